"""What somebody is called right beside their name, word for word: "Russian Foreign Minister".

Constructions of news English, each anchored at the name so that nothing is searched for: the title
before it ("former Florida Gov. Jeb Bush"), the apposition on either side ("Wang Yi, the foreign
minister of China," and "his Chinese counterpart, Wang Yi,") and the possessive ("Russia's Sergei
Lavrov"). Pure.
"""

from __future__ import annotations

import re
from typing import NamedTuple

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
from store.place_names import PEOPLES, STATE_ABBREVIATIONS

_REACH = 130
"""Characters looked at beside a name: what is longer is a list or lost punctuation."""

_LONGEST_TITLE = 9
_LONGEST_APPOSITION = 16
_LONGEST_HEAD = 7
"""Words in each, and words up to the head of an apposition."""

_BREAKS = str.maketrans(dict.fromkeys(',;:()[]"“”‘\n—–|•/', "\n"))
_AGE = re.compile(r",? \(?(?:now |aged? )?\d{1,3}\)?(?=[,.;) ])")
_PHRASE = re.compile(r",( [^,;:()\[\]\"“”\n—–]{3,160})")
_PHRASE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bSt)(?<!\bGov)(?<!\bSen)(?<!\bRep)(?<!\bDr)(?<!\bMr)\.(?=\s|$)"
    r"| (?:who|whom|whose|which|that|said|says|told|tells|wrote|added|has|had|have|is|was|were|are"
    r"|will|would|when|where|while|as|after|before|because|but|died|did)\b"
)
_JOINTS = frozenset(
    """
    of at for in from with on to by and or under behind against about over since during after before
    as than that which who when while where is was are were has had have said says told will
    """.split()
)
_DETERMINERS = frozenset("the a an his her their its our my this one fellow now then also".split())
_SHORTENED = TITLES | STATE_ABBREVIATIONS
_WEAK = frozenset("counterpart colleague predecessor successor rival opponent".split())
_ADJECTIVES = frozenset(
    """
    acting assistant billionaire chief conservative current deposed deputy ex exiled fellow first
    former incoming incumbent interim jailed late liberal longtime moderate ousted outgoing
    progressive retired second senior then top vice veteran
    """.split()
)
_AGENCIES = frozenset("AP AFP EST EDT ET PT GMT Reuters READ WATCH VIDEO".split())
_INITIALS = re.compile(r"(?:[A-Z]\.)+$")
_SUBJECTS = ("ology", "ics", "istry", "onomy", "ography", "ment", "tion", "ture", "ical", "ional")
"""Endings of small words before a head: "psychology professor", "government spokesman"."""
_COMPOUNDS = tuple(
    "-elect -winning -time -old -selling -general -based -born -wing -term -in-chief".split()
)


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
    return word.lower().rstrip(".") in HONORIFICS | PLURAL_ROLES or head(word) != ""


def beside(text: str, start: int, end: int) -> Role | None:
    """What the words around the name ``text[start:end]`` say it is, or None when nothing does."""
    found = _title_before(text, start)
    if found and found.text and not found.weak:
        return found
    after = _apposition_after(text, start, end)
    if after and after.text:
        return after._replace(proof=max(after.proof, found.proof if found else 0))
    return _better(_better(found, _apposition_before(text, start, end)), after)


def _better(one: Role | None, other: Role | None) -> Role | None:
    if one is None or other is None:
        return one or other
    if one.text and (other.text is None or other.weak):
        return one._replace(proof=max(one.proof, other.proof))
    return other if other.text else max(one, other, key=lambda role: role.proof)


def _clause(text: str, end: int) -> list[str]:
    """The words before ``end`` back to the last punctuation that ends a clause."""
    left = text[max(0, end - _REACH) : end]
    cut = left.translate(_BREAKS).rfind("\n")
    if cut < 0 and end > _REACH:
        cut = left.find(" ")
    return left[cut + 1 :].split(" ")


def _title_before(text: str, start: int) -> Role | None:
    if start < 2 or text[start - 1] != " ":
        return None
    words = _clause(text, start - 1)
    last = len(words) - 1
    word = words[last]
    if not word:
        return None
    low = word.lower().rstrip(".")
    if word[0].isupper() and word.endswith(("'s", "’s", "s'", "s’")):
        return _owner_before(words, start)
    if low in HONORIFICS:
        return Role(None, start - 1 - len(word), 4)
    if low in PLURAL_ROLES:
        return Role(None, start - 1 - len(word), 3)
    noun = head(word)
    if not noun:
        last = _office(words)
        noun = head(words[last]) if last >= 0 else ""
        if not noun:
            return None
    if noun in FAMILY:
        return Role(None, start - 1 - len(word), 3)
    first = _title_start(words, last)
    role = " ".join(words[first:])
    capital = words[last][0].isupper()
    proof = 4 if noun in ADDRESSES else 2 if capital else 3
    return Role(role, start - 1 - len(role), proof, weak=noun in _WEAK)


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


def _title_start(words: list[str], last: int) -> int:
    first = last
    while first > 0 and len(words) - first < _LONGEST_TITLE:
        word = words[first - 1]
        if not word:
            break
        if word in ("and", "&"):
            if first < 2 or words[first - 2].lower() not in DEPARTMENTS:
                break
            if not (words[first - 2][0].isupper() and words[first][0].isupper()):
                break
            first -= 2
        elif _inside(word) and (word[0].isupper() or _precedes(word, words[first])):
            first -= 1
        else:
            break
    return first


def _precedes(word: str, following: str) -> bool:
    """Whether a small word goes with the word behind it: before capitals only adjectives do."""
    return following[0].islower() or word in _ADJECTIVES or "-" in word or word in PEOPLES


def _inside(word: str) -> bool:
    """Whether a word may stand in a title before its head."""
    if word.endswith("."):
        return bool(_INITIALS.search(word)) or word[:-1].lower() in _SHORTENED
    if word in _AGENCIES or not word.rstrip("'’")[-1:].isalnum():
        return False
    low = word.lower().replace("’", "'")
    if word[0].isupper():
        plain = low.removesuffix("'s")
        if low in ("former", "new") or (word.isupper() and len(word) > 1):
            return True
        return not (plain in FUNCTION_WORDS or plain in TIMES)
    if low in MODIFIERS or low in ROLES or low in PEOPLES or low.endswith(_SUBJECTS):
        return True
    if word[0].isdigit():
        return word.endswith(("th", "st", "nd", "rd", "time", "old"))
    return word.endswith(_COMPOUNDS) and not word.startswith("re-")


def _owner_before(words: list[str], start: int) -> Role | None:
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
    name = " ".join([*words[first:-1], owner])
    begin = start - 1 - len(" ".join(words[first:]))
    return Role(f"of {name}", begin, 0, weak=True)


def _apposition_after(text: str, start: int, end: int) -> Role | None:
    if text[end : end + 1] not in (",", " "):
        return None
    age = _AGE.match(text, end) if text[end : end + 2] in (", ", " (") else None
    proof = 3 if age and text[age.end() : age.end() + 1] in ",." else 0
    place = age.end() if age else end
    proven = Role(None, start, proof) if proof else None
    if text[place : place + 2] != ", ":
        return proven
    phrase = _PHRASE.match(text, place)
    if phrase is None:
        return proven
    said = phrase.group(1)
    if said.startswith((" who ", " whose ")):
        return Role(None, start, 3)
    stop = _PHRASE_END.search(said)
    words = (said[: stop.start()] if stop else said).strip().split(" ")
    while words and words[0].lower() in _DETERMINERS:
        del words[0]
    noun, size = _noun(words)
    if not noun:
        return proven
    of = words[size : size + 1] == ["of"]
    if noun in FAMILY and not of:
        return Role(None, start, 3)
    del words[_LONGEST_APPOSITION:]
    while words and (words[-1].lower() in _JOINTS or words[-1].lower() in _DETERMINERS):
        del words[-1]
    return Role(" ".join(words).strip(), start, 3, weak=noun in _WEAK or noun in FAMILY)


def _noun(words: list[str]) -> tuple[str, int]:
    """The head of a noun phrase that says what somebody is, and how many words end with it.

    A phrase may join what the head is of: "natural resources and ecology minister".
    """
    for size, word in enumerate([*words, "of"]):
        if size > _LONGEST_HEAD:
            break
        if size and word.lower() in _JOINTS:
            noun = head(words[size - 1])
            if noun or word.lower() != "and":
                return noun, size
    return "", 0


def _apposition_before(text: str, start: int, end: int) -> Role | None:
    """Before a name that is set off on both sides: "his Chinese counterpart, Wang Yi,"."""
    if text[start - 2 : start] != ", " or text[end : end + 1] not in (",", ".", ")", ";"):
        return None
    words = _clause(text, start - 2)
    for place, word in enumerate(words[:-1]):
        owner = word.endswith(("'s", "’s"))
        if not owner and word.lower() not in _DETERMINERS:
            continue
        phrase = words[place:] if owner and word[0].isupper() else words[place + 1 :]
        noun, size = _noun(phrase)
        if any(w.lower() in _DETERMINERS for w in phrase[:size]):
            continue
        if noun and len(phrase) <= _LONGEST_APPOSITION and phrase[-1].lower() not in _JOINTS:
            if noun in FAMILY:
                return Role(None, start, 3)
            if any(w.endswith(".") and not _inside(w) for w in phrase):
                return None
            return Role(" ".join(phrase), start, 3, weak=noun in _WEAK)
    return None
