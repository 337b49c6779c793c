"""What became of an entry: every change in words, two states side by side, an earlier one restored."""

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models.change import Act
from models.errors import NotFound
from models.facility_keeper import facility_called, said_by_offices
from models.permission import Right
from models.revising import history, values_at
from web.database import session
from web.desk.entries import KEEPER, here, keep, onward, standing
from web.desk.guard import may, needs, part_of_desk
from web.desk.words import field_name

blueprint = part_of_desk("history")
# What is worth a look, and can be confirmed by itself.
FACTS = (
    *("status", "phone", "hours", "vacancies", "fees", "capacity", "affordable", "services", "care_modes"),
    *("age_from_months", "age_to_months", "places", "licence", "inspection", "star_rating", "credit_notes"),
)


@blueprint.get("/facilities/<facility_id>")
@needs(Right.LOOK, here)
def history_page(facility_id: str) -> ResponseReturnValue:
    """The entry as it stands, what can be done with it, and what was changed; `since` compares."""
    known = KEEPER.read(session(), facility_id)
    facts = [name for name in FACTS if known[name] not in (None, [])]
    since = request.args.get("since", "")
    before = (
        values_at(session(), KEEPER, facility_id, int(since))
        if since.isdecimal() and len(since) < 9
        else None
    )
    return render_template(
        "desk/entry.html",
        facility_id=facility_id,
        known=known,
        facts=facts,
        unknown=[field_name(name) for name in FACTS if name not in facts],
        said=said_by_offices(facility_called(session(), facility_id)),
        revisions=history(session(), KEEPER.kind, facility_id),
        mine=may(Right.RECORD, here(facility_id)),
        since=since,
        differing=[name for name in known if before is not None and before.get(name) != known[name]],
        before=before,
        restore=lambda number: url_for(".restore", facility_id=facility_id, number=number),
    )


@blueprint.post("/facilities/<facility_id>/restore/<int:number>")
@needs(Right.RECORD, here)
def restore(facility_id: str, number: int) -> ResponseReturnValue:
    """Make it stand again as it did after this revision; that, too, is a change that is kept."""
    if number >= standing(facility_id):
        raise NotFound(str(number))
    values = values_at(session(), KEEPER, facility_id, number)
    if values.get("name") is None:
        raise NotFound(str(number))
    reason = _("恢复到第%(number)s次改动以后的样子", number=number)
    return keep(facility_id, values, reason, Act.RESTORE) or onward(facility_id, "overtaken")
