"""People named in an article, by a grammar of news English: no model, nothing learnt. Pure.

A capitalised run is a name when something proves it: a title or an apposition beside it, a given
name, a verb of saying, the family name alone further on. Places, organisations, headings, bylines
and photographers' credits are kept out. Short forms ("Kim") go to the one person of the article
they can mean; where two could be meant they go to nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store import quotes, roles
from store.entities import Mention
from store.given_names import DOUBTFUL_GIVEN_NAMES, FAMILY_FIRST, GIVEN_NAMES, MONONYMS
from store.name_words import FUNCTION_WORDS, MIXED_WORDS, ORGANISATION_WORDS, STAGE, TIMES
from store.names import familiar, is_clear, name_keys, rank_names, same_person
from store.place_names import PEOPLES, PLACES
from store.runs import RUN, fold, is_suffix, spelled, take_apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.runs import Name
    from store.types import Article, Passage, Span

__all__ = [
    "find_people",
    "is_clear",
    "name_keys",
    "rank_names",
    "same_person",
]

_MOST_NAMESAKES = 40
"""People of one family name told apart in one article; a list of more is a register."""

_PROVEN = 3
"""Proof at which a run is a person; each kind of proof counts once."""

_LONGEST_RUN = 120
"""Characters of a capitalised run; longer ones are headings."""

_SAYS = re.compile(rf"{quotes.ADVERBS} (?:{quotes.VERBS})\b")
_CREDIT = re.compile(r"(?i:photos?|editing|reporting|writing|compiled|graphics?|image) by $")
_WHO = re.compile(r",? who\b")
_NOUN_BEHIND = re.compile(r" ([a-z-]+)")
_SENTENCE_ENDS = frozenset('.!?:\n"“”•')
_PLACE_BEFORE = frozenset("in at near from to around outside across via toward towards".split())
_ARTICLES = frozenset(("the", "a", "an"))
_NOT_NAMES = FUNCTION_WORDS | TIMES | PLACES | PEOPLES
_ORGANISATION = ORGANISATION_WORDS - MIXED_WORDS
_CREDITS = ("contributed to this", "Contributing:", "contributed reporting", "Contributing writer")
_ADDRESSED = ("@", "Follow ", "Reach ", "Email", "email")
_AUTHORS = ("reporter", "correspondent", "columnist", "editor", "writer", "covers", "Twitter")


@dataclass(slots=True, eq=False)
class _Person:
    """Somebody as one article names them."""

    words: tuple[str, ...]
    suffix: str = ""
    forms: Counter[str] = field(default_factory=Counter)
    seen: list[tuple[int, int, roles.Role | None]] = field(default_factory=list)
    proofs: dict[str, int] = field(default_factory=dict)

    def prove(self, kind: str, weight: int) -> None:
        """Note a kind of proof; of several of one kind the strongest counts."""
        self.proofs[kind] = max(weight, self.proofs.get(kind, weight))

    @property
    def proven(self) -> bool:
        return sum(self.proofs.values()) >= _PROVEN

    @property
    def name(self) -> str:
        """The form used most; of those used equally, the first."""
        return max(self.forms, key=lambda form: self.forms[form])


def find_people(article: Article, passages: Sequence[Passage]) -> tuple[Mention, ...]:
    """Everybody named in the passages, in the order of the text.

    Each mention has the name the article uses for the person, the span of what the passage says,
    the role beside it (word for word) and the words it quotes of them. Captions are read for proof
    and for roles the text leaves out; nobody is named by a caption alone.
    """
    return _Reading(article, passages).mentions()


class _Reading:
    """One article being read: its text in one piece, so that each pattern runs once."""

    def __init__(self, article: Article, passages: Sequence[Passage]) -> None:
        kept = [passage for passage in passages if not _furniture(passage.text)]
        self.passages = kept
        self.starts: list[int] = []
        pieces = [passage.text for passage in kept]
        pieces += dict.fromkeys(article.captions)
        place = 0
        for piece in pieces:
            self.starts.append(place)
            place += len(piece) + 2
        self.text = "\n\n".join(pieces)
        self.people: dict[tuple[tuple[str, ...], str], _Person] = {}
        self.singles: dict[str, list[tuple[int, int]]] = {}
        self.addressed: set[str] = set()

    def mentions(self) -> tuple[Mention, ...]:
        """The mentions of the passages."""
        self._read_runs()
        self._prove_by_short_forms()
        everybody = self._merge()
        short = self._short_forms(everybody)
        self._resolve(short)
        return self._told([*everybody, *self._known_by_one_word(short)])

    def _read_runs(self) -> None:
        text = self.text
        for match in RUN.finditer(text):
            run, start = match.group(), match.start()
            if len(run) > _LONGEST_RUN:
                continue
            if " " not in run:
                self.singles.setdefault(spelled(run), []).append((start, match.end()))
                continue
            name = take_apart(run)
            if name is None or not name.titled:
                name = self._behind_office(run, start) or name
            if name is None or text.startswith(("/", " /", " &"), match.end()):
                continue
            if text.startswith("& ", start - 2) or _CREDIT.search(text, max(0, start - 14), start):
                continue
            begin, end = start + name.start, start + name.end
            if len(name.words) == 1:
                self.singles.setdefault(name.text, []).append((begin, end))
                if name.titled:
                    self.addressed.add(name.text)
                continue
            person = self.people.get((name.words, name.suffix))
            if person is None:
                person = _Person(name.words, name.suffix)
                self.people[name.words, name.suffix] = person
            self._weigh(person, name, begin, end)

    def _behind_office(self, run: str, start: int) -> Name | None:
        """The name in a run that begins inside its title: "Secretary of State Antony Blinken"."""
        if not self.text.startswith((" of ", " for "), start - 4) and not self.text.startswith(
            " of the ", start - 8
        ):
            return None
        words = run.split(" ")
        for place in range(1, len(words) - 1):
            if fold(words[place]) in GIVEN_NAMES or words[place].lower() in FAMILY_FIRST:
                offset = len(" ".join(words[:place])) + 1
                role = roles.beside(self.text, start + offset, start + len(run))
                name = take_apart(run[offset:]) if role and role.start < start else None
                if name:
                    return name._replace(start=name.start + offset, end=name.end + offset)
        return None

    def _weigh(self, person: _Person, name: Name, start: int, end: int) -> None:
        """Note an occurrence of a full name and what stands around it."""
        text = self.text
        before = _word_before(text, start)
        if before in _ARTICLES and not name.titled:
            person.proofs["article"] = -3
            return
        role = roles.beside(text, start, end)
        person.forms[name.text] += 1
        person.seen.append((start, end, role))
        person.prove("name", name.proof)
        if role:
            person.prove("role", role.proof)
        if _SAYS.match(text, end) or before in quotes.VERB_SET:
            person.prove("says", 2)
        if _WHO.match(text, end):
            person.prove("who", 2)
        if before in _PLACE_BEFORE and name.proof < _PROVEN:
            person.prove("place", -1)
        noun = _NOUN_BEHIND.match(text, end)
        if noun and roles.head(noun.group(1)):
            person.prove("noun", -3)

    def _prove_by_short_forms(self) -> None:
        for person in self.people.values():
            if person.proven or not person.seen:
                continue
            spans = self.singles.get(spelled(self.text[slice(*_last_word(self.text, person))]), ())
            if spans and not any(_word_before(self.text, s) in _ARTICLES for s, _ in spans):
                person.prove("short", 2)
                if any(_SAYS.match(self.text, end) for _, end in spans):
                    person.prove("short says", 1)

    def _merge(self) -> list[_Person]:
        """The proven people, forms of one name joined: "Joseph R. Biden", "Joe Biden"."""
        kept: dict[str, list[_Person]] = {}
        met = sorted((p for p in self.people.values() if p.seen), key=_fullest_first)
        for person in met:
            namesakes = kept.setdefault(person.words[-1], [])
            if len(namesakes) >= _MOST_NAMESAKES:
                continue
            owners = [k for k in namesakes if _same_in_article(k, person, proven=person.proven)]
            if owners and (person.proven or len(owners) == 1):
                owner = owners[0]
                if len(person.words) == len(owner.words) or person.words[0] == owner.words[0]:
                    owner.forms += person.forms
                owner.seen += person.seen
            elif person.proven:
                namesakes.append(person)
        return [person for namesakes in kept.values() for person in namesakes]

    def _short_forms(self, everybody: Sequence[_Person]) -> dict[str, list[_Person]]:
        short: dict[str, list[_Person]] = {}
        for person in everybody:
            words = person.name.split(" ")
            if len(words) > 1 and is_suffix(words[-1]):
                del words[-1]
            forms = {words[-1], words[-1].rpartition("al-")[2]}
            low = words[0].lower()
            if (low not in PLACES and fold(low) in GIVEN_NAMES) or low in FAMILY_FIRST:
                forms.add(words[0])
            for form in forms:
                short.setdefault(form, []).append(person)
        for people in short.values():
            if len(people) > 1 and any(not p.suffix for p in people):
                people[:] = [p for p in people if not p.suffix]
        return short

    def _resolve(self, short: dict[str, list[_Person]]) -> None:
        """Give the short forms to the one person each can mean."""
        for form, people in short.items():
            owner = people[0] if len(people) == 1 else None
            firsts = {id(p): min(seen[0] for seen in p.seen) for p in people}
            for start, end in self.singles.get(form, ()):
                if not self._is_name_here(form, start, end):
                    continue
                role = roles.beside(self.text, start, end)
                if owner is None:
                    met = [p for p in people if firsts[id(p)] < start]
                    owner = met[0] if len(met) == 1 else None
                person = owner or _by_role(people, role)
                if person:
                    person.seen.append((start, end, role))

    def _is_name_here(self, form: str, start: int, end: int) -> bool:
        """Whether a single capitalised word stands for a person at this place."""
        text = self.text
        before = _word_before(text, start)
        if before in _ARTICLES or text.startswith("/", end):
            return False
        low = form.lower()
        if low in _NOT_NAMES:
            return before not in _PLACE_BEFORE and bool(
                _SAYS.match(text, end) or roles.is_title(before)
            )
        if low in MIXED_WORDS or low in DOUBTFUL_GIVEN_NAMES:
            initial = start < 2 or text[start - 2] in _SENTENCE_ENDS
            return not initial or bool(_SAYS.match(text, end)) or text.startswith(("'s", "’s"), end)
        return True

    def _known_by_one_word(self, short: dict[str, list[_Person]]) -> Iterator[_Person]:
        """People the article names by one word: "President Trump", "Prince Harry", "Beyoncé"."""
        for form, spans in list(self.singles.items()):
            royal = " " in form
            word = form.split(" ")[1] if royal else form
            if word in short:
                if royal and len(short[word]) == 1:
                    short[word][0].seen += [
                        (*span, roles.beside(self.text, *span)) for span in spans
                    ]
                continue
            low = form.lower()
            if not _NOT_NAMES.isdisjoint(low.split("-")) or low in _ORGANISATION:
                continue
            if form.isupper() and len(form) > 2:
                continue
            if roles.is_title(form):
                continue
            if not (
                royal
                or form in self.addressed
                or fold(form) in MONONYMS
                or self._is_on_stage(spans)
            ):
                continue
            own = roles.Role(form.split(" ")[0], 0, 4, weak=True) if royal else None
            if royal:
                spans = [*spans, *self.singles.get(word, ())]
            person = _Person((fold(form),))
            person.forms[form] = len(spans)
            person.seen = [
                (
                    start,
                    end,
                    roles.beside(self.text, start, end) or (own and own._replace(start=start)),
                )
                for start, end in spans
                if self._is_name_here(word, start, end)
            ]
            if person.seen:
                yield person

    def _is_on_stage(self, spans: Sequence[tuple[int, int]]) -> bool:
        return len(spans) > 1 and any(_word_before(self.text, s) in STAGE for s, _ in spans[:3])

    def _told(self, everybody: Sequence[_Person]) -> tuple[Mention, ...]:
        """Mentions with roles and quotes, in the order of the text."""
        found: dict[int, tuple[int, str, roles.Role | None]] = {}
        for person in everybody:
            for start, end, role in _with_caption_role(person.seen, self._captions_start()):
                found.setdefault(start, (end, person.name, role))
        by_passage: dict[int, list[quotes.Named]] = {}
        for start in sorted(found):
            end, name, role = found[start]
            index = bisect_right(self.starts, start) - 1
            if index < len(self.passages):
                base = self.starts[index]
                title = min(role.start, start) if role else start
                by_passage.setdefault(index, []).append(
                    quotes.Named(name, start - base, end - base, title - base, role)
                )
        mentions = []
        for index, named in by_passage.items():
            passage = self.passages[index]
            said = quotes.attribute(passage.text, named)
            mentions += [
                Mention(
                    name=one.name,
                    position=passage.position,
                    span=(one.start, one.end),
                    role=one.role.text if one.role else None,
                    quote=said.get(place),
                )
                for place, one in enumerate(named)
            ]
        return tuple(mentions)

    def _captions_start(self) -> int:
        count = len(self.passages)
        return self.starts[count] if count < len(self.starts) else len(self.text) + 1


def _with_caption_role(
    seen: Sequence[tuple[int, int, roles.Role | None]], captions: int
) -> list[tuple[int, int, roles.Role | None]]:
    """Occurrences in the text; a role only a caption gives goes to the first that lacks one."""
    said = [one for one in sorted(seen, key=lambda one: one[0]) if one[0] < captions]
    shown = [r for s, _, r in seen if s >= captions and r and r.text and not r.weak]
    told = {r.text for _, _, r in said if r}
    if said and shown and shown[0].text not in told:
        place = next(
            (i for i, (_, _, r) in enumerate(said) if r is None or not r.text),
            next((i for i, (_, _, r) in enumerate(said) if r and r.weak), None),
        )
        if place is not None:
            start, end, _ = said[place]
            said[place] = (start, end, shown[0]._replace(start=start))
    return said


def _by_role(people: Sequence[_Person], role: roles.Role | None) -> _Person | None:
    """The one of several people of a short form whom the article gives the same title."""
    if role is None or not role.text:
        return None
    last = role.text.rpartition(" ")[2]
    fit = [p for p in people if any(r and r.text and r.text.endswith(last) for _, _, r in p.seen)]
    return fit[0] if len(fit) == 1 else None


def _fullest_first(person: _Person) -> tuple[bool, int, int]:
    return not person.proven, -len(person.words), person.seen[0][0]


def _same_in_article(one: _Person, other: _Person, *, proven: bool) -> bool:
    """Whether two names of one article that end alike are one person's; ``one`` is the fuller."""
    if one.suffix != other.suffix:
        return False
    if one.words[-len(other.words) :] == other.words:
        return True
    return proven and familiar(one.words[0], other.words[0])


def _last_word(text: str, person: _Person) -> Span:
    start, end, _ = person.seen[0]
    words = text[start:end].split(" ")
    if len(words) > 2 and is_suffix(words[-1]):
        end -= len(words[-1]) + 1
    return text.rfind(" ", start, end) + 1, end


def _word_before(text: str, start: int) -> str:
    """The word that ends one space before ``start``, lower-case; "" behind punctuation."""
    if start < 2 or text[start - 1] != " ":
        return ""
    words = text[max(0, start - 26) : start - 1].split()
    return words[-1].lower() if words else ""


def _furniture(text: str) -> bool:
    """Whether a paragraph is a heading, a byline, a credit or a note about the author."""
    if any(mark in text for mark in _CREDITS):
        return True
    if any(mark in text for mark in _ADDRESSED) and any(word in text for word in _AUTHORS):
        return True
    if text[-1:] in set('.!?"”’…:;)'):
        return False
    words = text.split()
    return len(words) < 16 and not any(len(word) > 3 and word[0].islower() for word in words)
