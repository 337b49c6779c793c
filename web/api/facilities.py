"""GET /api/facilities, one of them, and all of them as a table for Excel."""

import csv
import io

from flask import Response
from pydantic import BaseModel

from models.items import FacilityItem, FacilityPage, find_facilities, get_facility
from models.search import FacilitySearch
from web.api.answering import answer, part_of_api, problems
from web.database import session

blueprint = part_of_api("facilities")

COLUMNS = (
    *("id", "kind", "name", "counted_in", "status", "capacity", "capacity_unit", "project_type"),
    *("plan_year", "plan_year_printed", "content", "floor_area_m2", "land_area_m2", "land_area_printed"),
    *("total_investment_wan", "central_budget_wan", "implementing_unit", "affordable", "url"),
)


class FacilityPath(BaseModel):
    """Which facility."""

    id: str


@blueprint.get("/facilities", responses={200: FacilityPage})
def facilities(query: FacilitySearch) -> Response:
    """Facilities that fit all filters, a page at a time."""
    return answer(find_facilities(session(), query))


@blueprint.get("/facilities/<id>", responses={200: FacilityItem, **problems(404)})
def facility(path: FacilityPath) -> Response:
    """One facility with everything known of it."""
    return answer(get_facility(session(), path.id))


@blueprint.get("/facilities.csv", responses={200: {"content": {"text/csv": {"schema": {"type": "string"}}}}})
def facilities_csv(query: FacilitySearch) -> Response:
    """The same filters as a table; opens in Excel (UTF-8 with a byte order mark)."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow((*COLUMNS, "places", "sources"))
    for item in _all(query):
        table.writerow([_cell(getattr(item, column)) for column in COLUMNS] + _joined(item))
    return Response("﻿" + out.getvalue(), content_type="text/csv; charset=utf-8")


def _all(query: FacilitySearch) -> list[FacilityItem]:
    items: list[FacilityItem] = []
    page = 1
    while True:
        found = find_facilities(session(), query.model_copy(update={"page": page, "per_page": 200}))
        items += found.items
        if page * 200 >= found.total:
            return items
        page += 1


def _joined(item: FacilityItem) -> list[str]:
    places = "；".join(place.printed for place in item.places)
    sources = "；".join(f"{source.plan} {source.locator}" for source in item.sources)
    return [_cell(places), _cell(sources)]


def _cell(value: object) -> str:
    # A cell that begins like a formula would be run by a spreadsheet.
    text = "" if value is None else str(value)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
