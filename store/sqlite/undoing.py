"""Taking back the last load that built a generation: the one before becomes current again."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from store.errors import ArchiveChangedError
from store.preparing import searchable
from store.sqlite import articles
from store.sqlite.archive_schema import ARCHIVE_MIGRATIONS
from store.sqlite.connection import (
    open_reader,
    open_writer,
    quick_check,
    transaction,
    undisturbed,
    wrap_errors,
)
from store.sqlite.migrating import migrate
from store.types import Undoable

if TYPE_CHECKING:
    from store.sqlite.generations import Generations


async def undoable(generations: Generations) -> Undoable | None:
    """The load that can be taken back, None when there is none.

    There is none when the generation before was read by another version of the analysis: its
    index could not be searched as it is.
    """
    before = generations.before
    if before is None:
        return None
    with wrap_errors(before):
        db = await open_reader(before)
        try:
            articles_before = (await articles.last_load(db)).articles
            if not searchable(await articles.derived_version(db)):
                return None
        finally:
            await undisturbed(db.close())
    async with generations.reading(snapshot=True) as db:
        built = await articles.built(db)
        newest = (await articles.last_load(db)).number
    if built is None or not built.load.finished_at:
        return None
    return Undoable(
        arrived=newest,
        finished_at=datetime.fromisoformat(built.load.finished_at),
        articles=articles_before,
        loads_since=newest - built.load.number,
        changes_since=built.changes_since,
    )


async def undo(generations: Generations, expected: Undoable) -> None:
    """Make the generation before current again; the caller holds the load lock.

    Its last load gets a new number there, because the archive's numbers only rise.

    Raises:
        ArchiveChangedError: what would be taken back is not what was expected.
        StoreDamagedError: the generation before is not whole; nothing was changed.
    """
    current, before = generations.current, generations.before
    if before is None or await undoable(generations) != expected:
        raise ArchiveChangedError("the archive has changed since it was looked at")
    with wrap_errors(before):
        db = await open_writer(before)
        try:
            await migrate(db, ARCHIVE_MIGRATIONS, before)
            await quick_check(db, before)
            load = await articles.last_load(db)
            async with transaction(db):
                await db.execute(  # An undo that was killed may have left the row.
                    "INSERT OR REPLACE INTO loads (number, finished_at, articles) VALUES (?, ?, ?)",
                    (expected.arrived + 1, load.finished_at or "", load.articles),
                )
            await db.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            await undisturbed(db.close())
    await generations.publish(before, other=current)
