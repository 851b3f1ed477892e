from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from store.passages import OPENING, worth_reading
from tests.factories import parsed, ranked

MONDAY = date(2024, 11, 11)
WEIGHTS = {"bridg": 2.0, "toll": 3.0, "sorenna": 1.0}
SPELLINGS = {term: (term,) for term in WEIGHTS}
FILLER = [f"Rain fell on valley number {n}." for n in range(10)]


def test_the_passage_that_holds_the_rarest_words_comes_first() -> None:
    one = parsed(
        "a", *FILLER[:4], "The bridge in Sorenna has a toll.", *FILLER[4:], headline="Sorenna"
    )

    worthy = worth_reading(ranked([one], WEIGHTS, as_of=MONDAY), SPELLINGS, WEIGHTS, most=40)

    assert worthy[0].position == 4
    assert worthy[0].terms == frozenset(WEIGHTS)
    # Of those without a word of the question only the opening is read.
    assert {one.position for one in worthy} == {*range(OPENING), 4}


def test_what_stands_beside_before_and_anywhere_is_told_apart() -> None:
    one = parsed(
        "a", *FILLER[:3], "The toll stays.", "A bridge opens.", *FILLER[4:7], headline="Sorenna"
    )

    worthy = worth_reading(ranked([one], WEIGHTS, as_of=MONDAY), SPELLINGS, WEIGHTS, most=40)

    told = {one.position: one for one in worthy}
    assert told[3].terms == {"toll"}
    assert told[3].near == {"toll", "bridg"}
    assert told[3].about == {"toll", "bridg", "sorenna"}
    assert told[0].near == frozenset()
    assert told[0].about == {"sorenna"}
    assert told[0].anywhere == {"toll", "bridg", "sorenna"}


def test_another_spelling_stands_for_its_term() -> None:
    one = parsed("a", *FILLER[:3], "Their crossing is free.", headline="News")
    spellings = {**SPELLINGS, "bridg": ("bridg", "cross")}

    worthy = worth_reading(ranked([one], WEIGHTS, as_of=MONDAY), spellings, WEIGHTS, most=40)

    assert worthy[0].position == 3
    assert worthy[0].terms == {"bridg"}


def test_no_more_than_asked_for_are_given_the_best_of_all_articles() -> None:
    poor = parsed("poor", *["The bridge."] * 30, headline="Bridge")
    rich = parsed("rich", *FILLER[:5], "The toll of the bridge in Sorenna.", headline="Toll")
    order = ranked([poor, rich], WEIGHTS, as_of=MONDAY)

    worthy = worth_reading(order, SPELLINGS, WEIGHTS, most=7)

    assert len(worthy) == 7
    assert (order[worthy[0].article].article.id, worthy[0].position) == ("rich", 5)
    assert worth_reading([], SPELLINGS, WEIGHTS, most=7) == []
    assert worth_reading(order, SPELLINGS, WEIGHTS, most=0) == []


@given(st.lists(st.text(max_size=60), min_size=1, max_size=8), st.text(max_size=30))
def test_passages_of_anything_exist(texts: list[str], headline: str) -> None:
    one = parsed("a", *texts, headline=headline)

    worthy = worth_reading(ranked([one], WEIGHTS, as_of=MONDAY), SPELLINGS, WEIGHTS, most=5)

    assert len(worthy) <= 5
    assert all(one.position < len(texts) for one in worthy)
    assert all(one.terms <= one.near <= one.about <= one.anywhere for one in worthy)


def test_an_article_of_thousands_of_passages_is_read() -> None:
    one = parsed("a", *FILLER * 120, "The bridge has a toll.", headline="Sorenna")

    worthy = worth_reading(ranked([one], WEIGHTS, as_of=MONDAY), SPELLINGS, WEIGHTS, most=40)

    assert worthy[0].position == 1_200
