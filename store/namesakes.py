"""Telling different people of one name apart by what their articles say. Pure.

Articles with rare company in common are one person's, as in author name disambiguation (Ferreira,
Gonçalves and Laender, "A brief survey of automatic methods for author name disambiguation", 2012).
Unlike there, nobody is taken apart without a reason: roles of different walks of life, or one
office in two places, that no article gives together, in articles that share no company. What
cannot be linked to anybody is nobody's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from store.walks import Walk, naming, seat, walks

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from store.entities import Clue, Clues
    from store.walks import Seat

_WORD = re.compile(r"\w+")
_ARTICLES = frozenset({"the", "a", "an"})

_RARE = 2
_RARE_SHARE = 500
"""Somebody in at most two articles, and one more of every five hundred, is rare company …"""
_LIFT = 10.0
"""… and so is whoever is so many times more often in these articles than elsewhere."""
_FEWEST = 3
"""Articles that name both, before that is looked at."""

SLIP = 200
"""So many articles outweigh one of another walk of life: among them a role will be a slip once."""

_HATS = tuple(
    frozenset(hats)
    for hats in (
        (
            Walk.MUSIC, Walk.SCREEN, Walk.ARTS, Walk.LETTERS, Walk.MEDIA,
            Walk.BUSINESS,
        ),
        (Walk.SCIENCE, Walk.MEDICINE, Walk.SCHOOL, Walk.LETTERS),
        (Walk.POLITICS, Walk.ROYALTY),
    )
)  # fmt: skip
"""Walks that one person so often has together that they prove no two."""


class _Bearer(NamedTuple):
    """Articles that are one person's."""

    clues: tuple[Clue, ...]
    walks: frozenset[Walk]
    seats: frozenset[Seat]


def reasons(wordings: Iterable[str]) -> tuple[tuple[frozenset[str], ...], ...]:
    """Why the roles of a name are hardly one person's; none when they all may well be.

    A reason is some groups of wordings: of different walks of life, or of one office in different
    places.
    """
    by_walk: dict[Walk, set[str]] = defaultdict(set)
    by_seat: dict[str, dict[Seat, set[str]]] = defaultdict(lambda: defaultdict(set))
    for role in wordings:
        for walk in walks(role):
            by_walk[walk].add(role)
        if sits := seat(role):
            by_seat[sits.office][sits].add(role)
    found = [
        tuple(frozenset(roles) for roles in places.values())
        for places in by_seat.values()
        if not frozenset.intersection(*(sits.place for sits in places))
    ]
    if len(by_walk) > 1 and not any(by_walk.keys() <= hats for hats in _HATS):
        found.append(tuple(frozenset(roles) for roles in by_walk.values()))
    return tuple(found)


def unusual(reason: Sequence[frozenset[str]]) -> frozenset[str]:
    """The wordings of a reason that are not in its largest group."""
    usual = max(reason, key=len)
    return frozenset[str]().union(*reason) - usual


def given_together(reason: Sequence[frozenset[str]], articles: Iterable[Iterable[str]]) -> bool:
    """Whether articles, by the roles they give, link all groups of a reason to one another."""
    left = [set(group) for group in reason]
    for roles in articles:
        given = set(roles)
        met = [group for group in left if given & group]
        if len(met) > 1:
            left = [group for group in left if not given & group]
            left.append(set().union(*met))
    return len(left) < 2


def fits(telling: str, wordings: Iterable[str]) -> bool:
    """Whether words that tell somebody apart ("House speaker") are in one of the wordings."""
    words = _folded(telling)
    return bool(words) and any(words <= _folded(wording) for wording in wordings)


def _folded(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if word not in _ARTICLES}


def tell_apart(found: Clues) -> tuple[frozenset[int], ...]:
    """The keys of the articles of each bearer of a name, of whom most is written first.

    One set of all keys when the articles may well mean one person.
    """
    everything = (frozenset(clue.key for clue in found.clues),)
    bearers = [_bearer(ones) for ones in _linked(found)]
    told = _united([one for one in bearers if one.walks])
    if len(told) < 2:
        return everything
    most = max(len(one.clues) for one in told)
    told = [one for one in told if len(one.clues) * SLIP > most]
    if len(told) < 2:
        return everything
    untold = tuple(clue for one in bearers if not one.walks for clue in one.clues)
    if len(untold) > most:
        # Somebody the articles need not introduce may be the best known of them.
        told.append(_bearer(untold))
    told.sort(key=lambda one: (-len(one.clues), -max(clue.key for clue in one.clues)))
    return tuple(frozenset(clue.key for clue in one.clues) for one in told)


def _bearer(clues: Iterable[Clue]) -> _Bearer:
    ones = tuple(clues)
    roles = {role for clue in ones for role in clue.roles}
    return _Bearer(
        ones,
        frozenset(walk for role in roles for walk in walks(role)),
        frozenset(sits for role in roles if (sits := seat(role))),
    )


def _linked(found: Clues) -> list[list[Clue]]:
    """The articles that a story or rare company links."""
    shared = Counter(number for clue in found.clues for number in clue.company)
    own = len(found.clues)
    telling = {
        number
        for number, times in shared.items()
        if found.known[number] <= _RARE + found.articles / _RARE_SHARE
        or (times >= _FEWEST and times / own >= _LIFT * found.known[number] / found.articles)
    }
    parents = list(range(own))
    seen: dict[Hashable, int] = {}
    for place, clue in enumerate(found.clues):
        links: list[Hashable] = [("story", clue.story)]
        links += [("company", number) for number in clue.company & telling]
        links += [("role", words) for role in clue.roles if (words := naming(role))]
        for link in links:
            parents[_root(parents, place)] = _root(parents, seen.setdefault(link, place))
    groups: dict[int, list[Clue]] = defaultdict(list)
    for place, clue in enumerate(found.clues):
        groups[_root(parents, place)].append(clue)
    return list(groups.values())


def _root(parents: list[int], place: int) -> int:
    while parents[place] != place:
        parents[place] = parents[parents[place]]
        place = parents[place]
    return place


def _united(bearers: Sequence[_Bearer]) -> list[_Bearer]:
    """Bearers that nothing tells apart made one, the largest first."""
    left = sorted(bearers, key=lambda one: (-len(one.clues), -one.clues[0].key))
    united = True
    while united:
        united = False
        kept: list[_Bearer] = []
        for one in left:
            same = next((i for i, other in enumerate(kept) if _may_be_one(one, other)), None)
            if same is None:
                kept.append(one)
            else:
                kept[same] = _Bearer(
                    kept[same].clues + one.clues,
                    kept[same].walks | one.walks,
                    kept[same].seats | one.seats,
                )
                united = True
        left = kept
    return left


def _may_be_one(one: _Bearer, other: _Bearer) -> bool:
    """Whether their roles give no reason to take them for two."""
    same_office = [
        (a.place, b.place) for a in one.seats for b in other.seats if a.office == b.office
    ]
    if same_office and not any(a & b for a, b in same_office):
        return False
    if one.walks & other.walks:
        return True
    both = one.walks | other.walks
    return any(both <= hats for hats in _HATS)
