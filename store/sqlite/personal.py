"""Whose the rows of the state file are.

A table that is added to the state file is added here too, to :data:`OF_READERS` with every column
that holds the id of a reader or of a chat, or to one of the sets below it;
``tests/store/sqlite/test_personal.py`` goes through the file and fails for one that is missing.
Rows whose ids stand only inside some text (an update as it came) need such a column beside it.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.personal import Held, Row
from store.sqlite import votes
from store.sqlite.connection import at_once, reading
from store.sqlite.rows import EPOCH

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    import aiosqlite

    from store.sqlite.at_hand import AtHand
    from store.sqlite.connection import Readers, Writer


@dataclass(frozen=True, slots=True)
class Table:
    """A table with rows of readers."""

    name: str
    ids: tuple[str, ...]
    """Columns that hold whose a row is: a reader's id, or a chat's (of a private chat the same)."""
    stays: bool = False
    """Whether its rows outlive the reader's wish to be forgotten."""


OF_READERS: tuple[Table, ...] = (
    Table("exchanges", ids=("chat",)),
    Table("languages", ids=("chat",)),
    Table("unreachable", ids=("chat",)),
    Table("updates", ids=("chat", "reader")),
    Table("bans", ids=("chat",), stays=True),
)

HASHED = frozenset({"votes"})
"""Tables of readers that hold their ids as keyed hashes only (:mod:`store.sqlite.votes`)."""

OF_GROUPS = frozenset({"house_rules", "moved_chats"})
"""Tables whose ids are always those of groups, and nobody's own."""

OF_NOBODY = frozenset(
    {
        "roots", "listings", "sources", "standings", "entries", "aliases", "secrets",
        "announced", "unanswered", "vote_key",
    }
)  # fmt: skip
"""Tables that say nothing of whoever wrote to the bot: what was searched for has no name on it."""

_LOG_KEY, LISTING_KEY = "log", "listings"
_KEY_BYTES = 32


class Personal:
    """The part of :class:`store.protocol.Store` that is about readers themselves."""

    _state: Writer
    _at_hand: AtHand
    _state_readers: Readers

    @property
    def personal_kinds(self) -> Sequence[Held]:
        """Every kind of rows that may belong to somebody."""
        hashed = (Held(name) for name in sorted(HASHED))
        return (*(Held(table.name, table.stays) for table in OF_READERS), *hashed)

    async def personal(self, reader: int) -> dict[str, list[Row]]:
        """All rows of a reader as one moment has them, by table; tables without are left out."""
        async with reading(lambda: self._state_readers, snapshot=True) as db:
            found = {table.name: await _rows(db, table, reader) for table in OF_READERS}
            found["votes"] = await at_once(db, lambda own: votes.of_reader(own, reader))
        return {name: rows for name, rows in found.items() if rows}

    async def forget(self, reader: int) -> int:
        """Remove all rows of a reader but those that stay; gives how many there were.

        Nothing of them is left in the file: SQLite overwrites what it removes
        (https://www.sqlite.org/pragma.html#pragma_secure_delete), and its log is emptied.
        """
        removed = 0
        async with self._state.writing() as db:
            for table in OF_READERS:
                if not table.stays:
                    statement = f"DELETE FROM {table.name} WHERE {_whose(table)}"  # noqa: S608
                    cursor = await db.execute(statement, {"reader": reader})
                    removed += cursor.rowcount
            removed += await at_once(db, lambda own: votes.forget_reader(own, reader))
        self._at_hand.changed()
        await self._state.empty_log()
        return removed

    async def forget_listings(self, *, before: datetime) -> int:
        """Forget what was searched for before a day; gives how much it was."""
        async with self._state.writing() as db:
            cursor = await db.execute(
                "DELETE FROM listings WHERE day < ?", ((before - EPOCH).days,)
            )
            return cursor.rowcount

    async def log_key(self) -> bytes:
        """What this installation makes ids in its log unreadable with; made when first asked."""
        return await self._secret(_LOG_KEY)

    async def _secret(self, name: str) -> bytes:
        async with self._state.writing() as db:
            await db.execute(
                "INSERT OR IGNORE INTO secrets (name, value) VALUES (?, ?)",
                (name, secrets.token_bytes(_KEY_BYTES)),
            )
            ((key,),) = await db.execute_fetchall(
                "SELECT value FROM secrets WHERE name = ?", (name,)
            )
        return bytes(key)


async def _rows(db: aiosqlite.Connection, table: Table, reader: int) -> list[Row]:
    statement = f"SELECT * FROM {table.name} WHERE {_whose(table)}"  # noqa: S608 - names of ours
    async with db.execute(statement, {"reader": reader}) as cursor:
        columns = [column[0] for column in cursor.description]
        return [
            {name: _shown(value) for name, value in zip(columns, row, strict=True)}
            async for row in cursor
        ]


def _whose(table: Table) -> str:
    return " OR ".join(f"{column} = :reader" for column in table.ids)


def _shown(value: int | float | str | bytes | None) -> int | float | str | None:
    return value.hex() if isinstance(value, bytes) else value
