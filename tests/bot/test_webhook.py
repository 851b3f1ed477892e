"""Telegram's requests: only its own, only whole updates, 200 only when they are written down."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any, cast

import aiohttp
import pytest
from telegram import Bot
from telegram.error import InvalidToken

from bot import webhook as module
from bot.arrivals import GarbledError
from bot.vitals import VITALS, Vitals
from bot.webhook import LARGEST, SECRET_HEADER, Webhook
from store.errors import StoreUnavailableError
from tests.fakes import TOKEN, FakeTelegram, Refusal
from tests.telegram_factories import JSON, text_update

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from bot.arrivals import Arrivals

SECRET = "0123456789abcdef-webhook-secret"
HEADERS = {SECRET_HEADER: SECRET}


class Taking:
    """Stands for the journal."""

    def __init__(self) -> None:
        self.taken: list[JSON] = []
        self.fault: Exception | None = None
        self.space = asyncio.Event()
        self.space.set()

    async def take(self, came: list[Any]) -> int | None:
        if self.fault:
            raise self.fault
        if not isinstance(came[0], dict) or "update_id" not in came[0]:
            raise GarbledError("no update")
        self.taken += came
        return None

    async def room(self) -> None:
        await self.space.wait()


@pytest.fixture
def taking() -> Taking:
    return Taking()


def webhook_of(
    telegram: FakeTelegram,
    taking: Taking,
    patience: timedelta,
    wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
    vitals: Vitals = VITALS,
) -> Webhook:
    return Webhook(
        Bot(TOKEN, request=telegram, get_updates_request=telegram),
        cast("Arrivals", taking),
        url="https://bot.example.org/updates",
        secret=SECRET,
        listen="127.0.0.1",
        port=0,
        allowed=("message",),
        patience=patience,
        wait=wait,
        vitals=vitals,
    )


@asynccontextmanager
async def reached(
    telegram: FakeTelegram, taking: Taking, vitals: Vitals = VITALS
) -> AsyncIterator[tuple[str, aiohttp.ClientSession]]:
    webhook = webhook_of(telegram, taking, timedelta(minutes=10), vitals=vitals)
    async with webhook.serving() as port, aiohttp.ClientSession() as session:
        yield f"http://127.0.0.1:{port}", session


async def test_an_update_is_taken_in(telegram: FakeTelegram, taking: Taking) -> None:
    update = text_update("/latest")
    async with reached(telegram, taking) as (root, session):
        response = await session.post(f"{root}/updates", json=update, headers=HEADERS)
        assert (response.status, await response.read()) == (200, b"")

    assert taking.taken == [update]


async def test_what_waits_at_telegram_is_not_dropped(
    telegram: FakeTelegram, taking: Taking
) -> None:
    telegram.feed(text_update("/latest"))
    announcing = asyncio.create_task(webhook_of(telegram, taking, timedelta(minutes=10)).announce())
    await telegram.until(lambda: telegram.webhook)
    announcing.cancel()

    assert len(telegram.waiting) == 1


@pytest.mark.parametrize(
    ("method", "path", "headers", "body", "status"),
    [
        ("POST", "/updates", {}, b"{}", 403),
        ("POST", "/updates", {SECRET_HEADER: "wrong"}, b"{}", 403),
        ("POST", "/updates", {SECRET_HEADER: SECRET[:-1]}, b"{}", 403),
        ("POST", "/updates", {SECRET_HEADER: SECRET + "x"}, b"{}", 403),
        ("POST", "/updates", {SECRET_HEADER: "\u00e9"}, b"{}", 403),
        ("GET", "/updates", HEADERS, b"", 405),
        ("PUT", "/updates", HEADERS, b'{"update_id": 1}', 405),
        ("POST", "/", HEADERS, b'{"update_id": 1}', 404),
        ("POST", "/updates/more", HEADERS, b'{"update_id": 1}', 404),
        ("POST", "/updates", HEADERS, b"", 400),
        ("POST", "/updates", HEADERS, b"<html>", 400),
        ("POST", "/updates", HEADERS, b"\xff\xfe", 400),
        ("POST", "/updates", HEADERS, b"[" * 100_000, 400),
        ("POST", "/updates", HEADERS, b'[{"update_id": 1}]', 400),
        ("POST", "/updates", HEADERS, b'"update_id"', 400),
        ("POST", "/updates", HEADERS, b"9" * 10_000, 400),
        ("POST", "/updates", HEADERS, b" " * (LARGEST + 1), 413),
    ],
)
async def test_everything_else_is_refused(
    telegram: FakeTelegram,
    taking: Taking,
    method: str,
    path: str,
    headers: dict[str, str],
    body: bytes,
    status: int,
) -> None:
    async with reached(telegram, taking) as (root, session):
        response = await session.request(method, root + path, headers=headers, data=BytesIO(body))
        assert response.status == status
        assert SECRET not in await response.text()

    assert taking.taken == []


async def test_without_the_secret_the_body_is_not_even_read(
    telegram: FakeTelegram, taking: Taking
) -> None:
    async def endless() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.Event().wait()

    async with asyncio.timeout(30), reached(telegram, taking) as (root, session):
        response = await session.post(f"{root}/updates", data=endless())
        assert response.status == 403


async def test_a_request_that_does_not_end_is_ended(
    telegram: FakeTelegram, taking: Taking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LONGEST_READING", 0.05)

    async def endless() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.Event().wait()

    async with asyncio.timeout(30), reached(telegram, taking) as (root, session):
        response = await session.post(f"{root}/updates", data=endless(), headers=HEADERS)
        assert response.status == 408


@pytest.mark.parametrize("sent", [b"", b"POST /updates HTTP/1.1\r\nHost: a\r\n"])
async def test_a_head_that_does_not_end_is_ended(
    telegram: FakeTelegram, taking: Taking, monkeypatch: pytest.MonkeyPatch, sent: bytes
) -> None:
    monkeypatch.setattr(module, "LONGEST_READING", 0.05)
    webhook = webhook_of(telegram, taking, timedelta(minutes=10))
    async with asyncio.timeout(30), webhook.serving() as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(sent)
        assert await reader.read() == b""
        writer.close()


async def test_a_connection_that_brought_something_is_kept_and_then_ended(
    telegram: FakeTelegram, taking: Taking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LONGEST_READING", 0.05)
    monkeypatch.setattr(module, "KEPT", 0.5)
    webhook = webhook_of(telegram, taking, timedelta(minutes=10))
    async with asyncio.timeout(30), webhook.serving() as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for _ in range(2):
            writer.write(b"POST /updates HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n")
            assert b"403" in await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(0)
            await asyncio.sleep(0.1)
        assert await reader.read() == b""
        writer.close()


async def test_what_cannot_be_written_down_comes_again(
    telegram: FakeTelegram, taking: Taking
) -> None:
    taking.fault = StoreUnavailableError("the disk is full")
    async with reached(telegram, taking) as (root, session):
        for status in (503, 200):
            async with session.post(
                f"{root}/updates", json=text_update("/latest"), headers=HEADERS
            ) as response:
                assert response.status == status
            taking.fault = None

    assert len(taking.taken) == 1


async def test_the_answer_is_held_back_while_too_many_wait(
    telegram: FakeTelegram, taking: Taking, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def post(root: str, session: aiohttp.ClientSession) -> int:
        async with session.post(
            f"{root}/updates", json=text_update("/latest"), headers=HEADERS
        ) as response:
            return response.status

    async with reached(telegram, taking) as (root, session):
        taking.space.clear()
        posting = asyncio.create_task(post(root, session))
        done, _ = await asyncio.wait([posting], timeout=0.1)
        assert not done
        assert len(taking.taken) == 1, "it is written down all the same"
        taking.space.set()
        assert await posting == 200

        taking.space.clear()
        monkeypatch.setattr(module, "LONGEST_HOLDING", 0.01)
        assert await post(root, session) == 200


async def test_telegram_is_told_until_it_knows_and_then_now_and_again(
    telegram: FakeTelegram, taking: Taking
) -> None:
    waits: list[float] = []

    async def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 5:
            raise asyncio.CancelledError

    telegram.fail("setWebhook", Refusal(502, "Bad Gateway"), times=2)
    telegram.fail("setWebhook", Refusal(401, "Unauthorized"))
    with pytest.raises(asyncio.CancelledError):
        await webhook_of(telegram, taking, timedelta(minutes=10), wait).announce()

    assert waits == [1, 2, 4, module.RENEWED_EVERY, module.RENEWED_EVERY]
    assert telegram.webhook["url"] == "https://bot.example.org/updates"
    assert telegram.webhook["secret_token"] == SECRET
    assert telegram.webhook["allowed_updates"] == ["message"]


async def test_a_token_refused_for_long_ends_it(telegram: FakeTelegram, taking: Taking) -> None:
    telegram.fail("setWebhook", Refusal(401, "Unauthorized"))
    with pytest.raises(InvalidToken):
        await webhook_of(telegram, taking, timedelta(seconds=-1)).announce()


class Seconds:
    """A clock that rises by one whenever it is read."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 1
        return self.now


async def hears(webhook: Webhook, vitals: Vitals) -> bool:
    """Whether a look finds that updates would come."""
    before = vitals.deafness
    await webhook.look()
    return vitals.deafness < before + 1


async def test_telegrams_own_troubles_with_the_webhook_are_seen(
    telegram: FakeTelegram, taking: Taking
) -> None:
    vitals = Vitals(Seconds())
    webhook = webhook_of(telegram, taking, timedelta(minutes=10), vitals=vitals)
    assert not await hears(webhook, vitals), "Telegram has no address to bring them to"
    telegram.webhook = {"url": "https://other.example.org/"}
    assert not await hears(webhook, vitals)
    telegram.webhook = {"url": "https://bot.example.org/updates"}
    assert await hears(webhook, vitals)

    error = {"last_error_date": 1_731_000_000, "last_error_message": "Connection refused"}
    telegram.delivery = error
    assert await hears(webhook, vitals), "an error of the past, and nothing waits"
    telegram.delivery = error | {"pending_update_count": 1}
    assert await hears(webhook, vitals), "one is just coming"
    for date in (1, 1, 2):
        telegram.delivery = error | {"pending_update_count": 1, "last_error_date": date}
        assert not await hears(webhook, vitals)
    telegram.delivery = telegram.delivery | {"pending_update_count": 0}
    assert await hears(webhook, vitals)


async def test_an_update_that_came_is_the_end_of_the_trouble(
    telegram: FakeTelegram, taking: Taking
) -> None:
    vitals = Vitals(Seconds())
    webhook = webhook_of(telegram, taking, timedelta(minutes=10), vitals=vitals)
    telegram.webhook = {"url": "https://bot.example.org/updates"}
    telegram.delivery = {
        "last_error_date": 1, "last_error_message": "Timeout", "pending_update_count": 9
    }  # fmt: skip
    async with webhook.serving() as port, aiohttp.ClientSession() as session:
        assert not await hears(webhook, vitals)
        for headers, came in (({}, False), (HEADERS, True)):
            before = vitals.deafness
            async with session.post(
                f"http://127.0.0.1:{port}/updates", json=text_update("/latest"), headers=headers
            ):
                pass
            assert (vitals.deafness < before + 1) is came
        assert await hears(webhook, vitals)
        telegram.delivery = telegram.delivery | {"last_error_date": 2}
        assert not await hears(webhook, vitals)
