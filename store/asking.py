"""Answers a question from what the archive says, and completes one that leans on another."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from store import (
    analysis,
    answers,
    digests,
    evidence,
    follow_ups,
    passages,
    questions,
    ranking,
    referents,
    short_answers,
    spelling,
)
from store.asked import Clause, Order, Query
from store.biographer import Biographer
from store.demonyms import DEMONYMS
from store.earlier import Earlier, FollowUp, Named
from store.entities import Kind
from store.in_one_go import aside
from store.irregular_forms import ALSO_OTHER_WORDS
from store.names import is_named_by
from store.resolving import Resolver
from store.searcher import CANDIDATES, Searcher, hit_of, repeated_stories, stories_by_id, with_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from store.answered import Answer, Evidence
    from store.archive import Archive
    from store.earlier import Exchange
    from store.entities import Mention
    from store.passages import Worthy
    from store.questions import Question
    from store.ranking import Found
    from store.semantic import Likeness
    from store.types import Passage

NEAREST = 10
NEAREST_EXCERPTED = 3

ONE_KIND = 0.8
"""Share of the articles with a name that must mean one kind of thing by it."""


class Asking:
    """Answers questions from an archive; nothing typed raises, but all may raise StoreError."""

    def __init__(self, archive: Archive, likeness: Likeness | None = None) -> None:
        """As :class:`store.librarian.Librarian`."""
        self._archive = archive
        self._likeness = likeness
        self._searcher = Searcher(archive)
        self._biographer = Biographer(archive)
        self._resolver = Resolver(archive)

    async def ask(self, question: str, *, as_of: date) -> Answer:
        """The sentence that answers a question with its source, or an honest no."""
        name = questions.person_asked(question)
        if name and (told := await self._biographer.told(question, name, as_of=as_of)):
            return told
        office = None if name else questions.office_asked(question)
        if office and (
            told := await self._biographer.told(question, office, as_of=as_of, office=True)
        ):
            return told
        of = digests.about(question)
        if of is not None:
            news = await self._news(question, of, as_of=as_of)
            if news.answered or digests.happened(question):
                return news
        asked = questions.understand(question, as_of=as_of)
        # An archive that ends before the day asked is asked on its last day: its newest is new.
        present = (await self._archive.freshness(as_of=as_of)).newest or as_of
        known = await self._archive.frequencies(asked.terms)
        spellings = await self._spellings(asked, as_of=as_of)
        known |= await self._archive.frequencies(spellings)
        for other, term in spellings.items():
            known[term] = max(known.get(term, 0), known.get(other, 0))
        size = await self._archive.size()
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
            around=(present, present),
            match_all=False,
        )
        candidates = await self._archive.candidates(query, limit=CANDIDATES)
        ranked = await aside(
            ranking.rank,
            await self._archive.sequences(candidates.keys),
            ranking.words_of(query.clauses, rarities),
            around=(present, present),
        )
        read = await with_texts(self._archive, ranked[: evidence.ARTICLES_READ])
        texts = {found.article.handle: parsed.passages for found, parsed in read}
        articles = [found for found, _ in read]
        worthy = await aside(_worthy, asked, articles, weights, spellings)
        mentions = await self._archive.mentions(
            list(texts), kinds=tuple(Kind), passages=_named_in(articles, worthy)
        )
        vocabulary = (await self._archive.lexicon()).vocabulary
        given = await aside(
            _answered,
            asked,
            articles,
            worthy,
            as_of=as_of,
            present=present,
            texts=texts,
            weights=weights,
            spellings=spellings,
            mentions=mentions,
            rarity=lambda term: vocabulary.rarity(term, size),
            likeness=self._likeness,
        )
        if not given.answered and (name := questions.defined(question)):
            # No sentence says "X is …", but it may be called something: "state media KCNA".
            given = await self._biographer.told(question, name, as_of=as_of) or given
        near = read[:NEAREST]
        proved = {proof.article.handle for proof in given.evidence}
        repeated = repeated_stories(
            [found.story for found, _ in near],
            proved=[found.article.handle in proved for found, _ in near],
            told={found.story for found in articles if found.article.handle in proved},
        )
        hits = await aside(
            lambda: [
                hit_of(found, parsed.passages if place < NEAREST_EXCERPTED else (), weights)
                for place, (found, parsed) in enumerate(near)
            ]
        )
        nearest = tuple(
            replace(hit, repeats=repeats) for hit, repeats in zip(hits, repeated, strict=True)
        )
        shown = [proof.article for proof in (*given.evidence, *given.more)]
        shown += [hit.article for hit in nearest]
        return replace(
            given, nearest=nearest, stories=await stories_by_id(self._archive, shown, as_of)
        )

    async def _news(self, question: str, of: str, *, as_of: date) -> Answer:
        """The newest stories about something, each by a sentence."""
        query, read = await self._searcher.newest_on(of, as_of=as_of, limit=digests.LOOKED_AT)
        late = not read and not query.terms
        if late:  # nothing of that day: the newest there is, said to be no newer
            of = ""
            _, read = await self._searcher.newest_on(of, as_of=as_of, limit=digests.MOST)
        told = await aside(digests.digest, question, of, read, query.terms, as_of=as_of)
        if late and told.evidence:
            told = replace(told, newest=told.evidence[0].article.published.day)
        shown = [proof.article for proof in told.evidence]
        return replace(told, stories=await stories_by_id(self._archive, shown, as_of))

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
        for base, forms in ALSO_OTHER_WORDS.items():
            term = analysis.terms(base)[0]
            if term in asked.terms:
                found.update((form, term) for form in forms if form not in asked.terms)
        for term in (term for name in asked.names for term in name):
            for other in DEMONYMS.get(term, ()):
                if other not in asked.terms:
                    found[other] = term
        return found

    # What was asked before

    async def completed(self, question: str, before: Exchange, *, as_of: date) -> FollowUp:
        """A question that leans on the one before it, completed by that where it can be."""
        earlier = Earlier(
            question=before.question,
            short=before.short,
            asked=await self._named(follow_ups.names_in(before.question), as_of=as_of),
            answered=await self._named(follow_ups.names_answered(before.short), as_of=as_of),
        )
        topic = follow_ups.topic(question)
        other = await self._name(topic, as_of=as_of) if topic else None
        whole = follow_ups.completed(question, earlier, other=other)
        return FollowUp(
            question=whole or question,
            completed=whole is not None,
            unclear=whole is None,
            choices=() if whole else follow_ups.doubtful(question, earlier),
        )

    async def _named(self, typed: Sequence[str], *, as_of: date) -> tuple[Named, ...]:
        """Names as the archive mostly writes them, with what they are."""
        return tuple([await self._name(one, as_of=as_of) for one in typed])

    async def _name(self, typed: str, *, as_of: date) -> Named:
        meant = await self._resolver.resolve(typed, as_of=as_of)
        articles = Counter[Kind]()
        for one in meant.candidates:
            if is_named_by(typed, one):
                articles[one.kind] += one.articles
        kind, count = next(iter(articles.most_common(1)), (meant.kind, 0))
        if meant.names and kind is meant.kind:
            return Named(meant.names[0], kind, typed)
        # Several bear it: it stays as typed, and is of the kind that nearly all articles mean.
        plain = count and count >= ONE_KIND * articles.total()
        return Named(typed, kind if plain else None, typed)


def _worthy(
    asked: Question,
    found: Sequence[Found],
    weights: Mapping[str, float],
    spellings: Mapping[str, str],
) -> list[Worthy]:
    """The passages that are read for an answer."""
    spelled = {term: {term} for term in asked.terms}
    for other, term in spellings.items():
        spelled.setdefault(term, {term}).add(other)
    return passages.worth_reading(found, spelled, weights, most=evidence.PASSAGES_READ)


def _named_in(found: Sequence[Found], worthy: Sequence[Worthy]) -> set[tuple[str, int]]:
    """The passages, by handle and position, whose names matter: those read and the ones before."""
    return {
        (found[one.article].article.handle, position)
        for one in worthy
        for position in range(max(0, one.position - referents.BEFORE), one.position + 1)
    }


def _answered(
    asked: Question,
    found: Sequence[Found],
    worthy: Sequence[Worthy],
    *,
    as_of: date,
    present: date,
    texts: Mapping[str, Sequence[Passage]],
    weights: Mapping[str, float],
    spellings: Mapping[str, str],
    mentions: Mapping[str, Sequence[Mention]],
    rarity: Callable[[str], float],
    likeness: Likeness | None,
) -> Answer:
    """The answer that the best articles give."""
    readings = evidence.read(
        asked,
        found,
        worthy,
        as_of=present,
        texts=texts,
        weights=weights,
        spellings=spellings,
        mentions=mentions,
    )
    if likeness:
        compared = [reading.sentence.text for reading in readings[: evidence.COMPARED]]
        readings = evidence.by_likeness(readings, likeness(asked.text, compared))
    told = short_answers.told(asked, readings, weights, rarity)
    if not answers.quotes_stand(asked, [(one.article, texts[one.article.handle]) for one in found]):
        told = []
    given = answers.answer(asked, found, told, as_of=as_of, present=present)
    return _made_clear(given, texts, mentions)


def _made_clear(
    given: Answer,
    texts: Mapping[str, Sequence[Passage]],
    mentions: Mapping[str, Sequence[Mention]],
) -> Answer:
    """The answer with who is meant in its sentences, told once, and who is named in those shown."""
    known = {given.short or ""}
    cited = {proof.article.handle for proof in (*given.evidence, *given.more)}
    wrong = referents.misread(one for handle in cited for one in mentions.get(handle, ()))

    def clear(proof: Evidence) -> Evidence:
        article = proof.article.handle
        meant = referents.meant(
            proof,
            [passage.text for passage in texts[article]],
            mentions.get(article, ()),
            asked=given.question,
            known=known | wrong,
        )
        known.update(one.name for one in meant)
        return replace(proof, meant=meant)

    shown = tuple(map(clear, given.evidence))
    named = [mentions.get(proof.article.handle, ()) for proof in shown]
    return replace(
        given,
        evidence=shown,
        more=tuple(map(clear, given.more)),
        people=tuple(name for name in referents.people_of(shown, named) if name not in wrong),
    )
