from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from store.aliases import Alias
from store.errors import StoreTooNewError
from store.sqlite import aliases
from store.sqlite.archive_schema import ARCHIVE_MIGRATIONS
from store.sqlite.connection import open_writer
from store.sqlite.migrating import is_old, migrate, statements
from store.sqlite.readers import recall
from store.sqlite.state_schema import STATE_MIGRATIONS
from store.types import Listing

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from aiosqlite import Connection


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file that is migrated."""
    return tmp_path / "file.sqlite3"


@pytest.fixture
async def db(path: Path) -> AsyncIterator[Connection]:
    """It, open; closed also after a failure, for its thread would keep the process."""
    opened = await open_writer(path)
    yield opened
    await opened.close()


async def values(db: Connection, sql: str) -> list[Any]:
    return [row[0] for row in await db.execute_fetchall(sql)]


def test_a_script_is_split_into_its_statements() -> None:
    script = """
        -- a comment; with a semicolon
        CREATE TABLE a (x);
        CREATE TRIGGER t AFTER INSERT ON a BEGIN
            DELETE FROM a; SELECT 1;
        END;
    """

    first, second = statements(script)

    assert first.strip().endswith("CREATE TABLE a (x);")
    assert second.strip().endswith("END;")
    with pytest.raises(ValueError, match="unfinished"):
        list(statements("CREATE TABLE b (x)"))


@pytest.mark.parametrize("migrations", [ARCHIVE_MIGRATIONS, STATE_MIGRATIONS])
async def test_every_migration_is_a_step(
    db: Connection, path: Path, migrations: tuple[str, ...]
) -> None:
    for step in range(len(migrations) + 1):
        await migrate(db, migrations[:step], path)
        assert await values(db, "PRAGMA user_version") == [step]
    assert not await is_old(db, migrations, path)


async def test_a_step_that_fails_leaves_nothing(db: Connection, path: Path) -> None:
    steps = ("CREATE TABLE a (x);", "CREATE TABLE b (x); CREATE TABLE a (x);")

    with pytest.raises(Exception, match="already exists"):
        await migrate(db, steps, path)

    assert await values(db, "PRAGMA user_version") == [1]
    assert await values(db, "SELECT name FROM sqlite_schema") == ["a"]


async def test_a_newer_file_is_refused(db: Connection, path: Path) -> None:
    await db.execute("PRAGMA user_version = 99")

    with pytest.raises(StoreTooNewError, match="version 99"):
        await migrate(db, STATE_MIGRATIONS, path)


async def test_listings_kept_before_searches_could_be_exact_are_not(
    db: Connection, path: Path
) -> None:
    await migrate(db, STATE_MIGRATIONS[:2], path)
    await db.execute(
        "INSERT INTO listings (token, kind, text, arrived, ordered)"
        " VALUES ('old', 'search', 'bridge', 3, 'best')"
    )
    await migrate(db, STATE_MIGRATIONS, path)

    assert await recall(db, "old") == Listing(kind="search", text="bridge", as_of=None, arrived=3)


@pytest.mark.parametrize("migrations", [ARCHIVE_MIGRATIONS, STATE_MIGRATIONS])
async def test_keys_come_first_in_tables_without_row_numbers(
    db: Connection, path: Path, migrations: tuple[str, ...]
) -> None:
    """Else SQLite 3.40 takes a whole file for damaged, and a backup or an undo is refused."""
    await migrate(db, migrations, path)
    places = await db.execute_fetchall(
        "SELECT tables.name, group_concat(columns.cid = columns.pk - 1) FROM sqlite_master"
        " AS tables, pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'"
        " AND tables.sql LIKE '%WITHOUT ROWID%' AND columns.pk GROUP BY tables.name"
    )

    assert places
    assert [name for name, in_place in places if "0" in in_place] == []


async def test_other_names_given_before_their_table_was_ordered_anew_stay(
    db: Connection, path: Path
) -> None:
    [before] = [number for number, step in enumerate(STATE_MIGRATIONS) if "aliases_anew" in step]
    await migrate(db, STATE_MIGRATIONS[:before], path)
    await db.execute(
        "INSERT INTO aliases (folded, alias, name, of)"
        " VALUES ('kim', 'Kim', 'Kim Jong Un', 'kim jong un')"
    )
    await migrate(db, STATE_MIGRATIONS, path)

    kept = await aliases.every(db)

    assert kept == (Alias(name="Kim Jong Un", alias="Kim"),)


async def test_a_number_of_a_chat_is_in_a_column_named_so(db: Connection, path: Path) -> None:
    """By that name ``move_chat`` finds all that is kept of a chat."""
    await migrate(db, STATE_MIGRATIONS, path)
    named = await values(
        db,
        "SELECT tables.name || '.' || columns.name FROM sqlite_master AS tables,"
        " pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'"
        " AND (columns.name LIKE '%chat%' OR columns.name LIKE '%group%'"
        " OR columns.name LIKE '%channel%') AND columns.name != 'chat'",
    )

    assert named == []
