"""Whether what proves an answer is older than the question implies. Pure."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from store.sought import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from store.evidence import Reading
    from store.questions import Question

OLD = timedelta(days=30)
"""Who names no time asks about what has been in the news of late."""

OLD_FOR_NOW = timedelta(days=7)
"""Who says "now" asks for no older news than a week's."""

_NOW = re.compile(
    r"\b(?:now|currently|at the moment|these days|latest|newest|lately|recent|recently|still)\b",
    re.IGNORECASE,
)
_OF_LATE = re.compile(
    r"\b(?:this (?:week|month|year|weekend|season|summer|winter|fall|autumn|spring)"
    r"|recent(?:ly)?|just"
    r"|last (?:week|weekend|month)|today|yesterday|now|new|newly|latest|currently"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_REPORTED = timedelta(days=1)


def outdated(question: Question, readings: Sequence[Reading], *, as_of: date) -> date | None:
    """The newest day of the articles that prove an answer, when the question implies newer ones.

    A question about a time ("last week") implies articles from then on, or that speak of it; what
    something is, and what was in a year that is named, implies none.
    """
    days = [day for one in readings if (day := one.article.published.day)]
    if not days:
        return None
    newest = max(days)
    if question.kind is Kind.DEFINITION or any(_is_year(name) for name in question.names):
        return None
    if question.days is not None:
        before = newest < question.days[0] - _REPORTED
        return newest if before and all(one.another_time for one in readings) else None
    return newest if is_old(newest, as_of=as_of, now=bool(_NOW.search(question.text))) else None


def implied(question: Question) -> bool:
    """Whether a question's words say that it is about what has just been in the news."""
    return bool(_OF_LATE.search(question.text))


def _is_year(name: tuple[str, ...]) -> bool:
    return len(name) == 1 and name[0].isdigit()


def is_old(day: date, *, as_of: date, now: bool) -> bool:
    """Whether news of a day is old to somebody who asks what is so now, or of late."""
    return as_of - day > (OLD_FOR_NOW if now else OLD)
