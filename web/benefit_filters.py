"""The filters of the catalogue's page: what each offers, with how many benefits it would leave."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from flask_babel import gettext as _
from sqlmodel import Session

from models.benefit import Audience, BenefitKind, Standing
from models.benefits import BenefitSearch, count_benefits
from web.wording import audience_name, benefit_kind_name, domain_name, standing_name

Option = tuple[str, str]
DOMAINS = ("elder", "childcare")


@dataclass(frozen=True)
class Choices:
    """Options of the selects, (value, words with count); `elsewhere` are other areas that have some."""

    areas: list[Option]
    elsewhere: list[Option]
    audiences: list[Option]
    domains: list[Option]
    kinds: list[Option]
    standings: list[Option]


def choices(session: Session, search: BenefitSearch) -> Choices:
    """What can be chosen. Raises UnknownArea."""
    counts = count_benefits(session, search)
    areas = [(name, _counted(name, count)) for name, count in counts.area.items()]
    if search.area and search.area not in counts.area:
        areas.append((search.area, search.area))
    domains = [(one, _counted(domain_name(one), counts.domain[one])) for one in DOMAINS]
    return Choices(
        areas=[("", _("全部地区")), *areas],
        elsewhere=[option for option in areas if option[0] != search.area and counts.area.get(option[0])],
        audiences=[("", _("不论给谁")), *_options(Audience, audience_name, counts.audience)],
        domains=[("", _("老人和孩子")), *domains],
        kinds=[("", _("全部种类")), *_options(BenefitKind, benefit_kind_name, counts.kind)],
        standings=[("", _("不论进度")), *_options(Standing, standing_name, counts.status)],
    )


def _options[Word: StrEnum](
    words: type[Word], name: Callable[[Word], str], counts: dict[str, int]
) -> list[Option]:
    return [(word.value, _counted(name(word), counts.get(word.value, 0))) for word in words]


def _counted(words: str, count: int) -> str:
    return _("%(words)s（%(count)s）", words=words, count=count)
