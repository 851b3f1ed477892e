"""What readers notice of a full reload that runs in the bot they talk to.

    python -m benchmarks.reloading --news articles.jsonl.gz --articles 100000

Loads so many articles (resampled, see :mod:`benchmarks.resampling`; without ``--news`` from the
sentences of ``seeds/``), then searches for the words of questions, one after the other with a short
pause between, first alone and then for as long as a reload runs in the same process, as it does
when an admin writes ``/reload``. Every article has changed, the most a reload can have to do.
Before and during are of one run, so that their ratio says something on a shared machine too.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import os
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.loading import MADE_ARTICLES
from benchmarks.made_news import write_made_news
from benchmarks.questions import asked
from benchmarks.resampling import write_json_lines
from store import open_store
from store.errors import StoreError
from store.indexing import load
from store.librarian import Librarian

PAUSE_SECONDS = 0.03
MOST_ERRORS_TOLD = 5


class Reader:
    """Somebody who searches until told to stop."""

    def __init__(self, librarian: Librarian, questions: list[tuple[str, date]]) -> None:
        self._librarian = librarian
        self._questions = questions
        self.milliseconds: list[float] = []
        self.errors: list[str] = []

    async def search(self, stop: asyncio.Event, *, times: int | None = None) -> None:
        """Search for one question after the other."""
        for number, (text, day) in enumerate(itertools.cycle(self._questions)):
            if stop.is_set() or number == times:
                return
            began = time.perf_counter()
            try:
                await self._librarian.search(text, as_of=day)
            except StoreError as error:
                self.errors.append(str(error))
            self.milliseconds.append(1_000 * (time.perf_counter() - began))
            await asyncio.sleep(PAUSE_SECONDS)


def changed(news: Path) -> None:
    """Give every article another last sentence."""
    fresh = news.with_name("fresh")
    with news.open(encoding="utf-8") as lines, fresh.open("w", encoding="utf-8") as out:
        for line in lines:
            record = json.loads(line)
            record["body"] += "\n\nThis was corrected."
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    fresh.replace(news)


def figures(reader: Reader) -> dict[str, float]:
    """Of all searches of a reader."""
    hundredths = statistics.quantiles(reader.milliseconds, n=100)
    return {
        "searches": len(reader.milliseconds),
        "errors": len(reader.errors),
        "p50_ms": hundredths[49],
        "p95_ms": hundredths[94],
        "p99_ms": hundredths[98],
        "longest_ms": max(reader.milliseconds),
    }


async def measure(
    news: Path, questions: list[tuple[str, date]], data: Path, *, people: bool
) -> dict[str, dict[str, float]]:
    """Search alone, then during a reload; figures by name."""
    async with open_store(data, people=people) as store:
        await load(store, [news])
        librarian = Librarian(store)
        warming, before, during = (Reader(librarian, questions) for _ in range(3))
        never, ended = asyncio.Event(), asyncio.Event()
        await warming.search(never, times=len(questions))
        await before.search(never, times=max(300, len(questions)))
        changed(news)
        reading = asyncio.create_task(during.search(ended))
        cpu, began = time.process_time(), time.perf_counter()
        report = await load(store, [news], rebuild=True)
        seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
        ended.set()
        await reading
        assert report.changed == report.articles, report
    for error in during.errors[:MOST_ERRORS_TOLD]:
        print(error, file=sys.stderr)
    one, other = figures(before), figures(during)
    return {
        "before": one,
        "during": other,
        "during / before": {name: other[name] / one[name] for name in other if one[name]},
        "reload": {"articles": report.articles, "seconds": seconds, "cpu_s_here": cpu},
    }


def main() -> None:
    """Measure and print; ends with 1 when a search failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--news", type=Path, help="a .jsonl or .jsonl.gz of articles")
    parser.add_argument("--questions", type=Path, help="a .jsonl of questions")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--people", choices=["on", "off"], default="on")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = options.news
        if source is None:
            source = Path(folder) / "made.jsonl"
            write_made_news(source, MADE_ARTICLES)
        news = Path(folder) / "news.jsonl"
        write_json_lines(source, news, articles=options.articles)
        found = asyncio.run(
            measure(
                news,
                asked(options.questions),
                Path(folder) / "data",
                people=options.people == "on",
            )
        )
    table = Table("what", "figure", "value")
    for name, values in found.items():
        for figure, value in values.items():
            table.add_row(name, figure, f"{value:,.1f}")
    Console().print(table, f"load average {os.getloadavg()[0]:.1f}")
    if options.json:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")
    sys.exit(bool(found["during"]["errors"]))


if __name__ == "__main__":
    main()
