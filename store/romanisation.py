"""One sound in several spellings: what transliterations, accents and scripts do to names. Pure."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

LONGEST = 80
"""Characters of a name that are looked at."""
MOST_WORDS = 6

_WORD = re.compile(r"[a-z0-9]+")
_INITIALS = re.compile(r"\b(?:[a-z]\.\s?){2,}")
_APOSTROPHES = dict.fromkeys(map(ord, "'`’‘ʼʻ´"))

_SOUNDS = (
    ("tsch", "s"), ("sch", "s"), ("zh", "j"), ("kh", "k"), ("gh", "k"), ("dh", "d"), ("th", "t"),
    ("ph", "f"), ("sh", "s"), ("ch", "c"), ("ck", "k"), ("cz", "c"), ("dj", "j"), ("ts", "s"),
    ("q", "k"), ("x", "ks"), ("v", "f"), ("z", "s"), ("g", "k"),
)  # fmt: skip
"""Spellings of one sound, as far as transliterations mix them up; order matters."""

_HARD_C = re.compile(r"c(?=[aourlkt])|c$")
_SOFT = re.compile(r"(?<=.)[yjwh]|[aeiouhy]")
_DOUBLED = re.compile(r"(.)\1+")

_ALIKE = (
    (re.compile(r"^(?:mohamm?[ae]d|muhamm?[ae]d|mehmed)$"), "mohamed"),
    (re.compile(r"^(?:aleksandr|alexandr|aleksander|oleksandr)$"), "alexander"),
    (re.compile(r"^(?:ye|je)(?=v|l|k)"), "e"),
    (re.compile(r"(?<=[a-z]{2}e)[yj]$"), "i"),
    (re.compile(r"(?<=[a-z]{3}[knrtlv])(?:yy|iy|ii|ij|yj|yi|y)$"), "i"),
)
"""Spellings a reader may use for one name; of Gonzales and Gonzalez never."""

_SLAVIC = frozenset(
    """
    anatoli anatoly arkadi arkady dmitri dmitry evgeni evgeny gennadi gennady georgi georgy grigori
    grigory juri jury sergi sergy valeri valery vasili vasily vitali vitaly yevgeni yevgeny yuri
    yury
    """.split()
)
"""Given names whose last letter depends on who romanised them."""
_LONG_ENDING = re.compile(r"(?<=[a-z]{3})(?:yy|iy|ii|ij|yj|yi)$")
_AFTER_E = re.compile(r"(?<=[a-z]{2}[ea])[yj]$")


@lru_cache(maxsize=1 << 13)
def words_of(name: str) -> tuple[str, ...]:
    """A name's words in lower-case ASCII, in their order; initials that touch are one word.

    Of a long text only the beginning is read; pictures and other symbols are no part of a name.
    """
    plain = name[: 2 * LONGEST]
    if not plain.isascii():
        shown = unicodedata.normalize("NFKC", plain).translate(_APOSTROPHES)
        plain = anyascii("".join(" " if _is_symbol(letter) else letter for letter in shown))
    plain = plain.lower()[:LONGEST]
    plain = _INITIALS.sub(lambda m: re.sub(r"[.\s]", "", m.group()) + " ", plain)
    return tuple(_WORD.findall(plain.translate(_APOSTROPHES))[:MOST_WORDS])


def _is_symbol(letter: str) -> bool:
    kind = unicodedata.category(letter)
    return kind[0] in "SC" or (kind[0] == "Z" and letter != " ")


@lru_cache(maxsize=1 << 14)
def skeleton(word: str) -> str:
    """What transliterations and typing slips leave of a folded word: its consonants' sounds.

    In the manner of Soundex and Metaphone, with the classes of :data:`_SOUNDS`. Words of fewer
    than two consonants keep their vowels.
    """
    bones = word
    for spelling, sound in _SOUNDS:
        if spelling in bones:
            bones = bones.replace(spelling, sound)
    bones = _HARD_C.sub("k", bones).replace("c", "s")
    if bones[:1] == "w":
        bones = "f" + bones[1:]
    bones = _DOUBLED.sub(r"\1", _SOFT.sub("", bones))
    if len(bones) > 1:
        return bones
    return _DOUBLED.sub(r"\1", word.replace("y", "i").replace("ee", "i").replace("oo", "u"))


def without_doubles(word: str) -> str:
    """A word with every doubled letter written once."""
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=1 << 14)
def one_spelling(word: str) -> str:
    """A folded word with what romanisations and readers mix up made one: Sergey, Sergei.

    Names that agree in it may still be two people's: :func:`romanised` is stricter.
    """
    for pattern, spelling in _ALIKE:
        word = pattern.sub(spelling, word)
    return word


@lru_cache(maxsize=1 << 14)
def romanised(word: str) -> str:
    """A folded word with only the endings made one that no two people's names differ in.

    "Zelensky" and "Zelenskyy", "Sergei" and "Sergey", "Dmitri" and "Dmitry"; never "Terry" and
    "Terri", "Gonzales" and "Gonzalez", "Stephen" and "Steven".
    """
    word = _AFTER_E.sub("i", _LONG_ENDING.sub("y", word))
    if word in _SLAVIC:
        word = word[:-1] + "y"
    return word[1:] if word.startswith(("yevgen", "yekater", "yelen")) else word
