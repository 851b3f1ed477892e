"""What is kept of readers: no table forgotten, nothing left behind."""

from __future__ import annotations

import re
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from store import open_store
from store.earlier import Exchange
from store.personal import LISTINGS_KEPT
from store.sqlite import votes
from store.sqlite.personal import HASHED, OF_GROUPS, OF_NOBODY, OF_READERS
from store.sqlite.store import STATE
from store.types import Listing
from store.votes import Vote

if TYPE_CHECKING:
    from pathlib import Path

READER, OTHER, GROUP = 987_654_321, 123_456_789, -1_009_876_543_210
SECRET = "zweisamkeit"
NOW = datetime(2024, 11, 20, 12, tzinfo=UTC)

WHOSE = re.compile(
    r"(^|_)(reader|chat|user|person|sender|member|who|whom|whose|owner|admin|peer|group|channel|by)"
    r"(_id)?$|^(for|to|from)(_id)?$"
)
"""Names columns with somebody's id are likely to have."""


async def state_of(folder: Path) -> Path:
    """A fresh state file, as every migration leaves it."""
    async with open_store(folder):
        pass
    return folder / STATE


def tables_of(path: Path) -> dict[str, list[tuple[str, str, bool]]]:
    """The columns of each table: name, type, whether it must have a value."""
    with closing(sqlite3.connect(path)) as db:
        names = [
            name
            for (name,) in db.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            )
        ]
        return {
            name: [
                (column, kind, bool(required) or bool(key))
                for _, column, kind, required, _, key in db.execute(f"PRAGMA table_info({name})")
            ]
            for name in names
        }


async def test_every_table_is_somebodys_or_nobodys(tmp_path: Path) -> None:
    tables = tables_of(await state_of(tmp_path))
    of_readers = {table.name for table in OF_READERS}

    assert tables.keys() == of_readers | HASHED | OF_GROUPS | OF_NOBODY, (
        "say in store/sqlite/personal.py whose the rows of each table are, and in the texts "
        "(kept-of-you) what they hold and for how long"
    )
    named = (of_readers, HASHED, OF_GROUPS, OF_NOBODY)
    assert sum(map(len, named)) == len(tables)


async def test_every_column_with_an_id_is_named(tmp_path: Path) -> None:
    tables = tables_of(await state_of(tmp_path))
    named = {table.name: set(table.ids) for table in OF_READERS}

    for table, columns in tables.items():
        suspects = {column for column, _, _ in columns if WHOSE.search(column)}
        if table not in OF_GROUPS:
            assert suspects <= named.get(table, set()), f"whose are the rows of {table}?"
        assert named.get(table, set()) <= {column for column, _, _ in columns}
    assert all(named.values())


def fill(path: Path, *readers: int) -> None:
    """A row in every table of readers for each of these, in turn in each of its columns."""
    tables = tables_of(path)
    with closing(sqlite3.connect(path)) as db, db:
        places = [(table, mine) for table in OF_READERS for mine in table.ids]
        for number, ((table, mine), reader) in enumerate(product(places, readers)):
            row: dict[str, Any] = {
                column: f"{SECRET} {number}" if "TEXT" in kind.upper() else number
                for column, kind, required in tables[table.name]
                if required or column == mine
            }
            row[mine] = reader
            marks = ", ".join("?" for _ in row)
            statement = f"INSERT INTO {table.name} ({', '.join(row)}) VALUES ({marks})"  # noqa: S608
            db.execute(statement, tuple(row.values()))


def dump(path: Path) -> str:
    """Everything a state file holds."""
    with closing(sqlite3.connect(path)) as db:
        statements = [f"SELECT * FROM {table}" for table in tables_of(path)]  # noqa: S608
        return "\n".join(repr(row) for each in statements for row in db.execute(each))


async def test_forgetting_leaves_nothing_of_a_reader_and_all_of_others(tmp_path: Path) -> None:
    path = await state_of(tmp_path)
    fill(path, READER, OTHER)
    others = dump(path).count(str(OTHER))
    going = {table.name: len(table.ids) for table in OF_READERS if not table.stays}
    staying = {table.name: len(table.ids) for table in OF_READERS if table.stays}

    async with open_store(tmp_path) as store:
        kept = await store.personal(READER)
        assert {name: len(rows) for name, rows in kept.items()} == going | staying
        assert all(READER in row.values() for rows in kept.values() for row in rows)

        assert await store.forget(READER) == sum(going.values())
        left = await store.personal(READER)
        assert {name: len(rows) for name, rows in left.items()} == staying
        assert await store.forget(READER) == 0

    assert dump(path).count(str(READER)) == sum(staying.values())
    assert dump(path).count(str(OTHER)) == others > 0


async def test_what_is_forgotten_is_not_even_in_the_bytes_of_the_file(tmp_path: Path) -> None:
    question = f"Who keeps {SECRET}?"
    async with open_store(tmp_path) as store:
        await store.keep_exchange(
            Exchange(chat=READER, message=1, question=question, short="Ana", at=NOW)
        )
        path = tmp_path / STATE
        log = path.with_name(f"{STATE}-wal")
        assert SECRET.encode() in path.read_bytes() + log.read_bytes()

        assert await store.forget(READER) == 1

        assert SECRET.encode() not in path.read_bytes() + log.read_bytes()


async def test_whose_votes_are_whose_is_found_out_beside_the_event_loop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There may be 100,000 of them, and each is hashed."""
    threads, hashed = set[int](), votes._voter

    def watched(*told: Any) -> bytes:
        threads.add(threading.get_ident())
        return hashed(*told)

    async with open_store(tmp_path) as store:
        for answer in ("a", "b"):
            for reader in (READER, OTHER):
                await store.cast_vote(Vote(answer=answer, reader=reader, liked=True, at=NOW))
        monkeypatch.setattr(votes, "_voter", watched)
        assert len((await store.personal(READER))["votes"]) == 2
        assert await store.forget(READER) == 2
        assert "votes" not in await store.personal(READER)
        assert len((await store.personal(OTHER))["votes"]) == 2
    assert threads
    assert threading.get_ident() not in threads


async def test_nobody_can_tell_the_token_of_what_others_search(tmp_path: Path) -> None:
    """It is made with a key of this installation, and the same again after a restart."""
    listing = Listing(kind="search", text="my neighbour", as_of=None, arrived=1)
    tokens = []
    for folder in ("one", "one", "two"):
        async with open_store(tmp_path / folder) as store:
            tokens.append(await store.remember(listing))
            assert await store.recall(tokens[-1]) == listing
    assert tokens[0] == tokens[1] != tokens[2]


async def test_what_was_searched_for_is_forgotten_after_some_days(tmp_path: Path) -> None:
    listing = Listing(kind="search", text=SECRET, as_of=None, arrived=1)
    today = datetime.now(UTC)
    async with open_store(tmp_path) as store:
        token = await store.remember(listing)

        assert await store.forget_listings(before=today - timedelta(days=1)) == 0
        assert await store.recall(token) == listing
        # A day of grace: the test may run across midnight.
        assert await store.forget_listings(before=today + timedelta(days=2)) == 1
        assert await store.recall(token) is None
    assert timedelta(days=1) < LISTINGS_KEPT <= timedelta(days=7)


async def test_a_listing_made_before_days_were_kept_lives_on_from_the_update(
    tmp_path: Path,
) -> None:
    from store.sqlite.state_schema import STATE_MIGRATIONS

    [added] = [
        number for number, step in enumerate(STATE_MIGRATIONS) if "listings ADD COLUMN day" in step
    ]
    path = tmp_path / STATE
    with closing(sqlite3.connect(path)) as db, db:
        for step in STATE_MIGRATIONS[:added]:
            db.executescript(step)
        db.execute(f"PRAGMA user_version = {added}")
        db.execute(
            "INSERT INTO listings (token, kind, text, arrived, ordered)"
            " VALUES ('old', 'search', 'x', 1, 'best')"
        )

    async with open_store(tmp_path) as store:
        assert await store.forget_listings(before=datetime.now(UTC) - LISTINGS_KEPT) == 0
        assert await store.recall("old") is not None


@pytest.mark.parametrize("again", [False, True])
async def test_the_key_of_the_log_is_the_installations_own(tmp_path: Path, *, again: bool) -> None:
    folder = tmp_path / "one"
    async with open_store(folder) as store:
        key = await store.log_key()
    async with open_store(folder if again else tmp_path / "two") as store:
        other = await store.log_key()

    assert len(key) == 32
    assert (key == other) is again
