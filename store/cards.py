"""What the mentions of somebody add up to: roles, other spellings, quotations. Pure."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from store.entities import Person, Quote, Role
from store.place_names import PEOPLES, PLACES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.entities import KnownName, Sighting
    from store.types import Article

_ROLES = 6
_QUOTES = 5
_QUOTES_AN_ARTICLE = 2
_LATEST = 5
_ALIASES = 6

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
