"""Names as readers type them: misspelt, reordered, in part, in another script. Pure.

An archive keeps a handful of keys a name (:func:`name_keys`); a name that shares one with what was
typed is compared with it letter by letter (:func:`rank_names`). Only what can hardly be another
person is taken as meant (:func:`is_clear`); all else is offered.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from anyascii import anyascii
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from store.given_names import FAMILY_FIRST, GIVEN_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.entities import KnownName

_WORD = re.compile(r"[a-z0-9]+")
_INITIALS = re.compile(r"\b(?:[a-z]\.\s?){2,}")
_PARTICLES = frozenset(
    "al el bin ibn bint ben de del di da do dos das du la van von der den ter".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_LONGEST_ASKED = 80
_MOST_WORDS = 6

_SOUNDS = (
    ("tsch", "c"), ("sch", "s"), ("zh", "j"), ("kh", "k"), ("gh", "k"), ("dh", "d"), ("th", "t"),
    ("ph", "f"), ("sh", "s"), ("ch", "c"), ("ck", "k"), ("cz", "c"), ("dj", "j"), ("ts", "s"),
    ("q", "k"), ("x", "ks"), ("v", "f"), ("z", "s"), ("g", "k"),
)  # fmt: skip
"""Spellings of one sound, as far as transliterations mix them up; order matters."""

_HARD_C = re.compile(r"c(?=[aourlkt])|c$")
_SOFT = re.compile(r"(?<=.)[yjwh]|[aeiouhy]")
_DOUBLED = re.compile(r"(.)\1+")

_SHORT = 4
"""Skeletons shorter than this say too little with a letter less: the word's letters are used."""

_FAMILIAR = """
abe:abraham al:albert,alan,alfred,alexander alex:alexander,alexandra,alejandro andy:andrew
tony:anthony,antonio art:arthur barb:barbara ben:benjamin bernie:bernard beth:elizabeth
betty:elizabeth liz:elizabeth eliza:elizabeth lizzie:elizabeth bill:william billy:william
will:william willie:william bob:robert bobby:robert rob:robert cathy:catherine kathy:katherine
kate:katherine,catherine katie:katherine charlie:charles chuck:charles chris:christopher,christine
christy:christine cindy:cynthia dan:daniel danny:daniel dave:david deb:deborah debbie:deborah
dick:richard rick:richard,frederick rich:richard ricky:richard don:donald donnie:donald
doug:douglas ed:edward,edwin eddie:edward ted:edward,theodore,rafael frank:francis,franklin
fred:frederick freddie:frederick gabe:gabriel gene:eugene geoff:geoffrey jeff:jeffrey gerry:gerald
jerry:gerald,jerome greg:gregory hank:henry harry:henry,harold herb:herbert jack:john johnny:john
jim:james jimmy:james jamie:james jake:jacob jen:jennifer jenny:jennifer joe:joseph,jose
joey:joseph jon:jonathan josh:joshua judy:judith ken:kenneth kenny:kenneth kim:kimberly
larry:lawrence len:leonard lou:louis maggie:margaret meg:margaret peggy:margaret matt:matthew
max:maxwell,maximilian mike:michael mick:michael mitch:mitchell mo:mohamed nate:nathan,nathaniel
nick:nicholas norm:norman pam:pamela pat:patrick,patricia patty:patricia pete:peter
phil:philip,phillip randy:randall ray:raymond ron:ronald ronnie:ronald russ:russell
sam:samuel,samantha sandy:sandra steve:steven,stephen stu:stuart sue:susan terry:terence,theresa
tim:timothy tom:thomas tommy:thomas trish:patricia val:valerie vic:victor vince:vincent
walt:walter zach:zachary zack:zachary sasha:alexander volodya:vladimir misha:mikhail
"""
_FULL_FORMS = {
    short: frozenset(full.split(","))
    for short, _, full in (entry.partition(":") for entry in _FAMILIAR.split())
}

_ONE_SPELLING = (
    (re.compile(r"^(?:mohamm?[ae]d|muhamm?[ae]d|mohamed)$"), "mohamed"),
    (re.compile(r"^(?:aleksandr|alexandr|aleksander)$"), "alexander"),
    (re.compile(r"^(?:ye|je)(?=v|l|k)"), "e"),
    (re.compile(r"(?<=[a-z]{2}e)[yj]$"), "i"),
    (re.compile(r"(?<=[a-z]{3}[knrtlv])(?:yy|iy|ii|ij|yj|y)$"), "i"),
)
"""Spellings of one name in several romanisations; never of two (Gonzales is not Gonzalez)."""


class _Likeness(NamedTuple):
    """How a typed name and a known one compare."""

    score: float
    """0 to 1."""
    grade: int
    """3 the same letters; 2 the same name in another spelling; 1 a part of it; 0 merely like it."""


@lru_cache(maxsize=1 << 13)
def words_of(name: str) -> tuple[str, ...]:
    """A name's words in lower-case ASCII, in their order; initials that touch are one word."""
    plain = (name if name.isascii() else anyascii(name)).lower()[:_LONGEST_ASKED]
    plain = _INITIALS.sub(lambda m: re.sub(r"[.\s]", "", m.group()) + " ", plain)
    plain = plain.replace("'", "").replace("`", "")
    return tuple(_WORD.findall(plain)[:_MOST_WORDS])


def familiar(one: str, other: str) -> bool:
    """Whether two given names (folded) may be one person's: "bill" and "william"."""
    return one == other or other in _FULL_FORMS.get(one, ()) or one in _FULL_FORMS.get(other, ())


@lru_cache(maxsize=1 << 13)
def skeleton(word: str) -> str:
    """What transliterations and typing slips leave of a folded word: its consonants' sounds.

    In the manner of Soundex and Metaphone, with the classes of :data:`_SOUNDS`. Words of fewer
    than two consonants keep their vowels.
    """
    bones = word
    for spelling, sound in _SOUNDS:
        if spelling in bones:
            bones = bones.replace(spelling, sound)
    bones = _HARD_C.sub("k", bones).replace("c", "s")
    if bones[:1] == "w":
        bones = "f" + bones[1:]
    bones = _DOUBLED.sub(r"\1", _SOFT.sub("", bones))
    if len(bones) > 1:
        return bones
    return _DOUBLED.sub(r"\1", word.replace("y", "i").replace("ee", "i").replace("oo", "u"))


def name_keys(name: str) -> frozenset[str]:
    """A handful of short keys; names that may be the same share at least one.

    Every word gives its skeleton, the whole name the skeleton of its letters run together, and the
    last word (the family name, mostly) its forms with one letter less, so that a slip in any
    letter leaves a key in common (the deletion neighbourhood of SymSpell, on skeletons).
    """
    words = _telling(words_of(name))
    if not words:
        return frozenset()
    keys = {skeleton(word) for word in words}
    keys.add(joined_key(words))
    keys |= keys_of_last(words[-1])
    if words[0] in FAMILY_FIRST and len(words) > 1:
        keys.add("~" + words[0])
    return frozenset(key for key in keys if len(key) > 1)


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
        return {bones[:i] + bones[i + 1 :] for i in range(len(bones))}
    shorter = {word[:i] + word[i + 1 :] for i in range(len(word))} if len(word) > 2 else set()
    return {"~" + form for form in {word, *shorter}}


def rank_names(asked: str, known: Sequence[KnownName]) -> tuple[KnownName, ...]:
    """The known names that may be meant, best first, scored 0 to 100.

    The same letters score 100, in another order or spacing 99; of names alike, the one in more
    articles comes first.
    """
    words = words_of(asked)
    if not words:
        return ()
    famous_first = sorted(known, key=lambda one: -one.articles)
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
        if likeness.score < _LEAST:
            continue
        if likeness.grade >= _SPELT_OTHERWISE and _is_short_form(one, near):
            likeness = _Likeness(_SHORT_FORM, _PART)
        fame = min(math.log10(max(one.articles, 1)), 4.0) / 4.0
        score = likeness.score * 95.0 + _FAME[likeness.grade] * fame
        if likeness.grade == _SAME:
            score = 100.0 if words_of(one.name) == words else 99.0
        ranked.append((score, one))
    ranked.sort(key=lambda pair: (-round(pair[0], 2), -pair[1].articles, pair[1].name))
    return tuple(replace(one, score=round(score, 1)) for score, one in ranked)


def is_clear(asked: str, ranked: Sequence[KnownName]) -> bool:
    """Whether the first of ``ranked`` is plainly the person meant.

    It is when it has the letters typed (in any order and spacing, with or without accents), when
    it is the only one that the typed name spells otherwise, or when what was typed is part of its
    name and of no name nearly as common.
    """
    if not ranked:
        return False
    words = words_of(asked)
    first = _compare(words, words_of(ranked[0].name))
    if _is_short_form(ranked[0], ranked):
        return False
    parts = words_of(ranked[0].name)
    others = [
        (one, _compare(words, words_of(one.name)))
        for one in ranked[1:]
        if not _is_part(one.name, parts) and not same_person(ranked[0].name, one.name)
    ]
    if first.grade >= _SPELT_OTHERWISE:
        return all(like.grade < first.grade for _, like in others)
    if first.grade == _PART:
        rivals = [one.articles for one, like in others if like.grade >= _PART]
        return ranked[0].articles >= _DOMINANCE * max(rivals, default=0)
    return False


def _is_short_form(one: KnownName, others: Sequence[KnownName]) -> bool:
    """Whether a name of one word is part of a fuller one that is at least as common."""
    words = words_of(one.name)
    return len(words) == 1 and any(
        other.articles >= one.articles and _is_part(one.name, words_of(other.name))
        for other in others
        if other is not one
    )


def _is_part(name: str, words: tuple[str, ...]) -> bool:
    own = words_of(name)
    return len(own) == 1 < len(words) and own[0] in words


def same_person(one: str, other: str) -> bool:
    """Whether two names are one name in different spellings, and could hardly be two people's.

    Accents, hyphens, initials in the middle and endings that romanisations differ in
    ("Zelensky", "Zelenskyy") are looked through; nothing else is.
    """
    return _one_spelling(words_of(one)) == _one_spelling(words_of(other))


def _one_spelling(words: tuple[str, ...]) -> list[str]:
    last = len(words) - 1
    return [one_spelling(word) for i, word in enumerate(words) if i in (0, last) or len(word) > 1]


@lru_cache(maxsize=1 << 13)
def one_spelling(word: str) -> str:
    """A lower-case word with the endings that romanisations differ in made one."""
    for pattern, spelling in _ONE_SPELLING:
        word = pattern.sub(spelling, word)
    return word


_COMPARED = 60
"""Names looked at letter by letter, chosen by rapidfuzz's quick measure."""
_SAME, _SPELT_OTHERWISE, _PART, _LIKE = 3, 2, 1, 0
_SHORT_FORM = 0.9
_LEAST = 0.6
_FAME = {_SAME: 0.0, _SPELT_OTHERWISE: 2.0, _PART: 4.0, _LIKE: 2.0}
"""How many points a name in 10,000 articles is ahead of one in a single article."""
_DOMINANCE = 5
_MISTYPED = 0.7


def _compare(asked: tuple[str, ...], known: tuple[str, ...]) -> _Likeness:
    if not known:
        return _Likeness(0.0, _LIKE)
    if asked == known or sorted(asked) == sorted(known) or "".join(asked) == "".join(known):
        return _Likeness(1.0, _SAME)
    joined = OSA.normalized_similarity("".join(asked), "".join(known))
    pairs, spare = _align(asked, known)
    letters = sum(len(word) for word in asked)
    score = sum(likeness * len(a) for a, _, likeness in pairs) / letters
    if any(len(word) > 1 for word in spare):
        score -= 0.03
    if spare and known[-1] in spare and known[0] not in FAMILY_FIRST:
        score -= 0.05
    grade = _grade(asked, known, [(a, k) for a, k, _ in pairs], spare)
    if joined > score and abs(len(asked) - len(known)) < 2:
        score = joined
    return _Likeness(max(min(score, 0.999), 0.0), grade)


def _grade(
    asked: tuple[str, ...],
    known: tuple[str, ...],
    pairs: list[tuple[str, str]],
    spare: list[str],
) -> int:
    if _swapped("".join(asked), "".join(known)):
        return _SPELT_OTHERWISE
    if len(pairs) < len(asked):
        return _LIKE
    slips = [(a, k) for a, k in pairs if one_spelling(a) != one_spelling(k)]
    if not slips:
        return _PART if [word for word in spare if len(word) > 1] else _SPELT_OTHERWISE
    if len(slips) == 1 and len(pairs) > 1 and not spare:
        a, k = slips[0]
        in_order = a == asked[0] and k == known[0]
        given_mistyped = in_order and k in GIVEN_NAMES and a not in GIVEN_NAMES
        if given_mistyped and len(a) > 3 and OSA.normalized_similarity(a, k) >= _MISTYPED:
            return _SPELT_OTHERWISE
    return _LIKE


def _swapped(one: str, other: str) -> bool:
    """Whether two neighbouring letters changed places, or a doubled letter was typed once."""
    if len(one) == len(other):
        return sorted(one) == sorted(other) and OSA.distance(one, other) == 1
    return abs(len(one) - len(other)) == 1 and _DOUBLED.sub(r"\1", one) == _DOUBLED.sub(
        r"\1", other
    )


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
