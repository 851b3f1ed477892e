"""What is looked up has its turn; what takes long holds nobody up."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import TYPE_CHECKING

import pytest

from store import open_store
from store.librarian import Librarian
from store.sqlite import turns
from store.sqlite.connection import in_one_go
from store.sqlite.turns import Turns
from tests import factories

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2024, 12, 1)


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slow machine ends nobody's turn."""
    monkeypatch.setattr(turns, "LONG", 600)


async def some_rounds() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_they_come_one_after_another_in_their_order() -> None:
    has_it, said = Turns(), []

    async def look(number: int) -> None:
        async with has_it.turn():
            said.append(f"{number} begins")
            await some_rounds()
            said.append(f"{number} ends")

    await asyncio.gather(*map(look, range(3)))

    assert said == [f"{number} {what}" for number in range(3) for what in ("begins", "ends")]


async def test_what_takes_long_goes_on_beside_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LONG", 0)
    has_it, unending = Turns(), asyncio.Event()

    async def look_long() -> None:
        async with has_it.turn():
            await unending.wait()

    long = asyncio.create_task(look_long())
    async with asyncio.timeout(20), has_it.turn():
        assert not long.done()
    unending.set()
    await long

    monkeypatch.setattr(turns, "LONG", 600)
    async with has_it.turn():
        waiting = asyncio.create_task(look_long())
        await some_rounds()
        assert has_it._lock.locked(), "whose turn was over before did not end another's"
    await waiting


async def test_what_fails_or_is_cancelled_holds_nobody_up() -> None:
    has_it = Turns()
    with pytest.raises(ZeroDivisionError):
        async with has_it.turn():
            raise ZeroDivisionError

    async def look() -> None:
        async with has_it.turn():
            await asyncio.Event().wait()

    inside, queued = asyncio.create_task(look()), asyncio.create_task(look())
    await some_rounds()
    for task in (queued, inside):
        task.cancel()
    await asyncio.gather(inside, queued, return_exceptions=True)

    async with asyncio.timeout(20), has_it.turn():
        pass


async def test_searches_have_turns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    together = most = 0

    async def counted(*given: object, **named: object) -> object:
        nonlocal together, most
        together += 1
        most = max(most, together)
        try:
            return await in_one_go(*given, **named)  # type: ignore[arg-type]
        finally:
            together -= 1

    monkeypatch.setattr("store.sqlite.store.in_one_go", counted)
    async with open_store(tmp_path / "data") as store:
        await factories.save(store, factories.parsed("bridge", "Ana Berg spoke."))
        librarian = Librarian(store)
        words = [f"spoke {number}" for number in range(8)]
        await asyncio.gather(*(librarian.search(word, as_of=DAY) for word in words))

    assert most == 1
