"""What the benchmark of answers counts as right."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import answering, quality, scoring
from benchmarks.questions import Question, read_questions
from benchmarks.shares import misses
from store import open_store
from store.indexing import load
from store.librarian import Librarian

if TYPE_CHECKING:
    from pathlib import Path

BRIDGE = Question(
    text="How many crowns did the ferry bridge cost?",
    as_of=date(2024, 5, 3),
    relevant=frozenset(),
    group="bridges",
    answers=("4 million",),
    choices=("2 million", "3 million", "4 million"),
    correct=frozenset({2}),
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Orla", "orla"),
        ("1,200", "1200"),
        ("twelve", "12"),
        ("forty-one witnesses", "41 witnesses"),
        ("50 per cent", "50%"),
        ("6.1 percent", "6.1 %"),
        ("$3 billion", "3 billion"),
        ("“A Map of Quiet Rooms”", "A Map of Quiet Rooms"),
        ("Jérôme Okoyé", "Jerome Okoye"),
        ("McDonald’s", "McDonald's"),
        ("U.S. dollars", "US dollars"),
        ("Dalmark-Sarvonia border", "Dalmark Sarvonia border"),
        ("fish & chips", "fish and chips"),
        ("Dalmark, Sarvonia", "Dalmark and Sarvonia"),
        ("TRUE", "Yes"),
        ("false", "No."),
    ],
)
def test_spellings_that_do_not_count_are_folded(one: str, other: str) -> None:
    assert scoring.folded(one) == scoring.folded(other) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("50 million", "50 billion"),
        ("1.5", "15"),
        ("1,2", "12"),
        ("Kovalchuk", "Kovalenko"),
        ("a true story", "a yes story"),
    ],
)
def test_spellings_that_count_are_kept_apart(one: str, other: str) -> None:
    assert scoring.folded(one) != scoring.folded(other)


@given(st.text())
def test_any_text_is_folded_and_holds_itself(text: str) -> None:
    words = scoring.folded(text)

    assert scoring.folded(" ".join(words)) == words
    assert scoring.holds(text, text) == bool(words)


def test_an_answer_stands_in_a_text_as_whole_words_in_order() -> None:
    assert scoring.holds("It cost 12 million crowns, twice as much.", "twelve million crowns")
    assert not scoring.holds("It cost 112 million crowns.", "12 million crowns")
    assert not scoring.holds("Crowns: 12 million", "12 million crowns")
    assert not scoring.holds("anything", "“”")


def test_a_short_answer_may_have_four_words_around_the_accepted_one() -> None:
    answers = ["Milena Dragovich", "Dragovich"]

    assert scoring.short_right("Milena Dragovich", answers)
    assert scoring.short_right("president-elect Milena Dragovich of Sarvonia", answers)
    assert not scoring.short_right("Milena", answers)
    assert not scoring.short_right(
        "after a long night in Kestrava Milena Dragovich of Sarvonia", answers
    )
    assert not scoring.short_right("", answers)


def test_half_of_an_accepted_answer_is_told_apart_from_the_whole() -> None:
    park = ["Monte Sarro"]

    assert not scoring.short_right("Sarro", park)
    assert scoring.half_right("Sarro", park)
    assert scoring.half_right("Monte Sarro", park)
    assert not scoring.half_right("Sarro", ["the Monte Sarro forest park"])
    assert not scoring.half_right("", park)


def test_the_short_answer_speaks_louder_than_the_evidence() -> None:
    choices = ["Anton Belko", "Milena Dragovich"]
    evidence = ["Anton Belko conceded.", "Anton Belko went home.", "Dragovich won."]

    assert scoring.chosen(choices, "Milena Dragovich", evidence) == 1
    assert scoring.chosen(choices, "the winner", evidence) == 0


def test_earlier_sentences_speak_louder_than_later_ones() -> None:
    assert scoring.chosen(["7", "11"], "", ["11 people died.", "7 people died."]) == 1
    assert scoring.chosen(["7", "11"], "", ["7 people died.", "11 people died."]) == 0


def test_a_tie_and_silence_choose_nothing() -> None:
    assert scoring.chosen(["7", "11"], "", ["Of 11 people 7 died."]) is None
    assert scoring.chosen(["7", "11"], "", ["Nobody died."]) is None
    assert scoring.chosen(["7", "11"], "", []) is None
    assert scoring.chosen(["“”", "of"], "", ["Nothing."]) is None


def test_small_words_choose_nothing_unless_a_choice_has_no_others() -> None:
    assert scoring.chosen(["in the laundry", "under a bridge"], "", ["A bridge in it."]) == 1
    assert scoring.chosen(["on", "off"], "on", []) == 0


def test_all_of_the_above_is_chosen_when_all_of_it_is_there() -> None:
    choices = ["Dalmark", "Sarvonia", "Karazan", "All of the above"]

    assert scoring.chosen(choices, "Dalmark", ["To Sarvonia, Dalmark and Karazan."]) == 3
    assert scoring.chosen(choices, "Dalmark", ["To Sarvonia, above all."]) == 0
    assert scoring.chosen(choices, "all of the above", []) is None


def test_between_yes_and_no_the_short_answer_decides() -> None:
    assert scoring.chosen(["TRUE", "FALSE"], "No", ["True, said the mayor."]) == 1
    assert scoring.chosen(["TRUE", "FALSE"], "", ["True."]) is None


async def test_what_is_answered_refused_and_shown_is_counted(tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    article = {
        "headline": "Ferry bridge opens in Skarvoy",
        "published": "2024-05-02",
        "body": "The ferry bridge in Skarvoy cost 4 million crowns. The mayor of Skarvoy was glad.",
    }
    news.write_text(json.dumps(article))
    early = replace(BRIDGE, as_of=date(2024, 1, 1))
    wrong = replace(BRIDGE, answers=("9 million",), correct=frozenset({0}), group="wrong")
    unknown = replace(BRIDGE, answers=(), choices=(), correct=frozenset(), group="not asked")
    silent = replace(unknown, text="Who painted The Blue Ferry?", group="not news")

    async with open_store(tmp_path / "data", people=True) as store:
        await load(store, [news])
        told = await answering.measured(
            store,
            Librarian(store),
            [BRIDGE, early, wrong, unknown],
            [silent, replace(unknown, group="answered wrongly")],
            after=date(2025, 1, 1),
        )

    counted = {name: (share.right, share.of) for name, share in told.shares.items()}
    shown = counted.pop(answering.VERBATIM)
    assert shown[0] == shown[1] >= 3
    assert counted == {
        f"{measure}{part}": numbers
        for measure in (answering.EVIDENCE, answering.SHORT, answering.HALF, answering.CHOICE)
        for part, numbers in {
            "": (1, 3),
            ", bridges": (1, 2),
            ", wrong": (0, 1),
            ", how many": (1, 3),
            ", those answered": (1, 2),
        }.items()
    } | {
        answering.ANSWERED: (2, 3),
        f"{answering.ANSWERED}, bridges": (1, 2),
        f"{answering.ANSWERED}, wrong": (1, 1),
        f"{answering.ANSWERED}, how many": (2, 3),
        f"{answering.ANSWERED}, those answered": (2, 2),
        answering.REFUSED: (1, 2),
        f"{answering.REFUSED}, not news": (1, 1),
        f"{answering.REFUSED}, answered wrongly": (0, 1),
    }
    assert len(told.wall) == len(told.cpu) == 5
    assert [line.count(f"{answering.SHORT}, ") for line in misses(told.shares)] == [1, 1, 0]
    table = answering.by_part(told)
    assert [next(iter(table.columns[0].cells)), table.row_count] == ["how many", 6]


async def test_a_sentence_that_stands_elsewhere_is_not_word_for_word(tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    news.write_text('{"headline": "Ferry", "published": "2024-05-02", "body": "It cost 4 crowns."}')

    async with open_store(tmp_path / "data", people=True) as store:
        await load(store, [news])
        librarian = Librarian(store)
        answer = await librarian.ask("How many crowns did the ferry cost?", as_of=date(2024, 5, 3))
        shown = answer.evidence[0]

        assert await answering.stands(store, shown)
        assert not await answering.stands(store, replace(shown, text="It cost 5 crowns."))
        assert not await answering.stands(store, replace(shown, position=shown.position + 1))
        assert not await answering.stands(
            store, replace(shown, article=replace(shown.article, id="gone"))
        )


@pytest.mark.parametrize(
    ("answer", "measures"),
    [
        ("TRUE", {answering.ANSWERED, answering.SHORT, answering.HALF, answering.CHOICE}),
        ("all of the above", {answering.ANSWERED, answering.CHOICE}),
    ],
)
async def test_answers_without_words_of_their_own_count_for_less(
    tmp_path: Path, answer: str, measures: set[str]
) -> None:
    question = replace(BRIDGE, answers=(answer,))

    async with open_store(tmp_path, people=True) as store:
        told = await answering.measured(
            store, Librarian(store), [question], [], after=date(2025, 1, 1)
        )

    assert {name for name in told.shares if "," not in name} == measures


def test_the_sample_has_choices_of_its_answers() -> None:
    for question in read_questions(quality.SAMPLE / "questions.jsonl"):
        for place in question.correct:
            choice = question.choices[place]
            verdict = scoring.folded(choice) == scoring.folded(question.answers[0])
            assert verdict or any(
                scoring.holds(choice, one) or scoring.holds(one, choice) for one in question.answers
            ), question
    kinds = [one.group for one in read_questions(quality.SAMPLE / "unanswerable.jsonl")]
    assert len(kinds) >= 15
    assert set(kinds) == {"too early", "not news", "not told"}


@pytest.mark.parametrize(
    "more",
    [
        '"answers": "Yes"',
        '"answers": [1]',
        '"answers": ["1"], "choices": ["1", "2"]',
        '"answers": ["1"], "choices": ["1", "2"], "correct": [2]',
        '"answers": ["1"], "choices": ["1", "2"], "correct": 0',
    ],
)
def test_answers_and_choices_that_are_none_are_named(tmp_path: Path, more: str) -> None:
    file = tmp_path / "asked.jsonl"
    file.write_text(f'{{"question": "How many?", {more}}}')

    with pytest.raises(SystemExit, match="line 1: not a question"):
        read_questions(file)
