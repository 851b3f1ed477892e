"""How a file comes to hold what this Newsdesk reads and writes, whoever made it.

Every migration is one step, counted by ``PRAGMA user_version``. They are split with
``sqlite3.complete_statement``: ``executescript`` would commit the transaction they run in.
"""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING

from store.errors import StoreTooNewError
from store.sqlite.connection import transaction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import aiosqlite


async def migrate(db: aiosqlite.Connection, migrations: Sequence[str], path: Path) -> None:
    """Bring a file up to date, each step in its own transaction.

    Raises:
        StoreTooNewError: a newer Newsdesk wrote the file.
    """
    while await is_old(db, migrations, path):
        async with transaction(db):
            # Asked inside the transaction: another process may be migrating too.
            version = await _version(db)
            for statement in statements("".join(migrations[version : version + 1])):
                await db.execute(statement)
            await db.execute(f"PRAGMA user_version = {min(version + 1, len(migrations)):d}")


async def is_old(db: aiosqlite.Connection, migrations: Sequence[str], path: Path) -> bool:
    """Whether migrations are to be applied.

    Raises:
        StoreTooNewError: a newer Newsdesk wrote the file.
    """
    version = await _version(db)
    if version > len(migrations):
        raise StoreTooNewError(
            f"{path} is of version {version}, this Newsdesk knows {len(migrations)}: "
            "install the newer Newsdesk again"
        )
    return version < len(migrations)


async def _version(db: aiosqlite.Connection) -> int:
    ((version,),) = await db.execute_fetchall("PRAGMA user_version")
    return int(version)


def statements(script: str) -> Iterator[str]:
    """The statements of an SQL script; triggers stay whole."""
    statement = ""
    for part in re.split("(?<=;)", script):
        statement += part
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        raise ValueError(f"unfinished statement: {statement.strip()}")
