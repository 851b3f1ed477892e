"""What the store knows without asking its files, and what is written together."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import aiosqlite
import pytest

from store import open_store
from store.doorkeeper import Doorkeeper
from store.errors import StoreUnavailableError
from store.house_rules import Ban, HouseRules, QuietHours
from store.sqlite import at_hand, generations
from store.sqlite.connection import Writer, open_writer
from store.types import Listing
from tests.factories import parsed, save

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from store.protocol import Store

NOON = datetime(2024, 11, 19, 12, tzinfo=UTC)
ANN, GROUP = 7, -100
LISTING = Listing(kind="search", text="bridge", as_of=date(2024, 11, 19), arrived=1)


@pytest.fixture
async def stores(tmp_path: Path) -> AsyncIterator[tuple[Store, Store]]:
    """One folder opened twice, as by two processes."""
    async with open_store(tmp_path) as ours, open_store(tmp_path) as theirs:
        yield ours, theirs


def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every statement that is handed to a connection's thread from now on."""
    seen: list[str] = []
    execute = aiosqlite.Connection._execute

    async def counted(self: Any, fn: Any, *args: Any, **named: Any) -> Any:
        seen.append(next((one for one in args if isinstance(one, str)), str(fn)))
        return await execute(self, fn, *args, **named)  # type: ignore[no-untyped-call]

    monkeypatch.setattr(aiosqlite.Connection, "_execute", counted)
    return seen


async def _written_down(store: Store, number: int) -> None:
    await store.write_updates(1, {number: "{}"}, handled=(), at=NOON)


async def test_what_another_process_writes_holds_for_the_next_update(
    stores: tuple[Store, Store],
) -> None:
    ours, theirs = stores
    door = Doorkeeper(ours)
    await _written_down(ours, 1)
    assert await ours.language_of(ANN) is None
    assert await door.banned() == {}
    assert await door.rules(GROUP) == HouseRules(chat=GROUP)

    night = HouseRules(chat=GROUP, quiet=QuietHours(22, 6))
    await theirs.choose_language(ANN, "ar")
    await theirs.ban(Ban(chat=ANN, name="Ann", since=NOON))
    await theirs.keep_house_rules(night)
    await _written_down(ours, 2)

    assert await ours.language_of(ANN) == "ar"
    assert list(await door.banned()) == [ANN]
    assert await door.rules(GROUP) == night


async def test_what_we_write_ourselves_is_no_other_process(stores: tuple[Store, Store]) -> None:
    ours, _ = stores
    await _written_down(ours, 1)
    seen = ours.written_elsewhere

    await ours.choose_language(ANN, "ar")
    await ours.remember(LISTING)
    await _written_down(ours, 2)

    assert ours.written_elsewhere == seen


async def test_languages_are_asked_for_once_and_again_after_a_write(
    stores: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, _ = stores
    await ours.choose_language(ANN, "ar")
    seen = asked(monkeypatch)

    assert [await ours.language_of(chat) for chat in (ANN, 8, 9, ANN)] == ["ar", None, None, "ar"]
    assert len([one for one in seen if "languages" in one]) == 1

    await ours.choose_language(8, "fa")
    assert [await ours.language_of(chat) for chat in (ANN, 8)] == ["ar", "fa"]
    await ours.move_chat(8, GROUP)
    assert [await ours.language_of(chat) for chat in (8, GROUP)] == [None, "fa"]


async def test_a_choice_made_while_choices_are_read_is_not_overlooked(
    stores: tuple[Store, Store],
) -> None:
    ours, _ = stores
    hand: at_hand.AtHand = ours._at_hand  # type: ignore[attr-defined]

    async def slow() -> dict[int, str]:
        await ours.choose_language(ANN, "ar")
        return {}

    assert await hand.languages(slow) == {}
    assert await ours.language_of(ANN) == "ar"


async def test_a_listing_is_written_once_a_day(
    stores: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = stores
    await _written_down(ours, 0)
    token = await ours.remember(LISTING)
    seen = asked(monkeypatch)
    assert await ours.remember(LISTING) == token
    assert seen == []

    # Somebody else forgot it: it is kept again.
    await theirs.forget_listings(before=datetime(2099, 1, 1, tzinfo=UTC))
    await _written_down(ours, 1)
    assert await ours.recall(token) is None
    assert await ours.remember(LISTING) == token
    assert await ours.recall(token) == LISTING

    seen.clear()
    tomorrow = time.time() + 86_400
    monkeypatch.setattr(time, "time", lambda: tomorrow)
    await ours.remember(LISTING)
    assert len(seen) == 1


async def test_only_so_many_listings_are_known_to_be_kept(
    stores: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, _ = stores
    monkeypatch.setattr(at_hand, "MOST_TOKENS", 1)
    other = replace(LISTING, text="ferry")
    await _written_down(ours, 0)
    await ours.remember(LISTING)
    await ours.remember(other)
    seen = asked(monkeypatch)

    await ours.remember(other)
    assert seen == []
    await ours.remember(LISTING)
    assert len(seen) == 1


# The newest load


async def test_the_newest_load_is_asked_for_until_it_cannot_have_changed_unseen(
    stores: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = stores
    await save(theirs, parsed("bridge"))
    first = await ours.arrived()
    seen = asked(monkeypatch)
    assert await ours.arrived() == first
    assert seen, "it was written a moment ago: the next write may look the same"

    monkeypatch.setattr(generations, "_SETTLED", 0)
    await ours.arrived()
    seen.clear()
    assert await ours.arrived() == first
    assert await ours.size() == 1
    assert seen == []

    await save(theirs, parsed("ferry"))
    assert await ours.arrived() > first
    assert await ours.size() == 2


async def test_a_log_that_is_written_from_its_start_again_is_seen(
    stores: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Its length stays as it is then."""
    ours, theirs = stores
    await save(theirs, parsed("bridge"))
    monkeypatch.setattr(generations, "_SETTLED", 0)
    before = ours._archive.state()  # type: ignore[attr-defined]
    os.utime(tmp_path / "archive-1.sqlite3-wal")

    assert before is not None
    assert ours._archive.state() != before  # type: ignore[attr-defined]


# Written together


@pytest.fixture
async def writer(tmp_path: Path) -> AsyncIterator[Writer]:
    path = tmp_path / "some.sqlite3"
    db = await open_writer(path)
    await db.execute("CREATE TABLE words (word TEXT UNIQUE)")
    opened = Writer(path, db)
    yield opened
    await opened.close()


def _words(folder: Path) -> set[str]:
    with sqlite3.connect(folder / "some.sqlite3") as db:
        found = {word for (word,) in db.execute("SELECT word FROM words")}
    db.close()
    return found


def _put(word: str, also: str | None = None) -> Any:
    def work(db: sqlite3.Connection) -> str:
        db.execute("INSERT INTO words VALUES (?)", (word,))
        if also:
            db.execute("INSERT INTO words VALUES (?)", (also,))
        return word

    return work


async def test_what_is_wanted_at_the_same_moment_is_committed_together(
    writer: Writer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = asked(monkeypatch)

    done = await asyncio.gather(*(writer.write(_put(str(number))) for number in range(50)))

    assert done == [str(number) for number in range(50)]
    assert len(seen) == 1
    assert _words(tmp_path) == set(done)


async def test_what_fails_takes_back_itself_alone(writer: Writer, tmp_path: Path) -> None:
    done = await asyncio.gather(
        writer.write(_put("one")),
        writer.write(_put("two", also="one")),
        writer.write(_put("three")),
        return_exceptions=True,
    )

    assert isinstance(done[1], sqlite3.IntegrityError)
    assert (done[0], done[2]) == ("one", "three")
    assert _words(tmp_path) == {"one", "three"}


async def test_when_nothing_can_be_written_everybody_is_told(
    writer: Writer, tmp_path: Path
) -> None:
    def full(db: sqlite3.Connection) -> None:
        db.execute("PRAGMA max_page_count = 1")
        db.execute("INSERT INTO words VALUES (zeroblob(9999999))")

    done = await asyncio.gather(
        writer.write(_put("one")), writer.write(full), return_exceptions=True
    )
    assert all(isinstance(one, StoreUnavailableError) for one in done), done
    assert _words(tmp_path) == set()

    await writer.write(lambda db: db.execute("PRAGMA max_page_count = 1000000"))
    assert await writer.write(_put("again")) == "again"


async def test_who_no_longer_waits_does_not_disturb_the_others(
    writer: Writer, tmp_path: Path
) -> None:
    gone = asyncio.create_task(writer.write(_put("one")))
    stays = asyncio.create_task(writer.write(_put("two")))
    await asyncio.sleep(0)
    gone.cancel()

    assert await stays == "two"
    with pytest.raises(asyncio.CancelledError):
        await gone
    assert _words(tmp_path) == {"one", "two"}


async def test_closing_waits_for_what_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "some.sqlite3"
    db = await open_writer(path)
    await db.execute("CREATE TABLE words (word TEXT UNIQUE)")
    writer = Writer(path, db)
    wanted = [asyncio.create_task(writer.write(_put(str(number)))) for number in range(3)]
    await asyncio.sleep(0)

    await writer.close()

    assert await asyncio.gather(*wanted) == ["0", "1", "2"]
    assert _words(tmp_path) == {"0", "1", "2"}
