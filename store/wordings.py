"""Wordings of one answer: shorter ones vote for longer ones, and the fullest is told. Pure.

"The Eagles won" in one article and "the Philadelphia Eagles" in another are one answer (answer
tiling: Brill et al., "Data-intensive question answering", TREC 2001).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

COMPARED = 30
"""Best answers whose wordings are compared."""

LONGER = 3
"""Words that a fuller wording may have more."""


def kin(keys: Sequence[str]) -> list[list[int]]:
    """Of each wording, which others hold it or are held by it, word for word and in a row."""
    padded = [f" {key} " for key in keys]
    return [
        [
            place
            for place, other in enumerate(padded)
            if other != one and len(one) > 2 and len(other) > 2 and (one in other or other in one)
        ]
        for one in padded
    ]


def fuller(key: str, others: Sequence[str]) -> int | None:
    """Which of other wordings, best first, says an answer more fully; None when none does."""
    return next(
        (
            place
            for place, other in enumerate(others)
            if other != key
            and f" {key} " in f" {other} "
            and len(other.split()) <= len(key.split()) + LONGER
        ),
        None,
    )
