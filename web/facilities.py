"""Pages of the facilities: the list with its filters, and each facility."""

from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from pydantic import ValidationError

from models.area import county_of
from models.contacts import hotline, office_for
from models.errors import UnknownArea
from models.facets import count_stated
from models.feedback import About
from models.grading import public_figures
from models.inbox import answers_about
from models.items import FacilityItem, find_facilities, get_facility
from models.prices import list_price_rules
from models.procedures import procedures_of
from models.search import FacilitySearch
from web import wording
from web.database import session
from web.errors import unknown_area_sentence
from web.facility_filters import Choices, address, area_name, chips, choices, query_of
from web.maps import map_link
from web.nearby import elsewhere, others_near
from web.problems import field_problems
from web.structured import json_ld

blueprint = Blueprint("facilities", __name__)


@blueprint.get("/facilities")
def facilities() -> ResponseReturnValue:
    """The facilities that fit the filters in the address."""
    if tidy := _tidied():
        return redirect(tidy, 303)
    try:
        return _listing(FacilitySearch.model_validate(request.args.to_dict()))
    except ValidationError as error:
        return _mistaken({one.field: one.detail for one in field_problems(error)})
    except UnknownArea as error:
        field = "near" if error.name == request.args.get("near", "").strip() else "place"
        return _mistaken({field: unknown_area_sentence(error)}, error.near)


def _tidied() -> str | None:
    """The address without empty filters, a place written by hand in the place of a chosen one."""
    asked = request.args.to_dict()
    written = asked.pop("place", "").strip()
    kept = {name: value for name, value in asked.items() if value.strip()}
    if kept == request.args.to_dict():
        return None
    query = urlencode(kept | ({"area": written} if written else {}))
    return url_for(".facilities") + (f"?{query}" if query else "")


def _listing(search: FacilitySearch) -> ResponseReturnValue:
    found = find_facilities(session(), search)
    return render_template(
        "facilities/list.html",
        search=search,
        found=found,
        stated=count_stated(session(), search),
        choices=choices(session(), search),
        chips=chips(session(), search, counted=not found.total),
        elsewhere=elsewhere(session(), search) if not found.total else None,
        area=area_name(session(), search.area) if search.area else None,
        typed=request.args.to_dict(),
        problems={},
        page_url=lambda page: address(search, page=page),
        area_url=lambda area: address(search, area=area, page=1),
        csv_url=_csv_url(search),
    )


def _csv_url(search: FacilitySearch) -> str:
    query = query_of(search, "page", "per_page")
    return url_for("api_facilities.facilities_csv") + (f"?{query}" if query else "")


def _mistaken(problems: dict[str, str], near: list[str] | None = None) -> ResponseReturnValue:
    """The form as it was filled in, with a sentence beside each field that cannot be read."""
    form = {"typed": request.args.to_dict(), "choices": _unfiltered()}
    return render_template("facilities/mistaken.html", problems=problems, near=near or [], **form), 400


def _unfiltered() -> Choices:
    """All that can be chosen, with the place as it was written."""
    return replace(choices(session(), FacilitySearch()), place=request.args.get("area", ""))


@blueprint.get("/facilities/<facility_id>")
def facility(facility_id: str) -> ResponseReturnValue:
    """One facility: what is known, what is not, whom to ask. Answers 404 where there is none."""
    item = get_facility(session(), facility_id)
    county = county_of(session(), (_areas_of(item) or [item.counted_in])[0]).name
    office = office_for(session(), item.kind, _areas_of(item))
    return render_template(
        "facilities/one.html",
        item=item,
        area=area_name(session(), item.counted_in),
        maps=[(place, map_link(place, item.name)) for place in item.places],
        office=office,
        procedures=procedures_of(session(), department=office[0].id) if office else [],
        hotline=hotline(session(), "12345"),
        unpublished=wording.unpublished(item),
        price_rules=list_price_rules(session(), county, date.today(), item.kind.value),
        county=county,
        answers=answers_about(session(), item.id),
        grades=public_figures(session(), About.FACILITY, item.id),
        others=others_near(session(), item),
        structured=json_ld(item, url_for(".facility", facility_id=item.id, _external=True)),
    )


def _areas_of(item: FacilityItem) -> list[str]:
    return [place.code or place.area for place in item.places]
