"""Outlets as readers name them: "the guardian", "new york times". Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from store import analysis
from store.query_words import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.types import Span

MOST_WORDS = 6
"""Words of an outlet's name that are compared."""

SHORTEST_MISTYPED = 5
"""Letters from which a name with one slip is still the name."""

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")


class Named(NamedTuple):
    """An outlet that a text names."""

    name: str
    """As the archive calls it."""
    span: Span
    """Where the text names it."""


class Outlets:
    """The outlets of an archive, to be found by what readers call them."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names: Mapping[str, str] = {
            key: name for name in sorted(names, reverse=True) if (key := _key(name))
        }
        self._longest = max((len(key.split(" ")) for key in self._names), default=0)

    def at(self, text: str, start: int, *, sure: bool = False) -> Named | None:
        """The outlet whose name begins at ``start``, the longest there is; None when none does.

        Names that are everyday words ("time") must be written with a capital, unless it is
        ``sure`` that an outlet is meant.
        """
        begin = start
        if article := ENGLISH.article.match(text, start):
            begin = article.end()
        words: list[re.Match[str]] = []
        for word in _WORD.finditer(text, begin):
            gap = text[words[-1].end() if words else begin : word.start()]
            if gap.strip() or "\0" in gap or len(words) == min(self._longest, MOST_WORDS):
                break
            words.append(word)
        while words:
            end = words[-1].end()
            key = _key(text[begin:end])
            name = self._names.get(key)
            if name and (sure or key not in ENGLISH.word_outlets or text[begin].isupper()):
                return Named(name, (start, end))
            words.pop()
        return None

    def meant(self, typed: str) -> str | None:
        """The outlet a reader's words mean, one slip allowed; None when it is none."""
        key = _key(typed)
        if key in self._names:
            return self._names[key]
        if len(key) < SHORTEST_MISTYPED:
            return None
        near = process.extractOne(key, self._names.keys(), scorer=OSA.distance, score_cutoff=1)
        return self._names[near[0]] if near else None


@lru_cache(maxsize=8)
def outlets_of(names: frozenset[str]) -> Outlets:
    """The outlets of an archive; the same object as long as these are the same."""
    return Outlets(names)


def _key(name: str) -> str:
    words = _WORD.findall(analysis.fold(name.strip()))
    if len(words) > 1 and ENGLISH.article.match(" ".join(words)):
        del words[0]
    return " ".join(words[:MOST_WORDS]).removesuffix(".com")
