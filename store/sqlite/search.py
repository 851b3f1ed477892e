"""A Query in the language of FTS5, and what it finds.

A reader's words never become syntax: every term stands in double quotes, as
https://www.sqlite.org/fts5.html#fts5_strings asks, and their number is bounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from store.asked import Field, Order
from store.sqlite.articles import EVER
from store.sqlite.rows import (
    ARTICLE_COLUMNS,
    ARTICLE_WIDTH,
    article_of,
    by_first,
    many,
)
from store.sqlite.schema import FIRST_DATED, day_end, day_start
from store.types import Candidate

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import aiosqlite

    from store.asked import Clause, Query
    from store.types import Article

MOST_TERMS = 64
"""Words of a query beyond these are not looked for."""

# A headline tells best what an article is about; captions repeat each other.
_SCORE = "bm25(article_index, 4.0, 0.5, 1.0)"


class Matching(NamedTuple):
    """The rows of the articles a query matches: an SQL source and its parameters."""

    table: str
    where: str
    parameters: tuple[Any, ...]
    by_words: bool
    """False when nothing but days narrows the search."""


def matching(query: Query) -> Matching:
    """What to search where; ``{column}`` of the result is ``rowid`` in either table."""
    excluded = [_clause(clause) for clause in query.excluded[:MOST_TERMS]]
    unwanted = " OR ".join(excluded)
    clauses = query.clauses[:MOST_TERMS]
    words = [_clause(c) for c in clauses if all(len(p) == 1 for p in c.alternatives)]
    wanted = [_clause(c) for c in clauses if any(len(p) > 1 for p in c.alternatives)]
    if words:
        any_or_all = " AND " if query.match_all else " OR "
        wanted.append(f"({any_or_all.join(words)})")
    start, end = _rows(query)
    parameters: list[Any] = [start, end]
    where = "rowid >= ? AND rowid < ?"
    if query.arrived is not None:
        # Few articles are newer than a listing, so they are looked up once and left out.
        where += " AND rowid NOT IN (SELECT id FROM articles WHERE arrived > ?)"
        parameters.append(query.arrived)
    if wanted:
        match = " AND ".join(wanted)
        if unwanted:
            match = f"({match}) NOT ({unwanted})"
        return Matching(
            "article_index", f"article_index MATCH ? AND {where}", (match, *parameters), True
        )
    where = f"removed_at IS NULL AND {where}"
    if unwanted:
        where += " AND rowid NOT IN (SELECT rowid FROM article_index WHERE article_index MATCH ?)"
        parameters.append(unwanted)
    return Matching("articles", where, tuple(parameters), False)


async def count(db: aiosqlite.Connection, query: Query) -> int:
    """How many articles match."""
    found = matching(query)
    ((total,),) = await db.execute_fetchall(
        f"SELECT count(*) FROM {found.table} WHERE {found.where}",  # noqa: S608
        found.parameters,
    )
    return int(total)


async def count_stories(db: aiosqlite.Connection, query: Query) -> int:
    """How many stories the articles that match tell."""
    found = matching(query)
    ((total,),) = await db.execute_fetchall(
        "SELECT count(DISTINCT coalesce(s.story, -f.id)) FROM"  # noqa: S608
        f" (SELECT rowid AS id FROM {found.table} WHERE {found.where}) f"
        " LEFT JOIN stories s ON s.article = f.id",
        found.parameters,
    )
    return int(total)


async def newest(
    db: aiosqlite.Connection, query: Query, limit: int, offset: int
) -> tuple[Article, ...]:
    """The articles that match, newest first and one a story, without their texts."""
    found = matching(query)
    rows = await db.execute_fetchall(
        # Looked at newest first until there are enough: a story's articles are few.
        f"SELECT {ARTICLE_COLUMNS} FROM (SELECT rowid AS id FROM {found.table}"  # noqa: S608
        f" WHERE {found.where} AND NOT EXISTS (SELECT 1 FROM stories s"
        "  CROSS JOIN stories newer ON newer.story = s.story AND newer.article > s.article"
        f"  WHERE s.article = {found.table}.rowid AND EXISTS (SELECT 1 FROM {found.table} other"
        f"   WHERE other.rowid = newer.article AND {found.where}))"
        " ORDER BY rowid DESC LIMIT ? OFFSET ?) f"
        " JOIN articles a ON a.id = f.id JOIN origins o ON o.id = a.origin ORDER BY a.id DESC",
        (*found.parameters, *found.parameters, limit, offset),
    )
    return tuple(map(article_of, rows))


async def candidates(db: aiosqlite.Connection, query: Query, limit: int) -> tuple[Candidate, ...]:
    """The best matches without their texts; those in order of time have score 0."""
    found = matching(query)
    if not found.by_words:
        return ()
    # "ORDER BY bm25(…) LIMIT" is 1.5 times as fast as "ORDER BY rank"; scoring reads every
    # match, so the newest are not scored.
    best = query.order is Order.BEST
    score, order = (_SCORE, "score") if best else ("0.0", "rowid DESC")
    rows = await db.execute_fetchall(
        f"SELECT {ARTICLE_COLUMNS}, f.score, s.story FROM ("  # noqa: S608
        f" SELECT rowid AS id, {score} AS score FROM article_index"
        f" WHERE {found.where} ORDER BY {order} LIMIT ?) f"
        " JOIN articles a ON a.id = f.id"
        " JOIN origins o ON o.id = a.origin LEFT JOIN stories s ON s.article = f.id"
        " ORDER BY f.score, a.id DESC",
        (*found.parameters, limit),
    )
    return tuple(
        Candidate(article=article_of(row), score=-row[ARTICLE_WIDTH], story=row[ARTICLE_WIDTH + 1])
        for row in rows
    )


async def frequencies(db: aiosqlite.Connection, terms: Collection[str]) -> dict[str, int]:
    """In how many articles each term stands; terms in none are left out."""
    return by_first(
        await db.execute_fetchall(
            # CROSS JOIN keeps the order: each term is looked up, the vocabulary never scanned.
            "SELECT v.term, v.doc FROM json_each(?) t CROSS JOIN vocabulary v"
            " WHERE v.term = t.value",
            (many(terms),),
        )
    )


async def vocabulary(db: aiosqlite.Connection) -> dict[str, int]:
    """The terms that a mistyped word may mean: of letters, in several articles."""
    rows = await db.execute_fetchall(
        "SELECT term, doc FROM vocabulary WHERE doc > 1 AND length(term) > 3"
    )
    return {term: count for term, count in rows if term.isalpha()}


def _rows(query: Query) -> tuple[int, int]:
    """The range of rows a query's days leave; days are asked of dated articles only."""
    start = FIRST_DATED if query.before else 0
    if query.after:
        start = day_start(query.after)
    ends: Sequence[int] = [day_end(day) for day in (query.before, query.as_of) if day]
    return start, min(ends, default=EVER)


def _clause(clause: Clause) -> str:
    found = " OR ".join(
        _quoted(" ".join(phrase)) for phrase in (*clause.alternatives, *clause.spellings)
    )
    return f"headline : ({found})" if clause.field is Field.HEADLINE else f"({found})"


def _quoted(words: str) -> str:
    # FTS5 ends its input at a NUL.
    return '"' + words.replace("\0", " ").replace('"', '""') + '"'
