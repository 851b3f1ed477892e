"""The Application at work: started and stopped, its sources on their schedule, in Telegram."""

from __future__ import annotations

import asyncio
import logging
import signal
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from telegram.error import BadRequest, Conflict, NetworkError, RetryAfter

import handlers
from bot.menus import announced
from bot.monitoring import in_touch
from bot.outbox import seconds_of
from bot.pacing import TELEGRAM, UNLIMITED
from bot.transport import AiohttpRequest, PollingRequest
from bot.wiring import build_application, build_keeper, build_services
from handlers.pseudonyms import use_key
from handlers.sources import tell_gone

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine

    from telegram.error import TelegramError

    from bot.outbox import Outbox
    from bot.settings import Settings
    from bot.sources import Keeper
    from bot.wiring import BotApplication
    from handlers.context import Services
    from store.protocol import Store
    from store.sources import Source

FINISHING = 20.0
"""Seconds in which a bot that ends may still send what waits."""
LONGEST_WAIT = 30.0
"""Seconds between attempts to reach Telegram at start, at most."""

log = logging.getLogger(__name__)


@asynccontextmanager
async def started(application: BotApplication) -> AsyncIterator[None]:
    """The application answering updates; stopped and closed at the end, whatever happens.

    Raises:
        telegram.error.InvalidToken: Telegram does not know the token.
    """
    try:
        await _reach_telegram(application)
        await application.start()
        yield
    finally:
        if application.updater and application.updater.running:
            await application.updater.stop()
        if application.running:
            outbox: Outbox = application.bot_data["outbox"]
            giving_up = asyncio.get_running_loop().call_later(FINISHING, outbox.give_up)
            await application.stop()
            giving_up.cancel()
        await application.shutdown()
        # shutdown() closes nothing when initialize() failed half-way
        await application.bot.shutdown()


@asynccontextmanager
async def scheduled(application: BotApplication, keeper: Keeper) -> AsyncIterator[None]:
    """The sources visited on their schedule, beside a started application.

    Raises:
        SourcesFileError: ``sources.toml`` has a mistake.
    """
    services: Services = application.bot_data["services"]

    async def tell(source: Source) -> bool:
        return await tell_gone(application.bot, services, source)

    async with keeper:
        running = asyncio.create_task(keeper.run(tell))
        try:
            yield
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running


async def _reach_telegram(application: BotApplication) -> None:
    """Initialize; try again for as long as the network or Telegram fails."""
    wait = 1.0
    while True:
        try:
            await application.initialize()
        except BadRequest:  # a NetworkError to python-telegram-bot, and it stays one
            raise
        except (NetworkError, RetryAfter) as error:
            if isinstance(error, RetryAfter):
                wait = max(wait, seconds_of(error))
            log.warning("Telegram cannot be reached, next try in %.0f s: %s", wait, error)
        else:
            return
        await asyncio.sleep(wait)
        wait = min(2 * wait, LONGEST_WAIT)


async def run_in_telegram(settings: Settings, store: Store) -> None:
    """Answer in Telegram until cancelled.

    Raises:
        telegram.error.InvalidToken: Telegram does not know the token.
    """
    assert settings.telegram_token is not None  # noqa: S101 - the caller looked
    proxy = settings.telegram_proxy.get_secret_value() if settings.telegram_proxy else None
    keeper = build_keeper(settings, store)
    application = build_application(
        build_services(settings, store, keeper),
        AiohttpRequest(proxy=proxy),
        token=settings.telegram_token.get_secret_value(),
        api=settings.telegram_api,
        polling=PollingRequest(proxy=proxy, connections=2),
        limits=TELEGRAM if settings.telegram_limits else UNLIMITED,
    )
    use_key(await store.log_key())
    async with (
        started(application),
        scheduled(application, keeper),
        in_touch(settings, application.bot),
    ):
        await _listen(application, settings)
        log.info("Listening as @%s", application.bot.username)
        async with announced(application):
            await asyncio.Event().wait()


async def _listen(application: BotApplication, settings: Settings) -> None:
    updater = application.updater
    assert updater is not None  # noqa: S101 - built with polling
    if settings.webhook_url is None:
        await updater.start_polling(
            bootstrap_retries=-1,
            allowed_updates=handlers.ALLOWED_UPDATES,
            error_callback=_log_polling_error,
        )
        return
    assert settings.webhook_secret is not None  # noqa: S101 - settings require it
    await updater.start_webhook(
        listen=settings.webhook_listen,
        port=settings.webhook_port,
        url_path=urlsplit(settings.webhook_url).path,
        webhook_url=settings.webhook_url,
        secret_token=settings.webhook_secret.get_secret_value(),
        allowed_updates=handlers.ALLOWED_UPDATES,
        bootstrap_retries=-1,
    )


def _log_polling_error(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        log.error("Another program is using this bot's token; only one may. Stop the other one.")
    else:
        log.warning("Fetching updates failed, trying again: %s", error)


async def until_signalled(work: Coroutine[Any, Any, None]) -> None:
    """Run ``work``; SIGINT and SIGTERM end it cleanly."""
    task = asyncio.ensure_future(work)
    signalled = False

    def stop() -> None:
        nonlocal signalled
        signalled = True
        task.cancel()

    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop)
    try:
        await task
    except asyncio.CancelledError:
        if not signalled:
            raise
