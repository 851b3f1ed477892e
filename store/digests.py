"""A digest: the newest stories of what is asked for news of, a sentence each. Pure."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from store import analysis, recency
from store.answered import Answer, Evidence
from store.excerpts import sentences
from store.filler import tells_nothing

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from store.excerpts import Sentence
    from store.types import Parsed

MOST = 5
"""Stories of a digest."""
LOOKED_AT = 10
"""Best stories (how fresh they are counts) among which the newest are told."""
OPENING = 2
"""Passages in which an article says what it is about."""
TOLD_WITHIN = 8
"""Passages in which it is summed up: the first few may be a time, a byline and a caption."""
LONGEST_SENTENCE = 400
"""Characters of a sentence that sums up a story."""

FEWEST_WORDS = 3
"""Small words of a sentence that says something."""

_ASKS = re.compile(
    r"^\W*(?:(?:please\s+)?(?:tell me|show me|give me)\s+)?"
    r"(?:what(?:['’]?s|\s+is|\s+are)?\s+(?:new|the\s+(?:latest|news)|happening)|(?:the\s+)?latest"
    r"|what(?:['’]?s|\s+is|\s+has)?\s+(?:happened|happening|(?:been\s+)?going\s+on)"
    r"(?!\s+(?:to|with|after|before|when|while|if|during|between)\b)"
    r"|what(?:['’]?s|\s+is)\s+in\s+the\s+news"
    r"|(?:any\s+)?news)(?:\s+(?:news|developments?|updates?|stor(?:y|ies)))?\b\s*",
    re.IGNORECASE,
)
_WORD = re.compile(r"\b[a-z]{3,}\b")
_HAPPENED = re.compile(r"^\W*what\b\D{0,12}\bhappen", re.IGNORECASE)
_LINK = re.compile(r"^(?:on|about|in|from|with|of|for|regarding|around|at)\b\s*", re.IGNORECASE)
_NOTHING = frozenset(("", "now", "right now", "the world", "here", "please"))


def about(question: str) -> str | None:
    """What news is asked of: "Ukraine" of "What's new on Ukraine?", "" of all; None of no news."""
    match = _ASKS.match(question)
    if match is None:
        return None
    rest = question[match.end() :].strip(" ?!.…")
    rest = _LINK.sub("", rest).strip()
    return "" if rest.lower() in _NOTHING else rest


def happened(question: str) -> bool:
    """Whether all that happened is asked for: no sentence answers that where no news do."""
    return bool(_HAPPENED.match(question))


def digest(
    question: str, of: str, found: Sequence[Parsed], terms: Collection[str], *, as_of: date
) -> Answer:
    """The newest stories, each by a sentence of its opening.

    Of the articles found, one a story, those that only name the index terms ``terms`` in passing
    are left out: headline and opening must have half of them, all where one article's do.
    """
    wanted = frozenset(terms)
    held = [len(wanted & _opening(one)) for one in found]
    least = max(max(held, default=0), (len(wanted) + 1) // 2)
    stories = [one for one, has in zip(found, held, strict=True) if has >= least]
    stories.sort(key=lambda one: one.article.published.day or date.min, reverse=True)
    told = tuple(proof for one in stories[:MOST] if (proof := _summary(one, wanted)))
    days = [day for proof in told if (day := proof.article.published.day)]
    last = max(days) if days else None
    return Answer(
        question=question,
        answered=bool(told),
        confidence=1.0 if told else 0.0,
        newest=last if last and recency.is_old(last, as_of=as_of, now=True) else None,
        evidence=told,
        about=of,
    )


def _opening(one: Parsed) -> frozenset[str]:
    language = one.article.language
    words = set(analysis.terms(one.article.headline, language))
    for passage in one.passages[:OPENING]:
        words.update(analysis.terms(passage.text, language))
    return frozenset(words)


def _summary(one: Parsed, terms: frozenset[str]) -> Evidence | None:
    """The first sentence of the opening that says what is asked for and much of the headline."""
    language = one.article.language
    wanted = terms.union(analysis.terms(one.article.headline, language)) - analysis.STOPWORDS
    opening = [
        sentence
        for passage in one.passages[:TOLD_WITHIN]
        for sentence in sentences(passage, language)
        if len(sentence.text) <= LONGEST_SENTENCE
    ]
    if not opening:
        return None
    telling = [one for one in opening if _says_something(one)] or opening
    telling = [one for one in telling if one.position <= OPENING] or telling
    most = max(len(terms & one.terms) for one in telling)
    telling = [one for one in telling if len(terms & one.terms) == most]
    most = max(len(wanted & one.terms) for one in telling)
    best = next(one for one in telling if 2 * len(wanted & one.terms) >= most)
    return Evidence(article=one.article, position=best.position, span=best.span, text=best.text)


def _says_something(sentence: Sentence) -> bool:
    """Whether it is no question, no remark in brackets and no line like "Nov. 20, 2024, 9 p.m."."""
    text = sentence.text
    return (
        len(_WORD.findall(text)) >= FEWEST_WORDS and text[0] not in "([" and not tells_nothing(text)
    )
