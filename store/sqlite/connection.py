"""Connections: one writer behind a lock, a few read-only readers, driver errors translated once."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import asynccontextmanager, contextmanager, nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import aiosqlite

from store.errors import StoreDamagedError, StoreUnavailableError

if TYPE_CHECKING:
    from collections.abc import (
        AsyncIterator,
        Awaitable,
        Callable,
        Iterable,
        Iterator,
        Mapping,
        Sequence,
    )
    from pathlib import Path

T = TypeVar("T")

BUSY_SECONDS = 10.0
"""How long a connection waits for another process's write."""

_PAUSE = 0.02

_READER_PRAGMAS = (
    "PRAGMA query_only = 1",
    "PRAGMA mmap_size = 1073741824",
    "PRAGMA cache_size = -16384",
    "PRAGMA temp_store = MEMORY",
)
# Mapped pages count as memory, and a load goes through every page of a file.
_SCANNER_PRAGMAS = (
    "PRAGMA query_only = 1",
    "PRAGMA mmap_size = 0",
    "PRAGMA cache_size = -8192",
)
_SCRATCH_PRAGMAS = (
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA cache_size = -4096",
)
_WRITER_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA cache_size = -32768",
)
# The file is private until it is whole, and thrown away when anything fails.
_BUILDER_PRAGMAS = (
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA cache_size = -16384",
    "PRAGMA temp_store = MEMORY",
)

_DAMAGED = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT}
_UNAVAILABLE = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_AUTH,
}  # fmt: skip


class Reading(Protocol):
    """What gives rows: a connection with a thread of its own, or one that is :class:`Direct`."""

    def execute_fetchall(self, sql: str, parameters: Any = ...) -> Awaitable[Iterable[Any]]:
        """All rows of a statement."""
        ...


class Direct:
    """A connection for the thread that reads from it: rows are there when they are asked for."""

    def __init__(self, db: sqlite3.Connection, path: Path | None = None) -> None:
        """Errors name the file of ``path``, or are left to whoever the connection is from."""
        self._db = db
        self._errors = partial(wrap_errors, path) if path else nullcontext

    async def execute_fetchall(
        self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()
    ) -> list[Any]:
        """All rows of a statement."""
        with self._errors():
            return self._db.execute(sql, parameters).fetchall()


@contextmanager
def wrap_errors(path: Path) -> Iterator[None]:
    """Driver and file errors as the store's own; programming mistakes pass through untouched."""
    try:
        yield
    except sqlite3.Error as error:
        # The low byte is the primary code: https://www.sqlite.org/rescode.html
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code in _DAMAGED:
            raise StoreDamagedError(f"{path} is damaged or no database: {error}") from error
        if code in _UNAVAILABLE:
            raise StoreUnavailableError(f"{path} cannot be used just now: {error}") from error
        raise
    except OSError as error:
        raise StoreUnavailableError(f"{error.filename or path}: {error.strerror}") from error


async def undisturbed(work: Awaitable[T]) -> T:
    """Wait for ``work`` to end even while being cancelled, then let the cancellation through.

    Cancelling an await of the driver does not stop its SQL, so a COMMIT or ROLLBACK must be
    waited for before the connection is anybody else's.
    """
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled:
        raise cancelled from task.exception()
    return task.result()


async def open_reader(path: Path) -> aiosqlite.Connection:
    """A connection that cannot write, not even by mistake.

    Whoever has it may use it from another thread (:func:`in_one_go`).
    """
    return await _open(f"{path.as_uri()}?mode=ro", _READER_PRAGMAS, check_same_thread=False)


async def open_scanner(path: Path) -> aiosqlite.Connection:
    """As :func:`open_reader`, for going through a whole file in little memory."""
    return await _open(f"{path.as_uri()}?mode=ro", _SCANNER_PRAGMAS)


async def open_scratch() -> aiosqlite.Connection:
    """A private file without a name, in SQLite's folder for temporary files.

    It is gone when the connection closes, however that comes about.
    """
    return await _open("", _SCRATCH_PRAGMAS)


async def open_writer(path: Path) -> aiosqlite.Connection:
    """A connection in WAL mode; the file is made when it is not there."""
    return await _open(path.as_uri(), _WRITER_PRAGMAS)


async def open_builder(path: Path) -> aiosqlite.Connection:
    """A fast connection to a file nobody else knows yet; a crash leaves rubbish in it."""
    return await _open(path.as_uri(), _BUILDER_PRAGMAS)


async def _open(uri: str, pragmas: tuple[str, ...], **options: Any) -> aiosqlite.Connection:
    """Open and set up; transactions are begun and ended by us, never by the driver."""
    db = await aiosqlite.connect(
        uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS, **options
    )
    try:
        for pragma in pragmas:
            await _set(db, pragma)
    except BaseException:
        await undisturbed(db.close())
        raise
    return db


async def _set(db: aiosqlite.Connection, pragma: str) -> None:
    """Run a pragma; try again while another connection switches the same new file to WAL.

    SQLite gives up at once there instead of waiting: https://www.sqlite.org/wal.html#concurrency
    """
    clock = asyncio.get_running_loop().time
    last = clock() + BUSY_SECONDS
    while True:
        try:
            await db.execute_fetchall(pragma)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or clock() > last:
                raise
            await asyncio.sleep(_PAUSE)
        else:
            return


async def at_once(db: aiosqlite.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    """Work of several statements in one visit to the connection's thread.

    Handing over to the thread and back takes more processor time than a small statement.
    """
    # aiosqlite has no public way to do more than one statement there.
    done: T = await db._execute(work, db._conn)  # type: ignore[no-untyped-call]
    return done


async def in_one_go(
    work: Callable[[Direct, Direct], T],
    db: aiosqlite.Connection,
    other: aiosqlite.Connection,
    *,
    beside: Path,
) -> T:
    """What ``work`` makes of two connections in the thread of the first, which sees one moment.

    The caller has both to itself until this ends; errors of the ``other`` one name its file,
    ``beside``.
    """

    def whole(own: sqlite3.Connection, second: sqlite3.Connection) -> T:
        own.execute("BEGIN")
        try:
            return work(Direct(own), Direct(second, beside))
        finally:
            own.rollback()

    return await at_once(db, lambda own: whole(own, other._conn))


async def quick_check(db: aiosqlite.Connection, path: Path) -> None:
    """Look whether a file holds together, without comparing its indexes with their tables.

    Raises:
        StoreDamagedError: it does not.
    """
    ((verdict,),) = await db.execute_fetchall("PRAGMA quick_check(1)")
    if verdict != "ok":
        raise StoreDamagedError(f"{path} is damaged: {verdict}")


@asynccontextmanager
async def transaction(db: aiosqlite.Connection) -> AsyncIterator[aiosqlite.Connection]:
    """BEGIN IMMEDIATE, then COMMIT, or ROLLBACK on anything, cancellation too."""
    try:
        await db.execute("BEGIN IMMEDIATE")
        yield db
        await undisturbed(db.commit())
    except BaseException:
        # Runs after whatever SQL is still going on; does nothing when no transaction is open.
        await undisturbed(db.rollback())
        raise


class Writer:
    """The one connection that writes to a file, one task at a time."""

    def __init__(self, path: Path, db: aiosqlite.Connection) -> None:
        self._path = path
        self._db = db
        self._lock = asyncio.Lock()
        self._wanted: list[tuple[Callable[[sqlite3.Connection], Any], asyncio.Future[Any]]] = []
        self._writing: asyncio.Task[None] | None = None
        self._version: int | None = None
        self.elsewhere = 0
        """How often :meth:`write` saw that another process had written to the file."""

    async def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do small work in a transaction, together with what others want written just now.

        Work that raises takes back what it did itself and nothing else. It is done even if who
        waits for it is cancelled. It must not commit.
        """
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._wanted.append((work, done))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_wanted())
        with wrap_errors(self._path):
            return await done

    async def _write_wanted(self) -> None:
        while self._wanted:
            async with self._lock:
                wanted, self._wanted = self._wanted, []
                outcomes: Sequence[Any]
                try:
                    outcomes = await at_once(
                        self._db, partial(self._commit, [work for work, _ in wanted])
                    )
                except Exception as error:
                    outcomes = [error] * len(wanted)
            for (_, done), outcome in zip(wanted, outcomes, strict=True):
                if done.done():
                    continue
                if isinstance(outcome, Exception):
                    done.set_exception(outcome)
                else:
                    done.set_result(outcome)

    def _commit(
        self, works: Sequence[Callable[[sqlite3.Connection], Any]], db: sqlite3.Connection
    ) -> list[Any]:
        """What each work gave or raised, in one transaction; in the connection's thread."""
        try:
            db.execute("BEGIN IMMEDIATE")
            # It is another number when another connection has committed, not for what this one
            # did: https://www.sqlite.org/pragma.html#pragma_data_version
            ((version,),) = db.execute("PRAGMA data_version")
            outcomes = [_alone(work, db) for work in works]
            db.commit()
        except BaseException:
            db.rollback()
            raise
        if version != self._version:
            self._version = version
            self.elsewhere += 1
        return outcomes

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[aiosqlite.Connection]:
        """A transaction nobody else of this process writes in."""
        async with self._lock:
            with wrap_errors(self._path):
                async with transaction(self._db) as db:
                    yield db

    async def empty_log(self) -> None:
        """Write everything into the file itself and empty its write-ahead log.

        As far as nobody reads an older state just now; then the next one does it.
        """
        async with self._lock:
            with wrap_errors(self._path):
                await self._db.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """Wait for the transaction under way, and what is to be written with it, then close."""
        if self._writing:
            await asyncio.wait([self._writing])
        async with self._lock:
            await undisturbed(self._db.close())


def _alone(work: Callable[[sqlite3.Connection], Any], db: sqlite3.Connection) -> Any:
    db.execute("SAVEPOINT work")
    outcome: Any
    try:
        outcome = work(db)
    except Exception as error:
        if not db.in_transaction:  # a full disk, for one, takes back everything
            raise
        db.execute("ROLLBACK TO work")
        outcome = error
    db.execute("RELEASE work")
    return outcome


class Readers:
    """A few read-only connections to one file, opened when first needed.

    Retired readers finish what they do: each connection closes when it comes back, so nobody
    waits for anybody and no lock is held across a swap.
    """

    def __init__(self, path: Path, size: int = 2) -> None:
        self.path = path
        self.log = path.with_name(f"{path.name}-wal")
        self._idle: list[aiosqlite.Connection] = []
        self._places = asyncio.Semaphore(size)
        self._retired = False

    async def take(self) -> aiosqlite.Connection | None:
        """A connection of one's own until it is given back; None when these are retired."""
        await self._places.acquire()
        try:
            if not self._retired:
                with wrap_errors(self.path):
                    return self._idle.pop() if self._idle else await open_reader(self.path)
        except BaseException:
            self._places.release()
            raise
        self._places.release()
        return None

    async def give_back(self, db: aiosqlite.Connection, *, ended: bool) -> None:
        """Let the next one have the connection; ``ended`` when it is in no transaction or query."""
        try:
            if not ended:
                await db.rollback()  # ends queries that were not read to their end, too
            if self._retired:
                await db.close()
            else:
                self._idle.append(db)
        finally:
            self._places.release()

    async def retire(self) -> None:
        """Close the idle connections; those at work close when they are done."""
        self._retired = True
        while self._idle:
            await self._idle.pop().close()


@asynccontextmanager
async def reading(
    current: Callable[[], Readers], *, snapshot: bool = False
) -> AsyncIterator[aiosqlite.Connection]:
    """A connection of the readers that are current now.

    With ``snapshot`` all its queries see the file as it is at one moment.
    """
    while True:
        readers = current()
        try:
            db = await readers.take()
        except StoreUnavailableError:
            if current() is readers:
                raise
            continue  # Swapped twice, by another process, while we waited: the file is gone.
        if db is not None:
            break
    ended = False
    with wrap_errors(readers.path):
        try:
            if snapshot:
                await db.execute("BEGIN")
            yield db
            ended = not snapshot
        except BaseException:
            # A cancelled await leaves its SQL running: stop it, nobody wants the rows.
            await db.interrupt()
            raise
        finally:
            await undisturbed(readers.give_back(db, ended=ended))
