"""What organisations are quoted as saying: a stricter reading of :mod:`store.quotes`. Pure.

A ministry's name often stands where a speaker's would ("…," said State Department spokeswoman Ann
Marsh), so the word behind it must not be a noun; nor are titles of works ("…") anybody's words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store import quotes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.entities import Mention
    from store.types import Span

_BEHIND_SPEAKER = re.compile(
    r"(?: \([^()\n]{1,40}\))?(?:,(?! [A-Z])|[.;:)!?\"”\n]|$"
    rf"|{quotes.ADVERBS} (?:{quotes.VERBS})\b"
    r"| (?:in(?! the)|on|at|by|from|about|after|when|as|during|late|early|to|and|this|last|earlier"
    r"|via|of|through|while|before|following|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|[a-z]{1,20}ly)\b)"
)
"""What may stand behind a name that is itself the subject."""

_PREPOSITIONS = frozenset(
    "about against as at by for from in into of on or than through to under via with".split()
)
"""Words behind which a name is no subject: "Judge Ann Marsh of the High Court said"."""

_ACCORDING = (["according"], ["According"])
_LONG_WORD = 3


def attribute(
    text: str, organisations: Sequence[quotes.Named], people: Sequence[Mention]
) -> Mapping[int, Span]:
    """The longest quotation of each of ``organisations`` in a passage, by where its name starts.

    ``people`` are those the passage names: what is theirs is nobody else's.
    """
    if "“" not in text and '"' not in text:
        return {}
    # Somebody else at the end keeps "he said" from being the only organisation's.
    others = [quotes.Named("", len(text), len(text), len(text), None)]
    others += [quotes.Named(one.name, *one.span, _title(text, one), None) for one in people]
    names = sorted([*organisations, *others], key=lambda one: one.start)
    own = {one.start for one in organisations}
    (told,) = quotes.attribute([text], [names])
    return {
        name.start: span
        for name, span in told
        if span
        and name.start in own
        and _is_subject(text, name)
        and not _is_over(text, span, name)
        and not _is_title(text[slice(*span)])
    }


def _is_subject(text: str, name: quotes.Named) -> bool:
    """Whether the name itself speaks, not one of its people or somebody at it."""
    before = text[max(0, name.title - 30) : name.title].split()
    if before and before[-1].lower() in _PREPOSITIONS and before[-2:-1] not in _ACCORDING:
        return False
    return _BEHIND_SPEAKER.match(text, name.end) is not None


def _is_over(text: str, span: Span, name: quotes.Named) -> bool:
    """Whether the name behind a quotation begins the next sentence: "… end." The FBI said that"."""
    if name.start < span[1]:
        return False
    return text[span[1] - 1] == "." or text.startswith("The ", name.title)


def _title(text: str, person: Mention) -> int:
    """Where the title before a person's name starts."""
    start = person.span[0]
    before = f"{person.role} " if person.role else ""
    return start - len(before) if before and text.endswith(before, 0, start) else start


def _is_title(words: str) -> bool:
    """Whether quoted words are the title of a work: all of its longer words have capitals."""
    return all(word[0].isupper() for word in words.split() if len(word) > _LONG_WORD)
