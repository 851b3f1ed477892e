"""The archive's files: built beside, swapped whole, tidied up; SQLite below the contract."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store import open_store, preparing
from store.asked import Query
from store.entities import Subject
from store.errors import StoreDamagedError, StoreTooNewError, StoreUnavailableError
from store.indexing import load
from store.librarian import Librarian
from store.sqlite import articles, segment_check
from store.sqlite.store import SqliteStore
from tests.factories import (
    line,
    naming,
    parsed,
    prepared,
    query,
    remove,
    save,
    write_lines,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from store.types import Parsed

EVERYTHING = Query(text="")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
async def store(folder: Path) -> AsyncIterator[SqliteStore]:
    opened = await SqliteStore.open(folder)
    yield opened
    await opened.close()


def generations(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("archive-*.sqlite3"))


async def ids(store: SqliteStore) -> set[str]:
    return {one.id for one in (await store.latest(EVERYTHING, limit=1000)).items}


async def test_small_loads_stay_and_large_ones_build_the_next_generation(folder: Path) -> None:
    store = await SqliteStore.open(folder, bulk_characters=100)
    await save(store, parsed("small"))
    assert generations(folder) == ["archive-1.sqlite3"]

    await save(store, parsed("large", "word " * 50), parsed("another", "word " * 50))

    assert generations(folder) == ["archive-1.sqlite3", "archive-2.sqlite3"]
    assert await ids(store) == {"small", "large", "another"}
    await store.close()


async def test_the_generation_before_is_kept_and_older_ones_are_not(
    store: SqliteStore, folder: Path
) -> None:
    for i in range(4):
        await save(store, parsed(f"n{i}"), rebuild=True)

    assert generations(folder) == ["archive-4.sqlite3", "archive-5.sqlite3"]
    assert await ids(store) == {"n0", "n1", "n2", "n3"}
    with sqlite3.connect(folder / "archive-4.sqlite3") as before:
        assert before.execute("SELECT count(*) FROM articles").fetchone() == (3,)
    before.close()


async def test_a_rebuild_that_changes_nothing_builds_nothing(
    store: SqliteStore, folder: Path
) -> None:
    await save(store, rebuild=True)

    assert generations(folder) == ["archive-1.sqlite3"]
    assert (await store.status()).loaded_at is not None


async def test_errors_of_whoever_loads_are_not_the_stores(store: SqliteStore) -> None:
    with pytest.raises(ConnectionResetError):
        async with store.loading():
            raise ConnectionResetError("the feed's server went away")


async def test_removals_alone_can_build_a_generation(store: SqliteStore, folder: Path) -> None:
    await save(store, parsed("a"), parsed("b"))

    async with store.loading(rebuild=True) as load:
        await load.remove(["a"])

    assert generations(folder) == ["archive-1.sqlite3", "archive-2.sqlite3"]
    assert await ids(store) == {"b"}


async def test_a_finished_generation_takes_small_loads_again(store: SqliteStore) -> None:
    await save(store, parsed("a", "rain"), rebuild=True)
    await save(store, parsed("a", "snow"), parsed("b", "snow"))

    assert await store.frequencies(["rain", "snow"]) == {"snow": 2}


async def test_another_process_sees_the_swap(store: SqliteStore, folder: Path) -> None:
    other = await SqliteStore.open(folder)
    await save(store, parsed("a"))
    assert await ids(other) == {"a"}

    await save(store, parsed("b"), rebuild=True)
    assert await ids(other) == {"a", "b"}

    await save(other, parsed("c"))
    assert await ids(store) == {"a", "b", "c"}
    await other.close()


async def test_swaps_and_readers_do_not_wait_for_each_other(
    store: SqliteStore, folder: Path
) -> None:
    other = await SqliteStore.open(folder)
    await save(store, parsed("first"))
    done = asyncio.Event()
    reads = 0

    async def read(one: SqliteStore) -> None:
        nonlocal reads
        while not done.is_set():
            assert "first" in await ids(one)
            reads += 1

    readers = [asyncio.create_task(read(one)) for one in (store, other) for _ in range(6)]
    for i in range(5):
        await save(store, parsed(f"n{i}"), rebuild=True)
        await save(other, parsed(f"m{i}"))
    done.set()
    await asyncio.gather(*readers)

    assert reads >= len(readers)
    assert len(await ids(store)) == 11
    await other.close()


async def test_a_long_read_finishes_on_the_generation_it_began_with(store: SqliteStore) -> None:
    await save(store, parsed("a"))
    async with store._archive.reading() as db:
        await save(store, parsed("b"), rebuild=True)
        await save(store, parsed("c"), rebuild=True)
        assert (await articles.last_load(db)).articles == 1
    assert await ids(store) == {"a", "b", "c"}


async def test_a_build_that_fails_leaves_no_file(store: SqliteStore, folder: Path) -> None:
    async def fail() -> None:
        async with store.loading(rebuild=True) as load:
            await load.save([prepared(parsed("a"))])
            assert generations(folder) == ["archive-1.sqlite3", "archive-2.sqlite3"]
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await fail()

    assert generations(folder) == ["archive-1.sqlite3"]
    assert await ids(store) == set()


async def test_leftovers_are_removed_at_the_next_open(store: SqliteStore, folder: Path) -> None:
    await save(store, parsed("a"), rebuild=True)
    (folder / "archive-3.sqlite3").write_bytes(b"half a build")
    (folder / "archive-3.sqlite3-journal").write_bytes(b"")
    stranger = folder / "archive-old.txt"
    stranger.write_text("not ours")

    with store._archive.load_lock():  # Somebody builds: hands off.
        await (await SqliteStore.open(folder)).close()
    assert (folder / "archive-3.sqlite3").exists()

    await (await SqliteStore.open(folder)).close()
    assert generations(folder) == ["archive-1.sqlite3", "archive-2.sqlite3"]
    assert not (folder / "archive-3.sqlite3-journal").exists()
    assert stranger.exists()


async def test_two_that_open_an_empty_folder_share_it(folder: Path) -> None:
    one, other = await asyncio.gather(SqliteStore.open(folder), SqliteStore.open(folder))
    await save(one, parsed("a"))

    assert await ids(other) == {"a"}
    await one.close()
    await other.close()


def spoil(path: Path, content: bytes) -> None:
    for beside in path.parent.glob(f"{path.name}-*"):
        beside.unlink()
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("archive.current", b"../../etc/passwd\n"),
        ("archive.current", b"archive-7.sqlite3\n"),
        ("archive.current", b"\xff\xfe"),
        ("archive-1.sqlite3", b"not a database at all" * 500),
        ("state.sqlite3", b"not a database at all" * 500),
    ],
)
async def test_damage_is_told(folder: Path, name: str, content: bytes) -> None:
    await (await SqliteStore.open(folder)).close()
    spoil(folder / name, content)

    with pytest.raises(StoreDamagedError, match=name.partition(".")[0]):
        await SqliteStore.open(folder)


@pytest.mark.parametrize("name", ["archive-1.sqlite3", "state.sqlite3"])
async def test_files_of_a_newer_newsdesk_are_left_alone(folder: Path, name: str) -> None:
    await (await SqliteStore.open(folder)).close()
    with sqlite3.connect(folder / name) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()

    with pytest.raises(StoreTooNewError, match=name):
        await SqliteStore.open(folder)


async def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(StoreUnavailableError, match="file"):
        await SqliteStore.open(tmp_path / "file" / "data")


async def test_a_closed_store_answers_no_more(folder: Path) -> None:
    store = await SqliteStore.open(folder)
    await store.close()

    with pytest.raises(StoreUnavailableError):
        await store.size()


async def words_found(store: SqliteStore, word: str) -> dict[str, bytes]:
    """What the index holds of the articles with a word, by their ids."""
    keys = (await store.candidates(query(word), limit=9)).keys
    texts = await store.texts(keys)
    return {texts[one.key].article.id: one.sequence for one in await store.sequences(keys)}


async def test_articles_in_any_order_make_few_segments_of_the_index(store: SqliteStore) -> None:
    days = [datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days=7 * n % 30) for n in range(30)]
    ones = [parsed(f"a{n}", when=day) for n, day in enumerate(days)]

    async with store.loading(rebuild=True) as load:
        await load.save([prepared(one) for one in ones])
        await load.remove(["none"])  # writes what waits
        assert load._build is not None
        ((segments,),) = await load._build.execute_fetchall("SELECT count(*) FROM segments")

    assert segments <= 1
    assert await store.size() == len(ones)


async def test_an_archive_of_another_analysis_is_derived_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = parsed("a", "It rained on Ana Berg.", captions=("Rain",))
    async with open_store(folder) as store:
        with monkeypatch.context() as patch:
            patch.setattr(preparing, "VERSION", "an older one")
            old = naming(parsed("a", "It snowed on Ana Berg.", captions=("Rain",)), "Ana Berg")
            wrong = prepared(old)
            async with store.loading() as load:
                await load.save([
                    preparing.Prepared(article.article, prepared(article).body, wrong.entry,
                                       wrong.mentions, wrong.signature)
                ])  # fmt: skip
        assert await store.frequencies(["snow", "rain"]) == {"snow": 1, "rain": 1}

    async with open_store(folder) as store:
        assert await store.derived_version() == preparing.VERSION
        assert await store.frequencies(["snow", "rain"]) == {"rain": 1}
        assert await store.article(article.article.handle) == article
    assert generations(folder) == ["archive-1.sqlite3", "archive-2.sqlite3"]


async def test_an_archive_is_derived_anew_when_people_are_wanted_or_no_longer(
    folder: Path, tmp_path: Path
) -> None:
    news = write_lines(
        tmp_path / "news.jsonl", [line("a", body="Mayor Ana Berg spoke in the rain.")]
    )
    told = []
    for people in (False, False, True, False):
        async with open_store(folder, people=people) as store:
            await load(store, [news])
            lookup = await Librarian(store).who("Ana Berg", as_of=date(2024, 12, 1))
            told.append((lookup.kept, bool(lookup.person), await store.frequencies(["rain"])))

    rain = {"rain": 1}
    assert told == [
        (False, False, rain), (False, False, rain), (True, True, rain), (False, False, rain)
    ]  # fmt: skip
    assert generations(folder) == ["archive-2.sqlite3", "archive-3.sqlite3"]
    async with open_store(folder, people=True) as store:
        assert await store.derived_version() == preparing.VERSION_WITHOUT_PEOPLE


CRASHING = """
import asyncio, sys
from pathlib import Path
from store.sqlite.store import SqliteStore
from tests.factories import parsed, prepared

async def main(folder, rebuild):
    store = await SqliteStore.open(Path(folder))
    async with store.loading(rebuild=rebuild == "rebuild") as load:
        for i in range(1000):
            await load.save([prepared(parsed(f"new{i}", "word " * 200))])
            if i == 300:
                print("half way", flush=True)
                await asyncio.to_thread(sys.stdin.read)

asyncio.run(main(*sys.argv[1:]))
"""


@pytest.mark.parametrize("rebuild", ["rebuild", "live"])
async def test_a_killed_load_leaves_the_old_archive(folder: Path, rebuild: str) -> None:
    store = await SqliteStore.open(folder)
    await save(store, parsed("old"))
    root = Path(__file__).parents[3]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CRASHING, str(folder), rebuild,
        cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert (await process.stdout.readline()).strip() == b"half way"
    process.kill()
    await process.communicate()

    assert await ids(store) == {"old"}
    await save(store, parsed("new"), rebuild=True)
    await store.close()
    store = await SqliteStore.open(folder)
    assert await ids(store) == {"old", "new"}
    assert generations(folder) == ["archive-1.sqlite3", "archive-2.sqlite3"]
    await store.close()


async def test_a_crowded_minute_runs_on_within_its_day(store: SqliteStore) -> None:
    last_minute = datetime(2024, 11, 18, 23, 59, tzinfo=UTC)
    crowd = [parsed(f"n{i}", when=last_minute) for i in range(1100)]
    undated = [parsed(f"u{i}", when=None) for i in range(1100)]
    await save(store, *crowd[:700], *undated[:700])
    await save(store, *crowd[700:], *undated[700:], parsed("before", when=date(2024, 11, 18)))
    await save(store, parsed("after", when=date(2024, 11, 19)))

    page = await store.latest(EVERYTHING, limit=5000)
    names = [one.id for one in page.items]
    assert names[0] == "after"
    assert names[1:1101] == [f"n{i}" for i in reversed(range(1100))]
    assert names[1101] == "before"
    assert names[1102:] == [f"u{i}" for i in reversed(range(1100))]
    day = Query(text="", after=date(2024, 11, 18), before=date(2024, 11, 18))
    assert await store.count(day) == 1101


NAMES = ("Ana Berg", "Bo Dahl", "Cy Eck")
loaded = st.builds(
    lambda name, words, people, day, rest: naming(
        parsed(
            name, " ".join([*people, *words]),
            when=None if day is None else date(2024, 11, day), captions=tuple(rest),
        ),
        *people,
    ),
    st.sampled_from("abcd"),
    st.lists(st.sampled_from(["rain", "snow", "wind", "Über", "雪が"]), min_size=1, max_size=4),
    st.sets(st.sampled_from(NAMES)).map(sorted),
    st.none() | st.integers(1, 3),
    st.lists(st.sampled_from(["A storm.", "A calm."]), max_size=1),
)  # fmt: skip


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.lists(loaded, max_size=3)), max_size=6))
async def test_whatever_happened_the_archive_is_as_if_it_had_been_loaded_at_once(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[bool, bool, list[Parsed]]]
) -> None:
    folder = tmp_path_factory.mktemp("archive")
    store, fresh = await SqliteStore.open(folder / "a"), await SqliteStore.open(folder / "b")
    there: dict[str, Parsed] = {}
    for removing, rebuild, changes in steps:
        once = {one.article.id: one for one in changes}
        if removing:
            await remove(store, *once)
            there = {name: one for name, one in there.items() if name not in once}
        else:
            await save(store, *once.values(), rebuild=rebuild)
            there |= once
    await save(fresh, *there.values())

    # Not by the list, which has one article a story.
    assert {one.article.id async for part in store.everything() for one in part} == set(there)
    for one in there.values():
        kept = await store.article(one.article.handle)
        assert kept is not None
        assert kept.passages == one.passages
    words = ["rain", "snow", "wind", "uber", "雪が", "storm", "calm", "about", "ana"]
    assert await store.frequencies(words) == await fresh.frequencies(words)
    for word in words:
        ours, theirs = [await words_found(one, word) for one in (store, fresh)]
        assert ours == theirs
    for name in NAMES:
        named = Subject(names=(name,))
        assert await store.appearances(named) == await fresh.appearances(named)
        assert set(await store.together(named, limit=9)) == set(
            await fresh.together(named, limit=9)
        )
    assert (await store.status()).people == (await fresh.status()).people
    async with store._archive.writing() as db:
        assert await segment_check.problems(db) == ()
    await store.close()
    await fresh.close()
