"""What Telegram takes and what it refuses: texts, keyboards, limits.

The referee for HTML is TDLib (``tdjson``), the library inside the real Bot API server.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

try:
    import tdjson
except ImportError:  # no wheel for Macs with Intel processors
    tdjson = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from tests.telegram_factories import JSON

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
MOST_ENTITIES = 100
MOST_BUTTONS = 100
WIDEST_ROW = 8
LONGEST_CALLBACK_DATA = 64
LARGEST_PHOTO = 10 * 2**20
"""Bytes."""
LONGEST_SIDES = 10_000
"""Width and height of a photo together, in dots."""
LONGEST_RATIO = 20


class Refusal(Exception):  # noqa: N818 - it is an answer of the server, not an error of ours
    """What the server says no with."""

    def __init__(self, status: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.status = status
        self.body: JSON = {"ok": False, "error_code": status, "description": description}
        if parameters:
            self.body["parameters"] = parameters


def bad(description: str) -> Refusal:
    """A 400 in Telegram's words."""
    return Refusal(400, f"Bad Request: {description}")


def parse_html(text: str) -> tuple[str, list[JSON]]:
    """The plain text and the entities of Telegram HTML, as TDLib reads it.

    Raises:
        Refusal: TDLib cannot parse it.
    """
    verdict = _td(
        {"@type": "parseTextEntities", "text": text, "parse_mode": {"@type": "textParseModeHTML"}}
    )
    if verdict["@type"] == "error":
        raise bad(verdict["message"][0].lower() + verdict["message"][1:])
    found = [
        {
            "type": _ENTITY_TYPES[entity["type"]["@type"]],
            "offset": entity["offset"],
            "length": entity["length"],
            **({"url": entity["type"]["url"]} if "url" in entity["type"] else {}),
        }
        for entity in verdict["entities"]
    ]
    return verdict["text"], found


_ENTITY_TYPES = {
    "textEntityTypeBold": "bold",
    "textEntityTypeItalic": "italic",
    "textEntityTypeUnderline": "underline",
    "textEntityTypeStrikethrough": "strikethrough",
    "textEntityTypeSpoiler": "spoiler",
    "textEntityTypeCode": "code",
    "textEntityTypePre": "pre",
    "textEntityTypeTextUrl": "text_link",
    "textEntityTypeBlockQuote": "blockquote",
    "textEntityTypeExpandableBlockQuote": "expandable_blockquote",
}


def _td(request: JSON) -> JSON:
    if tdjson is None:
        pytest.skip("the referee on Telegram's HTML (tdjson) is not to be had on this machine")
    verdict = tdjson.td_execute(json.dumps(request).encode())
    assert verdict is not None, "TDLib answers every synchronous request"
    read: JSON = json.loads(verdict)
    return read


if tdjson is not None:
    _td({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})


def read_text(text: str, parse_mode: str | None) -> tuple[str, list[JSON]]:
    """The plain text and the entities of a text sent, when it may be sent so."""
    if "\x00" in text:
        raise bad("strings must not contain NUL")
    if parse_mode is None:
        return text, []
    if parse_mode != "HTML":
        raise bad(f"this bot writes HTML, not {parse_mode}")
    return parse_html(text)


def read_markup(parameters: JSON) -> JSON:
    """The keyboard to show, checked."""
    markup = parameters.get("reply_markup")
    if not markup or not markup.get("inline_keyboard"):
        return {}
    rows = markup["inline_keyboard"]
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise bad("reply markup is too long")
    for row in rows:
        if not 1 <= len(row) <= WIDEST_ROW:
            raise bad(f"a row of {len(row)} buttons")
        for button in row:
            check_button(button)
    return {"reply_markup": markup}


def check_button(button: JSON) -> None:
    """Refuse a button Telegram would refuse."""
    if not button.get("text", "").strip():
        raise bad("text buttons are unallowed in the inline keyboard")
    actions = button.keys() - {"text", "style", "icon_custom_emoji_id"}
    if len(actions) != 1:
        raise bad(f"a button does one thing, this does {sorted(actions)}")
    if "callback_data" in actions:
        if not 1 <= len(button["callback_data"].encode()) <= LONGEST_CALLBACK_DATA:
            raise bad("BUTTON_DATA_INVALID")
    elif "url" in actions:
        if not re.match(r"(https?|tg)://[^\s/]+", button["url"]):
            raise bad("BUTTON_URL_INVALID")
    else:
        raise bad("BUTTON_TYPE_INVALID")


def check_photo(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG; refuses what Telegram takes for no photo.

    The limits: https://core.telegram.org/bots/api#sendphoto; the header of a PNG:
    https://www.w3.org/TR/png-3/#11IHDR. Other formats are refused too, as nothing here sends any.
    """
    if not content:
        raise bad("file must be non-empty")
    if len(content) > LARGEST_PHOTO:
        raise bad("too big for a photo")
    if content[:8] != b"\x89PNG\r\n\x1a\n" or content[12:16] != b"IHDR":
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = (int.from_bytes(content[at : at + 4]) for at in (16, 20))
    sides = sorted((width, height))
    if width + height > LONGEST_SIDES or sides[1] > LONGEST_RATIO * sides[0]:
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return width, height
