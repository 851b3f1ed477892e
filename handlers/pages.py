"""Pages: a listing at an offset, and what can be opened from it.

Every list, answer and person card is a :class:`store.types.Listing` shown from an offset on, so a
button needs nothing but the listing's token: the page is made again from the archive.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from telegram import InlineKeyboardMarkup

from handlers import people_pages, render, render_answers, render_lists, sheets
from handlers.deep_links import ToArticle
from handlers.keyboards import (
    LONGEST_COPY,
    article_keyboard,
    button,
    copy,
    in_rows,
    link,
    page_keyboard,
    share,
    story_keyboard,
)
from handlers.people_pages import day_of
from handlers.presses import (
    Judge,
    MeetPerson,
    OpenArticle,
    OpenStory,
    OpenView,
    Press,
    SearchAgain,
    TurnPage,
    View,
    fits,
)
from handlers.sheets import Name, Sheet
from handlers.speaking import Reply
from handlers.unanswered import no_answer
from store.asked import Order
from store.errors import StoreUnavailableError
from store.foreign_questions import in_another_language
from store.types import Listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import InlineKeyboardButton

    from handlers.context import Services
    from handlers.sheets import Choice
    from handlers.texts import Texts
    from store.types import SearchResult

log = logging.getLogger(__name__)

SEARCH, LATEST, ASK, WHO = sheets.SEARCH, sheets.LATEST, people_pages.ASK, View.CARD.value
FOLLOW_UP = people_pages.FOLLOW_UP
"""The kinds of listings, besides the other views of a person."""
_COMMANDS = {"search": SEARCH, "who": WHO, "latest": LATEST}

MOST_OF_A_STORY = 100
"""Articles of a story that can be leafed through, the newest of them."""

MOST_PEOPLE = 3
"""People of an answer who can be met from it."""


async def open_listing(services: Services, kind: str, text: str) -> Reply:
    """The first page of something new."""
    return await _page(services, await _new(services, kind, text), None, 0)


async def open_sheet(services: Services, kind: str, text: str) -> Sheet:
    """The same where it stands alone: nobody can leaf through it, so nothing is kept for that."""
    make = _ALONE.get(kind, _SHEETS[kind])
    return await _made(make, services, await _new(services, kind, text), 0)


async def _made(make: _Make, services: Services, listing: Listing, offset: int) -> Sheet:
    """The sheet; where other words would be tried in vain, that the archive is empty."""
    sheet = await make(services, listing, offset)
    if listing.kind in {SEARCH, WHO} and not (sheet.articles or sheet.names):
        status = await services.librarian.status()
        if not status.articles:
            return Sheet(html=render.say(services.texts, "latest-empty"))
    return sheet


def asked_for(typed: str) -> tuple[str | None, str]:
    """What kind of listing is asked for behind our name, and of which words.

    It is a question, or a command written there, where Telegram sees none; None when there is
    nothing to look up.
    """
    if not typed.startswith("/"):
        return (ASK if typed else None), typed
    command, _, text = typed[1:].partition(" ")
    kind, text = _COMMANDS.get(command.partition("@")[0].lower()), text.strip()
    return (kind if text or kind == LATEST else None), text


async def keep_listing(services: Services, kind: str, text: str) -> str:
    """Keep what would be opened so; gives its token."""
    return await services.librarian.remember(await _new(services, kind, text))


async def _new(services: Services, kind: str, text: str) -> Listing:
    return Listing(
        kind=kind,
        text=text,
        as_of=services.today(),
        arrived=await services.librarian.arrived(),
    )


async def choosing(
    services: Services, asked: Sequence[tuple[str, str, str]]
) -> InlineKeyboardMarkup | None:
    """A button each for something that may be asked: its label, the kind of listing, the text.

    None when nothing can be kept now: the message then says what to type.
    """
    arrived = await services.librarian.arrived()
    rows = []
    try:
        for label, kind, text in asked:
            listing = Listing(kind=kind, text=text, as_of=services.today(), arrived=arrived)
            token = await services.librarian.remember(listing)
            rows.append([button(label, TurnPage(token, 0))])
    except StoreUnavailableError:
        log.exception("What may be meant could not be kept, so its buttons are left out")
        return None
    return InlineKeyboardMarkup(rows)


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
    if isinstance(press, OpenView):
        seen = await services.librarian.recall(press.token)
        view = await people_pages.view_of(services, seen, press.view) if seen else None
        return await _page(services, view, None, 0) if view else None
    place: TurnPage | OpenStory
    if isinstance(press, OpenArticle):
        if press.origin is None:
            return await _article(services, press)
        place = press.origin
    else:
        place = press
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
    sheet = await _made(make, services, listing, offset)
    if offset and not (sheet.articles or sheet.names):
        # articles may have left the archive since the button was made
        offset = 0
        sheet = await _made(make, services, listing, offset)
    gap = sheet.unanswered and sheet.understood
    said = Reply(sheet.html, short=sheet.short, unanswered=gap)
    if not (sheet.articles or sheet.choices or sheet.names or sheet.judged):
        return said
    try:
        if sheet.articles or sheet.choices or sheet.judged:
            token = token or await services.librarian.remember(listing)
        names = [
            [(name.label, await _meeting(services, listing, name)) for name in row]
            for row in sheet.names
        ]
    except StoreUnavailableError:
        # a full disk must not hide what was found; only leafing through it is lost
        log.exception("A listing could not be kept, so its buttons are left out")
        return said
    page = TurnPage(token or "", offset)
    keyboard = page_keyboard(
        page,
        [article.handle for article in sheet.articles],
        previous=max(0, offset - render.PAGE_SIZE) if offset else None,
        following=sheet.following,
        next_label=sheet.next_label,
        stories=[
            (
                render.story_button(number, sheet.stories[article.id], services.texts),
                article.handle,
            )
            for number, article in enumerate(sheet.articles, 1)
            if article.id in sheet.stories
        ],
        others=[
            *([(label, make(page.token)) for label, make in row] for row in sheet.choices),
            *names,
        ],
        below=_below(sheet, listing, page, services.texts),
        texts=services.texts,
    )
    return replace(said, keyboard=keyboard)


def _below(
    sheet: Sheet, listing: Listing, page: TurnPage, texts: Texts
) -> list[InlineKeyboardButton]:
    """Under the first page of an answer: was it of help, and what to take along of it."""
    if not (sheet.judged and sheet.understood) or page.offset:
        return []
    below = [
        button(texts("button-liked"), Judge(page.token, liked=True)),
        button(texts("button-disliked"), Judge(page.token, liked=False)),
    ]
    if sheet.copied:
        below.append(copy(sheet.copied, texts("button-copy")))
    if not sheet.unanswered and (typed := render.asked_inline(listing.text)):
        below.append(share(typed, texts))
    return below


async def _meeting(services: Services, listing: Listing, name: Name) -> Press:
    """What the button of somebody carries: what to ask itself, or a listing of it."""
    press: Press = MeetPerson(name.asked_as)
    if not fits(press):
        named = replace(listing, kind=WHO, text=name.asked_as)
        press = TurnPage(await services.librarian.remember(named), 0)
    return press


async def _article(services: Services, press: OpenArticle) -> Reply | None:
    parsed = await services.librarian.article(press.handle)
    if parsed is None:
        return None
    parts = render.article_parts(parsed, services.texts)
    opened = replace(press, part=min(press.part, len(parts) - 1))
    article, texts = parsed.article, services.texts
    address = render.page_address(article)
    read = [link(render.read_button(article, texts), address)] if address else []
    onwards = [share(str(ToArticle(article.handle)), texts)]
    if 0 < len(address) <= LONGEST_COPY:
        onwards.insert(0, copy(address, texts("button-copy-link")))
    keyboard = article_keyboard(opened, len(parts), texts, below=(read, onwards))
    return Reply(parts[opened.part], keyboard, preview=address)


async def _story(services: Services, listing: Listing, press: OpenStory) -> Reply | None:
    story = await services.librarian.story(
        press.handle,
        as_of=day_of(services, listing),
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


async def _search(
    services: Services, listing: Listing, offset: int, *, alone: bool = False
) -> Sheet:
    found = await services.librarian.search(
        listing.text,
        as_of=day_of(services, listing),
        limit=render.PAGE_SIZE,
        offset=offset,
        arrived=listing.arrived,
        order=listing.order,
        exact=listing.exact,
    )
    return Sheet(
        html=render_lists.results(found, offset, services.texts, exact=listing.exact, alone=alone),
        choices=_other_searches(found, listing, services.texts),
        articles=tuple(hit.article for hit in found.page.items),
        stories=found.page.stories,
        following=found.page.next,
    )


def _other_searches(
    found: SearchResult, listing: Listing, texts: Texts
) -> tuple[tuple[Choice, ...], ...]:
    """The other order, when there is more than one to order; exactly what was typed, or not."""
    others: list[Choice] = []

    def add(label: str, order: Order, *, exact: bool) -> None:
        others.append((label, lambda token: SearchAgain(token, order, exact)))

    if len(found.page.items) > 1 or (found.page.listed or 0) > 1:
        newest = listing.order is Order.NEWEST
        other = Order.BEST if newest else Order.NEWEST
        add(texts("button-best" if newest else "button-newest"), other, exact=listing.exact)
    if listing.exact:
        add(texts("button-all-spellings"), listing.order, exact=False)
    elif label := render_lists.exactly_button(found.query, texts):
        add(label, listing.order, exact=True)
    return (tuple(others),) if others else ()


async def _latest(
    services: Services, listing: Listing, offset: int, *, alone: bool = False
) -> Sheet:
    as_of = day_of(services, listing)
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
        return Sheet(html=render.reach(status, services.texts))
    return Sheet(
        html=render_lists.newest(latest, offset, services.texts, now=services.now(), alone=alone),
        articles=page.items,
        stories=page.stories,
        following=page.next,
    )


async def _ask(services: Services, listing: Listing, offset: int) -> Sheet:
    as_of = day_of(services, listing)
    librarian, texts = services.librarian, services.texts
    lookup = await people_pages.known(services, listing)
    if lookup and (card := people_pages.card(lookup, texts, as_of, proven=True)):
        return replace(card, judged=True)
    if lookup and lookup.namesakes:
        return people_pages.near(lookup, texts, as_of)
    if librarian.news_asked(listing.text) == "":
        return await _latest(services, replace(listing, text=""), offset)
    answer = await librarian.ask(listing.text, as_of=as_of)
    if not offset:
        services.observer.answered(given=answer.answered)
    if lookup and lookup.candidates and not answer.answered:
        return people_pages.near(lookup, texts, as_of)
    if answer.answered:
        html = render_answers.answer(answer, texts, offset)
    else:
        html = await no_answer(services, answer, as_of=as_of)
    people = [Name(name, name) for name in answer.people[:MOST_PEOPLE]]
    return Sheet(
        html=html,
        articles=render_answers.answer_articles(answer, offset),
        stories=answer.stories,
        following=render_answers.following(answer, offset),
        next_label="button-more-evidence",
        names=tuple(in_rows(people, people_pages.COMPANIONS_A_ROW)) if not offset else (),
        short=answer.short or "",
        judged=True,
        unanswered=not answer.answered,
        understood=answer.answered or not in_another_language(listing.text),
        copied=render_answers.to_copy(answer, texts),
    )


async def _follow_up(services: Services, listing: Listing, offset: int) -> Sheet:
    """The answer to a question that was completed, under how it was understood."""
    sheet = await _ask(services, listing, offset)
    understood = render.say(services.texts, "understood-question", question=listing.text)
    return replace(sheet, html=render.blocks(understood, sheet.html))


_Make = Callable[["Services", Listing, int], Awaitable[Sheet]]
_SHEETS: dict[str, _Make] = {
    SEARCH: _search,
    LATEST: _latest,
    ASK: _ask,
    FOLLOW_UP: _follow_up,
    WHO: people_pages.who,
    View.ARTICLES: people_pages.articles,
    View.QUOTES: people_pages.quotes,
    View.TIMELINE: people_pages.timeline,
}
_ALONE: dict[str, _Make] = {
    SEARCH: partial(_search, alone=True),
    LATEST: partial(_latest, alone=True),
}
