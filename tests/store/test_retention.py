"""Keeping only so much: by age, by number, by size; and not taking again what was let go of."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from store import check_store, open_store
from store.asked import Query
from store.indexing import let_go, load
from store.types import Retention
from tests.factories import line, query, save, write_lines
from tests.factories import parsed as article

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from store.protocol import Store

EVERYTHING = Query(text="")


@asynccontextmanager
async def opened(folder: Path, **limits: int) -> AsyncIterator[Store]:
    async with open_store(folder / "data", retention=Retention(**limits)) as store:
        yield store


async def ids(store: Store) -> list[str]:
    return [one.id for one in (await store.latest(EVERYTHING, limit=1000)).items]


def days_ago(days: int) -> str:
    return (datetime.now(UTC) - timedelta(days=days)).date().isoformat()


def numbered(folder: Path, count: int, **facts: str) -> Path:
    """Articles of one day each, the first the newest."""
    lines = [
        line(f"a{i:03}", published=f"2024-{12 - i // 28:02}-{28 - i % 28:02}", **facts)
        for i in range(count)
    ]
    return write_lines(folder / "news.jsonl", lines)


async def test_articles_of_other_years_are_not_taken(tmp_path: Path) -> None:
    news = write_lines(
        tmp_path / "news.jsonl",
        [line("old", published=days_ago(31)), line("new", published=days_ago(30))],
    )
    async with opened(tmp_path, days=30) as store:
        report = await load(store, [news])

        assert (report.added, report.expired, report.articles) == (1, 1, 1)
        assert await ids(store) == ["new"]


@pytest.mark.parametrize("rebuild", [False, True])
async def test_what_grew_old_is_let_go_of_with_everything_about_it(
    tmp_path: Path, *, rebuild: bool
) -> None:
    text = "Mayor Ana Berg opened the ferry."
    lines = [line("old", published=days_ago(31), body=text), line("new", published=days_ago(1))]
    news = write_lines(tmp_path / "news.jsonl", lines)
    async with opened(tmp_path) as store:
        await load(store, [news])
        assert (await store.status()).people == 1
    async with opened(tmp_path, days=30) as store:
        report = await load(store, [news], rebuild=rebuild)

        assert (report.unchanged, report.expired, report.articles) == (2, 1, 1)
        assert await ids(store) == ["new"]
        assert await store.count(query("ferri")) == 0
        assert (await store.status()).people == 0

        again = await load(store, [news], rebuild=rebuild)
        assert (again.added, again.unchanged, again.expired, again.articles) == (0, 1, 1, 1)
    assert (await check_store(tmp_path / "data")).whole


async def test_articles_without_a_day_age_from_their_arrival(tmp_path: Path) -> None:
    news = write_lines(tmp_path / "news.jsonl", [line("undated", published=None)])
    async with opened(tmp_path, days=30) as store:
        report = await load(store, [news])

        assert (report.added, report.expired) == (1, 0)


@pytest.mark.parametrize("rebuild", [False, True])
async def test_articles_without_a_day_that_were_too_many_do_not_come_back(
    tmp_path: Path, *, rebuild: bool
) -> None:
    news = write_lines(
        tmp_path / "news.jsonl", [line(f"u{i}", published=None, body=f"Ferry {i}.") for i in "0123"]
    )
    async with opened(tmp_path, articles=3) as store:
        first = await load(store, [news], rebuild=rebuild)
        assert (first.added, first.expired, first.articles) == (4, 1, 3)
        kept = await ids(store)

        again = await load(store, [news], rebuild=rebuild)
        assert (again.added, again.unchanged, again.expired) == (0, 3, 1)
        assert await ids(store) == kept
    async with opened(tmp_path, articles=4) as store:
        assert (await load(store, [news], rebuild=rebuild)).added == 1


async def test_only_the_newest_are_kept_and_the_others_do_not_come_back(tmp_path: Path) -> None:
    news = numbered(tmp_path, 30)
    async with opened(tmp_path, articles=10) as store:
        first = await load(store, [news])
        assert (first.added, first.expired, first.articles) == (30, 20, 10)
        assert await ids(store) == [f"a{i:03}" for i in range(10)]

        again = await load(store, [news])
        assert (again.added, again.unchanged, again.expired) == (0, 10, 20)

        await save(store, article("newest", when=datetime(2025, 1, 2, tzinfo=UTC)))
        assert await ids(store) == ["newest", *(f"a{i:03}" for i in range(9))]


async def test_another_limit_takes_them_again(tmp_path: Path) -> None:
    news = numbered(tmp_path, 30)
    async with opened(tmp_path, articles=10) as store:
        await load(store, [news])
    async with opened(tmp_path, articles=20) as store:
        report = await load(store, [news])

        assert (report.added, report.expired, report.articles) == (20, 10, 20)


async def test_an_archive_that_grew_too_large_loses_its_oldest(tmp_path: Path) -> None:
    filler = " ".join(f"word{i}" for i in range(2_000))
    news = numbered(tmp_path, 80, body=filler)
    limit = 1_200_000
    async with opened(tmp_path, bytes=limit) as store:
        report = await load(store, [news], rebuild=True)
        kept = await ids(store)
        # The state beside it is no part of what is limited.
        generation = max((tmp_path / "data").glob("archive-*.sqlite3"))
        assert generation.stat().st_size <= limit < 80 * len(filler)

        assert 5 < len(kept) < 80
        assert kept == [f"a{i:03}" for i in range(len(kept))]
        assert report.expired == 80 - len(kept)

        await load(store, [news], rebuild=True)
        assert len(await ids(store)) <= len(kept)


async def test_a_dry_run_counts_them_and_lets_go_of_nothing(tmp_path: Path) -> None:
    news = numbered(tmp_path, 30)
    async with opened(tmp_path) as store:
        await load(store, [news])
    async with opened(tmp_path, articles=10) as store:
        report = await load(store, [news], dry=True)

        assert (report.unchanged, report.expired) == (30, 20)
        assert len(await ids(store)) == 30


async def test_an_undo_brings_them_back(tmp_path: Path) -> None:
    news = numbered(tmp_path, 12)
    async with opened(tmp_path) as store:
        await load(store, [news])
    async with opened(tmp_path, articles=10) as store:
        await load(store, [news], rebuild=True)
        assert len(await ids(store)) == 10
        last = await store.undoable()
        assert last is not None
        await store.undo(last)

        assert len(await ids(store)) == 12


async def test_time_passes_without_loads(tmp_path: Path) -> None:
    news = numbered(tmp_path, 12)
    async with opened(tmp_path) as store:
        await load(store, [news])
        arrived = await store.arrived()
        assert await let_go(store) == 0
        assert await store.arrived() == arrived, "nothing was loaded"
        async with store.loading():
            assert await let_go(store) == 0, "with no limits nobody's load is in the way"
    async with opened(tmp_path, articles=10) as store:
        assert await let_go(store) == 2
        assert len(await ids(store)) == 10
        assert await let_go(store) == 0
