"""Question and candidates to an Answer with proof, or an honest no. Pure.

Every sentence of the best articles is scored by named signals, each between 0 and its weight:

- **own** (1.0): the share of the question's weight (inverse document frequency) in the sentence;
- **near** (:data:`NEAR`): the same for words that stand only in the sentences around it, the
  headline or the article's opening: a paragraph is about what its neighbours name;
- **close** (:data:`CLOSE`): words that stand side by side in the question and here;
- **kind** (:data:`KIND`): something of the asked kind (a day, a number, a place, a name) stands
  here that the question did not already say;
- **article** (:data:`ARTICLE`): how well the article itself ranked;
- **verb** (:data:`VERB`): the verb of the question stands here;
- **day** (minus :data:`DAY`): the question names a time and this is about another;
- **lead** (:data:`LEAD`): halved with every passage from the top: news says first what matters.

The answer is refused when a name of the question is missing from the evidence and what is around
it, or too little of the question is there: a sentence about another thing proves nothing.
The weighting by rarity and neighbourhood follows passage retrieval for question answering
(Tellex et al., "Quantitative evaluation of passage retrieval algorithms", SIGIR 2003).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from store import analysis
from store.answer_spans import Setting
from store.dates import find_days
from store.excerpts import Sentence, sentences
from store.questions import Kind
from store.short_answers import short_answer
from store.types import Answer, Evidence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from store.answer_spans import Short
    from store.questions import Question
    from store.ranking import Ranked
    from store.types import Article, Hit, Mention, Role, Sighting

NEAR = 0.4
CLOSE = 0.15
KIND = 0.4
ARTICLE = 0.35
LEAD = 0.2
VERB = 0.2
DAY = 0.3

ARTICLES_READ = 12
"""Best-ranked articles whose sentences are scored."""

PASSAGES_READ = 80
"""Passages read of one article, from its opening."""

ENOUGH = 0.55
"""What must stand in the evidence and around it: 0.6 of the share around, 0.4 of its own."""

ABOUT = 0.8
"""A sentence without a word of the question is read when what surrounds it holds this share."""

ASKED = 0.3
"""What the thing asked for is worth against the question's other words."""

NAMED = 0.6
"""What a word of a name is worth against the question's other words."""

FITS = 0.4
"""How surely a short answer must be of the kind asked for, where the kind is demanding."""

MOST_EVIDENCE = 3

# What happened on the last day of a week is in the next day's news, and "this week", said on a
# Thursday, is the last seven days to some.
_REPORTED = timedelta(days=1)
_LOOSELY = timedelta(days=4)
_LONG = timedelta(days=27)

DEMANDING = frozenset((Kind.WHO, Kind.WHERE, Kind.WHEN, Kind.HOW_MANY, Kind.HOW_MUCH, Kind.WHY))
"""Kinds that only a thing of the kind can answer: no day, no answer to "when"."""


@dataclass(frozen=True, slots=True)
class _Scored:
    """A sentence that may answer, with what speaks for it."""

    article: Article
    sentence: Sentence
    short: Short | None
    score: float
    own: float
    """Share of the question's weight in the sentence, 0 to 1."""
    covered: float
    """The same in the sentence or around it."""
    named: bool
    """Every name of the question stands in the sentence or around it."""
    another_time: bool
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


def answer(
    question: Question,
    ranked: Sequence[Ranked],
    weights: Mapping[str, float],
    mentions: Mapping[str, Sequence[Mention]],
    nearest: Sequence[Hit],
) -> Answer:
    """The best-proved answer to a question from ranked candidates.

    ``weights`` gives the worth of each of the question's terms (``ranking.rarity``), terms that
    stand nowhere in the archive included; ``mentions`` says who is named in an article, by its
    handle. ``nearest`` are the hits shown either way.
    """
    scored = sorted(
        (
            s
            for r in ranked[:ARTICLES_READ]
            for s in _read(
                question,
                r,
                ranked[0].score,
                weights,
                mentions.get(r.candidate.article.handle, ()),
            )
        ),
        key=lambda s: -s.score,
    )
    proofs = [s for s in scored if _proves(question, s)]
    if not question.terms or not proofs:
        return Answer(
            question=question.text,
            answered=False,
            confidence=round(min(scored[0].covered, 0.49), 3) if scored else 0.0,
            nearest=tuple(nearest),
        )
    best = proofs[0]
    shown = [best, *_more(best, proofs[1:])]
    return Answer(
        question=question.text,
        answered=True,
        short=best.short.text if best.short else None,
        confidence=round(min(1.0, best.covered), 3),
        evidence=tuple(_evidence(s) for s in shown),
        nearest=tuple(nearest),
    )


def _proves(question: Question, scored: _Scored) -> bool:
    if not scored.named or 0.6 * scored.covered + 0.4 * scored.own < ENOUGH:
        return False
    if scored.another_time and question.days and question.days[1] - question.days[0] > _LONG:
        return False
    fit = scored.short.fit if scored.short else 0.0
    return fit >= FITS or (scored.own > 0 and question.kind not in DEMANDING)


def proof_of_role(role: Role, sightings: Sequence[Sighting]) -> Evidence | None:
    """The sentence in which the newest article that reports a role does so."""
    for sighting in sightings:
        if sighting.article.id != role.article.id or sighting.mention.role != role.role:
            continue
        start, end = sighting.mention.span
        for sentence in sentences(sighting.passage, sighting.article.language):
            if sentence.span[0] <= start and end <= sentence.span[1]:
                place = sentence.text.find(role.role)
                return Evidence(
                    article=sighting.article,
                    position=sentence.position,
                    span=sentence.span,
                    text=sentence.text,
                    answer=(place, place + len(role.role)) if place >= 0 else None,
                )
    return None


def _more(best: _Scored, others: Sequence[_Scored]) -> list[_Scored]:
    """Further sentences nearly as good, none said twice and one for each article."""
    chosen: list[_Scored] = []
    seen = {best.sentence.text}
    for other in others:
        if len(chosen) == MOST_EVIDENCE - 1 or other.score < 0.7 * best.score:
            break
        if other.sentence.text not in seen:
            seen.add(other.sentence.text)
            chosen.append(other)
    return chosen


def _evidence(scored: _Scored) -> Evidence:
    return Evidence(
        article=scored.article,
        position=scored.sentence.position,
        span=scored.sentence.span,
        text=scored.sentence.text,
        answer=scored.short.span if scored.short else None,
    )


def _read(
    question: Question,
    ranked: Ranked,
    top: float,
    weights: Mapping[str, float],
    mentions: Sequence[Mention],
) -> list[_Scored]:
    """Score the sentences of one article that share a word with the question."""
    article = ranked.candidate.article
    passages = ranked.candidate.passages[:PASSAGES_READ]
    whole = sum(weights.values()) or 1.0
    facts = " ".join((article.headline, article.place or "", *article.captions))
    about = frozenset(analysis.terms(facts, article.language))
    places = frozenset(
        analysis.terms(" ".join((article.place or "", *article.captions)), article.language)
    )
    year = {str(article.published.day.year)} if article.published.day else set()
    read = [s for p in passages for s in sentences(p, article.language)]
    if read:
        about |= read[0].terms
    wanted = frozenset(weights)
    pairs = set(pairwise(question.terms))
    scored = []
    for place, sentence in enumerate(read):
        own = sentence.terms & wanted
        neighbours = read[max(0, place - 1) : place + 2]
        around = about.union(*(n.terms for n in neighbours))
        share = sum(weights[t] for t in own) / whole
        covered = sum(weights[t] for t in wanted & around) / whole
        if not own and covered < ABOUT:
            continue
        another_time = _another_time(question, sentence, article.published.day)
        setting = Setting(
            published=article.published.day,
            places=places,
            mentions=[m for m in mentions if m.position == sentence.position],
        )
        short = short_answer(question, sentence, setting)
        score = (
            share
            + NEAR * (covered - share)
            + CLOSE * _closeness(pairs, sentence)
            + (KIND * short.fit if short else 0.0)
            + (VERB if question.verb in own else 0.0)
            + ARTICLE * ranked.score / (top or 1.0)
            + LEAD / 2**sentence.position
            - (DAY if another_time else 0.0)
        )
        scored.append(
            _Scored(
                article=article,
                sentence=sentence,
                short=short,
                score=score,
                own=share,
                covered=covered,
                another_time=another_time,
                named=all(
                    not (own | year if _is_year(name) else around).isdisjoint(name)
                    for name in question.names
                ),
            )
        )
    return scored


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


def _is_year(name: tuple[str, ...]) -> bool:
    return len(name) == 1 and name[0].isdigit()


def _closeness(pairs: set[tuple[str, str]], sentence: Sentence) -> float:
    """The share of the question's neighbouring words that are neighbours here too."""
    if not pairs:
        return 0.0
    words = [t.term for t in sentence.tokens if t.term not in analysis.STOPWORDS]
    return len(pairs & set(pairwise(words))) / len(pairs)
