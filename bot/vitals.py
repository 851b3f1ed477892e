"""Signs of life of this process: whether Telegram answers and can be heard, and a load gets on.

One a process, as its log is: what does the work reports here in one line, and
``bot.monitoring`` tells whoever asks.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LONGEST_SILENCE = 90.0
"""Seconds without an answer of Telegram's after which something is wrong."""
LONGEST_DEAFNESS = 90.0
"""Seconds in which no update could have come. A poll takes 20, looks at a webhook are 30 apart."""
LONGEST_STANDSTILL = 1800.0
"""Seconds without progress after which a load has hung. Its end (the index merged, stories told
apart) reports no progress; for 100,000 articles it takes a minute or two."""


@dataclass
class Vitals:
    """Moments are of ``clock``, in seconds; one that starts counts as answered and hearing."""

    clock: Callable[[], float] = time.monotonic
    _answered_at: float = field(init=False)
    _heard_at: float = field(init=False)
    _loads: dict[object, float] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._answered_at = self._heard_at = self.clock()

    def contact(self) -> None:
        """Telegram gave what it was asked for; a refusal or a gateway's page is no such sign."""
        self._answered_at = self.clock()

    @property
    def silence(self) -> float:
        """Seconds since Telegram answered."""
        return self.clock() - self._answered_at

    def hearing(self) -> None:
        """An update came, or would have come had there been one: a poll ended well."""
        self._heard_at = self.clock()

    @property
    def deafness(self) -> float:
        """Seconds since an update could have come; answers to what we ask are no sign of that."""
        return self.clock() - self._heard_at

    @contextmanager
    def loading(self) -> Iterator[Callable[[], None]]:
        """A load at work; it calls what it is given whenever it gets on."""
        load = object()

        def progress() -> None:
            self._loads[load] = self.clock()

        progress()
        try:
            yield progress
        finally:
            del self._loads[load]

    @property
    def standstill(self) -> float | None:
        """Seconds since the load that waits longest got on; None when none is under way."""
        return self.clock() - min(self._loads.values()) if self._loads else None


VITALS = Vitals()
"""Those of this process."""
