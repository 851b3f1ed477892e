"""Names as readers type them: misspelt, reordered, in part, in another script. Pure.

An archive keeps a handful of keys a name (:func:`name_keys`); a name that shares one with what was
typed is compared with it letter by letter (:func:`rank_names`). Only what can hardly be another
person is taken as meant (:func:`is_clear`); all else is offered.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from store.entities import Kind
from store.given_names import FAMILY_FIRST, GIVEN_NAMES
from store.nicknames import familiar, full_forms
from store.romanisation import one_spelling, romanised, skeleton, without_doubles, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from store.entities import KnownName

__all__ = (
    "DOMINANCE",
    "asked_keys",
    "fame",
    "familiar",
    "has_family_name",
    "is_clear",
    "is_exact",
    "is_named_by",
    "is_short_for",
    "joined_key",
    "keys_of_last",
    "name_keys",
    "one_spelling",
    "rank_names",
    "same_person",
    "skeleton",
    "whole_key",
    "words_of",
)

_PARTICLES = frozenset(
    "al el bin ibn bint ben de del di da do dos das du la le van von der den ter".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv".split())

_SHORT = 4
"""Skeletons shorter than this say too little with a letter less: the word's letters are used."""


# Keys


def name_keys(name: str) -> frozenset[str]:
    """A handful of short keys; names that may be the same share at least one.

    Every word gives its skeleton, the whole name its letters run together and their skeleton; the
    last word (the family name, mostly), and the first and last together, give their forms with one
    letter less, so that a slip in any letter leaves a key in common (the deletion neighbourhood of
    SymSpell, on skeletons). Few names share the keys of two words: without them somebody little
    known would be lost among the many of each word.
    """
    spelled = words_of(name)
    words = _telling(spelled)
    if not words:
        return frozenset()
    keys = {skeleton(word) for word in words}
    keys |= {joined_key(words), whole_key(spelled)}
    keys |= keys_of_last(words[-1])
    if len(words) > 1:
        keys |= _keys_of_two(words[0], words[-1])
        if len(words) > 2:
            keys.add("+".join(sorted(map(skeleton, words))))
        if words[0] in FAMILY_FIRST:
            keys.add("~" + words[0])
    return frozenset(key for key in keys if len(key) > 1)


def asked_keys(asked: str) -> frozenset[str]:
    """The keys of the names that what was typed may be: of the name, in either order."""
    words = _telling(words_of(asked))
    turned = _keys_of_two(words[-1], words[0]) if len(words) > 1 else set()
    return name_keys(asked) | turned


def _keys_of_two(first: str, last: str) -> set[str]:
    """Keys of a given and a family name: with a letter less, and of the given name's full forms."""
    behind = skeleton(last)
    both = f"{skeleton(first)}+{behind}"
    keys = {f"{skeleton(form)}+{behind}" for form in full_forms(first) if len(form) > 1}
    if len(both) > _SHORT:
        keys |= {_without(both, i) for i in range(len(both)) if both[i] != "+"}
    return keys


def _without(bones: str, at: int) -> str:
    """A skeleton with one sound less; what then meets itself is one sound, as everywhere."""
    return without_doubles(bones[:at] + bones[at + 1 :])


def whole_key(words: Sequence[str]) -> str:
    """The key of all letters of a name: who is named rightly is found, however many are near.

    ``words`` as :func:`words_of` gives them.
    """
    return "=" + "".join(words)


def joined_key(words: Sequence[str]) -> str:
    """The key of :func:`name_keys` that says most: of all words of a name run together.

    ``words`` as :func:`words_of` gives them.
    """
    return skeleton("".join(_telling(words)))


def _telling(words: Sequence[str]) -> list[str]:
    """A name's words without suffixes and, unless nothing is left, particles."""
    own = [word for word in words if word not in _SUFFIXES]
    return [word for word in own if word not in _PARTICLES] or own


def keys_of_last(word: str) -> set[str]:
    """The keys shared by names whose last words, as :func:`words_of` gives them, are near."""
    bones = skeleton(word)
    if len(bones) >= _SHORT:
        return {_without(bones, i) for i in range(len(bones))}
    shorter = {word[:i] + word[i + 1 :] for i in range(len(word))} if len(word) > 2 else set()
    return {"~" + form for form in {word, *shorter}}


# Who comes first


class _Likeness(NamedTuple):
    """How a typed name and a known one compare."""

    score: float
    """0 to 1."""
    grade: int
    """4 the same letters; 3 in another order; 2 the same name spelt otherwise; 1 a part of it; 0
    merely like it."""


_AS_TYPED, _REORDERED, _SPELT_OTHERWISE, _PART, _LIKE = 4, 3, 2, 1, 0
_EXACT = {_AS_TYPED: 100.0, _REORDERED: 99.0}
_FAME = {_SPELT_OTHERWISE: 2.0, _PART: 4.0, _LIKE: 2.0}
"""How many points a name in 10,000 articles is ahead of one in a single article."""
_COMPARED = 30
"""Names looked at letter by letter, chosen by rapidfuzz's quick measure."""
_LEAST = 0.6
DOMINANCE = 5
"""In how many times as many articles somebody must be to be meant by a part of the name."""
_MISTYPED = 0.7
_LATELY = 3
"""How often an article of the newest half-year counts besides."""


def fame(name: KnownName) -> int:
    """How well known somebody is: in how many articles, those of the newest half-year more."""
    return name.articles + _LATELY * name.lately


def rank_names(asked: str, known: Sequence[KnownName]) -> tuple[KnownName, ...]:
    """The known names that may be meant, best first, scored 0 to 100.

    The same letters score 100, in another order or spacing 99; of names alike, the better known
    comes first. A name of one word that is short for a fuller one is left out beside it.
    """
    words = words_of(asked)
    if not words:
        return ()
    famous_first = sorted(known, key=lambda one: (-fame(one), one.name, one.kind))
    nearest = process.extract(
        " ".join(words),
        [" ".join(words_of(one.name)) for one in famous_first],
        scorer=fuzz.WRatio,
        limit=_COMPARED,
    )
    near = [famous_first[place] for _, _, place in nearest]
    ranked = []
    for one in near:
        likeness = _compare(words, words_of(one.name))
        if likeness.score < _LEAST or _is_short(one, near):
            continue
        known_for = min(math.log10(max(fame(one), 1)), 4.0) / 4.0
        score = _EXACT.get(likeness.grade) or min(
            likeness.score * 94.0 + _FAME[likeness.grade] * known_for, 98.0
        )
        ranked.append((score, one))
    ranked.sort(key=lambda pair: (-round(pair[0], 2), -fame(pair[1]), pair[1].name, pair[1].kind))
    return tuple(replace(one, score=round(score, 1)) for score, one in ranked)


def _is_short(one: KnownName, others: Sequence[KnownName]) -> bool:
    single = one.kind is Kind.PERSON and len(words_of(one.name)) == 1
    return single and any(is_short_for(one, other) for other in others)


def is_clear(
    asked: str,
    ranked: Sequence[KnownName],
    same: Callable[[str, str], bool] | None = None,
) -> bool:
    """Whether the first of ``ranked`` is plainly the one meant.

    It is when it has the letters typed (with or without accents), when it alone has them in
    another order or spacing or spells the name otherwise, or when what was typed is part of its
    name and of no name nearly as common. ``same`` tells the names of one person, instead of
    :func:`same_person`.
    """
    if not ranked:
        return False
    same = same or same_person
    words = words_of(asked)
    grade = _compare(words, words_of(ranked[0].name)).grade
    if grade == _AS_TYPED:
        return True
    others = [
        (one, _compare(words, words_of(one.name)).grade)
        for one in ranked[1:]
        if not same(ranked[0].name, one.name)
    ]
    if grade >= _SPELT_OTHERWISE:
        return all(other < grade for _, other in others)
    if grade == _PART:
        rivals = [fame(one) for one, other in others if other >= _PART]
        return fame(ranked[0]) >= DOMINANCE * max(rivals, default=0)
    return False


def is_exact(asked: str, ranked: Sequence[KnownName]) -> bool:
    """Whether the first of ``ranked`` has just the letters typed, in whichever order."""
    if not ranked:
        return False
    grade = _compare(words_of(asked), words_of(ranked[0].name)).grade
    return grade == _AS_TYPED or (grade == _REORDERED and is_clear(asked, ranked))


def is_named_by(asked: str, known: KnownName) -> bool:
    """Whether what was typed is a name, or a part of it, and not merely like it."""
    return _compare(words_of(asked), words_of(known.name)).grade >= _PART


def has_family_name(one: KnownName, word: str) -> bool:
    """Whether a folded word is the family name of somebody with a fuller name."""
    full = words_of(one.name)
    if one.kind is not Kind.PERSON or len(full) < 2:
        return False
    return romanised(word) == romanised(full[-1]) or (word == full[0] and word in FAMILY_FIRST)


def is_short_for(one: KnownName, other: KnownName) -> bool:
    """Whether a name of one word is the family name of a fuller name that is as common.

    "Marlow" of "Ina Marlow"; of whom in the articles, its roles must tell.
    """
    words = words_of(one.name)
    return (
        len(words) == 1
        and one.kind is Kind.PERSON
        and other.articles >= one.articles
        and has_family_name(other, words[0])
    )


def same_person(one: str, other: str) -> bool:
    """Whether two names are one name in different spellings, and could hardly be two people's.

    Accents, hyphens, spaces and endings that romanisations of Slavic names differ in ("Zelensky",
    "Zelenskyy") are looked through; nothing else is, least of all an initial in the middle.
    """
    return _romanised(one) == _romanised(other)


@lru_cache(maxsize=1 << 12)
def _romanised(name: str) -> str:
    return "".join(map(romanised, words_of(name)))


# Letter by letter


def _compare(asked: tuple[str, ...], known: tuple[str, ...]) -> _Likeness:
    if not known:
        return _Likeness(0.0, _LIKE)
    if asked == known:
        return _Likeness(1.0, _AS_TYPED)
    if sorted(asked) == sorted(known):
        return _Likeness(1.0, _REORDERED)
    if "".join(asked) == "".join(known) and all(len(word) > 1 for word in asked):
        return _Likeness(1.0, _REORDERED)
    joined = OSA.normalized_similarity("".join(asked), "".join(known))
    pairs, spare = _align(asked, known)
    matched = {a for a, _, _ in pairs}
    letters = sum(
        # Middle names are often left out.
        len(word) if word in matched or place in (0, len(asked) - 1) else len(word) / 3
        for place, word in enumerate(asked)
    )
    score = sum(likeness * len(a) for a, _, likeness in pairs) / letters
    if spare:
        score -= 0.03
    if spare and known[-1] in spare and known[0] not in FAMILY_FIRST:
        score -= 0.05
    grade = _grade(asked, known, [(a, k) for a, k, _ in pairs], spare)
    if joined > score and abs(len(asked) - len(known)) < 2 and min(map(len, asked)) > 1:
        score = joined
    return _Likeness(max(min(score, 0.999), 0.0), grade)


def _grade(
    asked: tuple[str, ...],
    known: tuple[str, ...],
    pairs: list[tuple[str, str]],
    spare: list[str],
) -> int:
    if len(asked) == len(known) and any(
        a != k and a in GIVEN_NAMES and romanised(a) != romanised(k) and not _is_initial(k, a)
        for a, k in zip(asked[:-1], known[:-1], strict=True)
    ):
        return _LIKE  # Jimmie and Jimmy, Mat and Matt: two names, not one with a slip.
    if _swapped("".join(asked), "".join(known)):
        return _SPELT_OTHERWISE
    if len(pairs) < len(asked):
        return _LIKE
    slips = [
        (a, k) for a, k in pairs if one_spelling(a) != one_spelling(k) and not _is_initial(a, k)
    ]
    if not slips:
        short = spare or any(_is_initial(a, k) for a, k in pairs)
        return _PART if short else _SPELT_OTHERWISE
    if len(slips) == 1 and len(pairs) > 1 and not spare:
        a, k = slips[0]
        in_order = a == asked[0] and k == known[0]
        given_mistyped = in_order and k in GIVEN_NAMES and a not in GIVEN_NAMES
        if given_mistyped and len(a) > 3 and OSA.normalized_similarity(a, k) >= _MISTYPED:
            return _SPELT_OTHERWISE
    return _LIKE


def _is_initial(asked: str, known: str) -> bool:
    return len(asked) == 1 < len(known) and known.startswith(asked)


def _swapped(one: str, other: str) -> bool:
    """Whether two neighbouring letters changed places, or a doubled letter was typed once."""
    if len(one) == len(other):
        return sorted(one) == sorted(other) and OSA.distance(one, other) == 1
    return abs(len(one) - len(other)) == 1 and without_doubles(one) == without_doubles(other)


def _align(
    asked: tuple[str, ...], known: tuple[str, ...]
) -> tuple[list[tuple[str, str, float]], list[str]]:
    """Each asked word with the known word it is most like, best pairs first; known words left."""
    scored = sorted(
        (
            (_alike(a, k), -abs(i - j), i, j)
            for i, a in enumerate(asked)
            for j, k in enumerate(known)
        ),
        reverse=True,
    )
    left, right = set(range(len(asked))), set(range(len(known)))
    pairs = []
    for likeness, _, i, j in scored:
        if likeness and i in left and j in right:
            left.discard(i)
            right.discard(j)
            pairs.append((asked[i], known[j], likeness))
    return pairs, [known[j] for j in sorted(right)]


@lru_cache(maxsize=1 << 14)
def _alike(asked: str, known: str) -> float:
    """How like two words are, 0 to 1; 0 when they have too little in common."""
    if asked == known:
        return 1.0
    if one_spelling(asked) == one_spelling(known):
        return 0.98
    if familiar(asked, known):
        return 0.95
    if len(asked) == 1 or len(known) == 1:
        return 0.7 if asked[0] == known[0] else 0.0
    letters = OSA.normalized_similarity(asked, known)
    if skeleton(asked) == skeleton(known):
        return (letters + 0.95) / 2
    if len(asked) > 2 and known.startswith(asked):
        return max(letters, 0.8)
    return letters if letters >= 0.5 else 0.0
