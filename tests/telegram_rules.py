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

from tests.telegram_factories import utf16_length

if TYPE_CHECKING:
    from tests.telegram_factories import JSON

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
MOST_ENTITIES = 100
MOST_BUTTONS = 100
WIDEST_ROW = 8
LONGEST_CALLBACK_DATA = 64
LONGEST_COPY = 256
LONGEST_INLINE_QUERY = 256
MOST_RESULTS, LONGEST_RESULT_ID, LONGEST_OFFSET = 50, 64, 64
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
            **{key: entity["type"][key] for key in ("url", "unix_time") if key in entity["type"]},
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
    "textEntityTypeDateTime": "date_time",
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
    if button.get("style", "primary") not in {"primary", "success", "danger"}:
        raise bad("invalid button style specified")
    actions = button.keys() - {"text", "style", "icon_custom_emoji_id"}
    if len(actions) != 1:
        raise bad(f"a button does one thing, this does {sorted(actions)}")
    if "callback_data" in actions:
        if not 1 <= len(button["callback_data"].encode()) <= LONGEST_CALLBACK_DATA:
            raise bad("BUTTON_DATA_INVALID")
    elif "url" in actions:
        if not re.match(r"tg://[^\s/]+", button["url"]) and not is_web_address(button["url"]):
            raise bad("BUTTON_URL_INVALID")
    elif "copy_text" in actions:
        if not 1 <= utf16_length(button["copy_text"]["text"]) <= LONGEST_COPY:
            raise bad("BUTTON_COPY_TEXT_INVALID")
    elif "switch_inline_query" in actions:
        if utf16_length(button["switch_inline_query"]) > LONGEST_INLINE_QUERY:
            raise bad("SWITCH_INLINE_QUERY_INVALID")
    else:
        raise bad("BUTTON_TYPE_INVALID")


def is_web_address(url: str) -> bool:
    """Whether a button or a preview may lead there: TDLib wants a host with a dot."""
    return re.match(r"https?://[^\s/.@]+(\.[^\s/.@]+)+(/|$)", url) is not None


def check_preview(parameters: JSON) -> None:
    """Refuse the preview of an address that is none."""
    url = (parameters.get("link_preview_options") or {}).get("url")
    if url is not None and not is_web_address(url):
        raise bad("link preview URL is invalid")


def check_results(parameters: JSON) -> None:
    """Refuse an answer to an inline query that Telegram would refuse.

    https://core.telegram.org/bots/api#answerinlinequery
    """
    results = parameters.get("results", [])
    if len(results) > MOST_RESULTS:
        raise bad("RESULTS_TOO_MUCH")
    if len({result["id"] for result in results}) < len(results):
        raise bad("RESULT_ID_DUPLICATE")
    for result in results:
        check_result(result)
    if len(parameters.get("next_offset", "").encode()) > LONGEST_OFFSET:
        raise bad("NEXT_OFFSET_INVALID")
    if shown := parameters.get("button"):
        if not shown["text"].strip():
            raise bad("SWITCH_PM_TEXT_EMPTY")
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", shown["start_parameter"]):
            raise bad("START_PARAM_INVALID")


def check_result(result: JSON) -> None:
    """Refuse a result that would not be shown, or a message that could not be sent."""
    if result["type"] != "article":
        raise bad(f"this bot offers articles, not {result['type']}")
    if not 1 <= len(result["id"].encode()) <= LONGEST_RESULT_ID:
        raise bad("RESULT_ID_INVALID")
    if not result["title"].strip():
        raise bad("ARTICLE_TITLE_EMPTY")
    check_text(result["input_message_content"])
    read_markup(result)


def check_text(content: JSON) -> tuple[str, list[JSON]]:
    """The plain text and the entities of a message to be sent, when it may be."""
    text: str = content.get("text") or content.get("message_text") or ""
    plain, marked = read_text(text, content.get("parse_mode"))
    if given := content.get("entities"):
        if content.get("parse_mode"):
            raise bad("entities and parse_mode exclude each other here")
        marked = given
    if not plain.strip():
        raise bad("message text is empty")
    if utf16_length(plain) > LONGEST_TEXT:
        raise bad("message is too long")
    if len(marked) > MOST_ENTITIES:
        raise bad(f"{len(marked)} entities, Telegram drops all after {MOST_ENTITIES}")
    check_preview(content)
    return plain, marked


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
