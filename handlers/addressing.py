"""Who is spoken to: which messages are meant for the bot, and what they ask."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telegram import MessageEntity, Update
from telegram.constants import ChatType
from telegram.ext import filters

if TYPE_CHECKING:
    from telegram import Message


_CUT = "\x00"
"""Where a mention of the bot stood; no message holds it."""
_AROUND_A_CUT = re.compile(
    rf"^\s*{_CUT}[\s,:;]*|[\s,]*{_CUT}\s*(?P<after>[,:;?!.؟،？！。]|$)|\s*{_CUT}\s*"
)
"""And what it leaves behind: "@bot, who …", "…, @bot?", "hey @bot, who …"."""


def heard(update: Update) -> Message:
    """The message a handler was chosen for.

    Raises:
        TypeError: the update carries none; the filters in ``HANDLERS`` let no such one through.
    """
    if update.message is None:
        raise TypeError(f"update {update.update_id} carries no message")
    return update.message


def after_command(message: Message) -> str:
    """What stands behind a command."""
    return "".join((message.text or "").split(None, 1)[1:]).strip()


def words_after_command(message: Message) -> str:
    """The same without a mention of the bot: what is to be looked for."""
    return "".join(question_in(message).split(None, 1)[1:]).strip()


def question_in(message: Message) -> str:
    """What a message asks: its text without the mention of the bot."""
    text = (message.text or "").encode("utf-16-le", "surrogatepass")
    for entity in sorted(_mentions(message), key=lambda each: each.offset, reverse=True):
        first, last = 2 * entity.offset, 2 * (entity.offset + entity.length)
        text = text[:first] + _CUT.encode("utf-16-le") + text[last:]
    asked = text.decode("utf-16-le", "replace")
    return _AROUND_A_CUT.sub(lambda found: found["after"] or " ", asked).strip()


def _mentions(message: Message) -> list[MessageEntity]:
    """Where a message names the bot."""
    bot = message.get_bot()
    found = message.parse_entities([MessageEntity.MENTION, MessageEntity.TEXT_MENTION])
    return [
        entity
        for entity, text in found.items()
        if text.lower() == f"@{bot.username}".lower()
        or (entity.user is not None and entity.user.id == bot.id)
    ]


def answers_us(message: Message) -> bool:
    """Whether it replies to a message of the bot."""
    answered = message.reply_to_message
    return (
        answered is not None
        and answered.from_user is not None
        and answered.from_user.id == message.get_bot().id
        # Every message of a topic "replies" to the service message that opened the topic.
        and answered.forum_topic_created is None
    )


def in_bulk(message: Message) -> bool:
    """Whether it is one of those that often come many at once: forwarded, or part of an album."""
    return message.forward_origin is not None or message.media_group_id is not None


class _ByPerson(filters.MessageFilter):
    """Sent by a person themselves: by no other bot, and not through one, us included.

    A person may write in the name of a group or a channel (``sender_chat``); then the account
    shown is a stand-in bot of Telegram's. What a channel posts comes into its group by itself.
    """

    def filter(self, message: Message) -> bool:
        return (
            message.from_user is not None
            and (not message.from_user.is_bot or message.sender_chat is not None)
            and message.via_bot is None
            and not message.is_automatic_forward
        )


class _Addressed(filters.MessageFilter):
    """In a private chat everything is; elsewhere what mentions the bot or replies to it."""

    def filter(self, message: Message) -> bool:
        return (
            message.chat.type == ChatType.PRIVATE or bool(_mentions(message)) or answers_us(message)
        )


class _CommandForAnother(filters.MessageFilter):
    """``/search@otherbot``: a command that names another bot."""

    def filter(self, message: Message) -> bool:
        command = (message.text or "").split(None, 1)[0]
        _, at, name = command.partition("@")
        return bool(at) and name.lower() != message.get_bot().username.lower()


NEW = filters.UpdateType.MESSAGE
"""New messages in chats: no edits, no channel posts, no business or guest messages."""

_SENT = NEW & _ByPerson()
PERSON = _SENT & ~filters.FORWARDED
"""Written by a person, here and now."""
ADDRESSED = PERSON & filters.TEXT & ~filters.COMMAND & _Addressed()
PRIVATE = PERSON & filters.ChatType.PRIVATE
UNKNOWN_COMMAND = PRIVATE & filters.COMMAND & ~_CommandForAnother()
FILE = _SENT & filters.ChatType.PRIVATE & filters.Document.ALL
NOT_TEXT = PRIVATE & (
    filters.PHOTO
    | filters.VIDEO
    | filters.VIDEO_NOTE
    | filters.VOICE
    | filters.AUDIO
    | filters.LOCATION
    | filters.CONTACT
    | filters.POLL
)
"""What may well be meant as a question; a sticker or a dice is not, and gets no answer."""
FORWARDED = _SENT & filters.ChatType.PRIVATE & filters.FORWARDED & (filters.TEXT | filters.CAPTION)
