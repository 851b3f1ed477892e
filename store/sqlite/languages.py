"""The state file: the languages of chats, and what Telegram was told of the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import aiosqlite


async def of_chat(db: aiosqlite.Connection, chat: int) -> str | None:
    """The language a chat has chosen."""
    rows = await db.execute_fetchall("SELECT language FROM languages WHERE chat = ?", (chat,))
    return next((str(language) for (language,) in rows), None)


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
