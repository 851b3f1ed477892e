"""How far a load is, told not too often."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from store.types import LoadProgress

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    OnProgress = Callable[[LoadProgress], Awaitable[None]]

PROGRESS_SECONDS = 0.1


class Progress:
    """Tells how far a load is, not too often."""

    def __init__(self, on_progress: OnProgress | None, total_bytes: int) -> None:
        self._on_progress = on_progress
        self._total_bytes = total_bytes
        self._done_bytes = 0
        self._articles = 0
        self._clock = asyncio.get_running_loop().time
        self._next = self._clock()

    def read(self, octets: int, articles: int) -> None:
        """A document has been read."""
        self._done_bytes += octets
        self._articles += articles

    async def tell(self, *, rarely: bool = False) -> None:
        """Tell now; ``rarely``: unless it was told a moment ago."""
        if self._on_progress is None or (rarely and self._clock() < self._next):
            return
        self._next = self._clock() + PROGRESS_SECONDS
        await self._on_progress(
            LoadProgress(
                done_bytes=self._done_bytes,
                total_bytes=self._total_bytes,
                articles=self._articles,
            )
        )
