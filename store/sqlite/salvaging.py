"""Taking over from a damaged archive all that cannot be made again."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from store.errors import StoreDamagedError
from store.sqlite import articles
from store.sqlite.archive_schema import ARCHIVE_MIGRATIONS
from store.sqlite.connection import open_reader, transaction, undisturbed, wrap_errors
from store.sqlite.migrating import migrate
from store.sqlite.saving import DERIVED_TABLES

if TYPE_CHECKING:
    from pathlib import Path

    import aiosqlite

_ROWS = 500


async def salvage(damaged: Path, fresh: aiosqlite.Connection, path: Path) -> None:
    """Copy all that is not derived into an empty file, row by row.

    Raises:
        StoreDamagedError: something of it cannot be read, or contradicts itself.
    """
    await migrate(fresh, ARCHIVE_MIGRATIONS, path)
    tables = await fresh.execute_fetchall(
        "SELECT name FROM pragma_table_list"
        " WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    )
    with wrap_errors(damaged):
        old = await open_reader(damaged)
        try:
            async with transaction(fresh):
                for (table,) in tables:
                    if table not in DERIVED_TABLES:
                        await _copy(old, fresh, table)
        except sqlite3.IntegrityError as error:
            raise StoreDamagedError(f"{damaged}: {error}") from error
        finally:
            await undisturbed(old.close())
    ((readable,),) = await fresh.execute_fetchall(
        "SELECT count(*) FROM articles WHERE removed_at IS NULL"
    )
    there = (await articles.last_load(fresh)).articles
    if readable < there:
        raise StoreDamagedError(f"{damaged}: only {readable} of {there} articles can be read")


async def _copy(old: aiosqlite.Connection, fresh: aiosqlite.Connection, table: str) -> None:
    # By the rows themselves: the indexes may be what is damaged.
    async with old.execute(f"SELECT * FROM {table} NOT INDEXED") as cursor:  # noqa: S608
        places = ",".join("?" * len(cursor.description))
        while rows := list(await cursor.fetchmany(_ROWS)):
            await fresh.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608
