"""No phone, identity-card or bank-card number is kept or sent on; every other figure is."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from models.masking import is_card, is_identity, mask
from tests.support.processes import ROOT


@pytest.mark.parametrize(
    "number",
    [
        *(
            "13812345678",
            "138 1234 5678",
            "138-1234-5678",
            "138.1234.5678",
            "138－1234－5678",
            "1381 234 5678",
        ),
        *("+8613812345678", "+86 13812345678", "008613812345678", "86-13812345678"),
        *(
            "１３８１２３４５６７８",
            "١٣٨١٢٣٤٥٦٧٨",
            "𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖",
            "138\u00a01234\u30005678",
            "一三八一二三四五六七八",
            "幺三八零零一三八零零零",
        ),
    ],
)
def test_mobile_numbers(number: str) -> None:
    assert mask(f"我电话{number}，请回") == "我电话〔手机号〕，请回"


@pytest.mark.parametrize(
    "number",
    [
        *("0818-5223312", "08185223312", "(0818)5223312", "（0818）5223312", "0818 522 3312", "010-65432100"),
        *("+86-818-5223312", "０８１８－５２２３３１２", "0469 5423312"),
    ],
)
def test_landlines_with_their_area_code(number: str) -> None:
    assert mask(f"打{number}。").strip("（）()") == "打〔电话〕。"


def test_letters_and_house_numbers_beside_it_hide_no_number() -> None:
    assert mask("call me:13812345678thx, 3-13812345678") == "call me:〔手机号〕thx, 3-〔手机号〕"


def test_a_number_that_is_called_a_telephone_is_one() -> None:
    assert mask("我家座机5223312，白天在") == "我家座机〔电话〕，白天在"


@pytest.mark.parametrize(
    "number",
    [
        *(
            "511722199001011234",
            "11010519491231002X",
            "11010519491231002x",
            "１１０１０５１９４９１２３１００２Ｘ",
        ),
        *("511722 19900101 1234", "5117 2219 9001 0112 34", "511722-19900101-1234", "511722900101123"),
    ],
)
def test_identity_cards(number: str) -> None:
    assert mask(f"证号{number}能办吗") == "证号〔证件号〕能办吗"


def test_an_identity_is_known_by_its_check_digit_or_its_birthday() -> None:
    assert is_identity("11010519491231002X")
    assert is_identity("110105194912310021"), "one digit mistyped"
    assert not is_identity("999999999999999999")
    assert not is_identity("110105194913310022"), "no thirteenth month"


@pytest.mark.parametrize(
    "number",
    [
        *("6222021234567890123", "6222 0212 3456 7890", "6222-0212-3456-7890-123", "622202 1234567890123"),
        *("4111111111111111", "4111 1111 1111 1111", "４１１１１１１１１１１１１１１１"),
    ],
)
def test_bank_cards(number: str) -> None:
    assert mask(f"卡号{number}") == "卡号〔卡号〕"


def test_a_card_is_known_by_its_sum() -> None:
    assert is_card("4111111111111111")
    assert not is_card("4111111111111112")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2025年有6860个托位，投资56584万元",
            "国办发〔2020〕52号",
            "国卫人口发〔2019〕58号",
            "达市府办〔2021〕30号",
        ),
        *(
            "打12345还是120",
            "96110",
            "0818",
            "107.72,31.36",
            "107.723456,31.361234",
            "511722100",
            "511722100201",
        ),
        *(
            "一共14230500元",
            "一共15000000000元",
            "总投资13800000000 元",
            "2021-2025年",
            "2022 2023 2024 2025",
        ),
        *(
            "2019-511722-84-01-123456",
            "二〇二一年到二〇二五年",
            "三岁零八个月",
            "一二三四五六七",
            "4111111111111112",
        ),
        *("川民发〔2022〕140号、141号", "11月20日至12月31日", "2022年11月22日16时30分", "400-820-8820"),
    ],
)
def test_other_figures_stay(text: str) -> None:
    assert mask(text) == text


def test_nothing_that_the_directory_holds_looks_like_a_personal_number() -> None:
    for file in (ROOT / "data" / "facts").glob("*.csv"):
        text = file.read_text(encoding="utf-8")
        assert mask(text) == text, file.name


@given(some.text(alphabet="0123456789 -Xx（）年〔〕号一三八", max_size=60))
def test_masking_again_finds_nothing_more(text: str) -> None:
    assert mask(mask(text)) == mask(text)
