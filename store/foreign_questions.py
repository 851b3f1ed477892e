"""Questions in another language than English, which nothing here understands. Pure.

A wrong guess costs little: only where nothing answers does it change what is said.
"""

from __future__ import annotations

import re
import unicodedata

from store import foreign_words

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENGLISH = frozenset(
    "the is are does did do who what when where why how which whom whose of and with by for from"
    " has have had were to that this there it about been be can could would should many much any"
    " tell".split()
)
"""Words of almost every question in English; the other languages have none of them."""
_ASKING = frozenset(foreign_words.ASKING.split())
_LITTLE = _ASKING.union(foreign_words.LITTLE.split())
_MARKS = " ?¿？؟!¡！.,،。«»„“”\"'"
_TELLING = re.compile("[ışğäöüß]")
"""Letters of small words that English took over hardly any of."""


def in_another_language(question: str) -> bool:
    """Whether a question is not in English: in another script, or by its little words.

    A name alone is in no language, unless it is in another script.
    """
    words = _WORD.findall(unicodedata.normalize("NFKC", question))
    if not _ENGLISH.isdisjoint(map(str.lower, words)):
        return False
    if not all(_is_latin(letter) for word in words for letter in word):
        return True
    if len(words) < 2:
        return False
    return "¿" in question or any(
        (word.lower() in _ASKING and not word.isupper())
        or (word.islower() and _TELLING.search(word) is not None)
        for word in words
    )


def sought(question: str) -> str:
    """What a question in another language is about: its words without the little ones around them.

    All of it when it has no others.
    """
    whole = question.strip(_MARKS)
    words = (word.strip(_MARKS) for word in whole.split())
    told = " ".join(word for word in words if word.lower() not in _LITTLE)
    for before in foreign_words.BEFORE:
        told = told.removeprefix(before)
    for behind in foreign_words.BEHIND:
        told = told.removesuffix(behind)
    return told.strip(_MARKS) or whole


def _is_latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")
