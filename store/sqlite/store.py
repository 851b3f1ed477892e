"""The store on two SQLite files: ``state.sqlite3`` and the archive's current generation."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from store.aliases import NO_ALIASES
from store.entities import Kind
from store.preparing import version_of
from store.sqlite import (
    articles,
    backup,
    chats,
    exchanges,
    house_rules,
    journal,
    languages,
    matching,
    people,
    readers,
    search,
    sources,
    stories,
    undoing,
    votes,
)
from store.sqlite.asked_of_people import AskedOfPeople
from store.sqlite.at_hand import AtHand
from store.sqlite.connection import Readers, Writer, open_writer, reading, undisturbed, wrap_errors
from store.sqlite.generations import FIRST, POINTER, Generations
from store.sqlite.loading import BULK_CHARACTERS, SqliteLoading
from store.sqlite.personal import Personal
from store.sqlite.schema import STATE_MIGRATIONS, migrate
from store.types import ArchiveStatus, Page
from store.vocabulary import Lexicon, Vocabulary

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import AsyncIterator, Collection, Iterable, Mapping
    from datetime import date
    from pathlib import Path

    import aiosqlite

    from store.aliases import Aliases
    from store.asked import Query
    from store.chats import Unreachable
    from store.earlier import Exchange
    from store.entities import Mention
    from store.house_rules import Ban, HouseRules
    from store.journalled import Journalled
    from store.sources import ReadEntry, Source, Standing
    from store.spacy_names import NameModel
    from store.sqlite.generations import State
    from store.types import (
        Article,
        Candidate,
        Candidates,
        Freshness,
        HeldArticle,
        Listing,
        Parsed,
        Retention,
        Story,
        Undoable,
    )
    from store.votes import Gap, Vote

STATE = "state.sqlite3"

_PART = 200
"""Articles with their texts held at a time when all are read."""

MOST_COUNTED_TERMS = 50_000

LARGE = 20_000
"""Articles of an archive in which a word that only one of them has is taken for a slip itself."""


@dataclass
class _Memory:
    """What is slow to count and stays true until the next load."""

    load: articles.Load
    outlines: dict[date | None, articles.Outline] = field(default_factory=dict)
    frequencies: dict[str, int] = field(default_factory=dict)
    lexicon: Lexicon | None = None


class SqliteStore(AskedOfPeople, Personal):
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
        self._state_readers = Readers(folder / STATE, size=1)
        self._archive = generations
        self._bulk_characters = bulk_characters
        self._retention = retention
        self._declared = declared
        self._shelf = matching.Shelf()
        self._memory = _Memory(articles.Load(0, None, 0))
        self._load_of: tuple[State | None, articles.Load] = None, self._memory.load

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

    # Articles

    async def article(self, handle: str) -> Parsed | None:
        """The article a button names, or None when it is gone."""
        if not handle.isascii():
            return None
        async with self._archive.reading() as db:
            return (await articles.by_handles(db, [handle])).get(handle)

    async def parsed(self, handles: Collection[str]) -> dict[str, Parsed]:
        """Several articles at once, by their handles; those that are gone are left out."""
        async with self._archive.reading() as db:
            return await articles.by_handles(db, [one for one in handles if one.isascii()])

    async def latest(self, query: Query, *, limit: int, offset: int = 0) -> Page[Article]:
        """Articles newest first; a query without terms gives everything its days allow."""
        async with self._archive.reading(snapshot=True) as db:
            found = await search.newest(db, self._shelf, query, limit, offset)
        return Page(
            items=found.articles,
            total=found.total,
            next=offset + limit if found.more else None,
            listed=found.stories,
        )

    async def stories(
        self,
        handles: Collection[str],
        *,
        as_of: date | None,
        arrived: int | None = None,
        limit: int = 10,
    ) -> dict[str, Story]:
        """The stories that articles tell together with others, by the article's handle."""
        async with self._archive.reading() as db:
            return await stories.told(db, handles, as_of=as_of, arrived=arrived, limit=limit)

    async def everything(self) -> AsyncIterator[list[Parsed]]:
        """All articles as they were when it began, with their texts, in parts."""
        async with self._archive.reading(snapshot=True) as db:
            async for part in articles.everything(db, _PART):
                yield part

    async def size(self) -> int:
        """How many articles the archive holds."""
        return (await self._last_load()).articles

    # Search

    async def frequencies(self, terms: Collection[str]) -> dict[str, int]:
        """In how many articles each term stands; terms in none are left out."""
        async with self._archive.reading(snapshot=True) as db:
            counts = await self._frequencies(db, await articles.last_load(db), terms)
        return {term: counts[term] for term in terms if counts[term]}

    async def _frequencies(
        self, db: aiosqlite.Connection, load: articles.Load, terms: Collection[str]
    ) -> Mapping[str, int]:
        counts = self._remembered(load).frequencies
        if new := [term for term in terms if term not in counts]:
            counts |= dict.fromkeys(new, 0) | await search.frequencies(db, self._shelf, new)
        return counts

    async def lexicon(self) -> Lexicon:
        """What it takes to understand a reader's words."""
        memory = self._remembered(await self._last_load())
        if memory.lexicon is not None:
            return memory.lexicon
        async with self._archive.reading(snapshot=True) as db:
            load = await articles.last_load(db)
            memory = self._remembered(load)
            if memory.lexicon is None:
                outlets, languages = await articles.imprint(db)
                counts = await search.vocabulary(db, fewest=1 if load.articles < LARGE else 2)
                vocabulary = await asyncio.to_thread(Vocabulary, counts)
                memory.lexicon = Lexicon(load.articles, outlets, languages, vocabulary)
        return memory.lexicon

    async def count(self, query: Query) -> int:
        """How many articles match; without terms, all its days allow."""
        async with self._archive.reading(snapshot=True) as db:
            return await search.count(db, self._shelf, query)

    async def candidates(self, query: Query, *, limit: int) -> Candidates:
        """The articles worth ranking for a query's words, best first; about ``limit`` of them."""
        terms = matching.wanted(query).terms
        async with self._archive.reading(snapshot=True) as db:
            load = await articles.last_load(db)
            return await search.candidates(
                db,
                self._shelf,
                query,
                limit=limit,
                frequencies=await self._frequencies(db, load, terms),
                articles=load.articles,
            )

    async def sequences(self, keys: Collection[int]) -> tuple[Candidate, ...]:
        """Candidates by their keys, in that order."""
        async with self._archive.reading() as db:
            return await search.sequences(db, list(keys))

    async def texts(self, keys: Collection[int]) -> dict[int, Parsed]:
        """Candidates' articles with their texts, by their keys."""
        async with self._archive.reading() as db:
            return await articles.texts(db, keys)

    async def mentions(
        self,
        handles: Collection[str],
        *,
        kinds: Collection[Kind] = (Kind.PERSON,),
        passages: Collection[tuple[str, int]] | None = None,
    ) -> dict[str, tuple[Mention, ...]]:
        """Who is named in each of these articles, by the article's handle, in text order."""
        async with self._archive.reading() as db:
            return await people.mentions(db, handles, kinds=kinds, passages=passages)

    # The archive as a whole

    async def status(self, *, as_of: date | None = None) -> ArchiveStatus:
        """How much there is and how fresh it is."""
        async with self._archive.reading(snapshot=True) as db:
            load = await articles.last_load(db)
            outlines = self._remembered(load).outlines
            if as_of not in outlines:
                outlines[as_of] = await articles.outline(db, as_of)
        return ArchiveStatus(
            **outlines[as_of]._asdict(),
            loaded_at=datetime.fromisoformat(load.finished_at) if load.finished_at else None,
            bytes=await asyncio.to_thread(self._size),
        )

    async def freshness(self, *, as_of: date | None) -> Freshness:
        """How new it is: its newest day, and when it was last brought up to date."""
        async with self._archive.reading() as db:
            fresh = await articles.freshness(db, as_of)
        async with reading(lambda: self._state_readers) as db:
            read_at = await sources.last_success(db)
        checks = [moment for moment in (fresh.checked_at, read_at) if moment]
        return replace(fresh, checked_at=max(checks, default=None))

    async def arrived(self) -> int:
        """The number of the newest load."""
        return (await self._last_load()).number

    async def _last_load(self) -> articles.Load:
        """The newest load; no query while nothing was committed since it was read."""
        state = self._archive.state()
        if state is not None and self._load_of[0] == state:
            return self._load_of[1]
        async with self._archive.reading() as db:
            load = await articles.last_load(db)
        self._load_of = state, load
        return load

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

    def _remembered(self, load: articles.Load) -> _Memory:
        """What was counted since this load, which is the newest."""
        if load != self._memory.load or len(self._memory.frequencies) > MOST_COUNTED_TERMS:
            self._memory = _Memory(load)
        return self._memory

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
