"""What is remembered of chats as such: which do not want us, which have another number now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

MOST_UNREACHABLE = 100_000
"""Those of longest ago are forgotten beyond."""


class Why(StrEnum):
    """Why a chat cannot be written to."""

    BLOCKED = "blocked"
    """Somebody blocked the bot."""
    DEACTIVATED = "deactivated"
    """The account is gone."""
    REMOVED = "removed"
    """The bot was taken out of the group or channel."""
    REFUSED = "refused"
    """Telegram does not let us, for another reason."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """A chat that refused a message, since when (UTC, whole seconds), and why."""

    chat: int
    since: datetime
    why: Why
