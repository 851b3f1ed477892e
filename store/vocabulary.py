"""The terms of an archive that a mistyped word may mean, to be searched by likeness. Pure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 24
"""Longer terms are neither repaired nor repaired to."""

SHORTEST = 4
"""Letters of a term that an archive's vocabulary keeps, at least."""
ORDINARY = 3.0
"""The rarity of what stands in every twentieth article."""

_AT_ONCE = 1 << 15
"""Terms spread out into letters at a time, so that building takes little memory."""


class Near(NamedTuple):
    """A term like the one looked for."""

    distance: int
    """Letters added, dropped, changed or swapped with their neighbour (optimal string
    alignment: Damerau-Levenshtein with no letter edited twice)."""
    term: str
    articles: int


class Vocabulary:
    """Terms with the number of articles each stands in.

    A few milliseconds a look-up among hundreds of thousands: one edit changes at most two of the
    letters that a word has at all, so that words with too many other letters are told from a bit
    mask, without comparing them.
    """

    def __init__(self, articles: Mapping[str, int]) -> None:
        """``articles``: in how many articles each term stands."""
        self._articles = articles
        self._terms = [term for term in articles if 0 < len(term) <= LONGEST]
        lengths = np.fromiter(map(len, self._terms), np.int8, len(self._terms))
        self._letters = np.zeros(len(self._terms), np.uint32)
        for start in range(0, len(self._terms), _AT_ONCE):
            self._letters[start : start + _AT_ONCE] = _letters(
                self._terms[start : start + _AT_ONCE]
            )
        self._order = np.argsort(lengths, kind="stable")
        """Places of the terms, the shortest first: so are lengths and letters."""
        self._lengths = lengths[self._order]
        self._letters = self._letters[self._order]

    def __contains__(self, term: str) -> bool:
        return term in self._articles

    def articles(self, term: str) -> int:
        """In how many articles a term stands; 0 when it is not known."""
        return self._articles.get(term, 0)

    def rarity(self, term: str, articles: int) -> float:
        """How rare a term is among so many articles (an inverse document frequency).

        Short terms and numbers are not kept; they count as ordinary, not as the rarest of all.
        """
        if term not in self and (len(term) < SHORTEST or not term.isalpha()):
            return ORDINARY
        return math.log(1 + articles / (1 + self.articles(term)))

    def near(self, word: str, distance: int) -> list[Near]:
        """All other terms at most ``distance`` edits from a word, the nearest first."""
        if not word or len(word) > LONGEST:
            return []
        first = int(np.searchsorted(self._lengths, len(word) - distance))
        behind = int(np.searchsorted(self._lengths, len(word) + distance, side="right"))
        differing = np.bitwise_count(self._letters[first:behind] ^ _letters([word])[0])
        places = np.sort(self._order[first:behind][differing <= 2 * distance]).tolist()
        found = process.extract(
            word,
            [self._terms[place] for place in places],
            scorer=OSA.distance,
            score_cutoff=distance,
            limit=None,
        )
        return [Near(int(away), term, self._articles[term]) for term, away, _ in found if away]


class Lexicon(NamedTuple):
    """What an archive must say of itself before a reader's words can be understood."""

    articles: int
    """How many there are."""
    outlets: frozenset[str]
    """Outlets and agencies, as they are called there."""
    languages: frozenset[str]
    """The languages articles are in, as their codes."""
    vocabulary: Vocabulary


def _letters(terms: list[str]) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    """Which letters each term has, a bit for each letter of a to z (others share the bits)."""
    characters = np.array(terms, dtype=f"U{LONGEST}").view(np.uint32).reshape(len(terms), LONGEST)
    bits = np.left_shift(np.uint32(1), characters & np.uint32(31))
    bits[characters == 0] = 0
    joined: np.ndarray[tuple[int], np.dtype[np.uint32]] = np.bitwise_or.reduce(bits, axis=1)
    return joined
