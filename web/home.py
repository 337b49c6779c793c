"""The front door: one search box, four doors, the assistant."""

from dataclasses import dataclass, field

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from pydantic import BaseModel, Field, ValidationError, field_validator

from models.answers import AnswerSearch, find_answers
from models.benefit import Audience
from models.benefits import BenefitSearch, list_benefits
from models.facets import count_by_area, count_by_kind, count_by_year, count_facilities
from models.facility import Status
from models.items import FacilityPage, find_facilities
from models.lookup import Wish, similar_names, understand
from models.search import FacilitySearch, Filters
from models.source import Citation
from models.words import visible
from web.database import session
from web.facility_filters import address, area_name
from web.problems import field_problems

blueprint = Blueprint("home", __name__)

PASSAGES = "answer,procedure,point,benefit,indicator,policy,duty,mention,hotline,clause"
SHOWN = 6


@dataclass(frozen=True)
class Found:
    """A place of a plan (or a public number), with the sentences there that answer, best first."""

    title: str
    url: str | None
    sources: list[Citation]
    texts: list[str] = field(default_factory=list)


class Typed(BaseModel):
    """What was typed into the search box."""

    q: str | None = Field(default=None, max_length=100)

    @field_validator("q", mode="before")
    @classmethod
    def _empty_is_nothing(cls, value: object) -> object:
        return visible(value)


@blueprint.get("/")
def home() -> ResponseReturnValue:
    """The home page; with words in the address, what they lead to."""
    try:
        words = Typed.model_validate(request.args.to_dict()).q
    except ValidationError as error:
        return _welcome(problem=field_problems(error)[0].detail), 400
    return _search(words) if words else _welcome()


def _welcome(problem: str | None = None) -> str:
    counts = count_by_area(session(), Filters())
    return render_template(
        "home.html",
        typed=request.args.get("q", ""),
        problem=problem,
        planned=count_facilities(session(), Filters(status=Status.PLANNED)),
        years=sorted(count_by_year(session(), Filters(status=Status.PLANNED))),
        kinds={kind.value: count for kind, count in count_by_kind(session(), Filters()).items()},
        benefits=list_benefits(session(), BenefitSearch(audience=Audience.RESIDENTS, per_page=1)).total,
        areas=[area for area in counts if area.level in ("county", "zone")],
    )


def _search(words: str) -> ResponseReturnValue:
    wish = understand(session(), words)
    if wish.facility:
        return redirect(url_for("facilities.facility", facility_id=wish.facility), 303)
    search = FacilitySearch(kind=wish.kind, area=wish.area, q=wish.words, per_page=SHOWN)
    if wish.place_alone:
        return redirect(address(search.model_copy(update={"per_page": 20})), 303)
    found = _facilities(wish, search)
    passages = _passages(wish, found)
    return render_template(
        "search.html",
        typed=words,
        found=found,
        all_url=address(search.model_copy(update={"per_page": 20})),
        area=area_name(session(), wish.area) if wish.area else None,
        passages=passages,
        near=[] if found.total or passages else similar_names(session(), words),
    )


def _facilities(wish: Wish, search: FacilitySearch) -> FacilityPage:
    if not (wish.kind or wish.area or wish.words):
        return FacilityPage(items=[], total=0, page=1, per_page=SHOWN)
    return find_facilities(session(), search)


def _passages(wish: Wish, found: FacilityPage) -> list[Found]:
    """The best places of the plans, each with what of it answers; not the rows of the facilities shown."""
    if not wish.question:
        return []
    search = AnswerSearch(q=wish.question, area=wish.area, kind=PASSAGES, per_page=SHOWN * 4)
    shown = {(source.plan, source.locator) for item in found.items for source in item.sources}
    places: dict[str, Found] = {}
    for item in find_answers(session(), search).items:
        if not any((source.plan, source.locator) in shown for source in item.sources):
            place = places.setdefault(item.url or item.title, Found(item.title, item.url, item.sources))
            place.texts.append(item.text)
    return list(places.values())[:SHOWN]
