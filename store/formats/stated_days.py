"""Days and moments as pages and feeds state them. Pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_tz
from typing import TYPE_CHECKING

from store.formats.records import BadRecordError, published_at
from store.types import Published

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.types import Document

_LONGEST = 100
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
        return published_at(_as_iso(text), time_zone)
    except (BadRecordError, OverflowError):
        return None


def _as_iso(text: str) -> str:
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


def _offset(zone: str | None) -> int | None:
    """Minutes ahead of UTC; None when nothing known is said."""
    if zone is None:
        return None
    digits = re.search(r"([+-])(\d{2}):?(\d{2})$", zone)
    if digits is None:
        return _ZONES.get(zone)
    minutes = 60 * int(digits[2]) + int(digits[3])
    return -minutes if digits[1] == "-" else minutes
