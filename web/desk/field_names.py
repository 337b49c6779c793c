"""What the fields of the records kept at the desk are called."""

from flask_babel import gettext as _


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
