"""Who waits for what: a line in each chat, and one before the hands there are.

An update is first in its chat's line when those before it are done, and then waits for a hand.
Those that could be handled but for the hands are the crowd, in which a chat counts once however
much is asked there. Beyond its share a chat's own oldest are put off, so what waits is bounded.
"""

from __future__ import annotations

import asyncio
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

AT_ONCE = 256
"""Updates in hand at the same time. What waits in the outbox for its own chat is in no hand."""
BUSY_BEYOND = 500
"""Chats that wait for a hand; beyond, the questions of the one that waits longest are put off.
Telegram takes 30 messages a second, so nobody waits for more than about 20 s."""
MOST_WAITING = 2_000
"""Updates not done yet; beyond so many, no more are fetched until some are."""
SHARE = 20
"""Updates of a chat that wait for the one in hand there; beyond, its oldest are put off."""
KEPT_UNTOLD = 100
"""Updates of a chat left unhandled in the journal until it is told that they were put off, so that
it is told after a crash, too."""

STEP_ASIDE: ContextVar[Callable[[], None] | None] = ContextVar("STEP_ASIDE", default=None)
"""To be called by what waits for its own chat alone: others may have the hand."""


class Why(Enum):
    """Why something is put off."""

    CROWD = auto()
    """Too many people ask."""
    SHARE = auto()
    """Too much comes from one chat."""


@dataclass(slots=True, eq=False)
class Place:
    """An update's place."""

    number: int
    line: _Line
    question: bool
    """Whether it may be put off when too many ask."""
    spared: bool
    """Whether it may not be put off however much comes from its chat."""
    apart: bool
    """Whether its answer shows nothing in the chat, and so waits for nothing there."""
    go: asyncio.Future[None]
    """Done when it is in hand, or out of the line."""
    in_hand: bool = False
    counted: bool = True
    """Whether it is one of those of which there may be only so many."""
    left: bool = False
    """Whether it is out of the line."""
    why: Why | None = None
    """Why it is put off."""
    earlier: list[int] = field(default_factory=list)
    """The last updates of its chat that were put off before it, and not told so."""
    count: int = 0
    """How many were put off with it, which is the last."""


class _Line:
    """What came from one chat and is not done."""

    __slots__ = ("behind", "first", "last_put_off", "whose")

    def __init__(self, whose: int | str | None) -> None:
        self.whose = whose
        self.first: Place | None = None
        self.behind: dict[Place, None] = {}
        self.last_put_off: Place | None = None
        """The one with which its chat is told, as long as it waits."""


class Lines:
    """All that wait.

    Args:
        forget: told the number of an update that was put off when it need not be known any more.
    """

    def __init__(
        self,
        forget: Callable[[int], None],
        *,
        at_once: int = AT_ONCE,
        busy_beyond: int = BUSY_BEYOND,
        most_waiting: int = MOST_WAITING,
        share: int = SHARE,
    ) -> None:
        self.room = asyncio.Event()
        """Set as long as more may come."""
        self.room.set()
        self._forget = forget
        self._hands = at_once
        self._busy_beyond = busy_beyond
        self._most_waiting = most_waiting
        self._share = share
        self._lines: dict[int | str, _Line] = {}
        self._crowd: dict[Place, None] = {}
        self._waiting = 0
        self._closed = False

    def __len__(self) -> int:
        """How many updates are not done, of no chat more than its share."""
        return self._waiting

    def enter(
        self, whose: int | str | None, number: int, *, question: bool, spared: bool, apart: bool
    ) -> Place:
        """Take a place behind what came from there before; from nobody, behind nobody."""
        line = _Line(None) if whose is None else self._lines.setdefault(whose, _Line(whose))
        go: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        place = Place(number, line, question, spared, apart, go)
        # An operator's are all kept; beyond a share they hold nobody up.
        place.counted = len(line.behind) <= self._share + 1
        self._waiting += place.counted
        if self._closed:
            _settle(place)
        line.behind[place] = None
        if line.first is None:
            self._advance(line)
        self._keep_to_share(line)
        self._thin_crowd()
        if self._waiting >= self._most_waiting:
            self.room.clear()
        return place

    def leave(self, place: Place) -> None:
        """It is done, or out for another reason."""
        if place.left:
            return
        place.left = True
        line = place.line
        line.behind.pop(place, None)
        self._crowd.pop(place, None)
        if line.last_put_off is place:
            line.last_put_off = None
        self.step_aside(place)
        if line.first is place:
            self._advance(line)
        self._waiting -= place.counted
        if self._waiting < self._most_waiting:
            self.room.set()

    def step_aside(self, place: Place) -> None:
        """It keeps its place in its chat and needs no hand any more."""
        if place.in_hand:
            place.in_hand = False
            self._hands += 1
            self._begin()

    async def again(self, place: Place) -> None:
        """Wait for a hand once more."""
        if self._closed:
            return
        place.go = asyncio.get_running_loop().create_future()
        self._crowd[place] = None
        self._begin()
        await place.go

    def close(self) -> None:
        """Let go of all that wait: nothing begins any more."""
        self._closed = True
        for place in self._crowd:
            _settle(place)
        for line in self._lines.values():
            for place in line.behind:
                _settle(place)

    def _advance(self, line: _Line) -> None:
        line.first = next(iter(line.behind), None)
        if line.first is not None:
            del line.behind[line.first]
            self._crowd[line.first] = None
            self._begin()
        elif line.whose is not None:
            del self._lines[line.whose]

    def _begin(self) -> None:
        while self._hands and self._crowd and not self._closed:
            place = next(iter(self._crowd))
            del self._crowd[place]
            self._hands -= 1
            place.in_hand, place.question = True, False
            if place.line.last_put_off is place:
                place.line.last_put_off = None
            _settle(place)

    # What is put off

    def _keep_to_share(self, line: _Line) -> None:
        telling = line.last_put_off in line.behind
        if len(line.behind) - telling <= self._share:
            return
        may = (one for one in line.behind if not one.spared and one.why is None)
        if oldest := next(may, None):
            self._put_off(oldest, Why.SHARE)

    def _thin_crowd(self) -> None:
        while len(self._crowd) > self._busy_beyond:
            crowd = [one for one in self._crowd if one.why is None]
            oldest = next((one for one in crowd if one.question), None)
            if oldest is None or len(crowd) <= self._busy_beyond:
                return
            for one in (oldest, *oldest.line.behind):
                if one.question and one.why is None:
                    self._put_off(one, Why.CROWD)

    def _put_off(self, place: Place, why: Why) -> None:
        """Put off one more: messages are told of all together, with the last of them."""
        place.why = why
        if place.apart:
            self._out(place)
            return
        before, place.line.last_put_off = place.line.last_put_off, place
        place.count = 1
        if before:
            place.count += before.count
            place.earlier = [*before.earlier, before.number]
            if len(place.earlier) > KEPT_UNTOLD:
                self._forget(place.earlier.pop(0))
            self._out(before)

    def _out(self, place: Place) -> None:
        self.leave(place)
        _settle(place)


def _settle(place: Place) -> None:
    if not place.go.done():
        place.go.set_result(None)
