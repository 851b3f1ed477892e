"""When a source is visited again, and which moves are believed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import visits
from store.sources import LONGEST, Source, SourceKind, Standing

NOW = datetime(2024, 11, 20, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
FEED = Source(name="Feed", kind=SourceKind.FEED, address="https://example.org/feed", every=HOUR)
NEW = Standing(address=FEED.address)
CHANCE = st.floats(0, 1, exclude_max=True)


def wait_after(standing: Standing) -> timedelta:
    assert standing.next_at is not None
    return standing.next_at - NOW


def test_a_new_source_is_due_a_paused_or_ended_one_never() -> None:
    assert visits.is_due(NEW, NOW)
    assert not visits.is_due(Standing(address="x", paused=True), NOW)
    assert not visits.is_due(Standing(address="x", gone=True), NOW)
    assert not visits.is_due(Standing(address="x", next_at=NOW + HOUR), NOW)
    assert visits.is_due(Standing(address="x", next_at=NOW), NOW)


@given(CHANCE)
def test_after_a_success_the_interval_holds_spread_a_little(chance: float) -> None:
    after = visits.succeeded(FEED, visits.failed(NEW, NOW, 0.5, "no answer"), NOW, chance)

    assert HOUR <= wait_after(after) <= 1.1 * HOUR
    assert (after.failures, after.problem, after.succeeded_at) == (0, "", NOW)


@pytest.mark.parametrize(
    ("max_age", "wait"),
    [(timedelta(minutes=5), HOUR), (3 * HOUR, 3 * HOUR), (timedelta(days=365), timedelta(days=1))],
)
def test_what_a_host_says_of_freshness_holds_up_to_a_day(
    max_age: timedelta, wait: timedelta
) -> None:
    assert wait_after(visits.succeeded(FEED, NEW, NOW, 0.0, max_age=max_age)) == wait


@given(CHANCE, st.integers(0, 10_000))
def test_back_off_stays_within_its_bounds(chance: float, failures: int) -> None:
    after = visits.failed(Standing(address="x", failures=failures), NOW, chance, "no answer")

    assert visits.FIRST_WAIT <= wait_after(after) <= visits.LAST_WAIT
    assert (after.failures, after.problem) == (failures + 1, "no answer")


def test_back_off_grows_with_failures_to_a_day() -> None:
    standing, waits = NEW, []
    for _ in range(9):
        standing = visits.failed(standing, NOW, 0.999, "no answer")
        waits.append(wait_after(standing))

    assert waits == sorted(waits)
    assert waits[0] < timedelta(minutes=31)
    assert waits[-1] > timedelta(hours=23)


@pytest.mark.parametrize(
    ("retry_after", "wait"),
    [(None, visits.FIRST_WAIT), (2 * HOUR, 2 * HOUR), (timedelta(days=4_000), LONGEST)],
)
def test_retry_after_holds_up_to_a_week(retry_after: timedelta | None, wait: timedelta) -> None:
    assert wait_after(visits.failed(NEW, NOW, 0.0, "429", retry_after=retry_after)) == wait


MOVED = "https://example.org/new"


def sightings(*hours: int, to: str = MOVED) -> Standing:
    standing = NEW
    for hour in hours:
        standing = visits.sighted(standing, to, NOW + hour * HOUR)
    return standing


@pytest.mark.parametrize(
    ("hours", "believed"),
    [((0, 12, 24), True), ((0, 1, 2), False), ((0, 30), False), ((0, 1, 2, 25), True)],
)
def test_a_move_is_believed_after_three_sightings_over_a_day(
    hours: tuple[int, ...], *, believed: bool
) -> None:
    assert (sightings(*hours).current == MOVED) is believed


def test_a_move_that_changes_its_mind_begins_anew() -> None:
    elsewhere = visits.sighted(sightings(0, 12), "https://example.net/", NOW + 24 * HOUR)
    assert (elsewhere.current, elsewhere.moved_times) == (None, 1)

    back = visits.sighted(sightings(0, 12), None, NOW + 24 * HOUR)
    assert (back.moved_to, back.moved_times, back.moved_first) == (None, 0, None)


def test_an_address_believed_stays_until_it_fails() -> None:
    moved = sightings(0, 12, 24)
    assert visits.sighted(moved, None, NOW + 25 * HOUR).current == MOVED
    assert visits.failed(moved, NOW + 25 * HOUR, 0.0, "404").current is None
