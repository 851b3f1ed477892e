"""JSON Lines (https://jsonlines.org): one article a line, under the usual field names. Pure."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from store.dates import find_days
from store.formats.decoding import clean_field, language_of
from store.formats.identity import digested, made_id
from store.types import Article, Precision, Published, Reason, Rejection

if TYPE_CHECKING:
    from store.types import Document, Parsed

_NAMES = {
    "id": ("id",),
    "headline": ("headline", "title"),
    "source": ("source",),
    "byline": ("byline", "author"),
    "published": ("published", "date"),
    "url": ("url",),
    "language": ("language",),
    "category": ("category",),
    "body": ("body", "text"),
}
_LONGEST = {
    "id": 200,
    "headline": 1_000,
    "source": 200,
    "byline": 1_000,
    "published": 100,
    "url": 2_000,
    "language": 35,
    "category": 200,
    "body": 1_000_000,
}
_EMPTY_LINE = re.compile(r"\n[ \t]*\n\s*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_FIRST_YEAR, _LAST_YEAR = 1800, 2200


class _BadLineError(ValueError):
    """One line that is no article."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


def parse_json_lines(document: Document) -> list[Parsed | Rejection]:
    """The articles of whole lines of JSON; each line that is none is rejected by itself.

    Fields: ``id``, ``headline`` or ``title``, ``source``, ``byline`` or ``author`` (text or a
    list), ``published`` or ``date`` (ISO 8601; a moment without a zone is in the document's),
    ``url``, ``language``, ``category``, ``body`` or ``text``. A headline and a body are needed.
    Unknown fields are left alone; empty lines are passed over.
    """
    found: list[Parsed | Rejection] = []
    content = document.content
    if document.first_line == 1:
        content = content.removeprefix(b"\xef\xbb\xbf")
    for number, line in enumerate(content.split(b"\n"), start=document.first_line):
        if not line or line.isspace():
            continue
        try:
            found.append(_parse_line(line, number, document))
        except _BadLineError as error:
            found.append(
                Rejection(
                    origin=document.origin, line=number, reason=error.reason, detail=error.detail
                )
            )
    if not found and document.first_line == 1:
        return [Rejection(origin=document.origin, line=1, reason=Reason.EMPTY)]
    return found


def _parse_line(line: bytes, number: int, document: Document) -> Parsed:
    record = _read_record(line)
    fields = {field: _text_of(record, field, names) for field, names in _NAMES.items()}
    headline, body = " ".join(fields["headline"].split()), fields["body"]
    if not headline:
        raise _BadLineError(Reason.BAD_FIELD, "headline or title: missing")
    paragraphs = _paragraphs(body)
    if not paragraphs:
        raise _BadLineError(Reason.NO_TEXT, "body or text: missing or empty")
    published = _published(fields["published"], document.time_zone)
    flags = [] if published.at else ["day unknown"]
    url = fields["url"]
    if url and not _is_link(url):
        url = ""
        flags.append("url dropped: not an http or https address")
    language = fields["language"]
    if language and not _LANGUAGE.fullmatch(language):
        language = ""
        flags.append("language dropped: not a tag like en or pt-BR")
    article = Article(
        id=fields["id"],
        headline=headline,
        source=fields["source"] or document.outlet,
        byline=fields["byline"] or None,
        url=url or None,
        language=(
            language or document.language or language_of(headline + " " + body[:500]) or "en"
        ),
        category=fields["category"] or None,
        published=published,
        flags=tuple(flags),
        origin=document.origin,
        line=number,
    )
    if article.id:
        return digested(article, paragraphs)
    return _with_made_id(article, paragraphs)


def _with_made_id(article: Article, paragraphs: list[str]) -> Parsed:
    """The id from the address, which outlives corrections of the text, or else from the text."""
    parsed = digested(article, paragraphs)
    made = made_id("j", parsed.article.url or parsed.article.digest)
    return replace(parsed, article=replace(parsed.article, id=made))


def _read_record(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode())
    except UnicodeDecodeError:
        raise _BadLineError(Reason.NOT_JSON, "not UTF-8") from None
    except json.JSONDecodeError as error:
        raise _BadLineError(Reason.NOT_JSON, f"{error.msg} at column {error.colno}") from None
    except RecursionError:
        raise _BadLineError(Reason.NOT_JSON, "nested too deeply") from None
    except ValueError:  # an integer of thousands of digits
        raise _BadLineError(Reason.NOT_JSON, "a number is too long") from None
    if not isinstance(record, dict):
        raise _BadLineError(Reason.NOT_JSON, "expected an object in braces")
    return record


def _text_of(record: dict[str, Any], field: str, names: tuple[str, ...]) -> str:
    """The first of the names that holds something, as clean text; empty when none does."""
    for name in names:
        value = record.get(name)
        if field == "byline" and isinstance(value, list):
            value = ", ".join(author for author in value if isinstance(author, str))
        if field == "id" and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if value is None:
            continue
        if not isinstance(value, str):
            raise _BadLineError(
                Reason.BAD_FIELD, f"{name}: expected text, got {type(value).__name__}"
            )
        text = clean_field(value)
        longest = _LONGEST.get(field)
        if longest is not None and len(text) > longest:
            raise _BadLineError(
                Reason.BAD_FIELD, f"{name}: {len(text)} characters, {longest} may be"
            )
        if text:
            return text
    return ""


def _paragraphs(body: str) -> list[str]:
    parts = _EMPTY_LINE.split(body)
    if len(parts) == 1:
        parts = body.split("\n")
    return [" ".join(part.split("\n")).strip() for part in parts if part and not part.isspace()]


def _is_link(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"\s", url)


def _published(text: str, time_zone: str | None) -> Published:
    if not text:
        return Published()
    moment: date | None
    try:
        # date.fromisoformat refuses a time of day, datetime's takes a day for midnight.
        moment = datetime.fromisoformat(text) if ":" in text else date.fromisoformat(text)
    except ValueError:
        named = find_days(text, None)
        moment = named[0].first if len(named) == 1 and named[0].is_one_day else None
    if moment and _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        if not isinstance(moment, datetime):
            midnight = datetime.combine(moment, time(), UTC)
            return Published(at=midnight, precision=Precision.DAY, basis="stated")
        if moment.tzinfo is None:
            zone = ZoneInfo(time_zone) if time_zone and time_zone != "UTC" else UTC
            moment = moment.replace(tzinfo=zone)
        return Published(at=moment.astimezone(UTC), precision=Precision.TIME, basis="stated")
    raise _BadLineError(
        Reason.BAD_FIELD,
        f"published: expected 2024-11-18 or 2024-11-18T09:30:00Z, got {text[:40]!r}",
    )
