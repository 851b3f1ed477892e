from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import analysis
from store.query import LONGEST_TEXT, MOST_TERMS, parse


def test_words_lose_their_order_words_and_endings() -> None:
    assert parse("the suicide drones of Kim").terms == ("suicid", "drone", "kim")


def test_a_phrase_is_kept_word_by_word_and_its_words_are_terms() -> None:
    query = parse('"North Korean soldiers" russia')

    assert query.phrases == (("north", "korean", "soldier"),)
    assert query.terms == ("north", "korean", "soldier", "russia")


def test_a_minus_excludes_but_a_hyphen_does_not() -> None:
    query = parse('ukraine -drones Asia-Pacific -"peace talks"')

    assert tuple(c.alternatives[0][0] for c in query.excluded) == ("peac", "talk", "drone")
    assert query.terms == ("ukrain", "asia", "pacif")


@pytest.mark.parametrize(
    "typed", ["", " ", "😀", "\0", "NEAR(", '"', '"; DROP TABLE articles; --', "***", "AND OR NOT"]
)
def test_operators_of_engines_are_just_text(typed: str) -> None:
    query = parse(typed, as_of=date(2024, 11, 20))

    assert not query.phrases
    assert all(term.isalnum() for term in query.terms)
    assert query.as_of == date(2024, 11, 20)


def test_ten_thousand_characters_are_bounded() -> None:
    query = parse(" ".join(f"word{i}" for i in range(2_000)))

    assert len(query.terms) == MOST_TERMS
    assert len(query.text) <= LONGEST_TEXT


@given(st.text(max_size=300))
def test_nothing_typed_raises(typed: str) -> None:
    query = parse(typed)

    assert set(query.terms) <= set(analysis.terms(typed)) | set(query.terms)
    assert len(query.terms) <= MOST_TERMS
    assert not {c.alternatives[0][0] for c in query.excluded} & set(query.terms)
