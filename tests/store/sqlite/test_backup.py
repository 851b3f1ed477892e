"""Backups are consistent, whole, and a data folder when they are unpacked."""

from __future__ import annotations

import asyncio
import tarfile
from datetime import date
from typing import TYPE_CHECKING

import pytest

from store import check_store, open_store
from store.asked import Query
from store.errors import StoreDamagedError, StoreUnavailableError
from store.types import Listing
from tests.factories import parsed, save

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from store.protocol import Store

LISTING = Listing(kind="search", text="bridge", as_of=date(2024, 11, 18), arrived=1)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(tmp_path / "data") as opened:
        yield opened


def restore(backup: Path, folder: Path) -> None:
    """As docs/operating.md says: unpack it into an empty folder."""
    folder.mkdir()
    with tarfile.open(backup) as tar:
        tar.extractall(folder, filter="data")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def ids(store: Store) -> set[str]:
    return {one.id for one in (await store.latest(Query(text=""), limit=1000)).items}


@pytest.mark.parametrize("name", ["backup.tar", "backup.tar.gz"])
async def test_a_backup_is_a_data_folder(store: Store, tmp_path: Path, name: str) -> None:
    await save(store, parsed("a"))
    await save(store, parsed("b"), rebuild=True)
    await save(store, parsed("c"))
    await store.add_roots([tmp_path])
    token = await store.remember(LISTING)
    await store.add_aliases("Ingrid Solberg", ["Bridge Lady"])

    octets = await store.backup(tmp_path / name)

    assert octets == (tmp_path / name).stat().st_size
    gzipped = (tmp_path / name).read_bytes()[:2] == b"\x1f\x8b"
    assert gzipped is name.endswith("gz")
    restore(tmp_path / name, tmp_path / "restored")
    assert (await check_store(tmp_path / "restored")).whole
    async with open_store(tmp_path / "restored") as restored:
        assert await ids(restored) == {"a", "b", "c"}
        assert await restored.roots() == (tmp_path,)
        assert await restored.recall(token) == LISTING
        assert await restored.undoable() is None
        await save(restored, parsed("d"), rebuild=True)
        assert await ids(restored) == {"a", "b", "c", "d"}
    assert names(tmp_path) == [name, "data", "restored"]


async def test_backups_during_loads_are_whole(store: Store, tmp_path: Path) -> None:
    done = asyncio.Event()

    async def load() -> None:
        for i in range(12):
            pair = parsed(f"left{i}"), parsed(f"right{i}")
            await save(store, *pair, rebuild=i % 4 == 0)
        done.set()

    loading = asyncio.create_task(load())
    backups: list[Path] = []
    while not done.is_set():
        backups.append(tmp_path / f"{len(backups)}.tar")
        await store.backup(backups[-1])
    await loading

    assert backups
    for backup in backups:
        folder = backup.with_suffix("")
        restore(backup, folder)
        assert (await check_store(folder)).whole
        async with open_store(folder) as restored:
            kept = await ids(restored)
        assert {one.removeprefix("left") for one in kept if "left" in one} == {
            one.removeprefix("right") for one in kept if "right" in one
        }


async def test_no_file_is_overwritten(store: Store, tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("mine")

    with pytest.raises(StoreUnavailableError, match="is there already"):
        await store.backup(tmp_path / "precious.txt")

    assert (tmp_path / "precious.txt").read_text() == "mine"


async def test_a_backup_that_fails_leaves_nothing(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailableError, match="nowhere"):
        await store.backup(tmp_path / "nowhere" / "backup.tar")

    await save(store, *(parsed(f"n{i}", "word " * 400) for i in range(50)))
    archive = tmp_path / "data" / "archive-1.sqlite3"
    with archive.open("r+b") as file:
        file.seek(archive.stat().st_size // 2)
        file.write(b"\xff" * 8192)
    with pytest.raises(StoreDamagedError):
        await store.backup(tmp_path / "backup.tar")

    assert names(tmp_path) == ["data"]
