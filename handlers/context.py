"""What the Telegram edge needs, typed; ``bot.wiring`` fills it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol, Self

from telegram import Update
from telegram.ext import CallbackContext, ExtBot

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection
    from datetime import date, datetime, tzinfo

    from telegram.ext import Application

    from handlers.budgets import Budgets
    from handlers.languages import Languages
    from handlers.membership import Membership
    from handlers.texts import Texts
    from store.aliases import Alias
    from store.chats import Unreachable
    from store.doorkeeper import Doorkeeper
    from store.librarian import Librarian
    from store.personal import PrivacyKeeper
    from store.sources import AddedSource, KnownSource, Overview, Source
    from store.types import LoadProgress, LoadReport, Page, Undoable
    from store.votes import Gap, Vote


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


class Announcements(Protocol):
    """Remembers what Telegram was told of the bot."""

    async def announced(self) -> dict[str, str]:
        """Digests of it by name."""
        ...

    async def announce(self, name: str, digest: str) -> None:
        """Note one."""
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


class ChatKeeper(Protocol):
    """Keeps which chats refused a message, and which have another number now."""

    async def unreachable(self) -> tuple[Unreachable, ...]:
        """The chats that refused a message."""
        ...

    async def keep_unreachable(self, one: Unreachable) -> None:
        """Remember one."""
        ...

    async def forget_unreachable(self, chat: int) -> None:
        """It can be written to again."""
        ...

    async def moved_chats(self) -> dict[int, int]:
        """New numbers by old ones."""
        ...


class Mover(Protocol):
    """Gives all that is kept of a chat its new number."""

    async def __call__(self, old: int, new: int) -> None:
        """A group became a supergroup."""
        ...


class GapKeeper(Protocol):
    """Keeps what readers make of answers, and the questions that had none."""

    async def cast_vote(self, vote: Vote) -> None:
        """Keep a vote in place of the same reader's earlier one on that answer."""
        ...

    async def note_unanswered(self, question: str, *, at: datetime) -> None:
        """Count a question that was not answered."""
        ...

    async def gaps(self, *, limit: int, offset: int = 0) -> Page[Gap]:
        """The questions most often not answered or disliked."""
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
    chats: ChatKeeper
    gaps: GapKeeper
    keep_questions: bool
    """Whether questions that had no answer, or a disliked one, are kept for operators."""
    receive: Receiver
    privacy: PrivacyKeeper
    observer: Observer
    texts: Texts
    """In the language of the update in hand; before there is one, English."""
    languages: Languages
    announcements: Announcements
    admins: frozenset[int]
    today: Callable[[], date]
    """The reader's today; handlers never look at a clock themselves."""
    now: Callable[[], datetime]
    """The moment, in UTC."""
    zone: tzinfo
    """The operator's time zone."""
    doorkeeper: Doorkeeper
    membership: Membership
    budgets: Budgets

    async def move_chat(self, old: int, new: int) -> None:
        """Give all that is kept of a chat its new number, also what is at hand in memory."""
        await self.doorkeeper.move(old, new)


class BotContext(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """A context that knows the services, in the language of its update.

    python-telegram-bot calls ``refresh_data`` once, before the handler that takes an update; who
    makes a context otherwise calls it too.
    """

    _services: Services | None = None
    _language_code: str | None = None

    @classmethod
    def from_update(
        cls, update: object, application: Application[Any, Any, Any, Any, Any, Any]
    ) -> Self:
        """The context of an update."""
        context: Self = super().from_update(update, application)
        if isinstance(update, Update) and update.effective_user:
            context._language_code = update.effective_user.language_code
        return context

    async def refresh_data(self) -> None:
        """Find out which language to speak: :meth:`handlers.languages.Languages.of`."""
        await super().refresh_data()
        services: Services = self.bot_data["services"]
        # A query typed in another chat comes from nowhere but its reader.
        chat = self._user_id if self._chat_id is None else self._chat_id
        texts = await services.languages.texts_for(chat, self._language_code)
        self._services = replace(services, texts=texts)

    @property
    def services(self) -> Services:
        """What wiring put there; their texts are in the language of the update."""
        services: Services = self._services or self.bot_data["services"]
        return services

    @property
    def texts(self) -> Texts:
        """The sentences in the language of the update."""
        return self.services.texts
