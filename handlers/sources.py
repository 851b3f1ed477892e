"""The operator's commands about feeds, pages and folders; others are refused kindly."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram import Bot, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, TelegramError

from handlers import render, reports, source_reports
from handlers.addressing import after_command, heard
from handlers.admin import permitted
from handlers.buttons import answer, pressed
from handlers.errors import log_traceback, sentence_for, without_token
from handlers.keyboards import remove_keyboard
from handlers.presses import parse_remove
from handlers.pseudonyms import pseudonym
from handlers.speaking import NO_PREVIEW, Reply, conclude, reply, revise, typing
from handlers.urgency import Urgency, sending
from store.errors import (
    DeclaredSourceError,
    SourceExistsError,
    SourceFailedError,
    StoreError,
    UnknownSourceError,
)

if TYPE_CHECKING:
    from telegram import Update

    from handlers.context import BotContext, Services
    from store.sources import Source

MENU = ("sources", "addsource", "removesource", "pause")
"""The commands Telegram shows operators besides those of :mod:`handlers.admin`."""

log = logging.getLogger(__name__)


async def list_sources(update: Update, context: BotContext) -> None:
    """All sources and how they fare."""
    if not await permitted(update, context):
        return
    message, services = heard(update), context.services
    async with typing(message):
        overview = await services.sources.overview()
    said = source_reports.listing(overview, services.texts)
    await reply(message, Reply(render.escape(said)))


async def add(update: Update, context: BotContext) -> None:
    """Add a feed or a page by its address; the receipt says what came."""
    if not await permitted(update, context):
        return
    message, services = heard(update), context.services
    texts = services.texts
    address, _, name = after_command(message).partition(" ")
    if not address:
        await _tell_usage(message, services, "addsource", "example-address")
        return
    note = await reply(message, Reply(render.say(texts, "source-looking")))
    try:
        added = await services.sources.add(address, name.strip() or None)
    except (SourceExistsError, SourceFailedError) as error:
        await conclude(message, note, Reply(render.escape(source_reports.refusal(error, texts))))
        return
    except StoreError as error:
        log_traceback(error, update, context.bot.token)
        await conclude(message, note, Reply(render.say(texts, sentence_for(error))))
        return
    said = f"{source_reports.added(added, texts)}\n{reports.receipt(added.report, texts)}"
    await conclude(message, note, Reply(render.escape(said)))


async def remove(update: Update, context: BotContext) -> None:
    """Ask whether a source is to be forgotten."""
    if not await permitted(update, context):
        return
    message, services = heard(update), context.services
    name = after_command(message)
    if not name:
        await _tell_usage(message, services, "removesource", "example-source")
        return
    try:
        source = await services.sources.removable(name)
    except (DeclaredSourceError, UnknownSourceError) as error:
        said = source_reports.refusal(error, services.texts)
        await reply(message, Reply(render.escape(said)))
        return
    overview = await services.sources.overview()
    [known] = (one for one in overview.known if one.source.address == source.address)
    question = render.escape(source_reports.remove_question(known, services.texts))
    await reply(message, Reply(question, remove_keyboard(source.handle, services.texts)))


async def remove_confirmed(update: Update, context: BotContext) -> None:
    """The button under the question of :func:`remove`: for operators only."""
    query, services = pressed(update), context.services
    texts = services.texts
    asked = parse_remove(query.data)
    if query.from_user.id not in services.admins:
        await answer(query, texts("operator-only"))
        return
    if asked is None or not isinstance(query.message, Message):
        await answer(query, texts("button-old"))
        return
    overview = await services.sources.overview()
    names = (one.source.name for one in overview.known if one.source.handle == asked.handle)
    try:
        source = await services.sources.remove(next(names, ""))
    except (DeclaredSourceError, UnknownSourceError):
        await answer(query, texts("source-removed-before"))
        return
    await revise(query.message, Reply(render.say(texts, "source-removed", name=source.name)))
    await answer(query)


async def pause(update: Update, context: BotContext) -> None:
    """Stop reading a source; the second time, go on."""
    if not await permitted(update, context):
        return
    message, services = heard(update), context.services
    name = after_command(message)
    if not name:
        await _tell_usage(message, services, "pause", "example-source")
        return
    try:
        said = source_reports.paused(await services.sources.pause(name), services.texts)
    except UnknownSourceError as error:
        said = source_reports.refusal(error, services.texts)
    await reply(message, Reply(render.escape(said)))


async def tell_gone(bot: Bot, services: Services, source: Source) -> bool:
    """Tell every operator that a source is gone; False when Telegram could not be reached.

    An operator who never wrote to the bot, or blocked it, has no chat with it and is passed over.
    """
    for admin in sorted(services.admins):
        texts = await services.languages.texts_for(admin)
        said = render.escape(source_reports.gone(source, texts))
        try:
            with sending(Urgency.ALERT):
                await bot.send_message(
                    admin, said, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW
                )
        except (BadRequest, Forbidden) as error:
            log.info(
                "%s is gone; operator %s has no chat with the bot",
                source.name,
                pseudonym(admin),
            )
            log.debug("%s", without_token(error.message, bot.token))
        except TelegramError as error:
            log.warning("could not tell that %s is gone: %s", source.name, type(error).__name__)
            return False
    return True


async def _tell_usage(message: Message, services: Services, command: str, example: str) -> None:
    texts = services.texts
    typed = f"/{command} {texts(example)}"
    await reply(message, Reply(render.usage(texts, f"usage-{command}", typed)))
