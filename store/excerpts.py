"""Sentences of a passage, and the ones that show a reader why an article was found. Pure.

Sentence borders come from sentencex (Wikimedia), which knows abbreviations and quotes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from sentencex import get_sentence_boundaries

from store import analysis
from store.types import Marked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.types import Passage, Span

LONGEST_EXCERPT = 280
"""Characters of an excerpt; one sentence may be longer, and is then given whole."""


_CRIED = re.compile(r"[!?][\"”’']\s*$")
_CRIER = re.compile(
    r"(?:[A-Z][\w'’.-]*|he|she|they|the\s\w+)(?:[^.!?\"“”]{0,80}?)"
    r"\b(?:said|says|wrote|asked|told|added|shouted|cried|tweeted|posted|joked|read)\b"
)


@dataclass(frozen=True)
class Sentence:
    """A sentence of an article with its words; ``spellings`` are read as other terms."""

    position: int
    """Of its passage."""
    span: Span
    """In the passage, blanks around it left out."""
    text: str
    language: str = "en"
    spellings: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its index terms, in order."""
        terms = analysis.terms(self.text, self.language)
        return tuple(self.spellings.get(t, t) for t in terms) if self.spellings else tuple(terms)

    @cached_property
    def terms(self) -> frozenset[str]:
        """The index terms that stand in it."""
        return frozenset(self.words)

    @cached_property
    def tokens(self) -> tuple[analysis.Token, ...]:
        """Its words with their places in ``text``."""
        return tuple(map(analysis.Token, self.words, self.spans))

    @cached_property
    def spans(self) -> list[Span]:
        """Where each of its words stands in ``text``."""
        return analysis.spans(self.text, self.language)


def sentences(
    passage: Passage, language: str = "en", spellings: Mapping[str, str] | None = None
) -> list[Sentence]:
    """The sentences of a passage, in order."""
    found = []
    for start, end in _borders(passage.text, language):
        text = passage.text[start:end].strip()
        if text:
            start = passage.text.index(text, start)
            found.append(
                Sentence(
                    position=passage.position,
                    span=(start, start + len(text)),
                    text=text,
                    language=language,
                    spellings=spellings or {},
                )
            )
    return found


def _borders(text: str, language: str) -> list[Span]:
    """Sentencex's borders, a quotation that ends in ! or ? kept with who said it."""
    spans: list[Span] = []
    for border in get_sentence_boundaries(language.partition("-")[0].lower(), text):
        span = (border["start_index"], border["end_index"])
        if spans and _CRIED.search(text, *spans[-1]) and _CRIER.match(text, *span):
            spans[-1] = (spans[-1][0], span[1])
        else:
            spans.append(span)
    return spans


def mark(text: str, wanted: Mapping[str, float] | frozenset[str], language: str = "en") -> Marked:
    """The text with the words whose term is wanted marked; neighbours become one span."""
    spans: list[Span] = []
    for token in analysis.tokens(text, language):
        if token.term not in wanted:
            continue
        start, end = token.span
        if spans and text[spans[-1][1] : start].isspace():
            spans[-1] = (spans[-1][0], end)
        elif spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return Marked(text=text, spans=tuple(spans))


def best_excerpt(
    passages: Sequence[Passage],
    weights: Mapping[str, float],
    language: str = "en",
    *,
    best: int = 0,
) -> Marked:
    """The whole sentences of the ``best`` passage that hold most of the weight, their words marked.

    ``weights`` gives each wanted term's worth; each counts once, and of equal sentences the earlier
    one wins. Sentences that follow are added while they fit into :data:`LONGEST_EXCERPT`.
    """
    if not passages:
        return Marked(text="")
    passage = passages[min(best, len(passages) - 1)]
    found = sentences(passage, language)
    if not found:
        return Marked(text=passage.text)
    gains = [_weight(sentence.terms, weights) for sentence in found]
    first = last = max(range(len(found)), key=lambda i: (gains[i], -i))
    start = found[first].span[0]
    while last + 1 < len(found) and found[last + 1].span[1] - start <= LONGEST_EXCERPT:
        last += 1
    return mark(passage.text[start : found[last].span[1]], weights, language)


def best_passage(
    passages: Sequence[Passage], weights: Mapping[str, float], language: str = "en"
) -> int:
    """The passage that holds most of the weight; of equals the first, which may hold none."""
    gains = [
        _weight(frozenset(analysis.terms(passage.text, language)), weights) for passage in passages
    ]
    return max(range(len(gains)), key=lambda place: (gains[place], -place), default=0)


def words_for(
    terms: Sequence[str], texts: Sequence[tuple[str, str]], *, like: str
) -> tuple[str, ...]:
    """How texts, each with its language, spell these terms: of each the word most ``like`` another.

    Terms that stand in none are left out.
    """
    spelled: dict[str, set[str]] = {}
    for text, language in texts:
        for token in analysis.tokens(text, language):
            if token.term in terms:
                spelled.setdefault(token.term, set()).add(text[slice(*token.span)])
    return tuple(
        max(
            sorted(spelled[term]),
            key=lambda word: (fuzz.ratio(word.lower(), like.lower()), fuzz.ratio(word, like)),
        )
        for term in terms
        if term in spelled
    )


def _weight(terms: frozenset[str], weights: Mapping[str, float]) -> float:
    return sum(weight for term, weight in weights.items() if term in terms)
