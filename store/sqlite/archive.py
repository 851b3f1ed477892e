"""What is read of the archive: statement by statement on the event loop, or all at one moment."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from store.entities import Kind
from store.in_one_go import aside
from store.sqlite import articles, matching, people, search, sources, stories
from store.sqlite.asked_of_people import AskedOfPeople
from store.types import Page
from store.vocabulary import Lexicon, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from store.asked import Query
    from store.entities import Mention
    from store.sqlite.connection import Reading
    from store.types import Article, Candidate, Candidates, Freshness, Parsed, Story

MOST_COUNTED_TERMS = 10_000
"""Readers' words whose articles are counted and remembered: some 2 MB."""

LARGE = 20_000
"""Articles of an archive in which a word that only one of them has is taken for a slip itself."""


@dataclass
class Counted:
    """What is slow to count and stays true until the next load."""

    load: articles.Load
    outlines: dict[date | None, articles.Outline] = field(default_factory=dict)
    frequencies: dict[str, int] = field(default_factory=dict)
    lexicon: Lexicon | None = None


@dataclass
class Kept:
    """What is kept in memory of an archive, for all who read it, in whatever thread.

    Its parts are replaced or added to, never changed or taken away.
    """

    shelf: matching.Shelf = field(default_factory=matching.Shelf)
    counted: Counted = field(default_factory=lambda: Counted(articles.Load(0, None, 0)))

    def since(self, load: articles.Load) -> Counted:
        """What was counted since this load, which is the newest."""
        counted = self.counted
        if load != counted.load:
            counted = self.counted = Counted(load)
        if len(counted.frequencies) > MOST_COUNTED_TERMS:
            counted.frequencies = {}  # a new one: whoever counts just now reads the old one
        return counted


class SqliteArchive(AskedOfPeople):
    """:class:`store.archive.Archive` on a generation of the archive and the state beside it."""

    keeps_people: bool
    _kept: Kept

    # Articles

    async def article(self, handle: str) -> Parsed | None:
        """The article a button names, or None when it is gone."""
        if not handle.isascii():
            return None
        async with self._reading() as db:
            return (await articles.by_handles(db, [handle])).get(handle)

    async def parsed(self, handles: Collection[str]) -> dict[str, Parsed]:
        """Several articles at once, by their handles; those that are gone are left out."""
        async with self._reading() as db:
            return await articles.by_handles(db, [one for one in handles if one.isascii()])

    async def latest(self, query: Query, *, limit: int, offset: int = 0) -> Page[Article]:
        """Articles newest first; a query without terms gives everything its days allow."""
        async with self._reading(snapshot=True) as db:
            found = await search.newest(db, self._kept.shelf, query, limit, offset)
        return Page(
            items=found.articles,
            total=found.total,
            next=offset + limit if found.more else None,
            listed=found.stories,
        )

    async def stories(
        self,
        handles: Collection[str],
        *,
        as_of: date | None,
        arrived: int | None = None,
        limit: int = 10,
    ) -> dict[str, Story]:
        """The stories that articles tell together with others, by the article's handle."""
        async with self._reading() as db:
            return await stories.told(db, handles, as_of=as_of, arrived=arrived, limit=limit)

    # Search

    async def size(self) -> int:
        """How many articles the archive holds."""
        return (await self._last_load()).articles

    async def frequencies(self, terms: Collection[str]) -> dict[str, int]:
        """In how many articles each term stands; terms in none are left out."""
        async with self._reading(snapshot=True) as db:
            counts = await self._frequencies(db, await articles.last_load(db), terms)
        return {term: counts[term] for term in terms if counts[term]}

    async def _frequencies(
        self, db: Reading, load: articles.Load, terms: Collection[str]
    ) -> Mapping[str, int]:
        counts = self._kept.since(load).frequencies
        if new := [term for term in terms if term not in counts]:
            counts |= dict.fromkeys(new, 0) | await search.frequencies(db, self._kept.shelf, new)
        return counts

    async def lexicon(self) -> Lexicon:
        """What it takes to understand a reader's words."""
        memory = self._kept.since(await self._last_load())
        if memory.lexicon is not None:
            return memory.lexicon
        async with self._reading(snapshot=True) as db:
            load = await articles.last_load(db)
            memory = self._kept.since(load)
            if memory.lexicon is None:
                outlets, languages = await articles.imprint(db)
                counts = await search.vocabulary(db, fewest=1 if load.articles < LARGE else 2)
                vocabulary = await aside(Vocabulary, counts)
                memory.lexicon = Lexicon(load.articles, outlets, languages, vocabulary)
        return memory.lexicon

    async def count(self, query: Query) -> int:
        """How many articles match; without terms, all its days allow."""
        async with self._reading(snapshot=True) as db:
            return await search.count(db, self._kept.shelf, query)

    async def candidates(self, query: Query, *, limit: int) -> Candidates:
        """The articles worth ranking for a query's words, best first; about ``limit`` of them."""
        terms = matching.wanted(query).terms
        async with self._reading(snapshot=True) as db:
            load = await articles.last_load(db)
            return await search.candidates(
                db,
                self._kept.shelf,
                query,
                limit=limit,
                frequencies=await self._frequencies(db, load, terms),
                articles=load.articles,
            )

    async def sequences(self, keys: Collection[int]) -> tuple[Candidate, ...]:
        """Candidates by their keys, in that order."""
        async with self._reading() as db:
            return await search.sequences(db, list(keys))

    async def texts(self, keys: Collection[int]) -> dict[int, Parsed]:
        """Candidates' articles with their texts, by their keys."""
        async with self._reading() as db:
            return await articles.texts(db, keys)

    async def mentions(
        self,
        handles: Collection[str],
        *,
        kinds: Collection[Kind] = (Kind.PERSON,),
        passages: Collection[tuple[str, int]] | None = None,
    ) -> dict[str, tuple[Mention, ...]]:
        """Who is named in each of these articles, by the article's handle, in text order."""
        async with self._reading() as db:
            return await people.mentions(db, handles, kinds=kinds, passages=passages)

    async def freshness(self, *, as_of: date | None) -> Freshness:
        """How new it is: its newest day, and when it was last brought up to date."""
        async with self._reading() as db:
            fresh = await articles.freshness(db, as_of)
        async with self._reading_state() as db:
            read_at = await sources.last_success(db)
        checks = [moment for moment in (fresh.checked_at, read_at) if moment]
        return replace(fresh, checked_at=max(checks, default=None))

    async def arrived(self) -> int:
        """The number of the newest load."""
        return (await self._last_load()).number

    async def _last_load(self) -> articles.Load:
        """The newest load."""
        async with self._reading() as db:
            return await articles.last_load(db)


class Moment(SqliteArchive):
    """The archive at one moment: all that is asked of it is there at once."""

    def __init__(self, archive: SqliteArchive, generation: Reading, state: Reading) -> None:
        """``generation`` and ``state`` give rows without waiting, in the thread of whoever asks."""
        self.keeps_people = archive.keeps_people
        self._declared = archive._declared
        self._kept = archive._kept
        self._generation = generation
        self._state_file = state

    def _reading(self, *, snapshot: bool = False) -> AbstractAsyncContextManager[Reading]:
        return nullcontext(self._generation)

    def _reading_state(self) -> AbstractAsyncContextManager[Reading]:
        return nullcontext(self._state_file)
