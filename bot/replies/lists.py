"""Answers that list facilities: how many, which, and how to see the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from directory.book import Book
from directory.shapes import Facility, FacilityPage, Kind
from replies.catalogue import gettext as _
from replies.facilities import next_to
from replies.reply import Choice, Reply, Speech, merged
from replies.words import capacity, clauses, kind_name, places, short_name, short_names, source_line
from replies.words import listing as enumerated

# So many are told with year and place; so many by name and size; of more than that, a page at a time.
DETAILED, SHORT, PAGE = 5, 10, 8


@dataclass(frozen=True)
class Listing:
    """What was searched for: kinds and place, already in words, and which page of it this is."""

    kind: Kind | None
    where: str
    page: FacilityPage
    county: str | None = None

    @property
    def first(self) -> int:
        """The number of the first facility on this page."""
        return (self.page["page"] - 1) * self.page["per_page"] + 1


def found(listing: Listing, book: Book, remarks: Sequence[str] = ()) -> Reply:
    """The facilities of one page, the total first; `remarks` are said while there is room."""
    page = listing.page
    items = sorted(page["items"], key=lambda item: _counted_elsewhere(item, listing))
    shown = items if page["total"] <= SHORT else items[:PAGE]
    left = page["total"] - (listing.first - 1) - len(shown)
    sources = merged(item["sources"] for item in shown)
    speech = Speech(tail=source_line(sources, book)).say(_headline(listing))
    detailed = len(shown) <= DETAILED
    speech.say(*_lines(shown, detailed, listing.where, listing.first))
    speech.say(_("还有%(count)s个，回复“还有吗”继续看。", count=left) if left > 0 else "")
    speech.add(*remarks, *_elsewhere(listing, shown), _all_planned(shown))
    return Reply(speech.text, _next(shown, left), tuple(shown), sources, more=left > 0)


def both(listings: Sequence[Listing], book: Book, remarks: Sequence[str] = ()) -> Reply:
    """Elder care and childcare of one place together, numbered through; the total of each first."""
    told = [listing for listing in listings if listing.page["items"]]
    shown = [item for listing in told for item in listing.page["items"][:DETAILED]]
    sources = merged(item["sources"] for item in shown)
    speech = Speech(tail=source_line(sources, book)).say(_totals(told))
    lines = _lines(shown, len(shown) <= DETAILED, told[0].where, 1)
    cut = [listing for listing in told if listing.page["total"] > DETAILED]
    speech.say(*lines, _("每类只列了前%(count)s个。", count=DETAILED) if cut else "")
    speech.add(*remarks, _all_planned(shown))
    choices = [_only(listing) for listing in (cut or told)] if len(told) > 1 else []
    return Reply(speech.text, tuple(choices[:2]), tuple(shown), sources)


def beside(listing: Listing) -> str:
    """A sentence about another kind or a wider place, beside the main answer: names only."""
    items = listing.page["items"][:3]
    if not items:
        return ""
    told = {"where": listing.where, "kind": kind_name(listing.kind), "names": enumerated(map(_near, items))}
    return _("%(where)s的%(kind)s项目：%(names)s。", **told)


def _totals(listings: Sequence[Listing]) -> str:
    counts = [
        _("%(total)s个%(kind)s项目", total=listing.page["total"], kind=kind_name(listing.kind))
        for listing in listings
    ]
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
    if listing.first > 1:
        return _("%(where)s的%(kind)s项目，从第%(first)s个起：", **told, first=listing.first)
    if complete and listing.kind and total > 1 and sum_:
        size = capacity(listing.kind, sum_)
        return _("%(where)s规划了%(total)s个%(kind)s项目，共%(size)s：", **told, size=size)
    return _("%(where)s规划了%(total)s个%(kind)s项目：", **told)


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


def _next(shown: Sequence[Facility], left: int) -> tuple[Choice, ...]:
    if len(shown) == 1:
        return next_to(shown[0], ("capacity",))
    more = [Choice(_("还有吗"), _("还有吗"))] if left > 0 else []
    return (*more, Choice(_("看第一个"), _("第一个")))[:2]
