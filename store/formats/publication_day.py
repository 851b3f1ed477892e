"""The day a scraped article appeared, from its photos and the day words of its opening. Pure.

News text names the weekday of its own report ("KCNA said on Monday") and its photos carry full
dates: the publication day is that weekday, on or after the newest photo and at most four days
later. Found on scraped files of this kind, as a rule of thumb: the result says what it rests on,
and what does not fit stays unknown.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from store.dates import WEEKDAYS
from store.formats.credits import newest_photo_day
from store.types import Precision, Published

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPENING_PARAGRAPHS = 3
_OPENING_CHARACTERS = 500
_LONGEST_WAIT = timedelta(days=4)

_WEEKDAY = re.compile(rf"\b(?:{'|'.join(day.capitalize() for day in WEEKDAYS)})\b(?!s\b)")
_REPORTED = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|added|warned|declared|stated|revealed"
    r"|acknowledged|claimed|denied|wrote|posted|showed|quoted)\b"
    r"(?:\s+[\w'’.-]+){0,6}?\s+(?:(?:late|early)\s+)?(?:on\s+)?$"
)
_OTHER_DAY = re.compile(
    r"(?i)\b(?:the|last|next|since|until|till|by|from|before|after|every|each|previous|following|coming)"
    r"\s+$"
)
_AHEAD = re.compile(
    r"\b(?:will|would|due|expected|scheduled|set|planned|plans"
    r"|to\s+(?:be|meet|hold|visit|begin|start|vote|take|open|resume|travel|arrive|return))\b"
    r"[^.,;]{0,80}$"
)
_EARLIER_WEEK = re.compile(r"\blast week\b", re.IGNORECASE)


class _Reading(NamedTuple):
    """A weekday of the opening read as the publication day; readings sort best first."""

    unfit: bool
    """Too late, and nothing says it is the day of the report."""
    paragraph: int
    by_the_way: bool
    """Not the day of the report itself ("said on Monday") but of something in it."""
    too_late: bool
    contradicted: bool
    """The opening tells of "last week", and this day is in the week of the photo."""
    position: int
    day: date
    name: str


def published_day(
    captions: Sequence[str], paragraphs: Sequence[str]
) -> tuple[Published, tuple[str, ...]]:
    """When the article appeared, and the doubts about it: ``day unknown``, ``day ambiguous``."""
    photo = newest_photo_day(captions)
    if photo is None:
        return Published(basis="no dated photo and no date in the text"), ("day unknown",)
    opening = [text[:_OPENING_CHARACTERS] for text in paragraphs[:_OPENING_PARAGRAPHS]]
    readings = sorted(_readings(opening, photo))
    if not readings:
        basis = f"no weekday in the opening, newest photo of {photo}"
        return Published(basis=basis), ("day unknown",)
    best = readings[0]
    if best.too_late:
        basis = f"{best.name} in the opening does not fit the newest photo of {photo}"
        return Published(basis=basis), ("day ambiguous",)
    rivals = [
        reading
        for reading in readings
        if not (reading.by_the_way or reading.too_late) and reading.day > best.day
    ]
    published = Published(
        at=datetime.combine(best.day, time(), UTC),
        precision=Precision.DAY,
        basis=f"{best.name} in the opening, on or after the newest photo of {photo}",
    )
    return published, ("day ambiguous",) if rivals else ()


def _readings(opening: Sequence[str], photo: date) -> list[_Reading]:
    earlier_week = any(_EARLIER_WEEK.search(text) for text in opening)
    readings = []
    for paragraph, text in enumerate(opening):
        for match in _WEEKDAY.finditer(text):
            before = text[max(0, match.start() - 120) : match.start()]
            report = _REPORTED.search(before)
            # "said schools would close on Monday" tells of another day than "would fall, it said
            # on Monday".
            ahead = _AHEAD.search(report[0] if report else before)
            if ahead or _OTHER_DAY.search(re.sub(r"\bon\s+$", "", before)):
                continue
            wait = timedelta(days=(WEEKDAYS.index(match[0].lower()) - photo.weekday()) % 7)
            too_late = wait > _LONGEST_WAIT
            readings.append(
                _Reading(
                    unfit=too_late and report is None,
                    paragraph=paragraph,
                    by_the_way=report is None,
                    too_late=too_late,
                    contradicted=earlier_week and _same_week(photo + wait, photo),
                    position=match.start(),
                    day=photo + wait,
                    name=match[0],
                )
            )
    return readings


def _same_week(one: date, other: date) -> bool:
    return one.isocalendar()[:2] == other.isocalendar()[:2]
