"""Reading again what new articles are compared with, and no more."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from store.sqlite import stories as sqlite_stories
from store.sqlite.row_order import FIRST_DATED, day_end, day_start, first_place, minute_of, place_at
from store.sqlite.store import SqliteStore
from store.stories import Grouping
from tests.factories import parsed, save

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator
    from pathlib import Path

    import aiosqlite

    from store.stories import Arrival, Placed
    from store.types import Parsed

START = date(2024, 1, 1)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    opened = await SqliteStore.open(tmp_path / "data")
    yield opened
    await opened.close()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """The rows read for each stretch."""
    stretches: list[list[int]] = []

    class Recording(Grouping):
        def __init__(self, next_story: int) -> None:
            super().__init__(next_story)
            stretches.append([])

        def add(self, arrivals: Iterable[Arrival]) -> Iterator[Placed]:
            taken = list(arrivals)
            stretches[-1] += [one.article for one in taken]
            return super().add(taken)

    monkeypatch.setattr(sqlite_stories, "Grouping", Recording)
    return stretches


def daily(first: int, last: int) -> list[Parsed]:
    """An article a day."""
    return [parsed(f"n{day}", when=START + timedelta(days=day)) for day in range(first, last)]


async def waiting(db: aiosqlite.Connection) -> int:
    ((count,),) = await db.execute_fetchall("SELECT count(*) FROM stories WHERE story IS NULL")
    return int(count)


def test_minutes_are_those_of_the_ids() -> None:
    for moment in (
        datetime(1800, 1, 1, 0, 0, tzinfo=UTC),
        datetime(2024, 11, 18, 23, 59, tzinfo=UTC),
        datetime(9999, 12, 31, 12, 1, tzinfo=UTC),
    ):
        place = first_place(moment)
        minute = minute_of(place)
        assert minute is not None
        assert minute % (24 * 60) == moment.hour * 60 + moment.minute
        assert place_at(minute) == place
    assert minute_of(FIRST_DATED - 1) is None
    tomorrow = minute_of(day_start(START + timedelta(days=1)))
    assert tomorrow is not None
    assert minute_of(day_end(START) - 1) == tomorrow - 1, "a crowded minute stays in its day"


async def test_every_article_gets_a_story(store: SqliteStore) -> None:
    await save(store, *daily(0, 40), *(parsed(f"u{n}", when=None) for n in range(5)))
    await save(store, *daily(40, 50), parsed("u9", when=None), rebuild=True)

    async with store._archive.reading() as db:
        assert await waiting(db) == 0
        ((articles,),) = await db.execute_fetchall("SELECT count(*) FROM stories")
    assert articles == 56


async def test_only_what_is_around_new_articles_is_read_again(
    store: SqliteStore, read: list[list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_stories, "BACKGROUND", 20)
    monkeypatch.setattr(sqlite_stories, "MOST_LIVE", 30)
    await save(store, *daily(0, 200))
    assert [len(stretch) for stretch in read] == [200]
    read.clear()

    await save(store, parsed("early", when=START + timedelta(days=50)),
               parsed("late", when=START + timedelta(days=150)))  # fmt: skip

    # Twenty before it, one of the same day among them, and the three days behind it.
    assert [len(stretch) for stretch in read] == [20 + 1 + 3, 20 + 1 + 3]
    read.clear()
    await save(store, *daily(200, 204))
    assert [len(stretch) for stretch in read] == [24]


async def test_a_day_too_full_is_read_in_part(
    store: SqliteStore, read: list[list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_stories, "BACKGROUND", 20)
    monkeypatch.setattr(sqlite_stories, "MOST_LIVE", 30)
    await save(store, *(parsed(f"n{n}", when=START) for n in range(100)))
    read.clear()

    await save(store, parsed("one more", when=START))

    assert [len(stretch) for stretch in read] == [31]


async def test_nothing_new_reads_nothing(store: SqliteStore, read: list[list[int]]) -> None:
    await save(store, *daily(0, 3))
    read.clear()
    await save(store)

    assert read == []
