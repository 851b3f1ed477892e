"""👍 and 👎 under answers, and /gaps, over the real Application."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from handlers import gap_reports
from handlers.fitting import units
from handlers.presses import Judge, TurnGaps, parse_gaps, parse_vote
from handlers.texts import Texts
from store.errors import StoreUnavailableError
from store.types import Page
from store.votes import Gap
from tests.conftest import TODAY
from tests.telegram_factories import (
    ADMIN,
    ADMIN_CHAT,
    JSON,
    READER,
    STRANGER,
    callback_update,
    group_update,
    text_update,
)

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.wiring import BotApplication
    from handlers.context import Services
    from tests.bot.source_world import Clock
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

TEXTS = Texts("en")
ANSWERED = "Who opened the Long Bridge?"
UNANSWERED = "Who sank the moon?"


def shown(telegram: FakeTelegram) -> str:
    text: str = telegram.last_message["text"]
    return text


async def press(
    telegram: FakeTelegram, deliver: Deliver, label: str, *, sender: JSON = READER
) -> None:
    data = next(each["callback_data"] for each in telegram.buttons if each["text"] == label)
    await deliver(callback_update(data, telegram.last_message, sender=sender))


async def gaps_shown(telegram: FakeTelegram, deliver: Deliver) -> str:
    await deliver(text_update("/gaps", chat=ADMIN_CHAT, sender=ADMIN))
    return shown(telegram)


@pytest.fixture
def keeping(application: BotApplication) -> Services:
    """The operator lets questions be kept."""
    services: Services = application.bot_data["services"]
    kept = replace(services, keep_questions=True)
    application.bot_data["services"] = kept
    return kept


def state(settings: Settings, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(settings.data / "state.sqlite3")) as db:
        return db.execute(statement).fetchall()


async def test_an_answer_can_be_judged_copied_and_shared(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update(ANSWERED))

    liked, disliked, copy, share = telegram.buttons[-4:]
    assert [liked["text"], disliked["text"]] == ["👍", "👎"]
    assert copy["copy_text"]["text"] == (
        "“NORVIK - Mayor Ingrid Solberg opened the Long Bridge on Monday.” — "
        + "Norvik Herald, Mon 18 Nov 2024"
    )
    assert share["switch_inline_query"] == ANSWERED


async def test_that_the_archive_does_not_say_can_be_judged(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update(UNANSWERED))

    assert shown(telegram).startswith("The archive does not say.")
    assert [button["text"] for button in telegram.buttons[-2:]] == ["👍", "👎"]


async def test_what_answers_no_question_is_not_judged(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    for typed in ("/search bridge", "/latest", "/who Ingrid Solberg", "hello", "/help"):
        await deliver(text_update(typed))
        assert "👍" not in [button["text"] for button in telegram.buttons], typed


async def test_nothing_is_shared_where_inline_mode_is_off(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication
) -> None:
    telegram.inline = False
    await application.bot.get_me()
    await deliver(text_update(ANSWERED))

    assert [button["text"] for button in telegram.buttons[-3:]] == ["👍", "👎", "Copy"]


async def test_a_vote_is_thanked_for_and_changes_no_message(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update(ANSWERED))
    await press(telegram, deliver, "👍")

    assert telegram.answered[-1]["text"] == "Noted, thank you."
    assert telegram.answered[-1]["show_alert"] is False
    await press(telegram, deliver, "👎")
    assert "Other words may help" in telegram.answered[-1]["text"]
    assert not telegram.edited
    assert len(telegram.sent) == 1


async def test_one_vote_a_person_an_answer_which_may_change(
    telegram: FakeTelegram, deliver: Deliver, keeping: Services
) -> None:
    await deliver(group_update(f"@newsdesk_test_bot {ANSWERED}"))
    for sender in (READER, STRANGER, READER):
        await press(telegram, deliver, "👎", sender=sender)
    [gap] = (await keeping.gaps.gaps(limit=5)).items
    assert gap == Gap(question=ANSWERED, unanswered=0, disliked=2, last=TODAY)

    await press(telegram, deliver, "👍", sender=READER)
    [gap] = (await keeping.gaps.gaps(limit=5)).items
    assert gap.disliked == 1
    await press(telegram, deliver, "👍", sender=STRANGER)
    assert (await keeping.gaps.gaps(limit=5)).items == ()


async def test_the_state_file_does_not_say_who_voted(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings
) -> None:
    for asked in (ANSWERED, UNANSWERED):
        await deliver(text_update(asked))
        await press(telegram, deliver, "👎")

    rows = state(settings, "SELECT * FROM votes")
    assert len(rows) == 2
    assert str(READER["id"]) not in repr(rows)
    voters = {row[0] for row in state(settings, "SELECT voter FROM votes")}
    assert len(voters) == 2, "votes of one reader cannot be told to be of one"


async def test_no_question_is_kept_unless_the_operator_says_so(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings
) -> None:
    await deliver(text_update(UNANSWERED))
    await press(telegram, deliver, "👎")

    assert state(settings, "SELECT question, folded FROM votes") == [(None, None)]
    assert state(settings, "SELECT * FROM unanswered") == []
    said = await gaps_shown(telegram, deliver)
    assert "NEWSDESK_KEEP_QUESTIONS=on" in said


async def test_a_liked_answers_question_is_never_kept(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings, keeping: Services
) -> None:
    assert keeping.keep_questions
    await deliver(text_update(ANSWERED))
    await press(telegram, deliver, "👎")
    await press(telegram, deliver, "👍")

    assert state(settings, "SELECT liked, question FROM votes") == [(1, None)]


async def test_gaps_are_the_questions_most_asked_and_not_answered_or_disliked(
    telegram: FakeTelegram, deliver: Deliver, keeping: Services, clock: Clock
) -> None:
    assert await gaps_shown(telegram, deliver) == TEXTS("gaps-none")
    await deliver(text_update(ANSWERED))
    await press(telegram, deliver, "👎")
    for asked in (UNANSWERED, "who sank THE MOON", UNANSWERED):
        clock.passes(timedelta(days=1))
        await deliver(text_update(asked))
    await deliver(text_update("What does the purple walrus eat?"))

    assert await gaps_shown(telegram, deliver) == (
        "3 questions without an answer, or with one that was disliked\n\n"
        "1. Who sank the moon?\nnot answered: 3 · last 23 Nov 2024\n\n"
        "2. What does the purple walrus eat?\nnot answered: 1 · last 23 Nov 2024\n\n"
        "3. Who opened the Long Bridge?\ndisliked: 1 · last 20 Nov 2024"
    )
    assert keeping.keep_questions


async def test_turning_pages_of_an_answer_counts_it_once(
    telegram: FakeTelegram, deliver: Deliver, keeping: Services
) -> None:
    await deliver(text_update(UNANSWERED))
    [back] = [one["callback_data"] for one in telegram.buttons if one["text"] == "👍"]
    page = back.replace(":j:", ":p:").rpartition(":")[0] + ":0"
    await deliver(callback_update(page, telegram.last_message))

    [gap] = (await keeping.gaps.gaps(limit=5)).items
    assert gap.unanswered == 1


async def test_gaps_have_pages(
    telegram: FakeTelegram, deliver: Deliver, keeping: Services, clock: Clock
) -> None:
    for number in range(13):
        await keeping.gaps.note_unanswered(f"What is thing {number}?", at=clock())

    first = await gaps_shown(telegram, deliver)
    assert first.count("What is thing") == 10
    await press(telegram, deliver, "Next ›", sender=ADMIN)
    assert shown(telegram).count("What is thing") == 3
    assert "13. What is thing" in shown(telegram)
    await press(telegram, deliver, "‹ Previous", sender=ADMIN)
    assert shown(telegram) == first
    await deliver(callback_update("1:q:500", telegram.last_message, sender=ADMIN))
    assert shown(telegram) == first, "an offset beyond the end is the first page"


async def test_a_question_that_was_not_understood_is_no_gap_and_has_nothing_to_judge(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings, keeping: Services
) -> None:
    for question in ("Кто открыл мост?", "Wer hat den Hafen von Norvik gebaut?"):
        await deliver(text_update(question))
        assert "questions in English only" in shown(telegram)
        assert [each["text"] for each in telegram.buttons if each["text"] in "👍👎"] == []
    assert state(settings, "SELECT * FROM unanswered") == []

    await deliver(text_update(UNANSWERED))
    assert len(state(settings, "SELECT * FROM unanswered")) == 1


async def test_gaps_are_for_operators(
    telegram: FakeTelegram, deliver: Deliver, keeping: Services, clock: Clock
) -> None:
    await keeping.gaps.note_unanswered(UNANSWERED, at=clock())
    await deliver(text_update("/gaps"))
    assert UNANSWERED not in shown(telegram)

    await gaps_shown(telegram, deliver)
    await deliver(callback_update("1:q:0", telegram.last_message, sender=READER))
    assert "operator" in telegram.answered[-1]["text"]
    assert not telegram.edited


async def test_a_vote_on_what_is_gone_or_nonsense_says_so(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings
) -> None:
    await deliver(text_update("/search bridge"))
    token = telegram.buttons[0]["callback_data"].split(":")[2]
    for data in ("1:j:AAAAAAAAAAAA:1", f"1:j:{token}:0", "1:j:x:2", "1:j::1"):
        await deliver(callback_update(data, telegram.last_message))
        assert telegram.answered[-1]["text"] == TEXTS("button-old")
    assert state(settings, "SELECT * FROM votes") == []


async def test_a_state_that_cannot_be_written_does_not_hide_the_answer(
    telegram: FakeTelegram,
    deliver: Deliver,
    keeping: Services,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def full(*_: object, **__: object) -> None:
        raise StoreUnavailableError("disk full")

    monkeypatch.setattr(keeping.gaps, "note_unanswered", full)
    await deliver(text_update(UNANSWERED))

    assert shown(telegram).startswith("The archive does not say.")


def test_what_the_buttons_carry_comes_back() -> None:
    for press_ in (Judge("abcXYZ019_-x", liked=True), Judge("a", liked=False)):
        assert parse_vote(str(press_)) == press_
        assert len(str(press_).encode()) <= 64
    assert parse_gaps(str(TurnGaps(40))) == TurnGaps(40)
    for data in (None, b"", "", "1:j:a:2", "1:j:a", "2:j:a:1", "1:j:a:1\n", "1:j:٠:1"):
        assert parse_vote(data) is None
    for data in (None, "1:q:", "1:q:-1", "1:q:٠", "1:q:1:2", "2:q:1"):
        assert parse_gaps(data) is None


def test_the_longest_page_of_gaps_fits_a_message() -> None:
    gap = Gap(question="😀" * 1000, unanswered=10**9, disliked=10**9, last=TODAY)
    page = Page(items=(gap,) * gap_reports.PAGE, total=10**6, next=10)

    assert units(gap_reports.listing(page, 10**6, TEXTS)) <= 4096
