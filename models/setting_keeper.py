"""How a setting is read and changed."""

from sqlmodel import Session

from models.change import Kept
from models.revising import Author, Values
from models.setting import Setting, settings


class SettingKeeper:
    """Keeper of numbers of days."""

    kind = Kept.SETTING

    def read(self, session: Session, key: str) -> Values:
        """The days that hold now."""
        return {"days": settings(session)[key]}

    def write(self, session: Session, key: str, changed: Values, author: Author) -> None:
        """Set them."""
        setting = session.get(Setting, key) or Setting(name=key, days=changed["days"])
        setting.days = changed["days"]
        session.add(setting)
