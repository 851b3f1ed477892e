"""The state file: the languages of chats, and what Telegram was told of the bot."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import aiosqlite


async def chosen(db: aiosqlite.Connection) -> dict[int, str]:
    """The languages of the chats that have chosen one."""
    rows = await db.execute_fetchall("SELECT chat, language FROM languages")
    # Few languages, many chats: one text each.
    return {chat: intern(language) for chat, language in rows}


async def choose(db: aiosqlite.Connection, chat: int, language: str | None) -> None:
    """Keep the choice of a chat; None forgets it."""
    if language is None:
        await db.execute("DELETE FROM languages WHERE chat = ?", (chat,))
    else:
        await db.execute(
            "INSERT OR REPLACE INTO languages (chat, language) VALUES (?, ?)", (chat, language)
        )


async def announced(db: aiosqlite.Connection) -> dict[str, str]:
    """The digest of everything Telegram was told, by name."""
    return dict(map(tuple, await db.execute_fetchall("SELECT name, digest FROM announced")))


async def announce(db: aiosqlite.Connection, name: str, digest: str) -> None:
    """Note the digest of what Telegram was told."""
    await db.execute(
        "INSERT OR REPLACE INTO announced (name, digest) VALUES (?, ?)", (name, digest)
    )
