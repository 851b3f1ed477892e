"""How updates come in, whichever way: checked, written down, handed over in order."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

from telegram import Update

from bot.updates import InOrderPerChat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.journal import Journal
    from bot.wiring import BotApplication

JSON = dict[str, Any]

MOST_ATTEMPTS = 3
"""How often an update may end the process before it is given up."""

HIGHEST_ID = 2**63 - 1

log = logging.getLogger(__name__)


class GarbledError(Exception):
    """What came is no update of Telegram's."""


class Arrivals:
    """Takes updates in for an application that is started."""

    def __init__(self, application: BotApplication, journal: Journal) -> None:
        self._application = application
        self._journal = journal
        assert isinstance(application.update_processor, InOrderPerChat)  # noqa: S101 - wired so
        self._order = application.update_processor

    async def resume(self) -> None:
        """Hand over what came before the last end of the process and was not handled.

        Raises:
            StoreError: it cannot be read.
        """
        left = await self._journal.open(self._application.bot.id)
        if left:
            log.info("updates left by the last run, handled now: %d", len(left))
        for one in left:
            number = one.id
            if one.attempts >= MOST_ATTEMPTS:
                log.error("update %d ended the bot %d times and is given up", number, one.attempts)
                self._order.given_up.add(number)
            if one.attempts > MOST_ATTEMPTS:  # and so did saying that
                self._journal.finish(number)
                continue
            await self._hand_over(number, json.loads(one.payload))

    async def take(self, came: Sequence[object]) -> int | None:
        """Write updates down, then hand over those that are new; gives the highest id.

        Raises:
            GarbledError: there is something, and nothing of it is an update.
            StoreError: they are not written down; Telegram must not be told that they came.
        """
        updates: dict[int, JSON] = {update["update_id"]: update for update in _sound(came)}
        if came and not updates:
            raise GarbledError("what came is no update of Telegram's")
        if not updates:
            return None
        payloads = {number: json.dumps(update) for number, update in updates.items()}
        new = await self._journal.write(payloads)
        for number, update in updates.items():
            if number in new:
                await self._hand_over(number, update)
        return max(updates)

    async def room(self) -> None:
        """Wait until not too many are waiting to be handled."""
        await self._order.room()

    async def _hand_over(self, number: int, update: JSON) -> None:
        try:
            made = Update.de_json(update, self._application.bot)
        except Exception:  # whatever python-telegram-bot raises over what it does not expect
            log.exception("update %d cannot be understood and is left out", number)
            self._journal.finish(number)
            return
        await self._application.update_queue.put(made)


def _sound(came: Iterable[object]) -> Iterable[JSON]:
    for one in came:
        if isinstance(one, dict):
            number = one.get("update_id")
            if type(number) is int and 0 <= number <= HIGHEST_ID:
                yield one
                continue
        log.error("Telegram sent something that is no update; it is left out")
