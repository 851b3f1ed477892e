"""The memory this process holds: what it has let go of goes back to the system.

Python and SQLite take memory from the C library. glibc gives each thread an arena of its own, and
each keeps what was freed between two things still in use: after 64 searches at once a third of the
process. One arena for all is slower for programs that run in many threads at once; ours wait for
Python's lock. Other C libraries (macOS's, musl) are left alone.
"""

from __future__ import annotations

import asyncio
import ctypes
import sys
from contextlib import asynccontextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

EVERY = 60.0
"""Seconds between two times that memory is given back; it takes a few milliseconds of a thread."""

_M_ARENA_MAX = -8
"""mallopt's name for it, from glibc's ``malloc.h``."""


@cache
def _glibc() -> ctypes.CDLL | None:
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None


def share_arena() -> bool:
    """Let all threads that start from now on take memory from one place; False when none can."""
    library = _glibc()
    return library is not None and library.mallopt(_M_ARENA_MAX, 1) == 1


@asynccontextmanager
async def given_back(every: float = EVERY) -> AsyncIterator[None]:
    """Memory that is free, but held, given back to the system from time to time."""
    library = _glibc()
    if library is None:
        yield
        return

    async def keep_giving() -> None:
        while True:
            await asyncio.sleep(every)
            await asyncio.to_thread(library.malloc_trim, 0)

    giving = asyncio.create_task(keep_giving())
    try:
        yield
    finally:
        giving.cancel()
        with suppress(asyncio.CancelledError):
            await giving
