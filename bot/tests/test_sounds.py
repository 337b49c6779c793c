"""What was misheard is put right; what was said right is left alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from whole_directory import WHOLE

from components.dictionary import Dictionary
from components.lexicon import load_words
from components.names import Name, names_of, sounding
from components.normalizer import normalize
from components.sounds import Slip, Sounds, corrected

BOT = Path(__file__).parents[1]
NOT_NAMES = frozenset(load_words("not_names")["words"])
FIELD = Sounds(load_words("slips")["words"])
# Misheard on purpose, so that training meets it: said -> meant.
SLIPS_IN_EXAMPLES = {"服物": "服务", "窗位": "床位", "长领": "长岭", "三会": "三汇", "养老窗位": "养老床位"}


class Hearing:
    """Both lists of words, one after the other, as the pipeline has them."""

    def __init__(self, names: list[Name]) -> None:
        self._names = Sounds(sounding(names))
        self._dictionary = Dictionary(names)

    def slips(self, text: str) -> list[Slip]:
        of_the_field = FIELD.find(normalize(text))
        text = corrected(normalize(text), of_the_field)
        return [*of_the_field, *self._names.find(text, self._dictionary.find(text))]

    def read(self, text: str) -> str:
        return corrected(normalize(text), self.slips(text))


HEARING = Hearing(names_of(WHOLE, NOT_NAMES))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("拖育机构", "托育机构"),
        ("想托玉", "想托育"),
        ("脱玉中心", "托育中心"),
        ("找个养佬院", "找个养老院"),
        ("敬佬院收费", "敬老院收费"),
        ("育耳假几天", "育儿假几天"),
        ("地保老人", "低保老人"),
        ("好多张窗位", "好多张床位"),
        ("通穿区有哪些", "通川区有哪些"),
        ("曲县有没有", "渠县有没有"),
        ("曲县城里", "渠县城里"),
        ("万元市区", "万源市区"),
        ("开将县", "开江县"),
        ("达洲", "达州"),
        ("肯威诺幼儿园", "肯维诺幼儿园"),
        ("金元山水城", "金源山水城"),
        ("草霸养老中心", "草坝养老中心"),
        ("三里平街道", "三里坪街道"),
        ("找民征局", "找民政局"),
        ("卫建局管", "卫健局管"),
    ],
)
def test_what_sounds_like_a_word_of_ours_is_read_as_it(said: str, meant: str) -> None:
    assert HEARING.read(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "哪个区县最多",
        "去县里办",
        "两万元市场价",
        "委托于公司",
        "这是能老人住的吗",
        "关节脱位",
        "自然资源部",
        "护理院",
        "医育结合",
        "托养服务",
        "大竹乡下",
        "一包大猪饲料",
        "开讲先讲什么",
        "今天天气怎么样",
        "托半天可以吗",
    ],
)
def test_a_common_word_stays_what_it_is(said: str) -> None:
    assert HEARING.slips(said) == []


def test_no_example_and_no_question_from_outside_is_put_right_wrongly() -> None:
    wrong = []
    for path in [*(BOT / "topics").glob("*.yml"), BOT / "tests" / "outside.yml"]:
        for group in yaml.safe_load(path.read_text(encoding="utf-8")).get("nlu", []):
            for line in group["examples"].splitlines():
                wrong += [slip for slip in _changes(line.strip().removeprefix("- ")) if not _meant(slip)]
    assert wrong == []


def _changes(text: str) -> Iterator[tuple[str, str]]:
    said = normalize(text)
    for slip in HEARING.slips(text):
        yield said[slip.start : slip.end], slip.word


def _meant(change: tuple[str, str]) -> bool:
    said, word = change
    return any(said.replace(slip, right) == word for slip, right in SLIPS_IN_EXAMPLES.items())


def test_no_name_of_the_directory_is_taken_for_another() -> None:
    assert {item["name"] for item in WHOLE if HEARING.slips(item["name"])} == set()


def test_a_place_of_two_sounds_is_known_by_either() -> None:
    assert Sounds(["长岭镇"]).find("常岭镇") == [Slip(0, 3, "长岭镇")]


def test_two_words_of_one_sound_are_not_chosen_between() -> None:
    assert Sounds(["石桥镇", "时桥镇"]).find("十桥镇") == []


def test_without_words_nothing_is_found() -> None:
    assert Sounds([]).find("拖育") == []
