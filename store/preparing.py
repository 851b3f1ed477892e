"""Articles made ready to be saved: everything slow and pure, done before any lock is taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from store import analysis, stories
from store.people import find_people
from store.signatures import sign
from store.types import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.types import Article, Mention, Parsed

PEOPLE_VERSION = 2
"""Raise it with every change of whom ``store.people`` finds, or of the keys of names."""

VERSION = f"terms {analysis.VERSION}, people {PEOPLE_VERSION}, stories {stories.VERSION}"
"""Of everything computed from the texts; an archive of another version is derived anew."""
VERSION_WITHOUT_PEOPLE = f"terms {analysis.VERSION}, no people, stories {stories.VERSION}"
"""Of archives that are to know nobody."""
VERSIONS = frozenset({VERSION, VERSION_WITHOUT_PEOPLE})
"""Those that can be searched; whether there are people in it matters to loads only."""

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
    replaced: Words | None = None
    """The index terms of what it replaces, when they were made along with its own."""


class Stored(NamedTuple):
    """An article as the archive has it."""

    article: Article
    body: str
    """As in :class:`Prepared`."""

    def words(self) -> Words:
        """What the index holds of it."""
        return words_of(self.article, self.body.split(PARAGRAPH_BREAK))


def prepare(parsed: Parsed, *, people: bool = True, replaces: Stored | None = None) -> Prepared:
    """Find the index terms and the signature of an article and, if wanted, its people."""
    article = parsed.article
    texts = [text for passage in parsed.passages if (text := _one_paragraph(passage.text))]
    words = words_of(article, texts)
    return Prepared(
        article,
        PARAGRAPH_BREAK.join(texts),
        words,
        _mentions(article, texts) if people else (),
        signature_of(article, words),
        replaces.words() if replaces else None,
    )


def words_of(article: Article, passages: Iterable[str]) -> Words:
    """What the index holds of an article; taking it out again needs exactly the same."""
    return Words(
        " ".join(analysis.terms(article.headline, article.language)),
        # No word reaches over the end of a line: one call for all.
        " ".join(analysis.terms("\n".join(article.captions), article.language)),
        " ".join(analysis.terms("\n".join(passages), article.language)),
    )


def _mentions(article: Article, texts: Iterable[str]) -> tuple[MentionRow, ...]:
    passages = [Passage(position=position, text=text) for position, text in enumerate(texts)]
    return tuple(_row(mention) for mention in find_people(article, passages))


def signature_of(article: Article, words: Words) -> bytes:
    """What finds the story of an article with these words."""
    before, colon, _ = article.headline.replace("：", ":").partition(":")
    opening = len(analysis.terms(before, article.language)) if colon else None
    return sign(words.headline.split(), words.body.split(), opening=opening)


def _one_paragraph(text: str) -> str:
    """A passage that :data:`PARAGRAPH_BREAK` cannot cut in two."""
    if "\n" in text:
        text = "\n".join(line for line in text.split("\n") if line.strip())
    return text


def _row(mention: Mention) -> MentionRow:
    start, end = mention.span
    quote_start, quote_end = mention.quote or (None, None)
    return (mention.name, mention.position, start, end, mention.role, quote_start, quote_end)
