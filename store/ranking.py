"""Candidates to the order a news reader would choose. Pure.

The score of an article is a weighted mean of what its words say (0 to 1) and a prior for how near
it is to the day asked about:

- **text**: BM25 over weighted fields (:mod:`store.indexed`), divided by the best candidate's;
- **passage** (:data:`PASSAGE`): the share of the query's weight that one passage holds: an article
  in which the words stand pages apart is about something else (passage evidence: Callan,
  "Passage-level evidence in document retrieval", SIGIR 1994);
- **opening** (:data:`OPENING`): the share that headline and first passages hold: news says first
  what it is about;
- **headline** (:data:`HEADLINE`): the share that stands in the headline;
- **close** (:data:`CLOSE`): neighbouring words of the query that are neighbours here, names above
  all (term dependence: Metzler & Croft, "A Markov random field model for term dependencies",
  SIGIR 2005);
- **fresh** (:data:`FRESH`): ``exp(-age / 30 days)``, the recency prior of Li & Croft ("Time-based
  language models", CIKM 2003), where the age is counted from the days asked about.

The weights were chosen by hand near what a listwise regression over labelled questions preferred
(docs/decisions.md). What is found as typed comes before what only another spelling finds.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from store import indexed
from store.asked import Field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from store.asked import Clause, Phrase
    from store.types import Article, Candidate

PASSAGE = 0.2
OPENING = 0.4
HEADLINE = 0.2
CLOSE = 0.1
FRESH = 0.5
FRESH_DAYS = 30.0

OPENING_PASSAGES = 2
"""Passages of the opening."""
NEIGHBOURS = 3
"""Words from one neighbour to the next, at most."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a query: the numbers of the terms that stand for it, and what it is worth."""

    typed: tuple[int, ...]
    other: tuple[int, ...]
    """Of other spellings."""
    weight: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its score, what the score is made of, and where it fits best."""

    candidate: Candidate
    score: float
    why: dict[str, float]
    passage: int
    """The passage that holds most of the query; of several the first."""


@dataclass(frozen=True, slots=True)
class Found:
    """A ranked candidate with its article."""

    article: Article
    ranked: Ranked

    @property
    def score(self) -> float:
        """Of the candidate."""
        return self.ranked.score

    @property
    def story(self) -> int | None:
        """The story the article tells with others."""
        return self.ranked.candidate.story


def rarity(frequencies: Mapping[str, int], articles: int) -> dict[str, float]:
    """Each term's worth: the inverse document frequency of BM25, never negative.

    ``frequencies`` says in how many of the archive's ``articles`` a term stands.
    """
    return {
        term: math.log(1 + (articles - df + 0.5) / (df + 0.5))
        for term, df in ((t, min(n, articles)) for t, n in frequencies.items())
    }


def words_of(clauses: Sequence[Clause], weights: Mapping[str, float]) -> list[Word]:
    """The words of a query's clauses, in order, each as worthy as its commonest term.

    ``weights`` are the terms' rarities. Words that other spellings stand for, too, weigh by them.
    """
    found: dict[tuple[tuple[int, ...], tuple[int, ...]], Word] = {}
    for clause in clauses:
        if clause.field not in (Field.ANYWHERE, Field.HEADLINE):
            continue
        other = [term for phrase in clause.spellings for term in phrase]
        typed = [term for phrase in clause.alternatives for term in phrase]
        groups: list[tuple[list[str], list[str]]] = [(typed, other)]
        if any(len(phrase) > 1 for phrase in clause.alternatives):
            groups = [([term], []) for term in typed] + [([], [term]) for term in other]
        for own, spelt in groups:
            terms = dict.fromkeys((*own, *spelt))
            word = Word(
                tuple(indexed.number(term) for term in dict.fromkeys(own)),
                tuple(indexed.number(term) for term in dict.fromkeys(spelt)),
                min((weights[term] for term in terms if term in weights), default=0.0),
            )
            found.setdefault((word.typed, word.other), word)
    return list(found.values())


def rank(
    candidates: Sequence[Candidate],
    words: Sequence[Word],
    *,
    around: tuple[date, date],
    names: Sequence[Phrase] = (),
) -> list[Ranked]:
    """Candidates, best first; of equals the newer one is first.

    Those with one of the ``names`` in full come before those that have its words apart.
    Fresh is what was published from the first to the last day of ``around``, or near to them.
    """
    if not candidates or not words:
        return []
    reading = _Reading(candidates, words)
    whole = float(reading.weights.sum()) or 1.0
    text = reading.text()
    passage, best = reading.passages()
    parts: dict[str, NDArray[np.floating[Any]]] = {
        "text": text / (float(text.max()) or 1.0),
        "passage": PASSAGE * passage / whole,
        "opening": OPENING * reading.within(indexed.FIRST_PASSAGE + OPENING_PASSAGES) / whole,
        "headline": HEADLINE * reading.within(1) / whole,
        "close": CLOSE * reading.closeness(),
    }
    most = 1.0 + PASSAGE + OPENING + HEADLINE + CLOSE
    parts = {name: part / most for name, part in parts.items()}
    first, last = (day.toordinal() for day in around)
    days = np.array(
        [
            -np.inf if candidate.published is None else candidate.published.toordinal()
            for candidate in candidates
        ]
    )
    ages = np.maximum(0, np.maximum(first - days, days - last)).astype(np.float32)
    parts["fresh"] = FRESH * freshness(ages)
    scores = np.sum(list(parts.values()), axis=0)
    keys = np.array([candidate.key for candidate in candidates])
    order = np.lexsort((-keys, -scores, -reading.typed(), ~reading.named(names)))
    why = np.stack(list(parts.values()), axis=1)[order].tolist()
    return [
        Ranked(candidates[index], score, dict(zip(parts, said, strict=True)), passage)
        for index, score, said, passage in zip(
            order.tolist(), scores[order].tolist(), why, best[order].tolist(), strict=True
        )
    ]


def freshness(ages: NDArray[np.float32]) -> NDArray[np.float32]:
    """1 for an age of no days, falling by half about every three weeks."""
    falling: NDArray[np.float32] = np.exp(-ages / FRESH_DAYS)
    return falling


class _Reading:
    """Where the query's words stand in all candidates, read in one go."""

    def __init__(self, candidates: Sequence[Candidate], words: Sequence[Word]) -> None:
        self.weights = np.array([word.weight for word in words])
        self._articles, self._words = len(candidates), len(words)
        sequences = [candidate.sequence for candidate in candidates]
        everything = self._everything = indexed.words(b"".join(sequences))
        ends = self._ends = np.cumsum([len(one) for one in sequences]) // indexed.WIDTH
        meant = [number for word in words for number in (*word.typed, *word.other)]
        at = indexed.standing(everything, meant)
        there = everything[at]
        marks = np.zeros(len(at), np.int64)
        for mark, word in enumerate(words, 1):
            for number in word.other:
                marks[there == number] = mark + self._words
            for number in word.typed:
                marks[there == number] = mark
        self._at = at
        marked = marks - 1
        self._as_typed = marked < self._words
        self._word = marked % self._words
        self._article = np.searchsorted(ends, self._at, side="right")
        breaks = np.flatnonzero(everything == 0)
        parts_before = np.searchsorted(breaks, np.concatenate(([0], ends)))
        self._whole_part = np.searchsorted(breaks, self._at)
        self._part = self._whole_part - parts_before[:-1][self._article]
        self._lengths = np.diff(np.concatenate(([0], ends))) - np.diff(parts_before)
        self._differ = np.array([bool(word.other) for word in words])

    def text(self) -> NDArray[np.float64]:
        """BM25 of each article."""
        fields = np.where(self._part == 0, indexed.HEADLINE, 1.0)
        fields[self._part == 1] = indexed.CAPTIONS
        frequencies = np.bincount(
            self._article * self._words + self._word,
            weights=fields,
            minlength=self._articles * self._words,
        ).reshape(self._articles, self._words)
        norms = indexed.K1 * (1 - indexed.B + indexed.B * self._lengths / indexed.TYPICAL_LENGTH)
        said: NDArray[np.float64] = (frequencies / (frequencies + norms[:, None])) @ self.weights
        return said

    def within(self, parts: int) -> NDArray[np.float64]:
        """The weight of the words in the first parts of each article."""
        early = self._part < parts
        there = _distinct(self._article[early] * self._words + self._word[early])
        return self._summed(there // self._words, self.weights[there % self._words])

    def passages(self) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """The most weight one passage of each article holds, and which one does."""
        body = self._part >= indexed.FIRST_PASSAGE
        there = _distinct(self._whole_part[body] * self._words + self._word[body])
        first = _changes(there // self._words)
        parts = there[first] // self._words
        most = np.zeros(self._articles)
        best = np.zeros(self._articles, np.int64)
        if not len(parts):
            return most, best
        held = np.add.reduceat(self.weights[there % self._words], first)
        known = np.searchsorted(self._whole_part, parts)
        articles = self._article[known]
        order = np.lexsort((parts, -held, articles))
        chosen = order[_changes(articles[order])]
        most[articles[chosen]] = held[chosen]
        best[articles[chosen]] = self._part[known[chosen]] - indexed.FIRST_PASSAGE
        return most, best

    def closeness(self) -> NDArray[np.float64]:
        """The share, by weight, of the query's neighbouring words that are neighbours here."""
        pairs = self.weights[:-1] + self.weights[1:]
        if not pairs.any():
            return np.zeros(self._articles)
        near = (np.diff(self._at) <= NEIGHBOURS) & (np.diff(self._whole_part) == 0)
        near &= np.abs(np.diff(self._word)) == 1
        lower = np.minimum(self._word[:-1], self._word[1:])[near]
        there = _distinct(self._article[:-1][near] * self._words + lower)
        held = self._summed(there // self._words, pairs[there % self._words])
        return held / float(pairs.sum())

    def typed(self) -> NDArray[np.float64]:
        """How many of the words with other spellings stand in each article as they were typed."""
        chosen = self._as_typed & self._differ[self._word]
        there = _distinct(self._article[chosen] * self._words + self._word[chosen])
        return self._summed(there // self._words, np.ones(len(there)))

    def named(self, names: Sequence[Phrase]) -> NDArray[np.bool_]:
        """Which articles have one of these names in full."""
        there = np.zeros(self._articles, bool)
        for name in names:
            numbers = [indexed.number(term) for term in name]
            at = np.flatnonzero(self._everything[: 1 - len(numbers)] == numbers[0])
            for step, following in enumerate(numbers[1:], 1):
                # A break is 0 and no term's number: nothing reaches over the end of a passage.
                at = at[self._everything[at + step] == following]
            there[np.searchsorted(self._ends, at, side="right")] = True
        return there

    def _summed(
        self, articles: NDArray[np.int64], weights: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        total = np.bincount(articles, weights=weights, minlength=self._articles)
        return total.astype(np.float64)


def _distinct(numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """Different numbers, rising; several times as fast as numpy's own."""
    rising = np.sort(numbers)
    return rising[_changes(rising)]


def _changes(rising: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where in rising numbers each different one begins."""
    return np.flatnonzero(np.concatenate(([True], rising[1:] != rising[:-1]))[: len(rising)])
