"""What export writes of an article is read back as it was."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.formats import exported, parse_document
from store.formats.identity import digested
from store.types import Article, Document, Parsed, Precision, Published, Reason, Rejection
from tests.factories import published
from tests.store.formats.pages import BRIDGE, FERRY, NOW, Story, page

KEYS = [
    "id", "headline", "source", "agency", "photo_agency", "byline", "published",
    "published_precision", "published_basis", "language", "url", "captions", "body", "flags",
    "origin",
]  # fmt: skip


def read(record: dict[str, Any]) -> Parsed | Rejection:
    (found,) = parse_document(
        Document(
            origin="/elsewhere/export.jsonl",
            media_type="application/x-ndjson",
            content=json.dumps(record, ensure_ascii=False).encode() + b"\n",
            fetched_at=NOW,
            outlet="Another Outlet",
            language="pt",
            time_zone="Asia/Tokyo",
        )
    )
    return found


def sample(**facts: Any) -> Parsed:
    whole = {
        "id": "a1", "headline": "Night  Ferry", "source": None, "agency": "Reuters",
        "photo_agency": "AP", "byline": "Ada Moe", "url": "https://island.example/1",
        "published": published(date(2024, 11, 18)), "captions": ("A boat.", "A quay."),
        "flags": ("joined line 3",), "origin": "/old/a\u00a0b.txt", "language": "en-GB",
    }  # fmt: skip
    return digested(Article(**(whole | facts)), ["One.\nStill one.", "Two."])


def test_the_keys_are_these() -> None:
    assert list(exported(sample())) == KEYS


@pytest.mark.parametrize("story", [BRIDGE, FERRY])
def test_scraped_articles_come_back_with_every_fact(story: Story) -> None:
    document = Document(
        origin="/news/a.txt",
        media_type="text/plain",
        content=page(story).encode(),
        fetched_at=NOW,
    )
    for parsed in parse_document(document):
        assert isinstance(parsed, Parsed)
        assert parsed.article.captions
        assert read(exported(parsed)) == replace(parsed, article=replace(parsed.article, line=1))


_MOMENTS = st.datetimes(datetime(1800, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
_DAYS = st.dates(date(1800, 1, 1), date(2199, 1, 1))
_CHARACTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))
_TEXTS = st.text(_CHARACTERS, min_size=1, max_size=20).filter(str.strip)
_FACTS = st.none() | _TEXTS


@given(
    st.fixed_dictionaries(
        {
            "id": _TEXTS, "headline": _TEXTS, "source": _FACTS, "agency": _FACTS,
            "photo_agency": _FACTS, "byline": _FACTS, "language": st.sampled_from(["en", "pt-BR"]),
            "published": (_MOMENTS | _DAYS | st.none()).map(published), "origin": _TEXTS,
            "captions": st.lists(_TEXTS, max_size=3).map(tuple),
            "flags": st.lists(_TEXTS, max_size=3).map(tuple),
        }
    ),
    st.lists(_TEXTS, min_size=1, max_size=4),
)  # fmt: skip
def test_any_article_comes_back(facts: dict[str, Any], paragraphs: list[str]) -> None:
    parsed = digested(Article(**facts), paragraphs)
    found = read(exported(parsed))
    assert isinstance(found, Parsed)
    assert exported(found) == exported(parsed)
    assert found.article.digest == parsed.article.digest
    assert found.passages == parsed.passages


def test_a_moment_is_kept_to_the_second_and_the_digest_with_it() -> None:
    at = datetime(2024, 11, 18, 9, 30, 15, 999_000, tzinfo=UTC)
    moment = Published(at=at, precision=Precision.TIME, basis="stated")
    parsed = sample(published=moment)
    record = exported(parsed)
    assert record["published"] == "2024-11-18T09:30:15Z"
    found = read(record)
    assert isinstance(found, Parsed)
    assert found.article.digest == parsed.article.digest


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"id": ""}, "id"),
        ({"id": 7}, "id"),
        ({"headline": " "}, "headline"),
        ({"body": " \n\n "}, "body"),
        ({"body": ["One."]}, "body"),
        ({"published": "soon"}, "published"),
        ({"published": None}, "published_precision"),
        ({"published_precision": "hour"}, "published"),
        ({"published_basis": None}, "published_basis"),
        ({"captions": "A boat."}, "captions"),
        ({"flags": [7]}, "flags"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"origin": "x" * 5000}, "origin"),
        ({"source": ["Post"]}, "source"),
    ],
)
def test_a_line_changed_by_hand_is_taken_or_rejected_never_half(
    change: dict[str, Any], word: str
) -> None:
    found = read(exported(sample()) | change)
    assert isinstance(found, Rejection)
    assert found.reason is Reason.BAD_FIELD
    assert found.detail.startswith(word)


def test_controls_and_half_characters_do_not_come_in() -> None:
    (found,) = parse_document(
        Document(
            origin="/e.jsonl",
            media_type="application/x-ndjson",
            content=json.dumps(exported(sample()) | {"byline": "A\0\ud800"}).encode(),
            fetched_at=NOW,
        )
    )
    assert isinstance(found, Parsed)
    assert found.article.byline == "A\ufffd\ufffd"
