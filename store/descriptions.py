"""What a text says an organisation or a place is, word for word, right beside its name. Pure.

The constructions of :mod:`store.roles` for what is nobody: the noun before the name ("the chip
maker Nvidia", "the southern city of Mykolaiv"), the apposition behind it ("KCNA, the North's state
news agency,") and the sentence that defines it ("APEC is a forum of 21 economies").
"""

from __future__ import annotations

import re
from typing import NamedTuple

from store.entities import Kind
from store.name_words import FUNCTION_WORDS, MODIFIERS
from store.organisation_words import BARE, NOUNS
from store.place_names import PEOPLES

PLACE_NOUNS = frozenset(
    """
    borough capital city community commune country county district enclave exclave hamlet hub kingdom
    municipality nation neighborhood neighbourhood outpost port prefecture principality province
    region republic resort settlement state stronghold suburb territory town township village
    """.split()
)
"""Nouns that say what a place is."""

_UNTELLING = frozenset("country state nation community region territory hub".split())
"""Of these nothing is learnt when they stand alone."""

_NOUNS = {Kind.ORGANISATION: NOUNS | {"forum"}, Kind.PLACE: PLACE_NOUNS}
_REACH = 90
_MOST_BEFORE = 6
_MOST_BEHIND = 16
_FARTHEST_HEAD = 8
_BREAKS = str.maketrans(dict.fromkeys(',;:()[]"“”‘\n—–|•/.', "\n"))
_PHRASE = re.compile(r", ((?:an?|the|its|[A-Z][\w’']*['’]s|[a-z][\w-]*) [^,;:()\[\]\"“”\n—–]{2,150})")
_DEFINED = re.compile(r" (?:is|was) (an?|the) ([^,;:()\[\]\"“”\n—–]{2,150})")
_ENDS = re.compile(
    r"(?<!\b[A-Z])\.(?=\s|$)| (?:which|that|who|whose|where|when|while|whom|but|because|as|after|before|since)\b"
)
_VERBS = frozenset(
    """
    is was are were has had have said says will would can could may might must does did do told announced
    wrote added asked became made came went got took began remained says' also never already
    """.split()
)
_BEHIND_HEAD = frozenset(
    """
    of in for on at with to by from near that which about against behind between under over known home
    north south east west just outside inside close where across along around among and or based than not
    so both once long now then who whose when
    """.split()
)
_NO_KIND = frozenset(
    """
    first second third last next latest only other another same best worst kind type sort way such few
    many some any every each no part very more most least target subject member victim
    """.split()
)
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_COMPOUND = re.compile(r"[\w’']+-(?:based|owned|run|backed|language|controlled|held|funded|sized|occupied|tech|profile|cost|fast|income|traded)$")


class Description(NamedTuple):
    """What stands beside a name."""

    text: str | None
    """What it is, word for word; None when the words only prove of what kind it is."""
    start: int
    """Where the words before the name begin; where the name begins when there are none."""


def describe(text: str, start: int, end: int, kind: Kind) -> Description | None:
    """What the words around the name ``text[start:end]`` say it is; None when nothing does."""
    nouns = _NOUNS[kind]
    before = _before(text, start, nouns, of=kind is Kind.PLACE)
    if before and before.text:
        return before
    said = _behind(text, end, nouns) or _defined(text, start, end, nouns)
    return Description(said or None, before.start if before else start) if said is not None else before


def _before(text: str, start: int, nouns: frozenset[str], *, of: bool) -> Description | None:
    """The noun phrase right before the name."""
    if start < 3 or text[start - 1] != " ":
        return None
    place = start - 1
    if text.startswith((" The", " the"), place - 4):
        return None
    joined = text.startswith(" of", place - 3)
    if joined:
        if not of:
            return None
        place -= 3
    low = text.rfind(" ", max(0, place - 20), place) + 1
    noun = text[low:place]
    if noun not in nouns or (of and not joined and noun not in ("capital", "city", "town", "village", "port", "suburb")):
        return None
    left = text[max(0, place - _REACH) : place]
    words = left[left.translate(_BREAKS).rfind("\n") + 1 :].split(" ")
    first = _phrase_start(words)
    phrase = words[first:]
    if _NO_KIND.intersection(phrase):
        return None
    told = " ".join(phrase)
    bare = len(phrase) == 1 and (noun in BARE or noun in _UNTELLING)
    return Description(None if bare else told, place - len(told))


def _phrase_start(words: list[str]) -> int:
    """Where the noun phrase begins that the last word ends."""
    last = len(words) - 1
    least = max(0, last - _MOST_BEFORE)
    for place in range(last - 1, least - 1, -1):
        word = words[place]
        if word.endswith(_POSSESSIVE):
            if not word[:1].isupper():
                return place + 1
            return place
        low = word.lower()
        if low in ("the", "a", "an", "its", "their", "his", "her", "our"):
            return place + 1
        if low in FUNCTION_WORDS or not word or word[-1] in "?!":
            break
    first = last
    while first > least:
        word = words[first - 1]
        if word in MODIFIERS or word.lower() in PEOPLES or _COMPOUND.match(word):
            first -= 1
        else:
            break
    return first


def _behind(text: str, end: int, nouns: frozenset[str]) -> str | None:
    """The apposition behind the name."""
    if text[end : end + 2] != ", ":
        return None
    phrase = _PHRASE.match(text, end)
    if phrase is None:
        return None
    return _told(phrase.group(1), nouns)


def _defined(text: str, start: int, end: int, nouns: frozenset[str]) -> str | None:
    """What a sentence that begins with the name says it is."""
    if text[end : end + 4] not in (" is ", " was"):
        return None
    opening = text[max(0, start - 6) : start]
    if opening[-2:-1] not in ("", ".", "\n", "”", '"') and not opening.endswith(("\n", ". The ", "\nThe ")):
        return None
    phrase = _DEFINED.match(text, end)
    if phrase is None:
        return None
    return _told(f"{phrase.group(1)} {phrase.group(2)}", nouns)


def _told(said: str, nouns: frozenset[str]) -> str | None:
    """The noun phrase that begins ``said``, if its head is one of the nouns; "" if it tells nothing."""
    stop = _ENDS.search(said)
    words = (said[: stop.start()] if stop else said).strip().split(" ")
    head = _head(words, nouns)
    if head is None or _NO_KIND.intersection(words[: head + 1]):
        return None
    if any(word in _VERBS for word in words[: head + 3]):
        return None
    for place in range(head + 1, len(words)):
        if words[place] in _VERBS or place == _MOST_BEHIND:
            del words[place:]
            break
    while words and words[-1].lower() in _BEHIND_HEAD | {"the", "a", "an", "its"} - {"home"}:
        del words[-1]
    first = 0
    if words[0] in ("a", "an", "its") or (words[0] == "the" and not words[1].endswith(_POSSESSIVE)):
        first = 1
    told = " ".join(words[first:])
    if len(words) - first == 1 and (told in BARE or told in _UNTELLING):
        return ""
    return told or None


def _head(words: list[str], nouns: frozenset[str]) -> int | None:
    """Where the noun stands that what follows belongs to."""
    for place, word in enumerate(words[:_FARTHEST_HEAD]):
        low = word.lower()
        if place and (low in _BEHIND_HEAD or low in _VERBS) and low not in ("long", "home"):
            return None
        if low.endswith(("'s", "’s")):
            continue
        noun = low if low in nouns else low.rpartition("-")[2]
        if noun not in nouns:
            continue
        if place + 1 == len(words):
            return place
        after = words[place + 1]
        if after in _BEHIND_HEAD or (after.islower() and after.endswith(("ing", "ed")) and after not in nouns):
            return place
    return None
