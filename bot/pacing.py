"""What may be sent when: Telegram's limits, one message at a time in a chat, replies first.

Pure: moments are arguments, in seconds of whatever clock. The limits:
https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

from __future__ import annotations

from collections import OrderedDict, deque
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import count
from math import inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from handlers.urgency import Urgency

Address = int | str | None
"""A chat's number or @name, or the id of a message that was sent inline; None is no chat."""


class Limit(NamedTuple):
    """At most so many in any so many seconds."""

    most: int
    seconds: float


class Limits(NamedTuple):
    """What holds for everything together, for each chat, and for each group or channel."""

    overall: tuple[Limit, ...] = ()
    chat: tuple[Limit, ...] = ()
    group: tuple[Limit, ...] = ()


TELEGRAM = Limits(
    overall=(Limit(30, 1.0),),
    chat=(Limit(3, 3.0),),
    group=(Limit(3, 3.0), Limit(20, 60.0)),
)
"""Telegram's, with bursts of three in a chat."""
UNLIMITED = Limits()
"""For a wire that is not Telegram: the terminal, a double."""


@dataclass(order=True, slots=True)
class Turn:
    """A request that waits to be sent, or is being sent."""

    urgency: Urgency
    order: int
    address: Address = field(compare=False)
    go: Callable[[], None] = field(compare=False)
    """Called when it may be sent."""
    messages: int = field(compare=False, default=1)
    """How many it is: an album is one request and as many messages as it has parts."""


class Pace:
    """Who may send now, and when the next one may.

    A chat's requests go one at a time, the urgent ones first and else in the order they came; of
    several chats that may, the one whose first request is the most urgent, then the oldest. What
    is kept of a chat goes when nothing waits there and no limit remembers it.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._overall = _windows(limits.overall)
        self._rests_until = -inf
        self._lanes: OrderedDict[Address, _Lane] = OrderedDict()
        self._resting: list[tuple[float, int, int, _Lane]] = []
        """Lanes by the moment they may send at; those that were put elsewhere since are stale."""
        self._ready: list[tuple[Urgency, int, int, _Lane]] = []
        """Lanes that may send but for the limits on everything, by their first request."""
        self._orders = count()
        self._pushes = count()

    def __len__(self) -> int:
        """Of how many chats something is kept."""
        return len(self._lanes)

    def ask(
        self,
        address: Address,
        urgency: Urgency,
        go: Callable[[], None],
        order: int | None = None,
        *,
        messages: int = 1,
    ) -> Turn:
        """Wait for a turn; ``order`` is that of an earlier one that is tried again."""
        if order is None:
            order = next(self._orders)
        turn = Turn(urgency, order, address, go, messages)
        lane = self._lane(address)
        heappush(lane.waiting, turn)
        self._place(lane)
        return turn

    def done(self, turn: Turn) -> None:
        """It was sent or given up; the next one of its chat may go."""
        lane = self._lanes[turn.address]
        if lane.sending is turn:
            lane.sending = None
        else:
            lane.waiting.remove(turn)
            heapify(lane.waiting)
        self._place(lane)

    def rest(self, address: Address, until: float) -> None:
        """Send nothing to a chat before a moment; without one, to nobody."""
        if address is None:
            self._rests_until = max(self._rests_until, until)
            return
        lane = self._lane(address)
        lane.rests_until = max(lane.rests_until, until)
        self._place(lane)

    def rests_until(self, address: Address) -> float:
        """When a chat that was told to rest may be written to again."""
        lane = self._lanes.get(address)
        return max(self._rests_until, lane.rests_until if lane else -inf)

    def is_held(self, address: Address, now: float) -> bool:
        """Whether what waits for a chat waits for that chat alone, not for what holds all up."""
        lane = self._lanes.get(address)
        return lane is not None and (lane.sending is not None or lane.free_at() > now)

    def is_free(self, address: Address, now: float) -> bool:
        """Whether what is asked for now would go at once."""
        lane = self._lanes.get(address)
        return (
            max(self._rests_until, _free_at(self._overall)) <= now
            and not self._ready
            and (lane is None or (lane.idle and lane.free_at() <= now))
        )

    def release(self, now: float) -> float | None:
        """Let go whoever may; the moment to be called again at, None when nobody waits."""
        while self._resting and self._resting[0][0] <= now:
            *_, version, lane = heappop(self._resting)
            if lane.version == version:
                first = lane.waiting[0]
                heappush(self._ready, (first.urgency, first.order, version, lane))
        while self._ready:
            *_, version, lane = self._ready[0]
            if lane.version != version:
                heappop(self._ready)
                continue
            free = max(self._rests_until, _free_at(self._overall))
            if free > now:
                return free
            heappop(self._ready)
            self._send(lane, now)
        self._forget(now)
        return self._resting[0][0] if self._resting else None

    def _send(self, lane: _Lane, now: float) -> None:
        lane.version += 1
        lane.sending = heappop(lane.waiting)
        for window in (*self._overall, *lane.windows):
            window.count(lane.sending.messages, now)
        lane.sending.go()

    def _place(self, lane: _Lane) -> None:
        """Put a lane where it belongs after whatever changed in it."""
        lane.version += 1
        if lane.waiting and lane.sending is None:
            heappush(self._resting, (lane.free_at(), next(self._pushes), lane.version, lane))

    def _lane(self, address: Address) -> _Lane:
        lane = self._lanes.get(address)
        if lane is None:
            limits = self._limits.group if _is_group(address) else self._limits.chat
            lane = self._lanes[address] = _Lane(_windows(limits))
        self._lanes.move_to_end(address)
        return lane

    def _forget(self, now: float) -> None:
        """Forget the chats used longest ago whose limits are over."""
        while self._lanes:
            address, lane = next(iter(self._lanes.items()))
            if not lane.idle or not lane.forgets_at() <= now:
                self._lanes.move_to_end(address)
                return
            del self._lanes[address]


class _Window:
    """When the last sends of a limit were: the next may go when the oldest is out of it."""

    __slots__ = ("seconds", "times")

    def __init__(self, limit: Limit) -> None:
        self.seconds = limit.seconds
        self.times: deque[float] = deque(maxlen=limit.most)

    def count(self, messages: int, now: float) -> None:
        """So many go now; those beyond the limit count at the moments they might have gone at."""
        for _ in range(messages):
            self.times.append(max(now, self.free_at()))

    def free_at(self) -> float:
        full = len(self.times) == self.times.maxlen
        return self.times[0] + self.seconds if full else -inf

    def over_at(self) -> float:
        return self.times[-1] + self.seconds if self.times else -inf


class _Lane:
    """One chat's requests."""

    __slots__ = ("rests_until", "sending", "version", "waiting", "windows")

    def __init__(self, windows: tuple[_Window, ...]) -> None:
        self.windows = windows
        self.waiting: list[Turn] = []
        self.sending: Turn | None = None
        self.rests_until = -inf
        self.version = 0

    @property
    def idle(self) -> bool:
        return not self.waiting and self.sending is None

    def free_at(self) -> float:
        return max(self.rests_until, _free_at(self.windows))

    def forgets_at(self) -> float:
        return max((self.rests_until, *(window.over_at() for window in self.windows)))


def _windows(limits: Iterable[Limit]) -> tuple[_Window, ...]:
    return tuple(_Window(limit) for limit in limits)


def _free_at(windows: Iterable[_Window]) -> float:
    return max((window.free_at() for window in windows), default=-inf)


def _is_group(address: Address) -> bool:
    """Groups and channels have negative numbers; only they can be named by their @name."""
    if isinstance(address, str):
        return address.startswith("@")
    return address is not None and address < 0
