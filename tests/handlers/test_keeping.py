"""/reload of one source, dry runs and /undo over the real Application."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.wiring import load_articles
from tests.telegram_factories import (
    ADMIN,
    ADMIN_CHAT,
    JSON,
    READER,
    callback_update,
    text_update,
)

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.wiring import BotApplication
    from handlers.context import Services
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

NEW = {"id": "calm", "headline": "The day after", "body": "The sea was calm on Wednesday."}


def from_admin(text: str) -> JSON:
    return text_update(text, chat=ADMIN_CHAT, sender=ADMIN)


def shown(telegram: FakeTelegram) -> list[str]:
    text: str = telegram.last_message["text"]
    return text.splitlines()


def add(settings: Settings, name: str = "news.jsonl", **fields: str) -> None:
    with (settings.seeds / name).open("a") as file:
        file.write(json.dumps(NEW | fields) + "\n")


async def size(application: BotApplication) -> int:
    services: Services = application.bot_data["services"]
    return (await services.librarian.status()).articles


async def press_undo(telegram: FakeTelegram, deliver: Deliver, sender: JSON = ADMIN) -> None:
    [[button]] = telegram.last_message["reply_markup"]["inline_keyboard"]
    await deliver(callback_update(button["callback_data"], telegram.last_message, sender=sender))


@pytest.mark.parametrize("command", ["/reload dry", "/reload --dry", "/reload seeds DRY"])
async def test_a_dry_run_tells_and_changes_nothing(
    telegram: FakeTelegram,
    deliver: Deliver,
    settings: Settings,
    application: BotApplication,
    command: str,
) -> None:
    add(settings)
    add(settings, id="storm", headline="Storm Rita again")
    (settings.seeds / "more.jsonl").unlink()

    await deliver(from_admin(command))

    assert shown(telegram)[:2] == [
        "A dry run: nothing was changed. The archive holds 18 articles.",
        "Would be 1 added · 0 changed · 3 unchanged · 15 removed",
    ]
    assert shown(telegram)[3:4] == ["1 rejected:"]
    assert await size(application) == 18
    await deliver(from_admin("/reload"))
    assert shown(telegram)[1] == "1 added · 0 changed · 3 unchanged · 15 removed"


async def test_one_source_is_reloaded_by_the_end_of_its_path(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings, application: BotApplication
) -> None:
    other = settings.seeds.parent / "other news" / "coast.jsonl"
    other.parent.mkdir()
    other.write_text(json.dumps(NEW | {"id": "coast", "body": "The coast was calm."}) + "\n")
    store = application.bot_data["services"].undoer
    await store.add_roots([other])
    add(settings)

    await deliver(from_admin("/reload other news/coast.jsonl"))

    assert shown(telegram)[1] == "1 added · 0 changed · 0 unchanged · 0 removed"
    await deliver(from_admin("/reload seeds"))
    assert shown(telegram)[1] == "1 added · 0 changed · 18 unchanged · 0 removed"


async def test_a_source_nobody_loaded_is_answered_with_those_there_are(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings
) -> None:
    await deliver(from_admin("/reload <b>nowhere</b>"))

    assert shown(telegram) == [
        "No single source is called “<b>nowhere</b>”. Did you mean one of these?",
        str(settings.seeds),
    ]


async def test_undo_takes_back_the_last_reload_once(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings, application: BotApplication
) -> None:
    await deliver(from_admin("/undo"))
    assert shown(telegram)[0].startswith("There is nothing to take back")

    add(settings)
    await deliver(from_admin("/reload"))
    assert await size(application) == 19
    await deliver(from_admin("/undo"))

    assert shown(telegram)[0].startswith("Taken back: the load of ")
    assert "The archive holds 18 articles again" in shown(telegram)[0]
    assert await size(application) == 18
    await deliver(from_admin("/undo"))
    assert shown(telegram)[0].startswith("There is nothing to take back")
    await deliver(from_admin("/reload"))
    assert await size(application) == 19


async def reload_and_load_more(
    deliver: Deliver, settings: Settings, application: BotApplication, name: str = "later"
) -> None:
    await deliver(from_admin("/reload"))
    add(settings, "later.jsonl", id=name, headline=f"{name} news")
    store = application.bot_data["services"].undoer
    await load_articles(settings, store, [settings.seeds / "later.jsonl"], None)


async def test_what_would_be_lost_besides_is_asked_about_first(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings, application: BotApplication
) -> None:
    add(settings)
    await reload_and_load_more(deliver, settings, application)

    await deliver(from_admin("/undo"))

    assert "added, changed or removed 1 article. That would be lost too." in shown(telegram)[0]
    assert await size(application) == 20
    await press_undo(telegram, deliver)
    assert shown(telegram)[0].startswith("Taken back")
    assert "reply_markup" not in telegram.last_message
    assert await size(application) == 18


async def test_an_old_button_asks_again(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings, application: BotApplication
) -> None:
    add(settings)
    await reload_and_load_more(deliver, settings, application)
    await deliver(from_admin("/undo"))
    asked = telegram.last_message
    await reload_and_load_more(deliver, settings, application, "latest")
    await deliver(from_admin("/stats"))

    [[button]] = asked["reply_markup"]["inline_keyboard"]
    await deliver(callback_update(button["callback_data"], asked, sender=ADMIN))

    assert telegram.edited[-1]["message"]["message_id"] == asked["message_id"]
    assert "removed 2 articles" in telegram.edited[-1]["message"]["text"]
    assert await size(application) == 21


async def test_loads_that_changed_nothing_are_asked_about_too(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings, application: BotApplication
) -> None:
    add(settings)
    await deliver(from_admin("/reload"))
    await deliver(from_admin("/reload"))
    await deliver(from_admin("/undo"))

    assert "changed nothing" in shown(telegram)[0]
    assert await size(application) == 19
    await press_undo(telegram, deliver)
    assert await size(application) == 18


async def test_only_an_operator_may_press(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings, application: BotApplication
) -> None:
    add(settings)
    await reload_and_load_more(deliver, settings, application)
    await deliver(from_admin("/undo"))

    await press_undo(telegram, deliver, sender=READER)

    assert telegram.answered[-1]["text"].startswith("That is for the operator")
    assert await size(application) == 20


async def test_pressing_when_all_is_taken_back_says_so(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings, application: BotApplication
) -> None:
    add(settings)
    await reload_and_load_more(deliver, settings, application)
    await deliver(from_admin("/undo"))
    asked = telegram.last_message
    await press_undo(telegram, deliver)
    edits = len(telegram.edited)

    [[button]] = asked["reply_markup"]["inline_keyboard"]
    await deliver(callback_update(button["callback_data"], asked, sender=ADMIN))

    assert telegram.answered[-1]["text"].startswith("There is nothing to take back")
    assert len(telegram.edited) == edits
