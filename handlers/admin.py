"""The operator's commands; others are refused kindly."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from telegram import InputFile
from telegram.error import TelegramError

from handlers import render, reports
from handlers.addressing import heard
from handlers.errors import log_traceback, sentence_for
from handlers.speaking import Reply, reply, revise, typing
from store.errors import StoreError

if TYPE_CHECKING:
    from telegram import Message, Update

    from handlers.context import BotContext
    from store.types import LoadProgress

MENU = ("reload", "stats")
"""The commands Telegram shows operators besides the readers'."""
PROGRESS_EVERY = 1.0
"""Seconds between two edits of the progress message: Telegram's own limit for a chat."""

log = logging.getLogger(__name__)


async def reload(update: Update, context: BotContext) -> None:
    """Read the sources again; one message shows how far it is, then the receipt."""
    message, services = heard(update), context.services
    if not await _permitted(update, context):
        return
    texts = services.texts
    note = await reply(message, Reply(render.say(texts, "reload-started")))
    try:
        report = await services.reload(_Progress(note, context))
    except StoreError as error:
        log_traceback(error, update, context.bot.token)
        await revise(note, Reply(render.say(texts, sentence_for(error))))
        return
    receipt = Reply(render.escape(reports.receipt(report, texts)))
    try:
        await revise(note, receipt)
    except TelegramError as error:  # the note is gone, or was edited too often just now
        log.info("could not edit the note of the load: %s", error.message)
        await reply(message, receipt)
    if reports.is_too_long(report):
        await message.reply_document(
            InputFile(reports.rejections(report, texts).encode(), filename="rejected.txt"),
            caption=texts("reload-file"),
        )


async def stats(update: Update, context: BotContext) -> None:
    """What the archive holds."""
    message, services = heard(update), context.services
    if not await _permitted(update, context):
        return
    async with typing(message):
        status = await services.librarian.status()
    await reply(message, Reply(render.escape(reports.archive(status, services.texts))))


async def _permitted(update: Update, context: BotContext) -> bool:
    """Whether the sender is an operator; if not, they are told."""
    user = update.effective_user
    if user is not None and user.id in context.services.admins:
        return True
    await reply(heard(update), Reply(render.say(context.services.texts, "operator-only")))
    return False


class _Progress:
    """Shows how far a load is by editing one message, at most once a second."""

    def __init__(self, note: Message, context: BotContext) -> None:
        self._note = note
        self._texts = context.services.texts
        self._clock = asyncio.get_running_loop().time
        self._next = self._clock() + PROGRESS_EVERY

    async def __call__(self, far: LoadProgress) -> None:
        """Told by the load; a message that cannot be edited does not stop it."""
        if self._clock() < self._next:
            return
        self._next = self._clock() + PROGRESS_EVERY
        try:
            await revise(self._note, Reply(render.escape(reports.progress(far, self._texts))))
        except TelegramError as error:
            log.info("could not show the progress of the load: %s", error.message)
