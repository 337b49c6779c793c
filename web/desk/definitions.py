"""What stands behind the answers, listed: benefits, terms, price parameters, offices' telephones."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from flask import render_template, request
from flask.typing import ResponseReturnValue
from sqlmodel import col, select

from models.area import Area
from models.benefit import Benefit, Term
from models.duty import Department
from models.permission import Right
from models.price import Parameter
from web.database import session
from web.desk.guard import may, needs, part_of_desk
from web.desk.scopes import areas_above

blueprint = part_of_desk("definitions")
MOST = 60


class Listed(NamedTuple):
    """`rows`: records, and whether the person may change each; `more`: how many there are besides."""

    rows: list[tuple[Any, bool]]
    more: int


@blueprint.get("/definitions")
@needs(Right.LOOK)
def definitions() -> ResponseReturnValue:
    """All of them whose name holds the words."""
    words = request.args.get("q", "").strip()[:60]
    return render_template(
        "desk/definitions.html",
        words=words,
        names=dict(session().execute(select(col(Area.id), col(Area.name))).all()),
        benefits=_listed(Benefit, "jurisdiction", words),
        terms=_listed(Term, "jurisdiction", words),
        parameters=_listed(Parameter, "jurisdiction", words),
        offices=_listed(Department, "area", words),
    )


def _listed(table: type[Any], field: str, words: str) -> Listed:
    """Those of one kind; what the person may change comes first."""
    query = select(table).where(col(table.name).contains(words, autoescape=True))
    found = session().exec(query.order_by(col(table.id))).all()
    mine = _mine(getattr(one, field) for one in found)
    rows = [(one, getattr(one, field) in mine) for one in found]
    rows.sort(key=lambda row: not row[1])
    return Listed(rows[:MOST], max(0, len(rows) - MOST))


def _mine(areas: Iterable[str | None]) -> set[str | None]:
    """Of these areas, those whose definitions the person may change; None is the whole country."""
    return {area for area in set(areas) if may(Right.DEFINE, areas_above(area) if area else [])}
