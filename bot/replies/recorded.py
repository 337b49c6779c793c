"""What offices have recorded of a facility, each fact with whose word it is and of which day."""

from __future__ import annotations

from collections.abc import Callable

from directory.shapes import Facility, Fee
from replies.catalogue import gettext as _
from replies.words import clauses, listing


def recorded(facility: Facility, field: str) -> str:
    """A clause: what an office says of phone, hours, fee or vacancy, which no plan publishes; or empty."""
    reader = _READERS.get(field)
    return reader(facility) if reader else ""


def word_of(facility: Facility, field: str) -> str:
    """Whose word a field is, and of which day; empty where no office has said it."""
    said = [one for one in facility["recorded"] if one["field"] == field]
    return _by(said[0]["worker"], said[0]["recorded_on"]) if said else ""


def _by(who: str, day: str) -> str:
    return _("（%(who)s登记，%(day)s）", who=who, day=day)


def _phone(facility: Facility) -> str:
    told = _("电话：%(phone)s", phone=facility["phone"]) + word_of(facility, "phone")
    return told if facility["phone"] else ""


def _hours(facility: Facility) -> str:
    told = _("开放时间：%(hours)s", hours=facility["hours"]) + word_of(facility, "hours")
    return told if facility["hours"] else ""


def _fees(facility: Facility) -> str:
    if not facility["fees"]:
        return ""
    told, first = listing(_fee(fee) for fee in facility["fees"]), facility["fees"][0]
    return _("收费（%(who)s登记，%(day)s起）：%(fees)s", fees=told, who=first["said_by"], day=first["since"])


def _fee(fee: Fee) -> str:
    per = {"month": _("每月"), "day": _("每天"), "hour": _("每小时"), "once": _("每次")}
    return _("%(item)s %(per)s%(yuan)s元", item=fee["item"], per=per[fee["per"]], yuan=f"{fee['yuan']:g}")


def _vacancies(facility: Facility) -> str:
    """How many are free; what was counted too long ago is unknown, and one should call."""
    told = [
        _("%(group)s %(free)s个", group=one["group"], free=one["free"])
        + _by(one["said_by"], one["recorded_on"])
        for one in facility["vacancies"]
    ]
    told += [
        _("%(group)s未知，请致电", group=one["group"]) + _last_by(one["said_by"], one["recorded_on"])
        for one in facility["lapsed_vacancies"]
    ]
    if not told:
        return ""
    call = _phone(facility) if facility["lapsed_vacancies"] else ""
    return clauses(filter(None, (_("空位：%(told)s", told=listing(told)), call)))


def _last_by(who: str, day: str) -> str:
    return _("（%(who)s上次登记是%(day)s）", who=who, day=day)


_READERS: dict[str, Callable[[Facility], str]] = {
    "phone": _phone,
    "hours": _hours,
    "fee": _fees,
    "vacancy": _vacancies,
}
