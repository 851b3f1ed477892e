"""The state file: names operators tied to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.aliases import MOST, MOST_OF_A_NAME, Alias, folded
from store.errors import AliasProblem, AliasRefusedError

if TYPE_CHECKING:
    from collections.abc import Collection

    import aiosqlite

    from store.sqlite.connection import Reading


async def every(db: Reading) -> tuple[Alias, ...]:
    """All of them, by name."""
    rows = await db.execute_fetchall("SELECT name, alias FROM aliases ORDER BY of, folded")
    return tuple(Alias(name=name, alias=alias) for name, alias in rows)


async def spellings(db: Reading, name: str) -> tuple[tuple[str, ...], ...]:
    """The groups a name is in, each with its first name in front."""
    rows = await db.execute_fetchall(
        "SELECT of, name, alias FROM aliases WHERE of IN"
        " (SELECT of FROM aliases WHERE folded = :typed UNION SELECT :typed)"
        " ORDER BY of, folded LIMIT :most",
        {"typed": folded(name), "most": MOST_OF_A_NAME},
    )
    groups: dict[str, dict[str, None]] = {}
    for of, first, alias in rows:
        groups.setdefault(of, {first: None})[alias] = None
    return tuple(map(tuple, groups.values()))


async def add(db: aiosqlite.Connection, name: str, others: Collection[str]) -> None:
    """Tie other names to one; one that is there already is written as it is now.

    Raises:
        AliasRefusedError: there would be more than are kept.
    """
    of = folded(name)
    await db.executemany(
        "INSERT OR REPLACE INTO aliases (folded, alias, name, of) VALUES (?, ?, ?, ?)",
        [(folded(other), other, name, of) for other in others if folded(other) != of],
    )
    ((own, altogether),) = await db.execute_fetchall(
        "SELECT count(*) FILTER (WHERE of = ?), count(*) FROM aliases", (of,)
    )
    if own > MOST_OF_A_NAME or altogether > MOST:
        most = MOST_OF_A_NAME if own > MOST_OF_A_NAME else MOST
        raise AliasRefusedError(AliasProblem.TOO_MANY, name, most)


async def remove(db: aiosqlite.Connection, name: str, others: Collection[str]) -> int:
    """Forget some aliases of a name, or all; how many were there."""
    of = folded(name)
    ends = [folded(other) for other in others]
    rows = await db.execute_fetchall("SELECT folded FROM aliases WHERE of = ?", (of,))
    gone = [(one, of) for (one,) in rows if not ends or one in ends]
    await db.executemany("DELETE FROM aliases WHERE folded = ? AND of = ?", gone)
    return len(gone)
