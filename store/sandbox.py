"""Pages and feeds are parsed in a process of their own, which can be killed.

Markup is written by strangers, and its parsers are large libraries partly in C: one document can
keep them busy for minutes, fill the memory or crash them. Here that costs this document alone,
and the serving process never loads the libraries.
"""

from __future__ import annotations

import asyncio
import logging
import signal
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING, Self

from store.errors import StoreUnavailableError
from store.formats import parse_document
from store.processes import start_child
from store.types import Reason, Rejection

try:
    import resource
except ImportError:  # Windows has no such limits.
    resource = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from store.types import Document, Parsed

    Parse = Callable[[Document], list[Parsed | Rejection]]

SECONDS = 20.0
"""A page takes some 30 ms, a feed of a thousand entries a second or two."""
MEMORY_BYTES = 2**30
"""The interpreter with every parser loaded takes about 60 MB."""
DOCUMENTS = 1_000
"""A process is replaced after so many: the libraries keep caches that only grow."""
_STARTS = 3
"""How often a process is started for a document: one may be killed before it begins."""
_LAST_WORDS = 1.0
"""Seconds that a process has to exit by itself once its pipe is closed."""


class Sandbox:
    """Processes that parse documents within limits of time and memory; an async context.

    The first document starts them, which takes a few tenths of a second. Each has a pipe and a
    thread of its own: with a pipe for all, one that is killed in the middle of a message stops the
    others.
    """

    def __init__(
        self,
        *,
        seconds: float = SECONDS,
        memory_bytes: int = MEMORY_BYTES,
        processes: int = 1,
        documents: int = DOCUMENTS,
        parse: Parse = parse_document,
    ) -> None:
        """``parse`` is importable by name; ``memory_bytes`` holds where the platform knows it."""
        self._seconds = seconds
        self._memory_bytes = memory_bytes
        self._size = processes
        self._documents = documents
        self._parse = parse
        self._threads: ThreadPoolExecutor | None = None
        self._idle: list[_Process] = []
        self._turns: set[_Turn] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """End the processes, whatever they do; another document would start new ones."""
        threads, self._threads = self._threads, None
        if threads is not None:
            for turn in self._turns:
                turn.give_up()
            await asyncio.to_thread(self._end, threads)

    async def rest(self) -> None:
        """End the processes unless a document is being parsed; another one starts them again."""
        if not self._turns:
            await self.close()

    async def parse(self, document: Document) -> list[Parsed | Rejection]:
        """The articles of a document; one rejection when parsing it took too much or crashed.

        Documents wait for their turn; cancelled, the process is killed. Raises
        StoreUnavailableError when no process can be started.
        """
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self._size, "sandbox")
        turn = _Turn()
        self._turns.add(turn)
        try:
            return await asyncio.get_running_loop().run_in_executor(
                self._threads, self._parsed, document, turn
            )
        except asyncio.CancelledError:
            turn.give_up()
            raise
        finally:
            self._turns.discard(turn)

    # In a thread

    def _parsed(self, document: Document, turn: _Turn) -> list[Parsed | Rejection]:
        process = turn.process = self._ready()
        if turn.given_up:  # Before there was a process to kill.
            process.kill()
        try:
            found = process.parse(document, self._seconds)
        except TimeoutError:
            process.kill()
            process.end()
            return [_rejected(document, Reason.TIMED_OUT, f"more than {self._seconds:g} seconds")]
        except (EOFError, OSError):
            return [_rejected(document, Reason.UNREADABLE, _ending(process.end()))]
        if process.documents < self._documents and not turn.given_up:
            self._idle.append(process)
        else:
            process.kill()
            process.end()
        if isinstance(found, BaseException):
            raise found
        return found

    def _ready(self) -> _Process:
        """A process that waits for a document: an idle one that still lives, or a new one."""
        while self._idle:
            process = self._idle.pop()
            if process.is_alive():
                return process
            process.end()
        for _ in range(_STARTS):
            try:
                process = _Process(self._parse, self._memory_bytes)
                if process.begins():
                    return process
                process.end()
            except OSError as error:
                raise StoreUnavailableError(f"no process can be started: {error}") from error
        raise StoreUnavailableError("every process that is started to read documents dies")

    def _end(self, threads: ThreadPoolExecutor) -> None:
        threads.shutdown(cancel_futures=True)
        for process in self._idle:
            process.kill()
        while self._idle:
            self._idle.pop().end()


@dataclass(eq=False, slots=True)
class _Turn:
    """A document's, with the process that parses it once there is one."""

    process: _Process | None = None
    given_up: bool = False

    def give_up(self) -> None:
        self.given_up = True
        if self.process:
            self.process.kill()


class _Process:
    """A process that parses one document after the other. What it does blocks."""

    def __init__(self, parse: Parse, memory_bytes: int) -> None:
        # Spawned, not forked: a fork copies locks that other threads may hold.
        context = get_context("spawn")
        self.documents = 0
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(theirs, parse, memory_bytes), daemon=True
        )
        try:
            self._process.start()
        finally:
            # Its end is to be closed when it dies, so that we notice.
            theirs.close()

    def begins(self) -> bool:
        """Wait until it is ready; False when it died before."""
        try:
            return bool(self._connection.recv())
        except (EOFError, OSError):
            return False

    def is_alive(self) -> bool:
        return self._process.is_alive()

    def parse(self, document: Document, seconds: float) -> list[Parsed | Rejection] | BaseException:
        """What parsing gave or raised.

        Raises:
            TimeoutError: it takes longer.
            EOFError: the process died, or OSError.
        """
        self.documents += 1
        self._connection.send(document)
        if not self._connection.poll(seconds):
            raise TimeoutError
        found: list[Parsed | Rejection] | BaseException = self._connection.recv()
        return found

    def kill(self) -> None:
        """Let it die, whatever it does; its pipe closes."""
        self._process.kill()

    def end(self) -> int | None:
        """Wait until it is gone, killing it when it is not going; its exit code."""
        self._process.join(_LAST_WORDS)
        self._process.kill()
        self._process.join()
        self._connection.close()
        return self._process.exitcode


def _serve(connection: Connection, parse: Parse, memory_bytes: int) -> None:
    """What the process does: parse what comes until nobody is there any more."""
    _start(memory_bytes)
    connection.send(True)
    while True:
        try:
            document = connection.recv()
        except EOFError:
            return
        found: list[Parsed | Rejection] | BaseException
        try:
            found = parse(document)
        except BaseException as error:  # raised again over there
            found = error
        connection.send(found)


def _start(memory_bytes: int) -> None:
    start_child()
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
