"""The number that helps first, said before anything is looked up, whether or not the assistant is there."""

from flask_babel import gettext as _

from models.danger import Danger, danger_in
from web.replies import Reply

# Public and the same everywhere; data/facts/hotlines.csv has them with source and date.
_NUMBERS = {"ambulance": "120", "police": "110", "fire": "119", "comfort": "12356"}


def first_aid(message: str) -> Reply | None:
    """Whom to call, where a message tells of danger."""
    danger = danger_in(message)
    return Reply(text=_sentence(danger)) if danger else None


def _sentence(danger: Danger) -> str:
    match danger:
        case Danger.FIRE:
            return _("请马上离开危险的地方，拨打%(fire)s报火警；有人受伤拨打%(ambulance)s。", **_NUMBERS)
        case Danger.MISSING:
            return _(
                "请马上拨打%(police)s报警，说清最后在哪里、什么样子；同时请家人和社区帮忙。有人受伤拨打%(ambulance)s。",
                **_NUMBERS,
            )
        case Danger.VIOLENCE:
            return _("请马上到安全的地方，拨打%(police)s报警；有人受伤拨打%(ambulance)s。", **_NUMBERS)
        case Danger.DESPAIR:
            return _(
                "请先别一个人待着：有危险马上拨打%(ambulance)s或%(police)s；心里难受熬不住，"
                "可以打%(comfort)s心理援助热线，有人听您说。",
                **_NUMBERS,
            )
    return _(
        "请马上拨打%(ambulance)s叫救护车；有人身危险拨打%(police)s。先照顾好人，别等网上的回答。", **_NUMBERS
    )
