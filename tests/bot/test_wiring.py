"""The Application as wired: it answers, starts over trouble, and closes what it opened."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from pydantic import SecretStr
from telegram.error import InvalidToken

from bot.menus import announce
from bot.outbox import Outbox
from bot.pacing import TELEGRAM, UNLIMITED
from bot.running import run_in_telegram, started, warmed
from bot.wiring import build_application, build_services, first_load
from store import open_store
from store.errors import StoreUnavailableError
from store.sqlite import generations
from tests.conftest import TODAY
from tests.fakes import TOKEN, FakeTelegram, Refusal
from tests.telegram_factories import ADMIN_ID, STRANGER_ID, text_update

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.pacing import Limits
    from bot.settings import Settings
    from bot.wiring import BotApplication
    from store.protocol import Store
    from tests.conftest import Deliver


class CountingTelegram(FakeTelegram):
    """A double that knows whether it was closed."""

    open = 0

    async def initialize(self) -> None:
        self.open += 1

    async def shutdown(self) -> None:
        self.open -= 1


async def test_a_question_gets_a_reply(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("Who opened the Long Bridge?"))

    assert "Ingrid Solberg" in telegram.last_message["text"]


async def test_updates_of_a_chat_are_answered_in_order(
    telegram: FakeTelegram, application: BotApplication, deliver: Deliver
) -> None:
    assert application.update_processor.max_concurrent_updates > 1
    for words in ("bridge", "ferry", "storm"):
        await deliver(text_update(f"/search {words}"))

    titles = [sent["message"]["text"].splitlines()[0] for sent in telegram.sent]
    assert [title.split("“")[1].rstrip("”") for title in titles] == ["bridge", "ferry", "storm"]


async def test_commands_are_registered_and_admins_see_theirs(
    telegram: FakeTelegram, application: BotApplication
) -> None:
    await announce(application)
    everybody = {command["command"] for command in telegram.menus[None]}
    admin = {command["command"] for command in telegram.menus[ADMIN_ID]}

    assert {"search", "who", "latest", "help"} <= everybody
    operators = {"reload", "undo", "stats", "sources", "addsource", "removesource", "pause"}
    operators |= {"alias", "unalias", "gaps", "ban", "unban", "banned"}
    assert admin - everybody == operators


async def test_an_admin_who_never_wrote_does_not_stop_the_start(
    telegram: FakeTelegram, settings: Settings
) -> None:
    async with open_store(settings.data) as store:
        services = build_services(settings, store)
        services = replace(services, admins=frozenset({STRANGER_ID}))
        application = build_application(services, telegram, token=TOKEN)
        async with started(application) as nothing:
            await announce(application)
            assert nothing is None

    assert set(telegram.menus) == {None}


async def test_names_given_elsewhere_are_understood_in_an_open_terminal(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No update is written down there."""
    monkeypatch.setattr(generations, "_SETTLED", 0)
    async with open_store(settings.data) as store, open_store(settings.data) as theirs:
        await first_load(settings, store)
        librarian = build_services(settings, store).librarian
        assert not (await librarian.who("Bridge Lady", as_of=TODAY)).person

        await theirs.add_aliases("Ingrid Solberg", ["Bridge Lady"])

        assert (await librarian.who("Bridge Lady", as_of=TODAY)).person


async def test_a_refused_token_ends_the_start_and_closes_everything(settings: Settings) -> None:
    telegram = CountingTelegram()
    telegram.fail("getMe", Refusal(401, "Unauthorized"))
    async with open_store(settings.data) as store:
        application = build_application(build_services(settings, store), telegram, token=TOKEN)
        with pytest.raises(InvalidToken):
            async with started(application):
                pytest.fail("it must not start")

    assert telegram.open == 0


async def test_an_error_inside_closes_everything(settings: Settings) -> None:
    telegram = CountingTelegram()

    async def fail_once_started() -> None:
        async with started(application):
            assert telegram.open > 0
            raise ZeroDivisionError

    async with open_store(settings.data) as store:
        application = build_application(build_services(settings, store), telegram, token=TOKEN)
        with pytest.raises(ZeroDivisionError):
            await fail_once_started()

    assert telegram.open == 0
    assert not application.running


async def test_the_seeds_are_loaded_once(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    async with open_store(settings.data) as store:
        await first_load(settings, store)
        await first_load(settings, store)
        assert await store.size() == 3

    assert caplog.text.count("Loaded 3 articles") == 1


async def test_without_seeds_it_says_how_to_fill_the_archive(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    nowhere = settings.model_copy(update={"seeds": settings.seeds / "nowhere"})
    async with open_store(settings.data) as store:
        await first_load(nowhere, store)

    assert "newsdesk load PATH" in caplog.text


async def built_for_telegram(
    settings: Settings, store: Store, monkeypatch: pytest.MonkeyPatch
) -> BotApplication:
    """What ``newsdesk run`` would start now."""
    built: list[BotApplication] = []

    @asynccontextmanager
    async def stop_here(application: BotApplication) -> AsyncIterator[None]:
        built.append(application)
        raise NotStartedError
        yield

    monkeypatch.setattr("bot.running.started", stop_here)
    told = settings.model_copy(update={"telegram_token": SecretStr(TOKEN)})
    with pytest.raises(NotStartedError):
        await run_in_telegram(told, store)
    return built[0]


@pytest.mark.parametrize(("kept", "limits"), [(True, TELEGRAM), (False, UNLIMITED)])
async def test_in_telegram_its_limits_are_kept(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, kept: bool, limits: Limits
) -> None:
    limited = settings.model_copy(update={"telegram_limits": kept})
    async with open_store(settings.data) as store:
        application = await built_for_telegram(limited, store, monkeypatch)

    outbox = application.bot_data["outbox"]
    assert isinstance(outbox, Outbox)
    limiter = application.bot.rate_limiter
    assert limiter, "python-telegram-bot passes by a limiter that is not true"
    assert outbox.limits == limits


async def test_in_telegram_what_many_ask_at_once_is_looked_up_once(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(generations, "_SETTLED", 0)
    async with open_store(settings.data) as store:
        await first_load(settings, store)
        application = await built_for_telegram(settings, store, monkeypatch)
        librarian = application.bot_data["services"].librarian
        found = await librarian.search("bridge", as_of=TODAY)

        assert found.page.items
        assert await librarian.search("bridge", as_of=TODAY) is found


class NotStartedError(Exception):
    """The bot went no further."""


async def test_what_is_read_ahead_is_read_and_nobody_waits_for_it(
    application: BotApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = application.bot_data["services"]
    read, unending = asyncio.Event(), asyncio.Event()

    async def warm() -> None:
        read.set()
        await unending.wait()

    monkeypatch.setattr(services.librarian, "warm", warm)
    async with warmed(services):
        await read.wait()


async def test_an_archive_that_cannot_be_read_ahead_does_not_keep_the_bot_from_starting(
    application: BotApplication,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    services = application.bot_data["services"]
    tried = asyncio.Event()

    async def warm() -> None:
        tried.set()
        raise StoreUnavailableError("the disk is away")

    monkeypatch.setattr(services.librarian, "warm", warm)
    async with warmed(services):
        await tried.wait()
        await asyncio.sleep(0)
    assert "the disk is away" in caplog.text
