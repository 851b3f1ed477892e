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
        for word in analysis.fold(name.name).split():
            articles[word] = max(articles.get(word, 0), name.articles)
    same = [word for word in articles if one_spelling(word) == one_spelling(term)]
    if not same and not known:
        near = process.extract(term, list(articles), scorer=fuzz.ratio, score_cutoff=NEAR)
        if near:
            same = [max(near, key=lambda found: (found[1], articles[found[0]]))[0]]
    return frozenset(t for word in same for t in analysis.terms(word)) - {term}
