"""The order in which updates are handled."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot import metrics

if TYPE_CHECKING:
    from collections.abc import Awaitable
    from contextlib import AbstractAsyncContextManager

_WAITING = 1 << 16
"""What python-telegram-bot lets wait; what is in hand is counted here, behind the chat's turn."""

AT_ONCE = 256
"""Updates in hand at the same time; those waiting for their chat's turn do not count."""


class InOrderPerChat(BaseUpdateProcessor):
    """One update at a time within a chat, in the order they came; chats do not wait for others.

    Inline queries, which come from no chat, are ordered by who asks.
    """

    def __init__(self, at_once: int = AT_ONCE) -> None:
        super().__init__(_WAITING)
        self._in_hand = asyncio.Semaphore(at_once)
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Handle the update when it is its chat's turn and fewer than ``AT_ONCE`` are in hand."""
        with metrics.waiting():
            async with self._turn(_whose(update)), self._in_hand:
                with metrics.handling(update):
                    await coroutine

    def _turn(self, key: int | None) -> AbstractAsyncContextManager[Any]:
        """The chat's lock; what comes from nobody waits for nobody."""
        if key is None:
            return nullcontext()
        # locks wake their waiters first come, first served, and vanish with the last of them
        turn = self._turns.get(key)
        if turn is None:
            turn = self._turns[key] = asyncio.Lock()
        return turn

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""


def _whose(update: object) -> int | None:
    if not isinstance(update, Update):
        return None
    whose = update.effective_chat or update.effective_user
    return whose.id if whose else None
