"""What is kept of a reader: told, shown and removed. Never shown where others read along."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from telegram import InputFile, Message
from telegram.constants import ChatType

from handlers import privacy_reports, render
from handlers.addressing import heard
from handlers.buttons import answer, pressed
from handlers.keyboards import forget_keyboard
from handlers.pseudonyms import pseudonym
from handlers.speaking import Reply, reply, revise
from store.personal import LISTINGS_KEPT, Held

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import Update

    from handlers.context import BotContext, Services
    from store.personal import Row

FILE = "my-data.json"
NAMES = Held("names")
"""What the doorkeeper has in memory: under which @names somebody asked."""


async def privacy(update: Update, context: BotContext) -> None:
    """Say what is kept, for how long, where, and how to see and remove it."""
    message, services = heard(update), context.services
    said = privacy_reports.policy(
        (*services.privacy.personal_kinds, NAMES),
        listings=LISTINGS_KEPT,
        questions=services.keep_questions,
        pseudonym=pseudonym((message.from_user or message.chat).id),
        texts=services.texts,
    )
    await reply(message, Reply(said))


async def my_data(update: Update, context: BotContext) -> None:
    """Show everything that is kept of the reader, and send it as a file."""
    message, services = heard(update), context.services
    if not _private(message):
        await _send_away(message, services, "/my_data")
        return
    reader = message.chat.id
    kept = await _kept(services, reader)
    await reply(message, Reply(privacy_reports.everything(kept, services.texts)))
    if kept:
        content = {
            "made_at": services.now().isoformat(),
            "reader": reader,
            "called_in_the_log": pseudonym(reader),
            "kept": kept,
        }
        await message.reply_document(
            InputFile(json.dumps(content, ensure_ascii=False, indent=2).encode(), filename=FILE),
            caption=services.texts("my-data-file"),
        )


async def forget_me(update: Update, context: BotContext) -> None:
    """Ask whether everything is to be removed."""
    message, services = heard(update), context.services
    if not _private(message):
        await _send_away(message, services, "/forget_me")
        return
    kept = await _kept(services, message.chat.id)
    said = privacy_reports.question(kept, services.privacy.personal_kinds, services.texts)
    await reply(message, Reply(said, forget_keyboard(services.texts)))


async def forget_confirmed(update: Update, context: BotContext) -> None:
    """The button under the question of :func:`forget_me`; it is only in private chats."""
    query, services = pressed(update), context.services
    message = query.message
    if message is None or message.chat.id != query.from_user.id:
        await answer(query, services.texts("button-old"))
        return
    removed = await services.privacy.forget(query.from_user.id)
    removed += services.doorkeeper.forget(query.from_user.id)
    await context.refresh_data()
    services = context.services
    left = await _kept(services, query.from_user.id)
    said = Reply(privacy_reports.forgotten(removed, left, services.texts))
    if isinstance(message, Message):  # not one too old to be changed
        await revise(message, said)
        await answer(query)
    else:
        await answer(query, services.texts("forget-done", count=removed))


async def _kept(services: Services, reader: int) -> dict[str, Sequence[Row]]:
    """Everything there is of a reader, in the state file and in memory, by kind."""
    kept = dict(await services.privacy.personal(reader))
    if names := services.doorkeeper.names_of(reader):
        kept[NAMES.name] = [{"name": name, "number": reader} for name in names]
    return kept


def _private(message: Message) -> bool:
    """Whether nobody else reads along; then the chat has the number of the reader."""
    return message.chat.type == ChatType.PRIVATE


async def _send_away(message: Message, services: Services, command: str) -> None:
    await reply(message, Reply(render.say(services.texts, "privacy-in-private", command=command)))
