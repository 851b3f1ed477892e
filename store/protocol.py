"""What callers may ask of a store, whatever keeps it.

Methods are grouped by topic. Days are calendar days, moments aware and in UTC. ``as_of`` hides
everything published after that day (and undated articles never hide). All methods may raise
:class:`store.errors.StoreError`; none raises a driver's own errors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from store.archive import Archive
from store.state import State

if TYPE_CHECKING:
    from collections.abc import (
        AsyncIterator,
        Awaitable,
        Callable,
        Collection,
        Hashable,
        Mapping,
        Sequence,
    )
    from contextlib import AbstractAsyncContextManager
    from datetime import date, datetime
    from pathlib import Path

    from store.preparing import Prepared
    from store.spacy_names import NameModel
    from store.types import ArchiveStatus, HeldArticle, KnownArticle, Parsed, Undoable

T = TypeVar("T")


class Store(Archive, State, Protocol):
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

    async def at_once(
        self, work: Callable[[Archive], Awaitable[T]], *, asked: Hashable = None
    ) -> T:
        """What ``work`` makes of the archive as it is at one moment.

        It is done in one go in a thread of its own, off the event loop: it may await what the
        archive it is given has, and nothing else. With ``asked``, which says all that the outcome
        hangs on but the archive, it is not done again for the next who asks the same: whoever
        gets the outcome must leave it as it is.
        """
        ...

    def everything(self) -> AsyncIterator[list[Parsed]]:
        """All articles as they were when it began, with their texts, in parts.

        By the time of publication, those without one first, and then by id; mentions are left out.
        """
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

    async def close(self) -> None:
        """Let go of every file."""
        ...

    # What sources ask of it

    async def held(self, ids: Collection[str]) -> dict[str, HeldArticle]:
        """What the archive has under these ids; ids it does not know are left out."""
        ...

    async def articles_from(self, origins: Collection[str]) -> dict[str, int]:
        """How many articles came from each of these origins, or from files in it."""
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
