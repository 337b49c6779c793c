"""How a name said by a person becomes places."""

import pytest
from sqlmodel import Session

from models.area import find_area, find_areas, lineage
from models.errors import UnknownArea


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        ("宣汉县", ["511722"]),
        ("宣汉", ["511722"]),
        (" 宣汉 ", ["511722"]),
        ("511722", ["511722"]),
        ("达州", ["511700"]),
        ("高新区", ["dazhou-gaoxin"]),
        ("达州高新区", ["dazhou-gaoxin"]),
        ("东乡街道", ["511722001"]),
        ("宣汉县东乡街道", ["511722001"]),
        ("达州市宣汉县东乡街道", ["511722001"]),
        ("四川省达州市", ["511700"]),
        ("宣汉 东乡街道", ["511722001"]),
        ("朝阳镇", ["230523106", "500238112"]),
        ("宝清县朝阳镇", ["230523106"]),
        ("巫溪朝阳镇", ["500238112"]),
    ],
)
def test_a_name_an_alias_a_code_or_a_name_after_its_countys(
    reading: Session, said: str, ids: list[str]
) -> None:
    assert [area.id for area in find_areas(reading, said)] == ids


def test_of_several_ranks_the_highest_is_meant(reading: Session) -> None:
    found = find_areas(reading, "宣汉")
    assert len({area.level for area in found}) == 1


@pytest.mark.parametrize("said", ["火星", "511799", "宣汉县朝阳镇", "%", "' OR 1=1", "😀"])
def test_what_is_nowhere_is_said_to_be(reading: Session, said: str) -> None:
    with pytest.raises(UnknownArea) as unknown:
        find_areas(reading, said)
    assert unknown.value.name == said


def test_with_the_names_that_look_like_it(reading: Session) -> None:
    with pytest.raises(UnknownArea) as unknown:
        find_area(reading, "宣汗县")
    assert "宣汉县" in unknown.value.near


def test_the_areas_above_a_town_are_in_order(reading: Session) -> None:
    assert [area.name for area in lineage(reading, "511722001")] == [
        *("东乡街道", "宣汉县", "达州市", "四川省"),
    ]
