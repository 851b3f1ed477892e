"""``/settings``: what those who lead a group decide for it, and a reader for themselves.

Whatever a button does can be typed too (``/settings quiet 22-7``): what an anonymous admin writes
is written in the name of the group, but their press carries their own number, and Telegram may
not tell a bot that is no admin itself that this person is one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from telegram import Message
from telegram.constants import ChatType

from handlers import render, render_settings
from handlers.addressing import after_command, heard
from handlers.buttons import answer, pressed
from handlers.chat_keyboards import (
    ChooseHour,
    ChooseLanguage,
    SetAsking,
    SetLanguage,
    SetQuiet,
    ShowSettings,
    hour_keyboard,
    language_keyboard,
    parse_choice,
    settings_keyboard,
)
from handlers.languages import OFF, automatic, named
from handlers.speaking import Reply, reply, revise
from handlers.texts import LANGUAGES
from store.house_rules import Asking, QuietHours

if TYPE_CHECKING:
    from telegram import Chat, Update

    from handlers.chat_keyboards import Choice
    from handlers.context import BotContext, Services
    from handlers.texts import Texts

_HOURS = re.compile(r"([0-9۰-۹]{1,2})(?::[0۰]{2})?\s*(?:-|–|to)\s*([0-9۰-۹]{1,2})(?::[0۰]{2})?")


async def settings(update: Update, context: BotContext) -> None:
    """Show what is decided, with buttons; or decide what is typed behind the command."""
    message, services = heard(update), context.services
    if not (may := await _may_decide(update, context)):
        key = "admins-unknown" if may is None else "settings-admins-only"
        await reply(message, Reply(render.say(services.texts, key)))
        return
    choice: Choice | None = ShowSettings()
    if words := after_command(message):
        choice = _typed(words, services.texts)
    if choice is None or not _fits(choice, message.chat):
        group = message.chat.type != ChatType.PRIVATE
        key = "usage-settings" if group else "usage-settings-private"
        example = "/settings quiet 22-7" if group else "/settings language de"
        await reply(message, Reply(render.usage(services.texts, key, example)))
        return
    await _decide(choice, message.chat, context)
    await reply(message, await _shown(choice, message.chat, context.services))


async def chosen(update: Update, context: BotContext) -> None:
    """A button of the settings."""
    query, services = pressed(update), context.services
    message, choice = query.message, parse_choice(query.data)
    if choice is None or not isinstance(message, Message) or not _fits(choice, message.chat):
        await answer(query, services.texts("button-old"))
        return
    if not (may := await _may_decide(update, context)):
        key = "admins-unknown" if may is None else "settings-not-seen"
        await answer(query, services.texts(key))
        return
    await _decide(choice, message.chat, context)
    await revise(message, await _shown(choice, message.chat, context.services))
    await answer(query)


async def _may_decide(update: Update, context: BotContext) -> bool | None:
    """Anybody in private; in a group its admins, None when Telegram does not say who they are."""
    chat = update.effective_chat
    if chat is not None and chat.type == ChatType.PRIVATE:
        return True
    return await context.services.membership.leads(update, context.bot)


def _fits(choice: Choice, chat: Chat) -> bool:
    """Whether it can be decided there: in a private chat only the language."""
    for_any = isinstance(choice, ShowSettings | ChooseLanguage | SetLanguage)
    return for_any or chat.type != ChatType.PRIVATE


def _typed(words: str, texts: Texts) -> Choice | None:
    """What is typed behind the command: the same choices as the buttons'."""
    what, _, value = words.lower().partition(" ")
    value = value.strip()
    if what == "ask" and value in list(Asking):
        return SetAsking(Asking(value))
    if what == "language" and (language := named(value)):
        return SetLanguage(language)
    if what == "language" and automatic(value, texts):
        return SetLanguage(None)
    if what != "quiet":
        return None
    if value in OFF:
        return SetQuiet(None)
    hours = _HOURS.fullmatch(value)
    try:
        return SetQuiet(QuietHours(int(hours[1]), int(hours[2]))) if hours else None
    except ValueError:  # no such hours, or a span of none
        return None


async def _decide(choice: Choice, chat: Chat, context: BotContext) -> None:
    """Keep what is decided; from then on ``context`` speaks the language chosen."""
    services = context.services
    if isinstance(choice, SetLanguage):
        await services.languages.choose(chat.id, choice.language)
        await context.refresh_data()
    if isinstance(choice, SetQuiet):
        rules = await services.doorkeeper.rules(chat.id)
        await services.doorkeeper.keep(replace(rules, quiet=choice.quiet))
    if isinstance(choice, SetAsking):
        rules = await services.doorkeeper.rules(chat.id)
        await services.doorkeeper.keep(replace(rules, asking=choice.asking))


async def _shown(choice: Choice, chat: Chat, services: Services) -> Reply:
    """What there is to choose from, or all that is decided now."""
    texts = services.texts
    chosen = await services.languages.chosen(chat.id)
    if isinstance(choice, ChooseLanguage):
        said = render.say(texts, "settings-choose-language")
        return Reply(said, language_keyboard(chosen, texts))
    if isinstance(choice, ChooseHour):
        key = "settings-choose-first" if choice.first is None else "settings-choose-until"
        said = render.say(texts, key, zone=str(services.zone))
        return Reply(said, hour_keyboard(choice.first, texts))
    language = LANGUAGES[chosen] if chosen else None
    if chat.type == ChatType.PRIVATE:
        said = render_settings.own_settings(language, texts)
        return Reply(said, settings_keyboard(None, texts))
    rules = await services.doorkeeper.rules(chat.id)
    said = render_settings.group_settings(rules, language, str(services.zone), texts)
    return Reply(said, settings_keyboard(rules, texts))
