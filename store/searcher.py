"""Articles for a reader's words: what they mean here, what has them, in which order, and why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from store import excerpts, full_names, ranking, spelling
from store import query as queries
from store.asked import Field, Order, Query
from store.in_one_go import aside
from store.indexed import in_field
from store.ranking import Found, Ranked
from store.types import Hit, Latest, Page, SearchResult

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from store.archive import Archive
    from store.asked import Clause, Repair
    from store.types import Article, Parsed, Passage, Story

CANDIDATES = 100
"""About how many articles are taken from the index to be ranked; a search's pages end there."""

ALL_OF = 4
"""A search of more words is a question in other clothes: articles with some of them will do, as
for one that ends in a question mark."""

NARROW = 6
"""Days said in plain words beside more words than these, or in a question, leave nothing out: what
happened "this week" may have been reported the week before. What is near them comes first."""

ON_IT = 0.5
"""How much of the best article's words in headline and opening another on the same thing has."""

NAMES = 300
"""Names looked at for other spellings of a query's words."""
NEAR_NAMES = 1_000
"""The same of names that words of a search are perhaps slips of."""


class Ranking(NamedTuple):
    """What was found for a query."""

    ranked: list[Ranked]
    """Best first."""
    total: int | None
    """How many match; None when they are too many to count."""
    weights: Mapping[str, float]
    """What each term is worth."""


class Searcher:
    """Searches a store; nothing typed raises, but all may raise StoreError."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    async def search(
        self,
        text: str,
        *,
        as_of: date,
        limit: int,
        offset: int,
        arrived: int | None,
        order: Order,
        exact: bool,
        each: bool,
    ) -> SearchResult:
        """As :meth:`store.librarian.Librarian.search`."""
        query = await self.understood(text, as_of=as_of, order=order, exact=exact)
        query = replace(query, arrived=arrived)
        if not (query.clauses or query.excluded or query.after or query.before):
            return SearchResult(query=query, page=Page(items=(), total=0))
        if not query.terms:  # nothing but days, outlets and authors
            return await self._listed(query, as_of=as_of, limit=limit, offset=offset)
        words = sum(clause.field is Field.ANYWHERE for clause in query.clauses)
        asks = text.rstrip().endswith("?")
        if asks or words > ALL_OF:
            query = replace(query, match_all=False)
        if query.spoken and (asks or words > NARROW):
            query = _loosely(query, as_of)
        found = await self.ranked(query, as_of=as_of)
        apart = not any(one.why["close"] for one in found.ranked)
        quoted = any(clause.quoted for clause in query.clauses)
        if apart and query.match_all and not (exact or quoted or query.names):
            # Words that never stand side by side may be a name with a slip: "ana kelly".
            named = await self._named(query)
            if named.names and (again := await self.ranked(named, as_of=as_of)).ranked:
                query, found = named, again
        none = not found.ranked and query.match_all and len(query.clauses) > 1
        if none and not exact:
            # Words that never stand together may be slips that are words, too: "jon biden".
            other = await self.understood(text, as_of=as_of, order=order, together=True)
            other = replace(other, arrived=arrived)
            if other.repairs != query.repairs:
                again = await self.ranked(other, as_of=as_of)
                if again.ranked:
                    query, found, none = other, again, False
        relaxed = none
        if relaxed:
            query = replace(spelling.sure(query), match_all=False)
            found = await self.ranked(query, as_of=as_of)
        elif order is Order.NEWEST and query.match_all:
            listed = await self._listed(query, as_of=as_of, limit=limit, offset=offset)
            return replace(listed, page=replace(listed.page, total=found.total))
        ranked = list(found.ranked) if each else _one_a_story(found.ranked)
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
            stories=await stories_by_id(
                self._archive, [hit.article for hit in hits], as_of, arrived
            ),
        )
        return SearchResult(query=query, page=page, relaxed=relaxed)

    async def newest_on(self, text: str, *, as_of: date, limit: int) -> tuple[Query, list[Parsed]]:
        """The newest stories that are about a reader's words, with their texts, and how these read.

        About them is what has them in its headline or opening as much as the best has; nothing
        when no article has them all.
        """
        query = await self.understood(text, as_of=as_of, order=Order.NEWEST)
        if not query.terms:
            page = await self._archive.latest(query, limit=limit)
            read = [await self._archive.article(one.handle) for one in page.items]
            return query, [one for one in read if one]
        newest = (await self._archive.freshness(as_of=as_of)).newest
        around = (newest, newest) if newest else None
        ranked = (await self.ranked(replace(query, around=around), as_of=as_of)).ranked
        on_it = [one.why["headline"] + one.why["opening"] for one in ranked]
        least = ON_IT * max(on_it, default=0.0)
        about = [one for one, much in zip(ranked, on_it, strict=True) if much >= least]
        newest_first = sorted(_one_a_story(about), key=lambda one: -one.candidate.key)[:limit]
        best_first = [one for one in about if one in newest_first]
        found = [parsed for _, parsed in await with_texts(self._archive, best_first)]
        # Of very many only some are ranked; those with the words in their headline may be newer.
        heading = replace(query, clauses=tuple(map(_in_headline, query.clauses)))
        page = await self._archive.latest(heading, limit=limit)
        heads = [await self._archive.article(article.handle) for article in page.items]
        whole = [one for one in heads if one]
        stories = await stories_by_id(
            self._archive, [one.article for one in (*whole, *found)], as_of
        )
        told = {stories.get(one.article.id) for one in whole} - {None}
        ids = {one.article.id for one in whole}
        others = [
            one
            for one in found
            if one.article.id not in ids and stories.get(one.article.id) not in told
        ]
        return query, [*whole, *others]

    async def latest(
        self, text: str, *, as_of: date, limit: int, offset: int, arrived: int | None
    ) -> Latest:
        """As :meth:`store.librarian.Librarian.latest`."""
        query = await self.understood(text, as_of=as_of, order=Order.NEWEST, bare_outlets=True)
        query = replace(query, arrived=arrived)
        page = await self._archive.latest(query, limit=limit, offset=offset)
        stories = await self._stories(page.items, as_of, arrived)
        fresh = await self._archive.freshness(as_of=as_of)
        return Latest(
            query=query,
            page=replace(page, stories=stories),
            newest=fresh.newest,
            checked_at=fresh.checked_at,
        )

    async def understood(
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
        lexicon = await self._archive.lexicon()
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
        known = await self._archive.frequencies(query.terms)
        if full := full_names.keys(query):
            exactly = await self._archive.names_with(full, as_of=None, limit=NAMES)
            query = full_names.recognise(query, exactly)
        keys = spelling.keys(query, frequencies=known, articles=lexicon.articles)
        repaired = await aside(
            spelling.repair,
            query,
            frequencies=known,
            vocabulary=lexicon.vocabulary,
            articles=lexicon.articles,
            names=await self._archive.names_with(keys, as_of=None, limit=NAMES) if keys else (),
            together=together,
        )
        repaired = await self._without_lost(repaired)
        slip = spelling.doubtful(query, frequencies=known, articles=lexicon.articles)
        return await self._named(repaired) if slip else repaired

    async def _without_lost(self, query: Query) -> Query:
        """The query without spellings that have left the archive since the vocabulary knew them."""
        spelled = {term for c in query.clauses for phrase in c.spellings for term in phrase}
        lost = spelled - (await self._archive.frequencies(spelled)).keys() if spelled else set()
        return spelling.without(query, lost) if lost else query

    async def _named(self, query: Query) -> Query:
        """The query with the names of the archive that its words are slips of."""
        frequencies = await self._archive.frequencies(query.terms)
        keys = await aside(
            full_names.keys_of_slips,
            query,
            frequencies=frequencies,
            vocabulary=(await self._archive.lexicon()).vocabulary,
        )
        if not keys:
            return query
        return await aside(
            full_names.repair,
            query,
            await self._archive.names_with(keys, as_of=None, limit=NEAR_NAMES),
            frequencies=frequencies,
        )

    async def _listed(self, query: Query, *, as_of: date, limit: int, offset: int) -> SearchResult:
        """All articles of a query, newest first."""
        page = await self._archive.latest(query, limit=limit, offset=offset)
        known = await self._archive.frequencies(query.terms)
        weights = ranking.rarity(
            {term: known.get(term, 0) for term in query.terms}, await self._archive.size()
        )
        read = [await self._archive.article(article.handle) for article in page.items]
        hits = await aside(
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

    async def ranked(self, query: Query, *, as_of: date) -> Ranking:
        """The articles worth showing for a query, best first."""
        candidates = await self._archive.candidates(query, limit=CANDIDATES)
        weights = ranking.rarity(
            {term: max(_counts(candidates.frequencies, term)) for term in query.terms},
            candidates.articles,
        )
        ranked = await aside(
            ranking.rank,
            await self._archive.sequences(candidates.keys),
            ranking.words_of(query.clauses, weights),
            around=query.around or (as_of, as_of),
            names=query.names,
        )
        total = None if candidates.about else candidates.total
        return Ranking(ranked, total, weights)

    async def _stories(
        self, articles: Collection[Article], as_of: date, arrived: int | None = None
    ) -> dict[str, Story]:
        return await stories_by_id(self._archive, articles, as_of, arrived)

    async def _hits(
        self, ranked: Sequence[Ranked], weights: Mapping[str, float]
    ) -> tuple[Hit, ...]:
        found = await with_texts(self._archive, ranked)
        return await aside(
            lambda: tuple(hit_of(one, parsed.passages, weights) for one, parsed in found)
        )


async def with_texts(archive: Archive, ranked: Sequence[Ranked]) -> list[tuple[Found, Parsed]]:
    """Ranked candidates with their articles and texts; those gone by now are left out."""
    texts = await archive.texts([one.candidate.key for one in ranked])
    return [
        (Found(texts[one.candidate.key].article, one), texts[one.candidate.key])
        for one in ranked
        if one.candidate.key in texts
    ]


async def stories_by_id(
    archive: Archive, articles: Collection[Article], as_of: date, arrived: int | None = None
) -> dict[str, Story]:
    """The stories these articles stand for, by the article's id."""
    stories = await archive.stories(
        [article.handle for article in articles], as_of=as_of, arrived=arrived
    )
    return {a.id: stories[a.handle] for a in articles if a.handle in stories}


def _in_headline(clause: Clause) -> Clause:
    return replace(clause, field=Field.HEADLINE) if clause.field is Field.ANYWHERE else clause


def _counts(frequencies: Mapping[str, int], term: str) -> tuple[int, int]:
    """In how many articles a term stands, as far as the query asked: anywhere, in headlines."""
    return frequencies.get(term, 0), frequencies.get(in_field(term, Field.HEADLINE), 0)


def _loosely(query: Query, as_of: date) -> Query:
    """The query with what is near its days first, instead of nothing but these."""
    last = query.before or as_of
    around = (query.after or last, last) if last < as_of else None
    return replace(query, after=None, before=None, around=around)


def _as_spelled(repairs: Sequence[Repair], hits: Sequence[Hit]) -> tuple[Repair, ...]:
    """The repairs with the words that the hits have for them."""
    return tuple(
        replace(
            repair,
            words=excerpts.words_for(
                repair.read_as, [_shown(hit) for hit in hits], like=repair.typed
            ),
        )
        for repair in repairs
    )


def _shown(hit: Hit) -> tuple[str, str]:
    """What a reader sees of a hit, and its language."""
    return f"{hit.excerpt.text}\n{hit.article.headline}", hit.article.language


def _one_a_story(ranked: Sequence[Ranked]) -> list[Ranked]:
    """The best article of each story."""
    repeated = repeated_stories([one.candidate.story for one in ranked])
    return [one for one, repeats in zip(ranked, repeated, strict=True) if not repeats]


def repeated_stories(
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


def hit_of(found: Found, passages: Sequence[Passage], weights: Mapping[str, float]) -> Hit:
    """A hit; without passages its excerpt is empty."""
    return Hit(
        article=found.article,
        excerpt=excerpts.best_excerpt(
            passages, weights, found.article.language, best=found.ranked.passage
        ),
        score=round(found.score, 4),
        why={name: round(part, 4) for name, part in found.ranked.why.items()},
    )
