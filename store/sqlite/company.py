"""Reading in whose company somebody appears, and whether it is one who bears a name."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from store.entities import Clue, Clues, Kind, KnownName
from store.sqlite.appearing import own, parameters
from store.sqlite.people import KNOWN
from store.sqlite.rows import by_first, many

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from store.entities import Subject
    from store.sqlite.connection import Reading

MOST_SHARED = 200
"""Company is looked for in somebody's newest articles, at most so many."""

_COMPARED = 100
"""Those in most of these articles are compared by how telling their company is."""

_LISTING = 80
"""Names in one article beyond which it lists them, and they are nobody's company."""

_MOST_COUNTED = 2_000
"""Articles counted to know how common somebody is; more are common enough."""


class _Other(NamedTuple):
    """Somebody or something near a subject."""

    key: int
    name: str
    kind: str
    articles: int


class _Archive(NamedTuple):
    """How far the archive reaches, as of a day."""

    articles: int
    whole: bool
    """Nothing in it is later."""


async def together(db: Reading, subject: Subject, limit: int) -> tuple[KnownName, ...]:
    """Who and what is in somebody's newest articles more than elsewhere, so many of each kind.

    The most telling first, by the number of articles times the logarithm of how much more often
    it is than anywhere (as in Dunning's likelihood ratio, 1993): a country that everybody is
    named with says nothing.
    """
    owned = [
        article
        for (article,) in await db.execute_fetchall(
            f"SELECT DISTINCT m.article FROM mentions m WHERE {own(subject)}"  # noqa: S608
            " ORDER BY m.article DESC LIMIT :most",
            parameters(subject, most=MOST_SHARED),
        )
    ]
    near = await _near(db, owned)
    least = min(sorted(map(len, near.values()), reverse=True)[:_COMPARED], default=0)
    known = await _known(db, subject, [one for one in near if len(near[one]) >= least])
    archive = await _archive(db, subject)
    common = await _common(db, subject, archive, known, near)
    told = []
    for key, name, kind, _ in known:
        shared = len(near[key])
        lift = shared / len(owned) * archive.articles / common[key]
        one = KnownName(name=name, kind=Kind(kind), articles=shared)
        told.append((-shared * math.log(0.1 + lift), -shared, name, one))
    found: dict[Kind, list[KnownName]] = defaultdict(list)
    for *_, one in sorted(told, key=lambda each: each[:3]):
        if len(found[one.kind]) < limit:
            found[one.kind].append(one)
    return tuple(one for ones in found.values() for one in ones)


async def witnesses(
    db: Reading, subject: Subject, roles: Collection[str], limit: int
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


async def clues(db: Reading, subject: Subject, keys: Collection[int], limit: int) -> Clues:
    """Roles, stories and company of these articles of somebody and of the newest ``limit``.

    What lists very many names ("this week's events") gives no company.
    """
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
    near = await _near(db, stories)
    named = Counter(article for places in near.values() for article in places)
    shared = [one for one, places in near.items() if len(places) > 1]
    others = [one for one in await _known(db, subject, shared) if one.kind != Kind.PLACE]
    company: dict[int, set[int]] = defaultdict(set)
    for other in others:
        for article in near[other.key]:
            if named[article] <= _LISTING:
                company[article].add(other.key)
    archive = await _archive(db, subject)
    known = await _common(db, subject, archive, others, near)
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


async def _near(db: Reading, articles: Iterable[int]) -> dict[int, set[int]]:
    """Who and what is in which of these articles, by number."""
    near: dict[int, set[int]] = defaultdict(set)
    # Counted here: SQLite takes five times as long to group them.
    for article, person in await db.execute_fetchall(
        "SELECT m.article, m.person FROM json_each(?) own"
        " CROSS JOIN mentions m ON m.article = own.value",
        (many(articles),),
    ):
        near[person].add(article)
    return near


async def _known(db: Reading, subject: Subject, people: Iterable[int]) -> list[_Other]:
    """Of these those that are surely names, and others than the subject."""
    rows = await db.execute_fetchall(
        f"""
        SELECT p.id, p.name, p.kind, p.articles
        FROM json_each(:people) o JOIN people p ON p.id = o.value
        WHERE {KNOWN} AND NOT (
            p.kind = :kind AND p.name IN (SELECT value FROM json_each(:names)))
        """,  # noqa: S608
        parameters(subject, people=many(people)),
    )
    return [_Other(*row) for row in rows]


async def _archive(db: Reading, subject: Subject) -> _Archive:
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
    db: Reading,
    subject: Subject,
    archive: _Archive,
    others: Iterable[_Other],
    near: Mapping[int, Collection[int]],
) -> dict[int, int]:
    """In how many articles these are, by number, as of the day."""
    counted = {one.key: one.articles for one in others}
    if archive.whole:
        return counted
    # Whoever is in no other article than these is in none that is later.
    unsure = [key for key, articles in counted.items() if articles > len(near[key])]
    return counted | by_first(
        await db.execute_fetchall(
            """
            SELECT p.value, (SELECT count(*) FROM (
                SELECT DISTINCT article FROM mentions
                WHERE person = p.value AND article < :end LIMIT :counted
            )) FROM json_each(:people) p
            """,
            parameters(subject, people=many(unsure), counted=_MOST_COUNTED),
        )
    )
