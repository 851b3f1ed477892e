"""What buttons carry comes back as it was, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.presses import (
    LONGEST_DATA,
    DrawPicture,
    MeetPerson,
    OpenArticle,
    OpenView,
    SearchAgain,
    TurnPage,
    View,
    fits,
    parse,
    parse_picture,
)
from store.asked import Order
from store.types import Article

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
