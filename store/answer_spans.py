"""The spans of a sentence that could answer a question, kind by kind. Pure.

Every finder yields all spans of its kind with a fit between 0 and 1: how surely such a span is a
thing of the kind asked for (a single day fits "when" better than "next week"; a clause that is
merely near fits nothing). ``store.short_answers`` chooses among them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import analysis
from store.dates import find_days
from store.place_names import PEOPLES, PLACES
from store.questions import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from store.entities import Mention
    from store.excerpts import Sentence
    from store.questions import Question
    from store.types import Passage, Span


@dataclass(frozen=True, slots=True)
class Short:
    """A short answer and the words of the sentence it rests on."""

    text: str
    span: Span
    fit: float


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
_MONEY = r"(?:US\$|[$€£¥])"
_SCALE = r"(?:[ -](?:hundred|thousand|million|billion|trillion))"
_CURRENCY = r"(?:dollars|euros|pounds|yen|yuan|roubles|rubles|won|rupees|pesos)"
_TIME_UNIT = r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)"
_LENGTH_UNIT = r"(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|foot|ft|inches)"
_NUMBER = re.compile(
    rf"(?:\b{_ABOUT})?(?:{_MONEY}\s?)?(?<![\w.,])"
    rf"(?:\d[\d,]*(?:\.\d+)?{_SCALE}?|{_NUMBER_WORD}\b(?:[ -]{_NUMBER_WORD}\b)*)"
    rf"(?P<percent>\s?%|\s+per\s?cent(?:age points)?\b)?"
    rf"(?:[\s-]+(?:(?P<currency>{_CURRENCY})|(?P<time>{_TIME_UNIT})|(?P<length>{_LENGTH_UNIT}))\b"
    rf"(?:\s+(?:old|tall|long|high|wide|deep|away)\b)?)?(?!\w)",
    re.IGNORECASE,
)
_IN = r"(?:in|near|outside|inside|across|around)"
_TOWARDS = r"(?:at|off|from|to|into|toward|towards|over|on)"
_PLACE = re.compile(
    rf"\b(?:(?P<inside>{_IN})|{_TOWARDS})\s+(?:the\s+)?"
    r"(?P<place>(?:(?:central|northern|southern|eastern|western|neighboring)\s+)?"
    r"[A-Z][\w'’.-]*(?:(?:\s+(?:of|de|del|do|da|la|al)(?:\s+the)?)?\s+[A-Z][\w'’-]*)*"
    r"(?:,\s+[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*)?)"
)
_NAME = re.compile(
    r"[A-Z][\w'’.&-]*(?:(?:\s+(?:of|de|del|van|von|bin|al|and|the|for|in)){0,2}"
    r"\s+[A-Z0-9][\w'’&-]*)*"
)
_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][\w-]*")
_PRONOUN = re.compile(r"(?:it|this|that|him|her|them|on|in|at)\b", re.IGNORECASE)
_QUOTATION = re.compile(r"[\"“]([^\"“”]{3,600})[\"”]?")
_SAYS = (
    r"(?:said|says|saying|announced|warned|added|claimed|declared|pledged|promised|urged|wrote|"
    r"insisted|vowed|acknowledged|asked|answered|called|told)"
)
_SAID = (
    r"(?:said|says|saying|announced|warned|added|claimed|declared|pledged|promised|urged|wrote|"
    r"insisted|vowed|acknowledged|told\s+(?:\S+\s+){1,8}?(?<!according )(?=(?:that|to)\b)|"
    r"called\s+(?:\S+\s+){1,4}?)"
)
_SPEAKS_AFTER = re.compile(
    rf"(?:['’]s)?(?:,[^,;.\"“”]{{2,80}},)?,?\s+(?:[\w-]+\s+){{0,3}}?{_SAYS}\b"
)
_SPEAKS_BEFORE = re.compile(rf"\b(?:(?!told){_SAYS}|according to)\s+(?:[\w'’.-]+\s+){{0,6}}$")
_WEEKDAY = r"(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_REPORTED = re.compile(
    rf"\b{_SAID}\s*(?:{_WEEKDAY}\s+)?(?:in\s+\S+\s+)?(?:that|to)?\b\s*(.{{8,400}})"
)
_ATTRIBUTED = re.compile(
    r",[\"”]?\s+(?:according to|(?:the\s+)?[\w'’ -]{2,60}?\s+(?:said|says|wrote|reported|told"
    r"|added))\b.*$"
)
_REASON = re.compile(
    r"\b(?:(?P<strong>because(?: of)?|due to|citing|in response to|in protest (?:at|against|over)|"
    r"as a result of|thanks to|for(?=\s+(?:\w+ing|his|her|its|their)\b)|in order to|so that|"
    r"aimed at)|after|amid|over|as|since|to(?=\s+[a-z]+\b))\s+[^,;:.\"“”]{6,200}"
)
_MEANS = re.compile(r"\b(?:by|through|using|via|with)\s+[^,;:.\"“”]{6,200}")
_CLAUSE_END = re.compile(
    r"[,;:—–\"“”]|\s-\s|\b(?:and|but|as|after|before|while|when|which|who|that|because|citing|"
    r"during|amid|although|though|according)\b|[.!?]$"
)
_VAGUE = re.compile(r"(?:\w+ )?(?:hundreds|thousands|millions|billions|dozens)", re.IGNORECASE)
_YEARISH = re.compile(r"(?:19|20)\d\d")
_TITLE = re.compile(
    r"(?:mr|mrs|ms|dr|sen|rep|gov|gen|president|minister|king|queen|pope)\.?", re.IGNORECASE
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sep sept "
    "oct nov dec".split()
)
_NEGATION = re.compile(
    r"\b(?:not|never|no longer|neither|nor|without|den(?:y|ies|ied)|refus(?:e|es|ed)|"
    r"reject(?:s|ed)?|rul(?:es|ed) out|fail(?:s|ed) to)\b|n['’]t\b",
    re.IGNORECASE,
)
_UNITS = {"old": "time", "long": "time", "often": "time", "far": "length", "tall": "length",
          "high": "length", "wide": "length", "deep": "length"}  # fmt: skip
_AHEAD = re.compile(r"\bwhen\s+(?:will|is|are|does|do|can|should)\b", re.IGNORECASE)
_HOW_UNIT = re.compile(r"\bhow (" + "|".join(_UNITS) + r")\b", re.IGNORECASE)


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


def capitalised(passages: Sequence[Passage]) -> frozenset[str]:
    """The words that passages capitalise inside sentences."""
    return frozenset(word for passage in passages for word in _INSIDE.findall(passage.text))


def _days(question: Question, sentence: Sentence, setting: Setting) -> Iterable[Short]:
    ahead = bool(_AHEAD.search(question.text))
    for day in find_days(sentence.text, setting.published):
        length = (day.last - day.first).days
        fit = 1.0 if not length else 0.8 if length < 4 else 0.6
        if setting.published is not None and ahead is not (day.last > setting.published):
            fit *= 0.6
        yield Short(day_name(day.first, day.last), day.span, fit)


def _numbers(question: Question, sentence: Sentence, setting: Setting) -> Iterable[Short]:
    text = sentence.text
    days = [day.span for day in find_days(text, setting.published) if _YEARISH.search(day.wording)]
    asked = frozenset(question.asked)
    wanted = _HOW_UNIT.search(question.text)
    for match in _NUMBER.finditer(text):
        number = match[0]
        if any(start <= match.start() < end for start, end in days) or _YEARISH.fullmatch(number):
            continue
        money = bool(match["currency"] or re.search(_MONEY, number))
        unit = "time" if match["time"] else "length" if match["length"] else None
        follows = set(analysis.terms(text[match.start() : match.end() + 40])[:8])
        counted = bool(asked & follows) or not asked
        if question.kind is Kind.HOW_MUCH:
            fit = 1.0 if money or match["percent"] else 0.3
        elif wanted:
            fit = 1.0 if unit == _UNITS[wanted[1].lower()] else 0.0
        else:
            fit = 0.0 if money or match["percent"] else 1.0 if counted else 0.0 if unit else 0.6
            if number.strip().lower() in ("one", "half"):
                fit = min(fit, 0.3)
        if _VAGUE.fullmatch(number.strip()):
            fit *= 0.5
        elif not counted and not any(c.isdigit() for c in number):
            fit = min(fit, 0.3)  # "the three condemned" counts nothing
        if fit:
            yield _short(text, match.span(), fit)


def _places(_: Question, sentence: Sentence, setting: Setting) -> Iterable[Short]:
    people = _people_spans(sentence, setting)
    for match in _PLACE.finditer(sentence.text):
        place = match["place"]
        words = [analysis.fold(word.strip(",.'’")) for word in place.split()]
        start = match.start("place")
        if (
            words[0] in _CALENDAR
            or PEOPLES.issuperset(words)
            or any(first <= start < last for first, last, _ in people)
        ):
            continue
        known = not PLACES.isdisjoint(words)
        fit = 1.0 if known else 0.9 if match["inside"] else 0.4
        if setting.places.issuperset(analysis.terms(place)):
            fit += 0.2
        yield _short(sentence.text, match.span("place"), fit)


def _persons(question: Question, sentence: Sentence, setting: Setting) -> Iterable[Short]:
    first, last = sentence.span
    # "Who is the president of Russia?" names an office, and who holds it is called so.
    office = frozenset(question.terms) if question.verb is None else frozenset()
    for mention in setting.mentions:
        if first <= mention.span[0] and mention.span[1] <= last:
            called = {
                sentence.spellings.get(term, term)
                for term in analysis.terms(mention.role or "", sentence.language)
            }
            held = len(called & office) / len(office) if office else 0.0
            span = (mention.span[0] - first, mention.span[1] - first)
            yield Short(mention.name, span, 1.0 + held)
    for short in _named(question, sentence, setting):
        if PLACES.isdisjoint(analysis.fold(short.text).split()):
            yield Short(short.text, short.span, 0.45 * short.fit)


def _sayings(question: Question, sentence: Sentence, setting: Setting) -> Iterable[Short]:
    """Quotations that are the asked person's, and clauses reported of them."""
    speaker = frozenset(question.names[0]) if question.names else frozenset()
    first, last = sentence.span
    given: dict[Span, bool] = {}
    for mention in setting.mentions:
        if mention.quote and first <= mention.quote[0] and mention.quote[1] <= last:
            quote = (mention.quote[0] - first, mention.quote[1] - first)
            given[quote] = not speaker or not speaker.isdisjoint(
                sentence.spellings.get(t, t) for t in analysis.terms(mention.name)
            )
    for match in _QUOTATION.finditer(sentence.text):
        others = [theirs for (start, end), theirs in given.items() if start < match.end(1)
                  and match.start(1) < end]  # fmt: skip
        if len(match[1].split()) >= 4 and all(others):
            theirs = bool(others) or not speaker or _speaks(speaker, sentence)
            yield _short(sentence.text, match.span(1), 1.2 if theirs else 0.3)
    reported = _REPORTED.search(sentence.text)
    if reported is not None and not _PRONOUN.match(reported[1]):
        theirs = not speaker or _speaks(speaker, sentence)
        end = _ATTRIBUTED.search(sentence.text, reported.start(1))
        span = (reported.start(1), end.start() if end else reported.end(1))
        yield _short(sentence.text, span, 0.8 if theirs else 0.2)


def _speaks(speaker: frozenset[str], sentence: Sentence) -> bool:
    """Whether somebody stands beside a verb of saying as the one who says it."""
    return any(
        _SPEAKS_AFTER.match(sentence.text, token.span[1])
        or _SPEAKS_BEFORE.search(sentence.text[: token.span[0]])
        for token in sentence.tokens
        if token.term in speaker
    )


def _reasons(_: Question, sentence: Sentence, setting: Setting) -> Iterable[Short]:
    for match in _REASON.finditer(sentence.text):
        yield _short(sentence.text, match.span(), 1.0 if match["strong"] else 0.4)


def _means(_: Question, sentence: Sentence, setting: Setting) -> Iterable[Short]:
    for match in _MEANS.finditer(sentence.text):
        yield _short(sentence.text, match.span(), 0.6)


def _named(_: Question, sentence: Sentence, setting: Setting) -> Iterable[Short]:
    """Names of anything. A lone capital at the start of the sentence may be no name at all."""
    for match in _NAME.finditer(sentence.text):
        words = [analysis.fold(word.strip(".,")) for word in match[0].split()]
        if all(word in _CALENDAR or word.isdigit() for word in words) or _TITLE.fullmatch(match[0]):
            continue
        opens = len(words) == 1 and not sentence.text[: match.start()].strip("\"“'‘ ")
        if opens and words[0] in analysis.STOPWORDS:
            continue
        opens = opens and match[0] not in setting.names
        bare = opens or PEOPLES.issuperset(words)
        yield _short(sentence.text, match.span(), 0.3 if bare else 1.0)


def _things(question: Question, sentence: Sentence, setting: Setting) -> Iterable[Short]:
    """Names for "which"; else the clause around the question's words that they do not fill."""
    if question.asked:
        yield from _named(question, sentence, setting)
        for match in _QUOTATION.finditer(sentence.text):
            if len(match[1].split()) <= 6:
                yield _short(sentence.text, match.span(1), 0.7)
    named = {term for name in question.names for term in name}
    wanted = set(question.terms) - named
    matched = [t.span for t in sentence.tokens if t.term in wanted]
    if not matched:
        return
    first, last = matched[0][0], matched[-1][1]
    if question.verb:  # "What caused the delays?" asks for what stands before the verb
        borders = [m.end() for m in _CLAUSE_END.finditer(sentence.text, 0, first)]
        yield _short(sentence.text, (borders[-1] if borders else 0, first), 0.2)
    elif not _CLAUSE_END.match(sentence.text, last):
        end = _CLAUSE_END.search(sentence.text, min(len(sentence.text), last + 4))
        yield _short(sentence.text, (last, end.start() if end else len(sentence.text)), 0.2)


def _definitions(question: Question, sentence: Sentence, setting: Setting) -> Iterable[Short]:
    """What is said of a name: "X is a …", "X, the …,", "X: …", "… (X)", "…, known as X"."""
    wanted = set(question.terms)
    text = sentence.text
    named = [t.span for t in sentence.tokens if t.term in wanted]
    if not named:
        return
    start, end = named[0][0], named[-1][1]
    for pattern, fit in _DEFINES_AFTER:
        if match := pattern.match(text, end):
            yield _short(text, match.span(1), fit)
    for pattern in _DEFINES_BEFORE:
        if match := pattern.search(text[:start]):
            yield _short(text, match.span(1), 0.9)


_DEFINES_AFTER = (
    (re.compile(r"['\"”’]?\s+(?:is|was|are|were|means)\s+((?:an?|the|one)\s+[^,;.]{6,200})"), 1.0),
    (
        re.compile(
            r"['\"”’]?(?:,|\s*[–—:-])\s+((?:an?|the|[A-Z]\w+['’]s)\s+[^;.]{6,200}?)(?=[,;.]|$)"
        ),
        1.0,
    ),
    (re.compile(r"\s+\(([^)]{4,120})\)"), 0.7),
)
_DEFINES_BEFORE = (
    re.compile(r"((?:[A-Z][\w’'-]*\s+(?:(?:of|and|for|the)\s+){0,2}){1,8})\(\s*$"),
    re.compile(
        r"([^,;:.]{4,160}?),?\s+(?:is|are|was|were)?\s*(?:also\s+)?(?:known|called|referred to)"
        r"(?:\s+in\s+\w+)?(?:\s+as)?\s+(?:an?\s+|the\s+)?[\"“]?$"
    ),
)


def _yes_or_no(question: Question, sentence: Sentence, setting: Setting) -> Iterable[Short]:
    """Yes when the sentence says it, no when it negates it; nothing when it says only half."""
    wanted = set(question.terms)
    spans = [t.span for t in sentence.tokens if t.term in wanted]
    if len({t.term for t in sentence.tokens} & wanted) < max(1, 0.6 * len(wanted)):
        return
    first, last = spans[0][0], spans[-1][1]
    negated = bool(_NEGATION.search(sentence.text[max(0, first - 20) : last]))
    yield Short("No" if negated else "Yes", (first, last), 1.0)


FINDERS: dict[Kind, Callable[[Question, Sentence, Setting], Iterable[Short]]] = {
    Kind.WHO: _persons,
    Kind.WHERE: _places,
    Kind.WHEN: _days,
    Kind.HOW_MANY: _numbers,
    Kind.HOW_MUCH: _numbers,
    Kind.SAID: _sayings,
    Kind.WHY: _reasons,
    Kind.HOW: _means,
    Kind.WHAT: _things,
    Kind.DEFINITION: _definitions,
    Kind.YES_NO: _yes_or_no,
}
"""What looks for spans of each kind; news digests have no short answer."""


def _short(text: str, span: Span, fit: float) -> Short:
    """The words of a span without blanks and dangling punctuation at its ends."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in ",;:—–-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:—–-"):
        end -= 1
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    while end > start and text[end - 1] == "." and not re.search(r"\b\w\.$", text[start:end]):
        end -= 1
    if text[start:end].count('"') % 2 and '"' in text[end : end + 2]:
        end = text.index('"', end) + 1  # a quotation that closes just behind is shown closed
    return Short(text[start:end], (start, end), fit)


def _people_spans(sentence: Sentence, setting: Setting) -> list[tuple[int, int, str]]:
    """The people of the passage that stand in this sentence, with spans inside it."""
    first, last = sentence.span
    return [
        (m.span[0] - first, m.span[1] - first, m.name)
        for m in setting.mentions
        if first <= m.span[0] and m.span[1] <= last
    ]
