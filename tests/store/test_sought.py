from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.questions import understand
from store.sought import Kind, Sort, Sought, sought


@pytest.mark.parametrize(
    ("question", "sort", "noun"),
    [
        ("Who opened the bridge?", Sort.PERSON, ""),
        ("Where was the bridge opened?", Sort.PLACE, ""),
        ("When was the bridge opened?", Sort.DAY, ""),
        ("How many towns does the bridge join?", Sort.COUNT, ""),
        ("How many years did the works take?", Sort.MEASURE, ""),
        ("How old is the ferry?", Sort.MEASURE, ""),
        ("How many euros does a crossing cost?", Sort.AMOUNT, ""),
        ("How much does a crossing cost?", Sort.AMOUNT, ""),
        ("Which country pays for the bridge?", Sort.COUNTRY, "country"),
        ("Which countries pay for the bridge?", Sort.COUNTRY, "country"),
        ("In what state was the ferry built?", Sort.STATE, "state"),
        ("What city gave the ferry its name?", Sort.CITY, "city"),
        ("Which airline lost its licence?", Sort.ORGANISATION, "airline"),
        ("What is the name of the actress who sang?", Sort.PERSON, "actress"),
        ("Which film about the ferry won?", Sort.WORK, "film"),
        ("What percentage of the crews stopped work?", Sort.AMOUNT, ""),
        ("The ferry was renamed what?", Sort.WORD, ""),
        ("The ferry now has a new name. What is it called?", Sort.WORD, ""),
        ("The film about the ferry is titled:", Sort.WORD, ""),
        ("Which country's new minister resigned?", Sort.COUNTRY, "country"),
        ("The ferry is to show which new product early next month?", Sort.THING, "product"),
        ("In what may be the longest strike ever, how many crews stopped?", Sort.COUNT, ""),
        ("Which animal was found aboard?", Sort.THING, "animal"),
        ("What species of the birds came back?", Sort.THING, "bird"),
        ("What sank?", Sort.THING, "sank"),
        ("What did Reyl sign?", Sort.ANYTHING, ""),
    ],
)
def test_the_sort_of_thing_that_would_answer(question: str, sort: Sort, noun: str) -> None:
    assert understand(question, as_of=date(2024, 11, 18)).sought == Sought(sort, noun)


def test_the_last_sentence_that_asks_decides() -> None:
    asked = "Which film won last year is known. Which country made it?"

    assert sought(asked, Kind.WHAT) == Sought(Sort.COUNTRY, "country")


@given(st.text(max_size=200), st.sampled_from(Kind))
def test_anything_seeks_something(typed: str, kind: Kind) -> None:
    found = sought(typed, kind)

    assert found == sought(typed, kind)
    assert found.noun == found.noun.lower()
