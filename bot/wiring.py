"""Settings -> store -> services -> Application, and how each is opened and closed."""

from __future__ import annotations

import asyncio
import logging
import random
import signal
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from telegram import BotCommandScopeChat
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter
from telegram.ext import Application, ContextTypes, ExtBot

import handlers
from bot.fetching import Fetcher
from bot.sources import Keeper
from bot.transport import AiohttpRequest, PollingRequest
from bot.updates import InOrderPerChat
from bot.uploads import load_upload
from bot.visiting import Visitor, utc_now
from handlers.context import BotContext, Services
from handlers.sources import tell_gone
from handlers.texts import Texts
from store import open_store
from store.formats.side_file import SourceRule, read_sources
from store.indexing import load
from store.librarian import Librarian
from store.sandbox import Sandbox
from store.sources import Source, SourceKind

if TYPE_CHECKING:
    from collections.abc import (
        AsyncIterator,
        Awaitable,
        Callable,
        Collection,
        Coroutine,
        Iterable,
        Sequence,
    )
    from contextlib import AbstractAsyncContextManager
    from datetime import date

    from telegram.error import TelegramError
    from telegram.request import BaseRequest

    from bot.settings import Settings
    from store.protocol import Store
    from store.types import LoadProgress, LoadReport

    Progress = Callable[[LoadProgress], Awaitable[None]]

BotApplication = Application[
    ExtBot[None], BotContext, dict[Any, Any], dict[Any, Any], dict[Any, Any], None
]

LONGEST_WAIT = 30.0
"""Seconds between attempts to reach Telegram at start, at most."""

log = logging.getLogger(__name__)


# Settings -> services


def build_services(
    settings: Settings,
    store: Store,
    keeper: Keeper | None = None,
    *,
    also_admins: Collection[int] = (),
) -> Services:
    """What the handlers need, over an open store; the keeper is entered by whoever lets it work."""
    keeper = keeper or build_keeper(settings, store)

    async def reload(
        on_progress: Progress, *, source: str | None = None, dry: bool = False
    ) -> LoadReport:
        return await reload_articles(settings, store, keeper, on_progress, source=source, dry=dry)

    uploading = asyncio.Lock()

    async def receive(name: str, content: bytes) -> LoadReport:
        async def load_file(file: Path) -> LoadReport:
            return await load_articles(settings, store, [file], None)

        # Two of one name at once would set each other's file aside.
        async with uploading:
            return await load_upload(settings.data, store, name, content, load_file)

    return Services(
        librarian=Librarian(store),
        reload=reload,
        undoer=store,
        sources=keeper,
        receive=receive,
        texts=Texts(),
        admins=settings.admins.union(also_admins),
        today=lambda: today(settings),
    )


def open_archive(settings: Settings) -> AbstractAsyncContextManager[Store]:
    """The store these settings mean; it raises as :func:`store.open_store` does."""
    return open_store(settings.data, people=settings.people, retention=settings.retention)


def build_keeper(
    settings: Settings,
    store: Store,
    *,
    fetcher: Fetcher | None = None,
    sandbox: Sandbox | None = None,
    now: Callable[[], datetime] = utc_now,
    chance: Callable[[], float] = random.random,
    wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> Keeper:
    """The keeper of the sources, over an open store; to be entered before it visits any.

    ``wait`` passes the time, in seconds, until a visit tries again to load.
    """

    async def load_files(path: Path) -> LoadReport:
        return await load_articles(settings, store, [path], None)

    fetcher = fetcher or Fetcher(
        allowed_networks=settings.fetch_networks, contact=settings.fetch_contact, now=now
    )
    sandbox = sandbox or Sandbox()
    return Keeper(
        store,
        declared=lambda: declared_sources(settings),
        file=settings.sources,
        fetcher=fetcher,
        sandbox=sandbox,
        visitor=Visitor(
            store,
            fetcher,
            sandbox,
            load_files=load_files,
            now=now,
            chance=chance,
            wait=wait,
        ),
        now=now,
    )


def declared_sources(settings: Settings) -> tuple[Source, ...]:
    """What the operator's ``sources.toml`` declares now; it need not be there unless it is set.

    Raises:
        SourcesFileError: it cannot be read or understood.
    """
    file = settings.sources.expanduser()
    required = "sources" in settings.model_fields_set
    return read_sources(file) if required or file.exists() else ()


def today(settings: Settings) -> date:
    """The readers' calendar day now."""
    return datetime.now(settings.zone).date()


async def load_articles(
    settings: Settings,
    store: Store,
    paths: Sequence[Path],
    on_progress: Progress | None,
    *,
    rebuild: bool = False,
    dry: bool = False,
) -> LoadReport:
    """Bring articles from files and folders into the store.

    Raises:
        SourcesFileError: ``sources.toml``, which says whose articles they are, has a mistake.
    """
    return await load(
        store,
        paths,
        outlet=settings.outlet,
        rules=_rules(await asyncio.to_thread(declared_sources, settings)),
        on_progress=on_progress,
        rebuild=rebuild,
        dry=dry,
    )


def _rules(declared: Iterable[Source]) -> dict[Path, SourceRule]:
    """What is declared of files and folders."""
    return {
        Path(one.address).resolve(): SourceRule(
            files="*", outlet=one.outlet, language=one.language, time_zone=one.time_zone
        )
        for one in declared
        if one.kind is SourceKind.FILES
    }


async def reload_articles(
    settings: Settings,
    store: Store,
    keeper: Keeper,
    on_progress: Progress | None,
    *,
    source: str | None = None,
    dry: bool = False,
) -> LoadReport:
    """Read again all files that were ever loaded (the seeds when none were), or one source.

    What changes goes into a new generation of the archive; readers keep the old one until then.
    A feed or a page is visited, which is a small load like any visit.

    Raises:
        UnknownSourceError: no one source has that name or path, or one that ends so.
        SourceFailedError: a feed or a page cannot be had.
    """
    paths = await store.roots() or (settings.seeds.expanduser().absolute(),)
    if source is None:
        declared = await asyncio.to_thread(declared_sources, settings)
        files = [Path(one.address) for one in declared if one.kind is SourceKind.FILES]
        # One that was never there is told by its own visits.
        paths = (*paths, *(path for path in files if path.exists()))
    else:
        chosen = await keeper.find(source, also=[str(path) for path in paths])
        if isinstance(chosen, Source) and chosen.kind is not SourceKind.FILES:
            return await keeper.reload(chosen, dry=dry)
        paths = (Path(chosen.address if isinstance(chosen, Source) else chosen),)
    return await load_articles(settings, store, paths, on_progress, rebuild=True, dry=dry)


async def first_load(settings: Settings, store: Store) -> None:
    """Read the seeds into an archive that is empty, or again when they are part of it."""
    empty = not await store.size()
    if not empty and settings.seeds.resolve() not in await store.roots():
        return
    if not settings.seeds.exists():
        log.warning("The archive is empty; fill it with: newsdesk load PATH")
        return
    report = await load_articles(settings, store, [settings.seeds], None)
    if report.added or report.changed or report.removed:
        log.info("Loaded %d articles from %s", report.articles, settings.seeds)


# Services -> Application


def build_application(
    services: Services,
    request: BaseRequest,
    *,
    token: str,
    api: str = "https://api.telegram.org",
    polling: BaseRequest | None = None,
) -> BotApplication:
    """The whole bot over a wire; without ``polling`` updates are put into its queue by hand."""
    builder = (
        Application.builder()
        .token(token)
        .base_url(f"{api}/bot")
        .base_file_url(f"{api}/file/bot")
        .request(request)
        .get_updates_request(polling or request)
        .context_types(ContextTypes(context=BotContext))
        .concurrent_updates(InOrderPerChat())
        .job_queue(None)
    )
    if polling is None:
        builder = builder.updater(None)
    application = builder.build()
    handlers.install(application, services)
    return application


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
            await application.stop()
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
            await _set_menus(application)
        except BadRequest:  # a NetworkError to python-telegram-bot, and it stays one
            raise
        except (NetworkError, RetryAfter) as error:
            if isinstance(error, RetryAfter):
                wait = max(wait, _seconds(error.retry_after))
            log.warning("Telegram cannot be reached, next try in %.0f s: %s", wait, error)
        else:
            return
        await asyncio.sleep(wait)
        wait = min(2 * wait, LONGEST_WAIT)


def _seconds(wait: float | timedelta) -> float:
    return wait.total_seconds() if isinstance(wait, timedelta) else wait


async def _set_menus(application: BotApplication) -> None:
    """The commands everybody sees, and in the chats of admins theirs too."""
    services: Services = application.bot_data["services"]
    await application.bot.set_my_commands(handlers.menu(services.texts))
    for admin in services.admins:
        try:
            await application.bot.set_my_commands(
                handlers.menu(services.texts, operator=True), scope=BotCommandScopeChat(admin)
            )
        except (
            BadRequest,
            Forbidden,
        ) as error:  # an admin who never wrote to the bot has no chat with it
            log.info("No menu for admin %s yet: %s", admin, error)


# Telegram


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
    )
    async with started(application), scheduled(application, keeper):
        await _listen(application, settings)
        log.info("Listening as @%s", application.bot.username)
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
