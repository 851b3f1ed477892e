"""When something breaks: the log first, then one kind sentence."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from telegram.error import NetworkError

from handlers import speaking
from store.errors import (
    LoadInProgressError,
    NameModelError,
    SourceMissingError,
    StoreDamagedError,
    StoreError,
    StoreTooNewError,
    StoreUnavailableError,
)
from store.librarian import Librarian
from tests.fakes import TOKEN, FakeTelegram, Refusal
from tests.telegram_factories import callback_update, text_update, topic_update

if TYPE_CHECKING:
    from bot.wiring import BotApplication
    from tests.conftest import Deliver

SECRET_WORDS = "whether my neighbour is in the news"


class BrokenLibrarian(Librarian):
    """A librarian whose archive fails."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    async def arrived(self) -> int:
        raise self._error


def break_archive(application: BotApplication, error: Exception) -> None:
    services = application.bot_data["services"]
    application.bot_data["services"] = replace(services, librarian=BrokenLibrarian(error))


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (StoreUnavailableError("disk full"), "The archive cannot be read just now."),
        (StoreDamagedError("malformed"), "The archive needs its operator"),
        (StoreTooNewError("version 9"), "The archive was written by a newer Newsdesk."),
        (LoadInProgressError("held"), "Another load is running."),
        (NameModelError("no such model"), "The model that finds names cannot be loaded"),
        (SourceMissingError("/news"), "A source cannot be found"),
        (StoreError("something"), "Something went wrong on my side"),
        (ZeroDivisionError("a mistake"), "Something went wrong on my side"),
    ],
)
async def test_every_kind_of_failure_has_its_sentence(
    telegram: FakeTelegram,
    deliver: Deliver,
    application: BotApplication,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    said: str,
) -> None:
    caplog.set_level(logging.INFO, logger="handlers.errors")
    break_archive(application, error)

    await deliver(text_update("Who opened the bridge?"))

    assert len(telegram.sent) == 1
    assert telegram.last_message["text"].startswith(said)
    # That somebody else loads is nobody's mistake.
    assert ("Traceback" in caplog.text) is not isinstance(error, LoadInProgressError)
    assert str(error) in caplog.text


async def test_a_press_gets_its_sentence_as_a_notice(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication
) -> None:
    await deliver(text_update("/latest"))
    break_archive(application, StoreUnavailableError("locked"))

    await deliver(callback_update("1:n:Ingrid", telegram.last_message))

    assert telegram.answered[0]["text"].startswith("The archive cannot be read just now.")
    assert len(telegram.sent) == 1


async def test_the_log_has_neither_the_token_nor_what_was_said(
    telegram: FakeTelegram,
    deliver: Deliver,
    application: BotApplication,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    break_archive(application, RuntimeError(f"at https://api.example/bot{TOKEN}/sendMessage"))

    await deliver(text_update(f"I ask {SECRET_WORDS}"))

    ours = "".join(
        record.getMessage() for record in caplog.records if record.name.startswith("handlers")
    )
    assert "bot<token>/sendMessage" in ours
    assert TOKEN not in ours
    assert SECRET_WORDS not in ours


async def test_a_broken_wire_is_logged_and_not_talked_over(
    telegram: FakeTelegram, deliver: Deliver, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fail("sendMessage", NetworkError(f"cut at bot{TOKEN}"))

    await deliver(text_update("/latest"))

    assert [call.method for call in telegram.calls].count("sendMessage") == 1
    assert "Telegram: " in caplog.text
    assert "Traceback" not in caplog.text
    assert TOKEN not in caplog.text


MAY_NOT = [
    "Bad Request: not enough rights to send text messages to the chat",
    "Bad Request: not enough rights to send photos to the chat",
    "Bad Request: have no rights to send a message",
    "Bad Request: CHAT_WRITE_FORBIDDEN",
    "Bad Request: CHAT_SEND_PLAIN_FORBIDDEN",
    "Bad Request: CHAT_RESTRICTED",
    "Bad Request: TOPIC_CLOSED",
    "Bad Request: TOPIC_DELETED",
    "Bad Request: message thread not found",
]


@pytest.mark.parametrize("refusal", MAY_NOT)
async def test_where_we_may_not_write_we_do_not_try_to_say_so(
    telegram: FakeTelegram, deliver: Deliver, caplog: pytest.LogCaptureFixture, refusal: str
) -> None:
    telegram.fail("sendMessage", Refusal(400, refusal))

    await deliver(topic_update("/latest"))

    assert [call.method for call in telegram.calls].count("sendMessage") == 1
    assert "Telegram: " in caplog.text
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize("refusal", MAY_NOT)
async def test_who_presses_for_what_we_may_not_send_is_told(
    telegram: FakeTelegram, deliver: Deliver, caplog: pytest.LogCaptureFixture, refusal: str
) -> None:
    await deliver(topic_update("/latest"))
    telegram.fail("editMessageText", Refusal(400, refusal))

    await deliver(callback_update(telegram.buttons[0]["callback_data"], telegram.last_message))

    told = telegram.answered[-1]["text"]
    assert told == "Here I may not send that. Ask me in a private chat."
    assert len(telegram.sent) == 1
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    "refusal",
    [
        Refusal(403, "Forbidden: bot was blocked by the user"),
        Refusal(429, "Too Many Requests: retry after 5000", retry_after=5000),
    ],
)
async def test_who_does_not_want_us_now_is_left_alone(
    telegram: FakeTelegram, deliver: Deliver, refusal: Refusal
) -> None:
    telegram.fail("sendMessage", refusal)

    await deliver(text_update("/latest"))

    assert not telegram.sent


async def test_a_message_telegram_refuses_is_our_mistake(
    telegram: FakeTelegram, deliver: Deliver, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fail("sendMessage", Refusal(400, "Bad Request: message is too long"))

    await deliver(text_update("/latest"))

    assert telegram.last_message["text"].startswith("Something went wrong on my side")
    assert "message is too long" in caplog.text.lower()


async def test_a_failing_apology_is_logged(
    telegram: FakeTelegram, deliver: Deliver, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fail("sendMessage", Refusal(400, "Bad Request: chat not found"), times=2)

    await deliver(text_update("/latest"))

    assert not telegram.sent
    assert "could not apologise" in caplog.text


class SlowLibrarian(Librarian):
    """Answers when Telegram has been told that the bot is typing."""

    def __init__(self, telegram: FakeTelegram) -> None:
        self._telegram = telegram

    async def arrived(self) -> int:
        async with asyncio.timeout(20):
            # the double tells nobody of its calls, so they are looked at again and again
            while not any(  # noqa: ASYNC110
                call.method == "sendChatAction" for call in self._telegram.calls
            ):
                await asyncio.sleep(0)
        raise StoreUnavailableError("that was all")


async def test_slow_answers_show_typing(
    telegram: FakeTelegram,
    deliver: Deliver,
    application: BotApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(speaking, "TYPING_AFTER", 0.0)
    services = application.bot_data["services"]
    application.bot_data["services"] = replace(services, librarian=SlowLibrarian(telegram))

    await deliver(text_update("Who opened the bridge?"))

    assert telegram.last_message["text"].startswith("The archive cannot be read")


async def test_quick_answers_do_not(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/latest"))

    assert all(call.method != "sendChatAction" for call in telegram.calls)
