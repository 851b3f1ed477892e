"""Reading people: names that may be meant, where they stand, in whose company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.entities import Kind, KnownName, Mention
from store.sqlite import articles
from store.sqlite.rows import by_first, many
from store.sqlite.schema import day_end

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    import aiosqlite

KNOWN = "p.proven * 4 >= p.articles"
"""A name that enough of its articles prove; elsewhere it may be no name at all."""


async def names_with(
    db: aiosqlite.Connection,
    keys: Collection[str],
    *,
    kinds: Collection[Kind],
    as_of: date | None,
    limit: int,
) -> tuple[KnownName, ...]:
    """Names that share a key, most keys first, then most articles."""
    # Whoever is in the archive is mentioned in it: only an earlier day may leave somebody out.
    met = (
        ""
        if as_of is None
        else (" AND EXISTS (SELECT 1 FROM mentions WHERE person = p.id AND article < :end)")
    )
    rows = await db.execute_fetchall(
        f"""
        WITH sharing AS (
            SELECT k.person, count(*) AS keys FROM person_keys k
            WHERE k.key IN (SELECT value FROM json_each(:keys)) GROUP BY k.person
        )
        SELECT p.name, p.kind, p.articles, p.id FROM sharing s JOIN people p ON p.id = s.person
        WHERE p.kind IN (SELECT value FROM json_each(:kinds)) AND {KNOWN}{met}
        ORDER BY s.keys DESC, p.articles DESC, p.name LIMIT :limit
        """,  # noqa: S608
        {"keys": many(keys), "kinds": many(kinds), "end": _end(as_of), "limit": limit},
    )
    if as_of is None:
        return tuple(
            KnownName(name=name, kind=Kind(kind), articles=count) for name, kind, count, _ in rows
        )
    counts = by_first(
        await db.execute_fetchall(
            "SELECT person, count(DISTINCT article) FROM mentions"
            " WHERE person IN (SELECT value FROM json_each(:people)) AND article < :end"
            " GROUP BY person",
            {"people": many(row[-1] for row in rows), "end": _end(as_of)},
        )
    )
    return tuple(
        KnownName(name=name, kind=Kind(kind), articles=counts[person])
        for name, kind, _, person in rows
    )


async def mentions(
    db: aiosqlite.Connection, handles: Collection[str]
) -> dict[str, tuple[Mention, ...]]:
    """Who is named in each of these articles, in text order; articles that name nobody too."""
    rows = await db.execute_fetchall(
        'SELECT a.handle, p.name, p.kind, m.position, m.start, m."end", m.sure, m.role,'  # noqa: S608
        " m.quote_start, m.quote_end"
        " FROM json_each(?) h CROSS JOIN articles a ON a.handle = h.value"
        " CROSS JOIN mentions m ON m.article = a.id JOIN people p ON p.id = m.person"
        f" WHERE p.kind = '{Kind.PERSON}' AND {KNOWN}"
        " ORDER BY a.id, m.position, m.start",
        (many(handles),),
    )
    found: dict[str, list[Mention]] = {handle: [] for handle in handles}
    for handle, name, *place in rows:
        found[handle].append(mention_of(name, *place))
    return {handle: tuple(named) for handle, named in found.items()}


def mention_of(
    name: str,
    kind: str,
    position: int,
    start: int,
    end: int,
    sure: int,
    role: str | None,
    quote_start: int | None,
    quote_end: int | None,
) -> Mention:
    """The mention in these columns."""
    quote = None if quote_start is None or quote_end is None else (quote_start, quote_end)
    return Mention(
        name=name,
        kind=Kind(kind),
        position=position,
        span=(start, end),
        role=role,
        quote=quote,
        sure=bool(sure),
    )


def _end(as_of: date | None) -> int:
    return day_end(as_of) if as_of else articles.EVER
