"""The Application at work: started and stopped, its sources on their schedule, in Telegram."""

from __future__ import annotations

import asyncio
import fcntl
import logging
import signal
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest, NetworkError, RetryAfter

import handlers
from bot.arrivals import Arrivals
from bot.journal import Journal
from bot.menus import announced
from bot.monitoring import looked_after
from bot.outbox import seconds_of
from bot.pacing import TELEGRAM, UNLIMITED
from bot.polling import Polling
from bot.transport import AiohttpRequest
from bot.updates import InOrderPerChat
from bot.visiting import utc_now
from bot.webhook import Webhook
from bot.wiring import build_application, build_keeper, build_services
from handlers.pseudonyms import use_key
from handlers.sources import tell_gone
from store.errors import StoreError, StoreUnavailableError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine, Iterator
    from pathlib import Path

    from telegram.request import BaseRequest

    from bot.outbox import Outbox
    from bot.settings import Settings
    from bot.sources import Keeper
    from bot.wiring import BotApplication
    from handlers.context import Services
    from store.protocol import Store
    from store.sources import Source

LONGEST_WAIT = 30.0
"""Seconds between attempts to reach Telegram at start, at most."""

FINISHING = 18.0
"""Seconds in which a bot that ends may still send what waits; then it is given up, which leaves its
update to the next start."""
LONGEST_STOP = 20.0
"""Seconds for what is in hand when the bot is to stop; supervisors kill after 30."""

RUNNING = "running.lock"

log = logging.getLogger(__name__)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """The only bot on a data folder: a second one would handle again what this one has in hand.

    The file stays; the lock goes with the process, however it ends.

    Raises:
        StoreUnavailableError: another one is running there, or the file cannot be opened.
    """
    folder = folder.expanduser().resolve()
    path = folder / RUNNING
    with ExitStack() as held:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file = held.enter_context(path.open("a"))
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StoreUnavailableError(
                f"Another newsdesk run is answering from {folder}; only one may. Stop it first, "
                "or name another folder in NEWSDESK_DATA."
            ) from error
        except OSError as error:
            raise StoreUnavailableError(f"{path}: {error.strerror or error}") from error
        yield


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
        if application.running:
            outbox: Outbox = application.bot_data["outbox"]
            outbox.finish()
            giving_up = asyncio.get_running_loop().call_later(FINISHING, outbox.give_up)
            if isinstance(application.update_processor, InOrderPerChat):
                await application.update_processor.close(LONGEST_STOP)
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


@asynccontextmanager
async def warmed(services: Services) -> AsyncIterator[None]:
    """What the first question would have to wait for is read beside what is done here."""

    async def warm() -> None:
        try:
            await services.librarian.warm()
        except StoreError as error:  # whoever asks is told
            log.warning("The archive could not be read ahead: %s", error)

    warming = asyncio.create_task(warm())
    try:
        yield
    finally:
        warming.cancel()
        with suppress(asyncio.CancelledError):
            await warming


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
        telegram.error.InvalidToken: Telegram does not know the token, or not any more.
        StoreError: the journal of updates cannot be read.
    """
    assert settings.telegram_token is not None  # noqa: S101 - the caller looked
    proxy = settings.telegram_proxy.get_secret_value() if settings.telegram_proxy else None
    keeper = build_keeper(settings, store)
    journal = Journal(store, settings.data, utc_now)
    polling = AiohttpRequest(proxy=proxy, connections=2)
    application = build_application(
        build_services(settings, store, keeper, holding=True),
        AiohttpRequest(proxy=proxy),
        token=settings.telegram_token.get_secret_value(),
        api=settings.telegram_api,
        polling=polling,
        journal=journal,
        limits=TELEGRAM if settings.telegram_limits else UNLIMITED,
    )
    use_key(await store.log_key())
    try:
        async with (
            warmed(application.bot_data["services"]),
            started(application),
            scheduled(application, keeper),
            announced(application),
        ):
            arrivals = Arrivals(application, journal)
            await arrivals.resume()
            await _listen(application, settings, arrivals, polling)
    finally:
        await journal.close()


async def _listen(
    application: BotApplication, settings: Settings, arrivals: Arrivals, polling: BaseRequest
) -> None:
    """Let updates come in, for ever."""
    bot, patience = application.bot, timedelta(minutes=settings.token_patience)
    if settings.webhook_url is None:
        log.info("Listening as @%s", bot.username)
        await Polling(
            bot, polling, arrivals, allowed=handlers.ALLOWED_UPDATES, patience=patience
        ).run()
        return
    assert settings.webhook_secret is not None  # noqa: S101 - settings require it
    webhook = Webhook(
        bot,
        arrivals,
        url=settings.webhook_url,
        secret=settings.webhook_secret.get_secret_value(),
        listen=settings.webhook_listen,
        port=settings.webhook_port,
        allowed=handlers.ALLOWED_UPDATES,
        patience=patience,
    )
    async with webhook.serving(), looked_after(settings, webhook.look):
        log.info("Listening as @%s", bot.username)
        await webhook.announce()


async def until_signalled(work: Coroutine[Any, Any, None]) -> None:
    """Run ``work``; SIGINT and SIGTERM end it cleanly, and one more does not cut off its end."""
    task = asyncio.ensure_future(work)
    signalled = False

    def stop() -> None:
        nonlocal signalled
        if not signalled:
            log.info("Stopping; what is in hand is finished first")
            signalled = True
            task.cancel()

    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop)
    try:
        await task
    except asyncio.CancelledError:
        if not signalled:
            raise
