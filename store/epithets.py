"""What somebody is called as a key, so that "Russia's foreign minister" is the Russian one. Pure.

A role becomes the set of its telling words in one spelling each: countries for their adjectives and
peoples, words for their abbreviations, one word for those of both sexes. What is former is kept
apart from what is. The same is done with what a reader types, so that the two meet.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from store import countries
from store.name_words import ADDRESSES, DEPARTMENTS, ROLES

_LONGEST = 100
"""Characters of a role that are looked at."""
_MOST_WORDS = 7
"""Telling words of one; what has more is a sentence."""

_WORD = re.compile(r"[a-z0-9]+(?:\.[a-z]\b\.?)*")
_POSSESSIVE = re.compile(r"['’`]s?\b")

_FUNCTION = frozenset(
    """
    a an and at by for from her his in its my of on our s the their this to who whose with
    """.split()
)
_NOW = frozenset(
    "current currently incumbent longtime long-time new newly now serving sitting".split()
)
_FORMER = frozenset("ex former formerly late once onetime past then".split())

_FULL = {
    "adm": "admiral", "amb": "ambassador", "atty": "attorney", "capt": "captain", "ceo": "ceo",
    "cmdr": "commander", "col": "colonel", "comdr": "commander", "dep": "deputy",
    "det": "detective",
    "dir": "director", "fm": "foreign minister", "gen": "general", "gov": "governor",
    "insp": "inspector", "lt": "lieutenant", "maj": "major", "min": "minister",
    "pm": "prime minister", "pres": "president", "prof": "professor", "rep": "representative",
    "repr": "representative", "rev": "reverend", "sec": "secretary", "sen": "senator",
    "sgt": "sergeant", "supt": "superintendent", "qb": "quarterback", "vp": "vice president",
    "fed": "federal reserve", "doj": "justice", "mep": "mep", "mp": "mp",
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair",
    "congressman": "representative", "congresswoman": "representative",
    "spokesman": "spokesperson", "spokeswoman": "spokesperson", "spox": "spokesperson",
    "councilman": "councillor", "councilwoman": "councillor", "councilor": "councillor",
    "actress": "actor", "businesswoman": "businessman", "premier": "prime minister",
    "pontiff": "pope", "leaders": "leader", "advisor": "adviser", "counsellor": "counselor",
    "defence": "defense", "labour": "labor", "centre": "center",
}  # fmt: skip
"""One word for several; a value of two words is two."""

_PHRASES = (
    (("chief", "executive", "officer"), ("ceo",)),
    (("chief", "executive"), ("ceo",)),
    (("chief", "financial", "officer"), ("cfo",)),
    (("chief", "operating", "officer"), ("coo",)),
)

_INSTEAD = {
    "leader": ("president", "prime minister", "chancellor", "king"),
    "diplomat top": ("foreign minister", "secretary state"),
    "head state": ("president", "king"),
}
"""What somebody may be called when nobody is called just that."""


class Epithet(NamedTuple):
    """What a reader typed, when it may be what somebody is called."""

    said: str
    """Without what says nothing: "Russian foreign minister"."""
    keys: tuple[str, ...]
    """To be tried one after the other."""
    anywhere: str
    """The key of it without its country, for those called so by articles that take the country
    for granted; "" when none was named."""
    countries: frozenset[str]
    """Those that were named."""
    general: bool
    """Whether there are many of them: "the president"."""


def _tokens(role: str) -> list[str]:
    """The words of a role, in one spelling each, in their order."""
    plain = role[:_LONGEST]
    plain = (plain if plain.isascii() else anyascii(plain)).lower()
    plain = _POSSESSIVE.sub(" ", plain.replace("-", " "))
    words = [word.replace(".", "") for word in _WORD.findall(plain)]
    words = countries.in_one_word(words)
    for phrase, instead in _PHRASES:
        for at in range(len(words) - len(phrase) + 1):
            if tuple(words[at : at + len(phrase)]) == phrase:
                words[at : at + len(phrase)] = instead
    return [part for word in words for part in _FULL.get(word, word).split()]


def _is_head(word: str) -> bool:
    return word in ROLES or word in _HEADS


_HEADS = frozenset("ceo cfo coo councillor chair head boss diplomat spokesperson".split())


@lru_cache(maxsize=1 << 14)
def role_keys(role: str) -> tuple[str, ...]:
    """The keys of a role as an article gives it: all it says, and that without the country.

    None for what is no calling ("of Russia") or says whose only by a pronoun ("his counterpart").
    """
    return _keys(_tokens(role))


def _keys(words: list[str]) -> tuple[str, ...]:
    telling = {word for word in words if word not in _FUNCTION and word not in _NOW}
    if not any(map(_is_head, telling)) or "counterpart" in telling:
        return ()
    former = bool(telling & _FORMER)
    telling -= _FORMER
    if not telling or len(telling) > _MOST_WORDS:
        return ()
    keys = dict.fromkeys((telling_key(telling), telling_key(telling - countries.COUNTRIES)))
    return tuple(f"former {key}" if former else key for key in keys if key)


def telling_key(words: set[str]) -> str:
    """Words in the order keys have them."""
    return " ".join(sorted(words))


_BEFORE = re.compile(r"^\W*(?:who(?:'s| is| was)\s+)?(?:the\s+)?", re.IGNORECASE)
_BEHIND = re.compile(r"\W+$")


def understood(asked: str) -> Epithet | None:
    """What a reader typed as something somebody is called; None when it can be none."""
    said = _BEHIND.sub("", _BEFORE.sub("", asked[:_LONGEST]))
    words = _tokens(said)
    keys = _keys(words)
    if not keys:
        return None
    telling = {word for word in words if word not in _FUNCTION | _NOW | _FORMER}
    rest = telling - countries.COUNTRIES
    tried = [keys[0]]
    if len(rest) < len(telling) and keys[0] == telling_key(telling):
        others = _INSTEAD.get(telling_key(rest), ())
        tried += [telling_key((telling - rest) | set(other.split())) for other in others]
    general = all(_is_head(word) or word in _GENERAL for word in telling - _ONE_OF_A_KIND)
    return Epithet(
        said=said,
        keys=tuple(tried),
        anywhere=keys[1] if len(keys) > 1 else "",
        countries=frozenset(telling - rest),
        general=general and telling != _ONE_OF_A_KIND,
    )


def countries_in(role: str) -> frozenset[str]:
    """The countries a role names, each in its one word."""
    return countries.COUNTRIES.intersection(_tokens(role))


_ONE_OF_A_KIND = frozenset({"pope"})
_GENERAL = frozenset("prime vice deputy foreign first defense finance interior".split())
"""Words beside a head that do not say which of many is meant."""


def without_titles(asked: str) -> tuple[str, str]:
    """A typed name in two: what it is addressed by, and the rest.

    ("president", "biden"), ("North Korean leader", "Kim"); ("", as typed) when there is no title,
    or no name behind it.
    """
    words = asked.split()[:_MOST_TYPED]
    start = 0
    while start < len(words) - 1 and _is_title(words[start], inside=start > 0):
        start += 1
    while start and _plain(words[start - 1]) in _FUNCTION:
        start -= 1
    if not start or _plain(words[start]) in _FUNCTION:
        return "", asked
    if start == len(words) - 1 and _is_head(_plain(words[start])):
        return "", asked  # "Iran's supreme leader" is nobody called Leader.
    return " ".join(words[:start]), " ".join(words[start:])


def _plain(word: str) -> str:
    return word.casefold().strip('.,:"“”')


def _is_title(word: str, *, inside: bool) -> bool:
    """Whether a word before a name is no part of it."""
    plain = _plain(word)
    of_country = _POSSESSIVE.sub("", plain)
    if plain in _TYPED_TITLES or plain in ADDRESSES or plain in _FULL:
        return True
    if plain in countries.ADJECTIVES or plain in ("north", "south", "u.s", "u.k"):
        return True
    if of_country != plain and countries.in_one_word([of_country])[0] in countries.COUNTRIES:
        return True
    return inside and (plain in _INSIDE or plain in ROLES or plain in countries.COUNTRIES)


_MOST_TYPED = 16
_INSIDE = DEPARTMENTS | frozenset("of the for and state treasury house senate white press".split())

_TYPED_TITLES = frozenset(
    """
    mr mrs ms miss mx mister madam madame dr doctor sir dame lord lady prof professor president
    king queen prince princess pope chancellor premier minister prime foreign defense defence
    finance interior secretary senator congressman congresswoman representative governor mayor
    general colonel captain sergeant major admiral ambassador judge justice speaker chairman
    chairwoman chief ceo coach leader former ex the supreme ayatollah sheikh emir sultan imam
    cardinal archbishop bishop rabbi reverend herr frau monsieur señor senor señora actor actress
    singer president-elect vice
    """.split()
)
"""What readers write before a name; a person's name begins with hardly any of them."""
