"""Articles made ready to be saved: everything slow and pure, done before any lock is taken."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from store import analysis, indexed, stories
from store.indexed import entry
from store.organisations_and_places import find_organisations_and_places
from store.people import find_people, furniture
from store.signatures import sign
from store.spacy_names import find_named, with_model
from store.types import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.entities import Mention
    from store.indexed import Entry
    from store.spacy_names import NameModel
    from store.types import Article, Parsed

PEOPLE_VERSION = 4
"""Raise it with every change of who and what is found in texts, or of the keys of names."""

_INDEX = f"{indexed.VERSION} of terms {analysis.VERSION}"

VERSION = f"index {_INDEX}, people {PEOPLE_VERSION}, stories {stories.VERSION}"
"""Of everything computed from the texts; an archive of another version is derived anew."""
VERSION_WITHOUT_PEOPLE = f"index {_INDEX}, no people, stories {stories.VERSION}"
"""Of archives that are to know nobody."""
_BESIDE = ", names also by "


def version_of(*, people: bool, model: NameModel | None) -> str:
    """Of an archive with people or without, whose names a model helped to find."""
    if not people:
        return VERSION_WITHOUT_PEOPLE
    return f"{VERSION}{_BESIDE}{model.version}" if model else VERSION


def searchable(version: str | None) -> bool:
    """Whether an archive of this version can be searched; None is that of an empty one.

    Whether there are people in it, and what found them, matters to loads only.
    """
    return version is None or version.partition(_BESIDE)[0] in (VERSION, VERSION_WITHOUT_PEOPLE)


PARAGRAPH_BREAK = "\n\n"

MentionRow = tuple[str, str, int, int, int, bool, str | None, int | None, int | None]
"""Name, kind, passage, start, end, whether the article proves it, role, start and end of the quote:
a plain tuple, because a million of them cross a process border and frozen dataclasses take ten
times as long."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article with everything that is saved about it."""

    article: Article
    body: str
    """Its passages in order, joined by :data:`PARAGRAPH_BREAK`; none holds an empty line."""
    entry: Entry
    mentions: tuple[MentionRow, ...]
    signature: bytes
    """What finds its story: see :mod:`store.signatures`."""


def prepare(parsed: Parsed, *, people: bool = True, model: NameModel | None = None) -> Prepared:
    """Find the index entry and the signature of an article and, if wanted, what it names.

    A ``model`` finds names beside the grammar, in the language it reads.
    """
    article = parsed.article
    texts = [text for passage in parsed.passages if (text := _one_paragraph(passage.text))]
    headline = analysis.terms(article.headline, article.language)
    captions = analysis.terms("\n".join(article.captions), article.language)
    passages = [analysis.terms(text, article.language) for text in texts]
    return Prepared(
        article,
        PARAGRAPH_BREAK.join(texts),
        entry(article, headline, captions, passages),
        _mentions(article, texts, model) if people else (),
        _signature(article, headline, list(chain.from_iterable(passages))),
    )


def _mentions(
    article: Article, texts: Sequence[str], model: NameModel | None
) -> tuple[MentionRow, ...]:
    passages = [Passage(position=position, text=text) for position, text in enumerate(texts)]
    people = find_people(article, passages)
    mentions = (*people, *find_organisations_and_places(article, passages, people))
    if model and model.language in (article.language, "xx"):
        prose = [passage for passage in passages if not furniture(passage.text)]
        named = find_named(model, [passage.text for passage in prose])
        mentions = with_model(mentions, prose, named)
    return tuple(mention_row(mention) for mention in mentions)


def _signature(article: Article, headline: list[str], body: list[str]) -> bytes:
    """What finds the story of an article with these terms."""
    before, colon, _ = article.headline.replace("：", ":").partition(":")
    opening = len(analysis.terms(before, article.language)) if colon else None
    return sign(headline, body, opening=opening)


def _one_paragraph(text: str) -> str:
    """A passage that :data:`PARAGRAPH_BREAK` cannot cut in two."""
    if "\n" in text:
        text = "\n".join(line for line in text.split("\n") if line.strip())
    return text


def mention_row(mention: Mention) -> MentionRow:
    """A mention as it is handed to the store."""
    start, end = mention.span
    quote_start, quote_end = mention.quote or (None, None)
    return (
        mention.name, mention.kind.value, mention.position, start, end, mention.sure, mention.role,
        quote_start, quote_end,
    )  # fmt: skip
