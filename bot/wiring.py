"""Settings -> store -> services -> Application: what each is made of."""

from __future__ import annotations

import asyncio
import logging
import random
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import Application, ContextTypes, ExtBot, TypeHandler

import handlers
from bot import metrics
from bot.address_book import AddressBook
from bot.fetching import Fetcher
from bot.outbox import Outbox
from bot.pacing import UNLIMITED
from bot.reaching import Reach
from bot.roster import Roster
from bot.sent_once import RecordedSends
from bot.sources import Keeper
from bot.updates import Edge, InOrderPerChat
from bot.uploads import load_upload
from bot.visiting import Visitor, utc_now
from bot.vitals import VITALS
from handlers import putting_off
from handlers.budgets import Budgets
from handlers.context import BotContext, Services
from handlers.languages import DEFAULT, Languages
from handlers.membership import Membership
from handlers.reports import why
from handlers.texts import texts_in
from store import open_store
from store.doorkeeper import Doorkeeper
from store.formats.alias_file import read_aliases
from store.formats.side_file import SourceRule, read_sources
from store.indexing import load
from store.librarian import Librarian
from store.models import ModelShelf, read_manifest
from store.sandbox import Sandbox
from store.semantic import Meaning
from store.sources import Source, SourceKind

if TYPE_CHECKING:
    from collections.abc import (
        Awaitable,
        Callable,
        Collection,
        Iterable,
        Sequence,
    )
    from contextlib import AbstractAsyncContextManager
    from datetime import date

    from telegram.request import BaseRequest

    from bot.journal import Journal
    from bot.outbox import Timer
    from bot.pacing import Limits
    from bot.settings import Settings
    from store.protocol import Store
    from store.types import LoadProgress, LoadReport

    Progress = Callable[[LoadProgress], Awaitable[None]]

BotApplication = Application[
    ExtBot[None], BotContext, dict[Any, Any], dict[Any, Any], dict[Any, Any], None
]

log = logging.getLogger(__name__)


class _Forgetful(BotApplication):
    """An application without a list of everybody who ever wrote.

    python-telegram-bot notes them for its persistence, also where there is none, and only that
    would ever empty the list.
    """

    __slots__ = ()

    def _mark_for_persistence_update(self, **_: object) -> None:
        """Nothing is kept there; ours are rows of the store."""


# Settings -> services


def build_services(
    settings: Settings,
    store: Store,
    keeper: Keeper | None = None,
    *,
    also_admins: Collection[int] = (),
    holding: bool = False,
) -> Services:
    """What the handlers need, over an open store; the keeper is entered by whoever lets it work.

    ``holding`` as :class:`Librarian` has it, for who writes every update down before it is handled:
    that is when the store sees that another process has given somebody other names.
    """
    keeper = keeper or build_keeper(settings, store)

    async def reload(
        on_progress: Progress, *, source: str | None = None, dry: bool = False
    ) -> LoadReport:
        return await reload_articles(settings, store, keeper, on_progress, source=source, dry=dry)

    uploading = asyncio.Lock()

    async def receive(name: str, content: bytes) -> LoadReport:
        async def load_file(file: Path, begin: Callable[[], Awaitable[None]]) -> LoadReport:
            return await load_articles(settings, store, [file], None, begin=begin)

        # Two of one name at once would set each other's file aside.
        async with uploading:
            return await load_upload(settings.data, store, name, content, load_file)

    return Services(
        librarian=Librarian(store, meaning(settings), holding=holding),
        reload=reload,
        undoer=store,
        sources=keeper,
        aliases=store,
        chats=store,
        gaps=store,
        keep_questions=settings.keep_questions,
        receive=receive,
        privacy=store,
        observer=metrics,
        texts=texts_in(DEFAULT),
        languages=Languages(store),
        announcements=store,
        admins=settings.admins.union(also_admins),
        today=lambda: today(settings),
        now=utc_now,
        zone=settings.zone,
        doorkeeper=Doorkeeper(store),
        membership=Membership(now=utc_now),
        budgets=Budgets(person=settings.person_budget, group=settings.group_budget),
    )


def meaning(settings: Settings) -> Meaning | None:
    """What compares texts by meaning, None when the operator wants none of it."""
    if settings.semantic == "off":
        return None
    return Meaning(ModelShelf(settings.data, read_manifest()))


def open_archive(settings: Settings) -> AbstractAsyncContextManager[Store]:
    """The store these settings mean; it raises as :func:`store.open_store` does.

    Raises:
        AliasesFileError: the operator's file of aliases has a mistake.
    """
    return open_store(
        settings.data,
        people=settings.people,
        ner=settings.ner,
        retention=settings.retention,
        aliases=read_aliases(settings.aliases.expanduser()) if settings.aliases else None,
    )


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
    texts = texts_in(DEFAULT)
    return Keeper(
        store,
        roster=Roster(store, declared=lambda: declared_sources(settings), file=settings.sources),
        fetcher=fetcher,
        sandbox=sandbox,
        visitor=Visitor(
            store,
            fetcher,
            sandbox,
            load_files=load_files,
            why=lambda rejection: why(rejection, texts),
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
    begin: Callable[[], Awaitable[None]] | None = None,
) -> LoadReport:
    """Bring articles from files and folders into the store; ``begin`` is as :func:`load` has it.

    Raises:
        SourcesFileError: ``sources.toml``, which says whose articles they are, has a mistake.
    """
    rules = _rules(await asyncio.to_thread(declared_sources, settings))
    with VITALS.loading() as gets_on:

        async def told(far: LoadProgress) -> None:
            gets_on()
            if on_progress:
                await on_progress(far)

        return await load(
            store,
            paths,
            outlet=settings.outlet,
            rules=rules,
            on_progress=told,
            rebuild=rebuild,
            dry=dry,
            begin=begin,
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
    limits: Limits = UNLIMITED,
    timer: Timer | None = None,
    journal: Journal | None = None,
) -> BotApplication:
    """The whole bot over a wire; updates are put into its queue by whoever brings them.

    ``polling`` is the wire of getUpdates, where it is another one; ``journal`` is asked which
    updates are written down. A wire that leads to Telegram has limits; ``timer`` is as
    :class:`Outbox` has it.
    """
    addresses = AddressBook(services.chats, move=services.move_chat, now=services.now)

    async def ask() -> object:
        return await application.bot.get_me()

    reach = Reach(ask)
    outbox = Outbox(addresses, reach, limits=limits, timer=timer)
    metrics.watch_queue("outbox", lambda: outbox.waiting)
    order = InOrderPerChat(journal=journal)
    application: BotApplication = (
        Application.builder()
        .application_class(_Forgetful)
        .token(token)
        .base_url(f"{api}/bot")
        .base_file_url(f"{api}/file/bot")
        .request(request)
        .get_updates_request(polling or request)
        .context_types(ContextTypes(context=BotContext))
        .concurrent_updates(order)
        .rate_limiter(RecordedSends(outbox))
        .job_queue(None)
        .updater(None)
        .build()
    )
    order.edge = Edge(
        handle=application.process_update,
        concerns=handlers.concerns,
        is_question=putting_off.is_question,
        is_spared=partial(putting_off.is_spared, services),
        put_off=partial(putting_off.tell_busy, services),
        too_much=partial(putting_off.tell_too_much, services),
        give_up=partial(putting_off.tell_failed, services),
        doubt=partial(putting_off.tell_uncertain, services),
        reached=reach,
    )
    application.bot_data["outbox"] = outbox
    handlers.install(application, services)

    async def note(update: Update, _: BotContext) -> None:
        await addresses.note_update(update)

    # Before everything else, and beside it.
    application.add_handler(TypeHandler(Update, note), group=-1)
    return application
