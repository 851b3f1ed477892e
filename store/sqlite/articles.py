"""Reading articles: one by its handle, the newest, all of them, and the archive as a whole."""

from __future__ import annotations

from array import array
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from store.sqlite.row_order import FIRST_DATED, day_end
from store.sqlite.rows import (
    ARTICLE_COLUMNS,
    ARTICLE_WIDTH,
    article_of,
    by_first,
    many,
    moment_of,
    passages_of,
)
from store.types import Freshness, HeldArticle, KnownArticle, Parsed

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection
    from datetime import date

    import aiosqlite

    from store.sqlite.connection import Reading


_WITH_ORIGIN = "JOIN origins o ON o.id = a.origin"
_WITH_BODY = f"{_WITH_ORIGIN} JOIN bodies b ON b.article = a.id"

EVER = 1 << 62
"""Beyond every id."""


class Outline(NamedTuple):
    """The archive in figures."""

    articles: int
    people: int
    oldest: date | None
    newest: date | None
    undated: int
    sources: tuple[tuple[str | None, int], ...]


class Imprint(NamedTuple):
    """Who publishes what the archive holds, and in which languages."""

    outlets: frozenset[str]
    """Agencies too."""
    languages: frozenset[str]


class Load(NamedTuple):
    """A load that ended well."""

    number: int
    finished_at: str | None
    articles: int
    """How many the archive held after it."""


class Built(NamedTuple):
    """How a generation came to be."""

    load: Load
    changes_since: int
    """Articles added, changed or removed by the small loads since."""


async def by_handles(db: Reading, handles: Collection[str]) -> dict[str, Parsed]:
    """Articles with their texts by their handles, unless they are gone."""
    rows = await db.execute_fetchall(
        f"SELECT {ARTICLE_COLUMNS}, b.body, a.handle FROM articles a {_WITH_BODY}"  # noqa: S608
        " WHERE a.handle IN (SELECT value FROM json_each(?)) AND a.removed_at IS NULL",
        (many(handles),),
    )
    return {
        row[ARTICLE_WIDTH + 1]: Parsed(
            article=article_of(row), passages=passages_of(row[ARTICLE_WIDTH])
        )
        for row in rows
    }


async def texts(db: Reading, ids: Collection[int]) -> dict[int, Parsed]:
    """Articles with their texts by their row ids."""
    rows = await db.execute_fetchall(
        f"SELECT {ARTICLE_COLUMNS}, b.body, a.id FROM articles a {_WITH_BODY}"  # noqa: S608
        " WHERE a.id IN (SELECT value FROM json_each(?))",
        (many(ids),),
    )
    return {
        row[ARTICLE_WIDTH + 1]: Parsed(
            article=article_of(row), passages=passages_of(row[ARTICLE_WIDTH])
        )
        for row in rows
    }


async def after(db: Reading, last: int, limit: int) -> list[tuple[int, Parsed]]:
    """The next articles behind a row, oldest first; those that are gone are left out."""
    rows = await db.execute_fetchall(
        "SELECT id FROM articles WHERE removed_at IS NULL AND id > ? ORDER BY id LIMIT ?",
        (last, limit),
    )
    return sorted((await texts(db, [row[0] for row in rows])).items())


async def everything(db: aiosqlite.Connection, size: int) -> AsyncIterator[list[Parsed]]:
    """All articles with their texts, in parts, by the time of publication and then by id.

    That order, unlike the one of rows, does not depend on which arrived first.
    """
    order = array("q")
    async with db.execute(
        "SELECT id FROM articles WHERE removed_at IS NULL ORDER BY published, public_id"
    ) as rows:
        async for (row_id,) in rows:
            order.append(row_id)
    for start in range(0, len(order), size):
        part = order[start : start + size]
        found = await texts(db, part)
        yield [found[row_id] for row_id in part]


async def known(
    db: Reading, ids: Collection[str], digests: Collection[str]
) -> tuple[KnownArticle, ...]:
    """The articles that have one of these ids or digests, without those that are gone."""
    rows = await db.execute_fetchall(
        "SELECT public_id, digest FROM articles WHERE removed_at IS NULL"
        " AND public_id IN (SELECT value FROM json_each(?))"
        " UNION SELECT public_id, digest FROM articles WHERE removed_at IS NULL"
        " AND digest IN (SELECT value FROM json_each(?))",
        (many(ids), many(digests)),
    )
    return tuple(KnownArticle(id=row[0], digest=row[1]) for row in rows)


async def held(db: Reading, ids: Collection[str]) -> dict[str, HeldArticle]:
    """What is here under these ids, without those that are gone."""
    rows = await db.execute_fetchall(
        "SELECT a.public_id, a.digest, o.path FROM articles a JOIN origins o ON o.id = a.origin"
        " WHERE a.removed_at IS NULL AND a.public_id IN (SELECT value FROM json_each(?))",
        (many(ids),),
    )
    return {
        identity: HeldArticle(digest=digest, origin=origin) for identity, digest, origin in rows
    }


async def rows_of(db: Reading, ids: Collection[str]) -> dict[str, int]:
    """The row ids of public ids."""
    return by_first(
        await db.execute_fetchall(
            "SELECT public_id, id FROM articles"
            " WHERE public_id IN (SELECT value FROM json_each(?))",
            (many(ids),),
        )
    )


async def origins(db: Reading) -> list[str]:
    """Every origin articles ever came from."""
    return [path for (path,) in await db.execute_fetchall("SELECT path FROM origins")]


async def ids_from(
    db: aiosqlite.Connection, paths: Collection[str], size: int
) -> AsyncIterator[list[str]]:
    """The public ids of the articles of these origins, without those that are gone, in parts."""
    async with db.execute(
        "SELECT public_id FROM articles WHERE removed_at IS NULL AND origin IN"
        " (SELECT o.id FROM json_each(?) p JOIN origins o ON o.path = p.value)",
        (many(paths),),
    ) as cursor:
        while rows := list(await cursor.fetchmany(size)):
            yield [public_id for (public_id,) in rows]


async def count_from(db: Reading, paths: Collection[str]) -> dict[str, int]:
    """How many articles are here from each of these origins, or from origins inside it."""
    return by_first(
        await db.execute_fetchall(
            "SELECT p.value, (SELECT count(*) FROM origins o JOIN articles a ON a.origin = o.id"
            " WHERE a.removed_at IS NULL AND o.path = p.value)"
            # A name inside begins with the folder and a slash; the next character is '0'.
            " + (SELECT count(*) FROM origins o JOIN articles a ON a.origin = o.id"
            " WHERE a.removed_at IS NULL AND substr(p.value, 1, 1) = '/'"
            " AND o.path > p.value || '/' AND o.path < p.value || '0')"
            " FROM json_each(?) p",
            (many(paths),),
        )
    )


async def derived_version(db: Reading) -> str | None:
    """The version of what is derived from the texts; None before the first load."""
    rows = await db.execute_fetchall("SELECT value FROM facts WHERE key = 'derived'")
    return next((value for (value,) in rows), None)


async def outline(db: Reading, as_of: date | None) -> Outline:
    """The archive in figures, as of a day."""
    end = day_end(as_of) if as_of else EVER
    sources = await db.execute_fetchall(
        "SELECT source, count(*) FROM articles WHERE removed_at IS NULL AND id < ?"
        " GROUP BY source ORDER BY count(*) DESC, source",
        (end,),
    )
    ((undated, oldest, newest, people),) = await db.execute_fetchall(
        """
        SELECT
            (SELECT count(*) FROM articles WHERE removed_at IS NULL AND id < :dated),
            (SELECT published FROM articles
             WHERE removed_at IS NULL AND id >= :dated AND id < :end ORDER BY id LIMIT 1),
            (SELECT published FROM articles
             WHERE removed_at IS NULL AND id >= :dated AND id < :end ORDER BY id DESC LIMIT 1),
            (SELECT count(*) FROM people p
             WHERE kind = 'person' AND proven * 4 >= articles AND EXISTS (
                SELECT 1 FROM mentions WHERE person = p.id AND article < :end))
        """,
        {"dated": FIRST_DATED, "end": end},
    )
    first, last = moment_of(oldest), moment_of(newest)
    return Outline(
        articles=sum(count for _, count in sources),
        people=people,
        oldest=first.date() if first else None,
        newest=last.date() if last else None,
        undated=undated,
        sources=tuple((source, count) for source, count in sources),
    )


async def freshness(db: Reading, as_of: date | None) -> Freshness:
    """The newest day until a day, and when a load last finished."""
    ((published, finished_at),) = await db.execute_fetchall(
        "SELECT (SELECT published FROM articles WHERE removed_at IS NULL AND id >= ? AND id < ?"
        "  ORDER BY id DESC LIMIT 1),"
        " (SELECT finished_at FROM loads ORDER BY number DESC LIMIT 1)",
        (FIRST_DATED, day_end(as_of) if as_of else EVER),
    )
    newest = moment_of(published)
    return Freshness(
        newest=newest.date() if newest else None,
        checked_at=datetime.fromisoformat(finished_at) if finished_at else None,
    )


async def imprint(db: Reading) -> Imprint:
    """Who ever published what came here, and in which languages."""
    outlets: set[str] = set()
    languages: set[str] = set()
    for source, agency, language in await db.execute_fetchall(
        "SELECT source, agency, language FROM imprints"
    ):
        outlets.update(name for name in (source, agency) if name)
        languages.add(language)
    return Imprint(frozenset(outlets), frozenset(languages))


async def built(db: Reading) -> Built | None:
    """The load that built this generation; None for one that grew from nothing."""
    rows = await db.execute_fetchall(
        "SELECT l.number, l.finished_at, l.articles,"
        " coalesce((SELECT value FROM facts WHERE key = 'changed since'), 0)"
        " FROM loads l JOIN facts f ON f.key = 'built by' AND l.number = f.value"
    )
    return next((Built(Load(*load), int(changes)) for *load, changes in rows), None)


async def last_load(db: Reading) -> Load:
    """The newest load; number 0 before any."""
    rows = await db.execute_fetchall(
        "SELECT number, finished_at, articles FROM loads ORDER BY number DESC LIMIT 1"
    )
    return next((Load(*row) for row in rows), Load(0, None, 0))
