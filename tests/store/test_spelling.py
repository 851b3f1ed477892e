from __future__ import annotations

import pytest

from store.spelling import other_spellings
from store.types import KnownName

NAMES = (
    KnownName(name="Volodymyr Zelenskiy", articles=3),
    KnownName(name="Volodymyr Zelenskyy", articles=2),
    KnownName(name="James Comer", articles=9),
    KnownName(name="Ilka Morvane", articles=4),
)


@pytest.mark.parametrize("typed", ["zelenski", "zelenskiy", "zelenskyy"])
def test_every_romanisation_of_a_name_is_given(typed: str) -> None:
    found = other_spellings(typed, NAMES, known=True)

    assert found | {typed} >= {"zelenskiy", "zelenskyy"}


@pytest.mark.parametrize("typed", ["mrovan", "morvann", "movan"])
def test_an_unknown_word_means_the_name_it_slipped_from(typed: str) -> None:
    assert other_spellings(typed, NAMES, known=False) == {"morvan"}


@pytest.mark.parametrize(
    ("typed", "known"),
    [("comey", True), ("comey", False), ("xi", False), ("bridge", False), ("2024", False)],
)
def test_other_people_and_other_words_stay_what_they_are(typed: str, known: bool) -> None:
    assert other_spellings(typed, NAMES, known=known) == frozenset()
