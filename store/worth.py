"""What a thing that a sentence names is worth as the answer to a question. Pure.

A thing is worth what its sentence is (:mod:`store.evidence`) and what speaks for it there:

- **sort** (:data:`SORT`): it is of the sort asked for, as far as :data:`_AGREEMENT` says;
- **headline** (:data:`HEADLINE`): the share of its words that the headline has;
- **rare** (:data:`RARE`): how rare its rarest word is in the archive;
- **salient** (:data:`SALIENT`): how often the article's sentences name it, three times at most;
- **close** (:data:`CLOSE`): how near the question's words stand, weighted by their rarity;
- **noun** (:data:`NOUN`): it ends with the noun asked for ("Yosemite National Park");
- **member** (:data:`MEMBER`): it is one of what the noun asked for means ("a lion", of animals);
- **beside** (:data:`BESIDE`): that noun stands beside it ("the carmaker Ford");
- **counted** (:data:`COUNTED`): what is asked to be counted stands behind the number;
- **acts** (:data:`ACTS`, :data:`DIRECTLY`, :data:`SUBJECT`): it stands before the verb of which the
  actor is asked, is its subject, is the first of its sort;
- **place** (:data:`INSIDE`, :data:`GOVERNMENT`): something is in it, or it stands for a government;
- minus **object** (:data:`OBJECT`): it stands behind that verb, or in an aside before it;
- minus **echo** (:data:`ECHO`): it is called as something else of the question is;
- minus **known** (:data:`KNOWN`): the share of its words that the question already has;
- minus **phrase** (:data:`PHRASE`): small words, no name; **stretch** (:data:`STRETCH`): a stretch
  of days where a day is asked for.

The weights are rounded from a listwise regression over labelled questions (docs/decisions.md).
What is the same for all things of a sentence, or of a question, is found out once.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from store import analysis
from store.common_things import members
from store.dates import find_days
from store.demonyms import DEMONYMS
from store.sought import Sort
from store.things import things

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from store.evidence import Reading
    from store.questions import Question
    from store.things import Thing
    from store.types import Article, Span

SORT = 4.8
HEADLINE = 2.1
RARE = 0.15
SALIENT = 1.6
CLOSE = 1.5
NOUN = 3.2
BESIDE = 0.8
MEMBER = 3.0
"""What a thing gains that the noun asked for is known to mean: a lion, where an animal is."""
ECHO = 2.0
"""What a thing loses that ends as a thing of the question does: "Summer Olympics", who won them."""
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

_BESIDE = 3
_BEHIND = 5
"""Words beside a thing and behind a number."""

_BEFORE = 100
"""Characters before a thing in which it is looked for what leads to it, "in the town of"."""

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


class Weighed(NamedTuple):
    """A thing with its worth where it stands."""

    thing: Thing
    worth: float


class _Ground(NamedTuple):
    """What a sentence is to all the things in it."""

    reading: Reading
    words: tuple[str, ...]
    """Its terms in order …"""
    spans: Sequence[Span]
    """… and where each stands."""
    asked: Sequence[tuple[int, float]]
    """Which of them the question has, with their weights."""
    headline: Sequence[int]
    """How many of the words before each, and before the end, the headline has …"""
    known: Sequence[int]
    """… and the question."""
    nouns: Sequence[int]
    """Where the noun stands that is asked for."""
    verb: int | None
    """Where the verb stands of which the actor is asked."""
    aside: int | None
    """Where an aside before that verb begins."""
    done: int | None
    """Where the verb ends that is done to what is asked for."""
    meant_before: bool
    """What it is done to is a pronoun: "gave the order to produce them"."""
    foremost: Mapping[Sort, Span]
    """The first thing of each sort."""


class Scales:
    """Weighs the things of sentences for one question."""

    def __init__(
        self, question: Question, weights: Mapping[str, float], rarity: Callable[[str], float]
    ) -> None:
        """``weights``: of the question's terms; ``rarity``: of any term in the archive."""
        self.agreement: Mapping[Sort, float] = _AGREEMENT[question.sought.sort]
        """How well a thing of each sort answers; not at all those that are left out."""
        self._question = question
        self._weights = weights
        self._rarity = cache(rarity)
        known = set(analysis.terms(question.text)) | set(question.terms)
        known.update(*(DEMONYMS.get(term, ()) for term in tuple(known)))
        self._known = known
        self._empty = known | analysis.STOPWORDS
        self._noun = frozenset(analysis.terms(question.sought.noun))
        self._echoes = frozenset(question.terms).difference(question.asked, self._noun)
        self._members = members(question.sought.noun)
        self._asked = frozenset(question.asked)
        self._of_sort = {sort: SORT * math.sqrt(fits) for sort, fits in self.agreement.items()}
        self._ahead = bool(_AHEAD.search(question.text))
        how = _HOW.search(question.text) if question.sought.sort is Sort.MEASURE else None
        self._unit = how[1].lower() if how else None
        self._headlines: dict[str, frozenset[str]] = {}

    def weighed(self, reading: Reading) -> list[Weighed]:
        """The things of a sentence that may answer, each with its worth."""
        found: dict[tuple[Span, Sort], Thing] = {}
        foremost: dict[Sort, Span] = {}
        for thing in things(reading.sentence, reading.setting, self.agreement):
            found.setdefault((thing.span, thing.sort), thing)
            foremost[thing.sort] = min(thing.span, foremost.get(thing.sort, thing.span))
        if not found:
            return []
        ground = self._ground(reading, foremost)
        text, words, spans = reading.sentence.text, ground.words, ground.spans
        weighed = []
        for thing in found.values():
            begin, end = thing.span
            first, behind = bisect_left(spans, (begin,)), bisect_left(spans, (end,))
            inside = words[first:behind]
            if self._empty.issuperset(inside):
                continue
            if text[begin - 1 : begin] == "(" and first and words[first - 1] in self._known:
                continue  # the short form, in brackets, of what the question names
            worth = self._worth(ground, thing, first, behind)
            weighed.append(Weighed(thing, worth + RARE * max(map(self._rarity, inside))))
        return weighed

    def _ground(self, reading: Reading, foremost: Mapping[Sort, Span]) -> _Ground:
        question, text = self._question, reading.sentence.text
        words, spans = reading.sentence.words, reading.sentence.spans
        verb = aside = done = None
        if question.verb in words:
            verb = spans[words.index(question.verb)][0]
            closing = _CLOSES_ASIDE.search(text, 0, verb)
            opening = closing and _OPENS_ASIDE.search(text, 0, closing.start())
            aside = opening.end() if opening else None
        if question.action in words:
            done = spans[words.index(question.action)][1]
        return _Ground(
            reading=reading,
            words=words,
            spans=spans,
            asked=[
                (place, self._weights[word])
                for place, word in enumerate(words)
                if word in self._weights
            ],
            headline=list(
                accumulate(map(self._headline(reading.article).__contains__, words), initial=0)
            ),
            known=list(accumulate(map(self._known.__contains__, words), initial=0)),
            nouns=[place for place, word in enumerate(words) if word in self._noun],
            verb=verb,
            aside=aside,
            done=done,
            meant_before=done is not None and _OBJECT_PRONOUN.match(text, done) is not None,
            foremost=foremost,
        )

    def _headline(self, article: Article) -> frozenset[str]:
        found = self._headlines.get(article.id)
        if found is None:
            found = frozenset(analysis.terms(article.headline, article.language))
            self._headlines[article.id] = found
        return found

    def _worth(self, ground: _Ground, thing: Thing, first: int, behind: int) -> float:
        """What a thing is worth whose words are those from ``first`` to before ``behind``."""
        words, text = ground.words, ground.reading.sentence.text
        number = behind - first
        begin, end = thing.span
        sort, wanted = thing.sort, self._question.sought.sort
        near = most = 0.0
        for place, weight in ground.asked:
            if place < first:
                near += weight / (first - place)
                most += weight
            elif place >= behind:
                near += weight / (place - behind + 1)
                most += weight
        worth = (
            ground.reading.score
            + self._of_sort[sort]
            + HEADLINE * (ground.headline[behind] - ground.headline[first]) / number
            + (CLOSE * near / most if most else 0.0)
            - KNOWN * (ground.known[behind] - ground.known[first]) / number
        )
        if words[behind - 1] in self._echoes and sort is not Sort.PERSON:
            worth -= ECHO
        if ground.nouns:
            if words[behind - 1] in self._noun:
                worth += NOUN
            beside = words[max(0, first - _BESIDE) : first] + words[behind : behind + _BESIDE]
            if not self._noun.isdisjoint(beside):
                worth += BESIDE
        if words[behind - 1] in self._members:
            worth += MEMBER
        if wanted in (Sort.COUNT, Sort.MEASURE) and not self._asked.isdisjoint(
            words[behind : behind + _BEHIND]
        ):
            worth += COUNTED
        verb, aside = ground.verb, ground.aside
        if verb is not None and (begin >= verb or (aside is not None and aside <= begin)):
            worth -= OBJECT
        if sort is Sort.ANYTHING:
            worth -= PHRASE
        if sort is Sort.DAY:
            worth -= STRETCH * ("–" in thing.text) + TENSE * self._in_another_tense(
                ground.reading, thing
            )
        if sort in (Sort.COUNT, Sort.MEASURE, Sort.AMOUNT):
            worth -= VAGUE * (not any(c.isdigit() for c in thing.text))
            worth -= UNIT * self._of_another_unit(thing)
        if wanted is Sort.PLACE:
            worth += self._as_place(text, thing)
        done = ground.done
        if done is not None and ground.meant_before is (begin < done):
            # "Gave the order to produce them": what is meant by "them" stands before it.
            start, stop = (end, done) if ground.meant_before else (done, begin)
            between = bisect_left(ground.spans, (stop,)) - bisect_left(ground.spans, (start,))
            worth += DONE_TO / (1 + max(0, between) / 4)
        if wanted is Sort.PLACE and not ground.reading.setting.places.isdisjoint(
            words[first:behind]
        ):
            worth += PHOTOGRAPHED
        if verb is not None and begin < verb:
            worth += ACTS
            if sort is wanted and _TO_VERB.fullmatch(text, end, verb):
                worth += DIRECTLY
        if verb is not None and sort is wanted and thing.span == ground.foremost[sort]:
            worth += SUBJECT
        return worth

    def _as_place(self, text: str, thing: Thing) -> float:
        """What a place gains or loses by the words before it."""
        inside_of = _before(_INSIDE, text, thing.span[0])
        if inside_of:
            about = _before(_MATTER, text, inside_of.start())
            if about is None or not self._known.isdisjoint(analysis.terms(about[0])):
                return INSIDE + LOCATED * ("," in thing.text)
            return -INSIDE
        owns = text.startswith(("'s ", "’s "), thing.span[1])  # "Russia's Sergei Lavrov"
        return -GOVERNMENT if owns or _before(_ACTS, text, thing.span[0]) else 0.0

    def _in_another_tense(self, reading: Reading, thing: Thing) -> bool:
        """Whether a day lies ahead of the article though the question looks back, or reversed."""
        published = reading.article.published.day
        days = find_days(reading.sentence.text[slice(*thing.span)], published)
        if published is None or not days:
            return False
        return self._ahead is not (days[0].last > published)

    def _of_another_unit(self, thing: Thing) -> bool:
        """Whether time is given where a length is asked for, or days where years are."""
        noun = self._unit
        if noun is None or thing.sort is not Sort.MEASURE:
            return False
        unit = "time" if _TIME.match(noun) else _MEASURED_IN.get(noun, "length")
        if (unit == "time") is not bool(_TIME.search(thing.text)):
            return True
        return bool(_TIME.match(noun)) and noun.rstrip("s") not in thing.text


def _before(pattern: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    """Where a pattern that ends with ``$`` stands right before a place of a text."""
    return pattern.search(text, max(0, end - _BEFORE), end)


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
