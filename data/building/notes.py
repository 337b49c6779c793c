"""notes.csv: what does not add up, attached to the record it concerns.

The reader's warnings come first; a note by hand on the same record and of the same kind takes the place of
the warning, since it says more.
"""

from data.building.errors import NotInPlan
from data.building.files import Row
from data.building.plans import Plan
from data.reader.result import Warn

Rows = list[dict[str, object]]
_HIGH = (
    "digits_missing",
    "total_mismatch",
    "content_capacity_differs",
    "place_conflict",
    "indicator_conflict",
    "same_project_twice",
    "year_differs",
)
_MEDIUM = (
    "counted_elsewhere",
    "total_rounded",
    "similar_project",
    "unit_of_other_level",
    "local_unit_differs",
)


def severity(code: str) -> str:
    """Return how far a warning of this code can mislead a reader."""
    return "high" if code in _HIGH else "medium" if code in _MEDIUM else "low"


def records(tables: dict[str, Rows]) -> dict[tuple[str, str], tuple[str, str]]:
    """Return (kind, id) of the record at each (plan, locator): of several there, the most telling one."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for row in tables["clauses"]:
        where = (str(row["plan"]), str(row["locator"]))
        found[where] = ("clause", ":".join(where))
    for row in tables["duties"]:
        where = (str(row["plan"]), str(row["locator"]))
        found[where] = ("duty", ":".join(where))
    for row in tables["indicators"]:
        where = (str(row["plan"]), str(row["locator"]))
        if "第" in where[1] and found.get(where, ("",))[0] == "clause":
            found[where] = ("indicator", str(row["id"]))
    for row in tables["facilities"]:
        found[(str(row["plan"]), str(row["locator"]))] = ("facility", str(row["id"]))
    return found


def _from_warning(plan: Plan, warn: Warn, known: dict[tuple[str, str], tuple[str, str]]) -> dict[str, object]:
    kind, record = known.get((plan.id, warn.locator), ("plan", plan.id))
    return {
        "record_kind": kind,
        "record": record,
        "kind": warn.code,
        "severity": severity(warn.code),
        "text": warn.message,
        "printed": warn.printed,
        "other": warn.other,
        "plan": plan.id,
        "locator": warn.locator,
    }


def _indicator(row: Row, tables: dict[str, Rows]) -> str:
    """Return the id of the indicator that a note names as `locator name`."""
    for found in tables["indicators"]:
        if found["plan"] == row["plan"] and row["record"] == f"{found['locator']} {found['name']}":
            return str(found["id"])
    raise NotInPlan(f"notes.csv: {row['id']} concerns {row['record']}, which is no indicator")


def _ids(tables: dict[str, Rows]) -> dict[str, set[str]]:
    def where(row: dict[str, object]) -> str:
        return f"{row['plan']}:{row['locator']}"

    return {
        "plan": {str(row["id"]) for row in tables["plans"]},
        "facility": {str(row["id"]) for row in tables["facilities"]},
        "indicator": {str(row["id"]) for row in tables["indicators"]},
        "clause": {where(row) for row in tables["clauses"]},
        "duty": {where(row) for row in tables["duties"]},
        "policy": {f"{where(row)}:{row['title']}" for row in tables["policies"]},
    }


def note_rows(plans: list[Plan], by_hand: list[Row], tables: dict[str, Rows]) -> Rows:
    """Return all notes. Raises NotInPlan for a hand-written one whose record does not exist."""
    known, ids = records(tables), _ids(tables)
    own: Rows = []
    for row in by_hand:
        record = _indicator(row, tables) if row["record_kind"] == "indicator" else row["record"]
        if record not in ids[row["record_kind"]]:
            raise NotInPlan(f"notes.csv: {row['id']} concerns {record}, which is no {row['record_kind']}")
        own.append({**row, "record": record})
    taken = {(row["record"], row["kind"]) for row in own}
    read: Rows = []
    for plan in plans:
        for count, warn in enumerate(plan.reading.warnings, 1):
            note = _from_warning(plan, warn, known)
            if (note["record"], note["kind"]) not in taken:
                read.append({**note, "id": f"{plan.id}-read-{count:03}"})
    return own + read
