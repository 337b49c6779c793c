"""The desk's first page: what should be seen to today, what waits; and the same as a sheet for phoning."""

from collections.abc import Collection

from flask import render_template
from flask.typing import ResponseReturnValue

from models.clock import today as this_day
from models.freshness import Due, due_today
from models.graded import graded_things
from models.items import FacilityItem, get_facility
from models.operator import waiting
from models.permission import Right, allows
from models.search import FacilitySearch
from models.worker import Role
from web.asked import write_counts
from web.database import session
from web.desk.entries import known, standing
from web.desk.guard import me, needs, part_of_desk
from web.entry_pages import page_of

blueprint = part_of_desk("home")
ON_THE_PAGE, ON_THE_SHEET = 12, 60


@blueprint.get("/")
@needs(Right.LOOK)
def today() -> ResponseReturnValue:
    """The most urgent entries of one's areas."""
    write_counts(now=True)
    return render_template(
        "desk/today.html",
        search=FacilitySearch(),
        problems={},
        due=_due(ON_THE_PAGE),
        mine=allows(me().role, Right.RECORD),
        standing=standing,
        known=known,
        waiting=waiting(session(), _areas()),
        graded=graded_things(session(), _areas()),
        page_of=page_of,
    )


@blueprint.get("/call-sheet")
@needs(Right.LOOK)
def call_sheet() -> ResponseReturnValue:
    """Whom to call, with room to write, for paper."""
    return render_template("desk/call_sheet.html", due=_due(ON_THE_SHEET))


def _areas() -> Collection[str] | None:
    """Where the person is to look; an administrator, everywhere."""
    return None if me().role is Role.ADMINISTRATOR else me().areas


def _due(most: int) -> list[tuple[Due, FacilityItem]]:
    found = due_today(session(), _areas(), this_day(), most)
    return [(one, get_facility(session(), one.facility)) for one in found]
