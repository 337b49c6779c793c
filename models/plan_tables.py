"""The tables of the plans, row by row: what each is called, what it holds, and how much of it."""

from pydantic import BaseModel
from sqlmodel import Session, col, select

from models.indicator import Indicator
from models.lists import ListSearch, PlanItem, RecordPage, list_plans
from models.outline import recorded, table_of
from models.plan import Clause, ClauseKind
from models.policy import Policy

# What the plans call a table of such rows; data, as the sentences of models/passages.py are.
_TITLES = {"duty": "重点任务分工表", "indicator": "主要指标", "facility": "重大项目清单", "policy": "清单"}


class TableRow(BaseModel):
    """A row: its place, its heading, and whether a figure in it binds (约束性, 预期性)."""

    locator: str
    heading: str
    nature: str | None


class TableItem(BaseModel):
    """A table of a plan; `holds` says what its rows are: facility, duty, indicator or policy."""

    plan: str
    area: str
    name: str
    title: str
    holds: str
    total: int
    rows: list[TableRow]


def list_tables(session: Session, search: ListSearch) -> RecordPage[TableItem]:
    """All tables of the plans that the search finds, in printed order. Raises UnknownArea."""
    plans = list_plans(session, ListSearch(area=search.area, plan=search.plan, per_page=200)).items
    tables = [table for plan in plans for table in _tables(session, plan)]
    found = [table for table in tables if not search.q or search.q in table.name + table.title]
    start = (search.page - 1) * search.per_page
    items = found[start : start + search.per_page]
    return RecordPage[TableItem](items=items, total=len(found), page=search.page, per_page=search.per_page)


def _tables(session: Session, plan: PlanItem) -> list[TableItem]:
    """Parts of one table (附件2 一, 附件2 二) as one, unless they list projects of two kinds."""
    query = select(Clause).where(Clause.plan == plan.id, Clause.kind == ClauseKind.ROW)
    clauses = session.exec(query.order_by(col(Clause.position))).all()
    kinds = {place: kind for kind, places in recorded(session, plan.id).items() for place in places}
    titles, natures = _titles(session, plan.id), _natures(session, plan.id)
    tables: dict[str, TableItem] = {}
    for clause in clauses:
        holds, name = kinds.get(clause.locator), table_of(clause.locator)
        if not holds or not name:
            continue
        name = name if holds == "facility" else name.split(" ")[0]
        title = titles.get(name) or _TITLES[holds]
        empty = TableItem(plan=plan.id, area=plan.area, name=name, title=title, holds=holds, total=0, rows=[])
        table = tables.setdefault(name, empty)
        nature = natures.get(clause.locator)
        table.rows.append(TableRow(locator=clause.locator, heading=clause.heading, nature=nature))
        table.total += 1
    return list(tables.values())


def _titles(session: Session, plan: str) -> dict[str, str]:
    """附件7 -> 重大试点清单, where the rows' own series says so."""
    series = session.exec(select(Policy.series).where(Policy.plan == plan).distinct()).all()
    named = (one.split(" ", 1) for one in series if one.startswith("附件") and " " in one)
    return dict(named)


def _natures(session: Session, plan: str) -> dict[str, str]:
    query = select(Indicator.locator, Indicator.nature).where(
        Indicator.plan == plan, col(Indicator.nature).is_not(None)
    )
    return {locator: nature for locator, nature in session.exec(query) if nature}
