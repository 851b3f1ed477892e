"""How fast a search is, of every kind, beside the same search in tantivy and bm25s.

    python -m benchmarks.speed --news articles.jsonl.gz --sizes 10k,100k,1M --data kept/

Makes so many articles of real sentences (:mod:`benchmarks.made_news`), indexes them with each
engine and asks each the same queries (:mod:`benchmarks.query_mix`): one round to warm up, then
some of which each query's fastest counts, so that what else a shared machine does shows little.
Ours is measured as readers get it ("whole": ranked, with excerpts and the number of all matches;
of "newest first" the whole of /latest) and without what follows the index ("part": candidates, or
the newest articles). Every engine builds and searches in processes of its own, so that its memory
and processor time can be told. Compare figures of one run only.

tantivy and bm25s (100,000 articles at most: it holds all of them in memory) come with the extra
``bench``; without them ours alone is measured. ``--data FOLDER`` keeps corpus and indexes for the
next run; one is built anew when its engine has another version, or when its folder is gone.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from rich.table import Table

from benchmarks.archives import (
    CONSOLE,
    cpu_seconds,
    disk_mb,
    peak_mb,
    progress,
    worker_peak_mb,
)
from benchmarks.engines import ENGINES, NotOfferedError, Search
from benchmarks.made_news import write_made_news
from benchmarks.query_mix import Asked, drawn_queries
from benchmarks.timing import percentiles, write_json

P = ParamSpec("P")
R = TypeVar("R")

ENOUGH_SECONDS = 30.0
"""No further round of a kind of query begins once it has taken so long."""

MOST_FIND = 0.5
"""A kind of which fewer queries find anything is named: it may measure nothing."""

Figures = dict[str, dict[str, float]]


def alone(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """What a function gives in a process of its own, that has held nothing before."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as process:
        return process.submit(function, *args, **kwargs).result()


def built(name: str, corpus: Path, folder: Path) -> dict[str, float]:
    """Build an index of the corpus; what it took."""
    with corpus.open("rb") as lines:
        articles = sum(1 for _ in lines)
    cpu, began = cpu_seconds(), time.perf_counter()
    ENGINES[name].build(corpus, folder)
    seconds = time.perf_counter() - began
    megabytes = corpus.stat().st_size / 1e6
    return {
        "articles": articles,
        "articles_per_s": articles / seconds,
        "mb_per_s": megabytes / seconds,
        "mb_per_cpu_s": megabytes / (cpu_seconds() - cpu),
        "disk_mb": disk_mb(folder),
        "corpus_mb": megabytes,
        "build_peak_mb": peak_mb(),
        "build_worker_peak_mb": worker_peak_mb(),
    }


def searched(
    name: str, corpus: Path, folder: Path, queries: dict[str, list[Asked]], rounds: int
) -> tuple[dict[str, Figures], float]:
    """Milliseconds by what is measured and the kind of query; the most memory it took."""

    async def run() -> dict[str, Figures]:
        async with ENGINES[name].searching(corpus, folder) as searches:
            with progress() as bar:
                task = bar.add_task(f"Searching with {name}", total=len(searches) * len(queries))
                figures: dict[str, Figures] = {}
                for measure, search in searches.items():
                    figures[measure] = {}
                    for kind, asked in queries.items():
                        taken, hits = await timed(search, asked, rounds)
                        if taken:
                            found = sum(number > 0 for number in hits) / len(hits)
                            figures[measure][kind] = percentiles(taken) | {"found": found}
                        bar.advance(task)
        return figures

    return asyncio.run(run()), peak_mb()


async def timed(
    search: Search, queries: Sequence[Asked], rounds: int
) -> tuple[list[float], list[int]]:
    """Seconds of each query in its fastest round, and its hits; empty when it is not offered."""
    fastest, hits = [float("inf")] * len(queries), [0] * len(queries)
    began = time.perf_counter()
    for warm in range(rounds + 1):
        for place, asked in enumerate(queries):
            start = time.perf_counter()
            try:
                hits[place] = await search(asked)
            except NotOfferedError:
                return [], []
            if warm:
                fastest[place] = min(fastest[place], time.perf_counter() - start)
        if warm and time.perf_counter() - began > ENOUGH_SECONDS:
            break
    return fastest, hits


def measured(
    articles: int, folder: Path, news: Path | None, *, each: int, rounds: int
) -> dict[str, Any]:
    """Every engine on so many articles; what it took to build, and to search by kind."""
    corpus = made_corpus(articles, folder, news)
    queries = alone(drawn_queries, corpus, each)
    figures: dict[str, Any] = {"build": {}, "search_ms": {}}
    for name, engine in ENGINES.items():
        if articles > engine.most:
            CONSOLE.print(f"Without {name}: it holds {engine.most:,.0f} articles at most.")
        elif engine.version is None:
            CONSOLE.print(f"Without {name}: it is not installed; `make bench` brings it.")
        else:
            took = kept_or_built(name, engine.version, corpus, folder)
            found, peak = alone(searched, name, corpus, folder / name, queries, rounds)
            figures["build"][name] = took | {"search_peak_mb": peak}
            figures["search_ms"] |= found
    return figures


def kept_or_built(name: str, version: str, corpus: Path, folder: Path) -> dict[str, float]:
    """What building an index took, now or, by the same version, when it was built."""
    note = folder / f"{name}.json"
    kept = json.loads(note.read_text(encoding="utf-8")) if note.exists() else {}
    if kept.get("version") != version or not (folder / name).exists():
        shutil.rmtree(folder / name, ignore_errors=True)
        kept = {"version": version, "took": alone(built, name, corpus, folder / name)}
        write_json(note, kept)
    took: dict[str, float] = kept["took"]
    return took


def made_corpus(articles: int, folder: Path, news: Path | None) -> Path:
    """The corpus in a folder, made when it is not there; it is of the same news or refused."""
    corpus, note = folder / "corpus.jsonl", folder / "made-of.txt"
    source = str(news.resolve()) if news else "seeds"
    if note.exists():
        if (kept := note.read_text(encoding="utf-8")) != source:
            sys.exit(f"{folder} keeps articles made of {kept}; name another folder")
        return corpus
    folder.mkdir(parents=True, exist_ok=True)
    alone(write_made_news, corpus, articles, news)
    note.write_text(source, encoding="utf-8")
    return corpus


def shown(articles: int, figures: dict[str, Any]) -> None:
    """Print both tables of a size."""
    times: dict[str, Figures] = figures["search_ms"]
    table = Table("p50 / p95 in ms", *times, "part : tantivy", title=f"{articles:,} articles")
    for kind in times["whole"]:
        cells = [
            f"{one['p50_ms']:.2f} / {one['p95_ms']:.2f}" if one else ""
            for one in (by_kind.get(kind) for by_kind in times.values())
        ]
        part, other = times["part"].get(kind), times.get("tantivy", {}).get(kind)
        ratios = [
            f"{part[name] / other[name]:.2f}" for name in ("p50_ms", "p95_ms") if part and other
        ]
        table.add_row(kind, *cells, " / ".join(ratios))
    CONSOLE.print(table)
    for measure, by_kind in times.items():
        for kind, one in by_kind.items():
            if one["found"] < MOST_FIND:
                CONSOLE.print(f"{measure}: {one['found']:.0%} of “{kind}” found anything.")
    table = Table("to build and keep", *figures["build"])
    for name in next(iter(figures["build"].values())):
        table.add_row(name, *(f"{values[name]:,.1f}" for values in figures["build"].values()))
    CONSOLE.print(table)


def number_of(text: str) -> int:
    """``10k``, ``1M``, ``2500`` as a number."""
    for letter, factor in (("k", 1_000), ("m", 1_000_000)):
        if text.lower().endswith(letter):
            return round(float(text[:-1]) * factor)
    return int(text)


def main() -> None:
    """Measure every size, print tables, write JSON when asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--news", type=Path, help="whose sentences to use (default: seeds/)")
    parser.add_argument("--sizes", default="10k", help="articles: 10k,100k,1M")
    parser.add_argument("--queries", type=int, default=50, help="of each kind")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--data", type=Path, help="keep corpus and indexes here, use those kept")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    options = parser.parse_args()
    figures: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as passing:
        for size in options.sizes.split(","):
            articles = number_of(size)
            figures[size] = measured(
                articles,
                (options.data or Path(passing)) / size,
                options.news,
                each=options.queries,
                rounds=options.rounds,
            )
            shown(articles, figures[size])
            write_json(options.json, figures)


if __name__ == "__main__":
    main()
