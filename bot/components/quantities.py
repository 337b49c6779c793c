"""Years, ages, money, counts and ordinals: read into numbers, the text stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from components.listener import Listener, Span, add, heard
from components.numerals import NUMBER, parse, vague

N = rf"(?P<n>{NUMBER})"
UNIT = r"(?P<unit>个|张|家|所|位|名|人|项|床|间|处|亩|平方米|平方|平|米|公里|分钟|小时|天|次|%)"
CHILD = r"[娃宝孩儿女孙崽幺]"
# "60岁以上" and "0-3岁" speak of a group, not of the person asked for.
# Nor is the second child's number part of its age: 老二两岁.
ALONE = r"(?<![\d.])(?<!老)(?<![\d一二三四五六七八九十岁][-—~到至])"
NO_GROUP = r"(?!\s*(?:以[上下内前]|之[前内]|及以|[到至—~-]))"
FEE = r"(?![大概]*(?:多少|好多|几|要|交|收))"

ELDER = r"[妈爸爹娘爷奶婆公亲母父姥老][人汉头太爷娘]?(?:儿|家)?"

Reader = Callable[[re.Match[str]], "float | tuple[float, float] | None"]


def _plain(match: re.Match[str]) -> float | None:
    return parse(match["n"])


def _short_year(match: re.Match[str]) -> float | None:
    return 2000 + float(match["n"])


def _months_of_years(match: re.Match[str]) -> float | None:
    """一岁半 -> 18, 两岁三个月 -> 27, 半岁 -> 6, 82岁 -> 984."""
    years = 0.0 if match["n"] == "半" else parse(match["n"])
    if years is None:
        return None
    rest = 6 if "半" in match[0] else parse(match["m"]) if match["m"] else 0
    return years * 12 + (rest or 0)


def _old_age(match: re.Match[str]) -> float | None:
    """82了 of a parent: years are told without 岁 only of grown people."""
    years = parse(match["n"])
    return years * 12 if years and 50 <= years <= 110 else None


def _between(match: re.Match[str]) -> tuple[float, float] | None:
    """两三岁 -> 24 to 47 months, 七八十 -> 840 to 971."""
    ends = vague(match["n"])
    return (ends[0] * 12, ends[1] * 12 + 11) if ends else None


def _decade(match: re.Match[str]) -> tuple[float, float] | None:
    """八旬, 八十几, 八十好几 -> 80 to 89 years."""
    years = parse(match["n"])
    years = years * 10 if years and years < 10 else years
    return (years * 12, years * 12 + 119) if years and years % 10 == 0 else None


def _hundredth(match: re.Match[str]) -> float | None:
    """百分之八十 -> 80, 八成 -> 80."""
    if tenths := match["n2"]:
        return (parse(tenths) or 0) * 10
    return parse(match["n"])


def _ordinal(match: re.Match[str]) -> float | None:
    if at := {"头": 1, "最": -1}.get(match[0][0]):
        return at
    value = parse(match["n"])
    return -value if value and match[0][0] == "倒" else value


def _count(match: re.Match[str]) -> float | None:
    """The 一 of 一个 is an article far more often than a number."""
    return None if match["n"] == "一" and match[0] != match.string else parse(match["n"])


AGES = ("age_months", "age_about")
# In this order; what one has taken, a later one leaves alone.
READERS: list[tuple[str, str, Reader]] = [
    ("year", rf"(?<![\d〔\[])(?P<n>20[0-4]\d)(?:年|(?![\d〕\]])(?!\s*(?:{UNIT}|[块元万])))", _plain),
    ("year", r"(?P<n>二[零〇][零〇一二三四][零〇一二三四五六七八九])年?", _plain),
    ("year", r"(?<![\d〇零一二三四五六七八九十])(?P<n>2\d)年(?![前后内来多])", _short_year),
    (
        "age_about",
        r"(?<!老)(?<![\d一二三四五六七八九])(?P<n>十?[一二两三四五六七八九]{2}十?)岁" + NO_GROUP,
        _between,
    ),
    ("age_about", rf"{N}(?:好?几岁|好几(?=了|$|[,。])|旬)", _decade),
    ("age_months", r"(?<![一二两三四五六七八九十\d两几多])(?P<n>岁)半", lambda _match: 18.0),
    (
        "age_months",
        rf"{ALONE}(?P<n>半|{NUMBER})[多来]?(?:周岁|岁)(?:半|零?(?P<m>{NUMBER})个?月)?{NO_GROUP}",
        _months_of_years,
    ),
    ("age_months", rf"{ALONE}{N}个[多半]?月(?:大|(?=的{CHILD}|了))", _plain),
    ("age_months", rf"{ALONE}{N}个?月龄", _plain),
    ("age_months", rf"(?<={CHILD})[子宝]?(?:才|刚|刚满|满|有|快)?{N}个[多半]?月{FEE}", _plain),
    ("age_months", rf"(?:今年|满|都|快|有|过了?|上){N}(?=了|$|[,。 ])", _old_age),
    ("age_months", rf"{ELDER}(?:今年|都|满|已经)*{N}(?=了|$|[,。 ])", _old_age),
    ("ordinal", rf"(?:倒数)?第{N}[个家所条项处]?|头一[个家](?P<first>)|最后[那一]?[个家]", _ordinal),
    ("number", rf"百分之(?P<n>{NUMBER})|(?P<n2>[一二两三四五六七八九])成(?![立为功本员都了])", _hundredth),
    ("money_yuan", rf"{N}[多来]?(?:块钱|块|元钱|元|圆)(?!地)", _plain),
    (
        "money_yuan",
        rf"(?P<n>[一二两三四五六七八九]+[百千万][一二三四五六七八九])(?!{UNIT}|[十百千万岁年月])",
        _plain,
    ),
    ("number", rf"{N}[多来]?\s*{UNIT}", _count),
    ("number", r"(?P<n>[俩仨])(?=[娃孩老])", _plain),
    ("number", rf"^\s*(?P<n>{NUMBER})\s*$", _count),
    ("number", r"(?<![\d.〔〕\[\]])(?P<n>\d+(?:\.\d+)?)(?![\d.〔〕\[\]号栋楼岁年月—~到至-])", _plain),
]
COMPILED = [(entity, re.compile(pattern), read) for entity, pattern, read in READERS]


def quantities(text: str, taken: list[Span]) -> list[Span]:
    """All quantities of a normalised text that do not lie inside something taken before (a name, say)."""
    found: list[Span] = []
    for entity, pattern, read in COMPILED:
        for match in pattern.finditer(text):
            if not any(span.overlaps(*match.span()) for span in [*taken, *found]):
                found += _spans(entity, match, read(match))
    return sorted(found, key=lambda span: span.start)


def _spans(entity: str, match: re.Match[str], value: float | tuple[float, float] | None) -> Iterator[Span]:
    if value is None:
        return
    start = match.start("n") if entity in AGES else match.start()
    low, *high = map(_whole, value if isinstance(value, tuple) else (value,))
    unit = "%" if match[0].startswith("百分之") or match[0].endswith("成") else match.groupdict().get("unit")
    extra = {"unit": unit} if unit else {}
    yield Span(start, match.end(), entity, low, {**extra, **({"until": high[0]} if high else {})})


def _whole(value: float) -> float:
    return int(value) if value == int(value) else value


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class Quantities(Listener):
    """Entities year, age_months, money_yuan, number (with its unit) and ordinal (the last one is -1).

    age_about is an age that is only known to lie between its value and `until`, in months: 两三岁, 八旬.
    """

    def hear(self, message: Message) -> None:
        add(message, quantities(message.get(TEXT), heard(message)), "Quantities")
