"""What people do here: who they are at the desk, what became of a record, how content residents are."""

from flask_babel import gettext as _

from models.change import Act
from models.feedback import Grade
from models.procedure import ProcedureStatus
from models.worker import Role


def procedure_status_name(status: ProcedureStatus) -> str:
    """Whether residents see it."""
    return {
        ProcedureStatus.DRAFT: _("草稿，居民看不到"),
        ProcedureStatus.PUBLISHED: _("公开"),
        ProcedureStatus.CLOSED: _("已停办"),
    }[status]


def grade_name(grade: int) -> str:
    """A grade in the words of 政务服务“好差评”."""
    return {
        Grade.VERY_SATISFIED: _("非常满意"),
        Grade.SATISFIED: _("满意"),
        Grade.FAIRLY_SATISFIED: _("基本满意"),
        Grade.DISSATISFIED: _("不满意"),
        Grade.VERY_DISSATISFIED: _("非常不满意"),
    }[Grade(grade)]


def grades() -> list[tuple[int, str]]:
    """All five, the best first."""
    return [(int(grade), grade_name(grade)) for grade in Grade]


def role_name(role: Role) -> str:
    """What somebody at the desk is there for."""
    return {Role.ADMINISTRATOR: _("管理员"), Role.WORKER: _("工作人员"), Role.READER: _("只看不改")}[role]


def roles() -> list[tuple[str, str]]:
    """All of them, as options."""
    return [(role.value, role_name(role)) for role in Role]


def act_name(act: Act) -> str:
    """What somebody did to a record."""
    return {
        Act.ADD: _("新增"),
        Act.EDIT: _("修改"),
        Act.CONFIRM: _("核实"),
        Act.CLOSE: _("停办"),
        Act.MERGE: _("合并"),
        Act.RESTORE: _("恢复"),
        Act.APPROVE: _("采纳机构填报"),
    }[act]
