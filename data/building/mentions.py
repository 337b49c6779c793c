"""mentions.csv: places that a plan names without listing them as projects."""

from data.building.errors import NotInPlan
from data.building.files import Row
from data.building.plans import Plan


def mention_rows(plan: Plan, mentions: list[Row]) -> list[dict[str, object]]:
    """Return the plan's mentions. Raises NotInPlan where what is printed does not stand at the locator."""
    for row in mentions:
        if not plan.prints(row["locator"], row["printed"]):
            raise NotInPlan(f"mentions.csv: {plan.id} {row['locator']} does not print {row['printed']}")
    return [
        {**row, "id": f"{plan.id}-mention-{count:02}", "plan": plan.id}
        for count, row in enumerate(mentions, 1)
    ]
