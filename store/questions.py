"""What a question asks for: its kind, its words, the names in it. Pure.

The kinds follow the answer types of question-answering track systems (Li & Roth, "Learning
Question Classifiers", 2002), reduced to those a news reader uses; they are told apart by the
question word and what follows it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from store import analysis, epithets
from store.dates import find_days
from store.query import LONGEST_TEXT
from store.sought import Kind, Sort, Sought, sought

if TYPE_CHECKING:
    from datetime import date

    from store.types import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question taken apart."""

    text: str
    kind: Kind
    terms: tuple[str, ...]
    """Index terms of what it is about."""
    plural: bool = False
    """Several things are asked for: "which leaders"."""
    asking: tuple[str, ...] = ()
    """Those of them that stand in the last sentence that asks; what goes before sets the scene."""
    sought: Sought = field(default_factory=lambda: Sought(Sort.ANYTHING))
    """What sort of thing would answer."""
    asked: tuple[str, ...] = ()
    """Terms of the thing asked for: of "which country", ``countri``; of "how many North Korean
    soldiers", all three."""
    verb: str | None = None
    """The term of what the thing asked for does: "What *caused* …", "Who was *appointed* …"; None
    where something is done to it ("What did … cause")."""
    action: str | None = None
    """The term of what is done to the thing asked for: "What did Kim *order* …"."""
    days: tuple[date, date] | None = None
    """First and last day of the time it names, when it names one."""
    quoted: tuple[str, ...] = ()
    """What it gives in quotation marks, of several words: somebody must have written just that."""
    names: tuple[tuple[str, ...], ...] = ()
    """The names and years in it, as terms: an answer that lacks them is about something else."""


# Of patterns that start at the same word the first listed decides.
_NEWS = re.compile(
    r"\bwhat(?:'s|’s| is| are)? (?:new|the latest|the news|happening)\b|^\W*news (?:on|about)\b",
    re.IGNORECASE,
)
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            Kind.HOW_MANY,
            r"\bhow (?:many|old|long|often|far|tall|high)\b|\bwhat (?:is the )?number of\b",
        ),
        (
            Kind.HOW_MUCH,
            r"\bhow (?:much|large|big|deep)\b"
            r"|\bwhat (?:percent(?:age)?|share|price|sum|amount)\b",
        ),
        (
            Kind.SAID,
            r"\bwhat (?:did|does|has|have|had|do) .{1,80}?\b(?:say|said|tell|told|call(?:ed)?"
            r"|announced?|demand(?:ed)?|claim(?:ed)?|warn(?:ed)?|promised?|add(?:ed)?|declared?"
            r"|urged?|pledged?|think|thought|write|wrote|post(?:ed)?|argued?)\b",
        ),
        (Kind.WHEN, r"\bwhen\b|\b(?:what|which) (?:day|date|month|year|time)\b"),
        (
            Kind.WHERE,
            r"\bwhere\b|\b(?:in|at) (?:what|which) (?:place|city|country|town|state|region)\b",
        ),
        (Kind.WHY, r"\bwhy\b|\bwhat (?:was|is) the reason\b|\bfor what reason\b"),
        (Kind.WHO, r"\bwho(?:m|se)?\b"),
        (Kind.HOW, r"\bhow\b"),
        (Kind.WHAT, r"\bwh(?:at|ich)\b"),
    )
)  # fmt: skip
_DEFINITION = re.compile(
    r"^\W*(?:what(?:'s|’s|\s+is|\s+are|\s+was|\s+were)|define)\s+(?:an?\s+|the\s+)?"
    r"(?!(?:name|number|cause|reason|result|latest|new|biggest|largest|most|best)\b)"
    r"([^\s?]+(?:\s+(?!of\b|in\b|for\b|by\b|to\b|at\b|on\b)[^\s?]+){0,3})\s*\?*$",
    re.IGNORECASE,
)
_YES_NO = re.compile(
    r"^\W*true or false\b"
    r"|^\W*(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:how many|how much|which|what|whose|who|whom)\b\s*((?:[\w'’-]+\s*){0,7})", re.IGNORECASE
)
_NOT_ASKED = re.compile(
    r"did|do|does|is|are|was|were|has|have|had|will|would|can|could|should|in|on|at|of|to|from|that|"
    r"who|the|a|an|it|he|she|they|after|before|this|\w+(?:ed|[^s]s'?ing)|won|lost|beat|took|made|"
    r"said|says|told|went|came|became|began|gave|got|held|hit|led|left|met|paid|put|ran|rose|saw|"
    r"sent|set|shot|sold|spoke|stood|struck|wrote|broke|brought|built|bought|caught|drew|drove|"
    r"fell|fought|found|grew|kept|knew|recently",
    re.IGNORECASE,
)
# "In what may be the largest sale ever, how many …"
_SCENE = re.compile(
    r"^\W*(?:in|after|at|with) what (?:is|was|are|were|may|might|could|would|will|appears?|seems?"
    r"|has|had|some|many|experts|officials|critics)\b[^,?]*,",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(
    r"did|do|does|is|are|was|were|been|has|have|had|will|would|can|could|should|may|might|must",
    re.IGNORECASE,
)
_DO = frozenset(("did", "do", "does"))
_DONE = re.compile(
    r"\b(?:did|does|do)\s+(?:the\s+|an?\s+)?"
    # Behind a name: "the upper stage of Starship come", "Kim order".
    r"(?:(?:[a-z]+\s+){0,3}of\s+(?=(?:the\s+)?[A-Z]))?"
    r"(?:[A-Z][\w'’.-]*\s+|(?:of|de|and|the)\s+|he\s+|she\s+|it\s+"
    r"|they\s+|[a-z]+s\s+)+([a-z]{3,})"
)
_PARTICIPLE = re.compile(
    r"\w+(?:ed|wn|ught|ung|elt|ept|old|lost|sent|made|held|hit|shot|put)"
    # Not whatever ends so: Biden.
    r"|\w*(?:tak|giv|chos|beat|driv|writt|hidd|bidd|brok|stol|spok|fall|eat|shak|gott|froz|bitt"
    r"|se|prov|ridd|ris|wok|wov|strick|be)en"
)
_PERSON = re.compile(
    r"^\W*(?:who(?:'s|’s|s|\s+is|\s+was|\s+are)|tell\s+me\s+about|what\s+do\s+you\s+know\s+about)\s+"
    r"(?!(?:the|a|an|to|in|on|at|going|that|this|it|he|she|they|you|i|we|my|your|our)\b)"
    r"([^?!]{2,80}?)\s*[?!.]*\s*$",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"^\W*(?:(?:thanks|thank you|hi|hello|hey|please|ok(?:ay)?|so|and|but|well"
    r"|good (?:morning|evening|day))\b[\s,.!-]*)+",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"^\W*who(?:['’]s|\s+is)\s+(?:the\s+)?(?!(?:my|your|our)\b)([^?!]{2,80}?)\s*[?!.]*\s*$",
    re.IGNORECASE,
)
# Xi Jinping does nothing; who is "leading the race" does.
_VERBISH = re.compile(
    r"\b(?:ing|(?-i:[a-z])\w{2,}ing|by|for|from|in|to|with|about|behind|against|now|next)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:[A-Z][\w'’.-]*|\d+)(?:\s+(?:(?:of|de|bin|al|von|van|the)\s+)?[A-Z][\w'’.-]*)*"
)
_QUOTED = re.compile(r"[\"“]([^\"“”]{3,120})[\"”]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SENTENCE_START = re.compile(r"(?:^|[.?!:]\s+)[\"“'‘(]*$")
# Words of asking that are no stopwords: "many" says what to look for, not what it is about.
_ASKING = frozenset(
    analysis.terms(
        "true false many named name called following approximately recently likely exactly "
        "week happened"
    )
)
_CALENDAR = frozenset(
    analysis.terms(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
        "June July August September October November December"
    )
)
_QUESTION_WORDS = frozenset(
    "who whom whose what which when where why how did does do is are was were has have had will "
    "would can could should in on at by to from about for after before the a an tell define many "
    "most several some".split()
)


def understand(text: str, *, as_of: date) -> Question:
    """Take a question asked on a day apart.

    Anything typed gives a Question, at worst one without terms.
    """
    typed = text[:LONGEST_TEXT].strip()
    days = find_days(typed, as_of, only_past=True)
    words = analysis.terms(
        _without(typed, [day.span for day in days if not _YEAR.search(day.wording)])
    )
    meaningful = analysis.meaningful(words)
    content = tuple(dict.fromkeys(t for t in meaningful if t not in _ASKING)) or tuple(meaningful)
    asking = _SCENE.sub("", typed)
    kind = _kind(asking)
    asked: tuple[str, ...] = ()
    verb, plural = None, False
    if match := _ASKS.search(asking):
        words = match[1].split()
        nouns = list(takewhile(lambda word: not _NOT_ASKED.fullmatch(word), words[:4]))
        asked = tuple(t for t in analysis.terms(" ".join(nouns)) if t not in analysis.STOPWORDS)
        plural = bool(nouns) and bool(re.search(r"[^s]s$|people$|men$", nouns[-1]))
        verb = _does(words[len(nouns) :])
    return Question(
        text=typed,
        kind=kind,
        terms=content,
        asking=_asking(typed, content),
        sought=sought(asking, kind),
        asked=asked,
        verb=verb,
        action=None if verb else _done(typed),
        plural=plural,
        names=_names(typed),
        quoted=tuple(said for said in _QUOTED.findall(typed) if len(said.split()) > 1),
        days=(days[0].first, days[0].last) if len(days) == 1 else None,
    )


def _asking(text: str, terms: tuple[str, ...]) -> tuple[str, ...]:
    """The terms of the last sentence with a question mark; of the last one where there is none."""
    pieces = [piece for piece in re.split(r"(?<=[.?!])\s+", text) if piece]
    asking = [piece for piece in pieces if "?" in piece] or pieces
    there = frozenset(analysis.terms(asking[-1])) if asking else frozenset()
    return tuple(term for term in terms if term in there) or terms


def _without(text: str, spans: list[Span]) -> str:
    """The text with some spans blanked out."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


MOST_BARE = 4
"""Words of a message that may be no sentence."""
_MARKS = ".,;:!?\"'“”‘’«»()"
_ASKING_BY_THEMSELVES = frozenset(
    "who whos who's whom whose what whats what's when where wheres where's why how which is are was"
    " were do does did tell show give explain describe summarize summarise list".split()
)
_ASKING_AMONG_OTHERS = frozenset(
    "am be been has have had can could would will should must may might any about please".split()
)


def person_asked(text: str) -> str | None:
    """The name in "Who is NAME?"; None when something else is asked ("Who opened …?")."""
    match = _PERSON.match(_COURTESY.sub("", text[:LONGEST_TEXT]))
    words = match[1].split() if match else []
    if not match or not 0 < len(words) <= 6 or _VERBISH.search(match[1]):
        return None
    if _PARTICIPLE.fullmatch(words[0]) and not words[0][0].isupper():
        return None
    return match[1].strip(" \"'“”‘’") or None


def asks_nothing(text: str) -> bool:
    """Whether it is a few words and no more, such as a name: no question, no order."""
    words = [word.strip(_MARKS) for word in text.lower().split()]
    if not 0 < len(words) <= MOST_BARE:
        return False
    if not _ASKING_BY_THEMSELVES.isdisjoint(words):
        return False
    # "Will Smith" and "May" are names.
    return len(words) < 3 or _ASKING_AMONG_OTHERS.isdisjoint(words)


def defined(text: str) -> str | None:
    """The name in "What is NAME?"; None when something else is asked."""
    match = _DEFINITION.match(text[:LONGEST_TEXT])
    return match[1] if match and match[1][:1].isupper() else None


def office_asked(text: str) -> str | None:
    """The office in "Who is the Russian foreign minister?"; None when something else is asked."""
    match = _OFFICE.match(_COURTESY.sub("", text[:LONGEST_TEXT]))
    if not match or len(match[1].split()) > 6 or epithets.understood(match[1]) is None:
        return None
    return match[1]


def _kind(text: str) -> Kind:
    if _YES_NO.match(text) and not re.search(r"\bwh(?:at|o|en|ere|y|ich)\b", text, re.IGNORECASE):
        return Kind.YES_NO
    if _NEWS.search(text):
        return Kind.NEWS
    if _DEFINITION.match(text) or person_asked(text):
        return Kind.DEFINITION
    # Of several sentences the last that asks decides, of several question words in it the first.
    for sentence in reversed(re.split(r"(?<=[.?!])\s+", text)):
        found = [
            (match.start(), order, kind)
            for order, (kind, pattern) in enumerate(_KINDS)
            if (match := pattern.search(sentence))
        ]
        if found:
            return min(found)[2]
    return Kind.WHAT


def _does(rest: list[str]) -> str | None:
    """The verb of what was asked for, by the words behind it: "won", "was appointed"."""
    helpers = list(takewhile(_AUXILIARY.fullmatch, rest))
    if rest[len(helpers) + 1 : len(helpers) + 2] == ["with"]:
        return None  # who governed with whom, met with whom: either may be named first
    word = rest[len(helpers)] if len(helpers) < len(rest) else ""
    if helpers and (helpers[0].lower() in _DO or not _PARTICIPLE.fullmatch(word)):
        return None
    terms = analysis.terms(word)
    return terms[0] if terms and terms[0] not in analysis.STOPWORDS else None


def _done(text: str) -> str | None:
    """The verb behind "did" and its subject: "What did Han Kang *win* …"."""
    match = _DONE.search(text)
    terms = analysis.terms(match[1]) if match else []
    return terms[0] if terms and terms[0] not in analysis.STOPWORDS else None


def _names(text: str) -> tuple[tuple[str, ...], ...]:
    """Capitalised runs of the question and its years, as terms.

    A single capitalised word that opens a sentence is left out ("Protesters blocked what?"),
    unless it is the only thing the question could be about. Days and months are no names: they
    are read as times.
    """
    if text.isupper():
        return ()
    found: dict[tuple[str, ...], None] = {}
    for match in _NAME.finditer(text):
        words = match[0].split()
        if opens := bool(_SENTENCE_START.search(text[: match.start()])):
            while words and words[0].lower() in _QUESTION_WORDS:
                words, opens = words[1:], False
        run = tuple(t for t in analysis.terms(" ".join(words)) if t not in analysis.STOPWORDS)
        if (
            run
            and not (opens and len(run) == 1)
            and not all(t.isdigit() or t in _CALENDAR for t in run)
        ):
            found[run] = None
    found.update(((year,), None) for year in _YEAR.findall(text))
    return tuple(found)
