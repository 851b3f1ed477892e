"""Titles before a name, word for word: "former Florida Gov.", "White House press secretary". Pure.

Nothing is searched for: the words are read backwards from the name, as far as they may belong to a
title. :mod:`store.roles` puts this together with what stands behind a name.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from store.given_names import DOUBTFUL_GIVEN_NAMES, GIVEN_NAMES
from store.name_words import (
    ADDRESSES,
    DEPARTMENTS,
    FAMILY,
    FUNCTION_WORDS,
    HONORIFICS,
    MODIFIERS,
    PLURAL_ROLES,
    POSITIONS,
    ROLES,
    TIMES,
    TITLES,
)
from store.place_names import PEOPLES, PLACES, STATE_ABBREVIATIONS

_REACH = 130
"""Characters looked at beside a name: what is longer is a list or lost punctuation."""

_LONGEST_TITLE = 9
"""Words."""

_BREAKS = str.maketrans(dict.fromkeys(',;:()[]"“”‘\n—–|•/', "\n"))
_NO_GIVEN_NAMES = DOUBTFUL_GIVEN_NAMES | PLACES | PEOPLES
_UNSAID = HONORIFICS | PLURAL_ROLES
_SHORTENED = TITLES | STATE_ABBREVIATIONS
WEAK = frozenset("counterpart colleague predecessor successor rival opponent".split())
"""Roles that say little: a fuller one is preferred."""

_ADJECTIVES = frozenset(
    """
    acting assistant associate billionaire chief conservative current deposed deputy ex exiled
    federal fellow first former incoming incumbent interim jailed late liberal longtime moderate
    ousted outgoing progressive retired second senior state then top vice veteran
    """.split()
)
_AGENCIES = frozenset("AP AFP EST EDT ET PT GMT Reuters READ WATCH VIDEO".split())
_INITIALS = re.compile(r"(?:[A-Z]\.)+$")
_SUBJECTS = ("ology", "ics", "istry", "onomy", "ography", "ment", "tion", "ture", "ical", "ional")
"""Endings of small words before a head: "psychology professor", "government spokesman"."""
_YEARS_OLD = re.compile(r"\d{1,3}-year-old$")
_PAIRED = frozenset(
    """
    actor author captain ceo cfo chair chairman chairwoman chef chief co-founder coach cofounder
    coo creator designer director editor executive founder frontman guitarist host manager owner
    president producer professor secretary singer songwriter treasurer writer
    """.split()
)
"""Roles one person often has two of: "president and CEO"."""
_SECOND = frozenset("lady back end".split())
"""Heads of two words: "first lady", "running back", "tight end"."""
_BACKS = frozenset("tight defensive running full half split".split())


class Role(NamedTuple):
    """What stands beside a name."""

    text: str | None
    """The role, word for word; None when the words only prove that this is a person."""
    start: int
    """Where the title before the name begins; where the name begins when there is none."""
    proof: int
    """How sure the words make it that the name is a person's, 0 to 4."""
    weak: bool = False
    """True when a fuller role is to be preferred: "counterpart", "of Russia"."""


def head(word: str) -> str:
    """The noun of a word that says what somebody is ("co-founder": "founder"), or ""."""
    if word in POSITIONS:
        return word.lower()
    low = word.lower().replace("’", "'")
    if low.endswith("."):
        return low[:-1] if low[:-1] in TITLES else ""
    if low in ROLES or low in TITLES:
        return low
    if "-" in low or "/" in low:
        end = low.replace("/", "-").rsplit("-", 1)[1]
        return end if end in ROLES else ""
    return low if low.endswith(("ologist", "ographer", "onomist")) else ""


def is_title(word: str) -> bool:
    """Whether a word may stand before a name as a title: "Minister", "Gov.", "Dr."."""
    return word.lower().rstrip(".") in _UNSAID or head(word) != ""


def clause(text: str, end: int) -> list[str]:
    """The words before ``end`` back to the last punctuation that ends a clause."""
    left = text[max(0, end - _REACH) : end]
    cut = left.translate(_BREAKS).rfind("\n")
    if cut < 0 and end > _REACH:
        cut = left.find(" ")
    return left[cut + 1 :].split(" ")


def title_before(text: str, start: int) -> Role | None:
    """The title that ends right before the name at ``start``, or the owner: Russia's Lavrov."""
    if start < 2 or text[start - 1] != " ":
        return None
    words = clause(text, start - 1)
    last = len(words) - 1
    word = words[last]
    if not word:
        return None
    if word[0].isupper() and word.endswith(("'s", "’s", "s'", "s’")):
        return _owner(words, start)
    low = word.lower().rstrip(".")
    behind = len(word) + 1
    """Characters from the end of the title to the name, an honorific in between included."""
    proof = 0
    if low in HONORIFICS:
        if low == "lady" and last and words[last - 1].lower() == "first":
            return _role(words, last, start, 0, 4)
        if not last or not head(words[last - 1]):
            return Role(None, start - behind, 4)
        last, proof = last - 1, 4
    elif low in PLURAL_ROLES:
        return Role(None, start - behind, 3)
    elif low == "named":
        # "a pirate named Tom Veal", and not "the minister named Tom Veal his heir"
        if (
            not last
            or not head(words[last - 1])
            or not {"a", "an", "A", "An"}.intersection(words[:last])
        ):
            return None
        last, proof = last - 1, 3
    elif _YEARS_OLD.match(low):
        return Role(None, start - behind, 3)
    else:
        behind = 0
    return _role(words, last, start, behind, proof)


def _role(words: list[str], last: int, start: int, behind: int, proof: int) -> Role | None:
    """The title whose head may be ``words[last]``, ``behind`` characters before ``start - 1``."""
    word = words[last]
    noun = head(word) or _compound(words, last)
    if not noun and not behind:
        last = _office(words)
        noun = head(words[last]) if last >= 0 else ""
    if not noun:
        return Role(None, start - behind, proof) if proof else None
    if noun in FAMILY:
        return Role(None, start - 1 - len(word), max(proof, 3))
    first = _first(words, last - (noun in _SECOND))
    end = len(words) if not behind else last + 1
    role = " ".join(words[first:end])
    capital = words[last][0].isupper()
    proof = max(proof, 4 if noun in ADDRESSES else 2 if capital else 3)
    return Role(role, start - 1 - behind - len(role), proof, weak=noun in WEAK)


def _compound(words: list[str], last: int) -> str:
    """The head of "first lady", "running back", "tight end"."""
    low = words[last].lower()
    before = words[last - 1].lower() if last and low in _SECOND else ""
    return low if before in ({"first"} if low == "lady" else _BACKS) else ""


def _office(words: list[str]) -> int:
    """Where the head of "Secretary of State", "Speaker of the House" stands, or -1."""
    for place in range(len(words) - 1, max(len(words) - 7, 0), -1):
        word = words[place]
        if word in ("of", "for"):
            return place - 1 if place < len(words) - 1 else -1
        low = word.lower()
        if low == "and" and words[place - 1].lower() not in DEPARTMENTS:
            return -1
        if not word[-1:].isalnum():
            return -1
        if not (word[0].isupper() or low in DEPARTMENTS or low in ("the", "and", "state")):
            return -1
    return -1


def _first(words: list[str], last: int) -> int:
    """Where the title whose head is ``words[last]`` begins."""
    first = last
    short = words[last].endswith(".")
    while first > 0 and len(words) - first < _LONGEST_TITLE:
        word = words[first - 1]
        if not word:
            break
        if word in ("and", "&"):
            if first < 2 or not _joined(words[first - 2], words[first]):
                break
            first -= 2
        elif short and word[0].isupper() and _is_given(word):
            return last  # "… Cybele Mayes-Osterman Gen. Dan Caine": a byline ran into the text.
        elif _inside(word) and (word[0].isupper() or _precedes(word, words[first])):
            first -= 1
        else:
            break
    return first


def _joined(word: str, other: str) -> bool:
    """Whether "and" between two words joins departments, or two roles of one person."""
    low, last = word.lower(), other.lower()
    if low in DEPARTMENTS:
        return word[0].isupper() and other[0].isupper()
    return head(word) in _PAIRED and (
        other in POSITIONS or last in _PAIRED or last in ("chief", "executive")
    )


def _is_given(word: str) -> bool:
    low = word.lower()
    return low in GIVEN_NAMES and low not in _NO_GIVEN_NAMES


def _precedes(word: str, following: str) -> bool:
    """Whether a small word goes with the word behind it: before capitals only adjectives do."""
    return (
        following[0].islower()
        or following in POSITIONS
        or word in _ADJECTIVES
        or "-" in word
        or word in PEOPLES
    )


def _inside(word: str) -> bool:
    """Whether a word may stand in a title before its head."""
    if word.endswith("."):
        return bool(_INITIALS.search(word)) or word[:-1].lower() in _SHORTENED
    plain = word.rstrip("'’")
    if word in _AGENCIES or not plain[-1:].isalnum() or (plain != word and plain[-1] != "s"):
        return False
    low = word.lower().replace("’", "'")
    if word[0].isupper():
        owner = low.removesuffix("'s")
        if low in ("former", "new") or (word.isupper() and len(word) > 1):
            return True
        return not (owner in FUNCTION_WORDS or owner in TIMES)
    if low in MODIFIERS or low in ROLES or low in PEOPLES or low.endswith(_SUBJECTS):
        return True
    if word[0].isdigit():
        return word.endswith(("th", "st", "nd", "rd", "time", "old"))
    return "-" in word and not word.startswith("re-")


def _owner(words: list[str], start: int) -> Role | None:
    """Russia, of "Russia's Sergei Lavrov"."""
    owner = words[-1][:-2] if words[-1][-1] == "s" else words[-1][:-1]
    if owner.lower() in TIMES or owner.lower() in FUNCTION_WORDS:
        return None
    first = len(words) - 1
    while first > 0 and len(words) - first < 4:
        word = words[first - 1]
        if not word or not word[0].isupper() or word.lower() in FUNCTION_WORDS:
            break
        if word.endswith((".", "'s", "’s")) and not _INITIALS.search(word):
            break
        first -= 1
    if _is_given(words[first]) and first < len(words) - 1:
        return None  # "Jodie Foster's Clarice Starling"
    name = " ".join([*words[first:-1], owner])
    begin = start - 1 - len(" ".join(words[first:]))
    return Role(f"of {name}", begin, 0, weak=True)
