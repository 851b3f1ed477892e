"""Making text fit into a Telegram message. Pure; knows no HTML.

Telegram counts UTF-16 code units (https://core.telegram.org/api/entities#entity-length), so
every length here is in those: one 😀 is two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import combining

from store.types import Marked, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

MESSAGE_UNITS = 4096
"""The longest message Telegram takes, after parsing."""
CAPTION_UNITS = 1024
"""The longest words beside a photo or a file."""
MESSAGE_ENTITIES = 100
"""The most pieces of formatting it keeps in one message."""

ELLIPSIS = "…"
_JOINER = "\u200d"
_LAST_SENTENCE = re.compile(r".*[.!?…。！？؟][\"'”’»)]*(?=\s)", re.DOTALL)
_HALF = re.compile(r"[\ud800-\udfff]")
_CONTROLS = {code: " " for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n"}
_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\u200b")
"""Marks that turn the direction of everything after them, to a space without width."""


def units(text: str) -> int:
    """How long Telegram says a text is."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def sendable(text: str) -> str:
    """The text without what Telegram refuses: halves of characters, controls. Same length."""
    if text.isprintable():  # most are, and looking is ten times quicker
        return text
    return _HALF.sub("\ufffd", text).translate(_CONTROLS)


def clean(text: str) -> str:
    """A text of others, sendable and unable to spoil its surroundings. Same length."""
    if text.isprintable():  # then there is nothing that turns directions either
        return text
    return sendable(text).translate(_TURNING)


def in_one_line(text: str, limit: int) -> str:
    """The text on one line, in at most ``limit`` units."""
    return shorten(Marked(text=" ".join(text.split())), limit).text


def shorten(marked: Marked, limit: int) -> Marked:
    """At most ``limit`` units around the first match, cut at word borders with "…".

    The spans follow the text; those that fall outside are gone, one on the border is clipped.
    """
    text, spans = clean(marked.text), tidy(marked.spans, len(marked.text))
    if units(text) <= limit:
        return Marked(text=text, spans=spans)
    start = 0
    if spans and units(text[: spans[0][1]]) > limit * 2 // 3:
        first = spans[0][0]
        lead = max(limit // 3, limit - 2 - units(text[first:]))
        start = _word_start(text, _backed(text, first, lead), first)
    room = limit - (1 if start else 0)
    end = _reach(text, start, room)
    if end < len(text):
        end = _word_end(text, start, _reach(text, start, room - 1))
    before = ELLIPSIS if start else ""
    after = ELLIPSIS if end < len(text) else ""
    shift = len(before) - start
    kept = tuple(
        (max(first, start) + shift, min(last, end) + shift)
        for first, last in spans
        if first < end and last > start
    )
    return Marked(text=f"{before}{text[start:end]}{after}", spans=kept)


def split(paragraphs: Sequence[str], limit: int) -> tuple[str, ...]:
    """The paragraphs in as few texts of at most ``limit`` units as reading order allows.

    Texts end between paragraphs; a paragraph too long for one is cut after a sentence, else
    between words, else between characters. Nothing is lost but the blanks at the cuts. The
    paragraphs must be :func:`sendable`.
    """
    parts: list[str] = []
    current = ""
    for paragraph in paragraphs:
        position, end = 0, len(paragraph)
        while (position := _skip_blanks(paragraph, position)) < end:
            # Only a window of it is looked at: a paragraph may be megabytes long.
            window = paragraph[position : position + limit + 1].rstrip()
            whole = position + limit + 1 >= end
            joined = f"{current}\n\n{window}" if current else window
            if whole and units(joined) <= limit:
                current, position = joined, end
            elif current:
                parts.append(current)
                current = ""
            else:
                cut = _sentence_end(window, limit)
                parts.append(window[:cut].rstrip())
                position += cut
    if current:
        parts.append(current)
    return tuple(parts)


def tidy(spans: Sequence[Span], length: int) -> tuple[Span, ...]:
    """The spans in order, inside the text, without overlaps or empty ones."""
    kept: list[Span] = []
    for first, last in sorted(spans):
        first, last = max(first, kept[-1][1] if kept else 0), min(last, length)
        if first < last:
            kept.append((first, last))
    return tuple(kept)


def _reach(text: str, start: int, room: int) -> int:
    """The last position such that ``text[start:position]`` takes at most ``room`` units."""
    encoded = text[start : start + room].encode("utf-16-le", "surrogatepass")[: 2 * room]
    return start + len(encoded.decode("utf-16-le", "ignore"))


def _backed(text: str, position: int, room: int) -> int:
    """The first position such that the text up to ``position`` takes at most ``room`` units."""
    encoded = text[max(0, position - room) : position].encode("utf-16-le", "surrogatepass")
    return position - len(encoded[-2 * room :].decode("utf-16-le", "ignore"))


def _word_start(text: str, start: int, latest: int) -> int:
    """The first start of a word from ``start``, before ``latest``; else ``start`` itself."""
    if start == 0 or text[start - 1].isspace():
        return start
    for position in range(start, latest):
        if text[position].isspace():
            return position + 1
    return _between_characters(text, start)


def _word_end(text: str, start: int, end: int) -> int:
    """The last end of a word up to ``end``, unless most of the text would go with it."""
    for position in range(end, start + (end - start) // 2, -1):
        if text[position].isspace():
            return start + len(text[start:position].rstrip())
    return _between_characters(text, end)


def _skip_blanks(text: str, position: int) -> int:
    """The first position from ``position`` that is not blank, or the end."""
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _sentence_end(text: str, limit: int) -> int:
    """Where to cut a text that is longer than ``limit`` units, or about to be: never at 0."""
    end = _reach(text, 0, limit)
    blank_follows = end == len(text)
    whole = _LAST_SENTENCE.match(f"{text} " if blank_follows else text[: end + 1])
    if whole and whole.end() > end // 2:
        return whole.end()
    return end if blank_follows else _word_end(text, 0, end)


def _between_characters(text: str, position: int) -> int:
    """The nearest position to the left that does not part a letter from its accents."""
    earliest = max(1, position - 16)
    while position > earliest and _belongs_to_previous(text, position):
        position -= 1
    return position


def _belongs_to_previous(text: str, position: int) -> bool:
    letter = text[position]
    return (
        combining(letter) > 0
        or letter in (_JOINER, "\ufe0f", "\u20e3")
        or text[position - 1] == _JOINER
        or "\U0001f3fb" <= letter <= "\U0001f3ff"
    )
