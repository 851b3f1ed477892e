"""A reader's words to a structured Query. Pure; nothing typed raises.

Words are found in any order and inflection, ``"exact phrases"`` word by word, and articles with a
``-word`` are left out. Everything else a reader may type (operators of search engines, quotes
that never close, emoji) is just text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store import analysis
from store.asked import Clause, Order, Query, words

if TYPE_CHECKING:
    from datetime import date

LONGEST_TEXT = 1_000
"""Characters read of what was typed; Telegram allows 4,096, a search needs few."""

MOST_TERMS = 32
"""Different terms kept of one query, first come."""

_PHRASE = re.compile(r'(?<!\w)(-?)["“”„«]([^"“”„«»]+)["“”»](?!\w)')
_EXCLUDED = re.compile(r"(?:^|(?<=\s))[-−–](?=[^\W_])(\S+)")


def parse(text: str, *, as_of: date | None = None, order: Order = Order.BEST) -> Query:
    """The query a reader's words mean, asked on the day ``as_of``.

    Phrases stand among the terms too, so that ranking and marking see their words. Words that
    only say how something is asked are left out unless there are no others.
    """
    typed = text[:LONGEST_TEXT]
    phrases: list[tuple[str, ...]] = []
    excluded: list[str] = []

    def take_phrase(match: re.Match[str]) -> str:
        words = analysis.terms(match[2])
        if match[1]:
            excluded.extend(analysis.meaningful(words))
            return " "
        if len(words) > 1:
            phrases.append(tuple(words[:MOST_TERMS]))
        return f" {match[2]} "

    def take_excluded(match: re.Match[str]) -> str:
        excluded.extend(analysis.terms(match[1]))
        return " "

    wanted = _EXCLUDED.sub(take_excluded, _PHRASE.sub(take_phrase, typed))
    terms = tuple(dict.fromkeys(analysis.meaningful(analysis.terms(wanted))))[:MOST_TERMS]
    return Query(
        text=typed.strip(),
        clauses=(*words(*terms), *(Clause(alternatives=(p,)) for p in dict.fromkeys(phrases))),
        excluded=words(*(t for t in dict.fromkeys(excluded[:MOST_TERMS]) if t not in terms)),
        as_of=as_of,
        order=order,
    )
