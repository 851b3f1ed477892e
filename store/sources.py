"""What a source is, how it fares, and which one somebody means; pure."""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from hashlib import blake2b
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rapidfuzz import fuzz, process

from store.errors import UnknownSourceError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from store.types import LoadReport

SHORTEST, USUAL, LONGEST = timedelta(minutes=5), timedelta(minutes=30), timedelta(days=7)
"""How often a source may be visited at most, unless said, and at least."""

_NEAR = 60.0
"""How much of a name must be there (rapidfuzz, 0 to 100) to be offered instead."""


class SourceKind(StrEnum):
    """What is found at a source's address."""

    FEED = "feed"
    PAGE = "page"
    FILES = "files"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where articles come from by themselves."""

    name: str
    kind: SourceKind
    address: str
    """An http address; for files the absolute path of a file or a folder."""
    outlet: str | None = None
    """Who publishes there; without it what the feed or the page says of itself."""
    language: str | None = None
    """BCP 47 tag."""
    time_zone: str | None = None
    """IANA name, for moments stated without a zone."""
    every: timedelta = USUAL
    full_text: bool = False
    """Fetch an entry's page when the feed has only a summary of it."""
    declared: bool = True
    """It stands in the operator's ``sources.toml``; else it was added in the chat."""

    @property
    def handle(self) -> str:
        """A short stable name for buttons: 12 URL-safe characters made from the address."""
        return urlsafe_b64encode(blake2b(self.address.encode(), digest_size=9).digest()).decode()

    @property
    def host(self) -> str:
        """Whom a visit asks; empty for files."""
        return "" if self.kind is SourceKind.FILES else urlsplit(self.address).hostname or ""

    @property
    def shown(self) -> str:
        """The address as it may be shown."""
        return self.address if self.kind is SourceKind.FILES else without_secrets(self.address)

    @property
    def origin(self) -> str:
        """What its articles keep as their origin: as shown, and yet another for another query."""
        if self.shown == self.address:
            return self.address
        return self.shown + blake2b(self.address.encode(), digest_size=3).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a source fares: everything visits leave for the next one. Moments are UTC."""

    address: str
    """Of the source; the standing belongs to it under whatever name."""
    paused: bool = False
    gone: bool = False
    """The host said that it is gone for good (410)."""
    told: bool = False
    """The operators know that it is gone."""
    etag: str | None = None
    """For files, what their names, sizes and times came to when they were last read."""
    last_modified: str | None = None
    validated: str | None = None
    """The address the two belong to, after redirects."""
    current: str | None = None
    """Where it has moved for good: asked instead of ``address``."""
    moved_to: str | None = None
    """Where it says it has moved, not believed yet."""
    moved_first: datetime | None = None
    moved_times: int = 0
    next_at: datetime | None = None
    """None: as soon as may be."""
    visited_at: datetime | None = None
    succeeded_at: datetime | None = None
    failures: int = 0
    """In a row."""
    problem: str = ""
    """What went wrong last, one clause; empty after a success."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadEntry:
    """An entry of a feed whose page was looked at."""

    id: str
    digest: str
    """Of the entry as the feed had it, not of the article made from its page."""
    attempts_left: int = 0
    """How often its page is still to be tried; 0: it is done with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSource:
    """A source as an operator sees it."""

    source: Source
    standing: Standing
    articles: int
    """How many the archive has from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """All sources, by name."""

    at: datetime
    """When it was made: what "ago" refers to."""
    known: tuple[KnownSource, ...]
    problem: str = ""
    """What is wrong with the operator's ``sources.toml``, one clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedSource:
    """A source just added, and what its first visit brought."""

    source: Source
    report: LoadReport
    found_on_page: bool
    """The address given was a page that names the feed."""


def without_secrets(address: str) -> str:
    """An address as it may be shown: no user, no password, nothing of its query but a mark."""
    base, mark, _ = address.partition("#")[0].partition("?")
    return re.sub(r"//[^/]*@", "//", base) + ("?…" if mark else "")


def choose_name(wanted: str, names: Iterable[str]) -> str:
    """The name that is meant: it, or the one it is the end or some words of, whatever the case.

    An end begins a word, or a part of a path.

    Raises:
        UnknownSourceError: none is called so, or several are; with those that may be meant.
    """
    names = list(dict.fromkeys(names))
    key = _key(wanted)
    if wanted in names:
        return wanted
    same = [name for name in names if _key(name) == key]
    end = re.compile(rf"[/\s]{re.escape(key.lstrip('/'))}$")
    ending = [name for name in names if key.lstrip("/") and end.search(_key(name))]
    words = re.compile(rf"(^|\s){re.escape(key)}(\s|$)")
    inside = [name for name in names if key and words.search(_key(name))]
    for found in (same, ending, inside):
        if len(found) == 1:
            return found[0]
        if found:
            raise UnknownSourceError(wanted, found)
    near = process.extract(
        key, names, scorer=fuzz.WRatio, processor=_key, score_cutoff=_NEAR, limit=5
    )
    raise UnknownSourceError(wanted, [name for name, _, _ in near] or names)


def _key(name: str) -> str:
    return " ".join(name.casefold().split()).rstrip("/")
