"""What a query finds: how many, the newest, and the candidates worth ranking.

Scoring every article that has any word of a question would read long posting lists for words that
tell nothing. So the plan is made from how many articles have each word: rare words choose the
candidates, those in more than :data:`COMMON` of the articles only when they are all there is; the
ranking, which reads the candidates' words themselves, counts them all.
"""

from __future__ import annotations

from contextlib import aclosing
from datetime import timedelta
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from store.in_one_go import aside
from store.indexed import in_field
from store.ranking import FRESH, freshness, rarity
from store.sqlite import matching
from store.sqlite.articles import EVER
from store.sqlite.matching import Shelf, Wanted, matches, phrases, standing, wanted
from store.sqlite.row_order import DAY_BITS, FIRST_DATED, day_of, day_start
from store.sqlite.rows import ARTICLE_COLUMNS, article_of, by_first, many
from store.types import Candidate, Candidates

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Collection, Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from store.asked import Clause, Query
    from store.sqlite.connection import Reading
    from store.types import Article

COMMON = 0.1
"""Words in a larger share of the articles choose no candidates, as long as the others hold at least
:data:`TELLING` of the query's weight …"""
TELLING = 0.5
FEW = 20_000
"""… and the words are in more articles than these: to score fewer costs nothing worth saving."""

RECENT = timedelta(days=120)
"""Articles of so long before the day asked may owe their place to being fresh."""

MOST_VERIFIED = 1_000
"""Articles in which a phrase is looked for, the likeliest first. A count beyond is an estimate."""
MOST_COUNTED = 100
"""Of more matches it is not counted how many there are, or how many stories they tell."""
_BLOCK = 64
"""Rows looked at in one go for the newest ones."""


async def count(db: Reading, shelf: Shelf, query: Query) -> int:
    """How many articles match; of phrases in very many articles an estimate."""
    asked = wanted(query)
    if not asked.by_words and not asked.excluded:
        return await _count_days(db, asked, query)
    places = await _places(db, shelf, query, asked)
    if not (asked.verified or asked.forbidden):
        return len(places)
    looked_at = places[-MOST_VERIFIED:]
    standing_there = sum([1 async for _ in _verified(db, asked, looked_at)])
    return round(standing_there * len(places) / max(1, len(looked_at)))


class Newest(NamedTuple):
    """Some of the newest articles that match, one a story."""

    articles: tuple[Article, ...]
    more: bool
    """There are others after them."""
    total: int | None
    """How many match; None where that would take looking at all of them."""
    stories: int | None
    """How many stories they tell, as far as that is known."""


async def newest(db: Reading, shelf: Shelf, query: Query, limit: int, offset: int) -> Newest:
    """The articles that match, newest first and one a story, without their texts."""
    found: list[int] = []
    told: set[int] = set()
    block: list[int] = []
    looked_at = 0

    async def take() -> None:
        stories = await _stories(db, block)
        for row in block:
            story = stories.get(row, -row)
            if story not in told:
                told.add(story)
                found.append(row)
        block.clear()

    asked = wanted(query)
    exhausted = True
    async with aclosing(_newest(db, shelf, query, asked)) as rows:
        async for row in rows:
            block.append(row)
            looked_at += 1
            if len(block) >= limit + _BLOCK // 4:
                await take()
                if len(found) > offset + limit and looked_at >= MOST_COUNTED:
                    exhausted = False
                    break
    await take()
    shown = tuple((await read(db, found[offset : offset + limit])).values())
    more = len(found) > offset + limit
    if not exhausted or asked.verified or asked.forbidden:  # of phrases not all are looked at
        return Newest(shown, more, total=None, stories=None)
    return Newest(shown, more, looked_at, len(found))


async def read(db: Reading, rows: Sequence[int]) -> dict[int, Article]:
    """Articles by their rows, in the order given."""
    found = {
        row[-1]: article_of(row)
        for row in await db.execute_fetchall(
            f"SELECT {ARTICLE_COLUMNS}, a.id FROM json_each(?) r"  # noqa: S608
            " CROSS JOIN articles a ON a.id = r.value JOIN origins o ON o.id = a.origin",
            (many(rows),),
        )
    }
    return {row: found[row] for row in rows if row in found}


async def candidates(
    db: Reading,
    shelf: Shelf,
    query: Query,
    *,
    limit: int,
    frequencies: Mapping[str, int],
    articles: int,
) -> Candidates:
    """The articles worth ranking: those whose words say most, and of the recent ones more.

    ``frequencies`` says in how many of the archive's ``articles`` each term stands.
    """
    asked = wanted(query)
    if not asked.by_words:
        return Candidates()
    weights = rarity({term: frequencies.get(term, 0) for term in asked.terms}, articles)
    asked = asked._replace(any_of=_telling(asked.any_of, weights, frequencies, articles))
    segments = await shelf.segments(db)
    found = await matching.lists(db, segments, asked.terms, impacts=True)
    leave_out = await _left_out(db, query)
    exact = bool(asked.verified or asked.forbidden)
    chosen = await aside(
        _choose,
        _Choice(asked, weights, segments, found, leave_out, MOST_VERIFIED if exact else limit),
        query.around or (query.as_of and (query.as_of, query.as_of)) or None,
    )
    rows, total = chosen.rows, chosen.total
    if exact:
        likely = await sequences(db, rows)
        good = await aside(standing, asked, [one.sequence for one in likely])
        rows = [one.key for one, stands in zip(likely, good, strict=True) if stands]
        total = round(total * len(rows) / max(1, len(likely)))
    return Candidates(
        keys=tuple(rows[:limit] if exact else rows),
        total=total,
        about=exact and chosen.total > len(chosen.rows),
        frequencies=frequencies,
        articles=articles,
    )


async def frequencies(db: Reading, shelf: Shelf, terms: Collection[str]) -> dict[str, int]:
    """In how many articles each term stands; terms in none are left out."""
    segments = {segment.id: segment for segment in await shelf.segments(db)}
    emptied = [segment.id for segment in segments.values() if len(segment.gone)]
    counts: dict[str, int] = by_first(
        await db.execute_fetchall(
            "SELECT p.term, sum(length(p.impacts)) FROM json_each(?) s CROSS JOIN json_each(?) t"
            " CROSS JOIN postings p ON p.segment = s.value AND p.term = t.value GROUP BY p.term",
            (many(segments), many(set(terms))),
        )
    )
    for (segment, term), listed in (
        await matching.lists(db, [segments[one] for one in emptied], terms)
    ).items():
        counts[term] -= int(np.isin(listed.places, segments[segment].gone).sum())
    return {term: number for term, number in counts.items() if number}


async def vocabulary(db: Reading, *, fewest: int) -> dict[str, int]:
    """The terms that a mistyped word may mean: of letters, in so many articles at least."""
    return by_first(
        await db.execute_fetchall("SELECT * FROM vocabulary WHERE articles >= ?", (fewest,))
    )


def _telling(
    clauses: Sequence[Clause],
    weights: Mapping[str, float],
    frequencies: Mapping[str, int],
    articles: int,
) -> tuple[Clause, ...]:
    """The clauses that choose candidates: as many of the rarest as tell enough."""

    def commonest(clause: Clause) -> int:
        return max((frequencies.get(term, 0) for term in _terms(clause)), default=0)

    def worth(clause: Clause) -> float:
        return max((weights.get(term, 0.0) for term in _terms(clause)), default=0.0)

    there = [clause for clause in clauses if commonest(clause)]
    whole = sum(map(worth, there))
    chosen: list[Clause] = []
    said = 0.0
    for clause in sorted(there, key=commonest):
        if commonest(clause) > max(FEW, COMMON * articles) and said >= TELLING * whole:
            break
        chosen.append(clause)
        said += worth(clause)
    return tuple(chosen) or tuple(clauses)


def _terms(clause: Clause) -> list[str]:
    return [in_field(term, clause.field) for phrase in phrases(clause) for term in phrase]


class _Choice(NamedTuple):
    """What candidates are chosen from."""

    asked: Wanted
    weights: Mapping[str, float]
    segments: Sequence[matching.Segment]
    found: matching.Lists
    leave_out: NDArray[np.int64]
    limit: int


class _Chosen(NamedTuple):
    rows: list[int]
    """Best first; where there is a day to be near to, the best by their words and the best by
    words and freshness take turns, so that a limit cuts off neither."""
    total: int
    """How many match."""


def _choose(choice: _Choice, around: tuple[date, date] | None) -> _Chosen:
    """The rows whose words say most, and those that do with their freshness; the best first."""
    asked, limit = choice.asked, choice.limit
    total = 0
    rows, scores = [np.empty(0, np.int64)], [np.empty(0, np.float32)]
    recent_rows, recent_scores = [np.empty(0, np.int64)], [np.empty(0, np.float32)]
    first, last = (day_start(day) for day in around) if around else (EVER, EVER)
    recent = max(FIRST_DATED, first - (RECENT.days << DAY_BITS)) if around else EVER
    for segment in choice.segments:
        some = (
            matching.scores(asked.any_of, choice.weights, segment, choice.found)
            if asked.any_of
            else None
        )
        places = matches(asked, segment, choice.found, choice.leave_out, some)
        if not len(places):
            continue
        total += len(places)
        scored = matching.scores(asked.clauses, choice.weights, segment, choice.found)
        if some is not None:
            scored += some
        scored += matching.exactness(
            (*asked.clauses, *asked.any_of), segment, choice.found, bonus=_EXACT
        )
        own, said = segment.articles[places], scored[places]
        young = int(np.searchsorted(own, recent))
        recent_rows.append(own[young:])
        recent_scores.append(said[young:])
        if len(own) > limit:
            best = np.argpartition(-said, limit)[:limit]
            own, said = own[best], said[best]
        rows.append(own)
        scores.append(said)
    by_text = _best(np.concatenate(rows), np.concatenate(scores), limit)
    if around is None:
        return _Chosen(by_text, total)
    own, said = np.concatenate(recent_rows), np.concatenate(recent_scores)
    top = max((float(s.max()) % _EXACT for s in scores if len(s)), default=0.0) or 1.0
    days = own >> DAY_BITS
    ages = np.maximum((first >> DAY_BITS) - days, days - (last >> DAY_BITS)).astype(np.float32)
    said = said + top * FRESH * freshness(np.maximum(ages, 0))
    turns = chain.from_iterable(zip_longest(by_text, _best(own, said, limit)))
    return _Chosen(list(dict.fromkeys(row for row in turns if row is not None)), total)


_EXACT = 1_000.0
"""More than any score: what was typed comes before other spellings of it."""


def _best(rows: NDArray[np.int64], scores: NDArray[np.float32], limit: int) -> list[int]:
    """The rows of the highest scores, of equal ones the newest, best first."""
    order = np.lexsort((-rows, -scores))[:limit]
    return [int(row) for row in rows[order]]


async def _places(db: Reading, shelf: Shelf, query: Query, asked: Wanted) -> NDArray[np.int64]:
    """The rows of all articles that match, rising; phrases by their words only."""
    segments = await shelf.segments(db)
    found = await matching.lists(db, segments, asked.terms)
    leave_out = await _left_out(db, query)

    def all_of_them() -> NDArray[np.int64]:
        every = [s.articles[matches(asked, s, found, leave_out)] for s in segments]
        return np.sort(np.concatenate(every)) if every else np.empty(0, np.int64)

    return await aside(all_of_them)


async def _newest(
    db: Reading, shelf: Shelf, query: Query, asked: Wanted
) -> AsyncGenerator[int, None]:
    """The rows of the articles that match, newest first."""
    if not asked.by_words and not asked.excluded:
        async for row in _newest_of_days(db, asked, query):
            yield row
        return
    leave_out = await _left_out(db, query)
    segments = await shelf.segments(db)
    ready = np.empty(0, np.int64)
    left = MOST_VERIFIED if asked.verified or asked.forbidden else EVER
    for number, segment in enumerate(segments):
        found = await matching.lists(db, [segment], asked.terms)
        own = segment.articles[matches(asked, segment, found, leave_out)]
        ready = np.union1d(ready, own) if len(ready) else own
        following = segments[number + 1 : number + 2]
        # What is newer than all that the other segments hold can be given already.
        safe = int(following[0].articles[-1]) if following else -1
        start = int(np.searchsorted(ready, safe, side="right"))
        start = max(start, len(ready) - left)
        left -= len(ready) - start
        async for row in _verified(db, asked, ready[start:]):
            yield row
        ready = ready[:start]
        if not left:  # Whoever wants two common words in a row may have to be content with these.
            return


async def _verified(
    db: Reading, asked: Wanted, rows: NDArray[np.int64]
) -> AsyncGenerator[int, None]:
    """These rows, rising as they are given, newest first, without those that lack a phrase."""
    if not (asked.verified or asked.forbidden):
        for row in rows[::-1]:
            yield int(row)
        return
    for end in range(len(rows), 0, -_BLOCK):
        part = [int(row) for row in rows[max(0, end - _BLOCK) : end][::-1]]
        likely = await sequences(db, part)
        good = standing(asked, [one.sequence for one in likely])
        for one, stands in zip(likely, good, strict=True):
            if stands:
                yield one.key


async def _count_days(db: Reading, asked: Wanted, query: Query) -> int:
    where, parameters = _days(asked, query)
    ((total,),) = await db.execute_fetchall(
        f"SELECT count(*) FROM articles WHERE {where}",  # noqa: S608
        parameters,
    )
    return int(total)


async def _newest_of_days(db: Reading, asked: Wanted, query: Query) -> AsyncGenerator[int, None]:
    where, parameters = _days(asked, query)
    before = EVER
    while True:
        rows = list(
            await db.execute_fetchall(
                f"SELECT id FROM articles NOT INDEXED WHERE {where} AND id < ?"  # noqa: S608
                " ORDER BY id DESC LIMIT ?",
                (*parameters, before, _BLOCK),
            )
        )
        for (row,) in rows:
            yield row
            before = row
        if len(rows) < _BLOCK:
            return


def _days(asked: Wanted, query: Query) -> tuple[str, tuple[int, ...]]:
    """What leaves the articles of a query's days, and the parameters of it."""
    where, parameters = "removed_at IS NULL AND id >= ? AND id < ?", (asked.start, asked.end)
    if query.arrived is None:
        return where, parameters
    return f"{where} AND +arrived <= ?", (*parameters, query.arrived)


async def _left_out(db: Reading, query: Query) -> NDArray[np.int64]:
    """The rows of articles that arrived too late for a query, rising."""
    if query.arrived is None:
        return np.empty(0, np.int64)
    rows = await db.execute_fetchall(
        # By itself SQLite would rather go through all articles in order: mostly there are none.
        "SELECT id FROM articles INDEXED BY articles_by_arrival WHERE arrived > ?",
        (query.arrived,),
    )
    return np.sort(np.array([row for (row,) in rows], np.int64))


async def sequences(db: Reading, rows: Sequence[int]) -> tuple[Candidate, ...]:
    """Articles by their rows as they are ranked, in the order given; without those gone by now."""
    found = {
        row: Candidate(key=row, published=day_of(row), sequence=sequence, story=story)
        for row, sequence, story in await db.execute_fetchall(
            "SELECT q.article, q.sequence, s.story FROM json_each(?) r"
            " CROSS JOIN sequences q ON q.article = r.value"
            " LEFT JOIN stories s ON s.article = q.article",
            (many(rows),),
        )
    }
    return tuple(found[row] for row in rows if row in found)


async def _stories(db: Reading, rows: Sequence[int]) -> dict[int, int]:
    """The stories of rows; those that have none are left out."""
    return by_first(
        await db.execute_fetchall(
            "SELECT s.article, s.story FROM json_each(?) r"
            " CROSS JOIN stories s ON s.article = r.value WHERE s.story IS NOT NULL",
            (many(rows),),
        )
    )
