"""What the Telegram edge needs, typed; ``bot.wiring`` fills it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from telegram.ext import CallbackContext, ExtBot

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import date

    from handlers.texts import Texts
    from store.librarian import Librarian
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
        """Load everything again, or only a source by its path or the end of it.

        With ``dry`` nothing is changed. Raises UnknownSourceError, and LoadInProgressError when
        another load runs.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Everything a handler may use besides Telegram itself."""

    librarian: Librarian
    reload: Reloader
    undoer: Undoer
    texts: Texts
    admins: frozenset[int]
    today: Callable[[], date]
    """The reader's today; handlers never look at a clock themselves."""


class BotContext(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """A context that knows the services."""

    @property
    def services(self) -> Services:
        """What wiring put there."""
        services: Services = self.bot_data["services"]
        return services
