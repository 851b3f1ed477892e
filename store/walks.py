"""What walk of life a role belongs to: "Buffalo Bills quarterback" is sport. Pure.

A word list written for Newsdesk, from the nouns that English-language news puts beside names. A
role that says nothing of a walk of life ("leader", "resident", "star") has none.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from store.name_words import MODIFIERS, ROLES, TITLES
from store.place_names import PEOPLES, PLACES


class Walk(StrEnum):
    """What people are known for."""

    POLITICS = "politics"
    LAW = "law"
    BUSINESS = "business"
    FORCES = "forces"
    SPORT = "sport"
    MUSIC = "music"
    SCREEN = "screen"
    LETTERS = "letters"
    ARTS = "arts"
    MEDIA = "media"
    SCIENCE = "science"
    MEDICINE = "medicine"
    FAITH = "faith"
    ROYALTY = "royalty"
    SCHOOL = "school"
    TRADE = "trade"
    CRIME = "crime"


class Seat(NamedTuple):
    """An office that one holds in one place: "Ohio Rep.", "mayor of Leeds"."""

    office: str
    place: frozenset[str]
    """The words of the place."""


_WORDS = {
    Walk.POLITICS: """
        alderman alderwoman ambassador assemblyman assemblymember assemblywoman candidate
        comptroller congressman congressmember congresswoman councillor councilman councilmember
        councilor councilwoman delegate democrat dictator diplomat envoy gov governor
        governor-general incumbent lawmaker legislator lobbyist mayor mayor-elect minister mp
        pm politician pollster premier president-elect prime-minister rep representative
        republican sen senator speaker statesman strategist supervisor tempore undersecretary
        vice-president whip
        """,
    Walk.LAW: """
        attorney barrister counsel judge jurist justice lawyer magistrate prosecutor solicitor
        """,
    Walk.BUSINESS: """
        accountant banker broker businessman businessperson businesswoman ceo cfo coo cto
        entrepreneur financier industrialist investor magnate mogul oligarch realtor restaurateur
        tycoon
        """,
    Walk.FORCES: """
        adm admiral brigadier capt cmdr col colonel commandant commander constable cop corporal
        cpl deputy detective firefighter gen lieutenant lt maj marshal paramedic policeman
        sergeant sgt sheriff soldier trooper
        """,
    Walk.SPORT: """
        all-star athlete baseman boxer catcher closer coach cornerback cricketer cyclist defender
        defenseman famer footballer goalie goalkeeper goalscorer goaltender golfer grandmaster
        gymnast infielder jockey kicker linebacker lineman medalist medallist midfielder
        outfielder passer pitcher playmaker powerlifter punter qb quarterback receiver referee
        reliever rower runner rusher shortstop skater skier snowboarder sprinter striker surfer
        swimmer swingman tackle umpire wideout winger wrestler
        """,
    Walk.MUSIC: """
        bassist cellist composer conductor dj drummer guitarist lyricist musician pianist rapper
        rocker saxophonist singer singer-guitarist singer-songwriter songwriter soprano tenor
        violinist vocalist
        """,
    Walk.SCREEN: """
        actor actress animator cinematographer co-star comedian comic filmmaker producer
        screenwriter showrunner stuntman writer-director
        """,
    Walk.LETTERS: """
        biographer historian novelist philosopher playwright poet
        """,
    Walk.ARTS: """
        architect artist ballerina cartoonist choreographer dancer designer illustrator model
        painter photographer sculptor
        """,
    Walk.MEDIA: """
        anchor anchorman anchorwoman blogger broadcaster columnist commentator correspondent
        editor influencer journalist newscaster photojournalist podcaster reporter streamer
        videographer vlogger youtuber
        """,
    Walk.SCIENCE: """
        anthropologist archaeologist archeologist astronaut astronomer astrophysicist biologist
        chemist climatologist demographer ecologist economist engineer entomologist forecaster
        geneticist geologist geophysicist hydrologist linguist mathematician meteorologist
        microbiologist naturalist neuroscientist oceanographer ornithologist paleontologist
        physicist primatologist prof professor psychologist researcher scientist seismologist
        sociologist statistician virologist volcanologist zoologist
        """,
    Walk.MEDICINE: """
        anesthesiologist cardiologist coroner dentist dermatologist doctor epidemiologist
        hematologist immunologist neurologist neurosurgeon nurse obstetrician oncologist
        paediatrician pathologist pediatrician pharmacist physician physiologist psychiatrist
        surgeon therapist urologist veterinarian
        """,
    Walk.FAITH: """
        archbishop ayatollah bishop cardinal chaplain cleric evangelist imam pastor patriarch
        pontiff pope preacher priest rabbi rev reverend theologian
        """,
    Walk.ROYALTY: """
        baron baroness count countess duchess duke earl emir emperor empress king prince princess
        queen sultan
        """,
    Walk.SCHOOL: """
        lecturer librarian principal schoolteacher teacher tutor
        """,
    Walk.TRADE: """
        baker barber bartender brewer butcher carpenter chef driver electrician farmer farmworker
        fisherman gardener janitor mechanic miner plumber rancher sailor tailor woodworker
        """,
    Walk.CRIME: """
        co-defendant defector defendant fugitive gunman jihadist kingpin militant mobster murderer
        shooter suspect
        """,
}
_OF_WORD = {word: walk for walk, words in _WORDS.items() for word in words.split()}

_TELLING_WORDS = {
    word: walk
    for walk, words in {
        Walk.SPORT: "nba nfl mlb nhl wnba ufc football basketball baseball soccer hockey tennis"
        " olympic olympian boxing wrestling cricket rugby",
        Walk.SCREEN: "movie film tv television hollywood bollywood broadway sitcom soap",
        Walk.MUSIC: "pop rock hip-hop country-music music rap jazz k-pop reggae",
        Walk.POLITICS: "senate congressional presidential gubernatorial",
    }.items()
    for word in words.split()
}
"""Words that tell of what somebody is a "star", a "legend" or a "champion"."""

_UNTELLING = frozenset(
    "ace champion fan great hero hopeful icon legend player star superstar".split()
)

_HEAD_ENDS = re.compile(
    r"[,;:(]|\sand\sthe\s|\s(?:of|at|for|in|from|with|on|to|who|by|against|under|behind|that|as|about|over)\s"
)
_BOTH = re.compile(r"\s(?:and|turned)\s(?!the\s)|-turned-")
_PREFIXES = ("ex-", "then-", "co-", "now-", "former-", "vice-")
_LONGEST = 200
_EARLIER = frozenset(
    "acting current deputy ex first former interim crown late longtime now then vice".split()
)


@lru_cache(maxsize=1 << 13)
def walks(role: str) -> frozenset[Walk]:
    """The walks of life a role tells of: "actor and former governor" of two, "leader" of none."""
    found = set()
    for part in _BOTH.split(role[:_LONGEST].replace("’", "'")):
        if walk := _walk(part.strip()):
            found.add(walk)
    return frozenset(found)


_OFFICES = {
    "gov": "governor",
    "governor": "governor",
    "sen": "senator",
    "senator": "senator",
    "rep": "representative",
    "representative": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "mayor": "mayor",
    "sheriff": "sheriff",
}
_NO_SEATS = frozenset(
    """
    american capitol central city county congress congressional democrat democratic democrats east
    eastern former gop great house lower new north northern republican republicans saint san senate
    south southern state states st u.s united upper us usa west western
    """.split()
)
"""Words before an office that do not say where it is."""
_SEATS = PLACES | {"york"}
_COMMON = ROLES | TITLES | MODIFIERS | PEOPLES | _NO_SEATS | _EARLIER | _UNTELLING
_SEAT = re.compile(
    r"^(?P<before>.*?)(?P<office>[\w.-]+)(?: (?:of|in|from) (?P<place>[A-Z][\w. ]+))?$"
)


@lru_cache(maxsize=1 << 13)
def seat(role: str) -> Seat | None:
    """The office of a role with the one place it is held in, if that is stated."""
    stated = _SEAT.match(role[:_LONGEST].replace("’", "'"))
    office = _OFFICES.get(stated["office"].lower().strip(".")) if stated else None
    if stated is None or office is None:
        return None
    words = (stated["place"] or stated["before"].replace("'s ", " ")).split()
    places = [low for word in words if word[:1].isupper() and (low := word.lower().strip(".,"))]
    places = [word for word in places if word not in _NO_SEATS and word not in PEOPLES]
    if not places or (not stated["place"] and not set(places) <= _SEATS):
        return None
    return Seat(office, frozenset(places))


@lru_cache(maxsize=1 << 13)
def naming(role: str) -> frozenset[str]:
    """The words of a role that names what hardly two of one name have to do with; else none.

    "former NASA administrator" is as good as "NASA administrator".
    """
    plain = role[:_LONGEST].replace("’s ", " ").replace("'s ", " ")
    words = [word.strip(".,'’()") for word in plain.split()]
    named = any(
        word[:1].isupper() and low not in _COMMON and low not in _OFFICES and low not in _OF_WORD
        for word in words
        if (low := _without_prefix(word.lower()))
    )
    folded = frozenset(_without_prefix(word.lower()) for word in words) - _EARLIER
    return folded if named else frozenset()


def _walk(part: str) -> Walk | None:
    head = _HEAD_ENDS.split(part, maxsplit=1)[0]
    words = [word.strip(".'\"“”‘’").lower() for word in head.split()]
    words = [_without_prefix(word) for word in words if word]
    if not words:
        return None
    last = words[-1]
    if last == "general":
        return _general(words)
    if last == "president":
        return _president(words, part)
    if last == "secretary":
        return Walk.POLITICS if len(words) > 1 or head[:1].isupper() else None
    if _OF_WORD.get(last) is Walk.ROYALTY and not _of_a_state(words):
        return None
    if last in _UNTELLING:
        return next((_TELLING_WORDS[word] for word in words if word in _TELLING_WORDS), None)
    if last in {"guard", "forward"}:
        return Walk.FORCES if words[:-1] in (["national"], ["coast"]) else Walk.SPORT
    return _OF_WORD.get(last)


def _without_prefix(word: str) -> str:
    for prefix in _PREFIXES:
        if word.startswith(prefix) and word not in _OF_WORD:
            return word.removeprefix(prefix)
    return word


def _general(words: list[str]) -> Walk | None:
    before = words[-2] if len(words) > 1 else ""
    if before == "attorney":
        return Walk.LAW
    if before == "surgeon":
        return Walk.MEDICINE
    return None if before in {"secretary", "director", "solicitor", "inspector"} else Walk.FORCES


def _of_a_state(words: list[str]) -> bool:
    """Whether nothing stands before the last word but a country: not in "pop queen"."""
    before = {word.replace(".", "") for word in words[:-1]}
    return before <= PEOPLES | PLACES | _EARLIER


def _president(words: list[str], part: str) -> Walk | None:
    """Heads of state: presidents of clubs, banks and colleges are from all walks of life."""
    if not _of_a_state(words):
        return None
    rest = part[part.lower().find("president") + len("president") :].strip()
    if rest and not any(
        word.strip(".,").lower().replace(".", "") in PLACES for word in rest.split()
    ):
        return None
    return Walk.POLITICS
