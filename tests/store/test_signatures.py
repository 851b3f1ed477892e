"""What is remembered of an article."""

from __future__ import annotations

import random
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.preparing import prepare
from store.signatures import MOST_TERMS, SKETCH, SKETCHED_TERMS, read_signature, sign, sketch
from store.types import Article, Parsed

WORDS = [f"word{number}" for number in range(3_000)]


def text(seed: int, length: int) -> list[str]:
    """A text of invented words."""
    return random.Random(seed).choices(WORDS, k=length)  # noqa: S311


def of_headline(headline: str) -> tuple[int, int, int]:
    """What a headline alone is remembered by: its opening, its frame, its numbers."""
    article = Article(id="1", headline=headline)
    signature = read_signature(prepare(Parsed(article=article, passages=())).signature)
    return signature.opening, signature.frame, signature.numbers


@pytest.mark.parametrize("length", [0, 1, 2, 3, 60, 250, 260, 400, 3_000])
def test_a_sketch_is_the_smallest_hashes_of_all_shingles(length: int) -> None:
    count, smallest = sketch(text(1, length))

    assert count == max(0, length - 2)
    assert list(smallest) == sorted(smallest)
    assert len(smallest) == min(SKETCH, count)


@pytest.mark.parametrize("words", [5, 3_000])
@pytest.mark.parametrize("length", [3, 66, 256, 257, 258, 700, SKETCHED_TERMS + 2])
def test_a_sketch_is_what_arithmetic_of_64_bits_gives(length: int, words: int) -> None:
    terms = random.Random(length).choices(WORDS[:words], k=length)  # noqa: S311
    hashes = [crc32(term.encode()) for term in terms[:SKETCHED_TERMS]]
    mixed = {
        (a * 0x9E3779B97F4A7C15 + b * 0xC2B2AE3D27D4EB4F + c * 0x165667B19E3779F9) % 2**64 >> 32
        for a, b, c in zip(hashes, hashes[1:], hashes[2:], strict=False)
    }

    assert sketch(terms) == (len(hashes) - 2, tuple(sorted(mixed)[:SKETCH]))


def test_a_text_of_few_different_shingles_keeps_them_all() -> None:
    few = text(2, 70) * 40
    _, smallest = sketch(few)

    assert len(smallest) == SKETCH
    assert set(sketch(few[:110])[1]) >= set(smallest)


def test_what_stands_far_behind_is_left_out() -> None:
    long = text(3, SKETCHED_TERMS)

    assert sketch(long + text(4, 100)) == sketch(long)


@given(st.lists(st.text(max_size=9), max_size=30), st.lists(st.text(max_size=9), max_size=300))
def test_whatever_is_signed_can_be_read(headline: list[str], body: list[str]) -> None:
    signature = read_signature(sign(headline, body))

    assert (signature.shingles, signature.sketch) == sketch(body)
    assert len(signature.terms) <= MOST_TERMS
    assert all(0 < count < 256 for count in signature.terms.values())
    assert 0 <= signature.headline <= len(signature.terms)


def test_a_text_fits_its_headline_when_it_begins_with_some_of_it() -> None:
    assert read_signature(sign(["tram", "open"], ["the", "tram", "ran"])).fits
    assert not read_signature(sign(["tram", "open"], ["we", "use", "cooki"])).fits
    assert not read_signature(sign(["the"], ["the", "tram"])).fits


def test_the_same_headline_but_for_its_numbers_has_one_frame() -> None:
    four, five = of_headline("Tram line 4 opens"), of_headline("Tram line 5 opens")
    monday, tuesday = of_headline("Weather for Monday"), of_headline("Weather for Tuesday")

    assert four[1] == five[1]
    assert monday[1] == tuesday[1]
    assert four[2] != five[2]
    assert monday[2] != tuesday[2]
    assert of_headline("Tram line opens")[1:] == (four[1], 0)


def test_a_headline_opens_with_what_stands_before_its_colon() -> None:
    rain, snow = of_headline("Daily briefing: Rain in town"), of_headline("Daily briefing: Snow")

    assert rain[0] == snow[0]
    assert of_headline("Daily briefing and rain")[0] != rain[0]
    assert of_headline("每日简报：大雨")[0] == of_headline("每日简报：大雪")[0]


def test_half_a_character_does_no_harm() -> None:
    assert read_signature(sign(["a\ud800"], ["\udfff"])).shingles == 0
