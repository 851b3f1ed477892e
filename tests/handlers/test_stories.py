"""One story shown once, and its other articles a tap away."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from handlers.presses import LONGEST_DATA, OpenArticle, OpenStory, TurnPage, parse
from tests.telegram_factories import ADMIN, ADMIN_CHAT, callback_update, text_update

if TYPE_CHECKING:
    from bot.settings import Settings
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

BODY = (
    "A fire destroyed the timber warehouse at Norvik harbour on Thursday night, and firefighters "
    "needed nine hours to put out the flames.\n\nNobody was hurt, fire chief Tora Lind said."
)


def report(number: int, **facts: Any) -> dict[str, Any]:
    """One of the reports of a fire; the highest number is the newest."""
    return {
        "id": f"fire-{number}",
        "headline": "Fire destroys the harbour warehouse",
        "source": ("Norvik Herald", "Coast Radio", "Island Post")[number % 3],
        "published": f"2024-11-14T{number:02}:30:00+00:00",
        "body": f"{BODY}\n\nReport {number} of the night.",
    } | facts


REPORTS = [report(number) for number in range(7)]
ONE_OUTLET = [
    {
        "id": f"prize-{number}",
        "headline": f"Poet of Norvik wins the {name} prize",
        "source": "Coast Radio",
        "published": f"2024-10-0{number + 1}",
        "body": "Poet Siri Aas won the prize of the northern academies for her book about "
        f"lighthouses, its jury said in Oslo; the {name} award is worth a million crowns.",
    }
    for number, name in enumerate(("northern", "great"))
]


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """The archive of all tests, and seven reports of a fire."""
    more = settings.seeds / "fire.jsonl"
    more.write_text("".join(json.dumps(one) + "\n" for one in (*REPORTS, *ONE_OUTLET)))
    return settings


def labels(telegram: FakeTelegram) -> list[str]:
    return [button["text"] for button in telegram.buttons]


def shown(telegram: FakeTelegram) -> str:
    text: str = telegram.last_message["text"]
    return text


async def press(telegram: FakeTelegram, deliver: Deliver, label: str) -> None:
    data = next(each["callback_data"] for each in telegram.buttons if each["text"] == label)
    await deliver(callback_update(data, telegram.last_message))


async def test_latest_shows_a_story_once(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/latest"))

    text = shown(telegram)
    assert text.count("harbour warehouse") == 1
    assert "4. Fire destroys the harbour warehouse\n" in text
    assert "Norvik Herald · Thu 14 Nov 2024 · 3 sources" in text
    assert text.endswith("Stories 1–5 of 20"), "26 articles, of which a reader sees 20 stories"
    assert labels(telegram) == ["1", "2", "3", "4", "5", "4: 3 sources", "Next ›"]


async def test_articles_of_one_outlet_are_counted_as_articles(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/latest prize"))

    assert shown(telegram).endswith("Coast Radio · Wed 2 Oct 2024 · 2 articles")
    assert labels(telegram) == ["1", "1: 2 articles"]


async def test_search_shows_a_story_once_and_says_how_many_articles_match(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/search warehouse"))

    text = shown(telegram)
    assert text.startswith("7 articles for “warehouse”")
    assert text.count("Fire destroys") == 1
    assert "3 sources" in text
    assert "Stories" not in text, "everything is on this page"
    assert labels(telegram) == ["1", "1: 3 sources"]


async def test_the_articles_of_a_story_open_and_lead_back(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/search warehouse"))
    listing = shown(telegram)

    await press(telegram, deliver, "1: 3 sources")
    story = shown(telegram)
    assert story.startswith("One story: 3 sources\n\n1. Fire destroys the harbour warehouse\n")
    assert "1–5 of 7" in story
    assert labels(telegram) == ["1", "2", "3", "4", "5", "Next ›", "‹ Back"]

    await press(telegram, deliver, "Next ›")
    rest = shown(telegram)
    assert "6–7 of 7" in rest
    assert labels(telegram) == ["1", "2", "‹ Previous", "‹ Back"]

    await press(telegram, deliver, "2")
    assert "Report 0 of the night." in shown(telegram)
    assert labels(telegram) == ["Share", "‹ Back"]
    await press(telegram, deliver, "‹ Back")
    assert shown(telegram) == rest
    await press(telegram, deliver, "‹ Previous")
    assert shown(telegram) == story
    await press(telegram, deliver, "‹ Back")
    assert shown(telegram) == listing
    assert len(telegram.sent) == 1


async def test_an_answer_says_who_else_tells_it(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("How many hours did firefighters need at Norvik harbour?"))

    text = shown(telegram)
    assert "nine hours" in text
    assert "3 sources" in text
    entries = [line for line in text.splitlines() if "Fire destroys" in line]
    assert len(entries) == 1
    assert "1: 3 sources" in labels(telegram)


async def test_a_story_that_is_gone_is_said_to_be(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/search warehouse"))
    token = telegram.buttons[0]["callback_data"].split(":")[2]

    await deliver(callback_update(f"1:g:{token}:0:AAAAAAAAAAAA:0", telegram.last_message))
    assert telegram.answered[-1]["text"]
    await deliver(callback_update("1:g:gone:0:AAAAAAAAAAAA:0", telegram.last_message))
    assert telegram.answered[-1]["text"]
    assert not telegram.edited


async def test_beyond_the_end_of_a_story_is_its_beginning(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/search warehouse"))
    data = telegram.buttons[-1]["callback_data"]

    await deliver(callback_update(data.rpartition(":")[0] + ":900", telegram.last_message))

    assert "1–5 of 7" in shown(telegram)


def test_the_longest_buttons_fit() -> None:
    story = OpenStory(TurnPage("T" * 12, 999_999), "H" * 12, 999)
    for press_ in (story, OpenArticle(story, "A" * 12, 9_999)):
        assert len(str(press_)) <= LONGEST_DATA
        assert parse(str(press_)) == press_


@pytest.mark.parametrize(
    "data",
    ["1:g:t:0:short:0", "1:g:t:0:AAAAAAAAAAAA:-1", "1:g:t:0:AAAAAAAAAAAA:1000", "1:g:t:0",
     "1:b:t:0:AAAAAAAAAAAA:0:short:0", "1:b:t:0:AAAAAAAAAAAA:0", "2:g:t:0:AAAAAAAAAAAA:0"],
)  # fmt: skip
def test_what_is_not_ours_is_no_story(data: str) -> None:
    assert parse(data) is None


async def test_an_answer_quotes_a_sentence_once_with_or_without_its_dateline(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings
) -> None:
    sentence = "A storm tore the roof off the Elm arena on Monday and injured eleven people."
    rest = "Police closed three streets around it.\n\nThe hockey match had been called off."
    (settings.seeds / "storm.jsonl").write_text(
        "".join(
            json.dumps(
                {
                    "id": f"storm-{outlet}",
                    "headline": f"Arena loses its roof, {outlet} reports",
                    "source": outlet,
                    "published": "2024-11-11",
                    "body": f"{dateline}{sentence}\n\n{rest}",
                }
            )
            + "\n"
            for outlet, dateline in (("Herald", "ELM - "), ("Radio", ""))
        )
    )
    await deliver(text_update("/reload", chat=ADMIN_CHAT, sender=ADMIN))
    await deliver(text_update("How many people were injured in the arena?"))

    assert shown(telegram).count("A storm tore the roof") == 1
    assert labels(telegram) == ["1", "1: 2 sources", "👍", "👎", "Copy", "Share"]
