"""Rules of groups, languages and bans: kept by the store, at hand with the doorkeeper."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from store import doorkeeper as doorkeeping
from store.doorkeeper import Doorkeeper
from store.house_rules import Asking, Ban, HouseRules, QuietHours
from store.sqlite.store import SqliteStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from store.protocol import Store

GROUP, LARGER, SAM = -400_001, -1_001_000_000_001, 503
NIGHT = HouseRules(chat=GROUP, quiet=QuietHours(22, 7), asking=Asking.ADMINS)
NOON = datetime(2024, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await SqliteStore.open(tmp_path / "data")
    yield opened
    await opened.close()


class Counting:
    """A store that counts what it is asked."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.asked: list[str] = []

    @property
    def written_elsewhere(self) -> int:
        return self._store.written_elsewhere

    def __getattr__(self, name: str) -> Any:
        self.asked.append(name)
        return getattr(self._store, name)


@pytest.mark.parametrize(
    ("quiet", "inside", "outside"),
    [
        (QuietHours(22, 7), {22, 23, 0, 6}, {7, 12, 21}),
        (QuietHours(7, 22), {7, 12, 21}, {22, 23, 0, 6}),
        (QuietHours(0, 1), {0}, {1, 12, 23}),
        (QuietHours(23, 0), {23}, {0, 22}),
    ],
)
def test_quiet_hours_may_go_over_midnight(
    quiet: QuietHours, inside: set[int], outside: set[int]
) -> None:
    assert {hour for hour in range(24) if hour in quiet} >= inside
    assert not any(hour in quiet for hour in outside)


@pytest.mark.parametrize(("first", "until"), [(24, 7), (-1, 7), (22, 24), (7, 7)])
def test_what_is_no_span_of_hours_is_refused(first: int, until: int) -> None:
    with pytest.raises(ValueError, match="hour"):
        QuietHours(first, until)


@pytest.mark.parametrize(
    "rules",
    [
        NIGHT,
        HouseRules(chat=GROUP, quiet=QuietHours(0, 6)),
        HouseRules(chat=GROUP, asking=Asking.ADMINS),
        HouseRules(chat=GROUP),
    ],
)
async def test_rules_come_back_as_they_were_kept(store: Store, rules: HouseRules) -> None:
    assert await store.house_rules(GROUP) == HouseRules(chat=GROUP)
    await store.keep_house_rules(NIGHT)
    await store.keep_house_rules(rules)

    assert await store.house_rules(GROUP) == rules
    assert await store.house_rules(LARGER) == HouseRules(chat=LARGER)


async def test_a_language_is_kept_until_it_is_taken_back(store: Store) -> None:
    assert await store.language_of(SAM) is None
    await store.choose_language(SAM, "de")
    await store.choose_language(SAM, "tr")
    assert await store.language_of(SAM) == "tr"
    await store.choose_language(SAM, None)
    assert await store.language_of(SAM) is None


async def test_bans_come_newest_first_and_once(store: Store) -> None:
    first = Ban(chat=SAM, name="@sam\ud83d", since=NOON)
    second = Ban(chat=GROUP, name="", since=NOON + timedelta(seconds=1))
    for one in (first, second, replace(first, name="Sam")):
        await store.ban(one)

    assert await store.bans() == (second, replace(first, name="Sam"))
    await store.ban(first)
    assert (await store.bans())[1].name == "@sam?"
    await store.unban(SAM)
    await store.unban(999)
    assert await store.bans() == (second,)


async def test_what_was_decided_follows_a_group_to_its_new_number(store: Store) -> None:
    await store.keep_house_rules(NIGHT)
    await store.choose_language(GROUP, "de")
    await store.ban(Ban(chat=GROUP, name="", since=NOON))
    for _ in range(2):
        await store.move_chat(GROUP, LARGER)

    assert await store.house_rules(LARGER) == replace(NIGHT, chat=LARGER)
    assert await store.house_rules(GROUP) == HouseRules(chat=GROUP)
    assert (await store.language_of(LARGER), await store.language_of(GROUP)) == ("de", None)
    assert [one.chat for one in await store.bans()] == [LARGER]


async def test_what_was_decided_under_the_new_number_goes_before(store: Store) -> None:
    newer = HouseRules(chat=LARGER, quiet=QuietHours(1, 2))
    await store.keep_house_rules(NIGHT)
    await store.keep_house_rules(newer)
    await store.move_chat(GROUP, LARGER)

    assert await store.house_rules(LARGER) == newer
    assert await store.house_rules(GROUP) == HouseRules(chat=GROUP)


async def test_the_store_is_asked_once_and_again_after_a_write(store: Store) -> None:
    counting = Counting(store)
    door = Doorkeeper(counting)
    for _ in range(3):
        assert await door.rules(GROUP) == HouseRules(chat=GROUP)
        assert await door.banned() == {}
    assert counting.asked == ["house_rules", "bans"]

    await door.keep(NIGHT)
    await door.ban(Ban(chat=SAM, name="Sam", since=NOON))
    counting.asked.clear()
    for _ in range(3):
        assert await door.rules(GROUP) == NIGHT
        assert list(await door.banned()) == [SAM]
    assert counting.asked == ["bans"]

    await door.move(GROUP, LARGER)
    assert (await door.rules(LARGER)).quiet == NIGHT.quiet
    assert await door.rules(GROUP) == HouseRules(chat=GROUP)
    was = await door.unban(SAM)
    assert was is not None
    assert was.name == "Sam"
    assert await door.unban(SAM) is None
    assert await door.banned() == {}


async def test_only_so_much_is_at_hand(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doorkeeping, "MOST_GROUPS", 2)
    monkeypatch.setattr(doorkeeping, "MOST_MET", 2)
    counting = Counting(store)
    door = Doorkeeper(counting)
    for chat in (-1, -2, -1, -3, -1):
        await door.rules(chat)
    assert counting.asked == ["house_rules"] * 3
    await door.rules(-2)
    assert counting.asked == ["house_rules"] * 4

    for number, name in enumerate(("ann", "Bob", "ANN", "cid"), 1):
        door.meet(name, number)
    assert (door.known("Ann"), door.known("bob"), door.known("CID")) == (3, None, 4)


async def test_what_is_read_while_it_is_written_is_read_again(store: Store) -> None:
    """A question and the move of its group at once: the old rules are not held for the new."""

    class Slow(Counting):
        async def house_rules(self, chat: int) -> HouseRules:
            self.asked.append("house_rules")
            read = await store.house_rules(chat)
            if len(self.asked) == 1:
                await door.move(GROUP, LARGER)
            return read

    slow = Slow(store)
    door = Doorkeeper(slow)
    await store.keep_house_rules(NIGHT)
    assert (await door.rules(LARGER)).quiet == NIGHT.quiet
    assert (await door.rules(LARGER)).quiet == NIGHT.quiet
    assert slow.asked == ["house_rules", "move_chat", "house_rules"]


async def test_a_ban_of_another_process_is_seen_though_bans_are_being_read(store: Store) -> None:
    """An update of a group looks, while the bans are read for another, what was written."""

    class Slow(Counting):
        written_elsewhere = 0

        async def bans(self) -> tuple[Ban, ...]:
            self.asked.append("bans")
            read = await store.bans()
            if len(self.asked) == 1:
                await store.ban(Ban(chat=SAM, name="Sam", since=NOON))
                self.written_elsewhere += 1
                await door.rules(GROUP)
            return read

    door = Doorkeeper(Slow(store))
    assert SAM in await door.banned()
    assert SAM in await door.banned()
