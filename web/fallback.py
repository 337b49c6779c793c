"""What the directory's own search finds for a message, for when the assistant does not answer."""

from flask_babel import gettext as _
from sqlmodel import Session

from models.answers import AnswerItem, AnswerSearch, find_answers
from models.items import FacilityPage, find_facilities
from models.lookup import Wish, understand
from models.search import FacilitySearch
from web.replies import LONGEST, FacilityLink, Reply

SHOWN = 4


def search_reply(session: Session, message: str, number: str | None = None) -> Reply:
    """Facilities and passages for the words of a message; says that it is not the assistant's answer.

    `number` looks up what a worker answers later.
    """
    later = [_("问题已经留给工作人员，凭编号%(number)s可以查结果。", number=number)] if number else []
    wish = understand(session, message[:100])
    found = _facilities(session, wish)
    passages = [] if found.items and wish.place_alone else _passages(session, message, wish)
    if not found.items and not passages:
        nothing = _("助手现在没有应答，目录里也没有搜到相关内容。请换几个词再试，或者拨打 12345 咨询。")
        return Reply(text="\n".join([nothing, *later]))
    lines = [_("助手现在没有应答，下面是目录里搜到的相关内容。"), *later]
    if found.items:
        lines.append(_("规划的设施项目一共%(total)s个，其中有：", total=found.total))
    lines += [f"{item.name}：{item.content or item.counted_in}" for item in found.items]
    lines += [f"{item.title}：{item.text}" for item in passages]
    return Reply(
        text=_within_limit(lines),
        facilities=[FacilityLink(id=item.id, name=item.name, url=item.url) for item in found.items],
        sources=[
            *(source for item in found.items for source in item.sources),
            *(source for item in passages for source in item.sources),
        ],
    )


def _facilities(session: Session, wish: Wish) -> FacilityPage:
    if not (wish.kind or wish.area):
        return FacilityPage(items=[], total=0, page=1, per_page=SHOWN)
    search = FacilitySearch(kind=wish.kind, area=wish.area, q=wish.words, per_page=SHOWN)
    return find_facilities(session, search)


def _passages(session: Session, message: str, wish: Wish) -> list[AnswerItem]:
    search = AnswerSearch(q=message[:300], area=wish.area, per_page=SHOWN)
    return [item for item in find_answers(session, search).items if item.kind != "facility"]


def _within_limit(lines: list[str]) -> str:
    """As many whole lines as fit, in order."""
    text = ""
    for line in lines:
        text += f"\n{line}" if len(text) + len(line) + 1 < LONGEST else ""
    return text.strip()
