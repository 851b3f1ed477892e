"""Which days words mean."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.dates import find_days

MONDAY = date(2024, 11, 18)


def days(text: str, anchor: date | None = MONDAY, *, only_past: bool = False) -> list[str]:
    """Each mention as ``wording: first..last``."""
    return [
        f"{mention.wording}: {mention.first}" + ("" if mention.is_one_day else f"..{mention.last}")
        for mention in find_days(text, anchor, only_past=only_past)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("signed on Nov. 15, 2024, in Lima", "Nov. 15, 2024: 2024-11-15"),
        ("signed on 15 November 2024", "15 November 2024: 2024-11-15"),
        ("the 15th of November", "the 15th of November: 2024-11-15"),
        ("as of 2024-11-15.", "2024-11-15: 2024-11-15"),
        ("Friday, Nov. 15, 2024", "Friday, Nov. 15, 2024: 2024-11-15"),
        ("from Nov. 5-8, 2024", "Nov. 5-8, 2024: 2024-11-05..2024-11-08"),
        ("a vote in November 2024", "November 2024: 2024-11-01..2024-11-30"),
        ("invaded in February 2022, when", "February 2022: 2022-02-01..2022-02-28"),
        ("in 2023", "2023: 2023-01-01..2023-12-31"),
        ("in late 2023", "2023: 2023-01-01..2023-12-31"),
        ("In May this year, they pledged", "May this year: 2024-05-01..2024-05-31"),
        ("in May last year", "May last year: 2023-05-01..2023-05-31"),
        ("last May", "last May: 2024-05-01..2024-05-31"),
        ("on March 3", "March 3: 2024-03-03"),
        ("on Dec. 30", "Dec. 30: 2024-12-30"),
        ("in March", "March: 2024-03-01..2024-03-31"),
        ("said on Monday", "Monday: 2024-11-18"),
        ("held on Friday", "Friday: 2024-11-15"),
        ("what happened on friday", "friday: 2024-11-15"),
        ("last Monday", "last Monday: 2024-11-11"),
        ("next Friday", "next Friday: 2024-11-22"),
        ("this Friday", "this Friday: 2024-11-22"),
        ("a speech last week, KCNA", "last week: 2024-11-11..2024-11-17"),
        ("this week", "this week: 2024-11-18..2024-11-24"),
        ("last month", "last month: 2024-10-01..2024-10-31"),
        ("next month", "next month: 2024-12-01..2024-12-31"),
        ("the previous year", "previous year: 2023-01-01..2023-12-31"),
        ("the current week", "current week: 2024-11-18..2024-11-24"),
        (
            f"{'word ' * 40}since the 15th of November",
            "since the 15th of November: 2024-11-15..2024-11-18",
        ),
        ("last year's fires", "last year: 2023-01-01..2023-12-31"),
        ("over the weekend", "over the weekend: 2024-11-16..2024-11-17"),
        ("this weekend", "this weekend: 2024-11-23..2024-11-24"),
        ("today", "today: 2024-11-18"),
        ("yesterday", "yesterday: 2024-11-17"),
        ("last night", "last night: 2024-11-17"),
        ("the day before yesterday", "the day before yesterday: 2024-11-16"),
        ("tomorrow", "tomorrow: 2024-11-19"),
        ("two days ago", "two days ago: 2024-11-16"),
        ("1,000 days ago", "1,000 days ago: 2022-02-22"),
        ("three weeks ago", "three weeks ago: 2024-10-28..2024-11-03"),
        ("a month ago", "a month ago: 2024-10-01..2024-10-31"),
        ("over the past three days", "the past three days: 2024-11-15..2024-11-18"),
        ("in the past 24 hours", "the past 24 hours: 2024-11-17..2024-11-18"),
        ("since Friday", "since Friday: 2024-11-15..2024-11-18"),
        ("since February 2022", "since February 2022: 2022-02-01..2024-11-18"),
        ("since early 2024", "since early 2024: 2024-01-01..2024-11-18"),
    ],
)
def test_words_that_mean_days(text: str, found: str) -> None:
    assert days(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "May I ask who won?",
        "Theresa May said so",
        "signed by May",
        "they march on",
        "it may 5 times",
        "10 may have died",
        "Black Friday sales",
        "every Monday",
        "USA Today wrote",
        "In 2000 people",
        "June 31",
        "2024-13-45",
        "999999 years ago",
        "the last week of the season",
        "a 2024 model",
        "secondhand sundries",
    ],
)
def test_words_that_only_look_like_days(text: str) -> None:
    assert days(text) == []


def test_questions_look_back_only() -> None:
    assert days("on Dec. 30", only_past=True) == ["Dec. 30: 2023-12-30"]
    assert days("in December", only_past=True) == ["December: 2023-12-01..2023-12-31"]
    assert days("this Friday", only_past=True) == ["this Friday: 2024-11-15"]
    assert days("on Feb. 29", only_past=True) == ["Feb. 29: 2024-02-29"]


def test_without_an_anchor_only_full_dates_mean_anything() -> None:
    text = "On Monday, Nov. 15, last week, May 2024, and on Nov. 16, 2024"
    assert days(text, None) == ["May 2024: 2024-05-01..2024-05-31", "Nov. 16, 2024: 2024-11-16"]


def test_the_turn_of_the_year() -> None:
    assert days("on Dec. 30", date(2025, 1, 2)) == ["Dec. 30: 2024-12-30"]
    assert days("on Jan. 6", date(2024, 12, 20)) == ["Jan. 6: 2025-01-06"]
    assert days("last month", date(2025, 1, 2)) == ["last month: 2024-12-01..2024-12-31"]


def test_spans_are_offsets_of_the_wording_without_its_preposition() -> None:
    text = "It rained on Friday and in May 2024."
    for mention in find_days(text, MONDAY):
        assert text[slice(*mention.span)] == mention.wording
    assert [mention.wording for mention in find_days(text, MONDAY)] == ["Friday", "May 2024"]


@settings(deadline=None)
@given(st.dates())
def test_a_bare_weekday_is_within_the_week_up_to_the_anchor(anchor: date) -> None:
    for name in ("Monday", "Thursday", "Sunday"):
        for mention in find_days(name, anchor):
            assert timedelta(0) <= anchor - mention.first < timedelta(days=7)
            assert mention.first.strftime("%A") == name


_WORDS = st.sampled_from(
    "since last next this Monday May 31 2024 Nov. ago two days year in on the 99999 - ,".split()
)


@settings(deadline=None)
@given(st.lists(_WORDS | st.text(max_size=5), max_size=20), st.dates(), st.booleans())
def test_any_words_at_any_day_give_spans_in_order(
    words: list[str], anchor: date, only_past: bool
) -> None:
    text = " ".join(words)
    end = 0
    for mention in find_days(text, anchor, only_past=only_past):
        assert end <= mention.span[0] < mention.span[1]
        assert mention.first <= mention.last
        end = mention.span[1]
