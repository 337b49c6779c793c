"""What the pages share that see to what residents sent."""

from pydantic import BaseModel

from models.enquiry import Enquiry
from models.errors import NotFound
from models.inbox import Reason
from models.revising import Values
from web.database import session
from web.desk.forms import Problems, checked, typed
from web.desk.guard import me
from web.facility_filters import area_name


def sent[Kind: BaseModel](table: type[Kind], key: int) -> Kind:
    """A question or feedback by its key. Raises NotFound."""
    one = session().get(table, key)
    if one is None:
        raise NotFound(str(key))
    return one


def place_of(enquiry: Enquiry) -> str:
    """What the place is called that was asked about, however the asker put it; empty for none."""
    return area_name(session(), enquiry.area) if enquiry.area else ""


def outcome_typed() -> tuple[str | None, Values, Problems]:
    """What became of it as residents read it, with the office; None with what is wrong with the reason."""
    raw = typed()
    form, problems = checked(Reason, raw)
    return f"{form.reason}（{me().office}）" if form else None, raw, problems
