"""The words that the desk's templates ask for, and the notices of what was done."""

from datetime import date

from flask import Flask
from flask_babel import gettext as _

from models.clock import today
from web.desk.field_names import field_name
from web.desk.navigation import desk_nav
from web.desk.value_words import day, value_words


def init_app(app: Flask) -> None:
    """Put them into every template."""
    app.jinja_env.globals.update(
        desk_nav=desk_nav,
        done_words=done_words,
        due_words=due_words,
        field_name=field_name,
        value_words=value_words,
        today=today,
    )


def done_words(what: str | None) -> str | None:
    """What was done by the step before."""
    return {
        "password": _("密码改好了，别的设备上都已退出。"),
        "worker": _("账号存好了。"),
        "saved": _("存好了，网页、接口和助手现在都用新的内容。"),
        "sent": _("收到了，谢谢。社区工作人员看过以后，居民就能看到。"),
        "overtaken": _("别人刚刚改过，这一步没有做。请先看看最新的改动。"),
        "same": _("没有改动，什么都没有存。"),
        "confirmed": _("记下了：今天核实过，仍然正确。"),
        "confirmed_field": _("记下了：这一项今天核实过，仍然正确。"),
        "closed": _("已经停办，记录都还在，可以恢复。"),
        "merged": _("已经并入另一条，旧名字也能搜到。"),
        "restored": _("恢复好了。"),
        "approved": _("采纳了，居民现在看到的就是新的。"),
        "refused": _("没有采纳，居民看到的没有变。"),
        "settled": _("办好了，反映的人凭编号能看到您写的结果。"),
        "answered": _("答好了，助手马上就会用。"),
        "attached": _("挂好了，问过的人凭编号能看到。"),
        "dismissed": _("放下了，原因已经记下。"),
        "settings": _("期限存好了。"),
    }.get(what or "")


def due_words(facts: dict[str, date]) -> str:
    """Which facts are to be seen to, and when each was last said."""
    told = (_("%(field)s（%(day)s）", field=field_name(name), day=day(said)) for name, said in facts.items())
    return "、".join(told)
