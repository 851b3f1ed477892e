"""Messages of an update go out once, also when the bot is killed while it handles it.

The messages a handler sends are numbered. The number is written to the trail right before the
request leaves, and again with Telegram's answer. When the update is handled another time, a
message that went out is not sent again, its handler gets what Telegram had answered. When the wire
breaks or the process is killed before an answer comes, a message may have arrived or not: it is not
sent again, and the reader is told. The answer to a guest is such a message, too, though nobody can
be told of it. Edits, answers to buttons and the like do no harm twice and are simply
done again. An edit that could not leave has its update handled another time, as a message has.

One edit is numbered, too: a press whose work is to be done once takes its button away first, and
goes no further when an earlier press has done so, which shows in Telegram's "not modified". When
that answers an edit this update had made before, its button is the one it took.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, TypeVar

from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.ext import BaseRateLimiter

from bot.journal import IN_HAND, NOTICES
from bot.outbox import seconds_of
from bot.transport import LEAVING, NotSentError
from handlers import urgency
from handlers.refusals import not_modified
from handlers.urgency import Urgency

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from bot.journal import Work

JSON = dict[str, Any]
Answer = bool | JSON | list[JSON]
Arguments = TypeVar("Arguments")

TO_GUEST = "answerGuestQuery"
MAKING = ("send", "copy", "forward", TO_GUEST)
"""How the methods begin that put a message into a chat."""
NOT_MAKING = frozenset({"sendChatAction"})
EDITS = "editMessage"
TAKES_BUTTONS = "editMessageReplyMarkup"
IN_PARTS = frozenset({"sendMediaGroup", "copyMessages", "forwardMessages"})
"""Those that give a list of messages."""

NEEDED = ("message_id", "date", "chat")
"""What handlers look at of a message they made. To read all of it, its text with its hundred marks,
its buttons and the message it answers, would take longer than to make it."""

UNKNOWN = "the bot was stopped after this message left, before Telegram's answer came"


class RecordedSends(BaseRateLimiter[Arguments]):
    """The hook every request of the bot passes; what limits them, if anything, is inside it."""

    def __init__(self, inner: BaseRateLimiter[Arguments] | None = None) -> None:
        self._inner = inner

    async def initialize(self) -> None:
        """Get the limiter inside ready."""
        if self._inner:
            await self._inner.initialize()

    async def shutdown(self) -> None:
        """Close the limiter inside."""
        if self._inner:
            await self._inner.shutdown()

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: JSON,
        endpoint: str,
        data: JSON,
        rate_limit_args: Arguments | None,
    ) -> Answer:
        """Telegram's answer: now, or to the same message of the same update before.

        Of a message it has what is :data:`NEEDED`.

        Raises:
            TimedOut: also when the message had left before, and nobody knows whether it arrived.
        """
        work = IN_HAND.get()
        if work is not None and endpoint == TAKES_BUTTONS:
            callback = _knowing_its_own(work, work.next_number(), callback)
        if work is None or not makes_message(endpoint):
            try:
                answer = await self._pass_on(
                    callback, args, kwargs, endpoint, data, rate_limit_args
                )
            except (NotSentError, RetryAfter) as error:
                if work is not None and _is_awaited(endpoint):
                    work.again_after = _seconds_until_again(error)
                raise
            return _as_needed(answer)
        number = work.next_number()
        sent = work.trail[work.update].sent
        if number in sent:
            messages = sent[number]
            if messages is None:
                # The bot may have been killed just before it reached the wire.
                self._doubt(work, number)
                raise TimedOut(UNKNOWN)
            return _answered(endpoint, data, messages)

        async def recorded(*args: Any, **kwargs: Any) -> Answer:
            return await _record(work, number, callback(*args, **kwargs))

        try:
            answer = await self._pass_on(recorded, args, kwargs, endpoint, data, rate_limit_args)
        except RetryAfter as error:
            work.again_after = _seconds_until_again(error)
            raise
        except BadRequest:  # to python-telegram-bot a NetworkError
            raise
        except NetworkError:
            if number not in sent:  # it did not leave
                work.again_after = 0
            else:
                self._doubt(work, number)
            raise
        return _as_needed(answer)

    @staticmethod
    def _doubt(work: Work, number: int) -> None:
        """Have the reader told that an answer may not have arrived; of a notice nobody is."""
        if number < NOTICES:
            work.trail.doubt(work.update)
            work.uncertain = True

    async def _pass_on(
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: JSON,
        endpoint: str,
        data: JSON,
        rate_limit_args: Arguments | None,
    ) -> Answer:
        if self._inner is None:
            return await callback(*args, **kwargs)
        return await self._inner.process_request(
            callback, args, kwargs, endpoint, data, rate_limit_args
        )


def makes_message(endpoint: str) -> bool:
    """Whether a method of the Bot API puts a message into a chat."""
    return endpoint.startswith(MAKING) and endpoint not in NOT_MAKING


def _is_awaited(endpoint: str) -> bool:
    """Whether it changes a message somebody looks at, and not only to tell how far we are."""
    return endpoint.startswith(EDITS) and urgency.current() is not Urgency.PASSING


def _seconds_until_again(error: TelegramError) -> float:
    """How long what did not leave has to wait at least; as Telegram names it, if it does."""
    return seconds_of(error) if isinstance(error, RetryAfter) else 0.0


def _knowing_its_own(
    work: Work, number: int, callback: Callable[..., Coroutine[Any, Any, Answer]]
) -> Callable[..., Coroutine[Any, Any, Answer]]:
    """An edit that is also well when it was made before, by the same update."""

    async def edited(*args: Any, **kwargs: Any) -> Answer:
        made = number in work.trail[work.update].sent
        try:
            return await _record(work, number, callback(*args, **kwargs))
        except BadRequest as error:
            if not (made and not_modified(error)):
                raise
            work.trail.arrive(work.update, number, ())
            return True

    return edited


async def _record(work: Work, number: int, request: Coroutine[Any, Any, Answer]) -> Answer:
    """Make one request; write down that it leaves and what became of it."""
    before = LEAVING.set(lambda: work.trail.leave(work.update, number))
    try:
        answer = await request
    except TelegramError as error:
        # Anything else of the network than an answer leaves it open whether it arrived.
        answered = isinstance(error, BadRequest) or not isinstance(error, NetworkError)
        if answered and number in work.trail[work.update].sent:
            work.trail.refuse(work.update, number)
        raise
    finally:
        LEAVING.reset(before)
    work.trail.arrive(work.update, number, _message_ids(answer))
    return answer


def _message_ids(answer: Answer) -> list[int]:
    messages = answer if isinstance(answer, list) else [answer]
    made = (message for message in messages if isinstance(message, dict))
    # What a guest was answered with has no number.
    return [message["message_id"] for message in made if "message_id" in message]


def _as_needed(answer: Answer) -> Answer:
    if isinstance(answer, list):
        return [_message(one) for one in answer]
    return _message(answer) if isinstance(answer, dict) else answer


def _message(told: JSON) -> JSON:
    if "message_id" not in told or "chat" not in told:
        return told
    return {name: told[name] for name in NEEDED if name in told}


def _answered(endpoint: str, data: JSON, messages: tuple[int, ...]) -> Answer:
    """What Telegram answered then, as far as handlers look at it."""
    if endpoint == TO_GUEST:
        return {"inline_message_id": ""}
    chat = data.get("chat_id", 0)
    identity = chat if isinstance(chat, int) else 0
    kind = "private" if identity > 0 else "supergroup"
    made: list[JSON] = [
        {
            "message_id": message,
            "date": int(time.time()),
            "chat": {"id": identity, "type": kind},
        }
        for message in messages
    ]
    if endpoint in IN_PARTS:
        return made
    return made[0] if made else True
