"""Writing articles with all that is derived of them, inside a transaction of the caller."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.errors import StoreUnavailableError
from store.sqlite import names, segments
from store.sqlite.row_order import first_place, places_end, starts_day
from store.sqlite.rows import article_values, by_first, many, moment_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    import aiosqlite

    from store.preparing import MentionRow, Prepared
    from store.sqlite.segments import Waiting
    from store.types import Article


DERIVED_TABLES = (
    "mentions", "person_keys", "periods", "callings", "people", "stories", "segments", "postings",
    "sequences", "vocabulary",
)  # fmt: skip
"""Made from the articles and their texts."""


class _Saved(NamedTuple):
    """An article as it is in the archive."""

    id: int
    published: int | None
    arrived: int
    first_seen: str
    times_changed: int
    removed: bool


async def save(
    db: aiosqlite.Connection,
    articles: Sequence[Prepared],
    unindexed: Waiting,
    *,
    number: int,
    now: str,
) -> None:
    """Add articles, or replace those of the same public ids.

    An article whose minute of publication is another one moves to another row. ``number`` is
    the load's, ``now`` an ISO moment. The index has them when ``unindexed`` is written.
    """
    old = await _saved(db, [prepared.article.id for prepared in articles])
    await _delete(db, old.values())
    origins = await _origins(db, {prepared.article.origin for prepared in articles})
    ids = await _places(db, [prepared.article for prepared in articles], old)
    await db.executemany(
        "INSERT INTO articles (public_id, headline, source, agency, photo_agency, byline, place,"
        " url, language, category, published, precision, basis, captions, flags, line, digest,"
        " id, handle, origin, arrived, first_seen, changed_at, times_changed)"
        " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        [
            (
                *article_values(article), article_id, article.handle, origins[article.origin],
                _arrival(old.get(article.id), number), *_history(old.get(article.id), now),
            )
            for article, article_id in zip(
                (prepared.article for prepared in articles), ids, strict=True
            )
        ],
    )  # fmt: skip
    await db.executemany(
        "INSERT OR IGNORE INTO imprints VALUES (?, ?, ?)",
        {
            (one.article.source or "", one.article.agency or "", one.article.language)
            for one in articles
        },
    )
    await db.executemany(
        "INSERT INTO bodies (article, body) VALUES (?, ?)",
        [(key, prepared.body) for key, prepared in zip(ids, articles, strict=True)],
    )
    await derive(db, list(zip(ids, articles, strict=True)), unindexed)


async def remove(db: aiosqlite.Connection, public_ids: Collection[str], *, now: str) -> None:
    """Hide articles that are gone from their origins; their texts are kept."""
    old = [saved for saved in (await _saved(db, public_ids)).values() if not saved.removed]
    await _take_out(db, old)
    await db.executemany(
        "UPDATE articles SET removed_at = ? WHERE id = ?", [(now, saved.id) for saved in old]
    )


async def delete(db: aiosqlite.Connection, ids: Collection[int]) -> None:
    """Let go of articles for good, by their rows."""
    await _delete(db, (await _saved(db, ids, by="id")).values())


async def derive(
    db: aiosqlite.Connection, articles: Sequence[tuple[int, Prepared]], unindexed: Waiting
) -> None:
    """Index the terms and the people of articles that have their row but nothing derived yet.

    Their signatures wait for :func:`store.sqlite.stories.group`.
    """
    for key, prepared in articles:
        unindexed.add(key, prepared.entry)
        await unindexed.make_room()
    await db.executemany(
        "INSERT INTO sequences (article, sequence) VALUES (?, ?)",
        [(key, prepared.entry.sequence) for key, prepared in articles],
    )
    await db.executemany(
        "INSERT INTO stories (article, signature) VALUES (?, ?)",
        [(key, prepared.signature) for key, prepared in articles],
    )
    people = await _people(db, {row[:2] for _, prepared in articles for row in prepared.mentions})
    await db.executemany(
        # A place names a person once, whatever it was found by.
        "INSERT OR IGNORE INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (people[name, kind], key, *place)
            for key, prepared in articles
            for name, kind, *place in prepared.mentions
        ],
    )
    await names.count(
        db,
        {
            (people[own], key): any(row[5] for row in rows)
            for key, prepared in articles
            for own, rows in _by_name(prepared.mentions).items()
        },
    )
    await names.call(
        db,
        {
            (role, key, people[name, kind])
            for key, prepared in articles
            for name, kind, _, _, _, _, role, *_ in prepared.mentions
            if role
        },
    )


def _by_name(mentions: Iterable[MentionRow]) -> dict[tuple[str, str], list[MentionRow]]:
    """The mentions of each name and kind."""
    found: dict[tuple[str, str], list[MentionRow]] = {}
    for row in mentions:
        found.setdefault(row[:2], []).append(row)
    return found


async def forget_derived(db: aiosqlite.Connection) -> None:
    """Empty the index and everything about people and stories; articles and texts stay."""
    for table in DERIVED_TABLES:
        await db.execute(f"DELETE FROM {table}")  # noqa: S608


async def _saved(
    db: aiosqlite.Connection, ids: Collection[str] | Collection[int], *, by: str = "public_id"
) -> dict[str, _Saved]:
    """What the archive has of these articles, removed ones too, by their public ids."""
    rows = await db.execute_fetchall(
        "SELECT public_id, id, published, arrived, first_seen, times_changed,"  # noqa: S608
        f" removed_at IS NOT NULL FROM articles WHERE {by} IN (SELECT value FROM json_each(?))",
        (many(ids),),
    )
    return {public_id: _Saved(*facts) for public_id, *facts in rows}


async def _delete(db: aiosqlite.Connection, old: Collection[_Saved]) -> None:
    await _take_out(db, old)
    ids = (many(saved.id for saved in old),)
    for table, column in (("bodies", "article"), ("articles", "id")):
        await db.execute(
            f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))",  # noqa: S608
            ids,
        )


async def _take_out(db: aiosqlite.Connection, old: Collection[_Saved]) -> None:
    """Take articles out of the index, of stories and of people's lists."""
    here = [saved.id for saved in old if not saved.removed]
    if not here:
        return
    await segments.take_out(db, here)
    ids = (many(here),)
    await db.execute("DELETE FROM stories WHERE article IN (SELECT value FROM json_each(?))", ids)
    await names.take_out(db, here)
    await db.execute(
        "DELETE FROM mentions WHERE (person, article) IN (SELECT person, article FROM mentions"
        " WHERE article IN (SELECT value FROM json_each(?)))",
        ids,
    )


async def _origins(db: aiosqlite.Connection, paths: Collection[str]) -> dict[str, int]:
    """The rows of these origins, made where they are missing."""
    await db.executemany(
        "INSERT OR IGNORE INTO origins (path) VALUES (?)", [(path,) for path in sorted(paths)]
    )
    return by_first(
        await db.execute_fetchall(
            "SELECT path, id FROM origins WHERE path IN (SELECT value FROM json_each(?))",
            (many(paths),),
        )
    )


async def _people(
    db: aiosqlite.Connection, named: Collection[tuple[str, str]]
) -> dict[tuple[str, str], int]:
    """The rows of these names and kinds, made where missing."""
    wanted = many({name for name, _ in named})
    rows = "SELECT name, kind, id FROM people WHERE name IN (SELECT value FROM json_each(?))"
    people = {(name, kind): key for name, kind, key in await db.execute_fetchall(rows, (wanted,))}
    if new := sorted(set(named) - people.keys()):
        await db.executemany(
            "INSERT INTO people (name, kind, articles, proven) VALUES (?, ?, 0, 0)", new
        )
        found = await db.execute_fetchall(rows, (many({name for name, _ in new}),))
        people |= {(name, kind): key for name, kind, key in found}
    return people


def _arrival(saved: _Saved | None, number: int) -> int:
    """A corrected article keeps its arrival, so that it stays on the pages readers leaf through."""
    return saved.arrived if saved and not saved.removed else number


def _history(saved: _Saved | None, now: str) -> tuple[str, str | None, int]:
    """First seen, last changed, times changed."""
    return (saved.first_seen, now, saved.times_changed + 1) if saved else (now, None, 0)


async def _places(
    db: aiosqlite.Connection, articles: Iterable[Article], old: Mapping[str, _Saved]
) -> list[int]:
    """A free id for each article, in order, as near behind its moment as there is room."""
    wanted = list(articles)
    places = [0] * len(wanted)
    waiting: dict[int, list[int]] = {}
    for index, article in enumerate(wanted):
        start = first_place(article.published.at)
        saved = old.get(article.id)
        if saved and first_place(moment_of(saved.published)) == start:
            places[index] = saved.id
        else:
            waiting.setdefault(start, []).append(index)
    # The caller has deleted the rows that stay where they are and puts them back after this.
    free = {places_end(place): place + 1 for place in sorted(filter(None, places))}
    while waiting:
        windows = [(start, places_end(start)) for start in waiting]
        for end, place in await db.execute_fetchall(
            "SELECT json_extract(value, '$[1]'), coalesce((SELECT max(id) + 1 FROM articles"
            " WHERE id >= json_extract(value, '$[0]') AND id < json_extract(value, '$[1]')),"
            " json_extract(value, '$[0]')) FROM json_each(?)",
            (many(windows),),
        ):
            free[end] = max(place, free.get(end, 0))
        crowded: dict[int, list[int]] = {}
        for (_, end), indexes in zip(windows, waiting.values(), strict=True):
            placed = indexes[: end - free[end]]
            for index in placed:
                places[index] = free[end]
                free[end] += 1
            if len(placed) < len(indexes):
                if starts_day(end):
                    raise StoreUnavailableError("no more articles fit on this day")
                crowded[end] = indexes[len(placed) :]
        waiting = crowded
    return places
