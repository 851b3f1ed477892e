"""Days and moments as pages and feeds state them. Pure."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from email.utils import parsedate_tz
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from store.dates import find_days
from store.types import Precision, Published

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.types import Document

_LONGEST = 100
_FIRST_YEAR, _LAST_YEAR = 1800, 2200
_ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ]\s*(?P<time>\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?",
    re.IGNORECASE,
)
# RFC 822 and 5322 as feeds write it, with the months whole or cut, and JavaScript's order.
_RFC_822 = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?(?P<day>\d{1,2}[\s-]+[A-Za-z]{3,9}\.?,?[\s-]+\d{4}|\d{1,2}\s+[A-Za-z]{3}\s+\d{2})"
    r",?\s+(?P<time>\d{1,2}:\d{2}(?::\d{2})?)\s*(?P<zone>[A-Z]{1,5}|(?:GMT|UTC)?[+-]\d{2}:?\d{2})?"
    r"(?:\s*\([^()]{0,40}\))?"
)
_JAVASCRIPT = re.compile(
    r"[A-Z][a-z]{2} (?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2}) (?P<year>\d{4}) (?P<rest>\d{2}:.*)"
)
_UNIX_TIME = re.compile(r"(?P<seconds>\d{9,10})(?:\.\d+|(?P<milliseconds>\d{3}))?")
_MONTHS = 12
_NUMBERS = re.compile(
    r"(?P<one>\d{1,2})(?P<sign>[./-])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4})(?!\d)"
)
_ZONES = {
    "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "WET": 0, "WEST": 60, "MSK": 180,
    "HKT": 480, "SGT": 480, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720,
    "NZDT": 780, "AKST": -540, "AKDT": -480, "HST": -600, "EST": -300, "EDT": -240, "CST": -360,
    "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "UT": 0, "UTC": 0, "GMT": 0,
    "Z": 0,
}  # fmt: skip
"""Minutes ahead of UTC, of the zones that feeds name; RFC 822 knows the American ones."""
_LONGEST_AHEAD = timedelta(days=1)
"""Clocks and zones differ; what is stated for later than this has not happened."""


def first_stated(
    values: Iterable[str], document: Document, *, basis: str = "stated"
) -> tuple[Published, tuple[str, ...]]:
    """The first value that is a day or a moment, and the doubts about when it appeared."""
    doubts: list[str] = []
    for value in values:
        stated = stated_at(value, document.time_zone)
        if stated is None or stated.at is None:
            continue
        if stated.at > document.fetched_at + _LONGEST_AHEAD:
            doubts.append(f"day dropped: {stated.at.date()} is in the future")
            continue
        if basis != "stated":
            stated = Published(
                at=stated.at,
                precision=stated.precision,
                basis=stated.basis.replace("stated", basis, 1),
            )
        return stated, ()
    return Published(), ("day unknown", *dict.fromkeys(doubts))


def stated_at(text: str, time_zone: str | None) -> Published | None:
    """What a text states: ISO 8601, RFC 822, Unix time, a day in words; None for anything else.

    A moment without a zone is in ``time_zone``, or else UTC, and says so.
    """
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST:
        return None
    try:
        return _whole(_as_iso(text), time_zone)
    except OverflowError:
        return None


def day_stated(text: str, time_zone: str | None) -> tuple[Published, tuple[str, ...]]:
    """What a field for the day states, and the doubts when it cannot be understood.

    ``10/11/2024`` may be October or November; which is never guessed.
    """
    if not text.strip():
        return Published(), ("day unknown",)
    stated = stated_at(text, time_zone)
    if stated and stated.at:
        return stated, ()
    numbers = _NUMBERS.match(text.strip())
    if numbers and max(int(numbers["one"]), int(numbers["two"])) <= _MONTHS:
        return Published(), ("day ambiguous", f"day dropped: {text[:40]!r} can be read in two ways")
    return Published(), ("day unknown", f"day dropped: {text[:40]!r} is none that is understood")


def _as_iso(text: str) -> str:
    numbers = _NUMBERS.fullmatch(text)
    if numbers:
        return _day_in_numbers(*map(int, numbers.group("one", "two", "year"))) or text
    iso = _ISO.fullmatch(text)
    if iso:
        time = iso["time"]
        if not time:
            return iso["day"]
        zone = (iso["zone"] or "").upper().replace("UTC", "Z").replace("GMT", "Z")
        return f"{iso['day']}T{time.zfill(5).replace(',', '.')}{zone}"
    reordered = _JAVASCRIPT.fullmatch(text)
    if reordered:
        text = "{day} {month} {year} {rest}".format(**reordered.groupdict())
    rfc = _RFC_822.fullmatch(text)
    if rfc is None:
        return text
    day = rfc["day"].replace(",", " ").replace(".", " ")
    parts = parsedate_tz(f"{day} {rfc['time']} +0000")
    if parts is None:
        return text
    try:
        moment = datetime(*parts[:6], tzinfo=UTC) - timedelta(minutes=_offset(rfc["zone"]) or 0)
    except (ValueError, OverflowError):
        return text
    if _offset(rfc["zone"]) is None:
        moment = moment.replace(tzinfo=None)
    return moment.isoformat()


def _whole(text: str, time_zone: str | None) -> Published | None:
    """What ISO 8601, Unix time or words say; None for anything else."""
    moment: date | None
    try:
        # date.fromisoformat refuses a time of day, datetime's takes a day for midnight.
        moment = datetime.fromisoformat(text) if ":" in text else date.fromisoformat(text)
    except ValueError:
        moment = _unix_time(text) or _day_in_words(text)
    if moment and _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        if not isinstance(moment, datetime):
            midnight = datetime.combine(moment, time(), UTC)
            return Published(at=midnight, precision=Precision.DAY, basis="stated")
        basis = "stated"
        if moment.tzinfo is None:
            zone = ZoneInfo(time_zone) if time_zone and time_zone != "UTC" else UTC
            moment = moment.replace(tzinfo=zone)
            basis = f"stated without a zone, read as {time_zone or 'UTC'}"
        return Published(at=moment.astimezone(UTC), precision=Precision.TIME, basis=basis)
    return None


def _unix_time(text: str) -> datetime | None:
    match = _UNIX_TIME.fullmatch(text)
    return datetime.fromtimestamp(int(match["seconds"]), UTC) if match else None


def _day_in_words(text: str) -> date | None:
    named = find_days(text, None)
    return named[0].first if len(named) == 1 and named[0].is_one_day else None


def _day_in_numbers(one: int, two: int, year: int) -> str | None:
    """The day of "18/11/2024", whichever its first number is; None when it can be either."""
    if one == two or one > _MONTHS >= two:
        return f"{year:04}-{two:02}-{one:02}"
    return f"{year:04}-{one:02}-{two:02}" if two > _MONTHS >= one else None


def _offset(zone: str | None) -> int | None:
    """Minutes ahead of UTC; None when nothing known is said."""
    if zone is None:
        return None
    digits = re.search(r"([+-])(\d{2}):?(\d{2})$", zone)
    if digits is None:
        return _ZONES.get(zone)
    minutes = 60 * int(digits[2]) + int(digits[3])
    return -minutes if digits[1] == "-" else minutes
