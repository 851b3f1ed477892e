"""What a reader asked for, as structure: the nouns of a search.

Terms are index terms as :mod:`store.analysis` makes them; only a backend knows its engine's
language.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

Phrase = tuple[str, ...]
"""Terms that stand in a row; a single term is a phrase of one."""


class Order(StrEnum):
    """How hits are sorted."""

    BEST = "best"
    NEWEST = "newest"


class Field(StrEnum):
    """Where a clause looks."""

    ANYWHERE = "anywhere"
    """Headline, captions and body."""
    HEADLINE = "title"
    SOURCE = "source"
    """Outlet or agency."""
    BYLINE = "by"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One thing wanted: an article has it when any of the alternatives stands in the field."""

    alternatives: tuple[Phrase, ...]
    """What was typed, and what means the same: other stems, the other side of an OR."""
    spellings: tuple[Phrase, ...] = ()
    """Other spellings, taken for what was typed: what only they find comes after the rest."""
    field: Field = Field.ANYWHERE
    typed: str = ""
    """The words as typed, without operator and quotation marks, for the echo; the sides of an OR
    joined by " OR "; an outlet by its own name."""
    quoted: bool = False
    """Stood in quotation marks: it is never read as anything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """A word that was read as another one."""

    typed: str
    """As typed."""
    read_as: tuple[str, ...]
    """Index terms of the archive, the likeliest first."""
    words: tuple[str, ...] = ()
    """How the articles found spell them; known when there are any."""
    known: bool = False
    """The archive has what was typed too: these are spellings besides it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A reader's words as structure."""

    text: str
    """What was typed, for the echo."""
    clauses: tuple[Clause, ...] = ()
    excluded: tuple[Clause, ...] = ()
    """An article that has one of these is not found."""
    after: date | None = None
    """First day wanted."""
    before: date | None = None
    """Last day wanted."""
    spoken: bool = False
    """These days were said in plain words ("last week"), not asked for by an operator."""
    around: tuple[date, date] | None = None
    """First and last day that what comes first is near to; without, the day it is asked."""
    as_of: date | None = None
    """The day the question is asked: later articles do not exist."""
    order: Order = Order.BEST
    match_all: bool = True
    """True: an article must have every clause. False: any clause of words will do, filters
    (source, byline, headline) and phrases must still hold."""
    repairs: tuple[Repair, ...] = ()
    """What was read otherwise than typed."""
    names: tuple[Phrase, ...] = ()
    """Full names of the archive that the words are, as typed or repaired: what has one of them
    comes first."""
    arrived: int | None = None
    """Only articles that had arrived by this number, so that pages do not shift."""

    @property
    def terms(self) -> tuple[str, ...]:
        """Every term looked for in the texts, once each, those of other spellings last."""
        said = [c for c in self.clauses if c.field in (Field.ANYWHERE, Field.HEADLINE)]
        typed = [term for c in said for phrase in c.alternatives for term in phrase]
        other = [term for c in said for phrase in c.spellings for term in phrase]
        return tuple(dict.fromkeys((*typed, *other)))

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases of more than one term looked for in the texts."""
        said = [c for c in self.clauses if c.field in (Field.ANYWHERE, Field.HEADLINE)]
        return tuple(phrase for c in said for phrase in c.alternatives if len(phrase) > 1)


def words(*terms: str) -> tuple[Clause, ...]:
    """A clause for each term."""
    return tuple(Clause(alternatives=((term,),), typed=term) for term in terms)
