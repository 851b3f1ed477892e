"""The state file: chats that do not want us, and chats that have another number now.

A column named ``chat`` holds a chat's number, in whatever table of the state file, and nothing else
is named so: that is how all that is kept of a chat is found when it moves.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from store.chats import MOST_UNREACHABLE, Unreachable, Why
from store.sqlite.rows import EPOCH

if TYPE_CHECKING:
    import aiosqlite

_SECOND = timedelta(seconds=1)


async def unreachable(db: aiosqlite.Connection) -> tuple[Unreachable, ...]:
    """The chats that refused a message, by number."""
    rows = await db.execute_fetchall("SELECT chat, since, why FROM unreachable ORDER BY chat")
    return tuple(
        Unreachable(chat=chat, since=EPOCH + timedelta(seconds=since), why=Why(why))
        for chat, since, why in rows
    )


async def keep_unreachable(db: aiosqlite.Connection, one: Unreachable) -> None:
    """Remember one; when it is remembered already, why it refused now."""
    await db.execute(
        "INSERT INTO unreachable (chat, since, why) VALUES (?, ?, ?)"
        " ON CONFLICT (chat) DO UPDATE SET why = excluded.why",
        (one.chat, (one.since - EPOCH) // _SECOND, one.why.value),
    )
    await db.execute(
        "DELETE FROM unreachable WHERE chat IN"
        " (SELECT chat FROM unreachable ORDER BY since DESC, chat LIMIT -1 OFFSET ?)",
        (MOST_UNREACHABLE,),
    )


async def forget_unreachable(db: aiosqlite.Connection, chat: int) -> None:
    """It can be written to again."""
    await db.execute("DELETE FROM unreachable WHERE chat = ?", (chat,))


async def moved_chats(db: aiosqlite.Connection) -> dict[int, int]:
    """The numbers that chats have now, by those they had."""
    return dict(await db.execute_fetchall("SELECT old, new FROM moved_chats"))  # type: ignore[arg-type]


async def move_chat(db: aiosqlite.Connection, old: int, new: int) -> None:
    """Give all that is kept of a chat its new number; what the new one has already stays."""
    tables = await db.execute_fetchall(
        "SELECT tables.name FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns"
        " WHERE tables.type = 'table' AND columns.name = 'chat'"
    )
    for (table,) in tables:
        moved = f'UPDATE OR IGNORE "{table}" SET chat = ? WHERE chat = ?'  # noqa: S608 - our tables
        await db.execute(moved, (new, old))
        await db.execute(f'DELETE FROM "{table}" WHERE chat = ?', (old,))  # noqa: S608
    # Never in a circle: what is told last is true.
    await db.execute("DELETE FROM moved_chats WHERE old = ?", (new,))
    await db.execute("UPDATE moved_chats SET new = ? WHERE new = ?", (new, old))
    await db.execute("INSERT OR REPLACE INTO moved_chats (old, new) VALUES (?, ?)", (old, new))
