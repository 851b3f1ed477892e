"""Keeping the archive in step with files: what is decided, what a load does, what it survives."""

from __future__ import annotations

import asyncio
import gzip
import multiprocessing
import os
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from store import indexing, open_store, progress, workers
from store.asked import Query
from store.errors import LoadInProgressError, SourceMissingError, StoreUnavailableError
from store.formats import FEED
from store.indexing import Change, decide, load, load_parsed
from store.sandbox import Sandbox
from store.types import LoadProgress, LoadReport, Reason, Rejection
from tests.factories import line, parsed, query, write_lines
from tests.store.formats.markup import ld, page, read
from tests.store.test_sandbox import parse_or

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from store.protocol import Store

EVERYTHING = Query(text="")
RSS = """<rss version="2.0"><channel><title>Norvik Feed</title>
<item><title>Toll Planned</title><guid>tag:1</guid>
<description>They plan a toll.</description></item>
<item><title>Ferry Sold</title><guid>tag:2</guid><description>It was sold.</description></item>
</channel></rss>"""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(tmp_path / "data") as opened:
        yield opened


async def ids(store: Store) -> set[str]:
    return {one.id for one in (await store.latest(EVERYTHING, limit=1000)).items}


def counts(report: LoadReport) -> tuple[int, int, int, int, int]:
    """Added, changed, unchanged, removed, rejected."""
    return (
        report.added, report.changed, report.unchanged, report.removed, len(report.rejected)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("came", "known", "copied", "change"),
    [
        (None, None, False, Change.ADDED),
        (None, None, True, Change.UNCHANGED),
        (None, "now", False, Change.UNCHANGED),
        (None, "now", True, Change.UNCHANGED),
        (None, "before", False, Change.CHANGED),
        (None, "before", True, Change.CHANGED),
        ("now", None, True, Change.UNCHANGED),
        ("now", "before", True, Change.UNCHANGED),
        ("other", "now", True, Change.CLASHING),
        ("other", None, False, Change.CLASHING),
    ],
)
def test_what_is_decided(came: str | None, known: str | None, copied: bool, change: Change) -> None:
    assert decide("now", came=came, known=known, copied=copied) is change


@pytest.mark.parametrize("most_bytes", [0, 2**30])
async def test_large_documents_are_prepared_in_parts(
    store: Store, news: Path, monkeypatch: pytest.MonkeyPatch, most_bytes: int
) -> None:
    monkeypatch.setattr(indexing, "AT_A_TIME", 2)
    monkeypatch.setattr(indexing, "MOST_BYTES", most_bytes)
    for name, many in (("a", 7), ("b", 4), ("c", 0), ("d", 1)):
        write_lines(news / f"{name}.jsonl", [line(f"{name}{i}") for i in range(many)])

    assert counts(await load(store, [news])) == (12, 0, 0, 0, 1)
    write_lines(news / "a.jsonl", [line(f"a{i}", body=f"Storm {i}.") for i in range(5)])
    assert counts(await load(store, [news])) == (0, 5, 5, 2, 1)
    assert await store.frequencies(["storm", "stori"]) == {"storm": 5, "stori": 5}


async def test_loading_twice_changes_nothing(store: Store, news: Path) -> None:
    write_lines(news / "a.jsonl", [line("a"), line("b")])

    first = await load(store, [news])
    arrived = await store.arrived()
    second = await load(store, [news])

    assert counts(first) == (2, 0, 0, 0, 0)
    assert counts(second) == (0, 0, 2, 0, 0)
    assert first.articles == second.articles == 2
    assert await ids(store) == {"a", "b"}
    frozen = Query(text="", arrived=arrived)
    assert await store.count(frozen) == 2


async def test_what_changed_is_replaced_and_what_vanished_is_removed(
    store: Store, news: Path
) -> None:
    file = write_lines(news / "a.jsonl", [line("a"), line("b"), line("c")])
    write_lines(news / "b.jsonl", [line("d")])
    await load(store, [news])
    write_lines(file, [line("a"), line("b", body="It rusted."), line("e")])
    (news / "b.jsonl").unlink()

    report = await load(store, [news])

    assert counts(report) == (1, 1, 1, 2, 0)
    assert report.articles == 3
    assert await ids(store) == {"a", "b", "e"}
    assert await store.frequencies(["rust"]) == {"rust": 1}


async def test_a_file_loaded_alone_removes_nothing_of_others(store: Store, news: Path) -> None:
    first = write_lines(news / "a.jsonl", [line("a"), line("b")])
    second = write_lines(news / "b.jsonl", [line("c")])
    await load(store, [news])
    write_lines(first, [line("a")])
    second.unlink()

    report = await load(store, [first])

    assert counts(report) == (0, 0, 1, 1, 0)
    assert await ids(store) == {"a", "c"}


async def test_bad_documents_are_told_and_stop_nothing(store: Store, news: Path) -> None:
    write_lines(news / "a.jsonl", [line("a"), "{broken", line("b", body="")])
    (news / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    (news / "c.jsonl.gz").write_bytes(gzip.compress(b"x" * 1000)[:20])
    write_lines(news / "d.jsonl", [line("d")])

    report = await load(store, [news])

    assert counts(report)[:4] == (2, 0, 0, 0)
    told = [(one.origin.rpartition("/")[2], one.line, one.reason) for one in report.rejected]
    assert told == [
        ("a.jsonl", 2, Reason.NOT_JSON),
        ("a.jsonl", 3, Reason.NO_TEXT),
        ("b.txt", 1, Reason.BINARY),
        ("c.jsonl.gz", 1, Reason.UNREADABLE),
    ]
    assert await ids(store) == {"a", "d"}


async def test_of_very_many_rejections_most_are_only_counted(store: Store, news: Path) -> None:
    """One gigabyte of bad lines must not fill the memory, nor make its articles look withdrawn."""
    file = write_lines(news / "a.jsonl", [line("a"), line("b")])
    await load(store, [news])
    write_lines(file, [line("a"), *["{broken"] * (workers.MOST_REJECTIONS + 5)])

    report = await load(store, [news])

    assert [one.line for one in report.rejected] == list(range(2, workers.MOST_REJECTIONS + 2))
    assert (report.rejected_beyond, report.rejected_in_all) == (5, workers.MOST_REJECTIONS + 5)
    assert await ids(store) == {"a", "b"}


async def test_a_load_names_so_many_rejections_and_no_more(
    store: Store, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "MOST_REJECTIONS", 3)
    monkeypatch.setattr(workers, "MOST_REJECTIONS", 2)
    write_lines(news / "a.jsonl", [line("a"), *["{broken"] * 4])
    write_lines(news / "b.jsonl", [line("b"), line("b", body="Another text."), *["{broken"] * 4])
    (news / "c.txt").write_bytes(b"")

    report = await load(store, [news])

    assert counts(report) == (2, 0, 0, 0, 3)
    told = [(one.origin.rpartition("/")[2], one.line) for one in report.rejected]
    assert told == [("a.jsonl", 2), ("a.jsonl", 3), ("b.jsonl", 3)]
    assert report.rejected_in_all == 4 + 5 + 1


async def test_a_file_with_anything_rejected_removes_nothing(store: Store, news: Path) -> None:
    file = write_lines(news / "a.jsonl", [line("a"), line("b")])
    await load(store, [news])

    write_lines(file, [line("a"), "{broken"])
    assert counts(await load(store, [news])) == (0, 0, 1, 0, 1)
    file.write_text("")
    assert counts(await load(store, [news])) == (0, 0, 0, 0, 1)

    assert await ids(store) == {"a", "b"}


async def test_copies_are_nothing_new(store: Store, news: Path) -> None:
    """What gives no id is known by what it says: the same text in another file is no other."""
    told = {"headline": "One headline", "body": "One text."}
    first, second, third = ("s" + letter * 16 for letter in "abc")
    rows = [line(first, **told), line(second, **told), line(first, **told)]
    file = write_lines(news / "a.jsonl", rows)

    assert counts(await load(store, [news])) == (1, 0, 2, 0, 0)
    file.rename(news / "z.jsonl")
    write_lines(news / "z.jsonl", [line(third, **told)])
    assert counts(await load(store, [news])) == (0, 0, 1, 0, 0)

    assert await ids(store) == {first}


async def test_an_id_used_twice_is_told(store: Store, news: Path) -> None:
    write_lines(news / "a.jsonl", [line("a"), line("a", body="Another text.")])

    for expected in ((1, 0, 0, 0, 1), (0, 0, 1, 0, 1)):
        report = await load(store, [news])
        assert counts(report) == expected
        (rejection,) = report.rejected
        assert (rejection.line, rejection.reason) == (2, Reason.SAME_ID)
        assert "'a'" in rejection.detail


async def test_the_outlet_of_a_setting_is_used(store: Store, news: Path) -> None:
    write_lines(news / "a.jsonl", [line("a"), line("b", source="Coast Radio")])

    await load(store, [news], outlet="Norvik Herald")

    assert dict((await store.status()).sources) == {"Norvik Herald": 1, "Coast Radio": 1}


async def test_half_a_character_does_no_harm(store: Store, news: Path) -> None:
    file = news / "a.jsonl"
    file.write_text(
        '{"id": "a", "headline": "H\\ud800", "published": "2024-11-18", "body": "B\\udfff rain"}\n'
    )

    assert counts(await load(store, [news])) == (1, 0, 0, 0, 0)
    assert await store.count(query("rain")) == 1


async def test_a_file_whose_name_is_no_text_is_rejected(store: Store, news: Path) -> None:
    write_lines(news / "a.jsonl", [line("a")])
    try:
        with open(os.fsencode(news) + b"/\xff.jsonl", "w") as file:  # noqa: ASYNC230, PTH123
            file.write('{"id": "b", "headline": "H", "body": "B"}\n')
    except OSError:
        pytest.skip("this file system has no such names")

    report = await load(store, [news])

    assert counts(report) == (1, 0, 0, 0, 1)
    assert report.rejected[0].reason is Reason.UNREADABLE
    report.rejected[0].origin.encode()


async def test_loaded_roots_are_remembered(store: Store, news: Path, tmp_path: Path) -> None:
    file = write_lines(tmp_path / "other.jsonl", [line("x")])
    write_lines(news / "a.jsonl", [line("a")])

    await load(store, [news, file])

    assert await store.roots() == (news, file)


async def test_a_path_that_never_was_is_an_error(store: Store, news: Path) -> None:
    with pytest.raises(SourceMissingError, match="absent"):
        await load(store, [news, news / "absent"])
    assert await store.roots() == ()


async def test_a_root_that_is_gone_is_rejected_and_keeps_its_articles(
    store: Store, news: Path, tmp_path: Path
) -> None:
    file = write_lines(tmp_path / "other.jsonl", [line("x")])
    write_lines(news / "a.jsonl", [line("a")])
    await load(store, [news, file])
    file.unlink()

    report = await load(store, await store.roots())

    assert counts(report) == (0, 0, 1, 0, 1)
    assert report.rejected[0].origin == str(file)
    assert await ids(store) == {"a", "x"}


async def test_progress_rises_to_the_whole(store: Store, news: Path) -> None:
    file = write_lines(news / "a.jsonl", [line(f"n{i}", body="word " * 500) for i in range(500)])
    seen: list[LoadProgress] = []

    async def note(far: LoadProgress) -> None:
        seen.append(far)

    await load(store, [news], on_progress=note)

    size = file.stat().st_size
    assert seen[-1] == LoadProgress(done_bytes=size, total_bytes=size, articles=500)
    assert [far.done_bytes for far in seen] == sorted(far.done_bytes for far in seen)


async def test_a_second_load_is_refused(store: Store, news: Path) -> None:
    write_lines(news / "a.jsonl", [line("a")])
    async with store.loading():
        with pytest.raises(LoadInProgressError):
            await load(store, [news])

    assert (await load(store, [news])).added == 1


async def test_processes_load_the_same_as_a_thread(
    store: Store, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines: list[Any] = [
        line(f"n{i}", headline=f"Mayor Ana Berg {i}", body=f"Mayor Ana Berg said {i}. " * 60)
        for i in range(600)
    ]
    write_lines(news / "a.jsonl", [*lines[:300], "{broken", *lines[300:]])
    in_thread = await load(store, [news])

    monkeypatch.setattr(indexing, "SMALL_BYTES", 0)
    async with open_store(tmp_path / "other") as other:
        assert await load(other, [news]) == in_thread
        assert counts(await load(other, [news])) == (0, 0, 600, 0, 1)
        pages = [await one.latest(EVERYTHING, limit=600) for one in (store, other)]
        assert pages[0] == pages[1]
        asked = query("mayor", "599")
        ours, theirs = [await one.candidates(asked, limit=5) for one in (store, other)]
        assert ours.keys
        assert ours == theirs
        status, other_status = await store.status(), await other.status()
        assert status.people == other_status.people > 0


async def test_a_cancelled_load_changes_nothing(
    store: Store, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_lines(news / "a.jsonl", [line("old")])
    await load(store, [news])
    write_lines(news / "b.jsonl", [line(f"n{i}", body="word " * 300) for i in range(900)])
    begun = asyncio.Event()

    async def note(far: LoadProgress) -> None:
        if far.articles:
            begun.set()
            await asyncio.sleep(3600)

    monkeypatch.setattr(progress, "PROGRESS_SECONDS", 0)
    task = asyncio.create_task(load(store, [news], on_progress=note))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert await ids(store) == {"old"}
    assert (await load(store, [news])).added == 900


async def test_a_worker_that_dies_is_told_and_changes_nothing(
    store: Store, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_lines(news / "a.jsonl", [line(f"n{i}", body="word " * 300) for i in range(2000)])
    monkeypatch.setattr(indexing, "SMALL_BYTES", 0)
    monkeypatch.setattr(progress, "PROGRESS_SECONDS", 0)

    async def kill(far: LoadProgress) -> None:
        for child in multiprocessing.active_children() if far.articles else ():
            child.kill()

    with pytest.raises(StoreUnavailableError, match="worker"):
        await load(store, [news], on_progress=kill)

    assert await ids(store) == set()
    assert (await load(store, [news])).added == 2000


async def test_an_id_the_operator_gave_is_kept_whoever_says_the_same(
    store: Store, news: Path
) -> None:
    same = {"headline": "Bridge opens", "body": "The bridge opened."}
    write_lines(news / "a.jsonl", [line("p1") | same, line("p2") | same])

    report = await load(store, [news])

    assert counts(report) == (2, 0, 0, 0, 0)
    assert await ids(store) == {"p1", "p2"}


async def test_a_folder_that_cannot_be_listed_stops_nothing_and_withdraws_nothing(
    store: Store, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_lines(news / "open.jsonl", [line("a")])
    write_lines(news / "locked" / "b.jsonl", [line("b")])
    await load(store, [news])
    listed = os.scandir

    def scandir(path: str) -> Any:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    write_lines(news / "new.jsonl", [line("c")])
    report = await load(store, [news])

    assert await ids(store) == {"a", "b", "c"}
    assert [(one.origin, one.reason) for one in report.rejected] == [
        (str((news / "locked").resolve()), Reason.UNREADABLE)
    ]


async def test_saved_pages_and_feeds_load_like_any_other_file(store: Store, news: Path) -> None:
    (news / "sources.toml").write_text('[[source]]\nfiles = "*.html"\noutlet = "The Example"\n')
    write_lines(news / "a.jsonl", [line("a")])
    (news / "bridge.html").write_text(page(ld()))
    (news / "feed.xml").write_text(RSS)
    (news / "map.xml").write_text("<urlset></urlset>")

    first = await load(store, [news])
    second = await load(store, [news])

    assert counts(first) == (4, 0, 0, 0, 1)
    assert first.rejected[0].reason is Reason.NO_STRUCTURE
    assert counts(second) == (0, 0, 4, 0, 1)
    outlets = dict((await store.status()).sources)
    assert outlets == {"The Example": 1, "Norvik Feed": 2, None: 1}
    assert await store.count(query("ferrymen")) == 1
    (news / "bridge.html").unlink()
    assert counts(await load(store, [news])) == (0, 0, 3, 1, 1)


async def test_pages_are_read_by_the_processes_of_a_large_load_too(
    store: Store, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(9):
        (news / f"{number}.html").write_text(page().replace("eleven", f"{number + 20}"))
        write_lines(news / f"{number}.jsonl", [line(f"n{number}")])
    monkeypatch.setattr(indexing, "SMALL_BYTES", 0)

    assert counts(await load(store, [news])) == (18, 0, 0, 0, 0)
    assert counts(await load(store, [news])) == (0, 0, 18, 0, 0)
    assert not multiprocessing.active_children()


async def test_a_page_that_hangs_costs_itself_alone(
    store: Store, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (news / "a.xml").write_text(RSS)
    (news / "b.html").write_text("hang")
    write_lines(news / "c.jsonl", [line("c")])
    kind = partial(Sandbox, seconds=2.0, parse=parse_or)
    monkeypatch.setattr("store.workers.Sandbox", kind)

    report = await load(store, [news])

    assert counts(report) == (3, 0, 0, 0, 1)
    assert report.rejected[0].reason is Reason.TIMED_OUT


async def test_what_was_parsed_elsewhere_is_added_or_changed_and_nothing_removed(
    store: Store, news: Path
) -> None:
    write_lines(news / "a.jsonl", [line("a")])
    await load(store, [news])
    feed = read(RSS, FEED, origin="https://norvik.example/rss")
    broken = Rejection(origin="https://norvik.example/rss", line=3, reason=Reason.NO_TEXT)

    first = await load_parsed(store, [*feed, broken])
    changed = read(RSS.replace("a toll", "no toll"), FEED, origin="https://norvik.example/rss")
    second = await load_parsed(store, iter(changed[:1]))
    third = await load_parsed(store, [])

    assert counts(first) == (2, 0, 0, 0, 1)
    assert first.rejected == (broken,)
    assert counts(second) == (0, 1, 0, 0, 0)
    assert (third.articles, counts(third)) == (3, (0, 0, 0, 0, 0))
    assert await store.roots() == (news,)
    assert counts(await load(store, [news])) == (0, 0, 1, 0, 0)
    assert await store.count(query("toll")) == 1


async def test_many_parsed_articles_of_several_origins(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "AT_A_TIME", 3)
    found = [parsed(f"n{i}", origin=f"https://norvik.example/{i // 7}") for i in range(20)]
    clash = parsed("n3", "Another text.", origin="https://norvik.example/9")

    report = await load_parsed(store, [*found, clash])

    assert counts(report) == (20, 0, 0, 0, 1)
    assert (report.rejected[0].origin, report.rejected[0].reason) == (
        "https://norvik.example/9",
        Reason.SAME_ID,
    )


async def test_parsed_articles_wait_for_no_other_load(store: Store) -> None:
    async with store.loading():
        with pytest.raises(LoadInProgressError):
            await load_parsed(store, [parsed("a")])
