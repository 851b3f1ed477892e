"""The keeper of the sources: when each is visited, and what an operator does to them.

Which there are is known by :mod:`bot.roster`. How each fares is a row of the state file, as are
those added in the chat: nothing is lost by a restart.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from contextlib import AsyncExitStack, nullcontext, suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Self

from bot.discovering import feeds_named, media_type_of
from bot.fetching import Fetcher, FetchError
from bot.visiting import Visit
from store import journalled, visits, votes
from store.earlier import KEPT
from store.errors import LoadInProgressError, SourceFailedError, StoreError
from store.formats import HTML
from store.indexing import let_go
from store.personal import LISTINGS_KEPT
from store.sources import AddedSource, KnownSource, Overview, Source, SourceKind, Standing
from store.types import LoadReport, Parsed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence
    from datetime import datetime

    from bot.fetching import Fetched
    from bot.roster import Roster
    from bot.visiting import Visitor
    from store.protocol import Store
    from store.sandbox import Sandbox

    Tell = Callable[[Source], Awaitable[bool]]
    """Tells the operators that a source is gone; whether they know now."""

AT_ONCE = 4
"""Sources visited at the same time; the fetcher asks each host for one thing at a time."""
LOOK_EVERY = 60.0
"""Seconds between two looks at what is due, at most: ``sources.toml`` may have changed."""
LET_GO_EVERY = timedelta(hours=1)
LONGEST_NAME = 80

log = logging.getLogger(__name__)


class Keeper:
    """Keeps the sources fresh; an async context."""

    def __init__(
        self,
        store: Store,
        *,
        roster: Roster,
        fetcher: Fetcher,
        sandbox: Sandbox,
        visitor: Visitor,
        now: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._roster = roster
        self._fetcher = fetcher
        self._sandbox = sandbox
        self._visitor = visitor
        self._now = now
        self._places = asyncio.Semaphore(AT_ONCE)
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._changed = asyncio.Event()
        self._open = AsyncExitStack()
        self._let_go_at = now()

    async def __aenter__(self) -> Self:
        """Open the network.

        Raises:
            SourcesFileError: ``sources.toml`` cannot be used: better said at the start.
        """
        await self._roster.read()
        async with AsyncExitStack() as opening:
            await opening.enter_async_context(self._fetcher)
            await opening.enter_async_context(self._sandbox)
            self._open = opening.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._open.aclose()

    # What there is

    async def overview(self) -> Overview:
        """All sources, by name, and how they fare."""
        sources = await self._roster.all()
        standings = await self._store.standings()
        counts = await self._store.articles_from([one.origin for one in sources])
        return Overview(
            at=self._now(),
            known=tuple(
                KnownSource(
                    source=one,
                    standing=_of(standings, one),
                    articles=counts.get(one.origin, 0),
                )
                for one in sorted(sources, key=lambda one: one.name.casefold())
            ),
            problem=self._roster.problem,
        )

    async def find(self, name: str, *, also: Sequence[str] = ()) -> Source | str:
        """The source of a name, the end of one or an address; or one of the names in ``also``.

        Raises:
            UnknownSourceError: none is called so, or several.
        """
        return await self._roster.find(name, also=also)

    # Visits

    async def visit(self, source: Source, *, scheduled: bool = False) -> Visit:
        """Visit a source now, after a visit to it that is under way.

        Raises:
            LoadInProgressError: another load is running, and the visit is not scheduled.
        """
        if not scheduled:
            self._refuse_to_wait(source)
        # A place comes first: who waits for one keeps nobody from removing the source. Somebody
        # who asks for a visit waits for this host only, not for four others.
        async with self._places if scheduled else nullcontext(), self._turns[source.address]:
            standing = _of(await self._store.standings(), source)
            there = [one.address for one in await self._roster.all()] if scheduled else ()
            if scheduled and not (source.address in there and visits.is_due(standing, self._now())):
                nothing = LoadReport(articles=await self._store.size())
                return Visit(source=source, standing=standing, report=nothing)
            visit = await self._visitor.visit(
                source, standing, others=await self._roster.others(source), scheduled=scheduled
            )
            await self._spare_host(visit)
        if visit.report is None:
            log.info("%s (%s): %s", source.name, source.shown, visit.standing.problem)
        return visit

    def _refuse_to_wait(self, source: Source) -> None:
        """Whoever asks for something is not kept waiting as long as a reload takes.

        Raises:
            LoadInProgressError: a visit to the source waits for another load to end.
        """
        if source.address in self._visitor.waiting:
            raise LoadInProgressError(f"a visit to {source.name} waits for another load")

    async def reload(self, source: Source, *, dry: bool = False) -> LoadReport:
        """Visit a source now, or only tell what that would bring.

        Raises:
            SourceFailedError: it could not be visited.
            LoadInProgressError: another load is running.
        """
        if dry:
            return await self._visitor.rehearse(
                source, Standing(address=source.address), others=await self._roster.others(source)
            )
        visit = await self.visit(source)
        if visit.report is None:
            raise SourceFailedError(visit.standing.problem)
        return visit.report

    async def visit_due(self) -> list[Visit]:
        """Visit everything that is due, a few at a time; gives what each visit came to.

        Raises:
            StoreError: the store cannot be used; the other visits have been tried all the same.
        """
        due, _ = await self._due()
        ended = await asyncio.gather(
            *(self.visit(one, scheduled=True) for one in due), return_exceptions=True
        )
        visited: list[Visit] = []
        for one in ended:
            if isinstance(one, BaseException):
                raise one
            visited.append(one)
        return visited

    async def run(self, tell: Tell) -> None:
        """Visit each source when it is due, until cancelled."""
        under_way: dict[str, asyncio.Task[None]] = {}
        async with asyncio.TaskGroup() as group:
            while True:
                self._changed.clear()
                wait = LOOK_EVERY
                try:
                    await self._tidy(tell)
                    due, wait = await self._due()
                    if not due and all(task.done() for task in under_way.values()):
                        await self._sandbox.rest()  # its process is as large as the bot
                    for source in due:
                        task = under_way.get(source.address)
                        if task is None or task.done():
                            under_way[source.address] = group.create_task(self._alone(source))
                except StoreError as error:
                    log.warning("could not look at what is due: %s", error)
                except Exception:  # the schedule goes on, whatever a look meets
                    log.exception("looking at what is due failed")
                with suppress(TimeoutError):
                    async with asyncio.timeout(wait):
                        await self._changed.wait()

    async def _tidy(self, tell: Tell) -> None:
        """What the schedule does besides; a failure of it keeps no source waiting."""
        for work in (self._let_go, partial(self.tell_gone, tell)):
            try:
                await work()
            except Exception as error:
                log.warning("%s; trying again in a while", error, exc_info=error)

    async def _let_go(self) -> None:
        """Now and then, let go of what is not to be kept any longer."""
        if self._now() < self._let_go_at:
            return
        self._let_go_at = self._now() + LET_GO_EVERY
        await self._store.forget_exchanges(before=self._now() - KEPT)
        await self._store.forget_gaps(before=self._now() - votes.KEPT)
        await self._store.forget_listings(before=self._now() - LISTINGS_KEPT)
        await self._store.forget_updates(before=self._now() - journalled.KEPT)
        with suppress(LoadInProgressError):
            if count := await let_go(self._store):
                log.info("%d articles have grown too old for what this archive keeps", count)

    async def _due(self) -> tuple[list[Source], float]:
        """What is due now, and in how many seconds to look again."""
        standings = await self._store.standings()
        now = self._now()
        wait = LOOK_EVERY
        due = []
        for source in await self._roster.all():
            standing = _of(standings, source)
            if visits.is_due(standing, now):
                due.append(source)
            elif standing.next_at and not (standing.paused or standing.gone):
                wait = min(wait, (standing.next_at - now).total_seconds())
        return due, wait

    async def _alone(self, source: Source) -> None:
        """A scheduled visit that harms no other one, whatever happens."""
        try:
            await self.visit(source, scheduled=True)
        except Exception as error:
            if isinstance(error, StoreError):
                log.warning("%s could not be visited: %s", source.name, error)
            else:
                log.exception("visiting %s failed", source.name)
            # Nothing could be written down, so this task keeps the wait.
            await asyncio.sleep(visits.FIRST_WAIT.total_seconds())
        self._changed.set()

    async def _spare_host(self, visit: Visit) -> None:
        """Let no other source ask a host sooner that wants to be left alone."""
        source, until = visit.source, visit.standing.next_at
        if not visit.host_busy or until is None:
            return
        standings = await self._store.standings()
        others = (
            _of(standings, one)
            for one in await self._roster.all()
            if one.host == source.host and one.address != source.address
        )
        await self._store.record(
            [replace(one, next_at=until) for one in others if visits.is_due(one, until)]
        )

    async def tell_gone(self, tell: Tell) -> None:
        """Tell of sources that are gone, each until somebody knows."""
        standings = await self._store.standings()
        for source in await self._roster.all():
            standing = _of(standings, source)
            if standing.gone and not standing.told and await tell(source):
                await self._store.record([replace(standing, told=True)])

    # What an operator does

    async def add(self, address: str, name: str | None = None) -> AddedSource:
        """Add what is at an address: a feed, the feed a page names, or the page itself.

        Raises:
            SourceExistsError: there is one of that address or name.
            SourceFailedError: nothing can be had there.
            LoadInProgressError: another load is running; nothing was added.
        """
        address = address if "://" in address else f"https://{address}"
        await self._roster.refuse_known(address, name)
        found_at = await self._discover(address)
        fetched = found_at.fetched
        source = Source(
            name="",
            kind=found_at.kind,
            address=fetched.moved_to or found_at.address,
            declared=False,
        )
        await self._roster.refuse_known(source.address, None)
        found = await self._visitor.read(source, fetched)
        outlets = (one.article.source for one in found if isinstance(one, Parsed))
        own = next(filter(None, outlets), None) or source.host
        source = replace(source, name=" ".join((name or own).split())[:LONGEST_NAME])
        await self._roster.refuse_known(None, source.name)
        new = await self._visitor.without_those_of(await self._roster.others(source), found)
        report = await self._visitor.load(source, new, scheduled=False)
        report = replace(report, unchanged=report.unchanged + len(found) - len(new))
        standing = Standing(
            address=source.address,
            etag=fetched.etag,
            last_modified=fetched.last_modified,
            validated=fetched.address,
        )
        await self._store.add_source(source)
        await self._store.record([self._visitor.succeeded(source, standing, fetched.max_age)])
        self._changed.set()
        return AddedSource(source=source, report=report, found_on_page=found_at.address != address)

    async def remove(self, name: str) -> Source:
        """Forget a source that was added in the chat; its articles stay.

        Raises:
            UnknownSourceError: none is called so, or several.
            DeclaredSourceError: it stands in ``sources.toml``.
        """
        source = await self.removable(name)
        self._refuse_to_wait(source)
        async with self._turns[source.address]:
            await self._store.remove_source(source.address)
        return source

    async def removable(self, name: str) -> Source:
        """The source of that name, if it was added in the chat; raises as :meth:`remove` does."""
        return await self._roster.removable(name)

    async def pause(self, name: str) -> KnownSource:
        """Stop visiting a source, or go on when it is paused or was given up as gone.

        Raises:
            UnknownSourceError: none is called so, or several.
        """
        source = await self._roster.named(name)
        before = _of(await self._store.standings(), source)
        stopped = before.paused or before.gone
        after = replace(
            before,
            paused=not stopped,
            gone=False,
            told=False,
            next_at=None if stopped else before.next_at,
        )
        await self._store.record([after])
        self._changed.set()
        return KnownSource(source=source, standing=after, articles=0)

    async def _discover(self, address: str) -> _FoundAt:
        """What is at an address: itself, or the first feed it names.

        Raises:
            SourceExistsError: the feed it names is there already.
            SourceFailedError: nothing can be had there.
        """
        try:
            fetched = await self._fetcher.fetch(address)
            if media_type_of(fetched) != HTML:
                return _FoundAt(address, fetched, SourceKind.FEED)
            if named := feeds_named(fetched):
                await self._roster.refuse_known(named[0], None)
                fetched = await self._fetcher.fetch(named[0])
                return _FoundAt(named[0], fetched, SourceKind.FEED)
            # As a page it will be read on a schedule, which its host may not want.
            fetched = await self._fetcher.fetch(address, obey_robots=True)
            return _FoundAt(address, fetched, SourceKind.PAGE)
        except FetchError as error:
            raise SourceFailedError(str(error)) from error


@dataclass(frozen=True, slots=True)
class _FoundAt:
    address: str
    fetched: Fetched
    kind: SourceKind


def _of(standings: Mapping[str, Standing], source: Source) -> Standing:
    return standings.get(source.address) or Standing(address=source.address)
