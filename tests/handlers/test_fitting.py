from __future__ import annotations

import sys
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.fitting import clean, in_one_line, sendable, shorten, split, tidy, units
from store.types import Marked, Span
from tests.handlers import strategies as wild

SENTENCE = "The harbour of Norvik was closed because of the storm that came from the open sea"


@pytest.mark.parametrize(
    ("text", "length"),
    [("", 0), ("bridge", 6), ("😀", 2), ("عبر", 3), ("👨‍👩‍👧", 8), ("e\u0301", 2)],
)
def test_units_are_utf16(text: str, length: int) -> None:
    assert units(text) == length


def test_clean_keeps_the_length_and_takes_what_harms() -> None:
    text = "a\x00b\ud83dc\u202ed\u2066e\tf\n"

    assert clean(text) == "a b\ufffdc\u200bd\u200be\tf\n"
    assert sendable(text) == "a b\ufffdc\u202ed\u2066e\tf\n"


def test_every_letter_that_harms_is_taken() -> None:
    letters = [chr(code) for code in range(sys.maxunicode + 1)]

    assert {one for one in letters if sendable(one) != one} == {
        one for one in letters if category(one) in ("Cc", "Cs") and one not in "\t\n"
    }
    assert {one for one in letters if sendable(one) == one != clean(one)} == set(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


def test_what_fits_is_left_alone() -> None:
    marked = Marked(text=SENTENCE, spans=((4, 11),))

    assert shorten(marked, units(SENTENCE)) == marked


def test_a_match_at_the_start_keeps_the_start() -> None:
    short = shorten(Marked(text=SENTENCE, spans=((4, 11),)), 30)

    assert short == Marked(text="The harbour of Norvik was…", spans=((4, 11),))


def test_a_late_match_is_shown_with_words_around_it() -> None:
    at = SENTENCE.index("storm")

    short = shorten(Marked(text=SENTENCE, spans=((at, at + 5),)), 40)

    assert short.text == "…of the storm that came from the open…"
    assert [short.text[first:last] for first, last in short.spans] == ["storm"]


def test_the_last_word_uses_the_room_there_is() -> None:
    at = SENTENCE.index("sea")

    short = shorten(Marked(text=SENTENCE, spans=((at, at + 3),)), 40)

    assert short.text == "…the storm that came from the open sea"


def test_a_family_is_not_parted() -> None:
    assert shorten(Marked(text="👨‍👩‍👧" * 9), 20).text == "👨‍👩‍👧👨‍👩‍👧…"


def spanned(text: str) -> st.SearchStrategy[Marked]:
    return st.builds(Marked, text=st.just(text), spans=wild.spans_in(text))


@given(wild.texts_up_to(3000).flatmap(spanned), st.integers(10, 500))
def test_shortened_texts_fit_and_mark_what_was_marked(marked: Marked, limit: int) -> None:
    short = shorten(marked, limit)

    assert units(short.text) <= limit
    assert tidy(short.spans, len(short.text)) == short.spans
    source = clean(marked.text)
    assert short.text.removeprefix("…").removesuffix("…").strip("…") in source
    wanted = [source[first:last] for first, last in tidy(marked.spans, len(source))]
    for first, last in short.spans:
        assert any(short.text[first:last] in whole for whole in wanted)


@given(st.lists(st.tuples(st.integers(-5, 30), st.integers(-5, 30))))
def test_tidy_spans_are_in_order_inside_and_apart(spans: list[Span]) -> None:
    tidied = tidy(spans, 20)

    places = [place for span in tidied for place in span]
    assert places == sorted(places)
    assert all(0 <= first < last <= 20 for first, last in tidied)
    covered = {place for first, last in tidied for place in range(first, last)}
    assert covered == {
        place for first, last in spans for place in range(max(first, 0), min(last, 20))
    }


def test_one_line() -> None:
    assert in_one_line("  A\n\n bridge \t opens ", 100) == "A bridge opens"
    assert in_one_line("A bridge opens", 10) == "A bridge…"


def test_parts_end_between_paragraphs() -> None:
    assert split(["one two", "three", "four"], 14) == ("one two\n\nthree", "four")


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    assert split(["It rained. It stopped. The sun came out"], 30) == (
        "It rained. It stopped.",
        "The sun came out",
    )


def test_blank_paragraphs_vanish() -> None:
    assert split(["", "  \n ", "one", " "], 10) == ("one",)
    assert split([" "], 10) == ()


@given(st.lists(wild.texts_up_to(3000).map(clean), max_size=5), st.integers(8, 400))
def test_parts_fit_and_lose_nothing(paragraphs: list[str], limit: int) -> None:
    parts = split(paragraphs, limit)

    assert all(part.strip() and units(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join("".join(paragraphs).split())


def test_a_huge_paragraph_is_cut_in_one_pass() -> None:
    """Quadratic work would take minutes here, and the test's time limit would end it."""
    parts = split(["x" * 20_000_000], 4000)

    assert len(parts) == 5000
