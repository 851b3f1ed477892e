"""Clauses of a sentence that answer: what somebody said, why, how, what something is. Pure.

Each finder yields all clauses of its kind with a fit between 0 and 1.2: how surely such a clause
is one of the kind asked for. What is asked for by a name or a number is in ``store.things``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import analysis
from store.answered import Verdict
from store.sought import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from store.excerpts import Sentence
    from store.questions import Question
    from store.things import Setting
    from store.types import Span


@dataclass(frozen=True, slots=True)
class Short:
    """A short answer and the words of the sentence it rests on."""

    text: str
    span: Span
    fit: float


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
_NEGATION = re.compile(
    r"\b(?:not|never|no longer|neither|nor|without|den(?:y|ies|ied)|refus(?:e|es|ed)|"
    r"reject(?:s|ed)?|rul(?:es|ed) out|fail(?:s|ed) to)\b|n['’]t\b",
    re.IGNORECASE,
)
SUBJECT_WITHIN = 6
"""Words before what is said in which the one stands of whom it is said."""
_JUST_BEFORE = 20
# "Was defeated", "hopes to win": it is not said that they did it.
_NOT_DONE = re.compile(r"\b(?:was|were|been|being|to)\s+(?:[a-z]+ly\s+)?$")
_CLAUSE_APART = re.compile(r"[:;!?—–]|\.\s")
_BEING = re.compile(r"^\W*(?:is|are|was|were)\b", re.IGNORECASE)
_COPULA = re.compile(r"(?:\b(?:is|are|was|were|been|became|remains|named|declared)|['’]s)\b")
_ENDS_THERE = re.compile(
    r"\W*$|[\"”’)]?[.,;:!?]|\s+(?:at|in|on|after|from|of|and|to|for|by|because|when|as|with|but"
    r"|since|who|that|again|now|today)\b"
)
_APPROVES = frozenset(
    analysis.terms("approve accept back support sign ratify adopt pass agree endorse")
)
_REJECTS = re.compile(
    r"\b(?:reject(?:s|ed)|vot(?:es|ed) (?:against|down)|turn(?:s|ed) down|vetoe[sd])\b"
)
_ONLY_SAID = re.compile(
    r"\b(?:would|could|might|may|should|if|whether|vow(?:s|ed)|promise[sd]?|pledge[sd]?|urge[sd]?|wants?"
    r"|wanted|plans?|planned|consider(?:s|ed|ing)?)\b|\b(?:would|could|should)n['’]t\b"
)


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


def clause_around(question: Question, sentence: Sentence) -> Short | None:
    """The clause behind the question's words, or before its verb when the actor is asked for."""
    named = {term for name in question.names for term in name}
    wanted = set(question.terms) - named
    matched = [t.span for t in sentence.tokens if t.term in wanted]
    if not matched:
        return None
    first, last = matched[0][0], matched[-1][1]
    text = sentence.text
    if question.verb:  # "What caused the delays?" asks for what stands before the verb
        borders = [m.end() for m in _CLAUSE_END.finditer(text, 0, first)]
        return _short(text, (borders[-1] if borders else 0, first), 0.2)
    if _CLAUSE_END.match(text, last):
        return None
    end = _CLAUSE_END.search(text, min(len(text), last + 4))
    return _short(text, (last, end.start() if end else len(text)), 0.2)


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
    """Yes when the sentence says it, no when it negates it; nothing when it says less.

    It says it when what is said of somebody stands close behind their name ("Did Dusk defeat Berg?"
    is not told by "Berg defeated Dusk"), and most of the rest somewhere. What somebody would do,
    hopes to do or had done to them is not what they did.
    """
    if _NEGATION.search(question.text):
        return
    words = sentence.words
    subject, predicate = _said_of(question)
    wanted = set(question.terms)
    here = wanted.intersection(words)
    if predicate is None or len(here) < max(1, 0.6 * len(wanted)):
        return
    text, spans = sentence.text, sentence.spans
    being = _BEING.match(question.text) is not None
    if predicate in _APPROVES and (against := _REJECTS.search(sentence.text)):
        ahead = sum(span[0] < against.start() for span in sentence.spans)
        if not subject.isdisjoint(words[max(0, ahead - SUBJECT_WITHIN) : ahead]):
            yield Short(Verdict.NO, against.span(), 1.0)
            return
    doing = [at for at, word in enumerate(words) if word == predicate]
    for at in doing:
        before = [n for n in range(max(0, at - SUBJECT_WITHIN), at) if words[n] in subject]
        start = spans[at][0]
        if not before or _CLAUSE_APART.search(text, spans[before[-1]][1], start):
            continue
        if being and not _is_so(sentence, before[-1], at, wanted):
            continue
        done_to = _NOT_DONE.search(text, max(0, start - _JUST_BEFORE), start)
        if done_to and not _NEGATION.search(text, max(0, start - _JUST_BEFORE), start):
            continue
        about = [span for word, span in zip(words, spans, strict=True) if word in wanted]
        first, last = about[0][0], about[-1][1]
        only_said = _ONLY_SAID.search(text, max(0, first - _JUST_BEFORE), last)
        if only_said and not _ONLY_SAID.search(question.text):
            continue
        negated = bool(_NEGATION.search(text[max(0, first - _JUST_BEFORE) : last]))
        yield Short(Verdict.NO if negated else Verdict.YES, (first, last), 1.0)
        return


def _said_of(question: Question) -> tuple[frozenset[str], str | None]:
    """Of whom something is said, and what: the first name with a word behind it, else two words."""
    named = {term for name in question.names for term in name}
    for name in question.names:
        places = [at for at, term in enumerate(question.terms) if term in name]
        behind = question.terms[max(places) + 1 :] if places else ()
        for term in behind:
            if term not in named:  # "the council of Sund *approved*"
                return frozenset(question.terms[: question.terms.index(term)]), term
    said = [term for term in question.terms if term not in named]
    return frozenset(said[:1]), said[1] if len(said) > 1 else None


def _is_so(sentence: Sentence, subject: int, at: int, wanted: Collection[str]) -> bool:
    """Whether somebody is said to be something: "is dead", not "are in a dead heat"."""
    words, spans = sentence.words, sentence.spans
    while at + 1 < len(words) and words[at + 1] in wanted:
        at += 1
    is_ = _COPULA.search(sentence.text, spans[subject][1], spans[at][0])
    return is_ is not None and _ENDS_THERE.match(sentence.text, spans[at][1]) is not None


FINDERS: dict[Kind, Callable[[Question, Sentence, Setting], Iterable[Short]]] = {
    Kind.SAID: _sayings,
    Kind.WHY: _reasons,
    Kind.HOW: _means,
    Kind.DEFINITION: _definitions,
    Kind.YES_NO: _yes_or_no,
}
"""What looks for clauses of each kind; other kinds are answered by things."""


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
