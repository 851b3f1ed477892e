"""Tells who or what somebody is: the card, and what its buttons open, from the archive alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import answers, cards
from store.entities import Lookup, Subject, Turn
from store.resolving import CHOICES, Resolver
from store.types import Answer, Hit, Marked, Page

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from store.entities import Person, Quote, Sighting
    from store.protocol import Store
    from store.types import Article, Story

SIGHTINGS = 400
"""Newest mentions a card is made from."""

MOST_QUOTES = 400
"""Newest quotations that can be leafed through, before those of the same words are left out."""

LATEST = 3
"""Stories on a card."""


class Biographer:
    """Answers what is asked about people, organisations and places.

    ``as_of`` is the day it is asked: later articles do not exist. No method raises for anything a
    reader may type; all may raise :class:`store.errors.StoreError`.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._resolver = Resolver(store)

    async def who(self, name: str, *, as_of: date) -> Lookup:
        """Who the articles say somebody is; near names when it is not clear."""
        meant = await self._resolver.resolve(name, as_of=as_of)
        person = (await self._card(meant.names, as_of=as_of))[0] if meant.names else None
        return Lookup(
            name=name, person=person, candidates=meant.candidates, kept=self._store.keeps_people
        )

    async def articles_of(
        self, name: str, *, as_of: date, limit: int, offset: int, arrived: int | None
    ) -> Page[Article]:
        """The articles that name somebody, newest first and one a story.

        The lists of this class are empty when it is not plain who is meant. ``arrived`` leaves
        out what arrived after that number, so that pages do not shift.
        """
        subject = await self._subject(name, as_of=as_of, arrived=arrived)
        if subject is None:
            return Page(items=(), total=0)
        page = await self._store.articles_of(subject, limit=limit, offset=offset)
        return replace(page, stories=await self._stories(page.items, subject))

    async def quotes_of(
        self, name: str, *, as_of: date, limit: int, offset: int, arrived: int | None
    ) -> Page[Quote]:
        """What somebody said, newest first, the same words once; the newest few hundred."""
        subject = await self._subject(name, as_of=as_of, arrived=arrived)
        if subject is None:
            return Page(items=(), total=0)
        quotes = cards.distinct(await self._store.quotes_of(subject, limit=MOST_QUOTES))
        last = offset + limit
        return Page(
            items=quotes[offset:last],
            total=len(quotes),
            next=last if last < len(quotes) else None,
            listed=len(quotes),
        )

    async def timeline_of(
        self, name: str, *, as_of: date, limit: int, offset: int, arrived: int | None
    ) -> Page[Turn]:
        """Week by week or month by month what was told most of somebody, newest first.

        Weeks and months that say nothing of them are left out.
        """
        subject = await self._subject(name, as_of=as_of, arrived=arrived)
        days = await self._store.days_of(subject) if subject else {}
        if subject is None or not days:
            return Page(items=(), total=0)
        step = cards.step_of(days)
        counts = sorted(cards.by_step(days, step).items(), reverse=True)
        last = offset + limit
        shown = counts[offset:last]
        found = await self._store.articles_within(
            subject, [(first, cards.after_step(first, step)) for first, _ in shown]
        )
        keys = [cards.most_told(ones) for ones in found if ones]
        texts = await self._store.texts(keys)
        turns = tuple(
            Turn(step=step, first=first, articles=count, article=texts[key].article)
            for (first, count), key in zip(shown, keys, strict=True)
        )
        return Page(
            items=turns,
            total=sum(count for _, count in counts),
            next=last if last < len(counts) else None,
            listed=len(counts),
            stories=await self._stories([turn.article for turn in turns], subject),
        )

    async def _subject(self, name: str, *, as_of: date, arrived: int | None) -> Subject | None:
        meant = await self._resolver.resolve(name, as_of=as_of)
        if not meant.names:
            return None
        return Subject(names=meant.names, kind=meant.kind, as_of=as_of, arrived=arrived)

    async def _stories(self, articles: Collection[Article], subject: Subject) -> dict[str, Story]:
        stories = await self._store.stories(
            [article.handle for article in articles],
            as_of=subject.as_of,
            arrived=subject.arrived,
        )
        return {one.id: stories[one.handle] for one in articles if one.handle in stories}

    async def told(self, question: str, name: str, *, as_of: date) -> Answer | None:
        """Who somebody is by the sentence that gives their newest role; None without one."""
        names = (await self._resolver.resolve(name, as_of=as_of)).names
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

    async def _card(
        self, names: tuple[str, ...], *, as_of: date
    ) -> tuple[Person, tuple[Sighting, ...]]:
        """The card of a person known by some spellings, and the mentions it was made from."""
        sightings = await self._store.sightings(names, as_of=as_of, limit=SIGHTINGS)
        person = cards.compose_person(
            names[0],
            sightings,
            articles=await self._store.appearances(names, as_of=as_of),
            together=await self._store.together(names, as_of=as_of, limit=CHOICES),
        )
        subject = Subject(names=names, as_of=as_of)
        latest = await self._store.articles_of(subject, limit=LATEST)
        person = replace(
            person,
            latest=latest.items,
            stories=await self._stories(latest.items, subject),
            coverage=cards.coverage(await self._store.days_of(subject)),
            asked_as=names[0],
        )
        return person, sightings
