"""Files much larger than what may be held are read with little memory."""

from __future__ import annotations

import gzip
import tracemalloc
from typing import TYPE_CHECKING

import pytest

from store.formats import find_documents, parse_document
from store.types import Document, Parsed
from tests.store.formats.pages import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BODY = "It leaves at night, and \\u201ccomes\\u201d back. " * 400
ARTICLE = f'{{"title": "Night Ferry Starts", "body": "{BODY}"}}'
POST = f'{{"id": 7, "type": "message", "text": "Night Ferry Starts\\n{BODY}"}}'
ROWS = 3_000
MEBIBYTE = 2**20


def pieces(kind: str) -> Iterator[str]:
    """A file of ``ROWS`` articles, over 50 MiB, in pieces."""
    start, article, between, end = {
        ".jsonl": ("", ARTICLE, "\n", "\n"),
        ".json": ("[", ARTICLE, ",\n", "]"),
        ".csv": ("title,body\n", f'Night Ferry Starts,"{BODY}"', "\n", "\n"),
        "result.json": ('{"type": "public_channel", "id": 5, "messages": [', POST, ",\n", "]}"),
    }[kind]
    yield start
    for number in range(ROWS):
        yield between + article if number else article
    yield end


@pytest.mark.parametrize("kind", [".jsonl", ".json", ".csv", "result.json"])
def test_a_large_file_takes_little_memory(tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"dump{kind}.gz"
    size = 0
    with gzip.open(file, "wt", compresslevel=1, encoding="utf-8") as out:
        for piece in pieces(kind):
            size += out.write(piece)
    assert size > 50 * MEBIBYTE
    read = articles = largest = 0
    tracemalloc.start()
    try:
        for part in find_documents([file], fetched_at=NOW):
            assert isinstance(part, Document)
            read += len(part.content)
            if not articles:
                articles = sum(isinstance(one, Parsed) for one in parse_document(part))
            largest = max(largest, len(part.content))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert articles > 5
    assert size * 0.99 < read < size * 1.01
    assert largest < MEBIBYTE
    assert peak < 8 * MEBIBYTE


@pytest.mark.parametrize(
    ("name", "start", "filling"),
    [
        ("one.json", '[{"title": "', "x"),
        ("deep.json", "[", "[" + " " * 4_000),
        ("keys.json", "{", f'"key": "{"v" * 4_000}",\n'),
        ("blank.json", "[", "\n"),
        ("wide.csv", 'title,body\nx,"', "x"),
        ("rows.csv", 'title,body\nx,"', "x," + "y" * 4_000 + "\n"),
        ("one.jsonl", "{", "x"),
    ],
)
def test_a_hostile_file_takes_little_memory(
    tmp_path: Path, name: str, start: str, filling: str
) -> None:
    file = tmp_path / f"{name}.gz"
    with gzip.open(file, "wt", compresslevel=1, encoding="utf-8") as out:
        out.write(start)
        block = filling * (MEBIBYTE // len(filling))
        for _ in range(50):
            out.write(block)
    tracemalloc.start()
    try:
        last = None
        for last in find_documents([file], fetched_at=NOW):  # noqa: B007
            pass
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert last is not None
    assert peak < 64 * MEBIBYTE
