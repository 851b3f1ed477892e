"""Pages and feeds are parsed in a process of their own, which can be killed.

Markup is written by strangers, and its parsers are large libraries partly in C: one document can
keep them busy for minutes, fill the memory or crash them. Here that costs this document alone,
and the serving process never loads the libraries.
"""

from __future__ import annotations

import asyncio
import logging
import signal
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TYPE_CHECKING, Self

from pebble import ProcessExpired, ProcessPool

from store.formats import parse_document
from store.processes import start_child
from store.types import Reason, Rejection

try:
    import resource
except ImportError:  # Windows has no such limits.
    resource = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.types import Document, Parsed

SECONDS = 20.0
"""A page takes some 30 ms, a feed of a thousand entries a second or two."""
MEMORY_BYTES = 2**30
"""The interpreter with every parser loaded takes about 60 MB."""
DOCUMENTS = 1_000
"""A process is replaced after so many: the libraries keep caches that only grow."""
_STARTS = 2
"""How often a document is offered to a process: one may have died while it was idle."""


class Sandbox:
    """Processes that parse documents within limits of time and memory; an async context.

    The first document starts them, which takes a few tenths of a second.
    """

    def __init__(
        self,
        *,
        seconds: float = SECONDS,
        memory_bytes: int = MEMORY_BYTES,
        processes: int = 1,
        documents: int = DOCUMENTS,
        parse: Callable[[Document], list[Parsed | Rejection]] = parse_document,
    ) -> None:
        """``parse`` is importable by name; ``memory_bytes`` holds where the platform knows it."""
        self._seconds = seconds
        self._memory_bytes = memory_bytes
        self._processes = processes
        self._documents = documents
        self._parse = parse
        self._parsing = 0
        self._pool: ProcessPool | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """End the processes, whatever they do; another document would start new ones."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.stop()  # type: ignore[no-untyped-call]
            await asyncio.to_thread(pool.join)

    async def rest(self) -> None:
        """End the processes unless a document is being parsed; another one starts them again."""
        if not self._parsing:
            await self.close()

    async def parse(self, document: Document) -> list[Parsed | Rejection]:
        """The articles of a document; one rejection when parsing it took too much or crashed.

        Documents wait for their turn; cancelled, the process is killed. Raises BrokenProcessPool
        when no process can be started.
        """
        self._parsing += 1
        try:
            return await self._parsed(document)
        finally:
            self._parsing -= 1

    async def _parsed(self, document: Document) -> list[Parsed | Rejection]:
        start = 1
        while True:
            pool = await self._running()
            future = pool.schedule(self._parse, args=(document,), timeout=self._seconds)
            try:
                return await asyncio.wrap_future(future)
            except TimeoutError:
                detail = f"more than {self._seconds:g} seconds"
                return [_rejected(document, Reason.TIMED_OUT, detail)]
            except ProcessExpired as error:
                return [_rejected(document, Reason.UNREADABLE, _ending(error.exitcode))]
            except BrokenProcessPool:
                if start == _STARTS:
                    raise
                start += 1

    async def _running(self) -> ProcessPool:
        if self._pool is not None and not self._pool.active:
            await self.close()
        if self._pool is None:
            self._pool = ProcessPool(
                max_workers=self._processes,
                max_tasks=self._documents,
                initializer=_start,
                initargs=(self._memory_bytes,),
                # Spawned, not forked: a fork copies locks that other threads may hold.
                context=get_context("spawn"),
            )
        return self._pool


def _start(memory_bytes: int) -> None:
    start_child()
    # The pool's own handler would wait for C code to come back before it dies.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # What the libraries have to say about a document is in its rejection.
    logging.disable()
    if resource is not None and memory_bytes:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard == resource.RLIM_INFINITY or hard > memory_bytes:
            resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, hard))


def _ending(exitcode: int | None) -> str:
    if exitcode is not None and exitcode < 0:
        return f"its parser was ended by {signal.Signals(-exitcode).name}"
    return f"its parser ended with exit code {exitcode}"


def _rejected(document: Document, reason: Reason, detail: str) -> Rejection:
    return Rejection(origin=document.origin, line=document.first_line, reason=reason, detail=detail)
