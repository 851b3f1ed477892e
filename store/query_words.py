"""The words of a language that say how to search, not what for. Data.

A second language is a second :class:`Wording`; :mod:`store.dates` keeps the names of days and
months. Patterns are matched without regard to case and see text without what stood in quotation
marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from store.asked import Field

if TYPE_CHECKING:
    from collections.abc import Mapping


class Bound(StrEnum):
    """What a stretch of days said after a word means for the days wanted."""

    SINCE = "since"
    """From its first day on."""
    BEFORE = "before"
    """Up to the day before its first."""
    UNTIL = "until"
    """Up to its last day."""
    WITHIN = "within"
    """Its days."""
    PAIR = "pair"
    """Nothing, unless a second stretch follows: from the first day of one to the last of the
    other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How a language names fields, bounds and sources."""

    fields: Mapping[str, Field]
    """Names of operators that say where to look: "title" in "title:missile"."""
    bounds: Mapping[str, Bound]
    """Names of operators that say when: "after" in "after:2024-11-01"."""
    openers: Mapping[str, tuple[Bound, frozenset[str]]]
    """Words before a stretch of days, with what they mean when no second one follows and with the
    words that join a second one: "from" Monday "to" Friday."""
    no_opener: re.Pattern[str]
    """What stands before such a word when it belongs to the name of a day."""
    onward: re.Pattern[str]
    """What after a stretch of days makes it a beginning: "from Monday **on**"."""
    belongs: re.Pattern[str]
    """What after a stretch of days says that something was then, and news of it came since."""
    rest_of_day: re.Pattern[str]
    """What may follow a day and belongs to it: "yesterday **evening**"."""
    before_day: re.Pattern[str]
    """What may stand before a day and belongs to it."""
    no_bound: re.Pattern[str]
    """What stands before a day that says nothing about when the news came: "by 2030"."""
    not_days: re.Pattern[str]
    """Names that hold the name of a day."""
    known_days: frozenset[tuple[int, int]]
    """Months and days that are names of events when no year follows."""
    word_months: frozenset[str]
    """Months whose names are everyday words."""
    acronyms: frozenset[str]
    """Acronyms that are words of asking when written small."""
    told_by: re.Pattern[str]
    """What stands before the outlet that tells."""
    word_outlets: frozenset[str]
    """Outlets whose names, without article, are everyday words: only meant with a capital."""
    article: re.Pattern[str]
    """An article at the beginning of a name."""
    asking: re.Pattern[str]
    """Words that ask for news and name none."""


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


_JOINED_FROM = frozenset(("to", "until", "till", "through", "and", "-", "–"))
_JOINED_IN = frozenset(("and", "or"))

ENGLISH = Wording(
    fields={
        "title": Field.HEADLINE,
        "headline": Field.HEADLINE,
        "source": Field.SOURCE,
        "by": Field.BYLINE,
    },
    bounds={
        "after": Bound.SINCE,
        "since": Bound.SINCE,
        "before": Bound.BEFORE,
        "until": Bound.UNTIL,
        "on": Bound.WITHIN,
    },
    openers={
        "since": (Bound.SINCE, frozenset()),
        "after": (Bound.SINCE, frozenset()),
        "before": (Bound.BEFORE, frozenset()),
        "until": (Bound.UNTIL, frozenset()),
        "till": (Bound.UNTIL, frozenset()),
        "up to": (Bound.UNTIL, frozenset()),
        "between": (Bound.PAIR, frozenset(("and",))),
        "from": (Bound.PAIR, _JOINED_FROM),
        "in": (Bound.PAIR, _JOINED_IN),
        "on": (Bound.PAIR, _JOINED_IN),
        "during": (Bound.PAIR, _JOINED_IN),
    },
    no_opener=_words(r"\b the \s day \s+ $"),
    onward=_words(r"\s+ on(?:wards?)? \b (?!\s+\w)"),
    belongs=_words(r"['’]s? (?!\w)"),
    rest_of_day=_words(r"\s+ (?: morning | afternoon | evening | night | midnight | noon) \b"),
    before_day=_words(
        r"""(?: \b (?: on | in | during | over | at | from | within | of | for | the ) \s+ ){0,3}
        (?: \b (?: early | late | mid | earlier | later | so \s far ) [\s-]+ )? $"""
    ),
    no_bound=_words(r"\b (?: by | every | each ) \s+ $"),
    not_days=_words(
        r"""\b (?:
            (?: black | good | super | cyber | bloody | ash | giving | fat | shrove | palm | easter
              | maundy | holy | taco | casual | freaky | ruby | sheffield | blue | bowl | whit
              | happy | red | every | each )
            \s (?: mon | tues | wednes | thurs | fri | satur | sun ) day s?
          | (?: mon | tues | wednes | thurs | fri | satur | sun ) day s? ['’]? \s
            (?: times | mail | mirror | express | telegraph | world | people | post | star | sport
              | night \s (?: live | football | lights | fever | baseball | raw ) | the \s 13th
              | prayers? | schools? | mass | roasts? | addams | service s? | brunch | best )
          | mail \s on \s sunday
          | usa \s today | today (?: \s show
              | ['’]s \s (?! (?: news | headlines | stories | papers | weather ) \b ) \w+ )
          | tonight \s show | show \s tonight
          | last \s week \s tonight
          | \w+ \s (?: year | decade ) s? \s ago
          | (?: edge \s of | day \s after ) \s tomorrow
          | (?: fourth | 4th ) \s of \s july | may \s (?:['’]\s?)? 68
        ) \b | 9/11 | 7/7"""
    ),
    known_days=frozenset(((1, 6), (9, 11), (10, 7), (7, 4))),
    word_months=frozenset(("may", "march", "mar")),
    acronyms=frozenset(("US", "WHO", "IT", "IS")),
    told_by=_words(r"\b (?: in | from | by | via | according \s to ) \s+"),
    word_outlets=frozenset(
        "atlantic economist express fortune hill independent mail metro mirror nation nature "
        "observer people post quartz science scientist slate spectator standard star sun "
        "telegraph time times today variety verge vice week wired world".split()
    ),
    article=_words(r"the \s+ (?=\w)"),
    asking=_words(
        r"""^ \W* (?: (?: please | show \s me | give \s me | find (?: \s me )? | search \s for
            | tell \s me | any ) \s+ )*
          (?: (?: the | all | some | any ) \s+ )* (?: (?: latest | newest | recent ) \s+ )?
          (?: news | articles? | stories | headlines | reports? | coverage )
          (?: \s+ (?: about | on | from | of | in | for ) \b | (?= \W* (?:\0|$) ) )
        | ^ \W* (?: the \s+ )? (?: latest | newest ) (?: \s+ (?: about | on | from | in ) \b
          | (?= \W* (?:\0|$) ) | \s+ news \b )
        | ^ \W* what (?: \s+ (?:has|have) )? \s+ (?: happened | happens )\b
        | ^ \W* what (?: ['’]?s | \s+ (?: is | was | are ) ) \s+
          (?: happening | new | going \s+ on | up | the \s+ (?: latest | news | newest ) ) \b
          (?: \s+ (?: about | on | with ) \b )?"""
    ),
)
