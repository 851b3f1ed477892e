"""Examples made from the archive itself, so that they work on what is loaded."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import analysis

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from store.entities import Mention
    from store.librarian import Librarian

NEWEST = 5
"""Articles the examples are taken from."""
TRIED = 3
"""Names and questions tried until one works."""
SAID, WHO, NEWS = "What did {} say?", "Who is {}?", "What’s new on {}?"
"""Questions the bot understands, which is in the language of the archive whatever it speaks."""
_WORD_PAIR = re.compile(r"(?=\b([^\W\d_]{3,} [^\W\d_]{3,})\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """One of each kind; None where the archive gives none."""

    question: str | None = None
    """None only when there are no articles."""
    name: str | None = None
    words: str | None = None


async def find_examples(librarian: Librarian, *, as_of: date) -> Examples:
    """A question that is answered, a person who is known and words that are found."""
    newest = (await librarian.latest(as_of=as_of, limit=NEWEST)).page.items
    if not newest:
        return Examples()
    mentions = await librarian.mentions([article.handle for article in newest])
    name = await _known_name(librarian, mentions.values(), as_of=as_of)
    question = await _answered_question(librarian, mentions.values(), name, as_of=as_of)
    words = telling_words(newest[0].headline)
    return Examples(question=question or NEWS.format(words), name=name, words=words)


def telling_words(headline: str) -> str:
    """The longest two neighbouring words of a headline that say something; else all of it."""
    pairs: list[str] = [
        pair
        for pair in _WORD_PAIR.findall(headline)
        if analysis.STOPWORDS.isdisjoint(analysis.terms(pair))
    ]
    return max(pairs, key=len, default=headline)


async def _known_name(
    librarian: Librarian, mentions: Iterable[Sequence[Mention]], *, as_of: date
) -> str | None:
    """Whom most of the articles name, when the archive knows them by that name."""
    named = Counter(
        name for each in mentions for name in dict.fromkeys(mention.name for mention in each)
    )
    for name, _ in named.most_common(TRIED):
        if (await librarian.who(name, as_of=as_of)).person:
            return name
    return None


async def _answered_question(
    librarian: Librarian,
    mentions: Iterable[Sequence[Mention]],
    name: str | None,
    *,
    as_of: date,
) -> str | None:
    """A question about what somebody said, or who somebody is, that has an answer."""
    speakers = dict.fromkeys(mention.name for each in mentions for mention in each if mention.quote)
    questions = [SAID.format(speaker) for speaker in list(speakers)[:TRIED]]
    if name:
        questions.append(WHO.format(name))
    for question in questions:
        if (await librarian.ask(question, as_of=as_of)).answered:
            return question
    return None
