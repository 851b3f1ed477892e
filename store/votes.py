"""What readers make of answers, and the questions the archive does not answer. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

KEPT = timedelta(days=90)
"""How long votes and unanswered questions are kept."""

MOST_VOTES, MOST_UNANSWERED = 100_000, 20_000
"""Rows kept at a time, the newest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """Whether an answer was of help to somebody; their newest vote on it counts."""

    answer: str
    """The token of the listing that gives it."""
    reader: int
    """Who votes; kept as a keyed hash only, another one for every answer."""
    liked: bool
    question: str | None = None
    """What was asked, when it may be kept and somebody who disliked the answer would need it."""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A question that was asked and not answered, or whose answers were no help."""

    question: str
    """As it was last typed."""
    unanswered: int
    """How often there was no answer."""
    disliked: int
    """How many readers disliked an answer."""
    last: date
    """The newest day of either, UTC."""
