"""The few words of a sentence that answer a question. Pure.

Of the spans that could (``store.answer_spans``) and that say more than the question did, the one
wins that fits the asked kind best; of equals, the one standing nearest to the question's own words,
as in the proximity features of Prager et al., "Question-answering by predictive annotation"
(SIGIR 2000).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import analysis
from store.answer_spans import FINDERS, Short
from store.questions import Kind

if TYPE_CHECKING:
    from store.answer_spans import Setting
    from store.excerpts import Sentence
    from store.questions import Question
    from store.types import Span

NEARNESS = 0.5
"""What nearness weighs against a perfect fit."""

ACTS = 0.3
"""What it adds to the fit of a thing that it does what the question's verb says."""


def short_answer(question: Question, sentence: Sentence, setting: Setting) -> Short | None:
    """The words of a sentence that answer, or None when none of them could."""
    finder = FINDERS.get(question.kind)
    if finder is None:
        return None
    known = set(question.terms) | set(question.asked)
    shorts = [
        short
        for short in finder(question, sentence, setting)
        if short.text and (question.kind is Kind.YES_NO or _says_more(short.span, sentence, known))
    ]
    if not shorts:
        return None
    if question.plural and question.kind in (Kind.WHAT, Kind.WHO):
        return _together(shorts)
    if actor := _actor(shorts, question, sentence):
        return replace(actor, fit=actor.fit + ACTS)
    return max(
        shorts,
        key=lambda s: (s.fit + NEARNESS * _nearness(s.span, question, sentence), -s.span[0]),
    )


def _together(shorts: list[Short]) -> Short:
    """All that fit best as one answer: "Which leaders …?" asks for each of them."""
    best = max(short.fit for short in shorts)
    chosen = {short.text: short for short in shorts if short.fit == best}.values()
    spans = [short.span for short in chosen]
    return Short(
        ", ".join(short.text for short in chosen),
        (min(start for start, _ in spans), max(end for _, end in spans)),
        best,
    )


def _actor(shorts: list[Short], question: Question, sentence: Sentence) -> Short | None:
    """Who or what does what the question's verb says: first before it, or behind "by"."""
    verb = next((t.span[0] for t in sentence.tokens if t.term == question.verb), None)
    if verb is None:
        return None
    best = max(short.fit for short in shorts)
    acting = [
        short
        for short in shorts
        if short.fit == best
        and (short.span[1] <= verb or sentence.text[: short.span[0]].endswith("by "))
    ]
    return min(acting, key=lambda s: s.span, default=None)


def _says_more(span: Span, sentence: Sentence, known: set[str]) -> bool:
    """Whether a span holds a word that the question did not already hold."""
    return any(
        t.term not in known and t.term not in analysis.STOPWORDS
        for t in sentence.tokens
        if span[0] <= t.span[0] and t.span[1] <= span[1]
    )


def _nearness(span: Span, question: Question, sentence: Sentence) -> float:
    """How near the question's words stand, 0 to 1; the thing asked for counts thrice."""
    inside = [i for i, t in enumerate(sentence.tokens) if span[0] <= t.span[0] < span[1]]
    if not inside:
        return 0.0
    wanted = set(question.terms)
    total = most = 0.0
    for place, token in enumerate(sentence.tokens):
        if token.term in wanted and not inside[0] <= place <= inside[-1]:
            distance = inside[0] - place if place < inside[0] else place - inside[-1]
            weight = 3.0 if token.term in question.asked else 1.0
            total += weight / distance
            most += weight
    return total / most if most else 0.0
