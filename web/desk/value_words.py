"""The values of the records kept at the desk as people read them."""

from datetime import date
from typing import Any

from flask_babel import format_date
from flask_babel import gettext as _

from models.area import Area
from models.benefit import Benefit
from models.duty import Department
from models.facility import CareMode, CreditList, Kind, Service, Status
from models.procedure import ProcedureStatus
from models.worker import Role
from web import wording
from web.database import session
from web.desk.rule_words import definition_words


def value_words(field: str, value: Any) -> str:
    """A value as a person reads it; what is unknown is said to be so."""
    if told := definition_words(field, value):
        return told
    if value is None or value == []:
        return _("不清楚")
    if isinstance(value, bool):
        return _("是") if value else _("不是")
    if isinstance(value, list):
        return "；".join(_row_words(field, row) for row in value)
    return _choice_words(field, value) or str(value)


def _choice_words(field: str, value: Any) -> str | None:
    match field:
        case "status":
            return _status_words(value)
        case "area" | "jurisdiction":
            return area_name(value)
        case "benefit":
            return named(Benefit, value)
        case "department":
            return named(Department, value)
        case "kind":
            return wording.kind_name(Kind(value)) if value in [*Kind] else str(value)
        case "role":
            return wording.role_name(Role(value))
        case "star_rating":
            return _("%(stars)s星", stars=value)
        case "inspected_on" | "checked_on" | "valid_from" | "valid_to":
            return day(value)
        case "age_from_months" | "age_to_months":
            return wording.age_words(value)
    return None


def _status_words(value: str) -> str:
    """How far an entry is, or whether a procedure is to be seen."""
    if value in [*Status]:
        return wording.status_name(Status(value))
    return wording.procedure_status_name(ProcedureStatus(value)) if value in [*ProcedureStatus] else value


def _row_words(field: str, row: Any) -> str:
    match field:
        case "services":
            return wording.service_name(Service(row))
        case "care_modes":
            return wording.care_mode_name(CareMode(row))
        case "areas":
            return area_name(row)
        case "vacancies":
            return _(
                "%(group)s空%(free)s个（%(day)s）",
                group=row["group"],
                free=row["free"],
                day=day(row["recorded_on"]),
            )
        case "fees":
            per = wording.per_name(row["per"])
            return _("%(item)s%(per)s%(yuan)s元", item=row["item"], per=per, yuan=wording.figure(row["yuan"]))
        case "places":
            return " ".join(filter(None, [row["printed"], row.get("address"), _point(row)]))
        case "credit_notes":
            said = f"{row['text']}（{row['source']}，{row['date']}）"
            return f"{wording.credit_name(CreditList(row['series']))} {said}"
    return str(row)


def _point(row: dict[str, Any]) -> str:
    return f"({row['lng']:.5f}, {row['lat']:.5f})" if row.get("lng") is not None else ""


def area_name(area_id: str) -> str:
    """What an area is called."""
    return named(Area, area_id)


def named(table: type[Any], key: str) -> str:
    """What a record is called; its id where it is gone."""
    found = session().get(table, key)
    return str(found.name) if found else key


def day(value: date | str) -> str:
    """A day as it is written; a string is one of ISO 8601."""
    return str(format_date(value if isinstance(value, date) else date.fromisoformat(value)))
