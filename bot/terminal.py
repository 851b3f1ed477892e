"""A Telegram of one: the Bot API played by this terminal for a single private chat.

The Application, its handlers and its texts are the real ones; only the wire ends here. Lines
typed become messages, the numbers of buttons become presses.
"""

from __future__ import annotations

import json
import re
import time
from itertools import count
from typing import TYPE_CHECKING, Any

from telegram.request import BaseRequest, RequestData

from bot.printing import UNPRINTABLE, print_buttons, print_html, read_html

if TYPE_CHECKING:
    from rich.console import Console

JSON = dict[str, Any]

OPERATOR_ID = 1
"""The Telegram id of whoever sits at the terminal; wiring makes them an admin."""
TOKEN = "1:terminal"  # noqa: S105 - no secret: nothing leaves this process
OPERATOR: JSON = {"id": OPERATOR_ID, "is_bot": False, "first_name": "Operator"}
CHAT: JSON = {"id": OPERATOR_ID, "type": "private", "first_name": "Operator"}
BOT: JSON = {"id": 2, "is_bot": True, "first_name": "Newsdesk", "username": "newsdesk_bot"}


class _RefusalError(Exception):
    """What a server would say no with."""

    def __init__(self, status: int, description: str) -> None:
        super().__init__(description)
        self.status = status


class Terminal(BaseRequest):
    """Shows what the bot sends; makes updates of what is typed."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._message_ids = count(1)
        self._update_ids = count(1)
        self._messages: dict[int, JSON] = {}
        self._written: dict[int, str] = {}
        self._pressable: list[str] = []
        self._pressable_at = 0
        self._methods = {
            "getMe": lambda _: BOT,
            "setMyCommands": lambda _: True,
            "sendChatAction": lambda _: True,
            "sendMessage": self._send_message,
            "sendDocument": self._send_document,
            "editMessageText": self._edit_message,
            "editMessageReplyMarkup": self._edit_message,
            "deleteMessage": self._delete_message,
            "answerCallbackQuery": self._answer_callback_query,
        }

    # What is typed

    def update(self, line: str) -> JSON:
        """The update a typed line makes: the press of a button when it is the number of one."""
        if line.isdecimal() and len(line) < 4 and 0 < int(line) <= len(self._pressable):
            payload: JSON = {
                "callback_query": {
                    "id": str(next(self._message_ids)),
                    "from": OPERATOR,
                    "chat_instance": "terminal",
                    "message": self._messages[self._pressable_at],
                    "data": self._pressable[int(line) - 1],
                }
            }
        else:
            message = self._new_message(OPERATOR) | {"text": line}
            if command := re.match(r"/\w{1,32}(@\w+)?", line, re.ASCII):
                message["entities"] = [
                    {"type": "bot_command", "offset": 0, "length": command.end()}
                ]
            payload = {"message": message}
        return {"update_id": next(self._update_ids), **payload}

    # What the bot sends

    @property
    def read_timeout(self) -> float | None:
        """A terminal answers at once."""
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Answer as a Bot API server; 404 for a method this one does not play."""
        parameters: JSON = dict(request_data.parameters) if request_data else {}
        if request_data and request_data.contains_files:
            parameters["files"] = request_data.multipart_data
        try:
            play = self._methods.get(url.rpartition("/")[2])
            if play is None:
                raise _RefusalError(404, "Not Found")
            body: JSON = {"ok": True, "result": play(parameters)}
        except _RefusalError as refusal:
            body = {"ok": False, "error_code": refusal.status, "description": str(refusal)}
        return body.get("error_code", 200), json.dumps(body).encode()

    def _send_message(self, parameters: JSON) -> JSON:
        return self._show(self._new_message(BOT), parameters)

    def _edit_message(self, parameters: JSON) -> JSON:
        old = self._messages.get(int(parameters.get("message_id", 0)))
        if old is None:
            raise _RefusalError(400, "Bad Request: message to edit not found")
        written = self._written[old["message_id"]]
        wanted = (parameters.get("text", written), parameters.get("reply_markup"))
        if wanted == (written, old.get("reply_markup")):
            raise _RefusalError(400, "Bad Request: message is not modified")
        kept = {key: value for key, value in old.items() if key != "reply_markup"}
        return self._show(kept, parameters)

    def _send_document(self, parameters: JSON) -> JSON:
        name, content, _ = parameters["files"]["document"]
        data: bytes = content if isinstance(content, bytes) else content.read()
        self._console.print(f"[{name}]", markup=False, highlight=False)
        text = UNPRINTABLE.sub("", data.decode(errors="replace"))
        self._console.print(text, markup=False, highlight=False, soft_wrap=True)
        return self._show(
            self._new_message(BOT), parameters | {"text": parameters.get("caption", "")}
        )

    def _delete_message(self, parameters: JSON) -> bool:
        if self._messages.pop(int(parameters.get("message_id", 0)), None) is None:
            raise _RefusalError(400, "Bad Request: message to delete not found")
        return True

    def _answer_callback_query(self, parameters: JSON) -> bool:
        if text := parameters.get("text"):
            self._console.print(UNPRINTABLE.sub("", text), markup=False, highlight=False)
        return True

    def _new_message(self, sender: JSON) -> JSON:
        return {
            "message_id": next(self._message_ids),
            "date": int(time.time()),
            "chat": CHAT,
            "from": sender,
        }

    def _show(self, message: JSON, parameters: JSON) -> JSON:
        """Print a message of the bot, number its buttons and keep it for edits and presses."""
        if (html := parameters.get("text")) is not None:
            self._written[message["message_id"]] = html
            message["text"] = "\n".join(block.text.plain for block in read_html(html))
            print_html(self._console, html)
        if markup := parameters.get("reply_markup"):
            message["reply_markup"] = markup
            self._number_buttons(message["message_id"], markup.get("inline_keyboard", []))
        elif message["message_id"] == self._pressable_at:
            self._pressable = []
        self._messages[message["message_id"]] = message
        return message

    def _number_buttons(self, message_id: int, rows: list[list[JSON]]) -> None:
        self._pressable, self._pressable_at = [], message_id
        labels: list[list[str]] = []
        for row in rows:
            labels.append([])
            for button in row:
                if "callback_data" in button:
                    self._pressable.append(button["callback_data"])
                    number = str(len(self._pressable))
                    says = "" if button["text"] == number else f" {button['text']}"
                    labels[-1].append(f"[{number}]{says}")
                else:
                    address = button.get("url")
                    labels[-1].append(button["text"] + (f" ({address})" if address else ""))
        print_buttons(self._console, labels)
