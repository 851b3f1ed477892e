"""No question is lost and none answered twice, whenever the bot is killed or the network cut."""

from __future__ import annotations

import asyncio
import random
import socket
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

import aiohttp
import pytest

from bot.webhook import SECRET_HEADER
from tests.bot_process import CHATS, answered, environment_in, numbered_questions, running
from tests.fakes_server import GARBAGE, garbling, hanging, served

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fakes import FakeTelegram

QUESTIONS = 30
SECRET = "0123456789abcdef-webhook-secret"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return environment_in(tmp_path) | {"NEWSDESK_LOG_LEVEL": "INFO"}


@pytest.fixture(autouse=True)
def chats(telegram: FakeTelegram) -> None:
    telegram.chats |= {chat["id"]: chat for chat in CHATS}


def check(telegram: FakeTelegram, expected: range) -> None:
    """Each question has its answer, once, and those of a chat in their order."""
    found = answered(telegram)
    assert Counter(found) == Counter(expected)
    for chat in range(len(CHATS)):
        of_chat = [number for number in found if number % len(CHATS) == chat]
        assert of_chat == sorted(of_chat)


async def test_all_waiting_questions_are_answered_after_a_kill(
    telegram: FakeTelegram, environment: dict[str, str]
) -> None:
    async with served(telegram) as api:
        environment["NEWSDESK_TELEGRAM_API"] = api
        asked = numbered_questions(0, QUESTIONS)
        for update in asked:
            telegram.feed(update)
        async with running(environment) as bot:
            # They are confirmed: Telegram will not give them again.
            await telegram.until(lambda: telegram.confirmed == asked[-1]["update_id"])
            await bot.kill()
        assert len(telegram.sent) < QUESTIONS, "killed too late to show anything"
        async with running(environment) as bot:
            await telegram.until(lambda: len(set(answered(telegram))) == QUESTIONS)
            assert await bot.stop() == 0, bot.log

    check(telegram, range(QUESTIONS))


async def test_the_same_by_webhook(telegram: FakeTelegram, environment: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment |= {
        "NEWSDESK_WEBHOOK_URL": "https://bot.example.org/updates",
        "NEWSDESK_WEBHOOK_SECRET": SECRET,
        "NEWSDESK_WEBHOOK_PORT": str(port),
    }
    left = numbered_questions(0, QUESTIONS)

    async def deliver(until: int) -> None:
        """Bring what was not taken yet, as Telegram does."""
        address, headers = f"http://127.0.0.1:{port}/updates", {SECRET_HEADER: SECRET}
        async with aiohttp.ClientSession() as session:
            while len(left) > until:
                async with session.post(address, json=left[0], headers=headers) as response:
                    assert response.status == 200
                    del left[0]

    async with served(telegram) as api:
        environment["NEWSDESK_TELEGRAM_API"] = api
        async with running(environment) as bot:
            await bot.says("Listening")
            await deliver(until=5)
            await bot.kill()
        assert len(telegram.sent) < QUESTIONS - 5, "killed too late to show anything"
        async with running(environment) as bot:
            await bot.says("Listening")
            await deliver(until=0)
            await telegram.until(lambda: len(set(answered(telegram))) == QUESTIONS)
            assert await bot.stop() == 0, bot.log

    check(telegram, range(QUESTIONS))


@pytest.mark.parametrize("seed", range(2))
async def test_whenever_it_is_killed(
    telegram: FakeTelegram, environment: dict[str, str], seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    async with served(telegram) as api:
        environment["NEWSDESK_TELEGRAM_API"] = api
        for kills in range(2):
            for update in numbered_questions(kills * QUESTIONS, QUESTIONS):
                telegram.feed(update)
            async with running(environment) as bot:
                enough = kills * QUESTIONS + chance.randrange(QUESTIONS)
                await telegram.until(partial(_more_than, telegram, enough))
                await asyncio.sleep(chance.uniform(0, 0.005))
                await bot.kill()
        async with running(environment) as bot:
            await bot.says("Listening")
            await telegram.until(lambda: len(set(answered(telegram))) == 2 * QUESTIONS)
            assert await bot.stop() == 0, bot.log

    check(telegram, range(2 * QUESTIONS))


def _more_than(telegram: FakeTelegram, enough: int) -> bool:
    return len(answered(telegram)) > enough


async def test_a_cut_network_loses_nothing(
    telegram: FakeTelegram, environment: dict[str, str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment["NEWSDESK_TELEGRAM_API"] = f"http://127.0.0.1:{port}"
    asked = numbered_questions(0, QUESTIONS)
    for update in asked:
        telegram.feed(update)
    async with running(environment) as bot:
        async with served(telegram, port):
            await telegram.until(lambda: len(telegram.sent) > QUESTIONS // 3)
        there = len(telegram.sent)
        await bot.says("Fetching updates failed")
        async with hanging(port):
            await asyncio.sleep(2)  # in which whatever is tried again would be taken for nothing
        async with garbling(port, GARBAGE[:1]):
            await bot.says("the answer is no JSON")
        assert len(telegram.sent) == there < QUESTIONS
        async with served(telegram, port):
            await telegram.until(lambda: len(telegram.sent) >= QUESTIONS)
            assert await bot.stop() == 0, bot.log

    # One that was leaving when the network went may have arrived or not: its reader is told.
    numbers = {update["message"]["message_id"]: number for number, update in enumerate(asked)}
    doubtful = {
        numbers[reply["message_id"]]
        for sent in telegram.sent
        if (reply := sent.get("reply_parameters"))
    }
    found = answered(telegram)
    assert len(found) == len(set(found))
    assert set(found) | doubtful == set(range(QUESTIONS))
