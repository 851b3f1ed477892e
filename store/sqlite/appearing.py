"""Reading where somebody appears: articles, days, roles and words, counted or page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.entities import Appearance, Quote
from store.sqlite import articles, search
from store.sqlite.rows import many
from store.sqlite.schema import DAY_BITS, FIRST_DATED, day_end, day_of, day_start
from store.types import Page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import aiosqlite

    from store.entities import Subject
    from store.types import Article

_PEOPLE = (
    "(SELECT id FROM people WHERE kind = :kind AND name IN (SELECT value FROM json_each(:names)))"
)


def own(subject: Subject) -> str:
    """The condition for the mentions ``m`` of a subject, of :func:`parameters`."""
    condition = f"m.person IN {_PEOPLE} AND m.article < :end"
    if subject.among is not None:
        condition += " AND m.article IN (SELECT value FROM json_each(:among))"
    if subject.arrived is not None:
        # The newest arrival is asked first: mostly nothing came since, and nothing is left out.
        condition += (
            " AND (:arrived >= (SELECT max(number) FROM loads)"
            " OR :arrived >= (SELECT arrived FROM articles WHERE id = m.article))"
        )
    return condition


def parameters(subject: Subject, **others: Any) -> dict[str, Any]:
    """What :func:`own` names, and others."""
    return {
        "names": many(subject.names),
        "kind": subject.kind.value,
        "end": day_end(subject.as_of) if subject.as_of else articles.EVER,
        "among": many(sorted(subject.among or ())),
        "arrived": subject.arrived,
        **others,
    }


async def count(db: aiosqlite.Connection, subject: Subject) -> int:
    """In how many articles somebody is mentioned."""
    ((number,),) = await db.execute_fetchall(
        f"SELECT count(DISTINCT m.article) FROM mentions m WHERE {own(subject)}",  # noqa: S608
        parameters(subject),
    )
    return int(number)


async def days(db: aiosqlite.Connection, subject: Subject) -> dict[date, int]:
    """How many articles mention somebody on each day, the oldest first."""
    rows = await db.execute_fetchall(
        f"""
        SELECT article, count(*) FROM (
            SELECT DISTINCT m.article FROM mentions m
            WHERE {own(subject)} AND m.article >= {FIRST_DATED}
        ) GROUP BY (article - {FIRST_DATED}) >> {DAY_BITS} ORDER BY article
        """,  # noqa: S608
        parameters(subject),
    )
    return {day: number for place, number in rows if (day := day_of(place))}


async def listed(
    db: aiosqlite.Connection, subject: Subject, limit: int, offset: int
) -> Page[Article]:
    """Articles that mention somebody, newest first and one a story."""
    rows = await db.execute_fetchall(
        f"""
        SELECT own.article, coalesce(s.story, -own.article)
        FROM (SELECT DISTINCT m.article FROM mentions m WHERE {own(subject)}) own
        CROSS JOIN stories s ON s.article = own.article ORDER BY own.article DESC
        """,  # noqa: S608
        parameters(subject),
    )
    newest: dict[int, int] = {}
    total = 0
    for article, story in rows:
        total += 1
        newest.setdefault(story, article)
    shown = await search.read(db, list(newest.values())[offset : offset + limit])
    last = offset + limit
    return Page(
        items=tuple(shown.values()),
        total=total,
        next=last if last < len(newest) else None,
        listed=len(newest),
    )


async def quotations(db: aiosqlite.Connection, subject: Subject, limit: int) -> tuple[Quote, ...]:
    """The newest quotations of somebody, the newest article first and in its order."""
    rows = list(
        await db.execute_fetchall(
            f"""
            SELECT DISTINCT m.article, m.position, m.quote_start, m.quote_end FROM mentions m
            WHERE {own(subject)} AND m.quote_start IS NOT NULL
            ORDER BY m.article DESC, m.position, m.quote_start LIMIT :limit
            """,  # noqa: S608
            parameters(subject, limit=limit),
        )
    )
    found = await articles.texts(db, {row[0] for row in rows})
    return tuple(
        Quote(text=found[key].passages[position].text[start:end], article=found[key].article)
        for key, position, start, end in rows
    )


async def within(
    db: aiosqlite.Connection, subject: Subject, spans: Sequence[tuple[date, date]]
) -> tuple[tuple[Appearance, ...], ...]:
    """The articles that mention somebody in each span of days: first, and first after it."""
    rows = await db.execute_fetchall(
        f"""
        SELECT b.key, m.article, coalesce(s.story, -m.article), count(*)
        FROM json_each(:spans) b
        CROSS JOIN mentions m ON m.article >= json_extract(b.value, '$[0]')
            AND m.article < json_extract(b.value, '$[1]') AND {own(subject)}
        JOIN stories s ON s.article = m.article
        GROUP BY b.key, m.article
        """,  # noqa: S608
        parameters(subject, spans=many((day_start(first), day_start(end)) for first, end in spans)),
    )
    found: list[list[Appearance]] = [[] for _ in spans]
    for place, article, story, mentions in rows:
        found[place].append(Appearance(key=article, story=story, mentions=mentions))
    return tuple(tuple(ones) for ones in found)
