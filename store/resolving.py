"""Whom a reader means by a name: looked up by keys, compared letter by letter, told when plain."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, NamedTuple

from store import names
from store.entities import Kind

if TYPE_CHECKING:
    from datetime import date

    from store.entities import KnownName
    from store.protocol import Store

NAMES = 300
"""Names compared with the one asked for."""

CHOICES = 5
"""Candidates offered when it is not plain who is meant."""


class Meant(NamedTuple):
    """Whom a typed name may mean."""

    candidates: tuple[KnownName, ...]
    """Best first."""
    names: tuple[str, ...] = ()
    """Every spelling of the one plainly meant, commonest first; none when it is not plain."""
    kind: Kind = Kind.PERSON
    """What bears those names."""


class Resolver:
    """Finds the one asked for among the names of the archive. Never raises for what is typed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def resolve(self, asked: str, *, as_of: date) -> Meant:
        """Whom a name may mean, and every spelling of the one it plainly means."""
        keys = names.name_keys(asked)
        known = await self._store.names_with(keys, as_of=as_of, limit=NAMES) if keys else ()
        ranked = await asyncio.to_thread(names.rank_names, asked, known)
        if not ranked or not names.is_clear(asked, ranked):
            return Meant(ranked[:CHOICES])
        same = [one for one in ranked if names.same_person(one.name, ranked[0].name)]
        same.sort(key=lambda one: -one.articles)
        return Meant(ranked[:CHOICES], tuple(one.name for one in same), ranked[0].kind)
