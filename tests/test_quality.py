"""The benchmarks' own arithmetic, and the floors under the quality of searches."""

from __future__ import annotations

import json
import random
from datetime import date
from typing import TYPE_CHECKING

import pytest
from rapidfuzz.distance import DamerauLevenshtein

from benchmarks import floors, quality, shares
from benchmarks.misspelling import drawn, misspelled
from benchmarks.questions import Question, read_questions
from benchmarks.timing import percentiles

if TYPE_CHECKING:
    from pathlib import Path


async def test_the_sample_is_searched_no_worse_than_its_floors() -> None:
    figures, told = await quality.sample_measured()
    reached = quality.reached(figures, told)

    assert floors.below(floors.read(quality.FLOORS), reached) == [], shares.misses(told.shares)
    # A floor of every figure: what is measured anew gets one with --accept.
    assert set(reached) == set(floors.read(quality.FLOORS))


async def test_a_kept_archive_is_used_again_and_one_of_other_news_is_refused(
    tmp_path: Path,
) -> None:
    news, other = tmp_path / "news.jsonl", tmp_path / "other.jsonl"
    for path in (news, other):
        path.write_text('{"headline": "Ferry sails", "published": "2024-01-01", "body": "Again."}')
    questions = [
        Question(text="ferry", as_of=None, relevant=frozenset(), group="none is right"),
    ]

    first, told = await quality.measured(news, questions, data=tmp_path / "data")
    again, told_again = await quality.measured(news, questions, data=tmp_path / "data")

    assert first["loading"]["news.jsonl"]["articles"] == 1
    assert "loading" not in again
    assert quality.reached(first, told) == quality.reached(again, told_again)
    assert quality.reached(again, told_again) == {
        "without days: none is right": {"first": 0, "in first 10": 0, "story first": 0},
    }
    with pytest.raises(SystemExit, match="name another folder"):
        await quality.measured(other, questions, data=tmp_path / "data")


def test_a_figure_below_its_floor_or_gone_is_told() -> None:
    least = {"names": {"in first 5": 0.5}, "questions": {"first": 0.25}}

    assert floors.below(least, {"names": {"in first 5": 0.5}, "questions": {"first": 1.0}}) == []
    assert floors.below(least, {"names": {"in first 5": 0.49}}) == [
        "names, in first 5: 0.49 is below 0.5",
        "questions, first: 0 is below 0.25",
    ]


def test_floors_are_lowered_by_accepting_only(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    file.write_text('{"questions": {"first": 0.9}}')
    reached = {"questions": {"first": 0.8}}

    with pytest.raises(SystemExit, match=r"first: 0\.8 is below 0\.9"):
        floors.hold(file, reached, accept=False)
    assert floors.read(file) == {"questions": {"first": 0.9}}

    floors.hold(file, reached, accept=True)
    assert floors.read(file) == reached


def test_only_a_right_article_counts_wherever_it_stands() -> None:
    assert quality.rank_of({"a", "b"}, [{"x"}, {"y", "b"}, {"a"}]) == 1
    assert quality.rank_of({"a"}, [{"x"}, {"b"}]) is None


def test_the_sample_names_articles_it_has() -> None:
    lines = (quality.SAMPLE / "news.jsonl").read_text(encoding="utf-8").splitlines()
    published = {row["id"]: date.fromisoformat(row["published"]) for row in map(json.loads, lines)}
    questions = read_questions(quality.SAMPLE / "questions.jsonl")

    assert len(published) == len(lines)
    for question in questions:
        known = [day for one, day in published.items() if one in question.relevant]
        assert known, question
        assert question.as_of is None or min(known) <= question.as_of, question


@pytest.mark.parametrize("edits", [1, 2])
def test_names_are_misspelled_in_one_word_behind_its_first_letter(edits: int) -> None:
    chance = random.Random(1)  # noqa: S311
    for _ in range(300):
        one = misspelled("Volodymyr Zelenskiy", edits, chance)
        assert one is not None
        before, after = one.name.split(), one.typed.split()
        changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
        assert len(changed) == 1
        assert changed[0][0][0] == changed[0][1][0]
        assert DamerauLevenshtein.distance(*changed[0]) == one.edits == edits


def test_short_words_are_misspelled_once_or_not_at_all() -> None:
    chance = random.Random(1)  # noqa: S311

    assert misspelled("Xi Jinping", 2, chance) is not None
    once = misspelled("Wang Yi", 2, chance)
    assert once is not None
    assert once.edits == 1
    assert misspelled("Li Xi", 1, chance) is None


def test_the_same_names_are_drawn_in_every_run() -> None:
    names = [f"Anna Number{letter}" for letter in "abcdefgh"]

    assert drawn(names, 5) == drawn(names, 5)
    assert len({one.name for one in drawn(names, 5)}) == 5


def test_the_95th_percentile_is_of_the_nearest_rank() -> None:
    figures = percentiles([number / 1_000 for number in range(1, 101)])

    assert figures["p50_ms"] == pytest.approx(50.5)
    assert figures["p95_ms"] == pytest.approx(95)
    assert figures["max_ms"] == pytest.approx(100)
    assert percentiles([0.002])["p95_ms"] == pytest.approx(2)


@pytest.mark.parametrize("line", ["{", '{"as_of": "2024-01-01"}', '{"question": "?", "as_of": 3}'])
def test_a_line_that_is_no_question_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "asked.jsonl"
    file.write_text('{"question": "Who?"}\n' + line)

    with pytest.raises(SystemExit, match="line 2: not a question"):
        read_questions(file)
