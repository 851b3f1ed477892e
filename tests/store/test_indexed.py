"""What the index holds of an article."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from store import indexed
from store.asked import Field
from store.indexed import entry, impacts, in_field, number, words
from tests.factories import parsed, prepared

ARTICLE = replace(parsed().article, source=None)
parts = st.lists(st.sampled_from("abcdefg"), max_size=6)


def held(one: indexed.Entry) -> dict[str, int]:
    """Each term's impact."""
    return dict(zip(one.terms.split(" ") if one.terms else [], one.impacts, strict=True))


@given(parts, parts, st.lists(parts, max_size=4))
def test_every_word_has_its_impact_and_its_place(
    headline: list[str], captions: list[str], passages: list[list[str]]
) -> None:
    one = entry(ARTICLE, headline, captions, passages)

    told = {*headline, *captions, *(term for passage in passages for term in passage)}
    assert held(one).keys() == told | {in_field(term, Field.HEADLINE) for term in headline}
    assert min(one.impacts, default=1) >= 1
    order = [[number(term) for term in part] + [0] for part in (headline, captions, *passages)]
    assert words(one.sequence).tolist() == [place for part in order for place in part]


numbers = st.integers(0, 2**32 - 1) | st.sampled_from([7, 7 + (1 << 16), 7 + (1 << 17)])


@given(st.lists(numbers, max_size=30), st.sets(numbers, max_size=6))
def test_words_stand_where_they_are_and_nowhere_else(there: list[int], wanted: set[int]) -> None:
    found = indexed.standing(np.array(there, np.uint32), wanted)

    assert found.tolist() == [place for place, one in enumerate(there) if one in wanted]


@given(st.text(), st.text(), st.text(), st.text())
def test_whatever_an_article_says_its_terms_have_one_impact_each(
    headline: str, body: str, source: str, byline: str
) -> None:
    one = prepared(parsed("wild", body, headline=headline, source=source, byline=byline)).entry

    terms = one.terms.split(" ") if one.terms else []
    assert len(terms) == len(one.impacts)
    assert not [term for term, times in Counter(terms).items() if times > 1 or not term]
    assert len(one.sequence) % 4 == 0


def test_a_headline_says_most_and_captions_least() -> None:
    said = held(entry(ARTICLE, ["head"], ["caption"], [["body"], ["twice", "twice"]]))

    assert said["head"] > said["twice"] > said["body"] > said["caption"] >= 1


def test_outlets_and_bylines_have_terms_of_their_own() -> None:
    article = replace(ARTICLE, source="Coast Radio", agency="Norvik News", byline="Ana Berg")

    said = held(entry(article, [], [], []))

    assert said.keys() == {
        "source:coast", "source:radio", "source:norvik", "source:news", "by:ana", "by:berg"
    }  # fmt: skip
    assert set(said.values()) == {255}


def test_impacts_rise_with_use_and_fall_with_length() -> None:
    often = np.array([0.01, 1, 2, 50, 60_000], np.float32)

    short, long = impacts(often, 100), impacts(often, 5_000)

    assert (np.diff(short.astype(int)) >= 0).all()
    assert (short >= long).all()
    assert long[0] == 1
    assert short[-1] == 255


def test_numbers_are_never_the_one_of_an_end() -> None:
    assert number("") == 1
    assert number("\ud800") == number("?") != 0
    assert number("a") != number("b")


def test_numbers_are_forgotten_when_they_are_too_many() -> None:
    numbers = indexed._Numbers()
    numbers.MOST = 3

    assert [numbers[term] for term in "abcdab"] == [number(term) for term in "abcdab"]
    assert len(numbers) <= 3
