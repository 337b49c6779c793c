"""The plans' list, and each plan from top to bottom."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.client import LookingClient
from tests.support.markup import Element
from tests.support.pages import Page

FACTS = Path(__file__).parents[2] / "data" / "facts"
PLANS = ("xuanhan", "dazhou", "wuxi", "baoqing", "yinchuan")
CITING = (
    "clauses",
    "points",
    "indicators",
    "duties",
    "policies",
    "notes",
    "mentions",
    "facilities",
    "totals",
)


def rows(name: str) -> Iterator[dict[str, str]]:
    with (FACTS / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def ids(page: Page) -> set[str]:
    return {element.get("id") for element in page.root.walk()}


def place(page: Page, anchor: str) -> Element:
    return next(element for element in page.root.walk() if element.get("id") == anchor)


def card(page: Page, title: str) -> str:
    return next(
        item.text for item in page.root.all("li") if item.get("class") == "card" and title in item.text
    )


def test_all_five_plans_are_listed_with_what_they_print_of_themselves(client: LookingClient) -> None:
    page = client.page("/plans")
    assert "没有写文号" in card(page, "宣汉县促进养老托育服务健康发展实施方案")
    wuxi = card(page, "巫溪县促进养老托育服务健康发展")
    assert "巫溪府办发〔2022〕83号" in wuxi
    assert "2022年12月5日" in wuxi
    assert "正式印发" in wuxi
    assert {f"/plans/{plan}" for plan in PLANS} <= set(page.links().values())


def test_a_draft_is_called_a_draft_wherever_it_is_named(client: LookingClient) -> None:
    assert "征求意见稿，不是正式文件" in card(client.page("/plans"), "达州市")
    assert "还不是正式文件" in client.page("/plans/dazhou").text


def test_the_list_counts_what_was_read(client: LookingClient) -> None:
    dazhou = card(client.page("/plans"), "达州市")
    assert "设施项目105个" in dazhou
    assert "职责52件" in dazhou


@pytest.mark.parametrize("plan", PLANS)
def test_every_cited_place_of_a_plan_is_an_anchor_on_its_page(client: LookingClient, plan: str) -> None:
    cited = {row["locator"].replace(" ", "_") for name in CITING for row in rows(name) if row["plan"] == plan}
    assert cited
    assert not cited - ids(client.page(f"/plans/{plan}"))


def test_a_clause_shows_our_words_and_its_points(client: LookingClient) -> None:
    clause = next(row for row in rows("clauses") if (row["plan"], row["locator"]) == ("xuanhan", "二（六）"))
    point = next(row for row in rows("points") if (row["plan"], row["locator"]) == ("xuanhan", "二（六）"))
    shown = place(client.page("/plans/xuanhan"), "二（六）").text
    assert clause["heading"] in shown
    assert clause["summary"] in shown
    assert point["text"] in shown


def test_a_row_of_the_project_list_leads_to_its_facility(client: LookingClient) -> None:
    row = place(client.page("/plans/dazhou"), "附件3_养老第8项")
    assert [link.get("href") for link in row.all("a")] == ["/facilities/dazhou-elder-08"]


def test_what_does_not_add_up_stands_at_its_place_and_in_the_list(client: LookingClient) -> None:
    page = client.page("/plans/dazhou")
    assert "401万元" in place(page, "附件3_托育").text
    notes = next(section for section in page.root.all("section") if section.get("aria-labelledby") == "notes")
    assert "401万元" in notes.text
    assert "4014万元" in notes.text


def test_figures_stay_as_printed_in_table_and_picture(client: LookingClient) -> None:
    page = client.page("/plans/dazhou")
    table = next(row for row in page.root.all("tr") if "各类养老床位总数" in row.text)
    assert "3万" in table.text
    bar = next(item for item in page.root.all("li") if "护理型养老床位占比" in item.text and item.all("svg"))
    assert "≥55%" in bar.text
    assert [rect.get("width") for rect in bar.all("rect")] == ["100", "55.0"]


def test_a_figure_that_is_no_share_of_a_hundred_is_not_drawn(client: LookingClient) -> None:
    drawn = [item.text for item in client.page("/plans/dazhou").root.all("li") if item.all("svg")]
    assert drawn
    assert not [text for text in drawn if "150%" in text or "百分点" in text]


def test_nobody_leads_where_the_plan_prints_no_lead(client: LookingClient) -> None:
    table = next(
        table for table in client.page("/plans/yinchuan").root.all("table") if "什么事" in table.text
    )
    leads = [cell.text for cell in table.all("td") if cell.get("data-label") == "牵头"]
    assert set(leads) == {"没有写"}
    assert len(leads) == 15


def test_a_plan_without_projects_leads_to_those_that_another_lists_there(client: LookingClient) -> None:
    assert "看别的文件列在宣汉县的13个设施" in client.page("/plans/xuanhan").links()
    assert not [link for link in client.page("/plans/wuxi").links().values() if "area=巫溪" in link]


def test_an_unknown_plan_is_not_found(client: LookingClient) -> None:
    client.page("/plans/mars", status=404)
