"""What a text says an organisation or a place is, word for word, right beside its name. Pure.

The constructions of :mod:`store.roles` for what is nobody: the noun before the name ("the chip
maker Nvidia", "the southern city of Mykolaiv"), the apposition behind it ("KCNA, the North's state
news agency,") and the sentence that defines it ("APEC is a forum of 21 economies"). What is told
begins behind its article, as roles do: "a Russian region" is "Russian region".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from store.entities import Kind
from store.known_names import KNOWN
from store.name_words import FUNCTION_WORDS, MODIFIERS
from store.organisation_words import BARE, NOUNS
from store.place_names import PEOPLES
from store.quotes import VERB_SET

PLACE_NOUNS = frozenset(
    """
    borough capital city community commune country county district enclave exclave hamlet
    hub kingdom municipality nation neighborhood neighbourhood outpost port prefecture
    principality province region republic resort settlement state stronghold suburb
    territory town township village
    """.split()
)
"""Nouns that say what a place is."""

_UNTELLING = frozenset("city country state nation community region territory hub".split())
"""Of these nothing is learnt when they stand alone."""

_OF = frozenset(
    """
    borough city community country hamlet kingdom municipality nation principality province
    region republic settlement state town township village
    """.split()
)
"""Those that "of" joins with the name of what they are; "a suburb of Lyon" is another place."""

_AREAS = frozenset("country nation province region republic state".split())
"""Those that stand behind a name of their own: "the Amhara region of Ethiopia"."""

_RIGHT_BEFORE = frozenset("capital city town village port suburb".split())
"""Those that stand right before the name."""

_NOT_RIGHT_BEFORE = frozenset(
    """
    army arm association authority board body builder bureau business center centre church
    clinic college commission committee corps council court creator daily dealer department
    division employer exchange foundation fund government hospital industry institute institution
    investor lab laboratory lender ministry movement museum office operator owner parliament
    police processor producer provider school seller shipper shop store system trust unit
    university wing wire
    """.split()
)
"""Nouns before which a name is mostly another's: "the ministry Telegram channel"."""

_NOUNS = {Kind.ORGANISATION: NOUNS, Kind.PLACE: PLACE_NOUNS}
_BEFORE = {Kind.ORGANISATION: NOUNS - _NOT_RIGHT_BEFORE, Kind.PLACE: _RIGHT_BEFORE}
_REACH = 90
_MOST_BEFORE = 6
_MOST_BEHIND = 16
_FARTHEST_HEAD = 8
_MOST_UNKNOWN = 2
_BREAKS = str.maketrans(dict.fromkeys(',;:()[]"“”‘\n—–|•/.', "\n"))
_IN_PHRASE = r"(?:[^,;:()\[\]\"“”\n—–]|,(?=\d{3}))"
_PHRASE = re.compile(rf", ((?:an?|the|[A-Z][\w’']*['’]s) {_IN_PHRASE}{{2,150}})")
_DEFINED = re.compile(rf" (?:is|was) ((?:an?|the) {_IN_PHRASE}{{2,150}})")
_COUNTRY = re.compile(r", [A-Z][\w.]{0,20}(?: [A-Z][\w.]{0,20}){0,2}(?=, (?:an?|the) )")
_SENTENCE = re.compile(r"[\n:“”\"] *|(?<![A-Z])[.!?] ")
_FRONTS = frozenset(
    """
    About Across After Against Along Alongside Amid Among Around As At Because Before Behind Besides
    Between Beyond By Despite During Following For From If In Inside Like Near On Once Outside Over
    Since Through Throughout To Toward Towards Under Unlike Until Upon Via When Where Whereas While
    With Within Without
    """.split()
)
"""Behind "At the White House, a team of advisers" goes the sentence on, to its verb."""
_LONGEST_FRONT = 160
_LISTED = re.compile(r" (?:and|or) (?:an?|the|[A-Z][\w’']*['’]s) ")
_ENDS = re.compile(
    r"(?<!\b[A-Z])\.(?=\s|$)"
    r"| (?:which|that|who|whose|where|when|while|whom|what|but|because|as|after|before|since)\b"
)
_VERBS = frozenset(
    """
    is was are were has had have said says will would can could may might must does did do
    told announced wrote added asked became came went got took began remained also never
    already reported reports denied agreed declined
    """.split()
)
_BEHIND_HEAD = frozenset(
    """
    of in for on at with to by from near that which about against behind between under over
    known home north south east west just outside inside close where across along around
    among and or based than not so both once long now then who whose when whom what but
    because as after before since
    """.split()
)
_NO_KIND = frozenset(
    """
    first second third last next latest only other another same best worst kind type sort
    way such few many some any every each no part very more most least target subject member
    victim former
    """.split()
)
_RELATIVE = frozenset(
    """
    parent sister home native adopted own neighboring neighbouring entire whole larger rest
    """.split()
)
"""What only somebody in the sentence gives a sense."""
_MEDIA = frozenset("state state-run state-owned state-controlled".split())
_IRREGULAR = frozenset(
    """
    ago bought built chose cut drove felt found fought gave got held hit hurt kept knew led
    left lent let lost made met paid put ran read said saw sent set shook shut sold spent
    spoke stood struck sue sued took told tell went won wrote back down off out so too well
    ever just still yet became
    """.split()
)
"""Words before a noun that are no part of its phrase, though they look like it."""
_PAST = _IRREGULAR - frozenset(
    """
    ago back cut down ever hit hurt just let off out put read run set shut so still too well yet
    """.split()
)
_NAMING = frozenset("called named dubbed titled".split())
_PARTICLES = frozenset(
    "out up down off back only partly mainly mostly largely primarily jointly last late".split()
)
"""What may stand behind a participle: "a nation created out of three"."""
_GIVEN = re.compile(r"an?|the|his|her|its|their|this|that|these|those|no")
"""What begins the object of a verb."""
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_COMPOUND = re.compile(
    r"[\w’']{1,30}-(?:based|owned|run|backed|language|controlled|held|funded|sized|occupied|tech"
    r"|profile|cost|income|traded|led|wing|hailing|sharing|tracking|funding)"
)


class Description(NamedTuple):
    """What stands beside a name."""

    text: str | None
    """What it is, word for word; None when the words only prove of what kind it is."""
    start: int
    """Where the words before the name begin; where the name begins when there are none."""


def describe(text: str, start: int, end: int, kind: Kind) -> Description | None:
    """What the words around the name ``text[start:end]`` say it is; None when nothing does."""
    before = _before(text, start, kind)
    if before and before.text:
        return before
    said = _behind(text, start, end, kind)
    if said is None:
        said = _defined(text, start, end, kind)
    if said is None:
        return before
    return Description(said or None, before.start if before else start)


def _before(text: str, start: int, kind: Kind) -> Description | None:
    """The noun phrase right before the name."""
    if start < 3 or text[start - 1] != " ":
        return None
    place = start - 1
    nouns = _BEFORE[kind]
    joined = kind is Kind.PLACE and text.startswith(" of", place - 3)
    if joined:
        place -= 3
        nouns = _OF
    low = text.rfind(" ", max(0, place - 20), place) + 1
    noun = text[low:place]
    if noun not in nouns:
        return None
    left = text[max(0, place - _REACH) : place]
    words = left[left.translate(_BREAKS).rfind("\n") + 1 :].split(" ")
    first = _phrase_start(words)
    phrase = words[first:]
    if not _NO_KIND.isdisjoint(words[max(0, first - 1) : -1]) or not _RELATIVE.isdisjoint(phrase):
        return None
    if noun == "media" and _MEDIA.isdisjoint(phrase):
        return None
    before = words[first - 1] if first else ""
    if kind is Kind.PLACE and not _is_of(phrase, before, joined=joined):
        return None
    if kind is Kind.ORGANISATION and before in ("a", "an", "A", "An"):
        return None  # "a platform Google is building"
    told = " ".join(phrase)
    bare = len(phrase) == 1 and (noun in BARE or noun in _UNTELLING)
    return Description(None if bare else told, place - len(told))


def _is_of(phrase: list[str], before: str, *, joined: bool) -> bool:
    """Whether a phrase before a place says what that place is: no "the Lviv region of Ukraine"."""
    if not joined:
        return before in ("the", "The") or phrase[0].endswith(_POSSESSIVE)
    if before in ("a", "an") or any(w == "capital" or w.endswith("est") for w in phrase):
        return False
    if phrase[-1] not in _AREAS:
        return True
    named = [before, *phrase[:-1]]
    return all(
        w[:1].islower() or w.lower() in PEOPLES or w.endswith(_POSSESSIVE)
        for w in named
        if w not in ("", "The")
    )


def _phrase_start(words: list[str]) -> int:
    """Where the noun phrase begins that the last word ends."""
    last = len(words) - 1
    least = max(0, last - _MOST_BEFORE)
    for place in range(last - 1, least - 1, -1):
        word = words[place]
        if word.endswith(_POSSESSIVE):
            return place if word[:1].isupper() else place + 1
        low = word.lower()
        if low in ("the", "a", "an", "its", "their", "his", "her", "our", "this"):
            return place + 1
        if low in FUNCTION_WORDS or not word or word[-1] in "?!":
            break
    first = last
    while first > least:
        word = words[first - 1]
        if (
            word in MODIFIERS
            or _opens(words, first, word)
            or word.lower() in PEOPLES
            or _COMPOUND.fullmatch(word)
        ):
            first -= 1
        else:
            break
    for _ in range(_MOST_UNKNOWN):
        before = words[first - 1] if first > least else ""
        # Nouns follow what says where from: "pound Ukrainian city" is no noun phrase.
        if words[first].lower() in PEOPLES or not _goes_with(
            before.lower() if first == 1 else before
        ):
            break
        first -= 1
    stem = words[first].partition("-")[0]
    return first - 1 if first > least and f"{words[first - 1]} {stem}" in KNOWN else first


def _opens(words: list[str], first: int, word: str) -> bool:
    """Whether a word only has its capital from opening the sentence."""
    return first == 1 and words[0] == word and word.lower() in MODIFIERS


def _goes_with(word: str) -> bool:
    """Whether an unknown small word belongs to the noun behind it: "aircraft manufacturer"."""
    if not (word.isalpha() and word.islower()) or word.endswith(("ed", "ly", "s", "ing")):
        return False
    return word not in FUNCTION_WORDS and word not in VERB_SET and word not in _IRREGULAR


def _behind(text: str, start: int, end: int, kind: Kind) -> str | None:
    """The apposition behind the name; behind a town's state or country it is the town's."""
    if text[end : end + 2] != ", ":
        return None
    if kind is Kind.PLACE:
        if text[start - 2 : start] == ", ":
            return None
        if country := _COUNTRY.match(text, end):
            end = country.end()
    phrase = _PHRASE.match(text, end)
    if phrase is None:
        return None
    if kind is Kind.ORGANISATION:
        said = _cut(phrase.group(1))
        if _LISTED.search(said) or _is_fronted(text, start, phrase.start(1) + len(said)):
            return None
    return _told(phrase.group(1), _NOUNS[kind])


def _is_fronted(text: str, start: int, end: int) -> bool:
    """Whether the phrase behind a name begins the clause that the words up to the name lead to.

    One that ends at a comma or a full stop is an apposition all the same, unless the front is no
    more than "At the White House".
    """
    sentence = _SENTENCE.split(text[max(0, start - _LONGEST_FRONT) : start])[-1]
    front, _, rest = sentence.partition(" ")
    if front not in _FRONTS or "," in rest:
        return False
    return rest in ("", "the ") or text[end : end + 1] not in (",", ".", ")")


def _defined(text: str, start: int, end: int, kind: Kind) -> str | None:
    """What a sentence that begins with the name says it is."""
    if text[end : end + 4] not in (" is ", " was"):
        return None
    opening = text[max(0, start - 6) : start].removesuffix("The ").rstrip(" ")
    if opening and opening[-1] not in '.\n”"':
        return None
    phrase = _DEFINED.match(text, end)
    return _told(phrase.group(1), _NOUNS[kind], defined=True) if phrase else None


def _told(said: str, nouns: frozenset[str], *, defined: bool = False) -> str | None:
    """The noun phrase that begins ``said``, if one of the nouns is its head; "" if it is empty.

    An apposition has no verb of its own; behind a definition one may begin the next clause.
    """
    words = _cut(said).split(" ")
    head = _head(words, nouns)
    if head is None or _NO_KIND.intersection(words[:head]) - {"former"}:
        return None
    if defined and words[head + 1 : head + 2] == ["and"]:
        del words[head + 1 :]
    for place in range(head + 1, len(words)):
        if words[place] in _VERBS or _is_finite(words, place, head):
            if not defined:
                return None
            del words[place:]
            break
    del words[_MOST_BEHIND:]
    while words[-1] in _BEHIND_HEAD or words[-1] in ("the", "a", "an", "its"):
        if words[-1] == "home":
            break
        del words[-1]
    own = words[1].endswith(_POSSESSIVE) if len(words) > 1 else False
    first = 1 if words[0] in ("a", "an", "its") or (words[0] == "the" and not own) else 0
    told = " ".join(words[first:])
    bare = len(words) - first == 1 and (told in BARE or told in _UNTELLING)
    return "" if bare else told


def _head(words: list[str], nouns: frozenset[str]) -> int | None:
    """Where the noun stands that what follows belongs to; it is written small."""
    for place, word in enumerate(words[:_FARTHEST_HEAD]):
        if (
            place
            and (word in _BEHIND_HEAD or word in _VERBS)
            and word not in ("long", "home", "now")
        ):
            return None
        if (word if word in nouns else word.rpartition("-")[2]) not in nouns:
            continue
        after = words[place + 1 : place + 2]
        if word == "site" and after == ["of"]:
            return None
        if not after or after[0] in _BEHIND_HEAD or _is_participle(after[0], nouns):
            return place
    return None


def _is_participle(word: str, nouns: frozenset[str]) -> bool:
    return word.islower() and word.endswith(("ing", "ed")) and word not in nouns


def _is_finite(words: list[str], place: int, head: int) -> bool:
    """Whether a word behind the head is a verb that tells what happened, and no participle.

    "the school argued", "a court dismissed a challenge" and "the agency provided orders", but not
    "a company owned by the state" nor "a start-up called Nimbus".
    """
    word = words[place]
    past = word.isalpha() and word.islower() and word.endswith("ed")
    if not past and word not in _PAST:
        return False
    if place + 1 == len(words):
        return past
    following = words[place + 1]
    if _GIVEN.fullmatch(following):
        return True
    if place > head + 1 or word in _NAMING or not following.islower():
        return False
    return following not in _BEHIND_HEAD and following not in _PARTICLES


def _cut(said: str) -> str:
    """A phrase without the clause behind it."""
    stop = _ENDS.search(said)
    return (said[: stop.start()] if stop else said).strip()
