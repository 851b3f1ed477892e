"""Pages about somebody: the card, which one is meant, and what the card's buttons open.

They are listings like all others. Opened from a card, a view is a listing of its own whose text is
what asks for just this person, so that its pages and its way back need nothing else.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from handlers import render_people
from handlers.keyboards import in_rows
from handlers.presses import DrawPicture, OpenView, View
from handlers.render import PAGE_SIZE
from handlers.sheets import Name, Sheet

if TYPE_CHECKING:
    from datetime import date

    from handlers.context import Services
    from handlers.sheets import Choice
    from handlers.texts import Texts
    from store.entities import Lookup, Person
    from store.types import Article, Listing, Page

ASK = "ask"
"""The kind of a listing whose text is a question: perhaps who somebody is."""

FOLLOW_UP = "follow-up"
"""The kind of one whose question was completed by the one before it."""

COMPANIONS, COMPANIONS_A_ROW = 4, 2
"""People of a card who can be met from it: two full names fit beside each other on a phone."""

VIEWS_A_ROW = 2


def day_of(services: Services, listing: Listing) -> date:
    """The day a listing was asked: later articles do not exist."""
    return listing.as_of or services.today()


async def known(services: Services, listing: Listing) -> Lookup | None:
    """Whom a listing is about; None when it is about nobody."""
    name: str | None = listing.text
    if listing.kind in (ASK, FOLLOW_UP):
        name = services.librarian.person_asked(listing.text)
        if name is None and (office := services.librarian.office_asked(listing.text)):
            lookup = await services.librarian.who(office, as_of=day_of(services, listing))
            return lookup if lookup.person and lookup.as_role else None
    elif listing.kind not in tuple(View):
        name = None
    if name is None:
        return None
    return await services.librarian.who(name, as_of=day_of(services, listing))


async def view_of(services: Services, listing: Listing, view: View) -> Listing | None:
    """The listing of another view of whom a listing is about; None when it is about nobody."""
    lookup = await known(services, listing)
    if lookup is None:
        return None
    text = asked_as(lookup.person) if lookup.person else lookup.name
    # a card is as of now, so what is opened from it is too
    arrived = await services.librarian.arrived() if view is View.CARD else listing.arrived
    return replace(listing, kind=view.value, text=text, arrived=arrived)


def asked_as(person: Person) -> str:
    """What to ask to get just this card."""
    return person.asked_as or person.name


# Sheets


async def who(services: Services, listing: Listing, _offset: int) -> Sheet:
    """The card of whom a name plainly means, or who may be meant."""
    day = day_of(services, listing)
    lookup = await services.librarian.who(listing.text, as_of=day)
    return card(lookup, services.texts, day) or near(lookup, services.texts, day)


def card(lookup: Lookup, texts: Texts, day: date, *, proven: bool = False) -> Sheet | None:
    """Who somebody is; ``proven`` with the sentence that says so; None when it is not plain."""
    person = lookup.person
    if person is None:
        return None
    return Sheet(
        html=render_people.card(person, texts, today=day, as_role=lookup.as_role, proven=proven),
        articles=person.latest[: render_people.LATEST],
        stories=person.stories,
        short=person.name,
        choices=tuple(in_rows(_views(person, texts, proven=proven), VIEWS_A_ROW)),
        names=tuple(
            in_rows(
                [Name(each.name, each.name) for each in person.together[:COMPANIONS]],
                COMPANIONS_A_ROW,
            )
        ),
    )


def _views(person: Person, texts: Texts, *, proven: bool) -> list[Choice]:
    """What else there is to see of somebody, beyond what the card shows."""
    views: list[Choice] = []

    def add(label: str, view: View) -> None:
        views.append((label, lambda token: OpenView(token, view)))

    if person.articles > len(person.latest[: render_people.LATEST]):
        add(texts("button-all-articles", articles=person.articles), View.ARTICLES)
    if len(person.quotes) > len(render_people.quotes_shown(person, proven=proven)):
        add(texts("button-quotes"), View.QUOTES)
    if person.coverage and render_people.worth_drawing(person.coverage):
        add(texts("button-timeline"), View.TIMELINE)
        views.append((texts("button-picture"), DrawPicture))
    return views


def near(lookup: Lookup, texts: Texts, day: date) -> Sheet:
    """Who may have been meant."""
    return Sheet(
        html=render_people.near(lookup, texts, today=day),
        names=tuple((Name(label, asked),) for label, asked in render_people.choices(lookup, texts)),
    )


async def articles(services: Services, listing: Listing, offset: int) -> Sheet:
    """All articles that name somebody."""
    page = await services.librarian.articles_of(
        listing.text,
        as_of=day_of(services, listing),
        limit=PAGE_SIZE,
        offset=offset,
        arrived=listing.arrived,
    )
    html = render_people.articles(listing.text, page, offset, services.texts)
    return await _view(services, listing, html, page, page.items)


async def quotes(services: Services, listing: Listing, offset: int) -> Sheet:
    """All that somebody said."""
    page = await services.librarian.quotes_of(
        listing.text,
        as_of=day_of(services, listing),
        limit=PAGE_SIZE,
        offset=offset,
        arrived=listing.arrived,
    )
    html = render_people.quotes(listing.text, page, offset, services.texts)
    return await _view(services, listing, html, page, tuple(each.article for each in page.items))


async def timeline(services: Services, listing: Listing, offset: int) -> Sheet:
    """What was written most about somebody, week by week or month by month."""
    page = await services.librarian.timeline_of(
        listing.text,
        as_of=day_of(services, listing),
        limit=PAGE_SIZE,
        offset=offset,
        arrived=listing.arrived,
    )
    html = render_people.timeline(listing.text, page, offset, services.texts)
    return await _view(services, listing, html, page, tuple(each.article for each in page.items))


async def _view(
    services: Services,
    listing: Listing,
    html: str,
    page: Page[Any],
    shown: tuple[Article, ...],
) -> Sheet:
    """A page of a view; of somebody who is gone from the archive, that nobody is called so."""
    if not shown:
        return await who(services, listing, 0)
    back: Choice = (services.texts("button-back"), lambda token: OpenView(token, View.CARD))
    return Sheet(
        html=html, articles=shown, stories=page.stories, following=page.next, choices=((back,),)
    )
