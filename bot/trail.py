"""What is done for the updates in hand: a file that outlives kill -9.

One short line is appended for every step, in one system call and without waiting for the disk, so
that nothing can happen between a step and its line. A killed process loses none of it; a power cut
may lose the last seconds. The lines name updates and messages by number and no person.

    b 812345       handling the update began
    l 812345 1     its first message is leaving: the next thing written is the request
    s 812345 1 77  Telegram took it as message 77 (albums: 77,78; to guests: none)
    u 812345       the wire broke before an answer to one came: it may have arrived or not
    n 812345 1     Telegram did not take it, or it surely did not leave
    r 812345       handling it was given up for now, nothing went wrong with it
    d 812345       handled
"""

from __future__ import annotations

import errno
import logging
import os
import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

LARGEST = 1 << 20
"""Bytes after which the file is written anew without what is over."""

_LINE = re.compile(rb"([blsunrd]) ([0-9]{1,19})(?: ([0-9]{1,6}))?(?: ([0-9,]{0,2000}))?")

_SPOILT = "?\n"
"""Ends a line that was cut off, which could be read as one of another number."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Steps:
    """What was done for one update."""

    begun: bool = False
    handled: bool = False
    uncertain: bool = False
    """Whether of one of its messages nobody knows for sure whether it arrived."""
    sent: dict[int, tuple[int, ...] | None] = field(default_factory=dict)
    """The ids of its messages by their number, from 1; None of one that left, and no answer is
    known."""

    def lines(self, update: int) -> Iterator[str]:
        """The lines that say so."""
        if self.begun:
            yield f"b {update}\n"
        for number, messages in self.sent.items():
            if messages is None:
                yield f"l {update} {number}\n"
            else:
                yield f"s {update} {number} {','.join(map(str, messages))}\n"
        if self.uncertain:
            yield f"u {update}\n"
        if self.handled:
            yield f"d {update}\n"


class Trail:
    """The file and what it says; made when it is not there.

    A line that cannot be written is logged and does not hold anything up: a reader gets the answer
    though the disk is full.

    Raises:
        OSError: the file cannot be read or made.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._steps: dict[int, Steps] = {}
        self._failing = False
        content = file.read_bytes() if file.exists() else b""
        for line in content.split(b"\n")[:-1]:  # the last one may have been cut off
            if found := _LINE.fullmatch(line):
                self._take(*found.groups())
        self._size = len(content)
        self._largest = LARGEST
        self._descriptor = self._open()
        if content and not content.endswith(b"\n"):
            self._append(_SPOILT)

    def __getitem__(self, update: int) -> Steps:
        """What was done for an update; nothing, of one that is not known."""
        return self._steps.setdefault(update, Steps())

    def __iter__(self) -> Iterator[int]:
        """The updates it knows something of."""
        return iter(tuple(self._steps))

    def begin(self, update: int) -> None:
        """Handling it begins."""
        self._add("b", update)

    def leave(self, update: int, number: int) -> None:
        """A message of it leaves."""
        self._add("l", update, number)

    def arrive(self, update: int, number: int, messages: Collection[int]) -> None:
        """Telegram took the message."""
        self._add("s", update, number, ",".join(map(str, messages)))

    def doubt(self, update: int) -> None:
        """A message of it left, and the wire broke before an answer came."""
        self._add("u", update)

    def refuse(self, update: int, number: int) -> None:
        """Telegram did not take the message."""
        self._add("n", update, number)

    def put_back(self, update: int) -> None:
        """It will be handled another time."""
        self._add("r", update)

    def finish(self, update: int) -> None:
        """It is handled."""
        self._add("d", update)

    def forget(self, updates: Collection[int]) -> None:
        """What was done for these is of no use any more."""
        for update in updates:
            self._steps.pop(update, None)
        if not self._steps and self._size:
            with suppress(OSError):  # it only stays longer
                os.ftruncate(self._descriptor, 0)
                self._size = 0
        elif self._size > self._largest:
            self._write_anew()

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._descriptor)

    def _add(self, step: str, update: int, *rest: object) -> None:
        words = [str(word) for word in rest]
        self._append(" ".join((step, str(update), *words)) + "\n")
        encoded = [word.encode() for word in words]
        self._take(step.encode(), str(update).encode(), *encoded)

    def _take(
        self, step: bytes, update: bytes, number: bytes | None = None, rest: bytes | None = None
    ) -> None:
        steps = self[int(update)]
        match step:
            case b"b":
                steps.begun = True
            case b"r":
                steps.begun = False
            case b"u":
                steps.uncertain = True
            case b"d":
                steps.handled = True
            case b"l" if number:
                steps.sent[int(number)] = None
            case b"s" if number:
                messages = [int(message) for message in (rest or b"").split(b",") if message]
                steps.sent[int(number)] = tuple(messages)
            case b"n" if number:
                steps.sent.pop(int(number), None)

    def _append(self, text: str) -> None:
        # A disk that fills up takes a part of a line.
        line = (_SPOILT + text if self._failing else text).encode()
        problem: str | None = None
        try:
            written = os.write(self._descriptor, line)
        except OSError as error:
            problem = error.strerror
        else:
            self._size += written
            if written < len(line):
                problem = os.strerror(errno.ENOSPC)
        if problem and not self._failing:
            log.error("%s cannot be written: %s", self._file, problem)
        self._failing = problem is not None

    def _write_anew(self) -> None:
        text = "".join(line for update in self for line in self._steps[update].lines(update))
        fresh = self._file.with_name(self._file.name + ".new")
        try:
            fresh.write_text(text, encoding="ascii")
            fresh.replace(self._file)
            descriptor = self._open()
        except OSError as error:
            log.warning("%s stays as long as it is: %s", self._file, error.strerror)
            self._largest = 2 * self._size
            return
        os.close(self._descriptor)
        self._descriptor = descriptor
        self._size = len(text)
        self._largest = max(LARGEST, 2 * self._size)

    def _open(self) -> int:
        return os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
