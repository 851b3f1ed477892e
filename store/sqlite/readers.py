"""The state file: what readers and admins did."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from store.asked import Order
from store.types import Listing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    import aiosqlite

MOST_LISTINGS = 100_000
"""Buttons of listings before these answer that they are too old."""


def token_of(listing: Listing, key: bytes) -> str:
    """Twelve URL-safe characters made from what is listed: the same listing, the same token.

    Without the key nobody can tell the token of what somebody else may have searched, and so not
    find out whether it is kept.
    """
    facts = (
        listing.kind,
        listing.text,
        listing.as_of,
        listing.arrived,
        listing.order.value,
        listing.exact,
    )
    digest = blake2b(repr(facts).encode(), key=key, digest_size=9).digest()
    return urlsafe_b64encode(digest).decode()


def remember(db: sqlite3.Connection, token: str, listing: Listing) -> None:
    """Keep a listing by its token, forgetting those far behind it."""
    cursor = db.execute(
        # The day by SQLite's clock: no answer depends on it, only when the row goes.
        "INSERT OR REPLACE INTO listings (token, kind, text, as_of, arrived, ordered, exact, day)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, CAST(strftime('%s', 'now') AS INTEGER) / 86400)",
        (
            token, listing.kind,
            # What people type may hold halves of characters, which no file can.
            listing.text.encode(errors="replace").decode(),
            listing.as_of.isoformat() if listing.as_of else None,
            listing.arrived, listing.order.value, listing.exact,
        ),
    )  # fmt: skip
    newest = cursor.lastrowid or 0
    db.execute("DELETE FROM listings WHERE id <= ?", (newest - MOST_LISTINGS,))


async def recall(db: aiosqlite.Connection, token: str) -> Listing | None:
    """The listing of a token, or None."""
    rows = await db.execute_fetchall(
        "SELECT kind, text, as_of, arrived, ordered, exact FROM listings WHERE token = ?", (token,)
    )
    for kind, text, as_of, arrived, ordered, exact in rows:
        return Listing(
            kind=kind,
            text=text,
            as_of=date.fromisoformat(as_of) if as_of else None,
            arrived=arrived,
            order=Order(ordered),
            exact=bool(exact),
        )
    return None


async def roots(db: aiosqlite.Connection) -> tuple[Path, ...]:
    """The paths that were loaded, sorted."""
    rows = await db.execute_fetchall("SELECT path FROM roots ORDER BY path")
    return tuple(Path(path) for (path,) in rows)


async def add_roots(db: aiosqlite.Connection, paths: Iterable[Path]) -> None:
    """Remember loaded paths; what lies in a folder among them needs no row of its own."""
    wanted = {*await roots(db), *paths}
    outermost = [path for path in wanted if not wanted.intersection(path.parents)]
    await db.execute("DELETE FROM roots")
    await db.executemany(
        "INSERT INTO roots (path) VALUES (?)", [(str(path),) for path in sorted(outermost)]
    )
