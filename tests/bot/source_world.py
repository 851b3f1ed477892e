"""What tests of sources start from: a small web, a clock of their own, a keeper over a store."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from typing import TYPE_CHECKING

from bot.fetching import Fetcher
from bot.wiring import build_keeper
from store.librarian import Librarian
from store.sandbox import Sandbox

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.sources import Keeper
    from bot.visiting import Visit
    from store.protocol import Store
    from store.sources import Standing
    from tests.web_server import WebServer

LOOPBACK = [ip_network("127.0.0.0/8")]
HOUR = timedelta(hours=1)


class SharedSandbox(Sandbox):
    """One process for many tests: each would wait for its own to start."""

    async def __aexit__(self, *_: object) -> None:
        """Stays open."""


@dataclass
class Clock:
    """The time in these tests, which passes when they say so."""

    time: datetime = datetime(2024, 11, 20, 9, 0, tzinfo=UTC)
    waited: list[float] = field(default_factory=list)

    def __call__(self) -> datetime:
        return self.time

    def passes(self, time: timedelta) -> None:
        self.time += time


@dataclass
class World:
    """A keeper, what it keeps, and the web it reads."""

    web: WebServer
    store: Store
    keeper: Keeper
    clock: Clock
    settings: Settings

    async def due(self, *, after: timedelta = timedelta()) -> list[Visit]:
        """Let time pass, then visit what is due."""
        self.clock.passes(after)
        return await self.keeper.visit_due()

    async def headlines(self) -> set[str]:
        """Of all articles."""
        return {one.article.headline async for part in self.store.everything() for one in part}

    async def found(self, words: str) -> list[str]:
        """Headlines a reader finds."""
        result = await Librarian(self.store).search(words, as_of=self.clock.time.date(), limit=10)
        return [hit.article.headline for hit in result.page.items]

    async def standing(self, address: str) -> Standing:
        return (await self.store.standings())[address]


def keeper_of(
    settings: Settings, store: Store, sandbox: Sandbox, clock: Clock, *, chance: float = 0.0
) -> Keeper:
    """A keeper that may fetch from loopback, without pauses."""

    async def wait(seconds: float) -> None:
        clock.waited.append(seconds)
        await asyncio.sleep(0.01)

    return build_keeper(
        settings,
        store,
        fetcher=Fetcher(allowed_networks=LOOPBACK, pause=0.0, now=clock),
        sandbox=sandbox,
        now=clock,
        chance=lambda: chance,
        wait=wait,
    )
