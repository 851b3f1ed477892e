"""What is said instead of an answer: when too many wait, or something went wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import addressing, admission, buttons, guest, inline, render
from handlers.speaking import Reply, reply

if TYPE_CHECKING:
    from telegram import Update

    from handlers.context import Services
    from handlers.texts import Texts


def is_question(update: Update) -> bool:
    """Whether it is a plain question: no command, no button, and meant for us."""
    return bool(addressing.ADDRESSED.check_update(update))


async def tell_busy(services: Services, update: Update, count: int) -> None:
    """Say that the last questions of a chat get no answer: ``count`` of them, this one the last."""
    if update.message and not await admission.hushed(update, services):
        texts = await _texts(services, update)
        await reply(update.message, Reply(render.say(texts, "busy", count=count)))


def is_spared(services: Services, update: Update) -> bool:
    """Whether it is an operator's: nothing limits how many files they may send at once."""
    return update.effective_user is not None and update.effective_user.id in services.admins


async def tell_too_much(services: Services, update: Update) -> None:
    """Say that some of what came from a chat, this the last, gets no answer."""
    hushed = await admission.hushed(update, services)
    texts = await _texts(services, update)
    if update.inline_query:
        await inline.decline(update)
    elif guest.QUERY.check_update(update):
        await guest.decline(update, texts, texts("guest-declined" if hushed else "too-much"))
    elif hushed:
        return
    elif update.callback_query:
        await buttons.answer(update.callback_query, texts("too-much"))
    elif update.message:
        await reply(update.message, Reply(render.say(texts, "too-much")))
        admission.told_too_much(update, services)


async def tell_failed(services: Services, update: Update) -> None:
    """Say that something went wrong, where somebody waits for an answer."""
    texts = await _texts(services, update)
    hushed = await admission.hushed(update, services)
    if guest.QUERY.check_update(update):
        # Whoever it is, the query waits for its one answer.
        await guest.decline(update, texts, texts("guest-declined" if hushed else "error"))
    elif hushed:
        return
    elif update.callback_query:
        await buttons.answer(update.callback_query, texts("error"))
    elif update.message and (addressing.PRIVATE | addressing.ADDRESSED).check_update(update):
        await reply(update.message, Reply(render.say(texts, "error")))


async def tell_uncertain(services: Services, update: Update) -> None:
    """Say that the answer to a message may not have arrived, because the network broke."""
    if update.message:
        said = Reply(render.say(await _texts(services, update), "uncertain"))
        await reply(update.message, said, quoting=True)


async def _texts(services: Services, update: Update) -> Texts:
    """The sentences in the language of whoever waits: no handler's context is there to know it."""
    chat, user = update.effective_chat, update.effective_user
    return await services.languages.texts_for(
        chat.id if chat else None, user.language_code if user else None
    )
