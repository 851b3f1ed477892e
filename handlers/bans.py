"""The operator's commands about whom the bot does not answer; others are refused kindly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from telegram import MessageEntity
from telegram.constants import ChatID

from handlers import render
from handlers.addressing import after_command, heard
from handlers.admin import permitted
from handlers.fitting import in_one_line
from handlers.speaking import Reply, reply
from store.house_rules import Ban

if TYPE_CHECKING:
    from telegram import Message, Update

    from handlers.context import BotContext, Services

MENU = ("ban", "unban", "banned")
"""The commands Telegram shows operators besides those of :mod:`handlers.admin`."""
MOST_LISTED = 50

_LONGEST_NAME = 24
"""Of a list, in UTF-16 units: it is one message."""

_NUMBER = re.compile(r"-?[1-9][0-9]{0,15}")
"""Telegram's numbers have 52 bits."""
_NAME = re.compile(r"@[A-Za-z0-9_]{3,32}")


class Meant(NamedTuple):
    """Whom a command means."""

    number: int
    name: str


async def ban(update: Update, context: BotContext) -> None:
    """Answer somebody, or a whole chat, no more."""
    if not await permitted(update, context):
        return
    message, services = heard(update), context.services
    texts = services.texts
    meant = await _meant(message, services)
    if meant is None:
        await _say_how(message, services, "usage-ban", "/ban 123456")
        return
    if meant.number in services.admins or meant.number in _unbannable(message):
        said = render.say(texts, "ban-not-them", name=_called(meant))
    else:
        one = Ban(chat=meant.number, name=meant.name, since=services.now())
        await services.doorkeeper.ban(one)
        said = render.say(texts, "ban-done", name=_called(meant), number=str(meant.number))
    await reply(message, Reply(said))


async def unban(update: Update, context: BotContext) -> None:
    """Answer somebody again."""
    if not await permitted(update, context):
        return
    message, services = heard(update), context.services
    meant = await _meant(message, services)
    if meant is None:
        await _say_how(message, services, "usage-unban", "/unban 123456")
        return
    was = await services.doorkeeper.unban(meant.number)
    called = _called(Meant(was.chat, was.name) if was else meant)
    key = "unban-done" if was else "unban-nobody"
    await reply(message, Reply(render.say(services.texts, key, name=called)))


async def banned(update: Update, context: BotContext) -> None:
    """Whom the bot does not answer."""
    if not await permitted(update, context):
        return
    message, services = heard(update), context.services
    texts, bans = services.texts, list((await services.doorkeeper.banned()).values())
    lines = [
        texts(
            "banned-line",
            number=str(one.chat),
            name=in_one_line(one.name, _LONGEST_NAME) or "–",
            day=texts.plain_day(one.since.astimezone(services.zone).date()),
        )
        for one in bans[:MOST_LISTED]
    ]
    if not bans:
        lines = [texts("banned-none")]
    elif len(bans) > MOST_LISTED:
        lines.append(texts("banned-more", count=len(bans) - MOST_LISTED))
    await reply(message, Reply(render.escape("\n".join(lines))))


async def _meant(message: Message, services: Services) -> Meant | None:
    """Whom a number, an @name or a mention behind the command means, or else the reply."""
    words = after_command(message)
    for entity in message.parse_entities([MessageEntity.TEXT_MENTION]):
        if entity.user:
            return Meant(entity.user.id, entity.user.full_name)
    if _NUMBER.fullmatch(words):
        return Meant(int(words), "")
    if _NAME.fullmatch(words):
        known = services.doorkeeper.known(words[1:])
        for one in (await services.doorkeeper.banned()).values():
            if known is None and one.name.lower() == words.lower():
                known = one.chat
        return None if known is None else Meant(known, words)
    answered = message.reply_to_message
    if words or answered is None:
        return None
    if answered.sender_chat:
        return Meant(answered.sender_chat.id, answered.sender_chat.title or "")
    user = answered.from_user
    return Meant(user.id, user.name) if user else None


def _unbannable(message: Message) -> set[int]:
    """The bot itself, this chat, and the stand-ins of Telegram that many people share."""
    stand_ins = {ChatID.ANONYMOUS_ADMIN, ChatID.SERVICE_CHAT, ChatID.FAKE_CHANNEL}
    return {message.get_bot().id, message.chat.id, *map(int, stand_ins)}


def _called(meant: Meant) -> str:
    return meant.name or str(meant.number)


async def _say_how(message: Message, services: Services, key: str, example: str) -> None:
    await reply(message, Reply(render.usage(services.texts, key, example)))
