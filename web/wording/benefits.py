"""What is said of a benefit: how firm it is, for whom, and whether somebody gets it."""

from flask_babel import gettext as _

from models.benefit import Audience, BenefitKind, Standing
from models.estimate import Gap
from models.rules.fact import Whom
from models.rules.verdict import Verdict


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
