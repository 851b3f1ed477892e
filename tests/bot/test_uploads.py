"""Files that are sent: their names, and what is kept of them."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.uploads import load_upload, safe_name
from bot.wiring import build_services
from store import open_store
from store.errors import LoadInProgressError, StoreUnavailableError
from store.indexing import load
from store.types import Retention

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from bot.settings import Settings
    from store.protocol import Store
    from store.types import LoadReport


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("news.jsonl", "news.jsonl"),
        ("Über uns (2).jsonl.gz", "Über uns _2_.jsonl.gz"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\news\\a.txt", "a.txt"),
        (".hidden.txt", "hidden.txt"),
        ("...", "upload"),
        ("", "upload"),
        (".txt", "txt"),
        ("a" * 300 + ".jsonl.gz", "a" * 80 + ".jsonl.gz"),
        ("a\n\0b.txt", "a__b.txt"),
        ("𐌰" * 80 + ".jsonl.gz", "𐌰" * 50 + ".jsonl.gz"),
        ("é" + "字" * 80 + ".txt", "é" + "字" * 66 + ".txt"),
    ],
)
def test_names_are_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(max_size=400))
def test_a_safe_name_is_a_plain_file_name(name: str) -> None:
    safe = safe_name(name)

    assert safe == Path(safe).name
    assert not safe.startswith(".")
    assert 0 < len(safe.encode()) < 255 - len(".new.") * 4
    assert safe_name(safe) == safe


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(tmp_path / "data") as store:
        yield store


async def upload(store: Store, data: Path, name: str, content: bytes) -> LoadReport:
    async def load_file(file: Path, begin: Callable[[], Awaitable[None]]) -> LoadReport:
        return await load(store, [file], begin=begin)

    return await load_upload(data, store, name, content, load_file)


def article(headline: str, identity: str = "a") -> bytes:
    body = "The bridge opened on Monday, the mayor said."
    return json.dumps({"id": identity, "headline": headline, "body": body}).encode()


async def test_a_file_is_kept_and_read_again_by_a_reload(store: Store, tmp_path: Path) -> None:
    data = tmp_path / "data"
    report = await upload(store, data, "news.jsonl", article("The bridge opens"))
    assert (report.added, report.articles) == (1, 1)

    assert await store.roots() == (data / "uploads",)
    (data / "uploads" / "news.jsonl").write_bytes(article("The bridge closes"))
    assert (await load(store, await store.roots())).changed == 1


async def test_the_same_name_again_replaces_it(store: Store, tmp_path: Path) -> None:
    data = tmp_path / "data"
    await upload(store, data, "news.jsonl", article("The bridge opens"))
    report = await upload(store, data, "news.jsonl", article("The ferry leaves", "b"))

    assert (report.added, report.removed, report.articles) == (1, 1, 1)
    assert [file.name for file in (data / "uploads").iterdir()] == ["news.jsonl"]


async def test_a_file_of_which_nothing_can_be_read_changes_nothing(
    store: Store, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    await upload(store, data, "news.jsonl", article("The bridge opens"))
    for name in ("news.jsonl", "other.jsonl"):
        report = await upload(store, data, name, b"{broken")
        assert (report.articles, len(report.rejected)) == (1, 1)

    [kept] = (data / "uploads").iterdir()
    assert kept.read_bytes() == article("The bridge opens")


async def test_what_is_all_too_old_replaces_what_it_took_the_place_of(tmp_path: Path) -> None:
    data = tmp_path / "data"
    old = {"headline": "The bridge opens", "body": "It opened.", "published": "1950-02-03"}
    async with open_store(data, retention=Retention(days=1000)) as store:
        await upload(store, data, "news.jsonl", article("The bridge closes"))
        report = await upload(store, data, "news.jsonl", json.dumps(old).encode())
        assert (report.removed, report.articles) == (1, 0)
        assert (await load(store, await store.roots())).articles == 0


async def test_files_of_one_name_sent_at_once_are_loaded_one_after_the_other(
    store: Store, settings: Settings
) -> None:
    receive = build_services(settings, store).receive
    first, broken, last = await asyncio.gather(
        receive("news.jsonl", article("The bridge opens")),
        receive("news.jsonl", b"{broken"),
        receive("news.jsonl", article("The bridge closes")),
    )

    assert (first.added, len(broken.rejected), last.changed) == (1, 1, 1)
    [kept] = (settings.data / "uploads").iterdir()
    assert kept.read_bytes() == article("The bridge closes")


async def test_a_load_that_is_running_reads_the_file_before(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    await upload(store, data, "news.jsonl", article("The bridge opens"))
    seen: list[bytes] = []
    replace = Path.replace

    def watched(path: Path, target: Path) -> Path:
        seen.append((data / "uploads" / "news.jsonl").read_bytes())
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", watched)
    async with store.loading():
        with pytest.raises(LoadInProgressError):
            await upload(store, data, "news.jsonl", article("The bridge closes"))
    assert seen == [], "it was never put aside"
    [kept] = (data / "uploads").iterdir()
    assert kept.read_bytes() == article("The bridge opens")


async def test_while_another_load_runs_nothing_is_kept(store: Store, tmp_path: Path) -> None:
    async with store.loading():
        with pytest.raises(LoadInProgressError):
            await upload(store, tmp_path / "data", "news.jsonl", article("The bridge opens"))

    assert list((tmp_path / "data" / "uploads").iterdir()) == []


async def test_a_folder_in_the_way_is_an_error_of_the_store(store: Store, tmp_path: Path) -> None:
    (tmp_path / "data" / "uploads").write_text("in the way")
    with pytest.raises(StoreUnavailableError):
        await upload(store, tmp_path / "data", "news.jsonl", article("The bridge opens"))
