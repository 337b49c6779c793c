"""The one way to the directory: small asynchronous questions, each answered or given up within a bound.

Asynchronous because a blocking call would stop every other conversation; bounded because Rasa itself
waits for its actions for minutes.
"""

from __future__ import annotations

import asyncio
import logging
import os
import time
from typing import Any, cast

import httpx

from directory.book import Book, book
from directory.entitlement import Benefit, Eligibility, Facts
from directory.shapes import (
    Duty,
    Facility,
    FacilityPage,
    Indicator,
    Mention,
    Passage,
    Plan,
    Policy,
    Procedure,
    Summary,
    Table,
)

DEFAULT_URL = "http://127.0.0.1:5000"
# Seconds for one question. The web process gives the whole turn little more, and then searches by itself.
BOUND = float(os.environ.get("DIRECTORY_WAIT", "1.5"))
FRESH = 30.0  # seconds for which the book is not asked for again
NOT_KNOWN = (httpx.codes.BAD_REQUEST, httpx.codes.NOT_FOUND, httpx.codes.UNPROCESSABLE_ENTITY)


# At INFO it logs every address asked for, and with it what residents typed.
logging.getLogger("httpx").setLevel(logging.WARNING)


class DirectoryDown(Exception):
    """The directory does not answer in time, or not in a way that can be understood."""


class NotKnown(Exception):
    """The directory answers that it does not know the place, the record or the value asked for."""


class Contradiction(Exception):
    """Facts about a person that do not go together; `sentences` say which, and what to do."""

    def __init__(self, sentences: list[str]) -> None:
        self.sentences = sentences
        super().__init__("; ".join(sentences))


class Directory:
    """Asks the directory's API; every method may raise DirectoryDown or NotKnown."""

    def __init__(self, url: str | None = None, *, bound: float = BOUND) -> None:
        base = url or os.environ.get("DIRECTORY_URL", DEFAULT_URL)
        self._http = httpx.AsyncClient(base_url=base, timeout=bound, trust_env=False)
        self._bound = bound
        self._book: tuple[float, Book] | None = None
        self._benefits: dict[str, tuple[float, list[Benefit]]] = {}
        self._figures: dict[str, tuple[float, list[Indicator]]] = {}

    async def facilities(self, **filters: object) -> FacilityPage:
        """Facilities that fit all filters; these are the ones of `GET /api/facilities`."""
        return cast(FacilityPage, await self._get("/api/facilities", filters))

    async def facility(self, id_: str) -> Facility:
        """One facility."""
        return cast(Facility, await self._get(f"/api/facilities/{id_}", {}))

    async def summary(self, group_by: str, **filters: object) -> list[Summary]:
        """Counts and sums, grouped by `counted_in`, `plan_year` or `kind`."""
        return cast("list[Summary]", await self._items("/api/summary", {"group_by": group_by, **filters}))

    async def answers(self, q: str, **filters: object) -> list[Passage]:
        """The best passages for words, best first; `kind` is a list of kinds joined by commas."""
        return cast("list[Passage]", await self._items("/api/answers", {"q": q, **filters}))

    async def indicators(self, **filters: object) -> list[Indicator]:
        """Figures of plans, by `area` and `q`."""
        return cast("list[Indicator]", await self._items("/api/indicators", filters))

    async def figures_of(self, plan: str) -> list[Indicator]:
        """All figures of one plan, by its id."""
        told, known = self._figures.get(plan, (float("-inf"), []))
        if time.monotonic() - told > FRESH:
            known = await self.indicators(plan=plan, per_page=200)
            self._figures[plan] = (time.monotonic(), known)
        return known

    async def duties(self, **filters: object) -> list[Duty]:
        """Who answers for what, by `area` and `q`."""
        return cast("list[Duty]", await self._items("/api/duties", filters))

    async def policies(self, **filters: object) -> list[Policy]:
        """Documents that plans name, by `area` and `q`."""
        return cast("list[Policy]", await self._items("/api/policies", filters))

    async def mentions(self, **filters: object) -> list[Mention]:
        """Places that plans name without listing them, by `area` and `q`."""
        return cast("list[Mention]", await self._items("/api/mentions", filters))

    async def tables(self, **filters: object) -> list[Table]:
        """The tables of the plans with the headings of their rows, by `plan` and `q`."""
        return cast("list[Table]", await self._items("/api/tables", filters))

    async def benefits(self, **filters: object) -> list[Benefit]:
        """What people can get by the plans, by `area`, `q`, `kind`, `audience`, `domain`."""
        key = repr(sorted(filters.items(), key=str))
        told, known = self._benefits.get(key, (float("-inf"), []))
        if time.monotonic() - told > FRESH:
            known = cast("list[Benefit]", await self._items("/api/benefits", filters))
            self._benefits[key] = (time.monotonic(), known)
        return known

    async def benefit(self, id_: str) -> Benefit:
        """One benefit."""
        return cast(Benefit, await self._get(f"/api/benefits/{id_}", {}))

    async def procedures(self, area: str | None) -> list[Procedure]:
        """How things are applied for in an area and those above it, as offices published; nearest first."""
        asked = {"area": area, "per_page": 200}
        return cast("list[Procedure]", await self._items("/api/procedures", asked))

    async def eligibility(self, area: str, facts: Facts, whom: str | None = None) -> Eligibility:
        """Verdicts on all benefits of an area. Raises Contradiction as well."""
        body = {"area": area, "facts": facts, "whom": whom}
        answer = await self._answer("POST", "/api/eligibility", json=body)
        if not isinstance(answer.get("results"), list):
            raise DirectoryDown("/api/eligibility")
        return cast(Eligibility, answer)

    async def plans(self) -> list[Plan]:
        """The plans that the directory was read from."""
        return cast("list[Plan]", await self._items("/api/plans", {}))

    async def book(self) -> Book:
        """Names, plans and public numbers, at most half a minute old."""
        now = time.monotonic()
        if self._book is None or now - self._book[0] > FRESH:
            hotlines = self.answers("电话", kind="hotline", per_page=20)
            asked = await asyncio.gather(self._items("/api/names", {}), self.plans(), hotlines)
            self._book = (now, book(*asked))
        return self._book[1]

    async def enquire(self, question: str, guess: str | None, area: str | None) -> str | None:
        """Leave a question that could not be answered; the number that looks its outcome up.

        Never raises: the resident has an answer already, and goes without a number.
        """
        body = {"question": question, "guess": guess, "area": area}
        try:
            return cast("str | None", (await self._answer("POST", "/api/enquiries", json=body)).get("number"))
        except (DirectoryDown, NotKnown, Contradiction):
            return None

    async def _items(self, path: str, query: dict[str, Any]) -> Any:
        answer = await self._get(path, query)
        if not isinstance(answer.get("items"), list):
            raise DirectoryDown(path)
        return answer["items"]

    async def _get(self, path: str, query: dict[str, Any]) -> dict[str, Any]:
        asked = {name: value for name, value in query.items() if value not in (None, "")}
        return await self._answer("GET", path, params=asked)

    async def _answer(self, method: str, path: str, **sent: Any) -> dict[str, Any]:
        try:
            response = await asyncio.wait_for(self._http.request(method, path, **sent), self._bound)
            if response.status_code in NOT_KNOWN:
                raise _refusal(path, response)
            body = response.raise_for_status().json()
        except (httpx.HTTPError, asyncio.TimeoutError, ValueError) as error:
            raise DirectoryDown(type(error).__name__) from error
        if not isinstance(body, dict):
            raise DirectoryDown(path)
        return body


def _refusal(path: str, response: httpx.Response) -> Exception:
    """A problem with the facts of a person is told in the directory's own sentences."""
    try:
        errors = response.json()["errors"]
        sentences = [one["detail"] for one in errors if one["field"].startswith("facts.")]
    except (ValueError, KeyError, TypeError):
        sentences = []
    return Contradiction(sentences) if sentences else NotKnown(path)
