"""How much one may ask: the buckets alone, then over the real Application."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pacing import TELEGRAM
from bot.settings import Settings
from handlers.budgets import Budget, Budgets
from tests.telegram_factories import (
    ADMIN,
    BOT_USERNAME,
    GROUP,
    JSON,
    READER,
    SENT_AT,
    STRANGER,
    SUPERGROUP,
    callback_update,
    group_update,
    guest_update,
    inline_update,
    message,
    text_update,
    update,
)

if TYPE_CHECKING:
    from tests.bot.source_world import Clock
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

NOON = datetime(2024, 11, 20, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def after(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def test_a_bucket_holds_so_many_and_fills_within_its_period() -> None:
    budget = Budget(3, MINUTE)
    assert [budget.spend(1, NOON) for _ in range(3)] == [None] * 3

    refused = budget.spend(1, NOON)
    assert refused is not None
    assert (refused.wait, refused.told) == (MINUTE, False)
    again = budget.spend(1, after(10))
    assert again is not None
    assert (again.wait, again.told) == (timedelta(seconds=50), True)
    assert budget.spend(2, NOON) is None
    assert budget.spend(1, after(20)) is None
    assert budget.spend(1, after(21)) is not None


def test_when_it_is_full_again_all_is_forgotten() -> None:
    budget = Budget(2, MINUTE)
    for start in (0, 60):
        refusals = [budget.spend(1, after(start)) for _ in range(4)]
        assert refusals[:2] == [None, None]
        assert [one and one.told for one in refusals[2:]] == [False, True]


def test_nothing_set_is_no_limit() -> None:
    budget = Budget(0, MINUTE)
    assert not any(budget.spend(1, NOON) for _ in range(1000))
    assert len(budget) == 0


def test_a_clock_set_back_keeps_nobody_out_longer_than_a_period() -> None:
    budget = Budget(1, MINUTE)
    assert budget.spend(1, NOON) is None
    refused = budget.spend(1, NOON - timedelta(days=1))
    assert refused is not None
    assert refused.wait == MINUTE
    assert budget.spend(1, NOON - timedelta(days=1) + MINUTE) is None


def test_an_update_pays_once_and_is_told_the_same_again() -> None:
    budget = Budget(1, MINUTE)
    for _ in range(3):
        assert budget.spend(1, NOON, update=7) is None
        refused = budget.spend(1, NOON, update=8)
        assert refused is not None
        assert not refused.told
    later = budget.spend(1, NOON, update=9)
    assert later is not None
    assert later.told


def test_only_so_many_updates_are_remembered_to_have_paid(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.budgets.MOST_PAID", 2)
    budget = Budget(3, MINUTE)
    for number in (1, 2, 3, 3, 2):
        assert budget.spend(1, NOON, update=number) is None
    assert budget.spend(1, NOON, update=1) is not None, "forgotten, so it pays again"


def test_only_so_many_buckets_are_kept_and_those_in_use_stay() -> None:
    budget = Budget(1, MINUTE, kept=3)
    for whose in (1, 2, 1, 3, 1, 4, 1, 5):
        budget.spend(whose, NOON)
    assert len(budget) == 3
    assert budget.spend(1, NOON) is not None
    assert budget.spend(2, NOON) is None


@given(
    most=st.integers(1, 40),
    steps=st.lists(st.floats(0, 30, allow_nan=False), min_size=1, max_size=120),
)
def test_never_more_than_is_held_and_flowed_in(most: int, steps: list[float]) -> None:
    """What a bucket gives in any stretch of time: what it holds, and what flows in meanwhile."""
    budget, moment, given_at = Budget(most, MINUTE), 0.0, list[float]()
    for step in steps:
        moment += step
        if budget.spend(1, after(moment)) is None:
            given_at.append(moment)
    for first, start in enumerate(given_at):
        for last in range(first, len(given_at)):
            flowed = (given_at[last] - start) * most / 60
            assert last - first + 1 <= most + flowed + 1e-3


@given(
    ahead=st.sampled_from([-3600, -120, 0, 120, 3600]),
    steps=st.lists(st.tuples(st.floats(0, 30), st.booleans()), min_size=1, max_size=120),
)
def test_messages_and_presses_pay_alike_by_clocks_that_differ(
    ahead: int, steps: list[tuple[float, bool]]
) -> None:
    """Our clock may run before Telegram's or behind it: nobody waits longer or gets more."""
    apart, alone, moment = Budget(5, MINUTE), Budget(5, MINUTE), 0.0
    for step, pressed in steps:
        moment += step
        written = None if pressed else after(moment)
        was_given = apart.spend(1, after(moment + ahead), written=written) is None
        assert was_given == (alone.spend(1, after(moment)) is None)


def test_a_press_amid_what_piled_up_takes_one_token() -> None:
    budget = Budget(5, MINUTE)
    assert budget.spend(1, after(3600)) is None
    for number in range(4):
        assert budget.spend(1, after(3600), written=after(number)) is None
    assert budget.spend(1, after(3600), written=after(3)) is not None
    assert all(
        budget.spend(1, after(3601), written=after(60 + 20 * number)) is None for number in range(9)
    )


# Over the real Application


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Little may be asked."""
    return settings.model_copy(update={"person_budget": 3, "group_budget": 5})


def shown(telegram: FakeTelegram) -> str:
    text: str = telegram.last_message["text"]
    return text


async def test_a_flooder_is_told_once_and_answered_again_later(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    for _ in range(3):
        await deliver(text_update("/search bridge"))
        assert "for “bridge”" in shown(telegram)
    for _ in range(20):
        await deliver(text_update("/search bridge"))

    assert len(telegram.sent) == 4
    assert shown(telegram) == ("That is a lot at once. Please wait 60 seconds, then ask me again.")
    for _ in range(3):
        await deliver(text_update("/search bridge", date=SENT_AT + 60))
    assert len(telegram.sent) == 7
    for _ in range(3):
        await deliver(text_update("/search bridge", date=SENT_AT + 60))
    assert len(telegram.sent) == 8
    assert "Please wait" in shown(telegram)


async def test_others_do_not_feel_a_flooder(telegram: FakeTelegram, deliver: Deliver) -> None:
    """In a group one gets half of what they get in private, and so not all that it gets."""
    for _ in range(30):
        await deliver(group_update("/search bridge"))
    assert len(telegram.sent) == 3

    for chat in (SUPERGROUP, GROUP):
        await deliver(text_update("/search ferry", chat=chat, sender=STRANGER))
        assert "for “ferry”" in shown(telegram)
    await deliver(text_update("/search ferry", chat=GROUP))
    assert len(telegram.sent) == 5
    await deliver(text_update("/search ferry"))
    assert "for “ferry”" in shown(telegram)


async def test_what_was_written_while_the_bot_was_down_is_no_flood(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    for number in range(12):
        await deliver(text_update("/search bridge", date=SENT_AT + 20 * number))

    assert len(telegram.sent) == 12
    assert all("Please wait" not in sent["text"] for sent in telegram.sent)


async def test_a_group_is_told_once_when_many_ask(telegram: FakeTelegram, deliver: Deliver) -> None:
    people = [{**READER, "id": 600 + number} for number in range(9)]
    for person in people:
        await deliver(group_update("/search bridge", sender=person))

    assert len(telegram.sent) == 6
    assert shown(telegram).startswith("This group asks a lot at once. Please wait 60 seconds")
    await deliver(text_update("/search ferry", sender=people[0], chat=GROUP))
    assert "for “ferry”" in shown(telegram)


async def test_presses_count_less_and_for_themselves(
    telegram: FakeTelegram, deliver: Deliver, clock: Clock
) -> None:
    await deliver(text_update("/who Ingrid Solberg"))
    card = telegram.last_message
    for _ in range(30):
        await deliver(callback_update("1:n:Ingrid Solberg", card))

    answered = telegram.answered
    assert len(answered) == 10  # 3 for each question that may be asked, and the notice
    assert answered[-1]["text"] == (
        "That is a lot at once. Please wait 60 seconds, then press again."
    )
    await deliver(text_update("/search bridge"))
    assert "for “bridge”" in shown(telegram)
    clock.passes(MINUTE)
    await deliver(callback_update("1:n:Ingrid Solberg", card))
    assert len(answered) == 11
    assert "text" not in answered[-1]


async def test_in_a_group_presses_count_as_what_is_written(
    telegram: FakeTelegram, deliver: Deliver, clock: Clock
) -> None:
    """Telegram takes as few changed messages there as new ones: whoever leafs takes from all."""
    people = [{**READER, "id": 600 + number} for number in range(5)]
    await deliver(group_update("/who Ingrid Solberg", date=int(clock().timestamp())))
    card = telegram.last_message
    for _ in range(5):
        await deliver(callback_update("1:n:Ingrid Solberg", card))
    first, notice = telegram.answered
    assert "text" not in first, "two are half of three, rounded up: one question and one press"
    assert notice["text"].startswith("That is a lot at once.")

    for person in people:
        await deliver(callback_update("1:n:Ingrid Solberg", card, sender=person))
    told = [answered.get("text", "") for answered in telegram.answered[2:]]
    assert told[:3] == ["", "", ""]
    assert [said.startswith("This group asks a lot at once.") for said in told[3:]] == [True] * 2


async def test_a_press_does_not_silence_what_was_written_before_it(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    """After an outage presses are dated now and messages when they were written."""
    await deliver(group_update("/who Ingrid Solberg"))
    await deliver(callback_update("1:n:Ingrid Solberg", telegram.last_message))
    for number in range(3):
        person = {**STRANGER, "id": 600 + number}
        await deliver(group_update("/search ferry", sender=person))

    assert [sent["text"].count("“ferry”") for sent in telegram.sent[1:]] == [1] * 3


async def test_votes_in_a_group_take_nothing_from_it(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(group_update(f"@{BOT_USERNAME} Who opened the Long Bridge?"))
    answer, liked = telegram.last_message, telegram.buttons[-4]["callback_data"]
    for number in range(20):
        await deliver(callback_update(liked, answer, sender={**READER, "id": 600 + number}))

    assert [answered["text"] for answered in telegram.answered] == ["Noted, thank you."] * 20


async def test_operators_have_no_limit_and_what_nobody_answers_costs_nothing(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    for _ in range(10):
        await deliver(group_update("/search bridge", sender=ADMIN))
        await deliver(group_update("Who opened the bridge?"))
        await deliver(group_update("/search@other_bot bridge"))
    assert len(telegram.sent) == 10

    await deliver(group_update(f"@{BOT_USERNAME} Who opened the Long Bridge?"))
    assert "Please wait" not in shown(telegram)


@pytest.mark.parametrize("count", [1, 2, 30])
async def test_forwarded_texts_are_left_alone_in_one_line(
    telegram: FakeTelegram, deliver: Deliver, count: int
) -> None:
    origin: JSON = {"type": "user", "date": SENT_AT, "sender_user": STRANGER}
    for _ in range(min(count, 3)):
        await deliver(text_update("Read this!", forward_origin=origin))
    assert len(telegram.sent) == 1
    assert shown(telegram).startswith("I leave forwarded messages alone")

    await deliver(text_update("Read this!", forward_origin=origin, date=SENT_AT + 60))
    assert len(telegram.sent) == 2


async def test_an_album_is_one_thing_we_cannot_read(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    photo = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]
    file = {"file_id": "1", "file_unique_id": "1", "file_name": "news.txt"}
    for number in range(10):
        await deliver(update(message=message(photo=photo, media_group_id="1")))
        await deliver(update(message=message(document=file, media_group_id="2")))
        await deliver(
            update(message=message(photo=photo, media_group_id="3", caption=f"Look {number}"))
        )
    assert len(telegram.sent) == 1
    assert shown(telegram).startswith("I read text only.")


async def test_what_comes_in_bulk_takes_no_question_away(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    origin: JSON = {"type": "user", "date": SENT_AT, "sender_user": STRANGER}
    photo = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]
    for _ in range(10):
        await deliver(text_update("Read this!", forward_origin=origin))
        await deliver(update(message=message(photo=photo, media_group_id="1")))
    await deliver(text_update("/search bridge"))

    assert "for “bridge”" in shown(telegram)
    assert len(telegram.sent) == 2


def test_no_person_who_types_feels_the_defaults() -> None:
    """Twelve questions in as many seconds, then one each five; a page leafed through each second;
    each key typed inline."""
    budgets = Budgets(person=Settings().person_budget, group=Settings().group_budget)
    typed = [*range(12), *range(15, 180, 5)]
    assert not any(budgets.questions.spend(1, after(second)) for second in typed)
    assert not any(budgets.presses.spend(1, after(second)) for second in range(300))
    assert not any(budgets.typed.spend(2, after(key / 4)) for key in range(120))


def test_no_more_is_pressed_than_a_chat_can_be_shown() -> None:
    """Else what is within the budget waits longer and longer for the chat's turn to send."""
    presses = Budgets(person=20, group=20).presses
    pressed = sum(presses.spend(1, after(eighth / 8)) is None for eighth in range(8 * 600))
    [limit] = TELEGRAM.chat
    shown = 60 * limit.most / limit.seconds
    assert pressed <= 11 * shown, "as many at once, and as many flow in within ten minutes"


async def test_inline_queries_are_presses_and_always_end(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    for _ in range(6 * 3):
        await deliver(inline_update("bridge"))
    assert telegram.offered[-1]["results"]

    await deliver(inline_update("bridge"))
    assert telegram.offered[-1]["results"] == []
    await deliver(text_update("/latest"))
    assert len(telegram.sent) == 1


async def test_guest_queries_are_questions_and_always_end(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    origin: JSON = {"type": "user", "date": SENT_AT, "sender_user": STRANGER}
    for number in range(1, 6):
        forwarded: JSON = {"forward_origin": origin} if number == 1 else {}
        await deliver(guest_update(f"@{BOT_USERNAME} Who opened the Long Bridge?", **forwarded))
        assert len(telegram.guests) == number
        said = telegram.guests[-1]["result"]["input_message_content"]["message_text"]
        assert said.startswith("That is a lot at once. Please wait ") is (number > 3)
    await deliver(text_update("/latest"))
    assert not telegram.sent, "written in private takes from the same"
