"""The day a scraped article appeared, from its photos and the day words of its opening. Pure.

News text names the weekday of its own report ("KCNA said on Monday") and its photos carry full
dates: the publication day is that weekday, on or after the newest photo and at most four days
later. Found on scraped files of this kind, as a rule of thumb: the result says what it rests on,
and what does not fit stays unknown. English and Arabic.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from store.dates import WEEKDAYS, find_days
from store.formats.credits import is_old_photo
from store.formats.photo_days import days_in
from store.types import Precision, Published

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_OPENING_PARAGRAPHS = 3
_OPENING_CHARACTERS = 500
_LONGEST_WAIT = timedelta(days=4)


_LONGEST_DAY_LINE = 80
_DAY_LINE_WORD = re.compile(
    r"(?i)\W*(?:published|posted|updated|modified|last|first|on|at|[ap]\.?m\.?|[A-Z]{1,3}T|UTC"
    r"|\d{1,2}[:.]\d\d(?:[ap]m)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?\W*"
)


class _DayWords(NamedTuple):
    """How one language tells the day of a report from other days."""

    weekday: re.Pattern[str]
    numbers: dict[str, int]
    """0 is Monday."""
    reported: re.Pattern[str]
    """Ends where the weekday begins."""
    other_day: re.Pattern[str]
    """The same, for a day that is not the one meant."""
    other_day_behind: re.Pattern[str]
    ahead: re.Pattern[str]
    earlier_week: str


_NEVER = re.compile(r"(?!)")
_ENGLISH = _DayWords(
    weekday=re.compile(rf"(?:{'|'.join(day.capitalize() for day in WEEKDAYS)})\b(?!s\b)"),
    numbers={day.capitalize(): number for number, day in enumerate(WEEKDAYS)},
    reported=re.compile(
        r"\b(?:said|says|told|announced|reported|confirmed|added|warned|declared|stated|revealed"
        r"|acknowledged|claimed|denied|wrote|posted|showed|quoted)\b"
        r"(?:\s+[\w'’.-]+){0,6}?\s+(?:(?:late|early)\s+)?(?:on\s+)?$"
    ),
    other_day=re.compile(
        r"(?i)\b(?:the|last|next|since|until|till|by|from|before|after|every|each|previous"
        r"|following|coming)\s+(?:on\s+)?$"
    ),
    other_day_behind=_NEVER,
    ahead=re.compile(
        r"\b(?:will|would|due|expected|scheduled|set|planned|plans"
        r"|to\s+(?:be|meet|hold|visit|begin|start|vote|take|open|resume|travel|arrive|return))\b"
        r"[^.,;]{0,80}$"
    ),
    earlier_week="last week",
)
_ARABIC = _DayWords(
    weekday=re.compile(
        r"(?<!\w)(?:يوم\s+)?(?:ال[إا]ثنين|الثلاثاء|ال[أا]ربعاء|الخميس|الجمعة|السبت|ال[أا]حد)(?!\w)"
    ),
    numbers={
        "الاثنين": 0, "الإثنين": 0, "الثلاثاء": 1, "الأربعاء": 2, "الاربعاء": 2, "الخميس": 3,
        "الجمعة": 4, "السبت": 5, "الأحد": 6, "الاحد": 6,
    },
    reported=re.compile(
        r"(?<!\w)و?(?:قالت?|أعلنت?|ذكرت?|أفادت?|أكدت?|كشفت?|أوضحت?|صرحت?|أضافت?|نقلت)\b"
        r"(?:\s+\S+){0,8}?\s+$"
    ),
    other_day=re.compile(r"(?<!\w)(?:منذ|حتى|قبل|بعد|كل|مساء كل)\s+$"),
    other_day_behind=re.compile(r"\s+(?:الماضية?|المقبلة?|القادمة?|التالي)(?!\w)"),
    ahead=re.compile(r"(?<!\w)(?:س\w{3,}|المقرر|من المتوقع|المرتقب)\b[^.،؛]{0,80}$"),
    earlier_week="الأسبوع الماضي",
)  # fmt: skip
_MONTH_DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}\b(?:,?\s\d{4}\b)?"
)
# "HALLIN, Nov 18 (Reuters) -"
_DATELINE_BEFORE = re.compile(r"[A-Z][\w .,'’/-]{1,60}[,/] $")
_DATELINE_BEHIND = re.compile(r"(?:\s*\([A-Za-z ]{2,30}\))?\s*[-–—]{1,2}\s")


class _Reading(NamedTuple):
    """A day of the opening read as the publication day; readings sort best first."""

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
    captions: Sequence[str], paragraphs: Sequence[str], stated: date | None = None
) -> tuple[Published, tuple[str, ...]]:
    """When the article appeared, and the doubts about it: ``day unknown``, ``day ambiguous``.

    ``stated`` is the day a line of its own gives ("Updated Nov. 18, 2024").
    """
    if stated:
        return _on(stated, "stated"), ()
    opening = [text[:_OPENING_CHARACTERS] for text in paragraphs[:_OPENING_PARAGRAPHS]]
    photo = newest_photo_day(captions)
    if photo is None:
        reported = next(_full_dates(opening), None)
        if reported:
            return _on(reported[0], f"{reported[1]} in the opening"), ()
        return Published(basis="no dated photo and no date in the text"), ("day unknown",)
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
    basis = f"{best.name} in the opening, on or after the newest photo of {photo}"
    return _on(best.day, basis), ("day ambiguous",) if rivals else ()


def stated_day(text: str) -> date | None:
    """The first day of a line that is nothing but dates: "Nov. 18, 2024 Updated 10:12 a.m. ET"."""
    if len(text) > _LONGEST_DAY_LINE or not (days := days_in(text)):
        return None
    rest = text
    for found in reversed(days):
        rest = f"{rest[: found.start]} {rest[found.end :]}"
    return days[0].day if all(map(_DAY_LINE_WORD.fullmatch, rest.split())) else None


def newest_photo_day(captions: Iterable[str]) -> date | None:
    """The newest full date in the captions of photos that are not from the files."""
    days = [
        found.day for caption in captions if not is_old_photo(caption) for found in days_in(caption)
    ]
    return max(days, default=None)


def _on(day: date, basis: str) -> Published:
    return Published(at=datetime.combine(day, time(), UTC), precision=Precision.DAY, basis=basis)


def _readings(opening: Sequence[str], photo: date) -> Iterator[_Reading]:
    whole = "\n".join(opening)
    languages = (_ENGLISH,) if whole.isascii() else (_ENGLISH, _ARABIC)
    earlier_week = any(words.earlier_week in whole.lower() for words in languages)
    for paragraph, text in enumerate(opening):
        for words in languages:
            for match in words.weekday.finditer(text):
                before = text[max(0, match.start() - 120) : match.start()]
                report = words.reported.search(before)
                # "said schools would close on Monday" tells of another day than "would fall, it
                # said on Monday".
                ahead = words.ahead.search(report[0] if report else before)
                if (
                    ahead
                    or words.other_day.search(before)
                    or words.other_day_behind.match(text, match.end())
                ):
                    continue
                name = match[0].split()[-1]
                wait = timedelta(days=(words.numbers[name] - photo.weekday()) % 7)
                too_late = wait > _LONGEST_WAIT
                yield _Reading(
                    unfit=too_late and report is None,
                    paragraph=paragraph,
                    by_the_way=report is None,
                    too_late=too_late,
                    contradicted=earlier_week and _same_week(photo + wait, photo),
                    position=match.start(),
                    day=photo + wait,
                    name=name,
                )
        for match in _MONTH_DAY.finditer(text):
            if not _is_of_the_report(match, paragraph):
                continue
            for mention in find_days(match[0], photo + _LONGEST_WAIT, only_past=True):
                if mention.is_one_day and mention.first >= photo:
                    yield _Reading(
                        unfit=False,
                        paragraph=paragraph,
                        by_the_way=False,
                        too_late=mention.first > photo + _LONGEST_WAIT,
                        contradicted=False,
                        position=match.start(),
                        day=mention.first,
                        name=mention.wording,
                    )


def _full_dates(opening: Sequence[str]) -> Iterator[tuple[date, str]]:
    """Dates with their year that are those of the report, where no photo could check them."""
    for match in _MONTH_DAY.finditer(opening[0] if opening else ""):
        if _is_of_the_report(match, 0):
            for found in days_in(match[0]):
                yield found.day, match[0][found.start : found.end]


def _is_of_the_report(match: re.Match[str], paragraph: int) -> bool:
    """Whether a date stands as "said on Nov. 18" does, or in a dateline."""
    text, start = match.string, match.start()
    if paragraph == 0 and _DATELINE_BEHIND.match(text, match.end()):
        return bool(_DATELINE_BEFORE.fullmatch(text[:start]))
    before = _ENGLISH.weekday.sub("", text[max(0, start - 120) : start]).replace(" , ", " ")
    report = _ENGLISH.reported.search(before)
    return report is not None and not _ENGLISH.ahead.search(report[0])


def _same_week(one: date, other: date) -> bool:
    return one.isocalendar()[:2] == other.isocalendar()[:2]
