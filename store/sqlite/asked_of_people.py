"""What is asked of people, organisations and places, and what else means them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from store.entities import Kind
from store.sqlite import aliases, appearing, company
from store.sqlite import names as name_rows
from store.well_known import WELL_KNOWN

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from contextlib import AbstractAsyncContextManager
    from datetime import date

    from store.aliases import Aliases
    from store.entities import (
        Appearance,
        Calling,
        Clues,
        KnownName,
        Quote,
        Report,
        Sighting,
        Subject,
    )
    from store.sqlite.connection import Reading
    from store.types import Article, Page


class AskedOfPeople(ABC):
    """The part of :class:`store.archive.Archive` that is about people."""

    _declared: Aliases

    @abstractmethod
    def _reading(self, *, snapshot: bool = False) -> AbstractAsyncContextManager[Reading]:
        """A connection to the articles; with ``snapshot`` all its queries see one moment."""

    @abstractmethod
    def _reading_state(self) -> AbstractAsyncContextManager[Reading]:
        """A connection to what readers and admins did."""

    async def names_with(
        self,
        keys: Collection[str],
        *,
        kinds: Collection[Kind] = (Kind.PERSON,),
        as_of: date | None,
        limit: int,
    ) -> tuple[KnownName, ...]:
        """Names that share at least one key, those that share the rarest first."""
        async with self._reading() as db:
            return await name_rows.names_with(db, keys, kinds=kinds, as_of=as_of, limit=limit)

    async def bearers(self, key: str, *, as_of: date | None) -> tuple[Calling, ...]:
        """Who is called something, newest article first."""
        async with self._reading(snapshot=True) as db:
            return await name_rows.bearers(db, key, as_of=as_of)

    async def tied(self, name: str) -> tuple[tuple[str, ...], ...]:
        """The groups of names that aliases tie to one; what holds first, first."""
        async with self._reading_state() as db:
            added = await aliases.spellings(db, name)
        return (*added, *self._declared.spellings(name), *WELL_KNOWN.spellings(name))

    async def appearances(self, subject: Subject) -> int:
        """In how many articles somebody is mentioned."""
        async with self._reading() as db:
            return await appearing.count(db, subject)

    async def spellings(self, subject: Subject) -> tuple[KnownName, ...]:
        """Which of their names articles give somebody, commonest first."""
        async with self._reading() as db:
            return await appearing.names(db, subject)

    async def reports(self, subject: Subject) -> tuple[Report, ...]:
        """What somebody is called, wording by wording and in stretches of weeks."""
        async with self._reading() as db:
            return await appearing.reports(db, subject)

    async def counts(self, subject: Subject, roles: Sequence[Collection[str]]) -> tuple[int, ...]:
        """How many articles give one of the wordings of each role."""
        async with self._reading() as db:
            return await appearing.counts(db, subject, roles)

    async def sightings(self, subject: Subject, keys: Collection[int]) -> tuple[Sighting, ...]:
        """Where somebody is mentioned with a role in these articles, the newest first."""
        async with self._reading(snapshot=True) as db:
            return await appearing.sightings(db, subject, keys)

    async def called(
        self, known: Sequence[KnownName], *, as_of: date | None
    ) -> tuple[tuple[str, ...], ...]:
        """The newest roles of each of a few names, as often as they are given."""
        async with self._reading() as db:
            return await appearing.called(db, known, as_of)

    async def together(self, subject: Subject, *, limit: int) -> tuple[KnownName, ...]:
        """Who and what is in somebody's newest articles more than elsewhere."""
        async with self._reading(snapshot=True) as db:
            return await company.together(db, subject, limit)

    async def witnesses(
        self, subject: Subject, roles: Collection[str], *, limit: int
    ) -> dict[int, tuple[str, ...]]:
        """All roles that each of the newest articles with one of these gives, by its key."""
        async with self._reading(snapshot=True) as db:
            return await company.witnesses(db, subject, roles, limit)

    async def clues(self, subject: Subject, keys: Collection[int], *, limit: int) -> Clues:
        """What tells the bearers of a name apart, in these articles and the newest ``limit``."""
        async with self._reading(snapshot=True) as db:
            return await company.clues(db, subject, keys, limit)

    async def days_of(self, subject: Subject) -> dict[date, int]:
        """How many articles mention somebody on each day that has any."""
        async with self._reading() as db:
            return await appearing.days(db, subject)

    async def articles_of(self, subject: Subject, *, limit: int, offset: int = 0) -> Page[Article]:
        """The articles that mention somebody, newest first and one a story."""
        async with self._reading(snapshot=True) as db:
            return await appearing.listed(db, subject, limit, offset)

    async def articles_within(
        self, subject: Subject, spans: Sequence[tuple[date, date]]
    ) -> tuple[tuple[Appearance, ...], ...]:
        """What mentions somebody in each span of days."""
        async with self._reading() as db:
            return await appearing.within(db, subject, spans)

    async def quotes_of(self, subject: Subject, *, limit: int) -> tuple[Quote, ...]:
        """The newest quotations of somebody."""
        async with self._reading(snapshot=True) as db:
            return await appearing.quotations(db, subject, limit)
