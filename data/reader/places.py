"""Where a project stands, as printed: the place column, and the towns and villages its content names."""

import re

from data.reader.lines import tidy
from data.reader.result import Place

_COUNTY = re.compile(r"^[\u4e00-\u9fff]{1,6}?(?:自治县|县|区|市|旗)(?=[\u4e00-\u9fff]{2})")
_VILLAGE = r"(?:[\u4e00-\u9fff]{1,6}?(?:社区|村(?!级|屯)|街(?!道)|路\d*号?))"
_TOWN = re.compile(
    rf"[\u4e00-\u9fff]{{2,10}}?(?:街道办事处|街道办|镇街道|街道|镇|乡)(?![级村域愁土])"
    rf"{_VILLAGE}?(?:[\u4e00-\u9fff]{{2,8}}?小区)?"
)
_HALL = re.compile(r"街道办(?:事处)?")
_WHOLE = re.compile(r"[\u4e00-\u9fff]{1,8}?(?:自治县|县|区|市|旗|开发区|园区)")
_CUT = re.compile(
    r"[，。；、和与及的（）()“”：:\s]|^对|分别|位于|拟|新建|改建|扩建|改扩建|建成|建设|新增|总建筑|建筑面积"
)
_VAGUE = re.compile(r"每个?|各|乡镇|主城|城乡|农村|重点|社区$|全|该|本|按照|总|负责")
_LEAD = re.compile(r"^(?:在)?([\u4e00-\u9fff]{2,20}?)(?:新建|改建|扩建|改扩建|拟建|建成|建设)")
_INSTITUTION = re.compile(r"(中心|园|院|医院|学校|所)$")


def _without_county(text: str, area: str | None) -> str:
    for _ in range(2):
        text = text[len(area) :] if area and text.startswith(area) and text != area else _COUNTY.sub("", text)
    return text


def towns(text: str, area: str | None) -> list[str]:
    """Return the towns, with village and estate, that a text names, and villages listed on behind a town."""
    found: list[str] = []
    for piece in _CUT.split(text):
        bare = _without_county(piece, area)
        hit = _TOWN.match(bare) or (re.fullmatch(_VILLAGE, bare) if found else None)
        town = _HALL.sub("街道", hit[0]) if hit else ""
        if town and town not in found and not _VAGUE.match(town):
            found.append(town)
    return found


def _lead(content: str, area: str | None) -> list[str]:
    """Return the place a content opens with (`小河嘴新建...`); an institution keeps its county in front."""
    found = _LEAD.match(content)
    if not found or _VAGUE.match(found[1]):
        return []
    return [found[1] if _INSTITUTION.search(found[1]) else _without_county(found[1], area)]


def places(place: str, content: str, name: str, area: str | None) -> list[Place]:
    """Return the places of one project, the most exact ones that are printed.

    A town in the place column and another in the content both stay: the plan contradicts itself there.
    """
    column = tidy(place)
    exact = [] if not column or _WHOLE.fullmatch(column) else [column]
    own_towns = towns(column, area)
    inside = towns(content, area) or ([] if exact else towns(name, area) or _lead(content, area))
    printed = exact + [town for town in inside if town not in own_towns]
    return [Place(text) for text in printed or ([column] if column else [])]
