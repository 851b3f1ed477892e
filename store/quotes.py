"""Whose words stand between quotation marks. Pure.

A quotation is given to somebody only when their name is the subject of the verb of saying that
goes with it; "the ministry said", "it added" and "Kim's spokesman said" give it to nobody. Wrong
words in somebody's mouth are worse than missing ones.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.roles import Role
    from store.types import Span

VERBS = (
    "said|says|told|tells|added|adds|wrote|writes|tweeted|posted|asked|asks|replied|replies"
    "|explained|explains|noted|notes|argued|argues|insisted|insists|warned|warns|recalled|recalls"
    "|continued|announced|testified|declared|stated|states|claimed|claims|admitted|acknowledged"
    "|joked|concluded|quipped|commented|responded|remarked|vowed|exclaimed|shouted|cautioned"
    "|emphasized|stressed|observed|boasted|lamented|pleaded|urged|promised|suggested|affirmed"
    "|reiterated|conceded|confirmed|countered|predicted|shared|texted|repeated|thundered"
)
"""Verbs of saying, as alternatives of a pattern."""

VERB_SET = frozenset(VERBS.split("|"))

ADVERBS = (
    r"(?:(?:,? (?:also|later|previously|then|recently|once|further|reportedly|repeatedly|has|had"
    r"|again|simply|publicly|jokingly|quickly|famously|often|even|never|\w+ly)){1,2},?)?"
)
"""What may stand between a name and its verb."""

# Two apostrophes close a quotation where a keyboard has no closing mark.
_QUOTED = re.compile(r"“((?:(?!’’)[^“”\n])+)(?:”|’’|$)|\"([^\"\n]+)(?:\"|$)")
_APPOSITION = r"(?:, [^\"“”.;:\n]{2,130}?,)?"
_SUBJECT_FIRST = re.compile(
    rf"(?: \([^()\n]{{1,40}}\))?{_APPOSITION}{ADVERBS},? (?:{VERBS})\b(?! by\b)"
)
_VERB_FIRST = re.compile(rf",? ?(?:{VERBS}),? (?:the |former |then-)?")
_CLAUSE = re.compile(r" (?:and|is|was|are|were|has|had|have|will|would|could|did|does|made)\b")
_ACCORDING = re.compile(r",? according to ")
_QUOTED_AS = re.compile(r"[^\"“”.\n]{0,60}?\bquoted ")
_AS_SAYING = re.compile(r"[^\"“”.\n]{0,40} as (?:saying|telling|having said)\b")
_PRONOUN = re.compile(rf",? (?:(?:he|she){ADVERBS} (?:{VERBS})\b|(?:{VERBS}) (?:he|she)\b)")
_LEADS = re.compile(
    rf"(?: \([^()\n]{{1,40}}\))?{_APPOSITION}{ADVERBS} (?:{VERBS})\b[^\"“”.;!?\n]{{0,90}}$"
)
_LEADS_QUOTED = re.compile(r"[^\"“”.;\n]{0,40} as (?:saying|telling \w+)[^\"“”.;\n]{0,40}$")
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?= )")
_SAYING = re.compile(rf"\b(?:{VERBS})\b")
_LEAD = 260
"""Characters between a name and the quotation it leads into."""
_FULL = 4
"""Words from which on a quotation says something."""


class Named(NamedTuple):
    """Somebody named in a passage; offsets are the passage's."""

    name: str
    start: int
    end: int
    title: int
    """Where the title before the name starts; ``start`` when there is none."""
    role: Role | None


def attribute(text: str, named: Sequence[Named]) -> dict[int, Span]:
    """The longest quotation of each of ``named`` (by index), without marks and last comma."""
    said: dict[int, Span] = {}
    if not named or ("“" not in text and '"' not in text):
        return said
    alone = len({one.name for one in named}) == 1
    starts = [one.start for one in named]
    speaker: int | None = None
    before = 0
    for match in _QUOTED.finditer(text):
        start, end = match.span(1) if match.group(1) is not None else match.span(2)
        found = _named_after(text, named, starts, match.end())
        if found is None and text[end - 1] != ",":
            found = _named_before(text, named, starts, start)
        elif found is None and alone:
            found = _pronoun(text, named, start, match.end())
        if found is None and speaker is not None and _goes_on(text, before, match.start()):
            found = speaker
        speaker, before = found, match.end()
        if found is None:
            continue
        while end > start and text[end - 1] in ", ":
            end -= 1
        while start < end and text[start] == " ":
            start += 1
        if text.count(" ", start, end) < _FULL - 1:
            continue
        longest = said.get(found)
        if longest is None or end - start > longest[1] - longest[0]:
            said[found] = (start, end)
    return said


def _at(named: Sequence[Named], starts: Sequence[int], place: int) -> int | None:
    """Who is named at a place, their title included."""
    index = bisect_left(starts, place)
    return index if index < len(named) and named[index].title <= place else None


def _named_after(
    text: str, named: Sequence[Named], starts: Sequence[int], after: int
) -> int | None:
    """The subject of the attribution behind a quotation."""
    verb = _VERB_FIRST.match(text, after) or _ACCORDING.match(text, after)
    if verb and (found := _at(named, starts, verb.end())) is not None:
        end = named[found].end
        return None if _POSSESSIVE.match(text, end) or _CLAUSE.match(text, end) else found
    if text[after : after + 1] == " " and (found := _at(named, starts, after + 1)) is not None:
        return found if _SUBJECT_FIRST.match(text, named[found].end) else None
    quoted = _QUOTED_AS.match(text, after)
    if quoted and (found := _at(named, starts, quoted.end())) is not None:
        return found if _AS_SAYING.match(text, named[found].end) else None
    return None


def _pronoun(text: str, named: Sequence[Named], start: int, after: int) -> int | None:
    """Who "he said" means: the only person of the passage, named before as a subject."""
    first = named[0]
    if first.end < start and _PRONOUN.match(text, after):
        return None if _POSSESSIVE.match(text, first.end) else 0
    return None


def _named_before(
    text: str, named: Sequence[Named], starts: Sequence[int], start: int
) -> int | None:
    """The subject of the attribution that leads into a quotation."""
    for index in range(bisect_left(starts, start) - 1, -1, -1):
        one = named[index]
        lead = text[one.end : start - 1]
        if len(lead) > _LEAD or _POSSESSIVE.match(lead):
            return None
        if _LEADS.fullmatch(lead):
            return index
        if text.startswith("quoted ", one.title - 7) and _LEADS_QUOTED.fullmatch(lead):
            return index
        if _SAYING.search(lead):
            return None
    return None


def _goes_on(text: str, before: int, start: int) -> bool:
    """Whether a quotation continues the one before it: '"A," Kim said. "B."'."""
    between = text[before:start].strip()
    return between.endswith(".") and len(between) < 160 and between.count(". ") == 0
