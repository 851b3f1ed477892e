"""What is found at an address somebody gave: a feed, a page, and the feeds a page names; pure."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from store.formats import FEED, HTML, JSON_FEED

if TYPE_CHECKING:
    from bot.fetching import Fetched

_FEED_TYPES = {
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
}
_BEGINNING = 2**16
"""Bytes of a page in which its head must name the feeds, and of a feed its first element."""
_LINK = re.compile(r"<link\b[^>]{1,2000}>", re.IGNORECASE)
_ROOT = re.compile(
    r"<(?:[a-z]{1,10}:)?(rss|feed|rdf|html|head|body|!doctype\s+html)\b", re.IGNORECASE
)


def media_type_of(fetched: Fetched) -> str:
    """How to read what was fetched: as HTML, a feed or a JSON Feed.

    By its first element: feeds are often sent as ``text/html``, ``text/plain`` or of no type.
    """
    beginning = (
        fetched.content[:_BEGINNING].decode("latin-1").replace("\0", "").lstrip("ÿþï»¿ \t\r\n")
    )
    if beginning.startswith("{"):
        return JSON_FEED
    root = _ROOT.search(beginning)
    if root:
        return FEED if root[1].lower() in ("rss", "feed", "rdf") else HTML
    return FEED if "xml" in fetched.media_type and "html" not in fetched.media_type else HTML


def feeds_named(fetched: Fetched) -> list[str]:
    """The addresses of the feeds a page names in ``<link rel="alternate">``, in its order.

    See https://html.spec.whatwg.org/multipage/links.html#rel-alternate and
    https://www.rssboard.org/rss-autodiscovery.
    """
    beginning = fetched.content[:_BEGINNING].decode(errors="replace")
    found: list[str] = []
    for link in _LINK.findall(beginning):
        reader = _Link()
        reader.feed(link)
        facts = reader.facts
        kind = facts.get("type", "").split(";")[0].strip().lower()
        if "alternate" not in facts.get("rel", "").lower().split() or kind not in _FEED_TYPES:
            continue
        address = _joined(fetched.address, facts.get("href", "").strip())
        if address and address not in found:
            found.append(address)
    return found


def _joined(base: str, href: str) -> str | None:
    try:
        address = urljoin(base, href)
        return address if href and urlsplit(address).scheme in ("http", "https") else None
    except ValueError:  # "http://[" and the like
        return None


class _Link(HTMLParser):
    """The attributes of one tag."""

    def __init__(self) -> None:
        super().__init__()
        self.facts: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.facts = {name: value or "" for name, value in attrs}
