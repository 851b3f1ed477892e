"""Capitalised runs of a text, and the name inside one: "Russian Foreign Minister Sergei Lavrov".

Only the words of the run are looked at; what stands around it is :mod:`store.roles`' matter. Pure.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from anyascii import anyascii

from store.given_names import DOUBTFUL_GIVEN_NAMES, FAMILY_FIRST, GIVEN_NAMES
from store.name_words import (
    ADDRESSES,
    FUNCTION_WORDS,
    HONORIFICS,
    MIXED_WORDS,
    NOT_PEOPLE,
    ORGANISATION_WORDS,
    PLURAL_ROLES,
    ROYAL,
    STAGE,
    TEAMS,
    TIMES,
    TITLES,
)
from store.place_names import PEOPLES, PLACES
from store.quotes import VERB_SET
from store.titles import is_title

_UPPER = "".join(chr(c) for c in range(0x530) if chr(c).isupper()) + "".join(
    chr(c) for c in range(0x1E00, 0x2000) if chr(c).isupper()
)
_TITLE_STOPS = (
    "Adm|Amb|Atty|Brig|Capt|Cdr|Cmdr|Col|Cpl|Det|Dr|Fr|Gen|Gov|Hon|Insp|Lt|Maj|Messrs|Mr|Mrs|Ms|Mx|"
    "Pfc|Pres|Prof|Pvt|Rep|Ret|Rev|Sec|Sen|Sgt|Spc|Ste?|Supt|Drs|Gens|Govs|Reps|Sens"
)
_PREFIX = "(?:al|el|ul|as|ash|an|ar|at|ad|az|bin|ben|d|l)[-'’]"
_PARTICLES = (
    "bin|ibn|bint|ben|de|del|della|di|da|do|dos|das|du|des|van|von|der|den|ter|la|le|los|al|el|abu|"
    "af|zu"
)
_WORD = (
    rf"(?:[{_UPPER}]\.(?:-?[{_UPPER}]\.)*|(?:{_TITLE_STOPS}|Jr|Sr)\."
    rf"|(?:{_PREFIX})?[{_UPPER}][\w\u0300-\u036f]*(?:['’](?![sS]\b)\w+|-\w[\w\u0300-\u036f]*)*)"
)
RUN = re.compile(
    rf"(?<![\w@#/.\-]){_WORD}"
    rf"(?:(?: [\"“][{_UPPER}][^\"“”\n]{{1,20}}[\"”])? (?:(?:{_PARTICLES}) ){{0,3}}{_WORD})*"
    r"(?:, (?:Jr|Sr)\b\.?)?"
)
_NICKNAME = re.compile(r" [\"“][^\"“”]+[\"”]")
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "xiv", "xvi", "xxiii"))
_INITIALS = re.compile(r"(?:[A-Z]\.-?)+|[A-Z]{1,2}")
_SHIPS = frozenset("HMCS HMS INS RMS SS USCGC USNS USS".split())
_TWO_INITIALS = re.compile(r"[A-Z]\.-?[A-Z]\.")
_HERE = PLACES | PEOPLES
_SHORT_FOR = TITLES | {"miss"}
"""Titles that address nobody by one word unless a full stop shows that they are titles."""
_NO_SHORT_FORMS = _HERE | TIMES | MIXED_WORDS | FUNCTION_WORDS
_NO_FAMILY = PEOPLES | TIMES
_GROUPS = PLURAL_ROLES | TEAMS
_NAMING_ALONE = ADDRESSES | HONORIFICS | STAGE
_DOUBTFUL = DOUBTFUL_GIVEN_NAMES | (_HERE - {"sofia", "florence"})
"""Given names that are rather something else; of these two towns few things are named."""
_ORGANISATION = ORGANISATION_WORDS - MIXED_WORDS
_GROUNDS = MIXED_WORDS & frozenset(
    """
    bridges castle church field fields forest garden gardens gates hall heights hill hills lake
    lane park parks place pond port post prize springs square street temple town trail village
    """.split()
)
"""Family names that end more names of places than of people: "Mary Vessels Park"."""
_SITES = _GROUNDS - frozenset("fields gates hall heights hill lane park parks place post".split())
"""Of these the words that end fewer names of people still: "Kyle Field", "Beverly Hills"."""
FIRST_OF_TWO = frozenset("el fort la las los mount new port saint san santa sao st st.".split())
"""Words a place's name of two words begins with: "San Diego"."""
_PARTICLE_WORDS = frozenset(_PARTICLES.split("|"))
_PARTICIPLES = tuple(
    "-nominated -winning -based -born -old -trained -backed -right -left -wing".split()
)
_LONGEST = 5
"""Words of a name; longer runs are headings."""


class Name(NamedTuple):
    """What a capitalised run holds once its titles are taken off."""

    start: int
    end: int
    """Where the name stands in the run."""
    text: str
    words: tuple[str, ...]
    """Folded, without particles, initials in the middle and suffixes; one word for a short form."""
    suffix: str
    proof: int
    titled: bool


@lru_cache(maxsize=1 << 13)
def fold(word: str) -> str:
    """A word in lower-case ASCII."""
    return (word if word.isascii() else anyascii(word)).lower()


def spelled(name: str) -> str:
    """A name with plain apostrophes and composed accents: one spelling for one name."""
    return name if name.isascii() else normalize("NFC", name.replace("’", "'"))


def is_suffix(word: str) -> bool:
    """Whether a word follows a family name: "Jr.", "III"."""
    return word.strip(".,").lower() in _SUFFIXES


@lru_cache(maxsize=1 << 13)
def take_apart(run: str, *, will: bool = False) -> Name | None:
    """The name in a capitalised run, without titles, days and places around it; None without one.

    What is left may be one word: ``titled`` behind a title people are addressed with ("President
    Biden"), and not behind a day, a "But" or an artist's. Royal titles stay ("Prince Harry").
    ``will``: whether a "Will" in front is a name here and no verb.
    """
    words = spelled(_NICKNAME.sub("", run)).split(" ")
    first, last = 0, len(words)
    while first < last and _leads(words[first]) and not (will and words[first] == "Will"):
        first += 1
    while last > first + 1 and _trails(words[last - 1], words[last - 2]):
        last -= 1
    behind = _behind_title(words, first, last)
    title = words[behind - 1].lower().rstrip(".") if behind > first else ""
    start = behind
    while not title and last - start > 2 and words[start].lower() in _HERE:
        if fold(words[start]) in GIVEN_NAMES:
            break
        start += 1 + (words[start].lower() in FIRST_OF_TWO)
    while last - start > 2 and words[start].isupper() and words[start].isalpha():
        if words[start] in _SHIPS:
            return None
        start += 1  # "AP NFL MVP Patrick Mahomes"
    core = [word for word in words[start:last] if not is_suffix(word)]
    if len(core) == 1:
        if title and words[behind - 1].lower() in _SHORT_FOR:
            return None
        if title in ROYAL:
            start -= 1
        elif title and title not in _NAMING_ALONE:
            return None
    if not core or not _may_be_name(core, title):
        return None
    if len(core) == 1 and is_suffix(words[last - 1]) and title not in ROYAL:
        if fold(core[0]) not in GIVEN_NAMES:
            return None  # "Artemis II"
        last -= 1  # "Charles III" is short for the "King Charles III" of the article
    suffix = words[last - 1].strip(".,").lower() if last - start > len(core) else ""
    begin = sum(len(word) + 1 for word in words[:start])
    end = len(run) - sum(len(word) + 1 for word in words[last:])
    return Name(
        start=begin,
        end=end,
        text=_joined(words[start:last]),
        words=_key(core),
        suffix=suffix if suffix in _SUFFIXES else "",
        proof=_proof(core, title, suffix),
        titled=bool(title) and (len(core) > 1 or title not in STAGE),
    )


def _joined(words: list[str]) -> str:
    text = spelled(" ".join(word.strip(",") for word in words))
    return text + "." if text.endswith((" Jr", " Sr")) else text


def _leads(word: str) -> bool:
    """Whether a word that begins a run is only capitalised by its place in the sentence."""
    low = word.lower()
    if low in FUNCTION_WORDS or low in VERB_SET or low.endswith(_PARTICIPLES):
        return True
    return low.rstrip(".") in TIMES and low not in GIVEN_NAMES


def _trails(word: str, before: str) -> bool:
    low = word.lower().rstrip(".")
    if before in _PARTICLE_WORDS:
        return False
    if low in MIXED_WORDS and fold(before) in GIVEN_NAMES:
        return False
    return low in TIMES or low in FUNCTION_WORDS


def _behind_title(words: list[str], first: int, last: int) -> int:
    """The index of the word behind the last title of a run; ``first`` when there is none."""
    for place in range(last - 2, first - 1, -1):
        word = words[place]
        if not is_title(word) or is_suffix(words[place + 1]):
            continue
        low = word.lower().rstrip(".")
        before = fold(words[place - 1]) if place > first else ""
        given = before in GIVEN_NAMES and before not in PEOPLES
        if given and low in MIXED_WORDS:
            continue
        if place == first and low in GIVEN_NAMES and last - place == 2:
            continue
        return place + 1
    return first


def _may_be_name(core: list[str], title: str) -> bool:
    names = [word for word in core if word[0].isupper() or word[1:2] in "-'l"]
    if len(names) > _LONGEST:
        return False
    lows = [word.lower() for word in core]
    if " ".join(lows).replace(".", "").replace("-", " ") in NOT_PEOPLE:
        return False
    given = fold(core[0]) in GIVEN_NAMES
    if not title and lows[0] in _HERE and not given:
        return False
    if lows[0] in FUNCTION_WORDS and not given:
        return False
    if lows[0] in ("st.", "saint") or len(core[-1].strip(".")) < 2 or lows[-1] == "st.":
        return False
    if len(core[0]) == 1 or (core[0].isupper() and core[1:2] and not core[1][0].isupper()):
        return False
    for place, (word, low) in enumerate(zip(core, lows, strict=True)):
        if low in _ORGANISATION or word[1:2] == "-" or any(c.isdigit() for c in word):
            return False
        if len(word) > 3 and word.isupper() and "." not in word:
            return False
        if place and low in FUNCTION_WORDS and low not in MIXED_WORDS and word[0].isupper():
            return False
    if len(core) == 1:
        return lows[0] not in _NO_SHORT_FORMS
    if lows[-1] in _GROUPS or (core[-1].isupper() and len(core[-1]) > 1):
        return False
    sure = given and lows[0] not in DOUBTFUL_GIVEN_NAMES
    if lows[-1] in _NO_FAMILY and not (sure and lows[-1] in MIXED_WORDS):
        return False
    if lows[-1] in _GROUNDS and title not in ADDRESSES:
        return sure and len(core) == 2
    if lows[-1] in PLACES or lows[-1] in MIXED_WORDS:
        return sure or title in ADDRESSES or (given and lows[0] not in PLACES)
    return True


def _proof(core: list[str], title: str, suffix: str) -> int:
    """How sure the words alone make it that the run is a person's name."""
    first = fold(core[0])
    given = first in GIVEN_NAMES or (
        "-" in first and first.partition("-")[0] in GIVEN_NAMES and len(first) > 4
    )
    proof = 0
    if given:
        proof = 1 if first in _DOUBTFUL or core[-1].lower() in _SITES else 3
    if first in FAMILY_FIRST and len(core) <= 3 and all(len(word) < 8 for word in core):
        proof = max(proof, 2)
    if (_INITIALS.fullmatch(core[0]) and core[0].lower() not in PLACES) or any(
        _INITIALS.fullmatch(word) for word in core[1:-1]
    ):
        proof += 2 + bool(_TWO_INITIALS.fullmatch(core[0]))
    if title in ADDRESSES or title in HONORIFICS or title in ROYAL:
        proof += 4
    elif title:
        proof += 2
    if suffix:
        proof += 2
    return proof + any(word in _PARTICLE_WORDS for word in core)


def _key(core: list[str]) -> tuple[str, ...]:
    """A name's words for comparing: folded, hyphens opened, without initials in the middle."""
    words = [fold(core[0])]
    words += [fold(w) for w in core[1:-1] if not _INITIALS.fullmatch(w)]
    words += [fold(w) for w in core[-1:] if len(core) > 1]
    return tuple(" ".join(words).replace("-", " ").replace(".", "").split())
