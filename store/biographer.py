"""Tells who or what somebody is: the card, and what its buttons open, from the archive alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from store import cards, namesakes
from store.answered import Answer
from store.entities import Kind, Lookup, Person, Subject, Turn
from store.in_one_go import aside
from store.names import words_of
from store.resolving import Resolver
from store.types import Hit, Marked, Page
from store.whereabouts import of_one

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from store.archive import Archive
    from store.entities import KnownName, Quote, Report, Role
    from store.resolving import Meant
    from store.types import Article, Story

MOST_QUOTES = 400
"""Newest quotations that can be leafed through, before those of the same words are left out."""

_QUOTES = 5
_QUOTES_READ = 24
_LATEST = 3
_COMPANY = 8
_ALIASES = 6
_WITNESSES = 50
"""Newest articles with an unusual role that are looked at for whether they give the usual too."""
_CLUES = 100
_ALL_CLUES = 500
"""Newest articles that are looked at to tell namesakes apart."""
MOST_NAMESAKES = 6

_SUFFIXES = frozenset("jr sr ii iii iv".split())
_WITH = "with "
"""Before a name of the company that tells somebody apart whom no role does."""


class _Sought(NamedTuple):
    """Whom a text asks for."""

    meant: Meant
    subjects: tuple[Subject, ...] = ()
    """One when it is plain; several when they bear one name."""
    asked_as: str = ""
    """What was typed, when it tells the subject from namesakes."""


class Biographer:
    """Answers what is asked about people, organisations and places.

    ``as_of`` is the day it is asked: later articles do not exist. A name is what a reader typed, or
    :attr:`store.entities.Person.asked_as`. No method raises for anything a reader may type; all
    may raise :class:`store.errors.StoreError`.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._resolver = Resolver(archive)

    async def who(self, name: str, *, as_of: date) -> Lookup:
        """Who the articles say somebody is; near names, or namesakes, when it is not clear."""
        sought = await self._seek(name, as_of=as_of)
        lookup = Lookup(
            name=name,
            candidates=sought.meant.candidates,
            kept=self._archive.keeps_people,
            as_role=sought.meant.as_role,
        )
        if len(sought.subjects) == 1:
            (subject,) = sought.subjects
            return replace(lookup, person=await self._card(subject, sought.asked_as))
        if sought.subjects:
            return replace(lookup, namesakes=await self._short_cards(sought.subjects))
        return replace(lookup, candidates=await self._told_apart(sought.meant.candidates, as_of))

    async def told(
        self, question: str, name: str, *, as_of: date, office: bool = False
    ) -> Answer | None:
        """Who somebody is by the sentence that gives their newest role; None without one.

        An ``office`` is only somebody when the articles lately call just one person so.
        """
        sought = await self._seek(name, as_of=as_of)
        if len(sought.subjects) != 1 or (office and not sought.meant.as_role):
            return None
        (subject,) = sought.subjects
        role = next(iter(await self._roles(subject)), None)
        if role is None or role.proof is None:
            return None
        latest = await self._archive.articles_of(subject, limit=_LATEST)
        return Answer(
            question=question,
            answered=True,
            short=role.role,
            confidence=1.0,
            evidence=(role.proof,),
            nearest=tuple(Hit(article=one, excerpt=Marked(text="")) for one in latest.items),
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
        page = await self._archive.articles_of(subject, limit=limit, offset=offset)
        return replace(page, stories=await self._stories(page.items, subject))

    async def quotes_of(
        self, name: str, *, as_of: date, limit: int, offset: int, arrived: int | None
    ) -> Page[Quote]:
        """What somebody said, newest first, the same words once; the newest few hundred."""
        subject = await self._subject(name, as_of=as_of, arrived=arrived)
        if subject is None:
            return Page(items=(), total=0)
        said = await self._said(subject, MOST_QUOTES)
        quotes = await aside(cards.distinct, said)
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
        days = await self._archive.days_of(subject) if subject else {}
        if subject is None or not days:
            return Page(items=(), total=0)
        step = cards.step_of(days)
        counts = sorted(cards.by_step(days, step).items(), reverse=True)
        last = offset + limit
        shown = counts[offset:last]
        found = await self._archive.articles_within(
            subject, [(first, cards.after_step(first, step)) for first, _ in shown]
        )
        keys = [cards.most_told(ones) if ones else None for ones in found]
        texts = await self._archive.texts([key for key in keys if key is not None])
        turns = tuple(
            Turn(step=step, first=first, articles=count, article=texts[key].article)
            for (first, count), key in zip(shown, keys, strict=True)
            if key in texts  # A load may have taken articles away since the days were counted.
        )
        return Page(
            items=turns,
            total=sum(count for _, count in counts),
            next=last if last < len(counts) else None,
            listed=len(counts),
            stories=await self._stories([turn.article for turn in turns], subject),
        )

    # Who is meant

    async def _subject(self, name: str, *, as_of: date, arrived: int | None) -> Subject | None:
        subjects = (await self._seek(name, as_of=as_of, arrived=arrived)).subjects
        return subjects[0] if len(subjects) == 1 else None

    async def _seek(self, asked: str, *, as_of: date, arrived: int | None = None) -> _Sought:
        """Whom a text asks for, "NAME, ROLE" too."""
        head, comma, telling = asked.partition(",")
        telling = telling.strip()
        if comma and telling and not _SUFFIXES.issuperset(words_of(telling)):
            meant = await self._resolver.resolve(head, as_of=as_of)
            subjects = await self._bearers(meant, as_of, arrived)
            for subject in subjects:
                if await self._fits(telling, subject):
                    return _Sought(meant, (subject,), asked if len(subjects) > 1 else "")
        meant = await self._resolver.resolve(asked, as_of=as_of)
        subjects = await self._bearers(meant, as_of, arrived)
        if meant.as_role and len(subjects) > 1:
            fit = [one for one in subjects if await self._fits(meant.as_role, one)]
            if len(fit) == 1:
                return _Sought(meant, (fit[0],), f"{meant.names[0]}, {meant.as_role}")
        return _Sought(meant, subjects, meant.asked_as)

    async def _bearers(self, meant: Meant, as_of: date, arrived: int | None) -> tuple[Subject, ...]:
        """All who bear the name that is plainly meant, most written of first."""
        if not meant.names:
            return ()
        subject = Subject(names=meant.names, kind=meant.kind, as_of=as_of, arrived=arrived)
        if meant.kind is not Kind.PERSON:
            return (subject,)
        reports = await self._archive.reports(subject)
        reasons = namesakes.reasons({report.role for report in reports})
        if not reasons:
            return (subject,)
        unusual = frozenset[str]().union(*(namesakes.unusual(one) for one in reasons))
        given = await self._archive.witnesses(subject, unusual, limit=_WITNESSES)
        slips = len(given) * namesakes.SLIP <= sum(report.articles for report in reports)
        if slips or all(namesakes.given_together(one, given.values()) for one in reasons):
            return (subject,)
        # Mostly a few articles show that they are one.
        for articles in (_CLUES, _ALL_CLUES):
            clues = await self._archive.clues(subject, given, limit=articles)
            told = await aside(namesakes.tell_apart, clues)
            if len(told) < 2:
                return (subject,)
        return tuple(replace(subject, among=keys) for keys in told[:MOST_NAMESAKES])

    async def _fits(self, telling: str, subject: Subject) -> bool:
        if telling.startswith(_WITH):
            near = await self._archive.together(subject, limit=_COMPANY)
            return any(one.name == telling.removeprefix(_WITH) for one in near)
        reports = await self._archive.reports(subject)
        return namesakes.fits(telling, {report.role for report in reports})

    async def _told_apart(
        self, candidates: tuple[KnownName, ...], as_of: date
    ) -> tuple[KnownName, ...]:
        """Candidates with what each is mostly called of late."""
        called = await self._archive.called(candidates, as_of=as_of)
        return tuple(
            replace(one, called=cards.usual(roles))
            for one, roles in zip(candidates, called, strict=True)
        )

    # The card

    async def _card(self, subject: Subject, asked_as: str) -> Person:
        known = await self._archive.spellings(subject)
        name = known[0].name if known else subject.names[0]
        near = await self._archive.together(subject, limit=_COMPANY)
        latest = await self._archive.articles_of(subject, limit=_LATEST)
        said = await self._said(subject, _QUOTES_READ)
        return Person(
            name=name,
            kind=subject.kind,
            aliases=cards.other_spellings(name, known)[:_ALIASES],
            roles=await self._roles(subject),
            articles=latest.total or 0,
            quotes=cards.lately(said, _QUOTES),
            together=cards.company(name, (one for one in near if one.kind is Kind.PERSON)),
            organisations=tuple(one for one in near if one.kind is Kind.ORGANISATION),
            places=tuple(one for one in near if one.kind is Kind.PLACE),
            coverage=cards.coverage(await self._archive.days_of(subject)),
            latest=latest.items,
            stories=await self._stories(latest.items, subject),
            asked_as=asked_as or name,
        )

    async def _roles(self, subject: Subject) -> tuple[Role, ...]:
        return await self._proved(subject, await self._archive.reports(subject))

    async def _proved(self, subject: Subject, reports: Sequence[Report]) -> tuple[Role, ...]:
        chosen = cards.choose_roles(reports)
        counts = await self._archive.counts(subject, [role.wordings for role in chosen])
        keys = {key for role in chosen for key in role.newest}
        sightings = await self._archive.sightings(subject, keys)
        if subject.kind is not Kind.PERSON:
            sightings = of_one(sightings, await self._archive.appearances(subject))
        return await aside(cards.roles, chosen, counts, sightings, subject.names)

    async def _said(self, subject: Subject, limit: int) -> tuple[Quote, ...]:
        """The newest quotations, of a body not those of one of its name elsewhere."""
        said = await self._archive.quotes_of(subject, limit=limit)
        if subject.kind is Kind.PERSON:
            return said
        return of_one(said, await self._archive.appearances(subject))

    async def _short_cards(self, subjects: Sequence[Subject]) -> tuple[Person, ...]:
        """Namesakes, each with what tells them apart first."""
        reports = [await self._archive.reports(one) for one in subjects]
        wordings = [{one.role for one in ones} for ones in reports]
        others = [
            set[str]().union(*(wordings[:place] + wordings[place + 1 :]))
            for place in range(len(subjects))
        ]
        return tuple(
            [await self._short_card(*of) for of in zip(subjects, reports, others, strict=True)]
        )

    async def _short_card(
        self, subject: Subject, reports: Sequence[Report], others: Collection[str]
    ) -> Person:
        """Somebody by what is not among what others of the name are called."""
        found = await self._proved(subject, reports)
        near = await self._archive.together(subject, limit=_COMPANY)
        roles = sorted(found, key=lambda role: (namesakes.fits(role.role, others), -role.articles))
        name = subject.names[0]
        company = cards.company(name, (one for one in near if one.kind is Kind.PERSON))
        telling = next((role.role for role in roles if "," not in role.role), "")
        if not telling and company:
            telling = _WITH + company[0].name
        return Person(
            name=name,
            kind=subject.kind,
            roles=tuple(roles),
            articles=await self._archive.appearances(subject),
            together=company,
            asked_as=f"{name}, {telling}" if telling else name,
        )

    async def _stories(self, articles: Collection[Article], subject: Subject) -> dict[str, Story]:
        stories = await self._archive.stories(
            [article.handle for article in articles],
            as_of=subject.as_of,
            arrived=subject.arrived,
        )
        return {one.id: stories[one.handle] for one in articles if one.handle in stories}
