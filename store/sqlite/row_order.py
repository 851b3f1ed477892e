"""The order of articles in the archive: what their ids say.

**Article ids rise with the time of publication**, so that newest-first is the order of rows and
days are ranges of rows, which the index skips through. A day has 2**21 ids: the minute of the day
shifted left ten bits, and a sequence for the articles of that minute; a crowded minute runs on
into the next ones, and beyond the last minute 600,000 ids are left, so that no article ever
leaves its day. Days count from 1800-01-01; articles without a day have the ids below all those,
rising as they arrive.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

DAY_BITS = 21
"""Of an id: what is above them counts days."""
_MINUTE_BITS = 10
_FIRST_DAY = date(1800, 1, 1).toordinal()

FIRST_DATED = 1 << 31
"""Undated articles have the ids below."""


def day_start(day: date) -> int:
    """The first id of a day; days before 1800 share the first one."""
    return FIRST_DATED + (max(0, day.toordinal() - _FIRST_DAY) << DAY_BITS)


def day_end(day: date) -> int:
    """The first id after a day."""
    return FIRST_DATED + (max(0, day.toordinal() - _FIRST_DAY + 1) << DAY_BITS)


def first_place(moment: datetime | None) -> int:
    """The id an article of that moment would have if it were the first of its minute."""
    if moment is None:
        return 1
    return day_start(moment.date()) + ((moment.hour * 60 + moment.minute) << _MINUTE_BITS)


def minute_of(place: int) -> int | None:
    """The minute of publication of an article by its id, counted from 1800; None without a day.

    An article of a crowded minute may seem to be of a later one, but never of a later day.
    """
    if place < FIRST_DATED:
        return None
    day, minute = divmod((place - FIRST_DATED) >> _MINUTE_BITS, 1 << (DAY_BITS - _MINUTE_BITS))
    return day * 24 * 60 + min(minute, 24 * 60 - 1)


def place_at(minute: int) -> int:
    """The first id of a minute counted from 1800, the inverse of :func:`minute_of`."""
    day, rest = divmod(max(0, minute), 24 * 60)
    return FIRST_DATED + (((day << (DAY_BITS - _MINUTE_BITS)) + rest) << _MINUTE_BITS)


def places_end(place: int) -> int:
    """The first id after the minute (or the undated articles) that ``place`` is in."""
    return FIRST_DATED if place < FIRST_DATED else ((place >> _MINUTE_BITS) + 1) << _MINUTE_BITS


def day_of(place: int) -> date | None:
    """The day of publication of an article by its id; None without one."""
    if place < FIRST_DATED:
        return None
    return date.fromordinal(_FIRST_DAY + ((place - FIRST_DATED) >> DAY_BITS))


_PERIOD_BITS = DAY_BITS + 5


def period_of(place: int) -> int:
    """The period of 32 days an article is in, by its id; those without a day come before all."""
    return place >> _PERIOD_BITS


def period_start(period: int) -> int:
    """The first id of a period."""
    return period << _PERIOD_BITS


def starts_day(place: int) -> bool:
    """Whether an id is the first of a day (or of all days)."""
    return place % (1 << DAY_BITS) == 0
