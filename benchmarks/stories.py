"""How well articles of one story are found, and what that costs.

    python -m benchmarks.stories --news articles.jsonl.gz --ecb ECB+/

**Near copies**: of the articles (JSON lines with ``title`` or ``headline``, ``body``,
``published``) a stretch of ``--articles`` that follow each other is taken, hard negatives of the
same days, outlets and series among them. Every second one gets a copy, in turns reworded (5 % of
its words replaced), cut to the first 70 %, under the headline of another article, and all three.
They are grouped without their days, so that nothing but a near copy makes a pair. Recall is the
share of the copies found; precision the share of all pairs made that are a copy and its article,
or two articles that share at least half of the shorter one's five-word shingles (news sites do
publish a text twice), which is counted on the whole texts.

**Same event**: B³ (Bagga & Baldwin, "Algorithms for scoring coreference chains", 1998) on ECB+
(Cybulska & Vossen, 2014; https://github.com/cltl/ecbPlus, the folder of 43 topics with an
``ecb`` and an ``ecbplus`` event each that look alike). Its documents have no days: each event
begins at a random moment of a year, or of a month, and its documents follow within two days; or
all are of one moment, where look-alike events have nothing but their words to tell them apart.
Even topics were used to choose the thresholds, odd ones were not looked at.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from rich.console import Console
from rich.table import Table

from store import analysis
from store.signatures import sign
from store.stories import BACKGROUND, Arrival, Grouping

SEED = 20241118
RUNS = 3
DAY = 24 * 60
SETTINGS = {"a year": 365, "a month": 30, "one moment": 0}


class Text(NamedTuple):
    """An article as the grouping sees it."""

    minute: int
    headline: list[str]
    body: list[str]
    opening: int | None


def read_news(path: Path) -> list[Text]:
    """The articles of a file, in the order of their days."""
    content = path.read_bytes()
    lines = (gzip.decompress(content) if path.suffix == ".gz" else content).splitlines()
    rows = [json.loads(line) for line in lines]
    rows.sort(key=lambda row: (row["published"] or "", str(row["id"])))
    return [
        _text(row.get("headline") or row["title"], row["body"], row["published"]) for row in rows
    ]


def _text(headline: str, body: str, day: str) -> Text:
    before, colon, _ = headline.partition(":")
    return Text(
        date.fromisoformat(day[:10]).toordinal() * DAY,
        analysis.terms(headline),
        analysis.terms(body),
        len(analysis.terms(before)) if colon else None,
    )


def signed(text: Text) -> bytes:
    """The signature of an article."""
    return sign(text.headline, text.body, opening=text.opening)


def grouped(arrivals: Sequence[Arrival]) -> dict[int, int]:
    """The story of every article."""
    grouping = Grouping(1)
    return {one.article: one.story for one in (*grouping.add(arrivals), *grouping.finish())}


# Near copies


def copies(texts: Sequence[Text], chance: random.Random) -> Iterator[tuple[str, Text]]:
    """A copy of each text and what was done to it."""
    words = [term for text in texts[::7] for term in text.body]
    kinds = ("reworded", "cut to 70 %", "other headline", "all three")
    for number, text in enumerate(texts):
        kind = kinds[number % len(kinds)]
        body, headline = text.body, text.headline
        if kind in ("reworded", "all three"):
            body = [chance.choice(words) if chance.random() < 0.05 else term for term in body]
        if kind in ("cut to 70 %", "all three"):
            body = body[: len(body) * 7 // 10]
        if kind in ("other headline", "all three"):
            headline = chance.choice(texts).headline
        yield kind, Text(text.minute, headline, body, None)


def near_copies(news: Sequence[Text], articles: int, table: Table) -> None:
    """Find the copies made of a stretch of the news."""
    chance = random.Random(SEED)
    start = chance.randrange(max(1, len(news) - articles))
    originals = [text for text in news[start : start + articles] if len(text.body) > 50]
    stream: list[tuple[int, str, Text]] = []
    made = dict(enumerate(copies(originals[::2], chance)))
    for number, text in enumerate(originals):
        stream.append((number, "", text))
        if number % 2 == 0:
            stream.append((number, *made[number // 2]))
    chance.shuffle(stream)
    stories = grouped([Arrival(i, None, None, signed(t)) for i, (_, _, t) in enumerate(stream)])
    members: defaultdict[int, list[int]] = defaultdict(list)
    for place, story in stories.items():
        members[story].append(place)
    found: Counter[str] = Counter()
    right = wrong = natural = 0
    for together in members.values():
        for place, one in enumerate(together):
            for other in together[:place]:
                (a, kind, text), (b, other_kind, other_text) = stream[one], stream[other]
                if a == b:
                    right += 1
                    found[kind or other_kind] += 1
                elif shared(text.body, other_text.body) >= 0.5:
                    natural += 1
                else:
                    wrong += 1
    asked = Counter(kind for kind, _ in made.values())
    for kind, number in asked.items():
        table.add_row(f"near copies, {kind}: recall", f"{found[kind] / number:.3f} of {number}")
    table.add_row("near copies: recall", f"{right / len(made):.3f}")
    table.add_row(
        "near copies: precision",
        f"{(right + natural) / (right + natural + wrong):.4f}"
        f" ({right} made, {natural} published so, {wrong} wrong)",
    )


def shared(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of the five-word shingles of the shorter text that stand in the longer, exactly."""
    a, b = ({tuple(text[i : i + 5]) for i in range(len(text) - 4)} for text in (one, other))
    return len(a & b) / max(1, min(len(a), len(b)))


# Same event


def read_ecb(folder: Path) -> list[tuple[int, str, Text]]:
    """The documents of ECB+: topic, event, text (of one moment)."""
    documents = []
    for path in sorted(folder.glob("*/*.xml")):
        sentences: defaultdict[int, list[str]] = defaultdict(list)
        for token in ET.parse(path).getroot().iter("token"):  # noqa: S314
            sentences[int(token.get("sentence", 0))].append(token.text or "")
        lines = [" ".join(words) for _, words in sorted(sentences.items())]
        if lines[0].startswith("http"):  # The address the page was found at.
            del lines[0]
        event = path.stem.lstrip("0123456789_")
        text = Text(0, analysis.terms(lines[0]), analysis.terms("\n".join(lines[1:])), None)
        documents.append((int(path.parent.name), f"{path.parent.name} {event}", text))
    return documents


def same_event(
    documents: Sequence[tuple[str, Text]], before: Sequence[bytes], days: int, seed: int
) -> tuple[float, float]:
    """B³ precision and recall when events begin at random moments of so many days."""
    chance = random.Random(seed)
    begins: dict[str, float] = {}
    timed = []
    for event, text in documents:
        begin = begins.setdefault(event, chance.uniform(0, days * DAY))
        minute = int(begin + (chance.uniform(0, 2 * DAY) if days else 0))
        timed.append((minute, chance.random(), event, signed(text)))
    timed.sort()
    arrivals = [Arrival(-1 - i, i - 10_000_000, None, packed) for i, packed in enumerate(before)]
    arrivals += [Arrival(i, minute, None, packed) for i, (minute, _, _, packed) in enumerate(timed)]
    stories = grouped(arrivals)
    return b_cubed([event for _, _, event, _ in timed], [stories[i] for i in range(len(timed))])


def b_cubed(wanted: Sequence[Hashable], found: Sequence[Hashable]) -> tuple[float, float]:
    """Precision and recall, each the mean over the items."""
    both = Counter(zip(wanted, found, strict=True))
    sizes, wants = Counter(found), Counter(wanted)
    items = list(zip(wanted, found, strict=True))
    precision = sum(both[pair] / sizes[pair[1]] for pair in items) / len(items)
    recall = sum(both[pair] / wants[pair[0]] for pair in items) / len(items)
    return precision, recall


def events(folder: Path, news: Sequence[Text], table: Table) -> None:
    """B³ in every setting, for the topics used to choose the thresholds and for the others."""
    documents = read_ecb(folder)
    chance = random.Random(SEED)
    others = [signed(text) for text in chance.sample(news, min(len(news), BACKGROUND))]
    for half, name in ((0, "even topics"), (1, "odd topics")):
        chosen = [(event, text) for topic, event, text in documents if topic % 2 == half]
        for setting, days in SETTINGS.items():
            for before in ([], others) if others else ([],):
                runs = [same_event(chosen, before, days, seed) for seed in range(RUNS)]
                precision, recall = (sum(one) / RUNS for one in zip(*runs, strict=True))
                f1 = 2 * precision * recall / (precision + recall)
                after = f", after {len(before):,} other articles" if before else ""
                table.add_row(
                    f"same event, {name}, within {setting}{after}",
                    f"B³ F1 {f1:.3f} (P {precision:.3f} R {recall:.3f})",
                )


# Cost


def cost(news: Sequence[Text], table: Table) -> None:
    """CPU time an article, without the database."""
    started = time.process_time()
    arrivals = [Arrival(i, text.minute, None, signed(text)) for i, text in enumerate(news)]
    signed_at = time.process_time()
    stories = Counter(grouped(arrivals).values())
    placed_at = time.process_time()
    several = [size for size in stories.values() if size > 1]
    table.add_row("signing an article", f"{(signed_at - started) * 1000 / len(news):.3f} ms CPU")
    table.add_row("placing an article", f"{(placed_at - signed_at) * 1000 / len(news):.3f} ms CPU")
    table.add_row(
        "stories",
        f"{len(stories):,} of {len(news):,} articles; {len(several):,} of several,"
        f" {sum(several):,} articles in these, {max(stories.values())} in the largest",
    )


def main() -> None:
    """Run what there is data for and print it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--news", type=Path, help="JSON lines, perhaps gzipped")
    parser.add_argument("--ecb", type=Path, help="the unpacked folder ECB+")
    parser.add_argument("--articles", type=int, default=4_000, help="of the stretch for copies")
    arguments = parser.parse_args()
    if not (arguments.news or arguments.ecb):
        parser.error("name at least one of --news and --ecb")
    table = Table("measure", "figure")
    news = read_news(arguments.news) if arguments.news else []
    if news:
        near_copies(news, arguments.articles, table)
        cost(news, table)
    if arguments.ecb:
        events(arguments.ecb, news, table)
    Console(width=120).print(table)


if __name__ == "__main__":
    main()
