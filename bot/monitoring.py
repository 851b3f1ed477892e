"""The page for whoever watches over the bot: figures for Prometheus, and whether all is well.

Only figures and states, nothing of readers, no secret; and still for a local port, off unless set.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from aiohttp import web
from telegram.error import TelegramError

from bot import metrics
from bot.health_client import HEALTH
from bot.vitals import LONGEST_SILENCE, LONGEST_STANDSTILL, VITALS
from store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from telegram import Bot

    from bot.settings import Settings
    from bot.vitals import Vitals
    from store.protocol import Store

METRICS, ALIVE = "/metrics", "/livez"

LONGEST_LOOK = 5.0
"""Seconds the archive has to say how large it is."""
QUIET = 30.0
"""Seconds without an answer of Telegram's after which it is asked for one."""

_PROMETHEUS = {"Content-Type": "text/plain; version=0.0.4; charset=utf-8"}


async def examine(store: Store, vitals: Vitals) -> dict[str, Any]:
    """How the bot is: ``healthy``, and what of Telegram, the archive and loads speaks for it."""
    silence, standstill = vitals.silence, vitals.standstill
    telegram = {"ok": silence <= LONGEST_SILENCE, "seconds_since_answer": round(silence, 1)}
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
    runner = web.AppRunner(_page(store, vitals), access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.metrics_listen, settings.metrics_port).start()
        yield
    finally:
        await runner.cleanup()


@asynccontextmanager
async def in_touch(settings: Settings, bot: Bot, *, vitals: Vitals = VITALS) -> AsyncIterator[None]:
    """Telegram asked for a sign of life whenever there was none for a while, if anybody looks."""
    if settings.metrics_port is None:
        yield
        return
    asking = asyncio.create_task(keep_in_touch(bot, vitals))
    try:
        yield
    finally:
        asking.cancel()
        with suppress(asyncio.CancelledError):
            await asking


def _page(store: Store, vitals: Vitals) -> web.Application:
    async def figures(_: web.Request) -> web.Response:
        await examine(store, vitals)
        return web.Response(body=metrics.text(), headers=_PROMETHEUS)

    async def health(_: web.Request) -> web.Response:
        found = await examine(store, vitals)
        status = HTTPStatus.OK if found["healthy"] else HTTPStatus.SERVICE_UNAVAILABLE
        return web.json_response(found, status=status)

    async def alive(_: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    page = web.Application()
    page.router.add_get(METRICS, figures)
    page.router.add_get(HEALTH, health)
    page.router.add_get(ALIVE, alive)
    return page


async def keep_in_touch(bot: Bot, vitals: Vitals, *, quiet: float = QUIET) -> None:
    """Ask Telegram for a sign of life when there was none for a while, as with a webhook."""
    while True:
        await asyncio.sleep(max(quiet / 10, quiet - vitals.silence))
        if vitals.silence >= quiet:
            with suppress(TelegramError):  # the transport has counted it, whatever it was
                await bot.get_me()
