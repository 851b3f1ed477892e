"""What around a capitalised run makes it a place's name. Pure.

Prepositions, the kind of place beside it ("the city of …", "… region") and the country or state
behind it ("Yalding, Kent"). Rivers, seas, mountains and streets are no places here: nothing is
reported of them as of somebody.
"""

from __future__ import annotations

import re

from store.gazetteer import STATE_CODES
from store.known_names import KNOWN, is_known_place
from store.proper_names import UPPER, plain

_WITHIN = re.compile(
    r"(?:\b[Ii]n|\b[Nn]ear|\b[Oo]utside|\bacross|\bthroughout|\binside|\binto|\b[Dd]owntown) $"
)
_ABOUT = re.compile(
    r"(?:\b[Ff]rom|\bto|\b[Aa]round|\bover|\btowards?|\bleft|\bleave|\breached|\bvisit(?:ed)?|\bvia"
    r"|\bat|\b(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)ern|\bcentral|\b(?:north|south|east|west) of"
    r"|\bcapital|\bcity of|\btown of) $"
)
_KIND_BEFORE = re.compile(
    r"\b(?:city|town|village|suburb|municipality|hamlet|borough|settlement|province|region|oblast"
    r"|state|township|enclave|neighbou?rhood|district|prefecture|port|community) of $"
    r"|\b(?:capital|port city|the village|the town|(?:border|seaside|resort|mountain) town) $"
)
_KIND_BEHIND = re.compile(
    r"(?:['’]s)? (?:region|oblast|province|prefecture|governorate|county|suburb)\b"
    r"(?! (?:council|court|sheriff|judge|attorney|prosecutor|commission|official|police|executive"
    r"|health|jail|fair|clerk))"
)
_BEHIND = re.compile(
    rf", ((?:[{UPPER}]\.){{2}}|[{UPPER}][a-z]{{1,20}}\.?(?: [{UPPER}][a-z]{{1,20}}){{0,2}})"
    r"(?=[,.;:)\s—–-]|['’]s|$)"
)
_NO_PLACE = frozenset(
    """
    Arctic Atlantic Baltic Mediterranean Pacific Act Airport Arena Avenue Awards Base Bay
    Beach Boulevard Bowl Bridge Building Canal Canyon Castle Cathedral Cemetery Center Centre
    Church Club College Conference Course Court Creek Cup Day Desert Division Drive Festival
    Field Forest Games Garden Gardens Glacier Gulf Hall Highway Hospital Hotel House
    Interstate Island Islands Lake Lane League Library Mall Marathon Mount Mountain Mountains
    Museum Night Ocean Open Palace Park Party Plaza Prison Reef River Road Room Route School
    Sea Season Series Shop Speedway Square Stadium Station Store Strait Street Theater Theatre
    Tower Trail University Valley Volcano War Way Week Zoo
    """.split()
)
_SPORTS = (
    " coach", "quarterback", "touchdown", "playoff", "midfielder", " striker", " inning",
    "goalkeeper", "semifinal", "quarterfinal", " league", "penalty kick", " homer", " rebounds",
    " standings", " roster", "shutout", "halftime",
)  # fmt: skip
_ENOUGH_SPORTS = 3
_REACH = 16


def is_within(text: str, start: int, end: int) -> bool:
    """Whether the words around a name are those around places, and hardly around anything else."""
    if text.startswith(("'s", "’s"), end):
        return False
    return (
        bool(_WITHIN.search(text, max(0, start - _REACH), start))
        or stands_in(text, end) is not None
    )


def is_about(text: str, start: int) -> bool:
    """Whether the word before a name goes with places, though not only with them."""
    low = max(0, start - _REACH)
    return bool(_ABOUT.search(text, low, start) or _WITHIN.search(text, low, start))


def stands_in(text: str, end: int) -> str | None:
    """The country or state named behind a name and a comma: Texas of "Marfa, Texas"."""
    if text[end : end + 2] != ", ":
        return None
    match = _BEHIND.match(text, end)
    if match is None:
        return None
    behind = plain(match.group(1))
    while behind:
        known = KNOWN.get(behind)
        if behind in STATE_CODES or (known and is_known_place(behind) and not known.city):
            return known.name if known else behind
        behind = behind.rpartition(" ")[0]
    return None


def is_proven(text: str, start: int, end: int) -> bool:
    """Whether what stands beside a name that may be anything says that it is a place."""
    if not may_be_place(text[start:end]):
        return False
    low = max(0, start - 24)
    if _KIND_BEFORE.search(text, low, start) or _KIND_BEHIND.match(text, end):
        return True
    if stands_in(text, end) is None:
        return False
    return is_about(text, start) or text[start - 1 : start] in ("", "\n")


def may_be_place(name: str) -> bool:
    """Whether a name is not that of a river, a street, a building or an event."""
    words = name.split(" ")
    return (
        words[-1] not in _NO_PLACE and words[0] not in _NO_PLACE and not any(map(str.isdigit, name))
    )


def is_sports(text: str) -> bool:
    """Whether a text tells of games, where a city's name is mostly its team's."""
    return sum(word in text for word in _SPORTS) >= _ENOUGH_SPORTS
