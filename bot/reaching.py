"""Whether Telegram can be reached, asked with what does no harm.

A message that is sent into a line that only takes it in (a gateway that hangs, a page that asks to
log in) is a message nobody knows the fate of. So before anything is sent again after trouble with
the network, Telegram is asked for what has no effect; many who want to know ask once together.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from telegram.error import TelegramError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


class Reach:
    """Asks whether Telegram answers; ``ask`` raises a TelegramError while it does not."""

    def __init__(self, ask: Callable[[], Awaitable[object]]) -> None:
        self._ask = ask
        self._asking: asyncio.Task[bool] | None = None

    async def __call__(self) -> bool:
        """Whether Telegram answers now."""
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._found())
        return await asyncio.shield(self._asking)

    async def _found(self) -> bool:
        try:
            await self._ask()
        except TelegramError:
            return False
        return True
