"""The things a sentence names: people, places, numbers, days, titles, each with its sort. Pure.

They are what the short answer to a question of fact is chosen from (``store.short_answers``); the
named-entity step of question answering (Prager et al., "Question-answering by predictive
annotation", SIGIR 2000), by patterns and word lists of our own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store import analysis
from store.dates import find_days
from store.entities import Kind
from store.irregular_forms import IRREGULAR_FORMS, NOUN_FORMS
from store.name_words import ORGANISATION_WORDS
from store.place_names import CITIES, COUNTRIES, PEOPLES, PLACES, STATES
from store.sought import Sort

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from store.entities import Mention
    from store.excerpts import Sentence
    from store.types import Passage, Span


class Thing(NamedTuple):
    """Something a sentence names."""

    text: str
    """As it is given in a short answer."""
    span: Span
    """In the sentence."""
    sort: Sort


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence stands in: needed to read its days and its names."""

    published: date | None
    mentions: Sequence[Mention] = ()
    """Of this sentence's passage; spans are in the passage."""
    places: frozenset[str] = frozenset()
    """Terms of where the article and its photos are from."""
    names: frozenset[str] = frozenset()
    """Words the article capitalises inside sentences: names wherever they stand."""


_NUMBER_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"hundreds?|thousands?|millions?|billions?|dozens?|a dozen|half)"
)
_ABOUT = (
    r"(?:(?:more|fewer|less|greater|higher|lower) than|at least|at most|as many as|up to|about|"
    r"around|nearly|almost|over|under|some|roughly|approximately|an estimated|only|just)\s+"
)
MONEY = r"(?:US\$|[$€£¥])"
_SCALE = r"(?:[ -](?:hundred|thousand|million|billion|trillion))"
_CURRENCY = r"(?:dollars|euros|pounds|yen|yuan|roubles|rubles|won|rupees|pesos|cents)"
_TIME_UNIT = r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)"
_LENGTH_UNIT = r"(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|foot|ft|inches)"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_NUMBER = re.compile(
    rf"(?:\b{_ABOUT})?(?:{MONEY}\s?)?(?<![\w.,])"
    rf"(?:\d[\d,]*(?:\.\d+)?{_SCALE}?|{_NUMBER_WORD}\b(?:[ -]{_NUMBER_WORD}\b)*)"
    rf"(?P<percent>\s?%|\s+per\s?cent(?:age points)?\b)?"
    rf"(?:[\s-]+(?:(?P<currency>{_CURRENCY})|(?P<time>{_TIME_UNIT})|(?P<length>{_LENGTH_UNIT}))\b"
    rf"(?:\s+(?:old|tall|long|high|wide|deep|away)\b)?)?(?!\w)",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"[A-Z][\w'’.&-]*(?:(?:\s+(?:of|de|del|van|von|bin|al|and|the|for|in|&)){0,2}"
    r"\s+[A-Z0-9][\w'’&-]*)*"
)
_IN = re.compile(r"\b(?:in|near|outside|inside|across|around)\s+(?:the\s+)?$")
_BEYOND = re.compile(
    r",\s+([A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*)(?=[,.;)]|\s+(?:on|in|for|where|when|to|after)\b|$)"
)
_LONGEST_IN = 30
"""Characters in which "inside the" stands, blanks with it."""
_POSSESSIVES = ("'s", "’s")
# The pages of live reports lose the full stop before the next sentence: "the Garden Though nobody".
_NEXT = re.compile(
    r"(?:\s+(?:Though|Although|However|But|And|While|When|If|As|After|Before|Since|Why|How|What|The))+$"
)
_SCORE = re.compile(r"(?:\s+\d[\d–-]*)+$")
_JOINT = re.compile(r"\s+(?:(?:and|of|for|in)(?:\s+the)?|the)\s+")
_QUOTATION = re.compile(r"[\"“]([^\"“”]{2,120})[\"”]")
# The capital first: few places are looked at twice.
_INSIDE = re.compile(r"[A-Z](?<=[a-z,] [A-Z])[\w-]*")
_YEARISH = re.compile(r"(?:19|20)\d\d")
_PIECE = re.compile(r"[A-Za-z][\w'’-]*|[^\w\s]")
_TITLE = re.compile(
    r"(?:mr|mrs|ms|dr|sen|rep|gov|gen|president|minister|king|queen|pope)\.?", re.IGNORECASE
)
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sep sept "
    "oct nov dec".split()
)
_ADVERBS = ("ly", "ing", "ed")
_LONGEST_TITLE = 10
"""Words between quotation marks that may be a title."""

_WHEN = "last next past week month year years months weeks days day ago earlier".split()
_NO_PHRASE = frozenset(_WHEN).union(IRREGULAR_FORMS).difference(NOUN_FORMS)
"""Words that stand in no phrase: of time, and what was done ("gave", "took")."""

_IN_NO_PHRASE = _NO_PHRASE | analysis.STOPWORDS

_IN_FIGURES = frozenset((Sort.DAY, Sort.COUNT, Sort.AMOUNT, Sort.MEASURE))

_MENTIONED = {
    Kind.PERSON: Sort.PERSON,
    Kind.ORGANISATION: Sort.ORGANISATION,
    Kind.PLACE: Sort.PLACE,
}


def capitalised(passages: Sequence[Passage]) -> frozenset[str]:
    """The words that passages capitalise inside sentences."""
    return frozenset(_INSIDE.findall("\n".join(passage.text for passage in passages)))


def things(
    sentence: Sentence, setting: Setting, sorts: Collection[Sort] = tuple(Sort)
) -> list[Thing]:
    """Everything of these sorts the sentence names, in no order.

    One place may give several readings.
    """
    found: list[Thing] = []
    if not _IN_FIGURES.isdisjoint(sorts):
        days = find_days(sentence.text, setting.published)
        found += (Thing(day_name(day.first, day.last), day.span, Sort.DAY) for day in days)
        found += _numbers(sentence, [day.span for day in days])
    if Sort.WORK in sorts:
        found += _titles(sentence)
    if not _IN_FIGURES.issuperset(sorts):
        mentioned = list(_mentioned(sentence, setting))
        found += mentioned
        found += _names(sentence, setting, mentioned)
    if Sort.ANYTHING in sorts:
        found += _phrases(sentence)
    return [thing for thing in found if thing.sort in sorts]


def day_name(first: date, last: date) -> str:
    """A day, month, year or stretch of days in words: "Friday 15 November 2024"."""
    if first == last:
        return f"{first:%A} {first.day} {first:%B %Y}"
    if (first.day, first.month, last.day, last.month) == (1, 1, 31, 12):
        return f"{first:%Y}" if first.year == last.year else f"{first:%Y}–{last:%Y}"
    if first.day == 1 and (last.year, last.month) == (first.year, first.month) and last.day >= 28:
        return f"{first:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%B %Y}"
    return f"{first.day} {first:%B %Y} – {last.day} {last:%B %Y}"


def _numbers(sentence: Sentence, days: Sequence[Span]) -> Iterator[Thing]:
    text = sentence.text
    for match in _NUMBER.finditer(text):
        number = match[0]
        if _YEARISH.fullmatch(number) or any(a <= match.start() < b for a, b in days):
            continue
        if match["currency"] or match["percent"] or re.search(MONEY, number):
            sort = Sort.AMOUNT
        else:
            sort = Sort.MEASURE if match["time"] or match["length"] else Sort.COUNT
        yield _thing(text, match.span(), sort)


def _titles(sentence: Sentence) -> Iterator[Thing]:
    for match in _QUOTATION.finditer(sentence.text):
        if match[1].count(" ") < _LONGEST_TITLE:
            yield _thing(sentence.text, match.span(1), Sort.WORK)


def _mentioned(sentence: Sentence, setting: Setting) -> Iterator[Thing]:
    first, last = sentence.span
    for mention in setting.mentions:
        start, end = mention.span
        if first <= start and end <= last:
            sort = _MENTIONED[mention.kind]
            if mention.kind is Kind.PLACE:
                sort = _sort_of_place(mention.name) or sort
            yield Thing(mention.name, (start - first, end - first), sort)


def _names(sentence: Sentence, setting: Setting, mentioned: Sequence[Thing]) -> Iterator[Thing]:
    """Capitalised runs, whole and in the parts that "of", "and" … join."""
    text = sentence.text
    begins = len(text) - len(text.lstrip("\"“'‘(— "))
    taken = {one.span for one in mentioned}
    people = [one.span for one in mentioned if one.sort is Sort.PERSON]
    for match in _NAME.finditer(text):
        start, end = match.span()
        words = match[0].split()
        # The first word of a sentence is a name only where the article writes it so elsewhere.
        opens = start <= begins
        while words and (
            _plain(words[0]) in CALENDAR
            or _plain(words[0]) in analysis.STOPWORDS
            or (opens and not _opens_name(words, setting.names))
            or _TITLE.fullmatch(words[0])
        ):
            start += len(words[0])
            start += len(text[start:end]) - len(text[start:end].lstrip())
            opens = False
            del words[0]
        if not words:
            continue
        if match[0][-1] in "–-" or match[0][-1].isdigit():
            end -= len(match[0]) - len(_SCORE.sub("", match[0]))
        end -= len(text[start:end]) - len(_NEXT.sub("", text[start:end]))
        whole = _thing(text, (start, end), Sort.THING)
        pieces = {whole.span: whole}
        at = start
        for joint in (*_JOINT.finditer(text, start, end), None) if len(words) > 1 else ():
            stop = joint.start() if joint else end
            piece = _thing(text, (at, stop), Sort.THING)
            if piece.text[:1].isupper():
                pieces.setdefault(piece.span, piece)
            at = joint.end() if joint else end
        if (beyond := _BEYOND.match(text, whole.span[1])) and beyond[1]:
            located = _thing(text, (whole.span[0], beyond.end(1)), Sort.THING)
            pieces[located.span] = located
        for thing in pieces.values():
            if thing.span in taken or not thing.text:
                continue
            lows = thing.text.lower().replace("’", "'").split()
            if lows[-1] in PEOPLES or all(low.strip(".") in CALENDAR for low in lows):
                continue
            if any(s < thing.span[1] and thing.span[0] < e for s, e in people):
                continue
            sort = _sort_of_place(thing.text.partition(",")[0])
            if "," in thing.text and _sort_of_place(thing.text.rpartition(", ")[2]) is None:
                continue
            if sort is None and (
                not PLACES.isdisjoint(low.strip(",.") for low in lows)
                or (
                    lows[-1] not in ORGANISATION_WORDS
                    and _IN.search(text, max(0, thing.span[0] - _LONGEST_IN), thing.span[0])
                )
            ):
                sort = Sort.PLACE
            yield Thing(thing.text, thing.span, sort or Sort.THING)


def _opens_name(words: Sequence[str], names: frozenset[str]) -> bool:
    """Whether the first word of a sentence belongs to a name."""
    first = words[0].strip(".,'’")
    if first in names or _sort_of_place(first):
        return True
    return len(words) > 1 and words[1][0].isupper() and not first.lower().endswith(_ADVERBS)


def _phrases(sentence: Sentence) -> Iterator[Thing]:
    """Runs of small content words: whole from each word to the end, and the first word."""
    text = sentence.text
    run: list[Span] = []
    for match in (*_PIECE.finditer(text), None):
        word = match[0] if match else ""
        if match and len(word) > 2 and word.islower() and word not in _IN_NO_PHRASE:
            run.append(match.span())
            continue
        if run:
            for first, _ in run[-3:]:
                yield _thing(text, (first, run[-1][1]), Sort.ANYTHING)
            for _, last in run[:-1][:2]:
                yield _thing(text, (run[0][0], last), Sort.ANYTHING)
        run = []


@lru_cache(maxsize=1 << 12)
def _sort_of_place(name: str) -> Sort | None:
    low = name.lower().replace(".", "").removeprefix("the ")
    if low in COUNTRIES:
        return Sort.COUNTRY
    if low in STATES:
        return Sort.STATE
    return Sort.CITY if low in CITIES else None


def _plain(word: str) -> str:
    return word.strip(".,'’").lower()


def _thing(text: str, span: Span, sort: Sort) -> Thing:
    """The words of a span without blanks, a possessive and punctuation at its ends."""
    start, end = span
    if (
        start < end
        and text[start].isalnum()
        and text[end - 1].isalnum()
        and not text.endswith(_POSSESSIVES, start, end)
    ):
        return Thing(text[start:end], span, sort)
    while start < end and (text[start].isspace() or text[start] in ",;:—–-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:—–-"):
        end -= 1
    if text.endswith(_POSSESSIVES, start, end):
        end -= 2
    while end > start and text[end - 1] in ".'’" and not re.search(r"\b\w\.$", text[start:end]):
        end -= 1
    return Thing(text[start:end], (start, end), sort)
