"""The day of publication is inferred from photos and day words, or honestly unknown."""

from __future__ import annotations

from datetime import date

import pytest

from store.formats.publication_day import published_day
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
