"""Pages: a listing at an offset, and what can be opened from it.

Every list, answer and person card is a :class:`store.types.Listing` shown from an offset on, so a
button needs nothing but the listing's token: the page is made again from the archive.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from handlers import render, render_lists
from handlers.keyboards import (
    MeetPerson,
    OpenArticle,
    OpenStory,
    Press,
    SearchAgain,
    TurnPage,
    article_keyboard,
    fits,
    names_keyboard,
    page_keyboard,
    story_keyboard,
)
from handlers.speaking import Reply
from store.asked import Order
from store.errors import StoreUnavailableError
from store.types import Listing

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from datetime import date

    from handlers.context import Services
    from handlers.texts import Texts
    from store.entities import KnownName, Lookup
    from store.types import Answer, Article, SearchResult, Story

log = logging.getLogger(__name__)

SEARCH, LATEST, ASK, WHO = "search", "latest", "ask", "who"
"""The kinds of listings."""

MOST_OF_A_STORY = 100
"""Articles of a story that can be leafed through, the newest of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """A page before its buttons."""

    html: str
    articles: tuple[Article, ...] = ()
    """Those the page numbers, from 1."""
    stories: Mapping[str, Story] = field(default_factory=dict)
    """Those of them that stand for a story others tell too, by the article's id."""
    following: int | None = None
    """The offset of the next page."""
    names: tuple[KnownName, ...] = ()
    """The people to choose among."""
    others: tuple[tuple[str, Order, bool], ...] = ()
    """Other ways to search: a label, the order, whether exactly as typed."""


async def open_listing(services: Services, kind: str, text: str) -> Reply:
    """The first page of something new."""
    listing = Listing(
        kind=kind,
        text=text,
        as_of=services.today(),
        arrived=await services.librarian.arrived(),
    )
    return await _page(services, listing, None, 0)


async def follow(services: Services, press: Press) -> Reply | None:
    """What a button asks for; None when its listing or its article is gone."""
    if isinstance(press, MeetPerson):
        return await open_listing(services, WHO, press.name)
    if isinstance(press, SearchAgain):
        searched = await services.librarian.recall(press.token)
        if searched is None or searched.kind != SEARCH:
            return None
        again = replace(searched, order=press.order, exact=press.exact)
        return await _page(services, again, None, 0)
    place = press.origin if isinstance(press, OpenArticle) else press
    page = place.page if isinstance(place, OpenStory) else place
    listing = await services.librarian.recall(page.token)
    if listing is None or listing.kind not in _SHEETS:
        return None
    if isinstance(press, OpenArticle):
        return await _article(services, press)
    if isinstance(press, OpenStory):
        return await _story(services, listing, press)
    return await _page(services, listing, page.token, page.offset)


async def _page(services: Services, listing: Listing, token: str | None, offset: int) -> Reply:
    make = _SHEETS[listing.kind]
    sheet = await make(services, listing, offset)
    if offset and not (sheet.articles or sheet.names):
        # articles may have left the archive since the button was made
        offset = 0
        sheet = await make(services, listing, offset)
    if sheet.names:
        named = [await _name_button(services, listing, name) for name in sheet.names]
        return Reply(sheet.html, names_keyboard(named))
    if not sheet.articles and not sheet.others:
        return Reply(sheet.html)
    try:
        token = token or await services.librarian.remember(listing)
    except StoreUnavailableError:
        # a full disk must not hide what was found; only leafing through it is lost
        log.exception("A listing could not be kept, so its buttons are left out")
        return Reply(sheet.html)
    keyboard = page_keyboard(
        TurnPage(token, offset),
        [article.handle for article in sheet.articles],
        previous=max(0, offset - render.PAGE_SIZE) if offset else None,
        following=sheet.following,
        stories=[
            (
                render.story_button(number, sheet.stories[article.id], services.texts),
                article.handle,
            )
            for number, article in enumerate(sheet.articles, 1)
            if article.id in sheet.stories
        ],
        others=[(label, SearchAgain(token, order, exact)) for label, order, exact in sheet.others],
        texts=services.texts,
    )
    return Reply(sheet.html, keyboard)


async def _name_button(services: Services, listing: Listing, name: KnownName) -> tuple[str, Press]:
    """The label of a candidate and what it carries: the name itself or a listing of it."""
    press: Press = MeetPerson(name.name)
    if not fits(press):
        named = replace(listing, kind=WHO, text=name.name)
        press = TurnPage(await services.librarian.remember(named), 0)
    return render.known_name(name, services.texts), press


async def _article(services: Services, press: OpenArticle) -> Reply | None:
    parsed = await services.librarian.article(press.handle)
    if parsed is None:
        return None
    parts = render.article_parts(parsed, services.texts)
    opened = replace(press, part=min(press.part, len(parts) - 1))
    return Reply(parts[opened.part], article_keyboard(opened, len(parts), services.texts))


async def _story(services: Services, listing: Listing, press: OpenStory) -> Reply | None:
    story = await services.librarian.story(
        press.handle,
        as_of=_day(services, listing),
        arrived=listing.arrived,
        limit=MOST_OF_A_STORY,
    )
    if story is None:
        return None
    first = press.first if press.first < len(story.articles) else 0
    last = first + render.PAGE_SIZE
    shown = story.articles[first:last]
    keyboard = story_keyboard(
        replace(press, first=first),
        [article.handle for article in shown],
        previous=max(0, first - render.PAGE_SIZE) if first else None,
        following=last if last < len(story.articles) else None,
        texts=services.texts,
    )
    return Reply(render_lists.story(story, first, services.texts), keyboard)


# What each kind of listing shows


async def _search(services: Services, listing: Listing, offset: int) -> _Sheet:
    found = await services.librarian.search(
        listing.text,
        as_of=_day(services, listing),
        limit=render.PAGE_SIZE,
        offset=offset,
        arrived=listing.arrived,
        order=listing.order,
        exact=listing.exact,
    )
    return _Sheet(
        html=render_lists.results(found, offset, services.texts, exact=listing.exact),
        others=_other_searches(found, listing, services.texts),
        articles=tuple(hit.article for hit in found.page.items),
        stories=found.page.stories,
        following=found.page.next,
    )


def _other_searches(
    found: SearchResult, listing: Listing, texts: Texts
) -> tuple[tuple[str, Order, bool], ...]:
    """The other order, when there is more than one to order; exactly what was typed, or not."""
    others: list[tuple[str, Order, bool]] = []
    if len(found.page.items) > 1 or (found.page.listed or 0) > 1:
        newest = listing.order is Order.NEWEST
        other = Order.BEST if newest else Order.NEWEST
        others.append((texts("button-best" if newest else "button-newest"), other, listing.exact))
    if listing.exact:
        others.append((texts("button-all-spellings"), listing.order, False))
    elif label := render_lists.exactly_button(found.query, texts):
        others.append((label, listing.order, True))
    return tuple(others)


async def _latest(services: Services, listing: Listing, offset: int) -> _Sheet:
    as_of = _day(services, listing)
    latest = await services.librarian.latest(
        listing.text,
        as_of=as_of,
        limit=render.PAGE_SIZE,
        offset=offset,
        arrived=listing.arrived,
    )
    page = latest.page
    if not page.items and not listing.text:
        status = await services.librarian.status(as_of=as_of)
        return _Sheet(html=render.reach(status, services.texts))
    return _Sheet(
        html=render_lists.newest(latest, offset, services.texts, now=services.now()),
        articles=page.items,
        stories=page.stories,
        following=page.next,
    )


async def _who(services: Services, listing: Listing, offset: int) -> _Sheet:
    lookup = await services.librarian.who(listing.text, as_of=_day(services, listing))
    return _card(services, lookup, offset) or _near(services, lookup)


async def _ask(services: Services, listing: Listing, offset: int) -> _Sheet:
    as_of = _day(services, listing)
    librarian, texts = services.librarian, services.texts
    name = librarian.person_asked(listing.text)
    lookup = await librarian.who(name, as_of=as_of) if name else None
    answer = await librarian.ask(listing.text, as_of=as_of)
    if lookup and (card := _card(services, lookup, offset, answer)):
        return card
    if lookup and lookup.candidates and not answer.answered:
        return _near(services, lookup)
    if answer.answered:
        html = render.answer(answer, texts)
    else:
        html = render.no_answer(answer, await librarian.status(as_of=as_of), texts)
    return _Sheet(html=html, articles=render.answer_articles(answer), stories=answer.stories)


def _card(
    services: Services, lookup: Lookup, offset: int, answer: Answer | None = None
) -> _Sheet | None:
    """Who somebody is, with the sentence that says so when it was asked for."""
    person = lookup.person
    if person is None:
        return None
    last = offset + render.PAGE_SIZE
    proof = answer.evidence[0] if answer and answer.evidence else None
    return _Sheet(
        html=render.person(person, offset, services.texts, proof=proof),
        articles=person.latest[offset:last],
        following=last if last < len(person.latest) else None,
    )


def _near(services: Services, lookup: Lookup) -> _Sheet:
    """Who may have been meant."""
    return _Sheet(html=render.near_names(lookup, services.texts), names=lookup.candidates)


def _day(services: Services, listing: Listing) -> date:
    return listing.as_of or services.today()


_SHEETS: dict[str, Callable[[Services, Listing, int], Awaitable[_Sheet]]] = {
    SEARCH: _search,
    LATEST: _latest,
    ASK: _ask,
    WHO: _who,
}
