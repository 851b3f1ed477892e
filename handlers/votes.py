"""What readers make of answers, and what operators learn from it: /gaps."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram import Message

from handlers import gap_reports, pages, render
from handlers.addressing import heard
from handlers.admin import permitted
from handlers.buttons import answer, pressed
from handlers.keyboards import gaps_keyboard
from handlers.presses import TurnGaps, parse_gaps, parse_vote
from handlers.speaking import Reply, reply, revise
from store.errors import StoreUnavailableError
from store.votes import Vote

if TYPE_CHECKING:
    from telegram import Update

    from handlers.context import BotContext, Services

MENU = ("gaps",)
"""The command Telegram shows operators."""

log = logging.getLogger(__name__)


async def cast(update: Update, context: BotContext) -> None:
    """Keep whether an answer was of help; whoever sees it may say so, once, and think again."""
    query, services = pressed(update), context.services
    asked = parse_vote(query.data)
    listing = await services.librarian.recall(asked.token) if asked else None
    if asked is None or listing is None or listing.kind not in (pages.ASK, pages.FOLLOW_UP):
        await answer(query, services.texts("button-old"))
        return
    needed = services.keep_questions and not asked.liked
    await services.gaps.cast_vote(
        Vote(
            answer=asked.token,
            reader=query.from_user.id,
            liked=asked.liked,
            question=listing.text if needed else None,
            at=services.now(),
        )
    )
    await answer(
        query, services.texts("vote-liked" if asked.liked else "vote-disliked"), alert=False
    )


async def note(services: Services, question: str) -> None:
    """Count a question that was not answered, where the operator keeps questions."""
    if not services.keep_questions:
        return
    try:
        await services.gaps.note_unanswered(question, at=services.now())
    except StoreUnavailableError:
        # The reader has their answer; only the operator's count is short of one.
        log.exception("A question that was not answered could not be counted")


async def gaps(update: Update, context: BotContext) -> None:
    """The questions most asked and not answered, or whose answers were disliked."""
    if await permitted(update, context):
        await reply(heard(update), await _page(context.services, 0))


async def turn(update: Update, context: BotContext) -> None:
    """Another page of them, for operators."""
    query, services = pressed(update), context.services
    asked = parse_gaps(query.data)
    if query.from_user.id not in services.admins:
        await answer(query, services.texts("operator-only"))
    elif asked is None or not isinstance(query.message, Message):
        await answer(query, services.texts("button-old"))
    else:
        await revise(query.message, await _page(services, asked.offset))
        await answer(query)


async def _page(services: Services, offset: int) -> Reply:
    texts = services.texts
    if not services.keep_questions:
        return Reply(render.say(texts, "gaps-off"))
    page = await services.gaps.gaps(limit=gap_reports.PAGE, offset=offset)
    if not page.items and offset:
        # the oldest of them may have been forgotten since the button was made
        return await _page(services, 0)
    before = max(0, offset - gap_reports.PAGE) if offset else None
    turns = [
        (label, TurnGaps(place))
        for label, place in (("button-previous", before), ("button-next", page.next))
        if place is not None
    ]
    html = render.escape(gap_reports.listing(page, offset, texts))
    return Reply(html, gaps_keyboard(turns, texts) if turns else None)
