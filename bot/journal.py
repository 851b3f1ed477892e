"""Updates written down before Telegram forgets them, and what was done for each.

An update is a row of the state file before the poll that confirms it, or the answer to Telegram's
request, leaves; what it says is taken out of the row when it is handled. What was done for it
meanwhile stands in ``bot/trail.py``'s file. After a crash the rows that are left are handled
again, and messages that went out already do not go out once more (``bot/sent_once.py``).
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.trail import Trail
from store.errors import StoreError, StoreUnavailableError
from store.journalled import KEPT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from store.journalled import Journalled
    from store.protocol import Store

HANDLED_WRITTEN_AFTER = 1.0
"""Seconds until it is in the rows, too, that an update was handled."""

NOTICES = 1_000
"""Messages that are no part of handling an update are numbered from here."""

log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class Work:
    """An update in hand."""

    update: int
    trail: Trail
    numbered: int = 0
    """How many messages its handler wanted to send so far."""
    again_after: float | None = None
    """Seconds after which to handle it again, because a message could not leave; else None."""
    uncertain: bool = False
    """Whether a message left, the wire broke before the answer, and the reader is to be told."""

    def next_number(self) -> int:
        """The number of the message its handler wants to send now."""
        self.numbered += 1
        return self.numbered


IN_HAND: ContextVar[Work | None] = ContextVar("IN_HAND", default=None)
"""The update whose handler runs here."""


class Journal:
    """The rows and the trail of one bot."""

    def __init__(self, store: Store, folder: Path, now: Callable[[], datetime]) -> None:
        self._store = store
        self._folder = folder
        self._now = now
        self._bot = 0
        self._trail: Trail | None = None
        self._open: set[int] = set()
        self._handled: set[int] = set()
        self._writing: asyncio.Task[None] | None = None

    async def open(self, bot: int) -> tuple[Journalled, ...]:
        """What is to be handled first, in the order it came.

        Args:
            bot: the id of the bot, which counts its updates for itself.

        Raises:
            StoreError: the rows or the trail cannot be read.
        """
        self._bot = bot
        file = self._folder.expanduser() / f"updates-{bot}.trail"
        try:
            trail = await asyncio.to_thread(Trail, file)
        except OSError as error:
            raise StoreUnavailableError(f"{file}: {error.strerror or error}") from error
        known = set(trail)
        handled = {update for update in known if trail[update].handled}
        begun = {update for update in known - handled if trail[update].begun}
        waiting = await self._store.waiting_updates(
            bot, handled=handled, begun=begun, since=self._now() - KEPT
        )
        self._open = {one.id for one in waiting}
        trail.forget(known - self._open)
        for update in begun & self._open:
            trail.put_back(update)  # it is counted
        self._trail = trail
        return waiting

    async def write(self, updates: Mapping[int, str]) -> frozenset[int]:
        """Write updates down as JSON by their id; gives those that never came before.

        Raises:
            StoreError: they are not written.
        """
        handled = frozenset(self._handled)
        new = await self._store.write_updates(self._bot, updates, handled=handled, at=self._now())
        self._handled -= handled
        if self._trail:
            self._trail.forget(handled)
        self._open |= new
        # Nothing may fail from here on: what is written is handed over now, or after a restart.
        return new

    @contextmanager
    def handling(self, update: int, *, first_number: int = 0) -> Iterator[Work | None]:
        """The handler of an update runs inside; None for one that was not written down.

        Whatever its handler raises, it is handled, unless a message could not leave or may not
        have arrived: then it is put back, as it is when it is cancelled.
        """
        if self._trail is None or update not in self._open:
            yield None
            return
        work = Work(update, self._trail, numbered=first_number)
        before = IN_HAND.set(work)
        self._trail.begin(update)
        try:
            yield work
        except asyncio.CancelledError:
            self._trail.put_back(update)
            raise
        except BaseException:
            self.finish(update)
            raise
        else:
            if work.again_after is None and not work.uncertain:
                self.finish(update)
            else:
                self._trail.put_back(update)
        finally:
            IN_HAND.reset(before)

    def finish(self, update: int) -> None:
        """It is handled, or cannot be."""
        if self._trail is None or update not in self._open:
            return
        self._open.discard(update)
        self._trail.finish(update)
        self._handled.add(update)
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_handled())

    async def close(self) -> None:
        """Write what is not written yet and let go of the file."""
        if self._writing:
            self._writing.cancel()
            with suppress(asyncio.CancelledError):
                await self._writing
        await self._write_now()
        if self._trail:
            self._trail.close()
            self._trail = None

    async def _write_handled(self) -> None:
        while self._handled:
            await asyncio.sleep(HANDLED_WRITTEN_AFTER)
            await self._write_now()

    async def _write_now(self) -> None:
        if not self._handled:
            return
        try:
            await self.write({})
        except StoreError as error:
            # The trail knows it, and they are tried again.
            log.warning("Handled updates cannot be written down: %s", error)
