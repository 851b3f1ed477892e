"""Updates are rows until they are handled; then it stays known for a day that they were there."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from store import open_store
from store.journalled import KEPT, Journalled

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection
    from pathlib import Path

    from store.protocol import Store

NOW = datetime(2024, 11, 20, 12, tzinfo=UTC)
BOT, OTHER = 7, 8


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(tmp_path) as opened:
        yield opened


async def write(store: Store, *ids: int, bot: int = BOT, at: datetime = NOW) -> set[int]:
    updates = {one: f'{{"update_id": {one}}}' for one in ids}
    return set(await store.write_updates(bot, updates, handled=(), at=at))


async def waiting(
    store: Store, *, handled: Collection[int] = (), begun: Collection[int] = (), bot: int = BOT
) -> list[Journalled]:
    found = await store.waiting_updates(bot, handled=handled, begun=begun, since=NOW - KEPT)
    return list(found)


async def test_what_was_written_waits_in_the_order_it_came(store: Store) -> None:
    assert await write(store, 12, 11, 13) == {11, 12, 13}
    assert await write(store, 5, at=NOW + timedelta(milliseconds=1)) == {5}

    found = await waiting(store)
    assert [one.id for one in found] == [11, 12, 13, 5]
    assert found[0] == Journalled(id=11, payload='{"update_id": 11}', attempts=0)


async def test_what_came_before_is_not_new_whether_handled_or_not(store: Store) -> None:
    await write(store, 11, 12)
    await store.write_updates(BOT, {}, handled=[11], at=NOW)

    assert await write(store, 11, 12, 13) == {13}
    assert [one.id for one in await waiting(store)] == [12, 13]


async def test_each_bot_counts_for_itself(store: Store) -> None:
    await write(store, 11)

    assert await write(store, 11, bot=OTHER) == {11}
    await store.write_updates(OTHER, {}, handled=[11], at=NOW)
    assert [one.id for one in await waiting(store)] == [11]
    assert await waiting(store, bot=OTHER) == []


async def test_attempts_are_counted(store: Store) -> None:
    await write(store, 11, 12, 13)
    await waiting(store, begun=[11, 12], handled=[13])

    found = await waiting(store, begun=[11])
    assert [(one.id, one.attempts) for one in found] == [(11, 2), (12, 1)]


async def test_the_words_of_a_handled_update_are_gone(store: Store, tmp_path: Path) -> None:
    import sqlite3

    await store.write_updates(BOT, {11: '{"text": "a secret question"}'}, handled=(), at=NOW)
    await store.write_updates(BOT, {}, handled=[11], at=NOW)

    with closing(sqlite3.connect(tmp_path / "state.sqlite3")) as db:
        assert db.execute("SELECT id, payload FROM updates").fetchall() == [(11, None)]


async def test_after_a_day_nothing_is_left_of_what_is_handled(store: Store) -> None:
    await write(store, 11, 12)
    await store.write_updates(BOT, {}, handled=[11], at=NOW)
    await store.forget_updates(before=NOW)
    assert await write(store, 11) == set()

    await store.forget_updates(before=NOW + timedelta(milliseconds=1))
    assert await write(store, 11) == {11}


async def test_what_waits_is_kept_although_the_clock_has_jumped(store: Store) -> None:
    await write(store, 11)
    await store.forget_updates(before=NOW + timedelta(days=400))

    assert [one.id for one in await waiting(store)] == [11]


async def test_what_is_a_day_old_at_the_start_is_too_old_and_that_is_said(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    await write(store, 10, 11, at=NOW - KEPT - timedelta(seconds=1))
    await write(store, 12, at=NOW - KEPT)

    assert [one.id for one in await waiting(store, handled=[10])] == [12]
    assert "1 updates have waited for more than" in caplog.text
    caplog.clear()
    assert [one.id for one in await waiting(store)] == [12]
    assert caplog.text == ""


async def test_only_so_many_handled_ones_are_remembered(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.sqlite.journal.MOST_KEPT", 3)
    for number in range(6):
        await write(store, number, at=NOW + timedelta(seconds=number))
    await store.write_updates(BOT, {}, handled=[1, 2, 3, 4, 5], at=NOW)
    await store.forget_updates(before=NOW)

    new = await write(store, *range(6), at=NOW)
    assert new == {1, 2}, "0 waits, 3 to 5 are the newest"


async def test_the_largest_number_telegram_may_send(store: Store) -> None:
    assert await write(store, 2**63 - 1) == {2**63 - 1}
    assert [one.id for one in await waiting(store)] == [2**63 - 1]
