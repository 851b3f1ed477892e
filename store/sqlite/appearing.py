"""Reading where somebody appears: articles, days, roles and words, counted or page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.entities import Appearance, Kind, KnownName, Quote, Report, Sighting
from store.epithets import places_in
from store.sqlite import articles, search
from store.sqlite.people import mention_of
from store.sqlite.row_order import DAY_BITS, FIRST_DATED, day_end, day_of, day_start
from store.sqlite.rows import by_first, many
from store.types import Page, Passage
from store.whereabouts import whose

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from store.entities import Subject
    from store.sqlite.connection import Reading
    from store.types import Article, Parsed

_NEWEST_ROLES = 20
"""Looked at to say what somebody is called."""

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


async def count(db: Reading, subject: Subject) -> int:
    """In how many articles somebody is mentioned."""
    ((number,),) = await db.execute_fetchall(
        f"SELECT count(DISTINCT m.article) FROM mentions m WHERE {own(subject)}",  # noqa: S608
        parameters(subject),
    )
    return int(number)


async def days(db: Reading, subject: Subject) -> dict[date, int]:
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


async def reports(db: Reading, subject: Subject) -> tuple[Report, ...]:
    """What somebody is called, wording by wording and in stretches of 64 days."""
    rows = await db.execute_fetchall(
        f"""
        SELECT m.role, count(DISTINCT m.article), min(m.article), max(m.article)
        FROM mentions m INDEXED BY mentions_by_role
        WHERE {own(subject)} AND m.role IS NOT NULL
        GROUP BY m.role, (m.article - {FIRST_DATED}) >> {DAY_BITS + 6} ORDER BY m.role, m.article
        """,  # noqa: S608
        parameters(subject),
    )
    return tuple(
        Report(role=role, articles=number, first=day_of(first), last=day_of(last), newest=last)
        for role, number, first, last in rows
    )


async def counts(
    db: Reading, subject: Subject, roles: Sequence[Collection[str]]
) -> tuple[int, ...]:
    """How many articles give one of the wordings of each role."""
    found = by_first(
        await db.execute_fetchall(
            f"""
            SELECT json_extract(w.value, '$[0]') AS place, count(DISTINCT m.article)
            FROM json_each(:wordings) w CROSS JOIN mentions m INDEXED BY mentions_by_role
            ON m.role = json_extract(w.value, '$[1]') AND {own(subject)}
            GROUP BY place
            """,  # noqa: S608
            parameters(
                subject,
                wordings=many(
                    (place, wording) for place, role in enumerate(roles) for wording in role
                ),
            ),
        )
    )
    return tuple(found.get(place, 0) for place in range(len(roles)))


async def sightings(db: Reading, subject: Subject, keys: Collection[int]) -> tuple[Sighting, ...]:
    """Where somebody is mentioned with a role in these articles, the newest first."""
    rows = list(
        await db.execute_fetchall(
            f"""
            SELECT m.article, p.name, p.kind, m.position, m.start, m."end", m.sure, m.role,
                m.quote_start, m.quote_end
            FROM json_each(:keys) k CROSS JOIN mentions m ON m.article = k.value AND {own(subject)}
            JOIN people p ON p.id = m.person
            WHERE m.role IS NOT NULL ORDER BY m.article DESC, m.position, m.start
            """,  # noqa: S608
            parameters(subject, keys=many(keys)),
        )
    )
    found = await articles.texts(db, {row[0] for row in rows})
    return tuple(
        Sighting(
            article=found[key].article,
            passage=_passage(found[key], position),
            mention=(mentioned := mention_of(name, kind, position, *place)),
            whose=_whose(subject, found[key], mentioned.role or ""),
        )
        for key, name, kind, position, *place in rows
    )


def _whose(subject: Subject, text: Parsed, role: str = "") -> frozenset[str]:
    """Where a text says it is; of people nothing."""
    if subject.kind is Kind.PERSON:
        return frozenset()
    told = (whose(one.text, subject.names) for one in text.passages)
    return places_in(role).union(*told)


def _passage(text: Parsed, position: int) -> Passage:
    """The passage of a mention, or the caption: -1 is the first."""
    if position >= 0:
        return text.passages[position]
    return Passage(position=position, text=text.article.captions[-1 - position])


async def called(
    db: Reading, known: Sequence[KnownName], as_of: date | None
) -> tuple[tuple[str, ...], ...]:
    """The newest roles of each of some names, as often as they are given."""
    if not known:
        return ()
    # Of each only the newest rows are read, which no window function does.
    newest = " UNION ALL ".join(
        f"""
        SELECT * FROM (
            SELECT {place:d} AS place, m.role FROM mentions m
            WHERE m.person = (
                SELECT id FROM people WHERE name = json_extract(:known, '$[{place:d}][0]')
                AND kind = json_extract(:known, '$[{place:d}][1]')
            ) AND m.article < :end AND m.role IS NOT NULL
            ORDER BY m.article DESC, m.position, m.start LIMIT :limit
        )
        """  # noqa: S608
        for place in range(len(known))
    )
    roles: list[list[str]] = [[] for _ in known]
    for place, role in await db.execute_fetchall(
        newest,
        {
            "known": many((one.name, one.kind.value) for one in known),
            "end": day_end(as_of) if as_of else articles.EVER,
            "limit": _NEWEST_ROLES,
        },
    ):
        roles[place].append(role)
    return tuple(tuple(ones) for ones in roles)


async def names(db: Reading, subject: Subject) -> tuple[KnownName, ...]:
    """The spellings of somebody that articles have, commonest first."""
    rows = await db.execute_fetchall(
        f"""
        SELECT p.name, p.kind, count(DISTINCT m.article) AS number
        FROM mentions m JOIN people p ON p.id = m.person WHERE {own(subject)}
        GROUP BY m.person ORDER BY number DESC, p.name
        """,  # noqa: S608
        parameters(subject),
    )
    return tuple(
        KnownName(name=name, kind=Kind(kind), articles=count) for name, kind, count in rows
    )


async def listed(db: Reading, subject: Subject, limit: int, offset: int) -> Page[Article]:
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


async def quotations(db: Reading, subject: Subject, limit: int) -> tuple[Quote, ...]:
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
        Quote(
            text=found[key].passages[position].text[start:end],
            article=found[key].article,
            whose=_whose(subject, found[key]),
        )
        for key, position, start, end in rows
    )


async def within(
    db: Reading, subject: Subject, spans: Sequence[tuple[date, date]]
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
