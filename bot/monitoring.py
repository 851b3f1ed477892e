"""The page for whoever watches over the bot: figures for Prometheus, and whether all is well.

Only figures and states, nothing of readers, no secret; and still for a local port, off unless set.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from aiohttp import web
from telegram.error import TelegramError

from bot import metrics
from bot.health_client import HEALTH
from bot.listening import is_address, is_loopback, told_by
from bot.vitals import LONGEST_DEAFNESS, LONGEST_SILENCE, LONGEST_STANDSTILL, VITALS
from store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from aiohttp.typedefs import Handler

    from bot.settings import Settings
    from bot.vitals import Vitals
    from store.protocol import Store

METRICS, ALIVE = "/metrics", "/livez"

LONGEST_LOOK = 5.0
"""Seconds the archive has to say how large it is."""
LOOKED_EVERY = 30.0
"""Seconds between looks at how Telegram fares with the webhook."""

log = logging.getLogger(__name__)

_PROMETHEUS = {"Content-Type": "text/plain; version=0.0.4; charset=utf-8"}


async def examine(store: Store, vitals: Vitals) -> dict[str, Any]:
    """How the bot is: ``healthy``, and what of Telegram, the archive and loads speaks for it."""
    silence, deafness, standstill = vitals.silence, vitals.deafness, vitals.standstill
    telegram = {
        "ok": silence <= LONGEST_SILENCE and deafness <= LONGEST_DEAFNESS,
        "seconds_since_answer": round(silence, 1),
        "seconds_deaf": round(deafness, 1),
    }
    archive: dict[str, Any]
    try:
        async with asyncio.timeout(LONGEST_LOOK):
            articles = await store.size()
            newest = (await store.freshness(as_of=None)).newest
    except (StoreError, TimeoutError) as error:
        archive = {"ok": False, "problem": type(error).__name__}
    else:
        archive = {
            "ok": True,
            "articles": articles,
            "newest": newest.isoformat() if newest else None,
        }
        day = datetime(newest.year, newest.month, newest.day, tzinfo=UTC) if newest else None
        metrics.archive(articles=articles, newest=day.timestamp() if day else None)
    load = {
        "ok": standstill is None or standstill <= LONGEST_STANDSTILL,
        "seconds_without_progress": None if standstill is None else round(standstill, 1),
    }
    healthy = telegram["ok"] and archive["ok"] and load["ok"]
    return {"healthy": healthy, "telegram": telegram, "archive": archive, "load": load}


@asynccontextmanager
async def monitored(
    settings: Settings, store: Store, *, vitals: Vitals = VITALS
) -> AsyncIterator[None]:
    """The page on its port beside an open store; nothing at all when no port is set.

    Raises:
        OSError: the port cannot be had.
    """
    if settings.metrics_port is None:
        yield
        return
    runner = web.AppRunner(_page(settings, store, vitals), access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        with told_by("METRICS", settings.metrics_listen, settings.metrics_port):
            await web.TCPSite(runner, settings.metrics_listen, settings.metrics_port).start()
        yield
    finally:
        await runner.cleanup()


@asynccontextmanager
async def looked_after(
    settings: Settings, look: Callable[[], Awaitable[object]]
) -> AsyncIterator[None]:
    """Every half minute a look at what only Telegram can tell, if anybody watches over the bot."""
    if settings.metrics_port is None:
        yield
        return
    looking = asyncio.create_task(_look_again(look))
    try:
        yield
    finally:
        looking.cancel()
        with suppress(asyncio.CancelledError):
            await looking


async def _look_again(look: Callable[[], Awaitable[object]]) -> None:
    while True:
        await asyncio.sleep(LOOKED_EVERY)
        try:
            await look()
        except TelegramError as error:
            log.debug("Telegram does not tell how it fares with the webhook: %s", error)


def _page(settings: Settings, store: Store, vitals: Vitals) -> web.Application:
    local = is_loopback(settings.metrics_listen)

    @web.middleware
    async def by_its_address(request: web.Request, handler: Handler) -> web.StreamResponse:
        # A web page somewhere can have its own name lead to 127.0.0.1 and read what is there
        # ("DNS rebinding"). In a network of its own, where Prometheus knows it by a name, anybody
        # who can reach the page may read it anyway.
        if local and not _is_ours(request.host):
            raise web.HTTPMisdirectedRequest
        return await handler(request)

    async def figures(_: web.Request) -> web.Response:
        await examine(store, vitals)
        return web.Response(body=metrics.text(), headers=_PROMETHEUS)

    async def health(_: web.Request) -> web.Response:
        found = await examine(store, vitals)
        status = HTTPStatus.OK if found["healthy"] else HTTPStatus.SERVICE_UNAVAILABLE
        return web.json_response(found, status=status)

    async def alive(_: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    page = web.Application(middlewares=[by_its_address])
    page.router.add_get(METRICS, figures)
    page.router.add_get(HEALTH, health)
    page.router.add_get(ALIVE, alive)
    return page


def _is_ours(host: str) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return name == "localhost" or is_address(name)
