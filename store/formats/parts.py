"""Large files to parts of whole records: each part is a smaller file of the same format.

Everything here reads the open file it is given and holds one part, or one record, at a time.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from store.formats.csv_files import MAX_ROW_CHARACTERS, cut_rows
from store.formats.json_cutting import closing_of, cut_records
from store.formats.records import Fault
from store.types import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.formats.csv_files import Row

MAX_JSON_LINE_BYTES = 16 * 2**20
_PART_BYTES = 256 * 2**10
_WIDEST_GAP = 1_000
"""Empty lines between records that a part keeps, so that lines are counted right."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some records of a file, as a file of their own."""

    content: bytes
    line: int
    """The line of the file that the first line of ``content`` would be."""


def cut_lines(file: IO[bytes], encoding: str | None) -> Iterator[Part | Fault]:
    """Parts of whole lines; ``encoding`` is None when every line end is a byte of its own."""
    line = 1
    for part, count in _whole_lines(_blocks(file, encoding)):
        if part is None:
            limit = f"a line may have {MAX_JSON_LINE_BYTES // 2**20} MiB"
            yield Fault(line, Reason.LINE_TOO_LONG, limit)
        else:
            yield Part(part, line)
        line += count


def cut_json(file: IO[bytes], encoding: str | None) -> Iterator[Part | Fault]:
    """Parts of JSON, each with the container of its records around them."""
    whole = _Growing()
    container = b""
    for record in cut_records(_blocks(file, encoding)):
        if isinstance(record, Fault):
            yield from whole.taken(closing_of(container))
            yield record
            continue
        if record.container != container or not whole.has_room(record.line):
            yield from whole.taken(closing_of(container))
        container = record.container
        content = (b"," if whole else container) + record.content
        whole.add(content if container else record.content, record.line)
    yield from whole.taken(closing_of(container))


def cut_csv(file: IO[bytes], encoding: str | None) -> Iterator[Part | Fault]:
    """Parts of CSV, each with the header of the file."""
    # Latin-1 is every byte as it is: what it really is, is seen when the part is parsed.
    text = io.TextIOWrapper(file, encoding or "latin-1", errors="replace", newline="")
    lines = iter(lambda: text.readline(MAX_ROW_CHARACTERS + 1), "")
    written = "utf-8" if encoding else "latin-1"
    whole = _Growing()
    header: Row | None = None
    for row in cut_rows(lines):
        if isinstance(row, Fault):
            yield from whole.taken()
            yield row
            continue
        if header is None:
            header = row
            continue
        if not whole.has_room(row.line):
            yield from whole.taken()
        if not whole:
            whole.add(header.text.encode(written), row.line - header.lines)
        whole.add(row.text.encode(written), row.line)
    yield from whole.taken()
    text.detach()


class _Growing:
    """A part that records are added to, at the lines they have in their file."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._size = 0
        self._first_line = 1
        self._line = 1

    def __bool__(self) -> bool:
        return bool(self._pieces)

    def has_room(self, line: int) -> bool:
        """Whether a record at a line may still be added; the first one always may."""
        near = line - self._line <= _WIDEST_GAP
        return not self._pieces or (self._size < _PART_BYTES and near)

    def add(self, content: bytes, line: int) -> None:
        """Add something that starts at a line, behind as many line ends as that takes."""
        if not self._pieces:
            self._first_line = self._line = line
        gap = b"\n" * (line - self._line)
        self._pieces += (gap, content)
        self._size += len(gap) + len(content)
        self._line = line + content.count(b"\n")

    def taken(self, closing: bytes = b"") -> Iterator[Part]:
        """The part, if there is something in it, to begin another one."""
        if self._pieces:
            yield Part(b"".join((*self._pieces, closing)), self._first_line)
        self._pieces, self._size = [], 0


def _blocks(file: IO[bytes], encoding: str | None) -> Iterator[bytes]:
    """The file in pieces of UTF-8, or of whatever else cuts at the bytes of ASCII."""
    if encoding is None:
        while block := file.read(_PART_BYTES):
            yield block
        return
    text = io.TextIOWrapper(file, encoding, errors="replace", newline="")
    while characters := text.read(_PART_BYTES):
        yield characters.encode(errors="replace")
    text.detach()


def _whole_lines(blocks: Iterator[bytes]) -> Iterator[tuple[bytes | None, int]]:
    """Parts ending at line ends with their number of lines; None for a line that is too long."""
    kept: list[bytes] = []
    size = 0
    skipping = False
    for block in blocks:
        end = block.rfind(b"\n") + 1
        if skipping:
            start = block.find(b"\n") + 1
            if not start:
                continue
            skipping = False
            yield None, 1
            if end > start:
                yield block[start:end], block.count(b"\n", start, end)
            kept, size = [block[end:]], len(block) - end
        elif end:
            part = b"".join((*kept, block[:end]))
            yield part, part.count(b"\n")
            kept, size = [block[end:]], len(block) - end
        else:
            kept.append(block)
            size += len(block)
            if size > MAX_JSON_LINE_BYTES:
                kept, size, skipping = [], 0, True
    if skipping:
        yield None, 1
    elif size:
        yield b"".join(kept), 1
