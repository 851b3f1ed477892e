"""How much one may ask: token buckets, in memory and bounded.

Each is kept as what it lacks and when it was last used, the continuous-state form of the leaky
bucket (ITU-T I.371, annex A, "generic cell rate algorithm"). They are told the time.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

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


class _Bucket(NamedTuple):
    owed: float
    """Seconds until it is full again."""
    used: float
    """When it was last used, by our clock."""
    written: float | None
    """What Telegram's clock said then, as far as messages tell."""
    told: bool


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
        self._buckets: OrderedDict[int, _Bucket] = OrderedDict()
        self._paid: OrderedDict[int, Overdrawn | None] = OrderedDict()

    def spend(
        self,
        whose: int,
        at: datetime,
        *,
        written: datetime | None = None,
        update: int | None = None,
    ) -> Overdrawn | None:
        """Take a token at a moment; None when there was one.

        A message says when it was ``written``, by Telegram's clock: what piled up while the bot was
        down is no flood. Only two moments of one clock are ever compared.

        An ``update`` that is handled again, because its messages could not leave, takes no other
        and is told the same.
        """
        if not self._token:
            return None
        if update is None:
            return self._take(whose, at, written)
        if update not in self._paid:
            self._paid[update] = self._take(whose, at, written)
            if len(self._paid) > MOST_PAID:
                self._paid.popitem(last=False)
        return self._paid[update]

    def _take(self, whose: int, at: datetime, written: datetime | None) -> Overdrawn | None:
        now = at.timestamp()
        there = written.timestamp() if written else None
        owed, used, before, told = self._buckets.get(whose, _Bucket(0.0, now, there, told=False))
        # A clock set back lets nothing flow, and keeps nobody out longer than a period.
        passed = max(0.0, now - used)
        if before is not None:
            if there is None:
                there = before + passed
            else:
                passed = max(0.0, there - before)
        owed = max(0.0, owed - passed)
        told = told and owed > 0
        empty = owed + self._token > self._period + _ROUNDING
        self._buckets[whose] = _Bucket(
            owed if empty else owed + self._token, now, there, told or empty
        )
        self._buckets.move_to_end(whose)
        while len(self._buckets) > self._kept:
            self._buckets.popitem(last=False)
        return Overdrawn(timedelta(seconds=math.ceil(owed - _ROUNDING)), told) if empty else None

    def tell(self, whose: int) -> None:
        """It was said in other words that too much came: nothing is until the bucket is full."""
        if whose in self._buckets:
            self._buckets[whose] = self._buckets[whose]._replace(told=True)

    def __len__(self) -> int:
        return len(self._buckets)


class Budgets:
    """All that are limited; a minute at a time."""

    def __init__(self, *, person: int, group: int) -> None:
        self.questions = Budget(person)
        """By person: what is written in private, or as a guest."""
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
