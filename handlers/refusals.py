"""What Telegram says no with although nothing is wrong.

Its words are the only way to tell these apart from mistakes of ours
(https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp).
"""

from __future__ import annotations

from telegram.error import BadRequest

_NOT_MODIFIED = ("message is not modified",)
_TOO_LATE = ("query is too old", "query id is invalid")
_GONE = (
    "message to edit not found",
    "message to delete not found",
    "message can't be edited",
    "message can't be deleted",
    "message_id_invalid",
)
_NOT_ALLOWED = (
    "not enough rights to send",  # "… text messages to the chat", "… photos …"
    "have no rights to send",
    "chat_write_forbidden",
    "chat_send_",  # "CHAT_SEND_PHOTOS_FORBIDDEN" and its like
    "chat_restricted",
    "topic_closed",
    "topic_deleted",
    "message thread not found",  # its topic was deleted
)


def not_modified(error: BaseException | None) -> bool:
    """The message says so already."""
    return _says(error, _NOT_MODIFIED)


def too_late(error: BaseException | None) -> bool:
    """Whoever pressed or typed has stopped waiting for the answer."""
    return _says(error, _TOO_LATE)


def message_gone(error: BaseException | None) -> bool:
    """Somebody deleted the message, or it is too old to be changed."""
    return _says(error, _GONE)


def not_allowed(error: BaseException | None) -> bool:
    """Its admins, or nobody any more, let us write in the chat or topic, or send that there."""
    return _says(error, _NOT_ALLOWED)


def harmless(error: BaseException | None) -> bool:
    """None of these is an error: nobody did anything wrong, and nobody waits."""
    return not_modified(error) or too_late(error) or message_gone(error)


def _says(error: BaseException | None, words: tuple[str, ...]) -> bool:
    return isinstance(error, BadRequest) and any(each in error.message.lower() for each in words)
