"""The rows of a plan's lists of policies, factors, reforms, pilots, industries and platforms."""

import re

from data.reader.departments import read_units
from data.reader.front import NUMBER
from data.reader.lines import tidy
from data.reader.policies import issuer_of, jurisdiction
from data.reader.result import Policy
from data.reader.tables import Row, Table


def _title(table: Table, row: Row) -> str:
    return table.at(row, "name") or table.at(row, "project") or table.at(row, "category") or ""


def listed(table: Table) -> list[Policy]:
    """Return the rows of a list of policies, factors, reforms, pilots, industries or platforms."""
    found: list[Policy] = []
    for row in table.records:
        printed = _title(table, row)
        number = NUMBER.search(printed)
        quoted = re.match(r"《(.+)》", printed)
        title = quoted[1] if quoted else printed
        units = table.at(row, "units")
        found.append(
            Policy(
                locator=table.locator(row),
                series=f"{table.place} {table.title}".strip(),
                title=title,
                category=table.at(row, "category"),
                number=tidy(number[0]) if number else None,
                issuer=issuer_of(title),
                year=int(number[1]) if number else None,
                jurisdiction=jurisdiction(title),
                role=table.title.removesuffix("清单") or None,
                measures=table.at(row, "measures") or table.at(row, "ground"),
                target=table.at(row, "expected"),
                departments=[unit.department for unit in read_units(units)] if units else [],
            )
        )
    return found
