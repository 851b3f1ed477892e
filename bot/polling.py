"""Updates fetched from Telegram by long polling, which no trouble ends.

python-telegram-bot's own loop ends for good at one 401 or 404 and confirms updates before anybody
has handled them. Here a poll confirms what the journal has, every error is followed by another
attempt, and a poll that gives neither answer nor error is cut.
https://core.telegram.org/bots/api#getupdates
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from datetime import timedelta
from typing import TYPE_CHECKING

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.request import RequestData

# python-telegram-bot has no public way to ask for updates as they came, and get_updates() gives
# none of a hundred when one of them cannot be understood.
from telegram.request._requestparameter import RequestParameter

from bot.arrivals import GarbledError
from bot.vitals import VITALS
from store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from telegram import Bot
    from telegram.request import BaseRequest

    from bot.arrivals import Arrivals
    from bot.vitals import Vitals

POLL_SECONDS = 20
"""How long Telegram lets a poll wait for updates."""
GRACE = 12.0
"""Seconds beyond that until a poll is cut. With :data:`LONGEST_WAIT` it is less than a minute from
the end of any trouble to the next updates."""
LONGEST_WAIT = 15.0
"""Seconds between attempts, at most, unless Telegram names its own."""
LONGEST_FLOOD_WAIT = 60.0
MOST_AT_ONCE = 100
"""What Telegram gives at most with one poll."""
QUIET = timedelta(days=1).total_seconds()
"""Seconds without updates after which nothing is waiting to be confirmed. Telegram numbers updates
anew after a quiet week, and an old offset could confirm those unseen."""

LONGEST_TOLD = 300
"""Characters of an error: a proxy's may be a whole page."""

TWO_BOTS = (
    "Another program is fetching this bot's updates; only one may. Stop the other one, or get a "
    "token of its own for one of them from @BotFather. I keep trying."
)
WEBHOOK_SET = (
    "Another program has set a webhook for this bot, so that no updates come here. I take it away; "
    "stop that program if this is said again."
)
NOT_ACCEPTED = (
    "Telegram does not accept the bot's token. That may pass, so I keep trying for the minutes of "
    "NEWSDESK_TOKEN_PATIENCE; if it was revoked, set the new one from @BotFather."
)

log = logging.getLogger(__name__)


class Polling:
    """Fetches updates until it is cancelled or Telegram refuses the token for long.

    Args:
        bot: whose updates.
        request: the wire of the polls.
        arrivals: what takes them in.
        allowed: the kinds of update Telegram is to send.
        patience: how long Telegram may say that it does not know the token.
        clock: seconds, rising.
        wait: passes so many seconds.
        chance: a number from 0 to 1, for waits that differ.
        vitals: are told of every poll that ended well.
    """

    def __init__(
        self,
        bot: Bot,
        request: BaseRequest,
        arrivals: Arrivals,
        *,
        allowed: Sequence[str],
        patience: timedelta,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
        chance: Callable[[], float] = random.random,
        vitals: Vitals = VITALS,
    ) -> None:
        self._bot = bot
        self._request = request
        self._arrivals = arrivals
        self._always = _parameters(timeout=POLL_SECONDS, allowed_updates=list(allowed))
        self._patience = patience.total_seconds()
        self._clock = clock
        self._wait = wait
        self._chance = chance
        self._vitals = vitals
        self._webhook_deleted = False
        self._offset: int | None = None
        self._limit = MOST_AT_ONCE
        self._last_update = clock()
        self._failures = 0
        self._failing_since = 0.0
        self._refused_since: float | None = None
        self._told: str | None = None

    async def run(self) -> None:
        """Fetch for ever.

        Raises:
            InvalidToken: Telegram has refused the token for longer than ``patience``.
        """
        while True:
            try:
                if not self._webhook_deleted:
                    await self._bot.delete_webhook(drop_pending_updates=False)
                    self._webhook_deleted = True
                highest = await self._arrivals.take(await self._fetch())
            except Exception as error:
                # Whatever it is: a bot that does not listen helps nobody.
                await self._troubled(error)
                continue
            self._well(highest)
            await self._arrivals.room()

    async def _fetch(self) -> list[object]:
        """The next updates; empty when none came in time."""
        asked = _parameters(limit=self._limit)
        if self._offset is not None:
            asked += _parameters(offset=self._offset)
        async with asyncio.timeout(POLL_SECONDS + GRACE):
            came: object = await self._request.post(
                f"{self._bot.base_url}/getUpdates",
                request_data=RequestData([*self._always, *asked]),
                read_timeout=POLL_SECONDS + GRACE,
            )
        if not isinstance(came, list):
            raise GarbledError("what came is no list of updates")
        return came

    def _well(self, highest: int | None) -> None:
        self._vitals.hearing()
        if self._failures:
            seconds = self._clock() - self._failing_since
            log.warning("Telegram answers again, after %.0f s", seconds)
        self._failures, self._limit = 0, MOST_AT_ONCE
        self._refused_since = self._told = None
        if highest is not None:
            self._offset, self._last_update = highest + 1, self._clock()
        elif self._offset is not None and self._clock() - self._last_update > QUIET:
            self._offset = 0

    async def _troubled(self, error: Exception) -> None:
        """Say what is wrong, once an episode, and wait."""
        now = self._clock()
        if not self._failures:
            self._failing_since = now
        self._failures += 1
        # What is too much for a bad line comes through in pieces.
        self._limit = max(1, self._limit // 2)
        if not isinstance(error, InvalidToken):
            self._refused_since = None
        elif self._refused_since is None:
            self._refused_since = now
        elif now - self._refused_since > self._patience:
            raise error
        if _is_of_webhook(error):
            self._webhook_deleted = False
        self._tell(error)
        wait = min(2.0 ** min(self._failures - 1, 10), LONGEST_WAIT) * (0.5 + self._chance() / 2)
        if isinstance(error, RetryAfter):
            named = error.retry_after
            seconds = named if isinstance(named, (int, float)) else named.total_seconds()
            wait = max(wait, min(seconds, LONGEST_FLOOD_WAIT))
        await self._wait(wait)

    def _tell(self, error: Exception) -> None:
        problem = _problem(error)
        if problem == self._told:
            log.debug("Fetching updates failed again: %s", problem)
            return
        self._told = problem
        if isinstance(error, (Conflict, InvalidToken)):
            log.error(problem)
        elif isinstance(error, (TelegramError, GarbledError, StoreError, TimeoutError)):
            log.warning("Fetching updates failed, trying again: %s", problem)
        else:
            log.error("Fetching updates failed, trying again", exc_info=error)


def _parameters(**asked: object) -> list[RequestParameter]:
    return [RequestParameter.from_input(name, value) for name, value in asked.items()]


def _is_of_webhook(error: Exception) -> bool:
    return isinstance(error, Conflict) and "webhook" in error.message.lower()


def _problem(error: Exception) -> str:
    if isinstance(error, Conflict):
        return WEBHOOK_SET if _is_of_webhook(error) else TWO_BOTS
    if isinstance(error, InvalidToken):
        return NOT_ACCEPTED
    if isinstance(error, TimeoutError):
        return "Telegram gave no answer"
    return f"{type(error).__name__}: {error}"[:LONGEST_TOLD]
