"""The index: posting lists in segments, written once and merged, never changed.

A segment holds the postings of up to 65,536 articles: for each term the places of the articles
that have it, rising, in two bytes each, and one byte each for how much it says of them
(:mod:`store.indexed`). A place is an article's position among the segment's, in the order of their
ids. What is taken out is only marked as gone. Small segments are merged when there are eight of
about one size, or fewer that fill one, as in a log-structured merge tree (O'Neil et al., 1996;
Lucene does the same), so that a posting is written again once for every eightfold growth.
"""

from __future__ import annotations

import asyncio
import secrets
from array import array
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from store.sqlite.rows import many

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    import aiosqlite
    from numpy.typing import NDArray

    from store.indexed import Entry

MOST_ARTICLES = 1 << 16
MOST_POSTINGS = 4_000_000
"""Postings a segment is written with; it bounds the memory of writing one."""
MERGED_AT_ONCE = 8
EMPTY = 0.3
"""Share of a segment's articles that may be gone before it is written anew."""

IDS = np.dtype("<i8")
PLACES = np.dtype("<u2")

SHORTEST_WORD, LONGEST_WORD = 4, 24
"""Letters of the terms in the vocabulary."""


class Postings(NamedTuple):
    """Postings of many terms and articles in no order, to be written as one segment."""

    terms: list[str]
    ids: NDArray[np.int64]
    """The articles, rising."""
    numbers: NDArray[np.uint32]
    """For each posting its term, as an index of ``terms``."""
    places: NDArray[np.uint16]
    impacts: NDArray[np.uint8]


class Waiting:
    """Articles that wait to become a segment."""

    def __init__(self) -> None:
        self._ids = array("q")
        self._numbers: dict[str, int] = {}
        self._terms = array("I")
        self._counts = array("I")
        self._impacts = bytearray()

    @property
    def full(self) -> bool:
        """Whether it is time to write them."""
        return len(self._terms) >= MOST_POSTINGS or len(self._ids) >= MOST_ARTICLES

    def add(self, article: int, entry: Entry) -> None:
        """Let an article wait, by its row."""
        numbers = self._numbers
        terms = entry.terms.split(" ") if entry.terms else []
        self._ids.append(article)
        self._terms.extend([numbers.setdefault(term, len(numbers)) for term in terms])
        self._counts.append(len(terms))
        self._impacts += entry.impacts

    async def write(self, db: aiosqlite.Connection) -> None:
        """Write what waits as a segment, and wait for more."""
        if not self._ids:
            return
        ids = np.frombuffer(self._ids, np.int64)
        order = np.argsort(ids)
        places = np.empty(len(ids), np.uint16)
        places[order] = np.arange(len(ids))
        found = Postings(
            terms=list(self._numbers),
            ids=ids[order],
            numbers=np.frombuffer(self._terms, np.uint32),
            places=np.repeat(places, np.frombuffer(self._counts, np.uint32)),
            impacts=np.frombuffer(bytes(self._impacts), np.uint8),
        )
        await _write(db, found, counted=True)
        self.__init__()  # type: ignore[misc]


async def take_out(db: aiosqlite.Connection, articles: Collection[int]) -> None:
    """Mark articles as gone, by their rows; those that are in no segment are left alone."""
    wanted = np.array(sorted(articles), IDS)
    await db.execute(
        "DELETE FROM sequences WHERE article IN (SELECT value FROM json_each(?))", (many(articles),)
    )
    for segment, blob, gone in await db.execute_fetchall("SELECT id, articles, gone FROM segments"):
        ids = np.frombuffer(blob, IDS)
        places = np.searchsorted(ids, wanted)
        here = places < len(ids)
        here[here] = ids[places[here]] == wanted[here]
        if here.any():
            more = np.union1d(np.frombuffer(gone, PLACES), places[here].astype(PLACES))
            await db.execute(
                "UPDATE segments SET gone = ? WHERE id = ?",
                (more.astype(PLACES).tobytes(), segment),
            )


async def tidy(db: aiosqlite.Connection) -> None:
    """Merge segments of about one size where there are many, and drop what is gone from others."""
    while group := _mergeable(
        [
            (int(segment), int(articles), int(gone), int(postings))
            for segment, articles, gone, postings in await db.execute_fetchall(
                "SELECT id, length(articles) / 8, length(gone) / 2, postings FROM segments"
            )
        ]
    ):
        await _merge(db, group)


async def problems(db: aiosqlite.Connection) -> tuple[str, ...]:
    """What is wrong with the index, as clauses for the operator."""
    found: list[str] = []
    rows = await db.execute_fetchall("SELECT id FROM articles WHERE removed_at IS NULL ORDER BY id")
    wanted = np.array([row for (row,) in rows], IDS)
    indexed: list[NDArray[np.int64]] = [np.empty(0, IDS)]
    broken = 0
    for segment, articles, gone, postings in await db.execute_fetchall(
        "SELECT id, articles, gone, postings FROM segments"
    ):
        ids, away = _numbers(articles, IDS), _numbers(gone, PLACES)
        if ids is None or away is None or not len(ids) or not (np.diff(ids) > 0).all():
            broken += 1
            continue
        # Each posting is looked at: a place beyond the articles would fail whoever meets it.
        async with db.execute(
            "SELECT places, impacts FROM postings WHERE segment = ?", (segment,)
        ) as lists:
            counted = 0
            async for places, impacts in lists:
                said = _sound(places, impacts, len(ids))
                counted += said
                broken += not said
        broken += counted != postings or (len(away) > 0 and int(away.max()) >= len(ids))
        if not broken:
            indexed.append(np.delete(ids, away))
    if broken:
        found.append(f"posting lists that are broken: {broken}")
    else:
        here = np.concatenate(indexed)
        if missing := len(np.setdiff1d(wanted, here)):
            found.append(f"articles that are not in the index: {missing}")
        if more := len(here) - len(np.intersect1d(wanted, here)):
            found.append(f"entries of the index without an article: {more}")
    return tuple(found)


def _sound(places: object, impacts: object, articles: int) -> int:
    """The length of a list that can be one of a segment of so many articles, of others 0."""
    rising, said = _numbers(places, PLACES), _numbers(impacts, np.dtype(np.uint8))
    if rising is None or said is None or len(rising) != len(said):
        return 0
    if not len(rising) or rising[-1] >= articles or not said.all():
        return 0
    return len(said) if (np.diff(rising.astype(np.int32)) > 0).all() else 0


def _numbers(stored: object, kind: np.dtype[Any]) -> NDArray[Any] | None:
    """What is stored as numbers of a kind, None when it is no such thing."""
    if not isinstance(stored, bytes) or len(stored) % kind.itemsize:
        return None
    return np.frombuffer(stored, kind)


def _mergeable(segments: Sequence[tuple[int, int, int, int]]) -> list[int]:
    """The segments to be merged next: id, articles, those gone, postings of each."""
    sizes: dict[int, list[tuple[int, int, int]]] = {}
    for segment, articles, gone, postings in segments:
        if gone > EMPTY * articles:
            return [segment]
        if max(articles / MOST_ARTICLES, postings / MOST_POSTINGS) > 0.5:
            continue  # It stays as it is, so that nothing is written again for little growth.
        sizes.setdefault((articles.bit_length() - 1) // 3, []).append((segment, articles, postings))
    for alike in sizes.values():
        articles = postings = 0
        group: list[int] = []
        for segment, more, written in sorted(alike, key=lambda one: one[1]):
            articles, postings = articles + more, postings + written
            if articles > MOST_ARTICLES or postings > MOST_POSTINGS:
                return group  # Two or more, which fill a segment however few they are.
            group.append(segment)
        if len(group) >= MERGED_AT_ONCE:
            return group
    return []


async def _merge(db: aiosqlite.Connection, segments: Sequence[int]) -> None:
    rows = [
        (articles, gone)
        for segment in segments
        for articles, gone in await db.execute_fetchall(
            "SELECT articles, gone FROM segments WHERE id = ?", (segment,)
        )
    ]
    lists = [
        [
            (term, places, impacts)
            for term, places, impacts in await db.execute_fetchall(
                "SELECT term, places, impacts FROM postings WHERE segment = ?", (segment,)
            )
        ]
        for segment in segments
    ]
    found = await asyncio.to_thread(_together, rows, lists)
    for table, column in (("postings", "segment"), ("segments", "id")):
        await db.executemany(
            f"DELETE FROM {table} WHERE {column} = ?",  # noqa: S608
            [(segment,) for segment in segments],
        )
    if len(found.ids):
        await _write(db, found, counted=False)


def _together(
    segments: Sequence[tuple[bytes, bytes]], lists: Sequence[list[tuple[str, bytes, bytes]]]
) -> Postings:
    """The postings of some segments without what is gone."""
    kept = []
    for articles, gone in segments:
        staying = np.ones(len(articles) // IDS.itemsize, bool)
        staying[np.frombuffer(gone, PLACES)] = False
        kept.append((np.frombuffer(articles, IDS), staying))
    ids = np.sort(np.concatenate([own[staying] for own, staying in kept]))
    known: dict[str, int] = {}
    numbers, places, impacts = [], [], []
    for (own, staying), rows in zip(kept, lists, strict=True):
        counts = [len(row[2]) for row in rows]
        terms = [known.setdefault(row[0], len(known)) for row in rows]
        old = np.frombuffer(b"".join([row[1] for row in rows]), PLACES)
        chosen = staying[old]
        numbers.append(np.repeat(np.array(terms, np.uint32), counts)[chosen])
        places.append(np.searchsorted(ids, own).astype(np.uint16)[old][chosen])
        impacts.append(np.frombuffer(b"".join([row[2] for row in rows]), np.uint8)[chosen])
    return Postings(
        list(known), ids, np.concatenate(numbers), np.concatenate(places), np.concatenate(impacts)
    )


async def _write(db: aiosqlite.Connection, found: Postings, *, counted: bool) -> None:
    """Write a segment; with ``counted`` its articles are new to the vocabulary."""
    terms, bounds, places, impacts = await asyncio.to_thread(_sorted, found)
    segment = secrets.randbits(62)
    await db.execute(
        "INSERT INTO segments (id, articles, postings, gone) VALUES (?, ?, ?, ?)",
        (segment, found.ids.astype(IDS).tobytes(), len(found.numbers), b""),
    )

    def rows() -> Iterator[tuple[int, str, bytes, bytes]]:
        for term, start, end in zip(terms, bounds, bounds[1:], strict=False):
            if end > start:
                yield segment, term, places[2 * start : 2 * end], impacts[start:end]

    await db.executemany("INSERT INTO postings VALUES (?, ?, ?, ?)", rows())
    if counted:
        await db.executemany(
            "INSERT INTO vocabulary VALUES (?, ?)"
            " ON CONFLICT (term) DO UPDATE SET articles = articles + excluded.articles",
            (
                (term, end - start)
                for term, start, end in zip(terms, bounds, bounds[1:], strict=False)
                if SHORTEST_WORD <= len(term) <= LONGEST_WORD and term.isalpha()
            ),
        )


def _sorted(found: Postings) -> tuple[list[str], list[int], bytes, bytes]:
    """Terms in order, where the postings of each begin, and the postings."""
    order = sorted(range(len(found.terms)), key=found.terms.__getitem__)
    ranks = np.empty(len(order), np.uint64)
    ranks[order] = np.arange(len(order), dtype=np.uint64)
    # Term, place and impact in one number: sorting numbers is the fastest there is.
    keys = ranks[found.numbers]
    keys <<= np.uint64(16)
    keys |= found.places
    keys <<= np.uint64(8)
    keys |= found.impacts
    keys.sort()
    starts = np.arange(len(order) + 1, dtype=np.uint64) << np.uint64(24)
    bounds = np.searchsorted(keys, starts).tolist()
    impacts = (keys & np.uint64(0xFF)).astype(np.uint8).tobytes()
    keys >>= np.uint64(8)
    return (
        [found.terms[index] for index in order],
        bounds,
        keys.astype(PLACES).tobytes(),  # the lower two bytes
        impacts,
    )
