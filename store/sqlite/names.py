"""Names that may be meant, and what is counted of them: by key, by period, by what they are called.

A row of ``person_keys`` holds a *place*: the person's row behind the level of their fame, so that
the best known of a key come last and the many little known of "John" need not be read. A level is
kept until somebody is in four times as many articles, so that keys are seldom written anew.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from typing import TYPE_CHECKING

from store.entities import Calling, Kind, KnownName
from store.epithets import role_keys
from store.names import name_keys
from store.sqlite import articles
from store.sqlite.people import KNOWN
from store.sqlite.row_order import day_end, day_of, period_of, period_start
from store.sqlite.rows import many

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    import aiosqlite

    from store.sqlite.connection import Reading

MOST_OF_A_KEY = 96
"""Names looked at that share one key: the best known."""

MOST_CALLINGS = 300
"""Newest articles looked at in which somebody is called something."""

MOST_CALLED = 30
"""People of those articles that are told: those called so most often."""

LATELY = 6
"""Periods of 32 days that are the newest half-year."""

_ROW_BITS = 40
ROWS = (1 << _ROW_BITS) - 1
"""What of a place is the row."""


# Reading


async def names_with(
    db: Reading,
    keys: Collection[str],
    *,
    kinds: Collection[Kind],
    as_of: date | None,
    limit: int,
) -> tuple[KnownName, ...]:
    """Names that share a key: first those that share the rarest and most, then the best known."""
    found = await db.execute_fetchall(
        f"""
        WITH sharing AS (
            SELECT k.place, 1.0 / count(*) OVER (PARTITION BY k.key) AS telling
            FROM json_each(:keys) asked CROSS JOIN person_keys k
            WHERE k.key = asked.value AND k.place >= coalesce(
                (SELECT place FROM person_keys WHERE key = asked.value
                 ORDER BY place DESC LIMIT 1 OFFSET {MOST_OF_A_KEY - 1}), 0)
        )
        SELECT place & {ROWS}, round(sum(telling), 6) AS shared FROM sharing
        GROUP BY place ORDER BY shared DESC, place DESC LIMIT :limit
        """,  # noqa: S608
        {"keys": many(set(keys)), "limit": limit},
    )
    people = [person for person, _ in found]
    known = await known_names(db, people, kinds=kinds, as_of=as_of)
    return tuple(known[person] for person in people if person in known)


_COUNTED = """
    p AS (
        SELECT o.id AS person, o.name, o.kind, o.articles, o.proven, 0 AS lately
        FROM json_each(:people) one CROSS JOIN people o ON o.id = one.value
    )
"""
# Whole periods are summed up; of the period the day is in the mentions are counted.
# A table instead of json_each makes SQLite read all periods for a Bloom filter.
_COUNTED_UNTIL = f"""
    counted AS (
        SELECT n.person, n.period, n.articles, n.proven
        FROM json_each(:people) one CROSS JOIN periods n
        WHERE n.person = one.value AND n.period < :period
        UNION ALL
        SELECT m.person, :period, count(DISTINCT m.article),
            count(DISTINCT iif(m.sure, m.article, NULL))
        FROM json_each(:people) one CROSS JOIN mentions m
        WHERE m.person = one.value AND m.article >= :start AND m.article < :end
        GROUP BY m.person
    ), summed AS (
        SELECT person, sum(articles) AS articles, sum(proven) AS proven,
            sum(iif(period > :period - {LATELY}, articles, 0)) AS lately
        FROM counted GROUP BY person
    ), p AS (
        SELECT s.person, o.name, o.kind, s.articles, s.proven, s.lately
        FROM summed s CROSS JOIN people o ON o.id = s.person
    )
"""  # noqa: S608


async def known_names(
    db: Reading,
    people: Collection[int],
    *,
    kinds: Collection[Kind] = tuple(Kind),
    as_of: date | None,
) -> dict[int, KnownName]:
    """Of these rows those that are known as of a day, with their articles until then."""
    end = day_end(as_of) if as_of else articles.EVER
    period = period_of(end - 1)
    rows = await db.execute_fetchall(
        f"""
        WITH {_COUNTED_UNTIL if as_of else _COUNTED}
        SELECT person, name, kind, articles, lately FROM p
        WHERE articles > 0 AND kind IN (SELECT value FROM json_each(:kinds)) AND {KNOWN}
        """,  # noqa: S608
        {
            "people": many(people),
            "period": period,
            "start": period_start(period),
            "end": end,
            "kinds": many(kinds),
        },
    )
    return {
        person: KnownName(name=name, kind=Kind(kind), articles=count, lately=lately)
        for person, name, kind, count, lately in rows
    }


async def bearers(db: Reading, key: str, *, as_of: date | None) -> tuple[Calling, ...]:
    """Who is called something in its newest articles, newest first."""
    rows = list(
        await db.execute_fetchall(
            "SELECT article, person FROM callings WHERE key = ? AND article < ?"
            " ORDER BY article DESC, person LIMIT ?",
            (key, day_end(as_of) if as_of else articles.EVER, MOST_CALLINGS),
        )
    )
    often = Counter(person for _, person in rows)
    most = [person for person, _ in often.most_common(MOST_CALLED)]
    known = await known_names(db, most, as_of=as_of)
    return tuple(
        Calling(name=known[person], day=day_of(article))
        for article, person in rows
        if person in known
    )


# Writing


async def count(db: aiosqlite.Connection, named: Mapping[tuple[int, int], bool]) -> None:
    """Count articles that name people: (person, article) and whether the article proves it."""
    await _add(db, named, 1)


async def call(db: aiosqlite.Connection, called: Iterable[tuple[str, int, int]]) -> None:
    """Note what people are called: role word for word, article, person."""
    await db.executemany(
        "INSERT OR IGNORE INTO callings (key, article, person) VALUES (?, ?, ?)",
        sorted((key, *place) for role, *place in called for key in role_keys(role)),
    )


async def take_out(db: aiosqlite.Connection, ids: Collection[int]) -> None:
    """Forget of everybody what articles say that still have their mentions."""
    rows = list(
        await db.execute_fetchall(
            "SELECT person, article, max(sure), json_group_array(role) FILTER (WHERE role <> '')"
            " FROM mentions WHERE article IN (SELECT value FROM json_each(?))"
            " GROUP BY person, article",
            (many(ids),),
        )
    )
    await db.executemany(
        "DELETE FROM callings WHERE key IN (SELECT value FROM json_each(?))"
        " AND article = ? AND person = ?",
        [
            (many({key for role in set(said) for key in role_keys(role)}), article, person)
            for person, article, _, roles in rows
            if (said := json.loads(roles))
        ],
    )
    await _add(db, {(person, article): bool(sure) for person, article, sure, _ in rows}, -1)


async def _add(db: aiosqlite.Connection, named: Mapping[tuple[int, int], bool], sign: int) -> None:
    """Count articles in or, with a sign of -1, out again; who is in none any more is forgotten."""
    totals: Counter[int] = Counter()
    periods: dict[tuple[int, int], list[int]] = {}
    for (person, article), sure in named.items():
        totals[person] += sign
        counts = periods.setdefault((person, period_of(article)), [0, 0])
        counts[0] += sign
        counts[1] += sign * sure
    await db.executemany(
        "INSERT INTO periods (person, period, articles, proven) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET articles = articles + excluded.articles,"
        " proven = proven + excluded.proven",
        [(*place, *counts) for place, counts in sorted(periods.items())],
    )
    proven: Counter[int] = Counter()
    for (person, _), (_, proofs) in periods.items():
        proven[person] += proofs
    before = await db.execute_fetchall(
        "SELECT id, name, articles FROM people WHERE id IN (SELECT value FROM json_each(?))",
        (many(totals),),
    )
    moved = [
        (name, person, level(articles), level(articles + totals[person]))
        for person, name, articles in before
    ]
    await _place(db, [one for one in moved if one[2] != one[3]])
    await db.executemany(
        "UPDATE people SET articles = articles + ?, proven = proven + ? WHERE id = ?",
        [(total, proven[person], person) for person, total in sorted(totals.items())],
    )
    if sign < 0:
        await db.executemany(
            "DELETE FROM periods WHERE person = ? AND period = ? AND articles = 0",
            sorted(periods),
        )
        await db.executemany(
            "DELETE FROM people WHERE id = ? AND articles = 0", [(one,) for one in sorted(totals)]
        )


def level(articles: int) -> int:
    """How well known somebody in so many articles is: 0 in none, one more at each fourfold."""
    return (articles.bit_length() + 1) // 2


async def _place(db: aiosqlite.Connection, moved: Collection[tuple[str, int, int, int]]) -> None:
    """Move the keys of names to another level: name, person, the level before, the level now."""
    keys = await asyncio.to_thread(
        lambda: [
            (key, person, before, after)
            for name, person, before, after in moved
            for key in sorted(name_keys(name))
        ]
    )
    await db.executemany(
        "DELETE FROM person_keys WHERE key = ? AND place = ?",
        [(key, before << _ROW_BITS | person) for key, person, before, _ in keys if before],
    )
    await db.executemany(
        "INSERT INTO person_keys (key, place) VALUES (?, ?)",
        [(key, after << _ROW_BITS | person) for key, person, _, after in keys if after],
    )
