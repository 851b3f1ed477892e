"""Text to the numbers a BERT model reads it as. Pure.

The tokens are those of BERT's "uncased" vocabulary: letters without case and accents, punctuation
and Chinese characters each for themselves, words cut into the longest pieces the vocabulary has
(WordPiece: Wu et al., "Google's Neural Machine Translation System", 2016, section 4.1; Devlin et
al., "BERT", NAACL 2019). It reads the vocabulary of a ``tokenizer.json`` of Hugging Face's
``tokenizers`` and gives what that library gives, without the fifteen packages it comes with;
words that name a special token, such as ``[SEP]``, are text here.
"""

from __future__ import annotations

import json
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_WORD = 100
"""Characters; a longer word is unknown, as in BERT's own code."""

LONGEST_TEXT = 10_000
"""Characters that are looked at; no model that reads some hundred tokens sees more."""

_WORDS_KEPT = 1 << 15
_CHINESE = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F),
    (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


class WordPieces:
    """A vocabulary that turns text into numbers."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._first, self._last = vocabulary["[CLS]"], vocabulary["[SEP]"]
        self._unknown = vocabulary["[UNK]"]
        self._cut = lru_cache(maxsize=_WORDS_KEPT)(self._pieces)

    def __call__(self, text: str, *, longest: int) -> list[int]:
        """The numbers of a text, at most ``longest``, with those of its beginning and end."""
        numbers = [self._first]
        cleaned = "".join(map(_cleaned, unicodedata.normalize("NFD", text[:LONGEST_TEXT])))
        for word in cleaned.split():
            numbers += self._cut(word)
            if len(numbers) >= longest:
                break
        return [*numbers[: longest - 1], self._last]

    def _pieces(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST_WORD:
            return (self._unknown,)
        found = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = self._vocabulary.get(("##" if start else "") + word[start:end])
                if piece is not None:
                    found.append(piece)
                    start = end
                    break
            else:
                return (self._unknown,)
        return tuple(found)


def read_vocabulary(content: bytes) -> WordPieces:
    """The vocabulary of a ``tokenizer.json``, which must be one of "uncased" BERT."""
    vocabulary: dict[str, int] = json.loads(content)["model"]["vocab"]
    return WordPieces(vocabulary)


@lru_cache(maxsize=1 << 14)
def _cleaned(letter: str) -> str:
    """What becomes of a character: nothing, a space, a word of its own, or its small letter."""
    if letter in "\t\n\r":
        return " "
    category = unicodedata.category(letter)
    if category in ("Mn", "Cc", "Cf", "Co") or letter == "\ufffd":
        return ""
    if letter.isspace():
        return " "
    if category[0] == "P" or (letter.isascii() and not letter.isalnum()):
        return f" {letter} "
    if any(first <= ord(letter) <= last for first, last in _CHINESE):
        return f" {letter} "
    return letter.lower()
