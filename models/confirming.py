"""Saying that what is known of an entry, or one fact of it, is still right."""

from sqlmodel import Session

from models.change import Act
from models.clock import today
from models.errors import NotFound
from models.facility_keeper import NO_FACTS, FacilityKeeper, facility_called, said_by_offices
from models.revising import Author, Save, Values, save


def confirm(session: Session, key: str, seen: int, author: Author, field: str | None = None) -> None:
    """One fact is still right as of today; without `field` the whole entry, with all that offices have said.

    What is confirmed is this office's word from now on. Raises Overtaken, and NotFound where nothing is
    known of the field.
    """
    keeper = FacilityKeeper()
    known = keeper.read(session, key)
    if field is not None and (field in NO_FACTS or known.get(field) in (None, [])):
        raise NotFound(field)
    fields = {field} if field else said_by_offices(facility_called(session, key)).keys() & known.keys()
    values: Values = {name: known[name] for name in sorted(fields)}
    if values.get("vacancies"):
        values["vacancies"] = [_counted_today(row, author) for row in values["vacancies"]]
    if field is None:
        values |= {"checked_on": today().isoformat(), "checked_by": author.office}
    save(session, Save(keeper, key, values, seen, author, Act.CONFIRM))


def _counted_today(row: Values, author: Author) -> Values:
    return {**row, "recorded_on": today().isoformat(), "said_by": author.office}
