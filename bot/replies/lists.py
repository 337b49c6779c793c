"""Answers that list facilities: how many, which, and how to see the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from directory.book import Book
from directory.shapes import Facility, FacilityPage, Kind
from replies.catalogue import gettext as _
from replies.facilities import next_to
from replies.reply import Choice, Reply, Speech, merged
from replies.talk import no_more
from replies.words import capacity, clauses, kind_name, places, short_name, short_names, source_line
from replies.words import listing as enumerated

# So many are told with year and place; so many by name and size; of more than that, a page at a time.
DETAILED, SHORT, PAGE = 5, 10, 8


@dataclass(frozen=True)
class Listing:
    """What was searched for, kinds and place in words; all that was found, and which page is told."""

    kind: Kind | None
    where: str
    page: FacilityPage
    county: str | None = None
    number: int = 1
    order: str | None = None

    @property
    def first(self) -> int:
        """The number of the first facility on this page."""
        return (self.number - 1) * PAGE + 1


def found(listing: Listing, book: Book, remarks: Sequence[str] = (), lead: str = "") -> Reply:
    """The facilities of one page, the total first (after `lead`); `remarks` are said while there is room."""
    items = listing.page["items"]
    if not listing.order:
        items = sorted(items, key=lambda item: _counted_elsewhere(item, listing))
    total = listing.page["total"]
    short = total <= SHORT and listing.number == 1
    shown = items if short else items[listing.first - 1 :][:PAGE]
    if not shown:
        return no_more()
    left = total - (listing.first - 1) - len(shown)
    sources = merged(item["sources"] for item in shown)
    speech = Speech(tail=source_line(sources, book)).say(lead, _headline(listing))
    speech.say(*_lines(shown, len(shown) <= DETAILED, listing.where, listing.first))
    speech.say(_("还有%(count)s个，回复“还有吗”继续看。", count=left) if left > 0 else "")
    speech.add(*remarks, *_elsewhere(listing, shown), _all_planned(shown))
    return Reply(speech.text, _next(shown, left, listing.number), tuple(shown), sources, more=left > 0)


def both(listings: Sequence[Listing], book: Book, remarks: Sequence[str] = ()) -> Reply:
    """Elder care and childcare of one place together, numbered through; the total of each first."""
    told = [listing for listing in listings if listing.page["items"]]
    begun = [item for listing in told for item in listing.page["items"][:DETAILED]]
    rest = [item for listing in told for item in listing.page["items"][DETAILED:]]
    number = told[0].number
    first = 1 if number == 1 else len(begun) + (number - 2) * PAGE + 1
    shown = begun if number == 1 else rest[(number - 2) * PAGE :][:PAGE]
    if not shown:
        return no_more()
    left = len(begun) + len(rest) - (first - 1) - len(shown)
    sources = merged(item["sources"] for item in shown)
    speech = Speech(tail=source_line(sources, book)).say(_totals(told, first))
    lines = _lines(shown, len(shown) <= DETAILED, told[0].where, first)
    speech.say(*lines, _("还有%(count)s个，回复“还有吗”继续看。", count=left) if left else "")
    speech.add(*remarks, _all_planned(shown))
    choices = [_only(listing) for listing in told] if len(told) > 1 else []
    return Reply(speech.text, tuple(choices[:2]), tuple(shown), sources, more=left > 0)


def beside(listing: Listing) -> str:
    """A sentence about another kind or a wider place, beside the main answer: names only."""
    items = listing.page["items"][:3]
    if not items:
        return ""
    told = {"where": listing.where, "kind": kind_name(listing.kind), "names": enumerated(map(_near, items))}
    return _("%(where)s的%(kind)s项目：%(names)s。", **told)


def how_exact(shown: Sequence[Facility]) -> str:
    """What the distances are worth: most places are known to the county alone, and have none."""
    known = [item for item in shown if item["distance_m"] is not None]
    if not known:
        return _("这些项目的位置只知道到县（市、区），算不出离您多远。")
    if len(known) < len(shown):
        return _("距离是直线；没写距离的，只知道在哪个县（市、区）。")
    return _("距离是直线，不是路程。")


def _totals(listings: Sequence[Listing], first: int) -> str:
    counts = [
        _("%(total)s个%(kind)s项目", total=listing.page["total"], kind=kind_name(listing.kind))
        for listing in listings
    ]
    if first > 1:
        kinds = {"where": listings[0].where, "kind": kind_name(None)}
        return _("%(where)s的%(kind)s项目，从第%(first)s个起：", **kinds, first=first)
    return _("%(where)s规划了%(counts)s：", where=listings[0].where, counts=clauses(counts))


def _only(listing: Listing) -> Choice:
    told = {"where": listing.where, "kind": kind_name(listing.kind)}
    return Choice(_("只看%(kind)s", **told), _("%(where)s有哪些%(kind)s项目", **told))


def _headline(listing: Listing) -> str:
    own = [item for item in listing.page["items"] if item["counted_in"] == listing.county]
    complete = len(listing.page["items"]) == listing.page["total"]
    total = len(own) if own and complete else listing.page["total"]
    told = {"where": listing.where, "total": total, "kind": kind_name(listing.kind)}
    sum_ = sum(item["capacity"] or 0 for item in own or listing.page["items"])
    order = _order(listing.order)
    if listing.first > 1:
        return _(
            "%(where)s的%(kind)s项目%(order)s，从第%(first)s个起：", **told, order=order, first=listing.first
        )
    if complete and listing.kind and total > 1 and sum_:
        size = capacity(listing.kind, sum_)
        return _(
            "%(where)s规划了%(total)s个%(kind)s项目，共%(size)s%(order)s：", **told, size=size, order=order
        )
    return _("%(where)s规划了%(total)s个%(kind)s项目%(order)s：", **told, order=order)


def _order(order: str | None) -> str:
    """How a list is sorted, to follow what it is a list of."""
    names = {
        "-capacity": _("，从大到小"),
        "capacity": _("，从小到大"),
        "-year": _("，从晚到早"),
        "year": _("，从早到晚"),
    }
    return names.get(order or "", "")


def _lines(shown: Sequence[Facility], detailed: bool, where: str, first: int) -> list[str]:
    names = short_names(shown)
    return [
        _("%(at)s. %(name)s（%(facts)s）", at=at, name=name, facts=_facts(facility, detailed, where))
        for at, (name, facility) in enumerate(zip(names, shown, strict=True), first)
    ]


def _facts(facility: Facility, detailed: bool, where: str) -> str:
    facts = [capacity(facility["kind"], facility["capacity"])]
    if detailed:
        year = facility["plan_year"]
        facts += [_("%(year)s年", year=year) if year else "", _where_in(facility, where)]
    return clauses([*facts, distance(facility)])


def _where_in(facility: Facility, where: str) -> str:
    """Its place, as far as neither its name nor the place asked about says it."""
    exact = places(facility).removeprefix(where)
    return "" if exact in facility["name"] else exact


def _near(facility: Facility) -> str:
    away = distance(facility)
    return f"{short_name(facility)}（{away}）" if away else short_name(facility)


def distance(facility: Facility) -> str:
    """How far it is from the place asked about, where both are exact to the town."""
    metres = facility["distance_m"]
    if not metres:
        return ""
    return _("直线约%(km)s公里", km=f"{metres / 1000:.0f}" if metres >= 1000 else f"{metres / 1000:.1f}")


def _elsewhere(listing: Listing, shown: Sequence[Facility]) -> list[str]:
    """What lies in the county but is counted elsewhere: 经开区 and 高新区 overlap 达川区."""
    return [
        _("其中%(name)s计入%(where)s。", name=short_name(item), where=item["counted_in"])
        for item in shown
        if _counted_elsewhere(item, listing)
    ]


def _counted_elsewhere(facility: Facility, listing: Listing) -> bool:
    counted = {item["counted_in"] for item in listing.page["items"]}
    return listing.county in counted and facility["counted_in"] != listing.county


def _all_planned(shown: Sequence[Facility]) -> str:
    if all(item["status"] == "planned" for item in shown):
        return _("都是规划项目，文件没有写是否已开放。")
    return ""


def _next(shown: Sequence[Facility], left: int, number: int) -> tuple[Choice, ...]:
    if len(shown) == 1 and number == 1:
        return next_to(shown[0], ("capacity",))
    more = [Choice(_("还有吗"), _("还有吗"))] if left > 0 else []
    back = [Choice(_("上一页"), _("上一页"))] if number > 1 else []
    return (*more, *back, Choice(_("看第一个"), _("第一个")))[:2]
