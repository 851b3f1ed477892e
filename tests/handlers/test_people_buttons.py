"""What can be opened from a card, walked through over the real Application."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from telegram.error import TimedOut

from store.indexing import load
from tests.handlers.test_reading import labels, press, shown
from tests.telegram_factories import (
    ADMIN,
    FORUM,
    STRANGER,
    SUPERGROUP,
    TOPIC,
    callback_update,
    group_update,
    text_update,
    topic_update,
)
from tests.telegram_rules import bad

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.wiring import BotApplication
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

PLANS = (
    "a harbour museum", "longer trams", "a swimming hall", "quieter streets", "new school buses",
    "a night ferry", "two libraries", "a fish market", "free skates", "a bigger orchard",
    "cheaper heating", "an open stage",
)  # fmt: skip
FIRST = date(2024, 8, 26)


def plan(number: int) -> dict[str, Any]:
    """An article a week, each of another story, in which Astrid Holm speaks."""
    wish = PLANS[number]
    return {
        "id": f"plan-{number}",
        "headline": f"Councillor wants {wish}",
        "source": "Coast Radio" if number % 2 else "Norvik Herald",
        "published": (FIRST + timedelta(weeks=number)).isoformat(),
        "body": f"Councillor Astrid Holm asked for {wish} this week.\n\n"
        f"“Norvik has waited for {wish} long enough,” Holm said.\n\n"
        f"Treasurer Tomas Berg answered that {wish} would have to be paid for.",
    }


SMITHS: tuple[dict[str, Any], ...] = (
    {
        "id": "baker",
        "headline": "Baker wins a prize",
        "source": "Coast Radio",
        "published": "2024-11-11",
        "body": "John Smith, a baker in Kaldvik, won a prize for his rye bread.",
    },
    {
        "id": "judge",
        "headline": "The ferry may sail",
        "source": "Norvik Herald",
        "published": "2024-11-13",
        "body": "Judge John Smith of the harbour court ruled that the night ferry may sail.",
    },
)


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """The archive of all tests, twelve articles of one councillor, and two John Smiths."""
    plans = [plan(number) for number in range(len(PLANS))]
    (settings.seeds / "plans.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in plans))
    (settings.seeds / "smiths.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in SMITHS))
    return settings


def data_of(telegram: FakeTelegram, label: str) -> str:
    data: str = telegram.buttons[labels(telegram).index(label)]["callback_data"]
    return data


async def test_a_card_opens_everything_else_in_place(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/who astrid holm"))

    card = shown(telegram)
    assert card.startswith("Astrid Holm\n")
    assert "\n\nCouncillor · 12 articles, 26 Aug – 11 Nov 2024 · Coast Radio\n\n" in card
    assert "Last quoted\n“Norvik has waited for an open stage long enough”" in card
    assert "With: Tomas Berg (12)" in card
    assert "In 12 articles\n▇▇▇▇▇▇▇▇▇▇▇▇\nWeeks of 26 Aug – 11 Nov 2024; most: 1 in" in card
    assert labels(telegram) == [
        *("1", "2", "3"),
        *("All 12 articles", "Quotes"),
        *("Timeline", "Picture"),
        "Tomas Berg",
    ]
    for label in ("All 12 articles", "Quotes", "Timeline"):
        await press(telegram, deliver, label)
        assert shown(telegram) != card
        await press(telegram, deliver, "‹ Back")
        assert shown(telegram) == card
    assert len(telegram.sent) == 1


async def test_a_view_has_pages_and_opens_articles(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/who astrid holm"))
    await press(telegram, deliver, "All 12 articles")
    assert shown(telegram).startswith("Astrid Holm: 12 articles\n\n1. Councillor wants an open")
    assert shown(telegram).endswith("1–5 of 12")
    assert labels(telegram) == ["1", "2", "3", "4", "5", "Next ›", "‹ Back"]

    await press(telegram, deliver, "Next ›")
    second = shown(telegram)
    assert second.endswith("6–10 of 12")
    await press(telegram, deliver, "2")
    assert "asked for a night ferry" in shown(telegram)
    await press(telegram, deliver, "‹ Back")
    assert shown(telegram) == second
    await press(telegram, deliver, "Next ›")
    assert shown(telegram).endswith("11–12 of 12")
    await press(telegram, deliver, "‹ Back")
    assert shown(telegram).startswith("Astrid Holm\n")


async def test_quotes_are_by_the_one_asked_for(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/who astrid holm"))
    await press(telegram, deliver, "Quotes")

    assert shown(telegram).startswith("Said by Astrid Holm\n\n“Norvik has waited for an open stage")
    assert shown(telegram).count("long enough") == 5
    await press(telegram, deliver, "1")
    assert "asked for an open stage" in shown(telegram)


async def test_a_timeline_goes_week_by_week(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/who astrid holm"))
    await press(telegram, deliver, "Timeline")

    weeks = [line for line in shown(telegram).splitlines() if line.startswith("Week of ")]
    assert weeks[:2] == ["Week of 11 Nov 2024 · 1 article", "Week of 4 Nov 2024 · 1 article"]
    assert len(weeks) == 5


async def test_related_people_are_met_in_place(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/who astrid holm"))
    await press(telegram, deliver, "Tomas Berg")

    assert shown(telegram).startswith("Tomas Berg\n")
    assert "Astrid Holm" in labels(telegram)
    assert len(telegram.sent) == 1


async def test_a_question_shows_the_proof_and_one_quotation_less(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("Who is Astrid Holm?"))

    text = telegram.last["text"]
    assert (
        "<blockquote><b>Councillor</b> Astrid Holm asked for an open stage this week.</blockquote>"
        "\nCoast Radio · Mon 11 Nov 2024" in text
    )
    assert text.count("<blockquote>") == 2


async def test_the_views_of_a_question_lead_back_to_the_card(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("Who is Astrid Holm?"))
    await press(telegram, deliver, "Quotes")
    assert shown(telegram).startswith("Said by Astrid Holm")

    await press(telegram, deliver, "‹ Back")
    assert shown(telegram).startswith("Astrid Holm\n")


async def test_pages_do_not_shift_when_news_arrive(
    telegram: FakeTelegram,
    deliver: Deliver,
    settings: Settings,
    application: BotApplication,
) -> None:
    await deliver(text_update("/who astrid holm"))
    await press(telegram, deliver, "All 12 articles")
    next_page = data_of(telegram, "Next ›")
    late = plan(0) | {"id": "late", "headline": "Late news", "published": "2024-11-19"}
    (settings.seeds / "late.jsonl").write_text(json.dumps(late))
    services = application.bot_data["services"]
    await load(services.undoer, [settings.seeds / "late.jsonl"])

    await deliver(callback_update(next_page, telegram.last_message))

    assert shown(telegram).startswith("Astrid Holm: 12 articles\n\n1. Councillor wants two")
    await press(telegram, deliver, "‹ Previous")
    assert "Late news" not in shown(telegram)
    await press(telegram, deliver, "‹ Back")
    assert "1. Late news" in shown(telegram)
    await press(telegram, deliver, "All 13 articles")
    assert "1. Late news" in shown(telegram), "a card is as of now, and so is what it opens"


async def test_somebody_gone_from_the_archive(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings, application: BotApplication
) -> None:
    await deliver(text_update("/who astrid holm"))
    views = [data_of(telegram, label) for label in ("All 12 articles", "Quotes", "Timeline")]
    await press(telegram, deliver, "All 12 articles")
    views.append(data_of(telegram, "Next ›"))
    await press(telegram, deliver, "‹ Back")
    picture, article = data_of(telegram, "Picture"), data_of(telegram, "1")
    (settings.seeds / "plans.jsonl").unlink()
    services = application.bot_data["services"]
    await load(services.undoer, [settings.seeds], rebuild=True)

    for data in views:
        await deliver(callback_update(data, telegram.last_message))
        assert shown(telegram).lower().startswith("i find nobody called “astrid holm”"), data
    for data in (picture, article):
        answered = len(telegram.answered)
        await deliver(callback_update(data, telegram.last_message))
        assert telegram.answered[answered]["text"]
    assert not telegram.photos


# The picture


async def test_the_picture_comes_once_in_reply(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/who astrid holm"))
    card, data = telegram.last_message, data_of(telegram, "Picture")

    await deliver(callback_update(data, card))
    await deliver(callback_update(data, card))

    [photo] = telegram.photos
    assert photo["reply_parameters"]["message_id"] == card["message_id"]
    assert photo["message"]["caption"] == (
        "Astrid Holm\n"
        "Weeks of 26 Aug – 11 Nov 2024; most: 1 in that of 11 Nov\n"
        "Source: this archive as of 20 Nov 2024"
    )
    assert len(telegram.answered) == 2
    assert "text" not in telegram.answered[1]
    left = telegram.messages[card["chat"]["id"], card["message_id"]]
    assert left["text"] == card["text"]
    rows = left["reply_markup"]["inline_keyboard"]
    assert "Picture" not in [button["text"] for row in rows for button in row]
    assert "Timeline" in [button["text"] for row in rows for button in row]


async def test_in_quiet_hours_the_picture_comes_without_a_sound(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    telegram.appoint(SUPERGROUP, ADMIN)
    await deliver(group_update("/settings quiet 1-23", sender=ADMIN))
    await deliver(group_update("/who astrid holm", sender=ADMIN))
    await deliver(
        callback_update(data_of(telegram, "Picture"), telegram.last_message, sender=ADMIN)
    )

    [photo] = telegram.photos
    assert photo["disable_notification"] is True


async def test_the_picture_can_be_had_again_from_a_card_shown_anew(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/who astrid holm"))
    await press(telegram, deliver, "Picture")
    card = telegram.edited[-1]["message"]
    [timeline] = [
        button["callback_data"]
        for row in card["reply_markup"]["inline_keyboard"]
        for button in row
        if button["text"] == "Timeline"
    ]
    await deliver(callback_update(timeline, card))
    await press(telegram, deliver, "‹ Back")
    await press(telegram, deliver, "Picture")

    assert len(telegram.photos) == 2


async def test_whoever_asks_for_a_picture_sees_that_it_comes(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/who astrid holm"))
    await press(telegram, deliver, "Picture")

    calls = [(call.method, call.parameters.get("action")) for call in telegram.calls]
    assert calls.index(("sendChatAction", "upload_photo")) < calls.index(("sendPhoto", None))


@pytest.mark.parametrize("fault", [bad("PHOTO_INVALID_DIMENSIONS"), TimedOut()], ids=["no", "slow"])
async def test_a_picture_that_cannot_be_sent_can_be_asked_for_again(
    telegram: FakeTelegram, deliver: Deliver, fault: Exception
) -> None:
    await deliver(text_update("/who astrid holm"))
    telegram.fail("sendPhoto", fault)

    await press(telegram, deliver, "Picture")
    assert not telegram.photos
    assert "Picture" in labels(telegram)
    await press(telegram, deliver, "Picture")
    assert len(telegram.photos) == 1


async def test_the_picture_stays_in_its_topic(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(topic_update("/who astrid holm"))
    await press(telegram, deliver, "Picture")

    [photo] = telegram.photos
    assert photo["message"]["chat"] == FORUM
    assert photo["message_thread_id"] == TOPIC


async def test_anybody_in_a_group_may_press(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(group_update("/who astrid holm"))
    await deliver(
        callback_update(data_of(telegram, "Quotes"), telegram.last_message, sender=STRANGER)
    )
    assert shown(telegram).startswith("Said by Astrid Holm")
    await press(telegram, deliver, "‹ Back")
    await deliver(
        callback_update(data_of(telegram, "Picture"), telegram.last_message, sender=STRANGER)
    )
    assert len(telegram.photos) == 1


# Which one


@pytest.mark.parametrize("asked", ["/who john smith", "Who is John Smith?"])
async def test_two_of_one_name_are_asked_about(
    telegram: FakeTelegram, deliver: Deliver, asked: str
) -> None:
    await deliver(text_update(asked))

    question = shown(telegram)
    assert question.startswith("More than one “John Smith” is in the archive. Which one?\n\n1. ")
    assert "Judge · 1 article, 13 Nov 2024 · Norvik Herald" in question
    assert "baker in Kaldvik · 1 article, 11 Nov 2024 · Coast Radio" in question
    baker = next(label for label in labels(telegram) if label.endswith(": baker in Kaldvik"))
    assert len(labels(telegram)) == 2

    await press(telegram, deliver, baker)
    assert shown(telegram).startswith("John Smith\n\nbaker in Kaldvik · 1 article, 11 Nov 2024")
    assert "1. Baker wins a prize" in shown(telegram)
    assert "ferry" not in shown(telegram)
    assert len(telegram.sent) == 1


async def test_what_asks_for_one_of_them_may_be_longer_than_a_button_carries(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings, application: BotApplication
) -> None:
    role = "professor of mediaeval literature at Kaldvik University"
    professor = {
        "id": "professor",
        "headline": "An old bridge song",
        "published": "2024-11-14",
        "body": f"John Smith, {role}, found a song about the old bridge.",
    }
    (settings.seeds / "professor.jsonl").write_text(json.dumps(professor))
    await load(application.bot_data["services"].undoer, [settings.seeds / "professor.jsonl"])

    await deliver(text_update("/who john smith"))
    assert len(labels(telegram)) == 3
    label = next(label for label in labels(telegram) if "professor" in label)
    await press(telegram, deliver, label)

    assert shown(telegram).startswith(f"John Smith\n\n{role} · 1 article, 14 Nov 2024")


# What is no button of ours


@pytest.mark.parametrize(
    "made",
    [
        "1:v:gone:quotes",
        "1:v:{card}:secrets",
        "1:v:{search}:quotes",
        "1:v:{question}:timeline",
        "1:i:gone",
        "1:i:{search}",
        "1:i:{question}",
        "1:i:{card}:more",
        "2:i:{card}",
    ],
)
async def test_old_and_forged_buttons_are_answered_kindly(
    telegram: FakeTelegram, deliver: Deliver, made: str
) -> None:
    tokens = {}
    for name, asked in (
        ("search", "/search councillor"),
        ("question", "Who asked for a night ferry?"),
        ("card", "/who astrid holm"),
    ):
        await deliver(text_update(asked))
        tokens[name] = telegram.buttons[0]["callback_data"].split(":")[2]

    await deliver(callback_update(made.format(**tokens), telegram.last_message))

    assert len(telegram.answered) == 1
    assert telegram.answered[0]["text"] == (
        "That button is from an older message. Please ask again."
    )
    assert not telegram.edited
    assert not telegram.photos


async def test_a_view_is_opened_of_any_name_a_listing_has(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/who astrid holm"))
    token = data_of(telegram, "Quotes").split(":")[2]
    await press(telegram, deliver, "Tomas Berg")

    await deliver(callback_update(f"1:p:{token}:999999", telegram.last_message))
    assert shown(telegram).startswith("Astrid Holm\n"), "a card has one page"
