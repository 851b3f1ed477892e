"""Which articles tell one story, decided as they arrive. Pure.

An article joins a story when it is a near copy of one of its articles (the same agency text, cut,
reworded, under another headline) or reports the same event within three days.

**Near copies** share most of the shorter text, by their sketches (:mod:`store.signatures`).
Shingles that many articles hold are boilerplate and prove nothing.

**Events** are followed as in topic detection and tracking: single-pass clustering of tf-idf
vectors (Yang, Pierce & Carbonell, "A study of retrospective and on-line event detection", 1998),
where an article joins the story whose centroid has the nearest direction. How rare a term is,
is counted in stories, not in articles: else what everybody reports today would tell nothing.

Each article costs about the same whatever the size of the archive: it is compared only with the
:data:`MOST_LIVE` articles, and the stories, of the days around it that share one of its rarest
terms or smallest shingles.
"""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass, field
from itertools import chain
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from store.signatures import SKETCH, Signature, read_signature

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

VERSION = 1
"""Raise it with every change of what a signature holds or of what belongs together."""

SPAN = 72 * 60
"""Minutes from the first to the last article of a story. It bounds the whole story, not the step
from one article to the next: else a war would be one story of months."""

MOST_LIVE = 5_000
"""Articles that later ones are compared with; of busier days the oldest are let go."""

NEAR = 0.7
"""The share of the shorter text that a near copy has in common."""
NEAR_IN_SERIES = 0.85
SIZES = 0.5
"""How long the shorter text is at least, of the longer: a round-up that holds a whole short
report is no copy of it."""
FEWEST_SHINGLES = 12
"""With fewer a text is too short to be known by them."""
SHORT = 250
"""A text of fewer shingles may be nothing but boilerplate ("We use cookies …"): then neither it nor
its copy begins with anything their headlines say."""

SAME_EVENT = 0.3
"""Cosine of the angle between an article and the centroid of its story."""
FEWEST_TERMS = 8
"""With fewer an article says too little to be known by them."""

BACKGROUND = 2_000
"""Articles before an article by which it is told what is rare, what is boilerplate, what a series
is. Of a smaller archive the missing ones are taken to hold none of the terms."""
STOCK = 5
"""Shingles that this many of them hold are boilerplate."""
SERIES = 3
"""Headlines that open alike this many times, over more than two spans, are a series ("5 things
to know for …", "Winning numbers of …"): each is a story of its own, however alike."""

_LOOKED_UP = 16
"""Smallest shingles of a sketch that find its near copies: texts that share 0.7 of theirs have one
of these in common but once in a million."""
_MOST_COMPARED = 24
_TELLING = 12
"""Rarest terms of an article that find the stories it may belong to."""
_MOST_LISTED = 64
"""Articles or stories that are found by one shingle or term; what more have tells nothing."""


_LOGARITHMS = (0.0, *(1 + log(count) for count in range(1, 256)))


class Arrival(NamedTuple):
    """An article in the order of time."""

    article: int
    minute: int | None
    """Of its publication, from any beginning; None when its day is unknown."""
    story: int | None
    """The number of its story, None when that is to be found."""
    signature: bytes


class Placed(NamedTuple):
    """An article and the story it was found to tell."""

    article: int
    story: int


@dataclass(slots=True)
class _Live:
    """An article that later ones are compared with."""

    minute: int
    signature: Signature
    story: int


@dataclass(slots=True)
class _Story:
    """A story that may still grow."""

    first: int
    last: int
    centroid: dict[int, float] = field(default_factory=dict)
    """The sum of the vectors of its articles."""
    square: float = 0.0
    """Of the length of the centroid."""
    articles: int = 0
    listed: list[int] = field(default_factory=list)
    """The terms it is found by."""
    numbered: dict[int, int] = field(default_factory=dict)
    """The numbers in its headlines by their frames."""


class Grouping:
    """Says which story each article joins, for articles that come in the order of time.

    Articles that have a story keep it; they are taken in three days before their time, so that
    one which arrives late joins what was told after it.
    """

    def __init__(self, next_story: int) -> None:
        """``next_story`` is the number of the next new story."""
        self.next_story = next_story
        self._waiting: deque[Arrival] = deque()
        self._number = 0
        self._live: dict[int, _Live] = {}
        self._by_shingle: dict[int, list[int]] = {}
        self._stories: dict[int, _Story] = {}
        self._by_term: dict[int, list[int]] = {}
        self._background = _Background()

    def add(self, arrivals: Iterable[Arrival]) -> Iterator[Placed]:
        """Take in the next articles; gives those whose time has come."""
        for arrival in arrivals:
            while self._waiting and (
                _minute(self._waiting[0]) < _minute(arrival) - SPAN
                or len(self._waiting) >= MOST_LIVE
            ):
                yield self._place(self._waiting.popleft())
            if arrival.story is None:
                self._waiting.append(arrival)
            else:
                # Those that wait may be as much as a span older, and join what is as much older.
                self._forget(_minute(arrival) - 2 * SPAN)
                signature = read_signature(arrival.signature)
                vector = self._background.vector(signature)
                self._join(_minute(arrival), signature, vector, arrival.story)

    def finish(self) -> Iterator[Placed]:
        """The rest, when no more articles come."""
        while self._waiting:
            yield self._place(self._waiting.popleft())

    def _place(self, arrival: Arrival) -> Placed:
        minute, signature = _minute(arrival), read_signature(arrival.signature)
        self._forget(minute - SPAN)
        vector = self._background.vector(signature)
        story = self._near_copy(minute, signature)
        # Without a day, reports of like events may be years apart.
        if story is None and arrival.minute is not None:
            story = self._same_event(minute, signature, vector)
        if story is None:
            story, self.next_story = self.next_story, self.next_story + 1
        self._join(minute, signature, vector, story)
        return Placed(arrival.article, story)

    def _near_copy(self, minute: int, signature: Signature) -> int | None:
        """The story of the article that has most in common, if that is enough."""
        if len(signature.sketch) < FEWEST_SHINGLES:
            return None
        shared = Counter(
            chain.from_iterable(
                self._by_shingle.get(shingle, ()) for shingle in signature.sketch[:_LOOKED_UP]
            )
        )
        series = self._background.in_series(signature)
        best, story = NEAR_IN_SERIES if series else NEAR, None
        for number, _ in shared.most_common(_MOST_COMPARED):
            other = self._live[number]
            if not self._takes(other.story, minute, signature):
                continue
            if _is_boilerplate(signature, other.signature):
                continue
            share = self._share(signature, other.signature, more_than=best)
            if share > best:
                best, story = share, other.story
        return story

    def _share(self, one: Signature, other: Signature, *, more_than: float) -> float:
        """How much of the shorter text stands in the longer.

        0 when that cannot be told, or is seen at once not to be ``more_than`` so much.
        """
        fewer, more = sorted((one.shingles, other.shingles))
        if fewer < SIZES * more:
            return 0.0
        both = set(one.sketch).intersection(other.sketch)
        # What follows, the other way round: most texts that are compared share a phrase or two.
        least = more_than * fewer / (fewer + more)
        if len(both) < FEWEST_SHINGLES * least / (1 - least):
            return 0.0
        telling = [
            shingle
            for shingle in sorted({*one.sketch, *other.sketch})[:SKETCH]
            if not self._background.is_boilerplate(shingle)
        ]
        if len(telling) < FEWEST_SHINGLES:
            return 0.0
        resemblance = sum(shingle in both for shingle in telling) / len(telling)
        return resemblance * (fewer + more) / (1 + resemblance) / fewer

    def _same_event(
        self, minute: int, signature: Signature, vector: dict[int, float]
    ) -> int | None:
        """The story whose centroid points the same way, if one does."""
        if len(vector) < FEWEST_TERMS or self._background.in_series(signature):
            return None
        if not signature.fits and self._background.is_known(signature):
            return None  # Boilerplate under a headline that may be about anything.
        near = {number for term in _telling(vector) for number in self._by_term.get(term, ())}
        best, found = SAME_EVENT, None
        for number in sorted(near):
            if not self._takes(number, minute, signature):
                continue
            story = self._stories[number]
            likeness = _dot(vector, story.centroid) / sqrt(story.square)
            if likeness > best:
                best, found = likeness, number
        return found

    def _takes(self, number: int, minute: int, signature: Signature) -> bool:
        """Whether an article may join: the story stays short, and is not the next of a series.

        "Line 4 opens" and "Line 5 opens" may be alike in every word, and are two stories.
        """
        story = self._stories[number]
        if max(story.last, minute) - min(story.first, minute) > SPAN:
            return False
        numbers = story.numbered.get(signature.frame, 0)
        return not numbers or not signature.numbers or numbers == signature.numbers

    def _join(
        self, minute: int, signature: Signature, vector: dict[int, float], number: int
    ) -> None:
        story = self._stories.setdefault(number, _Story(minute, minute))
        self._background.learn(
            minute, signature, [term for term in vector if term not in story.centroid]
        )
        story.first, story.last = min(story.first, minute), max(story.last, minute)
        story.articles += 1
        if signature.numbers:
            story.numbered.setdefault(signature.frame, signature.numbers)
        # |c + v|² = |c|² + 2 c·v + |v|², and vectors have length 1.
        story.square += 2 * _dot(vector, story.centroid) + 1.0
        if story.centroid:
            for term, weight in vector.items():
                story.centroid[term] = story.centroid.get(term, 0.0) + weight
        else:
            story.centroid = vector
        for term in _telling(vector):
            stories = self._by_term.setdefault(term, [])
            if len(stories) < _MOST_LISTED and number not in stories:
                stories.append(number)
                story.listed.append(term)
        self._number += 1
        self._live[self._number] = _Live(minute, signature, number)
        for shingle in signature.sketch[:_LOOKED_UP]:
            listed = self._by_shingle.setdefault(shingle, [])
            if len(listed) < _MOST_LISTED:
                listed.append(self._number)

    def _forget(self, minute: int) -> None:
        """Let go of what is older than a minute, and of the oldest when there is too much."""
        while self._live:
            oldest = next(iter(self._live))
            live = self._live[oldest]
            if live.minute >= minute and len(self._live) < MOST_LIVE:
                return
            del self._live[oldest]
            for shingle in live.signature.sketch[:_LOOKED_UP]:
                _drop(self._by_shingle, shingle, oldest)
            story = self._stories[live.story]
            story.articles -= 1
            if not story.articles:
                del self._stories[live.story]
                for term in story.listed:
                    _drop(self._by_term, term, live.story)


class _Counts:
    """What some articles that came one after the other hold."""

    def __init__(self) -> None:
        self.articles = 0
        self.stories_with: Counter[int] = Counter()
        """In how many stories each term stands."""
        self.articles_with: Counter[int] = Counter()
        """In how many texts each shingle stands."""
        self.openings: dict[int, list[int]] = {}
        """How often headlines opened like this, and the first and the last time."""


class _Background:
    """What the last articles have in common: the last full :data:`BACKGROUND` and those since."""

    def __init__(self) -> None:
        self._before = _Counts()
        self._now = _Counts()

    def learn(self, minute: int, signature: Signature, new: list[int]) -> None:
        """Another article; ``new`` are the terms that its story did not hold before."""
        if self._now.articles >= BACKGROUND:
            self._before, self._now = self._now, _Counts()
        now = self._now
        now.articles += 1
        now.stories_with.update(new)
        now.articles_with.update(signature.sketch)
        opening = now.openings.setdefault(signature.opening, [0, minute, minute])
        opening[0] += 1
        opening[1], opening[2] = min(opening[1], minute), max(opening[2], minute)

    def vector(self, signature: Signature) -> dict[int, float]:
        """The terms by weight, (1 + ln tf) · ln(1 + N / (df + ½)), as a vector of length 1."""
        # Not by subscript: a Counter calls Python for what it does not hold.
        long_ago, lately = self._before.stories_with.get, self._now.stories_with.get
        number = max(BACKGROUND, self._before.articles + self._now.articles)
        weights = {
            term: _LOGARITHMS[count] * log(1 + number / (long_ago(term, 0) + lately(term, 0) + 0.5))
            for term, count in signature.terms.items()
        }
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {term: weight / length for term, weight in weights.items()}

    def is_boilerplate(self, shingle: int) -> bool:
        """Whether many articles hold it."""
        before, now = self._before.articles_with, self._now.articles_with
        return before.get(shingle, 0) + now.get(shingle, 0) >= STOCK

    def is_known(self, signature: Signature) -> bool:
        """Whether most of a text is boilerplate."""
        known = sum(map(self.is_boilerplate, signature.sketch))
        return 2 * known > len(signature.sketch)

    def in_series(self, signature: Signature) -> bool:
        """Whether headlines have opened like this again and again."""
        opening = signature.opening
        seen = [
            counts.openings[opening]
            for counts in (self._before, self._now)
            if opening in counts.openings
        ]
        if sum(number for number, _, _ in seen) < SERIES:
            return False
        return max(last for _, _, last in seen) - min(first for _, first, _ in seen) > 2 * SPAN


def _minute(arrival: Arrival) -> int:
    # Articles without a day are all of one moment: they are let go by their number alone.
    return arrival.minute or 0


def _is_boilerplate(one: Signature, other: Signature) -> bool:
    """Whether what two texts share is likely to be no article at all."""
    return min(one.shingles, other.shingles) < SHORT and not (one.fits or other.fits)


def _telling(vector: dict[int, float]) -> list[int]:
    return sorted(vector, key=vector.__getitem__, reverse=True)[:_TELLING]


def _dot(one: dict[int, float], other: dict[int, float]) -> float:
    return sum([one[term] * other[term] for term in one if term in other]) if other else 0.0


def _drop(lists: dict[int, list[int]], key: int, one: int) -> None:
    """Take one out of the list of a key; an empty list goes with it."""
    listed = lists.get(key, [])
    if one in listed:
        listed.remove(one)
        if not listed:
            del lists[key]
