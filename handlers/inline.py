"""Inline mode: in any chat ``@bot words`` offers articles and people, ``@bot question?`` an answer.

What is offered is in the language of who types, so Telegram keeps it for them alone
(https://core.telegram.org/bots/api#answerinlinequery).
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
)
from telegram.constants import KeyboardButtonStyle, ParseMode
from telegram.error import BadRequest

from handlers import deep_links, pages, people_pages, render, render_inline, render_people
from handlers.errors import log_traceback
from handlers.keyboards import link
from handlers.opening import payload_for
from handlers.refusals import too_late
from handlers.speaking import Reply, preview_of
from store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import InlineQuery, Update

    from handlers.context import BotContext, Services
    from handlers.sheets import Sheet
    from handlers.texts import Texts
    from store.types import Article, Parsed

PAGE = 10
"""Articles offered at a time; the next ones come when the reader scrolls."""
MOST_PEOPLE = 3
MOST_AMONG = 50
"""Of so many articles with a part of a name somebody must be in one to be meant by it."""
CACHED = 20
"""Seconds for which Telegram gives the same for the same words."""

_PLACE = re.compile(r"([0-9]{1,6})\.([0-9]{1,18})")
"""What we say comes next: how many articles were offered, and the newest arrival then."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What a query gives."""

    results: Sequence[InlineQueryResultArticle] = ()
    following: str = ""
    """What the client is to ask with for more; "" at the end."""
    opens: str = ""
    """The payload that opens the same in the bot."""


@dataclass(frozen=True, slots=True)
class _Desk:
    """What everything offered is made with."""

    services: Services
    bot: str
    """Its username."""

    @property
    def texts(self) -> Texts:
        return self.services.texts


async def answer_query(update: Update, context: BotContext) -> None:
    """Offer what the words typed so far find; the latest when there are none."""
    query, services = asked(update), context.services
    try:
        offered = await offer(services, context.bot.username, query.query, query.offset)
    except StoreError as error:
        log_traceback(error, update, context.bot.token)
        empty = str(deep_links.ToTyped(pages.LATEST, ""))
        await _give(query, Offered(opens=empty), services.texts("inline-failed"), cached=0)
        return
    nothing = not offered.results and not query.offset
    label = services.texts("inline-nothing" if nothing else "button-open-bot")
    await _give(query, offered, label, cached=CACHED)


async def decline(update: Update) -> None:
    """Offer nothing to somebody whose wish is not looked at; what they type next is asked anew."""
    try:
        await asked(update).answer([], cache_time=0, is_personal=True)
    except BadRequest as error:
        if not too_late(error):
            raise


def asked(update: Update) -> InlineQuery:
    """The query a handler was chosen for.

    Raises:
        TypeError: the update carries none; an InlineQueryHandler gets no such one.
    """
    if update.inline_query is None:
        raise TypeError(f"update {update.update_id} carries no inline query")
    return update.inline_query


async def _give(query: InlineQuery, offered: Offered, label: str, *, cached: int) -> None:
    """Answer a query; one that Telegram has given up on, as the reader typed on, is no error."""
    try:
        await query.answer(
            offered.results,
            cache_time=cached,
            is_personal=True,
            next_offset=offered.following,
            button=InlineQueryResultsButton(label, start_parameter=offered.opens),
        )
    except BadRequest as error:
        if not too_late(error):
            raise
        log.info("an inline query was answered too late")


async def offer(services: Services, bot: str, typed: str, place: str) -> Offered:
    """What some words find, from a place we named before; a place that is not ours is the start.

    A question (it ends with a question mark) is answered first; other words that are a name give
    who that is before the articles.
    """
    desk, typed = _Desk(services, bot), typed.strip()
    if isinstance(opened := deep_links.parse(typed), deep_links.ToArticle):
        return await _shared(desk, opened.handle)
    match = _PLACE.fullmatch(place)
    offset = int(match[1]) if match else 0
    arrived = int(match[2]) if match else await services.librarian.arrived()
    question = typed.endswith(render.QUESTION_MARKS)
    articles, following, total = await _articles(desk, typed, offset, arrived)
    first: list[InlineQueryResultArticle] = []
    if typed and not offset:
        first = await (_answer(desk, typed) if question else _people(desk, typed, among=total))
    kind = pages.ASK if question else pages.SEARCH if typed else pages.LATEST
    return Offered(
        results=(*first, *articles),
        following="" if following is None else f"{following}.{arrived}",
        opens=await payload_for(services, kind, typed),
    )


async def _shared(desk: _Desk, handle: str) -> Offered:
    """The one article somebody shares."""
    parsed = await desk.services.librarian.article(handle)
    return Offered(
        results=[article_result(parsed, desk.bot, desk.texts)] if parsed else [],
        opens=str(deep_links.ToArticle(handle)),
    )


async def _answer(desk: _Desk, question: str) -> list[InlineQueryResultArticle]:
    """The answer to a question, or that the archive does not say; people where it is unclear who.

    Nothing for a question that only asks for news: the articles below are its answer.
    """
    services, texts = desk.services, desk.texts
    sheet = await pages.open_sheet(services, pages.ASK, question)
    if not sheet.judged:
        name = services.librarian.person_asked(question)
        return await _people(desk, name) if name else []
    title = render_inline.answer_title(question, sheet.short, texts, unanswered=sheet.unanswered)
    html = render_inline.answer(question, sheet.html, texts)
    opens = open_button(desk.bot, await payload_for(services, pages.ASK, question), texts)
    return [offered_result("answer", title, _proof(sheet, texts), Reply(html), [opens])]


def _proof(sheet: Sheet, texts: Texts) -> str:
    """What stands below a short answer: the sentence that proves it, or where it is from."""
    if sheet.copied:
        return render_inline.plain(sheet.copied)
    return render_inline.article_description(sheet.articles[0], texts) if sheet.articles else ""


async def _people(desk: _Desk, name: str, *, among: int = 0) -> list[InlineQueryResultArticle]:
    """Whom a name means, or the few it may mean; nobody who is only called nearly so.

    Nor, of so many articles ``among`` which they would stand, who is in hardly any: "drones" does
    not mean Brinc Drones.
    """
    services, texts, day = desk.services, desk.texts, desk.services.today()
    lookup = await services.librarian.who(name, as_of=day)
    lookups = [lookup]
    if lookup.person is None:
        names = [one.asked_as or one.name for one in lookup.namesakes]
        names += [one.name for one in lookup.candidates if render_people.holds(one.name, name)]
        lookups = [await services.librarian.who(one, as_of=day) for one in names[:MOST_PEOPLE]]
    offered = []
    for number, one in enumerate(lookups, 1):
        sheet = people_pages.card(one, texts, day)
        if sheet is None or one.person is None:
            continue
        if one.person.articles * MOST_AMONG < among and one.person.name.lower() != name.lower():
            continue
        opens = await payload_for(services, pages.WHO, people_pages.asked_as(one.person))
        offered.append(
            offered_result(
                f"person-{number}",
                render_inline.person_title(one.person),
                render_inline.person_description(one.person, texts),
                Reply(sheet.html),
                [open_button(desk.bot, opens, texts)],
            )
        )
    return offered


async def _articles(
    desk: _Desk, typed: str, offset: int, arrived: int
) -> tuple[list[InlineQueryResultArticle], int | None, int]:
    """Articles with the offset of the next and how many match, 0 when that is not known.

    For no words, or "What's new?", the newest.
    """
    librarian, day = desk.services.librarian, desk.services.today()
    found: Sequence[Article]
    if typed and librarian.news_asked(typed) != "":
        hits = (
            await librarian.search(typed, as_of=day, limit=PAGE, offset=offset, arrived=arrived)
        ).page
        found = [hit.article for hit in hits.items]
        following, total = hits.next, hits.total
    else:
        page = (await librarian.latest(as_of=day, limit=PAGE, offset=offset, arrived=arrived)).page
        found, following, total = page.items, page.next, page.total
    texts = await librarian.articles([one.handle for one in found])
    # what left the archive in between is not offered
    results = [
        article_result(texts[one.handle], desk.bot, desk.texts)
        for one in found
        if one.handle in texts
    ]
    return results, following, total or 0


def article_result(parsed: Parsed, bot: str, texts: Texts) -> InlineQueryResultArticle:
    """An article to choose."""
    article = parsed.article
    address = render.page_address(article)
    buttons = [link(render.read_button(article, texts), address)] if address else []
    opens = str(deep_links.ToArticle(article.handle))
    return offered_result(
        article.handle,
        render_inline.article_title(article, texts),
        render_inline.article_description(article, texts),
        Reply(render_inline.article(parsed, texts), preview=address),
        [*buttons, open_button(bot, opens, texts)],
    )


def open_button(bot: str, payload: str, texts: Texts) -> InlineKeyboardButton:
    """The button that opens the bot where the reader left off."""
    return link(
        texts("button-open-bot"),
        deep_links.address(bot, payload),
        style=KeyboardButtonStyle.PRIMARY,
    )


def offered_result(
    identity: str,
    title: str,
    description: str,
    said: Reply,
    buttons: Sequence[InlineKeyboardButton],
) -> InlineQueryResultArticle:
    """Something to choose, and the message it posts."""
    return InlineQueryResultArticle(
        identity,
        title,
        InputTextMessageContent(
            said.html, parse_mode=ParseMode.HTML, link_preview_options=preview_of(said)
        ),
        reply_markup=InlineKeyboardMarkup([list(buttons)]) if buttons else None,
        description=description or None,
    )
