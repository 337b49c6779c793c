"""Tasks and who answers for them: from tables, from the end of paragraphs, from lists of offices."""

import re

from data.reader.departments import omitted_prefix, put_back, read_units
from data.reader.result import Clause, Duty, Unit
from data.reader.tables import Row, Table

_LIST = re.compile(r"[〔（(【\[]\s*(?:责任|牵头|主管)(?:单位|部门)\s*[：:](.+)[〕）)】\]]\s*。?$", re.S)
_BARE = re.compile(r"[〔【\[]([^〔【\[]{4,600})[〕】\]]\s*。?$", re.S)
_OFFICES = re.compile(r"(局|委|办|部|厅|联|会|中心|政府|院|街道|）)(、|，|$)")
_YEAR = re.compile(r"^\s*\d{4}\s*$")


def _title(text: str) -> str:
    """Return the task's first clause, 40 characters at most."""
    return re.split(r"[，。；;]", text.strip(), maxsplit=1)[0][:40]


def _row_units(table: Table, row: Row) -> tuple[list[Unit], str]:
    """Return the row's departments: from one column, or from one for the lead and one for the others."""
    printed = table.at(row, "units") or ""
    units = read_units(printed) if printed else []
    lead, support = table.at(row, "lead") or "", table.at(row, "support") or ""
    if lead:
        units = [Unit(unit.department, "lead") for unit in read_units(lead)] + units
    if support:
        units += [
            Unit(u.department, "local" if u.role == "local" else "support") for u in read_units(support)
        ]
    return units, "；".join(text for text in (lead, support, printed) if text)


def table_duties(table: Table) -> list[Duty]:
    """Return the tasks of a table of duties, departments as printed."""
    found: list[Duty] = []
    for row in table.records:
        task = table.at(row, "task_name") or table.at(row, "task") or ""
        units, printed = _row_units(table, row)
        number = str(row.number) if row.section is None else f"{row.section}.{row.number}"
        found.append(Duty(table.locator(row), number, row.section, _title(task), "task", units, printed))
    return found


def paragraph_duty(clause: Clause) -> Duty | None:
    """Return the duty whose departments stand in brackets at the end of the clause, None without such.

    〔2020〕 is a year, so bare brackets count only at the very end and with offices inside.
    """
    found = _LIST.search(clause.text[-1500:])
    if found:
        # The last opening bracket with 责任单位 counts; brackets nested in the list stay in it.
        printed = found[1]
    else:
        bare = _BARE.search(clause.text[-1500:])
        if not bare or _YEAR.match(bare[1]) or len(_OFFICES.findall(bare[1])) < 2:
            return None
        printed = bare[1]
    number = re.search(r"(（[一二三四五六七八九十]+）|\d+)$", clause.locator)
    section = clause.parent
    return Duty(
        clause.locator,
        number[0] if number else None,
        section,
        clause.heading[:40],
        "task",
        read_units(printed),
        printed,
    )


def office_duty(clause: Clause) -> Duty | None:
    """Return the duty of an office that a list of duties gives a line of its own."""
    if clause.kind != "row" or "第" in clause.locator:
        return None
    office = clause.heading
    return Duty(clause.locator, None, clause.parent, office, "office", [Unit(office, "joint")], office)


def restore(duties: list[Duty]) -> str | None:
    """Put an omitted 市 or 县 back before the departments; return it where that was needed."""
    prefix = omitted_prefix([duty.departments for duty in duties if duty.kind == "task"])
    if prefix:
        for duty in duties:
            if duty.kind == "task":
                duty.departments = put_back(duty.departments, prefix)
    return prefix
