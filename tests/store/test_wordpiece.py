"""Text to the numbers of a BERT vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.models import read_manifest
from store.semantic import VOCABULARY
from store.wordpiece import WordPieces, read_vocabulary

if TYPE_CHECKING:
    from store.models import ModelShelf

WORDS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "bridge", "##s", "open", "##ed", ",", "’", "é")
SMALL = WordPieces({word: number for number, word in enumerate(WORDS)})


def told(text: str, longest: int = 64) -> list[str]:
    return [WORDS[number] for number in SMALL(text, longest=longest)]


def test_words_are_cut_into_the_longest_pieces_there_are() -> None:
    assert told("The bridges opened") == [
        "[CLS]", "the", "bridge", "##s", "open", "##ed", "[SEP]",
    ]  # fmt: skip


def test_a_word_without_pieces_is_unknown_whole() -> None:
    assert told("the openly") == ["[CLS]", "the", "[UNK]", "[SEP]"]


def test_punctuation_stands_alone_and_what_cannot_be_seen_is_nothing() -> None:
    assert told("the,bri\u200bdge’\x00") == ["[CLS]", "the", ",", "bridge", "’", "[SEP]"]


def test_a_special_token_in_a_text_is_text() -> None:
    assert told("[SEP] the")[1:] == ["[UNK]", "[UNK]", "[UNK]", "the", "[SEP]"]


def test_a_long_text_is_cut_and_still_ends() -> None:
    assert told("the bridges " * 50, longest=5) == ["[CLS]", "the", "bridge", "##s", "[SEP]"]


def test_a_word_nobody_could_read_is_unknown_without_being_cut() -> None:
    assert told("bridge" + "s" * 100) == ["[CLS]", "[UNK]", "[SEP]"]
    assert told("bridge" + "s" * 94)[1:3] == ["bridge", "##s"]


@given(st.text(max_size=200), st.integers(2, 20))
def test_any_text_has_a_beginning_an_end_and_no_more_than_asked_for(text: str, most: int) -> None:
    numbers = SMALL(text, longest=most)

    assert (numbers[0], numbers[-1]) == (2, 3)
    assert 2 <= len(numbers) <= most
    assert set(numbers[1:-1]) <= set(range(1, len(WORDS))) - {2, 3}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "Mayor Ingrid Solberg opened the Long Bridge on Monday.",
            [101, 3664, 22093, 14017, 4059, 2441, 1996, 2146, 2958, 2006, 6928, 1012, 102],
        ),
        (
            "“It’s worth €5,” said Müller-Østergård.",
            [101, 1523, 2009, 1521, 1055, 4276, 1574, 2629, 1010, 1524, 2056, 12304, 1011, 1100,
             6238, 13444, 1012, 102],
        ),
        (
            "Лавров met 习近平 in São Paulo",
            [101, 1190, 10260, 25529, 16856, 19259, 2777, 100, 100, 1839, 1999, 7509, 9094, 102],
        ),
        ("  a\tb\x00c\u200bd\n ", [101, 1037, 4647, 2094, 102]),
        ("zyzzyva unaffordableness", [101, 1062, 2100, 28753, 3567, 14477, 4246, 8551, 3085, 2791,
                                      102]),
    ],
)  # fmt: skip
def test_the_real_vocabulary_gives_what_its_own_library_gives(
    text: str, numbers: list[int], model: ModelShelf
) -> None:
    """The numbers are those of tokenizers 0.23.3."""
    vocabulary = read_vocabulary(model.read(VOCABULARY))

    assert vocabulary(text, longest=read_manifest().longest) == numbers
