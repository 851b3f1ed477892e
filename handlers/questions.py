"""Plain messages: questions, and what is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import bare_words, conversing, pages, render, votes
from handlers.addressing import heard, in_bulk, question_in
from handlers.speaking import Reply, reply, typing
from store.follow_ups import needs_subject
from store.small_talk import small_talk

if TYPE_CHECKING:
    from telegram import Message, Update

    from handlers.context import BotContext, Services


async def ask(update: Update, context: BotContext) -> None:
    """Answer a question, or what is none; say how to ask when there is only a mention.

    A command behind our name ("@newsdesk_bot /search nato") is done, too.
    """
    message, services = heard(update), context.services
    kind, question = pages.asked_for(question_in(message))
    if kind is None:
        async with typing(message):
            said = await conversing.how_to_ask(services, "usage-question")
        await reply(message, said)
    elif kind != pages.ASK:
        async with typing(message):
            listing = await pages.open_listing(services, kind, question)
        await reply(message, listing)
    elif talk := small_talk(question):
        if answer := await conversing.small_talk(services, message, talk):
            await reply(message, answer)
    else:
        await _answer(message, services, question)


async def _answer(message: Message, services: Services, question: str) -> None:
    """Answer a question, completed by the one before it where it leans on that."""
    async with typing(message):
        before = await conversing.before(services, message) if needs_subject(question) else None
        followed = await services.librarian.follow_up(question, before, as_of=services.today())
        if followed.unclear:
            await reply(message, await conversing.ask_back(services, followed))
            return
        kind = pages.FOLLOW_UP
        if not followed.completed:
            kind = await bare_words.kind_of(services, followed.question)
        said = await pages.open_listing(services, kind, followed.question)
    sent = await reply(message, said)
    if said.unanswered:
        await votes.note(services, followed.question)
    await conversing.keep(services, sent, followed.question, said.short)


async def decline_media(update: Update, context: BotContext) -> None:
    """A photo, a voice message …: say that words are needed."""
    await _decline(update, context, "only-text")


async def decline_forward(update: Update, context: BotContext) -> None:
    """A forwarded text in a private chat, which was written for somebody else: say so."""
    await _decline(update, context, "forwarded")


async def _decline(update: Update, context: BotContext, key: str) -> None:
    """Say why there is no answer; once a minute of what comes many at once."""
    message, services = heard(update), context.services
    at, number = message.date, update.update_id
    if in_bulk(message) and services.budgets.bulk.spend(message.chat.id, at, update=number):
        return
    await reply(message, Reply(render.say(services.texts, key)))
