"""No trouble ends polling: whatever getUpdates gives, the next updates are fetched soon."""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

import pytest
from telegram import Bot
from telegram.error import InvalidToken, NetworkError, TimedOut
from telegram.request import BaseRequest

from bot import polling as module
from bot.arrivals import GarbledError
from bot.polling import LONGEST_WAIT, Polling
from store.errors import StoreUnavailableError
from tests.fakes import TOKEN, FakeTelegram
from tests.telegram_factories import BOT, text_update

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram.request import RequestData

    from bot.arrivals import Arrivals

PATIENCE = timedelta(minutes=10)


class Clock:
    """A time that passes only while somebody waits."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.now

    async def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


class EndedError(Exception):
    """The script is over."""


class Wire(BaseRequest):
    """Answers every poll as the script says; after its end the test is over."""

    def __init__(self, *script: object) -> None:
        self.script = list(script)
        self.polls: list[dict[str, Any]] = []
        self.other: list[str] = []
        self.over = asyncio.Event()

    @property
    def read_timeout(self) -> float | None:
        return 5

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        if name != "getUpdates":
            self.other.append(name)
            result: object = BOT if name == "getMe" else True
            return 200, json.dumps({"ok": True, "result": result}).encode()
        self.polls.append(dict(request_data.parameters) if request_data else {})
        if not self.script:
            self.over.set()
            await asyncio.Event().wait()
        step = self.script.pop(0)
        if isinstance(step, BaseException):
            raise step
        if isinstance(step, tuple):
            return cast("tuple[int, bytes]", step)
        if step is None:
            await asyncio.Event().wait()
        return 200, json.dumps({"ok": True, "result": step}).encode()


class Taking:
    """Stands for the journal: it takes updates, or cannot just now."""

    def __init__(self) -> None:
        self.taken: list[int] = []
        self.fault: Exception | None = None
        self.full: asyncio.Event | None = None
        """Set when there is asked for room and there is none."""

    async def take(self, came: list[Any]) -> int | None:
        if self.fault:
            fault, self.fault = self.fault, None
            raise fault
        ids = [one["update_id"] for one in came if isinstance(one, dict)]
        if came and not ids:
            raise GarbledError("no update")
        self.taken += ids
        return max(ids, default=None)

    async def room(self) -> None:
        if self.full:
            self.full.set()
            await asyncio.Event().wait()


def refusal(status: int, description: str, **parameters: object) -> tuple[int, bytes]:
    body = {"ok": False, "error_code": status, "description": description}
    return status, json.dumps(body | ({"parameters": parameters} if parameters else {})).encode()


def updates(*ids: int) -> list[dict[str, int]]:
    return [{"update_id": one} for one in ids]


async def polled(
    wire: Wire, taking: Taking | None = None, clock: Clock | None = None, chance: float = 1.0
) -> Taking:
    """Run the script to its end."""
    taking, clock = taking or Taking(), clock or Clock()
    bot = Bot(TOKEN, request=wire, get_updates_request=wire)
    polling = Polling(
        bot, wire, cast("Arrivals", taking),
        allowed=("message",), patience=PATIENCE, clock=clock, wait=clock.wait,
        chance=lambda: chance,
    )  # fmt: skip
    async with asyncio.timeout(30):
        running = asyncio.create_task(polling.run())
        over = asyncio.create_task(wire.over.wait())
        await asyncio.wait([running, over], return_when=asyncio.FIRST_COMPLETED)
        over.cancel()
        if running.done():
            await running
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
    return taking


async def test_a_poll_confirms_what_was_taken_and_nothing_else() -> None:
    wire = Wire([], updates(11, 12), [], updates(13))
    await polled(wire)

    assert [poll.get("offset") for poll in wire.polls] == [None, None, 13, 13, 14]
    assert all(poll["timeout"] == module.POLL_SECONDS for poll in wire.polls)
    assert all(poll["allowed_updates"] == ["message"] for poll in wire.polls)
    assert wire.other == ["deleteWebhook"]


async def test_what_waits_at_telegram_is_not_dropped(telegram: FakeTelegram) -> None:
    taking = Taking()
    telegram.feed(text_update("/latest"))
    bot = Bot(TOKEN, request=telegram, get_updates_request=telegram)
    polling = Polling(
        bot, telegram, cast("Arrivals", taking), allowed=("message",), patience=PATIENCE
    )
    running = asyncio.create_task(polling.run())
    await telegram.until(lambda: telegram.calls)
    running.cancel()

    assert [call.method for call in telegram.calls] == ["deleteWebhook"]
    assert telegram.waiting or taking.taken


async def test_no_more_are_fetched_while_too_many_wait() -> None:
    wire, taking = Wire(updates(11), updates(12)), Taking()
    taking.full = wire.over
    await polled(wire, taking)

    assert taking.taken == [11]
    assert len(wire.polls) == 1


async def test_what_cannot_be_written_down_is_not_confirmed() -> None:
    wire, taking = Wire(updates(11), updates(11)), Taking()
    taking.fault = StoreUnavailableError("the disk is full")
    await polled(wire, taking)

    assert [poll.get("offset") for poll in wire.polls] == [None, None, 12]
    assert taking.taken == [11]


TROUBLES: dict[str, Callable[[], object]] = {
    "401": lambda: refusal(401, "Unauthorized"),
    "404": lambda: refusal(404, "Not Found"),
    "409": lambda: refusal(409, "Conflict: terminated by other getUpdates request"),
    "429": lambda: refusal(429, "Too Many Requests", retry_after=3),
    "500": lambda: refusal(500, "Internal Server Error"),
    "502 of a proxy": lambda: (502, b"<html>Bad Gateway</html>"),
    "418": lambda: (418, b"{}"),
    "no JSON": lambda: (200, b"<html>hello</html>"),
    "half of it": lambda: (200, b'{"ok":true,"result":[{"upd'),
    "nothing": lambda: (200, b""),
    "a list": lambda: (200, b"[]"),
    "no result": lambda: (200, b'{"ok":true}'),
    "another result": lambda: (200, b'{"ok":true,"result":{"a":1}}'),
    "null": lambda: (200, b'{"ok":true,"result":null}'),
    "no updates": lambda: (200, b'{"ok":true,"result":[1,"a",null]}'),
    "not UTF-8": lambda: (200, b"\xff\xfe\x00"),
    "cut": lambda: NetworkError("ServerDisconnectedError"),
    "timeout": lambda: TimedOut(),
    "a bug": lambda: ZeroDivisionError("ours"),
}


@pytest.mark.parametrize("trouble", TROUBLES.values(), ids=TROUBLES.keys())
async def test_whatever_comes_the_next_updates_are_fetched(trouble: Callable[[], object]) -> None:
    clock = Clock()
    wire = Wire(updates(11), *(trouble() for _ in range(20)), updates(12), trouble(), updates(13))
    taking = await polled(wire, clock=clock)

    assert taking.taken == [11, 12, 13]
    assert len(clock.waits) == 21
    assert max(clock.waits) <= LONGEST_WAIT
    assert clock.waits[-1] < 5, "it starts anew"


async def test_waits_differ_between_bots() -> None:
    clocks = []
    for chance in (0.0, 1.0):
        clocks.append(Clock())
        await polled(Wire(*[NetworkError("x")] * 3), clock=clocks[-1], chance=chance)

    assert clocks[0].waits == [0.5, 1, 2]
    assert clocks[1].waits == [1, 2, 4]


async def test_telegram_may_ask_for_more_time() -> None:
    clock = Clock()
    await polled(Wire(refusal(429, "Too Many Requests", retry_after=35)), clock=clock)

    assert clock.waits == [35]


async def test_a_poll_without_answer_or_error_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "POLL_SECONDS", 0)
    monkeypatch.setattr(module, "GRACE", 0.05)
    wire = Wire(None, None, updates(11))

    assert (await polled(wire)).taken == [11]
    assert [poll["limit"] for poll in wire.polls] == [100, 50, 25, 100]


def test_it_is_less_than_a_minute_from_the_end_of_trouble_to_the_next_updates() -> None:
    assert module.POLL_SECONDS + module.GRACE + LONGEST_WAIT < 60


async def test_a_token_refused_for_long_ends_it() -> None:
    clock = Clock()
    with pytest.raises(InvalidToken):
        await polled(Wire(*[refusal(401, "Unauthorized")] * 200), clock=clock)

    assert clock.now - 1_000 > PATIENCE.total_seconds()


async def test_refusals_apart_do_not_add_up() -> None:
    script = [refusal(401, "Unauthorized"), refusal(502, "Bad Gateway")] * 100
    taking = await polled(Wire(*script, updates(11)))

    assert taking.taken == [11]


async def test_a_refused_token_is_said_plainly_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    await polled(Wire(*[refusal(401, "Unauthorized")] * 5, updates(11)))

    told = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert [record.getMessage() for record in told] == [module.NOT_ACCEPTED]
    assert TOKEN not in caplog.text


async def test_a_second_bot_is_said_plainly_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    conflict = [refusal(409, "Conflict: terminated by other getUpdates request")] * 5
    await polled(Wire(*conflict, updates(11), *conflict))

    told = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert [record.getMessage() for record in told] == [module.TWO_BOTS] * 2
    assert TOKEN not in caplog.text


async def test_a_webhook_of_another_program_is_said_plainly(
    caplog: pytest.LogCaptureFixture,
) -> None:
    conflict = refusal(409, "Conflict: can't use getUpdates method while webhook is active")
    wire = Wire(updates(11), conflict, updates(12), conflict)
    await polled(wire)

    assert caplog.text.count(module.WEBHOOK_SET) == 2
    assert wire.other == ["deleteWebhook"] * 3, "at the start, and each time one was set"


async def test_another_poll_is_no_reason_to_delete_a_webhook() -> None:
    wire = Wire(refusal(409, "Conflict: terminated by other getUpdates request"), updates(11))
    await polled(wire)

    assert wire.other == ["deleteWebhook"]


async def test_after_a_quiet_day_no_old_number_confirms_new_updates() -> None:
    clock = Clock()

    class Slow(Wire):
        async def do_request(self, url: str, *rest: Any, **named: Any) -> tuple[int, bytes]:
            if url.endswith("getUpdates"):
                clock.now += 6 * 3600
            return await super().do_request(url, *rest, **named)

    wire = Slow(updates(900), [], [], [], [], [], updates(5), updates(6))
    taking = await polled(wire, clock=clock)

    assert taking.taken == [900, 5, 6]
    assert [poll.get("offset") for poll in wire.polls] == [None, *[901] * 5, 0, 6, 7]
