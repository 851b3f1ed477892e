"""Names a reader spells otherwise than the archive does. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from store import analysis

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.types import KnownName

SHORTEST = 4
"""Letters below which nearly every word is near another."""

NEAR = 80.0
"""rapidfuzz's normalised similarity, 0 to 100, from which two spellings are one name."""


def other_spelling(word: str, names: Iterable[KnownName]) -> str | None:
    """The word of the archive's names that a word most likely means, or None.

    "zelensky" gives "zelenskiy" where somebody of that name is known; of equally near words the one
    of the name most written about.
    """
    if len(word) < SHORTEST or not word.isalpha():
        return None
    known: dict[str, int] = {}
    for name in names:
        for part in analysis.fold(name.name).split():
            known[part] = max(known.get(part, 0), name.articles)
    found = process.extract(word, list(known), scorer=fuzz.ratio, score_cutoff=NEAR, limit=5)
    return max(found, key=lambda f: (f[1], known[f[0]]))[0] if found else None
