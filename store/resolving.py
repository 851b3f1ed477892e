"""Whom a reader means: by an alias, by a name however typed, or by what somebody is called.

Looked up by keys, compared letter by letter, told when plain. What is typed exactly as the archive
has it comes before what it may be besides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from store import epithets, names
from store.aliases import LONGEST, folded
from store.entities import Kind
from store.epithets import Epithet, role_keys
from store.well_known import WELL_KNOWN

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from store.archive import Archive
    from store.entities import Calling, KnownName

NAMES = 80
"""Names compared with the one asked for."""

CHOICES = 5
"""Candidates offered when it is not plain who is meant."""

_ALL = tuple(Kind)

_HALF_LIFE = 45.0
"""Days after which it counts half that somebody was called something: offices change hands."""
_UNDATED = 3_650.0
_LEAD = 2.0
"""How many times as much as anybody else the foreign minister of Russia must be called so."""
_SHARE_OF_MANY = 0.9
"""How much of all that is called "the president" one must be."""

_FOLDED_SHARE = 0.8
"""How many roles of a family name alone must be roles of the person it is taken for."""
_MOST_SHORT = 3
"""Spellings of the family name alone that are looked at."""
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
    asked_as: str = ""
    """What leads here again, when the name alone may mean another: "Bush, organisation"."""


class Resolver:
    """Finds the one asked for among the names of the archive. Never raises for what is typed."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    async def resolve(self, asked: str, *, as_of: date) -> Meant:
        """Whom a name may mean, and every spelling of the one it plainly means.

        ``asked`` is a name, an alias, an epithet ("the French president"), or a name with what
        tells its bearer apart behind a comma ("Mike Johnson, House speaker", "Bush, organisation").
        """
        asked = asked[: 2 * LONGEST].strip()
        if chosen := await self._of_kind(asked, as_of=as_of):
            return chosen
        asked = _without_what_tells_apart(asked)
        groups = await self._archive.tied(asked)
        if tied := await self._by_alias(asked, groups, as_of=as_of):
            return tied
        title, bare = epithets.without_titles(asked)
        known = await self._known({*names.asked_keys(asked), *names.asked_keys(bare)}, as_of=as_of)
        ranked = names.rank_names(asked, known)
        if called := await self._by_epithet(asked, ranked, as_of=as_of):
            return called
        same = SamePerson(groups)
        if ranked and folded(ranked[0].name) != folded(asked):
            same = await self._one_of(ranked)
        if names.is_clear(asked, ranked, same):
            return await self._named(ranked, known, same, as_of=as_of)
        if title:
            behind = names.rank_names(bare, known)
            same = await self._one_of(behind)
            behind, clear = await self._with_title(title, bare, behind, same, as_of=as_of)
            if clear:
                same = await self._one_of(behind)
                return await self._named(behind, known, same, as_of=as_of)
            if not ranked or (behind and behind[0].score >= ranked[0].score):
                ranked = behind
        return Meant(_distinct(ranked, same))

    async def _known(self, keys: Collection[str], *, as_of: date) -> tuple[KnownName, ...]:
        if not keys:
            return ()
        return await self._archive.names_with(keys, kinds=_ALL, as_of=as_of, limit=NAMES)

    async def _of_kind(self, asked: str, *, as_of: date) -> Meant | None:
        """The organisation or place of just this name in "Bush, organisation"."""
        name, _, kind = (part.strip() for part in asked.rpartition(","))
        if kind not in (Kind.ORGANISATION, Kind.PLACE):
            return None
        known = await self._known(_keys_of_group((name,)), as_of=as_of)
        ranked = [one for one in _of_group((name,), known) if one.kind == kind]
        if not ranked:
            return None
        meant = await self._named(ranked, ranked, SamePerson(()), as_of=as_of)
        return meant._replace(asked_as=asked)

    # By an alias

    async def _by_alias(
        self, asked: str, groups: Sequence[tuple[str, ...]], *, as_of: date
    ) -> Meant | None:
        """Who is tied to just what was typed, and known; None when nobody is.

        Operators' aliases that lead to several are offered; what comes with Newsdesk gives way.
        """
        found: list[Meant] = []
        ours = WELL_KNOWN.spellings(asked)
        for group in groups:
            if found and group in ours:
                break
            known = await self._known(
                _keys_of_group(group) | names.name_keys(group[0]), as_of=as_of
            )
            if kin := _of_group(group, known):
                ranked = sorted(kin, key=lambda one: (-names.fame(one), one.name))
                ranked[0] = replace(ranked[0], score=100.0)
                same = SamePerson((group,))
                meant = await self._named(ranked, known, same, as_of=as_of, kin=kin)
                if not any(set(meant.names) & set(other.names) for other in found):
                    found.append(meant)
        if len(found) < 2:
            return next(iter(found), None)
        firsts = (one.candidates[0] for one in found)
        ranked = sorted(firsts, key=lambda one: (-names.fame(one), one.name))
        return Meant(tuple(ranked)[:CHOICES])

    async def _one_of(self, ranked: Sequence[KnownName]) -> SamePerson:
        """Which names are one person's with the first of these, with what aliases say."""
        return SamePerson(await self._archive.tied(ranked[0].name) if ranked else ())

    # By a name

    async def _named(
        self,
        ranked: Sequence[KnownName],
        known: Sequence[KnownName],
        same: SamePerson,
        *,
        as_of: date,
        kin: Sequence[KnownName] | None = None,
    ) -> Meant:
        """The first of ``ranked`` as the one meant, with all that is the same name.

        ``kin`` are the names the archive has of the groups of ``same``, if that is known.
        """
        first = ranked[0]
        if fuller := await self._fuller(first, known, as_of=as_of):
            same = await self._one_of([fuller])
            first, ranked = fuller, (replace(fuller, score=first.score), *ranked[1:])
        own = {
            one.name: one
            for one in (first, *known)
            if one.kind is first.kind and same(first.name, one.name)
        }
        if kin is None and same.groups:
            # Other forms of a name need not share a key with what was typed.
            group = tuple(chain.from_iterable(same.groups))
            kin = _of_group(group, await self._known(_keys_of_group(group), as_of=as_of))
        own |= {one.name: one for one in kin or () if one.kind is first.kind}
        short = await self._short_forms(first, known, same, as_of=as_of)
        spellings = sorted(own.values(), key=lambda one: (-one.articles, one.name))
        spelled = (*(one.name for one in spellings), *short)
        others = [
            one for one in ranked[1:] if one.kind is not first.kind or one.name not in spelled
        ]
        return Meant((ranked[0], *others)[:CHOICES], tuple(dict.fromkeys(spelled)), first.kind)

    async def _fuller(
        self, first: KnownName, known: Sequence[KnownName], *, as_of: date
    ) -> KnownName | None:
        """Whose family name alone a name of one word is, when that is plain."""
        if first.kind is not Kind.PERSON:
            return None
        bearers = _bearers(first, known)
        if not bearers or not _dominates(bearers):
            return None
        best = bearers[0]
        fits = await self._fits(first, best, as_of=as_of)
        return best if fits else None

    async def _short_forms(
        self,
        first: KnownName,
        known: Sequence[KnownName],
        same: SamePerson,
        *,
        as_of: date,
    ) -> tuple[str, ...]:
        """The family name alone, where the articles that use no more of it mean this person."""
        if first.kind is not Kind.PERSON:
            return ()
        found = []
        for short in known:
            bearers = _bearers(short, known)
            rivals = [one for one in bearers if not same(first.name, one.name)]
            if len(rivals) < len(bearers) and _dominates([first, *rivals]):
                found.append(short)
        fits = [await self._fits(short, first, as_of=as_of) for short in found[:_MOST_SHORT]]
        return tuple(short.name for short, fit in zip(found, fits, strict=False) if fit)

    async def _fits(self, short: KnownName, full: KnownName, *, as_of: date) -> bool:
        """Whether what a name is called is what a fuller one is called, too."""
        if full.articles * _SHORTER < short.articles:
            return False
        of_short, of_full = await self._archive.called([short, full], as_of=as_of)
        own = {key for role in of_full for key in role_keys(role)}
        telling = [set(keys) for role in of_short if (keys := role_keys(role))]
        fitting = sum(not keys.isdisjoint(own) for keys in telling)
        return bool(telling) and fitting >= _FOLDED_SHARE * len(telling)

    async def _with_title(
        self,
        title: str,
        bare: str,
        ranked: tuple[KnownName, ...],
        same: SamePerson,
        *,
        as_of: date,
    ) -> tuple[tuple[KnownName, ...], bool]:
        """The names behind a title, first those who bear it, and whether the first is plain."""
        if not ranked or names.is_clear(bare, ranked, same):
            return ranked, bool(ranked)
        epithet = epithets.understood(title)
        callings = await self._archive.bearers(epithet.keys[0], as_of=as_of) if epithet else ()
        holders = {one.name.name for one in callings}
        fit = [one for one in ranked if one.name in holders]
        ranked = (*fit, *(one for one in ranked if one.name not in holders))
        return ranked, len(fit) == 1 and names.is_named_by(bare, fit[0])

    # By what somebody is called

    async def _by_epithet(
        self, asked: str, ranked: Sequence[KnownName], *, as_of: date
    ) -> Meant | None:
        """Who the articles lately call that most; None when nobody is called so.

        None, too, when it is the name of somebody better known: "Baker", "Stephen King".
        """
        epithet = epithets.understood(asked)
        if epithet is None or _is_name(epithet, ranked):
            return None
        callings: Sequence[Calling] = ()
        for key in epithet.keys:
            callings = callings or await self._archive.bearers(key, as_of=as_of)
        callings = callings or await self._called_elsewhere(epithet, as_of=as_of)
        if not callings:
            return None
        weights, known = _weigh(callings)
        best = max(weights, key=lambda name: (weights[name], name))
        if names.fame(known[best]) < max(
            map(names.fame, _named_so(epithet, asked, ranked)), default=0
        ):
            return None
        return await self._called(epithet, weights, known, best, as_of=as_of)

    async def _called_elsewhere(self, epithet: Epithet, *, as_of: date) -> tuple[Calling, ...]:
        """Who is called so without the country, and of that country in another article."""
        if not epithet.anywhere:
            return ()
        callings = await self._archive.bearers(epithet.anywhere, as_of=as_of)
        often = Counter(one.name.name for one in callings)
        known = {one.name.name: one.name for one in callings}
        tried = [known[name] for name, _ in often.most_common(CHOICES)]
        roles = await self._archive.called(tried, as_of=as_of)
        fit = {
            one.name
            for one, said in zip(tried, roles, strict=True)
            if any(epithet.countries <= epithets.countries_in(role) for role in said)
        }
        return tuple(one for one in callings if one.name.name in fit)

    async def _called(
        self,
        epithet: Epithet,
        weights: dict[str, float],
        known: Mapping[str, KnownName],
        best: str,
        *,
        as_of: date,
    ) -> Meant:
        same = await self._one_of([known[best]])
        order = sorted(weights, key=lambda name: (-weights[name], name))
        for place, name in enumerate(order):
            first = next(other for other in order[: place + 1] if same(other, name))
            if first != name:
                weights[first] += weights.pop(name)
        whole = sum(weights.values())
        order = sorted(weights, key=lambda name: (-weights[name], name))
        candidates = tuple(
            replace(known[name], score=round(100 * weights[name] / whole, 1))
            for name in order[:CHOICES]
        )
        if epithet.general:
            plain = weights[best] >= _SHARE_OF_MANY * whole
        else:
            plain = all(weights[best] >= _LEAD * weights[name] for name in order[1:2])
        if not plain:
            return Meant(candidates, as_role=epithet.said)
        kin = await self._known(names.name_keys(best), as_of=as_of)
        meant = await self._named(candidates, kin, same, as_of=as_of)
        return meant._replace(as_role=epithet.said)


class SamePerson:
    """Tells which names are one person's: by their letters, or by a group of aliases."""

    def __init__(self, groups: Sequence[tuple[str, ...]]) -> None:
        self.groups = tuple(groups)
        self._tied = {folded(name) for group in groups for name in group}

    def __call__(self, one: str, other: str) -> bool:
        """Whether two names are one person's."""
        if names.same_person(one, other):
            return True
        return bool(self._tied) and folded(one) in self._tied and folded(other) in self._tied


def _without_what_tells_apart(asked: str) -> str:
    """The name in "Mike Johnson, House speaker"; "Lavrov, Sergei" as it is."""
    name, comma, behind = asked.partition(",")
    return name if comma and name.strip() and role_keys(behind) else asked


def _bearers(short: KnownName, known: Sequence[KnownName]) -> list[KnownName]:
    """Who has a name of one word as the family name, the best known first."""
    words = names.single_word(short.name)
    if short.kind is not Kind.PERSON or not words:
        return []
    found = [one for one in known if names.has_family_name(one, words)]
    return sorted(found, key=lambda one: (-names.fame(one), one.name))


def _dominates(best_first: Sequence[KnownName]) -> bool:
    rivals = map(names.fame, best_first[1:])
    return names.fame(best_first[0]) >= names.DOMINANCE * max(rivals, default=0)


def _keys_of_group(group: Sequence[str]) -> frozenset[str]:
    words = map(names.words_of, group)
    return frozenset(names.whole_key(each) for each in words if each)


def _of_group(group: Sequence[str], known: Sequence[KnownName]) -> tuple[KnownName, ...]:
    """The names of a group that the archive has."""
    meant = {folded(one) for one in group}
    return tuple(one for one in known if folded(one.name) in meant)


def _distinct(ranked: Sequence[KnownName], same: SamePerson) -> tuple[KnownName, ...]:
    """The commonest spelling of each, in the order of their likest ones."""
    groups: list[list[KnownName]] = []
    for one in ranked:
        for group in groups:
            if one.kind is group[0].kind and same(group[0].name, one.name):
                group.append(one)
                break
        else:
            groups.append([one])
    return tuple(max(group, key=names.fame) for group in groups[:CHOICES])


def _named_so(epithet: Epithet, asked: str, ranked: Sequence[KnownName]) -> list[KnownName]:
    """Whose name an epithet is; of a single word, as "baker", also those of whom it is a part."""
    single = len(epithet.said.split()) == 1 and not asked.casefold().startswith("the ")
    return [
        one
        for one in ranked
        if names.is_exact(epithet.said, [one]) or (single and names.is_named_by(epithet.said, one))
    ]


def _is_name(epithet: Epithet, ranked: Sequence[KnownName]) -> bool:
    """Whether what may be an epithet is just the name of somebody: "Martin Luther King"."""
    said = epithet.said
    return not (epithet.general or epithet.countries) and names.is_exact(said, ranked)


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
        words = names.single_word(name)
        fuller = [other for other in weights if names.has_family_name(known[other], words)]
        if fuller:
            best = max(fuller, key=lambda other: (weights[other], other))
            weights[best] += weights.pop(name)
    return dict(weights), known
