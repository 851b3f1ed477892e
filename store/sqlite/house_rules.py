"""The state file: the rules of groups, and who is banned."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from store.house_rules import Asking, Ban, HouseRules, QuietHours
from store.sqlite.rows import EPOCH

if TYPE_CHECKING:
    import aiosqlite

_SECOND = timedelta(seconds=1)


async def of_chat(db: aiosqlite.Connection, chat: int) -> HouseRules:
    """Of one group; the defaults when nothing was decided."""
    rows = await db.execute_fetchall(
        "SELECT quiet_first, quiet_until, asking FROM house_rules WHERE chat = ?", (chat,)
    )
    for first, until, asking in rows:
        quiet = None if first is None else QuietHours(first, until)
        return HouseRules(chat=chat, quiet=quiet, asking=Asking(asking))
    return HouseRules(chat=chat)


async def keep(db: aiosqlite.Connection, rules: HouseRules) -> None:
    """Write what was decided for a group; what is as by default needs no row."""
    if rules == HouseRules(chat=rules.chat):
        await db.execute("DELETE FROM house_rules WHERE chat = ?", (rules.chat,))
        return
    first, until = (rules.quiet.first, rules.quiet.until) if rules.quiet else (None, None)
    await db.execute(
        "INSERT OR REPLACE INTO house_rules (chat, quiet_first, quiet_until, asking)"
        " VALUES (?, ?, ?, ?)",
        (rules.chat, first, until, rules.asking.value),
    )


async def bans(db: aiosqlite.Connection) -> tuple[Ban, ...]:
    """All of them, the newest first."""
    rows = await db.execute_fetchall("SELECT chat, name, since FROM bans ORDER BY since DESC, chat")
    return tuple(
        Ban(chat=chat, name=name, since=EPOCH + timedelta(seconds=since))
        for chat, name, since in rows
    )


async def ban(db: aiosqlite.Connection, one: Ban) -> None:
    """Keep a ban; one who is banned already stays so, by the newer name and moment."""
    name = one.name.encode(errors="replace").decode()  # names may hold halves of characters
    await db.execute(
        "INSERT OR REPLACE INTO bans (chat, name, since) VALUES (?, ?, ?)",
        (one.chat, name, (one.since - EPOCH) // _SECOND),
    )


async def unban(db: aiosqlite.Connection, chat: int) -> None:
    """Forget a ban."""
    await db.execute("DELETE FROM bans WHERE chat = ?", (chat,))
