"""The few words that answer a question, chosen from everything its sentences name. Pure.

A thing is worth what its sentence is (:mod:`store.evidence`) and what speaks for it there:

- **sort** (:data:`SORT`): it is of the sort asked for, as far as :data:`_AGREEMENT` says;
- **headline** (:data:`HEADLINE`): the share of its words that the headline has;
- **rare** (:data:`RARE`): how rare its rarest word is in the archive;
- **salient** (:data:`SALIENT`): how often the article's sentences name it, three times at most;
- **close** (:data:`CLOSE`): how near the question's words stand, weighted by their rarity;
- **noun** (:data:`NOUN`): it ends with the noun asked for ("Yosemite National Park");
- **beside** (:data:`BESIDE`): that noun stands beside it ("the carmaker Ford");
- **counted** (:data:`COUNTED`): what is asked to be counted stands behind the number;
- **acts** (:data:`ACTS`, :data:`DIRECTLY`, :data:`SUBJECT`): it stands before the verb of which the
  actor is asked, is its subject, is the first of its sort;
- **place** (:data:`INSIDE`, :data:`GOVERNMENT`): something is in it, or it stands for a government;
- minus **object** (:data:`OBJECT`): it stands behind that verb, or in an aside before it;
- minus **known** (:data:`KNOWN`): the share of its words that the question already has;
- minus **phrase** (:data:`PHRASE`): small words, no name; **stretch** (:data:`STRETCH`): a stretch
  of days where a day is asked for.

The shares of a softmax over these worths are votes; a thing that several sentences name gathers
theirs (redundancy: Brill et al., "Data-intensive question answering", TREC 2001). The weights are
rounded from a listwise regression over labelled questions (docs/decisions.md).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from store import analysis, wordings
from store.clause_answers import FINDERS, clause_around
from store.common_things import members
from store.dates import find_days
from store.demonyms import DEMONYMS
from store.filler import tells_nothing
from store.sought import Kind, Sort
from store.things import things

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from store.evidence import Reading
    from store.questions import Question
    from store.things import Thing
    from store.types import Span

SORT = 4.8
HEADLINE = 2.1
RARE = 0.15
SALIENT = 1.6
CLOSE = 1.5
NOUN = 3.2
BESIDE = 0.8
MEMBER = 3.0
"""What a thing gains that the noun asked for is known to mean: a lion, where an animal is."""
COUNTED = 2.2
OBJECT = 3.0
KNOWN = 1.9
PHRASE = 0.7
STRETCH = 4.2
TENSE = 2.0
"""What a day loses that lies ahead where the question looks back, or the other way round."""
VAGUE = 1.0
"""What a number in words loses: "thousands", "two"."""
UNIT = 3.0
"""What a measure loses in another unit than the one asked for."""
INSIDE = 1.5
"""What a place gains behind "in", "near" …, and loses behind "the war in"."""
GOVERNMENT = 2.5
"""What it loses behind "between", "against" …"""
LOCATED = 0.5
"""What it gains there when it is told where it is: "Lima, Peru"."""
DONE_TO = 2.0
"""What a thing gains behind the verb of "What did … win?"."""
PHOTOGRAPHED = 1.0
"""What a place gains that the article's photos or dateline name."""
SUBJECT = 1.0
"""What the first thing of its sort in a sentence gains, where it comes before the verb."""
ACTS = 0.5
"""What it gains where it stands before the verb of which the actor is asked."""
DIRECTLY = 2.0
"""What it gains more, of the very sort asked for, where but auxiliaries or an aside lie between."""
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

_BESIDE = 3
_BEHIND = 5
"""Words beside a thing and behind a number."""

_AGREEMENT: dict[Sort, dict[Sort, float]] = {
    Sort.PERSON: {Sort.PERSON: 1, Sort.THING: 0.2},
    Sort.COUNTRY: {Sort.COUNTRY: 1, Sort.PLACE: 0.2},
    Sort.STATE: {Sort.STATE: 1},
    Sort.CITY: {Sort.CITY: 1, Sort.PLACE: 0.6, Sort.THING: 0.3},
    Sort.PLACE: {
        Sort.CITY: 1, Sort.STATE: 0.9, Sort.COUNTRY: 0.9, Sort.PLACE: 0.8, Sort.THING: 0.4,
        Sort.ORGANISATION: 0.3,
    },
    Sort.ORGANISATION: {Sort.ORGANISATION: 1, Sort.THING: 0.7, Sort.PLACE: 0.2, Sort.CITY: 0.2},
    Sort.WORK: {Sort.WORK: 1, Sort.THING: 0.6, Sort.ORGANISATION: 0.4, Sort.PERSON: 0.2},
    Sort.DAY: {Sort.DAY: 1},
    Sort.COUNT: {Sort.COUNT: 1, Sort.MEASURE: 0.4},
    Sort.AMOUNT: {Sort.AMOUNT: 1, Sort.COUNT: 0.3},
    Sort.MEASURE: {Sort.MEASURE: 1, Sort.COUNT: 0.5},
    Sort.WORD: {
        Sort.WORK: 1, Sort.THING: 0.7, Sort.ORGANISATION: 0.5, Sort.PERSON: 0.4, Sort.ANYTHING: 0.3,
    },
    Sort.THING: {
        Sort.THING: 0.7, Sort.ORGANISATION: 0.5, Sort.WORK: 0.5, Sort.PERSON: 0.4, Sort.PLACE: 0.4,
        Sort.ANYTHING: 0.35, Sort.COUNTRY: 0.2, Sort.STATE: 0.2, Sort.CITY: 0.2,
    },
    Sort.ANYTHING: {
        Sort.THING: 0.5, Sort.ORGANISATION: 0.5, Sort.WORK: 0.5, Sort.PERSON: 0.5,
        Sort.ANYTHING: 0.4, Sort.PLACE: 0.4, Sort.COUNTRY: 0.4, Sort.STATE: 0.4, Sort.CITY: 0.4,
        Sort.AMOUNT: 0.3, Sort.DAY: 0.3, Sort.MEASURE: 0.3, Sort.COUNT: 0.2,
    },
}  # fmt: skip
"""How well a thing of one sort answers a question for another; not at all where none is given."""


@dataclass(frozen=True, slots=True)
class Proof:
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


@dataclass(frozen=True, slots=True)
class _Find:
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
                    proofs=(replace(best_proof, span=clause.span), *answers[0].proofs[1:]),
                )
                return [first, *answers[1:]]
        if question.plural and question.sought.sort not in _NUMBERS:
            return _listed(answers, finds)
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
        answers[0], text=", ".join(texts), proofs=(replace(best, span=span), *answers[0].proofs[1:])
    )
    return [together, *(one for one in answers[1:] if one.text not in texts)]


def _joined(one: Span, other: Span, text: str) -> bool:
    """Whether two things stand in a row: "the Greens and the FDP"."""
    first, second = sorted((one, other))
    return bool(_AND.fullmatch(text, first[1], second[0]))


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
    readings: Sequence[Reading],
    weights: Mapping[str, float],
    rarity: Callable[[str], float],
) -> list[_Find]:
    known = set(analysis.terms(question.text)) | set(question.terms)
    known.update(*(DEMONYMS.get(term, ()) for term in tuple(known)))
    noun = frozenset(analysis.terms(question.sought.noun))
    headlines: dict[str, frozenset[str]] = {}
    found: list[tuple[Reading, Thing, tuple[str, ...], float]] = []
    named: Counter[tuple[str, str]] = Counter()
    agreement = _AGREEMENT[question.sought.sort]
    for reading in readings:
        handle = reading.article.id
        if handle not in headlines:
            headlines[handle] = frozenset(
                analysis.terms(reading.article.headline, reading.article.language)
            )
        seen: set[tuple[Span, Sort]] = set()
        everything = things(reading.sentence, reading.setting, agreement)
        for thing in everything:
            if (thing.span, thing.sort) in seen:
                continue
            seen.add((thing.span, thing.sort))
            inside = [
                place
                for place, token in enumerate(reading.sentence.tokens)
                if thing.span[0] <= token.span[0] < thing.span[1]
            ]
            terms = tuple(reading.sentence.tokens[place].term for place in inside)
            if all(term in known or term in analysis.STOPWORDS for term in terms):
                continue
            if _abbreviates(thing, inside, reading, known):
                continue
            worth = _worth(
                question,
                reading,
                thing,
                inside,
                terms,
                known,
                noun,
                headlines[handle],
                weights,
                everything,
            )
            worth += RARE * max(map(rarity, terms))
            found.append((reading, thing, terms, worth))
            named[handle, _key(thing.text)] += 1
    return [
        _Find(
            key=_key(thing.text),
            text=thing.text,
            agreement=agreement[thing.sort],
            proof=Proof(
                reading,
                thing.span,
                worth + SALIENT * min(3, named[reading.article.id, _key(thing.text)]) / 3,
            ),
        )
        for reading, thing, _, worth in found
    ]


def _worth(
    question: Question,
    reading: Reading,
    thing: Thing,
    inside: Sequence[int],
    terms: Sequence[str],
    known: set[str],
    noun: frozenset[str],
    headline: frozenset[str],
    weights: Mapping[str, float],
    everything: Sequence[Thing],
) -> float:
    """What a thing is worth where it stands."""
    text, tokens = reading.sentence.text, reading.sentence.tokens
    first, last = inside[0], inside[-1]
    beside = {
        token.term
        for token in (
            *tokens[max(0, first - _BESIDE) : first],
            *tokens[last + 1 : last + 1 + _BESIDE],
        )
    }
    behind = {token.term for token in tokens[last + 1 : last + 1 + _BEHIND]}
    near = most = 0.0
    for place, token in enumerate(tokens):
        if token.term in weights and not first <= place <= last:
            weight = weights[token.term]
            near += weight / (first - place if place < first else place - last)
            most += weight
    verb = next((t.span[0] for t in tokens if t.term == question.verb), None)
    sort = question.sought.sort
    worth = (
        reading.score
        + SORT * math.sqrt(_AGREEMENT[sort][thing.sort])
        + HEADLINE * sum(term in headline for term in terms) / len(terms)
        + (CLOSE * near / most if most else 0.0)
        - KNOWN * sum(term in known for term in terms) / len(terms)
    )
    if terms[-1] in noun:
        worth += NOUN
    if not noun.isdisjoint(beside):
        worth += BESIDE
    if terms[-1] in members(question.sought.noun):
        worth += MEMBER
    if sort in (Sort.COUNT, Sort.MEASURE) and not behind.isdisjoint(question.asked):
        worth += COUNTED
    if verb is not None and (thing.span[0] >= verb or _aside(thing, verb, text)):
        worth -= OBJECT
    if thing.sort is Sort.ANYTHING:
        worth -= PHRASE
    if thing.sort is Sort.DAY:
        worth -= STRETCH * ("–" in thing.text) + TENSE * _in_another_tense(question, reading, thing)
    if thing.sort in (Sort.COUNT, Sort.MEASURE, Sort.AMOUNT):
        worth -= VAGUE * (not any(c.isdigit() for c in thing.text))
        worth -= UNIT * _of_another_unit(question, thing)
    if sort is Sort.PLACE and (inside_of := _INSIDE.search(text, 0, thing.span[0])):
        about = _MATTER.search(text, 0, inside_of.start())
        if about is None or not known.isdisjoint(analysis.terms(about[0])):
            worth += INSIDE + LOCATED * ("," in thing.text)
        else:
            worth -= INSIDE
    elif sort is Sort.PLACE and _ACTS.search(text, 0, thing.span[0]):
        worth -= GOVERNMENT
    done = next((t.span[1] for t in tokens if t.term == question.action), None)
    if done is not None:
        # "gave the order to produce them": what is meant by "them" stands before it.
        meant_before = _OBJECT_PRONOUN.match(text, done) is not None
        if meant_before is (thing.span[0] < done):
            start, end = (done, thing.span[0]) if not meant_before else (thing.span[1], done)
            between = sum(start <= token.span[0] < end for token in tokens)
            worth += DONE_TO / (1 + between / 4)
    if not reading.setting.places.isdisjoint(terms) and sort is Sort.PLACE:
        worth += PHOTOGRAPHED
    if verb is not None and thing.span[0] < verb:
        worth += ACTS
        if thing.sort is sort and _TO_VERB.fullmatch(text, thing.span[1], verb):
            worth += DIRECTLY
    if verb is not None and thing.sort is sort and _first_of_its_sort(thing, everything):
        worth += SUBJECT
    return worth


def _abbreviates(thing: Thing, inside: Sequence[int], reading: Reading, known: set[str]) -> bool:
    """Whether a thing is the short form, in brackets, of what the question already names."""
    start = thing.span[0]
    before = reading.sentence.tokens[inside[0] - 1].term if inside[0] else ""
    return reading.sentence.text[start - 1 : start] == "(" and before in known


def _aside(thing: Thing, verb: int, text: str) -> bool:
    """Whether a thing is only named to say who the subject of the verb is.

    "Ana Dusk, an aide to Reyl who once led the port, was appointed …": the one appointed is no
    name between the commas.
    """
    closing = _CLOSES_ASIDE.search(text, 0, verb)
    opening = closing and _OPENS_ASIDE.search(text, 0, closing.start())
    return bool(opening and opening.end() <= thing.span[0])


def _first_of_its_sort(thing: Thing, everything: Sequence[Thing]) -> bool:
    return all(one.span >= thing.span for one in everything if one.sort is thing.sort)


_INSIDE = re.compile(
    r"\b(?:in|near|outside|inside|at|across)\s+(?:the\s+)?(?:[a-z]+\s+)?(?:[A-Z][\w-]+,\s+)?$"
)
# "The war in Ukraine" is talked about, not where they talk.
_MATTER = re.compile(
    r"\b(?:wars?|conflicts?|tensions?|cris[ie]s|situation|fighting|violence|unrest|hostilities|peace"
    r"|ceasefire|truce|invasion|strikes?|interests?|elections?)\s+$",
    re.IGNORECASE,
)
# "Between Moscow and Beijing": governments, not places.
_ACTS = re.compile(r"\b(?:between|against|with|by|than)\s+(?:the\s+)?(?:[A-Z][\w-]+\s+and\s+)?$")
_OBJECT_PRONOUN = re.compile(r"\s+(?:\w+\s+){0,2}(?:them|it)\b(?!\s+[a-z]+s\b)")
_CLOSES_ASIDE = re.compile(
    r",\s+(?:(?:was|were|is|are|has|have|had|been|being|will|be|also|then|later|now)\s+)*$"
)
_TO_VERB = re.compile(
    r"(?:,\s+(?:an?|the|who|whose|which|once|formerly)\s[^.;]*,)?\s+"
    r"(?:(?:was|were|is|are|has|have|had|been|being|will|be|also|then|later|now)\s+)*"
)
_OPENS_ASIDE = re.compile(r",\s+(?:an?|the|who|whose|which|whom|once|formerly)\s+(?=[^,]*$)")
_AHEAD = re.compile(r"\bwhen\s+(?:will|is|are|does|do|can|should)\b", re.IGNORECASE)
_TIME = re.compile(r"(?:second|minute|hour|day|week|month|year)s?\b")
_HOW = re.compile(r"\bhow (?:many )?(\w+)", re.IGNORECASE)
_MEASURED_IN = {"old": "time", "long": "time", "often": "time"}


def _in_another_tense(question: Question, reading: Reading, thing: Thing) -> bool:
    """Whether a day lies ahead of the article though the question looks back, or the reverse."""
    published = reading.article.published.day
    days = find_days(reading.sentence.text[slice(*thing.span)], published)
    if published is None or not days:
        return False
    return bool(_AHEAD.search(question.text)) is not (days[0].last > published)


def _of_another_unit(question: Question, thing: Thing) -> bool:
    """Whether time is given where a length is asked for, or days where years are."""
    asked = _HOW.search(question.text)
    if asked is None or question.sought.sort is not Sort.MEASURE:
        return False
    noun = asked[1].lower()
    unit = "time" if _TIME.match(noun) else _MEASURED_IN.get(noun, "length")
    if thing.sort is Sort.MEASURE and (unit == "time") is not bool(_TIME.search(thing.text)):
        return True
    return (
        bool(_TIME.match(noun))
        and noun.rstrip("s") not in thing.text
        and thing.sort is Sort.MEASURE
    )


@lru_cache(maxsize=1 << 12)
def _key(text: str) -> str:
    """What is the same in two wordings of an answer."""
    return " ".join(term for term in analysis.terms(text) if term not in analysis.STOPWORDS)
