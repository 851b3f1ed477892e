"""Plain messages: questions, and what is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import pages, render
from handlers.addressing import heard, question_in
from handlers.examples import find_examples
from handlers.speaking import Reply, reply, typing

if TYPE_CHECKING:
    from telegram import Update

    from handlers.context import BotContext


async def ask(update: Update, context: BotContext) -> None:
    """Answer a question; say how to ask when there is only a mention."""
    message, services = heard(update), context.services
    question = question_in(message)
    async with typing(message):
        if question:
            said = await pages.open_listing(services, pages.ASK, question)
        else:
            examples = await find_examples(
                services.librarian, services.texts, as_of=services.today()
            )
            said = Reply(render.usage(services.texts, "usage-question", examples.question))
    await reply(message, said)


async def decline_media(update: Update, context: BotContext) -> None:
    """A photo, a voice message …: say that words are needed, once for an album."""
    message = heard(update)
    # Of an album's messages only one carries the caption, if any does.
    if message.media_group_id is None or message.caption:
        await reply(message, Reply(render.say(context.services.texts, "only-text")))


async def decline_forward(update: Update, context: BotContext) -> None:
    """A forwarded text in a private chat: it was written for somebody else."""
    await reply(heard(update), Reply(render.say(context.services.texts, "forwarded")))
