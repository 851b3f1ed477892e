"""Finding the stories of new articles, and reading stories."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from store.sqlite.articles import EVER
from store.sqlite.row_order import FIRST_DATED, day_end, minute_of, place_at
from store.sqlite.rows import ARTICLE_COLUMNS, article_of, many
from store.stories import BACKGROUND, MOST_LIVE, SPAN, Arrival, Grouping
from store.types import Story

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection
    from datetime import date

    import aiosqlite

    from store.sqlite.connection import Reading

_PART = 500
"""Articles read, grouped and written at a time."""


async def group(db: aiosqlite.Connection) -> None:
    """Give every article that has no story yet the story it tells, perhaps one of its own.

    Articles around them are read again: for what they have in common, and for their stories.
    """
    async for start, end in _stretches(db):
        ((number,),) = await db.execute_fetchall("SELECT coalesce(max(story), 0) + 1 FROM stories")
        grouping = Grouping(number)
        last = start - 1
        while part := [
            Arrival(place, minute_of(place), story, signature)
            for place, story, signature in await db.execute_fetchall(
                "SELECT article, story, signature FROM stories"
                " WHERE article > ? AND article < ? ORDER BY article LIMIT ?",
                (last, end, _PART),
            )
        ]:
            last = part[-1].article
            await _write(db, grouping, part)
        await _write(db, grouping, None)


async def _write(db: aiosqlite.Connection, grouping: Grouping, part: list[Arrival] | None) -> None:
    """Write what the next articles (None: the end of them) decide."""
    placed = await asyncio.to_thread(
        lambda: list(grouping.finish() if part is None else grouping.add(part))
    )
    await db.executemany(
        "UPDATE stories SET story = ? WHERE article = ?",
        [(one.story, one.article) for one in placed],
    )


async def _stretches(db: Reading) -> AsyncIterator[tuple[int, int]]:
    """The ranges of rows, oldest first, that tell the stories of the articles without one.

    Each begins early enough to know what is rare, and ends when no story can reach further.
    """
    end = 0
    while first := await _next_new(db, end):
        start, end = await _before(db, first), _after(first)
        while further := await _next_new(db, end):
            undated_end = first < FIRST_DATED <= further
            if undated_end or await _many_between(db, end, further):
                break
            end = _after(further)
        yield start, end


async def _next_new(db: Reading, start: int) -> int | None:
    """The first article from a row on that has no story."""
    rows = await db.execute_fetchall(
        "SELECT article FROM stories WHERE story IS NULL AND article >= ? ORDER BY article LIMIT 1",
        (start,),
    )
    return next((article for (article,) in rows), None)


async def _many_between(db: Reading, start: int, end: int) -> bool:
    """Whether so much lies between that it is cheaper to begin anew behind it."""
    rows = await db.execute_fetchall(
        "SELECT 1 FROM stories WHERE article >= ? AND article < ? LIMIT 1 OFFSET ?",
        (start, end, BACKGROUND),
    )
    return bool(list(rows))


async def _before(db: Reading, article: int) -> int:
    """Where to begin reading for an article: as early as what it may join, and its background."""
    minute = minute_of(article)
    lowest = 1 if minute is None else FIRST_DATED
    span = article if minute is None else place_at(minute - SPAN)
    background = await _back(db, article, BACKGROUND, lowest)
    return max(min(background, span), await _back(db, article, MOST_LIVE, lowest))


async def _back(db: Reading, article: int, number: int, lowest: int) -> int:
    """The row so many articles before another one, or the lowest when there are not so many."""
    rows = await db.execute_fetchall(
        "SELECT article FROM stories WHERE article < ? AND article >= ?"
        " ORDER BY article DESC LIMIT 1 OFFSET ?",
        (article, lowest, number - 1),
    )
    return next((place for (place,) in rows), lowest)


def _after(article: int) -> int:
    """The first row no story of an article reaches."""
    minute = minute_of(article)
    return FIRST_DATED if minute is None else place_at(minute + SPAN + 1)


async def told(
    db: Reading,
    handles: Collection[str],
    *,
    as_of: date | None,
    arrived: int | None,
    limit: int,
) -> dict[str, Story]:
    """The stories of articles by their handles, without those that one article tells alone."""
    rows = await db.execute_fetchall(
        f"""
        WITH asked AS (
            SELECT DISTINCT h.value AS handle, s.story FROM json_each(:handles) h
            CROSS JOIN articles a ON a.handle = h.value JOIN stories s ON s.article = a.id
            WHERE s.story IS NOT NULL
        ), told AS (
            SELECT k.handle, a.id, a.source,
                row_number() OVER (PARTITION BY k.handle ORDER BY a.id DESC) AS place
            FROM asked k CROSS JOIN stories s ON s.story = k.story AND s.article < :end
            CROSS JOIN articles a ON a.id = s.article AND a.arrived <= :arrived
        ), counted AS (
            SELECT handle, count(*) AS articles, count(DISTINCT source) AS sources
            FROM told GROUP BY handle HAVING count(*) > 1
        )
        SELECT t.handle, c.articles, c.sources, {ARTICLE_COLUMNS}
        FROM counted c JOIN told t ON t.handle = c.handle AND t.place <= :limit
        JOIN articles a ON a.id = t.id JOIN origins o ON o.id = a.origin
        ORDER BY t.handle, t.place
        """,  # noqa: S608
        {
            "handles": many(handles),
            "end": day_end(as_of) if as_of else EVER,
            "arrived": EVER if arrived is None else arrived,
            "limit": limit,
        },
    )
    stories: dict[str, Story] = {}
    for handle, number, sources, *facts in rows:
        story = stories.get(handle, Story(articles=(), total=number, sources=sources))
        stories[handle] = Story(
            articles=(*story.articles, article_of(facts)), total=number, sources=sources
        )
    return stories
