"""What may be asked of the articles, whatever keeps them: the archive as readers see it.

Days are calendar days, moments aware and in UTC. ``as_of`` hides everything published after that
day (and undated articles never hide). All methods may raise :class:`store.errors.StoreError`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from store.entities import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from store.asked import Query
    from store.entities import (
        Appearance,
        Calling,
        Clues,
        KnownName,
        Mention,
        Quote,
        Report,
        Sighting,
        Subject,
    )
    from store.types import Article, Candidate, Candidates, Freshness, Page, Parsed, Story
    from store.vocabulary import Lexicon


class Archive(Protocol):
    """Reads articles and who is in them."""

    @property
    def keeps_people(self) -> bool:
        """Whether loads look for people; in an archive that does not keep them there are none."""
        ...

    # Articles

    async def article(self, handle: str) -> Parsed | None:
        """The article a button names (:attr:`Article.handle`), or None when it is gone."""
        ...

    async def parsed(self, handles: Collection[str]) -> dict[str, Parsed]:
        """Several articles at once, by their handles; those that are gone are left out."""
        ...

    async def latest(self, query: Query, *, limit: int, offset: int = 0) -> Page[Article]:
        """Articles newest first; a query without terms gives everything its days allow.

        Of a story there is only the newest article that matches; ``stories`` stays empty.
        """
        ...

    async def stories(
        self,
        handles: Collection[str],
        *,
        as_of: date | None,
        arrived: int | None = None,
        limit: int = 10,
    ) -> dict[str, Story]:
        """The stories that articles tell together with others, by the article's handle.

        Only what was published until ``as_of`` and had arrived by ``arrived`` is part of a story;
        each has its newest ``limit`` articles. An article that tells its story alone is left out.
        """
        ...

    # Search

    async def size(self) -> int:
        """How many articles the archive holds, quickly."""
        ...

    async def frequencies(self, terms: Collection[str]) -> dict[str, int]:
        """In how many articles each term stands; terms in none are left out."""
        ...

    async def lexicon(self) -> Lexicon:
        """What it takes to understand a reader's words; kept in memory until the archive changes.

        The vocabulary has words of letters; of a large archive those that several articles have.
        """
        ...

    async def count(self, query: Query) -> int:
        """How many articles match; of phrases in very many articles an estimate."""
        ...

    async def candidates(self, query: Query, *, limit: int) -> Candidates:
        """The articles worth ranking for a query's words, best first; about ``limit`` of them."""
        ...

    async def sequences(self, keys: Collection[int]) -> tuple[Candidate, ...]:
        """Candidates by their keys, in that order; those that are gone are left out."""
        ...

    async def texts(self, keys: Collection[int]) -> dict[int, Parsed]:
        """Candidates' articles with their texts, by their keys; mentions are left out."""
        ...

    async def mentions(
        self,
        handles: Collection[str],
        *,
        kinds: Collection[Kind] = (Kind.PERSON,),
        passages: Collection[tuple[str, int]] | None = None,
    ) -> dict[str, tuple[Mention, ...]]:
        """Who is named in each of these articles, by the article's handle, in text order.

        With ``passages``, each by its article's handle and its position, in no others.
        """
        ...

    # People

    async def names_with(
        self,
        keys: Collection[str],
        *,
        kinds: Collection[Kind] = (Kind.PERSON,),
        as_of: date | None,
        limit: int,
    ) -> tuple[KnownName, ...]:
        """Names that share at least one key (:func:`store.names.name_keys`), rare keys first.

        Of a key that very many share, the best known names are looked at. As of a day names are
        there that articles until then name and prove.
        """
        ...

    async def bearers(self, key: str, *, as_of: date | None) -> tuple[Calling, ...]:
        """Who is called something (:func:`store.epithets.role_keys`), newest article first.

        At most some hundred of the newest articles are looked at.
        """
        ...

    async def tied(self, name: str) -> tuple[tuple[str, ...], ...]:
        """The groups of names that aliases tie to one, itself among them; what holds first, first.

        First what operators added, then their file, then what comes with Newsdesk.
        """
        ...

    async def appearances(self, subject: Subject) -> int:
        """In how many articles somebody is mentioned."""
        ...

    async def spellings(self, subject: Subject) -> tuple[KnownName, ...]:
        """Which of their names articles give somebody, commonest first."""
        ...

    async def reports(self, subject: Subject) -> tuple[Report, ...]:
        """What somebody is called, wording by wording and in stretches of weeks."""
        ...

    async def counts(self, subject: Subject, roles: Sequence[Collection[str]]) -> tuple[int, ...]:
        """How many articles give one of the wordings of each role."""
        ...

    async def sightings(self, subject: Subject, keys: Collection[int]) -> tuple[Sighting, ...]:
        """Where somebody is mentioned with a role in these articles, the newest first."""
        ...

    async def called(
        self, known: Sequence[KnownName], *, as_of: date | None
    ) -> tuple[tuple[str, ...], ...]:
        """The newest roles of each of a few names, as often as they are given."""
        ...

    async def together(self, subject: Subject, *, limit: int) -> tuple[KnownName, ...]:
        """Who and what is in somebody's newest articles more than elsewhere, so many of each kind.

        The most telling first; counted are the articles they share.
        """
        ...

    async def witnesses(
        self, subject: Subject, roles: Collection[str], *, limit: int
    ) -> dict[int, tuple[str, ...]]:
        """All roles that each of the newest articles with one of these gives, by its key."""
        ...

    async def clues(self, subject: Subject, keys: Collection[int], *, limit: int) -> Clues:
        """What tells the bearers of a name apart, in these articles and the newest ``limit``."""
        ...

    async def days_of(self, subject: Subject) -> dict[date, int]:
        """How many articles mention somebody on each day that has any, the oldest first."""
        ...

    async def articles_of(self, subject: Subject, *, limit: int, offset: int = 0) -> Page[Article]:
        """The articles that mention somebody, newest first, of a story the newest that does.

        ``stories`` stays empty.
        """
        ...

    async def articles_within(
        self, subject: Subject, spans: Sequence[tuple[date, date]]
    ) -> tuple[tuple[Appearance, ...], ...]:
        """What mentions somebody in each span of days, given by its first and the one after it."""
        ...

    async def quotes_of(self, subject: Subject, *, limit: int) -> tuple[Quote, ...]:
        """The newest quotations of somebody, those of one article in its order."""
        ...

    # The archive as a whole

    async def freshness(self, *, as_of: date | None) -> Freshness:
        """How new it is, quickly: nothing is counted."""
        ...

    async def arrived(self) -> int:
        """The number of the newest arrival; every save of new or changed articles raises it."""
        ...
