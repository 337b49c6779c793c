"""Links that open a place in a map app (高德, whose links take WGS-84 where told so). Pure."""

from urllib.parse import urlencode

from models.area import Precision
from models.items import PlaceItem

# https://lbs.amap.com/api/uri-api/guide/mobile-web/point and .../search
MARKER = "https://uri.amap.com/marker"
SEARCH = "https://uri.amap.com/search"


def map_link(place: PlaceItem, name: str) -> str:
    """A pin where an address is known; else a search for the place's name (a town's middle is none)."""
    if place.precision is Precision.ADDRESS:
        at = f"{place.lng},{place.lat}"
        return f"{MARKER}?{urlencode({'position': at, 'name': name, 'coordinate': 'wgs84'})}"
    words = place.printed if place.area in place.printed else place.area + place.printed
    county = {"city": place.code[:6]} if place.code else {}
    return f"{SEARCH}?{urlencode({'keyword': words, **county})}"
