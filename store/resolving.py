"""Whom a reader means: by an alias, by a name however typed, or by what somebody is called.

Looked up by keys, compared letter by letter, told when plain. What is typed exactly as the archive
has it comes before what it may be besides.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from store import epithets, names
from store.aliases import LONGEST, folded
from store.entities import Kind
from store.epithets import Epithet, role_keys

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from store.entities import Calling, KnownName
    from store.protocol import Store

NAMES = 80
"""Names compared with the one asked for."""

CHOICES = 5
"""Candidates offered when it is not plain who is meant."""

_ALL = tuple(Kind)

_HALF_LIFE = 45.0
"""Days after which it counts half that somebody was called something: offices change hands."""
_UNDATED = 3_650.0
_PLAIN_SHARE, _PLAIN_SHARE_OF_MANY = 0.6, 0.9
"""How much of what is called so one must be: foreign minister of Russia; minister."""

_FOLDED_SHARE = 0.8
"""How many roles of a family name alone must be roles of the person it is taken for."""
_SHORTER = 4
"""How many times as common the family name alone may be."""


class Meant(NamedTuple):
    """Whom a typed name may mean."""

    candidates: tuple[KnownName, ...]
    """Best first."""
    names: tuple[str, ...] = ()
    """Every spelling of the one plainly meant, commonest first; none when it is not plain."""
    kind: Kind = Kind.PERSON
    """What bears those names."""
    as_role: str = ""
    """What was typed, when it was understood as what somebody is called: "foreign minister"."""


class Resolver:
    """Finds the one asked for among the names of the archive. Never raises for what is typed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def resolve(self, asked: str, *, as_of: date) -> Meant:
        """Whom a name may mean, and every spelling of the one it plainly means.

        ``asked`` is a name, an alias, an epithet ("the French president"), or a name with what
        tells its bearer apart behind a comma ("Mike Johnson, House speaker").
        """
        asked = _without_what_tells_apart(asked[: 2 * LONGEST].strip())
        tied = await self._by_alias(asked, as_of=as_of)
        if tied:
            return tied
        title, bare = epithets.without_titles(asked)
        known = await self._known({*names.asked_keys(asked), *names.asked_keys(bare)}, as_of=as_of)
        ranked = names.rank_names(asked, known)
        if names.is_exact(asked, ranked):
            return await self._named(ranked, known, as_of=as_of)
        if called := await self._by_epithet(asked, ranked, as_of=as_of):
            return called
        if names.is_clear(asked, ranked):
            return await self._named(ranked, known, as_of=as_of)
        if title:
            behind = names.rank_names(bare, known)
            behind, clear = await self._with_title(title, bare, behind, as_of=as_of)
            if clear:
                return await self._named(behind, known, as_of=as_of)
            if not ranked or (behind and behind[0].score >= ranked[0].score):
                ranked = behind
        elif names.is_clear(asked, ranked, await self._one_of(ranked)):
            return await self._named(ranked, known, as_of=as_of)
        return Meant(ranked[:CHOICES])

    async def _known(self, keys: Collection[str], *, as_of: date) -> tuple[KnownName, ...]:
        if not keys:
            return ()
        return await self._store.names_with(keys, kinds=_ALL, as_of=as_of, limit=NAMES)

    # By an alias

    async def _by_alias(self, asked: str, *, as_of: date) -> Meant | None:
        """Who is tied to just what was typed, and known; None when nobody is."""
        for group in await self._store.spellings(asked):
            known = await self._of_group(group, as_of=as_of)
            if known:
                ranked = sorted(known, key=lambda one: (-names.fame(one), one.name))
                first = replace(ranked[0], score=100.0)
                return await self._named((first, *ranked[1:]), known, as_of=as_of)
        return None

    async def _of_group(self, group: Iterable[str], *, as_of: date) -> tuple[KnownName, ...]:
        """The names of a group that the archive has."""
        group = tuple(group)
        keys = {names.joined_key(words) for one in group if (words := names.words_of(one))}
        meant = {folded(one) for one in group}
        known = await self._known(keys, as_of=as_of)
        return tuple(one for one in known if folded(one.name) in meant)

    async def _one_of(self, ranked: Sequence[KnownName]) -> SamePerson:
        """Which of the first of these names are one person's, with what aliases say."""
        tied: set[str] = set()
        if ranked:
            for group in await self._store.spellings(ranked[0].name):
                tied.update(map(folded, group))
        return SamePerson(frozenset(tied))

    # By a name

    async def _named(
        self, ranked: Sequence[KnownName], known: Sequence[KnownName], *, as_of: date
    ) -> Meant:
        """The first of ``ranked`` as the one meant, with all that is the same name."""
        first = ranked[0]
        if fuller := await self._fuller(first, known, as_of=as_of):
            first = fuller
            ranked = (replace(fuller, score=ranked[0].score), *ranked[1:])
        same = await self._one_of([first])
        own = {one.name: one for one in (first, *known) if one.kind is first.kind
               and same(first.name, one.name)}  # fmt: skip
        if same.tied:
            # Other forms of the name need not share a key with what was typed.
            for group in await self._store.spellings(first.name):
                of_group = await self._of_group(group, as_of=as_of)
                own |= {one.name: one for one in of_group if one.kind is first.kind}
        short = await self._short_form(first, known, same, as_of=as_of)
        spellings = sorted(own.values(), key=lambda one: (-one.articles, one.name))
        spelled = (*(one.name for one in spellings), *((short.name,) if short else ()))
        others = [one for one in ranked[1:] if one.name not in spelled]
        candidates = (ranked[0], *others)[:CHOICES]
        return Meant(candidates, tuple(dict.fromkeys(spelled)), first.kind)

    async def _fuller(
        self, first: KnownName, known: Sequence[KnownName], *, as_of: date
    ) -> KnownName | None:
        """Whose family name alone a name of one word is, when that is plain."""
        if first.kind is not Kind.PERSON or len(names.words_of(first.name)) > 1:
            return None
        bearers = _bearers(first, known)
        if not bearers or not _dominates(bearers):
            return None
        best = bearers[0]
        fits = await self._fits(first, best, as_of=as_of)
        return best if fits else None

    async def _short_form(
        self,
        first: KnownName,
        known: Sequence[KnownName],
        same: SamePerson,
        *,
        as_of: date,
    ) -> KnownName | None:
        """The family name alone, when the articles that use no more of it mean this person."""
        if first.kind is not Kind.PERSON:
            return None
        for short in known:
            bearers = _bearers(short, known)
            if any(one.name == first.name for one in bearers):
                rivals = [one for one in bearers if not same(first.name, one.name)]
                fits = _dominates([first, *rivals]) and await self._fits(short, first, as_of=as_of)
                return short if fits else None
        return None

    async def _fits(self, short: KnownName, full: KnownName, *, as_of: date) -> bool:
        """Whether what a name is called is what a fuller one is called, too."""
        if full.articles * _SHORTER < short.articles:
            return False
        said = await self._store.roles([short.name, full.name], as_of=as_of)
        own = {key for role in said[full.name] for key in role_keys(role)}
        telling = [set(keys) for role in said[short.name] if (keys := role_keys(role))]
        fitting = sum(not keys.isdisjoint(own) for keys in telling)
        return bool(telling) and fitting >= _FOLDED_SHARE * len(telling)

    async def _with_title(
        self, title: str, bare: str, ranked: tuple[KnownName, ...], *, as_of: date
    ) -> tuple[tuple[KnownName, ...], bool]:
        """The names behind a title, first those who bear it, and whether the first is plain."""
        if not ranked:
            return ranked, False
        if names.is_clear(bare, ranked, await self._one_of(ranked)):
            return ranked, True
        epithet = epithets.understood(title)
        holders: set[str] = set()
        for key in epithet.keys[:1] if epithet else ():
            holders |= {one.name.name for one in await self._store.called(key, as_of=as_of)}
        fit = [one for one in ranked if one.name in holders]
        ranked = (*fit, *(one for one in ranked if one.name not in holders))
        return ranked, len(fit) == 1 and names.is_named_by(bare, fit[0])

    # By what somebody is called

    async def _by_epithet(
        self, asked: str, ranked: Sequence[KnownName], *, as_of: date
    ) -> Meant | None:
        """Who the articles lately call that most; None when nobody is called so."""
        epithet = epithets.understood(asked)
        if epithet is None or _is_rather_a_name(epithet, asked, ranked):
            return None
        for key in epithet.keys:
            callings = await self._store.called(key, as_of=as_of)
            if callings:
                return await self._called(epithet, callings, as_of=as_of)
        return None

    async def _called(self, epithet: Epithet, callings: Sequence[Calling], *, as_of: date) -> Meant:
        weights, known = _weigh(callings)
        same = await self._one_of([max(known.values(), key=lambda one: weights[one.name])])
        best = max(weights, key=lambda name: (weights[name], name))
        for name in list(weights):
            if name != best and same(best, name):
                weights[best] += weights.pop(name)
        whole = sum(weights.values())
        order = sorted(weights, key=lambda name: (-weights[name], name))
        candidates = tuple(
            replace(known[name], score=round(100 * weights[name] / whole, 1))
            for name in order[:CHOICES]
        )
        least = _PLAIN_SHARE_OF_MANY if epithet.general else _PLAIN_SHARE
        if weights[order[0]] < least * whole:
            return Meant(candidates, as_role=epithet.said)
        first = candidates[0]
        kin = await self._known(names.name_keys(first.name), as_of=as_of)
        meant = await self._named(candidates, kin, as_of=as_of)
        return meant._replace(as_role=epithet.said)


class SamePerson:
    """Tells which names are one person's: by their letters, or by an alias of ``tied`` names."""

    def __init__(self, tied: frozenset[str]) -> None:
        self.tied = tied

    def __call__(self, one: str, other: str) -> bool:
        """Whether two names are one person's."""
        return names.same_person(one, other) or {folded(one), folded(other)} <= self.tied


def _without_what_tells_apart(asked: str) -> str:
    """The name in "Mike Johnson, House speaker"; "Lavrov, Sergei" as it is."""
    name, comma, behind = asked.partition(",")
    return name if comma and name.strip() and role_keys(behind) else asked


def _bearers(short: KnownName, known: Sequence[KnownName]) -> list[KnownName]:
    """Who has a name of one word as the family name, the best known first."""
    words = names.words_of(short.name)
    if short.kind is not Kind.PERSON or len(words) != 1:
        return []
    found = [one for one in known if names.has_family_name(one, words[0])]
    return sorted(found, key=lambda one: (-names.fame(one), one.name))


def _dominates(best_first: Sequence[KnownName]) -> bool:
    rivals = map(names.fame, best_first[1:])
    return names.fame(best_first[0]) >= names.DOMINANCE * max(rivals, default=0)


def _is_rather_a_name(epithet: Epithet, asked: str, ranked: Sequence[KnownName]) -> bool:
    """Whether one word that may be a calling is a name here: "Baker", but not "the baker"."""
    single = len(epithet.said.split()) == 1 and not asked.casefold().startswith("the ")
    return single and bool(ranked) and names.is_named_by(asked, ranked[0])


def _weigh(
    callings: Sequence[Calling],
) -> tuple[dict[str, float], dict[str, KnownName]]:
    """How much each is called something, lately more; and who they are by name.

    A family name alone counts for the most called one of that name.
    """
    newest = max((one.day for one in callings if one.day), default=None)
    weights: dict[str, float] = defaultdict(float)
    known: dict[str, KnownName] = {}
    for one in callings:
        age = (newest - one.day).days if newest and one.day else _UNDATED
        weights[one.name.name] += 2.0 ** (-age / _HALF_LIFE)
        known[one.name.name] = one.name
    for name in list(weights):
        words = names.words_of(name)
        fuller = [other for other in weights if names.has_family_name(known[other], words[0])]
        if len(words) == 1 and fuller:
            best = max(fuller, key=lambda other: (weights[other], other))
            weights[best] += weights.pop(name)
    return dict(weights), known
