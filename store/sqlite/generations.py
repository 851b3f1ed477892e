"""The archive's files: one generation after the other, and a pointer naming the current one.

A large load builds the next file beside the current one and then swaps the pointer, which is
replaced atomically: readers of this process move over with their next query, readers of other
processes see the changed pointer and do the same. The generation before is kept, to go back to;
whatever else lies around (older ones, leftovers of a killed build) is removed under the load lock.

The pointer's first line names the current generation, its second the other one of the last swap:
an older one is the generation before, a newer one was undone. Numbers are never used twice, so
that no reader of another process mistakes a new file for the one it has open.
"""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
import re
import time
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import LoadInProgressError, StoreDamagedError, StoreUnavailableError
from store.sqlite.archive_schema import ARCHIVE_MIGRATIONS
from store.sqlite.connection import (
    Readers,
    open_reader,
    open_writer,
    quick_check,
    reading,
    undisturbed,
    wrap_errors,
)
from store.sqlite.migrating import is_old, migrate

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from contextlib import AbstractAsyncContextManager

    import aiosqlite

log = logging.getLogger(__name__)

POINTER = "archive.current"
FIRST = "archive-1.sqlite3"
_LOCK = "load.lock"
_NAME = re.compile(r"archive-([1-9]\d{0,8})\.sqlite3")
_LOCK_WAIT_SECONDS = 10.0

_SETTLED = 2_000_000_000
"""Nanoseconds after which a file that is written again has another time: file systems count in
steps, of 10 ms here and of two seconds there."""

_Signature = tuple[int, int, int]
State = tuple[Path, _Signature, _Signature | None]
"""A generation, and how its file and its write-ahead log look from outside."""


class Generations:
    """Reads the current generation, whichever that is, and replaces it by the next one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._readers: Readers | None = None
        self._seen: _Signature | None = None
        self._draining: set[asyncio.Task[None]] = set()
        self._closed = False

    async def open(self) -> None:
        """Make the first generation when there is none, bring the current one up to date.

        Where generations are but no pointer, the newest whole one becomes current.

        Raises:
            StoreDamagedError: the pointer or its file is not what it should be.
            StoreTooNewError: a newer Newsdesk wrote it.
        """
        if not (self._folder / POINTER).exists():
            async with self._waiting_for_lock():
                if not (self._folder / POINTER).exists():
                    await self._begin()
        if await self._is_old():
            async with self._waiting_for_lock(), self.writing() as db:
                await migrate(db, ARCHIVE_MIGRATIONS, self.current)
        with suppress(LoadInProgressError):  # A load under way tidies up when it ends.
            if await asyncio.to_thread(self._outdated):
                with self.load_lock():
                    await asyncio.to_thread(self._tidy)

    def there(self) -> bool:
        """Whether the folder holds an archive; blocks."""
        return self._folder.is_dir() and bool(self._numbers())

    @property
    def current(self) -> Path:
        """The file the pointer names."""
        return self._pointed()[0]

    @property
    def before(self) -> Path | None:
        """The generation the current one replaced, while it is kept."""
        current, other = self._pointed()
        if other and self._number(other) < self._number(current) and other.exists():
            return other
        return None

    @property
    def next(self) -> Path:
        """The file after all there were."""
        return self._path(max(self._number(path) for path in self._pointed() if path) + 1)

    def reading(
        self, *, snapshot: bool = False
    ) -> AbstractAsyncContextManager[aiosqlite.Connection]:
        """A read-only connection to the generation that is current now."""
        return reading(self._current_readers, snapshot=snapshot)

    def state(self) -> State | None:
        """Another one after everything that is committed; None while that cannot be told.

        Looks from outside, which is a hundredth of the work of a query. What is written twice
        within a step of the file system's clock may look the same: so not before it is over.
        """
        readers = self._current_readers()
        with wrap_errors(readers.path):
            file, log = readers.path.stat(), _status(readers.log)
        newest = max(file.st_mtime_ns, log.st_mtime_ns if log else 0)
        if time.time_ns() - newest < _SETTLED:
            return None
        return readers.path, _signature(file), _signature(log) if log else None

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[aiosqlite.Connection]:
        """A connection that writes to the current generation; the caller holds the load lock."""
        path = self.current
        with wrap_errors(path):
            db = await open_writer(path)
            try:
                yield db
            finally:
                await undisturbed(db.close())

    @contextmanager
    def load_lock(self) -> Iterator[None]:
        """Held while anything writes to the archive, across processes; freed when one dies.

        Raises:
            LoadInProgressError: somebody else holds it.
        """
        path = self._folder / _LOCK
        with ExitStack() as held:
            with wrap_errors(path):
                file = held.enter_context(path.open("a"))
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError as error:
                    raise LoadInProgressError(
                        f"another load is running (it holds {path}); try again when it is done"
                    ) from error
            yield

    async def publish(self, path: Path, *, other: Path | None) -> None:
        """Make a finished file the current generation; the caller holds the load lock.

        An older ``other`` is kept as the generation before, a newer one is undone.
        """
        with wrap_errors(path):
            await undisturbed(asyncio.to_thread(self._point_at, path, other))
            self._current_readers()
        try:
            await undisturbed(asyncio.to_thread(self._tidy))
        except OSError as error:  # readers have the new generation; what is left over can wait
            log.warning("Cannot remove old generations of the archive: %s", error)

    def remove(self, path: Path) -> None:
        """Delete a generation and what SQLite keeps beside it; blocks."""
        for suffix in ("", "-wal", "-shm", "-journal"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)

    async def close(self) -> None:
        """Let nobody in any more; connections at work close when they are done."""
        self._closed = True
        if self._readers:
            await self._readers.retire()
        await asyncio.gather(*self._draining)

    def _current_readers(self) -> Readers:
        """The readers of the current generation. No await between looking and changing."""
        if self._closed:
            raise StoreUnavailableError("the store is closed")
        pointer = self._folder / POINTER
        with wrap_errors(pointer):
            status = pointer.stat()
        signature = _signature(status)
        if self._readers is None or signature != self._seen:
            path = self.current
            if self._readers is None or path != self._readers.path:
                if self._readers:
                    draining = asyncio.create_task(self._readers.retire())
                    self._draining.add(draining)
                    draining.add_done_callback(self._draining.discard)
                self._readers = Readers(path)
            self._seen = signature
        return self._readers

    @asynccontextmanager
    async def _waiting_for_lock(self) -> AsyncIterator[None]:
        for _ in range(int(_LOCK_WAIT_SECONDS / 0.05)):
            try:
                with self.load_lock():
                    yield
                    return
            except LoadInProgressError:
                await asyncio.sleep(0.05)
        raise LoadInProgressError(f"a load in {self._folder} has to end first")

    async def _begin(self) -> None:
        """Point at the newest whole generation, or at a first one made now."""
        newest_first = map(self._path, sorted(self._numbers(), reverse=True))
        there = [path for path in newest_first if path.exists()]
        for path in there:
            with suppress(StoreDamagedError), wrap_errors(path):
                db = await open_reader(path)
                try:
                    await quick_check(db, path)
                finally:
                    await undisturbed(db.close())
                await asyncio.to_thread(self._point_at, path, None)
                return
        if there:
            raise StoreDamagedError(
                f"{self._folder / POINTER} is missing and no archive beside it is whole"
            )
        path = self._path(1)
        with wrap_errors(path):
            await asyncio.to_thread(self.remove, path)
            db = await open_writer(path)
            try:
                await migrate(db, ARCHIVE_MIGRATIONS, path)
            finally:
                await undisturbed(db.close())
            await asyncio.to_thread(self._point_at, path, None)

    def _pointed(self) -> tuple[Path, Path | None]:
        """The current generation and the other one of the last swap."""
        pointer = self._folder / POINTER
        with wrap_errors(pointer):
            text = pointer.read_text(encoding="utf-8", errors="replace")
        current, _, other = (part.strip() for part in text.partition("\n"))
        if not _NAME.fullmatch(current):
            raise StoreDamagedError(f"{pointer} names no archive: {current[:80]!r}")
        return self._folder / current, self._folder / other if _NAME.fullmatch(other) else None

    async def _is_old(self) -> bool:
        path = self.current
        if not path.exists():
            raise StoreDamagedError(
                f"{path} is missing: restore it, or delete {POINTER} to go on with what is there"
            )
        with wrap_errors(path):
            db = await open_reader(path)
            try:
                return await is_old(db, ARCHIVE_MIGRATIONS, path)
            finally:
                await undisturbed(db.close())

    def _point_at(self, path: Path, other: Path | None) -> None:
        """Write the pointer so that a crash leaves the old one or the new one."""
        pointer = self._folder / POINTER
        fresh = pointer.with_name(f"{POINTER}.new")
        with path.open("rb") as archive:
            os.fsync(archive.fileno())
        with fresh.open("w", encoding="utf-8") as file:
            file.write(f"{path.name}\n{other.name if other else ''}\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(pointer)
        folder = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def _tidy(self) -> None:
        """Remove every generation but the current one and the one before."""
        for number in self._outdated():
            self.remove(self._path(number))

    def _outdated(self) -> set[int]:
        """The generations besides the current one and the one before; blocks."""
        kept = {self._number(path) for path in (self.current, self.before) if path}
        return self._numbers() - kept

    def _numbers(self) -> set[int]:
        return {
            int(match[1]) for file in self._folder.iterdir() if (match := _NAME.match(file.name))
        }

    def _path(self, number: int) -> Path:
        return self._folder / f"archive-{number}.sqlite3"

    @staticmethod
    def _number(path: Path) -> int:
        match = _NAME.fullmatch(path.name)
        if not match:
            raise ValueError(f"{path} is no generation")
        return int(match[1])


def _status(file: Path) -> os.stat_result | None:
    try:
        return file.stat()
    except FileNotFoundError:
        return None


def _signature(status: os.stat_result) -> _Signature:
    return status.st_ino, status.st_mtime_ns, status.st_size
