"""How long a vacancy counts, and an entry or one of its facts holds, set by the administrator."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models.permission import Right
from models.revising import Save, newest, save
from models.setting import BOUNDS, settings
from models.setting_keeper import SettingKeeper
from web.database import session
from web.desk.guard import author, needs, part_of_desk

blueprint = part_of_desk("settings")
KEEPER = SettingKeeper()


@blueprint.get("/settings")
@needs(Right.GOVERN)
def settings_page() -> ResponseReturnValue:
    """The terms as they stand."""
    return render_template("desk/settings.html", values=settings(session()), problems={})


@blueprint.post("/settings")
@needs(Right.GOVERN)
def set_terms() -> ResponseReturnValue:
    """Set them."""
    raw = {name: request.form[name].strip() for name in BOUNDS if name in request.form}
    if problems := {name: problem for name, days in raw.items() if (problem := _wrong(name, days))}:
        return render_template("desk/settings.html", values=settings(session()) | raw, problems=problems), 400
    for name, days in raw.items():
        wish = Save(KEEPER, name, {"days": int(days)}, newest(session(), KEEPER.kind, name), author())
        save(session(), wish)
    return redirect(url_for(".settings_page", done="settings"), 303)


def _wrong(name: str, days: str) -> str | None:
    least, most = BOUNDS[name]
    if days.isdecimal() and len(days) < 6 and least <= int(days) <= most:
        return None
    return _("请填%(least)s到%(most)s之间的天数。", least=least, most=most)
