"""People named in an article, by a grammar of news English: no model, nothing learnt. Pure.

A capitalised run is a name when something proves it: a title or an apposition beside it, a given
name, a verb of saying, the family name alone further on. Places, organisations, headings, bylines
and photographers' credits are kept out. What may be a name though nothing here proves it is given
once, as unsure: other articles may prove it. Texts in other languages have
:mod:`store.foreign_names`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from store import foreign_names, quotes, roles
from store.entities import Mention
from store.given_names import FAMILY_FIRST, GIVEN_NAMES
from store.name_words import FUNCTION_WORDS
from store.names import familiar, is_clear, name_keys, rank_names, same_person
from store.place_names import PLACES
from store.runs import FIRST_OF_TWO, RUN, fold, is_suffix, spelled, take_apart
from store.short_forms import (
    ARTICLES,
    PLACE_BEFORE,
    SAYS,
    begins_sentence,
    epithets,
    known_by_one_word,
    resolve,
    short_forms,
    word_before,
)
from store.somebody import PROVEN, Somebody
from store.titles import is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

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

_MOST_UNSURE = 12
"""Names an article does not prove itself; what has more of them is a register, too."""

_LONGEST_RUN = 120
"""Characters of a capitalised run; longer ones are headings."""

_CREDIT = re.compile(r"(?i:photos?|editing|reporting|writing|compiled|graphics?|image) by $")
_WHO = re.compile(r",? who\b")
_NOUN_BEHIND = re.compile(r" ([a-z-]+)")
_CREDITS = ("contributed to this", "Contributing:", "contributed reporting", "Contributing writer")
_ADDRESSED = ("@", "Follow ", "Reach ", "Email", "email")
_AUTHORS = ("reporter", "correspondent", "columnist", "editor", "writer", "covers", "Twitter")
_LIKE_A_WORD = re.compile(
    r"(?:tion|sion|ment|ness|ity|ies|ing|ism|ology|ics|ance|ence|ship|ware|soft|corp|bank|land|berg"
    r"|town|ville|port|ster|ters|ders|ners|able|ible|ical|onal|ional|eral|ative|ctive|ous|ated|ized"
    r"|['’]s?|\d)$"
)
"""Endings more words, places and companies have than names that no list knows."""
_SENTENCE_END = re.compile(r"\?|[.!](?=\s)|\n")
_ADVERBIAL = re.compile(r"[A-Z][a-z]{2,}(?:ing|ly)")


def find_people(article: Article, passages: Sequence[Passage]) -> tuple[Mention, ...]:
    """Everybody named in the passages, in the order of the text.

    Each mention has the name the article uses for the person, the span of what the passage says,
    the role beside it (word for word) and the words it quotes of them. Nobody is named by a
    caption alone, but a role only a caption gives is a mention there: position -1 is the first of
    ``article.captions``, -2 the second. The span of an epithet or of a pronoun that speaks is that
    of its words: no spelling of a name begins like them, with a small letter or "The", "He", "She".
    """
    if article.language.partition("-")[0] not in ("en", "und"):
        return foreign_names.find(article.language, passages)
    return _Reading(article, passages).mentions()


class _Reading:
    """One article being read: its text in one piece, so that each pattern runs once."""

    def __init__(self, article: Article, passages: Sequence[Passage]) -> None:
        self.passages = [passage for passage in passages if not furniture(passage.text)]
        self.positions = [passage.position for passage in self.passages]
        pieces = [passage.text for passage in self.passages]
        for index, caption in enumerate(article.captions):
            if caption not in article.captions[:index]:
                pieces.append(caption)
                self.positions.append(-1 - index)
        self.starts: list[int] = []
        place = 0
        for piece in pieces:
            self.starts.append(place)
            place += len(piece) + 2
        self.text = "\n\n".join(pieces)
        self.captions = (
            self.starts[len(self.passages)] if len(pieces) > len(self.passages) else place
        )
        self.people: dict[tuple[tuple[str, ...], str], Somebody] = {}
        self.singles: dict[str, list[Span]] = {}
        self.addressed: set[str] = set()
        self.strangers: list[Span] = []
        """Runs that begin a sentence and may name whom a pronoun behind them means."""

    @cached_property
    def small(self) -> frozenset[str]:
        """The words of the text as they stand there: those met in small letters are no names."""
        return frozenset(self.text.split(" "))

    def mentions(self) -> tuple[Mention, ...]:
        """The mentions of the passages."""
        self._read_runs()
        self._prove_by_short_forms()
        everybody, unsure = self._merge()
        short = short_forms(everybody)
        resolve(self.text, short, self.singles)
        everybody += known_by_one_word(self.text, short, self.singles, self.addressed)
        return self._told(everybody, unsure)

    def _read_runs(self) -> None:
        text = self.text
        for match in RUN.finditer(text):
            run, start = match.group(), match.start()
            if len(run) > _LONGEST_RUN:
                continue
            if " " not in run:
                self.singles.setdefault(spelled(run), []).append((start, match.end()))
                continue
            name = self._taken_apart(run, start, match.end())
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
                person = Somebody(name.words, name.suffix)
                self.people[name.words, name.suffix] = person
            self._weigh(person, name, begin, end)

    def _taken_apart(self, run: str, start: int, end: int) -> Name | None:
        """The name in a run, without a word that only begins its sentence: "Echoing Trump"."""
        text = self.text
        first, _, rest = run.partition(" ")
        if not begins_sentence(text, start):
            return take_apart(run, will=first == "Will")
        if first == "Will":
            stop = _SENTENCE_END.search(text, end)
            verb = (stop and stop.group() == "?") or fold(rest.partition(" ")[0]) in PLACES
            return take_apart(run, will=not verb)
        low = first.lower()
        if low in FUNCTION_WORDS or low in FAMILY_FIRST or "." in first or is_title(first):
            return take_apart(run)
        if fold(first) in GIVEN_NAMES:
            return take_apart(run)
        if _ADVERBIAL.fullmatch(first) or low in self.small:
            name = take_apart(rest) if " " in rest else None
            if " " not in rest:
                self.singles.setdefault(spelled(rest), []).append((end - len(rest), end))
            shift = len(first) + 1
            return name and name._replace(start=name.start + shift, end=name.end + shift)
        return take_apart(run)

    def _behind_office(self, run: str, start: int) -> Name | None:
        """The name in a run that begins inside its title: "Secretary of State Antony Blinken"."""
        if not self.text.startswith((" of ", " for "), start - 4) and not self.text.startswith(
            " of the ", start - 8
        ):
            return None
        words = run.split(" ")
        for place in range(1, len(words) - 1):
            if words[place - 1].lower() in FIRST_OF_TWO:
                continue
            if fold(words[place]) in GIVEN_NAMES or words[place].lower() in FAMILY_FIRST:
                offset = len(" ".join(words[:place])) + 1
                role = roles.beside(self.text, start + offset, start + len(run))
                name = take_apart(run[offset:]) if role and role.start < start else None
                if name:
                    return name._replace(start=name.start + offset, end=name.end + offset)
        return None

    def _weigh(self, person: Somebody, name: Name, start: int, end: int) -> None:
        """Note an occurrence of a full name and what stands around it."""
        text = self.text
        before = word_before(text, start)
        if before in ARTICLES and not name.titled:
            person.proofs["article"] = -3
            return
        role = roles.beside(text, start, end)
        person.forms[name.text] += 1
        person.seen.append((start, end, role))
        person.inside = person.inside or not begins_sentence(text, start)
        person.prove("name", name.proof)
        if role:
            person.prove("role", role.proof)
        if SAYS.match(text, end) or before in quotes.VERB_SET:
            person.prove("says", 2)
        if _WHO.match(text, end):
            person.prove("who", 2)
        if before in PLACE_BEFORE and name.proof < PROVEN:
            person.prove("place", -1)
        if text[start - 1 : start] in ("“", '"') and text[end : end + 2].strip(",.")[:1] in (
            "”", '"',
        ):  # fmt: skip
            person.proofs["quoted"] = -1  # a song, a film, a ship
        noun = _NOUN_BEHIND.match(text, end)
        if noun and roles.head(noun.group(1)):
            person.prove("noun", -3)

    def _prove_by_short_forms(self) -> None:
        for person in self.people.values():
            if person.proven or not person.seen:
                continue
            spans = [
                span
                for form in _short(self.text, person)
                for span in self.singles.get(spelled(form), ())
            ]
            if spans and not any(word_before(self.text, s) in ARTICLES for s, _ in spans):
                person.prove("short", 2)
                if any(SAYS.match(self.text, end) for _, end in spans):
                    person.prove("short says", 1)

    def _merge(self) -> tuple[list[Somebody], list[Somebody]]:
        """The proven people, forms of one name joined ("Joseph R. Biden"), and the possible."""
        kept: dict[str, list[Somebody]] = {}
        unsure: list[Somebody] = []
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
            elif person.possible and self._is_strange(person):
                unsure.append(person)
            else:
                self.strangers += [
                    (start, end)
                    for start, end, _ in person.seen
                    if begins_sentence(self.text, start)
                ]
        unsure = unsure if len(unsure) <= _MOST_UNSURE else []
        return [person for namesakes in kept.values() for person in namesakes], unsure

    def _is_strange(self, person: Somebody) -> bool:
        """Whether no word of a possible name is a word of the language, as far as this can see."""
        if person.seen[0][0] >= self.captions:
            return False
        words = person.name.split(" ")
        return not any(_LIKE_A_WORD.search(word) or word.lower() in self.small for word in words)

    def _told(
        self, everybody: Sequence[Somebody], unsure: Sequence[Somebody]
    ) -> tuple[Mention, ...]:
        """Mentions with roles and quotes, in the order of the text."""
        found: dict[int, tuple[int, str, roles.Role | None, bool]] = {}
        for person in everybody:
            name = person.name
            for start, end, role in person.seen:
                found.setdefault(start, (end, name, role, True))
        for person in unsure:
            start, end, _ = person.seen[0]
            found.setdefault(start, (end, person.name, None, False))
        for start, end in self.strangers:
            found.setdefault(start, (end, "", None, False))
        taken = sorted(found)
        for person, start, end in epithets(self.text[: self.captions], everybody):
            after = bisect_right(taken, start)
            free = after == len(taken) or taken[after] >= end
            if free and (not after or found[taken[after - 1]][0] <= start):
                found[start] = (end, person.name, None, True)
        by_piece: list[list[quotes.Named]] = [[] for _ in self.positions]
        for start in sorted(found):
            end, name, role, sure = found[start]
            index = bisect_right(self.starts, start) - 1
            base = self.starts[index]
            title = min(role.start, start) if role else start
            by_piece[index].append(
                quotes.Named(name, start - base, end - base, title - base, role, sure)
            )
        said = quotes.attribute([passage.text for passage in self.passages], by_piece)
        mentions = self._of_captions(by_piece)
        for index, passage in enumerate(self.passages):
            mentions += [
                Mention(
                    name=one.name,
                    position=passage.position,
                    span=(one.start, one.end),
                    role=one.role.text if one.role else None,
                    quote=quote,
                    sure=one.sure,
                )
                for one, quote in said[index]
                if one.name
            ]
        return tuple(mentions)

    def _of_captions(self, by_piece: Sequence[Sequence[quotes.Named]]) -> list[Mention]:
        """A mention in a caption for each role that the text does not give."""
        count = len(self.passages)
        told: dict[str, set[str]] = {}
        for named in by_piece[:count]:
            for one in named:
                given = told.setdefault(one.name, set())
                if one.role and one.role.text:
                    given.add(one.role.text)
        mentions = []
        for position, named in zip(self.positions[count:], by_piece[count:], strict=True):
            for one in named:
                text = one.role.text if one.role and not one.role.weak else None
                if text and one.sure and text not in told.get(one.name, {text}):
                    told[one.name].add(text)
                    mentions.append(
                        Mention(
                            name=one.name, position=position, span=(one.start, one.end), role=text
                        )
                    )
        return mentions


def _fullest_first(person: Somebody) -> tuple[bool, int, int]:
    return not person.proven, -len(person.words), person.seen[0][0]


def _same_in_article(one: Somebody, other: Somebody, *, proven: bool) -> bool:
    """Whether two names of one article that end alike are one person's; ``one`` is the fuller."""
    if one.suffix != other.suffix:
        return False
    if one.words[-len(other.words) :] == other.words:
        return True
    return proven and familiar(one.words[0], other.words[0])


def _short(text: str, person: Somebody) -> list[str]:
    """What somebody is called for short: the last word, the first of a Korean's or a Chinese's."""
    start, end, _ = person.seen[0]
    words = text[start:end].split(" ")
    if len(words) > 2 and is_suffix(words[-1]):
        del words[-1]
    return words[:: len(words) - 1] if words[0].lower() in FAMILY_FIRST else words[-1:]


def furniture(text: str) -> bool:
    """Whether a paragraph is a heading, a byline, a credit or a note about the author."""
    if any(mark in text for mark in _CREDITS):
        return True
    if any(mark in text for mark in _ADDRESSED) and any(word in text for word in _AUTHORS):
        return True
    if text[-1:] in set('.!?"”’…:;)'):
        return False
    words = text.split()
    return len(words) < 16 and not any(len(word) > 3 and word[0].islower() for word in words)
