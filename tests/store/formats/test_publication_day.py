"""The day of publication is inferred from photos and day words, or honestly unknown."""

from __future__ import annotations

from datetime import date

import pytest

from store.formats.photo_days import days_in
from store.formats.publication_day import published_day, stated_day
from store.types import Precision

PHOTO = "The council meets in Hallin, Noremark, on Nov. 15, 2024. (AFP)"


def day_of(*paragraphs: str, captions: tuple[str, ...] = (PHOTO,)) -> date | None:
    return published_day(captions, paragraphs)[0].day


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("The vote passed, the council said on Friday.", 15),
        ("The vote passed, the council said on Monday.", 18),
        ("The council voted on Saturday to close the port.", 16),
        ("The mayor told reporters in Hallin late on Sunday that the port was closed.", 17),
        ("In a speech held on Friday last week, the mayor resigned, her office said Monday.", 18),
        ("The port will open on Sunday, the council said on Saturday.", 16),
        ("The mayor on Monday called for calm.\nHe had resigned, he said on Sunday.", 18),
        ("The port shut on Saturday.\nIt was bought on Tuesday, the owner said on Tuesday.", 16),
        ("The Tuesday storm broke two cranes.\nWork goes on, the port said on Monday.", 18),
        ("Ships that waited since Saturday may leave, the council said on Monday.", 18),
    ],
)
def test_the_weekday_of_the_report(opening: str, day: int) -> None:
    assert day_of(*opening.split("\n")) == date(2024, 11, day)


def test_the_newest_photo_counts_unless_it_is_from_the_files() -> None:
    older = "A ship in Hallin, Nov. 13, 2024. (Reuters)"
    newer_file = "FILE - The port of Hallin, on Nov. 17, 2024. (AP Photo/Jon Ruiz)"
    opening = "The port is closed, the council said on Friday."
    assert day_of(opening, captions=(older, newer_file)) == date(2024, 11, 15)
    assert day_of(opening, captions=(newer_file,)) is None
    assert day_of(opening, captions=("File photo: Hallin, Nov. 15, 2024. (EPA)",)) is None


@pytest.mark.parametrize(
    ("captions", "opening", "flag"),
    [
        ((), "The council said on Monday.", "day unknown"),
        ((PHOTO,), "The council has voted.", "day unknown"),
        ((PHOTO,), "The port will open on Sunday.", "day unknown"),
        ((PHOTO,), "The council voted, it said on Thursday.", "day ambiguous"),
    ],
)
def test_what_is_not_known_is_said_to_be_unknown(
    captions: tuple[str, ...], opening: str, flag: str
) -> None:
    published, flags = published_day(captions, [opening])
    assert published.at is None
    assert published.precision is Precision.NONE
    assert flags == (flag,)


def test_two_reports_of_different_days_are_flagged() -> None:
    published, flags = published_day(
        (PHOTO,), ["The mayor resigned, he said on Saturday.", "She accepted, she said on Monday."]
    )
    assert published.day == date(2024, 11, 16)
    assert flags == ("day ambiguous",)


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("HALLIN, Nov 17 (Reuters) - The port is closed.", 17),
        ("The port is closed, the council said on Nov. 16.", 16),
        ("The port is closed, the council said on Saturday, Nov. 16.", 16),
        ("The port is closed, the council said on November 16, 2024.", 16),
    ],
)
def test_dates_of_the_report(opening: str, day: int) -> None:
    assert day_of(opening) == date(2024, 11, day)


@pytest.mark.parametrize(
    "opening",
    [
        "The port will open on Nov. 17, the council hopes.",
        "The council said the port would open on Nov. 17.",
        "The port was closed, the council said on Nov. 3.",
        "The port was closed, the council said on Nov. 16, 2023.",
        "The port was closed on Nov. 16 by order of the council.",
    ],
)
def test_dates_of_something_else(opening: str) -> None:
    assert day_of(opening) is None


def test_a_dateline_behind_new_year() -> None:
    photo = "Ice in Hallin, Noremark, on Dec. 30, 2024. (AFP)"
    opening = "HALLIN, Noremark, Jan. 2 (Reuters) - The port is closed."
    assert day_of(opening, captions=(photo,)) == date(2025, 1, 2)


def test_a_full_date_of_the_report_needs_no_photo() -> None:
    published, flags = published_day((), ["The port is closed, the council said on Nov. 16, 2024."])
    assert published.day == date(2024, 11, 16)
    assert "Nov. 16, 2024" in published.basis
    assert flags == ()
    assert day_of("The port, closed since Nov. 16, 2024, is busy.", captions=()) is None


def test_leap_days_exist_in_leap_years_only() -> None:
    opening = "The port is closed, the council said on Friday."
    assert day_of(opening, captions=("Hallin, Feb. 29, 2024. (AFP)",)) == date(2024, 3, 1)
    assert day_of(opening, captions=("Hallin, Feb. 29, 2023. (AFP)",)) is None


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("قالت الوزارة يوم الثلاثاء إن الجسر افتتح.", 12),
        ("افتتح الجسر، بحسب ما أعلنت الوزارة الأربعاء، بعد عام من العمل.", 13),
        ("قالت الوزارة إن الجسر سيفتح الخميس المقبل، وذكرت ذلك يوم الأربعاء.", 13),
        ("أغلق الجسر منذ الأربعاء.", None),
        ("أغلق الجسر الأربعاء الماضي.", None),
    ],
)
@pytest.mark.parametrize(
    "photo_day",
    ["12 نوفمبر 2024", "١٢ نوفمبر ٢٠٢٤", "12 نوفمبر (تشرين الثاني) 2024", "12 تشرين الثاني 2024",
     "12 تشرين الثاني/نوفمبر 2024"],
)  # fmt: skip
def test_arabic_days(photo_day: str, opening: str, day: int | None) -> None:
    photo = f"رئيسة البلدية تقص الشريط في أورفال، {photo_day} (أ.ف.ب)"
    assert day_of(opening, captions=(photo,)) == (day and date(2024, 11, day))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Hallin, Nov. 15, 2024", ["2024-11-15"]),
        ("15 November 2024 and the 16th of November 2024", ["2024-11-15", "2024-11-16"]),
        ("from 2024-11-15 to 2024-11-16", ["2024-11-15", "2024-11-16"]),
        ("November 15-16, 2024, and Nov. 31, 2024, and May 2024", []),
        ("Route 2024, Flight 2025 and Nov. 15", []),
        ("31 يونيو 2024", []),
    ],
)
def test_full_dates(text: str, days: list[str]) -> None:
    assert [found.day.isoformat() for found in days_in(text)] == days
    for found in days_in(text):
        assert text[found.start : found.end] in text


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Updated Jan. 22, 2026, 2:44 p.m. ET", "2026-01-22"),
        ("March 24, 2024 Updated April 8, 2024, 10:12 a.m. ET", "2024-03-24"),
        ("Published: 18 November 2024 | 09:30 GMT", "2024-11-18"),
        ("2024-11-18", "2024-11-18"),
        ("Letters for Nov. 18, 2024", None),
        ("Published on Monday", None),
    ],
)
def test_lines_that_state_the_day(line: str, day: str | None) -> None:
    assert stated_day(line) == (date.fromisoformat(day) if day else None)
