"""Which sources agree with an answer, and which say otherwise. Pure.

A sentence takes a side when it says most of what is asked itself, about the same names and time: a
name or a number that merely stands nearby neither agrees nor contradicts. Only values can
contradict each other (numbers, yes and no): a second name may be as right as the first, and another
day in a sentence is mostly that of something else (docs/decisions.md).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from store import analysis
from store.dates import find_days
from store.sought import Kind, Sort

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from store.evidence import Reading
    from store.questions import Question
    from store.short_answers import Proof, Told

SAYS = 0.5
"""Share of the question's weight that a sentence must hold to take a side."""

NEARLY = 1.2
"""How much less than the answer's a contrary sentence may be worth …"""
NEARLY_COUNTED = 2.5
"""… and where the number counts what is asked for, which proves much."""
LIKE = 0.25
"""How much less of the question than the answer's it may hold."""
COMPACT = 120
"""Characters within which a yes or a no must be said: words further apart belong to others."""

LONG_AGO = timedelta(days=60)
"""A sentence about so long before its article compares, and contradicts nobody."""

SAME_EVENT = timedelta(days=60)
"""Articles further apart tell of another shutdown, flood or count."""

MOST_CONTRARY = 2

_BEHIND = 5
"""Words behind a number among which stands what it counts."""

_VALUES = frozenset((Sort.COUNT, Sort.AMOUNT, Sort.MEASURE))
_NUMBER = re.compile(
    r"(\d[\d,]*(?:\.\d+)?)[\s-]*(hundred|thousand|million|billion|trillion)?", re.IGNORECASE
)
_TIMES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_UNIT = re.compile(
    r"[$€£¥%]|cents?|percent|(?:second|minute|hour|day|week|month|year)", re.IGNORECASE
)


def agreeing(best: Told) -> list[Proof]:
    """The sentences that give an answer and say what is asked, the best proof first."""
    first, *others = best.proofs
    return [first, *(proof for proof in others if takes_side(proof.reading))]


def sources(proofs: Sequence[Proof]) -> tuple[str, ...]:
    """The known outlets of some sentences, each once."""
    outlets = (proof.reading.article.source for proof in proofs)
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
        if _units(other.text) != _units(best.text):
            continue
        proof = next((p for p in other.proofs if _contradicts(question, best, p, articles)), None)
        if proof is None:
            continue
        said.append(value)
        articles.add(proof.reading.article.id)
        found.append((other.text, proof))
        if len(found) == MOST_CONTRARY:
            break
    return sorted(found, key=lambda one: _day(one[1].reading), reverse=True)


def _contradicts(question: Question, best: Told, proof: Proof, articles: Collection[str]) -> bool:
    """Whether a sentence of another article says something else of just what is asked."""
    top, reading = best.proofs[0], proof.reading
    counted = question.sought.sort is Sort.COUNT
    agrees = question.kind is not Kind.YES_NO and _has(question, reading, best.text)
    return (
        reading.article.id not in articles
        and abs(_day(reading) - _day(top.reading)) <= SAME_EVENT
        and proof.worth >= top.worth - (NEARLY_COUNTED if counted else NEARLY)
        and takes_side(reading)
        and reading.own >= top.reading.own - LIKE
        and not agrees
        and not _looks_back(reading)
        and _is_plain(question, proof)
    )


def takes_side(reading: Reading) -> bool:
    """Whether a sentence itself says most of what is asked, about the same names and time."""
    return reading.named and reading.beside and not reading.another_time and reading.own >= SAYS


def _day(reading: Reading) -> date:
    return reading.article.published.day or date.min


def _value(question: Question, text: str) -> object:
    """What two wordings of one answer have in common; None when it is too vague to contradict."""
    if question.kind is Kind.YES_NO:
        return text
    numbers = [
        float(match[1].replace(",", "")) * _TIMES.get((match[2] or "").lower(), 1.0)
        for match in _NUMBER.finditer(text)
    ]
    return tuple(numbers) or None


def _looks_back(reading: Reading) -> bool:
    """Whether a sentence compares with a time long before its article ("the flood of 1962")."""
    published = reading.article.published.day
    return published is not None and any(
        day.last < published - LONG_AGO for day in find_days(reading.sentence.text, published)
    )


def _units(text: str) -> set[str]:
    return {unit.lower().rstrip("s") for unit in _UNIT.findall(text)}


def _has(question: Question, reading: Reading, answer: str) -> bool:
    """Whether a sentence gives the answer too, beside something else ("$22, against $15.50")."""
    value, there = _value(question, answer), _value(question, reading.sentence.text)
    return isinstance(value, tuple) and isinstance(there, tuple) and set(value) <= set(there)


def _is_plain(question: Question, proof: Proof) -> bool:
    """Whether a yes or a no is said in a few words, and a number counts what is asked for."""
    if question.kind is Kind.YES_NO:
        return proof.span[1] - proof.span[0] <= COMPACT
    if question.sought.sort is not Sort.COUNT or not question.asked:
        return True
    behind = [t.term for t in proof.reading.sentence.tokens if t.span[1] > proof.span[0]]
    number = len(analysis.terms(proof.reading.sentence.text[slice(*proof.span)]))
    return not frozenset(question.asked).isdisjoint(behind[: number + _BEHIND])
