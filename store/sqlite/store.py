"""The store on two SQLite files: ``state.sqlite3`` and the archive's current generation."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from store.aliases import NO_ALIASES
from store.in_one_go import done
from store.preparing import version_of
from store.sqlite import articles, backup, undoing
from store.sqlite.archive import Kept, Moment, SqliteArchive
from store.sqlite.at_hand import AtHand
from store.sqlite.connection import (
    Direct,
    Readers,
    Writer,
    in_one_go,
    open_writer,
    undisturbed,
    wrap_errors,
)
from store.sqlite.generations import FIRST, POINTER, Generations
from store.sqlite.loading import BULK_CHARACTERS, SqliteLoading
from store.sqlite.migrating import migrate
from store.sqlite.state import SqliteState
from store.sqlite.state_schema import STATE_MIGRATIONS
from store.sqlite.turns import Turns
from store.types import ArchiveStatus

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Hashable
    from contextlib import AbstractAsyncContextManager
    from datetime import date
    from pathlib import Path

    from store.aliases import Aliases
    from store.archive import Archive
    from store.spacy_names import NameModel
    from store.sqlite.connection import Reading
    from store.sqlite.generations import State
    from store.types import HeldArticle, Parsed, Retention, Undoable

STATE = "state.sqlite3"

_PART = 200
"""Articles with their texts held at a time when all are read."""


T = TypeVar("T")


class SqliteStore(SqliteState, SqliteArchive):
    """:class:`store.protocol.Store` in a folder."""

    def __init__(
        self,
        folder: Path,
        state: Writer,
        generations: Generations,
        *,
        people: bool,
        model: NameModel | None,
        bulk_characters: int,
        retention: Retention | None,
        declared: Aliases,
    ) -> None:
        self.keeps_people = people
        self.name_model = model
        self.keeps_everything = retention is None or not any(
            (retention.days, retention.articles, retention.bytes)
        )
        self._folder = folder
        self._state = state
        self._turns = Turns()
        self._at_hand = AtHand(state)
        self._state_readers = Readers(folder / STATE)
        self._archive = generations
        self._bulk_characters = bulk_characters
        self._retention = retention
        self._declared = declared
        self._kept = Kept()
        self._load_of: tuple[State | None, articles.Load] = None, self._kept.counted.load

    @classmethod
    async def open(
        cls,
        folder: Path,
        *,
        people: bool = True,
        model: NameModel | None = None,
        bulk_characters: int = BULK_CHARACTERS,
        retention: Retention | None = None,
        declared: Aliases = NO_ALIASES,
    ) -> SqliteStore:
        """Open the files in a folder, made when they are not there.

        ``people`` says whether loads look for them, ``model`` what helps,
        ``bulk_characters`` how much text a load may hold before it builds a new generation,
        ``retention`` how much every load leaves.

        Raises:
            StoreUnavailableError: the folder cannot be used.
            StoreDamagedError: a file is no database of ours.
            StoreTooNewError: a newer Newsdesk wrote it.
        """
        with wrap_errors(folder):
            folder = await asyncio.to_thread(_made, folder)
        path = folder / STATE
        with wrap_errors(path):
            db = await open_writer(path)
            # What readers want forgotten is overwritten, not only unlinked.
            await db.execute_fetchall("PRAGMA secure_delete = ON")
        state = Writer(path, db)
        try:
            with wrap_errors(path):
                await migrate(db, STATE_MIGRATIONS, path)
            generations = Generations(folder)
            await generations.open()
        except BaseException:
            await undisturbed(state.close())
            raise
        return cls(
            folder,
            state,
            generations,
            people=people,
            model=model,
            bulk_characters=bulk_characters,
            retention=retention,
            declared=declared,
        )

    async def close(self) -> None:
        """Close every file; connections at work close when they are done."""
        self._at_hand.let_go()
        await self._archive.close()
        await self._state_readers.retire()
        await self._state.close()

    # The archive as a whole

    async def _last_load(self) -> articles.Load:
        """The newest load; no query while nothing was committed since it was read."""
        state = self._archive.state()
        if state is not None and self._load_of[0] == state:
            return self._load_of[1]
        async with self._archive.reading() as db:
            load = await articles.last_load(db)
        self._load_of = state, load
        return load

    def _reading(self, *, snapshot: bool = False) -> AbstractAsyncContextManager[Reading]:
        return self._archive.reading(snapshot=snapshot)

    async def at_once(
        self, work: Callable[[Archive], Awaitable[T]], *, asked: Hashable = None
    ) -> T:
        """What ``work`` makes of the archive as it is at one moment, in one go in a thread."""

        def whole(articles: Direct, state: Direct) -> T:
            return done(work(Moment(self, articles, state)))

        answers: dict[Hashable, T] = self._at_hand.answers(self._archive.state()) if asked else {}
        if asked in answers:
            return answers[asked]
        async with (
            self._turns.turn(),
            self._reading_state() as state,
            self._archive.reading() as own,
        ):
            if asked in answers:  # by somebody who was ahead in the queue
                return answers[asked]
            answer = await in_one_go(whole, own, state, beside=self._folder / STATE)
            if asked:  # before the next in the queue has its turn
                self._at_hand.hold(answers, asked, answer)
            return answer

    async def everything(self) -> AsyncIterator[list[Parsed]]:
        """All articles as they were when it began, with their texts, in parts."""
        async with self._archive.reading(snapshot=True) as db:
            async for part in articles.everything(db, _PART):
                yield part

    async def status(self, *, as_of: date | None = None) -> ArchiveStatus:
        """How much there is and how fresh it is."""
        async with self._archive.reading(snapshot=True) as db:
            load = await articles.last_load(db)
            outlines = self._kept.since(load).outlines
            if as_of not in outlines:
                outlines[as_of] = await articles.outline(db, as_of)
        return ArchiveStatus(
            **outlines[as_of]._asdict(),
            loaded_at=datetime.fromisoformat(load.finished_at) if load.finished_at else None,
            bytes=await asyncio.to_thread(self._size),
        )

    # Keeping the archive

    @asynccontextmanager
    async def loading(self, *, rebuild: bool = False) -> AsyncIterator[SqliteLoading]:
        """A load: all it saves and removes is seen when it ends well, nothing otherwise.

        With ``rebuild`` it goes into a new generation even when it is small.

        Raises:
            LoadInProgressError: another load is under way, in whatever process.
        """
        with self._archive.load_lock():
            load = self._new_load(rebuild=rebuild)
            try:
                yield load
                await load.finish()
            except BaseException:
                await undisturbed(load.discard())
                raise

    @asynccontextmanager
    async def rehearsing(self) -> AsyncIterator[SqliteLoading]:
        """A load of which nothing is kept.

        Raises:
            LoadInProgressError: a load is under way, in whatever process.
        """
        with self._archive.load_lock():
            load = self._new_load()
            try:
                yield load
            finally:
                await undisturbed(load.discard())

    def _new_load(self, *, rebuild: bool = False) -> SqliteLoading:
        return SqliteLoading(
            self._archive,
            deriving=self.deriving,
            rebuild=rebuild,
            bulk_characters=self._bulk_characters,
            retention=self._retention,
        )

    async def undoable(self) -> Undoable | None:
        """The last load that can be taken back whole, None when there is none."""
        return await undoing.undoable(self._archive)

    async def undo(self, expected: Undoable) -> None:
        """Take back what :meth:`undoable` gave.

        Raises:
            ArchiveChangedError: by now something else would be taken back.
            LoadInProgressError: a load is under way, in whatever process.
        """
        with self._archive.load_lock():
            # What feeds brought since goes with it: as far as they still have it, it comes back.
            # Before, because we may be killed; after, because of visits that ended meanwhile.
            await self._doubt_sources()
            await undoing.undo(self._archive, expected)
            await self._doubt_sources()

    async def backup(self, file: Path) -> int:
        """Copy the state and the archive into one new file, whoever uses them; gives its bytes.

        Raises:
            StoreUnavailableError: it cannot be written, or is there already.
            StoreDamagedError: a copy came out damaged, because its original is.
        """
        databases = {
            FIRST: self._archive.reading(),
            # After the archive: a source too many is read again, one too few would be forgotten.
            STATE: self._reading_state(),
        }
        target = await asyncio.to_thread(lambda: file.expanduser().absolute())
        return await backup.back_up(databases, {POINTER: f"{FIRST}\n"}, target)

    @property
    def deriving(self) -> str:
        """The version of what loads derive from the texts."""
        return version_of(people=self.keeps_people, model=self.name_model)

    async def derived_version(self) -> str | None:
        """The version of what is derived from the texts; None while there are none."""
        async with self._archive.reading() as db:
            return await articles.derived_version(db)

    # What sources ask of it

    async def held(self, ids: Collection[str]) -> dict[str, HeldArticle]:
        """What the archive has under these ids; ids it does not know are left out."""
        async with self._archive.reading() as db:
            return await articles.held(db, ids)

    async def articles_from(self, origins: Collection[str]) -> dict[str, int]:
        """How many articles came from each of these origins, or from files in it."""
        async with self._archive.reading() as db:
            return await articles.count_from(db, origins)

    def _size(self) -> int:
        """Bytes on disk of the state and the current generation with their logs."""
        names = (STATE, self._archive.current.name)
        return sum(
            file.stat().st_size
            for file in self._folder.iterdir()
            if file.name.startswith(names) and file.is_file()
        )


def _made(folder: Path) -> Path:
    folder = folder.expanduser().resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return folder
