"""Posts of channels become articles; what people say to each other does not."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from store.formats import parse_document
from store.types import Document, Parsed, Precision, Reason, Rejection
from tests.store.formats.pages import NOW

POST = {
    "id": 12,
    "type": "message",
    "date": "2024-11-18T12:30:00",
    "date_unixtime": "1731925800",
    "from": "Island Post",
    "from_id": "channel5",
    "author": "Ada Moe",
    "photo": "photos/photo_1.jpg",
    "text": [
        {"type": "bold", "text": "Night ferry starts in May"},
        "\n\nThe boat leaves at ",
        {"type": "text_link", "text": "ten", "href": "https://island.example"},
        ".\nIt has room for forty trucks.\n\n",
        {"type": "hashtag", "text": "#ferry"},
    ],
}


def chat(*messages: dict[str, Any], kind: str = "public_channel", **header: Any) -> dict[str, Any]:
    return {"name": "Island Post", "type": kind, "id": 5, **header, "messages": list(messages)}


def parse(shape: dict[str, Any], *, time_zone: str | None = None) -> list[Parsed | Rejection]:
    return parse_document(
        Document(
            origin="/export/result.json",
            media_type="application/json",
            content=json.dumps(shape, indent=1).encode(),
            fetched_at=NOW,
            outlet="Default",
            time_zone=time_zone,
        )
    )


def one(message: dict[str, Any], **header: Any) -> Parsed:
    (parsed,) = parse(chat(message, **header))
    assert isinstance(parsed, Parsed), parsed
    return parsed


def test_a_post_is_an_article() -> None:
    parsed = one(POST)
    article = parsed.article
    assert article.id == "telegram-5-12"
    assert article.headline == "Night ferry starts in May"
    assert article.source == "Island Post"
    assert article.byline == "Ada Moe"
    assert article.published.at == datetime(2024, 11, 18, 10, 30, tzinfo=UTC)
    assert article.published.precision is Precision.TIME
    assert article.flags == ()
    assert article.line == 6
    assert [passage.text for passage in parsed.passages] == [
        "The boat leaves at ten.",
        "It has room for forty trucks.",
        "#ferry",
    ]


@pytest.mark.parametrize(
    ("text", "headline", "paragraphs"),
    [
        ("The boat leaves in May.", "The boat leaves in May.", 1),
        ("The boat leaves in May.\n#ferry @island", "The boat leaves in May.", 2),
        ("The boat " + "leaves " * 60 + "\nAnd it comes back again.", "The boat leaves", 2),
    ],
)
def test_a_post_without_a_headline_says_so_and_keeps_its_text(
    text: str, headline: str, paragraphs: int
) -> None:
    parsed = one(POST | {"text": text})
    assert parsed.article.headline.startswith(headline)
    assert len(parsed.article.headline) <= 200
    assert parsed.article.flags == ("no headline",)
    assert len(parsed.passages) == paragraphs


def test_an_older_export_has_a_local_time_and_a_zone_is_not_made_up() -> None:
    old = {key: value for key, value in POST.items() if key != "date_unixtime"}
    (in_oslo,) = parse(chat(old), time_zone="Europe/Oslo")
    (nowhere,) = parse(chat(old))
    assert isinstance(in_oslo, Parsed)
    assert isinstance(nowhere, Parsed)
    assert in_oslo.article.published.at == datetime(2024, 11, 18, 11, 30, tzinfo=UTC)
    assert nowhere.article.published.basis == "stated without a zone, read as UTC"
    without = {key: value for key, value in old.items() if key != "date"}
    assert one(without).article.flags == ("day unknown",)


def test_where_a_post_was_forwarded_from_is_a_doubt() -> None:
    assert one(POST | {"forwarded_from": "Coast\nRadio"}).article.flags == (
        "forwarded from Coast Radio",
    )


def test_notices_and_posts_without_words_are_passed_over() -> None:
    notice = {"id": 1, "type": "service", "action": "create_channel", "text": ""}
    silent = [POST | {"text": text} for text in ("", "👍", [], [{"type": "link", "text": "—"}])]
    assert parse(chat(notice, *silent)) == []


@pytest.mark.parametrize("broken", [{"id": "12"}, {"text": 7}, {"text": [["x"]]}])
def test_a_broken_message_is_rejected_by_itself(broken: dict[str, Any]) -> None:
    first, second = parse(chat(POST | broken, POST))
    assert isinstance(first, Rejection)
    assert first.reason is Reason.BAD_FIELD
    assert isinstance(second, Parsed)


@pytest.mark.parametrize("kind", ["personal_chat", "private_supergroup", "saved_messages"])
def test_talk_is_not_read_and_that_is_told_once(kind: str) -> None:
    (rejection,) = parse(chat(POST, POST | {"id": 13}, kind=kind))
    assert isinstance(rejection, Rejection)
    assert rejection.reason is Reason.UNKNOWN_FORMAT
    assert kind in rejection.detail


def test_of_a_whole_account_only_channels_are_read() -> None:
    account = {
        "about": "Here is the data you requested.",
        "personal_information": {"user_id": 1, "first_name": "Ada"},
        "contacts": {"about": "", "list": [{"first_name": "Bo", "phone_number": "1"}]},
        "chats": {
            "about": "This page lists all chats.",
            "list": [
                chat(POST, kind="personal_chat", name="Bo", id=9),
                chat(POST),
                chat(kind="private_channel", name="Empty", id=10),
            ],
        },
        "left_chats": {"about": "", "list": [chat(POST, kind="private_channel", id=6)]},
    }
    refused, first, second = parse(account)
    assert isinstance(refused, Rejection)
    assert isinstance(first, Parsed)
    assert isinstance(second, Parsed)
    assert (first.article.id, second.article.id) == ("telegram-5-12", "telegram-6-12")
