"""What a few typed words ask for: a place, a facility, a kind, and the words that are left."""

from difflib import get_close_matches

from pydantic import BaseModel
from sqlmodel import Session, col, select

from models.alias import Alias, NameKind
from models.area import Area, Level, areas_called, lineage
from models.facility import Facility, Kind
from models.terms import runs

# Longest first, so that 养老院 goes as a whole.
KIND_WORDS = {
    Kind.CHILDCARE: (
        "托育服务中心",
        "托育机构",
        "托育设施",
        "托育中心",
        "托育服务",
        "托育点",
        "托儿所",
        "托育",
    ),
    Kind.ELDER: ("养老服务中心", "养老机构", "养老设施", "养老服务", "敬老院", "养老院", "养老"),
}
# What a question says beside what it asks for.
FILLERS = (
    *("怎么办", "怎么样", "怎么", "如何", "多少", "请问", "什么", "附近", "哪里", "哪些", "哪家", "有没有"),
    *("我要", "我想", "的", "有", "在", "找", "吗", "呢"),
)


class Wish(BaseModel):
    """`area` is an id, or a name that several places share; `words` is what is left beside place and kind.

    `question` is all that was typed but for the filling words.
    """

    question: str
    facility: str | None = None
    area: str | None = None
    kind: Kind | None = None
    words: str | None = None

    @property
    def place_alone(self) -> bool:
        """Whether a place, perhaps with a kind, is all that is asked for."""
        return self.area is not None and self.words is None


def understand(session: Session, typed: str) -> Wish:
    """Read typed words: the whole as a facility's name, else place and kind out of them."""
    if facility := _facility_called(session, typed):
        return Wish(question=typed, facility=facility)
    area, rest = _place_in(session, typed)
    kind, rest = _kind_in(rest)
    return Wish(question=_telling(typed), area=area, kind=kind, words=_telling(rest) or None)


def similar_names(session: Session, typed: str) -> list[str]:
    """Names of places and facilities that look like what was typed."""
    names = [*session.exec(select(Area.name)), *session.exec(select(Facility.name))]
    names += session.exec(select(Alias.name).where(col(Alias.kind).in_([NameKind.AREA, NameKind.FACILITY])))
    return get_close_matches(typed, dict.fromkeys(names), n=5, cutoff=0.45)


def _telling(text: str) -> str:
    for filler in FILLERS:
        text = text.replace(filler, " ")
    return " ".join(runs(text))


def _facility_called(session: Session, name: str) -> str | None:
    aliased = select(Alias.target).where(Alias.kind == NameKind.FACILITY, Alias.name == name)
    found = session.exec(
        select(Facility.id).where((col(Facility.name) == name) | col(Facility.id).in_(aliased))
    ).all()
    return found[0] if len(found) == 1 else None


def _place_in(session: Session, typed: str) -> tuple[str | None, str]:
    """The smallest place named in the text, and the text without the places it names."""
    names = {*session.exec(select(Area.name)), *session.exec(select(Alias.name).where(Alias.kind == "area"))}
    named, rest = [], typed
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if name in rest:
            named.append(name)
            rest = rest.replace(name, " ", 1)
    return (_smallest(session, named), rest) if named else (None, typed)


def _smallest(session: Session, names: list[str]) -> str:
    """Of places named together, the one within all the others; where several are, the name they share."""
    ranks = list(Level)
    meant = {name: areas_called(session, name) for name in names}
    smallest = max(names, key=lambda name: max(ranks.index(area.level) for area in meant[name]))
    around = [{area.id for area in meant[name]} for name in names if name != smallest]
    inside = [
        area.id
        for area in meant[smallest]
        if all(ids & {up.id for up in lineage(session, area.id)} for ids in around)
    ]
    return inside[0] if len(inside) == 1 else smallest


def _kind_in(text: str) -> tuple[Kind | None, str]:
    for kind, words in KIND_WORDS.items():
        if word := next((word for word in words if word in text), None):
            return kind, text.replace(word, " ", 1)
    return None, text
