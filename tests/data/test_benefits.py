"""Every file of data/benefits may be published; together they cover what clauses promise residents."""

from collections import Counter
from pathlib import Path

import pytest

from data.benefits.files import FOLDER, BadBenefit, problems_of, read_benefits, read_terms
from models.benefit import Audience, Benefit
from models.benefit_rules import condition_of
from models.rules.condition import Term, nodes
from tests.data.plans import facts, needs_truth, truth

BENEFITS = read_benefits()
TERMS = read_terms()
PLACES = {(clause["plan"], clause["locator"]) for clause in facts("clauses")}


@pytest.mark.parametrize("benefit", BENEFITS, ids=lambda benefit: benefit.id)
def test_its_examples_come_out_as_written_one_for_every_verdict(benefit: Benefit) -> None:
    assert list(problems_of([benefit], TERMS)) == []


@pytest.mark.parametrize("benefit", BENEFITS, ids=lambda benefit: benefit.id)
def test_its_sources_are_places_of_its_plan(benefit: Benefit) -> None:
    assert {(benefit.plan, locator) for locator in benefit.locators} <= PLACES


def test_every_term_of_a_rule_is_known_where_the_rule_holds() -> None:
    known = {(term.jurisdiction, term.name) for term in TERMS}
    for benefit in BENEFITS:
        rule = condition_of(benefit.rule)
        used = {node.term for node in nodes(rule) if isinstance(node, Term)} if rule else set()
        lost = {name for name in used if not {(None, name), (benefit.jurisdiction, name)} & known}
        assert not lost, benefit.id


def test_none_promises_that_somebody_is_entitled() -> None:
    told = [f"{one.summary}{one.who}{one.how}{one.uncomputable}" for one in BENEFITS]
    assert not any("有资格" in words or "您可以领" in words for words in told)


@needs_truth
def test_every_clause_for_residents_is_covered_once() -> None:
    rows = {row["id"] for row in truth("benefits") if row["addressee"] == "residents"}
    covered = Counter(row for one in BENEFITS if one.audience == Audience.RESIDENTS for row in one.covers)
    assert rows - covered.keys() == set()
    assert {row: times for row, times in covered.items() if times > 1} == {}


@needs_truth
def test_a_benefit_covers_rows_of_its_own_plan_that_exist() -> None:
    rows = {row["id"] for row in truth("benefits")}
    prefix = {"xuanhan": "XH", "dazhou": "DZ", "wuxi": "WX", "baoqing": "BQ", "yinchuan": "YC"}
    for benefit in BENEFITS:
        assert set(benefit.covers) <= rows, benefit.id
        assert all(row.startswith(prefix[benefit.plan]) for row in benefit.covers), benefit.id


def spoilt(tmp_path: Path, name: str, old: str, new: str) -> Path:
    """A folder with one benefit, changed in one place."""
    text = next(FOLDER.glob(f"*/{name}.toml")).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / f"{name}.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    return tmp_path


SPOILT = [
    ('kind = "allowance"', 'kind = "gift"', "kind"),
    ("status = ", "state = ", "state"),
    ('id = "dazhou-gaoling-jintie"', 'id = "other"', "own name"),
    ("name = ", "name ", "dazhou-gaoling-jintie.toml"),
    ('term = "高龄"', 'fact = "shoe_size", op = "is", value = 42', "shoe_size"),
]


@pytest.mark.parametrize(("old", "new", "told"), SPOILT)
def test_a_file_that_is_no_benefit_is_refused_with_its_name(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    with pytest.raises(BadBenefit) as refused:
        read_benefits(spoilt(tmp_path, "dazhou-gaoling-jintie", old, new))
    assert "dazhou-gaoling-jintie.toml" in str(refused.value)
    assert told in str(refused.value)
