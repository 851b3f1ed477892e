"""A Bot API that refuses what Telegram refuses: the wire of every test.

Rules (texts and keyboards: ``telegram_rules``) and descriptions:
https://core.telegram.org/bots/api and
https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp.
Stricter than Telegram on purpose: unknown parameters, more than 100 entities, a second answer to
one query and buttons for inline mode where it is off are refused, because here they are always our
mistake.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections import deque
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING
from urllib.parse import unquote

from telegram.error import TimedOut
from telegram.request import BaseRequest, RequestData

from tests.telegram_factories import (
    BOT,
    CHATS,
    JSON,
    SENT_AT,
    utf16_length,
)
from tests.telegram_rules import (
    LONGEST_CAPTION,
    Refusal,
    bad,
    check_photo,
    check_result,
    check_results,
    check_text,
    parse_html,
    read_markup,
    read_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["TOKEN", "Call", "FakeTelegram", "Refusal", "parse_html"]

TOKEN = "7000001:AAFakeTokenOfTheDouble-0123456789abc"

LONGEST_TOAST = 200
LARGEST_FILE = 20 * 2**20
"""Bytes of a file a bot may fetch."""

_TO_CHAT = {"chat_id", "message_thread_id"}
_SENDING = _TO_CHAT | {
    "parse_mode",
    "disable_notification",
    "protect_content",
    "reply_parameters",
    "reply_markup",
}
METHODS: dict[str, set[str]] = {
    "getMe": set(),
    "getFile": {"file_id"},
    "getUpdates": {"offset", "limit", "timeout", "allowed_updates"},
    "setWebhook": {
        "url",
        "max_connections",
        "allowed_updates",
        "drop_pending_updates",
        "secret_token",
    },
    "deleteWebhook": {"drop_pending_updates"},
    "getWebhookInfo": set(),
    "getChat": {"chat_id"},
    "sendMessage": _SENDING | {"text", "entities", "link_preview_options"},
    "sendDocument": _SENDING | {"document", "caption"},
    "sendPhoto": _SENDING | {"photo", "caption"},
    "editMessageText": {
        "chat_id",
        "message_id",
        "text",
        "parse_mode",
        "link_preview_options",
        "reply_markup",
    },
    "editMessageReplyMarkup": {"chat_id", "message_id", "reply_markup"},
    "deleteMessage": {"chat_id", "message_id"},
    "answerCallbackQuery": {"callback_query_id", "text", "show_alert", "cache_time"},
    "answerInlineQuery": {
        "inline_query_id",
        "results",
        "cache_time",
        "is_personal",
        "next_offset",
        "button",
    },
    "answerGuestQuery": {"guest_query_id", "result"},
    "sendChatAction": _TO_CHAT | {"action"},
    "setMyCommands": {"commands", "scope", "language_code"},
    "setMyDescription": {"description", "language_code"},
    "setMyShortDescription": {"short_description", "language_code"},
    "getChatMember": {"chat_id", "user_id"},
}
RIGHTS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
    "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info",
    "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
)  # fmt: skip
"""What Telegram tells of every admin (https://core.telegram.org/bots/api#chatmemberadministrator)."""
ACTIONS = {"typing", "upload_document", "upload_photo"}


@dataclass(frozen=True, slots=True)
class Call:
    """One request as it came in."""

    method: str
    parameters: JSON
    files: dict[str, tuple[str, bytes]]


class FakeTelegram(BaseRequest):
    """A Bot API server of one bot, in memory, behind python-telegram-bot's own seam.

    ``calls`` holds every request but polls, accepted or not; ``sent``, ``edited``, ``answered``,
    ``documents`` and ``photos`` what was accepted, as parameters (``sent[0]["text"]`` is the
    HTML), with ``message`` being the message as a chat would show it. ``menus`` are commands by
    chat, those for everybody at None, without a language; ``announced`` all menus by scope, chat
    and language and all descriptions by method and language. ``offered`` and ``guests`` are answers
    to inline and guest queries; without ``inline`` its operator has not turned inline mode on.
    """

    def __init__(self, token: str = TOKEN) -> None:
        self.token = token
        self.calls: list[Call] = []
        self.sent: list[JSON] = []
        self.edited: list[JSON] = []
        self.answered: list[JSON] = []
        self.documents: list[JSON] = []
        self.photos: list[JSON] = []
        self.offered: list[JSON] = []
        self.guests: list[JSON] = []
        self.inline = True
        self.menus: dict[int | None, list[JSON]] = {}
        self.announced: dict[tuple[str, int | None, str], list[JSON] | str] = {}
        self.messages: dict[tuple[int, int], JSON] = {}
        self.chats: dict[int, JSON] = {chat["id"]: chat for chat in CHATS}
        self.blocked_by: set[int] = set()
        self.upgraded: dict[int, int] = {}
        """Groups that became supergroups, by their old numbers."""
        self.members: dict[tuple[int, int], JSON] = {}
        """What somebody is in a chat, by both numbers; :meth:`appoint` fills it."""
        self.expired_queries: set[str] = set()
        self.files: dict[str, bytes] = {}
        """What people sent, by file id; :meth:`upload` fills it."""
        self.webhook: JSON = {}
        self.delivery: JSON = {}
        """What getWebhookInfo tells of updates that could not be brought."""
        self.waiting: deque[JSON] = deque()
        self.confirmed = 0
        self._newest: JSON | None = None
        self._arrival = asyncio.Event()
        self._activity = asyncio.Event()
        self._faults: list[tuple[str, int | None, Refusal | Exception]] = []
        self._losses: list[str] = []
        self._ids = count(10_001)
        self._answered_queries: set[str] = set()

    # What tests look at and arrange

    @property
    def last(self) -> JSON:
        """The parameters of the newest message sent or edited: ``telegram.last["text"]``."""
        assert self._newest is not None, "nothing was sent"
        return self._newest

    @property
    def last_message(self) -> JSON:
        """The newest message sent or edited as the chat shows it, for ``callback_update``."""
        message: JSON = self.last["message"]
        return message

    @property
    def buttons(self) -> list[JSON]:
        """The buttons under the newest message, row after row."""
        markup = self.last_message.get("reply_markup", {"inline_keyboard": []})
        return [button for row in markup["inline_keyboard"] for button in row]

    def feed(self, update: JSON) -> None:
        """Let the bot fetch an update with its next poll."""
        self.waiting.append(update)
        self._arrival.set()

    def upload(self, name: str, content: bytes, *, told_size: bool = True) -> JSON:
        """A file somebody sends: the ``document`` of a message, which the bot may fetch."""
        identity = f"file-{len(self.files) + 1}"
        self.files[identity] = content
        document: JSON = {"file_id": identity, "file_unique_id": identity, "file_name": name}
        return document | ({"file_size": len(content)} if told_size else {})

    def appoint(self, chat: JSON, user: JSON, status: str = "administrator", **may: bool) -> None:
        """Make somebody a member of a chat, an admin unless said otherwise."""
        member: JSON = {"status": status, "user": user}
        if status == "administrator":
            member |= dict.fromkeys(RIGHTS, False) | {"can_manage_chat": True} | may
        if status == "creator":
            member["is_anonymous"] = False
        self.members[chat["id"], user["id"]] = member

    def fail(
        self, method: str, fault: Refusal | Exception, *, times: int = 1, chat: int | None = None
    ) -> None:
        """Answer the next ``times`` calls of ``method`` with a refusal, or break the wire.

        With ``chat``, of those that go there.
        """
        self._faults.extend([(method, chat, fault)] * times)

    def lose(self, method: str, *, times: int = 1) -> None:
        """Do what the next ``times`` calls of ``method`` ask for, but let the answer get lost."""
        self._losses.extend([method] * times)

    async def until(self, condition: Callable[[], object], *, seconds: float = 60) -> None:
        """Wait for something the bot does here: ``await telegram.until(lambda: telegram.sent)``.

        Raises:
            TimeoutError: it did not do it in time.
        """
        async with asyncio.timeout(seconds):
            while not condition():
                self._activity.clear()
                await self._activity.wait()

    # python-telegram-bot's seam

    @property
    def read_timeout(self) -> float | None:
        """As the stock request has it."""
        return 5.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,
        connect_timeout: object = None,
        pool_timeout: object = None,
    ) -> tuple[int, bytes]:
        """Answer as the server would."""
        if file := re.fullmatch(r".*/file/bot([^/]+)/(.+)", unquote(url), re.DOTALL):
            return self.serve_file(file[1], file[2])
        token, name = re.fullmatch(r".*/bot([^/]+)/(\w+)", url, re.DOTALL).groups()  # type: ignore[union-attr]
        files = {
            key: (str(value[0]), value[1] if isinstance(value[1], bytes) else value[1].read())
            for key, value in (request_data.multipart_data if request_data else {}).items()
        }
        parameters = request_data.parameters if request_data else {}
        status, body = await self.serve(token, name, dict(parameters), files)
        return status, json.dumps(body).encode()

    async def serve(
        self, token: str, method: str, parameters: JSON, files: dict[str, tuple[str, bytes]]
    ) -> tuple[int, JSON]:
        """Status and body for one request, whatever wire it came over."""
        try:
            if token != self.token:
                raise Refusal(401, "Unauthorized")
            if method != "getUpdates":
                self.calls.append(Call(method, parameters, files))
            for position, (name, chat, fault) in enumerate(self._faults):
                if name == method and chat in (None, parameters.get("chat_id")):
                    del self._faults[position]
                    raise fault
            if method not in METHODS:
                raise Refusal(404, "Not Found")
            if unknown := parameters.keys() - METHODS[method]:
                raise bad(f"unknown parameters {sorted(unknown)}")
            if method == "getUpdates":
                result: object = await self._get_updates(parameters)
            else:
                result = getattr(self, f"_{method}")(parameters, files)
        except Refusal as refusal:
            return refusal.status, refusal.body
        finally:
            self._activity.set()
        if method in self._losses:
            self._losses.remove(method)
            raise TimedOut
        return 200, {"ok": True, "result": result}

    def serve_file(self, token: str, path: str) -> tuple[int, bytes]:
        """Status and content for a request of a file by the path ``getFile`` gave."""
        content = self.files.get(path.removeprefix("documents/"))
        if token != self.token or content is None:
            return 404, b'{"ok":false,"error_code":404,"description":"Not Found"}'
        return 200, content

    def _getFile(self, parameters: JSON, _: object) -> JSON:  # noqa: N802
        identity = parameters.get("file_id", "")
        if identity not in self.files:
            raise bad("invalid file_id")
        size = len(self.files[identity])
        if size > LARGEST_FILE:
            raise bad("file is too big")
        return {
            "file_id": identity,
            "file_unique_id": identity,
            "file_size": size,
            "file_path": f"documents/{identity}",
        }

    # Updates

    async def _get_updates(self, parameters: JSON) -> list[JSON]:
        if self.webhook.get("url"):
            raise Refusal(409, "Conflict: can't use getUpdates method while webhook is active")
        offset = parameters.get("offset", 0)
        while self.waiting and self.waiting[0]["update_id"] < offset:
            self.confirmed = self.waiting.popleft()["update_id"]
        timeout = parameters.get("timeout", 0)
        if not self.waiting and timeout:
            self._arrival.clear()
            try:
                async with asyncio.timeout(timeout):
                    await self._arrival.wait()
            except TimeoutError:
                return []
        return list(self.waiting)[: parameters.get("limit", 100)]

    def _setWebhook(self, parameters: JSON, _: object) -> bool:  # noqa: N802 - the API's names
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", parameters.get("secret_token", "")):
            raise bad("secret token contains unallowed characters")
        self.webhook = parameters
        self._drop(parameters)
        return True

    def _deleteWebhook(self, parameters: JSON, _: object) -> bool:  # noqa: N802
        self.webhook = {}
        self._drop(parameters)
        return True

    def _drop(self, parameters: JSON) -> None:
        if parameters.get("drop_pending_updates"):
            self.waiting.clear()

    def _getWebhookInfo(self, _: JSON, __: object) -> JSON:  # noqa: N802
        return {
            "url": self.webhook.get("url", ""),
            "has_custom_certificate": False,
            "pending_update_count": 0,
        } | self.delivery

    def _getMe(self, _: JSON, __: object) -> JSON:  # noqa: N802
        return BOT | {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": self.inline,
            "supports_guest_queries": True,
        }

    # Messages

    def _sendMessage(self, parameters: JSON, _: object) -> JSON:  # noqa: N802
        message = self._addressed(parameters) | self._text_of(parameters)
        return self._keep(self.sent, parameters, message)

    def _sendDocument(  # noqa: N802
        self, parameters: JSON, files: dict[str, tuple[str, bytes]]
    ) -> JSON:
        if "document" not in files:
            raise bad("there is no document in the request")
        name, content = files["document"]
        if not content:
            raise bad("file must be non-empty")
        message = self._addressed(parameters) | _caption_of(parameters)
        message["document"] = {"file_id": "1", "file_unique_id": "1", "file_name": name}
        return self._keep(self.documents, parameters | {"content": content}, message)

    def _sendPhoto(  # noqa: N802
        self, parameters: JSON, files: dict[str, tuple[str, bytes]]
    ) -> JSON:
        if "photo" not in files:
            raise bad("there is no photo in the request")
        content = files["photo"][1]
        width, height = check_photo(content)
        message = self._addressed(parameters) | _caption_of(parameters)
        size = {"file_id": "1", "file_unique_id": "1", "width": width, "height": height}
        message["photo"] = [size]
        return self._keep(self.photos, parameters | {"content": content}, message)

    def _editMessageText(self, parameters: JSON, _: object) -> JSON:  # noqa: N802
        old = self._existing(parameters, "edit")
        return self._replace(old, parameters, self._text_of(parameters))

    def _editMessageReplyMarkup(self, parameters: JSON, _: object) -> JSON:  # noqa: N802
        old = self._existing(parameters, "edit")
        return self._replace(old, parameters, self._markup(parameters))

    def _deleteMessage(self, parameters: JSON, _: object) -> bool:  # noqa: N802
        message = self._existing(parameters, "delete")
        del self.messages[message["chat"]["id"], message["message_id"]]
        return True

    def _sendChatAction(self, parameters: JSON, _: object) -> bool:  # noqa: N802
        self._chat(parameters)
        if parameters.get("action") not in ACTIONS:
            raise bad("wrong parameter action in request")
        return True

    # Buttons and menus

    def _answerCallbackQuery(self, parameters: JSON, _: object) -> bool:  # noqa: N802
        query = parameters.get("callback_query_id", "")
        if utf16_length(parameters.get("text", "")) > LONGEST_TOAST:
            raise bad("MESSAGE_TOO_LONG")
        self._answer_query(query)
        self.answered.append(parameters)
        return True

    def _answerInlineQuery(self, parameters: JSON, _: object) -> bool:  # noqa: N802
        self._answer_query(parameters.get("inline_query_id", ""))
        check_results(parameters)
        self.offered.append(parameters)
        return True

    def _answerGuestQuery(self, parameters: JSON, _: object) -> JSON:  # noqa: N802
        check_result(parameters["result"])
        self._answer_query(parameters.get("guest_query_id", ""))
        self.guests.append(parameters)
        return {"inline_message_id": f"guest-{len(self.guests)}"}

    def _answer_query(self, query: str) -> None:
        if not query or query in self._answered_queries | self.expired_queries:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        self._answered_queries.add(query)

    def _setMyCommands(self, parameters: JSON, _: object) -> bool:  # noqa: N802
        commands = parameters.get("commands", [])
        if len(commands) > 100:
            raise bad("can't use more than 100 commands")
        for command in commands:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
                raise bad("BOT_COMMAND_INVALID")
            if not 1 <= utf16_length(command["description"]) <= 256:
                raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
        chat = parameters.get("scope", {}).get("chat_id")
        if chat is not None and chat not in self.chats:
            raise bad("chat not found")
        kind = parameters.get("scope", {}).get("type", "default")
        self.announced[kind, chat, _language(parameters)] = commands
        if not _language(parameters) and kind in {"default", "chat"}:
            self.menus[chat] = commands
        return True

    # Chats and who is in them

    def _getChat(self, parameters: JSON, _: object) -> JSON:  # noqa: N802
        wanted = str(parameters.get("chat_id", ""))
        for chat in self.chats.values():
            if wanted in (str(chat["id"]), f"@{chat.get('username')}"):
                return self._chat({"chat_id": chat["id"]}) | {
                    "accent_color_id": 0,
                    "max_reaction_count": 11,
                    "accepted_gift_types": dict.fromkeys(
                        (
                            "unlimited_gifts", "limited_gifts", "unique_gifts",
                            "premium_subscription", "gifts_from_channels",
                        ),
                        False,
                    ),
                }  # fmt: skip
        raise bad("chat not found")

    def _getChatMember(self, parameters: JSON, _: object) -> JSON:  # noqa: N802
        chat, user = self._chat(parameters), int(parameters["user_id"])
        ours = self.members.get((chat["id"], BOT["id"]), {"status": "left"})
        if chat["type"] == "channel" and ours["status"] != "administrator":
            raise bad("member list is inaccessible")
        known = self.members.get((chat["id"], user))
        return known or {"status": "left", "user": {"id": user, "is_bot": False, "first_name": "?"}}

    def _setMyDescription(self, parameters: JSON, _: object) -> bool:  # noqa: N802
        return self._described("description", 512, parameters)

    def _setMyShortDescription(self, parameters: JSON, _: object) -> bool:  # noqa: N802
        return self._described("short_description", 120, parameters)

    def _described(self, name: str, longest: int, parameters: JSON) -> bool:
        if utf16_length(parameters.get(name, "")) > longest:
            raise bad(f"{name} is too long")
        self.announced[name, None, _language(parameters)] = parameters.get(name, "")
        return True

    # The rules

    def _chat(self, parameters: JSON) -> JSON:
        try:
            chat = self.chats[int(parameters["chat_id"])]
        except (KeyError, ValueError):
            raise bad("chat not found") from None
        if new := self.upgraded.get(chat["id"]):
            told = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refusal(400, told, migrate_to_chat_id=new)
        if chat["id"] in self.blocked_by:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        return chat

    def _addressed(self, parameters: JSON) -> JSON:
        """A new message of the bot in the chat, topic and thread the parameters name."""
        chat = self._chat(parameters)
        if chat["type"] == "channel":
            ours = self.members.get((chat["id"], BOT["id"]), {})
            if not ours.get("can_post_messages"):
                raise bad("need administrator rights in the channel chat")
        message: JSON = {
            "message_id": next(self._ids),
            "date": SENT_AT,
            "chat": chat,
            "from": BOT,
        }
        if (topic := parameters.get("message_thread_id")) is not None:
            if not chat.get("is_forum"):
                raise bad("message thread not found")
            message |= {"message_thread_id": topic, "is_topic_message": True}
        if reply := parameters.get("reply_parameters"):
            if not isinstance(reply.get("message_id"), int) or reply["message_id"] < 1:
                raise bad("message to be replied not found")
            message["reply_to_message"] = {
                "message_id": reply["message_id"],
                "date": SENT_AT,
                "chat": chat,
            }
        return message | self._markup(parameters)

    def _text_of(self, parameters: JSON) -> JSON:
        plain, marked = check_text(parameters)
        return {"text": plain, "entities": marked} | self._markup(parameters)

    def _markup(self, parameters: JSON) -> JSON:
        markup = read_markup(parameters)
        rows = markup.get("reply_markup", {}).get("inline_keyboard", [])
        if not self.inline and any("switch_inline_query" in each for row in rows for each in row):
            raise bad("BOT_INLINE_DISABLED")
        return markup

    def _existing(self, parameters: JSON, purpose: str) -> JSON:
        self._chat(parameters)
        message = self.messages.get((int(parameters["chat_id"]), parameters.get("message_id", 0)))
        if message is None:
            raise bad(f"message to {purpose} not found")
        return message

    def _keep(self, where: list[JSON], parameters: JSON, message: JSON) -> JSON:
        self.messages[message["chat"]["id"], message["message_id"]] = message
        self._newest = parameters | {"message": message}
        where.append(self._newest)
        return message

    def _replace(self, old: JSON, parameters: JSON, changes: JSON) -> JSON:
        new = {key: value for key, value in old.items() if key not in ("reply_markup", "edit_date")}
        new |= changes
        if new == {key: value for key, value in old.items() if key != "edit_date"}:
            raise bad(
                "message is not modified: specified new message content and reply markup are "
                "exactly the same as a current content and reply markup of the message"
            )
        return self._keep(self.edited, parameters, new | {"edit_date": SENT_AT})


def _caption_of(parameters: JSON) -> JSON:
    caption = parameters.get("caption")
    if not caption:
        return {}
    plain, marked = read_text(caption, parameters.get("parse_mode"))
    if utf16_length(plain) > LONGEST_CAPTION:
        raise bad("message caption is too long")
    return {"caption": plain, "caption_entities": marked}


def _language(parameters: JSON) -> str:
    """The language something is told in, "" for all others."""
    language: str = parameters.get("language_code", "")
    if not re.fullmatch(r"([a-z]{2})?", language):
        raise bad("LANG_CODE_INVALID")
    return language
