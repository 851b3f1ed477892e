"""Who is meant by a family name, a title, an epithet."""

from __future__ import annotations

import pytest

from store.people import find_people
from store.short_forms import short_forms
from store.somebody import Somebody
from store.types import Article, Passage


def meant(*paragraphs: str) -> list[tuple[str, str]]:
    passages = [Passage(position=i, text=text) for i, text in enumerate(paragraphs)]
    return [
        (paragraphs[one.position][slice(*one.span)], one.name)
        for one in find_people(Article(id="a", headline="H"), passages)
    ]


def test_an_epithet_is_the_one_person_given_the_role() -> None:
    found = meant(
        "Russian Foreign Minister Igor Brandt met Chinese Foreign Minister Wang Yi.",
        "The Russian foreign minister left; the foreign minister of Norway stayed.",
        "The foreign minister smiled.",
    )
    assert found[2:] == [("The Russian foreign minister", "Igor Brandt")]


def test_a_former_president_and_a_vice_president_are_not_the_president() -> None:
    found = meant(
        "Former President Olaf Brandt met President Ana Berg and Vice President Cy Eck.",
        "The president, the former president and the vice president left.",
    )
    assert found[3:] == [
        ("The president", "Ana Berg"),
        ("the former president", "Olaf Brandt"),
        ("the vice president", "Cy Eck"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The president of the club left.",
        "The president and founder left.",
        "The President Hotel burnt.",
        "The presidential plane left.",
        "The actor left.",
    ],
)
def test_words_that_only_begin_like_an_epithet_are_none(text: str) -> None:
    opening = "President Ana Berg met actor Cy Eck."
    assert len(meant(opening, text)) == 2


def test_an_epithet_before_the_name_is_met_means_nobody() -> None:
    assert meant("The president left. President Ana Berg came.") == [("Ana Berg", "Ana Berg")]


def test_a_title_alone_is_kept_with_its_one_word() -> None:
    assert meant("President Brandt spoke.", "The president left.") == [
        ("Brandt", "Brandt"),
        ("The president", "Brandt"),
    ]


def test_a_company_is_nobodys_short_form() -> None:
    assert meant("Boris Johnson left.", "Johnson & Johnson rose.") == [
        ("Boris Johnson", "Boris Johnson")
    ]


def test_a_chinese_family_name_proves_the_name() -> None:
    assert meant("Zhu Yi met nobody.", "Zhu left.") == [("Zhu Yi", "Zhu Yi"), ("Zhu", "Zhu Yi")]


def test_forms_come_in_one_order_whatever_hashes_are() -> None:
    somebody = Somebody(("bashar", "assad"))
    somebody.forms["Bashar al-Assad"] = 1

    assert list(short_forms([somebody])) == ["al-Assad", "Assad", "Bashar"]
