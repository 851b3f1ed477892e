"""CSV in the ways it is really written: rows come out whole or not at all."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.formats import csv_files, find_documents, parse_document
from store.formats.csv_files import Row, cut_rows
from store.types import Document, Parsed, Reason, Rejection
from tests.store.formats.pages import NOW

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "id,title,source,author,date,url,body\n"
FERRY = 'ferry,Night Ferry Starts,Island Post,Ada Moe,2024-10-09,,"It leaves.\n\nIt says ""hi""."\n'
BRIDGE = "bridge,Bridge Opens,,,,https://island.example/b,It is long.\n"


def parse(content: str | bytes, *, first_line: int = 1) -> list[Parsed | Rejection]:
    return parse_document(
        Document(
            origin="/news/dump.csv",
            media_type="text/csv",
            content=content.encode() if isinstance(content, str) else content,
            fetched_at=NOW,
            first_line=first_line,
            outlet="Default",
        )
    )


def told(found: list[Parsed | Rejection]) -> list[tuple[str, int]]:
    """Ids of articles and reasons of rejections, with their lines."""
    return [
        (one.article.id, one.article.line)
        if isinstance(one, Parsed)
        else (one.reason.value, one.line)
        for one in found
    ]


def test_rows_are_articles() -> None:
    ferry, bridge = parse(HEADER + FERRY + BRIDGE)
    assert isinstance(ferry, Parsed)
    assert isinstance(bridge, Parsed)
    assert ferry.article.headline == "Night Ferry Starts"
    assert ferry.article.source == "Island Post"
    assert ferry.article.byline == "Ada Moe"
    assert str(ferry.article.published.day) == "2024-10-09"
    assert [passage.text for passage in ferry.passages] == ["It leaves.", 'It says "hi".']
    assert bridge.article.source == "Default"
    assert bridge.article.url == "https://island.example/b"
    assert bridge.article.flags == ("day unknown",)
    assert (ferry.article.line, bridge.article.line) == (2, 5)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("before", ["", "\n\n", "sep=;\n"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_dialects(delimiter: str, ends: str, before: str, quoting: int) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n", quoting=quoting)  # type: ignore[arg-type]
    writer.writerow(["Id", " Headline", "Published At", "Text"])
    writer.writerow(["1", "A, b; c | d\te", "2024-10-09", "One; two, three.\nFour."])
    text = (before + out.getvalue()).replace("\n", ends)
    (parsed,) = parse(text)
    assert isinstance(parsed, Parsed), parsed
    assert parsed.article.headline == "A, b; c | d e"
    assert str(parsed.article.published.day) == "2024-10-09"
    assert [passage.text for passage in parsed.passages] == ["One; two, three.", "Four."]
    assert parsed.article.line == before.count("\n") + 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings_and_parts(tmp_path: Path, encoding: str) -> None:
    rows = "".join(f'{n},Café {n},"Le café à Orvale.\n{"Été. " * 100}"\n\n' for n in range(2_000))
    text = "id,title,body\n" + rows
    file = tmp_path / "dump.csv"
    file.write_bytes(text.encode(encoding))
    parts = list(find_documents([tmp_path], fetched_at=NOW))
    assert len(parts) > 3
    found = [one for part in parts if isinstance(part, Document) for one in parse_document(part)]
    assert told(found) == [(str(n), 2 + 3 * n) for n in range(2_000)]
    assert told(found) == told(parse(text))
    last = found[-1]
    assert isinstance(last, Parsed)
    assert last.article.headline == "Café 1999"
    assert last.article.flags == ("day unknown",)


@pytest.mark.parametrize(
    ("row", "rejections"),
    [
        ("x,Only a Title\n", [("no text", 5)]),
        ("x,T,,,,,B.,and,more\n", [("bad field", 5)]),
        ('x,T,,,,,"B" c"\n', [("bad field", 5)]),
        (",,,,,,\n \n\n", []),
        ("x,,,,,,B.\n", [("bad field", 5)]),
    ],
)
def test_a_bad_row_is_rejected_by_itself(row: str, rejections: list[tuple[str, int]]) -> None:
    after = 5 + row.count("\n")
    assert told(parse(HEADER + FERRY + row + BRIDGE)) == [
        ("ferry", 2), *rejections, ("bridge", after),
    ]  # fmt: skip


def test_a_quotation_mark_never_closed_costs_one_row(monkeypatch: pytest.MonkeyPatch) -> None:
    content = HEADER + 'x,T,,,,,"B.\n' + BRIDGE * 3
    assert told(parse(content)) == [("bad field", 2), ("bridge", 3), ("bridge", 4), ("bridge", 5)]
    monkeypatch.setattr(csv_files, "MAX_ROW_CHARACTERS", 100)
    assert told(parse(content))[:2] == [("line too long", 2), ("bridge", 3)]


def test_empty_cells_of_databases_are_empty() -> None:
    (parsed,) = parse("title,body,date,source\nT,B.,\\N,NaN\n")
    assert isinstance(parsed, Parsed)
    assert parsed.article.published.at is None
    assert parsed.article.source == "Default"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"\n \n", Reason.EMPTY),
        (b"title,body\n\n", Reason.EMPTY),
        (b"name,price\nboat,3\n", Reason.NO_STRUCTURE),
        (b"Just a sentence, no more.\n", Reason.NO_STRUCTURE),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), Reason.BINARY),
    ],
)
def test_what_is_no_csv_of_articles_is_rejected(
    tmp_path: Path, content: bytes, reason: Reason
) -> None:
    file = tmp_path / "dump.csv"
    file.write_bytes(content)
    found = list(find_documents([file], fetched_at=NOW))
    (rejection,) = [*parse(content)]
    assert isinstance(rejection, Rejection)
    assert rejection.reason is reason
    assert [one.reason for one in found if isinstance(one, Rejection)] == [reason]


@given(st.lists(st.lists(st.text('ab",;\r\n é', max_size=5), min_size=3, max_size=3), max_size=8))
def test_rows_are_what_csv_wrote(rows: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([["title", "body", "id"], *rows])
    content = out.getvalue()
    header, *found = cut_rows(io.StringIO(content, newline=""))
    assert isinstance(header, Row)
    kept = [row for row in rows if any(cell.strip() for cell in row)]
    # Blanks before a cell are none of it.
    wanted = [[cell.lstrip(" ") if '"' not in cell else cell for cell in row] for row in kept]
    assert [[cell.lstrip(" ") for cell in row.cells] for row in found if isinstance(row, Row)] == [
        [cell.lstrip(" ") for cell in row] for row in wanted
    ]
    lines = content.splitlines(keepends=True)
    assert all(isinstance(row, Row) and row.line <= len(lines) for row in found)


@given(st.text('ab",;\r\n\0é\t', max_size=80), st.integers(1, 9))
def test_no_text_raises_and_every_row_is_told(text: str, first_line: int) -> None:
    for one in parse("title,body\n" + text, first_line=first_line):
        assert isinstance(one, Parsed | Rejection)
    assert parse(text)
