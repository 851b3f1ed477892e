"""Answers readers' requests from a store: search, questions, people, the latest.

This is what the Telegram edge and the shell both talk to.
"""

from __future__ import annotations

import asyncio
import math
from dataclasses import replace
from typing import TYPE_CHECKING

from store import answers, evidence, passages, questions, ranking, short_answers, spelling
from store.asked import Clause, Order, Query
from store.biographer import Biographer
from store.demonyms import DEMONYMS
from store.searcher import CANDIDATES, Searcher, hit_of, repeated_stories, stories_by_id, with_texts
from store.types import Answer, Latest, SearchResult

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import date

    from store.entities import Lookup, Mention
    from store.protocol import Store
    from store.questions import Question
    from store.ranking import Found
    from store.semantic import Likeness
    from store.types import ArchiveStatus, Listing, Parsed, Passage, Story

NEAREST = 10
NEAREST_EXCERPTED = 3


class Librarian:
    """Understands what was asked, looks it up, says what the archive says.

    ``as_of`` is the day the question is asked: later articles do not exist. No method raises for
    anything a reader may type; all may raise :class:`store.errors.StoreError`.
    """

    def __init__(self, store: Store, likeness: Likeness | None = None) -> None:
        """``likeness`` compares a question with sentences by meaning, in a thread of its own."""
        self._store = store
        self._likeness = likeness
        self._searcher = Searcher(store)
        self._biographer = Biographer(store)

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
        return await self._searcher.search(
            text,
            as_of=as_of,
            limit=limit,
            offset=offset,
            arrived=arrived,
            order=order,
            exact=exact,
            each=each,
        )

    async def ask(self, question: str, *, as_of: date) -> Answer:
        """The sentence that answers a question with its source, or an honest no."""
        name = questions.person_asked(question)
        if name and (told := await self._biographer.told(question, name, as_of=as_of)):
            return told
        asked = questions.understand(question, as_of=as_of)
        known = await self._store.frequencies(asked.terms)
        spellings = await self._spellings(asked, as_of=as_of)
        known |= await self._store.frequencies(spellings)
        for other, term in spellings.items():
            known[term] = max(known.get(term, 0), known.get(other, 0))
        size = await self._store.size()
        rarities = ranking.rarity({t: known.get(t, 0) for t in asked.terms}, size)
        weights = evidence.weigh(asked, rarities)
        query = Query(
            text=question,
            clauses=tuple(
                Clause(
                    alternatives=(
                        (term,),
                        *((other,) for other, meant in spellings.items() if meant == term),
                    )
                )
                for term in asked.terms
            ),
            as_of=as_of,
            match_all=False,
        )
        candidates = await self._store.candidates(query, limit=CANDIDATES)
        ranked = await asyncio.to_thread(
            ranking.rank,
            await self._store.sequences(candidates.keys),
            ranking.words_of(query.clauses, rarities),
            around=(as_of, as_of),
        )
        read = await with_texts(self._store, ranked[: evidence.ARTICLES_READ])
        texts = {found.article.handle: parsed.passages for found, parsed in read}
        mentions = await self._store.mentions(list(texts))
        articles = [found for found, _ in read]
        vocabulary = (await self._store.lexicon()).vocabulary
        given = await asyncio.to_thread(
            _answered,
            asked,
            articles,
            as_of=as_of,
            texts=texts,
            weights=weights,
            spellings=spellings,
            mentions=mentions,
            rarity=lambda term: math.log(1 + size / (1 + vocabulary.articles(term))),
            likeness=self._likeness,
        )
        near = read[:NEAREST]
        proved = {proof.article.handle for proof in given.evidence}
        repeated = repeated_stories(
            [found.story for found, _ in near],
            proved=[found.article.handle in proved for found, _ in near],
            told={found.story for found in articles if found.article.handle in proved},
        )
        hits = await asyncio.to_thread(
            lambda: [
                hit_of(found, parsed.passages if place < NEAREST_EXCERPTED else (), weights)
                for place, (found, parsed) in enumerate(near)
            ]
        )
        nearest = tuple(
            replace(hit, repeats=repeats) for hit, repeats in zip(hits, repeated, strict=True)
        )
        shown = [proof.article for proof in given.evidence] + [hit.article for hit in nearest]
        return replace(
            given, nearest=nearest, stories=await stories_by_id(self._store, shown, as_of)
        )

    def person_asked(self, question: str) -> str | None:
        """The name in "Who is NAME?", None when the question is another one."""
        return questions.person_asked(question)

    async def who(self, name: str, *, as_of: date) -> Lookup:
        """Who the articles say somebody is; near names when it is not clear."""
        return await self._biographer.who(name, as_of=as_of)

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
        query = await self._searcher.understood(
            text, as_of=as_of, order=Order.NEWEST, bare_outlets=True
        )
        query = replace(query, arrived=arrived)
        page = await self._store.latest(query, limit=limit, offset=offset)
        fresh = await self._store.freshness(as_of=as_of)
        return Latest(
            query=query,
            page=replace(
                page, stories=await stories_by_id(self._store, page.items, as_of, arrived)
            ),
            newest=fresh.newest,
            checked_at=fresh.checked_at,
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

    async def mentions(self, handles: Collection[str]) -> dict[str, tuple[Mention, ...]]:
        """Who is named in each of these articles, by the article's handle, in text order."""
        return await self._store.mentions(handles)

    async def status(self, *, as_of: date | None = None) -> ArchiveStatus:
        """How much the archive holds and how fresh it is."""
        return await self._store.status(as_of=as_of)

    async def arrived(self) -> int:
        """The number of the newest arrival: a listing kept with it does not shift."""
        return await self._store.arrived()

    async def remember(self, listing: Listing) -> str:
        """Keep a listing so that its buttons work later; gives its token."""
        return await self._store.remember(listing)

    async def recall(self, token: str) -> Listing | None:
        """The listing a button names, or None when it is gone."""
        return await self._store.recall(token)

    async def _spellings(self, asked: Question, *, as_of: date) -> dict[str, str]:
        """How the archive spells the question's words, each spelling with the question's term."""
        read = await self._searcher.understood(asked.text, as_of=as_of, order=Order.BEST)
        # No answer may rest on a guess ("price": prize); names are demanded in its proof anyway.
        surely = spelling.sure(read).clauses
        found = {
            phrase[0]: typed
            for clause in (
                one if one.typed[:1].isupper() else sure
                for one, sure in zip(read.clauses, surely, strict=True)
            )
            for typed in (clause.alternatives[0][0],)
            for phrase in clause.spellings
            if typed in asked.terms and len(phrase) == 1 and phrase[0] not in asked.terms
        }
        for term in (term for name in asked.names for term in name):
            for other in DEMONYMS.get(term, ()):
                if other not in asked.terms:
                    found[other] = term
        return found


def _answered(
    asked: Question,
    found: Sequence[Found],
    *,
    as_of: date,
    texts: Mapping[str, Sequence[Passage]],
    weights: Mapping[str, float],
    spellings: Mapping[str, str],
    mentions: Mapping[str, Sequence[Mention]],
    rarity: Callable[[str], float],
    likeness: Likeness | None,
) -> Answer:
    """The answer that the best articles give."""
    spelled = {term: {term} for term in asked.terms}
    for other, term in spellings.items():
        spelled.setdefault(term, {term}).add(other)
    readings = evidence.read(
        asked,
        found,
        passages.worth_reading(found, spelled, weights, most=evidence.PASSAGES_READ),
        as_of=as_of,
        texts=texts,
        weights=weights,
        spellings=spellings,
        mentions=mentions,
    )
    if likeness:
        compared = [reading.sentence.text for reading in readings[: evidence.COMPARED]]
        readings = evidence.by_likeness(readings, likeness(asked.text, compared))
    told = short_answers.told(asked, readings, weights, rarity)
    return answers.answer(asked, readings, told, as_of=as_of)
