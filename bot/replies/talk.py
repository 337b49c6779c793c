"""Everything said without asking the directory: greetings, limits, warnings, and when it is down."""

from __future__ import annotations

import re

from replies.catalogue import gettext as _
from replies.reply import Choice, Reply

# These numbers are also in the directory, with their sources. They stand here as well because a warning must
# be said when the directory is down.
AMBULANCE, POLICE, FIRE, COMFORT, AGAINST_FRAUD, ALL_ELSE = "120", "110", "119", "12356", "96110", "12345"
_FIRE = re.compile(r"着火|起火|火灾|燃起来|煤气|燃气泄漏|fire")
_MISSING = re.compile(r"走丢|走失|失踪|不见了|找不到(?:人|了)|被(?:打|抢|偷|拐)|家暴|虐待|missing")
_DESPAIR = re.compile(r"自杀|不想活|想死|轻生|活不下去|跳楼|割腕")


def greeting() -> Reply:
    """Hello, and what can be asked."""
    return Reply(_("您好，我是老幼通助手，可以查养老、托育的规划项目和政策。您想问哪里、哪一项？"), starts())


def thanks() -> Reply:
    """You are welcome."""
    return Reply(_("不客气。还有养老、托育的问题，随时问我。"))


def goodbye() -> Reply:
    """Goodbye."""
    return Reply(_("再见，祝您和家人平安健康，欢迎再来。"))


def who() -> Reply:
    """A program, and where its answers come from."""
    text = _("我是老幼通的自动助手，不是真人。我只按政府公开的“一老一小”规划文件回答，每个数字都说明出处。")
    return Reply(text, starts())


def help_() -> Reply:
    """What can be asked."""
    text = _(
        "我可以回答：哪里规划了养老院、托育点，有多少床位托位；收费和补贴文件怎么写；"
        "规划的目标数字；政策文号；哪个部门管。直接说地名和要问的事就行，比如“宣汉县有哪些托育点”。"
    )
    return Reply(text, starts())


def what_about() -> Reply:
    """Whom they ask for is said, and not yet what."""
    return Reply(
        _("好的，您说。住在哪个县（市、区），想问什么？比如补贴、养老院、托育、上门照顾、找哪个部门。"),
        (Choice(_("看看我能领什么"), _("我能领什么")), *starts()),
    )


def agreed() -> Reply:
    """Yes, without knowing to what."""
    return Reply(_("好的。请说出想问的地方和事情，比如“大竹县的养老项目”。"), starts())


def declined() -> Reply:
    """No."""
    return Reply(_("好的，不看这个。还想问别的，直接说就行。"))


def restarted() -> Reply:
    """The memory of the conversation is gone."""
    return Reply(_("好的，前面说的都清掉了，我们重新开始。您想问哪里、哪一项？"), starts())


def nothing_before() -> Reply:
    """A follow-up with nothing to follow."""
    return Reply(_("请先说想查哪里、查什么，比如“渠县有哪些托育点”。"), starts())


def no_more() -> Reply:
    """The list is at its end."""
    return Reply(_("没有了，刚才已经说完。要不要换个地方看看？"), starts())


def out_of_scope() -> Reply:
    """A kind refusal with what can be asked instead."""
    text = _(
        "抱歉，我只能回答养老、托育和“一老一小”政策的问题，这件事帮不上忙。"
        "您可以问某个县有哪些养老院、托育点。"
    )
    return Reply(text, starts())


def emergency(text: str = "") -> Reply:
    """The number that helps first: fire, police, or the ambulance."""
    told = {"ambulance": AMBULANCE, "police": POLICE, "fire": FIRE, "comfort": COMFORT}
    if _FIRE.search(text):
        return Reply(_("请马上离开危险的地方，拨打%(fire)s报火警；有人受伤拨打%(ambulance)s。", **told))
    if _MISSING.search(text):
        return Reply(_("请马上拨打%(police)s报警，说清最后在哪里、什么样子；同时请家人和社区帮忙。", **told))
    first = _(
        "请马上拨打%(ambulance)s叫救护车；有人身危险拨打%(police)s。先照顾好人，别等网上的回答。", **told
    )
    comfort = _("心里难受熬不住，可以打%(comfort)s心理援助热线，有人听您说。", **told)
    return Reply(f"{first}\n{comfort}" if _DESPAIR.search(text) else first)


def ask_a_lawyer() -> Reply:
    """Law is for lawyers."""
    text = _("法律上的事请问律师或当地司法所，我不能出主意。养老、托育政策的问题可以接着问我。")
    return Reply(text, starts())


def no_politics() -> Reply:
    """Not a topic of ours."""
    return Reply(_("这个话题我不谈，我只回答养老、托育和“一老一小”政策的问题。"), starts())


def not_steered() -> Reply:
    """It stays what it is."""
    text = _("我只是老幼通助手，只按公开的规划文件回答，不能换身份、改规矩。养老、托育的事请接着问。")
    return Reply(text, starts())


def forgotten() -> Reply:
    """The conversation is deleted."""
    return Reply(_("好的，这次对话已经删掉，您说过的我都不记得了。"), starts(), forget=True)


def ask_a_doctor() -> Reply:
    """Illness is for doctors."""
    text = _(
        "看病吃药的事请问医生或去医院，情况急请马上拨打%(ambulance)s。我只能回答养老、托育政策的问题。",
        ambulance=AMBULANCE,
    )
    return Reply(text, starts())


def fraud(duty: str = "") -> Reply:
    """A warning, whom to call, and the office that the area's plan names."""
    text = _(
        "先别转钱、别签字：高回报的“养老理财”“养老项目”很可能是诈骗。可拨打反诈专线%(fraud)s咨询；"
        "已经转钱请马上拨打%(police)s向公安机关报警。",
        fraud=AGAINST_FRAUD,
        police=POLICE,
    )
    return Reply("\n".join(filter(None, [text, duty])))


def down() -> Reply:
    """The directory does not answer."""
    text = _("目录现在没有应答，暂时查不到，请过一会儿再问；急事可以拨打%(number)s。", number=ALL_ELSE)
    return Reply(text, failed=True)


def starts() -> tuple[Choice, ...]:
    """Two things that can always be asked."""
    return (
        Choice(_("达州有哪些托育点"), _("达州有哪些托育点")),
        Choice(_("达州有哪些养老项目"), _("达州有哪些养老项目")),
    )
