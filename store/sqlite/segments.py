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
from collections import Counter
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from store.sqlite.connection import open_scratch, undisturbed
from store.sqlite.rows import many

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Mapping, Sequence

    import aiosqlite
    from numpy.typing import NDArray

    from store.indexed import Entry

MOST_ARTICLES = 1 << 16
MOST_POSTINGS = 2_000_000
"""Postings a segment is written with; it bounds the memory of writing one."""
STRETCH = 500_000
"""Postings that are merged at a time: many of them are lists of their own, objects in memory."""
MERGED_AT_ONCE = 8
EMPTY = 0.3
"""Share of a segment's articles that may be gone before it is written anew."""

IDS = np.dtype("<i8")
PLACES = np.dtype("<u2")

SHORTEST_WORD, LONGEST_WORD = 4, 24
"""Letters of the terms in the vocabulary."""


_RUNS = (
    "CREATE TABLE segments (id INTEGER PRIMARY KEY, articles BLOB, postings INTEGER, gone BLOB)",
    "CREATE TABLE postings (segment INTEGER, term TEXT, places BLOB, impacts BLOB,"
    " PRIMARY KEY (segment, term)) WITHOUT ROWID",
)


class Postings(NamedTuple):
    """Postings of many terms and articles, in no order."""

    terms: list[str]
    numbers: NDArray[np.uint32]
    """For each posting its term, as an index of ``terms`` …"""
    owners: NDArray[np.uint16]
    """… its segment, as a number from 0 (one for all, when it has a single element) …"""
    places: NDArray[np.uint16]
    """… and its article, as a place in that segment."""
    impacts: NDArray[np.uint8]


class _Lists(NamedTuple):
    """Postings in order: by segment, term and place."""

    terms: list[str]
    """Rising."""
    owners: list[int]
    """For each list its segment …"""
    numbers: list[int]
    """… and its term, as an index of ``terms``."""
    bounds: list[int]
    """Where each list begins, and at last the end."""
    places: bytes
    impacts: bytes


class Waiting:
    """Articles that wait to become segments, many of them in a file that nobody sees."""

    def __init__(self) -> None:
        self._runs: aiosqlite.Connection | None = None
        self._empty()

    def _empty(self) -> None:
        self._ids = array("q")
        self._numbers: dict[str, int] = {}
        self._terms = array("I")
        self._counts = array("I")
        self._impacts = bytearray()

    def add(self, article: int, entry: Entry) -> None:
        """Let an article wait, by its row."""
        numbers = self._numbers
        terms = entry.terms.split(" ") if entry.terms else []
        self._ids.append(article)
        self._terms.extend([numbers.setdefault(term, len(numbers)) for term in terms])
        self._counts.append(len(terms))
        self._impacts += entry.impacts

    async def make_room(self) -> None:
        """Put what waits aside when it is much."""
        if len(self._terms) < MOST_POSTINGS and len(self._ids) < MOST_ARTICLES:
            return
        if self._runs is None:
            self._runs = await open_scratch()
            for statement in (*_RUNS, "BEGIN"):
                await self._runs.execute(statement)
        await self._write(self._runs, counted=False)

    async def write(self, db: aiosqlite.Connection) -> None:
        """Write everything that waits into an archive."""
        if self._runs is None:
            await self._write(db, counted=True)
            return
        await self._write(self._runs, counted=False)
        await arrange(self._runs, db)
        await self.close()

    async def close(self) -> None:
        """Forget everything that waits."""
        self._empty()
        if self._runs is not None:
            runs, self._runs = self._runs, None
            await undisturbed(runs.close())

    async def _write(self, db: aiosqlite.Connection, *, counted: bool) -> None:
        if not self._ids:
            return
        ids = np.frombuffer(self._ids, np.int64)
        order = np.argsort(ids)
        places = np.empty(len(ids), np.uint16)
        places[order] = np.arange(len(ids))
        found = Postings(
            terms=list(self._numbers),
            numbers=np.frombuffer(self._terms, np.uint32),
            owners=np.zeros(1, np.uint16),
            places=np.repeat(places, np.frombuffer(self._counts, np.uint32)),
            impacts=np.frombuffer(bytes(self._impacts), np.uint8),
        )
        await _write_lists(db, await _enter(db, [ids[order]]), found, counted=counted)
        self._empty()


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


async def arrange(runs: aiosqlite.Connection, db: aiosqlite.Connection) -> None:
    """Write the segments of ``runs`` as the fewest there can be, one after the other in time.

    Newest first is then a matter of the last segment, and few are looked into for the best.
    """
    await _rewrite(runs, db, await _segments_of(runs), counted=True)


class _Old(NamedTuple):
    """A segment to be written again."""

    articles: NDArray[np.int64]
    staying: NDArray[np.bool_]
    """Which of them are not gone."""
    postings: int


async def _segments_of(
    db: aiosqlite.Connection, only: Collection[int] | None = None
) -> dict[int, _Old]:
    found = {}
    for segment, articles, gone, postings in await db.execute_fetchall(
        "SELECT id, articles, gone, postings FROM segments"
    ):
        if only is None or segment in only:
            ids = np.frombuffer(articles, IDS)
            staying = np.ones(len(ids), bool)
            staying[np.frombuffer(gone, PLACES)] = False
            found[segment] = _Old(ids, staying, int(postings))
    return found


async def _rewrite(
    source: aiosqlite.Connection,
    db: aiosqlite.Connection,
    old: Mapping[int, _Old],
    *,
    counted: bool,
) -> None:
    """Write what stays of segments into new ones, a stretch of the terms at a time."""
    ids = np.sort(
        np.concatenate([np.empty(0, IDS), *(o.articles[o.staying] for o in old.values())])
    )
    if not len(ids):
        return
    size = -(-len(ids) // -(-len(ids) // MOST_ARTICLES))
    places = {
        segment: np.where(one.staying, np.searchsorted(ids, one.articles), -1)
        for segment, one in old.items()
    }
    new = await _enter(db, [ids[start : start + size] for start in range(0, len(ids), size)])
    largest = max(old, key=lambda segment: old[segment].postings)
    async for first, last in _stretches(source, largest, sum(o.postings for o in old.values())):
        rows = [
            (segment, term, listed, impacts)
            for segment, term, listed, impacts in await source.execute_fetchall(
                "SELECT p.segment, p.term, p.places, p.impacts FROM json_each(?) s"
                " CROSS JOIN postings p ON p.segment = s.value AND p.term >= ? AND p.term < ?",
                (many(old), first, last),
            )
        ]
        found = await asyncio.to_thread(_spread, rows, places, size)
        await _write_lists(db, new, found, counted=counted)


async def _stretches(
    db: aiosqlite.Connection, segment: int, postings: int
) -> AsyncIterator[tuple[str, str]]:
    """Ranges of terms that hold about :data:`STRETCH` postings each, as a segment's terms tell."""
    sizes = [
        (term, size)
        for term, size in await db.execute_fetchall(
            "SELECT term, length(impacts) FROM postings WHERE segment = ? ORDER BY term", (segment,)
        )
    ]
    most = STRETCH * sum(size for _, size in sizes) / max(1, postings)
    first, held = "", 0
    for term, size in sizes:
        if held and held + size > most:
            yield first, term
            first, held = term, 0
        held += size
    yield first, _BEHIND_ALL


_BEHIND_ALL = "\U0010ffff"


def _spread(
    rows: Sequence[tuple[int, str, bytes, bytes]],
    places: Mapping[int, NDArray[np.int64]],
    size: int,
) -> Postings:
    """Posting lists spread among segments of ``size`` articles.

    ``places`` are, by segment, those of its articles among all, below 0 for what is gone.
    """
    known: dict[str, int] = {}
    counts = [len(row[3]) for row in rows]
    terms = [known.setdefault(row[1], len(known)) for row in rows]
    moved = [
        places[segment][np.frombuffer(b"".join([row[2] for row in group]), PLACES)]
        for segment, group in groupby(rows, key=itemgetter(0))
    ]
    everywhere = np.concatenate(moved) if moved else np.empty(0, np.int64)
    here = everywhere >= 0
    everywhere = everywhere[here]
    return Postings(
        list(known),
        np.repeat(np.array(terms, np.uint32), counts)[here],
        (everywhere // size).astype(np.uint16),
        (everywhere % size).astype(np.uint16),
        np.frombuffer(b"".join([row[3] for row in rows]), np.uint8)[here],
    )


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
    await _rewrite(db, db, await _segments_of(db, segments), counted=False)
    for table, column in (("postings", "segment"), ("segments", "id")):
        await db.executemany(
            f"DELETE FROM {table} WHERE {column} = ?",  # noqa: S608
            [(segment,) for segment in segments],
        )


async def _enter(db: aiosqlite.Connection, parts: Sequence[NDArray[np.int64]]) -> list[int]:
    """Rows for segments of these articles, without postings yet."""
    new = [secrets.randbits(62) for _ in parts]
    await db.executemany(
        "INSERT INTO segments (id, articles, postings, gone) VALUES (?, ?, 0, x'')",
        [(one, part.astype(IDS).tobytes()) for one, part in zip(new, parts, strict=True)],
    )
    return new


async def _write_lists(
    db: aiosqlite.Connection, segments: Sequence[int], found: Postings, *, counted: bool
) -> None:
    lists = await asyncio.to_thread(_sorted, found)
    ranges = list(zip(lists.bounds, lists.bounds[1:], strict=False))
    await db.executemany(
        "INSERT INTO postings VALUES (?, ?, ?, ?)",
        (
            (
                segments[owner],
                lists.terms[number],
                lists.places[2 * start : 2 * end],
                lists.impacts[start:end],
            )
            for owner, number, (start, end) in zip(lists.owners, lists.numbers, ranges, strict=True)
        ),
    )
    sizes: Counter[int] = Counter()
    articles: Counter[str] = Counter()
    for owner, number, (start, end) in zip(lists.owners, lists.numbers, ranges, strict=True):
        sizes[owner] += end - start
        term = lists.terms[number]
        if counted and SHORTEST_WORD <= len(term) <= LONGEST_WORD and term.isalpha():
            articles[term] += end - start
    await db.executemany(
        "UPDATE segments SET postings = postings + ? WHERE id = ?",
        [(size, segments[owner]) for owner, size in sizes.items()],
    )
    if counted:
        await db.executemany(
            "INSERT INTO vocabulary VALUES (?, ?)"
            " ON CONFLICT (term) DO UPDATE SET articles = articles + excluded.articles",
            articles.items(),
        )


def _sorted(found: Postings) -> _Lists:
    """Postings by segment, term and place."""
    order = sorted(range(len(found.terms)), key=found.terms.__getitem__)
    ranks = np.empty(len(order), np.uint64)
    ranks[order] = np.arange(len(order), dtype=np.uint64)
    # Segment, term, place and impact in one number: sorting numbers is the fastest there is.
    keys = found.owners.astype(np.uint64) * np.uint64(len(order)) + ranks[found.numbers]
    keys <<= np.uint64(16)
    keys |= found.places
    keys <<= np.uint64(8)
    keys |= found.impacts
    keys.sort()
    groups = keys >> np.uint64(24)
    starts = np.flatnonzero(np.concatenate(([True], groups[1:] != groups[:-1]))[: len(groups)])
    listed = groups[starts]
    impacts = (keys & np.uint64(0xFF)).astype(np.uint8).tobytes()
    keys >>= np.uint64(8)
    return _Lists(
        terms=[found.terms[index] for index in order],
        owners=(listed // np.uint64(max(1, len(order)))).tolist(),
        numbers=(listed % np.uint64(max(1, len(order)))).tolist(),
        bounds=[*starts.tolist(), len(keys)],
        places=keys.astype(PLACES).tobytes(),  # the lower two bytes
        impacts=impacts,
    )
