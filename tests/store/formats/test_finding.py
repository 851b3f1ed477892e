"""Files and folders are read in order, in bounded parts, and nothing is lost silently."""

from __future__ import annotations

import gzip
import os
import pickle
from pathlib import Path

import pytest

from store.errors import SourceMissingError
from store.formats import find_documents, find_files, parse_document
from store.formats.finding import (
    FEED,
    HTML,
    JSON_FEED,
    MAX_MARKUP_BYTES,
    SCRAPED_TEXT,
)
from store.formats.parts import MAX_JSON_LINE_BYTES
from store.formats.scraped import MAX_TEXT_BYTES
from store.types import Document, Parsed, Reason, Rejection
from tests.store.formats.pages import BRIDGE, FERRY, NOW, page

LINE = b'{"id": "%d", "title": "Ferry %d", "body": "It leaves at night."}\n'


def read(*paths: Path, outlet: str | None = None) -> list[Document | Rejection]:
    return list(find_documents(paths, fetched_at=NOW, outlet=outlet))


def documents(*paths: Path, outlet: str | None = None) -> list[Document]:
    found = read(*paths, outlet=outlet)
    assert not [item for item in found if isinstance(item, Rejection)], found
    return [item for item in found if isinstance(item, Document)]


def rejection(*paths: Path) -> Rejection:
    (item,) = read(*paths)
    assert isinstance(item, Rejection)
    return item


def test_a_folder_is_read_whole_in_order_and_once(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", "deep/er/c.txt", ".hidden.txt", ".git/d.txt", "notes.md"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page(BRIDGE))
    (tmp_path / "sources.toml").write_text("")
    found = documents(tmp_path, tmp_path / "b.txt")
    names = [Path(document.origin).relative_to(tmp_path.resolve()) for document in found]
    assert names == [Path("a.TXT"), Path("b.txt"), Path("deep/er/c.txt")]
    assert [file for file, _ in find_files([tmp_path])] == [
        Path(document.origin) for document in found
    ]


def test_pages_and_feeds_are_found_without_the_parts_browsers_put_beside_them(
    tmp_path: Path,
) -> None:
    for name in (
        "Bridge.html", "Bridge_files/frame.html", "Bridge_files/deep/a.txt", "Kai.HTM",
        "Kai-Dateien/x.json", "other_files/own.txt", "feeds/a.rss", "feeds/b.atom", "feeds/c.xml",
        "feeds/d.jsonfeed", "e.xhtml",
    ):  # fmt: skip
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    found = {
        Path(each.origin).relative_to(tmp_path.resolve()).as_posix(): each.media_type
        for each in documents(tmp_path)
    }
    assert found == {
        "Bridge.html": HTML,
        "Kai.HTM": HTML,
        "e.xhtml": HTML,
        "other_files/own.txt": SCRAPED_TEXT,
        "feeds/a.rss": FEED,
        "feeds/b.atom": FEED,
        "feeds/c.xml": FEED,
        "feeds/d.jsonfeed": JSON_FEED,
    }


def test_a_page_too_large_is_rejected_unread(tmp_path: Path) -> None:
    file = tmp_path / "large.html"
    with file.open("wb") as large:
        large.truncate(MAX_MARKUP_BYTES + 1)
    found = rejection(file)
    assert (found.reason, found.detail) == (
        Reason.TOO_LARGE,
        "16.0 MiB, a page or feed may have 16",
    )


def test_a_missing_path_is_named_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(SourceMissingError, match=r"gone\.txt"):
        find_documents([tmp_path, tmp_path / "gone.txt"], fetched_at=NOW)


def test_a_file_of_another_kind_named_by_itself_is_rejected(tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    file.write_text("Notes.")
    assert rejection(file).reason is Reason.UNKNOWN_FORMAT


def test_a_text_file_too_large_is_rejected_unread(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as large:
        large.truncate(MAX_TEXT_BYTES + 1)
    assert rejection(file).reason is Reason.TOO_LARGE


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_rejected(tmp_path: Path) -> None:
    file = tmp_path / "secret.txt"
    file.write_text("x")
    file.chmod(0)
    assert rejection(file).reason is Reason.UNREADABLE


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz"])
def test_lines_come_in_parts_that_know_where_they_start(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"dump{suffix}"
    content = b"".join(LINE % (number, number) for number in range(20_000)).rstrip()
    file.write_bytes(gzip.compress(content) if suffix.endswith("gz") else content)
    found = documents(file)
    assert b"".join(document.content for document in found) == content
    assert len(found) > 3
    assert max(len(document.content) for document in found) < 2**19
    line = 1
    for document in found:
        assert document.first_line == line
        line += document.content.count(b"\n")
    assert 0.9 < sum(document.bytes_read for document in found) / file.stat().st_size <= 1
    parsed = parse_document(pickle.loads(pickle.dumps(found[-1])))[-1]  # noqa: S301
    assert isinstance(parsed, Parsed)
    assert parsed.article.id == "19999"
    assert parsed.article.line == 20_000


def test_a_line_too_long_is_skipped_and_the_rest_is_read(tmp_path: Path) -> None:
    file = tmp_path / "dump.jsonl"
    with file.open("wb") as out:
        out.write(
            LINE % (1, 1) + b'"' + b"x" * (MAX_JSON_LINE_BYTES + 2**19) + b'"\n' + LINE % (3, 3)
        )
    found = read(file)
    (rejected,) = [item for item in found if isinstance(item, Rejection)]
    assert (rejected.reason, rejected.line) == (Reason.LINE_TOO_LONG, 2)
    lines = [
        (parsed.article.id, parsed.article.line)
        for item in found
        if isinstance(item, Document)
        for parsed in parse_document(item)
        if isinstance(parsed, Parsed)
    ]
    assert lines == [("1", 1), ("3", 3)]


def test_a_damaged_archive_gives_what_could_be_read_and_a_rejection(tmp_path: Path) -> None:
    file = tmp_path / "dump.jsonl.gz"
    packed = gzip.compress(b"".join(LINE % (n, n) for n in range(50_000)), compresslevel=1)
    file.write_bytes(packed[:-2000])
    *parts, last = read(file)
    assert parts
    assert all(isinstance(part, Document) for part in parts)
    assert isinstance(last, Rejection)
    assert last.reason is Reason.UNREADABLE
    assert last.detail == "the packed file ends in the middle of it"
    file.write_bytes(b"not gzip at all")
    assert rejection(file).reason is Reason.UNREADABLE
    assert rejection(file).detail == "not packed by gzip, or damaged"


def test_an_empty_dump_is_rejected(tmp_path: Path) -> None:
    file = tmp_path / "dump.jsonl"
    file.touch()
    assert rejection(file).reason is Reason.EMPTY


def test_a_side_file_names_outlet_language_and_zone(tmp_path: Path) -> None:
    (tmp_path / "island").mkdir()
    for name in ("a.txt", "b.txt", "island/c.txt", "island/x.txt"):
        (tmp_path / name).write_text(page(FERRY))
    (tmp_path / "sources.toml").write_text(
        '[[source]]\nfiles = "a.txt"\noutlet = "First"\nlanguage = "pt-BR"\ntime_zone = "UTC"\n'
        '[[source]]\nfiles = "*x.txt"\noutlet = "Second"\n'
    )
    (tmp_path / "island/sources.toml").write_text('[[source]]\nfiles="c.txt"\noutlet="Island"\n')
    found = documents(tmp_path, outlet="Default")
    assert [document.outlet for document in found] == ["First", "Default", "Island", "Second"]
    assert (found[0].language, found[0].time_zone) == ("pt-BR", "UTC")
    (parsed,) = parse_document(found[0])
    assert isinstance(parsed, Parsed)
    assert (parsed.article.source, parsed.article.language) == ("First", "pt-BR")
    assert documents(tmp_path / "a.txt")[0].outlet == "First"


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b'[[source]]\nfiles = "*.txt\n', 2, "not TOML"),
        (b'[[source]]\nfiles = "*"\n\n[[source]]\noutlet = "X"\n', 4, "files"),
        (b'[[source]]\nfiles = "*"\nlanguage = "english!"\n', 3, "language"),
        (b'[[source]]\nfiles = "*"\ntime_zone = "Moon/Base"\n', 3, "no time zone named"),
        (b'[[source]]\nfiles = "*"\noutlets = "X"\n', 3, "outlets"),
        (b'source = "X"\n', 1, "source"),
        (b'[[source]]\nfiles = "\xff"\n', 2, "UTF-8"),
    ],
)
def test_a_broken_side_file_is_reported_once_and_the_files_load(
    tmp_path: Path, content: bytes, line: int, words: str
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(page(FERRY))
    (tmp_path / "sources.toml").write_bytes(content)
    rejected, *rest = read(tmp_path)
    assert isinstance(rejected, Rejection)
    assert rejected.origin.endswith("sources.toml")
    assert rejected.line == line
    assert words in rejected.detail
    assert [item.outlet for item in rest if isinstance(item, Document)] == [None, None]
