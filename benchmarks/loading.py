"""How fast articles go in, in how much memory, with which processes busy.

    python -m benchmarks.loading --news articles.jsonl.gz --megabytes 1000

Writes so much news (resampled, see :mod:`benchmarks.resampling`; without ``--news`` from the
sentences of ``seeds/``) as JSON Lines or scraped text, then loads it with ``newsdesk load`` in a
process of its own and watches that and its workers from outside: CPU seconds of each, and the
most memory all of them held at once. Memory is proportional set size where the system tells it
(Linux), so that pages they share count once, and resident set size elsewhere. Wall times on a
shared machine wander; megabytes a CPU second do not.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil
from rich.console import Console
from rich.table import Table

from benchmarks.made_news import write_made_news
from benchmarks.resampling import write_json_lines, write_scraped

ROOT = Path(__file__).parent.parent
SECONDS_BETWEEN_LOOKS = 0.3
MADE_ARTICLES = 2_000


class Watch:
    """What a process and those it started used, from the outside."""

    def __init__(self, process: subprocess.Popen[Any]) -> None:
        self._root = psutil.Process(process.pid)
        self._cpu: dict[int, float] = {}
        self.peaks = {"all_mb": 0.0, "main_mb": 0.0, "worker_mb": 0.0}

    def look(self) -> None:
        """Take the figures of this moment."""
        try:
            family = [self._root, *self._root.children(recursive=True)]
        except psutil.NoSuchProcess:
            return
        held: list[float] = []
        for process in family:
            try:
                times = process.cpu_times()
                self._cpu[process.pid] = times.user + times.system
                memory = process.memory_full_info()
                held.append(getattr(memory, "pss", memory.rss) / 1e6)
            except (psutil.NoSuchProcess, psutil.AccessDenied):
                held.append(0.0)
        now = {"all_mb": sum(held), "main_mb": held[0], "worker_mb": max(held[1:], default=0.0)}
        self.peaks = {name: max(peak, now[name]) for name, peak in self.peaks.items()}

    @property
    def cpu(self) -> tuple[float, float]:
        """CPU seconds of the process and of those it started."""
        own = self._cpu.get(self._root.pid, 0.0)
        return own, sum(self._cpu.values()) - own


def measure(news: Path, data: Path, megabytes: float, *, people: bool) -> dict[str, float]:
    """Load a file or folder into an archive; figures by name.

    Raises:
        AssertionError: the load failed.
    """
    began = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "bot", "load", str(news)],
        cwd=ROOT,
        env=os.environ
        | {
            "NEWSDESK_DATA": str(data),
            "NEWSDESK_PEOPLE": "on" if people else "off",
            "PYTHONPATH": str(ROOT),
        },
        stdout=subprocess.PIPE,
        text=True,
    )
    watch = Watch(process)
    while process.poll() is None:
        watch.look()
        time.sleep(SECONDS_BETWEEN_LOOKS)
    seconds = time.perf_counter() - began
    assert process.stdout is not None
    said = process.stdout.read()
    assert process.returncode == 0, said
    main, workers = watch.cpu
    archive = sum(file.stat().st_size for file in data.iterdir())
    return {
        "mb": megabytes,
        "articles": _articles(data),
        "seconds": seconds,
        "mb_per_s": megabytes / seconds,
        "mb_per_cpu_s": megabytes / (main + workers),
        # What two cores that nobody else uses could do.
        "mb_per_s_of_two_cores": megabytes / max(main, (main + workers) / 2),
        "main_cpu_s": main,
        "workers_cpu_s": workers,
        **{f"peak_{name}": peak for name, peak in watch.peaks.items()},
        "archive_mb": archive / 1e6,
    }


def _articles(data: Path) -> int:
    said = subprocess.run(
        [sys.executable, "-m", "bot", "stats", "--json"],
        cwd=ROOT,
        env=os.environ | {"NEWSDESK_DATA": str(data), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    ).stdout
    return int(json.loads(said)["articles"])


def main() -> None:
    """Write the news, load it each way that was asked for, print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--news", type=Path, help="a .jsonl or .jsonl.gz of articles")
    parser.add_argument("--megabytes", type=float, default=50)
    parser.add_argument("--formats", nargs="+", default=["json-lines", "scraped"])
    parser.add_argument("--people", nargs="+", default=["off", "on"])
    parser.add_argument("--json", type=Path, help="where to write the figures")
    options = parser.parse_args()
    figures: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        source = options.news
        if source is None:
            source = Path(folder) / "made.jsonl"
            write_made_news(source, MADE_ARTICLES)
        for kind in options.formats:
            news = Path(folder) / kind
            news.mkdir()
            if kind == "scraped":
                written = write_scraped(source, news, megabytes=options.megabytes)
            else:
                written = write_json_lines(source, news / "news.jsonl", megabytes=options.megabytes)
            for people in options.people:
                data = Path(folder) / f"data-{kind}-{people}"
                figures[f"{kind}, people {people}"] = measure(
                    news, data, written / 1e6, people=people == "on"
                )
    table = Table("figure", *figures)
    for name in next(iter(figures.values())):
        table.add_row(name, *(f"{values[name]:,.1f}" for values in figures.values()))
    Console().print(table)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
