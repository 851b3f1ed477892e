"""Which full names of the archive a query's words spell, rightly or with a slip. Pure.

A word alone may be a slip of many; beside a first name there are few people it can belong to. So
words in a row are compared with the archive's names of as many words, and the names tell which
reading of a word is meant (context as in Kukich, "Techniques for automatically correcting words in
text", ACM Computing Surveys 1992, section 3). One word of a name may be mistyped, the others must
be spelled as the archive does, romanisations aside.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, combinations
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from store import analysis
from store.asked import Field, Query, Repair
from store.names import joined_key, keys_of_last
from store.romanisation import one_spelling, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from store.asked import Phrase
    from store.entities import KnownName
    from store.vocabulary import Vocabulary

MOST_WORDS = 4
"""Of a query in which names are looked for, and so of a name."""

MOST_NAMES = 3
"""Equally near names that all are taken for meant, the best known of them."""

SHORTEST = 3
"""Letters of a name's word that may be mistyped."""

LONG = 6
"""Letters of one that may be mistyped twice, or in its first letter."""

FAR_BETTER_KNOWN = 100
"""In how many times as many articles a name must be that one of the archive is taken for, too."""

LONG_KEY = 4
"""Characters of a key that hardly a single word has."""

_SOUNDS = "abdfjklmnprst"
"""Letters that :func:`store.names.skeleton` tells apart, and a vowel."""

_TEXTS = (Field.ANYWHERE, Field.HEADLINE)


class _Row(NamedTuple):
    """Neighbouring words of a query."""

    start: int
    """The clause of the first."""
    words: tuple[str, ...]
    suspects: tuple[int, ...]
    """Places of the words that may be mistyped, of which one is."""
    unknown: bool
    """The archive does not know the suspect."""


class _Name(NamedTuple):
    """A name of the archive, word by word."""

    words: tuple[str, ...]
    """In lower-case ASCII."""
    name: str
    articles: int

    @property
    def terms(self) -> Phrase:
        """As many as words, else none."""
        terms = tuple(analysis.terms(self.name))
        return terms if len(terms) == len(self.words) else ()


class _Slip(NamedTuple):
    """A name that words of a query may be, with what was mistyped."""

    edits: int
    """Letters; 0 when the name is another romanisation."""
    fame: int
    """Articles, negative: the best known comes first."""
    name: _Name
    start: int
    """The first clause of the name."""


def keys(query: Query) -> frozenset[str]:
    """The keys of the names that all words of a query together may be; mostly one or none.

    For :meth:`store.protocol.Store.names_with`.
    """
    words = _words(query)
    return frozenset({joined_key(words)} if 1 < len(words) <= MOST_WORDS and all(words) else ())


def keys_of_slips(
    query: Query, *, frequencies: Mapping[str, int], vocabulary: Vocabulary
) -> frozenset[str]:
    """The keys of the names that a query's words may be slips of.

    Few names share the key of a whole name: that of the words with one letter otherwise is used,
    or with a word of the vocabulary two letters from one the archive does not know
    (``frequencies`` says in how many articles each term stands), if it is not so short that any
    word may have it; and the keys of last words. Of short names those are used that only lack a
    sound.
    """
    found: set[str] = set()
    for row in _rows(query, frequencies):
        found |= keys_of_last(row.words[-1])
        own = joined_key(row.words)
        fewer = (own[:at] + own[at + 1 :] for at in range(len(own)))
        found.update(key for key in (own, *fewer) if len(key) >= SHORTEST)
        for place in row.suspects:
            before, word, after = row.words[:place], row.words[place], row.words[place + 1 :]
            others = set(_one_edit_away(word))
            if row.unknown and len(word) >= LONG - 2:
                near = [one.term for one in vocabulary.near(word, 2) if one.term[0] == word[0]]
                others.update(term + ending for term in near for ending in ("", "s"))  # Stems.
            joined = (joined_key((*before, other, *after)) for other in others)
            found.update(key for key in joined if len(key) >= LONG_KEY)
    return frozenset(found)


def _one_edit_away(word: str) -> Iterator[str]:
    """The spellings a letter away from a word, one for each sound a letter may have."""
    for at in range(len(word) + 1):
        before, rest = word[:at], word[at:]
        yield from (before + sound + rest for sound in _SOUNDS)
        if rest:
            yield before + rest[1:]
            yield from (before + sound + rest[1:] for sound in _SOUNDS)
        if len(rest) > 1:
            yield before + rest[1] + rest[0] + rest[2:]


def recognise(query: Query, names: Iterable[KnownName]) -> Query:
    """The query with the name it is, when all its words are a name just as the archive has it."""
    said = [clause.alternatives for clause in query.clauses if clause.field in _TEXTS]
    found = {
        name.terms: None
        for name in _names(names)
        if len(name.terms) == len(said)
        and all((term,) in one for term, one in zip(name.terms, said, strict=True))
    }
    return replace(query, names=tuple(found))


def repair(query: Query, names: Iterable[KnownName], *, frequencies: Mapping[str, int]) -> Query:
    """The query with the nearest names that words in a row may be slips of.

    ``names`` are the archive's that share one of :func:`keys_of_slips`; ``frequencies`` says in
    how many articles each term of the query stands. The same query when no name is near.
    """
    rows = list(_rows(query, frequencies))
    near = [slip for name in _names(names) for slip in _slips(name, rows)]
    as_typed = [slip for slip in near if slip.name.words == _words(query)]
    # Slips get printed, too: a name that a few articles have may be a far better known one.
    least = FAR_BETTER_KNOWN * max((slip.name.articles for slip in as_typed), default=0)
    slips = sorted(s for s in near if s.name.articles >= least and s not in as_typed)
    nearest = [slip for slip in slips if slip.edits == slips[0].edits][:MOST_NAMES]
    readings: dict[int, dict[str, None]] = {}
    for slip in nearest:
        for place, term in enumerate(slip.name.terms, slip.start):
            if (term,) not in query.clauses[place].alternatives:
                readings.setdefault(place, {})[term] = None
    if not readings:
        return query
    clauses = list(query.clauses)
    repairs = []
    for place, terms in sorted(readings.items()):
        clause = clauses[place]
        known = any(frequencies.get(t, 0) for phrase in clause.alternatives for t in phrase)
        # What is known keeps its other spellings: they are romanisations of it.
        kept_too = clause.spellings if known else ()
        spellings = tuple(dict.fromkeys((*((term,) for term in terms), *kept_too)))
        clauses[place] = replace(clause, spellings=spellings)
        read_as = tuple(" ".join(spelling) for spelling in spellings)
        repairs.append(Repair(typed=clause.typed, read_as=read_as, known=known))
    read = {one.typed for one in repairs}
    kept = [one for one in query.repairs if one.typed not in read]
    typed = [clause.alternatives[0] for clause in clauses if clause.field in _TEXTS]
    whole = [slip.name.terms for slip in nearest if len(slip.name.terms) == len(typed)]
    if whole:
        # What stands just as it was typed is a name, too, that was not known for one.
        whole.insert(0, tuple(chain.from_iterable(typed)))
    return replace(
        query,
        clauses=tuple(clauses),
        repairs=(*kept, *repairs),
        names=tuple(dict.fromkeys(whole)),
    )


def _words(query: Query) -> tuple[str, ...]:
    """The word of each clause as names have it; empty where it can be none of a name."""
    return tuple(
        typed[0]
        if len(typed) == 1
        and typed[0].isalpha()
        and clause.field in _TEXTS
        and not clause.quoted
        and clause.alternatives
        and all(len(phrase) == 1 for phrase in clause.alternatives)
        else ""
        for clause in query.clauses
        for typed in [words_of(clause.typed)]
    )


def _rows(query: Query, frequencies: Mapping[str, int]) -> Iterator[_Row]:
    """The words in a row that may be a name with a slip.

    A word the archive does not know is the mistyped one. When it knows them all, each may be, but
    only when there are no others: beside other words they rather mean what they say.
    """
    words = _words(query)
    if len(words) > MOST_WORDS:
        return
    known = [
        any(frequencies.get(term, 0) for phrase in clause.alternatives for term in phrase)
        for clause in query.clauses
    ]
    for start, end in combinations(range(len(words) + 1), 2):
        row = words[start:end]
        unknown = tuple(place for place in range(len(row)) if not known[start + place])
        if len(row) < 2 or not all(row) or len(unknown) > 1:
            continue
        if unknown or len(row) == len(words):
            yield _Row(start, row, unknown or tuple(range(len(row))), bool(unknown))


def _names(names: Iterable[KnownName]) -> Iterator[_Name]:
    for name in names:
        words = words_of(name.name)
        if 1 < len(words) <= MOST_WORDS:
            yield _Name(words, name.name, name.articles)


def _slips(name: _Name, rows: Iterable[_Row]) -> Iterator[_Slip]:
    for row in rows:
        if len(row.words) == len(name.words):
            wrong = [
                place
                for place, (typed, meant) in enumerate(zip(row.words, name.words, strict=True))
                if one_spelling(typed) != one_spelling(meant)
            ]
            if len(wrong) > 1 or not set(wrong) <= set(row.suspects):
                continue
            edits = _edits(row.words[wrong[0]], name.words[wrong[0]]) if wrong else 0
            if edits is not None and name.terms:
                yield _Slip(edits, -name.articles, name, row.start)


def _edits(typed: str, meant: str) -> int | None:
    """How many letters were mistyped; None when it is rather another word."""
    if min(len(typed), len(meant)) < SHORTEST - 1 or len(meant) < SHORTEST:
        return None
    most = 2 if len(meant) >= LONG else 1
    edits = DamerauLevenshtein.distance(typed, meant, score_cutoff=most)
    if edits > most or (typed[0] != meant[0] and (edits > 1 or len(meant) < LONG)):
        return None
    return edits
