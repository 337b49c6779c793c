"""What is put between the questions of an interview: a reason asked for, a matter, a remark."""

from __future__ import annotations

from dataclasses import replace

from actions.away import answered_away
from actions.case import Case
from actions.concern import concerned, may_concern, settled
from actions.concern_words import wishes
from actions.held import answered
from actions.judging import Turn, of_case
from actions.query import Query
from actions.steering import is_asking
from actions.told import Told
from actions.verdicts import group_asked
from actions.why import explained
from directory.book import Book
from directory.client import Directory
from replies import interview as said


def away(heard: Query, told: Told, case: Case, book: Book) -> Turn | None:
    """That nothing is held of the place where they live."""
    found = answered_away(heard, told, case, book)
    return of_case(*found) if found else None


async def why(heard: Query, told: Told, case: Case, directory: Directory) -> Turn | None:
    """A reason, a clause or how binding it is, asked of the matter spoken of."""
    after = case.told(told.facts, told.whom, told.kin)
    reply = await explained(heard, settled(after, heard.places), directory)
    if reply is None:
        return None
    return of_case(said.reminded(reply, after.question if after.going else None), replace(after, aside=0))


async def of_concern(heard: Query, told: Told, case: Case, matter: str, directory: Directory) -> Turn | None:
    """那体检呢: a question with a matter of its own, answered for whom was told of."""
    after = case.told(told.facts, told.whom, told.kin)
    if not (may_concern(heard, after) and (is_asking(heard.text) or wishes(heard.text))):
        return None
    if group_asked(heard.text):
        return None
    here = settled(after, heard.places)
    reply = await concerned(heard, here, directory, matter, begun=bool(case.people))
    if reply is None:
        return None
    after = replace(here, aside=case.aside + 1, matter=heard.text)
    return of_case(said.reminded(reply, case.question if case.going else None), after)


async def remarked(heard: Query, case: Case, directory: Directory) -> Turn:
    """Something told that no rule asks for: what it has to do with, else the matter goes on."""
    if near := await concerned(heard, case, directory):
        return of_case(said.reminded(near, case.question if case.going else None), case)
    found = await answered(heard, case, case.area or "", directory) if case.matter and case.area else None
    reply, question = found or (said.noted(), case.question)
    return of_case(said.with_question(reply, question), case.asking(question))
