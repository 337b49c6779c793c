"""Links into a map app."""

from models.area import Precision
from models.items import PlaceItem
from web.maps import map_link


def place(printed: str, area: str, precision: Precision | None, code: str | None = "511725104") -> PlaceItem:
    return PlaceItem(area=area, code=code, printed=printed, lng=106.9, lat=30.8, precision=precision)


def test_an_address_is_a_pin_in_the_coordinates_we_keep() -> None:
    link = map_link(place("中山路1号", "静边镇", Precision.ADDRESS), "静边托育")
    assert link.startswith("https://uri.amap.com/marker?position=106.9%2C30.8&")
    assert link.endswith("&coordinate=wgs84")


def test_the_middle_of_a_town_is_no_address() -> None:
    assert map_link(place("静边镇", "静边镇", Precision.TOWN), "x").startswith("https://uri.amap.com/search?")


def test_a_place_without_a_code_is_searched_for_by_name_alone() -> None:
    assert "city=" not in map_link(place("麻柳镇", "达州经开区", None, code=None), "x")
