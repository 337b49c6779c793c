"""Lists of what the plans hold: plans, policies, indicators, duties, mentions, places, tables."""

from flask import Response

from models.lists import (
    DutyItem,
    IndicatorItem,
    ListSearch,
    MentionItem,
    PlanItem,
    PolicyItem,
    RecordPage,
    list_duties,
    list_indicators,
    list_mentions,
    list_plans,
    list_policies,
)
from models.places import AreaItem, list_places
from models.plan_tables import TableItem, list_tables
from web.api.answering import answer, part_of_api
from web.database import session

blueprint = part_of_api("records")


@blueprint.get("/plans", responses={200: RecordPage[PlanItem]})
def plans(query: ListSearch) -> Response:
    """The plans that the directory was read from."""
    return answer(list_plans(session(), query))


@blueprint.get("/policies", responses={200: RecordPage[PolicyItem]})
def policies(query: ListSearch) -> Response:
    """Documents and measures that a plan names."""
    return answer(list_policies(session(), query))


@blueprint.get("/indicators", responses={200: RecordPage[IndicatorItem]})
def indicators(query: ListSearch) -> Response:
    """Figures that a plan states, as printed."""
    return answer(list_indicators(session(), query))


@blueprint.get("/duties", responses={200: RecordPage[DutyItem]})
def duties(query: ListSearch) -> Response:
    """Which departments answer for what."""
    return answer(list_duties(session(), query))


@blueprint.get("/mentions", responses={200: RecordPage[MentionItem]})
def mentions(query: ListSearch) -> Response:
    """Places that a plan names without listing them as projects."""
    return answer(list_mentions(session(), query))


@blueprint.get("/places", responses={200: RecordPage[AreaItem]})
def places(query: ListSearch) -> Response:
    """Administrative areas, with points and how exact they are."""
    return answer(list_places(session(), query))


@blueprint.get("/tables", responses={200: RecordPage[TableItem]})
def tables(query: ListSearch) -> Response:
    """The tables of the plans, with the headings of their rows."""
    return answer(list_tables(session(), query))
