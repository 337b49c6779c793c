"""What became of an entry: every change in words, two states side by side, an earlier one restored."""

from flask import render_template, url_for
from flask.typing import ResponseReturnValue

from models.doubts import Sure
from models.facility_keeper import facility_called, said_by_offices
from models.permission import Right
from models.revising import history
from web.database import session
from web.desk.entries import KEEPER, here, keep, onward
from web.desk.field_names import field_name
from web.desk.guard import may, needs, part_of_desk
from web.desk.states import compared, restoring

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
    return render_template(
        "desk/entry.html",
        facility_id=facility_id,
        known=known,
        facts=facts,
        unknown=[field_name(name) for name in FACTS if name not in facts],
        said=said_by_offices(facility_called(session(), facility_id)),
        revisions=history(session(), KEEPER.kind, facility_id),
        mine=may(Right.RECORD, here(facility_id)),
        **compared(KEEPER, facility_id, known)._asdict(),
        restore=lambda number: url_for(".restore", facility_id=facility_id, number=number),
    )


@blueprint.post("/facilities/<facility_id>/restore/<int:number>")
@needs(Right.RECORD, here)
def restore(facility_id: str, number: int) -> ResponseReturnValue:
    """Make it stand again as it did after this revision; that, too, is a change that is kept."""
    wish = restoring(KEEPER, facility_id, number)
    said = Sure(reason=wish.reason)
    return keep(facility_id, wish.values, said, wish.act) or onward(facility_id, "overtaken")
