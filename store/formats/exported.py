"""What ``newsdesk export`` writes of an article, and the way back. Pure.

Everything the archive cannot work out again from the text is a field, so an article read back has
the id, the digest and the facts it had. Texts are taken as they are: they were cleaned when they
first came in, and cleaning them again might change them.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from store.formats.credits import place_of
from store.formats.identity import digested
from store.preparing import PARAGRAPH_BREAK
from store.types import Article, Precision, Published

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.types import Parsed

_MARKS = ("published_precision", "published_basis")
_DAY_LENGTH = len("2024-11-18")
_LONGEST = 4_096
# A lone half of a character or a control: no text of the archive has one, and SQLite refuses some.
_NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def exported(parsed: Parsed) -> dict[str, Any]:
    """An article as a JSON object, its keys always the same and in the same order."""
    article = parsed.article
    return {
        "id": article.id,
        "headline": article.headline,
        "source": article.source,
        "agency": article.agency,
        "photo_agency": article.photo_agency,
        "byline": article.byline,
        "published": _stated(article.published),
        "published_precision": article.published.precision.value,
        "published_basis": article.published.basis,
        "language": article.language,
        "url": article.url,
        "captions": list(article.captions),
        "body": PARAGRAPH_BREAK.join(passage.text for passage in parsed.passages),
        "flags": list(article.flags),
        "origin": article.origin,
    }


def is_exported(record: Mapping[str, Any]) -> bool:
    """Whether a record says how its day is known, as only ours do."""
    return all(mark in record for mark in _MARKS)


def read_exported(record: Mapping[str, Any], line: int) -> Parsed:
    """The article :func:`exported` wrote. Raises ValueError, saying which field it cannot be."""
    paragraphs = [part for part in _text(record, "body").split(PARAGRAPH_BREAK) if part.strip()]
    if not paragraphs:
        raise ValueError("body: missing or empty")
    captions = _texts(record, "captions")
    article = Article(
        id=_needed(record, "id"),
        headline=_needed(record, "headline"),
        source=_fact(record, "source"),
        agency=_fact(record, "agency"),
        photo_agency=_fact(record, "photo_agency"),
        byline=_fact(record, "byline"),
        place=place_of(captions, paragraphs),
        url=_fact(record, "url"),
        language=_needed(record, "language"),
        published=_published(record),
        captions=captions,
        flags=_texts(record, "flags"),
        origin=_needed(record, "origin"),
        line=line,
    )
    if article.url and not article.url.startswith(("http://", "https://")):
        raise ValueError("url: not an http or https address")
    return digested(article, paragraphs)


def _stated(published: Published) -> str | None:
    if published.at is None:
        return None
    if published.precision is Precision.TIME:
        return published.at.isoformat(timespec="seconds").replace("+00:00", "Z")
    return published.at.date().isoformat()


def _published(record: Mapping[str, Any]) -> Published:
    stated = _fact(record, "published")
    try:
        precision = Precision(_text(record, "published_precision"))
        at = datetime.fromisoformat(stated).astimezone(UTC) if stated else None
        if stated and len(stated) == _DAY_LENGTH:
            at = datetime.fromisoformat(f"{stated}T00:00:00Z")
    except (ValueError, OverflowError):
        raise ValueError("published: no day or moment as export writes it") from None
    if (at is None) != (precision is Precision.NONE):
        raise ValueError("published_precision: does not fit published")
    return Published(at=at, precision=precision, basis=_needed(record, "published_basis"))


def _needed(record: Mapping[str, Any], name: str) -> str:
    value = _fact(record, name)
    if value is None or not value.strip():
        raise ValueError(f"{name}: missing or empty")
    return value


def _fact(record: Mapping[str, Any], name: str) -> str | None:
    if record.get(name) is None:
        return None
    text = _text(record, name)
    if len(text) > _LONGEST:
        raise ValueError(f"{name}: {len(text)} characters, {_LONGEST} may be")
    return text


def _text(record: Mapping[str, Any], name: str) -> str:
    value = record.get(name)
    if not isinstance(value, str):
        raise ValueError(f"{name}: expected text, got {type(value).__name__}")
    return _NO_TEXT.sub("\ufffd", value)


def _texts(record: Mapping[str, Any], name: str) -> tuple[str, ...]:
    values = record.get(name)
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise ValueError(f"{name}: expected a list of texts")
    return tuple(_NO_TEXT.sub("\ufffd", value) for value in values)
