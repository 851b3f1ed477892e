"""What is remembered of an article to find the others that tell its story. Pure.

A signature is about 500 bytes: a sketch of the whole text, which finds its near copies, and the
terms of the headline and the first words, where journalism puts who, what and where.

The **sketch** is Broder's ("On the resemblance and containment of documents", 1997): every three
consecutive terms are hashed, and the :data:`SKETCH` smallest hashes are kept. The share of them
that two texts have in common estimates the share of all their shingles.
"""

from __future__ import annotations

import struct
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from store.analysis import STOPWORDS
from store.analysis import terms as terms_of

if TYPE_CHECKING:
    from collections.abc import Sequence

SKETCH = 64
SKETCHED_TERMS = 5_000
"""Terms of a text that are read; what comes behind is left out, so that none takes long."""

LEAD_TERMS = 100
"""Terms of the body that say what an article is about: four sentences or so."""
HEADLINE_COUNT = 2
"""How often a term of the headline is counted."""
MOST_TERMS = 64
OPENING = 3
"""Terms a headline opens with, when no colon says where the opening ends."""

DAYS = frozenset(
    terms_of(
        """
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday
        January February March April May June July August September October November December
        """
    )
)
"""Words that count, like numbers do: "Weather for Tuesday" is not "Weather for Monday"."""

_HEAD = struct.Struct("<IIIIBBB")
# Any odd factors do: multiply-shift hashing (Dietzfelbinger et al., "A reliable randomized
# algorithm for the closest-pair problem", 1997) of the hashes of three terms.
_FACTORS = tuple(map(np.uint64, (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)))
_HALF = np.uint64(32)


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature read; hashes have 32 bits."""

    shingles: int
    """How many the text has."""
    sketch: tuple[int, ...]
    """The smallest of their hashes, smallest first."""
    terms: dict[int, int]
    """Hashes of the terms of headline and lead, in order, with how often they are there."""
    headline: int
    """How many of the terms, the first ones, stand in the headline."""
    opening: int
    """A hash of what the headline opens with: "Daily briefing", of "Daily briefing: Rain"."""
    frame: int
    """A hash of the headline without what counts in it (numbers, days) …"""
    numbers: int
    """… and of that, 0 when there is none: of one frame, other numbers are another thing."""

    @property
    def fits(self) -> bool:
        """Whether the text begins with anything that the headline says."""
        return any(count > HEADLINE_COUNT for count in islice(self.terms.values(), self.headline))


def sign(headline: Sequence[str], body: Sequence[str], *, opening: int | None = None) -> bytes:
    """The signature of an article from the index terms of its headline and its body.

    ``opening`` is how many terms of the headline stand before its colon, None without one.
    """
    named = dict.fromkeys(term for term in headline if term not in STOPWORDS)
    counts = Counter(dict.fromkeys(named, HEADLINE_COUNT))
    counts.update(term for term in body[:LEAD_TERMS] if term not in STOPWORDS)
    terms = dict(list(counts.items())[:MOST_TERMS])
    shingles, smallest = sketch(body)
    numbers = [term for term in headline if term in DAYS or any(map(str.isdigit, term))]
    frame = [term for term in headline if term not in numbers]
    return b"".join(
        (
            _HEAD.pack(
                shingles,
                _hash(" ".join(headline[:opening] if opening else list(named)[:OPENING])),
                _hash(" ".join(frame)),
                _hash(" ".join(numbers)) if numbers else 0,
                len(smallest),
                len(terms),
                min(len(named), MOST_TERMS),
            ),
            struct.pack(f"<{len(smallest)}I", *smallest),
            struct.pack(f"<{len(terms)}I", *map(_hash, terms)),
            bytes(min(count, 255) for count in terms.values()),
        )
    )


def read_signature(packed: bytes) -> Signature:
    """What :func:`sign` packed."""
    shingles, opening, frame, numbers, sketched, kept, named = _HEAD.unpack_from(packed)
    hashes = struct.unpack_from(f"<{sketched + kept}I", packed, _HEAD.size)
    counts = packed[_HEAD.size + 4 * (sketched + kept) :]
    terms = dict(zip(hashes[sketched:], counts, strict=True))
    headline = min(named, len(terms))
    return Signature(shingles, hashes[:sketched], terms, headline, opening, frame, numbers)


def sketch(terms: Sequence[str]) -> tuple[int, tuple[int, ...]]:
    """How many shingles a text has, and the smallest different hashes of them."""
    terms = terms[:SKETCHED_TERMS]
    count = max(0, len(terms) - 2)
    hashes = np.frombuffer(b"".join(map(_HASHES.__getitem__, terms)), "<u4").astype(np.uint64)
    one, two, three = _FACTORS
    mixed = hashes[:count] * one + hashes[1 : count + 1] * two + hashes[2 : count + 2] * three
    ordered = np.sort((mixed >> _HALF).astype(np.uint32))
    first = np.ones(count, dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return count, tuple(ordered[first][:SKETCH].tolist())


class _Hashes(dict[str, bytes]):
    """The hashes of terms, four bytes each, kept for when they come again."""

    MOST = 1 << 15

    def __missing__(self, term: str) -> bytes:
        if len(self) >= self.MOST:
            self.clear()
        packed = self[term] = _hash(term).to_bytes(4, "little")
        return packed


_HASHES = _Hashes()


def _hash(term: str) -> int:
    return crc32(term.encode(errors="replace"))
