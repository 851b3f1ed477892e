"""Reading in whose company somebody appears, and whether it is one who bears a name."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from store.entities import Clue, Clues, Kind, KnownName
from store.sqlite.appearing import own, parameters
from store.sqlite.people import KNOWN
from store.sqlite.rows import by_first, many

if TYPE_CHECKING:
    from collections.abc import Collection

    import aiosqlite

    from store.entities import Subject

MOST_SHARED = 200
"""Company is looked for in somebody's newest articles, at most so many."""

_COMPARED = 30
"""Of each kind, those in most of these articles, by how telling their company is."""

_MOST_COUNTED = 2_000
"""Articles counted to know how common somebody is; more are common enough."""


class _Archive(NamedTuple):
    """How far the archive reaches, as of a day."""

    articles: int
    whole: bool
    """Nothing in it is later."""


async def together(db: aiosqlite.Connection, subject: Subject, limit: int) -> tuple[KnownName, ...]:
    """Who and what is in somebody's newest articles more than elsewhere, so many of each kind.

    The most telling first, by the number of articles times the logarithm of how much more often
    it is than anywhere (as in Dunning's likelihood ratio, 1993): a country that everybody is
    named with says nothing.
    """
    rows = list(
        await db.execute_fetchall(
            f"""
            WITH own AS MATERIALIZED (
                SELECT DISTINCT m.article FROM mentions m WHERE {own(subject)}
                ORDER BY m.article DESC LIMIT :most
            ), near AS MATERIALIZED (
                SELECT m.person, count(DISTINCT m.article) AS shared
                FROM own CROSS JOIN mentions m ON m.article = own.article GROUP BY m.person
            ), ranked AS (
                SELECT p.id, p.name, p.kind, p.articles, n.shared, row_number() OVER (
                    PARTITION BY p.kind ORDER BY n.shared DESC, p.name
                ) AS place
                FROM near n JOIN people p ON p.id = n.person
                WHERE {KNOWN} AND NOT (
                    p.kind = :kind AND p.name IN (SELECT value FROM json_each(:names)))
            )
            SELECT id, name, kind, articles, shared, (SELECT count(*) FROM own) FROM ranked
            WHERE place <= :compared
            """,  # noqa: S608
            parameters(subject, most=MOST_SHARED, compared=_COMPARED),
        )
    )
    archive = await _archive(db, subject)
    common = await _common(db, subject, archive, {row[0]: row[3] for row in rows})
    told = sorted(
        (
            (
                -shared * math.log(0.1 + shared / owned * archive.articles / common[key]),
                -shared,
                KnownName(name=name, kind=Kind(kind), articles=shared),
            )
            for key, name, kind, _, shared, owned in rows
        ),
        key=lambda one: (*one[:2], one[2].name),
    )
    found: dict[Kind, list[KnownName]] = defaultdict(list)
    for *_, known in told:
        if len(found[known.kind]) < limit:
            found[known.kind].append(known)
    return tuple(known for ones in found.values() for known in ones)


async def witnesses(
    db: aiosqlite.Connection, subject: Subject, roles: Collection[str], limit: int
) -> dict[int, tuple[str, ...]]:
    """All roles that each of the newest articles with one of these gives, by its key."""
    rows = await db.execute_fetchall(
        f"""
        WITH telling AS MATERIALIZED (
            SELECT DISTINCT m.article FROM mentions m INDEXED BY mentions_by_role
            WHERE {own(subject)} AND m.role IN (SELECT value FROM json_each(:roles))
            ORDER BY m.article DESC LIMIT :limit
        )
        SELECT DISTINCT m.article, m.role FROM mentions m
        WHERE {own(subject)} AND m.role IS NOT NULL AND m.article IN (SELECT article FROM telling)
        ORDER BY m.article DESC, m.role
        """,  # noqa: S608
        parameters(subject, roles=many(roles), limit=limit),
    )
    given: dict[int, list[str]] = defaultdict(list)
    for article, role in rows:
        given[article].append(role)
    return {article: tuple(roles) for article, roles in given.items()}


async def clues(
    db: aiosqlite.Connection, subject: Subject, keys: Collection[int], limit: int
) -> Clues:
    """Roles, stories and company of these articles of somebody and of the newest ``limit``."""
    most = parameters(subject, most=limit, keys=many(keys))
    rows = await db.execute_fetchall(
        f"""
        SELECT m.article, coalesce(s.story, -m.article), m.role FROM mentions m
        JOIN stories s ON s.article = m.article WHERE {own(subject)} AND (
            m.article IN (SELECT value FROM json_each(:keys)) OR m.article IN (
                SELECT DISTINCT m.article FROM mentions m WHERE {own(subject)}
                ORDER BY m.article DESC LIMIT :most))
        GROUP BY m.article, m.role ORDER BY m.article DESC, m.role
        """,  # noqa: S608
        most,
    )
    stories: dict[int, int] = {}
    roles: dict[int, list[str]] = defaultdict(list)
    for article, story, role in rows:
        stories[article] = story
        if role:
            roles[article].append(role)
    near = list(
        await db.execute_fetchall(
            f"""
            WITH near AS MATERIALIZED (
                SELECT DISTINCT m.article, m.person
                FROM json_each(:articles) own CROSS JOIN mentions m ON m.article = own.value
            ), shared AS MATERIALIZED (
                SELECT n.person, p.articles FROM near n JOIN people p ON p.id = n.person
                WHERE {KNOWN} AND p.kind <> '{Kind.PLACE}' AND NOT (
                    p.kind = :kind AND p.name IN (SELECT value FROM json_each(:names)))
                GROUP BY n.person HAVING count(*) > 1
            )
            SELECT n.article, s.person, s.articles
            FROM near n JOIN shared s ON s.person = n.person
            """,  # noqa: S608
            {**most, "articles": many(stories)},
        )
    )
    archive = await _archive(db, subject)
    known = await _common(db, subject, archive, {person: count for _, person, count in near})
    company: dict[int, set[int]] = defaultdict(set)
    for article, person, _ in near:
        company[article].add(person)
    return Clues(
        clues=tuple(
            Clue(
                key=article,
                story=story,
                roles=tuple(roles[article]),
                company=frozenset(company[article]),
            )
            for article, story in stories.items()
        ),
        known=known,
        articles=archive.articles,
    )


async def _archive(db: aiosqlite.Connection, subject: Subject) -> _Archive:
    # The load counted them: they are counted again only where later ones must be left out.
    ((articles, whole),) = await db.execute_fetchall(
        """
        SELECT iif(later, (SELECT count(*) FROM articles WHERE removed_at IS NULL AND id < :end),
            (SELECT articles FROM loads ORDER BY number DESC LIMIT 1)), NOT later
        FROM (SELECT EXISTS (SELECT 1 FROM articles WHERE id >= :end) AS later)
        """,
        parameters(subject),
    )
    return _Archive(max(articles or 0, 1), bool(whole))


async def _common(
    db: aiosqlite.Connection, subject: Subject, archive: _Archive, counted: dict[int, int]
) -> dict[int, int]:
    """In how many articles these are, by number, as of the day; ``counted`` of all."""
    if archive.whole:
        return counted
    return by_first(
        await db.execute_fetchall(
            """
            SELECT p.value, (SELECT count(*) FROM (
                SELECT DISTINCT article FROM mentions
                WHERE person = p.value AND article < :end LIMIT :counted
            )) FROM json_each(:people) p
            """,
            parameters(subject, people=many(counted), counted=_MOST_COUNTED),
        )
    )
