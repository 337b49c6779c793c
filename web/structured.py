"""A facility as schema.org's JSON-LD: only what is known. Pure.

A project of a plan is a Project: calling it ChildCare would tell families' search engines that it is open.
"""

from typing import Any

from models.area import Precision
from models.facility import Kind, Status
from models.items import FacilityItem, PlaceItem


def json_ld(item: FacilityItem, url: str) -> dict[str, Any]:
    """The facility under its full address."""
    known = {
        "@context": "https://schema.org",
        "@type": _type(item),
        "@id": url,
        "url": url,
        "name": item.name,
        "description": item.content,
        "telephone": item.phone,
        "location": [_place(place) for place in item.places],
    }
    return {name: value for name, value in known.items() if value}


def _type(item: FacilityItem) -> str:
    if item.status in (Status.PLANNED, Status.BUILDING):
        return "Project"
    return "ChildCare" if item.kind is Kind.CHILDCARE else "CivicStructure"


def _place(place: PlaceItem) -> dict[str, Any]:
    address = {"@type": "PostalAddress", "addressCountry": "CN", "addressLocality": place.area}
    told: dict[str, Any] = {"@type": "Place", "name": place.printed, "address": address}
    if place.precision is Precision.ADDRESS:
        told["geo"] = {"@type": "GeoCoordinates", "longitude": place.lng, "latitude": place.lat}
    return told
