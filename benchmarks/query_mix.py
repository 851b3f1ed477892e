"""Queries of every kind, drawn from the articles that are searched. The same by seed."""

from __future__ import annotations

import itertools
import json
import random
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from benchmarks.made_news import SEED
from benchmarks.misspelling import edited
from store import analysis

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ARTICLES_READ = 20_000
"""Of the corpus, to draw from and to count in how many articles words stand."""

COMMON, MIDDLING = 50, 5_000
"""So many words, of those that most articles have, are very common, and common enough to be known
by whoever misspells them."""

RARE = 50
"""Rare are the rarest quarter of all words, and so many at least."""

WINDOW = timedelta(days=30)
_WORD = re.compile(r"[A-Za-z]{3,}")


class Wanted(StrEnum):
    """What an article must have of the words."""

    ALL = "all"
    ANY = "any"
    PHRASE = "phrase"
    LIKE = "like"
    """A word one edit away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One query, in nobody's language."""

    words: tuple[str, ...]
    wanted: Wanted = Wanted.ALL
    newest: bool = False
    """Newest first; else best first."""
    after: date | None = None
    before: date | None = None


def drawn_queries(corpus: Path, each: int) -> dict[str, list[Asked]]:
    """So many queries of each kind, by the name of the kind."""
    with corpus.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in itertools.islice(lines, ARTICLES_READ)]
    # The last paragraph is the invented name and the number.
    texts = [[_WORD.findall(p) for p in row["body"].split("\n\n")[:-1]] for row in rows]
    days = [date.fromisoformat(row["published"]) for row in rows]
    found = Counter(
        word for text in texts for word in {word.lower() for part in text for word in part}
    )
    chance = random.Random(SEED)
    telling = sorted(word for word in found if not analysis.STOPWORDS & {*analysis.terms(word)})
    chance.shuffle(telling)  # Words of one frequency are in no order.
    telling.sort(key=lambda word: -found[word])

    def told(text: list[list[str]], number: int) -> tuple[str, ...]:
        """Telling words of a text, in no order."""
        words = sorted({word.lower() for part in text for word in part})
        words = [word for word in words if not analysis.STOPWORDS & {*analysis.terms(word)}]
        return tuple(chance.sample(words, min(number, len(words))))

    def question() -> tuple[str, ...]:
        """Eight words of which no article need have all: six of one, two of another."""
        one, other = chance.sample(texts, 2)
        return tuple(dict.fromkeys((*told(one, 6), *told(other, 2))))

    def phrase() -> tuple[str, ...]:
        part = chance.choice([p for p in chance.choice(texts) if len(p) > 3])
        start = chance.randrange(len(part) - 2)
        return tuple(word.lower() for word in part[start : start + 3])

    def in_a_month() -> Asked:
        last = chance.choice(days)
        return Asked(words=question(), wanted=Wanted.ANY, after=last - WINDOW, before=last)

    common, rare = telling[:COMMON], telling[-max(RARE, len(telling) // 4) :]
    middling = [word for word in telling[COMMON:MIDDLING] if len(word) > 5]
    kinds: dict[str, Callable[[], Asked]] = {
        "a rare word": lambda: Asked(words=(chance.choice(rare),)),
        "a very common word": lambda: Asked(words=(chance.choice(common),)),
        "three words, all": lambda: Asked(words=told(chance.choice(texts), 3)),
        "a question of eight words": lambda: Asked(words=question(), wanted=Wanted.ANY),
        "a phrase of three words": lambda: Asked(words=phrase(), wanted=Wanted.PHRASE),
        "a misspelled word": lambda: Asked(
            words=(edited(chance.choice(middling), chance),), wanted=Wanted.LIKE
        ),
        "eight words within 30 days": in_a_month,
        "eight words, newest first": lambda: Asked(
            words=question(), wanted=Wanted.ANY, newest=True
        ),
        "a very common word, newest first": lambda: Asked(
            words=(chance.choice(common),), newest=True
        ),
    }
    return {kind: [draw() for _ in range(each)] for kind, draw in kinds.items()}
