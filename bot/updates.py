"""The order in which updates are handled, and what is done when they cannot be."""

from __future__ import annotations

import asyncio
import logging
import random
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import BaseUpdateProcessor

from bot import metrics
from bot.journal import IN_HAND, NOTICES
from bot.lines import AT_ONCE, BUSY_BEYOND, MOST_WAITING, SHARE, STEP_ASIDE, Lines, Why
from store.journalled import KEPT

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Iterator

    from bot.journal import Journal, Work
    from bot.lines import Place

_MANY = 1 << 16
"""What python-telegram-bot lets wait; what is in hand is counted in ``bot/lines.py``."""

LONGEST_WAIT = 15.0
"""Seconds between attempts to handle an update whose messages cannot leave, at most."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Edge:
    """What the order asks of the Telegram edge."""

    handle: Callable[[Update], Awaitable[None]]
    concerns: Callable[[Update], bool]
    """Whether anything is done for an update: what people say to each other waits for nothing."""
    is_question: Callable[[Update], bool]
    """Whether an update may be put off when too many wait."""
    is_spared: Callable[[Update], bool]
    """Whether an update may not be put off however much comes from its chat."""
    put_off: Callable[[Update, int], Awaitable[None]]
    """Say that so many questions of a chat, this one the last, get no answer: too many ask."""
    too_much: Callable[[Update], Awaitable[None]]
    """Say that some of what came from a chat, this the last, gets no answer: it was too much."""
    give_up: Callable[[Update], Awaitable[None]]
    """Say that an update cannot be handled."""
    doubt: Callable[[Update], Awaitable[None]]
    """Say that the answer to an update may not have arrived."""
    reached: Callable[[], Awaitable[bool]]
    """Whether Telegram can be reached: nothing is handled again before."""


class InOrderPerChat(BaseUpdateProcessor):
    """One update at a time within a chat, in the order they came; chats do not wait for others.

    Inline queries, which come from no chat, are ordered by who asks, beside their private chat. An
    update whose messages cannot leave, because there is no network, keeps its turn and is handled
    again.
    """

    def __init__(
        self,
        at_once: int = AT_ONCE,
        journal: Journal | None = None,
        *,
        busy_beyond: int = BUSY_BEYOND,
        most_waiting: int = MOST_WAITING,
        share: int = SHARE,
    ) -> None:
        super().__init__(_MANY)
        self.edge: Edge | None = None
        self.given_up: set[int] = set()
        """The ids of updates that ended the process too often to be handled once more."""
        self._journal = journal
        self._lines = Lines(
            self._finish,
            at_once=at_once,
            busy_beyond=busy_beyond,
            most_waiting=most_waiting,
            share=share,
        )
        self._tasks: set[asyncio.Task[Any]] = set()
        self._aside: set[asyncio.Task[Any]] = set()
        self._closing = asyncio.Event()

    @property
    def waiting(self) -> int:
        """How many updates are not done."""
        return len(self._lines)

    async def room(self) -> None:
        """Wait until more updates may come."""
        await self._lines.room.wait()

    async def do_process_update(
        self, update: object, coroutine: Coroutine[Any, Any, Any] | Awaitable[Any]
    ) -> None:
        """Handle the update when it is its chat's turn and fewer than ``AT_ONCE`` are in hand."""
        try:
            if self.edge and isinstance(update, Update) and not self.edge.concerns(update):
                if not self._closing.is_set():
                    with self._handling(update, 0), metrics.handling(update):
                        await coroutine
            else:
                await self._in_turn(update, coroutine)
        except asyncio.CancelledError:
            if not self._closing.is_set():
                raise
        finally:
            if asyncio.iscoroutine(coroutine):
                coroutine.close()  # of one that was put off or came too late

    async def _in_turn(self, update: object, coroutine: Awaitable[Any]) -> None:
        place = self._enter(update)
        try:
            with metrics.waiting():
                await place.go
                if not place.left or place.apart:  # else it is told with a later one
                    await self._handle(update, coroutine, place)
        finally:
            self._lines.leave(place)

    def _enter(self, update: object) -> Place:
        edge = self.edge
        if edge is None or not isinstance(update, Update):
            number = update.update_id if isinstance(update, Update) else 0
            whose = _whose(update)
            return self._lines.enter(whose, number, question=False, spared=True, apart=False)
        return self._lines.enter(
            _whose(update),
            update.update_id,
            question=edge.is_question(update),
            spared=edge.is_spared(update),
            apart=update.message is None,
        )

    async def _handle(self, update: object, first: Awaitable[Any], place: Place) -> None:
        """Handle the update, more than once if its messages cannot leave."""

        async def now() -> None:
            await first

        instead = self._instead(update, place)
        todo: Callable[[], Awaitable[Any]] = instead or now
        wait, first_number = 0.5, 0
        clock = asyncio.get_running_loop().time
        last = clock() + KEPT.total_seconds()
        while True:
            if self._closing.is_set():
                return  # it stays in the journal
            with (
                self._stepping_aside(place),
                self._handling(update, first_number) as work,
                metrics.handling(update),
            ):
                await todo()
            if work is None or not isinstance(update, Update) or self.edge is None:
                return
            if work.again_after is None and not work.uncertain:
                return
            if place.left:
                return  # no line bounds how many such wait; it stays in the journal
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
            again = instead or partial(self.edge.handle, update)
            todo = partial(self._doubt, update) if telling else again
            await self._lines.again(place)

    def _instead(self, update: object, place: Place) -> Callable[[], Awaitable[None]] | None:
        """What is done instead of handling the update, if so."""
        edge = self.edge
        if edge is None or not isinstance(update, Update):
            return None
        if place.why is not None:
            return partial(self._tell, edge, update, place)
        if update.update_id in self.given_up:
            self.given_up.discard(update.update_id)
            return partial(self._give_up, edge, update)
        return None

    async def _give_up(self, edge: Edge, update: Update) -> None:
        """Say so in a notice, which is none of the messages its handler may have sent before."""
        if work := IN_HAND.get():
            work.numbered = NOTICES
        await _said(partial(edge.give_up, update))

    async def _tell(self, edge: Edge, update: Update, place: Place) -> None:
        """Say that this update and those before it were put off."""
        if place.why is Why.CROWD:
            await _said(partial(edge.put_off, update, place.count))
        else:
            await _said(partial(edge.too_much, update))
        while place.earlier:
            self._finish(place.earlier.pop())

    def _finish(self, number: int) -> None:
        if self._journal is not None:
            self._journal.finish(number)

    async def _doubt(self, update: Update) -> None:
        if self.edge:
            await _said(partial(self.edge.doubt, update))

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
    def _stepping_aside(self, place: Place) -> Iterator[None]:
        """What waits inside for its own chat alone is in no hand; nor is what is outside."""
        before = STEP_ASIDE.set(partial(self._lines.step_aside, place))
        try:
            yield
        finally:
            STEP_ASIDE.reset(before)
            self._lines.step_aside(place)

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

    # The end

    async def close(self, seconds: float) -> None:
        """Begin nothing more; what is in hand has so many seconds to end, then it is cut off.

        What did not begin or was cut off stays in the journal.
        """
        self._closing.set()
        self._lines.close()
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


async def _said(saying: Callable[[], Awaitable[None]]) -> None:
    try:
        await saying()
    except TelegramError as error:
        log.warning("Telegram: %s", error)


def _whose(update: object) -> int | str | None:
    if not isinstance(update, Update):
        return None
    if chat := update.effective_chat:
        return chat.id
    # Not the number alone, which is that of the private chat, too.
    return f"of {update.effective_user.id}" if update.effective_user else None
