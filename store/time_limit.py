"""An end to work that takes too long, where the platform can interrupt it."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


class TookTooLongError(BaseException):
    """Raised inside of the work; not an Exception, so that the work does not swallow it."""


@contextmanager
def time_limit(cpu_seconds: float) -> Iterator[None]:
    """Raises TookTooLongError once the work inside has used this much CPU time.

    Only for the main thread of a process. Does nothing on platforms without interval timers.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TookTooLongError

    before = signal.signal(signal.SIGVTALRM, stop)
    # CPU time: a busy machine makes no document suspicious.
    signal.setitimer(signal.ITIMER_VIRTUAL, cpu_seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
