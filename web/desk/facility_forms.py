"""Between an entry's plain values and the fields of its forms."""

from flask_babel import gettext as _
from sqlmodel import Session

from models.area import Area, Level, lineage
from models.datum import Datum
from models.facility import CareMode, CreditList, Kind, Service, Status
from models.facility_edit import FacilityEdit
from models.revising import Values
from web import wording
from web.desk.forms import Problems, area_named


def shown(session: Session, values: Values) -> Values:
    """Values as a form shows them: areas by name."""

    def named(place: Values) -> Values:
        area = session.get(Area, place["area"])
        point = f"{place['lng']},{place['lat']}" if place["lng"] is not None else ""
        return {**place, "area": area.name if area else place["area"], "point": point}

    return {**values, "places": [named(place) for place in values.get("places", [])]}


def written(session: Session, form: FacilityEdit, problems: Problems) -> Values:
    """A validated form as values to keep; areas become ids, what they cannot is put among the problems."""
    values = form.model_dump(mode="json", exclude={"reason", "sure"})
    values["care_modes"] = sorted(values["care_modes"])
    for number, place in enumerate(values["places"]):
        area = area_named(session, place["area"], f"places.{number}.area", problems)
        place["area"] = area.id if area else place["area"]
        place["lng"], place["lat"] = place.pop("point") or (None, None)
        del place["datum"]
    return values


def counted_in(session: Session, area_id: str) -> str:
    """The county, zone or city under which an entry at this place is counted."""
    above = lineage(session, area_id)
    return next((area for area in above if area.level is not Level.TOWN), above[0]).name


def options() -> dict[str, list[tuple[str, str]]]:
    """What can be chosen, by field."""
    return {
        "kind": [(kind.value, wording.kind_name(kind)) for kind in Kind],
        "status": [(status.value, wording.status_name(status)) for status in Status],
        "affordable": [("", _("不清楚")), ("true", _("是")), ("false", _("不是"))],
        "services": [(service.value, wording.service_name(service)) for service in Service],
        "care_modes": [(mode.value, wording.care_mode_name(mode)) for mode in CareMode],
        "star_rating": [
            ("", _("没有")),
            *((str(stars), _("%(stars)s星", stars=stars)) for stars in range(1, 6)),
        ],
        "series": [(series.value, wording.credit_name(series)) for series in CreditList],
        "datum": [
            ("", _("自动：看分享来源")),
            (Datum.WGS84.value, _("手机定位、GPS（WGS-84）")),
            (Datum.GCJ02.value, _("高德、腾讯（GCJ-02）")),
            (Datum.BD09.value, _("百度（BD-09）")),
        ],
        "per": [(per, wording.per_name(per)) for per in ("month", "day", "hour", "once")],
    }
