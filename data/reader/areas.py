"""Whose plan it is: the area that the title, the issuer or, failing both, the text itself names."""

import re
from collections import Counter

_LEVEL = r"(?:自治区|自治州|自治县|自治旗|省|市|州|盟|县|区|旗)"
_NAME = re.compile(rf"([\u4e00-\u9fff]{{2,7}}?{_LEVEL})")
_INNER = re.compile(r"([\u4e00-\u9fff]{1,6}?(?:自治县|县|区|市|旗))")
_NO_AREA = re.compile(
    r"(社|地|片|辖|小|园|城|老|片|全|我|本|校|景|城镇老旧小)[区市县]$|^(关于|促进|推进|各|全|我)"
)
_HINT = re.compile(
    rf"《([\u4e00-\u9fff]{{2,5}}?{_LEVEL})(?=[“\u4e00-\u9fff])|税务(?:总)?局([\u4e00-\u9fff]{{2,5}}?{_LEVEL})税务局"
)


def area_in(text: str) -> str | None:
    """Return the area a title or an issuer starts with, the inner one of 达州市通川区."""
    text = re.sub(r"^(中共|关于印发|关于|印发|《|“)+", "", text.strip())
    found = _NAME.match(text)
    if not found or _NO_AREA.search(found[1]):
        return None
    inner = _INNER.match(text[found.end() :])
    if inner and not _NO_AREA.search(inner[1]) and not re.search("[养老托育服务]", inner[1]):
        return inner[1]
    return str(found[1])


def area_of(title: str | None, issuer: str | None, text: str) -> str | None:
    """Return the plan's area, None where nothing names it."""
    for source in (title, issuer):
        area = area_in(source) if source else None
        if area:
            return area
    names = Counter(str(first or second) for first, second in _HINT.findall(text[:400_000]))
    for name, _ in names.most_common(3):
        if not _NO_AREA.search(name):
            return name
    return None
