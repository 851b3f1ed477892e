"""Which articles of the index a query means: a Query evaluated over posting lists.

A term is looked up as it is, so nothing a reader types can become syntax. Phrases are narrowed down
by their words here and verified by the articles' sequences (:func:`standing`).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from store.asked import Field
from store.indexed import in_field, number, words
from store.sqlite.articles import EVER
from store.sqlite.row_order import FIRST_DATED, day_end, day_start
from store.sqlite.rows import many
from store.sqlite.segments import IDS, PLACES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from store.asked import Clause, Phrase, Query
    from store.sqlite.connection import Reading

MOST_CLAUSES = 64
"""Clauses of a query beyond these are not looked at."""
MOST_ALTERNATIVES = 32
"""The same for the alternatives of a clause."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment of the index, without its postings."""

    id: int
    articles: NDArray[np.int64]
    """Rising."""
    gone: NDArray[np.uint16]


class List(NamedTuple):
    """The posting list of a term in a segment."""

    places: NDArray[np.uint16]
    impacts: NDArray[np.uint8]
    """Empty when they were not asked for."""


Lists = dict[tuple[int, str], List]
"""By segment and term."""

_NONE = List(np.empty(0, PLACES), np.empty(0, np.uint8))


@dataclass
class Shelf:
    """Segments kept in memory: their articles never change."""

    _articles: dict[int, NDArray[np.int64]] = field(default_factory=dict)

    async def segments(self, db: Reading) -> list[Segment]:
        """The segments of an archive, that of the newest article first."""
        rows = list(await db.execute_fetchall("SELECT id, gone FROM segments"))
        # What is there now: while we wait, other tasks may let go of what they do not need.
        known = self._articles
        new = [row[0] for row in rows if row[0] not in known]
        if new:
            fresh = {
                segment: np.frombuffer(articles, IDS)
                for segment, articles in await db.execute_fetchall(
                    "SELECT id, articles FROM segments"
                    " WHERE id IN (SELECT value FROM json_each(?))",
                    (many(new),),
                )
            }
            # Replaced, not changed: other tasks may be reading it.
            known = {row[0]: fresh[row[0]] if row[0] in fresh else known[row[0]] for row in rows}
            self._articles = known
        found = [Segment(row[0], known[row[0]], np.frombuffer(row[1], PLACES)) for row in rows]
        return sorted(found, key=lambda one: -int(one.articles[-1]))


async def lists(
    db: Reading,
    segments: Sequence[Segment],
    terms: Collection[str],
    *,
    impacts: bool = False,
) -> Lists:
    """The posting lists of these terms in these segments; terms that are not there are left out."""
    column = "p.impacts" if impacts else "NULL"
    return {
        (segment, term): List(np.frombuffer(places, PLACES), np.frombuffer(said or b"", np.uint8))
        for segment, term, places, said in await db.execute_fetchall(
            # CROSS JOIN keeps the order: each term of each segment is looked up, nothing scanned.
            f"SELECT p.segment, p.term, p.places, {column} FROM json_each(?) s"  # noqa: S608
            " CROSS JOIN json_each(?) t CROSS JOIN postings p"
            " ON p.segment = s.value AND p.term = t.value",
            (many(segment.id for segment in segments), many(terms)),
        )
    }


class Wanted(NamedTuple):
    """A query made ready to be evaluated."""

    clauses: tuple[Clause, ...]
    """Those every article must have."""
    any_of: tuple[Clause, ...]
    """Of which it must have one, unless there are none."""
    excluded: tuple[Clause, ...]
    start: int
    end: int
    """The range of rows its days leave."""
    verified: tuple[Clause, ...]
    """Those of the clauses with phrases, whose words alone are not enough …"""
    forbidden: tuple[Clause, ...]
    """… and those of the excluded ones."""

    @property
    def terms(self) -> set[str]:
        """The terms whose posting lists are needed."""
        return {
            in_field(term, clause.field)
            for clause in (*self.clauses, *self.any_of, *self.excluded)
            for phrase in phrases(clause)
            for term in phrase
        }

    @property
    def by_words(self) -> bool:
        """Whether anything but days narrows the search."""
        return bool(self.clauses or self.any_of)


def wanted(query: Query) -> Wanted:
    """What a query wants, as far as it is looked at."""
    clauses = [clause for clause in query.clauses if phrases(clause)][:MOST_CLAUSES]
    strict = [c for c in clauses if query.match_all or c.field is not Field.ANYWHERE or _exact(c)]
    excluded = tuple(clause for clause in query.excluded if phrases(clause))[:MOST_CLAUSES]
    start = FIRST_DATED if query.before else 0
    if query.after:
        start = day_start(query.after)
    ends = [day_end(day) for day in (query.before, query.as_of) if day]
    return Wanted(
        clauses=tuple(strict),
        any_of=tuple(clause for clause in clauses if clause not in strict),
        excluded=excluded,
        start=start,
        end=min(ends, default=EVER),
        verified=tuple(clause for clause in clauses if _exact(clause)),
        forbidden=tuple(clause for clause in excluded if _exact(clause)),
    )


def phrases(clause: Clause) -> tuple[Phrase, ...]:
    """Everything that satisfies a clause, other spellings too."""
    every = (*clause.alternatives, *clause.spellings)[:MOST_ALTERNATIVES]
    return tuple(phrase for phrase in every if phrase)


def matches(
    asked: Wanted,
    segment: Segment,
    found: Lists,
    leave_out: NDArray[np.int64],
    some: NDArray[np.float32] | None = None,
) -> NDArray[np.uint16]:
    """The places of a segment's articles that match, rising; phrases by their words only.

    ``leave_out`` are rows that are not part of the search, rising; ``some`` the scores by the
    clauses of which one must be there, where they are known already.
    """
    size = len(segment.articles)
    low, high = np.searchsorted(segment.articles, (asked.start, asked.end))
    if low >= high:
        return _NONE.places
    here = np.zeros(size, bool)
    here[low:high] = True
    for clause in asked.clauses:
        here &= _having(clause, segment, found)
    if some is not None:
        here &= some > 0
    elif asked.any_of:
        one_of = np.zeros(size, bool)
        for clause in asked.any_of:
            one_of |= _having(clause, segment, found)
        here &= one_of
    for clause in asked.excluded:
        if clause not in asked.forbidden:
            here &= ~_having(clause, segment, found)
    here[segment.gone] = False
    if len(leave_out):
        places = np.searchsorted(segment.articles, leave_out)
        places = places[places < size]
        here[places[np.isin(segment.articles[places], leave_out)]] = False
    return np.flatnonzero(here).astype(np.uint16)


def _having(clause: Clause, segment: Segment, found: Lists) -> NDArray[np.bool_]:
    """Which of a segment's articles have a clause."""
    having = np.zeros(len(segment.articles), bool)
    for phrase in phrases(clause):
        listed = [
            found.get((segment.id, in_field(term, clause.field)), _NONE).places for term in phrase
        ]
        if len(listed) == 1:
            having[listed[0]] = True
        elif listed:
            places = min(listed, key=len)
            for other in listed:
                if other is not places:
                    places = np.intersect1d(places, other, assume_unique=True)
            having[places] = True
    return having


def scores(
    clauses: Iterable[Clause], weights: Mapping[str, float], segment: Segment, found: Lists
) -> NDArray[np.float32]:
    """What each of a segment's articles scores: the impacts of the clauses' terms, weighted."""
    total = np.zeros(len(segment.articles), np.float32)
    steps = np.arange(256, dtype=np.float32) / 255
    for clause in clauses:
        terms = {in_field(term, clause.field) for phrase in phrases(clause) for term in phrase}
        if len(terms) == 1 or (clause.field is Field.ANYWHERE and _exact(clause)):
            for term in terms:
                places, impacts = found.get((segment.id, term), _NONE)
                total[places] += (steps * weights.get(term, 0.0))[impacts]
        else:
            # Different words for one thing: what they say is not added up.
            best = np.zeros(len(segment.articles), np.float32)
            for term in terms:
                places, impacts = found.get((segment.id, term), _NONE)
                said = (steps * weights.get(term, 0.0))[impacts]
                best[places] = np.maximum(best[places], said)
            total += best
    return total


def exactness(
    clauses: Iterable[Clause], segment: Segment, found: Lists, *, bonus: float
) -> NDArray[np.float32] | float:
    """A bonus for each clause that an article has as it was typed, where spellings differ."""
    repaired = [clause for clause in clauses if clause.spellings]
    if not repaired:
        return 0.0
    total = np.zeros(len(segment.articles), np.float32)
    for clause in repaired:
        typed = replace(clause, spellings=())
        total[_having(typed, segment, found)] += bonus
    return total


def standing(asked: Wanted, sequences: Sequence[bytes]) -> list[bool]:
    """Whether the phrases wanted really stand in each of these articles, and no forbidden one."""
    if not sequences or not (asked.verified or asked.forbidden):
        return [True] * len(sequences)
    arrays = [words(sequence) for sequence in sequences]
    whole = np.concatenate(arrays)
    ends = np.cumsum([len(one) for one in arrays])
    good = np.ones(len(arrays), bool)
    for clause in asked.verified:
        good &= _anywhere(clause, whole, ends)
    for clause in asked.forbidden:
        good &= ~_anywhere(clause, whole, ends)
    return [bool(one) for one in good]


def _anywhere(
    clause: Clause, whole: NDArray[np.uint32], ends: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """In which articles, whose sequences end there, one of a clause's phrases stands."""
    found = np.zeros(len(ends), bool)
    headlines = None
    if clause.field is Field.HEADLINE:
        starts = np.concatenate(([0], ends[:-1]))
        breaks = np.flatnonzero(whole == 0)
        headlines = breaks[np.searchsorted(breaks, starts)]
    for phrase in phrases(clause):
        numbers = [number(term) for term in phrase]
        at = np.flatnonzero(whole == numbers[0])
        for step, wanted_next in enumerate(numbers[1:], 1):
            at = at[at + step < len(whole)]
            # A break is 0 and no term's number: nothing reaches over the end of a passage.
            at = at[whole[at + step] == wanted_next]
        articles = np.searchsorted(ends, at, side="right")
        if headlines is not None:
            articles = articles[at < headlines[articles]]
        found[articles] = True
    return found


def _exact(clause: Clause) -> bool:
    """Whether a clause wants words in a row, in the texts."""
    return clause.field in (Field.ANYWHERE, Field.HEADLINE) and any(
        len(phrase) > 1 for phrase in phrases(clause)
    )
