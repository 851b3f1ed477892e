"""The days meant by words: "on Friday", "last week", "Nov. 15, 2024", "in May this year". Pure.

English, rules of our own. Weeks run from Monday to Sunday (ISO 8601). What only looks like a day
("May I ask", "they march") is left alone; a mention never overlaps another.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.types import Span

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
} | {"a": 1, "an": 1}
_A_DAY = timedelta(days=1)
_AHEAD = timedelta(days=90)  # "on Jan. 6", written in November, is still to come


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMention:
    """Words that mean a day or a stretch of days."""

    span: Span
    """Where they stand, without "on" or "in"."""
    first: date
    last: date
    """The last day meant, itself included; equal to ``first`` for a single day."""
    wording: str
    """The words as written."""

    @property
    def is_one_day(self) -> bool:
        """Whether a single day is meant."""
        return self.first == self.last


@lru_cache(maxsize=1 << 10)  # A sentence's days are asked for again and again.
def find_days(text: str, anchor: date | None, *, only_past: bool = False) -> tuple[DayMention, ...]:
    """The days a text means, in the order they stand.

    ``anchor`` is the day of speaking: the publication day of an article, the day a question is
    asked. Without one only full dates and named months and years are found. A bare weekday is the
    most recent one, the anchor itself included. A date or month without a year is the
    latest one at most three months ahead; with ``only_past`` (questions: what lies ahead is in no
    archive yet) the latest one not after the anchor.
    """
    hint = _HINT.search(text)
    if hint is None:
        return ()
    found = []
    for match in _EXPRESSION.finditer(text, max(0, hint.start() - _LONGEST_BEFORE)):
        try:
            days = _READERS[str(match.lastgroup)](match, anchor, only_past)
        except (ValueError, OverflowError):  # the 31st of June, a million years ago
            continue
        if days is None:
            continue
        first, last = days
        start, end = match.span()
        if match["since"]:
            last = max(first, anchor) if anchor else last
        else:
            start += len(match["lead"] or "")
        found.append(DayMention(span=(start, end), first=first, last=last, wording=text[start:end]))
    return tuple(found)


_MONTH = (
    r"(?:jan(?:uary|\b\.?)|feb(?:ruary|\b\.?)|mar(?:ch|\b\.?)|apr(?:il|\b\.?)|may|june?\b\.?"
    r"|july?\b\.?|aug(?:ust|\b\.?)|sept?(?:ember|\b\.?)|oct(?:ober|\b\.?)|nov(?:ember|\b\.?)"
    r"|dec(?:ember|\b\.?))"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:1[89]|2[01])\d\d"
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{'|'.join(_NUMBERS)})"
# A cheap look first: most sentences name no day at all.
_HINT = re.compile(
    r"(?i)\b(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day|today|tonight|tomorrow|yesterday|weekend|ago)(?!\w)|(?:1[89]|2[01])\d\d"
    rf"|(?:last|past|previous|this|current|next|coming)\s+(?:{_NUMBER}|night|morning|afternoon|evening|hour|day|week"
    r"|month|year))"
)
_LONGEST_BEFORE = 100
"""Characters of an expression before what hints at it: "since early on the 15th of"."""
_EXPRESSION = re.compile(
    rf"""(?ix) \b
    (?P<since> since \s+ )?
    (?P<lead> (?: (?:on|in|during|until|by|from) \s+ )? (?: (?:early|late|mid) [\s-]+ )? )
    (?:
      (?P<iso> (?P<iso_year>{_YEAR}) - (?P<iso_month>\d\d) - (?P<iso_day>\d\d) (?!\d) )
    | (?P<month_day>
        (?: {_WEEKDAY}, \s+ )?
        (?P<md_month>{_MONTH}) \s+ (?P<md_day>{_DAY}) (?:st|nd|rd|th)?
        (?: \s? [-–] \s? (?P<md_to>{_DAY}) )? \b (?! [:%] | [.,]\d )
        (?: ,? \s+ (?P<md_year>{_YEAR}) \b | ,? \s+ (?P<md_which>last|this) \s year \b )? )
    | (?P<day_month>
        (?: {_WEEKDAY}, \s+ )?
        (?: the \s+ )? (?P<dm_day>{_DAY}) (?:st|nd|rd|th)?
        (?: \s? [-–] \s? (?P<dm_to>{_DAY}) (?:st|nd|rd|th)? )? \s+ (?: of \s+ )?
        (?P<dm_month>{_MONTH}) (?!\w)
        (?: ,? \s+ (?P<dm_year>{_YEAR}) \b | ,? \s+ (?P<dm_which>last|this) \s year \b )? )
    | (?P<month>
        (?: (?P<m_rank>last|this|next) \s+ )?
        (?P<m_month>{_MONTH}) (?!\w)
        (?: ,? \s+ (?: of \s+ )? (?P<m_year>{_YEAR}) \b
          | ,? \s+ (?: of \s+ )? (?P<m_which>last|this|next) \s year \b )? )
    | (?P<year> (?P<y_year>{_YEAR}) (?! [\d%-] | [.,:]\d | \s+(?:percent|people|soldiers|troops) ) )
    | (?P<weekday>
        (?<! every\s ) (?<! each\s ) (?<! good\s ) (?<! black\s ) (?<! super\s ) (?<! cyber\s )
        (?<! bloody\s ) (?<! ash\s )
        (?: (?P<w_rank>last|past|this|next|coming) \s+ )?
        (?P<w_day>{_WEEKDAY}) \b (?! \s+ (?:times|mail|mirror|express|telegraph|world) \b ) )
    | (?P<period>
        (?P<p_rank>last|previous|this|current|next|coming) \s+ (?P<p_unit>week|weekend|month|year)
        \b (?! - | \s+ of \b ) )
    | (?P<weekend> (?: over | at | during ) \s+ the \s+ (?: past \s+ | last \s+ )? weekend \b )
    | (?P<stretch>
        (?: the \s+ )? (?:past|last) \s+ (?: (?P<s_count>{_NUMBER}) \s+ )?
        (?P<s_unit>hour|day|week|month|year) s? \b (?! - | \s+ of \b ) )
    | (?P<ago> (?P<a_count>{_NUMBER}) \s+ (?P<a_unit>day|week|month|year|decade) s? \s+ ago \b )
    | (?P<near>
        (?<! usa\s ) today | tonight | tomorrow | last \s night
        | the \s day \s before \s yesterday | yesterday | this \s (?:morning|afternoon|evening) ) \b
    )""",
)
_Days = tuple[date, date] | None


def _month_number(name: str) -> int:
    prefix = name[:3].lower()
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(prefix))


def _year_of(year: str | None, which: str | None, anchor: date | None) -> int | None:
    if year:
        return int(year)
    if which and anchor:
        return anchor.year + {"last": -1, "this": 0, "next": 1}[which.lower()]
    return None


def _whole_month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _whole_year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _week_of(day: date) -> tuple[date, date]:
    monday = day - day.weekday() * _A_DAY
    return monday, monday + 6 * _A_DAY


def _months_from(day: date, months: int) -> tuple[int, int]:
    """The year and month so many months after the day's."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def _latest(month: int, day: int, anchor: date, *, only_past: bool) -> date:
    """The date of that month and day meant without a year; ValueError when there is none."""
    limit = anchor if only_past else anchor + _AHEAD
    years = range(limit.year, limit.year - 9, -1)  # a 29 February may be eight years back
    days = [date(year, month, day) for year in years if day <= monthrange(year, month)[1]]
    return max(found for found in days if found <= limit)


def _read_iso(match: re.Match[str], anchor: date | None, only_past: bool) -> _Days:
    day = date(int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"]))
    return day, day


def _read_month_day(match: re.Match[str], anchor: date | None, only_past: bool) -> _Days:
    return _read_day_and_month("md", match, anchor, only_past)


def _read_day_month(match: re.Match[str], anchor: date | None, only_past: bool) -> _Days:
    return _read_day_and_month("dm", match, anchor, only_past)


def _read_day_and_month(
    rule: str, match: re.Match[str], anchor: date | None, only_past: bool
) -> _Days:
    year = _year_of(match[f"{rule}_year"], match[f"{rule}_which"], anchor)
    name = match[f"{rule}_month"]
    if name in {"may", "march", "mar"} and not (year or match["since"] or match["lead"]):
        return None  # "10 may have died"
    month = _month_number(name)
    number, to = int(match[f"{rule}_day"]), match[f"{rule}_to"]
    if year is None:
        if anchor is None:
            return None
        first = _latest(month, number, anchor, only_past=only_past)
    else:
        first = date(year, month, number)
    last = first.replace(day=int(to)) if to else first
    return (first, last) if first <= last else None


def _read_month(match: re.Match[str], anchor: date | None, only_past: bool) -> _Days:
    year = _year_of(match["m_year"], match["m_which"], anchor)
    rank = (match["m_rank"] or "").lower()
    said = (match["since"] or match["lead"]).strip().lower()
    named = bool(year or rank)
    # "by May" is a person as often as a month.
    doubtful = match["m_month"].lower() in {"may", "march"} and said in {"by", "from", "on"}
    if not named and (not said or doubtful):
        return None
    month = _month_number(match["m_month"])
    if year:
        return _whole_month(year, month)
    if anchor is None:
        return None
    if rank == "this":
        return _whole_month(anchor.year, month)
    ahead = (month - anchor.month) % 12
    if rank == "next":
        ahead = ahead or 12
    elif rank == "last" or ahead > (0 if only_past else 2):
        ahead -= 12
    return _whole_month(*_months_from(anchor, ahead))


def _read_year(match: re.Match[str], anchor: date | None, only_past: bool) -> _Days:
    said = match["since"] or match["lead"]
    return _whole_year(int(match["y_year"])) if said else None


def _read_weekday(match: re.Match[str], anchor: date | None, only_past: bool) -> _Days:
    if anchor is None:
        return None
    back = (anchor.weekday() - WEEKDAYS.index(match["w_day"].lower())) % 7
    rank = (match["w_rank"] or "").lower()
    if rank in {"last", "past"}:
        back = back or 7
    elif rank in {"next", "coming"} or (rank == "this" and back and not only_past):
        back -= 7
    day = anchor - back * _A_DAY
    return day, day


def _read_period(match: re.Match[str], anchor: date | None, only_past: bool) -> _Days:
    if anchor is None:
        return None
    step = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}[
        match["p_rank"].lower()
    ]
    unit = match["p_unit"].lower()
    if unit == "year":
        return _whole_year(anchor.year + step)
    if unit == "month":
        return _whole_month(*_months_from(anchor, step))
    monday, sunday = _week_of(anchor + step * 7 * _A_DAY)
    return (monday, sunday) if unit == "week" else (sunday - _A_DAY, sunday)


def _read_weekend(match: re.Match[str], anchor: date | None, only_past: bool) -> _Days:
    if anchor is None:
        return None
    saturday = anchor - (anchor.weekday() + 2) % 7 * _A_DAY
    return saturday, saturday + _A_DAY


def _read_stretch(match: re.Match[str], anchor: date | None, only_past: bool) -> _Days:
    if anchor is None:
        return None
    count, unit = _number(match["s_count"] or "1"), match["s_unit"].lower()
    days = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30.5, "year": 365.25}[unit] * count
    return anchor - timedelta(days=round(days + 0.49)), anchor


def _read_ago(match: re.Match[str], anchor: date | None, only_past: bool) -> _Days:
    if anchor is None:
        return None
    count, unit = _number(match["a_count"]), match["a_unit"].lower()
    if unit == "day":
        day = anchor - count * _A_DAY
        return day, day
    if unit == "week":
        return _week_of(anchor - count * 7 * _A_DAY)
    if unit == "month":
        return _whole_month(*_months_from(anchor, -count))
    years = count * 10 if unit == "decade" else count
    return _whole_year(anchor.year - years)


def _read_near(match: re.Match[str], anchor: date | None, only_past: bool) -> _Days:
    if anchor is None:
        return None
    words = match["near"].lower().split()
    step = {"tomorrow": 1, "yesterday": -1, "night": -1}.get(words[-1], 0) - ("before" in words)
    day = anchor + step * _A_DAY
    return day, day


def _number(words: str) -> int:
    return _NUMBERS.get(words.lower()) or int(words.replace(",", ""))


_READERS: dict[str, Callable[[re.Match[str], date | None, bool], _Days]] = {
    "iso": _read_iso,
    "month_day": _read_month_day,
    "day_month": _read_day_month,
    "month": _read_month,
    "year": _read_year,
    "weekday": _read_weekday,
    "period": _read_period,
    "weekend": _read_weekend,
    "stretch": _read_stretch,
    "ago": _read_ago,
    "near": _read_near,
}
