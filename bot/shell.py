"""search, ask, who, latest and stats in the shell: for a reader, as JSON, or a stream of it."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from bot import shapes
from handlers import render, render_answers, render_lists, render_people, reports
from handlers.unanswered import no_answer
from store.asked import Order
from store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Iterator

    from bot.loops import LoopThread
    from handlers.context import Services
    from store.types import SearchResult

JSON = dict[str, Any]

DEFAULT_LIMIT = 10
HIGHEST_LIMIT = 100
FIRST_YEAR, LAST_YEAR = 1800, 2200
WORDS_KEY = {"search": "query", "ask": "question", "who": "name"}
"""What a line of a stream calls the words of each command."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked: words, how many results, as of which day; for a search, in which way."""

    words: str
    limit: int
    as_of: date
    order: Order = Order.BEST
    exact: bool = False


class LineError(ValueError):
    """A line of a stream that asks nothing; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer for a program and one for a reader; each is made when it is wanted."""

    shape: Callable[[], Awaitable[JSON]]
    html: Callable[[], Awaitable[str]]


async def search(services: Services, request: Request) -> Reply:
    """Articles for words, best first or newest first; for a program each article of a story."""

    async def found(*, each: bool) -> SearchResult:
        return await services.librarian.search(
            request.words,
            as_of=request.as_of,
            limit=request.limit,
            order=request.order,
            exact=request.exact,
            each=each,
        )

    async def shape() -> JSON:
        return shapes.search(await found(each=True), request.words, exact=request.exact)

    async def html() -> str:
        result = await found(each=False)
        return render_lists.results(result, 0, services.texts, exact=request.exact)

    return Reply(shape, html)


async def ask(services: Services, request: Request) -> Reply:
    """The answer to a question, or an honest no."""
    answer = await services.librarian.ask(request.words, as_of=request.as_of)

    async def html() -> str:
        if answer.answered:
            return render_answers.answer(answer, services.texts)
        return await no_answer(services, answer, as_of=request.as_of)

    async def shape() -> JSON:
        return shapes.answer(answer, request.limit)

    return Reply(shape, html)


async def who(services: Services, request: Request) -> Reply:
    """Who somebody is in the news."""
    found = await services.librarian.who(request.words, as_of=request.as_of)

    async def html() -> str:
        return render_people.told(found, services.texts, today=request.as_of)

    async def shape() -> JSON:
        return shapes.lookup(found, request.limit)

    return Reply(shape, html)


async def latest(services: Services, request: Request) -> Reply:
    """The newest articles, of everything or of words."""
    found = await services.librarian.latest(request.words, as_of=request.as_of, limit=request.limit)

    async def html() -> str:
        return render_lists.newest(found, 0, services.texts, now=services.now())

    async def shape() -> JSON:
        return shapes.latest(found, request.words)

    return Reply(shape, html)


async def stats(services: Services, request: Request) -> Reply:
    """What the archive holds."""
    status = await services.librarian.status(as_of=request.as_of)

    async def html() -> str:
        return render.escape(reports.archive(status, services.texts))

    async def shape() -> JSON:
        return shapes.status(status)

    return Reply(shape, html)


COMMANDS: dict[str, Callable[[Services, Request], Awaitable[Reply]]] = {
    "search": search,
    "ask": ask,
    "who": who,
    "latest": latest,
    "stats": stats,
}


async def shape_of(command: str, services: Services, request: Request) -> JSON:
    """The JSON of an answer, with how many milliseconds it took as ``ms``."""
    began = time.perf_counter()
    reply = await COMMANDS[command](services, request)
    return await reply.shape() | {"ms": round((time.perf_counter() - began) * 1000, 3)}


async def html_of(command: str, services: Services, request: Request) -> str:
    """The answer in Telegram HTML, as a reader gets it there."""
    reply = await COMMANDS[command](services, request)
    return await reply.html()


def answer_stream(
    command: str,
    lines: Iterable[bytes],
    services: Services,
    loop: LoopThread,
    *,
    usual: Request,
) -> Iterator[JSON]:
    """One answer a line, in order; a line that asks nothing gets an error and harms no other.

    A line is a JSON object with ``id``, the words (:data:`WORDS_KEY`), and perhaps ``as_of`` and
    ``limit``; all that a line does not say is as in ``usual``.
    """
    for line in lines:
        if not line.strip():
            continue
        identity: Any = None
        try:
            asked = _object(line)
            identity = asked.get("id")
            request = _request(asked, WORDS_KEY[command], usual)
            yield {"id": identity} | loop.run(shape_of(command, services, request))
        except (LineError, StoreError) as error:
            yield {"id": identity, "error": str(error)}


def _object(line: bytes) -> JSON:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LineError(f"not JSON: {error}") from None
    if not isinstance(asked, dict):
        raise LineError("not a JSON object")
    return asked


def _request(asked: JSON, words_key: str, usual: Request) -> Request:
    words = asked.get(words_key)
    if not isinstance(words, str):
        raise LineError(f"{words_key!r} must be a text")
    wanted = asked.get("limit", usual.limit)
    if type(wanted) is not int or not 1 <= wanted <= HIGHEST_LIMIT:
        raise LineError(f"'limit' must be a number from 1 to {HIGHEST_LIMIT}")
    day = asked.get("as_of")
    try:
        as_of = usual.as_of if day is None else known_day(day)
    except (TypeError, ValueError):
        raise LineError("'as_of' must be a day like 2024-11-19") from None
    return replace(usual, words=words, limit=wanted, as_of=as_of)


def known_day(text: str) -> date:
    """A day like 2024-11-19; ValueError for anything else and for years no archive reaches."""
    day = date.fromisoformat(text)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"{day} is not between {FIRST_YEAR} and {LAST_YEAR}")
    return day


def write_json(shape: JSON) -> None:
    """One line of JSON on standard output, at once."""
    sys.stdout.write(json.dumps(shape, ensure_ascii=False) + "\n")
    sys.stdout.flush()
