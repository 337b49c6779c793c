"""A finished reply in the script, or with the names, of the language being spoken."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from opencc import OpenCC

from directory.shapes import Facility
from replies import english
from replies.catalogue import ENGLISH, TRADITIONAL, language
from replies.reply import Choice, Reply


@cache
def _converter() -> OpenCC:
    return OpenCC("s2tw")


def written(reply: Reply) -> Reply:
    """In Traditional characters, names included, or with English names, where that is what is spoken."""
    if language() == ENGLISH:
        labelled = (replace(one, label=english.name(one.label)) for one in reply.choices)
        return replace(reply, text=english.finished(reply.text), choices=tuple(labelled))
    if language() != TRADITIONAL:
        return reply
    convert = _converter().convert
    choices = (Choice(convert(one.label), convert(one.message)) for one in reply.choices)
    facilities: list[Facility] = [{**one, "name": convert(one["name"])} for one in reply.facilities]
    return replace(reply, text=convert(reply.text), choices=tuple(choices), facilities=tuple(facilities))
