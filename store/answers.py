"""Answers with proof, or an honest no. Pure.

How sure an answer is (:func:`confidence`) is a logistic regression over :func:`signals`, which
separate questions the archive answers from those it does not (:data:`WEIGHTS`, rounded; what each
is worth is in docs/decisions.md):

- **top**: the score of the best-ranked article, its freshness included: an article that says it all
  and is new;
- **apart**: how far it stands before the sixth, since background has many articles alike;
- **told**: articles of one story with the proof, among those read: what has happened is in the news
  more than once;
- **worth**: what speaks for the answer and its sentence (:mod:`store.short_answers`);
- **named**: every name of the question stands in the proof's article;
- **of late**: the question says "this week", "recently", and the proof is old;
- **this year**: the proof is of this year. It takes off some of what *top* gives for being new:
  who asks about what is long past finds old articles only.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from store import agreement, analysis, recency
from store.answered import Answer, Evidence, Verdict
from store.sought import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from store.excerpts import Sentence
    from store.questions import Question
    from store.ranking import Found
    from store.short_answers import Proof, Told
    from store.types import Article, Passage, Span

WEIGHTS = {
    "top": 6.0,
    "apart": 5.0,
    "told": 1.0,
    "worth": 0.25,
    "named": 1.2,
    "of late": -2.8,
    "this year": -2.0,
}
DOUBT = 11.8
"""What an answer's signals are held against; at even odds it is given."""

FEW = 4
"""Who asks in so few words means each of them, as who searches …"""
MOST_OF_IT = 2 / 3
"""… and so much of their weight must stand around the proof."""
FEW_BESIDE_NAMES = 6
"""Of a question of so few words every name must stand in the proof's article; a longer one may name
what articles call otherwise."""

STANDS_OUT = 5
"""Articles behind the best that are passed over where it is said how far it stands apart."""

MONTH = 30.0
YEAR = 365.0
"""Days in which what is fresh falls to a third."""

ENOUGH = 0.48

_PASSIVELY = re.compile(r"\b(?:was|were|is|are|been|being|got|gets)\b", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|is|are|been|being|be|got)\s+(?:[a-z]+ly\s+)?$")
AHEAD = re.compile(r"\bwill\b", re.IGNORECASE)

MOST_EVIDENCE = 3
ABOUT_IT = 0.25
"""Share of the question's weight that must stand in or around a further sentence …"""
ABOUT_IT_UNNAMED = 0.5
"""… and where its article lacks a name of the question, or says nothing of what it says."""
MOST_MORE = 6
"""Further sentences, for readers who want more proof."""


def answer(
    question: Question,
    found: Sequence[Found],
    told: Sequence[Told],
    *,
    as_of: date,
    present: date | None = None,
) -> Answer:
    """The best-proved answer to a question from the articles read and what they tell, best first.

    ``present`` is the newest day of the archive, where that is not the day of asking.

    What is shown with it either way (``nearest``) and who is meant by its words (``meant``,
    ``people``) is left to the caller.
    """
    sure = confidence(question, found, told, as_of=present or as_of)
    if sure < ENOUGH:
        return Answer(question=question.text, answered=False, confidence=round(sure, 3))
    best = told[0]
    agreeing = agreement.agreeing(best)
    others = agreement.contrary(question, told)
    proofs = _chosen(question, told, first=[proof for _, proof in others])
    says = {id(proof.reading): text for text, proof in others}
    proving = {id(proof.reading) for proof in best.proofs}

    def marked(proof: Proof) -> Evidence:
        """With its words marked only where they are the answer, or say otherwise."""
        otherwise = says.get(id(proof.reading))
        given = otherwise is not None or id(proof.reading) in proving
        return _evidence(proof, proof.span if given else None, otherwise)

    return Answer(
        question=question.text,
        answered=True,
        short=best.text,
        verdict=Verdict(best.text) if question.kind is Kind.YES_NO else None,
        confidence=round(sure, 3),
        sources=agreement.sources(agreeing),
        newest=recency.outdated(
            question,
            [proof.reading for proof in (*agreeing, *proofs)],
            as_of=as_of,
        ),
        evidence=tuple(map(marked, proofs)),
        more=tuple(map(marked, _further(question, told, proofs))),
    )


def confidence(
    question: Question, found: Sequence[Found], told: Sequence[Told], *, as_of: date
) -> float:
    """How sure the first answer is, 0 to 1.

    0 when what will happen is asked and the sentence has none of the words that say it: news of
    what has happened names the same things; when a question of few words is not met; and when who
    did something is asked and the sentence says to whom it was done.
    """
    if not told or analysis.STOPWORDS.issuperset(question.terms):
        return 0.0
    reading = told[0].proofs[0].reading
    if AHEAD.search(question.text) and not reading.on_it:
        return 0.0
    if len(question.terms) <= FEW and reading.covered < MOST_OF_IT:
        return 0.0
    if len(question.terms) <= FEW_BESIDE_NAMES and not reading.named:
        return 0.0
    if _undergone(question, told[0].proofs[0]):
        return 0.0
    said = signals(question, found, told[0].proofs[0], as_of=as_of)
    return 1 / (1 + math.exp(DOUBT - sum(WEIGHTS[name] * value for name, value in said.items())))


def signals(
    question: Question, found: Sequence[Found], proof: Proof, *, as_of: date
) -> dict[str, float]:
    """What speaks for and against an answer, by the names of :data:`WEIGHTS`.

    ``found`` are the articles read, best first; ``proof`` is the answer's best.
    """
    reading = proof.reading
    published = reading.article.published.day
    first, last = question.days or (as_of, as_of)
    age = max(0, (first - published).days, (published - last).days) if published else math.inf
    story = next((one.story for one in found if one.article is reading.article), None)
    apart = found[STANDS_OUT].score if len(found) > STANDS_OUT else 0.0
    return {
        "top": found[0].score,
        "apart": found[0].score - apart,
        "told": math.log(sum(one.story == story for one in found)) if story is not None else 0.0,
        "worth": proof.worth,
        "named": reading.named,
        "of late": recency.implied(question) * (1 - math.exp(-age / MONTH)),
        "this year": math.exp(-age / YEAR),
    }


def _undergone(question: Question, proof: Proof) -> bool:
    """Whether somebody is given as the doer by a sentence in which that was done to another.

    "Who killed Berg?" is not answered by "Ana Dusk spoke of Berg, who was killed on Monday".
    """
    if question.kind is not Kind.WHO or question.verb is None or _PASSIVELY.search(question.text):
        return False
    sentence = proof.reading.sentence
    starts = [
        span[0]
        for word, span in zip(sentence.words, sentence.spans, strict=True)
        if word == question.verb
    ]
    return (
        bool(starts)
        and proof.span[0] < starts[0]
        and all(_WAS.search(sentence.text, max(0, start - 20), start) for start in starts)
    )


def quotes_stand(question: Question, read: Sequence[tuple[Article, Sequence[Passage]]]) -> bool:
    """Whether an article read has, word for word, what the question gives in quotation marks."""
    if not question.quoted:
        return True
    everything = [
        _plain(" ".join((article.headline, *article.captions, *(one.text for one in passages))))
        for article, passages in read
    ]
    return all(
        any(_plain(said).rstrip(" .,?!") in text for text in everything) for said in question.quoted
    )


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def _chosen(
    question: Question, told: Sequence[Told], *, first: Sequence[Proof] = ()
) -> list[Proof]:
    """The sentence that proves the answer, then those that give most of the other votes.

    So that together they hold the right answer as surely as three sentences can (maximum coverage,
    greedily). ``first`` are sentences that contradict the answer: they come before all others.
    Where a clause answers, more proofs of it come first.
    """
    best = told[0]
    least = _about_it(question)
    chosen = _apart([best.proofs[0]], first, most=MOST_EVIDENCE, least=least)
    if question.kind in (Kind.SAID, Kind.DEFINITION, Kind.YES_NO):
        chosen = _apart(chosen, best.proofs[1:], most=MOST_EVIDENCE, least=least)
    gives: dict[int, dict[int, float]] = {}
    proofs: dict[int, Proof] = {}
    for place, one in enumerate(told):
        for proof in one.proofs:
            gives.setdefault(id(proof.reading), {})[place] = one.votes
            proofs.setdefault(id(proof.reading), proof)
    left = set(proofs)
    while left and len(chosen) < MOST_EVIDENCE:
        given = {place for proof in chosen for place in gives[id(proof.reading)]}
        most = max(
            left,
            key=lambda one: sum(v for place, v in gives[one].items() if place not in given),
        )
        left.remove(most)
        chosen = _apart(chosen, [proofs[most]], most=MOST_EVIDENCE, least=least)
    return chosen


def _further(question: Question, told: Sequence[Told], shown: Sequence[Proof]) -> list[Proof]:
    """Sentences beyond those shown: of the answer first, then the best of each other one."""
    others = [*told[0].proofs, *(one.proofs[0] for one in told[1:])]
    least = _about_it(question)
    return _apart(shown, others, most=len(shown) + MOST_MORE, least=least)[len(shown) :]


def _about_it(question: Question) -> float:
    """What of a question's weight must stand around a further sentence."""
    return MOST_OF_IT if len(question.terms) <= FEW else ABOUT_IT


def _apart(
    chosen: Sequence[Proof], others: Sequence[Proof], *, most: int, least: float
) -> list[Proof]:
    """The chosen with others that are about the question and repeat no sentence."""
    together = list(chosen)
    for proof in others:
        if len(together) >= most:
            break
        sentence = proof.reading.sentence
        known = any(_same(sentence, one.reading.sentence) for one in together)
        enough = least if proof.reading.named else max(least, ABOUT_IT_UNNAMED)
        if proof.reading.covered >= enough and not known:
            together.append(proof)
    return together


def _same(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences are one, perhaps with a dateline before it ("OSLO - The mayor …")."""
    short, long = sorted((one.words, other.words), key=len)
    return long[len(long) - len(short) :] == short


def _evidence(proof: Proof, marked: Span | None, otherwise: str | None) -> Evidence:
    sentence = proof.reading.sentence
    return Evidence(
        article=proof.reading.article,
        position=sentence.position,
        span=sentence.span,
        text=sentence.text,
        answer=marked,
        otherwise=otherwise,
    )
