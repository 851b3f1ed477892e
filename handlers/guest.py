"""Guest mode: the bot is mentioned in a chat it is no member of, and posts one answer there.

An update ``guest_message`` carries a message with a ``guest_query_id``, and ``answerGuestQuery``
takes one inline result for it (Bot API 10.0, https://core.telegram.org/bots/api#answerguestquery;
https://core.telegram.org/api/bots/guest-mode).
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from telegram.error import BadRequest
from telegram.ext import filters

from handlers import bare_words, conversing, pages, render, votes
from handlers.addressing import question_in
from handlers.errors import log_traceback, sentence_for, without_token
from handlers.inline import offered_result, open_button
from handlers.opening import payload_for
from handlers.refusals import too_late
from handlers.speaking import Reply
from store.small_talk import small_talk

if TYPE_CHECKING:
    from telegram import Bot, InlineKeyboardButton, Message, Update

    from handlers.context import BotContext, Services
    from handlers.texts import Texts

LONGEST = 10.0
"""Seconds after which a guest is told that it did not work."""


class _WithQuery(filters.MessageFilter):
    """Carries what an answer is given to."""

    def filter(self, message: Message) -> bool:
        return bool(message.guest_query_id)


QUERY = filters.UpdateType.GUEST_MESSAGE & _WithQuery()

log = logging.getLogger(__name__)


async def answer_query(update: Update, context: BotContext) -> None:
    """Give every guest query one answer, whatever happens: the question's, or why there is none."""
    (message, query), services = asked(update), context.services
    buttons: list[InlineKeyboardButton] = []
    try:
        async with asyncio.timeout(LONGEST):
            said, opens = await _reply_to(message, services)
            if opens:
                buttons = [open_button(context.bot.username, opens, services.texts)]
    except Exception as error:
        log_traceback(error, update, context.bot.token)
        said = Reply(render.say(services.texts, sentence_for(error)))
    await _give(context.bot, query, services.texts, said, buttons)


async def decline(update: Update, texts: Texts, sentence: str) -> None:
    """Say why there is no answer: a guest query waits for one."""
    message, query = asked(update)
    await _give(message.get_bot(), query, texts, Reply(render.escape(sentence)), [])


def asked(update: Update) -> tuple[Message, str]:
    """The message a handler was chosen for, and the query its answer is given to.

    Raises:
        TypeError: the update carries none that can be answered; ``QUERY`` lets no such one by.
    """
    message = update.guest_message
    if message is None or not message.guest_query_id:
        raise TypeError(f"update {update.update_id} carries no guest query")
    return message, message.guest_query_id


async def _give(
    bot: Bot, query: str, texts: Texts, said: Reply, buttons: list[InlineKeyboardButton]
) -> None:
    """Answer; when Telegram refuses what we said, apologise instead, as it was not posted."""
    title = texts("button-open-bot")
    try:
        await bot.answer_guest_query(query, offered_result("answer", title, "", said, buttons))
    except BadRequest as error:
        if too_late(error):
            log.info("a guest was answered too late")
            return
        log.error("a guest's answer was refused: %s", without_token(str(error), bot.token))
        sorry = Reply(render.say(texts, "error"))
        await bot.answer_guest_query(query, offered_result("answer", title, "", sorry, []))


async def _reply_to(message: Message, services: Services) -> tuple[Reply, str]:
    """What is said to a guest, and the payload that opens the same in the bot; "" for none."""
    kind, text = pages.asked_for(question_in(message) if message.text else "")
    if kind is None or (kind == pages.ASK and small_talk(text)):
        return await conversing.how_to_ask(services, "guest-how"), ""
    if kind == pages.ASK:
        followed = await services.librarian.follow_up(text, None, as_of=services.today())
        if followed.unclear and not followed.choices:
            return await conversing.how_to_ask(services, "guest-how"), ""
        if followed.unclear:
            return Reply(conversing.unclear(followed, services.texts)), ""
        text = followed.question
        kind = await bare_words.kind_of(services, text)
    sheet = await pages.open_sheet(services, kind, text)
    if sheet.unanswered:
        await votes.note(services, text)
    # who may be meant is on buttons elsewhere, which cannot be pressed here
    names = [] if sheet.articles else [name.label for row in sheet.names for name in row]
    html = "\n".join((sheet.html, *map(render.escape, names)))
    return Reply(html), await payload_for(services, kind, text)
