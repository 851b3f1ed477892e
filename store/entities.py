"""The nouns of who and what is in the news: people, organisations and places, and what is said.

Frozen values like those of :mod:`store.types`; spans are offsets in a passage's text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from store.answered import Evidence
    from store.types import Article, Passage, Span, Story


class Kind(StrEnum):
    """What bears a name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Somebody or something named in a passage: who, where, as what, saying what."""

    name: str
    """The fullest name this article gives them ("Kim Jong Un" where the passage says "Kim")."""
    position: int
    """The passage; -1 is the first caption of the article, -2 the second."""
    span: Span
    kind: Kind = Kind.PERSON
    role: str | None = None
    """As reported, word for word: "North Korean leader", "the state news agency"."""
    quote: Span | None = None
    """Their words in the passage, inside the quotation marks."""
    sure: bool = True
    """Whether this article itself proves that it is a name of that kind; if not, others must."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Whose mentions are asked for, and in which articles."""

    names: tuple[str, ...]
    """Every spelling."""
    kind: Kind = Kind.PERSON
    as_of: date | None = None
    """Later articles do not exist."""
    arrived: int | None = None
    """Nor do those that arrived after this number."""
    among: frozenset[int] | None = None
    """The keys of the only articles that mean them and no namesake; None: every article does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What somebody is called in the news, with the first and last day it was reported."""

    role: str
    first: date | None
    last: date | None
    articles: int
    article: Article
    """The newest article that says so."""
    proof: Evidence | None = None
    """The sentence of that article that says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One wording of a role in one stretch of weeks."""

    role: str
    articles: int
    """That give it in these weeks."""
    first: date | None
    last: date | None
    """The first and last day of theirs; None for articles without a day."""
    newest: int
    """The key of the newest of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """What one article says of a name that several may bear."""

    key: int
    """The article's; larger ones were published later."""
    story: int
    """Articles of one number tell one story."""
    roles: tuple[str, ...] = ()
    company: frozenset[int] = frozenset()
    """Who and what else is named in it, by number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """What the articles of a name say of it, and how common their company is."""

    clues: tuple[Clue, ...]
    """The newest article first."""
    known: Mapping[int, int]
    """In how many articles of the archive each of the company is, if in several of these."""
    articles: int
    """Of the archive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words an article puts in somebody's mouth, without the quotation marks."""

    text: str
    article: Article
    whose: frozenset[str] = frozenset()
    """Where the article says the body that is quoted is: "Cuba's Supreme Court"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An article that mentions somebody, so often."""

    key: int
    """The article's; larger ones were published later."""
    story: int
    """Articles of one number tell one story."""
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One mention of somebody with the passage and the article it stands in."""

    article: Article
    passage: Passage
    mention: Mention
    whose: frozenset[str] = frozenset()
    """Where the article says it is, if it is a body or a place: "Cuba's Supreme Court"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """A name of the archive, as most articles write it, and in how many articles."""

    name: str
    articles: int
    kind: Kind = Kind.PERSON
    score: float = 0.0
    """0 to 100: how near the name is to the one asked for."""
    lately: int = 0
    """How many of the articles are of the newest half-year, where that was asked for."""
    called: str = ""
    """What tells it apart from others, word for word: mostly the newest role; "" when unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """That an article of a day called somebody something."""

    name: KnownName
    day: date | None


class Step(StrEnum):
    """How long one bar of a :class:`Coverage` is."""

    WEEK = "week"
    """From Monday."""
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many articles named somebody, week by week or month by month."""

    step: Step
    first: date
    """The first day of the first bar."""
    counts: tuple[int, ...]
    """Articles of each bar, oldest first; quiet ones are 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What was written most about somebody in one week or month of a timeline."""

    step: Step
    first: date
    """The first day of the week or month."""
    articles: int
    """That named them in it."""
    article: Article
    """The one that tells the story most articles told; the one most about them otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in the news, or an organisation, or a place. Never a Telegram user: a reader is one.

    Everything is as of the day that was asked, and stands in an article that is named with it.
    """

    name: str
    """As most articles write it."""
    kind: Kind = Kind.PERSON
    aliases: tuple[str, ...] = ()
    """Other spellings met, most used first; not short forms of the name."""
    roles: tuple[Role, ...] = ()
    articles: int = 0
    quotes: tuple[Quote, ...] = ()
    """The latest."""
    together: tuple[KnownName, ...] = ()
    """People often named in the same articles."""
    organisations: tuple[KnownName, ...] = ()
    places: tuple[KnownName, ...] = ()
    coverage: Coverage | None = None
    """None when no article has a day."""
    latest: tuple[Article, ...] = ()
    """The newest, one a story."""
    stories: Mapping[str, Story] = field(default_factory=dict)
    """The stories that several articles tell, by the id of the article shown for it."""
    asked_as: str = ""
    """What to ask to get this card again: the name, with what tells it apart from namesakes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """Who a name may mean: the person when it is clear, and the candidates either way."""

    name: str
    """As typed."""
    person: Person | None = None
    candidates: tuple[KnownName, ...] = ()
    namesakes: tuple[Person, ...] = ()
    """Different people of just this one name, each with what tells them apart, most written of
    first; then ``person`` is None. The cards are short: name, roles, articles, ``asked_as``."""
    as_role: str = ""
    """The role that ``name`` was understood as, when it is one ("Russian foreign minister")."""
    kept: bool = True
    """Whether the archive keeps people at all."""
