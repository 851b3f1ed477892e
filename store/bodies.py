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
from store.proper_names import LONGEST_RUN, RUN, Found, is_small, plain, read_run
from store.roles import is_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.descriptions import Description
    from store.types import Article, Passage, Span

_MOST_ROLES = 2
_MOST_QUOTES = 2
"""Mentions of one name that are kept for what they say, and for its words."""

_LOOKED_AT = 12
"""Occurrences of one name that are looked at for what stands beside them."""

_LONGEST_HEADING = 90
_SENTENCE_ENDS = frozenset('.!?\n"“”:•')
_GOES_ON = re.compile(
    r"(?:['’]s?)? (?:(?:for|of|to|at|in the|d['’]) ?)?(?:[A-Z]|\d)| d['’]|, (?:Inc|LLC)\b"
)
_AND_MORE = re.compile(r" (?:and|&) [A-Z]")
_WENT_BEFORE = re.compile(
    r"(?:\b(?P<word>[A-Z][\w-]*) (?:for|from|of|of the|on|to|the|and|&)|\b\d+(?:st|nd|rd|th)?) $"
)
"""Small words and numbers that make a run a part of something longer."""
_CAPITAL_OF = re.compile(r"\b([A-Z][\w'’-]*) (?:of|of the) $")
_LANDS = frozenset(
    """
    City Republic Kingdom State Commonwealth Province Emirate Government Parts Most All Some
    Residents Much People One Many Half Outside North South East West
    """.split()
)
"""Capitalised words behind which "of" does not make a place a part of another name."""
_SAYS = re.compile(rf"{quotes.ADVERBS} (?:{quotes.VERBS})\b")
_PAUSES = frozenset(",.;)")
_OWNERS = ("'s ", "’s ", "s' ", "s’ ", "state ", "city ", "county ")
_OWNED = {name for name, known in KNOWN.items() if organisations.is_generic(known.name)}


@dataclass(slots=True, eq=False)
class _Body:
    """An organisation or a place as one article names it."""

    name: str
    kind: Kind
    seen: list[tuple[int, int, Found]] = field(default_factory=list)
    proven: bool = False
    """Whether the words beside it say what it is, so that no occurrence is doubted."""
    sure: bool = True
    """Whether this article proves the name; if not, others must."""


def find_bodies(
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
        self.taken = sorted(
            (bases[one.position] + one.span[0], bases[one.position] + one.span[1])
            for one in people
            if one.position in bases
        )
        self.people_words = {word for one in people for word in one.name.split(" ")}
        self.outlet = (article.source or "").casefold()
        self.bodies: dict[tuple[str, Kind], _Body] = {}
        self.unknown: dict[str, list[tuple[int, int, Found]]] = {}
        self.sports: bool | None = None

    def mentions(self) -> tuple[Mention, ...]:
        """The mentions of the passages."""
        for start, end, found in self._found():
            if found.kind is None:
                self.unknown.setdefault(found.name, []).append((start, end, found))
            else:
                self._body(found.name, found.kind).seen.append((start, end, found))
        self._read_short_forms()
        self._prove_unknown()
        kept = [body for body in self.bodies.values() if self._decide(body)]
        return self._told(kept)

    def _body(self, name: str, kind: Kind) -> _Body:
        body = self.bodies.get((name, kind))
        if body is None:
            body = self.bodies[name, kind] = _Body(name, kind)
        return body

    def _found(self) -> Iterator[tuple[int, int, Found]]:
        """What the capitalised runs name, people's parts taken off."""
        text, taken = self.text, self.taken
        until = person = 0
        for match in RUN.finditer(text):
            start, end = match.span()
            if start < until:
                continue
            while person < len(taken) and taken[person][1] <= start:
                person += 1
            if person < len(taken):
                end = min(end, taken[person][0])
                end -= end > start and text[end - 1] == " "
            if not 0 < end - start <= LONGEST_RUN:
                continue
            if stop := organisations.ministry_end(text, start, end):
                name = text[start:stop].title()
                yield start, stop, Found(0, 0, name, Kind.ORGANISATION, known=True)
                continue
            reach = taken[person][0] if person < len(taken) else len(text)
            if (whole := organisations.whole_name(text, start, end)) and whole[1] <= reach:
                until = whole[1]
                if named := self._whole(*whole):
                    yield named
                continue
            run = text[start:end]
            if text.startswith(("'s", "’s"), end) and plain(run) + "'s" in KNOWN:
                run = text[start : end + 2]
            found = read_run(run)
            if found and not self._is_part(start, found):
                yield start + found.start, start + found.end, found

    def _whole(self, start: int, end: int) -> tuple[int, int, Found] | None:
        """A name with small words inside."""
        words = self.text[start:end].split(" ")
        while is_small(words[0]) and len(words) > 1:
            start += len(words.pop(0)) + 1
        name = plain(" ".join(words))
        for form in (name, name.removeprefix("US ")):
            if known := KNOWN.get(form):
                if form in _OWNED and self._is_owned(start):
                    return None
                return start, end, Found(0, 0, known.name, known.kind, known=True)
        if organisations.is_generic(name):
            return None
        shown = " ".join(words).replace("’", "'")
        return start, end, Found(0, 0, shown, Kind.ORGANISATION)

    def _is_part(self, start: int, found: Found) -> bool:
        """Whether what was found is an end of something longer, or somebody else's."""
        begin = start + found.start
        if found.name in _OWNED and self._is_owned(begin):
            return True
        if found.known:
            return False
        goes_on = _GOES_ON if found.kind is None else _AND_MORE if found.doubtful else None
        if goes_on and goes_on.match(self.text, start + found.end):
            return True
        if found.start:
            return False
        before = _WENT_BEFORE.search(self.text, max(0, begin - 26), begin)
        if before is None:
            return False
        return before.group("word") is None or not is_title(before.group("word"))

    def _is_owned(self, start: int) -> bool:
        return self.text[max(0, start - 7) : start].endswith(_OWNERS)

    def _read_short_forms(self) -> None:
        """Join acronyms and teams' nicknames with the names they are short for."""
        pairs: dict[str, organisations.Pair] = {}
        for pair in organisations.acronyms(self.text):
            pairs.setdefault(pair.short, pair)
        for pair in pairs.values():
            self._join(pair)
        for body in list(self.bodies.values()):
            if body.kind is Kind.PLACE or " " not in body.name:
                continue
            first, _, rest = body.name.partition(" ")
            last = rest.rpartition(" ")[2]
            if first in KNOWN or " ".join(body.name.split(" ")[:2]) in KNOWN:
                body.seen += self.unknown.pop(last, [])

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
        body = self._body(name, Kind.ORGANISATION)
        body.seen += [(start, end, Found(0, 0, name, Kind.ORGANISATION))]
        body.seen += [s for s in (*short_seen, *long_seen) if s[1] <= start or s[0] >= end]
        body.proven = True

    def _taken_out(self, names: set[str]) -> list[tuple[int, int, Found]]:
        """The occurrences of names that turn out to be other forms of one."""
        seen: list[tuple[int, int, Found]] = []
        for name in names:
            body = self.bodies.pop((name, Kind.ORGANISATION), None)
            seen += [*(body.seen if body else ()), *self.unknown.pop(name, ())]
        return seen

    def _prove_unknown(self) -> None:
        """What stands beside the names that may be anything tells what they are."""
        for name, seen in self.unknown.items():
            if name.lower() in GIVEN_NAMES or not self.people_words.isdisjoint(name.split(" ")):
                continue
            kind = self._kind_of(name, seen)
            if kind:
                body = self._body(name, kind)
                body.seen += seen
                body.proven = True
            elif (kind := self._may_be(name, seen)) and (name, kind) not in self.bodies:
                body = self._body(name, kind)
                body.seen += seen
                body.sure = False

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

    def _decide(self, body: _Body) -> bool:
        """Whether a body is what it seems; occurrences that are not are left out."""
        body.seen.sort(key=lambda one: one[:2])
        if body.kind is Kind.ORGANISATION:
            if self.outlet and f"{body.name.casefold()} ".startswith(f"{self.outlet} "):
                return False
            body.seen = [one for one in body.seen if self._is_organisation(*one, body.proven)]
        else:
            body.seen = [one for one in body.seen if self._is_place(*one, body.proven)]
        return bool(body.seen)

    def _is_organisation(self, start: int, end: int, found: Found, proven: bool) -> bool:
        if not found.doubtful or proven:
            return True
        if found.known:
            return not self._begins_sentence(start) and not self.text.startswith("the ", start - 4)
        text = self.text
        return organisations.is_business(text, start, end) or (
            descriptions.describe(text, start, end, Kind.ORGANISATION) is not None
        )

    def _is_place(self, start: int, end: int, found: Found, proven: bool) -> bool:
        if self._is_of(start):
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

    def _is_of(self, start: int) -> bool:
        """Whether a place is a part of another name: "Gulf of Mexico", "Duke of Kent"."""
        match = _CAPITAL_OF.search(self.text, max(0, start - 40), start)
        if match is None or match.group(1) in _LANDS or is_title(match.group(1)):
            return False
        end = match.end(1)
        index = bisect_right(self.taken, (end, end)) - 1
        return not (index >= 0 and self.taken[index][0] < end <= self.taken[index][1])

    def _begins_sentence(self, start: int) -> bool:
        return (
            start < 2
            or self.text[start - 1] in _SENTENCE_ENDS
            or (self.text[start - 2] in _SENTENCE_ENDS)
        )

    def _told(self, bodies: Sequence[_Body]) -> tuple[Mention, ...]:
        """The mentions that are kept, with roles and quotes, in the order of the text."""
        said: dict[int, Description] = {}
        for body in bodies:
            for start, end, _ in body.seen[:_LOOKED_AT]:
                if told := descriptions.describe(self.text, start, end, body.kind):
                    said[start] = told
        quoted = self._quoted(bodies, said)
        mentions: list[Mention] = []
        for body in bodies:
            roles = quotations = 0
            for number, (start, end, _) in enumerate(body.seen):
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
                        name=body.name,
                        kind=body.kind,
                        position=passage.position,
                        span=(start - base, end - base),
                        role=role,
                        quote=quote,
                        sure=body.sure,
                    )
                )
        return tuple(sorted(mentions, key=lambda one: (one.position, one.span)))

    def _passage(self, place: int) -> tuple[Passage, int]:
        index = bisect_right(self.starts, place) - 1
        return self.passages[index], self.starts[index]

    def _quoted(self, bodies: Sequence[_Body], said: dict[int, Description]) -> dict[int, Span]:
        """The words of organisations, by where their name stands; spans are the passage's."""
        named: dict[int, list[quotes.Named]] = {}
        for body in bodies:
            if body.kind is Kind.PLACE:
                continue
            for start, end, _ in body.seen:
                index = bisect_right(self.starts, start) - 1
                base = self.starts[index]
                title = said[start].start if start in said else start
                title -= 4 * self.text.startswith(("the ", "The "), title - 4)
                one = quotes.Named(body.name, start - base, end - base, title - base, None)
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
