"""Answers with proof, or an honest no. Pure.

How sure an answer is (:func:`confidence`) is a logistic regression over what separates questions
the archive answers from those it does not: how the article ranked by its words alone, how much of
the question stands there and around the sentence, the votes of other sentences, how fresh it is.
An answer is refused when a name of the question is missing from its article: a sentence about
another thing proves nothing.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from store import agreement, analysis, recency
from store.sought import Kind
from store.types import Answer, Evidence, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

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

AHEAD = re.compile(r"\bwill\b", re.IGNORECASE)

MOST_EVIDENCE = 3
MOST_MORE = 6
"""Further sentences, for readers who want more proof."""

SURE = 0.6
"""Share of the votes from which on an answer needs no other beside it."""


def answer(
    question: Question,
    readings: Sequence[Reading],
    told: Sequence[Told],
    *,
    as_of: date,
    present: date | None = None,
) -> Answer:
    """The best-proved answer to a question from its readings and what they tell, best first.

    ``present`` is the newest day of the archive, where that is not the day of asking.

    What is shown with it either way (``nearest``) and who is meant by its words (``meant``,
    ``people``) is left to the caller.
    """
    sure = confidence(question, told, as_of=present or as_of)
    if sure < ENOUGH:
        return Answer(question=question.text, answered=False, confidence=round(sure, 3))
    best = told[0]
    agreeing = agreement.agreeing(best)
    others = agreement.contrary(question, told)
    proofs = _chosen(question, told, first=[proof for _, proof in others])
    says = {id(proof.reading): text for text, proof in others}
    shown = tuple(_evidence(proof, says.get(id(proof.reading))) for proof in proofs)
    return Answer(
        question=question.text,
        answered=True,
        short=best.text,
        verdict=Verdict(best.text) if question.kind is Kind.YES_NO else None,
        confidence=round(sure, 3),
        sources=agreement.sources(agreeing),
        newest=recency.outdated(
            question,
            [proof.reading for proof in (*agreeing, *(proof for _, proof in others))],
            as_of=as_of,
        ),
        evidence=shown,
        more=tuple(_evidence(proof) for proof in _further(told, proofs)),
    )


def confidence(question: Question, told: Sequence[Told], *, as_of: date) -> float:
    """How sure the first answer is, 0 to 1.

    0 when a name of the question stands elsewhere, and when what will happen is asked and the
    sentence has none of the words that say it: news of what has happened names the same things.
    """
    if not told or analysis.STOPWORDS.issuperset(question.terms):
        return 0.0
    best = told[0]
    reading = best.proofs[0].reading
    if not reading.named or (AHEAD.search(question.text) and not reading.on_it):
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


def _chosen(
    question: Question, told: Sequence[Told], *, first: Sequence[Proof] = ()
) -> list[Proof]:
    """The sentence that proves the answer, then one each of the next answers or of more sources.

    ``first`` are sentences that contradict it: they come before all others.
    """
    best = told[0]
    others = [one.proofs[0] for one in told[1:]]
    if best.votes >= SURE or question.kind in (Kind.SAID, Kind.DEFINITION, Kind.YES_NO):
        others = [*best.proofs[1:], *others]
    return _apart([best.proofs[0]], [*first, *others], most=MOST_EVIDENCE)


def _further(told: Sequence[Told], shown: Sequence[Proof]) -> list[Proof]:
    """Sentences beyond those shown: of the answer first, then the best of each other one."""
    others = [*told[0].proofs, *(one.proofs[0] for one in told[1:])]
    return _apart(shown, others, most=len(shown) + MOST_MORE)[len(shown) :]


def _apart(chosen: Sequence[Proof], others: Sequence[Proof], *, most: int) -> list[Proof]:
    """The chosen with others that are about the same names and repeat no sentence."""
    together = list(chosen)
    for proof in others:
        if len(together) >= most:
            break
        sentence = proof.reading.sentence
        known = any(_same(sentence, one.reading.sentence) for one in together)
        if proof.reading.named and not known:
            together.append(proof)
    return together


def _same(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences are one, perhaps with a dateline before it ("OSLO - The mayor …")."""
    short, long = sorted((one.words, other.words), key=len)
    return long[len(long) - len(short) :] == short


def _evidence(proof: Proof, otherwise: str | None = None) -> Evidence:
    sentence = proof.reading.sentence
    return Evidence(
        article=proof.reading.article,
        position=sentence.position,
        span=sentence.span,
        text=sentence.text,
        answer=proof.span,
        otherwise=otherwise,
    )
