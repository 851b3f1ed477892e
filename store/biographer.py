"""Tells who or what somebody is: the card, and what its buttons open, from the archive alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import answers, cards
from store.entities import Lookup
from store.resolving import CHOICES, Resolver
from store.types import Answer, Hit, Marked

if TYPE_CHECKING:
    from datetime import date

    from store.entities import Person, Sighting
    from store.protocol import Store

SIGHTINGS = 400
"""Newest mentions a card is made from."""


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
            name=name,
            person=person,
            candidates=meant.candidates,
            kept=self._store.keeps_people,
            as_role=meant.as_role,
        )

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
        return person, sightings
