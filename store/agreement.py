"""Which sources agree with an answer, and which say otherwise. Pure.

A sentence takes a side when it says most of what is asked itself, about the same names and time: a
name or a number that merely stands nearby neither agrees nor contradicts. Only values can
contradict each other (numbers, days, yes and no): a second name may be as right as the first.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from store import analysis
from store.sought import Kind, Sort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.evidence import Reading
    from store.questions import Question
    from store.short_answers import Proof, Told

SAYS = 0.5
"""Share of the question's weight that a sentence must hold to take a side."""

NEARLY = 2.5
"""How much less than the answer's a contrary sentence may be worth."""

MOST_CONTRARY = 2

_BEHIND = 5
"""Words behind a number among which stands what it counts."""

_VALUES = frozenset((Sort.COUNT, Sort.AMOUNT, Sort.MEASURE, Sort.DAY))
_NUMBER = re.compile(
    r"(\d[\d,]*(?:\.\d+)?)[\s-]*(hundred|thousand|million|billion|trillion)?", re.IGNORECASE
)
_TIMES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day ")


def sources(best: Told) -> tuple[str, ...]:
    """The known outlets whose sentences give an answer, the best proof's first."""
    first, *others = best.proofs
    outlets = [first.reading.article.source]
    outlets += [proof.reading.article.source for proof in others if takes_side(proof.reading)]
    return tuple(dict.fromkeys(outlet for outlet in outlets if outlet))


def contrary(question: Question, told: Sequence[Told]) -> list[tuple[str, Proof]]:
    """What other articles say instead of the first answer, with its proof, newest first.

    One answer of one article each, at most :data:`MOST_CONTRARY`.
    """
    best, top = told[0], told[0].proofs[0]
    if question.kind is not Kind.YES_NO and question.sought.sort not in _VALUES:
        return []
    said = [_value(question, best.text)]
    articles = {top.reading.article.id}
    found: list[tuple[str, Proof]] = []
    for other in told[1:]:
        value = _value(question, other.text)
        if other.agreement != best.agreement or None in (said[0], value) or value in said:
            continue
        for proof in other.proofs:
            if (
                proof.reading.article.id not in articles
                and proof.worth >= top.worth - NEARLY
                and takes_side(proof.reading)
                and _counts_the_same(question, proof)
            ):
                said.append(value)
                articles.add(proof.reading.article.id)
                found.append((other.text, proof))
                break
        if len(found) == MOST_CONTRARY:
            break
    return sorted(found, key=lambda one: _day(one[1].reading), reverse=True)


def takes_side(reading: Reading) -> bool:
    """Whether a sentence itself says most of what is asked, about the same names and time."""
    return reading.named and reading.beside and not reading.another_time and reading.own >= SAYS


def _day(reading: Reading) -> date:
    return reading.article.published.day or date.min


def _value(question: Question, text: str) -> object:
    """What two wordings of one answer have in common; None when it is too vague to contradict."""
    if question.kind is Kind.YES_NO:
        return text
    if question.sought.sort is Sort.DAY:
        return text if _WEEKDAY.match(text) else None
    numbers = [
        float(match[1].replace(",", "")) * _TIMES.get((match[2] or "").lower(), 1.0)
        for match in _NUMBER.finditer(text)
    ]
    return tuple(numbers) or None


def _counts_the_same(question: Question, proof: Proof) -> bool:
    """Whether what is asked to be counted stands behind the number, where it is a count."""
    if question.sought.sort is not Sort.COUNT or not question.asked:
        return True
    behind = [t.term for t in proof.reading.sentence.tokens if t.span[1] > proof.span[0]]
    number = len(analysis.terms(proof.reading.sentence.text[slice(*proof.span)]))
    return not frozenset(question.asked).isdisjoint(behind[: number + _BEHIND])
