"""What the areas of the desk that work on an entry share."""

import secrets
from typing import Any

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models.change import Act
from models.doubts import Sure, save_sure
from models.facility_keeper import FacilityKeeper, areas_of
from models.permission import Right
from models.revising import Keeper, Overtaken, Save, Values, newest
from web.database import session
from web.desk.forms import Problems, as_typed
from web.desk.guard import author, may
from web.desk.scopes import areas_above

KEEPER = FacilityKeeper()


def here(facility_id: str, **_others: Any) -> list[str]:
    """The areas of the entry in the address. Raises NotFound."""
    return areas_of(session(), facility_id)


def seen() -> int:
    """Which revision of the entry the form was made from."""
    number = request.form.get("seen", "0")
    return int(number) if number.isdecimal() and len(number) < 9 else 0


def made_from(keeper: Keeper, key: str, shown: bool = False) -> int:
    """Which revision a form is made from: the newest, once it is `shown`; one that comes back, its own.

    Else who mends a mistake would overwrite what somebody has saved since the form was opened.
    """
    return newest(session(), keeper.kind, key) if shown or request.method != "POST" else seen()


def standing(facility_id: str) -> int:
    """Which revision stands now."""
    return newest(session(), KEEPER.kind, facility_id)


def known(facility_id: str) -> Values:
    """What stands of the entry."""
    return KEEPER.read(session(), facility_id)


def keep(facility_id: str, values: Values, said: Sure, act: Act = Act.EDIT) -> ResponseReturnValue | None:
    """Keep the values and go on to the history; None where somebody else was quicker. Raises Doubtful."""
    try:
        done = save_sure(session(), Save(KEEPER, facility_id, values, seen(), author(), act), said)
    except Overtaken:
        return None
    return onward(facility_id, "saved" if done else "same")


def onward(facility_id: str, done: str) -> ResponseReturnValue:
    """To what was done, in words."""
    return redirect(url_for("desk_history.history_page", facility_id=facility_id, done=done), 303)


def overtaken() -> Problems:
    """What is said to whoever was second."""
    return {"form": _("您看着的时候，别人刚刚改过这一条。请核对下面写的，再存一次。")}


def refused_places(values: Values, raw: Values) -> Problems:
    """A sentence beside each place that lies where this person may not record."""
    told = _("这个地方不归您负责，没有存，您写的都还在。请换成您负责的地方，或者请管理员来改。")
    return {
        as_typed(f"places.{number}.area", raw): told
        for number, place in enumerate(values["places"])
        if not may(Right.RECORD, areas_above(place["area"]))
    }


def new_id(kind: str) -> str:
    """An id for an entry of no plan."""
    return f"desk-{kind}-{secrets.token_hex(4)}"


def status_of(problems: Problems) -> int:
    """409 where somebody was quicker, 400 where something is wrong with what was typed."""
    return 409 if "form" in problems else 400 if problems else 200
