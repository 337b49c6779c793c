"""No phone, identity-card or bank-card number is kept or sent on; other figures are."""

import pytest

from models.masking import mask


@pytest.mark.parametrize(
    "number",
    [
        *("13812345678", "138 1234 5678", "138-1234-5678", "138.1234.5678", "138－1234－5678"),
        *("+8613812345678", "+86 13812345678", "008613812345678", "１３８１２３４５６７８"),
    ],
)
def test_mobile_numbers(number: str) -> None:
    assert mask(f"我电话{number}，请回") == "我电话〔手机号〕，请回"


@pytest.mark.parametrize(
    "number", ["511722199001011234", "51172219900101123X", "51172219900101123x", "511722 19900101 1234"]
)
def test_identity_cards(number: str) -> None:
    assert mask(f"证号{number}能办吗") == "证号〔证件号〕能办吗"


@pytest.mark.parametrize(
    "number", ["6222021234567890123", "6222 0212 3456 7890", "6222-0212-3456-7890-123", "511722900101123"]
)
def test_cards_and_old_identity_cards(number: str) -> None:
    assert mask(f"卡号{number}") == "卡号〔卡号〕"


@pytest.mark.parametrize(
    "text",
    [
        "2025年有6860个托位，投资56584万元",
        "国办发〔2020〕52号",
        "打12345还是120",
        "0818-5223312",
        "107.72,31.36",
        "511722100",
        "一共14230500元",
    ],
)
def test_other_figures_stay(text: str) -> None:
    assert mask(text) == text
