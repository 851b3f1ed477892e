"""Articles made ready to be saved: everything slow and pure, done before any lock is taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import analysis, people, stories
from store.signatures import sign
from store.types import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.types import Article, Mention, Parsed

PEOPLE_VERSION = 2
"""Raise it with every change of whom ``store.people`` finds, or of the keys of names."""

VERSION = f"terms {analysis.VERSION}, people {PEOPLE_VERSION}, stories {stories.VERSION}"
"""Of everything computed from the texts; an archive of another version is derived anew."""

PARAGRAPH_BREAK = "\n\n"

MentionRow = tuple[str, int, int, int, str | None, int | None, int | None]
"""Name, passage, start, end, role, start and end of the quote: a plain tuple, because a million
of them cross a process border and frozen dataclasses take ten times as long."""


@dataclass(frozen=True, slots=True)
class Words:
    """The index terms of an article's three fields, joined by spaces."""

    headline: str
    captions: str
    body: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article with everything that is saved about it."""

    article: Article
    body: str
    """Its passages in order, joined by :data:`PARAGRAPH_BREAK`; none holds an empty line."""
    words: Words
    mentions: tuple[MentionRow, ...]
    signature: bytes
    """What finds its story: see :mod:`store.signatures`."""


def prepare(parsed: Parsed) -> Prepared:
    """Find the people, the index terms and the signature of an article."""
    article = parsed.article
    texts = [text for passage in parsed.passages if (text := _one_paragraph(passage.text))]
    passages = [Passage(position=position, text=text) for position, text in enumerate(texts)]
    words = words_of(article, texts)
    return Prepared(
        article,
        PARAGRAPH_BREAK.join(texts),
        words,
        tuple(_row(mention) for mention in people.find_people(article, passages)),
        signature_of(article, words),
    )


def words_of(article: Article, passages: Iterable[str]) -> Words:
    """What the index holds of an article; taking it out again needs exactly the same."""
    return Words(
        " ".join(analysis.terms(article.headline, article.language)),
        " ".join(_terms(article.captions, article.language)),
        " ".join(_terms(passages, article.language)),
    )


def signature_of(article: Article, words: Words) -> bytes:
    """What finds the story of an article with these words."""
    before, colon, _ = article.headline.replace("：", ":").partition(":")
    opening = len(analysis.terms(before, article.language)) if colon else None
    return sign(words.headline.split(), words.body.split(), opening=opening)


def _terms(texts: Iterable[str], language: str) -> list[str]:
    return [term for text in texts for term in analysis.terms(text, language)]


def _one_paragraph(text: str) -> str:
    """A passage that :data:`PARAGRAPH_BREAK` cannot cut in two."""
    if "\n" in text:
        text = "\n".join(line for line in text.split("\n") if line.strip())
    return text


def _row(mention: Mention) -> MentionRow:
    start, end = mention.span
    quote_start, quote_end = mention.quote or (None, None)
    return (mention.name, mention.position, start, end, mention.role, quote_start, quote_end)
