"""The state file: updates that came in, until they are handled, and which were."""

from __future__ import annotations

import json
import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from store.journalled import MOST_KEPT, Journalled
from store.sqlite.rows import EPOCH, many

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Mapping
    from datetime import datetime

LARGEST = 2**63
_MILLISECOND = timedelta(milliseconds=1)

log = logging.getLogger(__name__)


def write(
    db: sqlite3.Connection, bot: int, updates: Mapping[int, str], at: datetime
) -> frozenset[int]:
    """Write updates down, by their id; gives the ids that were not there before."""
    rows = db.execute(
        "SELECT id FROM updates WHERE bot = ? AND id IN (SELECT value FROM json_each(?))",
        (bot, many(updates)),
    )
    new = updates.keys() - {known for (known,) in rows}
    moment = _milliseconds(at)
    db.executemany(
        "INSERT INTO updates (bot, id, payload, chat, reader, written, attempts)"
        " VALUES (?, ?, ?, ?, ?, ?, 0)",
        [(bot, one, updates[one], *_whose(updates[one]), moment) for one in updates if one in new],
    )
    return frozenset(new)


def _whose(payload: str) -> tuple[int | None, int | None]:
    """The numbers of the chat and of the person of an update; None of what it does not name."""
    try:
        update = json.loads(payload)
    except ValueError:
        return None, None
    fields = update.values() if isinstance(update, dict) else ()
    for told in fields:
        if isinstance(told, dict):
            message = told if "chat" in told else told.get("message")
            return _number(message, "chat"), _number(told, "from")
    return None, None


def _number(told: object, field: str) -> int | None:
    one = told.get(field) if isinstance(told, dict) else None
    number = one.get("id") if isinstance(one, dict) else None
    return number if type(number) is int and abs(number) < LARGEST else None


def finish(db: sqlite3.Connection, bot: int, ids: Collection[int]) -> None:
    """Forget what handled updates said; that they were there stays known."""
    db.execute(
        "UPDATE updates SET payload = NULL, chat = NULL, reader = NULL"
        " WHERE bot = ? AND id IN (SELECT value FROM json_each(?))",
        (bot, many(ids)),
    )


def count_attempt(db: sqlite3.Connection, bot: int, ids: Collection[int]) -> None:
    """Handling these had begun when the process ended."""
    db.execute(
        "UPDATE updates SET attempts = attempts + 1"
        " WHERE bot = ? AND id IN (SELECT value FROM json_each(?))",
        (bot, many(ids)),
    )


def waiting(db: sqlite3.Connection, bot: int) -> tuple[Journalled, ...]:
    """Those not handled yet, in the order they came."""
    rows = db.execute(
        "SELECT id, payload, attempts FROM updates WHERE bot = ? AND payload IS NOT NULL"
        " ORDER BY written, id",
        (bot,),
    )
    return tuple(Journalled(*row) for row in rows)


def drop(db: sqlite3.Connection, before: datetime) -> None:
    """Forget all that came before a moment, handled or not."""
    moment = _milliseconds(before)
    [(waited,)] = db.execute("SELECT count(payload) FROM updates WHERE written < ?", (moment,))
    db.execute("DELETE FROM updates WHERE written < ?", (moment,))
    if waited:
        log.warning("%d updates have waited for more than a day and are given up", waited)


def forget(db: sqlite3.Connection, before: datetime) -> None:
    """Forget the handled ones that came before a moment, and the oldest beyond so many."""
    db.execute(
        "DELETE FROM updates WHERE payload IS NULL AND written < ?", (_milliseconds(before),)
    )
    db.execute(
        "DELETE FROM updates WHERE payload IS NULL AND written <"
        " (SELECT written FROM updates ORDER BY written DESC LIMIT 1 OFFSET ?)",
        (MOST_KEPT - 1,),
    )


def _milliseconds(moment: datetime) -> int:
    return (moment - EPOCH) // _MILLISECOND
