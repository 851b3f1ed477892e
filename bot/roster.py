"""Which sources there are: declared in the operator's file, or added in the chat."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from store.errors import DeclaredSourceError, SourceExistsError, SourcesFileError
from store.sources import Source, choose_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from store.protocol import Store

log = logging.getLogger(__name__)


class Roster:
    """The sources by name and address.

    ``sources.toml`` is read again for every look; while it cannot be, what it said before holds.
    """

    def __init__(
        self, store: Store, *, declared: Callable[[], tuple[Source, ...]], file: Path
    ) -> None:
        """``declared`` reads what the operator's ``file`` says now."""
        self._store = store
        self._read_declared = declared
        self._file = file
        self._declared: tuple[Source, ...] = ()
        self.problem = ""
        """Why the file could not be read at the last look."""

    async def read(self) -> None:
        """Read the file for the first time.

        Raises:
            SourcesFileError: it cannot be used.
        """
        self._declared = await asyncio.to_thread(self._read_declared)

    async def all(self) -> list[Source]:
        """Declared sources, and those added in the chat that are not declared as well."""
        try:
            self._declared = await asyncio.to_thread(self._read_declared)
            self.problem = ""
        except SourcesFileError as error:
            if str(error) != self.problem:
                log.error("%s; the sources read before stay", error)
            self.problem = str(error)
        taken = {one.address for one in self._declared}
        names = {one.name.casefold() for one in self._declared}
        added = [one for one in await self._store.added_sources() if one.address not in taken]
        return [
            *self._declared,
            *(
                replace(one, name=f"{one.name} ({one.host})")
                if one.name.casefold() in names
                else one
                for one in added
            ),
        ]

    async def find(self, name: str, *, also: Sequence[str] = ()) -> Source | str:
        """The source of a name, the end of one or an address; or one of the names in ``also``.

        Raises:
            UnknownSourceError: none is called so, or several.
        """
        sources = {one.name: one for one in await self.all()}
        by_address = {one.address: one for one in sources.values()}
        if name in by_address:
            return by_address[name]
        chosen = choose_name(name, [*sources, *also])
        return sources.get(chosen, chosen)

    async def named(self, name: str) -> Source:
        """The source of a name, as :meth:`find` has it; raises as that does."""
        found = await self.find(name)
        assert isinstance(found, Source)  # noqa: S101 - nothing else was offered
        return found

    async def removable(self, name: str) -> Source:
        """The source of that name, if it was added in the chat.

        Raises:
            UnknownSourceError: none is called so, or several.
            DeclaredSourceError: it stands in ``sources.toml``.
        """
        source = await self.named(name)
        if source.declared:
            raise DeclaredSourceError(source.name, str(self._file))
        return source

    async def others(self, source: Source) -> list[str]:
        """Where the other sources' articles come from."""
        return [one.origin for one in await self.all() if one.address != source.address]

    async def refuse_known(self, address: str | None, name: str | None) -> None:
        """There is no source of this address, nor one of this name.

        Raises:
            SourceExistsError: there is.
        """
        for one in await self.all():
            if one.address == address:
                raise SourceExistsError(one.name, same_address=True)
            if name and one.name.casefold() == name.casefold():
                raise SourceExistsError(one.name, same_address=False)
