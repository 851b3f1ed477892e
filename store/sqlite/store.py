"""The store on two SQLite files: ``state.sqlite3`` and the archive's current generation."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from store.aliases import NO_ALIASES
from store.in_one_go import done
from store.preparing import version_of
from store.sqlite import (
    aliases,
    articles,
    backup,
    chats,
    exchanges,
    house_rules,
    journal,
    languages,
    readers,
    sources,
    undoing,
    votes,
)
from store.sqlite.archive import Kept, Moment, SqliteArchive
from store.sqlite.at_hand import AtHand
from store.sqlite.connection import (
    Direct,
    Readers,
    Writer,
    in_one_go,
    open_writer,
    reading,
    undisturbed,
    wrap_errors,
)
from store.sqlite.generations import FIRST, POINTER, Generations
from store.sqlite.loading import BULK_CHARACTERS, SqliteLoading
from store.sqlite.personal import Personal
from store.sqlite.schema import STATE_MIGRATIONS, migrate
from store.types import ArchiveStatus, Page

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Mapping
    from contextlib import AbstractAsyncContextManager
    from datetime import date
    from pathlib import Path

    from store.aliases import Alias, Aliases
    from store.archive import Archive
    from store.chats import Unreachable
    from store.earlier import Exchange
    from store.house_rules import Ban, HouseRules
    from store.journalled import Journalled
    from store.sources import ReadEntry, Source, Standing
    from store.spacy_names import NameModel
    from store.sqlite.connection import Reading
    from store.sqlite.generations import State
    from store.types import (
        HeldArticle,
        Listing,
        Parsed,
        Retention,
        Undoable,
    )
    from store.votes import Gap, Vote

STATE = "state.sqlite3"

_PART = 200
"""Articles with their texts held at a time when all are read."""


T = TypeVar("T")


class SqliteStore(SqliteArchive, Personal):
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

    def _reading_state(self) -> AbstractAsyncContextManager[Reading]:
        return reading(lambda: self._state_readers)

    async def at_once(self, work: Callable[[Archive], Awaitable[T]]) -> T:
        """What ``work`` makes of the archive as it is at one moment, in one go in a thread."""

        def whole(articles: Direct, state: Direct) -> T:
            return done(work(Moment(self, articles, state)))

        async with reading(lambda: self._state_readers) as state, self._archive.reading() as own:
            return await in_one_go(whole, own, state, beside=self._folder / STATE)

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

    # People

    async def aliases(self) -> tuple[Alias, ...]:
        """Those operators added or declared in their file, by name."""
        async with reading(lambda: self._state_readers) as db:
            return (*await aliases.every(db), *self._declared)

    async def add_aliases(self, name: str, others: Collection[str]) -> None:
        """Tie other names to one; AliasRefusedError when there would be too many."""
        async with self._state.writing() as db:
            await aliases.add(db, name, others)

    async def remove_aliases(self, name: str, others: Collection[str] = ()) -> int:
        """Forget some aliases of a name, or all; how many were there."""
        async with self._state.writing() as db:
            return await aliases.remove(db, name, others)

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

    async def _doubt_sources(self) -> None:
        async with self._state.writing() as db:
            await sources.doubt(db)

    async def backup(self, file: Path) -> int:
        """Copy the state and the archive into one new file, whoever uses them; gives its bytes.

        Raises:
            StoreUnavailableError: it cannot be written, or is there already.
            StoreDamagedError: a copy came out damaged, because its original is.
        """
        databases = {
            FIRST: self._archive.reading(),
            # After the archive: a source too many is read again, one too few would be forgotten.
            STATE: reading(lambda: self._state_readers),
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

    async def roots(self) -> tuple[Path, ...]:
        """The paths that were loaded: what a reload reads."""
        async with reading(lambda: self._state_readers) as db:
            return await readers.roots(db)

    async def add_roots(self, paths: Iterable[Path]) -> None:
        """Remember paths that were loaded; what lies in a folder among them goes without."""
        async with self._state.writing() as db:
            await readers.add_roots(db, paths)

    # Sources

    async def added_sources(self) -> tuple[Source, ...]:
        """The sources added in the chat, by name."""
        async with reading(lambda: self._state_readers) as db:
            return await sources.added(db)

    async def add_source(self, source: Source) -> None:
        """Keep a source added in the chat."""
        async with self._state.writing() as db:
            await sources.add(db, source)

    async def remove_source(self, address: str) -> None:
        """Forget a source added in the chat and how it fared; its articles stay."""
        async with self._state.writing() as db:
            await sources.remove(db, address)

    async def standings(self) -> dict[str, Standing]:
        """How each source fares that was ever visited or paused, by its address."""
        async with reading(lambda: self._state_readers) as db:
            return await sources.standings(db)

    async def record(
        self,
        standings: Iterable[Standing],
        entries: Mapping[str, Iterable[ReadEntry]] = MappingProxyType({}),
    ) -> None:
        """Keep how sources fare, and by their address which entries' pages were looked at."""
        async with self._state.writing() as db:
            await sources.record(db, standings)
            for address, read in entries.items():
                await sources.record_entries(db, address, read)

    async def read_entries(self, address: str, ids: Collection[str]) -> dict[str, ReadEntry]:
        """What is kept of these entries of a source, by their ids."""
        async with reading(lambda: self._state_readers) as db:
            return await sources.entries(db, address, ids)

    async def held(self, ids: Collection[str]) -> dict[str, HeldArticle]:
        """What the archive has under these ids; ids it does not know are left out."""
        async with self._archive.reading() as db:
            return await articles.held(db, ids)

    async def articles_from(self, origins: Collection[str]) -> dict[str, int]:
        """How many articles came from each of these origins, or from files in it."""
        async with self._archive.reading() as db:
            return await articles.count_from(db, origins)

    # What readers did

    @property
    def written_elsewhere(self) -> int:
        """How often it was seen that another process wrote what readers and admins did."""
        return self._state.elsewhere

    async def remember(self, listing: Listing) -> str:
        """Keep a listing for its buttons; gives its token of 12 characters."""
        token = readers.token_of(listing)
        if not self._at_hand.is_kept(token):
            await self._state.write(lambda db: readers.remember(db, token, listing))
            self._at_hand.keep(token)
        return token

    async def recall(self, token: str) -> Listing | None:
        """The listing a button names, or None when it was never kept or is long gone."""
        if not token.isascii():
            return None
        async with reading(lambda: self._state_readers) as db:
            return await readers.recall(db, token)

    async def keep_exchange(self, exchange: Exchange) -> None:
        """Keep what was asked and answered; what was a day before it is forgotten."""
        await self._state.write(lambda db: exchanges.keep(db, exchange))

    async def exchange(
        self, chat: int, *, since: datetime, message: int | None = None
    ) -> Exchange | None:
        """What a message of the bot answered, or the newest of a chat; None when it is older."""
        async with reading(lambda: self._state_readers) as db:
            if message is None:
                return await exchanges.newest(db, chat, since=since)
            return await exchanges.of_message(db, chat, message, since=since)

    async def forget_exchanges(self, *, before: datetime) -> None:
        """Forget what was asked and answered before a moment."""
        await self._state.write(lambda db: exchanges.forget(db, before))

    # Chats

    async def unreachable(self) -> tuple[Unreachable, ...]:
        """The chats that refused a message, by number; of so many the newest."""
        async with reading(lambda: self._state_readers) as db:
            return await chats.unreachable(db)

    async def keep_unreachable(self, one: Unreachable) -> None:
        """Remember that a chat refused a message."""
        async with self._state.writing() as db:
            await chats.keep_unreachable(db, one)

    async def forget_unreachable(self, chat: int) -> None:
        """It can be written to again."""
        async with self._state.writing() as db:
            await chats.forget_unreachable(db, chat)

    async def moved_chats(self) -> dict[int, int]:
        """The numbers that chats have now, by those they had."""
        async with reading(lambda: self._state_readers) as db:
            return await chats.moved_chats(db)

    async def move_chat(self, old: int, new: int) -> None:
        """A chat has another number: all that is kept of it follows, the move is remembered."""
        async with self._state.writing() as db:
            await chats.move_chat(db, old, new)
        self._at_hand.changed()

    # Chats and who is let in

    async def house_rules(self, chat: int) -> HouseRules:
        """What the admins of a group decided; the defaults when nothing was."""
        async with reading(lambda: self._state_readers) as db:
            return await house_rules.of_chat(db, chat)

    async def keep_house_rules(self, rules: HouseRules) -> None:
        """Keep what the admins of a group decided."""
        async with self._state.writing() as db:
            await house_rules.keep(db, rules)

    async def bans(self) -> tuple[Ban, ...]:
        """Who is banned, the newest first."""
        async with reading(lambda: self._state_readers) as db:
            return await house_rules.bans(db)

    async def ban(self, one: Ban) -> None:
        """Ban somebody, or write the ban anew."""
        async with self._state.writing() as db:
            await house_rules.ban(db, one)

    async def unban(self, chat: int) -> None:
        """Ban somebody no more."""
        async with self._state.writing() as db:
            await house_rules.unban(db, chat)

    # Languages

    async def language_of(self, chat: int) -> str | None:
        """The language a chat has chosen (a private chat has the id of its person), or None."""

        async def read() -> dict[int, str]:
            async with reading(lambda: self._state_readers) as db:
                return await languages.chosen(db)

        return (await self._at_hand.languages(read)).get(chat)

    async def choose_language(self, chat: int, language: str | None) -> None:
        """Keep the choice of a chat; None forgets it."""
        async with self._state.writing() as db:
            await languages.choose(db, chat, language)
        self._at_hand.changed()

    async def announced(self) -> dict[str, str]:
        """Digests of what Telegram was last told of the bot, by name."""
        async with reading(lambda: self._state_readers) as db:
            return await languages.announced(db)

    async def announce(self, name: str, digest: str) -> None:
        """Note what Telegram was told."""
        async with self._state.writing() as db:
            await languages.announce(db, name, digest)

    async def cast_vote(self, vote: Vote) -> None:
        """Keep what somebody makes of an answer, in place of what they said before."""
        async with self._state.writing() as db:
            await votes.cast(db, vote)

    async def note_unanswered(self, question: str, *, at: datetime) -> None:
        """Count a question that was not answered."""
        async with self._state.writing() as db:
            await votes.note_unanswered(db, question, at)

    async def gaps(self, *, limit: int, offset: int = 0) -> Page[Gap]:
        """The questions most often not answered or disliked."""
        async with reading(lambda: self._state_readers) as db:
            return await votes.gaps(db, limit=limit, offset=offset)

    async def forget_gaps(self, *, before: datetime) -> None:
        """Forget votes and unanswered questions of before a moment."""
        async with self._state.writing() as db:
            await votes.forget(db, before)

    # The journal of updates

    async def write_updates(
        self, bot: int, updates: Mapping[int, str], *, handled: Collection[int], at: datetime
    ) -> frozenset[int]:
        """Write down updates that came; gives the ids never written before."""

        def write(db: sqlite3.Connection) -> frozenset[int]:
            if handled:
                journal.finish(db, bot, handled)
            return journal.write(db, bot, updates, at) if updates else frozenset()

        return await self._state.write(write)

    async def waiting_updates(
        self, bot: int, *, handled: Collection[int], begun: Collection[int], since: datetime
    ) -> tuple[Journalled, ...]:
        """The updates that are not handled, in the order they came."""

        def write(db: sqlite3.Connection) -> tuple[Journalled, ...]:
            journal.finish(db, bot, handled)
            journal.count_attempt(db, bot, begun)
            journal.forget(db, since)
            return journal.waiting(db, bot)

        return await self._state.write(write)

    async def forget_updates(self, *, before: datetime) -> None:
        """Forget the updates that came before a moment, and the oldest handled beyond so many."""
        await self._state.write(lambda db: journal.forget(db, before))

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
