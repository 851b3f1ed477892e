"""The nouns of the house: frozen values, every moment aware and in UTC.

Spans are ``(start, end)`` offsets in code points of the text they belong to, end excluded.
Days (``date``) are calendar days where the article was published; moments are UTC.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from store.asked import Order

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from store.asked import Query
    from store.entities import Mention

T = TypeVar("T")

Span = tuple[int, int]


class Precision(StrEnum):
    """How finely the moment of publication is known."""

    TIME = "time"
    DAY = "day"
    NONE = "none"


class Reason(StrEnum):
    """Why a document, or a line of it, was not loaded."""

    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too large"
    LINE_TOO_LONG = "line too long"
    NO_STRUCTURE = "no structure"
    NO_TEXT = "no text"
    NOT_JSON = "not JSON"
    BAD_FIELD = "bad field"
    UNREADABLE = "unreadable"
    UNKNOWN_FORMAT = "unknown format"
    SAME_ID = "id used twice"
    MARKUP_BOMB = "markup bomb"
    """Markup made to keep a parser busy, or declaring entities."""
    TIMED_OUT = "parser timed out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Bytes as found, before anybody understood them."""

    origin: str
    """Where they were found: an absolute path or an address."""
    media_type: str
    """``text/plain``, ``application/x-ndjson`` …"""
    content: bytes
    fetched_at: datetime
    first_line: int = 1
    """The line of ``origin`` at which ``content`` starts, when it is a part of it."""
    bytes_read: int = 0
    """How much of the file on disk this part took; a file's parts together take about its size."""
    outlet: str | None = None
    """Who published it, when a setting or a side file says so."""
    language: str | None = None
    """BCP 47 tag from a setting or a side file."""
    time_zone: str | None = None
    """IANA name from a side file, for moments its articles state without a zone."""
    charset: str | None = None
    """What HTTP said of its encoding."""
    url: str | None = None
    """The final address it was fetched from: what relative links in it are relative to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When an article appeared, how finely that is known and what says so."""

    at: datetime | None = None
    """UTC; midnight when only the day is known; None when nothing tells."""
    precision: Precision = Precision.NONE
    basis: str = "unknown"
    """What it rests on: ``stated``, ``weekday named in the text after the newest photo`` …"""

    @property
    def day(self) -> date | None:
        """The calendar day, or None when it is unknown."""
        return self.at.date() if self.at else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The facts of one article; its text is its passages."""

    id: str
    """Stable and public: the id its file gave, or one made from its origin and headline."""
    headline: str
    source: str | None = None
    """The outlet that published it."""
    agency: str | None = None
    """The news agency that wrote the text."""
    photo_agency: str | None = None
    byline: str | None = None
    place: str | None = None
    url: str | None = None
    language: str = "en"
    category: str | None = None
    published: Published = field(default_factory=Published)
    captions: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    """Doubts that did not prevent loading: ``day unknown``, ``joined line 27`` …"""
    origin: str = ""
    line: int = 1
    digest: str = ""
    """Hex digest of what the article says; equal digests are the same article."""

    @property
    def handle(self) -> str:
        """A short stable name for buttons: 12 URL-safe characters made from the id."""
        return urlsafe_b64encode(blake2b(self.id.encode(), digest_size=9).digest()).decode()


class Passage(NamedTuple):
    """A paragraph of an article, counted from 0. Hundreds are made for a page of hits."""

    position: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """An article understood and not yet saved."""

    article: Article
    passages: tuple[Passage, ...]
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """What was not loaded, where it stands and why."""

    origin: str
    line: int
    reason: Reason
    detail: str = ""
    """What exactly was wrong, for the operator: one clause, no full stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How much is kept, the newest first; None is no limit."""

    days: int | None = None
    """Articles published longer ago are let go of; those without a day by their arrival."""
    articles: int | None = None
    bytes: int | None = None
    """Of the archive with its index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadReport:
    """What a load did, in articles; ``articles`` is how many the archive now holds."""

    dry: bool = False
    """It only tells what would be done: nothing was changed."""
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    expired: int = 0
    """Let go of, or not taken, because the archive keeps newer ones only."""
    rejected: tuple[Rejection, ...] = ()
    rejected_beyond: int = 0
    """How many more were rejected, of a load that rejected too many to name."""
    articles: int = 0

    @property
    def rejected_in_all(self) -> int:
        """How many were rejected, named or not."""
        return len(self.rejected) + self.rejected_beyond


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoable:
    """The last load that can be taken back whole, and what would be lost with it."""

    arrived: int
    """The number of the newest load of all: another one, another situation."""
    finished_at: datetime
    """When the load that would be taken back ended."""
    articles: int
    """How many the archive held before it."""
    loads_since: int
    """Smaller loads since: they would be lost too."""
    changes_since: int
    """Articles these added, changed or removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check found; a problem is a clause for the operator, without a full stop."""

    state: tuple[str, ...] = ()
    archive: tuple[str, ...] = ()
    """Problems of the archive and its index as they were found."""
    repaired: bool = False
    """The archive was made whole again from its articles."""
    articles: int = 0
    """How many the archive holds."""

    @property
    def whole(self) -> bool:
        """Whether all is well now."""
        return not self.state and (self.repaired or not self.archive)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadProgress:
    """How far a load has come."""

    done_bytes: int
    total_bytes: int
    articles: int
    """Read so far, whether they were new or not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownArticle:
    """What decides whether an article read now is new: the id and the digest of one here."""

    id: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldArticle:
    """What the archive has under an id: what it says, and where it came from."""

    digest: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text and the spans of it that matched."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An article the index offers for a query, as it is ranked."""

    key: int
    """What the store calls it; larger ones were published later."""
    published: date | None
    sequence: bytes
    """Its words in order, as :mod:`store.indexed` writes them."""
    story: int | None = None
    """Candidates of one number tell one story; None tells one of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """The articles worth ranking for a query, and how many match."""

    keys: tuple[int, ...] = ()
    """What the store calls them, best first."""
    total: int = 0
    about: bool = False
    """The total is an estimate: a phrase was looked for in the likeliest articles only."""
    frequencies: Mapping[str, int] = field(default_factory=dict)
    """In how many articles each term of the query stands …"""
    articles: int = 0
    """… of so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The articles that report one event, or carry one text."""

    articles: tuple[Article, ...]
    """Newest first; perhaps only the first of them."""
    total: int
    """How many there are."""
    sources: int
    """How many different outlets published them, as far as they are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article found: the passage that shows why, and how well it fits."""

    article: Article
    excerpt: Marked
    score: float = 0.0
    why: dict[str, float] = field(default_factory=dict)
    """What the score is made of, by name."""
    repeats: bool = False
    """An article before it (one that proves the answer, or a better hit) tells its story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[T]):
    """Some of the items, how many there are in all, and the offset of the next ones."""

    items: tuple[T, ...]
    total: int | None
    """How many articles match, those behind another one of their story too; None when they are too
    many to count."""
    next: int | None = None
    listed: int | None = None
    """How many items the pages have together, one a story; None when they are too many to count."""
    stories: Mapping[str, Story] = field(default_factory=dict)
    """The stories that several articles tell, by the id of the article that stands for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """What a search gave and how the words were understood."""

    query: Query
    page: Page[Hit]
    relaxed: bool = False
    """No article has every word, so these have some of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """How new the archive is."""

    newest: date | None = None
    """The newest day an article was published; None when there is no dated one."""
    checked_at: datetime | None = None
    """When a source was last read, or a load last finished; None before any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """The newest articles, how the words were understood, and how new the whole archive is."""

    query: Query
    page: Page[Article]
    newest: date | None
    """The newest day in the archive, whatever was asked for."""
    checked_at: datetime | None
    """When a source was last read, or a load last finished."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveStatus:
    """How much the archive holds and how fresh it is."""

    articles: int
    people: int
    oldest: date | None
    newest: date | None
    undated: int
    sources: tuple[tuple[str | None, int], ...]
    """Outlets and how many articles each has, most first."""
    loaded_at: datetime | None
    """When a load last finished."""
    bytes: int
    """Size on disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A result a reader may leaf through later: kept as a row, named by its token in a button."""

    kind: str
    """What the text is: of ``search``, ``latest`` and ``ask`` words; of ``who`` and the other views
    of somebody (``articles``, ``quotes``, ``timeline``) the name, or what asks for just them."""
    text: str
    as_of: date | None
    arrived: int
    """Articles that arrived after this number are not part of it, so pages do not shift."""
    order: Order = Order.BEST
    exact: bool = False
    """Exactly as typed: other spellings are not looked for."""
