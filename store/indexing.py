"""Keeps the archive in step with its sources: parse, decide, save.

Everything slow happens in workers before anything is written, and what is written is seen only
when the whole load has ended well: a crash at any moment leaves the old archive.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, deque
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from itertools import groupby, islice
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from store.formats import find_documents
from store.formats.identity import is_made
from store.preparing import searchable
from store.progress import Progress
from store.roots import is_unicode, known_roots, printable, size_of, unnameable
from store.types import KnownArticle, LoadReport, Reason, Rejection
from store.workers import Workers, worker_errors

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection, Iterable, Iterator, Mapping

    from store.formats.side_file import SourceRule
    from store.preparing import Prepared
    from store.progress import OnProgress
    from store.protocol import Loading, Store
    from store.spacy_names import NameModel
    from store.types import Document, Parsed
    from store.workers import Batch, Seen

log = logging.getLogger(__name__)

PROCESSES = 2
SMALL_BYTES = 2 * 2**20
"""Loads up to this size are read in a thread: starting processes would take longer."""
SMALL_ARTICLES = 1_000
"""The same for archives derived anew."""

AT_A_TIME = 200
"""Articles that are prepared in one go, and decided on when they were parsed elsewhere."""

MOST_BYTES = 4 * 2**20
"""Bytes of documents that are read at a time; a larger one is read alone."""

MOST_REJECTIONS = 10_000
"""Rejections of a load that are told one by one; the rest are counted."""


class Change(StrEnum):
    """What an article read now is to the archive."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    EXPIRED = "expired"
    """It is new, and older than what the archive keeps."""
    CLASHING = "clashing"
    """Another article of the same load has its id and says something else."""


def decide(
    digest: str, *, came: str | None, known: str | None, copied: bool, too_old: bool = False
) -> Change:
    """What an article read now is to the archive; pure.

    An article is known by its id. A new id that says, to the letter, what another one says
    already is a copy and nothing new.

    Args:
        digest: Of the article.
        came: The digest of an article of the same id earlier in this load.
        known: The digest of the archive's article of the same id.
        copied: Whether an article of another id, here or earlier in this load, has the digest.
        too_old: Whether the archive keeps newer articles only.
    """
    if came is not None:
        return Change.UNCHANGED if came == digest else Change.CLASHING
    if known is not None:
        return Change.UNCHANGED if known == digest else Change.CHANGED
    if copied:
        return Change.UNCHANGED
    return Change.EXPIRED if too_old else Change.ADDED


async def load(
    store: Store,
    paths: Iterable[Path],
    *,
    outlet: str | None = None,
    rules: Mapping[Path, SourceRule] = MappingProxyType({}),
    on_progress: OnProgress | None = None,
    rebuild: bool = False,
    dry: bool = False,
    begin: Callable[[], Awaitable[None]] | None = None,
) -> LoadReport:
    """Bring files and folders into the archive, and the archive in step with them.

    Articles are removed when their file was read whole and no longer holds them, or when it is
    gone from a folder loaded now; a file with anything rejected removes nothing.

    Args:
        store: Where to.
        paths: Files and folders; remembered for the next reload. One that was loaded before and
            is gone now is rejected, and what came from it stays.
        outlet: Who published what names no source itself.
        rules: What the operator says of files and folders that no side file speaks of.
        on_progress: Told how far it is, at most about ten times a second.
        rebuild: Keep the archive before it as a whole, however little changes.
        dry: Only tell what would be done.
        begin: Called when no other load can run any more and nothing was looked at yet.

    Raises:
        LoadInProgressError: another load is running, here or in another process.
        SourceMissingError: a path does not exist or cannot be read; nothing was changed.
    """
    if not dry:
        await keep_derived(store)
    async with store.rehearsing() if dry else store.loading(rebuild=rebuild) as archive:
        if begin is not None:
            await begin()
        roots, missing = await known_roots(store, paths)
        documents = await asyncio.to_thread(
            find_documents, roots, fetched_at=datetime.now(UTC), outlet=outlet, rules=rules
        )
        total = await asyncio.to_thread(size_of, roots)
        processes = PROCESSES if total > SMALL_BYTES else 0
        async with Workers(
            processes=processes, people=store.keeps_people, model=store.name_model
        ) as workers:
            run = _Load(archive, workers, Progress(on_progress, total), dry=dry)
            with worker_errors():
                await run.read(documents)
        await run.remove_vanished(roots)
        expired = 0
        if dry:
            coming = run.counts[Change.ADDED] - run.removed
            expired = await archive.expiring(coming=coming)
        else:
            # Before anything becomes visible: a reload must never forget what readers see.
            await store.add_roots(roots)
    await run.progress.tell()
    return run.report(missing, articles=await store.size(), expired=expired or archive.expired)


async def load_parsed(store: Store, found: Iterable[Parsed | Rejection]) -> LoadReport:
    """Bring articles into the archive that were fetched and parsed already.

    They are added or changed; nothing is ever removed, and no path is remembered. Rejections
    are passed on in the report.

    Raises:
        LoadInProgressError: another load is running, here or in another process.
    """
    await keep_derived(store)
    async with (
        store.loading() as archive,
        Workers(processes=0, people=store.keeps_people, model=store.name_model) as workers,
    ):
        run = _Load(archive, workers, Progress(None, 0), dry=False)
        await run.take(found)
    return run.report(articles=await store.size(), expired=archive.expired)


async def let_go(store: Store) -> int:
    """Let go of what has grown too old since the last load; gives how many articles.

    Raises:
        LoadInProgressError: a load is running, which lets go of them itself.
    """
    if store.keeps_everything:  # nobody's load is to be told that another one runs
        return 0
    async with store.rehearsing() as archive:
        if not await archive.expiring(coming=0):
            return 0
    async with store.loading() as archive:
        pass
    return archive.expired


async def keep_derived(store: Store, *, reading: bool = False) -> None:
    """Derive terms and people anew when they are not what this store would derive.

    For ``reading`` alone, whatever can be searched may stay.

    Raises:
        LoadInProgressError: a load is running, or another process derives already.
    """
    version = await store.derived_version()
    if version in (None, store.deriving) or (reading and searchable(version)):
        return
    articles = await store.size()
    log.warning("This version reads words otherwise: indexing %d articles anew", articles)
    async with store.loading(rebuild=True) as archive:
        processes = PROCESSES if articles > SMALL_ARTICLES else 0
        await derive_anew(
            archive, processes=processes, people=store.keeps_people, model=store.name_model
        )


async def derive_anew(
    archive: Loading,
    *,
    processes: int = PROCESSES,
    people: bool = True,
    model: NameModel | None = None,
) -> None:
    """Make terms and, unless they are not kept, people of a load's archive from its texts."""
    async with Workers(processes=processes, people=people, model=model) as workers:
        await archive.forget_derived()
        preparing: deque[asyncio.Future[list[Prepared]]] = deque()
        with worker_errors():
            async for part in archive.everything():
                preparing.append(workers.prepare_stored(part))
                if len(preparing) >= workers.ahead:
                    await archive.derive(await preparing.popleft())
            while preparing:
                await archive.derive(await preparing.popleft())


class _Load:
    """One load: documents are read, decided on in their order, prepared and saved."""

    def __init__(
        self,
        archive: Loading,
        workers: Workers,
        progress: Progress,
        *,
        dry: bool,
    ) -> None:
        self.counts: Counter[Change] = Counter()
        self.removed = 0
        self.rejected: list[Rejection] = []
        self.rejected_beyond = 0
        self.progress = progress
        self._archive = archive
        self._workers = workers
        self._dry = dry
        self._read: set[str] = set()
        self._doubtful: set[str] = set()
        """Origins of which something was rejected: they remove nothing."""

    async def read(self, documents: Iterator[Document | Rejection]) -> None:
        """Read everything and save what is new, a few documents under way at a time."""
        reading: deque[tuple[int, asyncio.Future[Batch]]] = deque()
        chosen: deque[tuple[Batch, list[Seen], bool]] = deque()
        preparing: deque[asyncio.Future[list[Prepared]]] = deque()
        next_one: Document | None = None
        at_end = False
        while not at_end or next_one or reading or chosen or preparing:
            if not at_end and not next_one:
                document = await asyncio.to_thread(next, documents, None)
                if document is None:
                    at_end = True
                elif isinstance(document, Rejection):
                    self._reject([document])
                elif not is_unicode(document.origin):
                    self._reject([unnameable(document.origin)])
                else:
                    next_one = document
            size = len(next_one.content) if next_one else 0
            has_room = not reading or sum(others for others, _ in reading) + size <= MOST_BYTES
            # Not while one waits to be prepared: its worker would hold what both say.
            if next_one and not chosen and has_room:
                reading.append((size, self._workers.read(next_one)))
                next_one = None
            full = len(reading) >= self._workers.ahead or not has_room
            if reading and not chosen and (at_end or full):
                batch = await reading.popleft()[1]
                chosen += _parts(batch, await self._wanted(batch))
            if chosen:
                batch, part, more = chosen.popleft()
                preparing.append(self._workers.prepare(batch, part, more=more))
            if preparing and (at_end or len(preparing) >= self._workers.ahead):
                await self._archive.save(await preparing.popleft())
            await self.progress.tell(rarely=True)

    async def take(self, found: Iterable[Parsed | Rejection]) -> None:
        """Decide on articles that were parsed elsewhere and save the wanted ones."""
        for origin, group in groupby(found, key=_origin_of):
            articles = iter(group)
            while part := list(islice(articles, AT_A_TIME)):
                batch = await self._workers.hold(origin, part)
                await self._archive.save(await (await self._choose(batch)))

    async def remove_vanished(self, roots: Collection[Path]) -> None:
        """Remove what its origin no longer holds, and what is gone with its file."""
        folders = set(roots)
        emptied = [
            origin
            for origin in await self._archive.origins()
            if self._doubtful.isdisjoint((origin, *map(str, Path(origin).parents)))
            and (origin in self._read or not folders.isdisjoint(Path(origin).parents))
        ]
        async for gone in self._archive.vanished(emptied):
            if not self._dry:
                await self._archive.remove(gone)
            self.removed += len(gone)

    async def _choose(self, batch: Batch) -> asyncio.Future[list[Prepared]]:
        """Decide on the articles of a document and have the wanted ones prepared."""
        return self._workers.prepare(batch, await self._wanted(batch))

    async def _wanted(self, batch: Batch) -> list[Seen]:
        """Decide on the articles of a document; those that are to be saved."""
        self._read.add(batch.origin)
        self._reject(batch.rejected)
        self.rejected_beyond += batch.rejected_beyond
        asked = [seen.id for seen in batch.articles], [seen.digest for seen in batch.articles]
        known, met = await self._archive.known(*asked), await self._archive.met(*asked)
        here = {one.id: one.digest for one in known}
        ids = {one.digest: one.id for one in known}
        came = {one.id: one.digest for one in met}
        digests = {one.digest for one in met}
        refused = await self._archive.refused(
            {seen.id: seen.published for seen in batch.articles if seen.id not in here}
        )
        new: list[KnownArticle] = []
        staying: list[str] = []
        wanted: list[Seen] = []
        for seen in batch.articles:
            change = decide(
                seen.digest,
                came=came.get(seen.id),
                known=here.get(seen.id),
                # An id the operator gave is kept, whoever else says the same.
                copied=is_made(seen.id) and (seen.digest in ids or seen.digest in digests),
                too_old=seen.id in refused,
            )
            if change is Change.CLASHING:
                self._tell(_clashing(batch.origin, seen))
                continue
            self.counts[change] += 1
            if change is Change.EXPIRED:
                continue
            came[seen.id] = seen.digest
            digests.add(seen.digest)
            new.append(KnownArticle(id=seen.id, digest=seen.digest))
            if change is not Change.UNCHANGED:
                wanted.append(seen)
            elif seen.id not in here and seen.digest in ids:
                staying.append(ids[seen.digest])
        await self._archive.note(new, staying=staying)
        self.progress.read(batch.bytes_read, len(batch.articles))
        return [] if self._dry else wanted

    def report(
        self, rejected: Iterable[Rejection] = (), *, articles: int, expired: int
    ) -> LoadReport:
        """What the load did, with what was rejected besides; the archive holds so many.

        ``expired`` is how many it let go of.
        """
        every = [*rejected, *self.rejected]
        return LoadReport(
            added=self.counts[Change.ADDED],
            changed=self.counts[Change.CHANGED],
            unchanged=self.counts[Change.UNCHANGED],
            removed=self.removed,
            expired=self.counts[Change.EXPIRED] + expired,
            rejected=tuple(sorted(every, key=lambda one: (one.origin, one.line))),
            rejected_beyond=self.rejected_beyond,
            articles=articles,
            dry=self._dry,
        )

    def _reject(self, rejected: Iterable[Rejection]) -> None:
        for one in rejected:
            self._doubtful.add(one.origin)
            self._tell(replace(one, origin=printable(one.origin)))

    def _tell(self, rejection: Rejection) -> None:
        if len(self.rejected) < MOST_REJECTIONS:
            self.rejected.append(rejection)
        else:
            self.rejected_beyond += 1


def _parts(batch: Batch, wanted: list[Seen]) -> Iterator[tuple[Batch, list[Seen], bool]]:
    """What is wanted of a batch in parts, each with whether there are more."""
    for start in range(0, max(1, len(wanted)), AT_A_TIME):
        end = start + AT_A_TIME
        yield batch, wanted[start:end], end < len(wanted)


def _origin_of(found: Parsed | Rejection) -> str:
    return found.origin if isinstance(found, Rejection) else found.article.origin


def _clashing(origin: str, seen: Seen) -> Rejection:
    return Rejection(
        origin=origin,
        line=seen.line,
        reason=Reason.SAME_ID,
        detail=f"{seen.id!r} was another article earlier in this load",
    )
