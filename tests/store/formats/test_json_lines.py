"""JSON Lines come out as articles, and each bad line as a reason."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.formats import parse_document
from store.types import Document, Parsed, Precision, Reason, Rejection
from tests.store.formats.pages import NOW

WHOLE = {
    "id": "a1",
    "headline": "Night Ferry Starts in May",
    "source": "Island Post",
    "byline": "Ada Moe",
    "published": "2024-10-09T08:30:00+02:00",
    "url": "https://island.example/ferry",
    "language": "en",
    "category": "transport",
    "body": "The boat leaves in May.\n\nIt has room for\nforty trucks.",
}


def parse(
    content: bytes | dict[str, Any], *, first_line: int = 1, time_zone: str | None = None
) -> list[Parsed | Rejection]:
    if isinstance(content, dict):
        content = json.dumps(content).encode()
    return parse_document(
        Document(
            origin="/news/dump.jsonl",
            media_type="application/x-ndjson",
            content=content,
            fetched_at=NOW,
            first_line=first_line,
            outlet="Default Outlet",
            time_zone=time_zone,
        )
    )


def one(record: dict[str, Any], *, time_zone: str | None = None) -> Parsed:
    (parsed,) = parse(record, time_zone=time_zone)
    assert isinstance(parsed, Parsed), parsed
    return parsed


def test_every_field_is_kept() -> None:
    parsed = one(WHOLE)
    article = parsed.article
    assert article.id == "a1"
    assert article.headline == "Night Ferry Starts in May"
    assert article.source == "Island Post"
    assert article.byline == "Ada Moe"
    assert article.published.at == datetime(2024, 10, 9, 6, 30, tzinfo=UTC)
    assert article.published.precision is Precision.TIME
    assert article.published.basis == "stated"
    assert article.url == "https://island.example/ferry"
    assert article.language == "en"
    assert article.category == "transport"
    assert article.flags == ()
    assert [passage.text for passage in parsed.passages] == [
        "The boat leaves in May.",
        "It has room for forty trucks.",
    ]


def test_other_names_and_missing_fields() -> None:
    parsed = one(
        {"title": "Ferry", "author": ["Ada Moe", "Bo Li"], "date": None, "text": "One.\nTwo."}
    )
    article = parsed.article
    assert article.headline == "Ferry"
    assert article.byline == "Ada Moe, Bo Li"
    assert article.source == "Default Outlet"
    assert article.flags == ("day unknown",)
    assert len(parsed.passages) == 2
    assert article.id.startswith("j")


def test_ids() -> None:
    assert one(WHOLE | {"id": 17}).article.id == "17"
    without = {key: value for key, value in WHOLE.items() if key != "id"}
    made = one(without).article.id
    assert one(without | {"body": "Corrected text."}).article.id == made
    assert one(without | {"url": None}).article.id != made


@pytest.mark.parametrize("field", ["headline", "source", "byline", "url", "body"])
def test_a_digest_changes_with_each_field(field: str) -> None:
    assert one(WHOLE).article.digest == one(WHOLE | {"id": "other"}).article.digest
    changed = one(WHOLE | {field: "https://island.example/other"})
    assert changed.article.digest != one(WHOLE).article.digest


@pytest.mark.parametrize(
    ("stated", "at", "precision"),
    [
        ("2024-10-09", datetime(2024, 10, 9, tzinfo=UTC), Precision.DAY),
        ("2024-10-09T08:30:00Z", datetime(2024, 10, 9, 8, 30, tzinfo=UTC), Precision.TIME),
        ("2024-10-09 08:30:00", datetime(2024, 10, 9, 6, 30, tzinfo=UTC), Precision.TIME),
        ("20241009", datetime(2024, 10, 9, tzinfo=UTC), Precision.DAY),
        ("Oct. 9, 2024", datetime(2024, 10, 9, tzinfo=UTC), Precision.DAY),
        ("Wed, 09 Oct 2024 08:30:00 GMT", datetime(2024, 10, 9, 8, 30, tzinfo=UTC), Precision.TIME),
        ("29/10/2024", datetime(2024, 10, 29, tzinfo=UTC), Precision.DAY),
        ("10/29/2024", datetime(2024, 10, 29, tzinfo=UTC), Precision.DAY),
        ("10.10.2024", datetime(2024, 10, 10, tzinfo=UTC), Precision.DAY),
    ],
)
def test_published(stated: str, at: datetime, precision: Precision) -> None:
    published = one(WHOLE | {"published": stated}, time_zone="Europe/Oslo").article.published
    assert published.at == at
    assert published.precision is precision


@pytest.mark.parametrize(
    ("stated", "flags"),
    [
        ("", ("day unknown",)),
        ("soon", ("day unknown", "day dropped: 'soon' is none that is understood")),
        ("0001-01-01", ("day unknown", "day dropped: '0001-01-01' is none that is understood")),
        ("31/02/2024", ("day unknown", "day dropped: '31/02/2024' is none that is understood")),
        ("9/10/2024", ("day ambiguous", "day dropped: '9/10/2024' can be read in two ways")),
        (
            "9.10.2024 8:30",
            ("day ambiguous", "day dropped: '9.10.2024 8:30' can be read in two ways"),
        ),
    ],
)
def test_a_day_that_is_not_understood_is_a_doubt(stated: str, flags: tuple[str, ...]) -> None:
    article = one(WHOLE | {"published": stated}).article
    assert article.published.at is None
    assert article.flags == flags


@pytest.mark.parametrize(
    ("line", "reason", "detail"),
    [
        (b"{", Reason.NOT_JSON, "column 2"),
        (b"[1]", Reason.NOT_JSON, "object"),
        (b'"text"', Reason.NOT_JSON, "object"),
        (b'{"headline": "\xff"}', Reason.NOT_JSON, "UTF-8"),
        (b"[" * 100_000, Reason.NOT_JSON, "deep"),
        (b'{"id": ' + b"9" * 5000 + b"}", Reason.NOT_JSON, "number"),
        (b'{"body": "Text."}', Reason.BAD_FIELD, "headline or title"),
        (b'{"headline": "H"}', Reason.NO_TEXT, "body or text"),
        (b'{"headline": "H", "body": " \\n "}', Reason.NO_TEXT, "body or text"),
        (
            b'{"headline": 5, "body": "Text."}',
            Reason.BAD_FIELD,
            "headline: expected text, got a number",
        ),
        (
            b'{"headline": [], "body": "Text."}',
            Reason.BAD_FIELD,
            "headline: expected text, got a list",
        ),
        (b'{"headline": "Fer', Reason.NOT_JSON, "Unterminated string starting at column 14"),
        (b'{"id": true, "headline": "H", "body": "T."}', Reason.BAD_FIELD, "id: expected"),
        (b'{"title": "' + b"H" * 1001 + b'", "body": "T."}', Reason.BAD_FIELD, "1001"),
    ],
)
def test_a_bad_line_is_rejected_by_itself(line: bytes, reason: Reason, detail: str) -> None:
    good = json.dumps(WHOLE).encode()
    first, rejection, last = parse(good + b"\n\n" + line + b"\n" + good + b"\n", first_line=11)
    assert isinstance(first, Parsed)
    assert isinstance(last, Parsed)
    assert isinstance(rejection, Rejection)
    assert rejection.reason is reason
    assert detail in rejection.detail
    assert (first.article.line, rejection.line, last.article.line) == (11, 13, 14)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://", "http://[", "https://a b"]
)
def test_only_web_addresses_are_kept(url: str) -> None:
    article = one(WHOLE | {"url": url}).article
    assert article.url is None
    assert article.flags == ("url dropped: not an http or https address",)


def test_half_characters_and_invisible_ones_are_harmless() -> None:
    parsed = one(WHOLE | {"headline": "Night\u200b Ferry \ud83d", "body": "Boat\x00s\u00a0leave."})
    assert parsed.article.headline == "Night Ferry \ufffd"
    assert parsed.passages[0].text == "Boats leave."


def test_the_language_follows_the_script_when_nothing_says_it() -> None:
    record = WHOLE | {"language": None}
    assert one(record).article.language == "en"
    assert (
        one(record | {"headline": "Ночной паром", "body": "Он уходит в мае."}).article.language
        == "ru"
    )
    assert one(WHOLE | {"language": "no tag"}).article.flags[0].startswith("language dropped")


def test_a_file_without_lines_is_empty() -> None:
    (rejection,) = parse(b"\xef\xbb\xbf\n \n")
    assert isinstance(rejection, Rejection)
    assert rejection.reason is Reason.EMPTY


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_raise(content: bytes) -> None:
    for item in parse(content):
        assert isinstance(item, Parsed | Rejection)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(sorted({*WHOLE, "title", "date", "text"})), _VALUES))
def test_any_record_is_an_article_with_text_or_a_reason(record: dict[str, Any]) -> None:
    (item,) = parse(record)
    if isinstance(item, Parsed):
        assert item.article.id
        assert item.article.headline.strip()
        assert item.passages
        item.article.headline.encode()
