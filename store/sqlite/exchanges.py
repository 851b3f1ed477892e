"""The state file: what was just asked and answered, for questions that lean on it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from store.earlier import KEPT, MOST_KEPT, Exchange
from store.sqlite.rows import EPOCH

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    import aiosqlite

_COLUMNS = "SELECT chat, message, question, short, at FROM exchanges"
_SECOND = timedelta(seconds=1)


def keep(db: sqlite3.Connection, exchange: Exchange) -> None:
    """Keep one; those too old by its moment, and the oldest beyond so many, are forgotten."""
    db.execute(
        "INSERT OR REPLACE INTO exchanges (chat, message, question, short, at)"
        " VALUES (?, ?, ?, ?, ?)",
        (
            exchange.chat, exchange.message, _sound(exchange.question), _sound(exchange.short),
            _seconds(exchange.at),
        ),
    )  # fmt: skip
    forget(db, exchange.at - KEPT)
    db.execute(
        "DELETE FROM exchanges WHERE at < (SELECT at FROM exchanges ORDER BY at DESC LIMIT 1"
        " OFFSET ?)",
        (MOST_KEPT - 1,),
    )


def forget(db: sqlite3.Connection, before: datetime) -> None:
    """Forget all that were before a moment."""
    db.execute("DELETE FROM exchanges WHERE at < ?", (_seconds(before),))


async def of_message(
    db: aiosqlite.Connection, chat: int, message: int, *, since: datetime
) -> Exchange | None:
    """The one that a message of a chat answered."""
    return await _first(
        db, f"{_COLUMNS} WHERE chat = ? AND message = ? AND at >= ?",
        (chat, message, _seconds(since)),
    )  # fmt: skip


async def newest(db: aiosqlite.Connection, chat: int, *, since: datetime) -> Exchange | None:
    """The newest of a chat."""
    return await _first(
        db, f"{_COLUMNS} WHERE chat = ? AND at >= ? ORDER BY at DESC, message DESC LIMIT 1",
        (chat, _seconds(since)),
    )  # fmt: skip


async def _first(
    db: aiosqlite.Connection, statement: str, values: tuple[int, ...]
) -> Exchange | None:
    for chat, message, question, short, at in await db.execute_fetchall(statement, values):
        moment = EPOCH + timedelta(seconds=at)
        return Exchange(chat=chat, message=message, question=question, short=short, at=moment)
    return None


def _seconds(moment: datetime) -> int:
    return (moment - EPOCH) // _SECOND


def _sound(text: str) -> str:
    """What people type may hold halves of characters, which no file can."""
    return text.encode(errors="replace").decode()
