"""CSV (RFC 4180, and the ways it is really written): one article a row, named by a header. Pure.

The delimiter is the one with which the header names the most fields of an article: that says more
than what the rows look like. Quotation marks are taken strictly, because a row misread is worse
than a row rejected.
"""

from __future__ import annotations

import csv
import io
import re
from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from store.formats.decoding import UndecodableError, decode
from store.formats.records import (
    FIELDS,
    BadRecordError,
    Fault,
    article_of,
    plain_name,
    rejected,
)
from store.types import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.types import Document, Parsed, Rejection

MAX_ROW_CHARACTERS = 4 * 2**20
_DELIMITERS = (",", ";", "\t", "|")
_KNOWN = {name: field for field, names in FIELDS.items() for name in names}
_SEPARATOR_LINE = re.compile(r"sep=(\S|\t)\s*", re.IGNORECASE)
_NOTHING = frozenset(("\\N", "NULL", "null", "NaN", "nan", "None"))
"""How databases and data frames write that a field is empty."""
_LONGEST_COLUMN, _LONGEST_DETAIL = 60, 300

# The limit is one for the whole process; a row's own limit is what holds.
csv.field_size_limit(MAX_ROW_CHARACTERS)


@dataclass(frozen=True, slots=True)
class Row:
    """A row and the text it was read from."""

    cells: list[str]
    text: str
    line: int
    """At which it starts."""
    lines: int
    """How many it has."""


def parse_csv(document: Document) -> list[Parsed | Rejection]:
    """The articles of rows under a header; each row that is none is rejected by itself.

    A part of a file is a whole CSV with the header of the file.
    """
    try:
        text, unreadable = decode(document.content)
    except UndecodableError as error:
        return [rejected(document, document.first_line, error.reason, error.detail)]
    doubts = (f"{unreadable} unreadable characters near it",) if unreadable else ()
    found: list[Parsed | Rejection] = []
    names: list[str] = []
    for row in cut_rows(io.StringIO(text, newline=""), document.first_line):
        if isinstance(row, Fault):
            found.append(rejected(document, row.line, row.reason, row.detail))
        elif not names:
            names = row.cells
        else:
            try:
                parsed = article_of(_record(names, row.cells), row.line, document)
            except BadRecordError as error:
                found.append(rejected(document, row.line, error.reason, error.detail))
            else:
                flags = (*parsed.article.flags, *doubts)
                found.append(replace(parsed, article=replace(parsed.article, flags=flags)))
    if not found:
        return [rejected(document, document.first_line, Reason.EMPTY, "no rows below the header")]
    return found


def cut_rows(lines: Iterable[str], first_line: int = 1) -> Iterator[Row | Fault]:
    """The header and then the rows of a CSV; a header that names no article is a fault, and all.

    Args:
        lines: With their line ends, whichever those are.
        first_line: The number of the first one.
    """
    source = _Lines(lines, first_line)
    header = _header(source)
    yield header
    if isinstance(header, Fault):
        return
    rows = csv.reader(source, delimiter=_delimiter(header), skipinitialspace=True, strict=True)
    while True:
        source.start_row()
        try:
            cells = next(rows)
        except StopIteration:
            return
        except _RowTooLongError:
            limit = f"a row may have {MAX_ROW_CHARACTERS} characters"
            yield source.given_back(Reason.LINE_TOO_LONG, f"{limit}; is a quotation mark missing?")
        except csv.Error as error:
            if source.ended:
                yield source.given_back(Reason.BAD_FIELD, "a quotation mark that is never closed")
            else:
                yield Fault(source.row_line, Reason.BAD_FIELD, f"not CSV: {error}")
        else:
            if any(cell and not cell.isspace() for cell in cells):
                yield Row(cells, source.row_text, source.row_line, source.row_lines)


class _RowTooLongError(Exception):
    """A row is longer than may be held."""


class _Lines:
    """Lines handed to csv, remembered until their row is whole."""

    def __init__(self, lines: Iterable[str], first_line: int) -> None:
        self.ended = False
        self.row_line = first_line
        self._lines = iter(lines)
        self._again: deque[str] = deque()
        self._taken: list[str] = []
        self._size = 0

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        if self._size > MAX_ROW_CHARACTERS:
            raise _RowTooLongError
        line = self._again.popleft() if self._again else next(self._lines, "")
        if not line:
            self.ended = True
            raise StopIteration
        self._taken.append(line)
        self._size += len(line)
        if self._size > MAX_ROW_CHARACTERS:
            raise _RowTooLongError
        return line

    @property
    def row_text(self) -> str:
        """The row as it stands in the file."""
        return "".join(self._taken)

    @property
    def row_lines(self) -> int:
        """How many lines of the file it has."""
        return len(self._taken)

    def start_row(self) -> None:
        """What was taken is done with."""
        self.row_line += len(self._taken)
        self._taken, self._size = [], 0

    def given_back(self, reason: Reason, detail: str) -> Fault:
        """Give up the first line of the row; what was taken with it is read again."""
        self._again.extendleft(reversed(self._taken[1:]))
        self._taken, self._size = self._taken[:1], 0
        self.ended = False
        return Fault(self.row_line, reason, detail)


def _header(lines: _Lines) -> Row | Fault:
    """The first line that is not empty, with the line before it that names the delimiter."""
    first = next((line for line in lines if line.strip()), "")
    if _SEPARATOR_LINE.fullmatch(first):
        first = next(lines, "")
    cells = _cells(first, _best_delimiter(first))
    header = Row(cells, lines.row_text, lines.row_line, lines.row_lines)
    if not first.strip():
        return Fault(1, Reason.EMPTY, "")
    known = {_KNOWN.get(plain_name(name)) for name in header.cells}
    if {"headline", "body"} <= known:
        return header
    columns = ", ".join(name.strip()[:_LONGEST_COLUMN] for name in header.cells[:20])
    detail = f"no columns named like headline and body in its first line: {columns}"
    return Fault(lines.row_line, Reason.NO_STRUCTURE, detail[:_LONGEST_DETAIL])


def _delimiter(header: Row) -> str:
    *_, line = io.StringIO(header.text, newline="")
    return _best_delimiter(line)


def _best_delimiter(line: str) -> str:
    """The delimiter with which a header names the most fields."""

    def known(delimiter: str) -> int:
        return sum(plain_name(name) in _KNOWN for name in _cells(line, delimiter))

    return max(_DELIMITERS, key=known)


def _cells(line: str, delimiter: str) -> list[str]:
    """The cells of one line; quotation marks that do not fit are part of them."""
    return next(csv.reader([line], delimiter=delimiter, skipinitialspace=True), [])


def _record(names: list[str], cells: list[str]) -> dict[str, str | None]:
    if len(cells) > len(names):
        detail = f"{len(cells)} cells, the header has {len(names)}: is a quotation mark missing?"
        raise BadRecordError(Reason.BAD_FIELD, detail)
    record: dict[str, str | None] = {}
    for name, cell in zip(names, cells, strict=False):
        if cell not in _NOTHING and not record.get(name):
            record[name] = cell
    return record
