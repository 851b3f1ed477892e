"""A message of an update goes out once, however often the update is handled."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from telegram.error import (
    BadRequest,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import BaseRateLimiter

from bot.journal import IN_HAND, NOTICES, Work
from bot.sent_once import RecordedSends
from bot.trail import Trail
from bot.transport import LEAVING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

UPDATE = 812_345
CHAT = 501


class Wire:
    """What is behind the hook: it counts what was sent and fails as it is told."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.fault: Exception | None = None
        self.arrives = True
        self.answers: Any = None

    async def __call__(self, endpoint: str, data: dict[str, Any]) -> Any:
        if self.fault and not self.arrives:
            raise self.fault
        if leaving := LEAVING.get():
            leaving()
        self.sent.append(data.get("text", endpoint))
        if self.fault:
            raise self.fault
        return self.answers or {"message_id": 70 + len(self.sent), "text": "as Telegram has it"}


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "updates-7.trail"


@contextmanager
def handling(file: Path, first_number: int = 0) -> Iterator[Work]:
    """An update in hand, perhaps after a restart: its trail is read from the file."""
    work = Work(UPDATE, Trail(file), numbered=first_number)
    before = IN_HAND.set(work)
    try:
        yield work
    finally:
        IN_HAND.reset(before)
        work.trail.close()


async def request(wire: Wire, endpoint: str = "sendMessage", **data: Any) -> Any:
    sends = RecordedSends[None]()
    data = {"chat_id": CHAT, "text": "An answer"} | data
    return await sends.process_request(wire, (endpoint, data), {}, endpoint, data, None)


async def test_a_message_that_went_out_is_not_sent_again(wire: Wire, file: Path) -> None:
    with handling(file):
        first = await request(wire, text="one")
    with handling(file):
        again = await request(wire, text="one")
        await request(wire, text="two")

    assert wire.sent == ["one", "two"]
    assert again["message_id"] == first["message_id"] == 71
    assert again["chat"] == {"id": CHAT, "type": "private"}


async def test_one_that_did_not_go_out_is_sent(wire: Wire, file: Path) -> None:
    wire.fault, wire.arrives = NetworkError("connection refused"), False
    with handling(file) as work:
        with pytest.raises(NetworkError):
            await request(wire)
        assert work.again_after == 0
        assert not work.uncertain
    wire.fault = None
    with handling(file):
        await request(wire)

    assert wire.sent == ["An answer"]


async def test_one_whose_answer_was_lost_is_not_repeated_but_doubted(
    wire: Wire, file: Path
) -> None:
    wire.fault = TimedOut("no answer")
    with handling(file) as work:
        with pytest.raises(TimedOut):
            await request(wire)
        assert (work.again_after, work.uncertain) == (None, True)
    wire.fault = None
    with handling(file) as work:
        with pytest.raises(TimedOut):
            await request(wire)
        assert work.uncertain
    with handling(file, NOTICES):
        await request(wire, text="It may not have arrived")

    assert wire.sent == ["An answer", "It may not have arrived"]


async def test_one_that_was_leaving_at_a_kill_is_not_repeated_but_doubted(
    wire: Wire, file: Path
) -> None:
    killed = Trail(file)
    killed.begin(UPDATE)
    killed.leave(UPDATE, 1)
    with handling(file) as work:
        with pytest.raises(TimedOut, match="stopped"):
            await request(wire)
        assert work.uncertain

    assert wire.sent == []


async def test_a_notice_is_not_doubted_itself(wire: Wire, file: Path) -> None:
    wire.fault = TimedOut("no answer")
    with handling(file, NOTICES) as work:
        with pytest.raises(TimedOut):
            await request(wire)
        assert not work.uncertain


@pytest.mark.parametrize(
    "refusal",
    [BadRequest("can't parse entities"), Forbidden("bot was blocked"), RetryAfter(timedelta(7))],
    ids=lambda error: type(error).__name__,
)
async def test_a_refused_message_was_not_sent(
    wire: Wire, file: Path, refusal: TelegramError
) -> None:
    wire.fault = refusal
    with handling(file) as work:
        with pytest.raises(type(refusal)):
            await request(wire)
        limited = isinstance(refusal, RetryAfter)
        assert work.again_after == (timedelta(7).total_seconds() if limited else None)
    wire.fault = None
    with handling(file):
        assert (await request(wire))["text"] == "as Telegram has it"


async def test_what_does_no_harm_twice_is_done_again(wire: Wire, file: Path) -> None:
    for _ in range(2):
        with handling(file) as work:
            await request(wire, "editMessageText", text="edited")
            await request(wire, "sendChatAction", text="typing")
            await request(wire, "answerCallbackQuery", text="toast")
            await request(wire, text="sent")
            assert work.numbered == 1

    assert wire.sent == ["edited", "typing", "toast", "sent", "edited", "typing", "toast"]


async def test_an_album_comes_back_whole(wire: Wire, file: Path) -> None:
    wire.answers = [{"message_id": 8}, {"message_id": 9}]
    group = -1_001_000_000_001
    with handling(file):
        await request(wire, "sendMediaGroup", chat_id=group)
    with handling(file):
        again = await request(wire, "sendMediaGroup", chat_id=group)

    assert [message["message_id"] for message in again] == [8, 9]
    assert again[0]["chat"] == {"id": group, "type": "supergroup"}
    assert len(wire.sent) == 1


async def test_a_guest_is_answered_once(wire: Wire, file: Path) -> None:
    wire.answers = {"inline_message_id": "1"}
    for _ in range(2):
        with handling(file):
            answer = await request(wire, "answerGuestQuery", text="An answer")
            assert "inline_message_id" in answer

    assert wire.sent == ["An answer"]


async def test_what_answers_no_update_is_sent_every_time(wire: Wire) -> None:
    await request(wire)
    await request(wire)

    assert len(wire.sent) == 2


WHOLE: dict[str, Any] = {
    "message_id": 77,
    "date": 1_732_000_000,
    "chat": {"id": CHAT, "type": "private", "first_name": "Ann"},
    "from": {"id": 9, "is_bot": True, "first_name": "News"},
    "text": "An answer",
    "entities": [{"type": "bold", "offset": 0, "length": 2}],
    "reply_to_message": {"message_id": 76, "date": 1, "chat": {"id": CHAT, "type": "private"}},
    "reply_markup": {"inline_keyboard": [[{"text": "1", "callback_data": "1:f"}]]},
}


@pytest.mark.parametrize("endpoint", ["sendMessage", "editMessageText", "sendMediaGroup"])
async def test_of_a_message_only_what_handlers_look_at_is_read(
    wire: Wire, file: Path, endpoint: str
) -> None:
    needed = {name: WHOLE[name] for name in ("message_id", "date", "chat")}
    several = endpoint == "sendMediaGroup"
    wire.answers = [WHOLE, WHOLE] if several else WHOLE

    assert await request(wire, endpoint) == ([needed, needed] if several else needed)
    with handling(file):
        assert await request(wire, endpoint) == ([needed, needed] if several else needed)


@pytest.mark.parametrize(
    "answer", [True, {"id": 5, "type": "group"}, [{"status": "creator", "user": {"id": 5}}]]
)
async def test_other_answers_stay_whole(wire: Wire, answer: Any) -> None:
    wire.answers = answer

    assert await request(wire, "getChat") == answer


class Retrying(BaseRateLimiter[None]):
    """A limiter that tries again when Telegram wants it to wait."""

    def __init__(self) -> None:
        self.open = 0

    async def initialize(self) -> None:
        self.open += 1

    async def shutdown(self) -> None:
        self.open -= 1

    async def process_request(self, callback, args, kwargs, endpoint, data, rate_limit_args):  # type: ignore[no-untyped-def]
        try:
            return await callback(*args, **kwargs)
        except RetryAfter:
            args[0].fault = None
            return await callback(*args, **kwargs)


async def test_attempts_of_a_limiter_inside_are_one_message(wire: Wire, file: Path) -> None:
    inner = Retrying()
    sends = RecordedSends(inner)
    await sends.initialize()
    assert inner.open == 1
    wire.fault = RetryAfter(timedelta(seconds=1))

    async def callback(given: Wire) -> Any:
        return await given("sendMessage", {})

    for _ in range(2):
        with handling(file) as work:
            await sends.process_request(callback, (wire,), {}, "sendMessage", {"chat_id": 1}, None)
            assert work.again_after is None
    await sends.shutdown()

    assert len(wire.sent) == 2  # the refused one and the one that went out
    assert inner.open == 0


TAKES = "editMessageReplyMarkup"
NOT_MODIFIED = BadRequest("Message is not modified: it is exactly the same")


class Forgetful(Retrying):
    """A limiter that makes an edit again whose answer was lost."""

    async def process_request(self, callback, args, kwargs, endpoint, data, rate_limit_args):  # type: ignore[no-untyped-def]
        with suppress(TimedOut):
            return await callback(*args, **kwargs)
        args[0].fault = NOT_MODIFIED
        return await callback(*args, **kwargs)


async def test_a_button_taken_before_a_kill_is_the_one_it_took(wire: Wire, file: Path) -> None:
    with handling(file):
        await request(wire, TAKES)
    wire.fault = NOT_MODIFIED
    for _ in range(2):
        with handling(file):
            assert await request(wire, TAKES) is True
            wire.fault = None
            await request(wire, text="what it was pressed for")
            wire.fault = NOT_MODIFIED

    assert wire.sent.count("what it was pressed for") == 1


async def test_one_that_was_being_taken_at_a_kill_is_so_too(wire: Wire, file: Path) -> None:
    killed = Trail(file)
    killed.leave(UPDATE, 1)
    killed.close()
    wire.fault = NOT_MODIFIED
    with handling(file) as work:
        assert await request(wire, TAKES) is True
        assert (work.again_after, work.uncertain) == (None, False)


async def test_and_one_whose_answer_was_lost(wire: Wire, file: Path) -> None:
    async def callback(given: Wire) -> Any:
        return await given(TAKES, {})

    wire.fault = TimedOut("no answer")
    with handling(file) as work:
        sends = RecordedSends(Forgetful())
        assert await sends.process_request(callback, (wire,), {}, TAKES, {}, None) is True
        assert not work.uncertain


async def test_a_button_that_an_earlier_press_took_stays_taken(wire: Wire, file: Path) -> None:
    wire.fault = NOT_MODIFIED
    for _ in range(2):
        with handling(file), pytest.raises(BadRequest):
            await request(wire, TAKES)
