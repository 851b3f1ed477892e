"""What a question may lean on: the one before it and its answer, kept for a short time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from store.entities import Kind

FRESH = timedelta(minutes=10)
"""How long the next question of a private chat may lean on the one before."""

KEPT = timedelta(days=1)
"""How long a reply to an answer may lean on it; then it is forgotten."""

MOST_KEPT = 10_000
"""Exchanges kept at a time, the newest of all chats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A question and its answer in a chat, kept for a short time."""

    chat: int
    message: int
    """The message that answered."""
    question: str
    """As it was understood; cut to what a question may be."""
    short: str
    """The short answer, or who a card is about; "" without one."""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What became of a question in the light of an earlier one."""

    question: str
    """To be answered: completed, or as typed."""
    completed: bool = False
    unclear: bool = False
    """It says only by an earlier question whom or what it is about, and that does not tell."""
    choices: tuple[tuple[str, str], ...] = ()
    """Whom it may be about, when they are several, each with the question that is then asked."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something an earlier question or its answer names."""

    name: str
    """As it is called in a completed question."""
    kind: Kind | None = None
    """None when the archive does not know it: a bridge, a storm."""
    typed: str = ""
    """As it stands in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What a question may lean on."""

    question: str
    """As it was understood; "" when only what was answered is known."""
    short: str = ""
    """The short answer, "" when there was none."""
    asked: tuple[Named, ...] = ()
    """What the question names."""
    answered: tuple[Named, ...] = ()
    """What the short answer names."""
