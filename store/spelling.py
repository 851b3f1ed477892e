"""Names a reader spells otherwise than the archive does. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from store import analysis
from store.names import one_spelling

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.types import KnownName

SHORTEST = 4
"""Letters below which nearly every word is near another."""

LONG = 8
"""Letters from which another letter, too, is taken for a slip."""

NEAR = 80.0
"""rapidfuzz's normalised similarity, 0 to 100, from which two spellings may be one name."""


def other_spellings(term: str, names: Iterable[KnownName], *, known: bool) -> frozenset[str]:
    """The terms by which the archive knows the name that a term of a question stands for.

    Romanisations of one name are always given ("zelensky": zelenskiy, zelenskyy). When the archive
    does not know the term at all, the nearest word of its names is: of equally near ones that of
    the name most written about.
    """
    if len(term) < SHORTEST or not term.isalpha():
        return frozenset()
    articles: dict[str, int] = {}
    for name in names:
        for word in analysis.terms(name.name):
            articles[word] = max(articles.get(word, 0), name.articles)
    same = [word for word in articles if one_spelling(word) == one_spelling(term)]
    if not same and not known:
        near = process.extract(term, list(articles), scorer=fuzz.ratio, score_cutoff=NEAR)
        slips = [(likeness, articles[w], w) for w, likeness, _ in near if _mistyped(term, w)]
        same = [max(slips)[2]] if slips else []
    return frozenset(same) - {term}


def _mistyped(term: str, word: str) -> bool:
    """Whether a slip of the finger explains the difference.

    Letters are dropped, doubled and swapped by accident; another letter in a short name is another
    name (Comer and Comey).
    """
    return len(term) != len(word) or sorted(term) == sorted(word) or len(term) >= LONG
