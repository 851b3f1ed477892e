"""Presses of inline buttons: the message changes in place."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest

from handlers import pages
from handlers.presses import OpenArticle, parse
from handlers.refusals import too_late
from handlers.speaking import revise

if TYPE_CHECKING:
    from handlers.context import BotContext

log = logging.getLogger(__name__)


async def press(update: Update, context: BotContext) -> None:
    """Do what a button asks for; whoever sees the message may press."""
    query, services = pressed(update), context.services
    asked = parse(query.data)
    said = await pages.follow(services, asked) if asked else None
    if said is None or not isinstance(query.message, Message):
        gone = isinstance(asked, OpenArticle)
        await answer(query, services.texts("article-gone" if gone else "button-old"))
        return
    there = await revise(query.message, said)
    await answer(query, None if there else services.texts("button-old"))


def pressed(update: Update) -> CallbackQuery:
    """The press a handler was chosen for.

    Raises:
        TypeError: the update carries none; a CallbackQueryHandler gets no such one.
    """
    if update.callback_query is None:
        raise TypeError(f"update {update.update_id} carries no callback query")
    return update.callback_query


async def answer(query: CallbackQuery, notice: str | None = None, *, alert: bool = True) -> None:
    """Stop the button's waiting sign, with a notice or without; one to be closed by a tap or not.

    A press Telegram has given up on (about 15 s later, or pressed before a restart) is no error:
    the message has changed all the same.
    """
    try:
        await query.answer(notice, show_alert=alert and notice is not None)
    except BadRequest as error:
        if not too_late(error):
            raise
        log.info("a press was answered too late")
