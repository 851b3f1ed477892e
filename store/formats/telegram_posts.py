"""Posts of a channel as Telegram Desktop exports them (``result.json``) to articles. Pure.

A post has no headline of its own; its first line is one when it is short and something follows.
The format is what Telegram Desktop's ``export_output_json.cpp`` writes: a chat has ``name``,
``type``, ``id`` and ``messages``; a message ``id``, ``type``, ``date`` (the local time of whoever
exported), in newer versions ``date_unixtime``, and ``text``, a text or a list of texts and of
objects with a ``text``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.formats.credits import place_of
from store.formats.decoding import clean_field
from store.formats.identity import digested
from store.formats.languages import language_of
from store.formats.records import BadRecordError
from store.formats.stated_days import day_stated
from store.types import Article, Reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.types import Document, Parsed

_CHANNELS = frozenset(("public_channel", "private_channel"))
_OTHER_CHATS = frozenset(
    "bot_chat personal_chat private_group private_supergroup public_supergroup saved_messages"
    " replies verify_codes".split()
)
_LONGEST_HEADLINE = 200
_CUT_HEADLINE = 120
_FEWEST_WORDS = 4
"""What follows a headline is a text from so many words in a line on; less are links and tags."""
_LONGEST_NAME = 200


def refused_chat(header: Mapping[str, Any]) -> str | None:
    """Why nothing of a chat is read: people talking to each other are no news."""
    kind = header.get("type")
    if isinstance(kind, str) and kind in _OTHER_CHATS:
        return f"a Telegram chat of the type {kind}, only channels are read"
    return None


def is_channel(header: Mapping[str, Any]) -> bool:
    """Whether the fields before a list of messages are those of a channel."""
    return header.get("type") in _CHANNELS


def post_of(
    message: Mapping[str, Any], header: Mapping[str, Any], line: int, document: Document
) -> Parsed | None:
    """The article of a post; None for notices ("photo changed") and posts without words.

    Raises BadRecordError for what is no message.
    """
    if message.get("type", "message") != "message":
        return None
    lines = [" ".join(text.split()) for text in _text(message).split("\n") if text.strip()]
    if not any(map(str.isalpha, "".join(lines))):
        return None
    number = message.get("id")
    if type(number) is not int:
        raise BadRecordError(Reason.BAD_FIELD, "id: expected the number of a message")
    headline, paragraphs, flags = _headed(lines)
    forwarded = _short(message.get("forwarded_from"))
    if forwarded:
        flags.append(f"forwarded from {forwarded}")
    stated = message.get("date_unixtime") or message.get("date") or ""
    published, doubts = day_stated(clean_field(str(stated)), document.time_zone)
    flags += doubts
    channel = _short(header.get("name"))
    article = Article(
        id=f"telegram-{_short(str(header.get('id'))) or channel}-{number}",
        headline=headline,
        source=channel or document.outlet,
        byline=_short(message.get("author")) or None,
        place=place_of((), paragraphs),
        language=document.language or language_of(" ".join(lines)),
        published=published,
        flags=tuple(flags),
        origin=document.origin,
        line=line,
    )
    return digested(article, paragraphs)


def _headed(lines: list[str]) -> tuple[str, list[str], list[str]]:
    """Headline, paragraphs and flags."""
    first, rest = lines[0], lines[1:]
    if len(first) <= _LONGEST_HEADLINE:
        if any(line.count(" ") >= _FEWEST_WORDS - 1 for line in rest):
            return first, rest, []
        return first, lines, ["no headline"]
    return first[: _CUT_HEADLINE - 1].rsplit(" ", 1)[0] + "…", lines, ["no headline"]


def _text(message: Mapping[str, Any]) -> str:
    text = message.get("text", "")
    parts = text if isinstance(text, list) else [text]
    texts = [part.get("text") if isinstance(part, dict) else part for part in parts]
    if not all(isinstance(part, str) for part in texts):
        raise BadRecordError(Reason.BAD_FIELD, "text: expected text or a list of texts")
    return clean_field("".join(map(str, texts)))


def _short(value: Any) -> str:
    return " ".join(clean_field(value).split())[:_LONGEST_NAME] if isinstance(value, str) else ""
