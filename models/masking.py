"""Taking personal numbers out of what residents type, before anything is stored or sent on."""

import re

_GAP = r"[ .·\-－—]?"
_IDENTITY = re.compile(rf"(?<!\d)\d{{6}}{_GAP}\d{{8}}{_GAP}\d{{3}}[\dXx](?![\dA-Za-z])")
_CARD = re.compile(rf"(?<!\d)\d(?:{_GAP}\d){{14,18}}(?!\d)")
_MOBILE = re.compile(rf"(?<!\d)(?:\+?(?:00)?86{_GAP})?1[3-9]\d(?:{_GAP}\d){{8}}(?!\d)")
_NARROW = str.maketrans("０１２３４５６７８９Ｘｘ", "0123456789Xx")


def mask(text: str) -> str:
    """The text with identity-card, bank-card and mobile numbers replaced by what they were."""
    text = _IDENTITY.sub("〔证件号〕", text.translate(_NARROW))
    text = _MOBILE.sub("〔手机号〕", text)
    return _CARD.sub("〔卡号〕", text)
