"""How urgent what is being sent is; ``bot.outbox`` looks at it."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Urgency(IntEnum):
    """The most urgent first."""

    REPLY = 0
    """Somebody waits for it."""
    ALERT = 1
    """We speak on our own accord: after replies, and not to who does not want us."""
    PASSING = 2
    """Sent now or not at all (RetryAfter): the next one says the same, only newer."""


_current: ContextVar[Urgency] = ContextVar("urgency", default=Urgency.REPLY)


@contextmanager
def sending(urgency: Urgency) -> Iterator[None]:
    """Everything sent inside is so urgent; else it is a reply."""
    before = _current.set(urgency)
    try:
        yield
    finally:
        _current.reset(before)


def current() -> Urgency:
    """How urgent what is sent here is."""
    return _current.get()
