"""People named in texts that are not English: few, and only the sure ones. Pure.

The grammar of :mod:`store.people` is English. Elsewhere capitals mean less (German writes every
noun with one) and titles, verbs and articles are other words, so a name counts only where a known
given name, or a title of the language, begins it and it ends with its run of capitals. No roles and
no quotations are read; short forms stay nameless. Scripts without capitals name nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.entities import Mention
from store.given_names import DOUBTFUL_GIVEN_NAMES, GIVEN_NAMES
from store.name_words import NOT_PEOPLE, ORGANISATION_WORDS, ROLES, TEAMS, TIMES
from store.place_names import PEOPLES, PLACES
from store.runs import RUN, fold, spelled
from store.short_forms import word_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.types import Passage, Span

_TITLES = frozenset(
    """
    prasident prasidenten prasidentin bundesprasident bundeskanzler bundeskanzlerin kanzler
    kanzlerin minister ministerin aussenminister aussenministerin finanzminister innenminister
    herr frau
    ministerprasident ministerprasidentin burgermeister oberburgermeister konig konigin papst
    president presidente ministre premier senateur depute maire roi reine pape monsieur madame
    docteur presidenta ministro ministra primer alcalde alcaldesa senador diputado rey reina papa
    senor senora doctor sindaco senatore re regina signor signora deputato ministro
    cumhurbaskani basbakan bakani bakan baskani belediye sayin prezydent premier
    burgemeester koning koningin statsminister presidentti kung konge
    """.split()
)
"""Words people are addressed with, folded: German, French, Spanish, Italian, Turkish and others."""

_NOT_LAST = (
    ORGANISATION_WORDS
    | TEAMS
    | TIMES
    | PLACES
    | PEOPLES
    | ROLES
    | frozenset(
        """
        strasse platz allee institut stiftung universitat verlag preis klinik schule gymnasium halle
        stadion flughafen gmbh ag kirche hof haus brucke weg universite lycee hopital stade aeroport
        universidad hospital instituto estadio aeropuerto calle plaza avenida colegio fundacion
        universita ospedale stadio aeroporto caddesi universitesi stadyumu hastanesi havalimani
        bulvari sokagi himmelfahrt koprusu lisesi vakfi kuvvetleri bakanligi cup bank airport park
        """.split()
    )
)
_NOT_FIRST = DOUBTFUL_GIVEN_NAMES | PLACES | PEOPLES | _TITLES
_SHORTEST_GIVEN = 4
"""Letters: shorter given names are words somewhere ("Al", "Les", "Dan", "Van")."""
_OF_THINGS = frozenset(
    """
    avenida avenue boulevard calle place plaza rue stade via viale
    das der die dem den des el il la las le les los lo o os a as
    """.split()
)
"""Before a name these make it a stadium's, a prize's, a street's."""
_MOST_WORDS = 4
_MOST_GERMAN = 3
_NOUNS_WITH_CAPITALS = ("de", "lb", "nds")


def find(language: str, passages: Sequence[Passage]) -> tuple[Mention, ...]:
    """The people that are surely named, each where it is, without roles and quotations.

    ``language`` is a BCP 47 tag.
    """
    primary = language.partition("-")[0]
    most = _MOST_GERMAN if primary in _NOUNS_WITH_CAPITALS else _MOST_WORDS
    return tuple(
        Mention(name=spelled(passage.text[start:end]), position=passage.position, span=(start, end))
        for passage in passages
        for match in RUN.finditer(passage.text)
        if " " in match.group()
        if (span := _name(match.group(), most, inflected=primary == "tr"))
        if span[0] or word_before(passage.text, match.start()) not in _OF_THINGS
        for start, end in ((match.start() + span[0], match.start() + span[1]),)
    )


def _name(run: str, most: int, *, inflected: bool) -> Span | None:
    """The name that ends a capitalised run; Turkish sets its endings off: "Erdoğan'ın"."""
    if inflected:
        run = run.replace("’", "'").partition("'")[0]
    words = run.split(" ")
    lows = [fold(word) for word in words]
    for place in range(len(words) - 1):
        if not _begins_name(lows, place):
            continue
        if place and lows[place - 1] in _OF_THINGS:
            return None
        capital = [word for word in words[place:] if word[:1].isupper()]
        if not 1 < len(capital) <= most or not words[-1][:1].isupper():
            return None
        if lows[-1] in _NOT_LAST or " ".join(lows[place:]) in NOT_PEOPLE:
            return None
        if any(word.isupper() or not word.strip(".")[1:] for word in (words[place], words[-1])):
            return None
        return len(" ".join(words[:place])) + (place > 0), len(run)
    return None


def _begins_name(lows: Sequence[str], place: int) -> bool:
    low = lows[place]
    if place and lows[place - 1] in _TITLES and low not in _TITLES:
        return True
    return len(low) >= _SHORTEST_GIVEN and low in GIVEN_NAMES and low not in _NOT_FIRST
