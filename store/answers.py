"""Readings to an Answer with proof, or an honest no. Pure.

The answer is refused when a name of the question is missing from the evidence and what is around
it, when too little of the question is there, when nothing of the kind asked for is, or when the
question means another time: a sentence about another thing proves nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import analysis
from store.questions import Kind
from store.types import Answer, Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.evidence import Reading
    from store.excerpts import Sentence
    from store.questions import Question

ENOUGH = 0.55
"""What must stand in the evidence and around it: 0.6 of the share around, 0.4 of its own."""

FITS = 0.4
"""How surely a short answer must be of the kind asked for, where the kind is demanding."""

DEMANDING = frozenset(Kind) - {Kind.WHAT, Kind.HOW, Kind.NEWS, Kind.DEFINITION}
"""Kinds that only a thing of the kind can answer: no day, no answer to "when"."""

COUNTING = frozenset((Kind.HOW_MANY, Kind.HOW_MUCH))
"""Kinds whose further sentences must give the same number."""

MOST_EVIDENCE = 3
NEARLY_AS_GOOD = 0.7
"""What a further sentence must reach of the best one's score."""

AS_MUCH_ABOUT_IT = 0.6
"""What it must reach of the best one's own share when all it shares with the question is names."""


def answer(question: Question, readings: Sequence[Reading]) -> Answer:
    """The best-proved answer to a question from its readings (``store.evidence.read``).

    What is shown with it either way (``nearest``) is left to the caller.
    """
    proofs = [reading for reading in readings if _proves(question, reading)]
    if analysis.STOPWORDS.issuperset(question.terms) or not proofs:
        return Answer(
            question=question.text,
            answered=False,
            confidence=round(min(readings[0].covered, 0.49), 3) if readings else 0.0,
        )
    best = proofs[0]
    return Answer(
        question=question.text,
        answered=True,
        short=best.short.text if best.short else None,
        confidence=round(min(1.0, best.covered), 3),
        evidence=tuple(_evidence(reading) for reading in (best, *_more(question, proofs))),
    )


def _proves(question: Question, reading: Reading) -> bool:
    if not reading.named or 0.6 * reading.covered + 0.4 * reading.own < ENOUGH:
        return False
    if reading.another_time:
        return False
    fit = reading.short.fit if reading.short else 0.0
    return fit >= FITS or (reading.own > 0 and question.kind not in DEMANDING)


def _more(question: Question, proofs: Sequence[Reading]) -> list[Reading]:
    """Further sentences nearly as good as the first and as much about it, none said twice."""
    best = proofs[0]
    said = frozenset(question.terms).difference(*question.names)
    chosen: list[Reading] = []
    seen = [best.sentence]
    for other in proofs[1:]:
        if len(chosen) == MOST_EVIDENCE - 1 or other.score < NEARLY_AS_GOOD * best.score:
            break
        if question.kind in COUNTING and _digits(other) != _digits(best):
            continue
        about_it = other.own >= AS_MUCH_ABOUT_IT * best.own
        if any(_same(other.sentence, one) for one in seen):
            continue
        if about_it or said & other.sentence.terms:
            seen.append(other.sentence)
            chosen.append(other)
    return chosen


def _same(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences are one, perhaps with a dateline before it ("OSLO - The mayor …")."""
    short, long = sorted((one.words, other.words), key=len)
    return long[len(long) - len(short) :] == short


def _digits(reading: Reading) -> str:
    return "".join(c for c in reading.short.text if c.isdigit()) if reading.short else ""


def _evidence(reading: Reading) -> Evidence:
    return Evidence(
        article=reading.article,
        position=reading.sentence.position,
        span=reading.sentence.span,
        text=reading.sentence.text,
        answer=reading.short.span if reading.short else None,
    )
