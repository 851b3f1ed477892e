"""What was done for updates in hand is known after a kill."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from bot import trail as module
from bot.trail import Trail

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "updates-7.trail"


def test_every_step_is_known_after_opening_it_again(file: Path) -> None:
    trail = Trail(file)
    for update in range(1, 6):
        trail.begin(update)
    trail.leave(1, 1)
    trail.leave(2, 1)
    trail.arrive(2, 1, [77, 78])
    trail.leave(2, 2)
    trail.refuse(2, 2)
    trail.put_back(3)
    trail.finish(4)
    trail.leave(5, 1)
    trail.doubt(5)
    again = Trail(file)  # while the first is open: nothing waited in memory

    assert [again[update].begun for update in range(1, 6)] == [True, True, False, True, True]
    assert again[1].sent == {1: None}
    assert again[2].sent == {1: (77, 78)}
    assert [update for update in again if again[update].handled] == [4]
    assert [update for update in again if again[update].uncertain] == [5]
    assert list(again) == [1, 2, 3, 4, 5]


def test_it_names_no_person_and_is_nobody_elses_to_read(file: Path) -> None:
    trail = Trail(file)
    trail.begin(812345)
    trail.arrive(812345, 1, [77])

    assert file.read_text() == "b 812345\ns 812345 1 77\n"
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "rest", ["l 5", "l 5 1", "s 5 1 ", "d 4", "\0\0\0\0", "x 5\n", "s 5 1 7,,8"]
)
def test_a_line_that_was_cut_off_spoils_no_other(file: Path, rest: str) -> None:
    file.write_text(f"b 4\nl 4 1\n{rest}")
    trail = Trail(file)
    trail.arrive(4, 1, [77])

    again = Trail(file)
    assert again[4].begun
    assert again[4].sent == {1: (77,)}
    assert not again[4].handled, "it may have been the beginning of 45"


def test_it_is_written_anew_when_it_grows(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 2_000)
    trail = Trail(file)
    trail.begin(1)
    trail.arrive(1, 1, [77])
    for update in range(2, 1_000):
        trail.begin(update)
        trail.leave(update, 1)
        trail.arrive(update, 1, [update])
        trail.finish(update)
        trail.forget([update])

    assert file.stat().st_size < 5_000
    again = Trail(file)
    assert again[1].sent == {1: (77,)}
    assert 500 not in list(again)


def test_what_is_handled_but_not_forgotten_survives_that(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGEST", 10)
    trail = Trail(file)
    trail.begin(1)
    trail.finish(1)
    trail.begin(2)
    trail.leave(2, 1)
    trail.doubt(2)
    trail.forget([3])

    again = Trail(file)
    assert again[1].handled
    assert again[2].sent == {1: None}
    assert again[2].uncertain


def test_it_is_empty_when_nothing_is_in_hand(file: Path) -> None:
    trail = Trail(file)
    trail.begin(1)
    trail.finish(1)
    trail.forget([1])

    assert file.read_bytes() == b""


def test_a_full_disk_holds_nobody_up_and_is_said_once(
    file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(_: int, __: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    trail = Trail(file)
    monkeypatch.setattr(os, "write", full)
    trail.begin(1)
    trail.leave(1, 1)
    monkeypatch.undo()
    trail.arrive(1, 1, [7])

    assert caplog.text.count("cannot be written") == 1
    assert Trail(file)[1].sent == {1: (7,)}


def test_a_line_the_disk_had_no_room_for_spoils_no_other(
    file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    write = os.write
    trail = Trail(file)
    trail.begin(11)
    # A disk with little room takes what fits, and says how much that was.
    monkeypatch.setattr(os, "write", lambda to, line: write(to, line[:3]))
    trail.leave(11, 1)
    trail.leave(11, 2)
    monkeypatch.undo()
    trail.arrive(11, 2, [78])
    trail.finish(11)

    again = Trail(file)
    assert again[11].sent == {2: (78,)}
    assert again[11].handled
    assert list(again) == [11]
    assert caplog.text.count("cannot be written") == 1
