"""What is answered: the short answer and the sentences that prove it.

Spans are as :mod:`store.types` has them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from store.types import Article, Hit, Span, Story


class Verdict(StrEnum):
    """What a sentence says to a question of yes or no."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """Whom a short name or a pronoun of a sentence means, by the article it stands in."""

    end: int
    """Where in the sentence that word ends."""
    name: str
    """The fullest name the article gives them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A sentence that stands word for word in an article, and the part that answers."""

    article: Article
    position: int
    """The passage it stands in."""
    span: Span
    """Where in that passage."""
    text: str
    answer: Span | None = None
    """The short answer inside ``text``."""
    otherwise: str | None = None
    """The short answer of a sentence that says something else than the first one."""
    meant: tuple[Meant, ...] = ()
    """Who is meant by words of ``text`` that name nobody in full, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A question answered with proof, or an honest no with what is nearest."""

    question: str
    answered: bool
    short: str | None = None
    """Of a question of yes or no a :class:`Verdict`'s value, else words of the first evidence."""
    verdict: Verdict | None = None
    """Of a question of yes or no."""
    confidence: float = 0.0
    """0 to 1."""
    sources: tuple[str, ...] = ()
    """The outlets whose sentences give the short answer, as far as they are known."""
    newest: date | None = None
    """The newest day of the evidence, when that is older than the question implies."""
    evidence: tuple[Evidence, ...] = ()
    more: tuple[Evidence, ...] = ()
    """Further sentences that give this answer or another, best first."""
    people: tuple[str, ...] = ()
    """Who is named in the evidence, by full names, in its order."""
    about: str | None = None
    """Of what the evidence is the news, newest first, when news was asked for; "" is of all."""
    nearest: tuple[Hit, ...] = ()
    """The articles looked at, best first."""
    stories: Mapping[str, Story] = field(default_factory=dict)
    """The stories that several articles tell, by the id of the article shown for it."""
