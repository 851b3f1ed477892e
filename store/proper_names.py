"""Capitalised runs that are no person's, and the place or organisation inside one. Pure.

Only the words of a run are looked at here: "Florida Department", "U.S. Capitol Police", "London".
What stands around it is the matter of :mod:`store.places` and :mod:`store.organisations`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from store.entities import Kind
from store.known_names import KNOWN, MOST_WORDS, is_known_place
from store.name_words import DEPARTMENTS, FUNCTION_WORDS, HONORIFICS, TIMES
from store.organisation_words import (
    ACRONYMS_OF_OTHERS,
    DOUBTFUL_HEADS,
    GENERIC,
    HEADS,
    OF_HEADS,
    STRAY,
    SUFFIXES,
)
from store.place_names import PEOPLES
from store.roles import is_title

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶŁĽŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽȘȚ"
"""Capital letters of European languages, for a character class."""

_SHORTENED = "St|Ste|Mt|Ft|Gov|Sen|Rep|Dr|Mr|Mrs|Ms|Gen|Lt|Col|Sgt|Prof|Rev|Inc|Corp|Co|Ltd|Bros"
_WORD = (
    rf"(?:[{UPPER}]\.(?:[{UPPER}]\.)*|(?:{_SHORTENED})\.(?= |,|['’])"
    rf"|(?:al-|el-)?[{UPPER}][\w&]*(?:['’](?![sS]\b)\w+|-\w+)*)"
)
_SMALL = "de|da|do|del|di|la|le|los|el|al|es|du|des|sur"
RUN = re.compile(rf"(?<![\w@#/.\-’']){_WORD}(?:(?: | & | (?:{_SMALL}) ){_WORD})*")
"""Words with capitals in a row, joined by spaces, "&" or the small words of other languages."""

LONGEST_RUN = 100
"""Characters of a run; longer ones are headings."""

_ACRONYM = re.compile(r"[A-Z][A-Z0-9]{1,4}(?:-[A-Z0-9]{1,4})?")
_PLACE_HEADS = frozenset(
    "County Province Region Oblast Prefecture Township Municipality Governorate Borough".split()
)
_DROPPED_PLACE_HEADS = frozenset("Province Region Oblast Prefecture Governorate".split())
_DIRECTIONS = frozenset(
    """
    Downtown Uptown Midtown Suburban Rural Metro Metropolitan Greater Northern Southern
    Eastern Western Central North South East West Northeast Northwest Southeast Southwest
    Inner Mainland Modern Occupied Upstate
    """.split()
)
_PARTIES = frozenset("Republican Democratic GOP".split())
_SIDES = frozenset("North South East West".split())
"""What makes another town of a town's name: "West New York"."""
_IN_NAMES = frozenset("New Old Great First United Good Second Third General Best".split())
"""Small words that names begin with all the same."""
_PARTICIPLES = tuple("-based -born -led -owned -run -backed -controlled".split())
_FROM_PLACES = frozenset(
    "based born led area backed run controlled held occupied owned made bound wide native".split()
)
_LONGEST = 8
_LONGEST_ACRONYM = 4


class Found(NamedTuple):
    """A name inside a run."""

    start: int
    end: int
    """Where it stands in the run."""
    name: str
    """As it is to be shown; of known names the chief form."""
    kind: Kind | None
    """None when only what stands around it can tell."""
    doubtful: bool = False
    """Whether more must speak for it than its words."""
    city: bool = False
    acronym: bool = False
    known: bool = False
    """Whether the name alone says what it is, though perhaps not at the start of a sentence."""


def plain(words: str) -> str:
    """Words without full stops and with plain apostrophes: "St. Mary’s" is "St Mary's"."""
    return words.replace(".", "").replace("’", "'")


@lru_cache(maxsize=1 << 14)
def read_run(run: str) -> Found | None:
    """The place or organisation a run names, without the words that only happen to be beside it.

    "But U.S. Capitol Police", "Texas Gov.", "Boeing CEO" name Capitol Police, Texas and Boeing; a
    run that may name anything comes back with no kind, one that is no name at all as None.
    """
    if len(run) > LONGEST_RUN:
        return None
    if len(run) > _LONGEST_ACRONYM and run.isupper() and is_known_place(run.title()):
        return read_run(run.title())
    words = run.split(" ")
    shown = [plain(word) for word in words]
    first, last = 0, len(words)
    while first < last - 1 and _leads(words, shown, first):
        first += 1
    for place in range(first, last - 1):
        if shown[place].endswith(_PARTICIPLES):
            first = place + 1
    while last > first and (shown[last - 1].lower() in TIMES or is_small(shown[last - 1])):
        last -= 1
    if " ".join(shown[first:last]) in KNOWN:
        return _told(words, first, last)
    titled = last
    while titled > first and is_title(words[titled - 1]) and shown[titled - 1] not in KNOWN:
        titled -= 1
    if first == titled or titled - first > _LONGEST:
        return None
    known = _known_within(shown, first, titled)
    if known == (first, titled):
        return _told(words, first, titled)
    if titled < last:
        if shown[titled - 1].lower() in DEPARTMENTS:
            return None
        return _named(words, shown, first, titled) or (
            _at_edge(words, shown, known, titled) if known else None
        )
    if known and shown[first] in _PARTIES and (found := _at_edge(words, shown, known, last)):
        return found
    return _named(words, shown, first, last) or (
        _at_edge(words, shown, known, last) if known else _unknown(words, shown, first, last)
    )


def _leads(words: list[str], shown: list[str], place: int) -> bool:
    """Whether a word only has its capital from the beginning of a sentence."""
    if not is_small(shown[place]):
        return False
    return not any(" ".join(shown[place : place + size]) in KNOWN for size in range(1, 4))


def is_small(word: str) -> bool:
    """Whether a word is no part of a name, though a sentence may give it a capital."""
    if word in _IN_NAMES or (word.isupper() and len(word) > 1):
        return False
    return word.lower() in FUNCTION_WORDS


def _known_within(shown: list[str], first: int, last: int) -> tuple[int, int] | None:
    """The longest known name among the words; of equally long ones the first."""
    for size in range(min(last - first, MOST_WORDS), 0, -1):
        for start in range(first, last - size + 1):
            if " ".join(shown[start : start + size]) in KNOWN:
                return start, start + size
    return None


def _told(words: list[str], first: int, last: int) -> Found:
    known = KNOWN[plain(" ".join(words[first:last]))]
    return Found(
        *_span(words, first, last), known.name, known.kind, known.doubtful, known.city,
        known=not known.common,
    )  # fmt: skip


def _span(words: list[str], first: int, last: int) -> tuple[int, int]:
    start = sum(len(word) + 1 for word in words[:first])
    return start, start + len(" ".join(words[first:last]))


def _at_edge(words: list[str], shown: list[str], known: tuple[int, int], last: int) -> Found | None:
    """A known name with words that do not make another name of it: "Downtown London"."""
    start, end = known
    before, behind = shown[:start], shown[end:last]
    if behind or (KNOWN[" ".join(shown[start:end])].city and not _SIDES.isdisjoint(before)):
        return None
    if all(
        is_small(w) or w in _DIRECTIONS or w.lower() in PEOPLES or w in ("US", "Team")
        for w in before
    ):
        return _told(words, start, end)
    return None


def _named(words: list[str], shown: list[str], first: int, last: int) -> Found | None:
    """A name that one of its words makes a place's or an organisation's."""
    if last - first > 1 and shown[first] == "US" and " ".join(shown[first + 1 : last]) in KNOWN:
        return _told(words, first + 1, last)
    size = last - first
    head = shown[last - 1]
    if size == 1:
        stem, _, tail = head.rpartition("-")
        if tail in _FROM_PLACES and is_known_place(stem):
            start = sum(len(word) + 1 for word in words[:first])
            return Found(start, start + len(stem), KNOWN[stem].name, Kind.PLACE, known=True)
        return None
    text = _shown(words[first:last])
    start, end = _span(words, first, last)
    if text.isupper() and size > 2:
        return None
    if "FC" in (head, shown[first]) or (
        head == "United" and is_known_place(" ".join(shown[first : last - 1]))
    ):
        return Found(start, end, text, Kind.ORGANISATION)
    if head in _PLACE_HEADS and size < 5:
        kept = last - 1 if head in _DROPPED_PLACE_HEADS else last
        if not all(
            word.lower() in GENERIC or word in _DIRECTIONS for word in shown[first : last - 1]
        ):
            name = _shown(words[first:kept])
            return Found(start, end, name, Kind.PLACE)
        return None
    if head == "District" and shown[last - 2] == "School" and size > 2:
        return Found(start, end, text, Kind.ORGANISATION)
    if head in HEADS or head == "Co":
        return _organisation(words, shown, first, last)
    return None


def _organisation(words: list[str], shown: list[str], first: int, last: int) -> Found | None:
    head, before = shown[last - 1], shown[first : last - 1]
    if any(word.lower() in HONORIFICS or word.lower() in TIMES for word in before):
        return None
    generic = all(word.lower() in GENERIC or word in _DIRECTIONS for word in shown[first:last])
    if generic or (before[0] in STRAY and (head in DOUBTFUL_HEADS or len(before) == 1)):
        return None
    start, end = _span(words, first, last)
    if head in SUFFIXES or (head in ("Co", "Corp") and " ".join(before) in KNOWN):
        kept = last - 1
        if " ".join(before) in KNOWN and KNOWN[" ".join(before)].kind is Kind.ORGANISATION:
            return Found(start, end, KNOWN[" ".join(before)].name, Kind.ORGANISATION, known=True)
    else:
        kept = last
    name = _shown(words[first:kept])
    low = before[0].lower()
    telling = (
        low in PEOPLES
        or _ACRONYM.fullmatch(before[0])
        or len(before) > 2
        or any(
            is_known_place(" ".join(before[:size])) for size in range(1, min(4, len(before) + 1))
        )
    )
    return Found(start, end, name, Kind.ORGANISATION, head in DOUBTFUL_HEADS and not telling)


def _shown(words: list[str]) -> str:
    """A name as it is shown: without the country all know, a comma or a last full stop."""
    text = " ".join(words).replace("’", "'").strip(",")
    if text.endswith((" Inc.", " Corp.", " Co.", " Ltd.")):
        text = text[:-1]
    return text


def _unknown(words: list[str], shown: list[str], first: int, last: int) -> Found | None:
    """A run that may be the name of anything."""
    size = last - first
    text = " ".join(words[first:last])
    if size > 4 or len(text) < 2 or (text.isupper() and size > 1):
        return None
    low = shown[first].lower()
    if low.removesuffix("s") in PEOPLES or low in PEOPLES or low in TIMES or low in HONORIFICS:
        return None
    if size == 1:
        if low in FUNCTION_WORDS or low in GENERIC or is_title(words[first]):
            return None
        if shown[first] in _DIRECTIONS:
            return None
        if shown[first] in HEADS or shown[first] in OF_HEADS:
            return None
        acronym = bool(_ACRONYM.fullmatch(shown[first]))
        if shown[first] in ACRONYMS_OF_OTHERS:
            return None
        if len(text) < 3 or not shown[first][:3].isalpha() or low.endswith(("ians", "-era", "ly")):
            return None
        name = text.title() if text.isupper() and not acronym else shown[first]
        return Found(*_span(words, first, last), name, None, acronym=acronym)
    if is_title(words[first]) or shown[last - 1] in HEADS or shown[last - 1].lower() in GENERIC:
        return None
    return Found(*_span(words, first, last), _shown(words[first:last]), None)
