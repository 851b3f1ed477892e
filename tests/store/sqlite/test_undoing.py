"""Taking back the last load that built a generation."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from store import preparing
from store.asked import Query
from store.errors import ArchiveChangedError, LoadInProgressError, StoreDamagedError
from store.sqlite.store import SqliteStore
from tests.factories import parsed, remove, save

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from store.types import Undoable


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
async def store(folder: Path) -> AsyncIterator[SqliteStore]:
    opened = await SqliteStore.open(folder)
    yield opened
    await opened.close()


async def ids(store: SqliteStore) -> set[str]:
    return {one.id for one in (await store.latest(Query(text=""), limit=1000)).items}


async def undoable(store: SqliteStore) -> Undoable:
    last = await store.undoable()
    assert last is not None
    return last


def generations(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("archive-*.sqlite3"))


async def test_a_reload_is_taken_back_whole(store: SqliteStore, folder: Path) -> None:
    await save(store, parsed("a", "rain"), parsed("b", "rain"))
    before = await store.article(parsed("a").article.handle)
    async with store.loading(rebuild=True) as load:
        await load.remove(["b"])
    await save(store, parsed("a", "snow"))  # Small: it goes into the new generation.
    assert await ids(store) == {"a"}

    await store.undo(await undoable(store))

    assert await ids(store) == {"a", "b"}
    assert await store.frequencies(["rain", "snow"]) == {"rain": 2}
    assert await store.article(parsed("a").article.handle) == before
    assert await store.size() == 2
    assert await store.undoable() is None
    assert generations(folder) == ["archive-1.sqlite3"]


async def test_nothing_was_reloaded_so_there_is_nothing_to_undo(store: SqliteStore) -> None:
    assert await store.undoable() is None
    await save(store, parsed("a"))
    assert await store.undoable() is None
    await save(store, rebuild=True)  # It changed nothing.
    assert await store.undoable() is None


async def test_the_first_load_of_all_can_be_taken_back(store: SqliteStore) -> None:
    await save(store, parsed("a"), rebuild=True)

    await store.undo(await undoable(store))

    assert await ids(store) == set()
    assert (await store.status()).loaded_at is None
    await save(store, parsed("b"))
    assert await ids(store) == {"b"}


async def test_it_tells_what_would_be_lost_besides(store: SqliteStore) -> None:
    await save(store, parsed("a"), parsed("b"))
    await save(store, parsed("c"), rebuild=True)
    first = await undoable(store)
    assert (first.articles, first.loads_since, first.changes_since) == (2, 0, 0)

    await save(store, parsed("d"), parsed("a", "changed"))
    await remove(store, "b")
    await save(store)

    last = await undoable(store)
    assert (last.articles, last.loads_since, last.changes_since) == (2, 3, 3)
    assert last.finished_at == first.finished_at
    await save(store, parsed("e"), rebuild=True)
    assert (await undoable(store)).changes_since == 0


async def test_what_has_changed_meanwhile_is_not_undone(store: SqliteStore) -> None:
    await save(store, parsed("a"), rebuild=True)
    last = await undoable(store)
    await save(store, parsed("b"))

    with pytest.raises(ArchiveChangedError):
        await store.undo(last)
    with pytest.raises(ArchiveChangedError):
        await store.undo(replace(last, articles=7))

    assert await ids(store) == {"a", "b"}


async def test_no_undo_during_a_load(store: SqliteStore) -> None:
    await save(store, parsed("a"), rebuild=True)
    async with store.loading():
        with pytest.raises(LoadInProgressError):
            await store.undo(await undoable(store))


async def test_numbers_of_loads_and_files_only_rise(store: SqliteStore, folder: Path) -> None:
    await save(store, parsed("a"))
    await save(store, parsed("b"), rebuild=True)
    undone = await store.arrived()
    await store.undo(await undoable(store))
    assert await store.arrived() > undone

    await save(store, parsed("c"), rebuild=True)

    assert generations(folder) == ["archive-1.sqlite3", "archive-3.sqlite3"]
    await store.undo(await undoable(store))
    assert await ids(store) == {"a"}


async def test_readers_of_another_process_go_back_and_forth(
    store: SqliteStore, folder: Path
) -> None:
    other = await SqliteStore.open(folder)
    await save(store, parsed("a"))
    await save(store, parsed("b"), rebuild=True)
    assert await ids(other) == {"a", "b"}
    await store.undo(await undoable(store))
    await save(store, parsed("c"), rebuild=True)
    assert await ids(other) == {"a", "c"}
    await store.undo(await undoable(store))
    assert await ids(other) == {"a"}
    assert await other.undoable() is None
    await other.close()


async def test_a_generation_of_another_analysis_is_not_gone_back_to(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(preparing, "VERSION", "an older one")
        await save(store, parsed("a"))
    await save(store, parsed("b"), rebuild=True)

    assert await store.undoable() is None


async def test_a_damaged_generation_is_not_gone_back_to(store: SqliteStore, folder: Path) -> None:
    await save(store, *(parsed(f"n{i}", "word " * 400) for i in range(50)))
    await save(store, parsed("b"), rebuild=True)
    before = folder / "archive-1.sqlite3"
    last = await undoable(store)
    with before.open("r+b") as file:
        file.seek(before.stat().st_size // 2)
        file.write(b"\xff" * 8192)

    with pytest.raises(StoreDamagedError):
        await store.undo(last)

    assert "b" in await ids(store)


async def test_a_killed_undo_leaves_the_archive_as_it_was(
    store: SqliteStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await save(store, parsed("a"))
    await save(store, parsed("b"), rebuild=True)
    with monkeypatch.context() as patch:
        patch.setattr(store._archive, "publish", None)  # As if it ended right before.
        with pytest.raises(TypeError):
            await store.undo(await undoable(store))
    assert await ids(store) == {"a", "b"}

    await store.undo(await undoable(store))

    assert await ids(store) == {"a"}


async def test_a_lost_pointer_is_made_again(folder: Path) -> None:
    store = await SqliteStore.open(folder)
    await save(store, parsed("a"))
    await save(store, parsed("b"), rebuild=True)
    await store.close()
    (folder / "archive.current").unlink()
    (folder / "archive-2.sqlite3").write_bytes(b"no database" * 900)

    store = await SqliteStore.open(folder)
    assert await ids(store) == {"a"}
    await store.close()

    (folder / "archive.current").unlink()
    (folder / "archive-1.sqlite3").write_bytes(b"no database" * 900)
    with pytest.raises(StoreDamagedError, match=r"archive\.current"):
        await SqliteStore.open(folder)
    assert (folder / "archive-1.sqlite3").exists()


async def test_rehearsing_keeps_nothing(store: SqliteStore, folder: Path) -> None:
    await save(store, parsed("a"))
    arrived = await store.arrived()
    async with store.rehearsing() as load:
        assert [one.id for one in await load.known(["a"], [])] == ["a"]
        await load.remove(["a"])
        with pytest.raises(LoadInProgressError):
            await save(store, parsed("b"))

    assert await ids(store) == {"a"}
    assert await store.arrived() == arrived
    with sqlite3.connect(folder / "archive-1.sqlite3") as db:
        assert db.execute("SELECT count(*) FROM loads").fetchone() == (1,)
    db.close()
