"""One article out of a record of named fields, whichever file it stood in. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from store.formats.credits import place_of
from store.formats.decoding import clean_field
from store.formats.exported import is_exported, read_exported
from store.formats.identity import digested, made_id
from store.formats.languages import language_of
from store.formats.stated_days import day_stated
from store.types import Article, Reason, Rejection

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.types import Document, Parsed

FIELDS = {
    "id": ("id",),
    "headline": ("headline", "title"),
    "source": ("source", "outlet", "publisher"),
    "byline": ("byline", "author", "authors"),
    "published": ("published", "date", "publishedat", "datepublished", "pubdate"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
    "category": ("category", "section"),
    "body": ("body", "text", "content", "article"),
}
"""What each fact of an article may be called, the surest name first, as :func:`plain_name` has it.
"""

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
_PART_OF_NAME = re.compile(r"(?<=[^\W_])[\W_]+(?=[^\W_])")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n\s*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Fault:
    """What of a file is no record, at a line."""

    line: int
    reason: Reason
    detail: str


class BadRecordError(ValueError):
    """One record that is no article."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


def rejected(document: Document, line: int, reason: Reason, detail: str = "") -> Rejection:
    """What a line of a document held that is no article."""
    return Rejection(origin=document.origin, line=line, reason=reason, detail=detail)


@lru_cache(maxsize=1024)
def plain_name(name: str) -> str:
    """A field's name as the table has it: ``publishedAt``, ``Published at``: ``publishedat``."""
    return _PART_OF_NAME.sub("", name.strip()).casefold()


def article_of(record: Mapping[str, Any], line: int, document: Document) -> Parsed:
    """The article of a record that stood at a line of a document.

    A headline and a body are needed; ``published`` is ISO 8601 (a moment without a zone is in the
    document's) or Unix time. Unknown fields are left alone. A record that ``newsdesk export``
    wrote is taken as it is. Raises BadRecordError for anything else.
    """
    if is_exported(record):
        try:
            return read_exported(record, line)
        except ValueError as error:
            raise BadRecordError(Reason.BAD_FIELD, str(error)) from None
    named = {plain_name(name): value for name, value in record.items()}
    fields = {field: _text_of(named, field, names) for field, names in FIELDS.items()}
    headline, body = " ".join(fields["headline"].split()), fields["body"]
    if not headline:
        raise BadRecordError(Reason.BAD_FIELD, "headline or title: missing")
    paragraphs = _paragraphs(body)
    if not paragraphs:
        raise BadRecordError(Reason.NO_TEXT, "body or text: missing or empty")
    published, doubts = day_stated(fields["published"], document.time_zone)
    flags = list(doubts)
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
        place=place_of((), paragraphs),
        url=url or None,
        language=(language or document.language or language_of(headline + " " + body[:1000])),
        category=fields["category"] or None,
        published=published,
        flags=tuple(flags),
        origin=document.origin,
        line=line,
    )
    if article.id:
        return digested(article, paragraphs)
    return _with_made_id(article, paragraphs)


def _with_made_id(article: Article, paragraphs: list[str]) -> Parsed:
    """The id from the address, which outlives corrections of the text, or else from the text."""
    parsed = digested(article, paragraphs)
    made = made_id("j", parsed.article.url or parsed.article.digest)
    return replace(parsed, article=replace(parsed.article, id=made))


_KINDS = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "an object",
}


def _text_of(record: dict[str, Any], field: str, names: tuple[str, ...]) -> str:
    """The first of the names that holds something, as clean text; empty when none does."""
    for name in names:
        value = _plain_value(record.get(name), field)
        if value is None:
            continue
        if not isinstance(value, str):
            raise BadRecordError(
                Reason.BAD_FIELD, f"{name}: expected text, got {_KINDS[type(value)]}"
            )
        text = clean_field(value)
        longest = _LONGEST.get(field)
        if longest is not None and len(text) > longest:
            raise BadRecordError(
                Reason.BAD_FIELD, f"{name}: {len(text)} characters, {longest} may be"
            )
        if text:
            return text
    return ""


def _plain_value(value: Any, field: str) -> Any:
    """Text out of the other shapes a field commonly has."""
    if field == "byline" and isinstance(value, list):
        authors = (_name_in(author) for author in value)
        return ", ".join(author for author in authors if isinstance(author, str))
    if field == "body" and isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)
    if field in {"id", "published"} and type(value) in {int, float}:
        return str(value)
    return _name_in(value) if field in {"byline", "source"} else value


def _name_in(value: Any) -> Any:
    """``{"id": 7, "name": "The Example"}`` is the name, as many interfaces write it."""
    return value.get("name") if isinstance(value, dict) else value


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
