"""One question as it was heard: the message's intent and entities, as an object."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from actions.denial import meant
from actions.rest import rest_of
from actions.topic import topic_of
from actions.wishes import OF_TYPE, bounds, order_of
from directory.shapes import Kind

# Names taken out of a topic: the area is a filter of its own.
_NAMES = ("place", "elsewhere")
# What nobody asks the directory with.
_NO_QUESTIONS = {
    "nlu_fallback",
    "out_of_scope",
    "emergency",
    "fraud",
    "greet",
    "thanks",
    "goodbye",
    "affirm",
    "deny",
    "restart",
    "help",
    "bot_challenge",
}
# No area: a group of accounts, which the API takes as one all the same.
GROUP = "市本级"
_GROUP = re.compile(r"市本级|本级(?!别)|市直(?:管|属)的?(?=.{0,4}(?:养老|托育|项目))")


@dataclass(frozen=True)
class Query:
    """What is asked: `text` as it was read, `said` as it was typed; `sure` is the classifier's confidence in
    what it heard, `otherwise` the likeliest question of ours beside it.

    `places` are area ids, several joined by `|` where one name means several; `shared_name` is the name by
    which several `facilities` were named.
    `rest` is what is left of the text without names, numbers and function words; `at_least` and `at_most`
    bound the capacity; `order` is how a list is to be sorted (wishes.order_of); `years` are all the years
    said, `year` the only one; `told` is what was told before it and says what it is about.
    """

    intent: str
    text: str = ""
    said: str = ""
    topic: str = ""
    places: tuple[str, ...] = ()
    elsewhere: str | None = None
    foreign: bool = False
    facilities: tuple[str, ...] = ()
    shared_name: str | None = None
    policy: str | None = None
    plan: str | None = None
    department: str | None = None
    kind: str | None = None
    fields: tuple[str, ...] = ()
    measure: tuple[str, ...] = ()
    near: bool = False
    year: int | None = None
    years: tuple[int, ...] = ()
    age_months: int | None = None
    age_about: int | None = None
    number: int | None = None
    ordinal: int | None = None
    position: str | None = None
    order: str | None = None
    at_least: int | None = None
    at_most: int | None = None
    rest: str = ""
    page: int = 1
    sure: float = 1.0
    otherwise: str = "search"
    told: str = ""

    @property
    def has_subject(self) -> bool:
        """Whether it names what it is about."""
        return bool(self.places or self.facilities or self.elsewhere)

    @property
    def has_own_subject(self) -> bool:
        """Whether it names something that the directory holds."""
        return bool(self.places or self.facilities)

    @property
    def one_kind(self) -> Kind | None:
        """elder or childcare; None where both are meant, or nothing was said."""
        return "elder" if self.kind == "elder" else "childcare" if self.kind == "childcare" else None

    @property
    def area(self) -> str | None:
        """The first place."""
        return self.places[0].split("|")[0] if self.places else None

    def kept(self) -> dict[str, Any]:
        """As a slot holds it."""
        return asdict(self)


def from_slot(kept: object) -> Query | None:
    """A query that a slot holds; None where it holds none (or one of an older version)."""
    if not isinstance(kept, Mapping) or "intent" not in kept:
        return None
    names = {field.name for field in fields(Query)}
    values: dict[str, Any] = {
        k: tuple(v) if isinstance(v, list) else v for k, v in kept.items() if k in names
    }
    return Query(**values)


def hear(intent: str, message: Mapping[str, Any]) -> Query:
    """The message as a query of this intent."""
    text = str(message.get("text") or "")
    spoken = message.get("entities") or []
    said = meant(text, spoken)
    kinds = set(_values(said, "kind"))
    years = tuple(_values(said, "year"))
    number = _first(said, "number")
    at_least, at_most = bounds(text, number)
    return Query(
        intent=intent,
        text=text,
        sure=float((message.get("intent") or {}).get("confidence") or 0),
        otherwise=_otherwise(message.get("intent_ranking") or ()),
        said=str(message.get("said") or text),
        topic=topic_of(text, [one for one in spoken if one["entity"] in _NAMES]),
        places=_places(text, said),
        elsewhere=_first(said, "elsewhere"),
        foreign=bool(_values(said, "outside")),
        facilities=tuple(id_ for value in _values(said, "facility") for id_ in str(value).split("|")),
        shared_name=next((one["text"] for one in said if _is_shared(one)), None),
        policy=_first(said, "policy"),
        plan=_first(said, "plan"),
        department=_first(said, "department"),
        kind="both" if "both" in kinds or len(kinds) > 1 else next(iter(kinds), None),
        fields=tuple(str(one) for one in _values(said, "field") if one != "type" or not OF_TYPE.search(text)),
        measure=tuple(map(str, _values(said, "measure"))),
        near=bool(_values(said, "near")),
        year=years[0] if len(years) == 1 else None,
        years=years,
        age_months=_first(said, "age_months"),
        age_about=_first(said, "age_about"),
        number=number,
        ordinal=_ordinal(text, said),
        position=_position(message.get("metadata")),
        order=order_of(text),
        at_least=at_least,
        at_most=at_most,
        rest=rest_of(text, spoken),
    )


def _otherwise(ranking: Iterable[Mapping[str, Any]]) -> str:
    return next((str(one["name"]) for one in ranking if one["name"] not in _NO_QUESTIONS), "search")


def _places(text: str, said: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """The places named; 达州市本级 is the group of accounts, not the city whose name stands before it."""
    group = _GROUP.search(text)
    named = [one for one in said if one["entity"] == "place"]
    city = [one for one in named if group and group.start() <= int(one["end"]) <= group.end()]
    # The one city whose plan counts projects so.
    counted = group is not None and all("达州" in text[int(one["start"]) : int(one["end"])] for one in city)
    places = tuple(map(str, _values([one for one in named if not (counted and one in city)], "place")))
    return (*places, GROUP) if counted else places


def _is_shared(entity: Mapping[str, Any]) -> bool:
    """Whether a facility's name, as it was said, is that of several."""
    return entity["entity"] == "facility" and "|" in str(entity["value"]) and "text" in entity


def _values(said: Iterable[Mapping[str, Any]], entity: str) -> list[Any]:
    found = [one["value"] for one in said if one["entity"] == entity]
    return list(dict.fromkeys(found))


def _first(said: Iterable[Mapping[str, Any]], entity: str) -> Any:
    return next(iter(_values(said, entity)), None)


def _ordinal(text: str, said: Iterable[Mapping[str, Any]]) -> int | None:
    """第二个 -> 2, 倒数第二个 -> -2, 最后一个 -> -1."""
    at: int | None = _first(said, "ordinal")
    return -at if at and "倒数" in text else at


def _position(metadata: object) -> str | None:
    """`lng,lat` as the API takes it, where the page sent the resident's position."""
    place = metadata.get("position") if isinstance(metadata, Mapping) else None
    return f"{place['lng']},{place['lat']}" if isinstance(place, Mapping) else None
