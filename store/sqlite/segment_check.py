"""Whether the index is what :mod:`store.sqlite.segments` would have written of the articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from store.sqlite.segments import IDS, PLACES

if TYPE_CHECKING:
    import aiosqlite
    from numpy.typing import NDArray


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
