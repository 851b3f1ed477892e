"""Which passages of ranked articles are worth reading for an answer. Pure.

Told from the words in order that the index keeps (:mod:`store.indexed`), so that of a dozen
articles only some forty paragraphs are split into sentences and read: passage retrieval for
question answering (Tellex et al., SIGIR 2003).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from store import indexed

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from store.ranking import Found

OPENING = 2
"""Passages that open an article, where news says what it is about."""

_NEIGHBOURS = 0.5
_ABOUT = 0.6
_ARTICLE = 1.2
_LEAD = 0.25


@dataclass(frozen=True, slots=True)
class Worthy:
    """A passage worth reading, with the question's terms that stand in it and around it."""

    article: int
    """Which of the ranked articles, from 0."""
    position: int
    terms: frozenset[str]
    near: frozenset[str]
    """In it, or in the passage before or behind it."""
    about: frozenset[str]
    """Near, or in the headline, the captions or the opening."""
    anywhere: frozenset[str]
    """In the article."""


def worth_reading(
    ranked: Sequence[Found],
    spellings: Mapping[str, Collection[str]],
    weights: Mapping[str, float],
    *,
    most: int,
) -> list[Worthy]:
    """At most ``most`` passages, best first, and at least the opening of each article.

    ``spellings`` are the terms that stand for each term of the question, itself included;
    ``weights`` what each is worth.
    """
    terms = list(spellings)
    bits = {
        indexed.number(other): 1 << place
        for place, term in enumerate(terms)
        for other in spellings[term]
    }
    worths = [weights.get(term, 0.0) for term in terms]
    whole = sum(worths) or 1.0
    top = max((one.score for one in ranked), default=0.0) or 1.0

    @cache
    def share(held: int) -> float:
        return sum((w for place, w in enumerate(worths) if held >> place & 1), 0.0) / whole

    found: list[tuple[float, int, int, tuple[int, int, int, int]]] = []
    for index, one in enumerate(ranked):
        parts = _held(one.ranked.candidate.sequence, bits)
        body = parts[indexed.FIRST_PASSAGE :]
        frame = 0
        for held in (*parts[: indexed.FIRST_PASSAGE], *body[:OPENING]):
            frame |= held
        anywhere = frame
        for held in body:
            anywhere |= held
        for position, held in enumerate(body):
            near = held
            for beside in body[max(0, position - 1) : position + 2]:
                near |= beside
            if not held and position >= OPENING:
                continue
            score = (
                share(held)
                + _NEIGHBOURS * share(near)
                + _ABOUT * share(near | frame)
                + _ARTICLE * one.score / top
                + _LEAD * 0.5**position
            )
            found.append((score, index, position, (held, near, near | frame, anywhere)))
    found.sort(key=lambda one: (-one[0], one[1], one[2]))

    @cache
    def told(held: int) -> frozenset[str]:
        return frozenset(term for place, term in enumerate(terms) if held >> place & 1)

    return [
        Worthy(index, position, *(told(held) for held in helds))
        for _, index, position, helds in found[:most]
    ]


def _held(sequence: bytes, bits: Mapping[int, int]) -> list[int]:
    """Which of the words stand in each part of an article, as bits."""
    numbers = indexed.words(sequence)
    wanted = indexed.standing(numbers, bits)
    breaks = np.flatnonzero(numbers == 0)
    parts = [0] * len(breaks)
    for at, part in zip(wanted.tolist(), np.searchsorted(breaks, wanted).tolist(), strict=True):
        parts[part] |= bits[int(numbers[at])]
    return parts
