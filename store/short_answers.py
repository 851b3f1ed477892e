"""The few words that answer a question, chosen from everything its sentences name. Pure.

What a thing is worth where it stands says :mod:`store.worth`. The shares of a softmax over these
worths are votes; a thing that several sentences name gathers theirs (redundancy: Brill et al.,
"Data-intensive question answering", TREC 2001).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store import analysis, wordings
from store.clause_answers import FINDERS, clause_around
from store.filler import tells_nothing
from store.sought import Kind, Sort
from store.worth import SALIENT, Scales

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from store.evidence import Reading
    from store.questions import Question
    from store.things import Thing
    from store.types import Span

CLAUSE = 4.0
"""What a clause's fit is worth, where a clause is asked for."""

VOTES = 2.0
"""What the logarithm of the votes is worth."""

KIN = 0.5
"""What a vote for another wording of an answer counts: "Eagles" for "Philadelphia Eagles"."""
FULLER = 0.05
"""Share of an answer's votes that a fuller wording needs to be told instead."""

SENTENCES = 60
"""Best readings in which answers are looked for."""

UNSURE = 0.25
"""Share of the votes under which a clause says more than the thing that has them."""
LISTED = 3.0
"""How much less another thing of a list may be worth than the best."""

_NUMBERS = frozenset((Sort.COUNT, Sort.AMOUNT, Sort.MEASURE, Sort.DAY))


class Proof(NamedTuple):
    """Where an answer stands."""

    reading: Reading
    span: Span
    """In the reading's sentence."""
    worth: float


@dataclass(frozen=True, slots=True)
class Told:
    """An answer the sentences give, with the sentences that give it."""

    text: str
    votes: float
    """Its share of all votes, 0 to 1."""
    agreement: float
    """How well it is of the sort asked for, 0 to 1."""
    proofs: tuple[Proof, ...]
    """Best first."""


class _Find(NamedTuple):
    key: str
    text: str
    agreement: float
    proof: Proof


def told(
    question: Question,
    readings: Sequence[Reading],
    weights: Mapping[str, float],
    rarity: Callable[[str], float],
) -> list[Told]:
    """The answers that readings give, best first; none where nothing of the kind stands there."""
    best = readings[:SENTENCES]
    if question.kind in FINDERS:
        finds = list(_clauses(question, best))
    else:
        finds = _things(question, best, weights, rarity)
        answers = _together(_counted(finds))
        if question.sought.sort is Sort.ANYTHING and answers and answers[0].votes < UNSURE:
            best_proof = answers[0].proofs[0]
            clause = clause_around(question, best_proof.reading.sentence)
            if clause and clause.text:
                first = replace(
                    answers[0],
                    text=clause.text,
                    proofs=(best_proof._replace(span=clause.span), *answers[0].proofs[1:]),
                )
                return [first, *answers[1:]]
        if question.plural and question.sought.sort not in _NUMBERS:
            return _listed(answers, finds)
        if question.kind is Kind.WHO and question.verb:
            return _in_company(answers, finds)
        return answers
    return _counted(finds)


def _counted(finds: Sequence[_Find]) -> list[Told]:
    """Finds of one wording together, by their best worth and all their votes."""
    if not finds:
        return []
    top = max(find.proof.worth for find in finds)
    votes: Counter[str] = Counter()
    for find in finds:
        votes[find.key] += math.exp(find.proof.worth - top)  # type: ignore[assignment]
    whole = sum(votes.values())
    together: dict[str, list[_Find]] = {}
    for find in finds:
        together.setdefault(find.key, []).append(find)
    answers = []
    for key, same in together.items():
        same.sort(key=lambda find: -find.proof.worth)
        proofs: dict[int, Proof] = {}
        for find in same:
            proofs.setdefault(id(find.proof.reading), find.proof)
        answers.append(
            Told(same[0].text, votes[key] / whole, same[0].agreement, tuple(proofs.values()))
        )
    answers.sort(key=lambda one: -(one.proofs[0].worth + VOTES * math.log(one.votes + 1e-12)))
    return [_by_those_that_tell(one) for one in answers]


def _by_those_that_tell(one: Told) -> Told:
    """The answer with sentences that only ask or point elsewhere behind its other proofs."""
    if len(one.proofs) == 1:
        return one
    proofs = sorted(one.proofs, key=lambda proof: tells_nothing(proof.reading.sentence.text))
    return replace(one, proofs=tuple(proofs))


def _together(answers: Sequence[Told]) -> list[Told]:
    """Answers in the order of their votes and those of their other wordings, the first in full."""
    best, rest = answers[: wordings.COMPARED], answers[wordings.COMPARED :]
    keys = [_key(one.text) for one in best]
    votes = [one.votes for one in best]
    gathered = [
        mine + KIN * sum(votes[place] for place in same)
        for mine, same in zip(votes, wordings.kin(keys), strict=True)
    ]
    order = sorted(
        range(len(best)),
        key=lambda at: -(best[at].proofs[0].worth + VOTES * math.log(gathered[at] + 1e-12)),
    )
    if not order:
        return list(answers)
    first, others = order[0], order[1:]
    full = wordings.fuller(keys[first], [keys[at] for at in others])
    if full is not None and best[others[full]].votes >= FULLER * best[first].votes:
        told = replace(best[first], text=best[others[full]].text)
    else:
        told = best[first]
    return [told, *(best[at] for at in others), *rest]


def _listed(answers: Sequence[Told], finds: Sequence[_Find]) -> list[Told]:
    """All that the best answer's sentence names of its sort as the first answer."""
    if not answers:
        return []
    best = answers[0].proofs[0]
    row = [
        find
        for find in finds
        if find.proof.reading is best.reading
        and find.proof.worth >= best.worth - LISTED
        and (
            find.agreement == answers[0].agreement
            or _joined(find.proof.span, best.span, best.reading.sentence.text)
        )
    ]
    row.sort(key=lambda find: find.proof.span)
    texts = list(dict.fromkeys(find.text for find in row))
    texts = [one for one in texts if not any(one != other and other in one for other in texts)]
    if len(texts) < 2:
        return list(answers)
    span = (min(f.proof.span[0] for f in row), max(f.proof.span[1] for f in row))
    together = replace(
        answers[0], text=", ".join(texts), proofs=(best._replace(span=span), *answers[0].proofs[1:])
    )
    return [together, *(one for one in answers[1:] if one.text not in texts)]


def _in_company(answers: Sequence[Told], finds: Sequence[_Find]) -> list[Told]:
    """The one who acts with those who do it too: "Ana Dusk, Mayor Tomas Berg and Siri Aas signed".

    Titles may stand between the names of the row, nothing else.
    """
    if not answers:
        return []
    best = answers[0].proofs[0]
    text = best.reading.sentence.text
    others = sorted(
        {
            find.proof.span: find.text
            for find in finds
            if find.proof.reading is best.reading and find.agreement == answers[0].agreement
        }.items()
    )
    row = [(best.span, answers[0].text)]
    for span, name in [one for one in others if one[0] > best.span]:
        if not _TITLED.fullmatch(text, row[-1][0][1], span[0]):
            break
        row.append((span, name))
    for span, name in [one for one in reversed(others) if one[0] < best.span]:
        if not _TITLED.fullmatch(text, span[1], row[0][0][0]):
            break
        row.insert(0, (span, name))
    if len(row) < 2:
        return list(answers)
    names = [name for _, name in row]
    whole = best._replace(span=(row[0][0][0], row[-1][0][1]))
    together = replace(answers[0], text=", ".join(names), proofs=(whole, *answers[0].proofs[1:]))
    return [together, *(one for one in answers[1:] if one.text not in names)]


def _joined(one: Span, other: Span, text: str) -> bool:
    """Whether two things stand in a row: "the Greens and the FDP"."""
    first, second = sorted((one, other))
    return bool(_AND.fullmatch(text, first[1], second[0]))


_TITLED = re.compile(
    r"(?:,|,?\s+and|,?\s+as well as)\s+(?:the\s+)?(?:(?:[A-Z][\w.’'-]*|of|for)\s+){0,6}"
)
_AND = re.compile(r",?\s+(?:(?:and|or|with|as well as)\s+)?(?:the\s+)?")


# Clauses


def _clauses(question: Question, readings: Iterable[Reading]) -> Iterator[_Find]:
    """The best clause of each sentence."""
    finder = FINDERS[question.kind]
    known = set(question.terms) | set(question.asked)
    for reading in readings:
        if tells_nothing(reading.sentence.text):
            continue
        shorts = [
            short
            for short in finder(question, reading.sentence, reading.setting)
            if short.text
            and (question.kind is Kind.YES_NO or _says_more(short.span, reading, known))
        ]
        if shorts:
            best = max(shorts, key=lambda short: (short.fit, -short.span[0]))
            yield _Find(
                key=best.text.lower(),
                text=best.text,
                agreement=min(1.0, best.fit),
                proof=Proof(reading, best.span, reading.score + CLAUSE * best.fit),
            )


def _says_more(span: Span, reading: Reading, known: set[str]) -> bool:
    """Whether a span holds a word that the question did not already hold."""
    return any(
        t.term not in known and t.term not in analysis.STOPWORDS
        for t in reading.sentence.tokens
        if span[0] <= t.span[0] and t.span[1] <= span[1]
    )


# Things


def _things(
    question: Question,
    readings: Iterable[Reading],
    weights: Mapping[str, float],
    rarity: Callable[[str], float],
) -> list[_Find]:
    """What the sentences name; worth more, the more often its article's sentences name it."""
    scales = Scales(question, weights, rarity)
    found: list[tuple[Reading, Thing, float, str]] = []
    named: Counter[tuple[str, str]] = Counter()
    for reading in readings:
        for thing, worth in scales.weighed(reading):
            key = _key(thing.text)
            found.append((reading, thing, worth, key))
            named[reading.article.id, key] += 1
    return [
        _Find(
            key,
            thing.text,
            scales.agreement[thing.sort],
            Proof(
                reading,
                thing.span,
                worth + SALIENT * min(3, named[reading.article.id, key]) / 3,
            ),
        )
        for reading, thing, worth, key in found
    ]


@lru_cache(maxsize=1 << 12)
def _key(text: str) -> str:
    """What is the same in two wordings of an answer."""
    return " ".join(term for term in analysis.terms(text) if term not in analysis.STOPWORDS)
