"""Files people send: an operator's are loaded, anybody else's are declined."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from handlers import questions, render
from handlers.addressing import heard
from handlers.admin import give_receipt
from handlers.errors import log_traceback, sentence_for, without_token
from handlers.speaking import Reply, conclude, reply
from store.errors import StoreError
from store.formats import known_suffixes

if TYPE_CHECKING:
    from telegram import Update

    from handlers.context import BotContext

LARGEST = 20
"""MB a bot may fetch (https://core.telegram.org/bots/api#getfile)."""

log = logging.getLogger(__name__)


async def receive(update: Update, context: BotContext) -> None:
    """Load a file an operator sent, forwarded or not; one message becomes the receipt."""
    message, services = heard(update), context.services
    texts, document = services.texts, message.document
    sender = message.from_user
    if sender is None or sender.id not in services.admins or document is None:
        await _decline(update, context)
        return
    name = document.file_name or "upload"
    if not name.lower().endswith(known_suffixes()):
        plain = (suffix for suffix in known_suffixes() if not suffix.endswith(".gz"))
        kinds = texts("list-separator").join(plain)
        said = render.say(texts, "upload-unknown-kind", name=name, kinds=kinds)
        await reply(message, Reply(said))
        return
    too_large = Reply(render.say(texts, "upload-too-large", name=name, size=LARGEST))
    if (document.file_size or 0) > LARGEST * 2**20:
        await reply(message, too_large)
        return
    note = await reply(message, Reply(render.say(texts, "upload-started", name=name)))
    try:
        file = await document.get_file()
        content = await file.download_as_bytearray()
    except TelegramError as error:
        log.info("a file could not be fetched: %s", without_token(error.message, context.bot.token))
        failed = Reply(render.say(texts, "upload-failed", name=name))
        too_big = "too big" in error.message.lower()
        await conclude(message, note, too_large if too_big else failed)
        return
    try:
        report = await services.receive(name, bytes(content))
    except StoreError as error:
        log_traceback(error, update, context.bot.token)
        await conclude(message, note, Reply(render.say(texts, sentence_for(error))))
        return
    await give_receipt(message, note, report, texts)


async def _decline(update: Update, context: BotContext) -> None:
    """As any other message that is no question: forwarded ones only when they say something."""
    message = heard(update)
    if message.forward_origin is None:
        await questions.decline_media(update, context)
    elif message.caption:
        await questions.decline_forward(update, context)
