"""Words a reader spells otherwise than the archive does. Pure.

A word the archive does not know is compared with every word it knows (:mod:`store.vocabulary`) by
what a slip would have cost: edits as Damerau counted them ("A technique for computer detection and
correction of spelling errors", 1964), the commoner slips cheaper, the commoner word preferred as in
Kernighan, Church & Gale, "A spelling correction program based on a noisy channel model", 1990.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import OSA

from store import analysis
from store.asked import Clause, Field, Query, Repair
from store.names import name_keys, one_spelling, skeleton
from store.query import EITHER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from store.asked import Phrase
    from store.entities import KnownName
    from store.vocabulary import Vocabulary

SHORTEST = 4
"""Letters below which nearly every word is near another."""

MOST_MEANT = 5
"""Words that one word is read as beside others, which tell the right one."""

MOST_MEANT_ALONE = 3
"""The same of a word that stands alone."""

MOST_COMPARED = 16
"""Comparisons with all words of the archive for one query, at most two a word: a text of more
unknown words is no search."""

_AS_LIKELY, _AS_LIKELY_ALONE = 1.0, 0.35
"""How much more than the best reading one may cost, beside other words and alone."""

_LONG_ENOUGH = 6
"""Letters from which two slips are looked for in a word that stands alone, and one in a known
word."""

_RARE = 1 / 2_000
"""Share of the articles up to which a known word may be somebody else's slip."""

_UNCOMMON = 1 / 500
"""Share of the articles up to which a word may be an unusual spelling of a name."""

_FAR_COMMONER = 100
"""How many times as common the word must be that a rare one is taken to mean too."""

_CUT = 3
"""Letters: a stem that lacks more of its word may be another word's ("soliders": solid)."""

_MISTYPED_FIRST = 0.35
_SOUNDS_ALIKE = 0.2
_TEN_TIMES_COMMONER = 0.1
_ONLY_STEM = 0.25
"""What is added when the first letter differs, taken away for the same sound and for each tenfold
of articles, and added when only the stems are alike. The unit is an edit."""

_TEXTS = (Field.ANYWHERE, Field.HEADLINE)
_DOUBLED = re.compile(r"(.)\1+")
_POSSESSIVE = re.compile(r"['’ʼ]s?$")
_INFLECTIONS = (
    "",
    *(
        "s es e ed d ing er ers or ors y ly al ally ent ents ment ments ion ions ation ations ance "
        "ence ency able ity ities ive ize ized ist ists ian ians ful ness ous ate ated ates ating "
        "ic ics ical ically ization isation izing ising ional istic"
    ).split(),
)
"""English endings that stemming takes off."""

_ENDINGS = ("i", "y", "yy", "iy", "ii", "ij", "yj")


class _Side(NamedTuple):
    """A word of a clause: all of it, or a side of its OR."""

    typed: str
    word: str
    """Folded, but not stemmed."""
    terms: tuple[str, ...]
    """Its stems, in each language."""


class _Reading(NamedTuple):
    """A word of the archive that another may mean."""

    cost: float
    """In edits, less what speaks for it."""
    slip: float
    """In edits alone, of the whole word."""
    term: str


def keys(query: Query, *, frequencies: Mapping[str, int], articles: int) -> frozenset[str]:
    """The keys of the names that a query's words may be spellings of.

    For :meth:`store.protocol.Store.names_with`; the rest is as in :func:`repair`. A word that
    stands in many articles is hardly a name, or spelled as most do.
    """
    sides = (side for clause in query.clauses for side in _sides(clause))
    return frozenset(
        key
        for side in sides
        if max(frequencies.get(term, 0) for term in side.terms) <= max(2, _UNCOMMON * articles)
        for key in name_keys(side.word)
    )


def doubtful(query: Query, *, frequencies: Mapping[str, int], articles: int) -> bool:
    """Whether a word of a query stands in so few articles that it may be somebody's slip.

    ``frequencies`` and ``articles`` as in :func:`repair`.
    """
    return any(
        all(
            frequencies.get(term, 0) <= max(2, articles * _RARE)
            for phrase in clause.alternatives
            for term in phrase
        )
        for clause in query.clauses
        if clause.field in _TEXTS
    )


def repair(
    query: Query,
    *,
    frequencies: Mapping[str, int],
    vocabulary: Vocabulary,
    articles: int,
    names: Iterable[KnownName] = (),
    together: bool = False,
) -> Query:
    """The query with other spellings for words that the archive spells otherwise.

    ``frequencies`` says in how many of the ``articles`` each term of the query stands (those left
    out stand in none); ``names`` are the archive's that share one of its :func:`keys`. What stood
    in quotation marks, has a digit or is shorter than :data:`SHORTEST` is left as it is. A word
    the archive has keeps its meaning, other spellings are found besides it
    (:attr:`store.asked.Repair.known`). With ``together`` known words, too, are taken for slips:
    for a query whose words stand in no article together ("jon biden").
    """
    famous: dict[str, int] = {}
    for name in names:
        for word in analysis.terms(name.name):
            famous[word] = max(famous.get(word, 0), name.articles)
    alone = sum(clause.field in _TEXTS for clause in query.clauses) == 1
    speller = _Speller(vocabulary, famous, articles, alone=alone, together=together)
    repairs = []
    clauses = []
    for clause in query.clauses:
        spellings: dict[Phrase, None] = dict.fromkeys(clause.spellings)
        for side in _sides(clause):
            count = max(frequencies.get(term, 0) for term in side.terms)
            others = [
                other for other in speller.meant(side, count) if other not in clause.alternatives
            ]
            if others:
                spellings.update(dict.fromkeys(others))
                read_as = tuple(" ".join(other) for other in others)
                repairs.append(Repair(typed=side.typed, read_as=read_as, known=count > 0))
        clauses.append(replace(clause, spellings=tuple(spellings)))
    return replace(query, clauses=tuple(clauses), repairs=(*query.repairs, *repairs))


def without(query: Query, lost: AbstractSet[str]) -> Query:
    """The query without the spellings that have one of these terms."""
    return replace(
        query,
        clauses=tuple(
            replace(clause, spellings=tuple(p for p in clause.spellings if not lost & set(p)))
            for clause in query.clauses
        ),
        repairs=tuple(
            replace(repair, read_as=left)
            for repair in query.repairs
            if (left := tuple(one for one in repair.read_as if not lost & set(one.split())))
        ),
    )


def sure(query: Query) -> Query:
    """The query with only those spellings that a single slip in a long word explains.

    For a search whose words stand in no article together: nothing beside them confirms the others.
    """
    doubtful = {
        term
        for repair in query.repairs
        if not repair.known
        for term in repair.read_as
        if len(repair.typed) < _LONG_ENOUGH
        or _slip_of_words(analysis.fold(repair.typed), term, 1) > 1
    }
    return without(query, doubtful) if doubtful else query


class _Speller:
    """What the words of an archive may have been typed as."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        famous: Mapping[str, int],
        articles: int,
        *,
        alone: bool,
        together: bool,
    ) -> None:
        self._vocabulary = vocabulary
        self._famous = famous
        self._articles = articles
        self._alone = alone
        self._together = together and not alone
        self._compared = 0

    def meant(self, side: _Side, count: int) -> list[Phrase]:
        """What the archive has for a word that stands in ``count`` articles, likeliest first."""
        if same := self._romanised(side):
            return [(term,) for term in same]
        if count and not self._together:
            return [(term,) for term in self._commoner(side, count)]
        for edits in (1, 2):
            if readings := self._readings(side, edits):
                return [(one.term,) for one in self._likely(readings)]
            if edits == 1 and (apart := self._apart(side.word)) and not count:
                return [apart]
            if edits == 1 and (count or len(side.word) < _LONG_ENOUGH):
                return []
        return []

    def _likely(self, readings: list[_Reading]) -> list[_Reading]:
        """The likeliest: what stands beside a word tells which of more was meant."""
        most = MOST_MEANT_ALONE if self._alone else MOST_MEANT
        margin = _AS_LIKELY_ALONE if self._alone else _AS_LIKELY
        return [one for one in readings if one.cost <= readings[0].cost + margin][:most]

    def _romanised(self, side: _Side) -> list[str]:
        """The other spellings of a name in the romanisations that the archive has."""
        wanted = {one_spelling(word) for word in (side.word, *side.terms)}
        found = {word for word in self._famous if one_spelling(word) in wanted}
        for word in wanted:
            if word[-1] in "iy":
                spelled = (word[:-1] + ending for ending in _ENDINGS)
                found.update(
                    other
                    for other in spelled
                    if other in self._vocabulary and one_spelling(other) in wanted
                )
        return sorted(found.difference(side.terms), key=lambda word: (-self._count(word), word))

    def _commoner(self, side: _Side, count: int) -> list[str]:
        """The far commoner word that a known word may be a slip of, if there is one.

        Slips get printed too, and the stem of one may be that of another word.
        """
        rare = count <= max(2, self._articles * _RARE)
        cut = len(side.word) - min(map(len, side.terms)) >= _CUT
        if not (rare or cut) or len(side.word) < _LONG_ENOUGH:
            return []
        times = _FAR_COMMONER if rare else 1 / 2
        return [
            one.term
            for one in self._readings(side, 1)
            if one.term[0] == side.word[0]
            and 0 < one.slip <= (_LEFT_OUT if rare else _SWAPPED)
            and self._count(one.term) >= times * count
        ][:1]

    def _readings(self, side: _Side, edits: int) -> list[_Reading]:
        """The words at most so many edits from a word, the likeliest first."""
        if self._compared >= MOST_COMPARED:
            return []
        self._compared += 1
        words = {side.word, *(term for term in side.terms if len(term) >= SHORTEST)}
        near = {one.term for word in words for one in self._vocabulary.near(word, edits)}
        # Terms are stems: what a word ends in may be an ending, whole or mistyped.
        begins = [side.word[:left] for left in range(SHORTEST, len(side.word))]
        near.update(filter(self._vocabulary.__contains__, begins))
        for stem in begins[-_CUT:]:
            near.update(one.term for one in self._vocabulary.near(stem, 1))
        near.update(
            term
            for term in self._famous
            if any(OSA.distance(word, term, score_cutoff=edits) <= edits for word in words)
        )
        readings = []
        for term in near.difference(side.terms, analysis.STOPWORDS):
            slip = _slip_of_words(side.word, term, edits)
            cost = min(slip, _slip_of_stems(side, term))
            if cost > edits + _ONLY_STEM:
                continue
            cost -= _TEN_TIMES_COMMONER * math.log10(max(self._count(term), 1))
            if term[0] != side.word[0]:
                cost += _MISTYPED_FIRST
            if skeleton(term) == skeleton(side.terms[0]):
                cost -= _SOUNDS_ALIKE
            readings.append(_Reading(cost, slip, term))
        return sorted(readings)

    def _apart(self, word: str) -> Phrase | None:
        """The two words that were typed as one, "northkorea"."""
        least = max(2, self._articles * _RARE)
        found: list[tuple[int, Phrase]] = []
        for place in range(SHORTEST - 1, len(word) - SHORTEST + 2):
            phrase = (*analysis.terms(word[:place]), *analysis.terms(word[place:]))
            count = min(map(self._vocabulary.articles, phrase), default=0)
            if len(phrase) == 2 and count >= least:
                found.append((count, phrase))
        return max(found)[1] if found else None

    def _count(self, term: str) -> int:
        return max(self._vocabulary.articles(term), self._famous.get(term, 0))


def _sides(clause: Clause) -> Iterator[_Side]:
    """The words of a clause that may be misspelt."""
    if clause.quoted or clause.field not in _TEXTS:
        return
    single = [phrase[0] for phrase in clause.alternatives if len(phrase) == 1]
    sides = clause.typed.split(EITHER)
    for typed in sides:
        word = _POSSESSIVE.sub("", analysis.fold(typed))
        own = analysis.terms(typed)
        if len(word) < SHORTEST or not word.isalpha() or len(own) != 1:
            continue
        begins = own[0][: SHORTEST - 1]
        terms = [term for term in single if len(sides) == 1 or term.startswith(begins)]
        if terms:
            yield _Side(typed, word, tuple(terms))


def _slip_of_words(word: str, term: str, edits: int) -> float:
    """What it costs to have typed a word for the nearest one that has this term."""
    costs = [_slip(word, term)]
    stems = (term, term[:-1] + "y") if term.endswith("i") else (term,)
    for stem in stems:
        for ending in _INFLECTIONS:
            meant = stem + ending
            if (
                abs(len(meant) - len(word)) <= edits
                and stem[-1:] != ending[:1]
                and OSA.distance(word, meant, score_cutoff=edits) <= edits
                and analysis.terms(meant) == [term]
            ):
                costs.append(_slip(word, meant))
    return min(costs)


def _slip_of_stems(side: _Side, term: str) -> float:
    """The same for the stems alone, of which none may be a word."""
    return min(_slip(own, term) for own in side.terms) + _ONLY_STEM


_DOUBLE, _SWAPPED, _LEFT_OUT = 0.7, 0.8, 0.9
"""Single slips that happen more easily than another letter does."""


def _slip(typed: str, meant: str) -> float:
    """The edits between two words; what happens easily counts as less than one."""
    edits = OSA.distance(typed, meant)
    if edits != 1:
        return float(edits)
    if _DOUBLED.sub(r"\1", typed) == _DOUBLED.sub(r"\1", meant):
        return _DOUBLE
    if len(typed) == len(meant):
        return _SWAPPED if sorted(typed) == sorted(meant) else 1.0
    return _LEFT_OUT if len(typed) < len(meant) else 1.0
