"""An archive whose index was SQLite's own becomes one with posting lists, by itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from store import check_store, open_store
from store.asked import Query
from store.indexing import load_parsed
from store.sqlite.archive_schema import ARCHIVE_MIGRATIONS
from store.sqlite.generations import FIRST, POINTER
from store.sqlite.row_order import day_start
from store.sqlite.store import SqliteStore
from tests.conftest import TODAY
from tests.factories import parsed, query, save

if TYPE_CHECKING:
    from pathlib import Path

ASKED = query("ferri", phrases=[("the", "ferri")])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive of version 3 with one article and one that was removed."""
    with closing(sqlite3.connect(tmp_path / FIRST)) as db:
        db.executescript("PRAGMA journal_mode = WAL;" + "".join(ARCHIVE_MIGRATIONS[:3]))
        db.executescript("""
            PRAGMA user_version = 3;
            INSERT INTO facts VALUES ('derived', 'terms 1, people 2, stories 1');
            INSERT INTO loads VALUES (1, '2024-11-18T10:00:00+00:00', 1);
            INSERT INTO origins VALUES (1, '/news/norvik.jsonl');
        """)
        for number, (name, removed_at) in enumerate([("ferry", None), ("gone", "2024-11-19")]):
            row = day_start(TODAY) + number
            db.execute(
                "INSERT INTO articles VALUES (?, ?, ?, 'Last ferry leaves', NULL, NULL, NULL, NULL,"
                " NULL, NULL, 'en', NULL, 1732060800, 'day', 'stated', '[]', '[]', 1, 1, ?, 1,"
                " '2024-11-18T10:00:00+00:00', NULL, 0, ?)",
                (row, name, f"handle of {name}", f"digest of {name}", removed_at),
            )
            db.execute("INSERT INTO bodies VALUES (?, 'The ferry sank.')", (row,))
            db.execute(
                "INSERT INTO article_index (rowid, headline, captions, body)"
                " VALUES (?, 'last ferri leav', '', 'the ferri sank')",
                (row,),
            )
        db.commit()
    (tmp_path / POINTER).write_text(f"{FIRST}\n", encoding="utf-8")
    return tmp_path


async def test_it_is_indexed_anew_when_it_is_opened(folder: Path) -> None:
    async with open_store(folder) as store:
        assert await store.count(ASKED) == 1
        assert [one.id for one in (await store.latest(ASKED, limit=5)).items] == ["ferry"]
        assert len((await store.candidates(ASKED, limit=5)).keys) == 1
        assert await store.frequencies(["ferri", "storm"]) == {"ferri": 1}
        # The file before has no index that could be searched.
        assert await store.undoable() is None
        await save(store, parsed("next", "The ferry sank too."))
        assert await store.count(ASKED) == 2
    assert (await check_store(folder)).archive == ()


async def test_until_then_it_lists_and_finds_nothing_by_words(folder: Path) -> None:
    store = await SqliteStore.open(folder)
    try:
        assert await store.count(ASKED) == 0
        assert (await store.latest(ASKED, limit=5)).items == ()
        assert (await store.candidates(ASKED, limit=5)).keys == ()
        everything = await store.latest(Query(text=""), limit=5)
        assert [one.id for one in everything.items] == ["ferry"]
        assert await store.derived_version() not in (None, store.deriving)
    finally:
        await store.close()

    async with open_store(folder) as opened:
        assert await opened.count(ASKED) == 1


async def test_a_check_indexes_it_too(folder: Path) -> None:
    report = await check_store(folder)

    assert report.whole
    assert (report.repaired, report.articles) == (True, 1)
    async with open_store(folder) as store:
        assert await store.count(ASKED) == 1


async def test_a_load_may_be_the_first_to_write(folder: Path) -> None:
    store = await SqliteStore.open(folder)
    try:
        await load_parsed(store, [parsed("next", "The ferry sank too.")])
    finally:
        await store.close()

    async with open_store(folder) as opened:
        assert await opened.count(ASKED) == 2
    assert (await check_store(folder)).archive == ()
