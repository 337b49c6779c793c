"""Questions about documents: the plan itself, its tables, what it goes by, a document that it names.

The rules of reread.py for them; pure.
"""

from __future__ import annotations

import re

from actions.query import Query
from actions.rows import asks_of_a_row, asks_rows
from directory.book import Book
from directory.shapes import Policy

_OF_TEXT = ("ask_topic", "ask_benefit", "ask_plan", "ask_policy", "ask_indicator", "ask_department", "search")
# 到底是50%还是80%: which of two figures holds.
_EITHER = re.compile(r"\d+(?:\.\d+)?[%％]?[^\d]{0,10}(?:还是|又是|怎么是|成了)[^\d]{0,4}\d")
# What a list names is no document for that.
_LISTED = ("ask_policy", "ask_plan")
_PLAN = re.compile(r"方案|规划文件|哪些文件|几份文件")
_OF_A_PLAN = re.compile(r"方案|规划|文件|一老一小|正式|征求意见稿?|哪一?年|什么时候|[的了是吗“”？?]")
# Whether a plan has something, and how: the matter is asked for, not the plan.
_WRITTEN_OF = re.compile(
    r"(?:方案|规划|文件)里?[头面边]?(?:有没有|有没得|写没写|提没提|说没说|讲没讲|提到|写到|咋说|怎么(?:说|写|讲))|搞什么的|干什么的|是个什么"
)
_OF_DOCUMENTS = re.compile(
    r"方案|规划|文件|文号|意见稿|征求|正式|草案|印发|发布|公布|生效|哪一?年|日期|什么时候|目录|数据|资料|来源|依据|根据"
    r"|一老一小|哪些[县区市地]|你|知道|晓得|情况|介绍|plan|document|source|draft|official"
)
# A question of a plan itself is short, and little is left of it without the words for plans.
SHORT, REST = 12, 8
_DOCUMENT = re.compile(r"文号|文件|意见|办法|通知|规划|方案|条例|印发|发文|哪年|几号|叫什么|名称|依据")
# What a plan goes by, and a plan's own number or day.
_BASIS = re.compile(
    r"(?:依据|根据|照着|按照|参照|照(?![护料顾])|按)[^，,。]{0,12}(?:哪|什么|啥|几)[^，,。]{0,4}(?:文件|意见|通知|决定)"
    r"|依据了?(?:是|哪|什么|啥)|(?:文件|方案)[^，。]{0,4}的?依据|依据的(?:文件|是)"
)
_OF_ITSELF = re.compile(
    r"(?:方案|规划文件|这[个份]文件|分工表)[^，。附]{0,8}"
    r"(?:文号|几号文|哪一?[天年]|日期|什么时候|啥时候|几月|印发|发布|发文|谁发|正式|有效|生效)"
    r"|(?:文号|印发日期|发文单位|发文机关)[^，。]{0,6}(?:方案|一老一小)"
)
# 〔2020〕52号, 2019年第76号, 《...》.
NAMES_DOCUMENT = re.compile(r"[〔\[]\d{4}[〕\]]|第?\d+号|《[^》]+》")
# What is left of a question for the basis of a plan; more is a matter of its own.
_OF_BASIS = re.compile(
    r"方案|规划|文件|依据|根据|参照|按照|照着?|按|哪|几|什么|啥|号|公告|通知|意见|决定|年|第|[省市县区][里上]?的?|国家|中央|国务院"
    r"|财政部|[一-鿿]{2,6}(?:部|委|厅|局)(?=哪|第|的)|一老一小|[是的来从了个写出定编制有]|解决|整体|[^一-鿿]"
)
MATTER = 4
_LEVELS = {
    "省": r"省[上里的]|省级|我省|省政府",
    "市": r"市[上里]|市级|市政府",
    "家": r"国家|国务院|中央|全国",
}


def of_tables(query: Query, book: Book) -> str | None:
    """An annex or a table by its number or name, its rows, and what one of them says."""
    rows = query.intent in (*_OF_TEXT, "count_facilities") and asks_rows(query)
    return "ask_table" if rows or (query.intent in _LISTED and asks_of_a_row(query)) else None


def of_documents(query: Query, book: Book) -> str | None:
    """The plan itself, a document by its number, or the matter that bears a document's name."""
    if query.intent in (*_OF_TEXT, "out_of_scope") and goes_by(query.text):
        return "ask_policy"
    if query.intent in _OF_TEXT and not query.policy and _OF_ITSELF.search(query.text):
        return "ask_plan"
    about = len(_WRITTEN_OF.sub("", _OF_A_PLAN.sub("", query.topic))) > 1
    if query.intent == "ask_plan" and about and _WRITTEN_OF.search(query.text):
        return "ask_topic"
    if query.intent == "ask_plan" and not query.plan and not _OF_DOCUMENTS.search(query.text):
        return "ask_topic"
    if query.intent == "ask_plan":
        return "ask_topic" if len(_OF_A_PLAN.sub("", query.topic)) > REST else None
    if query.intent != "ask_policy":
        return None
    if not query.policy and _PLAN.search(query.text) and len(query.topic) <= SHORT:
        return "ask_plan"
    if _DOCUMENT.search(query.text):
        return None
    return "ask_indicator" if _EITHER.search(query.text) else "ask_topic"


def goes_by(text: str) -> bool:
    """Whether it is asked what a plan goes by."""
    return bool(_BASIS.search(text))


def of_matter(topic: str) -> bool:
    """Whether the basis is asked of one matter, not of the plan: 税费优惠依据的是哪一号公告."""
    return len(_OF_BASIS.sub("", topic)) >= MATTER


def of_level(policy: Policy, text: str) -> bool:
    """Whether a document is of the country, province or city that a question names: 双鸭山哪个文件."""
    where = policy["jurisdiction"] or " "
    named = where[-1] in _LEVELS and re.sub(r"[省市]$", "", where) in text
    return named or bool(re.search(_LEVELS.get(where[-1], "$^"), text))
