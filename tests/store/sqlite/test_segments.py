"""Segments are written whole, merged without loss, few, and looked through for damage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from store.indexed import Entry
from store.sqlite import saving, segment_check, segments
from store.sqlite.archive_schema import ARCHIVE_MIGRATIONS
from store.sqlite.connection import open_writer
from store.sqlite.migrating import migrate
from store.sqlite.segments import Waiting
from tests.factories import parsed, prepared

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable
    from pathlib import Path
    from typing import Any

    from aiosqlite import Connection


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Connection]:
    opened = await open_writer(tmp_path / "archive.sqlite3")
    await migrate(opened, ARCHIVE_MIGRATIONS, tmp_path / "archive.sqlite3")
    yield opened
    await opened.close()


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Segments of at most 64 articles."""
    monkeypatch.setattr(segments, "MOST_ARTICLES", 64)


async def write(db: Connection, articles: Iterable[int], *terms: str) -> None:
    """One segment of articles that have these terms and one of their own."""
    waiting = Waiting()
    for article in articles:
        own = (f"own{article}", *terms)
        waiting.add(article, Entry(" ".join(own), bytes(range(1, len(own) + 1)), b""))
        await db.execute(
            "INSERT INTO articles (id, public_id, handle, headline, language, precision, basis,"
            " captions, flags, origin, line, digest, arrived, first_seen, times_changed)"
            " VALUES (?1, ?1, ?1, '', 'en', '', '', '', '', 1, 1, ?1, 1, '', 0)",
            (article,),
        )
    await waiting.write(db)


async def rows(db: Connection, sql: str, *values: Any) -> list[Any]:
    return [tuple(row) for row in await db.execute_fetchall(sql, values)]


async def postings(db: Connection) -> dict[str, dict[int, int]]:
    """For each term the articles that have it and are not gone, with the term's impact."""
    found: dict[str, dict[int, int]] = {}
    for segment, articles, gone in await rows(db, "SELECT id, articles, gone FROM segments"):
        ids, away = np.frombuffer(articles, "<i8"), set(np.frombuffer(gone, "<u2").tolist())
        for term, places, impacts in await rows(
            db, "SELECT term, places, impacts FROM postings WHERE segment = ?", segment
        ):
            for place, impact in zip(np.frombuffer(places, "<u2").tolist(), impacts, strict=True):
                if place not in away:
                    assert int(ids[place]) not in found.setdefault(term, {})
                    found[term][int(ids[place])] = impact
    return found


async def sizes(db: Connection) -> list[int]:
    return [n for (n,) in await rows(db, "SELECT length(articles) / 8 FROM segments ORDER BY 1")]


async def remove(db: Connection, *articles: int) -> None:
    await segments.take_out(db, articles)
    await db.executemany("DELETE FROM articles WHERE id = ?", [(one,) for one in articles])


async def test_articles_wait_in_any_order(db: Connection) -> None:
    await write(db, [70, 3, 50_000_000_000, 8], "all")

    assert await postings(db) == {
        "all": {3: 2, 8: 2, 70: 2, 50_000_000_000: 2},
        **{f"own{n}": {n: 1} for n in (3, 8, 70, 50_000_000_000)},
    }
    assert await segment_check.problems(db) == ()


async def test_an_article_without_words_is_in_a_segment(db: Connection) -> None:
    waiting = Waiting()
    waiting.add(7, prepared(parsed("silent", "", headline="", source=None)).entry)
    await waiting.write(db)

    assert await sizes(db) == [1]
    assert await postings(db) == {}
    await waiting.write(db)
    assert await sizes(db) == [1]


async def test_no_segment_is_larger_than_its_places_can_say(
    db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segments, "MOST_ARTICLES", 5)
    waiting = Waiting()
    ready = prepared(parsed("short", "", headline="Short", source=None))

    await saving.derive(db, [(article, ready) for article in range(1, 13)], waiting)
    await waiting.write(db)

    assert await sizes(db) == [4, 4, 4]
    assert (await postings(db))["short"].keys() == set(range(1, 13))


async def test_merging_keeps_all_but_what_is_gone(db: Connection) -> None:
    for start in range(8):
        await write(db, range(start + 1, 200, 8), *(["even"] if start % 2 else ["odd", "odder"]))
    await remove(db, 1, 9, 16, 199)
    before = await postings(db)

    await segments.tidy(db)

    assert await sizes(db) == [195]
    assert await postings(db) == before
    assert await rows(db, "SELECT length(gone) FROM segments") == [(0,)]
    assert await segment_check.problems(db) == ()


async def test_an_article_may_come_again_and_go_again(db: Connection) -> None:
    await write(db, range(1, 11), "first")
    await remove(db, 3)
    await write(db, [3], "second")
    assert (await postings(db))["second"] == {3: 2}
    assert 3 not in (await postings(db))["first"]

    await remove(db, 3)
    await segments.take_out(db, [3, 4_000])

    assert "second" not in await postings(db)
    assert len((await postings(db))["first"]) == 9
    assert await segment_check.problems(db) == ()


async def test_what_is_mostly_gone_is_written_anew(db: Connection) -> None:
    await write(db, range(1, 11), "all")
    await remove(db, 2, 4, 6)
    await segments.tidy(db)
    assert await sizes(db) == [10]

    await remove(db, 8)
    await segments.tidy(db)
    assert await sizes(db) == [6]
    assert "own8" not in await postings(db)
    assert await rows(db, "SELECT term FROM postings WHERE term = 'own8'") == []

    await remove(db, 1, 3, 5, 7, 9, 10)
    await segments.tidy(db)
    assert await sizes(db) == []
    assert await rows(db, "SELECT * FROM postings") == []


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("size", [1, 3, 7, 10, 20, 31, 33, 64])
async def test_segments_stay_few_whatever_size_they_come_in(db: Connection, size: int) -> None:
    for start in range(0, 1024, size):
        await write(db, range(start + 1, min(start + size, 1024) + 1))
        await segments.tidy(db)
        have = await sizes(db)
        assert max(have) <= 64
        # Those not half full are at most seven of each of two sizes.
        assert len(have) <= (start + size) / 32 + 14

    assert len(await postings(db)) == 1024


async def test_segments_stay_few_where_postings_are_the_limit(
    db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segments, "MOST_POSTINGS", 100)
    for start in range(0, 600, 6):
        await write(db, range(start + 1, start + 7), "a", "b", "c")
        await segments.tidy(db)
        assert max(n for (n,) in await rows(db, "SELECT postings FROM segments")) <= 100

    assert len(await sizes(db)) <= 2400 / 50 + 7


async def test_a_posting_is_seldom_written_again(
    db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = 0
    plain = segments._write_lists

    async def counting(*args: Any, **named: Any) -> None:
        nonlocal written
        written += len(args[2].numbers)
        await plain(*args, **named)

    monkeypatch.setattr(segments, "_write_lists", counting)
    for article in range(1, 513):
        await write(db, [article])
        await segments.tidy(db)

    assert await sizes(db) == [512]
    assert written == 512 * 4  # once, and for each of three eightfold growths


DAMAGES = {
    "a list lost": "DELETE FROM postings WHERE term = 'all'",
    "places cut": "UPDATE postings SET places = x'00' WHERE term = 'own1'",
    "impacts cut": "UPDATE postings SET impacts = x'01' WHERE term = 'all'",
    "an empty list": "UPDATE postings SET places = x'', impacts = x'' WHERE term = 'own1'",
    "an impact of nothing": "UPDATE postings SET impacts = x'00' WHERE term = 'own1'",
    "a place beyond": "UPDATE postings SET places = x'0900' WHERE term = 'own1'",
    "places falling": "UPDATE postings SET places = x'010000000200' WHERE term = 'all'",
    "places twice": "UPDATE postings SET places = x'000000000200' WHERE term = 'all'",
    "places as text": "UPDATE postings SET places = 'ab' WHERE term = 'own1'",
    "impacts as a number": "UPDATE postings SET impacts = 7 WHERE term = 'own1'",
    "miscounted": "UPDATE segments SET postings = postings + 1",
    "gone beyond": "UPDATE segments SET gone = x'0900'",
    "gone cut": "UPDATE segments SET gone = x'000000'",
    "gone too much": "UPDATE segments SET gone = x'0000'",
    "articles cut": "UPDATE segments SET articles = substr(articles, 1, 20)",
    "articles falling": "UPDATE segments SET articles ="
    " substr(articles, 9, 8) || substr(articles, 1, 8) || substr(articles, 17)",
    "no articles": "UPDATE segments SET articles = x'', gone = x''",
    "nothing at all": "INSERT INTO segments VALUES (5, x'', 0, x'')",
    "articles as text": "UPDATE segments SET articles = 'abcdefghabcdefghabcdefgh'",
    "an article missing": "INSERT INTO articles SELECT 99, '99', '99', headline, source, agency,"
    " photo_agency, byline, place, url, language, category, published, precision, basis, captions,"
    " flags, origin, line, digest, arrived, first_seen, changed_at, times_changed, removed_at"
    " FROM articles WHERE id = 1",
    "an article too many": "DELETE FROM articles WHERE id = 2",
    "an article removed": "UPDATE articles SET removed_at = 'now' WHERE id = 2",
    "a segment twice": "INSERT INTO segments"
    " SELECT 5, substr(articles, 1, 8), 0, x'' FROM segments",
    "a segment lost": "DELETE FROM segments",
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
async def test_every_damage_is_told(db: Connection, damage: str) -> None:
    await write(db, [1, 2, 3], "all")
    assert await segment_check.problems(db) == ()

    await db.execute(damage)

    assert len(await segment_check.problems(db)) == 1
