"""Answers readers' requests from a store: search, questions, people, the latest.

This is what the Telegram edge and the shell both talk to.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from store import answers, evidence, excerpts, full_names, people, questions, ranking, spelling
from store import query as queries
from store.asked import Clause, Field, Order, Query
from store.demonyms import DEMONYMS
from store.ranking import Found, Ranked
from store.types import Answer, Hit, Latest, Lookup, Marked, Page, SearchResult

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from store.asked import Repair
    from store.protocol import Store
    from store.questions import Question
    from store.types import (
        ArchiveStatus,
        Article,
        KnownName,
        Listing,
        Mention,
        Parsed,
        Passage,
        Person,
        Sighting,
        Story,
    )

CANDIDATES = 200
"""About how many articles are taken from the index to be ranked; a search's pages end there."""

ALL_OF = 4
"""A search of more words is a question in other clothes: articles with some of them will do."""

NARROW = 6
"""Days said in plain words beside more words than these, or in a question, leave nothing out: what
happened "this week" may have been reported the week before. What is near them comes first."""

NAMES = 300
"""Names compared with the one asked for."""

NEAR_NAMES = 1_000
"""The same of names that words of a search are perhaps slips of."""

SIGHTINGS = 400
"""Newest mentions a person's card is made from."""

NEAREST = 10
NEAREST_EXCERPTED = 3
CHOICES = 5


class _Search(NamedTuple):
    """What was found for a query."""

    ranked: list[Ranked]
    """Best first."""
    total: int
    weights: Mapping[str, float]
    """What each term is worth."""


class Librarian:
    """Understands what was asked, looks it up, says what the archive says.

    ``as_of`` is the day the question is asked: later articles do not exist. No method raises for
    anything a reader may type; all may raise :class:`store.errors.StoreError`.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

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
    ) -> SearchResult:
        """Articles for a reader's words, best first, each with the passage that shows why.

        The best article of a story stands for it. Of a few words an article has all, unless no
        article does (``SearchResult.relaxed``). ``exact`` looks for no other spellings.
        """
        query = await self._understood(text, as_of=as_of, order=order, exact=exact)
        query = replace(query, arrived=arrived)
        if not query.clauses:
            return await self._listed(query, as_of=as_of, limit=limit, offset=offset)
        words = sum(clause.field is Field.ANYWHERE for clause in query.clauses)
        if words > ALL_OF:
            query = replace(query, match_all=False)
        if query.spoken and (words > NARROW or text.rstrip().endswith("?")):
            query = _loosely(query, as_of)
        found = await self._ranked(query, as_of=as_of)
        apart = not any(one.why["close"] for one in found.ranked)
        if apart and query.match_all and not (exact or query.names):
            # Words that never stand side by side may be a name with a slip: "ana kelly".
            named = await self._named(query)
            if named.names and (again := await self._ranked(named, as_of=as_of)).total:
                query, found = named, again
        none = not found.total and query.match_all and len(query.clauses) > 1
        if none and not exact:
            # Words that never stand together may be slips that are words, too: "jon biden".
            other = await self._understood(text, as_of=as_of, order=order, together=True)
            other = replace(other, arrived=arrived)
            if (
                other.repairs != query.repairs
                and (again := await self._ranked(other, as_of=as_of)).total
            ):
                query, found, none = other, again, False
        relaxed = none
        if relaxed:
            query = replace(query, match_all=False)
            found = await self._ranked(query, as_of=as_of)
        elif order is Order.NEWEST and query.match_all:
            return await self._listed(query, as_of=as_of, limit=limit, offset=offset)
        ranked = _one_a_story(found.ranked)
        if order is Order.NEWEST:
            ranked.sort(key=lambda one: -one.candidate.key)
        last = offset + limit
        hits = await self._hits(ranked[offset:last], found.weights)
        query = replace(query, repairs=_as_spelled(query.repairs, hits))
        page = Page(
            items=hits,
            total=found.total,
            next=last if last < len(ranked) else None,
            listed=len(ranked),
            stories=await self._stories([hit.article for hit in hits], as_of, arrived),
        )
        return SearchResult(query=query, page=page, relaxed=relaxed)

    async def ask(self, question: str, *, as_of: date) -> Answer:
        """The sentence that answers a question with its source, or an honest no."""
        name = questions.person_asked(question)
        if name and (told := await self._told(question, name, as_of=as_of)):
            return told
        asked = questions.understand(question, as_of=as_of)
        known = await self._store.frequencies(asked.terms)
        spellings = await self._spellings(asked, known, as_of=as_of)
        known |= await self._store.frequencies(spellings)
        for other, term in spellings.items():
            known[term] = max(known.get(term, 0), known.get(other, 0))
        rarities = ranking.rarity(
            {t: known.get(t, 0) for t in asked.terms}, await self._store.size()
        )
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
            candidates.items,
            ranking.words_of(query.clauses, rarities),
            around=(as_of, as_of),
        )
        read = await self._read(ranked[: evidence.ARTICLES_READ])
        texts = {found.article.handle: parsed.passages for found, parsed in read}
        mentions = await self._store.mentions(list(texts))
        articles = [found for found, _ in read]
        readings = await asyncio.to_thread(
            evidence.read,
            asked,
            articles,
            texts=texts,
            weights=weights,
            spellings=spellings,
            mentions=mentions,
        )
        given = answers.answer(asked, readings)
        near = read[:NEAREST]
        proved = {proof.article.handle for proof in given.evidence}
        repeated = _repeated(
            [found.story for found, _ in near],
            proved=[found.article.handle in proved for found, _ in near],
            told={found.story for found in articles if found.article.handle in proved},
        )
        hits = await asyncio.to_thread(
            lambda: [
                _hit(found, parsed.passages if place < NEAREST_EXCERPTED else (), weights)
                for place, (found, parsed) in enumerate(near)
            ]
        )
        nearest = tuple(
            replace(hit, repeats=repeats) for hit, repeats in zip(hits, repeated, strict=True)
        )
        shown = [proof.article for proof in given.evidence] + [hit.article for hit in nearest]
        return replace(given, nearest=nearest, stories=await self._stories(shown, as_of))

    def person_asked(self, question: str) -> str | None:
        """The name in "Who is NAME?", None when the question is another one."""
        return questions.person_asked(question)

    async def who(self, name: str, *, as_of: date) -> Lookup:
        """Who the articles say somebody is; near names when it is not clear."""
        candidates, names = await self._names(name, as_of=as_of)
        person = (await self._card(names, as_of=as_of))[0] if names else None
        return Lookup(
            name=name, person=person, candidates=candidates, kept=self._store.keeps_people
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
        query = await self._understood(text, as_of=as_of, order=Order.NEWEST, bare_outlets=True)
        query = replace(query, arrived=arrived)
        page = await self._store.latest(query, limit=limit, offset=offset)
        fresh = await self._store.freshness(as_of=as_of)
        return Latest(
            query=query,
            page=replace(page, stories=await self._stories(page.items, as_of, arrived)),
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

    async def _stories(
        self, articles: Collection[Article], as_of: date, arrived: int | None = None
    ) -> dict[str, Story]:
        """The stories these articles stand for, by the article's id."""
        stories = await self._store.stories(
            [article.handle for article in articles], as_of=as_of, arrived=arrived
        )
        return {a.id: stories[a.handle] for a in articles if a.handle in stories}

    async def _understood(
        self,
        text: str,
        *,
        as_of: date,
        order: Order,
        exact: bool = False,
        bare_outlets: bool = False,
        together: bool = False,
    ) -> Query:
        """What a reader's words mean in this archive, its own spellings of them included."""
        lexicon = await self._store.lexicon()
        query = queries.parse(
            text,
            as_of=as_of,
            order=order,
            outlets=lexicon.outlets,
            languages=lexicon.languages,
            bare_outlets=bare_outlets,
        )
        if exact or not query.terms:
            return query
        known = await self._store.frequencies(query.terms)
        if full := full_names.keys(query):
            exactly = await self._store.names_with(full, as_of=None, limit=NAMES)
            query = full_names.recognise(query, exactly)
        keys = spelling.keys(query, frequencies=known, articles=lexicon.articles)
        repaired = await asyncio.to_thread(
            spelling.repair,
            query,
            frequencies=known,
            vocabulary=lexicon.vocabulary,
            articles=lexicon.articles,
            names=await self._store.names_with(keys, as_of=None, limit=NAMES) if keys else (),
            together=together,
        )
        slip = spelling.doubtful(query, frequencies=known, articles=lexicon.articles)
        return await self._named(repaired) if slip else repaired

    async def _named(self, query: Query) -> Query:
        """The query with the names of the archive that its words are slips of."""
        frequencies = await self._store.frequencies(query.terms)
        keys = await asyncio.to_thread(
            full_names.keys_of_slips,
            query,
            frequencies=frequencies,
            vocabulary=(await self._store.lexicon()).vocabulary,
        )
        if not keys:
            return query
        return await asyncio.to_thread(
            full_names.repair,
            query,
            await self._store.names_with(keys, as_of=None, limit=NEAR_NAMES),
            frequencies=frequencies,
        )

    async def _listed(self, query: Query, *, as_of: date, limit: int, offset: int) -> SearchResult:
        """All articles of a query, newest first."""
        page = await self._store.latest(query, limit=limit, offset=offset)
        known = await self._store.frequencies(query.terms)
        weights = ranking.rarity(
            {term: known.get(term, 0) for term in query.terms}, await self._store.size()
        )
        read = [await self._store.article(article.handle) for article in page.items]
        hits = await asyncio.to_thread(
            lambda: tuple(
                Hit(
                    article=one.article,
                    excerpt=excerpts.best_excerpt(
                        one.passages,
                        weights,
                        one.article.language,
                        best=excerpts.best_passage(one.passages, weights, one.article.language),
                    ),
                )
                for one in read
                if one
            )
        )
        return SearchResult(
            query=replace(query, repairs=_as_spelled(query.repairs, hits)),
            page=Page(
                items=hits,
                total=page.total,
                next=page.next,
                listed=page.listed,
                stories=await self._stories(page.items, as_of, query.arrived),
            ),
        )

    async def _ranked(self, query: Query, *, as_of: date) -> _Search:
        """The articles worth showing for a query, best first."""
        candidates = await self._store.candidates(query, limit=CANDIDATES)
        known = await self._store.frequencies(query.terms)
        weights = ranking.rarity(
            {term: known.get(term, 0) for term in query.terms}, await self._store.size()
        )
        ranked = await asyncio.to_thread(
            ranking.rank,
            candidates.items,
            ranking.words_of(query.clauses, weights),
            around=query.around or (as_of, as_of),
            names=query.names,
        )
        return _Search(ranked, candidates.total, weights)

    async def _read(self, ranked: Sequence[Ranked]) -> list[tuple[Found, Parsed]]:
        """Ranked candidates with their articles and texts; those gone by now are left out."""
        texts = await self._store.texts([one.candidate.key for one in ranked])
        return [
            (Found(texts[one.candidate.key].article, one), texts[one.candidate.key])
            for one in ranked
            if one.candidate.key in texts
        ]

    async def _hits(
        self, ranked: Sequence[Ranked], weights: Mapping[str, float]
    ) -> tuple[Hit, ...]:
        read = await self._read(ranked)
        return await asyncio.to_thread(
            lambda: tuple(_hit(found, parsed.passages, weights) for found, parsed in read)
        )

    async def _spellings(
        self, asked: Question, known: Collection[str], *, as_of: date
    ) -> dict[str, str]:
        """How the archive spells the question's names, each spelling with the question's term."""
        named = {term for name in asked.names for term in name}
        found: dict[str, str] = {}
        for term in asked.terms:
            if len(term) < spelling.SHORTEST or (term in known and term not in named):
                continue
            names = await self._store.names_with(people.name_keys(term), as_of=as_of, limit=NAMES)
            for other in spelling.other_spellings(term, names, known=term in known):
                if other not in asked.terms:
                    found[other] = term
        for term in named:
            for other in DEMONYMS.get(term, ()):
                if other not in asked.terms:
                    found[other] = term
        return found

    async def _names(
        self, name: str, *, as_of: date
    ) -> tuple[tuple[KnownName, ...], tuple[str, ...]]:
        """Whom a name may mean, best first, and every spelling of the one it plainly means.

        The spellings come commonest first; there are none when it is not plain who is meant.
        """
        keys = people.name_keys(name)
        known = await self._store.names_with(keys, as_of=as_of, limit=NAMES) if keys else ()
        ranked = await asyncio.to_thread(people.rank_names, name, known)
        if not ranked or not people.is_clear(name, ranked):
            return ranked[:CHOICES], ()
        same = [one for one in ranked if people.same_person(one.name, ranked[0].name)]
        same.sort(key=lambda one: -one.articles)
        return ranked[:CHOICES], tuple(one.name for one in same)

    async def _card(
        self, names: tuple[str, ...], *, as_of: date
    ) -> tuple[Person, tuple[Sighting, ...]]:
        """The card of a person known by some spellings, and the mentions it was made from."""
        sightings = await self._store.sightings(names, as_of=as_of, limit=SIGHTINGS)
        person = people.compose_person(
            names[0],
            sightings,
            articles=await self._store.appearances(names, as_of=as_of),
            together=await self._store.together(names, as_of=as_of, limit=CHOICES),
        )
        return person, sightings

    async def _told(self, question: str, name: str, *, as_of: date) -> Answer | None:
        """Who somebody is by the sentence that gives their newest role; None without one."""
        _, names = await self._names(name, as_of=as_of)
        if not names:
            return None
        person, sightings = await self._card(names, as_of=as_of)
        for role in person.roles:
            if proof := answers.proof_of_role(role, sightings):
                return Answer(
                    question=question,
                    answered=True,
                    short=role.role,
                    confidence=1.0,
                    evidence=(proof,),
                    nearest=tuple(Hit(article=a, excerpt=Marked(text="")) for a in person.latest),
                )
        return None


def _loosely(query: Query, as_of: date) -> Query:
    """The query with what is near its days first, instead of nothing but these."""
    last = query.before or as_of
    around = (query.after or last, last) if last < as_of else None
    return replace(query, after=None, before=None, around=around)


def _as_spelled(repairs: Sequence[Repair], hits: Sequence[Hit]) -> tuple[Repair, ...]:
    """The repairs with the words that the hits have for them."""
    return tuple(
        replace(repair, words=excerpts.words_for(repair.read_as, [_shown(hit) for hit in hits]))
        for repair in repairs
    )


def _shown(hit: Hit) -> tuple[str, str]:
    """What a reader sees of a hit, and its language."""
    return f"{hit.excerpt.text}\n{hit.article.headline}", hit.article.language


def _one_a_story(ranked: Sequence[Ranked]) -> list[Ranked]:
    """The best article of each story."""
    repeated = _repeated([one.candidate.story for one in ranked])
    return [one for one, repeats in zip(ranked, repeated, strict=True) if not repeats]


def _repeated(
    stories: Sequence[int | None],
    *,
    proved: Sequence[bool] = (),
    told: Collection[int | None] = (),
) -> list[bool]:
    """Whether the story of each is told by one before it, or among those ``told`` already.

    What is ``proved`` by an article of its own never repeats.
    """
    before = set(told)
    repeated = []
    for place, story in enumerate(stories):
        proves = place < len(proved) and proved[place]
        repeated.append(story is not None and story in before and not proves)
        before.add(story)
    return repeated


def _hit(found: Found, passages: Sequence[Passage], weights: Mapping[str, float]) -> Hit:
    """A hit; without passages its excerpt is empty."""
    return Hit(
        article=found.article,
        excerpt=excerpts.best_excerpt(
            passages, weights, found.article.language, best=found.ranked.passage
        ),
        score=round(found.score, 4),
        why={name: round(part, 4) for name, part in found.ranked.why.items()},
    )
