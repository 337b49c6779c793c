"""Which childcare class takes which ages."""

import pytest

from tests.support.client import LookingClient
from tests.support.pages import Page


def fitting(page: Page) -> list[str]:
    """The rows that are marked."""
    return [row.all("th")[0].text for row in page.all("tr") if row.get("class") == "fits"]


def test_all_classes_stand_there_with_their_source(client: LookingClient) -> None:
    page = client.page("/norms")
    rows = [[cell.text for cell in row.all("th", "td")] for row in page.all("table")[0].all("tr")][1:]
    assert rows == [
        ["乳儿班", "满6个月，不到1岁", "10人", "至少1比3"],
        ["托小班", "满1岁，不到2岁", "15人", "至少1比5"],
        ["托大班", "满2岁，不到3岁", "20人", "至少1比7"],
    ]
    assert "国卫人口发〔2019〕58号" in page.text
    assert fitting(page) == []


def test_baoqings_own_bands_stand_apart_with_theirs(client: LookingClient) -> None:
    page = client.page("/norms")
    assert page.all("table")[1].all("caption")[0].text == "宝清县的分法"
    assert "宝清县方案 三（三）2" in page.text


def test_one_and_a_half_years_is_a_class(client: LookingClient) -> None:
    page = client.page("/norms?age_months=18")
    assert "1岁6个月的孩子上：托小班、12—24个月分龄照护（宝清县）。" in page.text
    assert [words.split()[0] for words in fitting(page)] == ["托小班", "12—24个月分龄照护"]


@pytest.mark.parametrize("age", ["0", "5", "36", "84"])
def test_outside_of_them_nothing_is_promised(client: LookingClient, age: str) -> None:
    page = client.page(f"/norms?age_months={age}")
    assert fitting(page) == []
    assert "12345" in page.text


@pytest.mark.parametrize("age", ["-1", "85", "一岁半", "1.5"])
def test_what_is_no_number_of_months_is_said_beside_the_field(client: LookingClient, age: str) -> None:
    page = client.page(f"/norms?age_months={age}", 400)
    (field,) = [one for one in page.elements if "autofocus" in one.attributes]
    assert (field.get("aria-invalid"), field.get("value")) == ("true", age)


def test_an_empty_field_shows_all(client: LookingClient) -> None:
    assert fitting(client.page("/norms?age_months=")) == []


def test_it_leads_on_to_childcare_for_that_age(client: LookingClient) -> None:
    assert client.page("/norms?age_months=18").links()["找托育"] == "/facilities?kind=childcare&age_months=18"
