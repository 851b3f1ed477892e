"""The sentences that may answer a question, scored. Pure.

Every sentence of the best articles is scored by named signals, each between 0 and its weight:

- **own** (1.0): the share of the question's weight (:func:`weigh`) that stands in the sentence;
- **near** (:data:`NEAR`): the same for words that stand only in the sentences around it, the
  headline, the captions or the article's opening: a sentence is about what its neighbours name;
- **close** (:data:`CLOSE`): words that stand side by side in the question and here;
- **verb** (:data:`VERB`): the verb of the question stands here;
- **article** (:data:`ARTICLE`): how well the article itself ranked;
- **lead** (:data:`LEAD`): halved with every passage from the top: news says first what matters;
- **kind** (:data:`KIND`): something of the asked kind (a day, a number, a place, a name) stands
  here that the question did not already say; looked for in the :data:`SHORTLIST` best by the rest;
- **day** (minus :data:`DAY`): the question names a time and this is about another.

Weighting by rarity and neighbourhood follows passage retrieval for question answering (Tellex et
al., "Quantitative evaluation of passage retrieval algorithms", SIGIR 2003).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from store import analysis
from store.answer_spans import Setting, capitalised
from store.dates import find_days
from store.excerpts import Sentence, sentences
from store.questions import Kind
from store.short_answers import short_answer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from store.answer_spans import Short
    from store.entities import Mention
    from store.questions import Question
    from store.ranking import Found
    from store.types import Article, Passage

NEAR = 0.4
CLOSE = 0.15
VERB = 0.2
ARTICLE = 0.35
LEAD = 0.2
KIND = 0.4
DAY = 0.3

ARTICLES_READ = 12
"""Best-ranked articles whose sentences are scored."""

PASSAGES_READ = 80
"""Passages read of one article, from its opening."""

LONGEST_SENTENCE = 1_500
"""Characters; what is longer is a table or a list, and too long to be shown as proof."""

SHORTLIST = 60
"""Sentences in which a short answer is looked for."""

ABOUT = 0.8
"""A sentence without a word of the question is read when what surrounds it holds this share and it
opens the article or names the time the question does."""

ASKED = 0.3
"""What the thing asked for is worth against the question's other words."""

NAMED = 0.6
"""What a word of a name is worth against the question's other words."""

_TELLING_APART = frozenset(("north", "south", "east", "west", "northern", "southern", "new"))

# What happened on the last day of a week is in the next day's news, and "this week", said on a
# Thursday, is the last seven days to some.
_REPORTED = timedelta(days=1)
_LOOSELY = timedelta(days=4)


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence that may answer, with what speaks for it."""

    article: Article
    passages: Sequence[Passage]
    sentence: Sentence
    score: float
    own: float
    """Share of the question's weight in the sentence, 0 to 1."""
    covered: float
    """The same in the sentence or around it."""
    named: bool
    """Every name of the question stands in the sentence or around it, every year in it."""
    short: Short | None = None
    another_time: bool = False
    """The question names a time, and this is about another."""


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
    *,
    texts: Mapping[str, Sequence[Passage]],
    weights: Mapping[str, float],
    spellings: Mapping[str, str],
    mentions: Mapping[str, Sequence[Mention]],
) -> list[Reading]:
    """The sentences of the best-ranked articles that may answer, best first.

    ``texts`` gives their passages and ``mentions`` who is named in them, by their handles;
    ``weights`` the worth of each of the question's terms, terms that stand nowhere in the archive
    included; ``spellings`` other terms that mean one of them ("zelenskyy": "zelenski").
    """
    top = ranked[0].score if ranked else 1.0
    found = [
        reading
        for r in ranked[:ARTICLES_READ]
        for reading in _read_article(
            question,
            r,
            top or 1.0,
            texts.get(r.article.handle, ()),
            weights,
            spellings,
        )
    ]
    found.sort(key=lambda reading: -reading.score)
    looked_at = [
        _look_for_short_answer(question, reading, mentions.get(reading.article.handle, ()))
        for reading in found[:SHORTLIST]
    ]
    looked_at.sort(key=lambda reading: -reading.score)
    return looked_at


def _read_article(
    question: Question,
    one: Found,
    top: float,
    text: Sequence[Passage],
    weights: Mapping[str, float],
    spellings: Mapping[str, str],
) -> list[Reading]:
    """The sentences of one article that share something with the question."""
    article = one.article
    passages = text[:PASSAGES_READ]
    facts = " ".join((article.headline, article.place or "", *article.captions))
    about = frozenset(spellings.get(t, t) for t in analysis.terms(facts, article.language))
    day = article.published.day
    year = {str(day.year)} if day else set()
    found = [
        sentence
        for passage in passages
        for sentence in sentences(passage, article.language, spellings)
        if len(sentence.text) <= LONGEST_SENTENCE
    ]
    if found:
        about |= found[0].terms
    everything = about.union(year, *(sentence.terms for sentence in found))
    said = frozenset(question.terms).difference(question.asked, *question.names)
    wanted = frozenset(weights)
    whole = sum(weights.values()) or 1.0
    pairs = set(pairwise(question.terms))
    readings = []
    for place, sentence in enumerate(found):
        own = sentence.terms & wanted
        around = about.union(*(s.terms for s in found[max(0, place - 1) : place + 2]))
        share = sum(weights[t] for t in own) / whole
        covered = sum(weights[t] for t in wanted & around) / whole
        if not own and (
            covered < ABOUT or (place and not _names_the_time(question, sentence, day))
        ):
            continue
        score = (
            share
            + NEAR * (covered - share)
            + CLOSE * _closeness(pairs, sentence)
            + (VERB if question.verb in own else 0.0)
            + ARTICLE * one.score / top
            + LEAD / 2**sentence.position
        )
        named = all(
            _stands(name, own | year if _is_year(name) else around, everything)
            for name in question.names
        )
        # One name alone says little: then something must be said of it that the question says.
        told = len(question.names) > 1 or not said or not said.isdisjoint(around)
        readings.append(Reading(article, passages, sentence, score, share, covered, named and told))
    return readings


def _look_for_short_answer(
    question: Question, reading: Reading, mentions: Sequence[Mention]
) -> Reading:
    article = reading.article
    another_time = _another_time(question, reading.sentence, article.published.day)
    photographed = " ".join((article.place or "", *article.captions))
    setting = Setting(
        published=article.published.day,
        mentions=[m for m in mentions if m.position == reading.sentence.position],
        places=frozenset(analysis.terms(photographed, article.language)),
        names=capitalised(reading.passages),
    )
    short = short_answer(question, reading.sentence, setting)
    return replace(
        reading,
        short=short,
        another_time=another_time,
        score=reading.score + (KIND * short.fit if short else 0.0) - (DAY if another_time else 0.0),
    )


def _names_the_time(question: Question, sentence: Sentence, published: date | None) -> bool:
    """Whether the question names a time and the sentence the same one."""
    return (
        question.days is not None
        and bool(find_days(sentence.text, published))
        and not _another_time(question, sentence, published)
    )


def _another_time(question: Question, sentence: Sentence, published: date | None) -> bool:
    """Whether the question names a time and neither the sentence's days nor its article's fit."""
    if question.days is None or published is None:
        return False
    first, last = question.days
    if timedelta(days=5) < last - first < timedelta(days=10):
        first -= _LOOSELY
    days = [(day.first, day.last) for day in find_days(sentence.text, published)]
    return not any(
        start <= last + _REPORTED and first <= end
        for start, end in days or [(published, published)]
    )


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


def _closeness(pairs: set[tuple[str, str]], sentence: Sentence) -> float:
    """The share of the question's neighbouring words that are neighbours here too."""
    if not pairs:
        return 0.0
    words = [word for word in sentence.words if word not in analysis.STOPWORDS]
    return len(pairs & set(pairwise(words))) / len(pairs)
