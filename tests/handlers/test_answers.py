"""What an answer shows: who agrees, who does not, how new it is, what else there is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.telegram_factories import BOT_USERNAME, callback_update, group_update, text_update

if TYPE_CHECKING:
    from bot.settings import Settings
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram


def article(name: str, source: str, day: str, headline: str, *paragraphs: str) -> dict[str, Any]:
    return {
        "id": name,
        "headline": headline,
        "source": source,
        "published": day,
        "body": "\n\n".join(paragraphs),
    }


NEWS = [
    article(
        "flood-1",
        "Coast Radio",
        "2024-11-15",
        "Flood in Elmdal kills twelve",
        "The flood in Elmdal killed 12 people, the rescue service said on Friday.",
        "Streets in the old town were still under water.",
    ),
    article(
        "flood-2",
        "Island Post",
        "2024-11-16",
        "Elmdal counts its dead",
        "The flood in Elmdal killed 12 people and drove hundreds from their homes.",
        "Schools will stay shut until the river falls.",
    ),
    article(
        "flood-3",
        "Norvik Herald",
        "2024-11-19",
        "Elmdal toll rises after search of the mill",
        "The flood in Elmdal killed 19 people, the governor said on Tuesday.",
        "Divers had found seven more in the mill.",
    ),
    article(
        "flood-4",
        "Island Post",
        "2024-11-19",
        "Governor speaks of nineteen dead",
        "The flood in Elmdal killed 19 people, more than any flood since the dam was built.",
        "The dam itself held, engineers said.",
    ),
    article(
        "treaty",
        "Coast Radio",
        "2024-03-04",
        "Karsk signs the salmon treaty",
        "President Ilka Morvane of Karsk flew to Oslo on Monday.",
        "She signed the salmon treaty with the northern islands after nine hours of talks.",
    ),
    article(
        "gate-yes",
        "Coast Radio",
        "2024-11-14",
        "Harbour gate opens",
        "The council of Sund approved the harbour gate on Thursday.",
    ),
    article(
        "gate-no",
        "Island Post",
        "2024-11-15",
        "Vote on the gate put off",
        "The council of Sund has not approved the harbour gate, its clerk said.",
    ),
]


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """The archive of all tests, and news that agree, differ and are old."""
    more = settings.seeds / "answers.jsonl"
    more.write_text("".join(json.dumps(one) + "\n" for one in NEWS))
    return settings


def shown(telegram: FakeTelegram) -> str:
    text: str = telegram.last_message["text"]
    return text


def labels(telegram: FakeTelegram) -> list[str]:
    return [button["text"] for button in telegram.buttons]


async def press(telegram: FakeTelegram, deliver: Deliver, label: str) -> None:
    data = next(each["callback_data"] for each in telegram.buttons if each["text"] == label)
    await deliver(callback_update(data, telegram.last_message))


TOLL = "How many people did the flood in Elmdal kill?"


async def test_sources_that_agree_are_named_and_others_shown_with_their_day(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update(TOLL))

    text = shown(telegram)
    assert text.startswith(
        "19\n"
        "2 sources: Norvik Herald, Island Post\n"
        "Also reported: 12 (Fri 15 Nov 2024)\n\n"
        "The flood in Elmdal killed 19 people, the governor said on Tuesday.\n1. "
    )
    assert "The flood in Elmdal killed <b>12</b> people, the rescue" in telegram.last["text"]


async def test_both_sides_of_yes_and_no_are_shown(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("Has the council of Sund approved the harbour gate?"))

    assert shown(telegram) == (
        "No\n"
        "Also reported: Yes (Thu 14 Nov 2024)\n\n"
        "The council of Sund has not approved the harbour gate, its clerk said.\n"
        "1. Vote on the gate put off\n"
        "Island Post · Fri 15 Nov 2024 · 2 sources\n\n"
        "The council of Sund approved the harbour gate on Thursday.\n"
        "2. Harbour gate opens\n"
        "Coast Radio · Thu 14 Nov 2024 · 2 sources"
    )


async def test_what_is_old_for_the_question_is_said_to_be_first(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("Who signed the salmon treaty with the northern islands?"))

    assert shown(telegram).startswith(
        "The newest the archive has on this is from 4 Mar 2024.\n\nIlka Morvane\n"
    )


async def test_people_of_the_evidence_can_be_met(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("Who signed the salmon treaty with the northern islands?"))
    assert "Ilka Morvane" in labels(telegram)

    await press(telegram, deliver, "Ilka Morvane")

    assert shown(telegram).startswith("Ilka Morvane\n\nPresident · 1 article")


async def test_more_evidence_is_a_page_behind_and_leads_back(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("What did the flood in Elmdal do?"))
    first = shown(telegram)
    assert "More evidence ›" in labels(telegram)

    await press(telegram, deliver, "More evidence ›")

    behind = shown(telegram)
    assert behind.startswith("More evidence\n\n")
    quoted = [line for line in behind.splitlines() if line.endswith(".")]
    assert quoted
    assert not any(line in first for line in quoted), "nothing is shown twice"
    await press(telegram, deliver, "‹ Previous")
    assert shown(telegram) == first


async def test_news_of_something_is_a_dated_digest(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("What's new on Elmdal?"))

    assert shown(telegram) == (
        "Newest on Elmdal\n\n"
        "1. Elmdal toll rises after search of the mill\n"
        "Norvik Herald · Tue 19 Nov 2024\n"
        "The flood in Elmdal killed 19 people, the governor said on Tuesday.\n\n"
        "2. Governor speaks of nineteen dead\n"
        "Island Post · Tue 19 Nov 2024\n"
        "The flood in Elmdal killed 19 people, more than any flood since the dam was built.\n\n"
        "3. Elmdal counts its dead\n"
        "Island Post · Sat 16 Nov 2024 · 2 sources\n"
        "The flood in Elmdal killed 12 people and drove hundreds from their homes."
    )
    assert labels(telegram) == ["1", "2", "3", "3: 2 sources", "👍", "👎", "Share"]


async def test_old_news_of_something_say_so(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("What is the latest on the salmon treaty?"))

    assert shown(telegram).startswith(
        "The newest the archive has on this is from 4 Mar 2024.\n\nNewest on the salmon treaty\n"
    )


async def test_what_happened_on_a_day_is_told_by_its_stories(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("What happened on 16 November 2024?"))
    told = shown(telegram)

    assert told.startswith("Newest on 16 November 2024\n\n1. Elmdal counts its dead\n")
    assert "19 Nov" not in told


async def test_of_a_day_without_news_the_newest_are_told_and_said_to_be_older(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("What happened today?"))

    assert shown(telegram).startswith(
        "The newest the archive has on this is from 19 Nov 2024.\n\nNewest\n\n1. "
    )


async def test_whats_new_alone_is_the_latest(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("What's new?"))
    asked = shown(telegram)
    await press(telegram, deliver, "Next ›")
    behind = shown(telegram)
    await deliver(text_update("/latest"))

    assert shown(telegram) == asked
    await press(telegram, deliver, "Next ›")
    assert shown(telegram) == behind


async def test_news_of_what_nobody_writes_about_is_an_honest_no(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("What's new on Zanzibar?"))

    assert shown(telegram).startswith("The archive does not say.\nThe archive holds ")


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("{}, who opened the Long Bridge?", "who opened the Long Bridge?"),
        ("Who opened the Long Bridge, {}?", "Who opened the Long Bridge?"),
        ("Who opened the Long Bridge {} ?", "Who opened the Long Bridge?"),
        ("😀 News {}, who opened the Long Bridge?", "😀 News, who opened the Long Bridge?"),
        ("Who opened {} the Long Bridge?", "Who opened the Long Bridge?"),
    ],
)
async def test_what_is_shared_has_no_trace_of_the_mention(
    telegram: FakeTelegram, deliver: Deliver, typed: str, asked: str
) -> None:
    await deliver(group_update(typed.format(f"@{BOT_USERNAME}")))

    [shared] = [each for each in telegram.buttons if "switch_inline_query" in each]
    assert shared["switch_inline_query"] == asked


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("{} /search bridge", "3 articles for “bridge”"),
        ("{}, /who Ingrid Solberg", "Ingrid Solberg\n"),
        ("{} /latest", "Newest: Tue 19 Nov 2024"),
        ("{} /search", "Yes? Ask me a question"),
        ("{} /frobnicate", "Yes? Ask me a question"),
    ],
)
async def test_a_command_behind_our_name_is_done(
    telegram: FakeTelegram, deliver: Deliver, typed: str, begins: str
) -> None:
    """There Telegram sees no command but a message to us, or none at all."""
    await deliver(group_update(typed.format(f"@{BOT_USERNAME}")))

    assert shown(telegram).startswith(begins)
