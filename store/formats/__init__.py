"""Bytes to documents to parsed articles: every format the archive can read.

:func:`find_files` and :func:`find_documents` read the disk; everything else here is pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.formats.csv_files import parse_csv
from store.formats.exported import exported
from store.formats.finding import (
    CSV,
    FEED,
    HTML,
    JSON,
    JSON_FEED,
    JSON_LINES,
    SCRAPED_TEXT,
    find_documents,
    find_files,
)
from store.formats.full_text import complete
from store.formats.json_files import parse_json
from store.formats.json_lines import parse_json_lines
from store.formats.scraped import parse_scraped_text
from store.types import Reason, Rejection

if TYPE_CHECKING:
    from store.types import Document, Parsed

__all__ = [
    "FEED",
    "HTML",
    "JSON_FEED",
    "SANDBOXED",
    "complete",
    "exported",
    "find_documents",
    "find_files",
    "parse_document",
]

SANDBOXED = frozenset((HTML, FEED, JSON_FEED))
"""What :class:`store.sandbox.Sandbox` parses: large libraries read it, strangers wrote it."""

_PARSERS = {
    SCRAPED_TEXT: parse_scraped_text,
    JSON_LINES: parse_json_lines,
    JSON: parse_json,
    CSV: parse_csv,
}


def parse_document(document: Document) -> list[Parsed | Rejection]:
    """The articles of a document and what in it was not understood, in the order they stand.

    Pure, and never raises, whatever the bytes are.
    """
    if document.media_type in SANDBOXED:
        return _parse_markup(document)
    parser = _PARSERS.get(document.media_type)
    if parser is None:
        return [
            Rejection(
                origin=document.origin,
                line=document.first_line,
                reason=Reason.UNKNOWN_FORMAT,
                detail=f"no reader for {document.media_type}",
            )
        ]
    return parser(document)


def _parse_markup(document: Document) -> list[Parsed | Rejection]:
    # Not at the top: only the sandbox's process is to load the libraries these need.
    from store.formats.feeds import parse_feed
    from store.formats.html_pages import parse_html

    try:
        return parse_html(document) if document.media_type == HTML else parse_feed(document)
    except MemoryError:
        reason, detail = Reason.TOO_LARGE, "it takes more memory than a parser may have"
    except Exception as error:
        reason, detail = Reason.UNREADABLE, f"its parser failed: {type(error).__name__}"
    return [
        Rejection(origin=document.origin, line=document.first_line, reason=reason, detail=detail)
    ]
