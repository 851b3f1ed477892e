"""Buttons: what they carry comes back as it was, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import InlineKeyboardMarkup

from handlers.keyboards import (
    LONGEST_DATA,
    Button,
    DrawPicture,
    MeetPerson,
    OpenArticle,
    OpenView,
    SearchAgain,
    TurnPage,
    View,
    article_keyboard,
    fits,
    in_rows,
    link,
    page_keyboard,
    parse,
    parse_picture,
    remove_keyboard,
    share,
    undo_keyboard,
    without,
    without_sharing,
)
from handlers.texts import Texts
from store.asked import Order
from store.types import Article

TEXTS = Texts("en")
HANDLE = Article(id="bridge", headline="").handle
TOKEN = st.text("abcXYZ019_-", min_size=1, max_size=12)
PAGE = st.builds(TurnPage, TOKEN, st.integers(0, 999_999))
OPEN = st.builds(
    OpenArticle,
    PAGE,
    st.text().map(lambda text: Article(id=repr(text), headline="").handle),
    st.integers(0, 9999),
)


SEARCH = st.builds(SearchAgain, TOKEN, st.sampled_from(Order), st.booleans())


VIEW = st.builds(OpenView, TOKEN, st.sampled_from(View))


BY_LINK = st.builds(OpenArticle, st.none(), st.just(HANDLE), st.integers(0, 9999))


@given(PAGE | OPEN | SEARCH | VIEW | BY_LINK)
def test_what_a_button_carries_comes_back(
    press: TurnPage | OpenArticle | SearchAgain | OpenView,
) -> None:
    assert parse(str(press)) == press
    assert len(str(press).encode()) <= LONGEST_DATA
    assert fits(press)


@given(TOKEN)
def test_the_button_of_a_picture_is_apart(token: str) -> None:
    press = DrawPicture(token)

    assert parse_picture(str(press)) == press
    assert parse(str(press)) is None
    assert len(str(press).encode()) <= LONGEST_DATA


@given(st.text() | st.binary() | st.none() | st.from_regex(r"1:i:[\w:-]{0,60}"))
def test_nothing_else_asks_for_a_picture(data: object) -> None:
    press = parse_picture(data)

    assert press is None or str(press) == data


@given(st.text(max_size=80))
def test_a_name_fits_when_it_comes_back(name: str) -> None:
    press = MeetPerson(name)
    encodable = all(not "\ud800" <= letter <= "\udfff" for letter in name)

    if fits(press):
        assert parse(str(press)) == press
        assert len(str(press).encode(errors="replace")) <= LONGEST_DATA
    elif encodable and name.strip():
        assert len(str(press).encode()) > LONGEST_DATA


@given(st.text() | st.binary() | st.none() | st.from_regex(r"1:[apnsv]:[\w:-]{0,60}"))
def test_parsing_never_raises_and_gives_only_what_would_be_written_so(data: object) -> None:
    press = parse(data)

    if isinstance(press, MeetPerson):
        assert str(press) == data


@pytest.mark.parametrize(
    "data",
    [
        None,
        "",
        "1",
        "1:p",
        "1:p:token",
        "1:p:token:-5",
        "1:p:token:5.0",
        "1:p:token:٥",
        "1:p:token:5\n",
        "1:p:token:99999999",
        "1:p:a token:5",
        "1:p:thirteenchars:0",
        "0:p:token:0",
        "2:p:token:0",
        "1:x:token:0",
        "1:a:token:0:short:0",
        f"1:a:token:0:{HANDLE}",
        f"1:a:token:0:{HANDLE}:-1",
        f"1:a:token:0:{HANDLE}:0:more",
        "1:s:token",
        "1:s:token:best",
        "1:s:token:worst:0",
        "1:s:token:best:2",
        "1:s:token:best:0:more",
        "1:s:thirteenchars:best:0",
        "1:v:token",
        "1:v:token:picture",
        "1:v:token:who:0",
        "1:v:thirteenchars:who",
        "1:i:token",
        "1:h:short:0",
        f"1:h:{HANDLE}",
        f"1:h:{HANDLE}:-1",
        "1:j:token:1",
        "1:q:0",
        "1:n:",
        "1:n:  ",
        "1:n:" + "x" * 61,
        "'; DROP TABLE listings; --",
    ],
)
def test_hostile_and_old_payloads_are_nobodys(data: str | None) -> None:
    assert parse(data) is None


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
