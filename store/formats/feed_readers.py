"""What the entries of a feed state, by whichever library reads it without losing anything. Pure.

fastfeedparser reads some thirty times as many entries a second as feedparser, but drops
``xml:base``, titles in XHTML and the content of RDF, and makes a moment of every date: of a day its
midnight, of a bare "10:30" today. A feed with any of these, and one it finds nothing in, goes to
feedparser.
JSON Feed (jsonfeed.org, 1.0 and 1.1) is read here. What is stated stays as it was written.
"""

from __future__ import annotations

import io
import json
import re
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

MOST_ENTRIES = 10_000

_DATE = re.compile(
    r"<(?:[\w.-]+:)?(?:pubDate|published|issued|updated|modified|created|date)\b[^>]*>\s*"
    r"(?:<!\[CDATA\[)?([^<\]]*)",
    re.IGNORECASE,
)
_WHOLE_DATE = re.compile(
    r"(?:[A-Z][a-z]{2},\s+)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d{2}:\d{2}:\d{2}\s+"
    r"(?:[+-]\d{4}|GMT|UTC?|Z|[ECMP][SD]T)"
    r"|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})"
)
_SUBTLE = re.compile(
    r"\bxml:base\s*=|\bmode\s*=|<(?:\w+:)?created\b|<media:title\b"
    r"|<(?:\w+:)?title\b[^>]*+>[^<]*+<(?![/!])"
    r"|http://www\.w3\.org/1999/02/22-rdf-syntax-ns"
)
_ENTRY = re.compile(r"<(?:[\w.-]+:)?(?:item|entry)[\s>]", re.IGNORECASE)
_LANGUAGE = re.compile(r"<(?:dc:)?language>\s*(?:<!\[CDATA\[)?\s*([A-Za-z]{2,3}(?:[-_]\w{2,8})*)")
_HTML_TYPES = ("html", "xhtml", "text/html", "application/xhtml+xml", "", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as stated: texts are markup, or plain where it says so."""

    line: int = 1
    guid: str = ""
    title: str = ""
    title_is_plain: bool = False
    link: str = ""
    byline: str = ""
    published: tuple[str, ...] = ()
    language: str = ""
    category: str = ""
    content: str = ""
    content_is_plain: bool = False
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed as stated."""

    title: str = ""
    link: str = ""
    language: str = ""
    entries: tuple[Entry, ...] = ()


def read_xml(text: str, url: str | None) -> Feed | None:
    """RSS, Atom, RDF or what feedparser knows besides; None for what is no feed.

    ``text`` is without an XML declaration; ``url`` is where it came from.
    """
    content = text.encode(errors="replace")
    if _reads_quickly(text):
        feed = _read_quickly(content, text)
        if feed is not None and feed.entries:
            return feed
    return _read_carefully(content, text, url)


def _reads_quickly(text: str) -> bool:
    dates = (stated.strip() for stated in _DATE.findall(text))
    return not _SUBTLE.search(text) and all(map(_WHOLE_DATE.fullmatch, dates))


def _read_quickly(content: bytes, text: str) -> Feed | None:
    import fastfeedparser

    try:
        found = fastfeedparser.parse(content, include_media=False, include_enclosures=False)
    except Exception:
        # It raises ValueError for what is no feed, and now and then others for broken ones:
        # either way the other library has the word.
        return None
    entries = found["entries"]
    lines = _lines(text, len(entries))
    head = _ENTRY.search(text)
    language = _LANGUAGE.search(text, 0, head.start() if head else len(text))
    return Feed(
        title=_text(found["feed"].get("title")),
        link=_text(found["feed"].get("link")),
        language=_text(found["feed"].get("language")) or (language[1] if language else ""),
        entries=tuple(
            _quick_entry(entry, line) for entry, line in zip(_bounded(entries), lines, strict=False)
        ),
    )


def _quick_entry(entry: Mapping[str, Any], line: int) -> Entry:
    contents = entry.get("content") or [{}]
    content, kind = _text(contents[0].get("value")), contents[0].get("type")
    summary = _text(entry.get("description"))
    # An entry of RSS without a content of its own repeats the description here, as text/html;
    # one of Atom has its content repeated as the description, and its own type.
    is_content = kind != "text/html" or content.strip() != summary.strip()
    return Entry(
        line=line,
        guid=_text(entry.get("id")),
        title=_text(entry.get("title")),
        link=_text(entry.get("link")),
        byline=_text(entry.get("author")),
        published=tuple(filter(None, (_text(entry.get("published")), _text(entry.get("updated"))))),
        category=_category(entry.get("tags")),
        content=content if is_content else "",
        content_is_plain=kind not in _HTML_TYPES,
        summary=summary,
    )


def _read_carefully(content: bytes, text: str, url: str | None) -> Feed | None:
    import feedparser

    # The type is told: without it a feed is called badly formed and read by the loose parser.
    headers = {"content-type": "application/xml; charset=utf-8"}
    if url:
        headers["content-location"] = url
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        # As a stream: what is handed over as bytes may be opened as a path. Links inside texts
        # are not kept, so nothing has to be resolved or sanitised in them.
        found = feedparser.parse(
            io.BytesIO(content),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
        entries = list(found.entries)
        if not entries and not found.get("version"):
            return None
        lines = _lines(text, len(entries))
        return Feed(
            title=_text(found.feed.get("title")),
            link=_text(found.feed.get("link")),
            language=_text(found.feed.get("language")),
            entries=tuple(
                _careful_entry(entry, line)
                for entry, line in zip(_bounded(entries), lines, strict=False)
            ),
        )


def _careful_entry(entry: Mapping[str, Any], line: int) -> Entry:
    title = entry.get("title_detail") or {}
    contents = [one for one in entry.get("content") or () if _is_text(one.get("type"))]
    contents.sort(key=lambda one: one.get("type") == "text/plain")
    content = contents[0] if contents else {}
    names = [_text(one.get("name")) for one in entry.get("authors") or ()]
    return Entry(
        line=line,
        guid=_text(entry.get("id")),
        title=_text(entry.get("title")),
        title_is_plain=title.get("type") == "text/plain",
        link=_text(entry.get("link")),
        # It takes mailboxes apart, wrongly where a domain ends in more than four letters.
        byline=", ".join(filter(None, names)) if len(names) > 1 else _text(entry.get("author")),
        published=tuple(
            _text(entry[name]) for name in ("published", "created", "updated") if entry.get(name)
        ),
        language=_text(content.get("language")),
        category=_category(entry.get("tags")),
        content=_text(content.get("value")),
        content_is_plain=content.get("type") == "text/plain",
        summary=_text(entry.get("summary")),
    )


def _is_text(kind: Any) -> bool:
    return kind in _HTML_TYPES or kind == "text/plain"


def read_json_feed(text: str) -> Feed | None:
    """A JSON Feed; None for JSON that is none. Raises ValueError or RecursionError for no JSON."""
    found = json.loads(text, strict=False)
    if not isinstance(found, dict) or "jsonfeed.org/version/1" not in _text(found.get("version")):
        return None
    items = found.get("items")
    entries = items if isinstance(items, list) else []
    return Feed(
        title=_text(found.get("title")),
        link=_text(found.get("home_page_url")),
        language=_text(found.get("language")),
        entries=tuple(
            _json_entry(item if isinstance(item, dict) else {}) for item in _bounded(entries)
        ),
    )


def _json_entry(item: Mapping[str, Any]) -> Entry:
    authors = item.get("authors") or item.get("author") or []
    names = [
        _text(author.get("name"))
        for author in (authors if isinstance(authors, list) else [authors])
        if isinstance(author, dict)
    ]
    tags = item.get("tags")
    content = _text(item.get("content_html"))
    return Entry(
        guid=_text(item.get("id")),
        title=_text(item.get("title")),
        title_is_plain=True,
        link=_text(item.get("url")) or _text(item.get("external_url")),
        byline=", ".join(filter(None, names)),
        published=tuple(
            filter(None, (_text(item.get("date_published")), _text(item.get("date_modified"))))
        ),
        language=_text(item.get("language")),
        category=_text(tags[0]) if isinstance(tags, list) and tags else "",
        content=content or _text(item.get("content_text")),
        content_is_plain=not content,
        summary=_text(item.get("summary")),
    )


def _bounded(entries: list[Any]) -> list[Any]:
    return entries[: MOST_ENTRIES + 1]


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return str(value) if type(value) in (int, float) else ""


def _category(tags: Iterable[Mapping[str, Any]] | None) -> str:
    named = (_text(tag.get("label")) or _text(tag.get("term")) for tag in tags or ())
    return next(filter(None, named), "")


def _lines(text: str, entries: int) -> list[int]:
    """The line each entry starts at; 1 for all when that cannot be told."""
    starts = [match.start() for match in _ENTRY.finditer(text)]
    return list(_counted(text, starts)) if len(starts) == entries else [1] * entries


def _counted(text: str, positions: Iterable[int]) -> Iterator[int]:
    line, counted = 1, 0
    for position in positions:
        line += text.count("\n", counted, position)
        counted = position
        yield line
