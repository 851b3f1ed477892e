"""What a source shows of itself, and which one somebody means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import UnknownSourceError
from store.sources import Source, SourceKind, choose_name, without_secrets

NORVIK, COAST, OTHER = "/news/norvik", "/news/coast.jsonl", "/old/norvik"
WORLD, COURTS = "Norvik Herald World", "Norvik Herald Courts"
RADIO = "Norvik Radio Live"
NAMES = (NORVIK, COAST, OTHER, WORLD, COURTS, RADIO)


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("/news/norvik", NORVIK),
        ("/news/norvik/", NORVIK),
        ("news/norvik", NORVIK),
        ("coast.jsonl", COAST),
        ("old/norvik", OTHER),
        (WORLD, WORLD),
        ("norvik  herald WORLD", WORLD),
        ("world", WORLD),
        ("Herald courts", COURTS),
        ("norvik radio", RADIO),
        ("radio", RADIO),
    ],
)
def test_a_source_is_named_by_its_name_or_the_end_of_it(wanted: str, meant: str) -> None:
    assert choose_name(wanted, NAMES) == meant


@pytest.mark.parametrize(
    ("wanted", "offered"),
    [
        ("norvik", {NORVIK, OTHER}),  # both end so
        ("norvik herald", {WORLD, COURTS}),
        ("/", set(NAMES)),
        ("", set(NAMES)),
        ("zzzzzz", set(NAMES)),
    ],
)
def test_no_source_or_several_are_told(wanted: str, offered: set[str]) -> None:
    with pytest.raises(UnknownSourceError) as caught:
        choose_name(wanted, NAMES)

    assert set(caught.value.choices) == offered


@pytest.mark.parametrize("part", ["orld", "d", "Norv", "rald wor"])
def test_a_part_of_a_word_is_no_name(part: str) -> None:
    with pytest.raises(UnknownSourceError):
        choose_name(part, [WORLD])


def test_a_misspelt_name_is_offered_first() -> None:
    with pytest.raises(UnknownSourceError) as caught:
        choose_name("norvik herald wrold", ["Coast Radio", COURTS, WORLD])

    assert caught.value.choices[0] == WORLD
    assert "Coast Radio" not in caught.value.choices


@given(st.text(max_size=30), st.lists(st.text(max_size=30), max_size=6))
def test_choosing_gives_one_of_the_names_or_says_so(wanted: str, names: list[str]) -> None:
    try:
        assert choose_name(wanted, names) in names
    except UnknownSourceError as error:
        assert set(error.choices) <= set(names)  # noqa: PT017 - either is right


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://example.org/feed", "https://example.org/feed"),
        ("https://example.org/feed?key=hunter2", "https://example.org/feed?…"),
        ("https://user:hunter2@example.org/feed#hunter2", "https://example.org/feed"),
        ("https://a@b:hunter2@example.org/?q", "https://example.org/?…"),
    ],
)
def test_addresses_are_shown_without_secrets(address: str, shown: str) -> None:
    assert without_secrets(address) == shown


def test_two_queries_of_one_address_are_two_origins() -> None:
    def origin(address: str) -> str:
        return Source(name="x", kind=SourceKind.FEED, address=address).origin

    first, second = (origin(f"https://example.org/rss?q={words}") for words in ("a", "b"))
    assert first != second
    assert first.startswith("https://example.org/rss?…")
    assert "q=" not in first
    assert origin("https://example.org/rss") == "https://example.org/rss"


def test_files_have_no_host_and_are_shown_as_they_are() -> None:
    files = Source(name="x", kind=SourceKind.FILES, address="/news/what?/x")

    assert (files.host, files.shown, files.origin) == ("", "/news/what?/x", "/news/what?/x")
