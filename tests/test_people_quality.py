"""The benchmark of people: its arithmetic, and the floors under what it says of the sample."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from benchmarks import floors, people, shares
from benchmarks.people_cases import Cases, ExpectedRole, TypedName, read_cases

if TYPE_CHECKING:
    from pathlib import Path

NEWS = people.SAMPLE / "news.jsonl"


async def test_the_people_of_the_sample_are_told_no_worse_than_their_floors() -> None:
    told = await people.sample_measured()
    reached = shares.reached(told)

    misses = [miss for share in told.values() for miss in share.misses]
    assert floors.below(floors.read(people.FLOORS), reached) == [], misses
    # A floor of every figure: what is measured anew gets one with --accept.
    assert set(reached) == set(floors.read(people.FLOORS))


async def test_what_is_not_right_is_counted_and_told() -> None:
    day = date(2024, 12, 1)
    wrong = Cases(
        roles=(
            ExpectedRole("Anna Lindgren", day, ("novelist", "ach")),
            ExpectedRole("Nobody Whatever", day, ("mayor",)),
            ExpectedRole("Elena Markovic", date(2024, 2, 1), ("prime minister",)),
        ),
        names=(TypedName("Peter Hansen", frozenset({"Peter Hanson"}), "wrong"),),
        twins=(("Dmitri Volkov", "Dmitry Volkov"), ("Anna Lindgren", "Nobody Whatever")),
        same=(("Dmitri Volkov", "Dmitry Volkov"), ("Anna Lindgren", "Anna Lindberg")),
        found=(("judge-2", frozenset({"Karl Lindquist", "Aisha Rahman", "Somebody Else"})),),
    )

    told, finding = await people.measured(NEWS, wrong)

    assert told["role right"].right == 0
    assert len(told["role right"].misses) == 3
    assert told["asked for first"].right == told["asked for first, wrong"].right == 0
    assert (told["told apart"].right, told["told apart"].of) == (1, 2)
    assert "Dmitry Volkov gives Dmitri Volkov" in told["told apart"].misses[0]
    assert told["both have a card"].misses == [
        "Anna Lindgren / Nobody Whatever: 1 of 2 have a card of their own"
    ]
    assert (told["joined"].right, told["joined"].of) == (1, 2)
    assert told["joined"].misses == [
        "Anna Lindgren / Anna Lindberg: Anna Lindgren (); Anna Lindberg ()"
    ]
    assert told["people found"].misses == ["judge-2: Somebody Else was not found"]
    assert told["no one invented"].right == 2
    assert finding["words"] == len(
        [
            word
            for line in NEWS.read_text(encoding="utf-8").split('"body": "')[1:]
            for word in line.rpartition('"}')[0].replace("\\n", " ").split()
        ]
    )


async def test_somebody_of_an_article_who_is_not_expected_is_told() -> None:
    cases = Cases(found=(("judge-2", frozenset({"Karl Lindquist"})),))

    told, _ = await people.measured(NEWS, cases)

    assert told["no one invented"].misses == ["judge-2: Aisha Rahman is nobody"]


async def test_an_expected_article_that_is_not_there_ends_the_program() -> None:
    with pytest.raises(SystemExit, match="no-such-article"):
        await people.measured(NEWS, Cases(found=(("no-such-article", frozenset({"A B"})),)))


def test_the_interval_is_wilsons() -> None:
    # Worked by hand: of none right it ends at z² / (n + z²).
    assert shares.interval(18, 20) == pytest.approx((0.6990, 0.9721), abs=1e-4)
    assert shares.interval(0, 11) == pytest.approx((0.0, 0.2588), abs=1e-4)
    assert shares.interval(0, 0) == (0.0, 1.0)


def test_a_word_counts_from_its_beginning() -> None:
    assert people.begins_a_word("rep", "U.S. Rep.")
    assert people.begins_a_word("secretary-general", "NATO Secretary-General")
    assert not people.begins_a_word("rep", "crepe maker")


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("who.jsonl", '{"name": "A", "as_of": "2024-01-01"}'),
        ("names.jsonl", '{"name": "A", "accept": "A", "kind": "x"}'),
        ("twins.jsonl", "["),
        ("twins.jsonl", '{"names": ["A"]}'),
        ("found.jsonl", "[1]"),
    ],
)
def test_a_line_that_is_no_case_is_named(tmp_path: Path, file: str, line: str) -> None:
    (tmp_path / file).write_text(line)

    with pytest.raises(SystemExit, match=file):
        read_cases(tmp_path)


def test_more_pairs_come_from_other_files(tmp_path: Path) -> None:
    (tmp_path / "mine.jsonl").write_text('{"names": ["A B", "A C"]}\n')

    assert read_cases(tmp_path) == Cases()
    assert read_cases(tmp_path, [tmp_path / "mine.jsonl"]).twins == (("A B", "A C"),)
