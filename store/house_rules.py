"""What is decided about a group by those who lead it, and whom the operator does not answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

HOURS_A_DAY = 24


class Asking(StrEnum):
    """Who may ask in a group."""

    EVERYBODY = "everybody"
    ADMINS = "admins"


@dataclass(frozen=True, slots=True)
class QuietHours:
    """A span of whole hours of the day, in the operator's zone; it may go over midnight.

    Raises:
        ValueError: an hour is not one of 0 to 23, or both are the same.
    """

    first: int
    """The first quiet hour."""
    until: int
    """The first hour that is not quiet any more."""

    def __post_init__(self) -> None:
        for hour in (self.first, self.until):
            if not 0 <= hour < HOURS_A_DAY:
                raise ValueError(f"{hour} is no hour of a day")
        if self.first == self.until:
            raise ValueError("quiet hours begin and end at the same hour")

    def __contains__(self, hour: int) -> bool:
        return (hour - self.first) % HOURS_A_DAY < (self.until - self.first) % HOURS_A_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRules:
    """What the admins of a group decided for it."""

    chat: int
    quiet: QuietHours | None = None
    """When it answers only admins there."""
    asking: Asking = Asking.EVERYBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Ban:
    """Somebody, or a whole chat, the bot does not answer."""

    chat: int
    """Telegram's number of a person (above 0), or of a group or channel (below)."""
    name: str
    """As the operator saw it; "" when only the number was given."""
    since: datetime
