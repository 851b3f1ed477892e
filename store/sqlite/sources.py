"""The state file: sources added in the chat, and how every source fares."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from store.errors import SourceExistsError
from store.sources import ReadEntry, Source, SourceKind, Standing
from store.sqlite.rows import many

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    import aiosqlite

    from store.sqlite.connection import Reading

_STANDING = tuple(field.name for field in fields(Standing))
_MOMENTS = {"moved_first", "next_at", "visited_at", "succeeded_at"}
_FLAGS = {"paused", "gone", "told"}


async def added(db: Reading) -> tuple[Source, ...]:
    """The sources added in the chat, by name."""
    rows = await db.execute_fetchall(
        "SELECT name, kind, address, outlet, language, time_zone, every, full_text"
        " FROM sources ORDER BY name"
    )
    return tuple(
        Source(
            name=name,
            kind=SourceKind(kind),
            address=address,
            outlet=outlet,
            language=language,
            time_zone=time_zone,
            every=timedelta(seconds=every),
            full_text=bool(full_text),
            declared=False,
        )
        for name, kind, address, outlet, language, time_zone, every, full_text in rows
    )


async def last_success(db: Reading) -> datetime | None:
    """When a source was last read without a problem; None before any was."""
    ((moment,),) = await db.execute_fetchall("SELECT max(succeeded_at) FROM standings")
    return datetime.fromisoformat(moment) if moment else None


async def add(db: aiosqlite.Connection, source: Source) -> None:
    """Keep a source, replacing the one of its address.

    Raises:
        SourceExistsError: one of another address has its name.
    """
    namesakes = await db.execute_fetchall(
        "SELECT name FROM sources WHERE name = ? AND address <> ?", (source.name, source.address)
    )
    for (name,) in namesakes:
        raise SourceExistsError(name, same_address=False)
    await db.execute(
        "INSERT OR REPLACE INTO sources (name, kind, address, outlet, language, time_zone, every,"
        " full_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            source.name, source.kind.value, source.address, source.outlet, source.language,
            source.time_zone, int(source.every.total_seconds()), source.full_text,
        ),
    )  # fmt: skip


async def remove(db: aiosqlite.Connection, address: str) -> None:
    """Forget a source and how it fared."""
    for table in ("sources", "standings", "entries"):
        await db.execute(f"DELETE FROM {table} WHERE address = ?", (address,))  # noqa: S608 - ours


async def standings(db: Reading) -> dict[str, Standing]:
    """How every source fares that was ever visited or paused, by address."""
    rows = await db.execute_fetchall(f"SELECT {', '.join(_STANDING)} FROM standings")  # noqa: S608 - ours
    found = (dict(zip(_STANDING, row, strict=True)) for row in rows)
    return {
        values["address"]: Standing(**{name: _read(name, value) for name, value in values.items()})
        for values in found
    }


async def record(db: aiosqlite.Connection, changed: Iterable[Standing]) -> None:
    """Keep how sources fare."""
    await db.executemany(
        f"INSERT OR REPLACE INTO standings ({', '.join(_STANDING)})"  # noqa: S608 - ours
        f" VALUES ({', '.join('?' * len(_STANDING))})",
        [[_written(getattr(one, name)) for name in _STANDING] for one in changed],
    )


async def record_entries(
    db: aiosqlite.Connection, address: str, entries: Iterable[ReadEntry]
) -> None:
    """Keep which pages of a feed were looked at, instead of what was kept before."""
    await db.execute("DELETE FROM entries WHERE address = ?", (address,))
    await db.executemany(
        "INSERT INTO entries (address, id, digest, attempts_left) VALUES (?, ?, ?, ?)",
        [(address, one.id, one.digest, one.attempts_left) for one in entries],
    )


async def entries(db: Reading, address: str, ids: Collection[str]) -> dict[str, ReadEntry]:
    """What is kept of these entries of a feed, by their ids."""
    rows = await db.execute_fetchall(
        "SELECT id, digest, attempts_left FROM entries"
        " WHERE address = ? AND id IN (SELECT value FROM json_each(?))",
        (address, many(ids)),
    )
    return {
        identity: ReadEntry(id=identity, digest=digest, attempts_left=left)
        for identity, digest, left in rows
    }


async def doubt(db: aiosqlite.Connection) -> None:
    """Let the next visits read everything again, as after articles were taken back."""
    await db.execute("UPDATE standings SET etag = NULL, last_modified = NULL, validated = NULL")
    await db.execute("DELETE FROM entries")  # Their pages are to be tried again too.


def _written(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


def _read(name: str, value: Any) -> Any:
    if name in _MOMENTS and isinstance(value, str):
        return datetime.fromisoformat(value)
    return bool(value) if name in _FLAGS else value
