"""Everything the bot sends passes here: python-telegram-bot hands every request to its limiter.

What shows a message in a chat (send…, copy…, forward…, edit…) waits for its turn
(:mod:`bot.pacing`) and is looked after until Telegram took it or will not:

1. A 429 lets its chat rest for the time it names; others go on. Then it is sent again.
2. What surely did not leave is sent again when the network is back (:mod:`bot.reaching`). What
   Telegram may have got is not: somebody would read it twice. An edit made twice is one edit, so
   it is repeated.
3. A group that became a supergroup gets it at its new number.
4. HTML that Telegram cannot read is our mistake: it goes as plain text, and the log has a line.
5. A chat that refuses us is remembered, and gets no alerts until somebody writes there.

Answers to presses and inline queries, "typing …" and everything that shows nothing do not wait.
Nothing is held across a send but the order of its chat; who waits for a chat alone lets others do
their work meanwhile (:mod:`bot.lines`).
"""

from __future__ import annotations

import asyncio
import logging
import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Protocol

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import BaseRateLimiter

from bot.lines import STEP_ASIDE
from bot.pacing import TELEGRAM, Pace
from bot.transport import NotSentError
from handlers import render, urgency
from handlers.fitting import CAPTION_UNITS, MESSAGE_UNITS
from handlers.urgency import Urgency

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine

    from bot.address_book import AddressBook
    from bot.pacing import Address, Limits, Turn

PATIENCE = 15 * 60.0
"""Seconds for which a message is tried at most: a longer time without a network loses it."""
MOST_LOST = 3
"""How often an edit is made whose answers are lost."""
LONGEST_PAUSE = 30.0
"""Seconds between two tries while there is no network, at most; the first is one."""

_EDITS = "editMessage"
_SHOWS = ("send", "copyMessage", "forwardMessage", _EDITS)
_TYPING = "sendChatAction"
_TEXTS = {"text": MESSAGE_UNITS, "caption": CAPTION_UNITS}
_OFFSET = re.compile(r"byte offset \d+")

log = logging.getLogger(__name__)

Data = dict[str, Any]
Result = bool | Data | list[Data]


class Timer(Protocol):
    """A clock that calls back; an event loop is one."""

    def time(self) -> float:
        """The moment, in seconds."""
        ...

    def call_at(self, when: float, callback: Callable[[], None], /) -> asyncio.TimerHandle:
        """Call back at a moment, unless the handle is cancelled before."""
        ...


class Outbox(BaseRateLimiter[None]):
    """The one place that sends.

    Args:
        addresses: which chats do not want us, and which moved.
        reached: whether Telegram can be reached now.
        limits: what may be sent.
        timer: the running event loop unless a test has its own.
    """

    def __init__(
        self,
        addresses: AddressBook,
        reached: Callable[[], Awaitable[bool]],
        *,
        limits: Limits = TELEGRAM,
        timer: Timer | None = None,
    ) -> None:
        self.limits = limits
        self._reached = reached
        self._addresses = addresses
        self._pace = Pace(limits)
        self._given_timer = timer
        self._alarm: asyncio.TimerHandle | None = None
        self._waiting: dict[asyncio.Future[None], bool] = {}
        """Those that wait for their turn; whether because there was no network."""
        self._finishing = False
        self._ending = False

    @property
    def chats(self) -> int:
        """Of how many chats something is kept in memory.

        Not ``__len__``: python-telegram-bot passes by a limiter that is not true.
        """
        return len(self._pace)

    @property
    def waiting(self) -> int:
        """How many messages wait for their turn."""
        return len(self._waiting)

    async def initialize(self) -> None:
        """Read which chats do not want us and which have moved.

        Raises:
            StoreError: it cannot be read.
        """
        self._finishing = self._ending = False
        await self._addresses.open()

    async def shutdown(self) -> None:
        """Give up what still waits."""
        self.give_up()
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def finish(self) -> None:
        """The bot is stopping: what waits for the network, or would have to, is not sent."""
        self._finishing = True
        for granted, cut in self._waiting.items():
            if cut:
                _settle(granted, _stopping())

    def give_up(self) -> None:
        """Now nothing that waits, or would have to, is sent any more (NotSentError)."""
        self._ending = True
        for granted in self._waiting:
            _settle(granted, _stopping())

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: Data,
        rate_limit_args: None,
    ) -> Result:
        """Make a request when it may be made, and again where that does no harm.

        Raises:
            RetryAfter: Telegram wants us to wait for longer than is sensible.
            telegram.error.TelegramError: what Telegram says no with, or its silence.
        """

        async def post(data: Data) -> Result:
            return await callback(endpoint, data, **kwargs)

        if endpoint.startswith(_SHOWS) and endpoint != _TYPING:
            return await self._send(post, endpoint, data)
        return await self._post_at_once(post, endpoint, data)

    # What does not wait

    async def _post_at_once(
        self, post: Callable[[Data], Coroutine[Any, Any, Result]], endpoint: str, data: Data
    ) -> Result:
        address = self._address(data)
        if endpoint == _TYPING and address is not None:
            self._must_be_awake(address, self._timer.time())
        try:
            return await post(self._readdressed(data))
        except RetryAfter as error:
            # That setMyCommands or answers to presses come too often says nothing of messages.
            if address is not None:
                self._pace.rest(address, self._timer.time() + seconds_of(error))
            raise

    # What waits

    async def _send(
        self, post: Callable[[Data], Coroutine[Any, Any, Result]], endpoint: str, data: Data
    ) -> Result:
        how_urgent = urgency.current()
        deadline = self._timer.time() + (0.0 if how_urgent is Urgency.PASSING else PATIENCE)
        failures, order, cut = 0, None, False
        been: set[Address] = set()
        while True:
            address = self._address(data)
            self._refuse_unwanted(address, how_urgent)
            self._must_be_awake(address, deadline)
            turn = await self._turn(
                address, how_urgent, order, deadline, cut=cut, messages=_messages_in(data)
            )
            order = turn.order
            try:
                if self._address(data) != address:  # the group moved while this waited
                    continue
                if cut and not await self._reached():
                    raise NotSentError("Telegram cannot be reached")
                return await post(self._readdressed(data))
            except ChatMigrated as error:
                if not isinstance(address, int) or address in been:
                    raise
                been.add(address)
                await self._addresses.note_move(address, error.new_chat_id)
            except Forbidden as error:
                if isinstance(address, int):
                    await self._addresses.note_refusal(address, error)
                raise
            except BadRequest as error:
                unformatted = _unformatted(error, data)
                if unformatted is None:
                    raise
                _log_defect(error, endpoint, data)
                data = unformatted
            except (RetryAfter, NetworkError) as error:
                failures += 1
                cut = isinstance(error, NetworkError)
                pause = _pause(error, endpoint, failures)
                if pause is None:
                    raise
                until = self._timer.time() + pause
                self._pace.rest(address, until)
                if until > deadline:
                    raise
                level = logging.INFO if failures == 1 else logging.DEBUG
                log.log(level, "%s waits %.0f s: %s", endpoint, pause, type(error).__name__)
            finally:
                self._pace.done(turn)
                self._let_go()

    def _refuse_unwanted(self, address: Address, how_urgent: Urgency) -> None:
        if how_urgent is Urgency.REPLY or not isinstance(address, int):
            return
        if why := self._addresses.refused(address):
            raise Forbidden(f"not written to on our own accord: {why.value}")

    def _must_be_awake(self, address: Address, by: float) -> None:
        """Raise RetryAfter unless a chat told to rest may be written to by then."""
        until = self._pace.rests_until(address)
        if until > by:
            raise RetryAfter(timedelta(seconds=until - self._timer.time()))

    async def _turn(
        self,
        address: Address,
        how_urgent: Urgency,
        order: int | None,
        deadline: float,
        *,
        cut: bool,
        messages: int,
    ) -> Turn:
        """Wait until it may be sent; then it is, or the turn is :meth:`Pace.done`."""
        now = self._timer.time()
        if how_urgent is Urgency.PASSING and not self._pace.is_free(address, now):
            raise RetryAfter(1)
        granted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        turn = self._pace.ask(
            address, how_urgent, lambda: _settle(granted, None), order, messages=messages
        )
        self._let_go()
        if granted.done():
            return turn
        step_aside = STEP_ASIDE.get()
        if step_aside and self._pace.is_held(address, now):
            step_aside()
        if self._ending or (cut and self._finishing):
            _settle(granted, _stopping())
        self._waiting[granted] = cut
        alarm = self._timer.call_at(deadline, lambda: _settle(granted, RetryAfter(1)))
        try:
            await granted
        except BaseException:
            self._pace.done(turn)
            self._let_go()
            raise
        finally:
            alarm.cancel()
            del self._waiting[granted]
        return turn

    def _let_go(self) -> None:
        """Let go whoever may, and see to it that the next one goes in time."""
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        at = self._pace.release(self._timer.time())
        if at is not None:
            self._alarm = self._timer.call_at(at, self._let_go)

    @property
    def _timer(self) -> Timer:
        return self._given_timer or asyncio.get_running_loop()

    # Where to

    def _address(self, data: Data) -> Address:
        """Where a request goes; None for those that name no chat."""
        chat = data.get("chat_id")
        if chat is None:
            inline: str | None = data.get("inline_message_id")
            return inline
        if isinstance(chat, str) and not chat.lstrip("-").isdigit():
            return chat.lower()
        return self._addresses.current(int(chat))

    def _readdressed(self, data: Data) -> Data:
        address = self._address(data)
        if isinstance(address, int) and data["chat_id"] != address:
            return data | {"chat_id": address}
        return data


def _messages_in(data: Data) -> int:
    """How many messages a request makes: the parts of an album, or those it copies."""
    parts = data.get("media") or data.get("message_ids")
    return len(parts) if isinstance(parts, (list, tuple)) else 1


def _stopping() -> NotSentError:
    return NotSentError("the bot is stopping")


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram wants us to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else wait


def _settle(granted: asyncio.Future[None], error: TelegramError | None) -> None:
    if granted.done():
        return
    if error is None:
        granted.set_result(None)
    else:
        granted.set_exception(error)


def _pause(error: TelegramError, endpoint: str, failures: int) -> float | None:
    """Seconds until a request may be made again; None when that could do harm, or is no use."""
    if isinstance(error, RetryAfter):
        return seconds_of(error)
    if isinstance(error, NotSentError) or (endpoint.startswith(_EDITS) and failures < MOST_LOST):
        return float(min(2 ** (failures - 1), LONGEST_PAUSE))
    return None


def _unformatted(error: BadRequest, data: Data) -> Data | None:
    """The same as plain text, when it was refused for its HTML; None when that is no way out."""
    if "can't parse entities" not in error.message.lower() or "parse_mode" not in data:
        return None
    said = {
        name: render.unformatted(data[name], longest)
        for name, longest in _TEXTS.items()
        if data.get(name)
    }
    if not any(map(str.strip, said.values())):
        return None
    return {name: value for name, value in data.items() if name != "parse_mode"} | said


def _log_defect(error: BadRequest, endpoint: str, data: Data) -> None:
    """Enough to look for the mistake, and nothing of what was said."""
    where = _OFFSET.search(error.message)
    sizes = ", ".join(f"{len(data[name])} characters" for name in _TEXTS if data.get(name))
    log.error(
        "A defect: Telegram cannot read the HTML of a %s (%s, %s); it was sent as plain text",
        endpoint,
        sizes,
        where[0] if where else "no offset given",
    )
