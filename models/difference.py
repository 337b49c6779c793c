"""Writing what is derived from records: only what differs from what stands, so that again costs little."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session
from sqlmodel import col, select

from models.facility import FacilityArea
from models.passage import Passage, PassageForm

AT_ONCE = 500


def replace_passages(session: Session, standing: Any, fresh: list[PassageForm]) -> None:
    """Make the passages that meet the condition `standing` be these."""
    columns = [getattr(Passage, name) for name in PassageForm.model_fields]
    old = {row["id"]: dict(row) for row in session.execute(select(*columns).where(standing)).mappings()}
    new = {passage.id: passage.model_dump() for passage in fresh}
    gone = [key for key in old if old[key] != new.get(key)]
    added = [values for key, values in new.items() if old.get(key) != values]
    for start in range(0, len(gone), AT_ONCE):
        session.execute(delete(Passage).where(col(Passage.id).in_(gone[start : start + AT_ONCE])))
    if added:
        session.execute(insert(Passage), added)


def replace_areas(session: Session, facilities: Sequence[str], fresh: set[tuple[str, str]]) -> None:
    """Make these (area, facility) pairs be where the facilities are found."""
    here = col(FacilityArea.facility).in_(facilities)
    pairs = session.execute(select(FacilityArea.area, FacilityArea.facility).where(here))
    old = {(area, facility) for area, facility in pairs}
    for area in {area for area, _ in old - fresh}:
        gone = [facility for left, facility in old - fresh if left == area]
        one = delete(FacilityArea).where(col(FacilityArea.area) == area)
        session.execute(one.where(col(FacilityArea.facility).in_(gone)))
    added = [{"area": area, "facility": facility} for area, facility in sorted(fresh - old)]
    if added:
        session.execute(insert(FacilityArea), added)
