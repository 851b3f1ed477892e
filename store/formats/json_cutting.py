"""Cutting JSON of any size into records without holding more than one of them. Pure.

Where the articles of a JSON file are is a matter of its outermost levels only: a list, an object
with a list under a usual name, objects one after another, or one object that is an article. What
lies within a record is passed over by two regular expressions that know strings and brackets, so
that a broken record spoils neither the records behind it nor their line numbers.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from store.formats.records import FIELDS, Fault, plain_name
from store.formats.telegram_posts import refused_chat
from store.types import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_RECORD_BYTES = 16 * 2**20
MESSAGES = "messages"
_LISTS = frozenset(
    "articles data docs documents entries items news posts records results rows stories".split()
) | {MESSAGES}
_WRAPPERS = frozenset("chats data leftchats response".split())
"""Objects that hold such a list, and Telegram's, in which ``list`` holds such objects."""
_WRAPPED_LIST = "list"
_HEADER = ("name", "type", "id")
"""What is wanted of the object around a list of messages."""
_LONGEST_HEADER, _LONGEST_NAME = 1_000, 100
_TEXT_NAMES = frozenset(FIELDS["body"])

_BETWEEN = re.compile(rb"[\s,]*+")
_SCALAR = re.compile(rb'[^\s,:"{}\[\]]*+')
_UP_TO_BRACKET_OR_QUOTE = re.compile(rb'[^"{}\[\]]*+')
_STRING_REST = re.compile(rb'[^"\\]*+(?:\\.[^"\\]*+)*+', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Record:
    """One value of a list of records, as it stands in the file."""

    content: bytes
    line: int
    """At which it starts."""
    container: bytes
    """What was opened around it, on one line, as far as it matters: ``[``, ``{"messages":[`` …"""


def closing_of(container: bytes) -> bytes:
    """What closes a container again."""
    return {b"": b"", b"[": b"]"}.get(container, b"]}")


def header_of(container: bytes) -> dict[str, Any]:
    """The fields that stood before the list in the object around it."""
    if container in {b"", b"["}:
        return {}
    try:
        header = json.loads(container + closing_of(container))
    except (ValueError, RecursionError):
        return {}
    return header if isinstance(header, dict) else {}


def cut_records(blocks: Iterable[bytes], first_line: int = 1) -> Iterator[Record | Fault]:
    """The records of JSON that comes in blocks of bytes, in UTF-8.

    Args:
        blocks: The file, cut anywhere.
        first_line: Its first line's number.
    """
    text = _Text(iter(blocks), first_line)
    try:
        while text.next_byte():
            before = text.line
            if text.at(b"["):
                text.step()
                yield from _list(text, b"[")
            elif text.at(b"{"):
                yield from _object(text)
            else:
                yield Fault(before, Reason.NOT_JSON, "expected an object or a list of objects")
                return
    except _EndError as end:
        yield Fault(end.line, Reason.NOT_JSON, "the file ends in the middle of it")


class _EndError(Exception):
    """The bytes end inside a value that starts at ``line``."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


class _Text:
    """The bytes between the first one still wanted and the last one read."""

    def __init__(self, blocks: Iterator[bytes], line: int) -> None:
        self.line = line
        """Of the byte at ``_at``."""
        self._blocks = blocks
        self._buffer = b""
        self._at = 0

    def next_byte(self) -> bytes:
        """The next one that is no blank or comma, without moving behind it; empty at the end."""
        while True:
            self._move(_BETWEEN.match(self._buffer, self._at))
            if self._at < len(self._buffer):
                return self._buffer[self._at : self._at + 1]
            if not self._more(self._at):
                return b""

    def at(self, byte: bytes) -> bool:
        """Whether this is the next byte that matters."""
        return self.next_byte() == byte

    def step(self) -> None:
        """Behind the byte last seen."""
        self._at += 1

    def value(self, limit: int = MAX_RECORD_BYTES) -> bytes | None:
        """The value that starts here, moving behind it; None when it is larger than the limit.

        A value that is too large is not held. Raises _EndError when the bytes end first.
        """
        first = self.next_byte()
        line = self.line
        start, kept = self._at, True
        depth, in_string = 0, False
        position = start
        while True:
            buffer = self._buffer
            if in_string:
                position = _end(_STRING_REST, buffer, position)
                if buffer[position : position + 1] == b'"':
                    position += 1
                    in_string = False
                    if not depth:
                        break
                    continue
            elif first in b'"{[':
                position = _end(_UP_TO_BRACKET_OR_QUOTE, buffer, position)
                if position < len(buffer):
                    byte = buffer[position]
                    position += 1
                    if byte == 0x22:
                        in_string = True
                        continue
                    depth += 1 if byte in b"{[" else -1
                    if depth <= 0:
                        break
                    continue
            else:
                position = _end(_SCALAR, buffer, position)
                if position == start < len(buffer):
                    position += 1  # A closing bracket is no value, and is passed over like one.
                if position < len(buffer):
                    break
            # All of the buffer is read, but for a backslash whose character is yet to come.
            if kept and len(buffer) - start > limit:
                kept = False
            if not kept:
                self.line += buffer.count(b"\n", start, position)
                self._at = start = position
            if not self._more(start):
                if first not in b'"{[':
                    break
                raise _EndError(line)
            position -= start
            start = 0
        content = self._buffer[start:position]
        self.line += content.count(b"\n")
        self._at = position
        return content if kept and len(content) <= limit else None

    def _move(self, match: re.Match[bytes] | None) -> None:
        if match:
            self.line += self._buffer.count(b"\n", self._at, match.end())
            self._at = match.end()

    def _more(self, keep_from: int) -> bool:
        """Read another block, letting go of what is before ``keep_from``."""
        block = next(self._blocks, b"")
        self._buffer = self._buffer[keep_from:] + block
        self._at -= keep_from
        return bool(block)


def _end(pattern: re.Pattern[bytes], buffer: bytes, position: int) -> int:
    match = pattern.match(buffer, position)
    return match.end() if match else position


def _list(text: _Text, container: bytes) -> Iterator[Record | Fault]:
    """The values of a list from the first one on, up to behind its closing bracket."""
    line = text.line
    while not text.at(b"]"):
        if not text.next_byte():
            raise _EndError(line)
        yield _record(text, container)
    text.step()


def _record(text: _Text, container: bytes) -> Record | Fault:
    line = text.line
    content = text.value()
    return _too_large(line) if content is None else Record(content, line, container)


def _too_large(line: int) -> Fault:
    limit = f"a record may have {MAX_RECORD_BYTES // 2**20} MiB"
    return Fault(line, Reason.LINE_TOO_LONG, limit)


def _object(text: _Text) -> Iterator[Record | Fault]:
    """The records of the lists in the object that starts here, or the object as a record.

    While it may turn out to be a record it is kept, field by field; names and lists that are
    not ours are of no interest.
    """
    line = text.line
    text.step()
    fields: dict[str, bytes] = {}
    kept: list[bytes] = []
    size, told, opened, empty = 0, False, False, False
    while not text.at(b"}"):
        if not text.next_byte():
            raise _EndError(line)
        quoted = text.value()
        colon = text.at(b":")
        if colon:
            text.step()
        name, opening = _name(quoted), text.next_byte()
        inner: Iterator[Record | Fault] | None = None
        if told or opening not in {b"[", b"{"}:
            value = b"" if opening in {b"}", b""} else text.value()
        elif opening == b"{" and name in _WRAPPERS:
            value, inner = b"", _object(text)
        elif opening == b"[" and (name in _LISTS or name == _WRAPPED_LIST):
            text.step()
            if text.at(b"{"):
                value, inner = b"", _objects(text, name, fields)
            else:
                value = b"[" + b",".join(_values(text)) + b"]"
                empty = empty or value == b"[]"
        else:
            value = text.value()
        if inner:
            yield from inner
            opened = True
            kept.clear()
        told = told or (name in _TEXT_NAMES and opening == b'"')
        size += len(quoted or b"") + len(value or b"")
        if opened or quoted is None or value is None or size > MAX_RECORD_BYTES:
            kept.clear()
            size = MAX_RECORD_BYTES + 1
            continue
        kept.append(quoted + b":" * colon + value)
        if name in _HEADER and len(value) <= _LONGEST_HEADER:
            fields[name] = value
    text.step()
    if opened or (empty and not told):
        return
    if size > MAX_RECORD_BYTES:
        yield _too_large(line)
    else:
        yield Record(b"{" + b",".join(kept) + b"}", line, b"")


def _objects(text: _Text, name: str, fields: dict[str, bytes]) -> Iterator[Record | Fault]:
    """What the list of a field holds, from its first value on."""
    line = text.line
    if name == _WRAPPED_LIST:
        while not text.at(b"]"):
            if not text.next_byte():
                raise _EndError(line)
            if text.at(b"{"):
                yield from _object(text)
            else:
                yield _record(text, b"[")
        text.step()
        return
    header = [b'"%s":%s' % (key.encode(), value) for key, value in fields.items()]
    named = b'"%s":[' % name.encode()
    container = b"{" + b",".join((*(header if name == MESSAGES else ()), named))
    container = container.replace(b"\n", b" ")
    refusal = refused_chat(header_of(container))
    if refusal:
        yield Fault(line, Reason.UNKNOWN_FORMAT, refusal)
    for record in _list(text, container):
        if not refusal:
            yield record


def _values(text: _Text) -> Iterator[bytes]:
    """The values of a list that holds no objects, up to behind its closing bracket."""
    line = text.line
    while not text.at(b"]"):
        if not text.next_byte():
            raise _EndError(line)
        yield text.value() or b""
    text.step()


def _name(quoted: bytes | None) -> str:
    try:
        name = json.loads(quoted or b"")
    except ValueError:
        return ""
    return plain_name(name) if isinstance(name, str) and len(name) <= _LONGEST_NAME else ""
