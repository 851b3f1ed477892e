"""Where places and organisations may be named in a text, and how far each name goes. Pure.

The capitalised runs of a text, people's parts taken off, joined to whole names and told apart from
parts of others: "Ministry of Defence" is one name, and "Freedom from Religion Foundation" does not
name a Religion Foundation. What a name is is decided in :mod:`store.organisations_and_places`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from store import organisations
from store.entities import Kind
from store.known_names import KNOWN
from store.name_words import FUNCTION_WORDS, ROYAL
from store.organisation_words import OF_HEADS
from store.proper_names import LONGEST_RUN, RUN, Found, is_small, plain, read_run
from store.roles import is_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.types import Span

_SENTENCE_ENDS = frozenset('.!?\n"“”:•')
_GOES_ON = re.compile(
    r"(?:['’]s?)? (?:(?:for|of|to|at|in the|d['’]) ?)?(?:[A-Z]|\d)| d['’]|, (?:Inc|LLC)\b"
)
_AND_MORE = re.compile(r" (?:and|&) [A-Z]")
_WENT_BEFORE = re.compile(
    r"(?:\b(?P<word>[A-Z][\w-]*) (?P<joint>for|from|of|of the|on|to|the|and|&)"
    r"|\b\d+(?:st|nd|rd|th)?) $"
)
"""Small words and numbers that make a run a part of something longer."""
_CAPITAL_OF = re.compile(r"\b([A-Z][\w'’-]*) (?:of|of the) $")
_LANDS = frozenset(
    """
    City Republic Kingdom State Commonwealth Province Emirate Government Parts Most All Some
    Residents Much People One Many Half Outside North South East West
    """.split()
)
"""Capitalised words behind which "of" does not make a place a part of another name."""
_NO_NAMES = {word.capitalize() for word in FUNCTION_WORDS if is_small(word.capitalize())} - (
    KNOWN.keys()
)
"""What most runs are: words at the start of a sentence."""
_OWNERS = ("'s ", "’s ", "s' ", "s’ ", "state ", "city ", "county ")
_OWNED = {name for name, known in KNOWN.items() if organisations.is_generic(known.name)}


class Spotter:
    """A text and where its people are named."""

    def __init__(self, text: str, people: Sequence[Span]) -> None:
        self.text = text
        self.taken = sorted(people)

    def found(self) -> Iterator[tuple[int, int, Found]]:
        """What the capitalised runs name, people's parts taken off."""
        text, taken = self.text, self.taken
        until = person = 0
        for match in RUN.finditer(text):
            start, end = match.span()
            if start < until:
                continue
            while person < len(taken) and taken[person][1] <= start:
                person += 1
            if person < len(taken):
                end = min(end, taken[person][0])
                end -= end > start and text[end - 1] == " "
            if not 0 < end - start <= LONGEST_RUN:
                continue
            run = text[start:end]
            if run in _NO_NAMES:
                continue
            if stop := organisations.ministry_end(text, run, end):
                name = text[start:stop].title()
                yield start, stop, Found(0, 0, name, Kind.ORGANISATION, known=True)
                continue
            reach = taken[person][0] if person < len(taken) else len(text) + 2
            if text.startswith(organisations.JOINTS, end):
                whole = organisations.whole_name(text, start, end)
                if whole and whole[1] <= reach:
                    until = whole[1]
                    if named := self._whole(*whole):
                        yield named
                    continue
            if text.startswith(("'s", "’s"), end) and plain(run) + "'s" in KNOWN:
                run = text[start : end + 2]
            found = read_run(run)
            if found and found.kind is Kind.PLACE and start + found.end + 1 == reach:
                continue  # "Washington Irving Jones", of whom only "Irving Jones" was found
            if found and not self._is_part(start, found):
                yield start + found.start, start + found.end, found

    def _whole(self, start: int, end: int) -> tuple[int, int, Found] | None:
        """A name with small words inside."""
        words = self.text[start:end].split(" ")
        while is_small(words[0]) and len(words) > 1:
            start += len(words.pop(0)) + 1
        name = plain(" ".join(words))
        for form in (name, name.removeprefix("US ")):
            if known := KNOWN.get(form):
                if form in _OWNED and self._is_owned(start):
                    return None
                return start, end, Found(0, 0, known.name, known.kind, known=True)
        if organisations.is_generic(name):
            return None
        shown = " ".join(words).replace("’", "'")
        return start, end, Found(0, 0, shown, Kind.ORGANISATION)

    def _is_part(self, start: int, found: Found) -> bool:
        """Whether what was found is an end of something longer, or somebody else's."""
        begin = start + found.start
        if found.name in _OWNED and self._is_owned(begin):
            return True
        if found.known:
            return False
        goes_on = _GOES_ON if found.kind is None else _AND_MORE if found.doubtful else None
        if goes_on and goes_on.match(self.text, start + found.end):
            return True
        if found.start:
            return False
        before = _WENT_BEFORE.search(self.text, max(0, begin - 26), begin)
        if before is None:
            return False
        word, joint = before.group("word", "joint")
        if joint in ("and", "&"):
            return found.kind is not None
        if word is None or joint not in ("of", "of the"):
            return True
        return not (
            is_title(word)
            or self._is_person_end(before.end("word"))
            or (word not in OF_HEADS and self.begins_sentence(before.start("word")))
        )

    def _is_owned(self, start: int) -> bool:
        return self.text[max(0, start - 7) : start].endswith(_OWNERS)

    def is_of(self, start: int) -> bool:
        """Whether a place is a part of another name: "Gulf of Mexico", "Duke of Kent"."""
        match = _CAPITAL_OF.search(self.text, max(0, start - 40), start)
        if match is None or match.group(1) in _LANDS:
            return False
        word = match.group(1)
        if is_title(word) and word.lower() not in ROYAL:
            return False
        return not self._is_person_end(match.end(1))

    def _is_person_end(self, end: int) -> bool:
        """Whether somebody's name ends there."""
        index = bisect_right(self.taken, (end, end)) - 1
        return index >= 0 and self.taken[index][0] < end <= self.taken[index][1]

    def begins_sentence(self, start: int) -> bool:
        """Whether a sentence or a paragraph begins there, where any word has a capital."""
        return (
            start < 2
            or self.text[start - 1] in _SENTENCE_ENDS
            or (self.text[start - 2] in _SENTENCE_ENDS)
        )
