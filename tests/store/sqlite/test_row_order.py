from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from store.sqlite.row_order import FIRST_DATED, day_end, day_start, first_place, places_end

moments = st.datetimes(min_value=datetime(1800, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def place(moment: datetime) -> int:
    return first_place(moment)


@given(moments, moments)
def test_places_rise_with_time(one: datetime, other: datetime) -> None:
    early, late = sorted((one, other))

    assert place(early) <= place(late)
    if late - early >= timedelta(minutes=1):
        assert places_end(place(early)) <= place(late)


@given(moments)
def test_an_article_is_within_its_day(moment: datetime) -> None:
    day = moment.date()

    assert FIRST_DATED <= day_start(day) <= place(moment) < places_end(place(moment))
    assert places_end(place(moment)) < day_end(day) < 1 << 62


def test_days_before_1800_share_the_first_and_undated_come_before() -> None:
    assert place(datetime(1, 1, 1, tzinfo=UTC)) == day_start(date(1800, 1, 1)) == FIRST_DATED
    assert first_place(None) == 1
    assert places_end(1) == FIRST_DATED
