"""Organisations and places named in an article, by a grammar of news English. Pure.

What is known by its name (:mod:`store.known_names`), what a word of the name gives away ("Harbour
Authority", "Kent County") and what the text says beside it ("the chip maker Nvidia", "the town of
Sudzha"). A span that is a person's is nobody else's. Other languages than English are not read.

Of each organisation and place an article keeps few mentions: the first, those that say what it is
and, of organisations, those with its words. It is to be known where a name stands and what is said
of it; every "Ukraine" of an article would be ten times as many rows that say no more.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store import descriptions, organisations, places, quotes, statements
from store.entities import Kind, Mention
from store.given_names import GIVEN_NAMES
from store.known_names import KNOWN
from store.proper_names import Found, plain
from store.spotting import Spotter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.descriptions import Description
    from store.types import Article, Passage, Span

_MOST_ROLES = 2
_MOST_QUOTES = 2
"""Mentions of one name that are kept for what they say, and for its words."""

_LOOKED_AT = 12
"""Occurrences of one name that are looked at for what stands beside them."""

_LONGEST_HEADING = 90
_SAYS = re.compile(rf"{quotes.ADVERBS} (?:{quotes.VERBS})\b")
_PAUSES = frozenset(",.;)")


@dataclass(slots=True, eq=False)
class _Entity:
    """An organisation or a place as one article names it."""

    name: str
    kind: Kind
    seen: list[tuple[int, int, Found]] = field(default_factory=list)
    proven: bool = False
    """Whether the words beside it say what it is, so that no occurrence is doubted."""
    sure: bool = True
    """Whether this article proves the name; if not, others must."""


def find_organisations_and_places(
    article: Article, passages: Sequence[Passage], people: Sequence[Mention]
) -> tuple[Mention, ...]:
    """The organisations and places named in the passages, in the order of the text.

    ``people`` are the mentions of people in the same passages: their spans name nothing else. Each
    mention has the chief form of the name, the span of what the passage says, what it is said to be
    beside it (word for word) and, of organisations, the words quoted of it. Nothing is found in
    articles that are not in English.
    """
    if not article.language.lower().startswith("en"):
        return ()
    return _Reading(article, passages, people).mentions()


class _Reading:
    """One article being read: its text in one piece, so that each pattern runs once."""

    def __init__(
        self, article: Article, passages: Sequence[Passage], people: Sequence[Mention]
    ) -> None:
        self.passages = [passage for passage in passages if not _is_heading(passage.text)]
        self.starts: list[int] = []
        bases: dict[int, int] = {}
        place = 0
        for passage in self.passages:
            self.starts.append(place)
            bases[passage.position] = place
            place += len(passage.text) + 2
        self.text = "\n\n".join(passage.text for passage in self.passages)
        self.people = people
        taken = [
            (bases[one.position] + one.span[0], bases[one.position] + one.span[1])
            for one in people
            if one.position in bases
        ]
        self.spotter = Spotter(self.text, taken)
        self.people_words = {word for one in people for word in one.name.split(" ")}
        self.outlet = (article.source or "").casefold()
        self.entities: dict[tuple[str, Kind], _Entity] = {}
        self.unknown: dict[str, list[tuple[int, int, Found]]] = {}
        self.sports: bool | None = None

    def mentions(self) -> tuple[Mention, ...]:
        """The mentions of the passages."""
        for start, end, found in self.spotter.found():
            if found.kind is None:
                self.unknown.setdefault(found.name, []).append((start, end, found))
            else:
                self._entity_of(found.name, found.kind).seen.append((start, end, found))
        self._read_short_forms()
        self._prove_unknown()
        kept = [entity for entity in self.entities.values() if self._decide(entity)]
        return self._told(kept)

    def _entity_of(self, name: str, kind: Kind) -> _Entity:
        entity = self.entities.get((name, kind))
        if entity is None:
            entity = self.entities[name, kind] = _Entity(name, kind)
        return entity

    def _read_short_forms(self) -> None:
        """Join acronyms and teams' nicknames with the names they are short for."""
        pairs: dict[str, organisations.Pair] = {}
        for pair in organisations.acronyms(self.text):
            pairs.setdefault(pair.short, pair)
        for pair in pairs.values():
            self._join(pair)
        for entity in list(self.entities.values()):
            if entity.kind is Kind.PLACE or " " not in entity.name:
                continue
            first, _, rest = entity.name.partition(" ")
            last = rest.rpartition(" ")[2]
            if first in KNOWN or plain(" ".join(entity.name.split(" ")[:2])) in KNOWN:
                entity.seen += self.unknown.pop(last, [])

    def _join(self, pair: organisations.Pair) -> None:
        """Make one organisation of a short form and its long form, under the form written more."""
        known = KNOWN.get(plain(pair.short)) or KNOWN.get(plain(pair.long))
        if known and known.kind is Kind.PLACE:
            return
        long = pair.long.replace("’", "'")
        short_seen, long_seen = self._taken_out({pair.short}), self._taken_out({pair.long, long})
        name = pair.short if len(short_seen) > max(1, len(long_seen)) else long
        if known:
            name = known.name
            long_seen += self._taken_out({name})
        start, end = pair.long_span
        entity = self._entity_of(name, Kind.ORGANISATION)
        entity.seen += [(start, end, Found(0, 0, name, Kind.ORGANISATION))]
        entity.seen += [s for s in (*short_seen, *long_seen) if s[1] <= start or s[0] >= end]
        entity.proven = True

    def _taken_out(self, names: set[str]) -> list[tuple[int, int, Found]]:
        """The occurrences of names that turn out to be other forms of one."""
        seen: list[tuple[int, int, Found]] = []
        for name in names:
            entity = self.entities.pop((name, Kind.ORGANISATION), None)
            seen += [*(entity.seen if entity else ()), *self.unknown.pop(name, ())]
        return seen

    def _prove_unknown(self) -> None:
        """What stands beside the names that may be anything tells what they are."""
        for name, seen in self.unknown.items():
            if name.lower() in GIVEN_NAMES or not self.people_words.isdisjoint(name.split(" ")):
                continue
            kind = self._kind_of(name, seen)
            if kind:
                entity = self._entity_of(name, kind)
                entity.seen += seen
                entity.proven = True
            elif (kind := self._may_be(name, seen)) and (name, kind) not in self.entities:
                entity = self._entity_of(name, kind)
                entity.seen += seen
                entity.sure = False

    def _kind_of(self, name: str, seen: Sequence[tuple[int, int, Found]]) -> Kind | None:
        text = self.text
        for start, end, found in seen[:_LOOKED_AT]:
            if organisations.is_business(text, start, end):
                return Kind.ORGANISATION
            if descriptions.describe(text, start, end, Kind.ORGANISATION):
                return Kind.ORGANISATION
            if found.acronym:
                continue
            if places.is_proven(text, start, end):
                return Kind.PLACE
            if places.may_be_place(name) and descriptions.describe(text, start, end, Kind.PLACE):
                return Kind.PLACE
        return None

    def _may_be(self, name: str, seen: Sequence[tuple[int, int, Found]]) -> Kind | None:
        """What a name seems to be that nothing here proves: other articles may."""
        text = self.text
        acronym = seen[0][2].acronym
        for start, end, _ in seen[:_LOOKED_AT]:
            if acronym and (text.startswith("the ", start - 4) or _SAYS.match(text, end)):
                return Kind.ORGANISATION
            if acronym or text[end : end + 1] not in _PAUSES or not places.may_be_place(name):
                continue
            if places.is_within(text, start, end):
                return Kind.PLACE
        return None

    def _decide(self, entity: _Entity) -> bool:
        """Whether a name is what it seems; occurrences that are not are left out."""
        entity.seen.sort(key=lambda one: one[:2])
        if entity.kind is Kind.ORGANISATION:
            if self.outlet and f"{entity.name.casefold()} ".startswith(f"{self.outlet} "):
                return False
            entity.seen = [one for one in entity.seen if self._is_organisation(*one, entity.proven)]
        else:
            entity.seen = [one for one in entity.seen if self._is_place(*one, entity.proven)]
        return bool(entity.seen)

    def _is_organisation(self, start: int, end: int, found: Found, proven: bool) -> bool:
        if proven:
            return True
        text = self.text
        if found.known and found.name not in self.people_words:
            apart = found.doubtful and text.startswith("the ", start - 4)
            return not apart and not (found.doubtful and self.spotter.begins_sentence(start))
        if not found.doubtful and not found.known:
            return True
        return organisations.is_business(text, start, end) or (
            descriptions.describe(text, start, end, Kind.ORGANISATION) is not None
        )

    def _is_place(self, start: int, end: int, found: Found, proven: bool) -> bool:
        if self.spotter.is_of(start):
            return False
        if proven or places.is_within(self.text, start, end):
            return True
        if found.doubtful or not self.people_words.isdisjoint(found.name.split(" ")):
            return False
        if not found.city or places.is_about(self.text, start):
            return True
        if self.sports is None:
            self.sports = places.is_sports(self.text)
        return not self.sports

    def _told(self, entities: Sequence[_Entity]) -> tuple[Mention, ...]:
        """The mentions that are kept, with roles and quotes, in the order of the text."""
        said: dict[int, Description] = {}
        for entity in entities:
            for start, end, _ in entity.seen[:_LOOKED_AT]:
                if told := descriptions.describe(self.text, start, end, entity.kind):
                    said[start] = told
        quoted = self._quoted(entities, said)
        mentions: list[Mention] = []
        for entity in entities:
            roles = quotations = 0
            for number, (start, end, _) in enumerate(entity.seen):
                role = said[start].text if start in said else None
                quote = quoted.get(start)
                roles += role is not None
                quotations += quote is not None
                if (
                    number
                    and not (role and roles <= _MOST_ROLES)
                    and not (quote and quotations <= _MOST_QUOTES)
                ):
                    continue
                passage, base = self._passage(start)
                mentions.append(
                    Mention(
                        name=entity.name,
                        kind=entity.kind,
                        position=passage.position,
                        span=(start - base, end - base),
                        role=role,
                        quote=quote,
                        sure=entity.sure,
                    )
                )
        return tuple(sorted(mentions, key=lambda one: (one.position, one.span)))

    def _passage(self, place: int) -> tuple[Passage, int]:
        index = bisect_right(self.starts, place) - 1
        return self.passages[index], self.starts[index]

    def _quoted(self, entities: Sequence[_Entity], said: dict[int, Description]) -> dict[int, Span]:
        """The words of organisations, by where their name stands; spans are the passage's."""
        named: dict[int, list[quotes.Named]] = {}
        for entity in entities:
            if entity.kind is Kind.PLACE:
                continue
            for start, end, _ in entity.seen:
                index = bisect_right(self.starts, start) - 1
                base = self.starts[index]
                title = said[start].start if start in said else start
                title -= 4 * self.text.startswith(("the ", "The "), title - 4)
                one = quotes.Named(entity.name, start - base, end - base, title - base, None)
                named.setdefault(index, []).append(one)
        people: dict[int, list[Mention]] = {}
        for person in self.people:
            people.setdefault(person.position, []).append(person)
        found: dict[int, Span] = {}
        for index, names in named.items():
            passage = self.passages[index]
            others = people.get(passage.position, ())
            for start, span in statements.attribute(passage.text, names, others).items():
                found[self.starts[index] + start] = span
        return found


def _is_heading(text: str) -> bool:
    """Whether a paragraph is a heading or a line of a list: nothing is said in it."""
    if text.isupper():
        return True
    if len(text) > _LONGEST_HEADING or text[-1:] in '.!?"”’…:;)':
        return False
    return not any(len(word) > 3 and word[0].islower() for word in text.split())
