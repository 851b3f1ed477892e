"""Whose words stand between quotation marks. Pure.

A quotation is given to somebody only when their name, or an epithet or a pronoun that can only mean
them, is the subject of the verb of saying that goes with it; "the ministry said", "it added" and
"Kim's spokesman said" give it to nobody. Wrong words in somebody's mouth are worse than missing
ones.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.titles import Role
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
    r"|again|simply|publicly|jokingly|quickly|famously|often|even|\w+ly)){1,2},?)?"
)
"""What may stand between a name and its verb."""

# Two apostrophes close a quotation where a keyboard has no closing mark, and marks get mixed.
_QUOTED = re.compile(r"“((?:(?!’’)[^“”\"\n])+)(?:[”\"]|’’|$)|\"([^\"“”\n]+)(?:[\"”]|$)")
_QUOTED_SINGLY = re.compile(
    r"(?<![\w’])‘((?:[^‘’\n]|’(?=\w))+)’(?!\w)|(?<!\w)'((?:[^'\n]|'(?=\w))+)'(?!\w)"
)
_APPOSITION = r"(?:, [^\"“”.;:\n]{2,130}?,)?"
_SPOKE = (
    rf"(?:(?:{VERBS})\b(?! by\b)|(?:is|was|were) quoted (?:by [^\"“”.;:,\n]{{2,60}} )?as saying)"
)
_SUBJECT_FIRST = re.compile(rf"(?: \([^()\n]{{1,40}}\))?{_APPOSITION}{ADVERBS},? {_SPOKE}")
_VERB_FIRST = re.compile(rf",? ?(?:{VERBS}),? (?:the |former |then-)?")
_CLAUSE = re.compile(r" (?:and|is|was|are|were|has|had|have|will|would|could|did|does|made)\b")
_ACCORDING = re.compile(r",? according to ")
_QUOTED_AS = re.compile(r"[^\"“”.\n]{0,60}?\bquoted ")
_AS_SAYING = re.compile(r"[^\"“”.\n]{0,40} as (?:saying|telling|having said)\b")
_PRONOUN = re.compile(
    rf",? (?:(?P<he>[Hh]e|[Ss]he){ADVERBS} (?:{VERBS})\b|(?:{VERBS}) (?P<she>he|she)\b)"
)
_LEADS = re.compile(
    rf"(?: \([^()\n]{{1,40}}\))?{_APPOSITION}{ADVERBS} {_SPOKE}([^\"“”.;!?\n]{{0,90}})$"
)
_LEADS_QUOTED = re.compile(r"[^\"“”.;\n]{0,40} as (?:saying|telling \w+)[^\"“”.;\n]{0,40}$")
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?= )")
_SAYING = re.compile(rf"\b(?:{VERBS})\b")
_OTHERS_WORDS = re.compile(
    rf"\b(?:{VERBS}|called|described|dubbed|labell?ed|termed|deemed|branded|quoting|citing|reading"
    r"|read|reads|saying|telling|titled|entitled|named|heard)\b"
)
"""Behind the verb that leads into a quotation: somebody else may be the one who speaks."""
_QUOTING = re.compile(r",? (?:quoting|citing|paraphrasing|reciting|reading|imitating|echoing)\b")
_IN_DOUBT = re.compile(
    r"\b(?:[Ii]f|[Ww]hether|[Uu]nless|[Hh]ad|[Dd]id|[Hh]as|[Ww]hen|(?<!, )where) $"
)
_ASKED = re.compile(r"\b[Aa]sked\b[^\"“”.]{0,60}$")
_SUBJECT_BEFORE = re.compile(r"(?:^|[.!?,:”\"] |\b(?:but|and|when|as|after|while|because|that) )$")
_LEAD = 260
"""Characters between a name and the quotation it leads into."""
_FULL = 4
"""Words from which on a quotation says something."""


class Named(NamedTuple):
    """Somebody named in a text; offsets are the text's."""

    name: str
    start: int
    end: int
    title: int
    """Where the title before the name starts; ``start`` when there is none."""
    role: Role | None = None
    sure: bool = True
    """Whether the article proves the name; nobody else is given words, but may be who is meant."""


def attribute(
    passages: Sequence[str], named: Sequence[Sequence[Named]]
) -> list[list[tuple[Named, Span | None]]]:
    """Who is named in each passage, in its order, with the longest quotation of theirs.

    Quotations come without marks and last comma. A pronoun that speaks ("he said") is added where
    it can mean one person only: the one subject before it in its passage or, where nobody is named
    before it, the one who spoke last in a passage before that names nobody else.
    """
    told: list[list[tuple[Named, Span | None]]] = []
    speaker: str | None = None
    for text, here in zip(passages, named, strict=False):
        if "“" in text or '"' in text:
            reading = _Reading(text, here, speaker, _QUOTED)
        elif "‘" in text or "'" in text:
            reading = _Reading(text, here, speaker, _QUOTED_SINGLY)
        else:
            told.append([(one, None) for one in here])
            speaker = _only_speaker(text, here)
            continue
        told.append(reading.told())
        speaker = reading.last
    return told


def _only_speaker(text: str, here: Sequence[Named]) -> str | None:
    """Who speaks in a passage without quotations that names one person."""
    if not here or len({one.name for one in here}) > 1:
        return None
    first = here[0]
    if first.sure and _SUBJECT_FIRST.match(text, first.end):
        return first.name if _begins(text, first) else None
    return None


def _begins(text: str, one: Named) -> bool:
    """Whether a clause begins with a name, so that it is likely its subject."""
    return bool(_SUBJECT_BEFORE.search(text, max(0, one.title - 12), one.title))


def _start(one: Named) -> int:
    return one.start


class _Reading:
    """One passage being read: who says what in it."""

    def __init__(
        self, text: str, here: Sequence[Named], before: str | None, quoted: re.Pattern[str]
    ) -> None:
        self.text = text
        self.named = list(here)
        """Those named, then the pronouns that speak."""
        self.starts = [one.start for one in here]
        self.said: dict[int, Span] = {}
        self.before = before
        """Who a pronoun means before anybody is named."""
        self.last: str | None = None
        """Who a pronoun means in the next passage."""
        quotes = [
            (match.start(), match.end(), *match.span(1 if match.group(1) is not None else 2))
            for match in quoted.finditer(text)
        ]
        self.outside = self._outside(quotes)
        self.alone = self._alone()
        self._read(quotes)

    def _outside(self, quotes: Sequence[tuple[int, int, int, int]]) -> list[Named]:
        """Those named outside of the quotations."""
        openings = [opening for opening, _, _, _ in quotes]
        outside = []
        for one in self.named:
            before = bisect_left(openings, one.start) - 1
            if before < 0 or one.start >= quotes[before][1]:
                outside.append(one)
        return outside

    def _alone(self) -> int:
        """Up to where nobody is named outside of quotations but the first who is."""
        name = self.outside[0].name if self.outside else ""
        others = (one.start for one in self.outside if one.name != name or not one.sure)
        return next(others, len(self.text) + 1)

    def told(self) -> list[tuple[Named, Span | None]]:
        """Everybody named, and the pronouns that speak, with what they say."""
        named = len(self.starts)
        told = [
            (one, self.said.get(index))
            for index, one in enumerate(self.named)
            if index < named or index in self.said
        ]
        return sorted(told, key=lambda one: one[0].start) if len(told) > named else told

    def _read(self, quotes: Sequence[tuple[int, int, int, int]]) -> None:
        text = self.text
        speaker: int | None = None
        behind = 0
        for opening, closing, start, end in quotes:
            found = self._named_after(opening, closing)
            if found is None and text[end - 1] != ",":
                found = self._named_before(opening)
            if found is None:
                found = self._pronoun(opening, closing)
            if found is None and speaker is not None and self._goes_on(behind, opening, speaker):
                found = speaker
            speaker, behind = found, closing
            if found is not None:
                self.last = self.named[found].name
                if self.named[found].sure:
                    self._keep(found, start, end)
        if any(not one.sure or one.name != self.last for one in self.outside):
            self.last = None

    def _keep(self, found: int, start: int, end: int) -> None:
        """Give somebody a quotation unless they have a longer one."""
        text = self.text
        while end > start and text[end - 1] in ", ":
            end -= 1
        while start < end and text[start] == " ":
            start += 1
        if text.count(" ", start, end) >= _FULL - 1:
            longest = self.said.get(found)
            if longest is None or end - start > longest[1] - longest[0]:
                self.said[found] = (start, end)

    def _at(self, place: int) -> int | None:
        """Who is named at a place, their title included."""
        index = bisect_left(self.starts, place)
        there = index < len(self.starts) and self.named[index].title <= place
        return index if there else None

    def _named_after(self, opening: int, after: int) -> int | None:
        """The subject of the attribution behind a quotation."""
        text, named = self.text, self.named
        verb = _VERB_FIRST.match(text, after) or _ACCORDING.match(text, after)
        if verb and (found := self._at(verb.end())) is not None:
            end = named[found].end
            if _POSSESSIVE.match(text, end) or _CLAUSE.match(text, end):
                return None
            return None if _QUOTING.match(text, end) else found
        if text[after : after + 1] == " " and (found := self._at(after + 1)) is not None:
            said = _SUBJECT_FIRST.match(text, named[found].end)
            if said is None or _QUOTING.match(text, said.end()):
                return None
            return None if _ASKED.search(text, max(0, opening - 80), opening) else found
        quoted = _QUOTED_AS.match(text, after)
        if quoted and (found := self._at(quoted.end())) is not None:
            return found if _AS_SAYING.match(text, named[found].end) else None
        return None

    def _named_before(self, opening: int) -> int | None:
        """The subject of the attribution that leads into a quotation."""
        text = self.text
        for index in range(bisect_left(self.starts, opening) - 1, -1, -1):
            one = self.named[index]
            lead = text[one.end : opening]
            if len(lead) > _LEAD or _POSSESSIVE.match(lead):
                return None
            said = _LEADS.fullmatch(lead)
            if said:
                if _OTHERS_WORDS.search(said.group(1)):
                    return None
                return None if _IN_DOUBT.search(text, max(0, one.title - 9), one.title) else index
            if text.startswith("quoted ", one.title - 7) and _LEADS_QUOTED.fullmatch(lead):
                return index
            if _SAYING.search(lead):
                return None
        return None

    def _pronoun(self, opening: int, after: int) -> int | None:
        """Who "he said" behind a quotation means: the only subject before it, or who spoke last."""
        spoke = _PRONOUN.match(self.text, after)
        if spoke is None:
            return None
        if self.alone < opening:
            return None
        first = self.outside[0] if self.outside and self.outside[0].start < opening else None
        if first and (_POSSESSIVE.match(self.text, first.end) or not _begins(self.text, first)):
            return None
        meant = first.name if first else self.before
        if meant is None:
            return None
        span = spoke.span("he" if spoke.group("he") else "she")
        self.named.append(Named(meant, *span, span[0]))
        return len(self.named) - 1

    def _goes_on(self, before: int, start: int, speaker: int) -> bool:
        """Whether a quotation continues the one before it: '"A," Kim said. "B."'."""
        between = self.text[before:start].strip()
        if not between.endswith(".") or len(between) >= 160 or ". " in between:
            return False
        first = bisect_left(self.outside, before, key=_start)
        last = bisect_left(self.outside, start, first, key=_start)
        name = self.named[speaker].name
        return all(one.name == name for one in self.outside[first:last])
