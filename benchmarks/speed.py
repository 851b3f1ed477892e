"""How fast articles go in and answers come out.

    python -m benchmarks.speed --news articles.jsonl.gz --questions questions.jsonl

Loads the articles into a fresh archive in a temporary folder, then asks and searches every
question (JSON lines with ``question`` and optionally ``as_of``), once to warm up and once
measured, one after the other. Without ``--news`` an archive of ``--articles`` is made from the
sentences of ``seeds/`` with days over ten years; without ``--questions`` the golden questions of
the tests are asked. Wall times on a shared machine wander: compare figures of one run only.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import psutil
from rich.console import Console
from rich.table import Table

from benchmarks.resampling import made_news, text_bytes
from store import open_store
from store.indexing import load
from store.librarian import Librarian

SEEDS = Path(__file__).parent.parent / "seeds"
SEED = 20241118
MOST_QUESTIONS = 200


def read_questions(path: Path | None) -> list[tuple[str, date]]:
    """Questions with the day each is asked."""
    if path is None:
        from tests.golden_cases import golden_cases

        return [(case.question, case.as_of) for case in golden_cases()]
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        (row["question"], date.fromisoformat(row.get("as_of") or "2026-01-01"))
        for row in rows[:MOST_QUESTIONS]
    ]


async def timed(calls: Sequence[Callable[[], Awaitable[Any]]]) -> dict[str, float]:
    """Milliseconds of the calls, one after the other: median, 95th percentile, CPU mean."""
    taken = []
    cpu = time.process_time()
    for call in calls:
        start = time.perf_counter()
        await call()
        taken.append(1_000 * (time.perf_counter() - start))
    cpu = 1_000 * (time.process_time() - cpu) / len(calls)
    return {
        "p50_ms": statistics.median(taken),
        "p95_ms": statistics.quantiles(taken, n=20)[-1] if len(taken) > 1 else taken[0],
        "cpu_ms": cpu,
    }


async def measure(news: Path, questions: list[tuple[str, date]], folder: Path) -> dict[str, Any]:
    """Load, ask and search; gives figures by name."""
    figures: dict[str, Any] = {}
    async with open_store(folder) as store:
        start, cpu = time.perf_counter(), time.process_time()
        report = await load(store, [news])
        seconds = time.perf_counter() - start
        size = text_bytes(news)
        figures["load"] = {
            "articles": report.articles,
            "rejected": len(report.rejected),
            "seconds": seconds,
            "articles_per_s": report.added / seconds,
            "mb_per_s": size / 1e6 / seconds,
            "parent_cpu_s": time.process_time() - cpu,
            "peak_mb": peak_mb(resource.RUSAGE_SELF),
            "peak_worker_mb": peak_mb(resource.RUSAGE_CHILDREN),
            "archive_mb": sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()) / 1e6,
            "text_mb": size / 1e6,
        }
        librarian = Librarian(store)
        kinds: dict[str, Callable[[str, date], Awaitable[Any]]] = {
            "ask": lambda text, day: librarian.ask(text, as_of=day),
            "search": lambda text, day: librarian.search(text, as_of=day),
            "latest": lambda text, day: librarian.latest(as_of=day),
        }
        for name, kind in kinds.items():
            calls = [partial(kind, text, day) for text, day in questions]
            await timed(calls)
            figures[name] = await timed(calls)
        memory = psutil.Process().memory_info()
        # Resident pages of the archive belong to the file, and the system may take them back.
        figures["memory"] = {
            "resident_mb": memory.rss / 1e6,
            "without_mapped_files_mb": (memory.rss - getattr(memory, "shared", 0)) / 1e6,
        }
    return figures


def peak_mb(who: int) -> float:
    """The most memory this process (or one of its children) has held, mapped files included."""
    unit = 1 if sys.platform == "darwin" else 1_024
    return resource.getrusage(who).ru_maxrss * unit / 1e6


def main() -> None:
    """Measure, print a table, write JSON when asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--news", type=Path, help="a .jsonl or .jsonl.gz of articles")
    parser.add_argument("--questions", type=Path, help="a .jsonl of questions")
    parser.add_argument(
        "--articles", type=int, default=5_000, help="how many to make without --news"
    )
    parser.add_argument("--json", type=Path, help="where to write the figures")
    options = parser.parse_args()
    console = Console()
    with tempfile.TemporaryDirectory() as folder:
        news = options.news
        if news is None:
            news = Path(folder) / "made.jsonl"
            console.print(f"Making {options.articles} articles …")
            made_news(news, options.articles)
        console.print(f"Loading {news.name}, then asking …")
        figures = asyncio.run(
            measure(news, read_questions(options.questions), Path(folder) / "data")
        )
    table = Table("what", "figure", "value")
    for name, values in figures.items():
        for figure, value in values.items():
            table.add_row(name, figure, f"{value:,.1f}")
    console.print(table)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
