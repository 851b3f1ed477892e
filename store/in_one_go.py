"""Work that is done in one go, in whatever thread it is begun.

A search asks the archive a dozen things that take microseconds each. Handing every one of them to
another thread and its answer back costs more than all of them, so the whole search is handed over
(:meth:`store.protocol.Store.at_once`); this lets the same code run there and on the event loop.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

P = ParamSpec("P")
T = TypeVar("T")


def done(work: Awaitable[T]) -> T:
    """What work gives that has all it awaits at hand.

    Raises:
        RuntimeError: it waits for something.
    """
    steps = work.__await__()
    try:
        next(steps)
    except StopIteration as end:
        given: T = end.value
        return given
    raise RuntimeError(f"{work!r} waits for what is not at hand")


async def aside(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """What ``work`` gives, without holding up an event loop: in a thread, if this one runs one."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return work(*args, **kwargs)
    return await asyncio.to_thread(work, *args, **kwargs)
