"""Full dates, with their year, as captions carry them: English, ISO and Arabic. Pure."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from store.dates import find_days

_YEAR = re.compile(r"(?<!\d)(?:1[89]|2[01]|[٢۲][٠۰])\d\d(?!\d)")
# "14th of September 2024" before the year, "2024-09-14" behind it.
_BEFORE, _BEHIND = 24, 6
_DATE = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Za-z]{3,9}\.?,?\s+\d{4}"
    r"|[A-Za-z]{3,9}\.?\s+\d{1,2}(?:\s?[-–]\s?\d{1,2})?(?:st|nd|rd|th)?,?\s+\d{4}"
    r"|\d{4}-\d\d-\d\d(?!\d)"
)

# The names of Egypt and the Gulf, and those of the Levant and Iraq; papers often give both.
_ARABIC_MONTHS = (
    r"يناير|كانون الثاني", r"فبراير|شباط", r"مارس|آذار", r"[أإا]بريل|نيسان", r"مايو|أيار",
    r"يونيو|حزيران", r"يوليو|تموز", r"[أا]غسطس|آب", r"سبتمبر|أيلول", r"[أا]كتوبر|تشرين الأول",
    r"نوفمبر|تشرين الثاني", r"ديسمبر|كانون الأول",
)  # fmt: skip
_ARABIC_NAME = "|".join(_ARABIC_MONTHS)
_ARABIC_DATE = re.compile(
    rf"(?<!\d)(?P<day>\d\d?)\s+(?P<month>{_ARABIC_NAME})"
    rf"(?:\s*[/(]\s*(?:{_ARABIC_NAME})\s*\)?)?[\s،,]+(?:من\s+)?(?P<year>\d{{4}})(?!\d)"
)
_REMEMBERED = 2_000
_ARABIC_LETTER = re.compile("[\u0621-\u064a]")


class FoundDay(NamedTuple):
    """A day and where the text writes it."""

    start: int
    end: int
    day: date


def days_in(text: str) -> tuple[FoundDay, ...]:
    """The single days a text gives with their year, in the order they stand.

    "In May 2024" is no single day, and "Nov. 15" without a year is none here.
    """
    return _remembered_days(text) if len(text) <= _REMEMBERED else _days(text)


def _days(text: str) -> tuple[FoundDay, ...]:
    found: list[FoundDay] = []
    for year in _YEAR.finditer(text):
        done = found[-1].end if found else 0
        near = _DATE.search(text, max(done, year.start() - _BEFORE), year.end() + _BEHIND)
        for mention in find_days(near[0], None) if near else ():
            if near and mention.is_one_day:
                start, end = mention.span
                found.append(FoundDay(near.start() + start, near.start() + end, mention.first))
    if not text.isascii() and _ARABIC_LETTER.search(text):
        found += _arabic_days(text)
    return tuple(found)


# Each caption is asked for its day, its place and whether it is one.
_remembered_days = lru_cache(maxsize=256)(_days)


def _arabic_days(text: str) -> list[FoundDay]:
    found = []
    for match in _ARABIC_DATE.finditer(text):
        name = match["month"]
        month = next(
            number
            for number, names in enumerate(_ARABIC_MONTHS, start=1)
            if re.fullmatch(names, name)
        )
        try:
            day = date(int(match["year"]), month, int(match["day"]))
        except ValueError:  # the 31st of June
            continue
        found.append(FoundDay(match.start(), match.end(), day))
    return found
