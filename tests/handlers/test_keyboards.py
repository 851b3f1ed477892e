"""Keyboards: which buttons stand where."""

from __future__ import annotations

import pytest
from telegram import InlineKeyboardMarkup

from handlers.keyboards import (
    article_keyboard,
    in_rows,
    link,
    page_keyboard,
    remove_keyboard,
    share,
    undo_keyboard,
    without,
    without_sharing,
)
from handlers.presses import (
    Button,
    DrawPicture,
    MeetPerson,
    OpenArticle,
    OpenView,
    SearchAgain,
    TurnPage,
    View,
)
from handlers.texts import Texts
from store.asked import Order
from store.types import Article

TEXTS = Texts("en")
HANDLE = Article(id="bridge", headline="").handle


def test_a_page_has_its_articles_in_one_row_and_its_neighbours_below() -> None:
    keyboard = page_keyboard(
        TurnPage("token", 5), [HANDLE] * 5, previous=0, following=10, texts=TEXTS
    ).inline_keyboard

    assert [[each.text for each in row] for row in keyboard] == [
        ["1", "2", "3", "4", "5"],
        ["‹ Previous", "Next ›"],
    ]
    assert keyboard[0][0].callback_data == f"1:a:token:5:{HANDLE}:0"
    assert [each.callback_data for each in keyboard[1]] == ["1:p:token:0", "1:p:token:10"]


def test_other_ways_to_search_stand_last() -> None:
    others = [[("Newest first", SearchAgain("token", Order.NEWEST, exact=False))]]
    keyboard = page_keyboard(
        TurnPage("token", 0), [HANDLE], previous=None, following=5, others=others, texts=TEXTS
    ).inline_keyboard

    assert [[each.text for each in row] for row in keyboard] == [
        ["1"],
        ["Next ›"],
        ["Newest first"],
    ]
    assert keyboard[2][0].callback_data == "1:s:token:newest:0"


def test_the_only_page_has_no_neighbours() -> None:
    keyboard = page_keyboard(
        TurnPage("token", 0), [HANDLE], previous=None, following=None, texts=TEXTS
    )

    assert [[each.text for each in row] for row in keyboard.inline_keyboard] == [["1"]]


@pytest.mark.parametrize(
    ("part", "labels"),
    [
        (0, [["Part 2 ›"], ["‹ Back"]]),
        (1, [["‹ Part 1", "Part 3 ›"], ["‹ Back"]]),
        (2, [["‹ Part 2"], ["‹ Back"]]),
    ],
)
def test_an_articles_parts(part: int, labels: list[list[str]]) -> None:
    opened = OpenArticle(TurnPage("token", 5), HANDLE, part)

    keyboard = article_keyboard(opened, 3, TEXTS).inline_keyboard

    assert [[each.text for each in row] for row in keyboard] == labels
    assert keyboard[-1][0].callback_data == "1:p:token:5"


def test_a_keyboard_without_a_button_has_all_others() -> None:
    rows: list[list[tuple[str, Button]]] = [
        [("Timeline", OpenView("token", View.TIMELINE)), ("Picture", DrawPicture("token"))],
        [("x" * 99, MeetPerson("x"))],
    ]
    keyboard = page_keyboard(
        TurnPage("token", 0), [], previous=None, following=None, others=rows, texts=TEXTS
    )

    left = without(keyboard, DrawPicture("token"))
    assert [[each.text for each in row] for row in left.inline_keyboard] == [
        ["Timeline"],
        ["x" * 60],
    ]
    assert without(left, DrawPicture("token")) == left
    alone = without(left, OpenView("token", View.TIMELINE))
    assert [len(row) for row in alone.inline_keyboard] == [1], "no row is empty"
    assert without(None, DrawPicture("token")).inline_keyboard == ()


def test_only_what_destroys_is_red() -> None:
    for keyboard in (undo_keyboard(5, TEXTS), remove_keyboard(HANDLE, TEXTS)):
        assert [one.style for row in keyboard.inline_keyboard for one in row] == ["danger"]
    page = page_keyboard(TurnPage("token", 5), [HANDLE], previous=0, following=None, texts=TEXTS)
    assert {one.style for row in page.inline_keyboard for one in row} == {None}


def test_a_keyboard_without_sharing_has_all_others() -> None:
    opened = OpenArticle(TurnPage("token", 5), HANDLE)
    keyboard = article_keyboard(opened, 1, TEXTS, below=[[share("words", TEXTS)]])

    left = without_sharing(keyboard)
    assert [[one.text for one in row] for row in left.inline_keyboard] == [["‹ Back"]]


def test_an_article_opened_by_a_link_has_no_way_back() -> None:
    keyboard = article_keyboard(OpenArticle(None, HANDLE), 2, TEXTS).inline_keyboard

    assert [[one.callback_data for one in row] for row in keyboard] == [[f"1:h:{HANDLE}:1"]]


def test_rows() -> None:
    assert in_rows("abcde", 2) == [("a", "b"), ("c", "d"), ("e",)]
    assert in_rows("", 2) == []


def test_a_keyboard_is_sent_as_the_library_would_write_it() -> None:
    opened = OpenArticle(TurnPage("token", 5), HANDLE, 1)
    made = [
        page_keyboard(
            TurnPage("token", 0), [HANDLE, HANDLE], previous=None, following=5, texts=TEXTS
        ),
        article_keyboard(
            opened,
            3,
            TEXTS,
            below=[[share("bridge", TEXTS), link("Read", "https://norvik.example/a")]],
        ),
        undo_keyboard(7, TEXTS),
    ]

    for keyboard in made:
        plain = InlineKeyboardMarkup(keyboard.inline_keyboard)
        assert keyboard == plain
        assert keyboard.to_dict() == plain.to_dict()
