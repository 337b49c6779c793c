"""The directory's code words in people's words, the same on every page."""

import re

from flask_babel import gettext as _
from flask_babel import ngettext

from models.benefit import Audience, BenefitKind, Standing
from models.change import Act
from models.estimate import Gap
from models.facility import CareMode, CreditList, Kind, Service, Status
from models.feedback import Grade
from models.items import FacilityItem
from models.procedure import ProcedureStatus
from models.rules import phrases
from models.rules.fact import Whom
from models.rules.verdict import Verdict
from models.search import Sort
from models.worker import Role


def kind_name(kind: Kind | None) -> str:
    """托育, 养老, or both."""
    names = {Kind.CHILDCARE: _("托育"), Kind.ELDER: _("养老")}
    return names[kind] if kind else _("养老和托育")


def capacity_words(kind: Kind, capacity: int) -> str:
    """So many beds or slots."""
    if kind is Kind.ELDER:
        return ngettext("%(num)s张床位", "%(num)s张床位", capacity)
    return ngettext("%(num)s个托位", "%(num)s个托位", capacity)


def age_words(months: int) -> str:
    """An age as people say it."""
    return phrases.age_words(months)


def status_name(status: Status) -> str:
    """How far it is, in one word."""
    return {
        Status.PLANNED: _("规划项目"),
        Status.BUILDING: _("在建"),
        Status.OPEN: _("已开放"),
        Status.CLOSED: _("已停办"),
    }[status]


def status_sentence(status: Status) -> str:
    """How far it is, and how far that is known."""
    return {
        Status.PLANNED: _("规划项目：文件没有写是否已经开放。"),
        Status.BUILDING: _("在建：还没有开放。"),
        Status.OPEN: _("已经开放。"),
        Status.CLOSED: _("已经停办。"),
    }[status]


def care_mode_name(mode: CareMode) -> str:
    """全日托 and the others."""
    return {
        CareMode.FULL_DAY: _("全日托"),
        CareMode.HALF_DAY: _("半日托"),
        CareMode.HOURLY: _("计时托"),
        CareMode.OCCASIONAL: _("临时托"),
    }[mode]


def sort_name(sort: Sort) -> str:
    """An order of the list."""
    return {
        Sort.PLAN: _("按文件里的顺序"),
        Sort.NAME: _("按名称"),
        Sort.CAPACITY: _("床位、托位从少到多"),
        Sort.CAPACITY_DOWN: _("床位、托位从多到少"),
        Sort.YEAR: _("年份从早到晚"),
        Sort.YEAR_DOWN: _("年份从晚到早"),
        Sort.INVESTMENT: _("投资从少到多"),
        Sort.INVESTMENT_DOWN: _("投资从多到少"),
    }[sort]


def figure(value: float) -> str:
    """A plan's figure as it prints them: no separators, no empty decimals."""
    return f"{value:.10g}"


def per_name(per: str) -> str:
    """What a price is for."""
    return {"month": _("每月"), "day": _("每天"), "hour": _("每小时"), "once": _("每次")}[per]


def unpublished(item: FacilityItem) -> list[str]:
    """What a family would want to know, and nobody has published."""
    child = item.kind is Kind.CHILDCARE
    unknown = [
        (not item.fees, _("收费标准")),
        (item.phone is None, _("联系电话")),
        (
            not item.vacancies,
            _("还有没有空托位") if child else _("还有没有空床位"),
        ),
        (item.hours is None, _("开放时间")),
        (child and item.age_from_months is None, _("收多大的孩子、分哪些班")),
        (child and not item.care_modes, _("有没有半日托、计时托、临时托")),
        (not child and item.services is None, _("收哪些老人、怎么申请入住")),
        (item.affordable is None, _("是不是普惠")),
        (item.floor_area_m2 is None, _("建筑面积")),
        (item.land_area_printed is None and item.land_area_m2 is None, _("用地面积")),
        (item.total_investment_wan is None, _("总投资")),
    ]
    return [words for missing, words in unknown if missing]


def numbers(phone: str) -> list[str]:
    """The single numbers of what was written as telephone."""
    return [one for one in re.split(r"[、,，;；]\s*", phone.strip()) if one]


def gap_words(gap: Gap) -> str:
    """Why a line of an estimate has no figure."""
    return {
        Gap.NOT_MONTHLY: _("一个月来几次不知道，没有算进去"),
        Gap.NO_AMOUNT: _("文件没有写给多少"),
        Gap.NOT_IN_FORCE: _("文件只说要做，还没有落实"),
        Gap.NOT_ANSWERED: _("还有问题没有答，不知道符不符合"),
        Gap.NOT_DEFINED: _("文件没有写清条件，要问"),
    }[gap]


def whom_name(whom: Whom) -> str:
    """For whom one asks."""
    return {Whom.SELF: _("为我自己"), Whom.PARENT: _("为家里老人"), Whom.CHILD: _("为孩子")}[whom]


def verdict_name(verdict: Verdict) -> str:
    """A verdict, never more certain than the documents are."""
    return {
        Verdict.LIKELY: _("初步符合"),
        Verdict.NO: _("不符合"),
        Verdict.NEED: _("还需要知道"),
        Verdict.UNSTATED: _("文件未写明"),
    }[verdict]


def verdict_sentence(verdict: Verdict) -> str:
    """What a verdict means."""
    return {
        Verdict.LIKELY: _("文件写出来的条件，您说的情况都对得上。"),
        Verdict.NO: _("文件写出来的条件里，有一条对不上。"),
        Verdict.NEED: _("再答几个问题才能对照。"),
        Verdict.UNSTATED: _("文件没有把条件写清楚，要问主管部门。"),
    }[verdict]


def standing_name(status: Standing) -> str:
    """How firm a benefit is, by the document's own verb."""
    return {
        Standing.IN_FORCE: _("已有的制度"),
        Standing.PROMISED: _("文件说要做"),
        Standing.ENCOURAGED: _("文件鼓励"),
        Standing.EXPLORED: _("文件说探索"),
    }[status]


def standing_sentence(status: Standing) -> str:
    """How firm a benefit is, in a sentence."""
    return {
        Standing.IN_FORCE: _("文件写的是已有的制度。"),
        Standing.PROMISED: _("文件说要做，没有写是不是已经做到。"),
        Standing.ENCOURAGED: _("文件只是鼓励这样做，不是一定有。"),
        Standing.EXPLORED: _("文件说要探索，不是一定有。"),
    }[status]


def audience_name(audience: Audience) -> str:
    """For whom a benefit is."""
    return {
        Audience.RESIDENTS: _("居民"),
        Audience.INSTITUTIONS: _("机构"),
        Audience.STAFF: _("从业人员"),
    }[audience]


def benefit_kind_name(kind: BenefitKind) -> str:
    """What sort of thing one gets."""
    return {
        BenefitKind.ALLOWANCE: _("补贴津贴"),
        BenefitKind.ASSISTANCE: _("社会救助"),
        BenefitKind.SERVICE: _("上门和社区服务"),
        BenefitKind.HEALTH: _("医疗健康"),
        BenefitKind.VISIT: _("巡访探访"),
        BenefitKind.PRIORITY: _("优先入住"),
        BenefitKind.ASSESSMENT: _("能力评估"),
        BenefitKind.HOME: _("居家改造"),
        BenefitKind.PRICE_RULE: _("收费规则"),
        BenefitKind.LEAVE: _("假期"),
        BenefitKind.INSURANCE: _("保险"),
        BenefitKind.CHILDCARE: _("托育服务"),
        BenefitKind.EDUCATION: _("学习培训"),
        BenefitKind.MUTUAL_AID: _("互助志愿"),
        BenefitKind.ACCESS: _("无障碍和友好环境"),
        BenefitKind.RIGHTS: _("权益保护"),
        BenefitKind.INFORMATION: _("信息公开和办事"),
        BenefitKind.SUBSIDY: _("机构和人才扶持"),
    }[kind]


def domain_name(domain: str) -> str:
    """Whom a benefit is about."""
    return {"elder": _("老人"), "childcare": _("孩子"), "both": _("老人和孩子")}[domain]


def service_name(service: Service) -> str:
    """What a facility does."""
    return {
        Service.RESIDENTIAL: _("机构养老"),
        Service.NURSING: _("失能照护"),
        Service.DAY_CARE: _("日间照料"),
        Service.SHORT_STAY: _("短期托养"),
        Service.MEALS: _("助餐"),
        Service.HOME_VISITS: _("上门服务"),
        Service.REHABILITATION: _("康复"),
        Service.MEDICAL: _("医养结合"),
        Service.DEMENTIA: _("认知障碍照护"),
        Service.NURSERY: _("婴幼儿托育"),
        Service.PARENTING: _("育儿指导"),
    }[service]


def credit_name(series: CreditList) -> str:
    """红名单 or 黑名单."""
    return {CreditList.RED: _("红名单"), CreditList.BLACK: _("黑名单")}[series]


def procedure_status_name(status: ProcedureStatus) -> str:
    """Whether residents see it."""
    return {
        ProcedureStatus.DRAFT: _("草稿，居民看不到"),
        ProcedureStatus.PUBLISHED: _("公开"),
        ProcedureStatus.CLOSED: _("已停办"),
    }[status]


def grade_name(grade: int) -> str:
    """A grade in the words of 政务服务“好差评”."""
    return {
        Grade.VERY_SATISFIED: _("非常满意"),
        Grade.SATISFIED: _("满意"),
        Grade.FAIRLY_SATISFIED: _("基本满意"),
        Grade.DISSATISFIED: _("不满意"),
        Grade.VERY_DISSATISFIED: _("非常不满意"),
    }[Grade(grade)]


def grades() -> list[tuple[int, str]]:
    """All five, the best first."""
    return [(int(grade), grade_name(grade)) for grade in Grade]


def role_name(role: Role) -> str:
    """What somebody at the desk is there for."""
    return {Role.ADMINISTRATOR: _("管理员"), Role.WORKER: _("工作人员"), Role.READER: _("只看不改")}[role]


def roles() -> list[tuple[str, str]]:
    """All of them, as options."""
    return [(role.value, role_name(role)) for role in Role]


def act_name(act: Act) -> str:
    """What somebody did to a record."""
    return {
        Act.ADD: _("新增"),
        Act.EDIT: _("修改"),
        Act.CONFIRM: _("核实"),
        Act.CLOSE: _("停办"),
        Act.MERGE: _("合并"),
        Act.RESTORE: _("恢复"),
        Act.APPROVE: _("采纳机构填报"),
    }[act]
