"""Taking personal numbers out of what residents type, before anything is stored or sent on."""

import re

_IDENTITY = re.compile(r"(?<!\d)\d{17}[\dXx](?![\dA-Za-z])")
_CARD = re.compile(r"(?<!\d)\d(?:[ -]?\d){14,18}(?!\d)")
_MOBILE = re.compile(r"(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d){8}(?!\d)")


def mask(text: str) -> str:
    """The text with identity-card, bank-card and mobile numbers replaced by what they were."""
    text = _IDENTITY.sub("〔证件号〕", text)
    text = _MOBILE.sub("〔手机号〕", text)
    return _CARD.sub("〔卡号〕", text)
