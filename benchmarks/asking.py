"""How long an answer takes, of so many articles.

    python -m benchmarks.asking news.jsonl.gz --questions asked.jsonl --sizes 26k,100k --data kept/

Writes so many articles of the file, over and over with a few words changed
(:mod:`benchmarks.resampling`), loads them and asks every question as of its day: one round to warm
up, then some of which each question's fastest counts. Processor time is this process's, all
threads together. ``--without-people`` loads faster, and answers then know no names but by their
capitals. ``--data FOLDER`` keeps articles and archives for the next run. Compare figures of one run
only.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table

from benchmarks.archives import CONSOLE, archive_of, progress
from benchmarks.questions import Question, read_questions
from benchmarks.resampling import write_json_lines
from benchmarks.speed import number_of
from benchmarks.timing import percentiles, write_json
from store.librarian import Librarian

if TYPE_CHECKING:
    from collections.abc import Sequence

Figures = dict[str, dict[str, float]]


async def measured(
    news: Path,
    articles: int,
    folder: Path,
    questions: Sequence[Question],
    *,
    people: bool = True,
    rounds: int = 1,
) -> Figures:
    """What asking took of so many articles: ``wall`` and ``cpu``, in milliseconds."""
    folder.mkdir(parents=True, exist_ok=True)
    corpus = folder / "news.jsonl"
    if not corpus.exists():
        write_json_lines(news, corpus, articles=articles)
    async with archive_of(corpus, folder / "archive", people=people) as (store, _):
        newest = (await store.status()).newest or date.min
        return await timed(Librarian(store), questions, after=newest, rounds=rounds)


async def timed(
    librarian: Librarian, questions: Sequence[Question], *, after: date, rounds: int
) -> Figures:
    """Each question's fastest round; those without a day are asked as of ``after``."""
    wall, cpu = [float("inf")] * len(questions), [float("inf")] * len(questions)
    with progress() as bar:
        task = bar.add_task("Asking questions", total=len(questions) * (rounds + 1))
        for warm in range(rounds + 1):
            for place, question in enumerate(questions):
                began, worked = time.perf_counter(), time.process_time()
                await librarian.ask(question.text, as_of=question.as_of or after)
                if warm:
                    wall[place] = min(wall[place], time.perf_counter() - began)
                    cpu[place] = min(cpu[place], time.process_time() - worked)
                bar.advance(task)
    return {"wall": percentiles(wall), "cpu": percentiles(cpu)}


def shown(figures: dict[str, Figures]) -> Table:
    """The figures of each size, a line each."""
    table = Table("articles", "p50 / p95 in ms: cpu", "wall")
    for size, told in figures.items():
        cells = [
            f"{told[one]['p50_ms']:.1f} / {told[one]['p95_ms']:.1f}" for one in ("cpu", "wall")
        ]
        table.add_row(size, *cells)
    return table


def main() -> None:
    """Measure every size, print a table, write JSON when asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("news", type=Path, help="JSON Lines of articles, perhaps packed")
    parser.add_argument("--questions", type=Path, action="append", required=True)
    parser.add_argument("--sizes", default="100k", help="articles: 26k,100k")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--without-people", action="store_true")
    parser.add_argument("--data", type=Path, help="keep articles and archives here")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    options = parser.parse_args()
    questions = [one for path in options.questions for one in read_questions(path)]
    figures: dict[str, Figures] = {}
    with tempfile.TemporaryDirectory() as passing:
        for size in options.sizes.split(","):
            figures[size] = asyncio.run(
                measured(
                    options.news,
                    number_of(size),
                    (options.data or Path(passing)) / size,
                    questions,
                    people=not options.without_people,
                    rounds=options.rounds,
                )
            )
    CONSOLE.print(shown(figures))
    write_json(options.json, figures)


if __name__ == "__main__":
    main()
