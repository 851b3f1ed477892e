"""Letting go of the oldest articles, so that the archive stays within what the operator set.

What expired is remembered, by one moment or, without a day, by its id, and not taken again when its
source is read the next time, as long as the operator has not set other limits.
"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from store.sqlite import saving
from store.sqlite.row_order import FIRST_DATED, day_start
from store.sqlite.rows import EPOCH, many
from store.types import Retention

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    import aiosqlite

_FACT = "kept from"
_SLICE = 200
_ROOM = 0.05
"""Share of the size limit that is made free at once, so that not every load has to."""
_EMPTY = 0.2
"""Share of a file that may be empty before it is packed."""

# An article without a day is as old as its arrival.
_AGE = "coalesce(published, CAST(strftime('%s', first_seen) AS INTEGER))"


class Overdue(NamedTuple):
    """What is not to be kept any longer."""

    ids: list[int]
    here: int
    """How many of these readers could find."""
    kept_from: int | None
    """The age of the oldest article that stays when there were too many; seconds since 1970."""


async def overdue(
    db: aiosqlite.Connection, retention: Retention, *, now: datetime, coming: int = 0
) -> Overdue:
    """The articles beyond what is to be kept, oldest first.

    Args:
        db: The archive.
        retention: What is to be kept.
        now: The moment ages are counted from.
        coming: How many articles more are to be thought of.
    """
    rows: list[tuple[int, bool]] = []
    if retention.days is not None:
        oldest = now - timedelta(days=retention.days)
        rows = [
            (row_id, bool(removed))
            for row_id, removed in await db.execute_fetchall(
                "SELECT id, removed_at IS NOT NULL FROM articles"
                " WHERE (id >= ? AND id < ?) OR (id < ? AND first_seen < ?)",
                (
                    FIRST_DATED, day_start(oldest.date()), FIRST_DATED,
                    oldest.isoformat(timespec="seconds"),
                ),
            )
        ]  # fmt: skip
    ((everything,),) = await db.execute_fetchall(
        "SELECT count(*) FROM articles WHERE removed_at IS NULL"
    )
    here = everything - sum(not removed for _, removed in rows)
    surplus = max(
        here + coming - (retention.articles if retention.articles is not None else here + coming),
        await _beyond_size(db, retention, here),
        0,
    )
    if not surplus:
        return Overdue([row_id for row_id, _ in rows], everything - here, None)
    ordered = list(
        await db.execute_fetchall(
            f"SELECT id, {_AGE} AS age FROM articles"  # noqa: S608
            " WHERE removed_at IS NULL AND id NOT IN (SELECT value FROM json_each(?))"
            " ORDER BY age, id LIMIT ?",
            (many(row_id for row_id, _ in rows), surplus + 1),
        )
    )
    kept_from = int(ordered[-1][1]) if len(ordered) > surplus else None
    ids = [row_id for row_id, _ in rows] + [row_id for row_id, _ in ordered[:surplus]]
    return Overdue(ids, everything - here + min(surplus, len(ordered)), kept_from)


async def expire(db: aiosqlite.Connection, retention: Retention, *, now: datetime) -> int:
    """Delete what is not to be kept any longer; gives how many articles readers could find."""
    found = await overdue(db, retention, now=now)
    if not found.ids:
        return 0
    limits, kept_from = await _limits(db)
    if limits != _limits_of(retention):  # What others let go of may come again.
        kept_from = None
        await db.execute("DELETE FROM let_go")
    await db.execute(
        "INSERT OR IGNORE INTO let_go SELECT public_id FROM articles"
        " WHERE id < ? AND id IN (SELECT value FROM json_each(?))",
        (FIRST_DATED, many(found.ids)),
    )
    for start in range(0, len(found.ids), _SLICE):
        await saving.delete(db, found.ids[start : start + _SLICE])
    if found.kept_from is not None:
        kept_from = max(found.kept_from, kept_from or found.kept_from)
    await db.execute(
        "INSERT OR REPLACE INTO facts VALUES (?, ?)",
        (_FACT, json.dumps([_limits_of(retention), kept_from])),
    )
    return found.here


async def refused(
    db: aiosqlite.Connection,
    retention: Retention,
    published: Mapping[str, datetime | None],
    *,
    now: datetime,
) -> set[str]:
    """Which of these new articles, by their ids, are too old to be taken."""
    if retention == Retention():
        return set()
    limits, seconds = await _limits(db)
    before = limits == _limits_of(retention)
    moments = [EPOCH + timedelta(seconds=seconds)] if before and seconds is not None else []
    if retention.days is not None:
        oldest = now - timedelta(days=retention.days)
        moments.append(oldest.replace(hour=0, minute=0, second=0, microsecond=0))
    kept_from = max(moments, default=None)
    too_old = {key for key, at in published.items() if at and kept_from and at < kept_from}
    undated = [key for key, at in published.items() if at is None]
    if undated and before:
        rows = await db.execute_fetchall(
            "SELECT public_id FROM let_go WHERE public_id IN (SELECT value FROM json_each(?))",
            (many(undated),),
        )
        too_old.update(key for (key,) in rows)
    return too_old


def _limits_of(retention: Retention) -> list[int | None]:
    return [retention.days, retention.articles, retention.bytes]


async def _limits(db: aiosqlite.Connection) -> tuple[list[int | None], int | None]:
    """By which limits articles were let go of, and the age of the oldest that stayed then."""
    for (value,) in await db.execute_fetchall("SELECT value FROM facts WHERE key = ?", (_FACT,)):
        limits, kept_from = json.loads(value)
        return limits, kept_from
    return [], None


async def _beyond_size(db: aiosqlite.Connection, retention: Retention, here: int) -> int:
    """About how many articles make up what the archive is too large by."""
    if retention.bytes is None:
        return 0
    pages, free, page = await _pages(db)
    used = (pages - free) * page
    if used <= retention.bytes:
        return 0
    return min(here, int(here * (used - (1 - _ROOM) * retention.bytes) / used) + 1)


async def give_room_back(db: aiosqlite.Connection) -> None:
    """Make a file that nobody reads yet smaller when much of it is empty."""
    pages, free, _ = await _pages(db)
    if free > _EMPTY * pages:
        await db.execute("VACUUM")


async def _pages(db: aiosqlite.Connection) -> tuple[int, int, int]:
    """Pages of the file, how many of them are empty, and bytes of each."""
    ((pages,),) = await db.execute_fetchall("PRAGMA page_count")
    ((free,),) = await db.execute_fetchall("PRAGMA freelist_count")
    ((page,),) = await db.execute_fetchall("PRAGMA page_size")
    return pages, free, page
