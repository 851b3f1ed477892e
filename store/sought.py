"""What sort of thing a question asks for: a person, a country, a number of days. Pure.

The sorts are the fine answer types of Li & Roth, "Learning Question Classifiers" (COLING 2002),
as far as news names them and a sentence shows them; they are told by the noun behind the question
word ("which airline", "the name of the boy"), in the last sentence that asks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from store.name_words import ROLES


class Kind(StrEnum):
    """What sort of thing would answer."""

    WHO = "who"
    WHERE = "where"
    WHEN = "when"
    HOW_MANY = "how many"
    HOW_MUCH = "how much"
    SAID = "what did they say"
    WHY = "why"
    HOW = "how"
    WHAT = "what"
    YES_NO = "yes or no"
    NEWS = "what is new"
    DEFINITION = "what is it"


class Sort(StrEnum):
    """Sorts of things that answer questions, and that sentences are searched for."""

    PERSON = "person"
    COUNTRY = "country"
    STATE = "state"
    CITY = "city"
    PLACE = "place"
    ORGANISATION = "organisation"
    WORK = "work"
    """A film, a book, a song: what is written between quotation marks."""
    DAY = "day"
    COUNT = "count"
    AMOUNT = "amount"
    """Money, shares of a whole."""
    MEASURE = "measure"
    """Time or length: "how old", "how far"."""
    WORD = "word"
    """What something is called."""
    THING = "thing"
    """What the question's noun names, and no list does: "which animal"."""
    ANYTHING = "anything"


@dataclass(frozen=True, slots=True)
class Sought:
    """What is asked for, with the noun that says so."""

    sort: Sort
    noun: str = ""
    """Lower-case, singular where it ends in a plain -s; "" when none says so."""


_OF_KIND = {
    Kind.WHO: Sort.PERSON,
    Kind.WHEN: Sort.DAY,
    Kind.WHERE: Sort.PLACE,
    Kind.HOW_MANY: Sort.COUNT,
    Kind.HOW_MUCH: Sort.AMOUNT,
}

_NOUNS: dict[Sort, frozenset[str]] = {
    Sort.COUNTRY: frozenset("country nation".split()),
    Sort.STATE: frozenset(("state",)),
    Sort.CITY: frozenset("city town capital village suburb borough".split()),
    Sort.PLACE: frozenset(
        "place location region island territory continent county province area venue".split()
    ),
    Sort.DAY: frozenset("day date month year weekday decade deadline".split()),
    Sort.AMOUNT: frozenset("percentage percent share price sum amount cost fee rate".split()),
    Sort.COUNT: frozenset("number age".split()),
    Sort.WORK: frozenset(
        "movie film book novel song album show series musical game play single documentary sitcom "
        "drama memoir poem opera painting podcast".split()
    ),
    Sort.WORD: frozenset("word phrase nickname slogan".split()),
    Sort.ORGANISATION: frozenset(
        "company airline brand agency team club university college school group organization "
        "organisation party network firm retailer automaker carmaker manufacturer maker chain "
        "restaurant bank newspaper magazine publication outlet platform app studio corporation "
        "giant startup service business store supermarket league union department ministry militia "
        "band website channel conglomerate franchise broadcaster".split()
    ),
    Sort.PERSON: ROLES
    | frozenset(
        "person politician golfer actor actress singer president candidate star senator governor "
        "player musician artist director rapper billionaire leader lawmaker athlete celebrity "
        "author writer king queen prince princess chef comedian host driver coach minister "
        "congressman congresswoman representative judge justice woman man boxer swimmer runner "
        "cyclist gymnast skier model activist journalist designer executive mogul official figure "
        "democrat republican contestant winner rival secretary lawyer attorney teen teenager boy "
        "girl mayor general nominee drummer influencer visionary pioneer icon legend founder "
        "scientist mp monarch pope royal magnate tycoon suspect".split()
    ),
}
_SORT_OF = {noun: sort for sort, nouns in _NOUNS.items() for noun in nouns}

_ASKS = re.compile(
    r"\b(?:which|what(?:['’]s|\s+(?:is|was|are|were)\s+the)?|whose)\s+"
    r"(?:of\s+(?:these|those|the)(?:\s+following)?\s+)?"
    r"(?:(?:is|was|are|were)\s+)?(?:(?:the|his|her|its|their)\s+)?"
    r"(?:(?:name|type|kind|species|title|sort|brand|breed|form)s?\s+of\s+(?:the\s+|an?\s+)?)?"
    r"((?:[\w'’-]+\s*){1,7})",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:called|named|nicknamed|dubbed|titled|entitled|renamed)\s*(?:what\b|(?:to\s*)?[:?…]+\s*$)"
    r"|\bwhat(?:['’]s|\s+(?:is|was))\s+(?:it|he|she|they)\s+(?:\w+\s+)?(?:called|named|nicknamed)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\bwhere\b", re.IGNORECASE)
_MEASURED = re.compile(r"\bhow (?:old|long|far|tall|high|wide|deep|often)\b", re.IGNORECASE)
_COUNTED_UNIT = re.compile(
    r"\bhow many (?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|feet|km"
    r"|kilomet(?:er|re)s?|met(?:er|re)s?)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"\bhow many (?:dollars|pounds|euros)\b", re.IGNORECASE)
# "Which country's new prime minister" asks for the country.
_OWNER = re.compile(r"(\w+)['’]s")
_ENDS_NOUN = re.compile(
    r"did|do|does|is|are|was|were|has|have|had|will|would|can|could|should|in|on|at|of|to|from|that|"
    r"who|the|a|an|it|he|she|they|after|before|this|for|with|by|and|or|than|recently|just|also|now|"
    r"early|next|last|late|during|into|as|amid|over|near|since|"
    r"\w+ed|won|lost|beat|took|made|said|says|told|went|came|became|began|gave|got|held|hit|led|"
    r"left|met|paid|put|ran|rose|saw|sent|set|shot|sold|spoke|stood|struck|wrote|broke|brought|"
    r"built|bought|caught|drew|drove|fell|fought|found|grew|kept|knew",
    re.IGNORECASE,
)


def sought(question: str, kind: Kind) -> Sought:
    """What a question of a kind asks for."""
    if kind is Kind.HOW_MANY:
        if _MEASURED.search(question) or _COUNTED_UNIT.search(question):
            return Sought(Sort.MEASURE)
        return Sought(Sort.AMOUNT if _MONEY.search(question) else Sort.COUNT)
    if kind in _OF_KIND and (kind is not Kind.WHERE or _WHERE.search(question)):
        return Sought(_OF_KIND[kind])
    if _CALLED.search(question):
        return Sought(Sort.WORD)
    noun = ""
    for match in reversed(list(_ASKS.finditer(question))):
        words = []
        for word in match[1].split():
            word = word.strip(",.?'\"’“”").lower()
            if _ENDS_NOUN.fullmatch(word):
                break
            owner = _OWNER.fullmatch(word)
            words.append(_singular(owner[1] if owner else word))
            if owner:
                break
        for place in range(len(words) - 1, -1, -1):
            if sort := _SORT_OF.get(words[place]):
                return Sought(sort, words[place])
        noun = noun or (words[-1] if words and len(words) < 5 else "")
    if kind is Kind.WHERE:
        return Sought(Sort.PLACE)
    return Sought(Sort.THING, noun) if noun else Sought(Sort.ANYTHING)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4 and word not in ("series", "species", "movies"):
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "series", "species", "news")):
        return word[:-1]
    return word
