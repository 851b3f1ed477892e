"""Parsing and preparing beside the event loop: in a thread, or in processes for large loads.

A document is read by one worker, which keeps what it parsed until the load has decided which
articles it wants prepared: texts cross a process border once, and what is unchanged never does.
"""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import count, cycle
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, Self, TypeVar

from store.errors import StoreUnavailableError
from store.formats import SANDBOXED, parse_document
from store.preparing import prepare
from store.processes import start_child
from store.sandbox import Sandbox
from store.time_limit import TookTooLongError, time_limit
from store.types import Reason, Rejection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from store.preparing import Prepared
    from store.spacy_names import NameModel
    from store.types import Document, Parsed

T = TypeVar("T")

MOST_REJECTIONS = 1_000
"""Rejections of one document that are told one by one; the rest are counted."""

LONGEST_READ = 60.0
"""Seconds of CPU time a worker process gives to one document."""


@dataclass(frozen=True, slots=True)
class Seen:
    """An article read and not yet prepared: enough to decide whether it is new."""

    ticket: int
    """Where its worker keeps it."""
    id: str
    digest: str
    line: int
    published: datetime | None


@dataclass(frozen=True, slots=True)
class Batch:
    """What a document held; ``worker`` prepares the articles of it that are wanted."""

    worker: int
    origin: str
    bytes_read: int
    articles: tuple[Seen, ...]
    rejected: tuple[Rejection, ...]
    rejected_beyond: int = 0
    """How many more were rejected than are told."""


class Workers:
    """A few workers that take turns; an async context.

    Raises StoreUnavailableError from whatever is awaited when a worker process dies.
    """

    def __init__(
        self, *, processes: int, people: bool = True, model: NameModel | None = None
    ) -> None:
        """``processes`` 0 works in a thread of this process: starting others costs a second.

        Without ``people`` nobody is looked for in what they prepare; a ``model`` helps to find
        names, loaded once by each process that prepares anything.
        """
        self._prepare = partial(prepare, people=people, model=model)
        self._executors: list[Executor] = [
            # Spawned, not forked: a fork copies locks that other threads may hold.
            ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_start_process)
            for _ in range(processes)
        ] or [ThreadPoolExecutor(1, initializer=_start)]
        self._sandbox = Sandbox(processes=len(self._executors))
        self._turns = cycle(range(len(self._executors)))
        self._under_way: set[asyncio.Future[Any]] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        under_way = list(self._under_way)
        for future in under_way:
            future.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        await self._sandbox.close()
        for executor in self._executors:
            # In a thread: a worker may be in the middle of a large document.
            await asyncio.to_thread(executor.shutdown, cancel_futures=True)

    @property
    def ahead(self) -> int:
        """How many documents to have under way at a time, so that no worker waits."""
        return 2 * len(self._executors)

    def read(self, document: Document) -> asyncio.Future[Batch]:
        """Start reading a document; articles and rejections come in the order they stand."""
        if document.media_type in SANDBOXED:
            return self._watched(asyncio.ensure_future(self._read_markup(document)))
        worker = next(self._turns)
        return self._start(worker, _read, worker, document)

    def hold(
        self, origin: str, found: Sequence[Parsed | Rejection], *, bytes_read: int = 0
    ) -> asyncio.Future[Batch]:
        """Start giving a worker what was parsed elsewhere, as if it had read it."""
        worker = next(self._turns)
        return self._start(worker, _hold, worker, origin, bytes_read, found)

    def prepare(
        self,
        batch: Batch,
        wanted: Sequence[Seen],
        *,
        more: bool = False,
    ) -> asyncio.Future[list[Prepared]]:
        """Start preparing these articles of a batch.

        The rest of the batch is forgotten, unless there are ``more`` of it to be prepared.
        """
        tickets = [seen.ticket for seen in wanted]
        every = tickets if more else [seen.ticket for seen in batch.articles]
        return self._start(batch.worker, _prepare, tickets, every, self._prepare)

    def prepare_stored(self, articles: Sequence[Parsed]) -> asyncio.Future[list[Prepared]]:
        """Start preparing articles that are in the archive already."""
        return self._start(next(self._turns), _prepare_stored, articles, self._prepare)

    def _start(self, worker: int, work: Callable[..., T], *arguments: object) -> asyncio.Future[T]:
        loop = asyncio.get_running_loop()
        running = loop.run_in_executor(self._executors[worker], work, *arguments)
        # Nobody but the pool itself may cancel what waits in it: when its process dies after that,
        # the thread that tidies up fails (Python 3.11), and this process never ends.
        running.add_done_callback(_look_at)
        return self._watched(asyncio.shield(running))

    def _watched(self, future: asyncio.Future[T]) -> asyncio.Future[T]:
        self._under_way.add(future)
        future.add_done_callback(self._under_way.discard)
        future.add_done_callback(_look_at)
        return future

    async def _read_markup(self, document: Document) -> Batch:
        found = await self._sandbox.parse(document)
        return await self.hold(document.origin, found, bytes_read=document.bytes_read)


@contextmanager
def worker_errors() -> Iterator[None]:
    """A worker process that died (killed, out of memory) as the store's own error."""
    try:
        yield
    except BrokenProcessPool as error:
        raise StoreUnavailableError("a worker process died while reading documents") from error


def _look_at(future: asyncio.Future[Any]) -> None:
    """When a load fails nobody waits for the rest; asyncio would log each that fails too."""
    if not future.cancelled():
        future.exception()


# In a worker: parsed articles wait here for the load's decision, each worker has its own.
_mine = threading.local()


def _start() -> None:
    _mine.longest_read = None
    _mine.waiting = {}
    _mine.tickets = count()


def _start_process() -> None:
    _start()
    start_child()
    _mine.longest_read = LONGEST_READ


def _read(worker: int, document: Document) -> Batch:
    return _hold(worker, document.origin, document.bytes_read, _parsed(document))


def _hold(worker: int, origin: str, bytes_read: int, found: Iterable[Parsed | Rejection]) -> Batch:
    seen: list[Seen] = []
    rejected: list[Rejection] = []
    beyond = 0
    for one in found:
        if isinstance(one, Rejection):
            if len(rejected) < MOST_REJECTIONS:
                rejected.append(one)
            else:
                beyond += 1
            continue
        article = one.article
        ticket = next(_mine.tickets)
        _mine.waiting[ticket] = one
        seen.append(
            Seen(
                ticket,
                id=article.id,
                digest=article.digest,
                line=article.line,
                published=article.published.at,
            )
        )
    return Batch(worker, origin, bytes_read, tuple(seen), tuple(rejected), beyond)


def _parsed(document: Document) -> list[Parsed | Rejection]:
    if _mine.longest_read is None:  # a thread cannot be interrupted
        return parse_document(document)
    try:
        with time_limit(_mine.longest_read):
            return parse_document(document)
    except TookTooLongError:
        return [
            Rejection(
                origin=document.origin,
                line=document.first_line,
                reason=Reason.TIMED_OUT,
                detail=f"not read after {_mine.longest_read:g} seconds of work",
            )
        ]


def _prepare(
    wanted: Sequence[int], every: Sequence[int], prepare_one: Callable[[Parsed], Prepared]
) -> list[Prepared]:
    parsed = [_mine.waiting[ticket] for ticket in wanted]
    for ticket in every:
        _mine.waiting.pop(ticket, None)
    return [prepare_one(one) for one in parsed]


def _prepare_stored(
    articles: Sequence[Parsed], prepare_one: Callable[[Parsed], Prepared]
) -> list[Prepared]:
    return [prepare_one(parsed) for parsed in articles]
