"""Guest mode over the real Application: one answer for every guest query, whatever happens."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from telegram.error import NetworkError

from handlers import deep_links, guest, pages
from store.errors import StoreUnavailableError
from tests.telegram_factories import (
    BOT_USERNAME,
    OTHER_BOT,
    READER,
    SENT_AT,
    guest_update,
    message,
    update,
)
from tests.telegram_rules import bad, parse_html

if TYPE_CHECKING:
    from bot.wiring import BotApplication
    from handlers.context import Services
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

MENTION = f"@{BOT_USERNAME}"
QUESTION = "Who opened the Long Bridge?"
PHOTO: list[dict[str, Any]] = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]


def said(telegram: FakeTelegram) -> str:
    """What the one guest answer posts."""
    [given] = telegram.guests
    text: str = parse_html(given["result"]["input_message_content"]["message_text"])[0]
    return text


def guest_calls(telegram: FakeTelegram) -> int:
    return sum(call.method == "answerGuestQuery" for call in telegram.calls)


async def test_a_guest_is_answered_where_it_was_asked(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    asked = guest_update(f"{MENTION} {QUESTION}")
    await deliver(asked)

    assert said(telegram).startswith("Ingrid Solberg\n")
    [given] = telegram.guests
    assert given["guest_query_id"] == asked["guest_message"]["guest_query_id"]
    [[button]] = given["result"]["reply_markup"]["inline_keyboard"]
    assert button["style"] == "primary"
    payload = button["url"].removeprefix(f"https://t.me/{BOT_USERNAME}?start=")
    assert deep_links.parse(payload) == deep_links.ToTyped(pages.ASK, QUESTION)
    assert guest_calls(telegram) == 1
    assert not telegram.sent


async def test_whom_a_guest_may_mean_is_listed(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(guest_update(f"{MENTION} Who is Ingrid?"))

    first, *names = said(telegram).splitlines()
    assert first == "Several names fit “Ingrid”. Which one?"
    assert sorted(name.partition(",")[0] for name in names) == ["Ingrid Solberg", "Ingrid Vatne"]


@pytest.mark.parametrize(
    ("typed", "begins", "opens"),
    [
        (f"{MENTION} /search bridge", "3 articles for “bridge”", (pages.SEARCH, "bridge")),
        (f"/search@{BOT_USERNAME} bridge", "3 articles for “bridge”", (pages.SEARCH, "bridge")),
        (f"{MENTION} /WHO Ingrid Solberg", "Ingrid Solberg\n", (pages.WHO, "Ingrid Solberg")),
        (f"/latest@{BOT_USERNAME}", "Newest: Tue 19 Nov 2024", (pages.LATEST, "")),
        (f"{MENTION} /latest storm", "Newest: Tue 19 Nov 2024", (pages.LATEST, "storm")),
    ],
)
async def test_a_guest_may_use_a_command(
    telegram: FakeTelegram, deliver: Deliver, typed: str, begins: str, opens: tuple[str, str]
) -> None:
    await deliver(guest_update(typed))

    assert said(telegram).startswith(begins)
    [[button]] = telegram.guests[0]["result"]["reply_markup"]["inline_keyboard"]
    payload = button["url"].removeprefix(f"https://t.me/{BOT_USERNAME}?start=")
    assert deep_links.parse(payload) == deep_links.ToTyped(*opens)


@pytest.mark.parametrize("typed", ["/search", "/who ", "/settings quiet 22-7", "/start", "why?"])
async def test_a_guest_who_asks_nothing_is_told_how(
    telegram: FakeTelegram, deliver: Deliver, typed: str
) -> None:
    await deliver(guest_update(f"{MENTION} {typed}"))

    assert said(telegram).startswith("Mention me with a question about the news")


EVERYTHING = {
    "only a mention": guest_update(MENTION),
    "thanks": guest_update(f"{MENTION} thank you!"),
    "an emoji": guest_update(f"{MENTION} 👍"),
    "a command": guest_update(f"/latest@{BOT_USERNAME}"),
    "a question nothing answers": guest_update(f"{MENTION} who sank the moon?"),
    "a question that leans on another": guest_update(f"{MENTION} and when did he say that?"),
    "a photo": guest_update(None, photo=PHOTO, caption=MENTION),
    "a sticker or whatever comes": guest_update(None),
    "a message of a bot": guest_update(f"{MENTION} {QUESTION}", sender=OTHER_BOT),
    "a forward": guest_update(
        f"{MENTION} {QUESTION}",
        forward_origin={"type": "user", "date": SENT_AT, "sender_user": READER},
    ),
    "markup": guest_update(f"{MENTION} <b>&amp;</b> who is <a href='x'>?"),
    "a flood of letters": guest_update(f"{MENTION} " + "who " * 1000),
}


@pytest.mark.parametrize("asked", EVERYTHING.values(), ids=EVERYTHING.keys())
async def test_every_guest_query_has_one_answer(
    telegram: FakeTelegram, deliver: Deliver, asked: dict[str, Any]
) -> None:
    await deliver(asked)

    assert said(telegram).strip()
    assert "went wrong" not in said(telegram)
    assert guest_calls(telegram) == 1


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (StoreUnavailableError("locked"), "The archive cannot be read just now."),
        (ZeroDivisionError("ours"), "Something went wrong on my side"),
    ],
)
async def test_a_failure_is_the_one_answer(
    telegram: FakeTelegram,
    deliver: Deliver,
    application: BotApplication,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    sentence: str,
) -> None:
    services: Services = application.bot_data["services"]

    async def broken(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(services.librarian, "ask", broken)
    await deliver(guest_update(f"{MENTION} {QUESTION}"))

    assert said(telegram).startswith(sentence)
    assert guest_calls(telegram) == 1
    assert type(error).__name__ in caplog.text
    assert QUESTION not in caplog.text


async def test_an_archive_that_hangs_is_given_up_on(
    telegram: FakeTelegram,
    deliver: Deliver,
    application: BotApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    services: Services = application.bot_data["services"]

    async def hangs(*_: object, **__: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(services.librarian, "ask", hangs)
    monkeypatch.setattr(guest, "LONGEST", 0.01)
    await deliver(guest_update(f"{MENTION} {QUESTION}"))

    assert said(telegram).startswith("Something went wrong on my side")


async def test_what_telegram_refuses_is_replaced_by_an_apology(
    telegram: FakeTelegram, deliver: Deliver, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fail("answerGuestQuery", bad("can't parse entities"))
    await deliver(guest_update(f"{MENTION} {QUESTION}"))

    assert said(telegram).startswith("Something went wrong on my side")
    assert "refused" in caplog.text


async def test_an_answer_that_may_be_lost_is_not_repeated(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    telegram.fail("answerGuestQuery", NetworkError("cut"))
    await deliver(guest_update(f"{MENTION} {QUESTION}"))

    assert guest_calls(telegram) == 1


async def test_a_guest_query_that_is_too_old_is_no_error(
    telegram: FakeTelegram, deliver: Deliver, caplog: pytest.LogCaptureFixture
) -> None:
    asked = guest_update(f"{MENTION} {QUESTION}")
    telegram.expired_queries.add(asked["guest_message"]["guest_query_id"])
    await deliver(asked)

    assert guest_calls(telegram) == 1
    assert not [record for record in caplog.records if record.levelname in ("ERROR", "WARNING")]


async def test_a_question_a_guest_had_no_answer_to_is_counted(
    deliver: Deliver, application: BotApplication
) -> None:
    services: Services = application.bot_data["services"]
    application.bot_data["services"] = replace(services, keep_questions=True)
    await deliver(guest_update(f"{MENTION} Who sank the moon?"))
    await deliver(guest_update(f"{MENTION} {QUESTION}"))

    page = await services.gaps.gaps(limit=5)
    assert [gap.question for gap in page.items] == ["Who sank the moon?"]


async def test_a_guest_message_without_a_query_is_left_alone(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    calls = len(telegram.calls)
    await deliver(update(guest_message=message(f"{MENTION} {QUESTION}")))

    assert len(telegram.calls) == calls
