"""What a store is asked of people, organisations and places, and what else means them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.entities import Kind
from store.sqlite import aliases, appearing, company
from store.sqlite import names as name_rows
from store.sqlite.connection import reading
from store.well_known import WELL_KNOWN

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from store.aliases import Alias, Aliases
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
    from store.sqlite.connection import Readers, Writer
    from store.sqlite.generations import Generations
    from store.types import Article, Page


class AskedOfPeople:
    """The part of :class:`store.protocol.Store` that is about people."""

    _archive: Generations
    _state: Writer
    _state_readers: Readers
    _declared: Aliases

    async def names_with(
        self,
        keys: Collection[str],
        *,
        kinds: Collection[Kind] = (Kind.PERSON,),
        as_of: date | None,
        limit: int,
    ) -> tuple[KnownName, ...]:
        """Names that share at least one key, those that share the rarest first."""
        async with self._archive.reading() as db:
            return await name_rows.names_with(db, keys, kinds=kinds, as_of=as_of, limit=limit)

    async def bearers(self, key: str, *, as_of: date | None) -> tuple[Calling, ...]:
        """Who is called something, newest article first."""
        async with self._archive.reading(snapshot=True) as db:
            return await name_rows.bearers(db, key, as_of=as_of)

    async def tied(self, name: str) -> tuple[tuple[str, ...], ...]:
        """The groups of names that aliases tie to one; what holds first, first."""
        async with reading(lambda: self._state_readers) as db:
            added = await aliases.spellings(db, name)
        return (*added, *self._declared.spellings(name), *WELL_KNOWN.spellings(name))

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

    async def appearances(self, subject: Subject) -> int:
        """In how many articles somebody is mentioned."""
        async with self._archive.reading() as db:
            return await appearing.count(db, subject)

    async def spellings(self, subject: Subject) -> tuple[KnownName, ...]:
        """Which of their names articles give somebody, commonest first."""
        async with self._archive.reading() as db:
            return await appearing.names(db, subject)

    async def reports(self, subject: Subject) -> tuple[Report, ...]:
        """What somebody is called, wording by wording and in stretches of weeks."""
        async with self._archive.reading() as db:
            return await appearing.reports(db, subject)

    async def counts(self, subject: Subject, roles: Sequence[Collection[str]]) -> tuple[int, ...]:
        """How many articles give one of the wordings of each role."""
        async with self._archive.reading() as db:
            return await appearing.counts(db, subject, roles)

    async def sightings(self, subject: Subject, keys: Collection[int]) -> tuple[Sighting, ...]:
        """Where somebody is mentioned with a role in these articles, the newest first."""
        async with self._archive.reading(snapshot=True) as db:
            return await appearing.sightings(db, subject, keys)

    async def called(
        self, known: Sequence[KnownName], *, as_of: date | None
    ) -> tuple[tuple[str, ...], ...]:
        """The newest roles of each of a few names, as often as they are given."""
        async with self._archive.reading() as db:
            return await appearing.called(db, known, as_of)

    async def together(self, subject: Subject, *, limit: int) -> tuple[KnownName, ...]:
        """Who and what is in somebody's newest articles more than elsewhere."""
        async with self._archive.reading(snapshot=True) as db:
            return await company.together(db, subject, limit)

    async def witnesses(
        self, subject: Subject, roles: Collection[str], *, limit: int
    ) -> dict[int, tuple[str, ...]]:
        """All roles that each of the newest articles with one of these gives, by its key."""
        async with self._archive.reading(snapshot=True) as db:
            return await company.witnesses(db, subject, roles, limit)

    async def clues(self, subject: Subject, keys: Collection[int], *, limit: int) -> Clues:
        """What tells the bearers of a name apart, in these articles and the newest ``limit``."""
        async with self._archive.reading(snapshot=True) as db:
            return await company.clues(db, subject, keys, limit)

    async def days_of(self, subject: Subject) -> dict[date, int]:
        """How many articles mention somebody on each day that has any."""
        async with self._archive.reading() as db:
            return await appearing.days(db, subject)

    async def articles_of(self, subject: Subject, *, limit: int, offset: int = 0) -> Page[Article]:
        """The articles that mention somebody, newest first and one a story."""
        async with self._archive.reading(snapshot=True) as db:
            return await appearing.listed(db, subject, limit, offset)

    async def articles_within(
        self, subject: Subject, spans: Sequence[tuple[date, date]]
    ) -> tuple[tuple[Appearance, ...], ...]:
        """What mentions somebody in each span of days."""
        async with self._archive.reading() as db:
            return await appearing.within(db, subject, spans)

    async def quotes_of(self, subject: Subject, *, limit: int) -> tuple[Quote, ...]:
        """The newest quotations of somebody."""
        async with self._archive.reading(snapshot=True) as db:
            return await appearing.quotations(db, subject, limit)
