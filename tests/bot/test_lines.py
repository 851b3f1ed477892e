"""How much may wait, and who is put off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.lines import BUSY_BEYOND, Lines, Why
from bot.pacing import TELEGRAM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.lines import Place


def enter(lines: Lines, whose: int, number: int = 0) -> Place:
    return lines.enter(whose, number, question=True, spared=False, apart=False)


async def test_the_five_hundred_chats_that_came_last_are_answered() -> None:
    lines = Lines(lambda _: None)
    places = [enter(lines, chat) for chat in range(256 + 500 + 3)]

    assert all(place.in_hand for place in places[:256])
    assert [place.why for place in places[256:]] == [Why.CROWD] * 3 + [None] * 500


def test_whoever_is_not_put_off_waits_for_twenty_seconds_at_most() -> None:
    [limit] = TELEGRAM.overall
    assert BUSY_BEYOND * limit.seconds / limit.most <= 20


async def test_two_thousand_may_wait() -> None:
    lines = Lines(lambda _: None)
    places = [enter(lines, chat) for chat in range(1_999)]
    assert lines.room.is_set()
    places.append(enter(lines, 2_000))
    assert not lines.room.is_set()
    lines.leave(places[0])
    assert lines.room.is_set()


async def test_no_chat_stops_the_rest_however_much_comes_there() -> None:
    lines = Lines(lambda _: None)
    for number in range(10_000):
        enter(lines, 1, number)

    assert lines.room.is_set()
    assert len(lines) == 1 + 1 + 20
    assert enter(lines, 2).in_hand


async def test_nor_does_an_operator_of_whom_all_is_kept() -> None:
    lines = Lines(lambda _: None)
    places = [
        lines.enter(1, number, question=False, spared=True, apart=False) for number in range(3_000)
    ]
    assert lines.room.is_set()
    for number, place in enumerate(places):
        assert place.in_hand, number
        lines.leave(place)
    assert len(lines) == 0


async def test_a_hand_is_given_back_once() -> None:
    lines = Lines(lambda _: None, at_once=1)
    first, second, third = (enter(lines, chat) for chat in (1, 2, 3))
    lines.step_aside(first)
    lines.step_aside(first)
    assert [second.in_hand, third.in_hand] == [True, False]
    lines.leave(first)
    assert not third.in_hand
    lines.leave(second)
    assert third.in_hand


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from(["asks", "commands", "presses", "done"])),
        max_size=80,
    )
)
@settings(max_examples=150, deadline=None)
@pytest.mark.filterwarnings("ignore")
async def test_each_is_answered_told_or_told_of(steps: Sequence[tuple[int, str]]) -> None:
    """In the end, whatever comes in whichever order: none is forgotten, and none told twice."""
    forgotten: list[int] = []
    lines = Lines(forgotten.append, at_once=2, busy_beyond=2, share=2)
    places: list[Place] = []
    handled: list[Place] = []

    def ends(place: Place) -> None:
        handled.append(place)
        lines.leave(place)

    for number, (chat, step) in enumerate(steps):
        working = [place for place in places if place.in_hand]
        if step == "done":
            if working:
                ends(working[chat % len(working)])
            continue
        question, apart = step == "asks", step == "presses"
        places.append(lines.enter(chat, number, question=question, spared=False, apart=apart))
        assert sum(place.in_hand for place in places) <= 2
        assert len(lines) <= 4 * (1 + 1 + 2)
    while working := [place for place in places if place.in_hand]:
        ends(working[0])

    assert len(lines) == 0
    assert not lines._lines
    assert all(place.go.done() for place in places)
    of_chat = {place.number: place.line.whose for place in places}
    accounted = [place.number for place in handled]
    accounted += [place.number for place in places if place.apart and place.why]
    accounted += [number for place in handled for number in place.earlier]
    assert sorted([*accounted, *forgotten]) == sorted(of_chat)
    for place in handled:
        assert {of_chat[number] for number in place.earlier} <= {place.line.whose}
        assert place.count == (len(place.earlier) + 1 if place.why else 0)
    for chat in range(4):
        began = [place.number for place in handled if place.line.whose == chat]
        assert began == sorted(began), "in the order they came"
