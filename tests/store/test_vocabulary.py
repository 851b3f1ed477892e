"""Which terms of an archive are like a word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from store.vocabulary import LONGEST, Vocabulary

_WORD = st.text("abcdeyzäяك'", min_size=1, max_size=9)


def test_near_terms_come_nearest_first_with_their_articles() -> None:
    vocabulary = Vocabulary({"soldier": 40, "solder": 2, "shoulder": 9, "solid": 7})

    assert [tuple(near) for near in vocabulary.near("solider", 2)] == [
        (1, "soldier", 40),
        (1, "solder", 2),
        (2, "solid", 7),
    ]


def test_a_term_is_not_near_itself() -> None:
    assert Vocabulary({"soldier": 40}).near("soldier", 2) == []


def test_an_empty_archive_and_endless_words_have_nothing_near() -> None:
    assert Vocabulary({}).near("soldier", 2) == []
    assert Vocabulary({"a" * (LONGEST + 1): 3}).near("a" * LONGEST, 2) == []
    assert Vocabulary({"soldier": 3}).near("a" * 1_000, 2) == []


def test_terms_are_known_with_their_articles() -> None:
    vocabulary = Vocabulary({"soldier": 40})

    assert "soldier" in vocabulary
    assert (vocabulary.articles("soldier"), vocabulary.articles("sailor")) == (40, 0)


@given(st.sets(_WORD, max_size=30), _WORD, st.integers(1, 2))
def test_nothing_near_is_overlooked(terms: set[str], word: str, edits: int) -> None:
    found = {
        near.term: near.distance for near in Vocabulary(dict.fromkeys(terms, 1)).near(word, edits)
    }

    distances = {term: OSA.distance(word, term) for term in terms}
    assert found == {term: away for term, away in distances.items() if 0 < away <= edits}


def test_what_is_not_kept_is_ordinary_and_not_the_rarest() -> None:
    vocabulary = Vocabulary({"soldier": 4_000, "ferry": 3})

    assert vocabulary.rarity("soldier", 10_000) < vocabulary.rarity("nfl", 10_000)
    assert vocabulary.rarity("nfl", 10_000) == vocabulary.rarity("2024", 10_000)
    assert vocabulary.rarity("nfl", 10_000) < vocabulary.rarity("ferry", 10_000)
    assert vocabulary.rarity("ferry", 10_000) < vocabulary.rarity("unheard", 10_000)
