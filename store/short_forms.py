"""Who is meant by "Kim", "President Trump", "the North Korean leader" in an article. Pure.

A short form goes to the one person of the article it can mean; where two could be meant it goes to
nobody. The same holds for an epithet: a role that exactly one person of the article was given.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store import quotes
from store.given_names import DOUBTFUL_GIVEN_NAMES, FAMILY_FIRST, GIVEN_NAMES, MONONYMS
from store.name_words import (
    FUNCTION_WORDS,
    MIXED_WORDS,
    ORGANISATION_WORDS,
    POSITIONS,
    STAGE,
    TEAMS,
    TIMES,
)
from store.place_names import PEOPLES, PLACES
from store.roles import beside
from store.runs import fold, is_suffix
from store.somebody import Somebody
from store.titles import Role, is_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from store.types import Span

SAYS = re.compile(rf"{quotes.ADVERBS} (?:{quotes.VERBS})\b")
SENTENCE_ENDS = frozenset('.!?:\n"“”•')
ARTICLES = frozenset(("the", "a", "an"))
PLACE_BEFORE = frozenset("in at near from to around outside across via toward towards".split())
_NOT_NAMES = FUNCTION_WORDS | TIMES | PLACES | PEOPLES | TEAMS
_ORGANISATION = ORGANISATION_WORDS - MIXED_WORDS
_OFFICES = frozenset(
    """
    ambassador archbishop ayatollah bishop boss cardinal ceo chair chairman chairwoman chancellor
    chief coach commander commissioner director dictator emperor governor judge king leader manager
    mayor minister pm pope premier president president-elect principal prosecutor queen secretary
    secretary-general senator sheriff speaker spokesman spokesperson spokeswoman sultan
    superintendent treasurer
    """.split()
)
"""Heads of roles one person of an article has: "the actor" may be any."""
_OF = frozenset("of for at in with from on".split())
_OWNER = ("'s", "’s", "s'", "s’")
_QUALIFIED = frozenset("vice deputy assistant associate former ex acting lieutenant co".split())
"""Words that make another role of one: a vice president is not the president."""
_COUNTRIES = PLACES | PEOPLES | {"us", "u.s.", "uk", "u.k.", "republic"}


def word_before(text: str, start: int) -> str:
    """The word that ends one space before ``start``, lower-case; "" behind punctuation."""
    if start < 2 or text[start - 1] != " ":
        return ""
    words = text[max(0, start - 26) : start - 1].split()
    return words[-1].lower() if words else ""


def begins_sentence(text: str, start: int) -> bool:
    """Whether a capital at ``start`` may be only the sentence's."""
    return start < 2 or text[start - 1] in SENTENCE_ENDS or text[start - 2] in SENTENCE_ENDS


def short_forms(everybody: Sequence[Somebody]) -> dict[str, list[Somebody]]:
    """Family names, and given names that are surely such, by whom they may mean."""
    short: dict[str, list[Somebody]] = {}
    for person in everybody:
        words = person.name.split(" ")
        if len(words) > 1 and is_suffix(words[-1]):
            del words[-1]
        # In order: which form is given first decides, and sets of words have no order.
        forms = dict.fromkeys((words[-1], words[-1].rpartition("al-")[2]))
        low = words[0].lower()
        if (low not in PLACES and fold(low) in GIVEN_NAMES) or low in FAMILY_FIRST:
            forms[words[0]] = None
        for form in forms:
            short.setdefault(form, []).append(person)
    for people in short.values():
        if len(people) > 1 and any(not person.suffix for person in people):
            people[:] = [person for person in people if not person.suffix]
    return short


def resolve(
    text: str, short: Mapping[str, list[Somebody]], singles: Mapping[str, Sequence[Span]]
) -> None:
    """Give the capitalised words that stand alone to the one person each can mean."""
    for form, people in short.items():
        owner = people[0] if len(people) == 1 else None
        firsts = {id(person): min(seen[0] for seen in person.seen) for person in people}
        for start, end in singles.get(form, ()):
            if not _is_name_here(text, form, start, end):
                continue
            role = beside(text, start, end)
            if owner is None:
                met = [person for person in people if firsts[id(person)] < start]
                owner = met[0] if len(met) == 1 else None
            person = owner or _by_role(people, role)
            if person:
                person.seen.append((start, end, role))


def _by_role(people: Sequence[Somebody], role: Role | None) -> Somebody | None:
    """The one of several people of a short form whom the article gives the same title."""
    if role is None or not role.text:
        return None
    last = role.text.rpartition(" ")[2]
    fit = [p for p in people if any(r and r.text and r.text.endswith(last) for _, _, r in p.seen)]
    return fit[0] if len(fit) == 1 else None


def _is_name_here(text: str, form: str, start: int, end: int) -> bool:
    """Whether a single capitalised word stands for a person at this place."""
    before = word_before(text, start)
    if before in ARTICLES or before == "&" or text.startswith(("/", " & "), end):
        return False
    low = form.lower()
    if low in _NOT_NAMES:
        return before not in PLACE_BEFORE and bool(SAYS.match(text, end) or is_title(before))
    if low in MIXED_WORDS or low in DOUBTFUL_GIVEN_NAMES:
        initial = start < 2 or text[start - 2] in SENTENCE_ENDS
        return not initial or bool(SAYS.match(text, end)) or text.startswith(("'s", "’s"), end)
    return True


def known_by_one_word(
    text: str,
    short: Mapping[str, list[Somebody]],
    singles: Mapping[str, list[Span]],
    addressed: AbstractSet[str],
) -> Iterator[Somebody]:
    """People the article names by one word: "President Trump", "Prince Harry", "Beyoncé".

    ``addressed`` are the words that stand behind a title people are addressed with.
    """
    for form, spans in list(singles.items()):
        royal = " " in form
        word = form.split(" ")[1] if royal else form
        if word in short:
            if royal and len(short[word]) == 1:
                short[word][0].seen += [(*span, beside(text, *span)) for span in spans]
            continue
        low = form.lower()
        if not _NOT_NAMES.isdisjoint(low.split("-")) or low in _ORGANISATION or is_title(form):
            continue
        if form.isupper() and len(form) > 2:
            continue
        if not (
            royal
            or form in addressed
            or fold(form) in MONONYMS
            or (len(spans) > 1 and any(word_before(text, s) in STAGE for s, _ in spans[:3]))
        ):
            continue
        own = Role(form.split(" ")[0], 0, 4, weak=True) if royal else None
        if royal:
            spans = [*spans, *singles.get(word, ())]
        person = Somebody((fold(form),))
        person.forms[form] = len(spans)
        person.seen = [
            (start, end, beside(text, start, end) or (own and own._replace(start=start)))
            for start, end in spans
            if _is_name_here(text, word, start, end)
        ]
        if person.seen:
            yield person


def epithets(text: str, everybody: Sequence[Somebody]) -> Iterator[tuple[Somebody, int, int]]:
    """Where a role stands for the one person of the article it was given to.

    "The North Korean leader" is the one called "North Korean leader", and "the leader" too while
    nobody else is called leader of anything; "the president" is no vice president. Gives person,
    start and end of the words, "the" included.
    """
    owners: dict[str, set[Somebody]] = {}
    rivals: dict[str, set[Somebody]] = {}
    for person in everybody:
        for role in dict.fromkeys(r.text for _, _, r in person.seen if r and r.text and not r.weak):
            words = _phrase(role)
            for phrase in _shortened(words):
                owners.setdefault(phrase, set()).add(person)
            if words and _QUALIFIED.isdisjoint(word.lower() for word in words):
                rivals.setdefault(words[-1].lower(), set()).add(person)
    low = text.lower() if owners else ""
    if len(low) != len(text):
        return
    for phrase, people in owners.items():
        if len(people) > 1 or (" " not in phrase and rivals.get(phrase, people) != people):
            continue
        (owner,) = people
        first = min(start for start, _, _ in owner.seen)
        place = low.find(f"the {phrase}", first)
        while place >= 0:
            end = place + 4 + len(phrase)
            if _stands_alone(text, place, end):
                yield owner, place, end
            place = low.find(f"the {phrase}", end)


def _phrase(role: str) -> list[str]:
    """The words of a role up to its head; none when it cannot be said with "the" again."""
    words = role.split(" ")
    size = next((i for i, word in enumerate(words) if word in _OF), len(words))
    words = words[:size]
    return words if 0 < size < 6 and words[-1].lower() in _OFFICES else []


def _shortened(words: list[str]) -> Iterator[str]:
    """What a role may be called again by: whole, without its country, without its employer."""
    if not words or any(word.endswith(_OWNER) for word in words):
        return
    yield " ".join(words).lower()
    rest = list(words)
    while len(rest) > 1 and rest[0].lower() in _COUNTRIES:
        del rest[0]
    if len(rest) == len(words) and (rest[-1].islower() or rest[-1] in POSITIONS):
        while len(rest) > 1 and rest[0][0].isupper():
            del rest[0]
    if len(rest) < len(words):
        yield " ".join(rest).lower()


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the words are a whole noun phrase and no part of a title, a name or an office."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "-’'"):
        return False
    rest = text[end : end + 3]
    if rest[:1].isalnum() or rest[:1] in ("-", "/"):
        return False
    if rest[:1] != " ":
        return True
    if text.startswith(" and the ", end):
        return True
    return not rest[1:2].isupper() and rest[1:] not in ("of", "fo", "an", "or", "at")
