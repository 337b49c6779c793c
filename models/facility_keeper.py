"""How a facility is read as plain values and written back, and whose word each of its facts then is."""

from typing import Any

from sqlmodel import Session, col, select

from models.alias import Alias, NameKind
from models.change import Kept
from models.clock import today
from models.errors import NotFound
from models.facility import (
    CareMode,
    CreditNote,
    Facility,
    FacilityArea,
    FacilityCareMode,
    FacilityPlace,
    Fee,
    Vacancy,
)
from models.revising import Author, Values
from models.source import Source

PLAIN = (
    *(
        "name",
        "kind",
        "counted_in",
        "status",
        "capacity",
        "affordable",
        "content",
        "phone",
        "hours",
        "services",
    ),
    *("age_from_months", "age_to_months", "implementing_unit", "licence", "inspection", "inspected_on"),
    *("star_rating", "review_days", "checked_on", "checked_by", "merged_into"),
)
# What says how the desk goes about an entry is no fact about it, and needs no source.
NO_FACTS = frozenset(("review_days", "checked_on", "checked_by", "merged_into"))
# Rows that belong to an entry: the fields of each that make its value.
ROWS: dict[str, tuple[type[Any], tuple[str, ...]]] = {
    "places": (FacilityPlace, ("printed", "area", "address", "lng", "lat")),
    "vacancies": (Vacancy, ("group", "free", "recorded_on", "said_by")),
    "fees": (Fee, ("item", "yuan", "per", "includes", "since", "said_by")),
    "credit_notes": (CreditNote, ("series", "text", "source", "date")),
}


class FacilityKeeper:
    """Keeper of facilities."""

    kind = Kept.FACILITY

    def read(self, session: Session, key: str) -> Values:
        """Every field that people can change, rows as lists."""
        facility = facility_called(session, key)
        values: Values = facility.model_dump(mode="json", include=set(PLAIN))
        values["care_modes"] = sorted(offered.mode.value for offered in facility.care_modes)
        for name, (_table, fields) in ROWS.items():
            rows = getattr(facility, name)
            values[name] = [row.model_dump(mode="json", include=set(fields)) for row in rows]
        return values

    def write(self, session: Session, key: str, changed: Values, author: Author) -> None:
        """Put the changes into the entry; each changed fact becomes the office's word of today."""
        facility = session.get(Facility, key)
        if facility is None:
            facility = Facility(id=key, **{name: changed[name] for name in PLAIN if name in changed})
            session.add(facility)
        for name in PLAIN:
            if name in changed:
                setattr(facility, name, changed[name])
        for name in changed.keys() & ROWS.keys():
            _replace_rows(facility, name, changed[name])
        if "care_modes" in changed:
            facility.care_modes = [
                FacilityCareMode(facility=key, mode=CareMode(mode)) for mode in changed["care_modes"]
            ]
        if "merged_into" in changed:
            _rename(session, facility, changed["merged_into"])
        _cite(facility, changed, author)
        session.add(facility)
        session.flush()


def _replace_rows(facility: Facility, name: str, rows: list[Values]) -> None:
    """Rows in the order given; those that stand are written over, so that what refers to them stays."""
    table, _fields = ROWS[name]
    standing = {row.id: row for row in getattr(facility, name)}
    kept = []
    for position, values in enumerate(rows, 1):
        key = f"{facility.id}:{position}"
        row = standing.get(key) or table(id=key, facility=facility.id, **values)
        for field, value in values.items():
            setattr(row, field, value)
        if name == "places":
            row.position = position
        kept.append(row)
    setattr(facility, name, kept)


def _rename(session: Session, facility: Facility, other: str | None) -> None:
    """Who knew the double by its name finds the entry that goes on; no longer, where they part again."""
    standing = select(Alias).where(Alias.note == f"merged:{facility.id}")
    for alias in session.exec(standing):
        session.delete(alias)
    if other:
        key = f"facility:{other}:{facility.id}"
        note = f"merged:{facility.id}"
        session.add(Alias(id=key, kind=NameKind.FACILITY, target=other, name=facility.name[:80], note=note))


def _cite(facility: Facility, changed: Values, author: Author) -> None:
    """A source for each changed fact, and one for an entry that has none yet."""
    cited = said_by_offices(facility)
    for name in sorted(changed.keys() - NO_FACTS):
        if source := cited.get(name):
            source.worker, source.recorded_on = author.office, today()
        else:
            key = f"{facility.id}:said:{name}"
            new = Source(id=key, facility=facility.id, field=name, worker=author.office, recorded_on=today())
            facility.sources.append(new)


def said_by_offices(facility: Facility) -> dict[str, Source]:
    """The facts of an entry that are an office's word, each with who said so and when."""
    return {source.field: source for source in facility.sources if source.field and source.worker}


def facility_called(session: Session, key: str) -> Facility:
    """The entry with this id. Raises NotFound."""
    facility = session.get(Facility, key)
    if facility is None:
        raise NotFound(key)
    return facility


def areas_of(session: Session, key: str) -> list[str]:
    """The areas that a facility is found under, its own and all above. Raises NotFound."""
    facility_called(session, key)
    return list(session.exec(select(FacilityArea.area).where(col(FacilityArea.facility) == key)))
