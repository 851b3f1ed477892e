"""A search made in another way: another order, exactly as typed; whatever was typed."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st
from telegram import Update

from bot.running import started
from bot.wiring import build_application, build_services, reload_articles
from handlers import pages
from handlers.presses import LONGEST_DATA
from store import open_store
from store.asked import Repair
from store.librarian import Librarian
from tests.bot.source_world import Clock, SharedSandbox, keeper_of
from tests.conftest import TODAY
from tests.fakes import TOKEN, FakeTelegram
from tests.handlers.strategies import LETTERS
from tests.handlers.test_render_limits import check
from tests.telegram_factories import BOT_USERNAME, callback_update, group_update, text_update

if TYPE_CHECKING:
    import pytest

    from bot.settings import Settings
    from bot.wiring import BotApplication
    from store.types import SearchResult
    from tests.conftest import Deliver


def labels(telegram: FakeTelegram) -> list[str]:
    return [button["text"] for button in telegram.buttons]


async def press(telegram: FakeTelegram, deliver: Deliver, label: str) -> None:
    """Press the button with this label under the newest message."""
    data = next(each["callback_data"] for each in telegram.buttons if each["text"] == label)
    await deliver(callback_update(data, telegram.last_message))


def shown(telegram: FakeTelegram) -> str:
    text: str = telegram.last_message["text"]
    return text


async def test_a_search_is_shown_newest_first_and_best_first_again(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/search norvik"))
    best = shown(telegram)
    await press(telegram, deliver, "Next ›")

    await press(telegram, deliver, "Newest first")
    newest = shown(telegram)
    assert newest.splitlines()[1] == "newest first"
    days = [line.rpartition("· ")[2] for line in newest.splitlines() if line.endswith(" 2024")]
    assert days == [
        "Tue 19 Nov 2024",
        "Mon 18 Nov 2024",
        "Sat 12 Oct 2024",
        "Fri 11 Oct 2024",
        "Thu 10 Oct 2024",
    ]
    await press(telegram, deliver, "Next ›")
    assert shown(telegram).splitlines()[1] == "newest first", "the next page keeps the order"

    await press(telegram, deliver, "Best first")
    assert shown(telegram) == best
    assert len(telegram.sent) == 1


async def test_one_article_has_no_order(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/search storm schools"))

    assert labels(telegram) == ["1"]


async def test_a_repaired_word_can_be_searched_exactly(
    telegram: FakeTelegram, deliver: Deliver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The repair is made here: this is about what a reader sees of one."""
    search = Librarian.search

    async def repairing(
        librarian: Librarian, text: str, *, exact: bool = False, **how: Any
    ) -> SearchResult:
        if exact:
            return await search(librarian, text, exact=True, **how)
        found = await search(librarian, "storm", **how)
        repair = Repair(typed="Strom", read_as=("storm",), words=("Storm",))
        return replace(found, query=replace(found.query, text=text, repairs=(repair,)))

    monkeypatch.setattr(Librarian, "search", repairing)
    await deliver(text_update("/search Strom"))
    assert shown(telegram).splitlines()[:2] == [
        "1 article for “Strom”",
        "Also read “Strom” as Storm.",
    ]
    assert labels(telegram) == ["1", "Exactly “Strom”"]

    await press(telegram, deliver, "Exactly “Strom”")
    assert shown(telegram) == "Nothing in the archive is spelt exactly like “Strom”."
    assert labels(telegram) == ["Other spellings too"]

    await press(telegram, deliver, "Other spellings too")
    assert "Also read “Strom” as Storm." in shown(telegram)
    assert len(telegram.sent) == 1


async def test_the_other_order_works_after_a_restart_and_a_reload(
    telegram: FakeTelegram, settings: Settings, sandbox: SharedSandbox, clock: Clock
) -> None:
    async def say(update: dict[str, Any], *, reload: bool = False) -> None:
        """Start the bot, perhaps read all sources again, hand over one update, and stop."""
        async with open_store(settings.data) as store:
            keeper = keeper_of(settings, store, sandbox, clock)
            if reload:
                await reload_articles(settings, store, keeper, None)
            services = replace(
                build_services(settings, store, keeper), today=lambda: TODAY, now=clock
            )
            built = build_application(services, telegram, token=TOKEN)
            async with started(built), keeper:
                await built.update_queue.put(Update.de_json(update, built.bot))
                await built.update_queue.join()

    async with open_store(settings.data) as store:
        await reload_articles(settings, store, keeper_of(settings, store, sandbox, clock), None)
    await say(text_update("/search norvik"))
    best = shown(telegram)
    newest_first = telegram.buttons[labels(telegram).index("Newest first")]["callback_data"]
    arriving = {"id": "new", "headline": "Norvik", "published": "2024-11-20", "body": "New."}
    (settings.seeds / "new.jsonl").write_text(json.dumps(arriving))

    await say(callback_update(newest_first, telegram.last_message), reload=True)
    assert "1. Last ferry leaves Norvik harbour" in shown(telegram), "what came since is no part"
    best_first = telegram.buttons[labels(telegram).index("Best first")]["callback_data"]
    await say(callback_update(best_first, telegram.last_message))
    assert shown(telegram) == best


TYPED = st.lists(
    LETTERS
    | st.sampled_from(
        [
            *("NEAR(", '"; DROP', "tram", " norvik", " -ferry", " OR ", '"', "“", "”", "(", "*"),
            *("source:", "by:x", "title:", "after:", "before:2024-11-18", "on:yesterday", "-"),
            *(" last week", "in november", " since monday", " in Norvik Herald", "جسر", "北京"),
        ]
    ),
    max_size=12,
).map("".join) | st.sampled_from(["a" * 10_000, "😀", "\0", "tram " * 2000, "-" * 500])


@examples(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TYPED, st.sampled_from([pages.SEARCH, pages.LATEST]))
async def test_whatever_is_typed_the_reply_is_one_telegram_takes(
    application: BotApplication, typed: str, kind: str
) -> None:
    said = await pages.open_listing(application.bot_data["services"], kind, typed)

    check(said.html)
    for row in said.keyboard.inline_keyboard if said.keyboard else ():
        for button in row:
            assert button.text
            assert isinstance(button.callback_data, str)
            assert len(button.callback_data.encode()) <= LONGEST_DATA


async def test_a_mention_behind_a_command_is_not_searched_for(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(group_update("/search long bridge"))
    plain = telegram.last["text"]
    await deliver(group_update(f"/search long bridge @{BOT_USERNAME}"))
    assert telegram.last["text"] == plain

    await deliver(group_update(f"/search @{BOT_USERNAME}"))
    assert telegram.last["text"].startswith("Which words?")
