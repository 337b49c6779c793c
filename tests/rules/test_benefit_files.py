"""Every benefit's examples come out as written, one for each verdict that its rule can reach."""

import csv
from pathlib import Path

import pytest

from data.benefits.files import BenefitFile, read_benefits, terms_of
from models.rules.facts import read_facts
from models.rules.verdict import find, reachable

CLAUSES = Path(__file__).parents[3] / "shared" / "truth" / "benefits.tsv"
BENEFITS = read_benefits()


@pytest.mark.parametrize("benefit", BENEFITS, ids=lambda benefit: benefit.id)
def test_the_examples_come_out_as_written(benefit: BenefitFile) -> None:
    terms = terms_of(benefit.jurisdiction)
    for example in benefit.examples:
        assert find(benefit.rule, read_facts(example["facts"]), terms).verdict == example["verdict"], example
    assert {example["verdict"] for example in benefit.examples} == reachable(benefit.rule, terms)


@pytest.mark.skipif(not CLAUSES.is_file(), reason="the checked tables are not here")
def test_every_clause_addressed_to_residents_is_covered_once() -> None:
    with CLAUSES.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        wanted = sorted(row["id"] for row in rows if row["addressee"] == "residents")
    covered = sorted(row for one in BENEFITS if one.audience == "residents" for row in one.covers)
    assert covered == wanted
