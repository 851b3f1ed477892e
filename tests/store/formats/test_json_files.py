"""JSON of whatever shape is cut into records at their lines, and what is broken stays apart."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.formats import find_documents, parse_document
from store.formats.json_cutting import MAX_RECORD_BYTES, Record, cut_records
from store.formats.records import Fault
from store.types import Document, Parsed, Reason, Rejection
from tests.store.formats.pages import NOW

if TYPE_CHECKING:
    from pathlib import Path

FERRY = {"id": "ferry", "title": "Night Ferry Starts", "body": "The boat leaves in May."}
BRIDGE = {"id": "bridge", "title": "Bridge Opens", "text": "It is long.\n\nIt is new."}


def parse(content: str | bytes, *, first_line: int = 1) -> list[Parsed | Rejection]:
    return parse_document(
        Document(
            origin="/news/dump.json",
            media_type="application/json",
            content=content.encode() if isinstance(content, str) else content,
            fetched_at=NOW,
            first_line=first_line,
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


def cut(content: bytes, size: int = 1 << 20) -> list[Record | Fault]:
    blocks = (content[start : start + size] for start in range(0, len(content), size))
    return list(cut_records(blocks))


@pytest.mark.parametrize(
    "shape",
    [
        [FERRY, BRIDGE],
        {"articles": [FERRY, BRIDGE]},
        {"status": "ok", "totalResults": 2, "articles": [FERRY, BRIDGE], "next": None},
        {"response": {"status": "ok", "results": [FERRY, BRIDGE]}},
        {"title": "A feed", "items": [FERRY, BRIDGE]},
        {"meta": [1, {"items": [{}]}], "posts": [FERRY], "news": [BRIDGE]},
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_articles_are_found_in_the_usual_shapes(shape: Any, indent: int | None) -> None:
    text = json.dumps(shape, indent=indent)
    # Indented, the brace of an article stands in the line before its id.
    lines = [text[: text.index(f'"{name}"')].count("\n") for name in ("ferry", "bridge")]
    wanted = [max(1, line) for line in lines]
    assert told(parse(text)) == list(zip(("ferry", "bridge"), wanted, strict=True))


def test_objects_one_after_another_are_articles() -> None:
    text = json.dumps(FERRY) + "\n\n" + json.dumps(BRIDGE, indent=1) + json.dumps(FERRY)
    assert told(parse(b"\xef\xbb\xbf" + text.encode())) == [
        ("ferry", 1),
        ("bridge", 3),
        ("ferry", 7),
    ]


@pytest.mark.parametrize(
    "more",
    [
        {"tags": ["a", "b"]},
        {"items": ["a", 1, None]},
        {"posts": []},
        {"images": [{"url": "https://island.example/1.png"}]},
        {"items": [{"id": 7}]},
        {"data": {"items": [{"id": 7}]}},
    ],
)
def test_an_article_may_hold_lists_of_its_own(more: dict[str, Any]) -> None:
    (parsed,) = parse(json.dumps(FERRY | more, indent=2))
    assert isinstance(parsed, Parsed)
    assert parsed.article.headline == "Night Ferry Starts"


def test_other_shapes_of_fields() -> None:
    record = {
        "Headline": "Night Ferry Starts",
        "source": {"id": None, "name": "Island Post"},
        "authors": [{"name": "Ada Moe"}, "Bo Li"],
        "publishedAt": 1728462600,
        "body": ["The boat leaves in May.", "It is new."],
    }
    (parsed,) = parse(json.dumps([record]))
    assert isinstance(parsed, Parsed)
    assert parsed.article.source == "Island Post"
    assert parsed.article.byline == "Ada Moe, Bo Li"
    assert str(parsed.article.published.at) == "2024-10-09 08:30:00+00:00"
    assert len(parsed.passages) == 2


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ('{"title": "T", "body": nope}', "not JSON"),
        ('{"title": "T" "body": "B."}', "not JSON"),
        ('{"title": ["T"], "body": "B."}', "bad field"),
        ('"text"', "not JSON"),
        ("17", "not JSON"),
        ("[1, [2]]", "not JSON"),
        ('{"title": "T"}', "no text"),
        ("}", "not JSON"),
    ],
)
def test_a_broken_record_is_rejected_at_its_line_and_the_next_is_read(
    broken: str, reason: str
) -> None:
    text = f"[\n{json.dumps(FERRY)},\n\n{broken},\n{json.dumps(BRIDGE)}\n]"
    assert told(parse(text)) == [("ferry", 2), (reason, 4), ("bridge", 5)]


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        ("", Reason.EMPTY, 1),
        ("\n[\n]", Reason.EMPTY, 1),
        ('{"articles": []}', Reason.EMPTY, 1),
        ("\n\nhello", Reason.NOT_JSON, 3),
        ("]", Reason.NOT_JSON, 1),
        ('\n{"title": "T', Reason.NOT_JSON, 2),
        ('{"articles": \n[', Reason.NOT_JSON, 2),
        ("[" * 50_000, Reason.NOT_JSON, 1),
        ("{}", Reason.BAD_FIELD, 1),
    ],
)
def test_what_is_no_list_of_articles_is_rejected(text: str, reason: Reason, line: int) -> None:
    (rejection,) = parse(text)
    assert isinstance(rejection, Rejection)
    assert (rejection.reason, rejection.line) == (reason, line)


def test_a_file_that_ends_too_early_keeps_what_it_had() -> None:
    text = json.dumps([FERRY, BRIDGE], indent=1)
    assert told(parse(text[:-20])) == [("ferry", 2), ("not JSON", 7)]
    assert told(parse(text[:-1])) == [("ferry", 2), ("bridge", 7), ("not JSON", 1)]


def test_a_record_too_large_is_passed_over_unheld() -> None:
    large = b'{"body": "' + b'\\"x' * (MAX_RECORD_BYTES // 3) + b'\n"}'
    ferry = json.dumps(FERRY).encode()
    for content in (
        b"[%s,\n%s,\n%s]" % (ferry, large, ferry),
        b"%s\n%s\n%s" % (ferry, large, ferry),
    ):
        first, fault, last = cut(content, 1 << 18)
        assert isinstance(first, Record)
        assert isinstance(last, Record)
        assert isinstance(fault, Fault)
        assert (fault.reason, fault.line, last.line) == (Reason.LINE_TOO_LONG, 2, 4)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text('ab"\\[]{}:,\n é', max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text('a"\\{', max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=50)
@given(
    st.lists(st.dictionaries(st.text(max_size=3), _VALUES), max_size=4),
    st.integers(1, 30),
    st.booleans(),
)
def test_records_are_what_json_says_wherever_blocks_end(
    records: list[dict[str, Any]], size: int, indented: bool
) -> None:
    content = json.dumps(records, indent=1 if indented else None, ensure_ascii=False).encode()
    found = cut(content, size)
    assert all(isinstance(one, Record) for one in found)
    assert [json.loads(one.content) for one in found if isinstance(one, Record)] == records


@given(
    st.binary(max_size=60) | st.text('[]{}":,\\a1 \n', max_size=60).map(str.encode),
    st.integers(1, 9),
)
def test_any_bytes_are_cut_the_same_wherever_blocks_end(content: bytes, size: int) -> None:
    assert cut(content, size) == cut(content)
    for one in parse(content):
        assert isinstance(one, Parsed | Rejection)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("shape", ["list", "articles", "one after another", "messages"])
def test_parts_of_a_file_say_the_same_as_the_whole(
    tmp_path: Path, shape: str, encoding: str
) -> None:
    body = "Паром уходит в мае. " * 40
    records = [{"id": n, "title": f"Ferry {n}", "body": body} for n in range(900)]
    if shape == "one after another":
        text = "\n\n".join(json.dumps(record) for record in records)
    elif shape == "messages":
        posts = [{"id": n, "text": f"Ferry {n}\n{body}"} for n in range(900)]
        chat = {"name": "Island\nPost", "type": "public_channel", "id": 5, "messages": posts}
        text = json.dumps(chat, indent=1, ensure_ascii=False)
    else:
        inside = {"count": 900, "articles": records} if shape == "articles" else records
        text = json.dumps(inside, indent=1, ensure_ascii=False).replace(
            '"id": 500', '\n\n"id": 500'
        )
    whole = parse(text)
    file = tmp_path / "dump.json"
    file.write_bytes(text.encode(encoding))
    parts = list(find_documents([file], fetched_at=NOW))
    assert len(parts) > 3
    found = [one for part in parts if isinstance(part, Document) for one in parse_document(part)]
    assert told(found) == told(whole)
    assert len({line for _, line in told(found)}) == 900
    assert [one.article.digest for one in found if isinstance(one, Parsed)] == [
        one.article.digest for one in whole if isinstance(one, Parsed)
    ]


def test_a_picture_named_json_is_binary(tmp_path: Path) -> None:
    file = tmp_path / "dump.json"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (rejection,) = find_documents([tmp_path], fetched_at=NOW)
    assert isinstance(rejection, Rejection)
    assert rejection.reason is Reason.BINARY
