"""How each kind of record reads as a passage: pure, record in, passage out.

The sentences are data (they are searched and quoted like the records themselves), so they are Chinese here
and go through no catalogue.
"""

from models.benefit import Benefit
from models.duty import Duty, Role
from models.facility import Facility, FacilityPlace, Kind
from models.hotline import Hotline
from models.indicator import Indicator
from models.mention import Mention
from models.passage import PassageForm
from models.plan import Clause, Plan, Point
from models.policy import Policy
from models.procedure import Procedure
from models.published import PublishedAnswer
from models.source import Cited, Source
from models.terms import indexed

_KIND_WORDS = {
    Kind.ELDER: "养老服务设施 养老院 敬老院 床位",
    Kind.CHILDCARE: "托育服务设施 托育点 托儿所 托位",
}
_ROLE_WORDS = {Role.LEAD: "牵头", Role.SUPPORT: "配合", Role.JOINT: "负责", Role.LOCAL: "属地负责"}


def of_facility(
    facility: Facility, places: list[FacilityPlace], source: Source, names: list[str]
) -> PassageForm:
    """A facility, found by its name, its places, what is built, and `names`: its others, and its areas'."""
    text = facility.content or facility.name
    printed = "、".join(place.printed for place in places)
    searched = [facility.name, *names, printed, text, facility.counted_in, _KIND_WORDS[facility.kind]]
    passage = _passage(
        "facility", facility.id, facility.name, text, searched, plan=source.plan, locator=source.locator
    )
    passage.said_by, passage.said_on = source.worker, source.recorded_on
    return passage


def of_plan(plan: Plan) -> PassageForm:
    """A plan, by its title, number, issuer and date."""
    told = [plan.title, plan.number, plan.issuer, str(plan.date) if plan.date else None, plan.status_printed]
    text = "，".join(part for part in told if part)
    return _passage("plan", plan.id, plan.title, text, [text], plan=plan.id, area=plan.area)


def of_clause(clause: Clause, plan: Plan) -> PassageForm:
    """A numbered place of a plan, by its heading and our summary."""
    return _cited("clause", clause, clause.heading, clause.summary, area=plan.area)


def of_point(point: Point, clause: Clause, plan: Plan) -> PassageForm:
    """One fact of a clause."""
    passage = _cited("point", point, clause.heading, point.text, area=plan.area)
    passage.record = clause.id
    return passage


def of_indicator(indicator: Indicator) -> PassageForm:
    """A figure, as a sentence."""
    return _cited("indicator", indicator, indicator.name, figure_sentence(indicator), area=indicator.area)


def of_duty(duty: Duty, plan: Plan, summary: str) -> PassageForm:
    """A task or standing duty, with the departments that answer for it."""
    departments = "；".join(
        f"{_ROLE_WORDS[role]}："
        + "、".join(part.department for part in duty.departments if part.role == role)
        for role in Role
        if any(part.role == role for part in duty.departments)
    )
    return _cited("duty", duty, duty.title, f"{summary}{departments}。", area=plan.area)


def of_policy(policy: Policy, plan: Plan) -> PassageForm:
    """A document named by a plan."""
    told = [
        policy.title,
        policy.number,
        policy.issuer,
        f"{policy.year}年" if policy.year else None,
        policy.role,
    ]
    return _cited("policy", policy, policy.title, "，".join(part for part in told if part), area=plan.area)


def of_benefit(benefit: Benefit) -> PassageForm:
    """What one can get: what it is, for whom, and how much; null is what the document does not state."""
    told = [
        benefit.summary,
        f"给谁：{benefit.who}。",
        f"给多少：{benefit.amount}。" if benefit.amount else "",
    ]
    text = "".join(told)
    return _passage(
        "benefit",
        benefit.id,
        benefit.name,
        text,
        [benefit.name, text, benefit.ask or ""],
        plan=benefit.plan,
        locator=benefit.locators[0],
        area=benefit.jurisdiction,
    )


def of_mention(mention: Mention) -> PassageForm:
    """A place that is only named."""
    return _cited("mention", mention, mention.name, mention.summary, area=mention.area)


def of_hotline(hotline: Hotline) -> PassageForm:
    """A number that everybody may call."""
    text = f"{hotline.name}：{hotline.number}，{hotline.purpose}"
    return _passage("hotline", hotline.number, hotline.name, text, [text, "电话"])


def of_answer(answer: PublishedAnswer) -> PassageForm:
    """What an office answered to a question."""
    searched = [answer.question, answer.text]
    passage = _passage("answer", answer.id, answer.question, answer.text, searched, area=answer.area)
    passage.said_by, passage.said_on = answer.said_by, answer.said_on
    return passage


def of_procedure(procedure: Procedure, benefit: str) -> PassageForm:
    """How something is applied for, in one text; `benefit` is the name of what it is for, if any."""
    steps = [f"{number}. {step}" for number, step in enumerate(procedure.steps, 1)]
    told = [
        f"给谁办：{procedure.who}。",
        f"要带：{'、'.join(procedure.documents)}。" if procedure.documents else "",
        f"步骤：{'；'.join(steps)}。" if steps else "",
        f"多久：{procedure.time_limit}。" if procedure.time_limit else "",
        f"在哪办：{procedure.place}。" if procedure.place else "",
    ]
    text = "".join(told)
    searched = [procedure.name, benefit, text, "怎么办 怎么申请 办理流程 办事指南"]
    passage = _passage("procedure", procedure.id, procedure.name, text, searched, area=procedure.area)
    passage.said_by, passage.said_on = procedure.said_by, procedure.said_on
    return passage


def figure_sentence(indicator: Indicator) -> str:
    """An indicator in words: what it is, where it stood, where it is to go; values as printed."""
    unit = indicator.unit or ""
    parts = []
    if indicator.baseline:
        parts.append(f"{indicator.baseline_year or '现状'}：{with_unit(indicator.baseline, unit)}")
    if indicator.target:
        year = (
            f"{indicator.target_year}年目标"
            if (indicator.target_year or "").isdigit()
            else indicator.target_year
        )
        parts.append(f"{year or '要求'}：{with_unit(indicator.target, unit)}")
    if indicator.nature:
        parts.append(indicator.nature)
    # No comma after a value: before a year it would read as that of a thousand.
    return f"{indicator.name}，" + "；".join(parts)


def with_unit(value: str, unit: str) -> str:
    """A printed value with its unit, unless it already carries one."""
    told = not unit or unit.split("/")[0] in value or "%" in value or "（" in unit
    return value if told else value + unit


def _cited(kind: str, record: Cited, title: str, text: str, *, area: str | None) -> PassageForm:
    key = str(getattr(record, "id", record.locator))
    return _passage(
        kind, key, title, text, [title, text], plan=record.plan, locator=record.locator, area=area
    )


def _passage(
    kind: str,
    record: str,
    title: str,
    text: str,
    searched: list[str],
    *,
    plan: str | None = None,
    locator: str | None = None,
    area: str | None = None,
) -> PassageForm:
    return PassageForm(
        id=f"{kind}:{record}",
        kind=kind,
        record=record,
        title=title[:200],
        text=text,
        terms=indexed(" ".join(searched)),
        plan=plan,
        locator=locator,
        area=area,
    )
