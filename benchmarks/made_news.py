"""News by the million: real sentences in another order, with days over ten years.

Always the same by seed, and written one article after the other, so that a million of them need
no more memory than the sentences they are made of. An article is about 2.2 kB; it ends with an
invented name, most of them rare, and its number: a vocabulary grows as that of real news does,
and no two articles are the same.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks.archives import progress
from store.formats import find_documents, parse_document
from store.types import Document, Parsed

SEEDS = Path(__file__).parent.parent / "seeds"
SEED = 20241118
FIRST_DAY = date(2015, 1, 1)
DAYS = 3_650
LENGTHS = (600, 3_000)
"""Characters after which no paragraph is begun: any number between these, equally often."""
SENTENCES_A_PARAGRAPH = 3
MOST_SENTENCES = 200_000
"""Kept of the source, drawn from all of it."""

_SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+(?=[\"“A-Z])")
_SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in ("a", "e", "i", "o", "ur")]


def write_made_news(path: Path, articles: int, news: Path | None = None) -> None:
    """Write so many articles as JSON Lines, of the sentences of ``news`` or else of ``seeds/``."""
    headlines, sentences = _drawn_sentences(news)
    chance = random.Random(SEED)
    with path.open("w", encoding="utf-8") as out, progress() as bar:
        for number in bar.track(range(articles), description="Making articles"):
            wanted, body = chance.uniform(*LENGTHS), [""]
            while sum(map(len, body)) < wanted:
                body.append(" ".join(chance.choices(sentences, k=SENTENCES_A_PARAGRAPH)))
            row = {
                "id": f"made-{number}",
                "headline": chance.choice(headlines),
                "published": (FIRST_DAY + timedelta(days=chance.randrange(DAYS))).isoformat(),
                "source": chance.choice(("Gazette", "Herald", "Courier")),
                "body": "\n\n".join((*body[1:], f"{_invented_name(chance)} {number}.")),
            }
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def _invented_name(chance: random.Random) -> str:
    """A word of syllables; few of them often, most of them once (a power law)."""
    number, name = int(chance.paretovariate(0.5)) % 10**8, ""
    while number or not name:
        number, syllable = divmod(number, len(_SYLLABLES))
        name += _SYLLABLES[syllable]
    return (name + "vok").title()


def _drawn_sentences(news: Path | None) -> tuple[list[str], list[str]]:
    """Headlines and sentences, each article's chance to be among them equal.

    A reservoir (Vitter, "Random sampling with a reservoir", 1985): the source may be any length.
    """
    chance = random.Random(SEED)
    headlines: list[str] = []
    sentences: list[str] = []
    met = 0
    for headline, paragraphs in _seeds() if news is None else _articles(news):
        headlines.append(headline)
        for paragraph in paragraphs:
            for sentence in _SENTENCE_END.split(paragraph):
                met += 1
                if len(sentences) < MOST_SENTENCES:
                    sentences.append(sentence)
                elif (place := chance.randrange(met)) < MOST_SENTENCES:
                    sentences[place] = sentence
    return headlines, sentences


def _seeds() -> Iterator[tuple[str, list[str]]]:
    for document in find_documents([SEEDS], fetched_at=datetime(2024, 12, 5, tzinfo=UTC)):
        assert isinstance(document, Document), document
        for parsed in parse_document(document):
            if isinstance(parsed, Parsed):
                yield parsed.article.headline, [passage.text for passage in parsed.passages]


def _articles(news: Path) -> Iterator[tuple[str, list[str]]]:
    with gzip.open(news, "rb") if news.suffix == ".gz" else news.open("rb") as lines:
        for line in lines:
            row = json.loads(line)
            paragraphs = (" ".join(one.split()) for one in row["body"].split("\n"))
            yield row.get("headline") or row["title"], [one for one in paragraphs if one]
