"""Questions that lean on the one before, and what is no question, over the double."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest

from handlers.texts import Texts
from store.earlier import FRESH, KEPT
from store.sqlite.store import STATE
from tests.telegram_factories import (
    ADMIN,
    ADMIN_CHAT,
    BOT_USERNAME,
    JSON,
    STRANGER,
    callback_update,
    group_update,
    message,
    text_update,
)

if TYPE_CHECKING:
    from bot.settings import Settings
    from tests.bot.source_world import Clock
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

TEXTS = Texts()
WHO = "Who opened the Long Bridge?"
UNCLEAR = TEXTS("unclear")
SECOND = timedelta(seconds=1)


def understood(telegram: FakeTelegram) -> str | None:
    """How the last reply says the question was understood."""
    first, _, _ = telegram.last["text"].partition("\n")
    head = TEXTS("understood-question", question="")
    return unescape(first.removeprefix(head)) if first.startswith(head) else None


def replying(text: str, answer: JSON, **fields: Any) -> JSON:
    """Somebody replies to a message of the bot."""
    return text_update(text, reply_to_message=answer, **fields)


async def test_a_walk(telegram: FakeTelegram, deliver: Deliver) -> None:
    asked = []
    for question in (WHO, "and when?", "Where was she then?", "what did she say?"):
        await deliver(text_update(question))
        asked.append(understood(telegram))
    said = telegram.last["text"]

    assert asked == [
        None,
        "When was it that Ingrid Solberg opened the Long Bridge?",
        "Where was Ingrid Solberg on Monday 18 November 2024?",
        "What did Ingrid Solberg say?",
    ]
    assert "It took nine years and it was worth every one of them</b>,” Solberg said." in said


async def test_a_card_is_something_to_lean_on(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/who tomas berg"))
    await deliver(text_update("What did he say?"))

    assert understood(telegram) == "What did Tomas Berg say?"
    assert "the crew would move to the island line" in telegram.last["text"]

    await deliver(text_update("Who is he?"))
    assert understood(telegram) == "Who is Tomas Berg?"
    assert "Captain" in telegram.last["text"]


async def test_a_reply_leans_on_what_it_replies_to(
    telegram: FakeTelegram, deliver: Deliver, clock: Clock
) -> None:
    await deliver(text_update(WHO))
    answer = telegram.last_message
    await deliver(text_update("/who Tomas Berg"))
    clock.passes(KEPT)

    await deliver(replying("What did she say?", answer))
    assert understood(telegram) == "What did Ingrid Solberg say?"


async def test_after_a_day_a_reply_leans_on_what_stands_on_top_of_the_message(
    telegram: FakeTelegram, deliver: Deliver, clock: Clock
) -> None:
    await deliver(text_update("/who Tomas Berg"))
    answer = telegram.last_message
    clock.passes(KEPT + SECOND)

    await deliver(replying("What did he say?", answer))
    assert understood(telegram) == "What did Tomas Berg say?"

    await deliver(replying("and when?", message("Nothing is bold here.", sender=answer["from"])))
    assert understood(telegram) is None


async def test_the_next_question_leans_on_it_for_ten_minutes(
    telegram: FakeTelegram, deliver: Deliver, clock: Clock
) -> None:
    await deliver(text_update(WHO))
    clock.passes(FRESH)
    await deliver(text_update("What did she say?"))
    assert understood(telegram)

    clock.passes(FRESH + SECOND)
    await deliver(text_update("What did she say?"))
    assert understood(telegram) is None
    assert telegram.last["text"].startswith(UNCLEAR)


async def test_what_nobody_understood_is_nothing_to_lean_on(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update(WHO))
    await deliver(text_update("How many people did they invite to it, and what about there?"))
    await deliver(text_update("What did she say?"))

    assert understood(telegram) == "What did Ingrid Solberg say?"


async def test_of_two_people_none_is_guessed(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("Did Ingrid Solberg meet Tomas Berg?"))
    await deliver(text_update("What did he say?"))

    assert understood(telegram) is None
    names = "Ingrid Solberg, Tomas Berg"
    assert telegram.last["text"] == TEXTS("unclear-people", names=names)
    labels = [row[0]["text"] for row in telegram.last["reply_markup"]["inline_keyboard"]]
    assert labels == ["Ingrid Solberg", "Tomas Berg", TEXTS("button-as-typed")]


async def test_the_one_meant_of_several_is_chosen_by_a_button(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("Did Ingrid Solberg meet Tomas Berg?"))
    await deliver(text_update("What did he say?"))
    rows = telegram.last["reply_markup"]["inline_keyboard"]

    await deliver(callback_update(rows[1][0]["callback_data"], telegram.last_message))

    assert understood(telegram) == "What did Tomas Berg say?"
    assert "the crew would move to the island line" in telegram.last["text"]


async def test_what_is_unclear_can_be_asked_just_as_typed(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("Who opened it in Sorenna?"))
    assert telegram.last["text"] == UNCLEAR
    ((asked,),) = telegram.last["reply_markup"]["inline_keyboard"]

    await deliver(callback_update(asked["callback_data"], telegram.last_message))

    assert understood(telegram) is None
    assert not telegram.last["text"].startswith(UNCLEAR)


async def test_chats_lean_on_their_own_answers(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update(WHO))
    await deliver(text_update("What did she say?", chat=ADMIN_CHAT, sender=ADMIN))

    assert understood(telegram) is None


async def test_in_groups_only_replies_lean_on_anything(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(group_update(f"@{BOT_USERNAME} {WHO}"))
    answer = telegram.last_message
    await deliver(group_update(f"@{BOT_USERNAME} what did she say?"))
    assert understood(telegram) is None

    await deliver(group_update("what did she say?", sender=STRANGER, reply_to_message=answer))
    assert understood(telegram) == "What did Ingrid Solberg say?"

    sent = len(telegram.sent)
    await deliver(group_update("and when?", sender=STRANGER))
    assert len(telegram.sent) == sent


async def test_how_it_was_understood_stays_when_the_reader_comes_back(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update(WHO))
    await deliver(text_update("what did she say?"))
    said = telegram.last["text"]
    await deliver(callback_update(telegram.buttons[0]["callback_data"], telegram.last_message))
    assert telegram.last["text"] != said
    back = next(each for each in telegram.buttons if each["text"] == TEXTS("button-back"))
    await deliver(callback_update(back["callback_data"], telegram.last_message))

    assert telegram.last["text"] == said


@pytest.mark.parametrize(
    "text",
    [
        "and <b>when</b>?",
        "what about <script>alert(1)</script> & co?",
        "what about '; DROP TABLE exchanges; --",
        "what about \\1 \\g<0>?",
        "he " * 1300,
        "what did he say \ud83d",
        "and \u202eneh\u202c?",
        "what about " + "A" * 4000,
    ],
)
async def test_hostile_texts_do_no_harm(
    telegram: FakeTelegram, deliver: Deliver, text: str
) -> None:
    await deliver(text_update("What did Ingrid Solberg say about <i>ferries</i>?"))
    await deliver(text_update(text))
    await deliver(text_update("and when?"))

    assert len(telegram.sent) == 3
    assert "went wrong" not in "".join(each["text"] for each in telegram.sent)


async def test_no_log_of_the_chat_is_kept(
    telegram: FakeTelegram, deliver: Deliver, clock: Clock, settings: Settings
) -> None:
    """One row an answer, gone after a day; nothing of what was no question."""
    for text in (WHO, "thanks", "hello", "/search bridge", "/latest"):
        await deliver(text_update(text))

    def rows() -> list[str]:
        with sqlite3.connect(settings.data / STATE) as db:
            return [question for (question,) in db.execute("SELECT question FROM exchanges")]

    assert rows() == [WHO]
    clock.passes(KEPT + SECOND)
    await deliver(text_update("What did Tomas Berg say?"))
    assert rows() == ["What did Tomas Berg say?"]
    assert telegram.sent


# What is no question

SAID = {
    "thanks": TEXTS("talk-thanks"),
    "Hello!": TEXTS("talk-greeting"),
    "you idiot": TEXTS("talk-insult"),
    "https://herald.example/bridge": TEXTS("talk-link"),
}


@pytest.mark.parametrize(("text", "start"), SAID.items(), ids=SAID.keys())
async def test_what_is_said_to_what_is_no_question(
    telegram: FakeTelegram, deliver: Deliver, text: str, start: str
) -> None:
    await deliver(text_update(text))

    assert len(telegram.sent) == 1
    assert telegram.last["text"].startswith(start)


@pytest.mark.parametrize("text", ["ok", "👍", "lol", "?", "Good night"])
async def test_silence(telegram: FakeTelegram, deliver: Deliver, text: str) -> None:
    calls = len(telegram.calls)
    await deliver(text_update(text))

    assert len(telegram.calls) == calls


@pytest.mark.parametrize(
    ("text", "answers"),
    [("thanks", 0), ("you idiot", 0), ("ok", 0), ("hello", 1), ("https://herald.example", 1)],
)
async def test_in_groups_it_keeps_out_of_pleasantries(
    telegram: FakeTelegram, deliver: Deliver, text: str, answers: int
) -> None:
    await deliver(group_update(f"@{BOT_USERNAME} {text}"))
    assert len(telegram.sent) == answers


async def test_hello_shows_a_question_that_is_answered(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("hello"))
    example = telegram.last["text"].rpartition("<code>")[2].removesuffix("</code>")
    await deliver(text_update(unescape(example)))

    assert "<blockquote>" in telegram.last["text"]
