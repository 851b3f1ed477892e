"""Turns at looking something up.

Python runs one thread at a time, and SQLite lets go of the interpreter at every row: two that look
up beside each other spend a third of their time handing it to and fro
(https://docs.python.org/3/glossary.html#term-global-interpreter-lock).
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

LONG = 0.25
"""Seconds after which somebody's turn is over: what takes so long goes on beside the next."""


class Turns:
    """One after another, in the order they came."""

    def __init__(self) -> None:
        self._lock = asyncio.Lock()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for one's turn and have it; over when what is inside ends, or lasts long."""
        await self._lock.acquire()
        mine = True

        def end() -> None:
            nonlocal mine
            if mine:
                mine = False
                self._lock.release()

        long = asyncio.get_running_loop().call_later(LONG, end)
        try:
            yield
        finally:
            long.cancel()
            end()
