"""What is said before anything is loaded: no sentence that promises an example and has none."""

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

EMPTY = "The archive is still empty. Its operator fills it with “newsdesk load FOLDER”."


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """An archive without an article."""
    for file in settings.seeds.iterdir():
        file.unlink()
    return settings


async def test_nobody_is_told_to_ask_an_empty_archive(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("hello"))
    await deliver(group_update(f"@{BOT_USERNAME}"))
    assert [sent["text"] for sent in telegram.sent] == [EMPTY, EMPTY]

    await deliver(guest_update(f"@{BOT_USERNAME}"))
    [given] = telegram.guests
    assert parse_html(given["result"]["input_message_content"]["message_text"])[0] == EMPTY


async def test_other_words_help_nobody_in_an_empty_archive(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("Who opened the Long Bridge?"))
    assert telegram.last_message["text"] == f"The archive does not say.\n{EMPTY}"


@pytest.mark.parametrize("command", ["/search bridge", "/search =bridge", "/who Rana", "/latest x"])
async def test_a_command_that_can_find_nothing_says_why(
    telegram: FakeTelegram, deliver: Deliver, command: str
) -> None:
    await deliver(text_update(command))
    assert telegram.last["text"] == EMPTY


async def test_a_guest_is_told_so_too(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(guest_update(f"@{BOT_USERNAME} /search bridge"))
    [given] = telegram.guests
    assert parse_html(given["result"]["input_message_content"]["message_text"])[0] == EMPTY


@pytest.mark.parametrize(
    ("command", "example"), [("/search", "/search WORDS"), ("/who", "/who NAME")]
)
async def test_a_bare_command_shows_how_it_is_typed(
    telegram: FakeTelegram, deliver: Deliver, command: str, example: str
) -> None:
    await deliver(text_update(command))
    assert telegram.last["text"].endswith(f"for example:\n\n<code>{example}</code>")


class TestNobodyNamed:
    """An archive whose articles name nobody."""

    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        article = {"headline": "Rain all day", "published": "2024-11-18", "body": "It rained."}
        (settings.seeds / "rain.jsonl").write_text(json.dumps(article) + "\n")
        return settings

    async def test_there_is_an_example_all_the_same(
        self, telegram: FakeTelegram, deliver: Deliver
    ) -> None:
        await deliver(text_update("hello"))
        greeting, _, example = telegram.last_message["text"].partition("\n\n")
        assert greeting.endswith("for example:")

        await deliver(text_update(example))
        assert "Rain all day" in telegram.last_message["text"]
