"""What the mentions of somebody add up to: roles, quotations, company, coverage. Pure."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from store.answered import Evidence
from store.entities import Coverage, Role, Step
from store.epithets import is_bare, role_key
from store.excerpts import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.entities import Appearance, KnownName, Quote, Report, Sighting

MOST_ROLES = 6
_LOOKED_AT = 3
_OF_THE_PAST = 2
_OFTEN = 0.1
"""Roles on a card that are there because they were reported often, however long ago: by so large a
part of the articles that give the commonest."""

_HALF_LIFE = 120.0
"""Days after which a report of a role counts half: what somebody is now comes before what was."""
_LEAST = 0.05
"""Of the weight of the role reported most: less is a slip or a figure of speech."""

MOST_BARS = 24
_BY_WEEK = (MOST_BARS - 1) * 7
"""Days between the first and the last article that bars of weeks have room for."""

_FEWEST_WORDS = 4
"""Quotations of fewer words say little: "very excited"."""
_QUOTES_AN_ARTICLE = 2

_WORDS = re.compile(r"\w+")

_WEAK = frozenset(
    "ally colleague counterpart critic friend mate opponent predecessor rival successor".split()
)
"""What somebody is only beside somebody else."""


class Reported(NamedTuple):
    """One role in all its wordings, before it is looked up who says so."""

    wordings: tuple[str, ...]
    """The one given most lately first."""
    first: date | None
    last: date | None
    newest: tuple[int, ...]
    """The keys of some articles that say so: the newest, and the newest in the usual wording."""


def choose_roles(reports: Sequence[Report]) -> tuple[Reported, ...]:
    """The roles worth a line, newest first; what says little by itself ("of Russia") last.

    Wordings that differ in case, country or abbreviation ("US President", "President") are one
    role. Chosen are those reported most lately, and some that were reported most of all; a bare
    "CEO" beside a "Tesla CEO" is left out.
    """
    groups: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        groups[role_key(report.role)].append(report)
    now = max((report.last for report in reports if report.last), default=None)
    weights = {key: sum(_weight(one, now) for one in group) for key, group in groups.items()}
    articles = {key: sum(one.articles for one in group) for key, group in groups.items()}
    lately = sorted(groups, key=lambda key: (-weights[key], key))
    least = _LEAST * max(weights.values(), default=0)
    chosen = [key for key in lately if weights[key] >= least][: MOST_ROLES - _OF_THE_PAST]
    often = sorted(groups.keys() - set(chosen), key=lambda key: (-articles[key], key))
    enough = _OFTEN * max(articles.values(), default=0)
    chosen += [key for key in often if articles[key] >= enough][: MOST_ROLES - len(chosen)]
    roles = [(key, _reported(groups[key], now)) for key in chosen if not is_bare(key, chosen)]
    roles.sort(key=lambda one: (_is_weak(one[0]), -_ordinal(one[1].last), -weights[one[0]], one[0]))
    return tuple(role for _, role in roles)


def _weight(report: Report, now: date | None) -> float:
    if now is None or report.last is None:
        return report.articles * 1e-6
    return report.articles * float(2.0 ** (-(now - report.last).days / _HALF_LIFE))


def _reported(group: Sequence[Report], now: date | None) -> Reported:
    wordings: Counter[str] = Counter()
    for report in group:
        wordings[report.role] += _weight(report, now)  # type: ignore[assignment]
    ordered = tuple(sorted(wordings, key=lambda role: (-wordings[role], role)))
    newest = sorted({one.newest for one in group}, reverse=True)[:_LOOKED_AT]
    newest.append(max(one.newest for one in group if one.role == ordered[0]))
    return Reported(
        wordings=ordered,
        newest=tuple(newest),
        first=min((one.first for one in group if one.first), default=None),
        last=max((one.last for one in group if one.last), default=None),
    )


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0


def _is_weak(key: str) -> bool:
    return key.startswith("of ") or not _WEAK.isdisjoint(key.split(" "))


def roles(
    chosen: Sequence[Reported],
    counts: Sequence[int],
    sightings: Sequence[Sighting],
    names: Sequence[str],
) -> tuple[Role, ...]:
    """The lines of a card: each role with how many articles have it, and a sentence that does.

    ``sightings`` are of the articles of :attr:`Reported.newest`, the newest first; the sentence is
    the newest one, in the usual wording if that is among them. A role that none of them proves is
    left out.
    """
    found = []
    for role, articles in zip(chosen, counts, strict=True):
        proofs = [
            (wording, proof)
            for sighting in sightings
            if (wording := sighting.mention.role) in role.wordings
            and (proof := _proof(sighting, wording, names)) is not None
        ]
        if proofs:
            usual = role.wordings[0]
            wording, proof = next((one for one in proofs if one[0] == usual), proofs[0])
            found.append(
                Role(
                    role=wording,
                    first=role.first,
                    last=role.last,
                    articles=articles,
                    article=proof.article,
                    proof=proof,
                )
            )
    return tuple(found)


def _proof(sighting: Sighting, role: str, names: Sequence[str]) -> Evidence | None:
    """The sentence that has the role: that of the mention, else one that has the name, too."""
    start, end = sighting.mention.span
    told = sentences(sighting.passage, sighting.article.language)
    at_name = [one for one in told if one.span[0] <= start and end <= one.span[1]]
    form = sighting.passage.text[start:end]
    by_name = [one for one in told if form in one.text or any(name in one.text for name in names)]
    for sentence in (*at_name, *by_name):
        place = sentence.text.find(role)
        if place >= 0:
            return Evidence(
                article=sighting.article,
                position=sentence.position,
                span=sentence.span,
                text=sentence.text,
                answer=(place, place + len(role)),
            )
    return None


def usual(wordings: Iterable[str]) -> str:
    """The commonest of some roles, in its commonest wording; what says little only if need be."""
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for role in wordings:
        groups[role_key(role)][role] += 1
    if not groups:
        return ""
    key = min(groups, key=lambda key: (_is_weak(key), -groups[key].total(), key))
    return min(groups[key], key=lambda role: (-groups[key][role], role))


def other_spellings(name: str, known: Sequence[KnownName]) -> tuple[str, ...]:
    """The other spellings of a name, most used first, without parts of it and mere accents."""
    seen = {_plain(name)}
    found = []
    for other in known:
        plain = _plain(other.name)
        if plain not in seen and not set(plain.split(" ")) < set(_plain(name).split(" ")):
            seen.add(plain)
            found.append(other.name)
    return tuple(found)


def _plain(name: str) -> str:
    return name.replace("’", "'").casefold()


def company(name: str, others: Iterable[KnownName]) -> tuple[KnownName, ...]:
    """Those named with somebody, without parts of their name and of one another's."""
    ones = tuple(others)
    parts = {word for one in ones if " " in one.name for word in one.name.split(" ")}
    parts |= set(name.split(" "))
    return tuple(one for one in ones if one.name != name and one.name not in parts)


def distinct(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Quotations that say something, each once: of the same words the longest.

    They keep their order.
    """
    found: list[tuple[str, Quote]] = []
    places: dict[str, int] = {}
    for quote in quotes:
        words = _WORDS.findall(quote.text.casefold())
        if len(words) < _FEWEST_WORDS:
            continue
        text = f" {' '.join(words)} "
        # Quotations of the same words share their beginning or their end, or are short pieces.
        keys = {" ".join(words[:_FEWEST_WORDS]), " ".join(words[-_FEWEST_WORDS:])}
        same = next(
            (
                place
                for place in sorted(places[key] for key in keys if key in places)
                if text in found[place][0] or found[place][0] in text
            ),
            None,
        )
        if same is None:
            same = len(found)
            found.append((text, quote))
        elif len(text) > len(found[same][0]):
            found[same] = (text, quote)
        for key in keys:
            places.setdefault(key, same)
    return tuple(quote for _, quote in found)


def lately(quotes: Iterable[Quote], most: int) -> tuple[Quote, ...]:
    """The newest quotations, not all of one article."""
    of_article: Counter[str] = Counter()
    found: list[Quote] = []
    for quote in distinct(quotes):
        if of_article[quote.article.id] < _QUOTES_AN_ARTICLE and len(found) < most:
            of_article[quote.article.id] += 1
            found.append(quote)
    return tuple(found)


def step_of(days: Mapping[date, int]) -> Step:
    """Weeks when all the days are within half a year or so, else months."""
    return Step.WEEK if (max(days) - min(days)).days <= _BY_WEEK else Step.MONTH


def coverage(days: Mapping[date, int]) -> Coverage | None:
    """How much was written, from the number of articles of each day.

    At most :data:`MOST_BARS` bars; of more months the newest.
    """
    if not days:
        return None
    step = step_of(days)
    counts = by_step(days, step)
    last = max(counts)
    starts = [max(min(counts), _steps_before(last, step, MOST_BARS - 1))]
    while starts[-1] < last:
        starts.append(after_step(starts[-1], step))
    return Coverage(
        step=step, first=starts[0], counts=tuple(counts.get(start, 0) for start in starts)
    )


def by_step(days: Mapping[date, int], step: Step) -> dict[date, int]:
    """Counts of days as counts of weeks or months, by the first day of each."""
    counts: Counter[date] = Counter()
    for day, count in days.items():
        counts[_begins(day, step)] += count
    return dict(counts)


def after_step(first: date, step: Step) -> date:
    """The first day of the next week or month."""
    if step is Step.WEEK:
        return first + timedelta(days=7)
    return (first.replace(day=1) + timedelta(days=32)).replace(day=1)


def _begins(day: date, step: Step) -> date:
    return day - timedelta(days=day.weekday()) if step is Step.WEEK else day.replace(day=1)


def _steps_before(day: date, step: Step, steps: int) -> date:
    first = _begins(day, step)
    for _ in range(steps):
        first = _begins(first - timedelta(days=1), step)
    return first


def most_told(appearances: Sequence[Appearance]) -> int:
    """The key of the article that says best what was written of somebody in these articles.

    It is the one with most mentions of the story most of them tell; the newest of equals.
    """
    told: dict[int, list[Appearance]] = defaultdict(list)
    for one in appearances:
        told[one.story].append(one)
    story = max(
        told.values(),
        key=lambda ones: (
            len(ones),
            sum(one.mentions for one in ones),
            max(one.key for one in ones),
        ),
    )
    return max(story, key=lambda one: (one.mentions, one.key)).key
