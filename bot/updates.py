"""The order in which updates are handled, and how many wait."""

from __future__ import annotations

import asyncio
import logging
import random
from collections import Counter
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import BaseUpdateProcessor

from bot import metrics
from bot.journal import NOTICES
from store.journalled import KEPT

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Iterator
    from contextlib import AbstractAsyncContextManager

    from bot.journal import Journal, Work

_MANY = 1 << 16
"""What python-telegram-bot lets wait; what is in hand is counted here, behind the chat's turn."""

AT_ONCE = 256
"""Updates in hand at the same time; those waiting for their chat's turn do not count."""
BUSY_BEYOND = 500
"""Updates that wait; beyond, the oldest plain questions are told that there are too many. Telegram
takes 30 messages a second, so nobody waits for more than about 20 s."""
MOST_WAITING = 2_000
"""Beyond so many, no more are fetched until some are handled."""

LONGEST_WAIT = 15.0
"""Seconds between attempts to handle an update whose messages cannot leave, at most."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Edge:
    """What the order asks of the Telegram edge."""

    handle: Callable[[Update], Awaitable[None]]
    is_question: Callable[[Update], bool]
    """Whether an update may be put off when too many wait."""
    put_off: Callable[[Update, int], Awaitable[None]]
    """Say that so many questions of a chat, this one the last, get no answer."""
    give_up: Callable[[Update], Awaitable[None]]
    """Say that an update cannot be handled."""
    doubt: Callable[[Update], Awaitable[None]]
    """Say that the answer to an update may not have arrived."""
    reached: Callable[[], Awaitable[bool]]
    """Whether Telegram can be reached: nothing is handled again before."""


@dataclass(slots=True, eq=False)
class _Waiting:
    """An update that waits for its turn."""

    whose: int | None
    put_off: bool = False


class InOrderPerChat(BaseUpdateProcessor):
    """One update at a time within a chat, in the order they came; chats do not wait for others.

    Inline queries, which come from no chat, are ordered by who asks. An update whose messages
    cannot leave, because there is no network, keeps its turn and is handled again.
    """

    def __init__(
        self,
        at_once: int = AT_ONCE,
        journal: Journal | None = None,
        *,
        busy_beyond: int = BUSY_BEYOND,
        most_waiting: int = MOST_WAITING,
    ) -> None:
        super().__init__(_MANY)
        self.edge: Edge | None = None
        self.given_up: set[int] = set()
        """The ids of updates that ended the process too often to be handled once more."""
        self._journal = journal
        self._in_hand = asyncio.Semaphore(at_once)
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._busy_beyond = busy_beyond
        self._most_waiting = most_waiting
        self._waiting: set[_Waiting] = set()
        self._questions: dict[_Waiting, None] = {}
        self._put_off: Counter[int | None] = Counter()
        self._unanswered: Counter[int | None] = Counter()
        self._room = asyncio.Event()
        self._room.set()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._aside: set[asyncio.Task[Any]] = set()
        self._closing = asyncio.Event()

    async def do_process_update(
        self, update: object, coroutine: Coroutine[Any, Any, Any] | Awaitable[Any]
    ) -> None:
        """Handle the update when it is its chat's turn and fewer than ``AT_ONCE`` are in hand."""
        waiting = self._enter(update)
        try:
            with metrics.waiting():
                async with self._turn(waiting.whose):
                    await self._handle(update, coroutine, waiting)
        except asyncio.CancelledError:
            if not self._closing.is_set():
                raise
        finally:
            self._leave(waiting)
            if asyncio.iscoroutine(coroutine):
                coroutine.close()  # of one that was put off or came too late

    async def _handle(self, update: object, first: Awaitable[Any], waiting: _Waiting) -> None:
        """Handle the update, more than once if its messages cannot leave."""

        def now() -> Awaitable[Any]:
            return first

        todo: Callable[[], Awaitable[Any]] = now
        wait, first_number = 0.5, 0
        clock = asyncio.get_running_loop().time
        last = clock() + KEPT.total_seconds()
        while True:
            async with self._in_hand:
                self._leave(waiting)
                if self._closing.is_set():
                    return  # it stays in the journal
                with self._handling(update, first_number) as work, metrics.handling(update):
                    await self._instead(update, waiting, todo)
            if work is None or not isinstance(update, Update) or self.edge is None:
                return
            if work.again_after is None and not work.uncertain:
                return
            with self._set_aside():
                at_least = work.again_after or 0
                while True:
                    pause = max(at_least, wait * random.uniform(0.5, 1))  # noqa: S311
                    if self._closing.is_set() or clock() + pause > last:
                        return
                    await asyncio.sleep(pause)
                    at_least, wait = 0, min(2 * wait, LONGEST_WAIT)
                    if await self.edge.reached():
                        break
            # What was in doubt stays so, whatever else could not leave.
            telling = work.uncertain or first_number == NOTICES
            first_number = NOTICES if telling else 0
            todo = partial(self._doubt if telling else self.edge.handle, update)

    async def _doubt(self, update: Update) -> None:
        if self.edge:
            await _said(self.edge.doubt(update))

    async def _instead(
        self, update: object, waiting: _Waiting, todo: Callable[[], Awaitable[Any]]
    ) -> None:
        """Handle the update, or what is done instead."""
        edge = self.edge
        if edge is None or not isinstance(update, Update):
            await todo()
        elif waiting.put_off:
            self._put_off[waiting.whose] -= 1
            self._unanswered[waiting.whose] += 1
            waiting.put_off = False
            if not +self._put_off[waiting.whose]:
                del self._put_off[waiting.whose]
                count = self._unanswered.pop(waiting.whose)
                await _said(edge.put_off(update, count))
        elif update.update_id in self.given_up:
            self.given_up.discard(update.update_id)
            await _said(edge.give_up(update))
        else:
            await todo()

    @contextmanager
    def _handling(self, update: object, first_number: int) -> Iterator[Work | None]:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - a coroutine runs in one
        self._tasks.add(task)
        try:
            if self._journal is None or not isinstance(update, Update):
                yield None
            else:
                with self._journal.handling(update.update_id, first_number=first_number) as work:
                    yield work
        finally:
            self._tasks.discard(task)

    @contextmanager
    def _set_aside(self) -> Iterator[None]:
        """Nothing is in hand meanwhile: the end need not wait for it."""
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - a coroutine runs in one
        self._aside.add(task)
        try:
            yield
        finally:
            self._aside.discard(task)

    # How many wait

    async def room(self) -> None:
        """Wait until more updates may come."""
        await self._room.wait()

    def _enter(self, update: object) -> _Waiting:
        waiting = _Waiting(_whose(update))
        self._waiting.add(waiting)
        if self.edge and isinstance(update, Update) and self.edge.is_question(update):
            self._questions[waiting] = None
        while self._questions and len(self._waiting) - self._put_off.total() > self._busy_beyond:
            oldest = next(iter(self._questions))
            del self._questions[oldest]
            oldest.put_off = True
            self._put_off[oldest.whose] += 1
        if len(self._waiting) >= self._most_waiting:
            self._room.clear()
        return waiting

    def _leave(self, waiting: _Waiting) -> None:
        self._waiting.discard(waiting)
        self._questions.pop(waiting, None)
        if len(self._waiting) < self._most_waiting:
            self._room.set()

    def _turn(self, key: int | None) -> AbstractAsyncContextManager[Any]:
        """The chat's lock; what comes from nobody waits for nobody."""
        if key is None:
            return nullcontext()
        # locks wake their waiters first come, first served, and vanish with the last of them
        turn = self._turns.get(key)
        if turn is None:
            turn = self._turns[key] = asyncio.Lock()
        return turn

    # The end

    async def close(self, seconds: float) -> None:
        """Begin nothing more; what is in hand has so many seconds to end, then it is cut off.

        What did not begin or was cut off stays in the journal.
        """
        self._closing.set()
        for task in self._aside:
            task.cancel()
        if self._tasks:
            _, pending = await asyncio.wait(self._tasks, timeout=seconds)
            for task in pending:
                task.cancel()
            if pending:
                log.warning("%d updates could not be finished in time", len(pending))

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""


async def _said(saying: Awaitable[None]) -> None:
    try:
        await saying
    except TelegramError as error:
        log.warning("Telegram: %s", error)


def _whose(update: object) -> int | None:
    if not isinstance(update, Update):
        return None
    whose = update.effective_chat or update.effective_user
    return whose.id if whose else None
