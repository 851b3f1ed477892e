"""What the index holds of an article: its terms, how much each says of it, and their order. Pure.

How much a term says is its part of BM25 without its rarity (Robertson & Zaragoza, "The
Probabilistic Relevance Framework", 2009), over fields weighted before saturation as in BM25F
(Robertson, Zaragoza & Taylor, "Simple BM25 extension to multiple weighted fields", 2004), against
a typical length instead of the archive's mean, and rounded to one byte: an impact (Anh & Moffat,
"Simplified similarity scoring using term ranks", 2005). So it never changes while the archive
grows, and scoring is nothing but adding.
"""

from __future__ import annotations

from array import array
from collections import Counter
from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

import numpy as np

from store import analysis
from store.asked import Field

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from store.types import Article

VERSION = 1
"""Raise it with every change of what an entry holds."""

HEADLINE = 4.0
"""A word of the headline counts so often: it tells best what an article is about …"""
CAPTIONS = 0.5
"""… and captions repeat each other."""
K1 = 1.2
B = 0.75
TYPICAL_LENGTH = 800
"""Words of an article to which the others' lengths are compared."""

MOST_TOKENS = 60_000
"""Words of an article beyond these are not in the index."""

FIRST_PASSAGE = 2
"""Of the parts of a sequence: before come the headline and the captions."""

_FULL = 255


class Entry(NamedTuple):
    """What the index holds of one article."""

    terms: str
    """The different terms, joined by blanks; those of one field alone as :func:`in_field` gives
    them."""
    impacts: bytes
    """One byte a term, 1 to 255."""
    sequence: bytes
    """Every word in order as :func:`number` gives it, four bytes each, little-endian: headline,
    captions and each passage, and 0 behind each of them."""


def entry(
    article: Article,
    headline: Sequence[str],
    captions: Sequence[str],
    passages: Sequence[Sequence[str]],
) -> Entry:
    """The entry of an article from the terms of its parts."""
    headline, captions, *passages = _beginning((headline, captions, *passages))
    counts: Counter[str] = Counter(chain.from_iterable(passages))
    weighted: dict[str, float] = dict(counts)
    for term in captions:
        weighted[term] = weighted.get(term, 0.0) + CAPTIONS
    for term in headline:
        weighted[term] = weighted.get(term, 0.0) + HEADLINE
    length = len(headline) + len(captions) + counts.total()
    published = {
        Field.HEADLINE: headline,
        Field.SOURCE: _terms(article.source) + _terms(article.agency),
        Field.BYLINE: _terms(article.byline),
    }
    narrow = [in_field(term, field) for field, found in published.items() for term in set(found)]
    return Entry(
        " ".join((*weighted, *narrow)),
        impacts(np.fromiter(weighted.values(), np.float32, len(weighted)), length).tobytes()
        + bytes([_FULL]) * len(narrow),
        _sequence((headline, captions, *passages)),
    )


def impacts(frequencies: NDArray[np.float32], length: int) -> NDArray[np.uint8]:
    """The impacts of terms that stand so often in an article of so many words."""
    norm = K1 * (1 - B + B * length / TYPICAL_LENGTH)
    share = frequencies / (frequencies + norm)
    rounded: NDArray[np.uint8] = np.maximum(1, np.rint(share * _FULL)).astype(np.uint8)
    return rounded


def in_field(term: str, field: Field) -> str:
    """The term that stands for another one in one field only."""
    return term if field is Field.ANYWHERE else f"{field.value}:{term}"


def number(term: str) -> int:
    """32 bits that stand for a term in a sequence; never 0."""
    return crc32(term.encode(errors="replace")) or 1


WIDTH = 4
"""Bytes of a word in a sequence."""


def words(sequence: bytes) -> NDArray[np.uint32]:
    """The numbers of a sequence."""
    return np.frombuffer(sequence, np.dtype("<u4"))


def standing(numbers: NDArray[np.uint32], wanted: Collection[int]) -> NDArray[np.intp]:
    """Where any of the ``wanted`` words stands among some numbers, rising.

    Of more than a few, nearly all others are told from the last bits, by one look at a small table.
    """
    if len(wanted) <= _FEW:
        there = np.zeros(len(numbers), bool)
        for one in wanted:
            there |= numbers == one
        return np.flatnonzero(there)
    table = np.zeros(1 << _LAST_BITS, bool)
    some = np.fromiter(wanted, np.uint32, len(wanted))
    table[some & _LAST] = True
    likely = np.flatnonzero(table[numbers & _LAST])
    return likely[np.isin(numbers[likely], some)]


_FEW = 12
"""Words that are looked for one by one."""
_LAST_BITS = 16
_LAST = np.uint32((1 << _LAST_BITS) - 1)


def _beginning(parts: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    """The parts without what is beyond :data:`MOST_TOKENS`."""
    ends = list(accumulate(map(len, parts)))
    if ends[-1] <= MOST_TOKENS:
        return parts
    return [
        part[: max(0, MOST_TOKENS - end + len(part))] for part, end in zip(parts, ends, strict=True)
    ]


def _terms(text: str | None) -> list[str]:
    return analysis.terms(text) if text else []


class _Numbers(dict[str, int]):
    """The numbers of terms, kept for when they come again."""

    MOST = 1 << 17

    def __missing__(self, term: str) -> int:
        if len(self) >= self.MOST:
            self.clear()
        found = self[term] = number(term)
        return found


_NUMBERS = _Numbers()


def _sequence(parts: Sequence[Sequence[str]]) -> bytes:
    numbers = array("I")
    for part in parts:
        numbers.extend(map(_NUMBERS.__getitem__, part))
        numbers.append(0)
    return np.frombuffer(numbers, np.uint32).astype("<u4", copy=False).tobytes()
