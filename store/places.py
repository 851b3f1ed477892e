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

_WITHIN = re.compile(r"(?:\b[Ii]n|\b[Nn]ear|\b[Oo]utside|\bacross|\bthroughout|\binside|\binto|\b[Dd]owntown) $")
_ABOUT = re.compile(
    r"(?:\b[Ff]rom|\bto|\b[Aa]round|\bover|\btoward|\btowards|\bleft|\bleave|\breached|\bvisited|\bvisit|\bvia|\bat"
    r"|\b[Nn]orthern|\b[Ss]outhern|\b[Ee]astern|\b[Ww]estern|\bcentral|\bnorth of|\bsouth of|\beast of|\bwest of"
    r"|\bcapital|\bcity of|\btown of) $"
)
_KIND_BEFORE = re.compile(
    r"\b(?:city|town|village|suburb|municipality|hamlet|borough|settlement|province|region|oblast|state|township|enclave|neighborhood|neighbourhood"
    r"|district|prefecture|port|community) of $|\b(?:capital|port city|the village|the town|border town|seaside town|resort town|mountain town) $"
)
_KIND_BEHIND = re.compile(r"(?:['’]s)? (?:region|oblast|province|prefecture|governorate|county|suburb)\b(?! (?:council|court|sheriff|judge|attorney|prosecutor|commission|official|police|executive|health|jail|fair|clerk))")
_BEHIND = re.compile(
    rf", ((?:[{UPPER}]\.){{2}}|[{UPPER}][a-z]+\.?(?: [{UPPER}][a-z]+){{0,2}})(?=[,.;:)\s—–-]|['’]s|$)"
)
_NO_PLACE = frozenset(
    """
    River Sea Ocean Lake Bay Strait Gulf Mountain Mountains Mount Street Avenue Road Boulevard Highway
    Square Park Bridge Airport Stadium Arena Hall Tower Building Hotel Hospital Church School Island
    Islands Canal Creek Trail Plaza Mall Field Forest Desert Valley Canyon Glacier Volcano Reef Center
    Centre Theatre Theater Palace Castle Cathedral House Room Prison Cemetery Festival Cup Games Drive
    Lane Route Interstate Museum Library Garden Gardens Zoo University College War Day Week Night Court Way Act Series Season
    Base Beach Station Speedway Club Course Marathon League Division Conference Open Bowl Party Store Shop Awards
    """.split()
)
_SPORTS = re.compile(
    r"\b(?:coach|quarterback|touchdowns?|playoffs?|midfielder|striker|innings?|goalkeeper|semifinals?|quarterfinals?"
    r"|league|touchdown|penalty kick|homers?|rebounds|standings|roster|shutout|halftime)\b"
)
_ENOUGH_SPORTS = 3
_REACH = 16


def is_within(text: str, start: int, end: int) -> bool:
    """Whether the words around a name are those around places, and hardly around anything else."""
    if text.startswith(("'s", "’s"), end):
        return False
    return bool(_WITHIN.search(text, max(0, start - _REACH), start)) or stands_in(text, end) is not None


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
    return words[-1] not in _NO_PLACE and words[0] not in _NO_PLACE and not any(map(str.isdigit, name))


def is_sports(text: str) -> bool:
    """Whether a text tells of games, where a city's name is mostly its team's."""
    return sum(1 for _ in zip(range(_ENOUGH_SPORTS), _SPORTS.finditer(text), strict=False)) == (
        _ENOUGH_SPORTS
    )
