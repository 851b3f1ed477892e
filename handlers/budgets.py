"""How much one may ask: token buckets, in memory and bounded.

Each is kept as one number, the moment at which it is full again: the virtual scheduling form of
the leaky bucket (ITU-T I.371, annex A, "generic cell rate algorithm"). They are told the time.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

MOST_BUCKETS = 10_000
"""Buckets kept; of more, the one used longest ago is forgotten, and so full."""
MOST_PAID = 4_096
"""Updates remembered to have paid, more than wait at once; the oldest is forgotten."""
PRESSES_A_QUESTION = 3
"""Presses of buttons that may be made for each question that may be asked: one a second, as many
changed messages as Telegram takes for a chat. More would only wait."""
TYPED_A_QUESTION = 6
"""Inline queries that may be made for each: one comes about each time who types stops for a
moment, and its answer waits for no chat."""

_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Overdrawn:
    """A bucket is empty."""

    wait: timedelta
    """Until it is full again, in whole seconds."""
    told: bool
    """Whether that was said before since it was last full."""


class Budget:
    """A bucket for each of many: it holds ``most`` tokens, and as many flow in every ``period``.

    ``most`` 0 is no limit.
    """

    def __init__(
        self, most: int, period: timedelta = timedelta(minutes=1), *, kept: int = MOST_BUCKETS
    ) -> None:
        self._period = period.total_seconds()
        self._token = self._period / most if most else 0.0
        self._kept = kept
        self._buckets: OrderedDict[int, tuple[float, bool]] = OrderedDict()
        self._paid: OrderedDict[int, Overdrawn | None] = OrderedDict()

    def spend(self, whose: int, at: datetime, *, update: int | None = None) -> Overdrawn | None:
        """Take a token at a moment; None when there was one.

        An ``update`` that is handled again, because its messages could not leave, takes no other
        and is told the same.
        """
        if not self._token:
            return None
        if update is None:
            return self._take(whose, at)
        if update not in self._paid:
            self._paid[update] = self._take(whose, at)
            if len(self._paid) > MOST_PAID:
                self._paid.popitem(last=False)
        return self._paid[update]

    def _take(self, whose: int, at: datetime) -> Overdrawn | None:
        moment = at.timestamp()
        full_at, told = self._buckets.get(whose, (moment, False))
        if full_at <= moment:
            full_at, told = moment, False
        # A clock set back must not empty a bucket more than it can be.
        full_at = min(full_at, moment + self._period)
        empty = full_at + self._token > moment + self._period + _ROUNDING
        self._buckets[whose] = (full_at, True) if empty else (full_at + self._token, told)
        self._buckets.move_to_end(whose)
        while len(self._buckets) > self._kept:
            self._buckets.popitem(last=False)
        return Overdrawn(timedelta(seconds=math.ceil(full_at - moment)), told) if empty else None

    def __len__(self) -> int:
        return len(self._buckets)


class Budgets:
    """All that are limited; a minute at a time."""

    def __init__(self, *, person: int, group: int) -> None:
        self.questions = Budget(person)
        """By person: what is written in private."""
        self.in_groups = Budget(-(-person // 2))
        """By person: what is written or pressed in groups; half, to leave the others some."""
        self.presses = Budget(person * PRESSES_A_QUESTION)
        """By person: buttons in private."""
        self.typed = Budget(person * TYPED_A_QUESTION)
        """By person: what is typed behind our name in other chats."""
        self.groups = Budget(group)
        """By group: what is written or pressed there."""
        self.bulk = Budget(1)
        """By private chat: how often it is said that what comes many at once is left alone."""
