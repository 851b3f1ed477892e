"""The text of pages and feeds, whose encoding is told in several places, often wrongly. Pure."""

from __future__ import annotations

import codecs
import re

from store.formats.decoding import decode

_DECLARED = re.compile(
    rb"<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})[\"']"
    rb"|<meta\s[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})",
    re.IGNORECASE,
)
_BEGINNING = 4_096
"""Bytes in which a declaration is looked for; the HTML standard asks for the first 1,024."""
_XML_DECLARATION = re.compile(r"\s*<\?xml\s[^>]*\?>")

_LABELS = {
    "iso-8859-8-i": "iso8859-8",
    "windows-31j": "cp932",
    "windows-874": "cp874",
    "x-gbk": "gb18030",
    "x-sjis": "cp932",
}
"""Labels of the WHATWG Encoding Standard that Python does not know."""
# What a label means to browsers, where Python takes it more narrowly.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
# Python's codecs also unpack archives and run escapes: none of that is an encoding of text.
_TEXT_ENCODINGS = re.compile(
    r"utf-(?:8|16|32)(?:-[lb]e)?|iso8859-\d+|iso2022_(?:jp|kr)(?:_\w+)?|cp\d+|koi8-[rut]|gb18030"
    r"|hz|big5hkscs|euc_\w+|mac-\w+|ptcp154|kz1048|johab|viscii"
)
_SHIFTING = {"iso2022_jp": b"\x1b", "iso2022_kr": b"\x1b", "hz": b"~{"}
"""Encodings made of ASCII bytes, and what gives them away."""


def decode_markup(content: bytes, told: str | None) -> tuple[str, int]:
    """The text of markup and how many of its characters were unreadable.

    A byte order mark decides; bytes that are UTF-8 are UTF-8, whatever is said of them, because
    nothing else looks like it; then what HTTP ``told``, then what the document declares, if it
    can be; then a guess. Raises UndecodableError for bytes that are no text.
    """
    declared = _DECLARED.search(content[:_BEGINNING])
    inside = next(filter(None, declared.groups()), b"").decode() if declared else None
    encodings = [name for name in map(_codec, (told, inside)) if name]
    for encoding in encodings:
        if _SHIFTING.get(encoding, b"\0") in content:
            return content.decode(encoding, "replace"), 0
    text, unreadable = decode(content)
    # Damaged UTF-8 is still nothing else.
    if _is_certain(content) or (unreadable and text == content.decode("utf-8", "replace")):
        return text, unreadable
    for encoding in encodings:
        try:
            return content.decode(encoding), 0
        except UnicodeDecodeError:
            continue
    if unreadable:
        return text, unreadable
    return _guessed(content) or text, 0


def without_declaration(text: str) -> str:
    """The markup without its XML declaration, which names an encoding it is no longer in."""
    return _XML_DECLARATION.sub("", text[:_BEGINNING], count=1) + text[_BEGINNING:]


def _is_certain(content: bytes) -> bool:
    """Whether a mark, zero bytes or valid UTF-8 leave no doubt about the encoding."""
    if b"\0" in content or content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE)):
        return True
    try:
        content.decode()
    except UnicodeDecodeError:
        return content.startswith(codecs.BOM_UTF16_BE)
    return True


def _codec(label: str | None) -> str | None:
    """Python's name of the encoding a label means; None for what is none."""
    plain = (label or "").strip().strip("\"'").lower()
    try:
        name = codecs.lookup(_LABELS.get(plain, plain)).name if plain else ""
    except (LookupError, ValueError):
        return None
    name = _WIDER.get(name, name)
    return name if _TEXT_ENCODINGS.fullmatch(name) else None


def _guessed(content: bytes) -> str | None:
    from trafilatura.utils import detect_encoding

    for encoding in map(_codec, detect_encoding(content)):
        if encoding:
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                continue
    return None
