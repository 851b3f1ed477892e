"""The days a search wants, said in plain words: "since Monday", "from 3 to 5 November". Pure.

:mod:`store.dates` knows what days words mean; here it is decided whether a search means them, and
as which bound. What is a headline's word too ("Black Friday", "January 6 committee") stays one.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from store.dates import WEEKDAYS, find_days
from store.query_words import Bound

if TYPE_CHECKING:
    from store.dates import DayMention
    from store.query_words import Wording
    from store.types import Span

_LONGEST = 60
"""Characters in which a stretch of days has been said."""

_A_DAY = timedelta(days=1)
_LEAD = "in "
_MONTH = re.compile(r"((?:1[89]|2[01])\d\d)[-/](0?[1-9]|1[0-2])(?![\w/-])")
_ISO_LIKE = re.compile(r"((?:1[89]|2[01])\d\d)[-/](0?[1-9]|1[0-2])[-/](0?[1-9]|[12]\d|3[01])(?!\d)")
_NUMBER = re.compile(r"(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w:%]|[.,]\d)")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|2[01])\d\d(?!\d)")
_YEAR_ALONE = re.compile(r"[\s\0]*((?:1[89]|2[01])\d\d)[\s\0]*")
_NUMBERS = re.compile(r"(?<![\w/-])((?:1[89]|2[01])\d\d(?:[-/]\d{1,2}){1,2})(?![\w/-])")
_DAY_NAMES = frozenset(WEEKDAYS)


class Period(NamedTuple):
    """Days wanted, and the words that said so."""

    span: Span
    after: date | None
    """First day wanted."""
    before: date | None
    """Last day wanted."""


class _Said(NamedTuple):
    first: date
    last: date
    end: int
    """Where its words end in the text."""


def bound(first: date, last: date, how: Bound) -> tuple[date | None, date | None]:
    """The first and the last day wanted when a stretch of days is given as a bound."""
    if how is Bound.SINCE:
        return first, None
    if how is Bound.BEFORE:
        return None, first - _A_DAY if first > date.min else first
    if how is Bound.UNTIL:
        return None, last
    return first, last


def hide(text: str, start: int, end: int) -> str:
    """The text with a span made unreadable, of the same length."""
    return text[:start] + "\0" * (end - start) + text[end:]


def read_days(text: str, start: int, as_of: date | None) -> tuple[date, date, int] | None:
    """The days that words beginning at ``start`` mean, and where these end; None when none.

    Understands what :func:`store.dates.find_days` does and "2024-11", "2024/11/5", "nov".
    """
    said = _read(text, start, as_of)
    return (said.first, said.last, said.end) if said else None


def find_periods(text: str, as_of: date | None, wording: Wording) -> tuple[Period, ...]:
    """The stretches of days a search means, in the order they stand; none overlap."""
    hidden = wording.not_days.sub(lambda match: hide(match[0], 0, len(match[0])), text)
    found: list[Period] = []
    for read in (_after_openers, _in_numbers):
        periods = read(hidden, as_of, wording)
        for period in periods:
            hidden = hide(hidden, *period.span)
        found += periods
    for mention in find_days(hidden, as_of, only_past=True):
        if _is_meant(hidden, mention, as_of, wording):
            found.append(_within(hidden, mention, wording))
    return tuple(sorted(found))


def _read(text: str, start: int, as_of: date | None) -> _Said | None:
    words = text[start : start + _LONGEST]
    try:
        if match := _ISO_LIKE.match(words):
            day = date(int(match[1]), int(match[2]), int(match[3]))
            return _Said(day, day, start + match.end())
    except ValueError:
        return None
    if match := _MONTH.match(words):
        month = f"{int(match[1])}-{int(match[2]):02}"
        first = date.fromisoformat(f"{month}-01")
        return _Said(first, (first + 31 * _A_DAY).replace(day=1) - _A_DAY, start + match.end())
    # A preposition makes "nov" a month and "2024" a year.
    for mention in find_days(_LEAD + words, as_of, only_past=True)[:1]:
        if mention.span[0] == len(_LEAD):
            return _Said(mention.first, mention.last, start + mention.span[1] - len(_LEAD))
    return None


def _after_openers(text: str, as_of: date | None, wording: Wording) -> list[Period]:
    """What stands behind "since", "before", "between" and the like."""
    found: list[Period] = []
    end = 0
    openers = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in wording.openers)
    for match in re.finditer(rf"\b({openers})\s+", text, re.IGNORECASE):
        if match.start() < end or wording.no_opener.search(text[: match.start()][-_LONGEST:]):
            continue
        how, joints = wording.openers[" ".join(match[1].lower().split())]
        said = _two(text, match.end(), joints, as_of)
        if said:
            how = Bound.WITHIN
        elif said := _read(text, match.end(), as_of):
            onward = wording.onward.match(text, said.end)
            if how is Bound.PAIR and onward and match[1].lower() == "from":
                said, how = said._replace(end=onward.end()), Bound.SINCE
            if not _is_day_here(text, match.end(), said, wording):
                continue
        if not said or how is Bound.PAIR or (as_of and said.first > as_of):
            continue
        end = _end_of_day(text, said.end, wording)
        found.append(Period((match.start(), end), *bound(said.first, said.last, how)))
    return found


def _in_numbers(text: str, as_of: date | None, _: Wording) -> list[Period]:
    """Days like "2024-11" and "2024/11/5" wherever they stand; "2024" when nothing else does."""
    alone = _YEAR_ALONE.fullmatch(text)
    found = []
    for match in [alone] if alone else _NUMBERS.finditer(text):
        said = _read(text, match.start(1), as_of)
        if said and said.end == match.end(1) and not (as_of and said.first > as_of):
            found.append(Period(match.span(1), said.first, said.last))
    return found


def _two(text: str, start: int, joints: frozenset[str], as_of: date | None) -> _Said | None:
    """The days from the first of one stretch to the last of another, joined by a word."""
    if not joints:
        return None
    number = _NUMBER.match(text, start)
    one = _read(text, start, as_of)
    if one is None and number is None:
        return None
    joint = re.compile(rf"\s*(?:{'|'.join(map(re.escape, sorted(joints)))})\s+", re.IGNORECASE)
    if number and (match := joint.match(text, number.end())):
        # "from 3 to 5 November": the month is said once.
        other = _read(text, match.end(), as_of)
        if other and other.first == other.last and int(number[1]) < other.first.day:
            return other._replace(first=other.first.replace(day=int(number[1])))
    if one is None or not (match := joint.match(text, one.end)):
        return None
    other = _read(text, match.end(), as_of)
    if other is None:
        last = _NUMBER.match(text, match.end())
        if last and one.first == one.last and int(last[1]) > one.first.day:
            try:
                return _Said(one.first, one.first.replace(day=int(last[1])), last.end())
            except ValueError:
                return None
        return None
    said_year = _YEAR.search(text, start, one.end)
    if one.first > other.last or (_YEAR.search(text, match.end(), other.end) and not said_year):
        # "from March to May 2023", "between Monday and Wednesday" asked on a Tuesday
        one = _read(text[: one.end], start, other.last) or one
    return _Said(one.first, other.last, other.end) if one.first <= other.last else None


def _is_day_here(text: str, start: int, said: _Said, wording: Wording) -> bool:
    """Whether words behind "before" or "since" are days and not another thing's name."""
    if said.first == said.last and (said.first.month, said.first.day) in wording.known_days:
        return bool(_YEAR.search(text, start, said.end))
    words = text[start : said.end]
    if words.lower() in wording.word_months:
        return words[0].isupper() or not re.match(r"\s+\w", text[said.end :])
    return not re.match(r"\s+\d", text[said.end :])


def _is_meant(text: str, mention: DayMention, as_of: date | None, wording: Wording) -> bool:
    """Whether a search means the days it mentions as days, not as words of a headline."""
    start, end = mention.span
    if as_of and mention.first > as_of:
        return False
    near = text[max(0, start - _LONGEST) : start]
    if wording.no_bound.search(near):
        return False
    before = wording.before_day.search(near)
    said = bool(before and before[0])
    wording_here = mention.wording.lower()
    if wording_here in _DAY_NAMES and not (said or wording.belongs.match(text, end)):
        # "sunday roast" and "monday blues" are words, "kyiv monday" is a day.
        return not re.match(r"[^\0]*\w", text[end:])
    if mention.is_one_day and not _YEAR.search(mention.wording):
        known = (mention.first.month, mention.first.day) in wording.known_days
        if known and any(character.isdigit() for character in mention.wording):
            return False
    return not (wording_here[-1:].isalpha() and re.match(r"\s+['’]?\d", text[end:]))


def _within(text: str, mention: DayMention, wording: Wording) -> Period:
    start, end = mention.span
    if before := wording.before_day.search(text[max(0, start - _LONGEST) : start]):
        start -= len(before[0])
    if match := wording.belongs.match(text, end):
        return Period((start, match.end()), mention.first, None)
    return Period((start, _end_of_day(text, end, wording)), mention.first, mention.last)


def _end_of_day(text: str, end: int, wording: Wording) -> int:
    for pattern in (wording.rest_of_day, wording.belongs):
        if match := pattern.match(text, end):
            end = match.end()
    return end
