"""What a load has come across so far, kept on disk: a large load meets more than memory holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.sqlite.connection import open_scratch, undisturbed
from store.sqlite.rows import many
from store.types import KnownArticle

if TYPE_CHECKING:
    from collections.abc import Collection

    import aiosqlite

_TABLES = (
    "CREATE TABLE met (id TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID",
    "CREATE INDEX met_by_digest ON met (digest)",
    "CREATE TABLE staying (id TEXT PRIMARY KEY) WITHOUT ROWID",
)


class Encounters:
    """Ids and digests in a private file without a name, which is gone when it is closed."""

    def __init__(self) -> None:
        self._db: aiosqlite.Connection | None = None

    async def met(self, ids: Collection[str], digests: Collection[str]) -> tuple[KnownArticle, ...]:
        """Those met that have one of these ids or one of these digests."""
        db = await self._opened()
        rows = await db.execute_fetchall(
            "SELECT id, digest FROM met WHERE id IN (SELECT value FROM json_each(?))"
            " UNION SELECT id, digest FROM met WHERE digest IN (SELECT value FROM json_each(?))",
            (many(ids), many(digests)),
        )
        return tuple(KnownArticle(id=row[0], digest=row[1]) for row in rows)

    async def note(self, met: Collection[KnownArticle], staying: Collection[str]) -> None:
        """Add articles that were met, and ids whose articles stay though they were not."""
        db = await self._opened()
        await db.executemany(
            "INSERT OR IGNORE INTO met VALUES (?, ?)", [(one.id, one.digest) for one in met]
        )
        await db.executemany(
            "INSERT OR IGNORE INTO staying VALUES (?)", [(one,) for one in staying]
        )

    async def missing(self, ids: Collection[str]) -> list[str]:
        """Those of these ids that were not met and do not stay either."""
        db = await self._opened()
        rows = await db.execute_fetchall(
            "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM met)"
            " AND value NOT IN (SELECT id FROM staying)",
            (many(ids),),
        )
        return [row[0] for row in rows]

    async def close(self) -> None:
        """Forget everything."""
        if self._db:
            db, self._db = self._db, None
            await undisturbed(db.close())

    async def _opened(self) -> aiosqlite.Connection:
        if self._db is None:
            self._db = await open_scratch()
            for table in _TABLES:
                await self._db.execute(table)
            # One transaction that never ends: each statement would be one of its own.
            await self._db.execute("BEGIN")
        return self._db
