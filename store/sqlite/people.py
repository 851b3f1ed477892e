"""Reading people: names that may be meant, where they stand, in whose company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.entities import Kind, KnownName, Mention, Sighting
from store.sqlite import articles
from store.sqlite.rows import by_first, many
from store.sqlite.schema import day_end
from store.types import Passage

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    import aiosqlite

    from store.types import Parsed

MOST_SHARED = 1_000
"""Company is looked for in somebody's newest articles, at most so many."""

_PEOPLE = (
    "(SELECT id FROM people WHERE kind = :kind AND name IN (SELECT value FROM json_each(:names)))"
)

_KNOWN = "p.proven * 4 >= p.articles"
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
        WHERE p.kind IN (SELECT value FROM json_each(:kinds)) AND {_KNOWN}{met}
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


async def sightings(
    db: aiosqlite.Connection, names: Collection[str], *, kind: Kind, as_of: date | None, limit: int
) -> tuple[Sighting, ...]:
    """The mentions of a person, newest article first, in the order they stand in it."""
    rows = list(
        await db.execute_fetchall(
            f"""
            SELECT m.article, p.name, p.kind, m.position, m.start, m."end", m.sure, m.role,
                m.quote_start, m.quote_end
            FROM mentions m JOIN people p ON p.id = m.person
            WHERE m.person IN {_PEOPLE} AND m.article < :end
            ORDER BY m.article DESC, m.position, m.start LIMIT :limit
            """,  # noqa: S608
            {"names": many(names), "kind": kind.value, "end": _end(as_of), "limit": limit},
        )
    )
    found = await articles.texts(db, {row[0] for row in rows})
    return tuple(
        Sighting(
            article=found[key].article,
            passage=_place(found[key], position),
            mention=_mention(name, kind, position, *place),
        )
        for key, name, kind, position, *place in rows
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
        f" WHERE p.kind = '{Kind.PERSON}' AND {_KNOWN}"
        " ORDER BY a.id, m.position, m.start",
        (many(handles),),
    )
    found: dict[str, list[Mention]] = {handle: [] for handle in handles}
    for handle, name, *place in rows:
        found[handle].append(_mention(name, *place))
    return {handle: tuple(named) for handle, named in found.items()}


async def appearances(
    db: aiosqlite.Connection, names: Collection[str], *, kind: Kind, as_of: date | None
) -> int:
    """In how many articles a person is mentioned."""
    ((count,),) = await db.execute_fetchall(
        "SELECT count(DISTINCT article) FROM mentions"  # noqa: S608
        f" WHERE person IN {_PEOPLE} AND article < :end",
        {"names": many(names), "kind": kind.value, "end": _end(as_of)},
    )
    return int(count)


async def together(
    db: aiosqlite.Connection,
    names: Collection[str],
    *,
    kind: Kind,
    others: Kind,
    as_of: date | None,
    limit: int,
) -> tuple[KnownName, ...]:
    """Who or what of the kind ``others`` is in somebody's newest articles, and in how many."""
    rows = await db.execute_fetchall(
        f"""
        WITH own AS (
            SELECT DISTINCT article FROM mentions
            WHERE person IN {_PEOPLE} AND article < :end ORDER BY article DESC LIMIT :most
        )
        SELECT p.name, count(DISTINCT m.article) AS shared
        FROM own CROSS JOIN mentions m ON m.article = own.article JOIN people p ON p.id = m.person
        WHERE p.id NOT IN {_PEOPLE} AND p.kind = :others AND {_KNOWN}
        GROUP BY m.person ORDER BY shared DESC, p.name LIMIT :limit
        """,  # noqa: S608
        {
            "names": many(names),
            "kind": kind.value,
            "others": others.value,
            "end": _end(as_of),
            "most": MOST_SHARED,
            "limit": limit,
        },
    )
    return tuple(KnownName(name=other, kind=others, articles=shared) for other, shared in rows)


def _place(text: Parsed, position: int) -> Passage:
    """The passage of a mention, or the caption: -1 is the first."""
    if position >= 0:
        return text.passages[position]
    return Passage(position=position, text=text.article.captions[-1 - position])


def _mention(
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
