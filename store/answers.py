"""Answers with proof, or an honest no. Pure.

How sure an answer is (:func:`confidence`) is a logistic regression over what separates questions
the archive answers from those it does not: how the article ranked by its words alone, how much of
the question stands there and around the sentence, the votes of other sentences, how fresh it is.
An answer is refused when a name of the question is missing from its article: a sentence about
another thing proves nothing.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from store import analysis
from store.excerpts import sentences
from store.sought import Kind
from store.types import Answer, Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from store.entities import Role, Sighting
    from store.evidence import Reading
    from store.excerpts import Sentence
    from store.questions import Question
    from store.short_answers import Proof, Told

RANK = 5.8
COVERED = 1.6
ANYWHERE = 1.6
VOTES = 0.5
BESIDE = 0.6
FRESH = 2.0
FRESH_DAYS = 30.0
ANOTHER_TIME = 1.0
OWN = 1.0
DOUBT = 7.6
"""What an answer's signals are held against; at even odds it is given."""

ENOUGH = 0.5

MOST_EVIDENCE = 3

SURE = 0.6
"""Share of the votes from which on an answer needs no other beside it."""


def answer(
    question: Question, readings: Sequence[Reading], told: Sequence[Told], *, as_of: date
) -> Answer:
    """The best-proved answer to a question from its readings and what they tell, best first.

    What is shown with it either way (``nearest``) is left to the caller.
    """
    sure = confidence(question, told, as_of=as_of)
    if sure < ENOUGH:
        return Answer(question=question.text, answered=False, confidence=round(sure, 3))
    best = told[0]
    proofs = _chosen(question, told)
    return Answer(
        question=question.text,
        answered=True,
        short=best.text,
        confidence=round(sure, 3),
        evidence=tuple(_evidence(proof) for proof in proofs),
    )


def confidence(question: Question, told: Sequence[Told], *, as_of: date) -> float:
    """How sure the first answer is, 0 to 1; 0 when a name of the question stands elsewhere."""
    if not told or analysis.STOPWORDS.issuperset(question.terms):
        return 0.0
    best = told[0]
    reading = best.proofs[0].reading
    if not reading.named:
        return 0.0
    published = reading.article.published.day
    first, last = question.days or (as_of, as_of)
    age = max(0, (first - published).days, (published - last).days) if published else math.inf
    said = (
        RANK * reading.rank
        + COVERED * reading.covered
        + ANYWHERE * reading.anywhere
        + OWN * reading.own
        + VOTES * math.log(best.votes)
        + BESIDE * reading.beside
        + FRESH * math.exp(-age / FRESH_DAYS)
        - ANOTHER_TIME * reading.another_time
    )
    return 1 / (1 + math.exp(DOUBT - said))


def _chosen(question: Question, told: Sequence[Told]) -> list[Proof]:
    """The sentence that proves the answer, then one each of the next answers or of more sources."""
    best = told[0]
    chosen = [best.proofs[0]]
    others = [one.proofs[0] for one in told[1:]]
    if best.votes >= SURE or question.kind in (Kind.SAID, Kind.DEFINITION, Kind.YES_NO):
        others = [*best.proofs[1:], *others]
    for proof in others:
        if len(chosen) == MOST_EVIDENCE:
            break
        sentence = proof.reading.sentence
        if proof.reading.named and not any(_same(sentence, one.reading.sentence) for one in chosen):
            chosen.append(proof)
    return chosen


def _same(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences are one, perhaps with a dateline before it ("OSLO - The mayor …")."""
    short, long = sorted((one.words, other.words), key=len)
    return long[len(long) - len(short) :] == short


def _evidence(proof: Proof) -> Evidence:
    sentence = proof.reading.sentence
    return Evidence(
        article=proof.reading.article,
        position=sentence.position,
        span=sentence.span,
        text=sentence.text,
        answer=proof.span,
    )


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
