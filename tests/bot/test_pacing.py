"""Telegram's limits hold whatever is asked for, and nobody waits longer than they say."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pacing import TELEGRAM, UNLIMITED, Limit, Limits, Pace
from handlers.urgency import Urgency

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.pacing import Address, Turn

Asked = tuple[float, "Address", Urgency]
"""When, where to, and how urgent."""
Sent = tuple[float, int]
"""When, and which of those asked."""

GROUP = -100_1


def played(asked: Sequence[Asked], limits: Limits = TELEGRAM, *, takes: float = 0.0) -> list[Sent]:
    """What was sent when; each send takes so many seconds."""
    pace = Pace(limits)
    sent: list[Sent] = []
    turns: dict[int, Turn] = {}
    events: list[tuple[float, int, bool]] = [
        (when, number, True) for number, (when, *_) in enumerate(asked)
    ]
    now = 0.0
    wake: float | None = None

    def go(number: int) -> None:
        sent.append((now, number))
        events.append((now + takes, number, False))

    while events or wake is not None:
        due = min((event[0] for event in events), default=None)
        if wake is not None and (due is None or wake < due):
            now = max(now, wake)
        else:
            assert due is not None
            now = due
            event = min(event for event in events if event[0] == due)
            events.remove(event)
            _, number, comes = event
            if comes:
                _, address, urgency = asked[number]
                turns[number] = pace.ask(address, urgency, lambda number=number: go(number))  # type: ignore[misc]
            else:
                pace.done(turns[number])
        wake = pace.release(now)
        assert wake is None or wake > now
    return sent


def most_in(times: Sequence[float], limit: Limit) -> int:
    """The most sends in any window of a limit (its end is outside)."""
    return max(sum(first <= other < first + limit.seconds for other in times) for first in times)


asked = st.lists(
    st.tuples(
        st.integers(0, 240).map(lambda half: half / 2),
        st.sampled_from([1, 2, 3, GROUP, "@channel"]) | st.integers(10, 60),
        st.sampled_from([Urgency.REPLY, Urgency.ALERT]),
    ),
    max_size=120,
).map(lambda drawn: sorted(drawn, key=lambda one: one[0]))


@settings(max_examples=60)
@given(asked, st.sampled_from([0.0, 0.25, 2.0]))
def test_no_limit_is_ever_passed_and_everything_is_sent(asked: list[Asked], takes: float) -> None:
    sent = played(asked, takes=takes)

    assert sorted(number for _, number in sent) == list(range(len(asked)))
    of_chat = defaultdict(list)
    for when, number in sent:
        assert when >= asked[number][0]
        of_chat[asked[number][1]].append(when)
    for limit in TELEGRAM.overall:
        assert not sent or most_in([when for when, _ in sent], limit) <= limit.most
    for address, times in of_chat.items():
        grouped = address in (GROUP, "@channel")
        for limit in TELEGRAM.group if grouped else TELEGRAM.chat:
            assert most_in(times, limit) <= limit.most
        assert all(later - earlier >= takes for earlier, later in pairwise(times))


@settings(max_examples=60)
@given(asked)
def test_a_chat_keeps_its_order_but_for_urgency(asked: list[Asked]) -> None:
    sent = played(asked)
    for urgency in (Urgency.REPLY, Urgency.ALERT):
        for address in {one[1] for one in asked}:
            of_one = [n for _, n in sent if asked[n][1:] == (address, urgency)]
            assert of_one == sorted(of_one)


def test_a_burst_goes_at_once_and_the_rest_a_second_each() -> None:
    sent = played([(0.0, 7, Urgency.REPLY)] * 9)

    assert [when for when, _ in sent] == [0, 0, 0, 3, 3, 3, 6, 6, 6]


def test_a_group_gets_twenty_a_minute() -> None:
    sent = [when for when, _ in played([(0.0, GROUP, Urgency.REPLY)] * 25)]

    assert sent[19] == 18
    assert sent[20] == 60


@pytest.mark.parametrize(("address", "next_at"), [(7, 9.0), (GROUP, 9.0)])
def test_an_album_is_as_many_messages_as_it_has_parts(address: int, next_at: float) -> None:
    pace, sent = Pace(TELEGRAM), []
    album = pace.ask(address, Urgency.REPLY, lambda: sent.append("album"), messages=10)
    pace.ask(address, Urgency.REPLY, lambda: sent.append("next"))
    pace.ask(8, Urgency.REPLY, lambda: sent.append("elsewhere"))
    pace.release(0.0)
    pace.done(album)

    assert sent == ["album", "elsewhere"]
    assert pace.release(0.0) == next_at
    pace.release(next_at)
    assert sent == ["album", "elsewhere", "next"]


def test_three_albums_in_all_fill_a_second() -> None:
    pace, sent = Pace(TELEGRAM), []
    for chat in range(4):
        pace.ask(chat, Urgency.REPLY, lambda chat=chat: sent.append(chat), messages=10)  # type: ignore[misc]

    assert pace.release(0.0) == 1.0
    assert sent == [0, 1, 2]


def test_all_chats_together_get_thirty_a_second() -> None:
    sent = [when for when, _ in played([(0.0, chat, Urgency.REPLY) for chat in range(1, 101)])]

    assert [sent.count(second) for second in (0, 1, 2, 3)] == [30, 30, 30, 10]


def test_replies_go_before_alerts() -> None:
    alerts: list[Asked] = [(0.0, chat, Urgency.ALERT) for chat in range(1, 91)]
    sent = played([*alerts, (0.5, 91, Urgency.REPLY), (0.5, 60, Urgency.REPLY)])

    assert [number for when, number in sent if when == 1.0][:2] == [90, 91]


def test_without_limits_only_the_order_of_a_chat_is_left() -> None:
    sent = played([(0.0, 7, Urgency.REPLY)] * 50, UNLIMITED, takes=0.5)

    assert [when for when, _ in sent] == [number / 2 for number in range(50)]


def test_chats_that_are_done_leave_nothing() -> None:
    pace = Pace(TELEGRAM)
    for number in range(1, 2001):
        pace.done(pace.ask(number, Urgency.REPLY, lambda: None))
        pace.release(number / 30)
        assert len(pace) <= 5

    turns = [pace.ask(-number, Urgency.REPLY, lambda: None) for number in range(1, 21)]
    pace.release(1_000.0)
    for turn in turns:
        pace.done(turn)
    pace.rest(-999, 2_000.0)
    pace.release(1_059.0)
    assert len(pace) == 21, "a group's minute is not over"
    pace.release(1_061.0)
    pace.release(1_061.0)
    assert len(pace) == 1, "but for the one that rests"
    pace.release(2_001.0)
    assert len(pace) == 0


def test_who_gives_up_takes_no_turn() -> None:
    pace, went = Pace(TELEGRAM), []
    first, second, third = (
        pace.ask(7, Urgency.REPLY, lambda number=number: went.append(number))  # type: ignore[misc]
        for number in range(3)
    )
    pace.release(0.0)
    pace.done(second)
    pace.done(first)
    pace.release(0.0)
    pace.done(third)

    assert went == [0, 2]


def test_a_rest_holds_up_its_chat_alone() -> None:
    pace, went = Pace(TELEGRAM), []
    pace.rest(7, 10.0)
    turns = [
        pace.ask(chat, Urgency.REPLY, lambda chat=chat: went.append(chat))  # type: ignore[misc]
        for chat in (7, 8)
    ]
    assert pace.release(0.0) == 10.0
    assert went == [8]
    pace.done(turns[1])
    assert pace.rests_until(7) == 10.0
    assert not pace.is_free(7, 9.0)
    assert pace.is_free(8, 9.0)

    pace.rest(None, 20.0)
    assert pace.release(10.0) == 20.0
    assert not pace.is_free(8, 19.0)
    assert pace.release(20.0) is None
    assert went == [8, 7]


def test_what_waits_for_its_chat_alone_is_told_from_what_waits_with_all() -> None:
    pace = Pace(Limits(overall=(Limit(2, 1.0),), chat=(Limit(1, 1.0),)))
    assert not pace.is_held(1, 0.0)
    first = pace.ask(1, Urgency.REPLY, lambda: None)
    pace.release(0.0)
    assert pace.is_held(1, 0.0), "one is being sent there"
    pace.done(first)
    assert pace.is_held(1, 0.0), "its limit"
    pace.done(pace.ask(2, Urgency.REPLY, lambda: None))
    pace.ask(3, Urgency.REPLY, lambda: None)
    pace.ask(4, Urgency.REPLY, lambda: None)
    pace.release(0.0)
    assert not pace.is_held(4, 0.0), "the limit on everything"
    pace.rest(None, 10.0)
    assert not pace.is_held(4, 0.0)
    pace.rest(4, 10.0)
    assert pace.is_held(4, 0.0)
