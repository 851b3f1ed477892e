"""The state file: votes on answers, and questions that were not answered."""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING

from store.aliases import folded
from store.query import LONGEST_TEXT
from store.sqlite.rows import EPOCH
from store.types import Page
from store.votes import KEPT, MOST_UNANSWERED, MOST_VOTES, Gap

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    import aiosqlite

    from store.personal import Row
    from store.votes import Vote

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)
_KEY_BYTES, _HASH_BYTES = 32, 16


async def cast(db: aiosqlite.Connection, vote: Vote) -> None:
    """Keep a vote in place of the same reader's earlier one on that answer."""
    voter = _voter(await _key(db), vote.answer, vote.reader)
    question = _sound(vote.question) if vote.question else None
    await db.execute(
        "INSERT OR REPLACE INTO votes (answer, voter, liked, question, folded, at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            vote.answer, voter, vote.liked, question, folded(question) if question else None,
            (vote.at - EPOCH) // _SECOND,
        ),
    )  # fmt: skip
    await forget(db, vote.at - KEPT)
    await db.execute(
        "DELETE FROM votes WHERE at < (SELECT at FROM votes ORDER BY at DESC LIMIT 1 OFFSET ?)",
        (MOST_VOTES - 1,),
    )


async def note_unanswered(db: aiosqlite.Connection, question: str, at: datetime) -> None:
    """Count a question that was not answered, by its day."""
    said = _sound(question)
    day = (at - EPOCH) // _DAY
    await db.execute(
        "INSERT INTO unanswered (folded, day, question, times) VALUES (?, ?, ?, 1)"
        " ON CONFLICT (folded, day) DO UPDATE SET times = times + 1, question = excluded.question",
        (folded(said), day, said),
    )
    await forget(db, at - KEPT)
    await db.execute(
        "DELETE FROM unanswered WHERE day < (SELECT day FROM unanswered ORDER BY day DESC LIMIT 1"
        " OFFSET ?)",
        (MOST_UNANSWERED - 1,),
    )


async def gaps(db: aiosqlite.Connection, *, limit: int, offset: int) -> Page[Gap]:
    """The questions most often not answered or disliked; of as many, the newest first."""
    # The question is that of the newest day: with one max(), bare columns are from its row.
    rows = await db.execute_fetchall(
        """
        SELECT question, sum(times), sum(disliked), max(day), count(*) OVER ()
        FROM (
            SELECT folded, question, times, 0 AS disliked, day FROM unanswered
            UNION ALL
            SELECT folded, question, 0, 1, at / 86400 FROM votes
            WHERE liked = 0 AND question IS NOT NULL
        )
        GROUP BY folded
        ORDER BY sum(times) + sum(disliked) DESC, max(day) DESC, folded
        LIMIT ? OFFSET ?
        """,
        (limit, offset),
    )
    items = [
        Gap(
            question=question, unanswered=times, disliked=disliked, last=(EPOCH + day * _DAY).date()
        )
        for question, times, disliked, day, _ in rows
    ]
    total = next((row[4] for row in rows), None)
    end = offset + len(items)
    more = total is not None and end < total
    return Page(items=tuple(items), total=total, next=end if more else None)


async def forget(db: aiosqlite.Connection, before: datetime) -> None:
    """Forget votes and questions of before a moment."""
    await db.execute("DELETE FROM votes WHERE at < ?", ((before - EPOCH) // _SECOND,))
    await db.execute("DELETE FROM unanswered WHERE day < ?", ((before - EPOCH) // _DAY,))


def of_reader(db: sqlite3.Connection, reader: int) -> list[Row]:
    """What somebody made of answers, the newest last, without how they are called there.

    Every vote is looked at: not for the event loop.
    """
    keys = db.execute("SELECT key FROM vote_key").fetchall()
    rows = db.execute("SELECT answer, voter, liked, question, at FROM votes ORDER BY at, answer")
    return [
        {"answer": answer, "liked": liked, "question": question, "at": at}
        for answer, voter, liked, question, at in rows
        for (key,) in keys
        if voter == _voter(bytes(key), answer, reader)
    ]


def forget_reader(db: sqlite3.Connection, reader: int) -> int:
    """Forget all votes of somebody; how many there were. Not for the event loop either."""
    keys = db.execute("SELECT key FROM vote_key").fetchall()
    answers = db.execute("SELECT DISTINCT answer FROM votes").fetchall()
    cursor = db.executemany(
        "DELETE FROM votes WHERE answer = ? AND voter = ?",
        [(answer, _voter(bytes(key), answer, reader)) for (key,) in keys for (answer,) in answers],
    )
    return max(0, cursor.rowcount)


def _voter(key: bytes, answer: str, reader: int) -> bytes:
    """Who voted, as nobody without the key can tell, and on no two answers alike.

    Keyed BLAKE2 (https://www.rfc-editor.org/rfc/rfc7693#section-2.9).
    """
    told = f"{answer}:{reader}".encode()
    return blake2b(told, key=key, digest_size=_HASH_BYTES).digest()


async def _key(db: aiosqlite.Connection) -> bytes:
    """The key of this installation, made when it is first needed."""
    await db.execute(
        "INSERT OR IGNORE INTO vote_key (id, key) VALUES (1, ?)",
        (secrets.token_bytes(_KEY_BYTES),),
    )
    ((key,),) = await db.execute_fetchall("SELECT key FROM vote_key")
    return bytes(key)


def _sound(text: str) -> str:
    """What people type may hold halves of characters, which no file can."""
    return text[:LONGEST_TEXT].encode(errors="replace").decode()
