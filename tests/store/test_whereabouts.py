"""What is told of a body elsewhere of the same name is not told of this one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.entities import Quote
from store.types import Article, Precision, Published
from store.whereabouts import of_one, whose

NOBODY_KNOWS = Published(at=None, precision=Precision.NONE)


@pytest.mark.parametrize(
    ("text", "name", "places"),
    [
        ("Cuba’s Supreme Court said so.", "Supreme Court", {"cuba"}),
        ("The Cuban Supreme Court said so.", "Supreme Court", {"cuba"}),
        ("Cuba's highest Supreme Court said so.", "Supreme Court", {"cuba"}),
        ("The Supreme Court of India said so.", "Supreme Court", {"india"}),
        ("He came to Washington, Iowa.", "Washington", {"iowa"}),
        ("The Ohio Supreme Court and Kenya's Supreme Court", "Supreme Court", {"ohio", "kenya"}),
        ("The Supreme Court said so.", "Supreme Court", set()),
        ("She went from Cuba to Norvik.", "Norvik", set()),
        ("Cuba. Supreme Courts said so.", "Supreme Court", set()),
        ("In Georgia, Ukraine and Moldova", "Georgia", set()),
    ],
)
def test_where_an_article_says_it_is(text: str, name: str, places: set[str]) -> None:
    assert {place.replace(" ", "") for place in whose(text, [name])} == places


def told(*places: str) -> tuple[Quote, ...]:
    return tuple(
        Quote(
            text=place,
            article=Article(id=str(number), headline="", published=NOBODY_KNOWS),
            whose=frozenset(place.split()),
        )
        for number, place in enumerate(places)
    )


@pytest.mark.parametrize(
    ("places", "articles", "kept"),
    [
        (["", "cuba", ""], 1_600, ["", ""]),
        (["", "cuba", ""], 100, ["", "cuba", ""]),
        (["us", "cuba", "us", "us cuba"], 9, ["us", "us", "us cuba"]),
        (["ohio", "", "illinois"], 9, [""]),
        (["russia"], 1, ["russia"]),
        ([], 0, []),
    ],
)
def test_what_is_of_another_place_is_left_out(
    places: list[str], articles: int, kept: list[str]
) -> None:
    assert [one.text for one in of_one(told(*places), articles)] == kept


@given(st.text(max_size=200), st.lists(st.text(min_size=1, max_size=20), max_size=3))
def test_any_text_and_name_will_do(text: str, names: list[str]) -> None:
    assert whose(text, names) >= frozenset()
