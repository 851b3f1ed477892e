"""Whom short names and pronouns of a sentence mean, by what its article says before. Pure.

A pronoun is explained only where the nearest sentence before that names people names just one
(the plainest case of Hobbs, "Resolving pronoun references", Lingua 1978): a reader is told who is
meant or nothing, never a guess among several.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from store.answered import Meant
from store.entities import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from store.answered import Evidence
    from store.entities import Mention

MOST = 2
"""Words explained in a sentence."""

BEFORE = 1
"""Passages before that are looked at: a new paragraph may speak of the same person."""

_PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)")
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST_SENTENCE_APART = 400
"""Characters before a pronoun in which whom it means is named."""


def meant(
    evidence: Evidence,
    passages: Sequence[str],
    mentions: Sequence[Mention],
    *,
    asked: str = "",
    known: Collection[str] = (),
) -> tuple[Meant, ...]:
    """Who is meant by the words of a sentence that name nobody in full, in order.

    ``passages`` are the article's, ``mentions`` those of it; nothing is explained inside the part
    that answers, nor anybody twice, nor who is named in full in the sentence, nor the ``known``,
    nor a short name that the reader used too (in ``asked``).
    """
    start, end = evidence.span
    people = [
        one
        for one in mentions
        if one.kind is Kind.PERSON and one.sure and 0 <= one.position < len(passages)
    ]
    here = sorted(
        (
            one
            for one in people
            if one.position == evidence.position and start <= one.span[0] and one.span[1] <= end
        ),
        key=lambda one: one.span,
    )
    text = evidence.text
    told = {one.name for one in here if one.name in text}.union(known)
    used = set(_LETTERS.findall(asked))
    found: dict[str, Meant] = {}

    def add(place: int, name: str) -> None:
        place += 2 if text[place : place + 2] in ("'s", "’s") else 0
        inside = evidence.answer and evidence.answer[0] < place < evidence.answer[1]
        if name not in told and name not in found and not inside:
            found[name] = Meant(end=place, name=name)

    for one in here:
        word = text[one.span[0] - start : one.span[1] - start]
        short = _is_short(word, one.name) and not used.issuperset(_LETTERS.findall(word))
        if short or _PRONOUN.fullmatch(word):
            add(one.span[1] - start, one.name)
    if pronoun := _first_pronoun(text):
        earlier = [one for one in here if one.span[0] - start <= pronoun[0]]
        name = None if earlier else _named_before(evidence, passages, people)
        if name:
            add(pronoun[1], name)
    return tuple(sorted(found.values(), key=lambda one: one.end)[:MOST])


def people_of(evidence: Sequence[Evidence], mentions: Sequence[Sequence[Mention]]) -> list[str]:
    """The full names of the people in some sentences, each with its article's mentions."""
    names: dict[str, None] = {}
    for one, named in zip(evidence, mentions, strict=True):
        start, end = one.span
        for mention in named:
            if (
                mention.kind is Kind.PERSON
                and mention.sure
                and mention.position == one.position
                and start <= mention.span[0] < end
            ):
                names[mention.name] = None
        names.update((each.name, None) for each in one.meant)
    return list(names)


def misread(mentions: Iterable[Mention]) -> frozenset[str]:
    """Names of people that are another's with words too many or too few, mentioned less often.

    "Taylor Swift Wedding" beside "Taylor Swift", "Ana Dusk-Maren Holt" beside "Ana Dusk".
    """
    often = Counter(one.name for one in mentions if one.kind is Kind.PERSON)
    by_word: dict[str, list[str]] = {}
    words = {name: frozenset(_LETTERS.findall(name)) for name in often}
    for name, its in words.items():
        for word in its:
            by_word.setdefault(word, []).append(name)
    return frozenset(
        name
        for name, its in words.items()
        if any(
            often[other] > often[name] and (its <= words[other] or words[other] <= its)
            for other in {other for word in its for other in by_word[word]} - {name}
            if len(words[other]) > 1
        )
    )


def _is_short(word: str, name: str) -> bool:
    """Whether a word is a part of a name that says less than all of it."""
    words, full = _LETTERS.findall(word), _LETTERS.findall(name)
    return len(words) < len(full) and set(words) < set(full)


def _first_pronoun(text: str) -> tuple[int, int] | None:
    """Where the first "he" or "she" stands that is not somebody's quoted word."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for match in _PRONOUN.finditer(text):
        if not any(first <= match.start() < last for first, last in quoted):
            return match.span()
    return None


def _named_before(
    evidence: Evidence, passages: Sequence[str], people: Sequence[Mention]
) -> str | None:
    """Who alone is named in the nearest sentence before that names anybody."""
    before: list[tuple[int, Mention]] = []
    apart = 0
    for position in range(evidence.position, max(-1, evidence.position - BEFORE - 1), -1):
        end = evidence.span[0] if position == evidence.position else len(passages[position])
        before += [
            (apart + end - one.span[1], one)
            for one in people
            if one.position == position and one.span[1] <= end
        ]
        apart += end + 1
    if not before:
        return None
    distance, nearest = min(before, key=lambda one: one[0])
    if distance > _LONGEST_SENTENCE_APART:
        return None
    beside = {
        one.name
        for away, one in before
        if one.position == nearest.position
        and not _sentence_ends(passages[one.position][one.span[1] : nearest.span[0]])
    }
    return nearest.name if beside == {nearest.name} else None


def _sentence_ends(between: str) -> bool:
    return bool(re.search(r"[.!?][\"”’]?\s+[\"“A-Z]", between))
