from __future__ import annotations

import asyncio
import threading
from datetime import date
from typing import TYPE_CHECKING

import pytest

from store import open_store
from store.errors import StoreDamagedError
from store.in_one_go import aside, done
from tests import factories

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from store.archive import Archive
    from store.protocol import Store

DAY = date(2024, 12, 1)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(tmp_path / "data") as opened:
        yield opened


async def test_work_is_done_in_one_thread_that_runs_no_loop(store: Store) -> None:
    await factories.save(store, factories.parsed("bridge"))
    threads = []

    async def look(archive: Archive) -> int:
        threads.append(threading.current_thread())
        size = await archive.size()
        threads.append(threading.current_thread())
        return size

    assert await store.at_once(look) == 1
    assert len(set(threads)) == 1
    assert threads[0] is not threading.main_thread()


async def test_the_archive_does_not_change_while_it_is_asked(store: Store) -> None:
    await factories.save(store, factories.parsed("bridge"))
    begun, saved = threading.Event(), threading.Event()

    async def look(archive: Archive) -> tuple[int, int, int]:
        before = await archive.size()
        begun.set()
        assert saved.wait(30)
        found = await archive.frequencies(["ferri", "bridg"])
        return before, await archive.size(), found.get("ferri", 0)

    looking = asyncio.create_task(store.at_once(look))
    await asyncio.to_thread(begun.wait, 30)
    await factories.save(store, factories.parsed("ferry"))
    saved.set()

    assert await looking == (1, 1, 0)
    assert await store.size() == 2
    assert (await store.frequencies(["ferri"]))["ferri"] == 1


async def test_what_is_found_out_is_what_the_store_says_itself(store: Store) -> None:
    await factories.save(
        store,
        factories.naming(factories.parsed("bridge", "Ana Berg spoke."), "Ana Berg"),
        factories.parsed("ferry"),
    )

    async def look(archive: Archive) -> list[object]:
        return [
            archive.keeps_people,
            await archive.arrived(),
            await archive.freshness(as_of=DAY),
            await archive.latest(factories.query(), limit=5),
            await archive.tied("UK"),
            await archive.names_with({"berg"}, as_of=DAY, limit=5),
        ]

    assert await store.at_once(look) == await look(store)


async def test_aliases_added_meanwhile_are_known(store: Store) -> None:
    await store.add_aliases("Ana Berg", ["Berg of Dusk"])

    tied = await store.at_once(lambda archive: archive.tied("Berg of Dusk"))

    assert ("Ana Berg", "Berg of Dusk") in [tuple(sorted(group)) for group in tied]


async def test_work_that_waits_for_something_else_is_a_mistake(store: Store) -> None:
    with pytest.raises(RuntimeError, match="not at hand"):
        await store.at_once(lambda _: asyncio.sleep(0))

    assert await store.at_once(lambda archive: archive.size()) == 0


async def test_what_work_raises_is_raised_and_the_connection_is_good_again(store: Store) -> None:
    async def fail(archive: Archive) -> None:
        await archive.size()
        raise KeyError("bridge")

    for _ in range(5):  # more than there are connections
        with pytest.raises(KeyError):
            await store.at_once(fail)

    assert await store.at_once(lambda archive: archive.size()) == 0


async def test_work_that_nobody_waits_for_any_more_gives_its_connection_back(store: Store) -> None:
    begun, go_on = threading.Event(), threading.Event()

    async def look(archive: Archive) -> int:
        begun.set()
        assert go_on.wait(30)
        return await archive.size()

    for _ in range(5):
        begun.clear()
        go_on.clear()
        looking = asyncio.create_task(store.at_once(look))
        await asyncio.to_thread(begun.wait, 30)
        looking.cancel()
        go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await looking

    assert await store.at_once(lambda archive: archive.size()) == 0


@pytest.mark.parametrize("damaged", ["archive-2.sqlite3", "state.sqlite3"])
async def test_an_error_names_the_file_it_is_of(tmp_path: Path, damaged: str) -> None:
    async with open_store(tmp_path) as store:
        await factories.save(store, factories.parsed("bridge"), rebuild=True)
        await store.add_aliases("Ana Berg", ["Berg of Dusk"])
    whole = (tmp_path / damaged).read_bytes()

    async def look(archive: Archive) -> None:
        await archive.tied("Berg of Dusk")
        await archive.parsed([factories.parsed("bridge").article.handle])

    async with open_store(tmp_path) as store:
        # the header stays, so that the file opens
        (tmp_path / damaged).write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
        with pytest.raises(StoreDamagedError, match=damaged):
            await store.at_once(look)


def test_done_gives_what_needs_no_waiting_for() -> None:
    async def twice() -> int:
        return await aside(int, "2") + await aside(int, "2")

    assert done(twice()) == 4


async def test_aside_leaves_the_loop_free() -> None:
    assert await aside(threading.current_thread) is not threading.current_thread()
