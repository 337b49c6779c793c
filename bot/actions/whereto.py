"""Somebody tells how it is at home, without a question or a place: where is asked, and no text guessed."""

from __future__ import annotations

import re

from actions.memory import ABOUT_TEXT
from actions.query import Query
from actions.steering import is_asking

_OWN = re.compile(r"[我俺咱]|家里|屋头|屋里|老伴|妈|爸|爹|爷爷|奶奶|外公|外婆|孩子|娃|孙[子女]")
# Who wants to know something asks, without a question mark.
_WANTS = re.compile(
    r"想[问学找知晓了要]|有没|要[问找学]|打听|咨询|申请|请问|说[一下说]|介绍|告诉|查[一下查]|看[一下看]"
)


def leaves_place_open(query: Query, heard: Query) -> bool:
    """娃儿刚生下来, 屋头两个老的没人照看: of no place, and no question."""
    told = bool(_OWN.search(heard.text)) and not is_asking(heard.text) and not _WANTS.search(heard.text)
    names = query.has_subject or query.policy or query.plan or query.department or heard.measure
    return told and not names and query.intent in ABOUT_TEXT and query.page == 1
