"""Chinese text becomes terms that both databases understand alike."""

import pytest

from models.passage import fts5_query, ts_query
from models.terms import indexed, phrases, runs


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("养老托育", "养老 老托 托育 育"),
        ("养", "养"),
        ("养老，托育", "养老 老 托育 育"),
        ("新增80个托位", "新增 增 80 个托 托位 位"),
        ("每千人口4.5个", "每千 千人 人口 口 4p5 个"),
        ("５５％以上", "55 以上 上"),
        ("ＡＢC幼儿园", "abc 幼儿 儿园 园"),
        ("……！？、", ""),
        ("😀<b>", "b"),
    ],
)
def test_a_text_is_cut_into_pairs_and_ends_with_its_last_character(text: str, terms: str) -> None:
    assert indexed(text) == terms


def test_words_do_not_run_together_across_a_mark() -> None:
    assert "老托" not in indexed("养老，托育").split()
    assert phrases("养老，托育") == [["养老"], ["托育"]]


def test_nothing_to_look_for_is_no_phrase() -> None:
    assert runs(" .%'\"*()&|!<>:- ") == []


@pytest.mark.parametrize("words", ["') OR 1=1 --", '"养老" OR *', "养老:*", "a' & b", "NEAR(a b)", "\\"])
def test_no_mark_of_a_query_language_gets_through(words: str) -> None:
    inside = fts5_query(words).replace(" AND ", " ")
    assert set(inside) <= set(' "*') | {sign for sign in inside if sign.isalnum()}
    bare = ts_query(words).replace(" & ", " ").replace(" <-> ", " ")
    assert set(bare) <= set(" '():*") | {sign for sign in bare if sign.isalnum()}
