"""Whether it is asked who somebody is: who leads, who sits on a list, which town's mayor. Pure."""

from __future__ import annotations

import re

_TITLE = r"(?:[镇乡局县市区]长|主任|主席|书记|负责人|理事长|大队长)"
_PEOPLE = re.compile(
    rf"组长|主任(?:是|由|叫)|(?:成员|名单)(?:有|是|都|里)|哪些人|谁来?(?:兼任|担任|当|挂帅)|[一二]把手|挂帅"
    rf"|{_TITLE}(?:是|叫|姓)?(?:谁|哪个|什么|啥)|谁是[^，。]{{0,8}}{_TITLE}"
)


def asks_people(text: str) -> bool:
    """朝阳镇的镇长是谁, 谁是一把手: somebody's name is asked for."""
    return bool(_PEOPLE.search(text))
