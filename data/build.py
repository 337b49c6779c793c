"""Makes data/facts from the plans' texts, our words and hand corrections.

`python -m data.build --plans DIR` reads the texts that data/manifest.csv lists; `--draft` goes on where words
are missing and says which. areas.csv and hotlines.csv are kept by others and are only read.
"""

import argparse
import sys
from pathlib import Path

from data.building import clauses, corrections, duties, facilities, files, words
from data.building.aliases import alias_rows
from data.building.errors import BuildError, MissingWords
from data.building.gazetteer import Gazetteer
from data.building.indicators import indicator_rows
from data.building.mentions import mention_rows
from data.building.notes import note_rows
from data.building.plans import Plan, plan_rows, read_plans
from data.building.policies import policy_rows

HERE = Path(__file__).parent
Tables = dict[str, list[dict[str, object]]]


def _of(rows: list[files.Row], plan: Plan) -> list[files.Row]:
    return [row for row in rows if row["plan"] == plan.id]


def tables(plans: list[Plan], data: Path = HERE) -> tuple[Tables, list[str]]:
    """Return all tables and what is missing in the words. Raises BuildError."""
    kept = {
        name: files.read(data / "words" / f"{name}.csv") for name in ("indicators", "policies", "mentions")
    }
    gazetteer = Gazetteer.from_files(data)
    made: Tables = {name: [] for name in files.HEADERS}
    missing: list[str] = []
    made["plans"] = plan_rows(plans)
    for plan in plans:
        own = words.read_words(data / "words", plan.id)
        missing += words.problems(plan, own, clauses.generated(plan))
        made["clauses"] += clauses.clause_rows(plan, own)
        made["points"] += clauses.point_rows(plan, own)
        made["facilities"] += facilities.facility_rows(plan, own)
        made["places"] += facilities.place_rows(plan, gazetteer)
        made["totals"] += facilities.total_rows(plan)
        made["indicators"] += indicator_rows(plan, _of(kept["indicators"], plan))
        made["duties"] += duties.duty_rows(plan, own)
        made["duty_departments"] += duties.department_parts(plan)
        made["policies"] += policy_rows(plan, _of(kept["policies"], plan))
        made["mentions"] += mention_rows(plan, _of(kept["mentions"], plan))
    made["departments"] = duties.department_rows(
        plans, files.read(data / "aliases.csv"), {plan.area: gazetteer.province(plan.area) for plan in plans}
    )
    corrections.apply(made, files.read(data / "corrections.csv"))
    made["notes"] = note_rows(plans, files.read(data / "words" / "notes.csv"), made)
    made["aliases"] = [dict(row) for row in alias_rows(data, made)]
    return made, missing


def build(texts: Path, data: Path = HERE, draft: bool = False) -> list[str]:
    """Write data/facts and return what is missing. Raises BuildError, and writes nothing then."""
    made, missing = tables(read_plans(texts, data / "manifest.csv"), data)
    if missing and not draft:
        raise MissingWords("\n".join(missing))
    for name, rows in made.items():
        files.write(data / "facts", name, rows)
    return missing


def main() -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=Path, required=True, help="folder with the plans' texts")
    parser.add_argument("--draft", action="store_true", help="go on where words are missing")
    options = parser.parse_args()
    try:
        missing = build(options.plans, draft=options.draft)
    except BuildError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stderr.writelines(f"{line}\n" for line in missing)
    return 0


if __name__ == "__main__":
    sys.exit(main())
