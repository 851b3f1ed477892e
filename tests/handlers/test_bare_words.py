"""Words that ask nothing: a name is met, other words are searched for; a question is answered."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.telegram_factories import BOT_USERNAME, group_update, guest_update, text_update
from tests.telegram_rules import parse_html

if TYPE_CHECKING:
    from bot.settings import Settings
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram


async def said_to(telegram: FakeTelegram, deliver: Deliver, words: str) -> str:
    await deliver(text_update(words))
    text: str = telegram.last["text"]
    return text


@pytest.mark.parametrize("words", ["bridge", "harbour schools", "Long Bridge", "zzyzx", "Norvik!"])
async def test_a_few_words_are_searched_for(
    telegram: FakeTelegram, deliver: Deliver, words: str
) -> None:
    found = await said_to(telegram, deliver, f"/search {words}")
    assert await said_to(telegram, deliver, words) == found


@pytest.mark.parametrize("name", ["Ingrid Solberg", "solberg", "Tomas Berg", "ingrid solberg?"])
async def test_a_name_is_met(telegram: FakeTelegram, deliver: Deliver, name: str) -> None:
    card = await said_to(telegram, deliver, f"/who {name.rstrip('?')}")
    assert card.startswith("<b>")
    assert await said_to(telegram, deliver, name) == card


@pytest.mark.parametrize("before", ["harbour schools", "Ingrid Solberg"])
async def test_what_about_another_leans_on_no_question(
    telegram: FakeTelegram, deliver: Deliver, before: str
) -> None:
    card = await said_to(telegram, deliver, "/who Tomas Berg")
    found = await said_to(telegram, deliver, "/search ferries")
    await deliver(text_update(before))
    assert await said_to(telegram, deliver, "what about Tomas Berg?") == card
    await deliver(text_update(before))
    assert await said_to(telegram, deliver, "and what about ferries") == found


async def test_in_a_group_too_and_to_a_guest(telegram: FakeTelegram, deliver: Deliver) -> None:
    card = await said_to(telegram, deliver, "/who Ingrid Solberg")
    await deliver(group_update(f"@{BOT_USERNAME} Ingrid Solberg"))
    assert telegram.last["text"] == card

    await deliver(guest_update(f"@{BOT_USERNAME} Ingrid Solberg"))
    [given] = telegram.guests
    said = parse_html(given["result"]["input_message_content"]["message_text"])[0]
    assert said == parse_html(card)[0]


@pytest.mark.parametrize(
    "question", ["Who opened the Long Bridge?", "who opened the bridge", "Long Bridge cost?"]
)
async def test_a_question_is_answered(
    telegram: FakeTelegram, deliver: Deliver, question: str
) -> None:
    await deliver(text_update(question))
    labels = [button["text"] for button in telegram.buttons]
    assert "👍" in labels or "archive does not say" in telegram.last["text"]


class TestOrdinaryWords:
    """An archive in which a word is somebody's name and stands for something else far more."""

    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        rows = [
            {
                "headline": f"Jobs for {number} people in Norvik",
                "published": "2024-11-10",
                "body": f"The harbour offers {number} new jobs, the town said.",
            }
            for number in range(3, 12)
        ]
        rows.append(
            {
                "headline": "Founder speaks",
                "published": "2024-11-11",
                "body": "Steve Jobs spoke in Norvik. Jobs said that it was late.",
            }
        )
        (settings.seeds / "jobs.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
        return settings

    async def test_they_are_searched_for(self, telegram: FakeTelegram, deliver: Deliver) -> None:
        assert (await said_to(telegram, deliver, "/who Jobs")).startswith("<b>Steve Jobs</b>")
        found = await said_to(telegram, deliver, "/search jobs")
        assert await said_to(telegram, deliver, "jobs") == found
        assert (await said_to(telegram, deliver, "Steve Jobs")).startswith("<b>Steve Jobs</b>")
