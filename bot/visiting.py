"""A visit: what is new at a source, brought into the archive.

Nothing of a visit is kept before its articles are in the archive: one that is killed half-way
happens again.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from bot.discovering import media_type_of
from bot.fetching import FetchError, GoneError, HttpStatusError, TooManyRequestsError
from store import visits
from store.errors import (
    LoadInProgressError,
    SourceFailedError,
    SourceMissingError,
    StoreUnavailableError,
)
from store.formats import HTML, complete, find_files
from store.formats.full_text import SUMMARY_ONLY
from store.indexing import load_parsed
from store.sources import ReadEntry, SourceKind
from store.types import Document, LoadReport, Parsed, Reason, Rejection

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
    from datetime import timedelta

    from bot.fetching import Fetched, Fetcher
    from store.protocol import Store
    from store.sandbox import Sandbox
    from store.sources import Source, Standing
    from store.types import HeldArticle

    LoadFiles = Callable[[Path], Awaitable[LoadReport]]

MOST_PAGES = 50
"""Pages fetched for the full text of new entries in one visit; the rest waits for the next."""
MOST_ATTEMPTS = 3
"""Visits in which the page of an entry is tried before its summary has to do."""
BUSY_PAUSE = 5.0
"""Seconds until a visit tries again to load, while another load runs."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What a visit came to."""

    source: Source
    standing: Standing
    """As it is after the visit."""
    report: LoadReport | None
    """None when the visit failed; the standing says why."""
    host_busy: bool = False
    """The host wants to be left alone until the standing's next visit."""


@dataclass(slots=True, kw_only=True)
class _Brought:
    """What was found at a source, and what is to be remembered of it."""

    standing: Standing
    max_age: timedelta | None = None
    report: LoadReport
    entries: Sequence[ReadEntry] | None = None


class Visitor:
    """Visits sources, one load at a time."""

    def __init__(
        self,
        store: Store,
        fetcher: Fetcher,
        sandbox: Sandbox,
        *,
        load_files: LoadFiles,
        why: Callable[[Rejection], str],
        now: Callable[[], datetime],
        chance: Callable[[], float],
        wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """``chance`` gives numbers from 0 up to 1; ``load_files`` brings a path in, as a reload.

        ``why`` says to operators why something was not understood.
        """
        self._store = store
        self._fetcher = fetcher
        self._sandbox = sandbox
        self._load_files = load_files
        self._why = why
        self._now = now
        self._chance = chance
        self._wait = wait
        self.waiting: set[str] = set()
        """Addresses of the sources whose visits wait until another load ends."""
        self._loading = asyncio.Lock()

    async def visit(
        self,
        source: Source,
        standing: Standing,
        *,
        others: Collection[str] = (),
        scheduled: bool,
    ) -> Visit:
        """Bring what is new, and keep how the source fares now.

        Articles that came from ``others``, the origins of other sources, are theirs: two feeds
        of one outlet would change them to and fro.

        A ``scheduled`` visit reads only what changed since the last one, and waits while another
        load runs; any other reads everything, now.

        Raises:
            LoadInProgressError: another load is running, and the visit is not scheduled.
            StoreError: the store cannot be used; nothing is kept of the visit.
        """
        report: LoadReport | None = None
        host_busy = False
        entries: dict[str, Sequence[ReadEntry]] = {}
        try:
            brought = await self._bring(source, standing, others, scheduled=scheduled)
        except GoneError as error:
            after = visits.gone(standing, self._now(), str(error))
        except TooManyRequestsError as error:
            host_busy = True
            after = visits.failed(
                standing, self._now(), self._chance(), str(error), retry_after=error.retry_after
            )
        except (FetchError, SourceFailedError, SourceMissingError) as error:
            after = visits.failed(standing, self._now(), self._chance(), str(error))
        else:
            report = brought.report
            after = self.succeeded(source, brought.standing, brought.max_age)
            if brought.entries is not None:
                entries = {source.address: brought.entries}
        known = (await self._store.standings()).get(source.address)
        if known is not None:
            # Meanwhile it may have been paused, or its host may have asked another source to wait.
            after = replace(after, paused=known.paused)
            if known.next_at and after.next_at and known.next_at != standing.next_at:
                after = replace(after, next_at=max(known.next_at, after.next_at))
            if (known.etag, known.last_modified) != (standing.etag, standing.last_modified):
                # An undo took articles back: the source must not say that nothing is new.
                after = replace(after, etag=None, last_modified=None, validated=None)
        await self._store.record([after], entries)
        return Visit(source=source, standing=after, report=report, host_busy=host_busy)

    def succeeded(self, source: Source, standing: Standing, max_age: timedelta | None) -> Standing:
        """The standing after a visit now that did what it was for."""
        return visits.succeeded(source, standing, self._now(), self._chance(), max_age=max_age)

    async def rehearse(
        self, source: Source, standing: Standing, *, others: Collection[str] = ()
    ) -> LoadReport:
        """What a visit now would add and change, without full texts; nothing is kept.

        Raises:
            SourceFailedError: it could not be visited.
        """
        try:
            fetched = await self._fetch(source, replace(standing, etag=None, last_modified=None))
        except FetchError as error:
            raise SourceFailedError(str(error)) from error
        read = await self.read(source, fetched)
        articles, rejected = _apart(await self.without_those_of(others, read))
        ids = [one.article.id for one in articles]
        known = await self._store.held(ids)
        completed = await self._store.read_entries(source.address, ids) if source.full_text else {}
        added = sum(one.article.id not in known for one in articles)
        unchanged = sum(
            _is_held(one, known) or (one.article.id in known and _is_read(one, completed))
            for one in articles
        )
        return LoadReport(
            dry=True,
            added=added,
            changed=len(articles) - added - unchanged,
            unchanged=len(read) - len(rejected) - len(articles) + unchanged,
            rejected=rejected,
            articles=await self._store.size(),
        )

    async def read(self, source: Source, fetched: Fetched) -> list[Parsed | Rejection]:
        """The articles of what was fetched, and what in it was not understood.

        Raises:
            SourceFailedError: it is no feed where one should be, or nothing in it was understood.
        """
        media_type = HTML if source.kind is SourceKind.PAGE else media_type_of(fetched)
        if source.kind is SourceKind.FEED and media_type == HTML:
            raise SourceFailedError("it gives a page, not a feed")
        found = await self._parse(source, fetched, media_type)
        articles, rejected = _apart(found)
        if rejected and not articles:
            raise SourceFailedError(self._why(rejected[0]))
        return found

    async def without_those_of(
        self, others: Collection[str], found: Sequence[Parsed | Rejection]
    ) -> list[Parsed | Rejection]:
        """What was found, less the articles the archive has from these origins."""
        known = await self._store.held([one.article.id for one in found if isinstance(one, Parsed)])
        theirs = {identity for identity, held in known.items() if held.origin in others}
        return [one for one in found if isinstance(one, Rejection) or one.article.id not in theirs]

    async def _wait_to_load(self, source: Source) -> None:
        self.waiting.add(source.address)
        try:
            await self._wait(BUSY_PAUSE)
        finally:
            self.waiting.discard(source.address)

    async def load(
        self, source: Source, found: Iterable[Parsed | Rejection], *, scheduled: bool
    ) -> LoadReport:
        """Bring articles into the archive; when there is nothing new, it is not touched.

        Raises:
            LoadInProgressError: another load is running, and this one does not wait.
        """
        articles, rejected = _apart(found)
        known = await self._store.held([one.article.id for one in articles])
        if all(_is_held(one, known) for one in articles):
            return LoadReport(
                unchanged=len(articles), rejected=rejected, articles=await self._store.size()
            )
        while True:
            try:
                async with self._loading:
                    return await load_parsed(self._store, [*articles, *rejected])
            except LoadInProgressError:
                if not scheduled:
                    raise
                await self._wait_to_load(source)

    # One visit

    async def _bring(
        self, source: Source, standing: Standing, others: Collection[str], *, scheduled: bool
    ) -> _Brought:
        if source.kind is SourceKind.FILES:
            return await self._bring_files(source, standing, scheduled=scheduled)
        asked = standing if scheduled else replace(standing, etag=None, last_modified=None)
        fetched = await self._fetch(source, asked)
        standing = visits.sighted(standing, fetched.moved_to, self._now())
        if fetched.status == 304:
            unchanged = LoadReport(articles=await self._store.size())
            return _Brought(standing=standing, max_age=fetched.max_age, report=unchanged)
        read = await self.read(source, fetched)
        found = await self.without_those_of(others, read)
        entries: list[ReadEntry] | None = None
        whole = True
        if source.full_text and source.kind is SourceKind.FEED:
            found, entries, whole = await self._complete(source, found)
        report = await self.load(source, found, scheduled=scheduled)
        # Others' articles, and summaries of which the archive has the full text.
        left_alone = len(read) - len(found)
        report = replace(report, unchanged=report.unchanged + left_alone)
        standing = replace(
            standing,
            # While pages wait to be read, the next visit must not be told that nothing is new.
            etag=fetched.etag if whole else None,
            last_modified=fetched.last_modified if whole else None,
            validated=fetched.address,
        )
        return _Brought(standing=standing, max_age=fetched.max_age, report=report, entries=entries)

    async def _fetch(self, source: Source, standing: Standing) -> Fetched:
        address = standing.current or source.address
        is_page = source.kind is SourceKind.PAGE
        fetched = await self._fetcher.fetch(
            address,
            etag=standing.etag,
            last_modified=standing.last_modified,
            obey_robots=is_page,
        )
        if fetched.status == 304 and fetched.address != standing.validated:
            # The address leads elsewhere now: what it was compared with is another page.
            return await self._fetcher.fetch(address, obey_robots=is_page)
        return fetched

    async def _parse(
        self, source: Source, fetched: Fetched, media_type: str
    ) -> list[Parsed | Rejection]:
        return await self._sandbox.parse(
            Document(
                origin=source.origin,
                media_type=media_type,
                content=fetched.content,
                fetched_at=self._now(),
                outlet=source.outlet,
                language=source.language,
                time_zone=source.time_zone,
                charset=fetched.charset,
                url=fetched.address,
            )
        )

    async def _bring_files(
        self, source: Source, standing: Standing, *, scheduled: bool
    ) -> _Brought:
        path = Path(source.address)
        fingerprint = await asyncio.to_thread(_fingerprint, source)
        if scheduled and fingerprint == standing.etag:
            return _Brought(standing=standing, report=LoadReport(articles=await self._store.size()))
        while True:
            try:
                async with self._loading:
                    report = await self._load_files(path)
            except LoadInProgressError:
                if not scheduled:
                    raise
                await self._wait_to_load(source)
            else:
                return _Brought(standing=replace(standing, etag=fingerprint), report=report)

    # The full text of entries

    async def _complete(
        self, source: Source, found: Sequence[Parsed | Rejection]
    ) -> tuple[list[Parsed | Rejection], list[ReadEntry], bool]:
        """Put the text of their pages into entries that are summaries.

        Gives what is to be loaded, what to remember of the entries, and whether nothing is left
        to be fetched. A summary never replaces the full text the archive has.
        """
        ids = [one.article.id for one in found if isinstance(one, Parsed)]
        known = await self._store.held(ids)
        read = await self._store.read_entries(source.address, ids)
        wanted: list[Parsed | Rejection] = []
        entries: list[ReadEntry] = []
        pages_left, whole = MOST_PAGES, True
        for one in found:
            if not (isinstance(one, Parsed) and SUMMARY_ONLY in one.article.flags):
                wanted.append(one)
                continue
            article = one.article
            before = read.get(article.id)
            if before is None or before.digest != article.digest or article.id not in known:
                before = ReadEntry(
                    id=article.id, digest=article.digest, attempts_left=MOST_ATTEMPTS
                )
            full: Parsed | None = None
            if before.attempts_left and article.url and pages_left:
                pages_left -= 1
                try:
                    full = await self._full(source, one)
                    before = replace(before, attempts_left=0)
                except TooManyRequestsError as error:
                    log.info("%s: no more pages for now: %s", source.name, error)
                    pages_left = 0
                except (FetchError, SourceFailedError) as error:
                    log.info("%s: no full text: %s", source.name, error)
                    final = isinstance(error, SourceFailedError | GoneError) or (
                        isinstance(error, HttpStatusError) and error.status < 500
                    )
                    before = replace(before, attempts_left=0 if final else before.attempts_left - 1)
            whole = whole and not (before.attempts_left and article.url)
            entries.append(before)
            if full or article.id not in known:
                wanted.append(full or one)
        return wanted, entries, whole

    async def _full(self, source: Source, entry: Parsed) -> Parsed:
        """The entry with the text of its page.

        Raises:
            FetchError: the page cannot be had.
            SourceFailedError: there is no article on it.
        """
        assert entry.article.url is not None  # noqa: S101 - the caller looked
        page = await self._fetcher.fetch(entry.article.url, obey_robots=True)
        for found in await self._parse(source, page, HTML):
            if isinstance(found, Parsed):
                return complete(entry, found)
            raise SourceFailedError(self._why(found))
        raise SourceFailedError(Reason.NO_TEXT.value)


def _apart(
    found: Iterable[Parsed | Rejection],
) -> tuple[list[Parsed], tuple[Rejection, ...]]:
    found = list(found)
    return (
        [one for one in found if isinstance(one, Parsed)],
        tuple(one for one in found if isinstance(one, Rejection)),
    )


def _is_held(one: Parsed, known: Mapping[str, HeldArticle]) -> bool:
    """Whether the archive has the article as it is."""
    held = known.get(one.article.id)
    return held is not None and held.digest == one.article.digest


def _is_read(one: Parsed, completed: Mapping[str, ReadEntry]) -> bool:
    """Whether the entry is the summary whose page a visit before has looked for."""
    before = completed.get(one.article.id)
    return before is not None and before.digest == one.article.digest


def _fingerprint(source: Source) -> str:
    """What a source of files says of them, and their names, sizes and times, come to.

    Raises:
        SourceMissingError: there is nothing there.
        StoreUnavailableError: it cannot be looked at.
    """
    facts = f"{source.outlet}\0{source.language}\0{source.time_zone}\0"
    digest = blake2b(facts.encode(), digest_size=12)
    for file, _ in find_files([Path(source.address)]):
        try:
            stat = file.stat()
        except FileNotFoundError:
            continue  # Gone since it was listed; the next look will see that.
        except OSError as error:
            raise StoreUnavailableError(f"{file}: {error.strerror or error}") from error
        digest.update(f"{file}\0{stat.st_size}\0{stat.st_mtime_ns}\0".encode(errors="replace"))
    return digest.hexdigest()


def utc_now() -> datetime:
    """The clock of the running bot."""
    return datetime.now(UTC)
