"""What readers and admins did: the rows of the state file."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from store.sqlite import (
    aliases,
    chats,
    exchanges,
    house_rules,
    journal,
    languages,
    readers,
    sources,
    votes,
)
from store.sqlite.connection import reading
from store.sqlite.personal import LISTING_KEY, Personal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Mapping
    from contextlib import AbstractAsyncContextManager
    from datetime import datetime
    from pathlib import Path

    import aiosqlite

    from store.aliases import Alias, Aliases
    from store.chats import Unreachable
    from store.earlier import Exchange
    from store.house_rules import Ban, HouseRules
    from store.journalled import Journalled
    from store.sources import ReadEntry, Source, Standing
    from store.types import Listing, Page
    from store.votes import Gap, Vote


class SqliteState(Personal):
    """:class:`store.state.State` on the state file."""

    _declared: Aliases
    _listing_key: bytes | None = None

    def _reading_state(self) -> AbstractAsyncContextManager[aiosqlite.Connection]:
        return reading(lambda: self._state_readers)

    @property
    def written_elsewhere(self) -> int:
        """How often it was seen that another process wrote what readers and admins did."""
        return self._state.elsewhere

    # Listings and what was just asked

    async def remember(self, listing: Listing) -> str:
        """Keep a listing for its buttons; gives its token of 12 characters."""
        if self._listing_key is None:
            self._listing_key = await self._secret(LISTING_KEY)
        token = readers.token_of(listing, self._listing_key)
        if not self._at_hand.is_kept(token):
            await self._state.write(lambda db: readers.remember(db, token, listing))
            self._at_hand.keep(token)
        return token

    async def recall(self, token: str) -> Listing | None:
        """The listing a button names, or None when it was never kept or is long gone."""
        if not token.isascii():
            return None
        async with self._reading_state() as db:
            return await readers.recall(db, token)

    async def keep_exchange(self, exchange: Exchange) -> None:
        """Keep what was asked and answered; what was a day before it is forgotten."""
        await self._state.write(lambda db: exchanges.keep(db, exchange))

    async def exchange(
        self, chat: int, *, since: datetime, message: int | None = None
    ) -> Exchange | None:
        """What a message of the bot answered, or the newest of a chat; None when it is older."""
        async with self._reading_state() as db:
            if message is None:
                return await exchanges.newest(db, chat, since=since)
            return await exchanges.of_message(db, chat, message, since=since)

    async def forget_exchanges(self, *, before: datetime) -> None:
        """Forget what was asked and answered before a moment."""
        await self._state.write(lambda db: exchanges.forget(db, before))

    # Chats

    async def unreachable(self) -> tuple[Unreachable, ...]:
        """The chats that refused a message, by number; of so many the newest."""
        async with self._reading_state() as db:
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
        async with self._reading_state() as db:
            return await chats.moved_chats(db)

    async def move_chat(self, old: int, new: int) -> None:
        """A chat has another number: all that is kept of it follows, the move is remembered."""
        async with self._state.writing() as db:
            await chats.move_chat(db, old, new)
        self._at_hand.changed()

    # Who is let in

    async def house_rules(self, chat: int) -> HouseRules:
        """What the admins of a group decided; the defaults when nothing was."""
        async with self._reading_state() as db:
            return await house_rules.of_chat(db, chat)

    async def keep_house_rules(self, rules: HouseRules) -> None:
        """Keep what the admins of a group decided."""
        async with self._state.writing() as db:
            await house_rules.keep(db, rules)

    async def bans(self) -> tuple[Ban, ...]:
        """Who is banned, the newest first."""
        async with self._reading_state() as db:
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
            async with self._reading_state() as db:
                return await languages.chosen(db)

        return (await self._at_hand.languages(read)).get(chat)

    async def choose_language(self, chat: int, language: str | None) -> None:
        """Keep the choice of a chat; None forgets it."""
        async with self._state.writing() as db:
            await languages.choose(db, chat, language)
        self._at_hand.changed()

    async def announced(self) -> dict[str, str]:
        """Digests of what Telegram was last told of the bot, by name."""
        async with self._reading_state() as db:
            return await languages.announced(db)

    async def announce(self, name: str, digest: str) -> None:
        """Note what Telegram was told."""
        async with self._state.writing() as db:
            await languages.announce(db, name, digest)

    # Votes and gaps

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
        async with self._reading_state() as db:
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
            journal.drop(db, since)
            return journal.waiting(db, bot)

        return await self._state.write(write)

    async def forget_updates(self, *, before: datetime) -> None:
        """Forget handled updates that came before a moment, and the oldest beyond so many."""
        await self._state.write(lambda db: journal.forget(db, before))

    # Aliases

    async def aliases(self) -> tuple[Alias, ...]:
        """Those operators added or declared in their file, by name."""
        async with self._reading_state() as db:
            return (*await aliases.every(db), *self._declared)

    async def add_aliases(self, name: str, others: Collection[str]) -> None:
        """Tie other names to one; AliasRefusedError when there would be too many."""
        async with self._state.writing() as db:
            await aliases.add(db, name, others)
        self._at_hand.let_go()

    async def remove_aliases(self, name: str, others: Collection[str] = ()) -> int:
        """Forget some aliases of a name, or all; how many were there."""
        async with self._state.writing() as db:
            removed = await aliases.remove(db, name, others)
        self._at_hand.let_go()
        return removed

    # What was loaded

    async def roots(self) -> tuple[Path, ...]:
        """The paths that were loaded: what a reload reads."""
        async with self._reading_state() as db:
            return await readers.roots(db)

    async def add_roots(self, paths: Iterable[Path]) -> None:
        """Remember paths that were loaded; what lies in a folder among them goes without."""
        async with self._state.writing() as db:
            await readers.add_roots(db, paths)

    # Sources

    async def added_sources(self) -> tuple[Source, ...]:
        """The sources added in the chat, by name."""
        async with self._reading_state() as db:
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
        async with self._reading_state() as db:
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
        async with self._reading_state() as db:
            return await sources.entries(db, address, ids)

    async def _doubt_sources(self) -> None:
        async with self._state.writing() as db:
            await sources.doubt(db)
