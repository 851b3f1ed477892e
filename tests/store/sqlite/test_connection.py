from __future__ import annotations

import asyncio
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

from store.errors import StoreDamagedError, StoreUnavailableError
from store.sqlite.connection import (
    Readers,
    Writer,
    open_reader,
    open_writer,
    reading,
    undisturbed,
    wrap_errors,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from aiosqlite import Connection

COUNT = "SELECT count(*) FROM words"
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "odd name?#%.sqlite3"


@pytest.fixture
async def writer(path: Path) -> AsyncIterator[Writer]:
    db = await open_writer(path)
    await db.execute("CREATE TABLE words (word TEXT)")
    writer = Writer(path, db)
    yield writer
    await writer.close()


async def rows(db: Connection, sql: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in await db.execute_fetchall(sql)]


async def words(path: Path) -> int:
    db = await open_reader(path)
    ((count,),) = await db.execute_fetchall(COUNT)
    await db.close()
    return int(count)


async def test_a_transaction_is_kept_when_it_ends_well(writer: Writer, path: Path) -> None:
    async with writer.writing() as db:
        await db.execute("INSERT INTO words VALUES ('a')")
        assert await words(path) == 0

    assert await words(path) == 1


async def test_a_transaction_that_fails_is_rolled_back(writer: Writer, path: Path) -> None:
    async def fail() -> None:
        async with writer.writing() as db:
            await db.execute("INSERT INTO words VALUES ('a')")
            raise KeyError

    with pytest.raises(KeyError):
        await fail()
    async with writer.writing() as db:
        await db.execute("INSERT INTO words VALUES ('b')")

    assert await words(path) == 1


async def test_a_cancelled_transaction_is_rolled_back(writer: Writer, path: Path) -> None:
    begun = asyncio.Event()

    async def write() -> None:
        async with writer.writing() as db:
            await db.execute("INSERT INTO words VALUES ('a')")
            begun.set()
            await asyncio.sleep(3600)

    task = asyncio.create_task(write())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    async with writer.writing() as db:
        await db.execute("INSERT INTO words VALUES ('b')")
    assert await words(path) == 1


async def test_writers_take_turns(writer: Writer, path: Path) -> None:
    async def add() -> None:
        async with writer.writing() as db:
            ((count,),) = await db.execute_fetchall(COUNT)
            await asyncio.sleep(0)
            await db.execute("INSERT INTO words VALUES (?)", (str(count),))

    await asyncio.gather(*(add() for _ in range(20)))

    db = await open_reader(path)
    assert await rows(db, "SELECT count(DISTINCT word) FROM words") == [(20,)]
    await db.close()


async def test_readers_cannot_write(writer: Writer, path: Path) -> None:
    readers = Readers(path)
    with pytest.raises(StoreUnavailableError):
        async with reading(lambda: readers) as db:
            await db.execute("INSERT INTO words VALUES ('a')")
    await readers.retire()


async def test_a_snapshot_does_not_change(writer: Writer, path: Path) -> None:
    readers = Readers(path)
    async with reading(lambda: readers, snapshot=True) as db:
        assert await rows(db, COUNT) == [(0,)]
        async with writer.writing() as other:
            await other.execute("INSERT INTO words VALUES ('a')")
        assert await rows(db, COUNT) == [(0,)]
    async with reading(lambda: readers) as db:
        assert await rows(db, COUNT) == [(1,)]
    await readers.retire()


async def test_a_cancelled_reader_stops_its_query(writer: Writer, path: Path) -> None:
    readers = Readers(path, size=1)
    begun = asyncio.Event()

    async def read() -> None:
        async with reading(lambda: readers) as db:
            begun.set()
            await db.execute_fetchall(ENDLESS)

    task = asyncio.create_task(read())
    await begun.wait()
    await asyncio.sleep(0.05)  # Let the query reach its thread.
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with reading(lambda: readers) as db:  # The only connection is free again.
        assert await rows(db, COUNT) == [(0,)]
    await readers.retire()


async def test_retired_readers_finish_and_let_nobody_in(writer: Writer, path: Path) -> None:
    old, new = Readers(path, size=1), Readers(path, size=1)
    current = [old]

    async def read() -> None:
        async with reading(lambda: current[0]):
            assert current[0] is new

    async with reading(lambda: current[0]) as db:
        waiting = asyncio.create_task(read())
        await asyncio.sleep(0)
        current[0] = new
        await old.retire()
        assert await rows(db, COUNT) == [(0,)]
    await waiting
    assert await old.take() is None
    await new.retire()


async def test_undisturbed_work_ends_before_the_cancellation_comes_through() -> None:
    ended: list[str] = []

    async def work() -> None:
        await asyncio.sleep(0.05)
        ended.append("work")

    task = asyncio.create_task(undisturbed(work()))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert ended == ["work"]


async def test_undisturbed_work_may_fail() -> None:
    async def work() -> None:
        raise OSError("no")

    with pytest.raises(OSError, match="no"):
        await undisturbed(work())


def test_driver_errors_become_ours(path: Path) -> None:
    path.write_bytes(b"this is no database, however long it is" * 100)
    db = sqlite3.connect(path)
    with pytest.raises(StoreDamagedError, match="odd name"), wrap_errors(path):
        db.execute("SELECT * FROM sqlite_schema")
    db.close()
    with pytest.raises(StoreUnavailableError), wrap_errors(path):
        sqlite3.connect(path.parent)
    with pytest.raises(StoreUnavailableError, match="absent"), wrap_errors(path):
        (path.parent / "absent").read_text()


def test_our_own_mistakes_pass_through(path: Path) -> None:
    db = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError), wrap_errors(path):
        db.execute("SELEKT 1")
    db.close()


async def test_a_writer_waits_while_another_one_begins_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite3"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("CREATE TABLE first (id)")
    opening = asyncio.create_task(open_writer(path))
    await asyncio.sleep(0.2)
    assert not opening.done()

    other.execute("COMMIT")
    other.close()
    await (await opening).close()
