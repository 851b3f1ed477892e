"""A clock that stands still until a test lets time pass."""

from __future__ import annotations

import asyncio
from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class VirtualTime:
    """A timer as :class:`bot.outbox.Timer` has it."""

    def __init__(self) -> None:
        self._now = 1_000.0
        self._alarms: list[tuple[float, int, asyncio.TimerHandle]] = []
        self._order = count()
        self.alarmed = asyncio.Event()
        """Set when somebody asked to be called back."""

    def time(self) -> float:
        """The moment, in seconds."""
        return self._now

    def call_at(self, when: float, callback: Callable[[], None], /) -> asyncio.TimerHandle:
        """Call back when that moment has come."""
        handle = asyncio.TimerHandle(when, callback, (), asyncio.get_running_loop())
        heappush(self._alarms, (when, next(self._order), handle))
        self.alarmed.set()
        return handle

    async def elapse(self, seconds: float) -> None:
        """Let time pass; everything that is due meanwhile is done at its moment."""
        end = self._now + seconds
        await self.settle()
        while self._alarms and self._alarms[0][0] <= end:
            when, _, handle = heappop(self._alarms)
            self._now = max(self._now, when)
            if not handle.cancelled():
                handle._run()
                await self.settle()
        self._now = end

    async def settle(self) -> None:
        """Let everything go on that waits for no alarm."""
        for _ in range(40):
            await asyncio.sleep(0)
