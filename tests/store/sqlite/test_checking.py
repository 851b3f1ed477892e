"""Whole files pass, a damaged index is made anew, what is lost is told."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from store import check_store, open_store
from store.asked import Query, words
from store.entities import Subject
from store.errors import LoadInProgressError, StoreUnavailableError
from store.sqlite.generations import Generations
from tests.factories import naming, parsed, query, remove, save

if TYPE_CHECKING:
    from pathlib import Path

    from store.types import CheckReport, Parsed

ARTICLES: tuple[Parsed, ...] = tuple(
    naming(
        parsed(
            f"n{i}",
            f"Mayor Ana Berg opened bridge number{i} in Norvik, said Bo Dahl.",
            "It rained all day long. " * 20,
            when=date(2024, 11, 1 + i % 28),
        ),
        "Ana Berg",
    )
    for i in range(60)
)


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    """An archive of 59 articles, one of them removed, with a generation before it."""
    folder = tmp_path / "data"
    async with open_store(folder) as store:
        await save(store, *ARTICLES[:30])
        await save(store, *ARTICLES[30:], rebuild=True)
        await remove(store, "n7")
    return folder


def change(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / "archive-2.sqlite3")) as db, db:
        for statement in statements:
            db.execute(statement)


def names(folder: Path, pattern: str) -> list[str]:
    return sorted(path.name for path in folder.glob(pattern))


async def found(folder: Path, term: str) -> set[str]:
    async with open_store(folder) as store:
        keys = (await store.candidates(query(term), limit=100)).keys
        return {one.article.id for one in (await store.texts(keys)).values()}


async def check(folder: Path) -> CheckReport:
    return await check_store(folder)


async def test_a_whole_archive_passes_and_stays_as_it_is(folder: Path) -> None:
    report = await check(folder)

    assert (report.state, report.archive, report.repaired) == ((), (), False)
    assert report.whole
    assert report.articles == 59
    assert (folder / "archive.current").read_text().startswith("archive-2.sqlite3")


DAMAGES = {
    "entries missing": ["UPDATE segments SET gone = x'00000100'"],
    "index emptied": ["DELETE FROM segments", "DELETE FROM postings"],
    "segments lost": ["DELETE FROM segments"],
    "postings lost": ["DELETE FROM postings WHERE term > 'm'"],
    "postings garbled": ["UPDATE postings SET places = zeroblob(length(places) + 1)"],
    "places beyond the segment": ["UPDATE postings SET places = x'ffff', impacts = x'01'"],
    "an entry too many": ["UPDATE segments SET gone = x''"],
    "words lost": ["DELETE FROM sequences WHERE article % 2 = 0"],
    "words cut off": ["UPDATE sequences SET sequence = substr(sequence, 1, 6)"],
    "words without an end": ["UPDATE sequences SET sequence = substr(sequence, 1, 4)"],
    "words as text": ["UPDATE sequences SET sequence = 'abcd'"],
    "articles of a segment cut off": ["UPDATE segments SET articles = substr(articles, 1, 20)"],
    "words of nobody": ["INSERT INTO sequences VALUES (999, x'00000000')"],
    "mentions of nobody": ["INSERT INTO mentions VALUES (999, 999, 0, 0, 1, 1, NULL, NULL, NULL)"],
    "people lost": ["DELETE FROM people"],
    "stories lost": ["DELETE FROM stories"],
    "stories never found": ["UPDATE stories SET story = NULL"],
    "stories of nobody": ["INSERT INTO stories VALUES (999, 999, x'')"],
    "miscounted": ["UPDATE people SET articles = articles + 1"],
    "miscounted by period": ["UPDATE periods SET proven = proven + 1"],
    "names not found": ["DELETE FROM person_keys"],
    "callings of nobody": ["INSERT INTO callings VALUES ('mayor', 999, 999)"],
    "no index over ids": ["PRAGMA writable_schema = 1",
        "DELETE FROM sqlite_master WHERE name = 'articles_by_digest'"],
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
async def test_what_is_derived_is_made_anew(folder: Path, damage: list[str]) -> None:
    async with open_store(folder) as store:
        kept = [await store.article(one.article.handle) for one in ARTICLES]
        assert await store.appearances(Subject(names=("Ana Berg",))) == 59
    change(folder, *damage)

    report = await check(folder)

    assert report.archive
    assert report.repaired
    assert report.whole
    assert report.articles == 59
    assert (await check(folder)).archive == ()
    assert await found(folder, "number31") == {"n31"}
    assert await found(folder, "number7") == set()
    async with open_store(folder) as store:
        assert [await store.article(one.article.handle) for one in ARTICLES] == kept
        assert await store.appearances(Subject(names=("Ana Berg",))) == 59


async def test_after_a_repair_the_load_before_can_still_be_undone(folder: Path) -> None:
    change(folder, *DAMAGES["people lost"])
    assert (await check(folder)).repaired

    async with open_store(folder) as store:
        last = await store.undoable()
        assert last is not None
        assert (last.articles, last.changes_since) == (30, 1)
        await store.undo(last)
        assert await store.size() == 30


async def test_articles_that_cannot_be_read_are_told_and_left_alone(folder: Path) -> None:
    archive = folder / "archive-2.sqlite3"
    with closing(sqlite3.connect(archive)) as db:
        ((root,),) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'articles'")
        ((size,),) = db.execute("PRAGMA page_size")
    with archive.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xee" * size)

    report = await check(folder)

    assert not report.whole
    assert not report.repaired
    assert report.archive
    assert names(folder, "archive-*.sqlite3") == ["archive-1.sqlite3", "archive-2.sqlite3"]


async def test_a_repair_never_loses_articles(folder: Path) -> None:
    change(folder, "DELETE FROM articles WHERE public_id IN ('n1', 'n2', 'n3')")

    report = await check(folder)

    assert not report.whole
    assert report.archive[-1].endswith("only 56 of 59 articles can be read")
    assert names(folder, "archive-*.sqlite3") == ["archive-1.sqlite3", "archive-2.sqlite3"]


async def test_lost_texts_are_told(folder: Path) -> None:
    change(folder, "DELETE FROM bodies WHERE article = (SELECT min(article) FROM bodies)")

    report = await check(folder)

    assert not report.whole
    assert report.archive[-1] == "articles that have lost their text: 1"


@pytest.mark.parametrize("name", ["archive-2.sqlite3", "state.sqlite3"])
async def test_what_is_no_database_is_told(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"not a database at all" * 500)

    report = await check(folder)

    assert not report.whole
    assert name in "".join(report.state + report.archive)


async def test_there_has_to_be_an_archive(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailableError, match="no archive"):
        await check(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


async def test_a_load_is_not_disturbed(folder: Path) -> None:
    with Generations(folder).load_lock(), pytest.raises(LoadInProgressError):
        await check(folder)


async def test_a_running_reader_goes_on_after_the_repair(folder: Path) -> None:
    async with open_store(folder) as store:
        change(folder, *DAMAGES["entries missing"])
        assert (await check(folder)).repaired
        assert await store.count(Query(text="", clauses=words("rain"))) == 59
