"""What may be asked of the state, whatever keeps it: what readers and admins did.

Moments are aware and in UTC. All methods may raise :class:`store.errors.StoreError`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from store.personal import PrivacyKeeper

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime
    from pathlib import Path

    from store.aliases import Alias
    from store.chats import Unreachable
    from store.earlier import Exchange
    from store.house_rules import Ban, HouseRules
    from store.journalled import Journalled
    from store.sources import ReadEntry, Source, Standing
    from store.types import Listing, Page
    from store.votes import Gap, Vote


class State(PrivacyKeeper, Protocol):
    """Keeps what readers and admins did, and what operators decided."""

    @property
    def written_elsewhere(self) -> int:
        """Another number whenever another process has written what readers and admins did.

        Seen at the latest when the next update is written down; then nothing read before holds.
        """
        ...

    # Listings and what was just asked

    async def remember(self, listing: Listing) -> str:
        """Keep a listing for its buttons; gives its token, at most 12 characters."""
        ...

    async def recall(self, token: str) -> Listing | None:
        """The listing a button names, or None when it was never kept or is long gone."""
        ...

    async def keep_exchange(self, exchange: Exchange) -> None:
        """Keep what was asked and answered; what was a day before it is forgotten."""
        ...

    async def exchange(
        self, chat: int, *, since: datetime, message: int | None = None
    ) -> Exchange | None:
        """What a message of the bot answered, or the newest of a chat; None when it is older."""
        ...

    async def forget_exchanges(self, *, before: datetime) -> None:
        """Forget what was asked and answered before a moment."""
        ...

    # Chats

    async def unreachable(self) -> tuple[Unreachable, ...]:
        """The chats that refused a message, by number; of so many the newest."""
        ...

    async def keep_unreachable(self, one: Unreachable) -> None:
        """Remember that a chat refused a message."""
        ...

    async def forget_unreachable(self, chat: int) -> None:
        """It can be written to again."""
        ...

    async def moved_chats(self) -> dict[int, int]:
        """The numbers that chats have now, by those they had."""
        ...

    async def move_chat(self, old: int, new: int) -> None:
        """A chat has another number: all that is kept of it follows, the move is remembered."""
        ...

    # Who is let in

    async def house_rules(self, chat: int) -> HouseRules:
        """What the admins of a group decided; the defaults when nothing was."""
        ...

    async def keep_house_rules(self, rules: HouseRules) -> None:
        """Keep what the admins of a group decided."""
        ...

    async def bans(self) -> tuple[Ban, ...]:
        """Who is banned, the newest first."""
        ...

    async def ban(self, one: Ban) -> None:
        """Ban somebody, or write the ban anew."""
        ...

    async def unban(self, chat: int) -> None:
        """Ban somebody no more."""
        ...

    # Languages

    async def language_of(self, chat: int) -> str | None:
        """The language a chat has chosen (a private chat has the id of its person), or None."""
        ...

    async def choose_language(self, chat: int, language: str | None) -> None:
        """Keep the choice of a chat; None forgets it."""
        ...

    async def announced(self) -> dict[str, str]:
        """Digests of what Telegram was last told of the bot, by name."""
        ...

    async def announce(self, name: str, digest: str) -> None:
        """Note what Telegram was told."""
        ...

    # Votes and gaps

    async def cast_vote(self, vote: Vote) -> None:
        """Keep what somebody makes of an answer, in place of what they said before."""
        ...

    async def note_unanswered(self, question: str, *, at: datetime) -> None:
        """Count a question that was not answered."""
        ...

    async def gaps(self, *, limit: int, offset: int = 0) -> Page[Gap]:
        """The questions most often not answered or disliked; ``total`` is None beyond the last."""
        ...

    async def forget_gaps(self, *, before: datetime) -> None:
        """Forget votes and unanswered questions of before a moment."""
        ...

    # The journal of updates; ``bot`` is the id of the bot they came to

    async def write_updates(
        self, bot: int, updates: Mapping[int, str], *, handled: Collection[int], at: datetime
    ) -> frozenset[int]:
        """Write down updates that came, by their id; gives the ids never written before.

        In the same step what ``handled`` ones said is forgotten.
        """
        ...

    async def waiting_updates(
        self, bot: int, *, handled: Collection[int], begun: Collection[int], since: datetime
    ) -> tuple[Journalled, ...]:
        """The updates that are not handled, in the order they came.

        Before, ``handled`` ones are taken for handled, an attempt is counted for ``begun`` ones,
        and what came before a moment is forgotten.
        """
        ...

    async def forget_updates(self, *, before: datetime) -> None:
        """Forget handled updates that came before a moment, and the oldest beyond so many."""
        ...

    # Readers' privacy

    async def forget_listings(self, *, before: datetime) -> int:
        """Forget listings last made before the day of a moment; gives how many."""
        ...

    async def log_key(self) -> bytes:
        """Random bytes of this installation, to make ids in its log unreadable with."""
        ...

    # Aliases

    async def aliases(self) -> tuple[Alias, ...]:
        """Those operators added or declared in their file, by name."""
        ...

    async def add_aliases(self, name: str, others: Collection[str]) -> None:
        """Tie other names to one.

        Raises:
            AliasRefusedError: there would be more than are kept.
        """
        ...

    async def remove_aliases(self, name: str, others: Collection[str] = ()) -> int:
        """Forget some aliases of a name, or all; how many were there."""
        ...

    # What was loaded

    async def roots(self) -> tuple[Path, ...]:
        """The files and folders that were loaded, resolved: what a reload reads."""
        ...

    async def add_roots(self, paths: Iterable[Path]) -> None:
        """Remember files and folders that were loaded; one inside another goes without saying."""
        ...

    # Sources

    async def added_sources(self) -> tuple[Source, ...]:
        """The sources added in the chat, by name."""
        ...

    async def add_source(self, source: Source) -> None:
        """Keep a source added in the chat."""
        ...

    async def remove_source(self, address: str) -> None:
        """Forget a source added in the chat and how it fared; its articles stay."""
        ...

    async def standings(self) -> dict[str, Standing]:
        """How each source fares that was ever visited or paused, by its address."""
        ...

    async def record(
        self, standings: Iterable[Standing], entries: Mapping[str, Iterable[ReadEntry]] = ...
    ) -> None:
        """Keep how sources fare, and by their address which entries' pages were looked at.

        All of it or, when it fails, nothing. Entries replace those kept before.
        """
        ...

    async def read_entries(self, address: str, ids: Collection[str]) -> dict[str, ReadEntry]:
        """What is kept of these entries of a source, by their ids."""
        ...
