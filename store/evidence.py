"""The sentences that may answer a question, scored. Pure.

Of the passages worth reading (:mod:`store.passages`) every sentence is scored by named signals:

- **article** (:data:`ARTICLE`): how well its article ranked against the best;
- **fresh** (:data:`FRESH`): how near the article is to the day of asking, a third after
  a week: people ask about what has just been in the news;
- **last** (:data:`LAST`): the share of the weight of the question's last sentence, the one that
  asks, that stands here: what goes before it only sets the scene;
- **near** (:data:`NEAR`), **about** (:data:`ABOUT`), **anywhere** (:data:`ANYWHERE`): the share of
  the whole question's weight in the passage and its neighbours, with headline, captions and
  opening too, and in the article: a sentence is about what surrounds it;
- **lead** (:data:`LEAD`): halved with every passage from the top: news says first what matters;
- **beside** (:data:`BESIDE`): every name of the question stands here or around it;
- **time** (:data:`THAT_TIME`, :data:`ANOTHER_TIME`): of a time gone by that the question names,
  the sentence names it too, or is about another.

Weighting by rarity and neighbourhood follows passage retrieval for question answering (Tellex et
al., "Quantitative evaluation of passage retrieval algorithms", SIGIR 2003); the weights are
rounded from a regression over labelled questions (docs/decisions.md has what each is worth).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from store import analysis
from store.dates import find_days
from store.excerpts import Sentence, sentences
from store.sought import Kind
from store.things import Setting, capitalised

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from store.entities import Mention
    from store.passages import Worthy
    from store.questions import Question
    from store.ranking import Found
    from store.types import Article, Passage

ARTICLE = 6.0
FRESH = 2.5
FRESH_DAYS = 7.0
LAST = 3.3
NEAR = 1.5
ABOUT = 1.2
ANYWHERE = 1.5
LEAD = 0.8

BESIDE = 1.0
"""What is gained when every name of the question stands here or around it."""
THAT_TIME = 6.0
"""What is gained when the question names a time gone by and the sentence names it too."""
ANOTHER_TIME = 6.0
"""What is lost when the question names a time gone by and this is about another."""

ARTICLES_READ = 12
"""Best-ranked articles whose passages are read."""

PASSAGES_READ = 40
"""Passages read of all of them."""

LONGEST_SENTENCE = 1_500
"""Characters; what is longer is a table or a list, and too long to be shown as proof."""

ASKED = 0.3
"""What the thing asked for is worth against the question's other words."""

NAMED = 0.6
"""What a word of a name is worth against the question's other words."""

LIKENESS = 3.0
"""What being one in meaning with the question is worth, where a model tells (store/semantic.py)."""

COMPARED = 20
"""Best sentences that are compared with the question by meaning."""

_TELLING_APART = frozenset(("north", "south", "east", "west", "northern", "southern", "new"))

# What happened on the last day of a week is in the next day's news, and "this week", said on a
# Thursday, is the last seven days to some.
_REPORTED = timedelta(days=1)
_LOOSELY = timedelta(days=4)


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence that may answer, with what speaks for it."""

    article: Article
    sentence: Sentence
    setting: Setting
    score: float
    own: float
    """Share of the question's weight in the sentence, 0 to 1."""
    covered: float
    """The same in the sentence or around it."""
    anywhere: float
    """The same in the article."""
    named: bool
    """Every name of the question stands in the article."""
    on_it: bool
    """A word of what the question says of its names stands in the sentence."""
    beside: bool
    """Every name stands in the sentence or around it, every year in it."""
    another_time: bool
    """The question names a time, and this is about another."""
    rank: float
    """The article's score, freshness left out, 0 to 1."""


def weigh(question: Question, rarities: Mapping[str, float]) -> dict[str, float]:
    """What each term of a question is worth in its evidence.

    Of "which team" no sentence need say "team": the thing asked for counts a third, except where
    it is what is counted ("how many soldiers"). Names count less than what is said of them: a
    sentence may call them "he", and they are demanded around it anyway.
    """
    counted = question.kind in (Kind.HOW_MANY, Kind.HOW_MUCH)
    named = {term for name in question.names for term in name}
    return {
        term: rarity
        * (NAMED if term in named else ASKED if term in question.asked and not counted else 1.0)
        for term, rarity in rarities.items()
    }


def read(
    question: Question,
    ranked: Sequence[Found],
    worthy: Sequence[Worthy],
    *,
    as_of: date,
    texts: Mapping[str, Sequence[Passage]],
    weights: Mapping[str, float],
    spellings: Mapping[str, str],
    mentions: Mapping[str, Sequence[Mention]],
) -> list[Reading]:
    """The sentences of the passages worth reading, best first.

    ``texts`` gives the articles' passages and ``mentions`` what is named in them, by their handles;
    ``weights`` the worth of each of the question's terms, terms that stand nowhere in the archive
    included; ``spellings`` other terms that mean one of them ("zelenskyy": "zelenski").
    """
    top = (ranked[0].score if ranked else 1.0) or 1.0
    reader = _Reader(question, weights, top, as_of)
    settings: dict[int, tuple[frozenset[str], frozenset[str]]] = {}
    readings = []
    for one in worthy:
        found = ranked[one.article]
        article = found.article
        passages = texts.get(article.handle, ())
        if one.position >= len(passages):
            continue
        if one.article not in settings:
            photographed = " ".join((article.place or "", *article.captions))
            places = frozenset(analysis.terms(photographed, article.language))
            settings[one.article] = places, capitalised(passages)
        places, names = settings[one.article]
        setting = Setting(
            published=article.published.day,
            mentions=[m for m in mentions.get(article.handle, ()) if m.position == one.position],
            places=places,
            names=names,
        )
        readings += [
            reader.read(found, one, sentence, setting)
            for sentence in sentences(passages[one.position], article.language, spellings)
            if len(sentence.text) <= LONGEST_SENTENCE
        ]
    readings.sort(key=lambda reading: -reading.score)
    return readings


def by_likeness(readings: Sequence[Reading], likeness: Sequence[float] | None) -> list[Reading]:
    """The readings, best first, when those in front are this like the question, -1 to 1.

    The others count as what is least like it among these; nothing changes without likenesses.
    """
    if not likeness:
        return list(readings)
    least = min(likeness)
    told = [*likeness, *[least] * (len(readings) - len(likeness))]
    return sorted(
        (
            replace(reading, score=reading.score + LIKENESS * like)
            for reading, like in zip(readings, told, strict=True)
        ),
        key=lambda reading: -reading.score,
    )


class _Shares(dict[frozenset[str], float]):
    """What of the weight some words hold, 0 to 1; of each set of them told once."""

    def __init__(self, weights: Mapping[str, float], of: Iterable[str]) -> None:
        super().__init__()
        self._weights = {term: weights.get(term, 0.0) for term in of}
        self._whole = sum(self._weights.values())

    def __missing__(self, held: frozenset[str]) -> float:
        here = sum(weight for term, weight in self._weights.items() if term in held)
        self[held] = here / self._whole if self._whole else 0.0
        return self[held]


class _Reader:
    """Reads sentences for one question."""

    def __init__(
        self, question: Question, weights: Mapping[str, float], top: float, as_of: date
    ) -> None:
        self._question = question
        self._as_of = as_of
        self._top = top
        self._share = _Shares(weights, weights)
        self._share_asking = _Shares(weights, question.asking)
        self._words = frozenset(weights).union(question.terms, *question.names)
        self._said = frozenset(question.terms).difference(question.asked, *question.names)
        self._gone_by = _gone_by(question, as_of)

    def read(self, found: Found, passage: Worthy, sentence: Sentence, setting: Setting) -> Reading:
        """A sentence with what speaks for it."""
        question, said = self._question, self._said
        day = found.article.published.day
        age = max(0, (self._as_of - day).days) if day else None
        year = {str(day.year)} if day else set()
        own = self._words & sentence.terms
        around = passage.about | own
        anywhere = passage.anywhere | own
        there = anywhere | year
        named = all(_stands(name, there, there) for name in question.names)
        beside = all(
            _stands(name, own | year if _is_year(name) else around, there)
            for name in question.names
        )
        # One name alone says little: then something must be said of it that the question says.
        told = len(question.names) > 1 or not said or not said.isdisjoint(around)
        that_time, another_time = _of_the_time(question, sentence, day)
        covered, whole = self._share[around], self._share[anywhere]
        score = (
            ARTICLE * found.score / self._top
            + (FRESH * math.exp(-age / FRESH_DAYS) if age is not None else 0.0)
            + LAST * self._share_asking[own]
            + NEAR * self._share[passage.near | own]
            + ABOUT * covered
            + ANYWHERE * whole
            + LEAD * 0.5**sentence.position
            + BESIDE * beside
            + THAT_TIME * (that_time and self._gone_by)
            - ANOTHER_TIME * (another_time and self._gone_by)
        )
        return Reading(
            article=found.article,
            sentence=sentence,
            setting=setting,
            score=score,
            own=self._share[own],
            covered=covered,
            anywhere=whole,
            named=named and told,
            on_it=not said or not said.isdisjoint(own),
            beside=beside,
            another_time=another_time,
            rank=found.score - found.ranked.why.get("fresh", 0.0),
        )


def _gone_by(question: Question, as_of: date) -> bool:
    """Whether the question is about a time that was over a week before it was asked."""
    return question.days is not None and question.days[1] < as_of - timedelta(days=7)


def _of_the_time(
    question: Question, sentence: Sentence, published: date | None
) -> tuple[bool, bool]:
    """Whether the sentence names the time that the question names, and whether it is of another.

    It is of another when neither its days nor, where it names none, its article's fit.
    """
    if question.days is None or published is None:
        return False, False
    first, last = question.days
    if timedelta(days=5) < last - first < timedelta(days=10):
        first -= _LOOSELY
    days = [(day.first, day.last) for day in find_days(sentence.text, published)]
    names_it = any(first <= start and end <= last for start, end in days)
    fits = any(
        start <= last + _REPORTED and first <= end
        for start, end in days or [(published, published)]
    )
    return names_it, not fits


def _stands(name: tuple[str, ...], terms: AbstractSet[str], everything: AbstractSet[str]) -> bool:
    """Whether a word of the name stands there, and nearly all of it in the article.

    "Kim" is enough for Kim Jong Un where the article names him; "Korean" is not for South Korean,
    nor "Berlin" for the Berlin Wall.
    """
    missing = sum(term not in everything for term in name)
    return (
        not terms.isdisjoint(name)
        and terms >= _TELLING_APART.intersection(name)
        and missing <= len(name) // 3
    )


def _is_year(name: tuple[str, ...]) -> bool:
    return len(name) == 1 and name[0].isdigit()
