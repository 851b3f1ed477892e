"""What Telegram is told of the bot: everything once, and again only what has changed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from telegram.error import NetworkError, RetryAfter

from bot.menus import announce, announced
from handlers.texts import LANGUAGES, digest_of, texts_in
from tests.fakes import Refusal
from tests.telegram_factories import ADMIN_ID

if TYPE_CHECKING:
    from bot.wiring import BotApplication
    from tests.fakes import FakeTelegram

PLACES = [("default", None), ("all_group_chats", None), ("all_chat_administrators", None)]
CALLS = len(LANGUAGES) * (len(PLACES) + len(("description", "short_description", "admin")))


def told(telegram: FakeTelegram) -> int:
    """How many calls there were about menus and descriptions."""
    return sum(call.method.startswith("setMy") for call in telegram.calls)


def commands(telegram: FakeTelegram, scope: str, chat: int | None, language: str) -> list[str]:
    menu = telegram.announced[scope, chat, language]
    assert isinstance(menu, list)
    return [each["command"] for each in menu]


async def test_every_scope_is_told_in_every_language(
    telegram: FakeTelegram, application: BotApplication
) -> None:
    await announce(application)

    for code in LANGUAGES:
        # Without a language Telegram shows it to all who have none of their own.
        language = "" if code == "en" else code
        for scope, chat in PLACES:
            assert "search" in commands(telegram, scope, chat, language)
        assert "reload" in commands(telegram, "chat", ADMIN_ID, language)
        texts = texts_in(code)
        assert telegram.announced["description", None, language] == texts("bot-description")
        assert telegram.announced["short_description", None, language]
        menu = telegram.announced["default", None, language]
        assert {"command": "who", "description": texts("command-who")} in menu
    assert "language" not in commands(telegram, "all_group_chats", None, "")
    assert "language" in commands(telegram, "all_chat_administrators", None, "")
    assert told(telegram) == CALLS


async def test_what_telegram_knows_is_not_told_again(
    telegram: FakeTelegram, application: BotApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    await announce(application)
    await announce(application)
    assert told(telegram) == CALLS

    monkeypatch.setattr("handlers.commands.GROUP_MENU", ("search", "help"))
    await announce(application)
    assert told(telegram) == CALLS + len(LANGUAGES)
    assert commands(telegram, "all_group_chats", None, "de") == ["search", "help"]


async def test_a_language_whose_file_has_changed_is_told_again(
    telegram: FakeTelegram, application: BotApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    await announce(application)
    monkeypatch.setattr(
        "bot.menus.digest_of", lambda code: "new" if code == "tr" else digest_of(code)
    )
    await announce(application)

    again = [call.parameters for call in telegram.calls if call.method.startswith("setMy")][CALLS:]
    assert len(again) == CALLS / len(LANGUAGES)
    assert {each["language_code"] for each in again} == {"tr"}


async def test_an_admin_without_a_chat_is_tried_once_a_start(
    telegram: FakeTelegram, application: BotApplication
) -> None:
    services = application.bot_data["services"]
    application.bot_data["services"] = replace(services, admins=frozenset({424242}))

    await announce(application)
    assert told(telegram) == CALLS - len(LANGUAGES) + 1
    await announce(application)
    assert told(telegram) == CALLS - len(LANGUAGES) + 2


async def test_what_was_told_before_a_failure_is_not_told_again(
    telegram: FakeTelegram, application: BotApplication
) -> None:
    telegram.fail("setMyDescription", Refusal(500, "Internal Server Error"))
    with pytest.raises(NetworkError):
        await announce(application)
    before = told(telegram)

    await announce(application)
    assert told(telegram) == CALLS + 1
    assert before > 1


async def test_telegram_is_told_later_when_it_cannot_be_told_now(
    telegram: FakeTelegram, application: BotApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    sleep = asyncio.sleep

    async def wait(seconds: float) -> None:
        waits.append(seconds)
        await sleep(0)

    monkeypatch.setattr("bot.menus.asyncio.sleep", wait)
    telegram.fail("setMyCommands", Refusal(502, "Bad Gateway"))
    telegram.fail("setMyCommands", RetryAfter(40))
    async with announced(application):
        await telegram.until(lambda: told(telegram) == CALLS + 2)

    assert waits == [1.0, 40]


async def test_a_stop_ends_the_telling(telegram: FakeTelegram, application: BotApplication) -> None:
    telegram.fail("setMyCommands", RetryAfter(3600))
    async with announced(application):
        await telegram.until(lambda: told(telegram) == 1)

    assert told(telegram) == 1
