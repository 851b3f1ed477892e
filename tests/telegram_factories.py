"""Updates as Telegram sends them: JSON with sane defaults.

``text_update("Who opened the bridge?")`` is a plain question in a private chat; everything else
is an argument. They are dictionaries, as on the wire; the ``deliver`` fixture hands them over.
"""

from __future__ import annotations

import re
from itertools import count
from typing import Any

JSON = dict[str, Any]

BOT_ID = 7_000_001
BOT_USERNAME = "newsdesk_test_bot"
READER_ID = 501
ADMIN_ID = 502
STRANGER_ID = 503

BOT: JSON = {"id": BOT_ID, "is_bot": True, "first_name": "Newsdesk", "username": BOT_USERNAME}
READER: JSON = {"id": READER_ID, "is_bot": False, "first_name": "Rana", "language_code": "en"}
ADMIN: JSON = {"id": ADMIN_ID, "is_bot": False, "first_name": "Adam", "language_code": "en"}
STRANGER: JSON = {"id": STRANGER_ID, "is_bot": False, "first_name": "Sam"}
OTHER_BOT: JSON = {"id": 7_000_002, "is_bot": True, "first_name": "Other", "username": "other_bot"}

PRIVATE: JSON = {"id": READER_ID, "type": "private", "first_name": "Rana"}
ADMIN_CHAT: JSON = {"id": ADMIN_ID, "type": "private", "first_name": "Adam"}
GROUP: JSON = {"id": -400_001, "type": "group", "title": "Family"}
SUPERGROUP: JSON = {"id": -1_001_000_000_001, "type": "supergroup", "title": "News talk"}
FORUM: JSON = {
    "id": -1_001_000_000_002,
    "type": "supergroup",
    "title": "Newsroom",
    "is_forum": True,
}
CHANNEL: JSON = {
    "id": -1_001_000_000_003,
    "type": "channel",
    "title": "Headlines",
    "username": "headlines_test",
}
STRANGE_GROUP: JSON = {"id": -1_001_000_000_009, "type": "supergroup", "title": "Elsewhere"}
"""A chat the bot is no member of."""
TOPIC = 77
"""A topic of the forum."""

CHATS = (PRIVATE, ADMIN_CHAT, GROUP, SUPERGROUP, FORUM, CHANNEL)

SENT_AT = 1_732_017_600
"""When every message here was sent: 2024-11-19 12:00 UTC."""

_ENTITY = re.compile(r"(?<!\S)(?:(?P<command>/\w{1,32}(?:@\w{1,32})?)|(?P<mention>@\w{3,32}))")
_update_ids = count(1)
_message_ids = count(1)


def utf16_length(text: str) -> int:
    """How long Telegram says a text is."""
    return len(text.encode("utf-16-le")) // 2


def entities(text: str) -> list[JSON]:
    """The commands and mentions Telegram marks in a text somebody typed."""
    return [
        {
            "type": "bot_command" if found["command"] else "mention",
            "offset": utf16_length(text[: found.start()]),
            "length": utf16_length(found[0]),
        }
        for found in _ENTITY.finditer(text)
    ]


def message(
    text: str | None = None, *, chat: JSON = PRIVATE, sender: JSON | None = READER, **fields: Any
) -> JSON:
    """A message; without a text it is what ``fields`` make it (a sticker, a service message)."""
    made: JSON = {"message_id": next(_message_ids), "date": SENT_AT, "chat": chat}
    if sender is not None:
        made["from"] = sender
    if text is not None:
        made["text"] = text
        if marked := entities(text):
            made["entities"] = marked
    if chat.get("is_forum") and "message_thread_id" in fields:
        made["is_topic_message"] = True
    return made | fields


def update(**payload: JSON) -> JSON:
    """An update that carries ``payload``: ``update(edited_message=message("…"))``."""
    return {"update_id": next(_update_ids), **payload}


def text_update(
    text: str, *, chat: JSON = PRIVATE, sender: JSON | None = READER, **fields: Any
) -> JSON:
    """Somebody writes ``text``; further fields of the message as keywords."""
    return update(message=message(text, chat=chat, sender=sender, **fields))


def group_update(text: str, *, sender: JSON = READER, **fields: Any) -> JSON:
    """Somebody writes ``text`` in a supergroup."""
    return text_update(text, chat=SUPERGROUP, sender=sender, **fields)


def topic_update(text: str, *, sender: JSON = READER, **fields: Any) -> JSON:
    """Somebody writes ``text`` in a topic of a forum."""
    return text_update(text, chat=FORUM, sender=sender, message_thread_id=TOPIC, **fields)


def inline_update(typed: str, *, offset: str = "", sender: JSON = READER) -> JSON:
    """Somebody types our name and these words in any chat."""
    update_id = next(_update_ids)
    query = {"id": f"inline-{update_id}", "from": sender, "query": typed, "offset": offset}
    return {"update_id": update_id, "inline_query": query}


def guest_update(text: str | None, *, sender: JSON = READER, **fields: Any) -> JSON:
    """Somebody mentions us in a chat we are no member of."""
    update_id = next(_update_ids)
    asked = message(text, chat=STRANGE_GROUP, sender=sender, **fields)
    return {
        "update_id": update_id,
        "guest_message": asked | {"guest_query_id": f"guest-{update_id}"},
    }


def callback_update(data: str, pressed: JSON, *, sender: JSON = READER) -> JSON:
    """Somebody presses a button with ``data`` under the message ``pressed`` (as the double
    keeps it: ``telegram.last_message``)."""
    update_id = next(_update_ids)
    return {
        "update_id": update_id,
        "callback_query": {
            "id": f"query-{update_id}",
            "from": sender,
            "message": pressed,
            "chat_instance": "1",
            "data": data,
        },
    }
