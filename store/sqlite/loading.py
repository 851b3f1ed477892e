"""A load under way in SQLite.

A small load waits in memory and goes into the current generation in one transaction. One that
outgrows :data:`BULK_CHARACTERS` (or that is to be undone whole) goes into a copy of it, which
becomes the next generation. Either way readers see all of it or nothing, and a load that dies
leaves nothing but a file the next one removes.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, datetime
from itertools import accumulate
from typing import TYPE_CHECKING

from store.preparing import VERSION
from store.sqlite import articles, expiring, saving, segments, stories
from store.sqlite.connection import (
    open_builder,
    open_scanner,
    quick_check,
    transaction,
    undisturbed,
    wrap_errors,
)
from store.sqlite.encounters import Encounters
from store.sqlite.salvaging import salvage
from store.types import Retention

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Mapping, Sequence
    from pathlib import Path

    import aiosqlite

    from store.preparing import Prepared
    from store.sqlite.generations import Generations
    from store.types import KnownArticle, Parsed

BULK_CHARACTERS = 16 * 2**20
"""Text a load may keep in memory before it builds a generation."""

SLICE_CHARACTERS = 4 * 2**20
"""Text written by one round of statements: each makes a segment of the index or two."""
_SLICE = 200
"""Stored articles held at a time."""
_IDS = 5_000
"""Ids looked at a time."""


class SqliteLoading:
    """One load; the caller holds the load lock."""

    def __init__(
        self,
        generations: Generations,
        *,
        deriving: str = VERSION,
        rebuild: bool = False,
        salvage: bool = False,
        bulk_characters: int = BULK_CHARACTERS,
        retention: Retention | None = None,
    ) -> None:
        """``salvage`` builds from a damaged generation: only what is not derived is taken over.

        ``deriving`` is the version of what is saved (:func:`store.preparing.version_of`).
        """
        self._generations = generations
        self._derived = deriving
        self._in_bulk = rebuild or salvage
        self._salvage = salvage
        self._bulk_characters = bulk_characters
        self._retention = retention or Retention()
        self.expired = 0
        self._waiting: list[Prepared] = []
        self._waiting_characters = 0
        self._gone: list[str] = []
        self._unindexed = segments.Waiting()
        self._changes = 0
        self._encounters = Encounters()
        self._before: aiosqlite.Connection | None = None
        self._build: aiosqlite.Connection | None = None
        self._build_path: Path | None = None
        self._number = 0
        self._started = datetime.now(UTC)
        self._now = self._started.isoformat(timespec="seconds")

    async def known(
        self, ids: Collection[str], digests: Collection[str]
    ) -> tuple[KnownArticle, ...]:
        """The articles here before this load that have one of these ids or digests."""
        with wrap_errors(self._generations.current):
            return await articles.known(await self._reading(), ids, digests)

    async def met(self, ids: Collection[str], digests: Collection[str]) -> tuple[KnownArticle, ...]:
        """The articles met so far that have one of these ids or digests."""
        with wrap_errors(self._generations.current):
            return await self._encounters.met(ids, digests)

    async def note(self, met: Collection[KnownArticle], *, staying: Collection[str] = ()) -> None:
        """Remember articles this load has met, and ids whose articles stay though it has not."""
        with wrap_errors(self._generations.current):
            await self._encounters.note(met, staying)

    async def origins(self) -> tuple[str, ...]:
        """Every origin articles came from before this load."""
        with wrap_errors(self._generations.current):
            return tuple(await articles.origins(await self._reading()))

    async def vanished(self, origins: Collection[str]) -> AsyncIterator[list[str]]:
        """The ids of the articles here before, from these origins, not met and not staying."""
        with wrap_errors(self._generations.current):
            async for ids in articles.ids_from(await self._reading(), origins, _IDS):
                if missing := await self._encounters.missing(ids):
                    yield missing

    async def everything(self) -> AsyncIterator[list[Parsed]]:
        """All articles here before this load with their texts, without mentions, in parts."""
        last = 0
        while True:
            part = await articles.after(self._build or await self._reading(), last, _SLICE)
            if not part:
                return
            last = part[-1][0]
            yield [parsed for _, parsed in part]

    async def refused(self, published: Mapping[str, datetime | None]) -> set[str]:
        """Which of these new articles, by their ids, are too old to be taken."""
        with wrap_errors(self._generations.current):
            return await expiring.refused(
                await self._reading(), self._retention, published, now=self._started
            )

    async def expiring(self, *, coming: int) -> int:
        """How many articles would be let go of when so many more come."""
        async with self._generations.reading() as db:
            found = await expiring.overdue(db, self._retention, now=self._started, coming=coming)
        return found.here

    async def save(self, prepared: Sequence[Prepared]) -> None:
        """Add these articles or replace those of their ids, when the load ends well."""
        self._waiting += prepared
        self._changes += len(prepared)
        self._waiting_characters += sum(len(one.body) for one in prepared)
        self._in_bulk |= self._waiting_characters > self._bulk_characters
        if self._in_bulk and prepared:
            build = await self._building()
            if self._waiting_characters > SLICE_CHARACTERS:
                await self._write(build)

    async def remove(self, ids: Collection[str]) -> None:
        """Hide these articles, when the load ends well."""
        self._gone += ids
        self._changes += len(ids)
        if self._in_bulk and ids:
            await self._write(await self._building())

    async def forget_derived(self) -> None:
        """Empty the index and everything about people, to be derived anew."""
        db = await self._building()
        with wrap_errors(self._path):
            await saving.forget_derived(db)

    async def derive(self, prepared: Sequence[Prepared]) -> None:
        """Index articles that are here, after :meth:`forget_derived`."""
        db = await self._building()
        with wrap_errors(self._path):
            rows = await articles.rows_of(db, [one.article.id for one in prepared])
            await saving.derive(
                db, [(rows[one.article.id], one) for one in prepared], self._unindexed
            )

    async def finish(self) -> None:
        """Let readers see what was saved and removed."""
        if self._in_bulk and await self.expiring(coming=0):
            await self._building()
        await self._stop_reading()
        if self._build:
            await self._finish_building(self._build)
            return
        async with self._generations.writing() as db:
            async with transaction(db):
                self._number = (await articles.last_load(db)).number + 1
                await self._write(db)
                await self._unindexed.write(db)
                await stories.group(db)
                await self._expire(db)
                await segments.tidy(db)
                await self._stamp(db)
            # Merely tidy: it gives way to anybody reading just now; TRUNCATE would wait for them.
            await db.execute_fetchall("PRAGMA wal_checkpoint(PASSIVE)")

    async def discard(self) -> None:
        """Forget everything: readers never saw any of it."""
        await self._stop_reading()
        await self._unindexed.close()
        if self._build:
            with suppress(Exception):  # The file is thrown away whatever state it is in.
                await self._build.close()
        if self._build_path and self._build_path != self._generations.current:
            await asyncio.to_thread(self._generations.remove, self._build_path)

    @property
    def _path(self) -> Path:
        return self._build_path or self._generations.current

    async def _reading(self) -> aiosqlite.Connection:
        """A connection to the current generation of this load's own: readers have theirs."""
        if self._before is None:
            self._before = await open_scanner(self._generations.current)
        return self._before

    async def _stop_reading(self) -> None:
        await self._encounters.close()
        if self._before:
            before, self._before = self._before, None
            await undisturbed(before.close())

    async def _building(self) -> aiosqlite.Connection:
        """The connection to the next generation, a copy of the current one to begin with."""
        if self._build:
            return self._build
        self._build_path = path = self._generations.next
        with wrap_errors(path):
            await asyncio.to_thread(self._generations.remove, path)
            self._build = await open_builder(path)
            if self._salvage:
                await salvage(self._generations.current, self._build, path)
            else:
                await undisturbed((await self._reading()).backup(self._build))
                # The copy brought the WAL mode of the original along.
                await self._build.execute_fetchall("PRAGMA journal_mode = OFF")
            await self._build.execute("BEGIN IMMEDIATE")
            self._number = (await articles.last_load(self._build)).number + 1
        return self._build

    async def _write(self, db: aiosqlite.Connection) -> None:
        """Write everything that waits."""
        with wrap_errors(self._path):
            while self._waiting:
                part = self._slice()
                await saving.save(db, part, self._unindexed, number=self._number, now=self._now)
                del self._waiting[: len(part)]
            while self._gone:
                await saving.remove(db, self._gone[:_SLICE], now=self._now)
                del self._gone[:_SLICE]
        self._waiting_characters = 0

    async def _expire(self, db: aiosqlite.Connection) -> None:
        """Keep no more than the operator wants."""
        self.expired = await expiring.expire(db, self._retention, now=self._started)
        self._changes += self.expired

    def _slice(self) -> list[Prepared]:
        """The first of those that wait."""
        sizes = accumulate(len(one.body) for one in self._waiting)
        end = next((n for n, size in enumerate(sizes, 1) if size > SLICE_CHARACTERS), None)
        return self._waiting[:end]

    async def _stamp(self, db: aiosqlite.Connection) -> None:
        """Note the load, and by which version its texts were read."""
        await db.execute(
            "INSERT INTO loads (number, finished_at, articles) VALUES (?, ?,"
            " (SELECT count(*) FROM articles WHERE removed_at IS NULL))",
            (self._number, datetime.now(UTC).isoformat(timespec="seconds")),
        )
        facts: dict[str, str | int] = {"derived": self._derived}
        if self._build and not self._salvage:
            facts |= {"built by": self._number, "changed since": 0}
        elif not self._build:
            built = await articles.built(db)
            facts["changed since"] = self._changes + (built.changes_since if built else 0)
        await db.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", facts.items())

    async def _finish_building(self, db: aiosqlite.Connection) -> None:
        path = self._path
        with wrap_errors(path):
            await self._write(db)
            await stories.group(db)
            await self._unindexed.write(db)
            await self._expire(db)
            await segments.tidy(db)
            await self._stamp(db)
            await db.commit()
            await expiring.give_room_back(db)
            await db.execute("PRAGMA analysis_limit = 1000")
            await db.execute("ANALYZE")
            await quick_check(db, path)
            await db.execute_fetchall("PRAGMA locking_mode = NORMAL")
            await db.execute_fetchall("PRAGMA journal_mode = WAL")
            await db.close()
        current, before = self._generations.current, self._generations.before
        # What was damaged is no generation to go back to.
        await self._generations.publish(path, other=before if self._salvage else current)
