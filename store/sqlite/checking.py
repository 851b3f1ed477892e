"""Looking whether the files are whole, and making a damaged archive anew from its articles.

Everything derived (the index, the people, the stories) comes from the articles and their texts,
so the only archive that is lost is one whose articles cannot be read.
"""

from __future__ import annotations

import asyncio
import sqlite3
from typing import TYPE_CHECKING

from store.errors import StoreDamagedError, StoreUnavailableError
from store.preparing import version_of
from store.sqlite import articles, segment_check
from store.sqlite.connection import open_reader, undisturbed, wrap_errors
from store.sqlite.generations import Generations
from store.sqlite.loading import SqliteLoading
from store.sqlite.names import ROWS
from store.types import CheckReport

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    import aiosqlite

    from store.spacy_names import NameModel

    Derive = Callable[[SqliteLoading], Awaitable[None]]

_MOST_PROBLEMS = 5
"""Told of the pages: one that is damaged makes hundreds."""

_CONSISTENCY = {
    "articles whose words are lost": """
        SELECT count(*) FROM articles NOT INDEXED WHERE removed_at IS NULL
        AND id NOT IN (SELECT article FROM sequences)
    """,
    "words of articles that are gone": """
        SELECT count(*) FROM sequences q WHERE NOT EXISTS
        (SELECT 1 FROM articles WHERE id = q.article AND removed_at IS NULL)
    """,
    "articles whose words are cut off": """
        SELECT count(*) FROM sequences WHERE typeof(sequence) <> 'blob'
        OR length(sequence) % 4 <> 0 OR substr(sequence, -4) <> x'00000000'
    """,
    "posting lists of no segment": """
        SELECT count(*) FROM postings WHERE segment NOT IN (SELECT id FROM segments)
    """,
    "mentions without their article or their person": """
        SELECT count(*) FROM mentions m WHERE NOT EXISTS
        (SELECT 1 FROM articles WHERE id = m.article AND removed_at IS NULL)
        OR NOT EXISTS (SELECT 1 FROM people WHERE id = m.person)
    """,
    "articles that are in no story": """
        SELECT count(*) FROM articles NOT INDEXED WHERE removed_at IS NULL
        AND id NOT IN (SELECT article FROM stories WHERE story IS NOT NULL)
    """,
    "stories of articles that are gone": """
        SELECT count(*) FROM stories s WHERE NOT EXISTS
        (SELECT 1 FROM articles WHERE id = s.article AND removed_at IS NULL)
    """,
    "people whose articles are miscounted": """
        SELECT count(*) FROM people p LEFT JOIN
        (SELECT person, count(DISTINCT article) AS counted,
            count(DISTINCT iif(sure, article, NULL)) AS proven FROM mentions GROUP BY person) m
        ON m.person = p.id
        WHERE p.articles <> coalesce(m.counted, 0) OR p.proven <> coalesce(m.proven, 0)
    """,
    "people whose articles are miscounted by period": """
        SELECT count(*) FROM people p LEFT JOIN
        (SELECT person, sum(articles) AS counted, sum(proven) AS proven FROM periods
            GROUP BY person) n
        ON n.person = p.id
        WHERE p.articles <> coalesce(n.counted, 0) OR p.proven <> coalesce(n.proven, 0)
    """,
    # Hardly a name of other letters has none either, but only of these it is certain.
    "names that no key finds": f"""
        SELECT count(*) FROM people WHERE name GLOB '[A-Z][a-z][a-z]* [A-Z][a-z][a-z]*'
        AND id NOT IN (SELECT place & {ROWS} FROM person_keys)
    """,  # noqa: S608
    "callings in articles that are gone": """
        SELECT count(*) FROM callings c WHERE NOT EXISTS
        (SELECT 1 FROM articles WHERE id = c.article AND removed_at IS NULL)
    """,
}
"""What is counted when the pages are well; none of it may be there."""
_LOST_TEXTS = """
    SELECT count(*) FROM articles NOT INDEXED WHERE id NOT IN (SELECT article FROM bodies)
"""


async def check(
    folder: Path,
    state: Path,
    derive: Derive,
    *,
    people: bool = True,
    model: NameModel | None = None,
) -> CheckReport:
    """Look at the files of a folder; ``derive`` makes all that is derived of an archive anew.

    Raises:
        StoreUnavailableError: there is no archive in the folder, or it cannot be used.
        StoreTooNewError: a newer Newsdesk wrote it.
        LoadInProgressError: a load is running.
    """
    generations = Generations(folder)
    if not await asyncio.to_thread(generations.there):
        raise StoreUnavailableError(f"there is no archive in {folder}")
    state_problems = await _state_problems(state)
    try:
        await generations.open()
        with generations.load_lock():
            problems = await _archive_problems(generations)
            repaired = False
            if problems:
                try:
                    await _repair(generations, derive, version_of(people=people, model=model))
                    repaired = True
                except StoreDamagedError as error:
                    problems += (f"its articles cannot be saved: {error}",)
            try:
                async with generations.reading() as db:
                    number = (await articles.last_load(db)).articles
                    ((lost,),) = await db.execute_fetchall(_LOST_TEXTS)
            except StoreDamagedError:
                number = lost = 0
    except StoreDamagedError as error:
        return CheckReport(state=state_problems, archive=(str(error),))
    finally:
        await generations.close()
    if lost:
        problems += (f"articles that have lost their text: {lost}",)
    return CheckReport(
        state=state_problems, archive=problems, repaired=repaired and not lost, articles=number
    )


async def _repair(generations: Generations, derive: Derive, deriving: str) -> None:
    """Replace the current generation by one made from its articles, which is looked at again."""
    loading = SqliteLoading(generations, deriving=deriving, salvage=True)
    try:
        await derive(loading)
        await loading.finish()
    except BaseException:
        await undisturbed(loading.discard())
        raise
    if problems := await _archive_problems(generations):
        raise StoreDamagedError(f"it came out damaged again: {problems[0]}")


async def _state_problems(path: Path) -> tuple[str, ...]:
    if not await asyncio.to_thread(path.exists):
        return ()  # The bot makes it when it starts.
    try:
        with wrap_errors(path):
            db = await open_reader(path)
            try:
                return await _page_problems(db)
            finally:
                await undisturbed(db.close())
    except StoreDamagedError as error:
        return (str(error),)


async def _archive_problems(generations: Generations) -> tuple[str, ...]:
    """What is wrong with the current generation; the caller holds the load lock."""
    async with generations.writing() as db:
        problems = await _page_problems(db)
        try:
            for what, counting in _CONSISTENCY.items():
                ((count,),) = await db.execute_fetchall(counting)
                if count:
                    problems += (f"{what}: {count}",)
            problems += await segment_check.problems(db)
        except sqlite3.DatabaseError as error:
            problems += (f"the index cannot be read: {error}",)
    return problems


async def _page_problems(db: aiosqlite.Connection) -> tuple[str, ...]:
    """What SQLite itself finds wrong with a file."""
    try:
        rows = await db.execute_fetchall(f"PRAGMA integrity_check({_MOST_PROBLEMS})")
    except sqlite3.DatabaseError as error:
        return (str(error),)
    told = (" ".join(str(text).split()) for (text,) in rows)
    return tuple(text for text in told if text != "ok")
