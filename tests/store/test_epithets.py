"""What somebody is called meets what a reader types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.epithets import role_keys, understood, without_titles


@pytest.mark.parametrize(
    ("typed", "reported"),
    [
        ("North Korea's leader", "North Korean leader"),
        ("the North Korean leader", "North Korean leader"),
        ("Russian foreign minister", "Foreign Minister of Russia"),
        ("foreign minister of China", "Chinese Foreign Minister"),
        ("who is the president of France?", "French President"),
        ("Ukraine's president", "Ukrainian president"),
        ("the pope", "Pope"),
        ("CEO of Orvo", "Orvo's chief executive"),
        ("Orvo chief executive officer", "Orvo CEO"),
        ("speaker of the house", "House Speaker"),
        ("governor of Ohio", "Ohio Gov."),
        ("PM of the UK", "British Prime Minister"),
        ("UN secretary general", "U.N. Secretary-General"),
        ("former president of Brazil", "ex-Brazilian President"),
        ("chairwoman of Orvo", "Orvo chairman"),
        ("the president", "French President"),
        ("US president", "President of the United States"),
        ("türkiye's president", "Turkish President"),
    ],
)
def test_an_epithet_meets_the_role_that_articles_give(typed: str, reported: str) -> None:
    asked = understood(typed)
    assert asked is not None
    assert asked.keys[0] in role_keys(reported)


@pytest.mark.parametrize(
    ("typed", "reported"),
    [
        ("South Korea's leader", "North Korean leader"),
        ("president of France", "former French President"),
        ("former president of France", "French President"),
        ("president of France", "French vice president"),
        ("foreign minister of China", "deputy Chinese foreign minister"),
        ("CEO of Orvo", "Brix CEO"),
        ("president", "then-President"),
    ],
)
def test_other_offices_are_other_keys(typed: str, reported: str) -> None:
    asked = understood(typed)
    assert asked is not None
    assert asked.keys[0] not in role_keys(reported)


@pytest.mark.parametrize("role", ["of Russia", "his Chinese counterpart", "D-Calif.", "", "!?"])
def test_what_is_no_calling_has_no_key(role: str) -> None:
    assert role_keys(role) == ()


@pytest.mark.parametrize("typed", ["Ingrid Vatne", "kim", "", "?", "🙂", "Лавров"])
def test_a_name_is_no_epithet(typed: str) -> None:
    assert understood(typed) is None


def test_only_what_many_are_called_is_general() -> None:
    general = ("the president", "prime minister", "foreign minister", "ceo")
    special = ("president of France", "CEO of Orvo", "speaker of the house")
    assert all(one.general for typed in general if (one := understood(typed)))
    assert not any(one.general for typed in special if (one := understood(typed)))


@pytest.mark.parametrize(
    ("typed", "title", "name"),
    [
        ("president biden", "president", "biden"),
        ("mr. putin", "mr.", "putin"),
        ("Dr Fauci", "Dr", "Fauci"),
        ("sir keir starmer", "sir", "keir starmer"),
        ("Russian foreign minister lavrov", "Russian foreign minister", "lavrov"),
        ("North Korean leader Kim", "North Korean leader", "Kim"),
        ("secretary of state blinken", "secretary of state", "blinken"),
        ("Russia's Sergei Lavrov", "Russia's", "Sergei Lavrov"),
        ("Jordan Peterson", "", "Jordan Peterson"),
        ("president of france", "", "president of france"),
        ("president", "", "president"),
        ("king of pop", "", "king of pop"),
        ("", "", ""),
    ],
)
def test_titles_before_a_name_are_no_part_of_it(typed: str, title: str, name: str) -> None:
    assert without_titles(typed) == (title, name)


@given(st.text(max_size=200))
def test_any_text_can_be_a_role_or_an_epithet(text: str) -> None:
    assert all(key and key == key.strip() for key in role_keys(text))
    asked = understood(text)
    assert asked is None or all(asked.keys)
    title, name = without_titles(text)
    assert not title or (name and title.split()[0] in text)
