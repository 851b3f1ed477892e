"""Answers readers' requests from a store: search, questions, people, the latest.

This is what the Telegram edge and the shell both talk to. What a request asks of the archive is
asked in one go, of the archive as it is at one moment, and once for all who ask the same.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import digests, follow_ups, questions
from store.asked import Order
from store.asking import Asking
from store.biographer import Biographer
from store.earlier import FollowUp
from store.query import LONGEST_TEXT
from store.searcher import Searcher

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from store.answered import Answer
    from store.earlier import Exchange
    from store.entities import Lookup, Mention, Quote, Turn
    from store.protocol import Store
    from store.semantic import Likeness
    from store.types import (
        ArchiveStatus,
        Article,
        Latest,
        Listing,
        Page,
        Parsed,
        SearchResult,
        Story,
    )


class Librarian:
    """Understands what was asked, looks it up, says what the archive says.

    ``as_of`` is the day the question is asked: later articles do not exist. No method raises for
    anything a reader may type; all may raise :class:`store.errors.StoreError`.
    """

    def __init__(
        self, store: Store, likeness: Likeness | None = None, *, holding: bool = False
    ) -> None:
        """``likeness`` compares a question with sentences by meaning, in a thread of its own.

        With ``holding`` the next who asks the same is given what was found for the first, while
        that holds.
        """
        self._store = store
        self._likeness = likeness
        self._holding = holding

    async def warm(self) -> None:
        """Read what the first request would have to wait for."""
        await self._store.at_once(lambda archive: archive.lexicon())

    async def search(
        self,
        text: str,
        *,
        as_of: date,
        limit: int = 5,
        offset: int = 0,
        arrived: int | None = None,
        order: Order = Order.BEST,
        exact: bool = False,
        each: bool = False,
    ) -> SearchResult:
        """Articles for a reader's words, best first, each with the passage that shows why.

        The best article of a story stands for it. Of a few words an article has all, unless no
        article does (``SearchResult.relaxed``). ``exact`` looks for no other spellings;
        with ``each`` every article is there, whoever tells the same story.
        """
        return await self._store.at_once(
            lambda archive: Searcher(archive).search(
                text,
                as_of=as_of,
                limit=limit,
                offset=offset,
                arrived=arrived,
                order=order,
                exact=exact,
                each=each,
            ),
            asked=self._holding
            and ("search", text, as_of, limit, offset, arrived, order, exact, each),
        )

    async def ask(self, question: str, *, as_of: date) -> Answer:
        """The sentence that answers a question with its source, or an honest no."""
        return await self._store.at_once(
            lambda archive: Asking(archive, self._likeness).ask(question, as_of=as_of),
            asked=self._holding and ("ask", question, as_of, self._likeness),
        )

    def news_asked(self, question: str) -> str | None:
        """What news is asked of ("" of everything), None when the question is another one."""
        return digests.about(question)

    def asks_nothing(self, words: str) -> bool:
        """Whether a message is a few words and no more, such as a name; news are asked for."""
        return questions.asks_nothing(words) and digests.about(words) is None

    def person_asked(self, question: str) -> str | None:
        """The name in "Who is NAME?", None when the question is another one."""
        return questions.person_asked(question)

    def office_asked(self, question: str) -> str | None:
        """The office in "Who is the OFFICE?", None when the question is another one."""
        return questions.office_asked(question)

    async def who(self, name: str, *, as_of: date) -> Lookup:
        """Who the articles say somebody is; near names when it is not clear."""
        return await self._store.at_once(
            lambda archive: Biographer(archive).who(name, as_of=as_of),
            asked=self._holding and ("who", name, as_of),
        )

    async def articles_of(
        self,
        name: str,
        *,
        as_of: date,
        limit: int = 5,
        offset: int = 0,
        arrived: int | None = None,
    ) -> Page[Article]:
        """The articles that name somebody: see :meth:`store.biographer.Biographer.articles_of`."""
        return await self._store.at_once(
            lambda archive: Biographer(archive).articles_of(
                name, as_of=as_of, limit=limit, offset=offset, arrived=arrived
            ),
            asked=self._holding and ("articles_of", name, as_of, limit, offset, arrived),
        )

    async def quotes_of(
        self,
        name: str,
        *,
        as_of: date,
        limit: int = 5,
        offset: int = 0,
        arrived: int | None = None,
    ) -> Page[Quote]:
        """What somebody said: see :meth:`store.biographer.Biographer.quotes_of`."""
        return await self._store.at_once(
            lambda archive: Biographer(archive).quotes_of(
                name, as_of=as_of, limit=limit, offset=offset, arrived=arrived
            ),
            asked=self._holding and ("quotes_of", name, as_of, limit, offset, arrived),
        )

    async def timeline_of(
        self,
        name: str,
        *,
        as_of: date,
        limit: int = 5,
        offset: int = 0,
        arrived: int | None = None,
    ) -> Page[Turn]:
        """What was told of somebody: see :meth:`store.biographer.Biographer.timeline_of`."""
        return await self._store.at_once(
            lambda archive: Biographer(archive).timeline_of(
                name, as_of=as_of, limit=limit, offset=offset, arrived=arrived
            ),
            asked=self._holding and ("timeline_of", name, as_of, limit, offset, arrived),
        )

    async def latest(
        self,
        text: str = "",
        *,
        as_of: date,
        limit: int = 5,
        offset: int = 0,
        arrived: int | None = None,
    ) -> Latest:
        """The newest articles, of everything or of what the words say; the newest of each story.

        How fresh the archive is comes with them.
        """
        return await self._store.at_once(
            lambda archive: Searcher(archive).latest(
                text, as_of=as_of, limit=limit, offset=offset, arrived=arrived
            )
        )

    async def story(
        self, handle: str, *, as_of: date, limit: int, arrived: int | None = None
    ) -> Story | None:
        """The story an article tells with others, None when it tells it alone or is gone."""
        stories = await self._store.stories([handle], as_of=as_of, arrived=arrived, limit=limit)
        return stories.get(handle)

    async def article(self, handle: str) -> Parsed | None:
        """An article with its text, by the handle in a button."""
        return await self._store.article(handle)

    async def articles(self, handles: Collection[str]) -> dict[str, Parsed]:
        """Several articles with their texts, by their handles; those that are gone are left out."""
        return await self._store.parsed(handles)

    async def mentions(self, handles: Collection[str]) -> dict[str, tuple[Mention, ...]]:
        """Who is named in each of these articles, by the article's handle, in text order."""
        return await self._store.mentions(handles)

    async def status(self, *, as_of: date | None = None) -> ArchiveStatus:
        """How much the archive holds and how fresh it is."""
        return await self._store.status(as_of=as_of)

    async def arrived(self) -> int:
        """The number of the newest arrival: a listing kept with it does not shift."""
        return await self._store.arrived()

    # What was asked before

    async def follow_up(self, question: str, before: Exchange | None, *, as_of: date) -> FollowUp:
        """A question completed by the one before it, where it leans on that; else as typed."""
        if not follow_ups.needs_subject(question):
            return FollowUp(question=question)
        if before is None:
            return FollowUp(question=question, unclear=True)
        name = follow_ups.topic(question)
        if name and self.asks_nothing(before.question):
            return FollowUp(question=name)  # there is no question to turn to it
        return await self._store.at_once(
            lambda archive: Asking(archive).completed(question, before, as_of=as_of)
        )

    async def keep_exchange(self, exchange: Exchange) -> None:
        """Remember for a short time what was asked and answered."""
        await self._store.keep_exchange(
            replace(
                exchange,
                question=exchange.question[:LONGEST_TEXT],
                short=exchange.short[:LONGEST_TEXT],
            )
        )

    async def exchange(
        self, chat: int, *, since: datetime, message: int | None = None
    ) -> Exchange | None:
        """What a message of the bot answered, or the newest of a chat; None when it is older."""
        return await self._store.exchange(chat, since=since, message=message)

    async def remember(self, listing: Listing) -> str:
        """Keep a listing so that its buttons work later; gives its token."""
        return await self._store.remember(listing)

    async def recall(self, token: str) -> Listing | None:
        """The listing a button names, or None when it is gone."""
        return await self._store.recall(token)
