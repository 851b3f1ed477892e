"""What the Telegram edge needs, typed; ``bot.wiring`` fills it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from telegram.ext import CallbackContext, ExtBot

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection
    from datetime import date, datetime

    from handlers.texts import Texts
    from store.aliases import Alias
    from store.librarian import Librarian
    from store.personal import PrivacyKeeper
    from store.sources import AddedSource, KnownSource, Overview, Source
    from store.types import LoadProgress, LoadReport, Undoable


class Reloader(Protocol):
    """Reads the operator's sources again."""

    async def __call__(
        self,
        on_progress: Callable[[LoadProgress], Awaitable[None]],
        *,
        source: str | None = None,
        dry: bool = False,
    ) -> LoadReport:
        """Load everything again, or only a source by its name or path, or the end of it.

        With ``dry`` nothing is changed. Raises UnknownSourceError, SourceFailedError when a feed or
        page cannot be had, and LoadInProgressError when another load runs.
        """
        ...


class Undoer(Protocol):
    """Takes back the last reload."""

    async def undoable(self) -> Undoable | None:
        """What can be taken back, None when there is nothing."""
        ...

    async def undo(self, expected: Undoable) -> None:
        """Take it back; raises ArchiveChangedError when by now it would be something else."""
        ...


class Receiver(Protocol):
    """Keeps and loads a file somebody sent."""

    async def __call__(self, name: str, content: bytes) -> LoadReport:
        """Load it in place of one of the same name; LoadInProgressError when another load runs."""
        ...


class Sources(Protocol):
    """Keeps feeds, pages and files fresh.

    All but ``overview`` raise UnknownSourceError when no one source has the name.
    """

    async def overview(self) -> Overview:
        """All sources and how they fare."""
        ...

    async def add(self, address: str, name: str | None = None) -> AddedSource:
        """Add what is at an address.

        Raises SourceExistsError, SourceFailedError or LoadInProgressError.
        """
        ...

    async def removable(self, name: str) -> Source:
        """A source added in the chat; DeclaredSourceError for others."""
        ...

    async def remove(self, name: str) -> Source:
        """Forget a source added in the chat; DeclaredSourceError for others."""
        ...

    async def pause(self, name: str) -> KnownSource:
        """Stop visiting a source, or go on."""
        ...


class AliasKeeper(Protocol):
    """Keeps what else means a name."""

    async def aliases(self) -> tuple[Alias, ...]:
        """All of them."""
        ...

    async def add_aliases(self, name: str, others: Collection[str]) -> None:
        """Tie other names to one; AliasRefusedError when there would be too many."""
        ...

    async def remove_aliases(self, name: str, others: Collection[str] = ()) -> int:
        """Forget some of a name, or all; how many were there."""
        ...


class Observer(Protocol):
    """Counts what happens, for whoever runs the bot; never who asked, nor what."""

    def answered(self, *, given: bool) -> None:
        """A question got its answer, or an honest no."""
        ...

    def failed(self, kind: str) -> None:
        """Handling an update went wrong; ``kind`` names the error's type."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Everything a handler may use besides Telegram itself."""

    librarian: Librarian
    reload: Reloader
    undoer: Undoer
    sources: Sources
    aliases: AliasKeeper
    receive: Receiver
    privacy: PrivacyKeeper
    observer: Observer
    texts: Texts
    admins: frozenset[int]
    today: Callable[[], date]
    """The reader's today; handlers never look at a clock themselves."""
    now: Callable[[], datetime]
    """The moment, in UTC."""


class BotContext(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """A context that knows the services."""

    @property
    def services(self) -> Services:
        """What wiring put there."""
        services: Services = self.bot_data["services"]
        return services
