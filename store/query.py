"""A reader's words to a structured Query. Pure; nothing typed raises.

What is understood: words in any order and inflection, ``"exact phrases"``, ``-left -"left out"``,
``OR`` (also ``|``), ``title:`` (``headline:``), ``source:``, ``by:``, ``after:`` (``since:``),
``before:``, ``until:``, ``on:``, and in plain words days ("since Monday", :mod:`store.periods`) and
outlets ("in Reuters"). Everything else a reader may type (operators of other engines, quotes that
never close, emoji) is just text. :mod:`store.query_words` has the words that are English.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from store import analysis
from store.asked import Clause, Field, Order, Query
from store.outlets import outlets_of
from store.periods import bound, find_periods, hide, read_days
from store.query_words import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from store.asked import Phrase
    from store.outlets import Outlets

LONGEST_TEXT = 1_000
"""Characters read of what was typed; Telegram allows 4,096, a search needs few."""

MOST_TERMS = 32
"""Words kept of a query, first come; as many again of what it leaves out."""

MOST_ALTERNATIVES = 8
"""Readings kept of one word."""

EITHER = " OR "
"""Between the sides of an OR in :attr:`store.asked.Clause.typed`."""

_UNREADABLE = re.compile("[\0\ud800-\udfff]")
_MARKS = '"“”„‟«»‹›「」『』《》〝〞＂'
_QUOTED = (
    rf"[{_MARKS}](?P<double>[^{_MARKS}]*)[{_MARKS}](?!\w)"
    r"|‘(?P<curly>(?:[^‘’]|’(?=\w))+)’(?!\w)"
    r"|'(?=[^\W\d])(?P<single>(?:[^']|'(?=\w))+)'(?!\w)"
)
_PIECE = re.compile(
    rf"""(?x)
    (?P<either> (?<!\S) OR (?!\S) | \| )
    | (?<![^\s(|]) (?P<bound> (?i:{"|".join(ENGLISH.bounds)}) ) : \s?
    | (?: (?<![^\s(|]) (?P<minus> [-−–] )? (?: (?P<field> (?i:{"|".join(ENGLISH.fields)}) ) : (?P<gap>\s?) )?
        | (?<!\w) )
      (?: {_QUOTED} | (?P<value> [^\s|{_MARKS}]+ ) )
    """  # noqa: E501
)
_IN_QUOTES = re.compile(_QUOTED)
_DESIGNATION = re.compile(r"([^\W\d_]{1,5})-?(\d{1,4})")
_NOT = re.compile(r"(?<=\s)NOT\s(?=[\w\"“])")
_IN_NUMBERS = re.compile(r"(?<=\d)[-/.](?=\w)|(?<=\w)[-/.](?=\d)|(?<=\d):(?=\d)")


class _Item(NamedTuple):
    """A piece of what was typed."""

    start: int
    clause: Clause | None
    """None for an OR."""
    excluded: bool = False
    telling: bool = True
    """False for words that only say how something is asked."""


def parse(
    text: str,
    *,
    as_of: date | None = None,
    order: Order = Order.BEST,
    outlets: Collection[str] = (),
    languages: Collection[str] = ("en",),
    bare_outlets: bool = False,
) -> Query:
    """The query a reader's words mean, asked on the day ``as_of``.

    ``outlets`` and ``languages`` are the archive's: words are read in each of the languages, and
    "in Reuters" means the outlet when there is one; with ``bare_outlets`` "reuters" alone does.
    Without ``as_of`` only full dates mean days. Days that would leave none ("after:2024
    before:2023") are just text, and so is a day that is still to come. Words that only say how
    something is asked are left out unless there is nothing else.
    """
    return _Reading(text, as_of, order, outlets, languages, bare_outlets=bare_outlets).query()


class _Reading:
    """One text being read: what is understood is hidden from the readers that come after."""

    def __init__(
        self,
        text: str,
        as_of: date | None,
        order: Order,
        outlets: Collection[str],
        languages: Collection[str],
        *,
        bare_outlets: bool,
    ) -> None:
        self._text = _UNREADABLE.sub(" ", text[:LONGEST_TEXT])
        # As in library catalogues; the same length, so that what stands where stays.
        self._typed = _NOT.sub("   -", self._text)
        self._left = self._typed
        self._as_of = as_of
        self._order = order
        self._outlets: Outlets = outlets_of(frozenset(outlets))
        self._languages = tuple(languages) or ("en",)
        self._bare_outlets = bare_outlets
        self._after: date | None = None
        self._before: date | None = None
        self._spoken = False
        self._items: list[_Item] = []

    def query(self) -> Query:
        """The query, read in the order in which one reading could spoil another."""
        self._read_operators()
        self._read_periods()
        self._read_outlets()
        self._read_words()
        clauses, excluded = self._clauses()
        return Query(
            text=self._text.strip(),
            clauses=clauses,
            excluded=excluded,
            after=self._after,
            before=self._before,
            spoken=self._spoken,
            as_of=self._as_of,
            order=self._order,
        )

    def _read_operators(self) -> None:
        place = 0
        while match := _PIECE.search(self._typed, place):
            end = max(match.end(), place + 1)
            if match["either"]:
                self._items.append(_Item(match.start(), None))
                self._hide(match.start(), match.end())
            elif match["bound"]:
                end = self._read_bound(match)
            elif match["value"] is None or match["minus"] or match["field"]:
                end = self._read_operator(match)
            place = end

    def _read_bound(self, match: re.Match[str]) -> int:
        """A day behind an operator; what is no day stays text. Gives where to read on."""
        start, close = match.end(), match.end()
        if quoted := _IN_QUOTES.match(self._typed, start):
            words, close = _inside(quoted).strip(), quoted.end()
            said = read_days(words, 0, self._as_of)
            said = said if said and said[2] == len(words) else None
        else:
            said = read_days(self._typed, start, self._as_of)
            close = said[2] if said else close
        how = ENGLISH.bounds[match["bound"].lower()]
        if said is None or not self._narrow(*bound(said[0], said[1], how)):
            return match.end()
        self._hide(match.start(), close)
        return close

    def _read_operator(self, match: re.Match[str]) -> int:
        """A phrase, or something behind a minus or the name of a field."""
        field = ENGLISH.fields[match["field"].lower()] if match["field"] else Field.ANYWHERE
        quoted = match["value"] is None
        words = _inside(match) if quoted else match["value"]
        end = match.end()
        if field is Field.SOURCE:
            outlet, end = self._outlet(match, words)
            if match["gap"] and not quoted and not outlet:
                return match.end("gap")
            words = outlet or words
        elif match["gap"] and not quoted:
            return match.end("gap")
        if field in (Field.SOURCE, Field.BYLINE):
            alternatives = _some(tuple(analysis.terms(words)[:MOST_TERMS]))
        else:
            alternatives = self._alternatives(words)
        stopped = bool(match["minus"]) and not quoted and field is Field.ANYWHERE
        if not alternatives or (stopped and analysis.STOPWORDS.issuperset(analysis.terms(words))):
            # Nothing between quotes, "title:?", and "Kyiv -the latest" are text.
            return end if quoted else match.start("value")
        clause = Clause(
            alternatives=alternatives, field=field, typed=" ".join(words.split()), quoted=quoted
        )
        self._items.append(_Item(match.start(), clause, excluded=bool(match["minus"])))
        self._hide(match.start(), end)
        return end

    def _outlet(self, match: re.Match[str], words: str) -> tuple[str | None, int]:
        """The outlet behind "source:" by its own name, and where what names it ends."""
        if match["value"] is None:
            return self._outlets.meant(words), match.end()
        if named := self._outlets.at(self._typed, match.start("value"), sure=True):
            return named.name, max(named.span[1], match.end())
        return self._outlets.meant(words), match.end()

    def _read_periods(self) -> None:
        for period in find_periods(self._left, self._as_of, ENGLISH):
            if self._narrow(period.after, period.before):
                self._spoken = True
                self._hide(*period.span)

    def _narrow(self, after: date | None, before: date | None) -> bool:
        """Want only these days of those wanted so far; False when no day would be left."""
        first = max((day for day in (self._after, after) if day), default=None)
        last = min((day for day in (self._before, before) if day), default=None)
        if first and last and first > last:
            return False
        self._after, self._before = first, last
        return True

    def _read_outlets(self) -> None:
        text = self._left
        for match in ENGLISH.told_by.finditer(text):
            self._take_outlet(match.start(), match.end())
        if not self._bare_outlets:
            return
        for word in re.finditer(r"(?<!\w)\w", self._left):
            if self._left[word.start()] != "\0":
                whole = not self._left[: word.start()].strip(" \0")
                self._take_outlet(word.start(), word.start(), alone=whole)

    def _take_outlet(self, start: int, name: int, *, alone: bool = False) -> None:
        named = self._outlets.at(self._left, name, sure=alone)
        if named is None or (alone and self._left[named.span[1] :].strip(" \0?!.")):
            named = self._outlets.at(self._left, name)
        if named is None:
            return
        phrase = tuple(analysis.terms(named.name)[:MOST_TERMS])
        clause = Clause(alternatives=_some(phrase), field=Field.SOURCE, typed=named.name)
        self._items.append(_Item(start, clause))
        self._hide(start, named.span[1])

    def _read_words(self) -> None:
        if match := ENGLISH.asking.search(self._left):
            for start, end in _words(self._left[: match.end()]):
                self._items.append(self._word(start, end, telling=False))
            self._hide(0, match.end())
        names = [match.span() for match in ENGLISH.not_days.finditer(self._left)]
        for start, end in _words(self._left):
            typed = self._left[start:end]
            telling = not analysis.STOPWORDS.issuperset(analysis.terms(typed))
            if not telling and typed.lower() in ENGLISH.word_months:  # May 68, Theresa May
                named = any(first <= start < last for first, last in names)
                telling = named or (start > 0 and typed[0].isupper())
            elif not telling and not self._typed.isupper():  # US troops
                telling = typed.replace(".", "") in ENGLISH.acronyms
            self._items.append(self._word(start, end, telling=telling))

    def _word(self, start: int, end: int, *, telling: bool) -> _Item:
        typed = self._left[start:end]
        alternatives = self._alternatives(typed)
        if match := _DESIGNATION.fullmatch(typed):
            # "F-16", "F16" and "F 16" are one thing.
            ways = (tuple(analysis.terms(between.join(match.groups()))) for between in (" ", ""))
            alternatives = tuple(dict.fromkeys((*alternatives, *ways)))
        return _Item(start, Clause(alternatives=alternatives, typed=typed), telling=telling)

    def _alternatives(self, words: str) -> tuple[Phrase, ...]:
        """What a word or phrase is in each of the languages; empty when it has no letters."""
        found = analysis.readings(words, self._languages)
        if len(found) == 1:  # one word, which may have its pairs of letters in a row
            own, *others = found[0]
            told = [own, *(phrase for phrase in others if all(map(_tells, phrase)))]
            return tuple(phrase[:MOST_TERMS] for phrase in told[:MOST_ALTERNATIVES])
        readings = (
            tuple(analysis.terms(words, language)[:MOST_TERMS]) for language in self._languages
        )
        return tuple(dict.fromkeys(filter(None, readings)))[:MOST_ALTERNATIVES]

    def _clauses(self) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
        items = sorted(
            (item for item in self._items if item.clause is None or item.clause.alternatives),
            key=lambda item: item.start,
        )
        excluded = _bounded(_once(item.clause for item in items if item.excluded))
        wanted = [item for item in items if not item.excluded]
        telling = [item for item in wanted if item.telling]
        if not any(item.clause for item in telling) and not (self._after or self._before):
            telling = wanted
        clauses = _bounded(_once(_sources_joined(_either(telling))))
        meant = {(c.field, phrase) for c in clauses for phrase in c.alternatives}
        return clauses, tuple(
            c for c in excluded if not any((c.field, p) in meant for p in c.alternatives)
        )

    def _hide(self, start: int, end: int) -> None:
        self._left = hide(self._left, start, end)


def _inside(match: re.Match[str]) -> str:
    return match["double"] or match["curly"] or match["single"] or ""


def _tells(term: str) -> bool:
    """Whether a stem of another language is more than what it leaves of a name ("a", of Ada)."""
    return term not in analysis.STOPWORDS and (len(term) > 2 or not term.isascii())


def _some(phrase: Phrase) -> tuple[Phrase, ...]:
    return (phrase,) if phrase else ()


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a text stand.

    A run of a script without spaces is one word, and so is what marks join to digits ("9/11").
    """
    start = end = 0
    for token in analysis.tokens(text):
        begins = token.span[0]
        if begins >= end and not (begins == end + 1 and _IN_NUMBERS.match(text, end)):
            if end:
                yield start, end
            start = token.span[0]
        end = token.span[1]
    if end:
        yield start, end


def _either(items: Iterable[_Item]) -> Iterator[Clause]:
    """The clauses, those beside an OR as one."""
    last: Clause | None = None
    joined = False
    for item in items:
        if item.clause is None:
            joined = last is not None
        elif last and joined and (one := _one_of(last, item.clause)):
            last, joined = one, False
        else:
            if last:
                yield last
            last, joined = item.clause, False
    if last:
        yield last


def _one_of(one: Clause, other: Clause) -> Clause | None:
    """Either of two; None when no article can be asked that (a source or a word).

    A word behind the OR looks where the one before it does: "title:ceasefire OR truce".
    """
    texts = (Field.ANYWHERE, Field.HEADLINE)
    if len(one.alternatives) >= MOST_TERMS:
        return one
    if one.field is not other.field:
        if other.field is Field.HEADLINE and one.field is Field.ANYWHERE:
            other = replace(other, field=Field.ANYWHERE)
        elif other.field is not Field.ANYWHERE:
            return None
        elif one.field not in texts:
            phrase = tuple(chain.from_iterable(other.alternatives[:1]))
            other = replace(other, alternatives=(phrase,))
    if set(one.alternatives).issuperset(other.alternatives):
        return one
    return replace(
        one,
        alternatives=tuple(dict.fromkeys((*one.alternatives, *other.alternatives))),
        typed=f"{one.typed}{EITHER}{other.typed}",
        quoted=one.quoted and other.quoted,
    )


def _sources_joined(clauses: Iterable[Clause]) -> Iterator[Clause]:
    """The clauses, all sources as one: an article has one source, so either was meant."""
    source: Clause | None = None
    for clause in clauses:
        if clause.field is not Field.SOURCE:
            yield clause
        elif source is None or source.alternatives == clause.alternatives:
            source = clause
        else:
            source = _one_of(source, clause)
    if source:
        yield source


def _once(clauses: Iterable[Clause | None]) -> Iterator[Clause]:
    seen: set[tuple[Field, frozenset[Phrase]]] = set()
    for clause in clauses:
        if clause and (wanted := (clause.field, frozenset(clause.alternatives))) not in seen:
            seen.add(wanted)
            yield clause


def _bounded(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    """As many clauses as have :data:`MOST_TERMS` words, each counted in its first reading."""
    kept: list[Clause] = []
    room = MOST_TERMS
    for clause in clauses:
        words = max(map(len, clause.alternatives))
        if EITHER in clause.typed:
            words = sum(map(len, clause.alternatives))
            clause = replace(clause, alternatives=clause.alternatives[:MOST_TERMS])
        if words > room:
            break
        kept.append(clause)
        room -= words
    return tuple(kept)
