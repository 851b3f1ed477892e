"""When a source is visited again, and what it is to be believed; pure.

Chance is an argument: a number from 0 up to 1.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from store.sources import LONGEST

if TYPE_CHECKING:
    from datetime import datetime

    from store.sources import Source, Standing

FIRST_WAIT, LAST_WAIT = timedelta(minutes=15), timedelta(hours=24)
"""Bounds of the wait after failures."""
LONGEST_FRESH = timedelta(days=1)
"""How long a host may say that what it gave stays fresh (``Cache-Control: max-age``)."""
SIGHTINGS, SIGHTED_FOR = 3, timedelta(hours=24)
"""A move is believed when it was seen so often, over so long: a mistake of an afternoon is not."""
_SPREAD = 0.1
"""Share of the interval by which visits spread, so that sources added together drift apart."""


def is_due(standing: Standing, now: datetime) -> bool:
    """Whether a source is to be visited."""
    if standing.paused or standing.gone:
        return False
    return standing.next_at is None or standing.next_at <= now


def succeeded(
    source: Source,
    standing: Standing,
    now: datetime,
    chance: float,
    *,
    max_age: timedelta | None = None,
) -> Standing:
    """The standing after a visit that did what it was for."""
    wait = max(source.every, min(max_age or timedelta(), LONGEST_FRESH))
    return replace(
        standing,
        next_at=now + wait + _SPREAD * chance * source.every,
        visited_at=now,
        succeeded_at=now,
        failures=0,
        problem="",
        gone=False,
        told=False,
    )


def failed(
    standing: Standing,
    now: datetime,
    chance: float,
    problem: str,
    *,
    retry_after: timedelta | None = None,
) -> Standing:
    """The standing after a visit that failed; an adopted address is given up, its own asked again.

    The wait is exponential with full jitter, which spreads best and asks least (Brooker,
    "Exponential Backoff And Jitter", AWS Architecture Blog, 2015), but never under
    :data:`FIRST_WAIT`. A ``Retry-After`` that is longer holds, up to :data:`LONGEST`.
    """
    failures = standing.failures + 1
    # Beyond a few doublings the bound holds; the exponent must not grow without end.
    bound = min(LAST_WAIT, FIRST_WAIT * 2 ** min(failures, 10))
    wait = max(FIRST_WAIT, chance * bound, min(retry_after or timedelta(), LONGEST))
    return replace(
        standing,
        next_at=now + wait,
        visited_at=now,
        failures=failures,
        problem=problem,
        current=None,
        moved_to=None,
        moved_first=None,
        moved_times=0,
    )


def gone(standing: Standing, now: datetime, problem: str) -> Standing:
    """The standing of a source whose host says that it is gone for good."""
    return replace(standing, gone=True, told=False, visited_at=now, problem=problem, next_at=None)


def sighted(standing: Standing, moved_to: str | None, now: datetime) -> Standing:
    """The standing after an answer that named another address for good (301, 308), or none."""
    if moved_to is None:
        return replace(standing, moved_to=None, moved_first=None, moved_times=0)
    if moved_to != standing.moved_to or standing.moved_first is None:
        return replace(standing, moved_to=moved_to, moved_first=now, moved_times=1)
    times = standing.moved_times + 1
    if times >= SIGHTINGS and now - standing.moved_first >= SIGHTED_FOR:
        return replace(standing, current=moved_to, moved_to=None, moved_first=None, moved_times=0)
    return replace(standing, moved_times=times)
