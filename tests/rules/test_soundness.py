"""A yes or no, once said, stays whatever else is learned; 文件未写明 only where nothing settles it."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.benefits.files import read_benefits, terms_of
from models.rules.facts import Facts
from models.rules.verdict import Verdict, find
from tests.rules.facts_made_up import partly_known

RULES = {benefit.id: benefit for benefit in read_benefits() if benefit.rule is not None}
TERMS = {place: terms_of(place) for place in {benefit.jurisdiction for benefit in RULES.values()}}
# 2,500 people times 40 rules: 100,000 cases.
PEOPLE, RULES_EACH = 2_500, 40


@settings(max_examples=PEOPLE, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    person=partly_known(),
    rules=st.lists(st.sampled_from(sorted(RULES)), min_size=RULES_EACH, max_size=RULES_EACH),
)
def test_a_yes_or_no_never_changes_when_more_is_told(person: tuple[Facts, Facts], rules: list[str]) -> None:
    told, whole = person
    for rule in rules:
        condition, terms = RULES[rule].rule, TERMS[RULES[rule].jurisdiction]
        early = find(condition, told, terms).verdict
        late = find(condition, whole, terms).verdict
        if early in (Verdict.LIKELY, Verdict.NO, Verdict.UNSTATED):
            assert late is early, rule
        assert late is not Verdict.NEED, rule
