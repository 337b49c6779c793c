"""How the desk's fields and their values read: names of fields, values in words, notices."""

from datetime import date
from typing import Any

from flask import Flask, url_for
from flask_babel import format_date
from flask_babel import gettext as _

from models.area import Area
from models.benefit import Benefit
from models.clock import today
from models.duty import Department
from models.facility import CareMode, CreditList, Kind, Service, Status
from models.permission import Right
from models.procedure import ProcedureStatus
from models.worker import Role
from web import wording
from web.database import session
from web.desk.rule_words import definition_words


def init_app(app: Flask) -> None:
    """Put them into every template."""
    app.jinja_env.globals.update(
        desk_nav=desk_nav,
        done_words=done_words,
        due_words=due_words,
        field_name=field_name,
        value_words=value_words,
        today=today,
    )


def desk_nav() -> list[tuple[str, str, Right]]:
    """Where one can go at the desk: address, words, what it asks for."""
    return [
        (url_for("desk_home.today"), _("今天"), Right.LOOK),
        (url_for("desk_facilities.facilities"), _("机构"), Right.LOOK),
        (url_for("desk_inbox.inbox"), _("收件箱"), Right.LOOK),
        (url_for("desk_procedures.procedures"), _("办事指南"), Right.LOOK),
        (url_for("desk_definitions.definitions"), _("待遇和标准"), Right.LOOK),
        (url_for("desk_workers.workers"), _("账号"), Right.GOVERN),
    ]


def done_words(what: str | None) -> str | None:
    """What was done by the step before."""
    return {
        "password": _("密码改好了，别的设备上都已退出。"),
        "worker": _("账号存好了。"),
        "saved": _("存好了，网页、接口和助手现在都用新的内容。"),
        "sent": _("收到了，谢谢。社区工作人员看过以后，居民就能看到。"),
        "overtaken": _("别人刚刚改过，这一步没有做。请先看看最新的改动。"),
        "same": _("没有改动，什么都没有存。"),
        "confirmed": _("记下了：今天核实过，仍然正确。"),
        "confirmed_field": _("记下了：这一项今天核实过，仍然正确。"),
        "closed": _("已经停办，记录都还在，可以恢复。"),
        "merged": _("已经并入另一条，旧名字也能搜到。"),
        "restored": _("恢复好了。"),
        "approved": _("采纳了，居民现在看到的就是新的。"),
        "refused": _("没有采纳，居民看到的没有变。"),
        "settled": _("办好了，反映的人凭编号能看到您写的结果。"),
        "answered": _("答好了，助手马上就会用。"),
        "attached": _("挂好了，问过的人凭编号能看到。"),
        "dismissed": _("放下了，原因已经记下。"),
        "settings": _("期限存好了。"),
    }.get(what or "")


def due_words(facts: dict[str, date]) -> str:
    """Which facts are to be seen to, and when each was last said."""
    told = (_("%(field)s（%(day)s）", field=field_name(name), day=day(said)) for name, said in facts.items())
    return "、".join(told)


def field_name(field: str) -> str:
    """A field of any record kept at the desk."""
    return _facility_field(field) or _other_field(field) or field


def _facility_field(field: str) -> str | None:
    return {
        "name": _("名称"),
        "kind": _("服务谁"),
        "counted_in": _("计入"),
        "status": _("状态"),
        "capacity": _("床位或托位"),
        "affordable": _("普惠"),
        "content": _("简介"),
        "phone": _("电话"),
        "hours": _("开放时间"),
        "services": _("服务内容"),
        "care_modes": _("托育方式"),
        "age_from_months": _("从几个月收"),
        "age_to_months": _("收到几个月"),
        "implementing_unit": _("主办单位"),
        "licence": _("许可或备案编号"),
        "inspection": _("检查结果"),
        "inspected_on": _("检查日期"),
        "star_rating": _("星级"),
        "review_days": _("多少天核实一次"),
        "checked_on": _("核实日期"),
        "checked_by": _("核实单位"),
        "merged_into": _("并入"),
        "places": _("地点"),
        "vacancies": _("空位"),
        "fees": _("收费"),
        "credit_notes": _("信用记录"),
    }.get(field)


def _other_field(field: str) -> str | None:
    return {
        "office": _("单位"),
        "role": _("做什么"),
        "areas": _("分管"),
        "active": _("在用"),
        "days": _("天数"),
        "summary": _("说明"),
        "who": _("给谁"),
        "amount": _("给多少"),
        "how": _("怎么办"),
        "ask": _("问谁"),
        "monthly_yuan": _("每月多少元"),
        "jurisdiction": _("哪里"),
        "departments": _("部门"),
        "documents": _("带什么材料"),
        "steps": _("步骤"),
        "time_limit": _("多久办好"),
        "place": _("在哪里办"),
        "department": _("归哪个部门"),
        "benefit": _("办的是哪一项待遇"),
        "document": _("依据"),
        "link": _("网址"),
        "valid_from": _("从哪天起"),
        "valid_to": _("到哪天止"),
        "rule": _("条件"),
        "examples": _("例子"),
        "meaning": _("意思"),
        "audience": _("给谁用"),
        "domain": _("关于谁"),
        "plan": _("出自哪份方案"),
        "locators": _("在方案的哪一条"),
        "published": _("公开"),
        "yuan": _("金额（元）"),
        "source": _("依据"),
        "question": _("问题"),
        "text": _("回答"),
        "area": _("地方"),
        "purpose": _("办什么"),
        "reason": _("原因"),
        "login": _("登录名"),
        "facility": _("机构"),
        "into": _("并入"),
        "number": _("号码"),
    }.get(field)


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
                day=row["recorded_on"],
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


def day(value: Any) -> str:
    """A day as it is written."""
    return str(format_date(value))
