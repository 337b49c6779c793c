"""A finished reply in the script of the language being spoken."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from opencc import OpenCC

from directory.shapes import Facility
from replies.catalogue import TRADITIONAL, language
from replies.reply import Choice, Reply


@cache
def _converter() -> OpenCC:
    return OpenCC("s2tw")


def written(reply: Reply) -> Reply:
    """The reply, names included, in Traditional characters where that is what is spoken; else as it is."""
    if language() != TRADITIONAL:
        return reply
    convert = _converter().convert
    choices = (Choice(convert(one.label), convert(one.message)) for one in reply.choices)
    facilities: list[Facility] = [{**one, "name": convert(one["name"])} for one in reply.facilities]
    return replace(reply, text=convert(reply.text), choices=tuple(choices), facilities=tuple(facilities))
