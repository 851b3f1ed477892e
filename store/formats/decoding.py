"""Bytes to clean text: which encoding, which characters to drop. Pure."""

from __future__ import annotations

import codecs
import re

from store.types import Reason

# UTF-32's mark starts with UTF-16's: the longer one is tried first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1a\x1b"))
_BINARY_MAGIC = (b"%PDF-", b"{\\rtf", b"\x89PNG", b"PK\x03\x04", b"\x1f\x8b", b"\xff\xd8\xff")

_ARABIC_LETTER = re.compile("[\u0621-\u0652\u067e\u0686\u0698\u06a9\u06af\u06cc]")
_WORD = re.compile(r"[\w\u064b-\u0652]+")


def _each(characters: str, becomes: str) -> dict[str, str]:
    return dict.fromkeys(characters, becomes)


def _span(first: int, last: int) -> str:
    return "".join(map(chr, range(first, last + 1)))


_CHANGES = (
    _each("\v\f\x85\u2028\u2029", "\n")
    | _each("\t\u00a0\u1680\u202f\u205f\u3000" + _span(0x2000, 0x200A), " ")
    # Nobody sees these; \ufffc stands where a picture was copied.
    | _each("\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\ufeff", "")
    | _each(_span(0, 8) + _span(0xE, 0x1F) + _span(0x7F, 0x84) + _span(0x86, 0x9F), "")
    | _each(_span(0x202A, 0x202E) + _span(0x2060, 0x2069) + _span(0xFFF9, 0xFFFC), "")
)
_CHANGED = re.compile(f"[{re.escape(''.join(_CHANGES))}]")
# The joiners of Persian, Indic scripts and emoji stay; beside an ASCII letter they mean nothing.
_LOST_JOINER = re.compile("(?<=[!-~])[\u200c\u200d]|[\u200c\u200d](?=[!-~])")
# A word that was divided at the end of a line comes whole before the line end.
_DIVIDED = re.compile("\u00ad[ \t]*\n[ \t]*(\\S+)[ \t]*")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class UndecodableError(ValueError):
    """Bytes that are no text; ``reason`` says in which way."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


def decode(content: bytes) -> tuple[str, int]:
    """The text of a file of unknown encoding and how many of its characters were unreadable.

    Tries a byte order mark, UTF-8, UTF-16 without a mark, then windows-1256 where that reads as
    Arabic words, else windows-1252. Raises UndecodableError for bytes that are no text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _whole_units(content[len(mark) :], encoding)
    if content.startswith(_BINARY_MAGIC):
        raise UndecodableError(Reason.BINARY, "not a text file")
    if b"\0" in content:
        return _whole_units(content, _sixteen_bits(content))
    controls = len(content) - len(content.translate(None, _CONTROLS))
    if controls * 50 > len(content):
        raise UndecodableError(Reason.BINARY, "not a text file")
    try:
        return content.decode(), 0
    except UnicodeDecodeError:
        text, unreadable = _counted(content.decode("utf-8", "replace"))
    # Damaged UTF-8 still has more good sequences than bad ones; one-byte encodings hardly any.
    good = sum(map(len, re.findall("[^\x00-\x7f]+", text))) - unreadable
    if good > unreadable:
        return text, unreadable
    return _counted(content.decode(_eight_bits(content), "replace"))


def wide_encoding(beginning: bytes) -> tuple[str | None, int]:
    """How a file to be read in parts is written, told by its first few kilobytes.

    UTF-16 or UTF-32, or None for everything that cuts at the bytes of ASCII, and how many bytes
    its mark takes. Raises UndecodableError for bytes that are no text.
    """
    for mark, encoding in _MARKS:
        if beginning.startswith(mark):
            return (None if encoding == "utf-8" else encoding), len(mark)
    beginning = beginning[: len(beginning) // 2 * 2]
    decode(beginning)
    return (_sixteen_bits(beginning) if b"\0" in beginning else None), 0


def clean(text: str) -> str:
    """The text with LF line ends, plain blanks and nothing invisible."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\u00ad" in text:
        text = _DIVIDED.sub(r"\1\n", text)
    text = _CHANGED.sub(lambda found: _CHANGES[found[0]], text)
    if "\u200c" in text or "\u200d" in text:
        text = _LOST_JOINER.sub("", text)
    return text


def clean_field(text: str) -> str:
    """As :func:`clean`, for one value of a structured file, which may escape half a character."""
    return clean(_LONE_SURROGATE.sub("\ufffd", text)).strip()


def _whole_units(content: bytes, encoding: str) -> tuple[str, int]:
    """As :func:`decode`; half a character at the end of a file that was cut off is left out."""
    unit = {"utf-16": 2, "utf-32": 4}.get(encoding[:6], 1)
    text, unreadable = _counted(content[: len(content) // unit * unit].decode(encoding, "replace"))
    return text, unreadable + bool(len(content) % unit)


def _counted(text: str) -> tuple[str, int]:
    if "\0" in text:
        raise UndecodableError(Reason.BINARY, "not a text file")
    return text, text.count("\ufffd")


def _sixteen_bits(content: bytes) -> str:
    """Latin letters, blanks and line ends have a zero byte on one side of every unit."""
    half = len(content) // 2
    first, second = content[::2].count(0), content[1::2].count(0)
    high, low = max(first, second), min(first, second)
    # The other side is zero in a letter of 256, such as the Chinese for "one".
    if high * 12 < half or low * 20 > high:
        raise UndecodableError(Reason.BINARY, "not a text file")
    return "utf-16-be" if first > second else "utf-16-le"


def _eight_bits(content: bytes) -> str:
    """Arabic words are Arabic throughout; other languages mix their high letters with ASCII's."""
    sample = content[: 2**16].decode("cp1256", "replace")
    whole = mixed = 0
    for word in _WORD.findall(sample):
        arabic = len(_ARABIC_LETTER.findall(word))
        if arabic > 1 and arabic == len(word):
            whole += arabic
        else:
            mixed += arabic
    return "cp1256" if whole > mixed else "cp1252"
