"""What callers may ask of a store, whatever keeps it.

Methods are grouped by topic. Days are calendar days, moments aware and in UTC. ``as_of`` hides
everything published after that day (and undated articles never hide). All methods may raise
:class:`store.errors.StoreError`; none raises a driver's own errors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from store.archive import Archive
from store.personal import PrivacyKeeper

if TYPE_CHECKING:
    from collections.abc import (
        AsyncIterator,
        Awaitable,
        Callable,
        Collection,
        Iterable,
        Mapping,
        Sequence,
    )
    from contextlib import AbstractAsyncContextManager
    from datetime import date, datetime
    from pathlib import Path

    from store.aliases import Alias
    from store.chats import Unreachable
    from store.earlier import Exchange
    from store.house_rules import Ban, HouseRules
    from store.journalled import Journalled
    from store.preparing import Prepared
    from store.sources import ReadEntry, Source, Standing
    from store.spacy_names import NameModel
    from store.types import (
        ArchiveStatus,
        HeldArticle,
        KnownArticle,
        Listing,
        Page,
        Parsed,
        Undoable,
    )
    from store.votes import Gap, Vote

T = TypeVar("T")


class Store(Archive, PrivacyKeeper, Protocol):
    """The archive (what the news says) and the state (what readers and admins did)."""

    @property
    def keeps_everything(self) -> bool:
        """Whether nothing grows too old or too much."""
        ...

    @property
    def name_model(self) -> NameModel | None:
        """The model that helps loads to find names; None where the grammar does it alone."""
        ...

    @property
    def deriving(self) -> str:
        """The version of what loads derive from the texts (``store.preparing``)."""
        ...

    # Articles

    async def at_once(self, work: Callable[[Archive], Awaitable[T]]) -> T:
        """What ``work`` makes of the archive as it is at one moment.

        It is done in one go in a thread of its own, off the event loop: it may await what the
        archive it is given has, and nothing else.
        """
        ...

    def everything(self) -> AsyncIterator[list[Parsed]]:
        """All articles as they were when it began, with their texts, in parts.

        By the time of publication, those without one first, and then by id; mentions are left out.
        """
        ...

    # People

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

    # The archive as a whole

    async def status(self, *, as_of: date | None = None) -> ArchiveStatus:
        """How much there is and how fresh it is."""
        ...

    # Keeping the archive

    def loading(self, *, rebuild: bool = False) -> AbstractAsyncContextManager[Loading]:
        """A load: everything it saves and removes is seen when it ends well, nothing otherwise.

        One at a time, across processes; LoadInProgressError for a second one. With ``rebuild``
        the archive before it is kept whole, however little changes.
        """
        ...

    def rehearsing(self) -> AbstractAsyncContextManager[Loading]:
        """A load of which nothing is kept; it runs alone like any other."""
        ...

    async def undoable(self) -> Undoable | None:
        """The last load that can be taken back whole: the last one that built the archive anew.

        None when there is none: nothing was reloaded yet, or it is taken back already, or a newer
        Newsdesk has read the archive since.
        """
        ...

    async def undo(self, expected: Undoable) -> None:
        """Take back what :meth:`undoable` gave, with every load since.

        ArchiveChangedError when by now something else would be taken back.
        """
        ...

    async def backup(self, file: Path) -> int:
        """Copy everything into one new file, whoever uses it meanwhile; gives its bytes.

        StoreUnavailableError when the file is there already or cannot be written.
        """
        ...

    async def derived_version(self) -> str | None:
        """The version of what was derived from the texts here; None before any load."""
        ...

    async def roots(self) -> tuple[Path, ...]:
        """The files and folders that were loaded, resolved: what a reload reads."""
        ...

    async def add_roots(self, paths: Iterable[Path]) -> None:
        """Remember files and folders that were loaded; one inside another goes without saying."""
        ...

    async def close(self) -> None:
        """Let go of every file."""
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

    async def held(self, ids: Collection[str]) -> dict[str, HeldArticle]:
        """What the archive has under these ids; ids it does not know are left out."""
        ...

    async def articles_from(self, origins: Collection[str]) -> dict[str, int]:
        """How many articles came from each of these origins, or from files in it."""
        ...

    # What readers did

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

    # Chats and who is let in

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

    @property
    def written_elsewhere(self) -> int:
        """Another number whenever another process has written what readers and admins did.

        Seen at the latest when the next update is written down; then nothing read before holds.
        """
        ...

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

    # Readers' privacy

    async def forget_listings(self, *, before: datetime) -> int:
        """Forget listings last made before the day of a moment; gives how many."""
        ...

    async def log_key(self) -> bytes:
        """Random bytes of this installation, to make ids in its log unreadable with."""
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
        """Forget the updates that came before a moment, and the oldest handled beyond so many."""
        ...


class Loading(Protocol):
    """A load under way. What it reads is the archive before it; one task uses it at a time."""

    async def known(
        self, ids: Collection[str], digests: Collection[str]
    ) -> tuple[KnownArticle, ...]:
        """The articles that have one of these ids or one of these digests."""
        ...

    async def met(self, ids: Collection[str], digests: Collection[str]) -> tuple[KnownArticle, ...]:
        """The articles met so far that have one of these ids or one of these digests."""
        ...

    async def note(self, met: Collection[KnownArticle], *, staying: Collection[str] = ()) -> None:
        """Remember articles this load has met, and ids whose articles stay though it has not."""
        ...

    async def origins(self) -> tuple[str, ...]:
        """Every origin articles ever came from."""
        ...

    def vanished(self, origins: Collection[str]) -> AsyncIterator[list[str]]:
        """The ids of the articles from these origins that this load has not met, in parts.

        Without those that stay and those that are gone.
        """
        ...

    def everything(self) -> AsyncIterator[list[Parsed]]:
        """All articles with their texts, in parts; mentions are left out."""
        ...

    @property
    def expired(self) -> int:
        """Articles let go of at its end, because newer ones only are kept."""
        ...

    async def refused(self, published: Mapping[str, datetime | None]) -> set[str]:
        """Which of these articles, new and by id, are too old for what is kept; None: no day."""
        ...

    async def expiring(self, *, coming: int) -> int:
        """How many articles would be let go of if so many more came."""
        ...

    async def save(self, prepared: Sequence[Prepared]) -> None:
        """Add articles, or replace those of the same ids, which keep their history."""
        ...

    async def remove(self, ids: Collection[str]) -> None:
        """Let nobody find these articles any more; their texts are kept."""
        ...

    async def forget_derived(self) -> None:
        """Empty the index, people and stories; :meth:`derive` fills them again."""
        ...

    async def derive(self, prepared: Sequence[Prepared]) -> None:
        """Index articles that are here already, after :meth:`forget_derived`."""
        ...
