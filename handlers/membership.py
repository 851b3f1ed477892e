"""Who leads a chat: asked of Telegram, remembered for a minute; in doubt, nobody does."""

from __future__ import annotations

import logging
from collections import OrderedDict
from datetime import timedelta
from typing import TYPE_CHECKING

from telegram.constants import ChatID, ChatMemberStatus, ChatType
from telegram.error import TelegramError

from handlers.errors import without_token

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from telegram import Bot, Chat, Message, Update

REMEMBERED = timedelta(minutes=1)
DOUBTED = timedelta(seconds=5)
"""How long a failed question stands, so that a crowd does not ask it again and again."""
PATIENCE = 4.0
"""Seconds for Telegram to say who leads: the group's next questions wait behind."""
MOST_REMEMBERED = 10_000
GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
LEADERS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)

log = logging.getLogger(__name__)


def chat_of(update: Update) -> Chat | None:
    """Where an update comes from: a message, or the message a pressed button hangs under."""
    if update.message:
        return update.message.chat
    query = update.callback_query
    return query.message.chat if query and query.message else None


def who(update: Update) -> int | None:
    """Who is behind an update: a person, or the group or channel in whose name they write."""
    message = update.message
    if message and message.sender_chat:
        return message.sender_chat.id
    user = update.effective_user
    return user.id if user else None


def in_the_name_of_the_group(message: Message) -> bool:
    """Whether an anonymous admin wrote it: only admins can write in the name of the group."""
    return message.sender_chat is not None and message.sender_chat.id == message.chat.id


class Membership:
    """Who leads which group."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._known: OrderedDict[tuple[int, int], tuple[datetime, bool | None]] = OrderedDict()

    async def leads(self, update: Update, bot: Bot) -> bool | None:
        """Whether who is behind an update from a group is an admin of it; None: nobody knows.

        Who writes in the name of the group is one, and so is a presser Telegram shows as its
        stand-in for anonymous admins; who writes in the name of a channel is not.
        """
        chat, person = chat_of(update), who(update)
        if chat is None or person is None or chat.type not in GROUPS:
            return False
        if update.message and update.message.sender_chat:
            return in_the_name_of_the_group(update.message)
        return person == ChatID.ANONYMOUS_ADMIN or await self._asked(bot, chat.id, person)

    async def _asked(self, bot: Bot, chat: int, person: int) -> bool | None:
        known = self._known.get((chat, person))
        # After a clock was set back an end lies further ahead than anything is remembered.
        if known and timedelta(0) < known[0] - self._now() <= REMEMBERED:
            return known[1]
        leads, lasts = None, DOUBTED
        try:
            member = await bot.get_chat_member(chat, person, read_timeout=PATIENCE)
            leads = member.status in LEADERS
            lasts = REMEMBERED
        except TelegramError as error:
            log.info("could not see who leads a chat: %s", without_token(str(error), bot.token))
        self._known[chat, person] = (self._now() + lasts, leads)
        self._known.move_to_end((chat, person))
        while len(self._known) > MOST_REMEMBERED:
            self._known.popitem(last=False)
        return leads
