"""A Telegram of one: the Bot API played by this terminal for a single private chat.

The Application, its handlers and its texts are the real ones; only the wire ends here. Lines
typed become messages, the numbers of buttons become presses, ``/upload PATH`` a file sent, and a
picture that is sent becomes a file whose path is shown.
"""

from __future__ import annotations

import asyncio
import json
import re
import shlex
import tempfile
import time
from itertools import count
from pathlib import Path
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


UPLOAD = "Write /upload and the path of a file."

NO_SUCH_BUTTON = "There is no button of that number. The numbers stand in brackets under a reply."


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
        self._files: dict[str, Path] = {}
        self._pressable: list[str] = []
        self._pressable_at = 0
        self._methods = {
            "getMe": lambda _: BOT,
            "getFile": self._get_file,
            "getChat": self._get_chat,
            "sendChatAction": lambda _: True,
            "sendMessage": self._send_message,
            "sendDocument": self._send_document,
            "sendPhoto": self._send_photo,
            "editMessageText": self._edit_message,
            "editMessageReplyMarkup": self._edit_message,
            "deleteMessage": self._delete_message,
            "answerCallbackQuery": self._answer_callback_query,
        }

    # What is typed

    def update(self, line: str) -> JSON | None:
        """The update a typed line makes: the press of a button when it is the number of one.

        ``/upload PATH`` sends a file, as a messenger's paper clip does; None, and it is said,
        when it cannot be sent or there is no such button.
        """
        payload: JSON
        if sending := re.fullmatch(r"/upload(?:\s+(.*))?", line):
            document = self._attach(sending[1] or "")
            if document is None:
                return None
            payload = {"message": self._new_message(OPERATOR) | {"document": document}}
        elif self._pressable and line.isdecimal() and len(line) < 4:
            if not 0 < int(line) <= len(self._pressable):
                self._console.print(NO_SUCH_BUTTON, markup=False, highlight=False)
                return None
            payload = {
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

    def _attach(self, typed: str) -> JSON | None:
        """A file to be sent; paths dragged into a terminal come quoted or escaped."""
        try:
            parts = shlex.split(typed)
        except ValueError:
            parts = [typed]
        # Blanks need no quotes here: there is only one path.
        path = Path(" ".join(parts)).expanduser()
        try:
            size = path.stat().st_size if path.is_file() else None
        except (OSError, ValueError):
            size = None
        if size is None:
            self._say(f"There is no file {path}. {UPLOAD}" if parts else UPLOAD)
            return None
        identity = str(next(self._message_ids))
        self._files[identity] = path
        return {
            "file_id": identity,
            "file_unique_id": identity,
            "file_name": path.name,
            "file_size": size,
        }

    def _get_file(self, parameters: JSON) -> JSON:
        identity = parameters.get("file_id", "")
        if identity not in self._files:
            raise _RefusalError(400, "Bad Request: invalid file_id")
        return {"file_id": identity, "file_unique_id": identity, "file_path": identity}

    def _get_chat(self, _: JSON) -> JSON:
        raise _RefusalError(400, "Bad Request: chat not found")

    def _say(self, text: str) -> None:
        shown = UNPRINTABLE.sub("", text)
        self._console.print(shown, markup=False, highlight=False, soft_wrap=True)

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
        if "/file/bot" in url:
            file = self._files.get(url.rpartition("/")[2])
            return (404, b"{}") if file is None else (200, await asyncio.to_thread(_read, file))
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

    def _send_photo(self, parameters: JSON) -> JSON:
        """Keep the picture as a file of its own, and say where: a terminal shows none."""
        _, content, _ = parameters["files"]["photo"]
        data: bytes = content if isinstance(content, bytes) else content.read()
        with tempfile.NamedTemporaryFile(prefix="newsdesk-", suffix=".png", delete=False) as file:
            file.write(data)
        self._say(f"[picture: {file.name}]")
        return self._show(
            self._new_message(BOT), parameters | {"text": parameters.get("caption", "")}
        )

    def _delete_message(self, parameters: JSON) -> bool:
        if self._messages.pop(int(parameters.get("message_id", 0)), None) is None:
            raise _RefusalError(400, "Bad Request: message to delete not found")
        return True

    def _answer_callback_query(self, parameters: JSON) -> bool:
        if text := parameters.get("text"):
            self._say(text)
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
        """Those that copy or share are left out: a terminal copies by itself, and is one chat."""
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
                elif address := button.get("url"):
                    labels[-1].append(f"{button['text']} ({address})")
        print_buttons(self._console, labels)


def _read(file: Path) -> bytes:
    return file.read_bytes()
