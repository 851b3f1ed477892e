"""What an archive is to find, in plain Python over the words of its articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from store.analysis import terms
from store.asked import Clause, Field, Phrase, Query
from tests.factories import parsed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.types import Parsed

WORDS = ("bridge", "ferry", "storm", "mayor", "coast")
TERMS = tuple(term for word in WORDS for term in terms(word))
FIRST = date(2024, 11, 1)

words = st.sampled_from(WORDS)
days = st.none() | st.integers(0, 6).map(lambda n: FIRST + timedelta(days=n))
texts = st.lists(words, max_size=4).map(" ".join)


@dataclass
class Model:
    """The articles that are here, and with which load each arrived."""

    here: dict[str, Parsed] = field(default_factory=dict)
    arrived: dict[str, int] = field(default_factory=dict)
    loads: int = 0

    def save(self, articles: Iterable[Parsed]) -> None:
        self.loads += 1
        for one in articles:
            self.arrived.setdefault(one.article.id, self.loads)
            self.here[one.article.id] = one

    def remove(self, ids: Iterable[str]) -> None:
        self.loads += 1
        for name in ids:
            self.here.pop(name, None)
            self.arrived.pop(name, None)

    def found(self, query: Query) -> set[str]:
        """The ids of the articles that match."""
        return {
            name
            for name, one in self.here.items()
            if (query.arrived is None or self.arrived[name] <= query.arrived)
            and matches(one, query)
        }

    def frequencies(self) -> dict[str, int]:
        """In how many articles each of :data:`TERMS` stands."""
        counts = {t: sum(stands(one, (t,)) for one in self.here.values()) for t in TERMS}
        return {term: count for term, count in counts.items() if count}


def matches(one: Parsed, query: Query) -> bool:
    """Whether an article is what a query wants."""
    strict = [c for c in query.clauses if query.match_all or c.field != Field.ANYWHERE or _row(c)]
    loose = [clause for clause in query.clauses if clause not in strict]
    return (
        _in_days(one.article.published.day, query)
        and all(has(one, clause) for clause in strict)
        and (not loose or any(has(one, clause) for clause in loose))
        and not any(has(one, clause) for clause in query.excluded)
    )


def has(one: Parsed, clause: Clause) -> bool:
    """Whether an article has a clause."""
    every = (*clause.alternatives, *clause.spellings)
    if clause.field in (Field.ANYWHERE, Field.HEADLINE):
        return any(stands(one, phrase, clause.field) for phrase in every)
    article = one.article
    told = {
        Field.SOURCE: terms(article.source or "") + terms(article.agency or ""),
        Field.BYLINE: terms(article.byline or ""),
    }[clause.field]
    return any(set(phrase) <= set(told) for phrase in every)


def stands(one: Parsed, phrase: Phrase, where: Field = Field.ANYWHERE) -> bool:
    """Whether words stand in a row in one part of an article."""
    captions, bodies = "\n".join(one.article.captions), [p.text for p in one.passages]
    parts = [one.article.headline]
    if where is Field.ANYWHERE:
        parts += [captions, *bodies]
    return any(_in_a_row(phrase, terms(part)) for part in parts)


def _in_a_row(phrase: Phrase, told: Sequence[str]) -> bool:
    return any(tuple(told[at : at + len(phrase)]) == phrase for at in range(len(told)))


def _row(clause: Clause) -> bool:
    return any(len(phrase) > 1 for phrase in (*clause.alternatives, *clause.spellings))


def _in_days(day: date | None, query: Query) -> bool:
    if day is None:
        return query.after is None and query.before is None
    return (
        (query.after is None or day >= query.after)
        and (query.before is None or day <= query.before)
        and (query.as_of is None or day <= query.as_of)
    )


@st.composite
def articles(draw: st.DrawFn) -> Parsed:
    """An article of a few words, of one of fourteen ids."""
    return parsed(
        f"n{draw(st.integers(0, 13))}",
        *draw(st.lists(texts, max_size=3)),
        when=draw(days),
        headline=draw(texts),
        captions=tuple(draw(st.lists(texts, max_size=2))),
        source=draw(st.sampled_from([None, "Storm Radio", "Coast Herald"])),
        agency=draw(st.sampled_from([None, "Ferry News"])),
        byline=draw(st.sampled_from([None, "Ana Bridge"])),
    )


def _distinct(found: list[Parsed]) -> list[Parsed]:
    return list({one.article.id: one for one in found}.values())


saved = st.lists(articles(), min_size=1, max_size=9).map(_distinct)
removed = st.lists(st.integers(0, 13).map(lambda n: f"n{n}"), min_size=1, max_size=6, unique=True)

phrases = st.lists(st.sampled_from(TERMS), min_size=1, max_size=3).map(tuple)


@st.composite
def clauses(draw: st.DrawFn) -> Clause:
    """One to three ways to say something, somewhere, some of them other spellings."""
    return Clause(
        alternatives=tuple(draw(st.lists(phrases, min_size=1, max_size=2))),
        spellings=tuple(draw(st.lists(phrases, max_size=1))),
        field=draw(st.sampled_from([Field.ANYWHERE] * 4 + list(Field))),
    )


@st.composite
def queries(draw: st.DrawFn) -> Query:
    """Anything a reader's words can become."""
    return Query(
        text="",
        clauses=tuple(draw(st.lists(clauses(), max_size=3))),
        excluded=tuple(draw(st.lists(clauses(), max_size=1))),
        after=draw(days),
        before=draw(days),
        as_of=draw(st.none() | days),
        match_all=draw(st.booleans()),
        arrived=draw(st.none() | st.none() | st.integers(0, 6)),
    )
