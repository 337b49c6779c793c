"""The eye that looks at pages sees what is wrong, and leaves a good page alone."""

import pytest

from tests.support.pages import Page, look

GOOD = """<!doctype html><html lang="zh-CN"><head><title>老幼通</title></head><body>
<a href="#main">跳到正文</a>
<main id="main"><h1>找托育，找养老</h1>
<form><label for="q">想找什么</label><input id="q" name="q"><button>查找</button></form>
<svg viewBox="0 0 1 1" role="img" aria-label="图"><path d="M0 0"/></svg>
</main></body></html>"""


def page_with(markup: str) -> str:
    return GOOD.replace("</main>", f"{markup}</main>")


def test_a_good_page_has_no_problems() -> None:
    page = look(GOOD, "home")
    assert page.title == "老幼通"
    assert page.heading == "找托育，找养老"
    assert page.links() == {"跳到正文": "#main"}


@pytest.mark.parametrize(
    ("markup", "problem"),
    [
        ("<h1>又一个</h1>", "one heading"),
        ('<p id="main"></p>', "the id 'main' occurs 2 times"),
        ('<input name="town">', "<input name='town'> has no label"),
        ("<select name='town'></select>", "<select name='town'> has no label"),
        ("<button></button>", "a button has no words"),
        ('<a href="/x"></a>', "the link to '/x' has no words"),
        ('<a href="">看</a>', "leads nowhere"),
        ('<a href="#gone">看</a>', "leads to #gone, which is not on the page"),
        ('<label for="gone">镇</label>', "points to 'gone', which is nowhere"),
        ('<img src="x.png">', "has no alt"),
        ("<p>&lt;b&gt;粗&lt;/b&gt;</p>", "markup among the words"),
        ("<p>养老&amp;amp;托育</p>", "an escaped character among the words"),
        ("<p>{{ name }}</p>", "template code among the words"),
        ("<p>共 %(num)s 处</p>", "template code among the words"),
        ("<p>面积 None 平方米</p>", "a Python or JavaScript value among the words"),
        ('<p title="None">面积</p>', '<p title="None">'),
        ("<div><p>没有关</div>", "</div> closes <p>"),
    ],
)
def test_what_is_wrong_is_named(markup: str, problem: str) -> None:
    assert any(problem in found for found in Page(page_with(markup)).problems())


@pytest.mark.parametrize(
    ("part", "problem"),
    [
        (' lang="zh-CN"', "does not say its language"),
        ("老幼通", "one title"),
        ("</body>", "</html> closes <body>"),
    ],
)
def test_what_is_missing_is_named(part: str, problem: str) -> None:
    assert any(problem in found for found in Page(GOOD.replace(part, "")).problems())


def test_a_label_may_surround_its_field() -> None:
    assert not Page(page_with("<label>镇 <input name='town'></label>")).problems()


def test_markup_that_the_reader_typed_may_be_repeated_as_words() -> None:
    page = page_with("<p>没有找到“&lt;script&gt;alert(1)&lt;/script&gt;”</p>")
    assert Page(page).problems()
    assert not Page(page, echoes=["<script>alert(1)</script>"]).problems()
