"""What the mentions of somebody add up to: roles, other spellings, quotations. Pure."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from store.entities import Coverage, Person, Quote, Role, Step
from store.place_names import PEOPLES, PLACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.entities import Appearance, KnownName, Sighting
    from store.types import Article

_ROLES = 6
_QUOTES = 5
_QUOTES_AN_ARTICLE = 2
_LATEST = 5
_ALIASES = 6

MOST_BARS = 24
_BY_WEEK = (MOST_BARS - 1) * 7
"""Days between the first and the last article that bars of weeks have room for, wherever they
begin in their week."""

_FEWEST_WORDS = 4
"""Quotations of fewer words say little: "very excited"."""

_WORDS = re.compile(r"\w+")

_HALF_LIFE = 120.0
"""Days after which a report of a role counts half: what somebody is now comes before what was."""

_FULL_WORDS = {
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "gen": "general",
    "lt": "lieutenant",
    "prof": "professor",
    "sgt": "sergeant",
    "capt": "captain",
    "qb": "quarterback",
}
_UNTELLING = PEOPLES | PLACES | {"current", "incumbent", "now", "the", "then"}
"""First words of a role that make it no other role."""

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def compose_person(
    name: str, sightings: Sequence[Sighting], *, articles: int, together: Sequence[KnownName]
) -> Person:
    """The card of a person from their mentions.

    Roles are the ones most reported lately, newest first, grouped over wordings that differ in
    case, country or abbreviation ("US President", "President"), each under its commonest wording;
    ``articles`` is how many articles name the person, which may be more than the sightings show.
    """
    newest_first = sorted(sightings, key=lambda sighting: _moment(sighting.article), reverse=True)
    parts = set(name.split(" "))
    known = {word for other in together if " " in other.name for word in other.name.split(" ")}
    return Person(
        name=name,
        aliases=_aliases(name, newest_first),
        roles=_roles(newest_first),
        articles=articles,
        quotes=_quotes(newest_first),
        together=tuple(
            other
            for other in together
            if other.name != name and other.name not in parts and other.name not in known
        ),
        latest=tuple({s.article.id: s.article for s in newest_first}.values())[:_LATEST],
    )


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
        key=lambda ones: (len(ones), sum(one.mentions for one in ones), ones[-1].key),
    )
    return max(story, key=lambda one: (one.mentions, one.key)).key


def distinct(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Quotations that say something, each once: of the same words the longest, where it is newest.

    They keep their order.
    """
    found: list[tuple[str, Quote]] = []
    for quote in quotes:
        words = _spoken(quote.text)
        if words.count(" ") + 1 < _FEWEST_WORDS:
            continue
        same = next(
            (i for i, (other, _) in enumerate(found) if words in other or other in words), None
        )
        if same is None:
            found.append((words, quote))
        elif len(words) > len(found[same][0]):
            found[same] = (words, quote)
    return tuple(quote for _, quote in found)


def _spoken(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))


def _moment(article: Article) -> datetime:
    return article.published.at or _LONG_AGO


def _aliases(name: str, sightings: Sequence[Sighting]) -> tuple[str, ...]:
    forms: dict[str, set[str]] = defaultdict(set)
    for sighting in sightings:
        start, end = sighting.mention.span
        form = sighting.passage.text[start:end].replace("’", "'")
        if form != name:
            forms[form].add(sighting.article.id)
    return tuple(sorted(forms, key=lambda form: (-len(forms[form]), form))[:_ALIASES])


def _roles(newest_first: Sequence[Sighting]) -> tuple[Role, ...]:
    groups: dict[str, dict[str, tuple[Article, str]]] = defaultdict(dict)
    for sighting in newest_first:
        role = sighting.mention.role
        if role:
            groups[_role_key(role)].setdefault(sighting.article.id, (sighting.article, role))
    if not groups:
        return ()
    now = max(_moment(a) for group in groups.values() for a, _ in group.values())
    kept = sorted(
        groups.values(),
        key=lambda group: sum(
            2.0 ** (-(now - _moment(a)).days / _HALF_LIFE) for a, _ in group.values()
        ),
        reverse=True,
    )[:_ROLES]
    kept.sort(key=lambda group: max(_moment(a) for a, _ in group.values()), reverse=True)
    return tuple(_role(list(group.values())) for group in kept)


def _role(reports: Sequence[tuple[Article, str]]) -> Role:
    days = [article.published.day for article, _ in reports if article.published.day]
    wording = Counter(role for _, role in reports).most_common(1)[0][0]
    return Role(
        role=wording,
        first=min(days, default=None),
        last=max(days, default=None),
        articles=len(reports),
        article=next(article for article, role in reports if role == wording),
    )


def _role_key(role: str) -> str:
    """What is the same in "US President" and "president", "Sen." and "Senator"."""
    words = [word.strip(".,").lower() for word in re.split(r"[ -]", role.replace("’", "'"))]
    while len(words) > 1 and words[0].replace(".", "").removesuffix("'s") in _UNTELLING:
        del words[0]
    return " ".join(_FULL_WORDS.get(word, word) for word in words)


def _quotes(newest_first: Sequence[Sighting]) -> tuple[Quote, ...]:
    found: dict[str, Quote] = {}
    of_article: Counter[str] = Counter()
    for sighting in newest_first:
        span = sighting.mention.quote
        if span is None or of_article[sighting.article.id] >= _QUOTES_AN_ARTICLE:
            continue
        text = sighting.passage.text[slice(*span)]
        if text.casefold() in found:
            continue
        of_article[sighting.article.id] += 1
        found[text.casefold()] = Quote(text=text, article=sighting.article)
        if len(found) == _QUOTES:
            break
    return tuple(found.values())
