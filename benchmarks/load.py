"""The bot under load: the real process, polling a Bot API on loopback that times its answers.

``python -m benchmarks.load [--news FILE] [--data FOLDER] [--memory MINUTES] [--json FILE]``. In
one run:

- a crowd of 64 at once, each asking one thing, to Newsdesk (``/search``: the real work), to an echo
  on Newsdesk's transport (transport and dispatch alone) and to python-telegram-bot's stock echo;
- such a crowd that asks the same 40 things again and again, as many do when news breaks: Newsdesk
  holds what it found. Every other search of a run is one that was not made before in it, as long
  as the archive has headlines enough;
- 20 updates a second to Newsdesk; 10 a second typed behind its name in other chats, words and
  questions;
- 10 a second without and with one person's flood, to a Newsdesk that keeps its budgets;
- with ``--memory``, so many minutes of 5 a second, and what memory does meanwhile.

Processor time is that of the bot's process and its children, asked of the system, so the server
costs it nothing but a share of the machine. Without ``--memory`` it takes about two minutes.
Telegram's limits on sending and, but for the flood, the readers' budgets are off, as it is the work
that is measured; ``--set NAME=VALUE`` changes settings. A folder of ``--data`` may be used again
and again.

Memory is what only this process has and the system cannot take back or read again: its anonymous
pages. The archive is mapped by each connection that reads, so that RSS, shown beside it, counts a
page of the file twice, and USS (what nothing else maps) counts those that a single
connection has looked at: after 600 searches one after the other 640 MB, after 1,500 by 64 at once
220, where the process's own were 145 and 211.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
from rich.table import Table

from benchmarks.archives import CONSOLE, archive_of
from benchmarks.bot_api import BotApi, Crowd, Stream, bot_api
from benchmarks.echo import KINDS
from benchmarks.made_news import write_made_news
from bot.settings import PREFIX
from store import open_store
from tests.fakes import TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

AT_ONCE = 64
SEED = 20241118
QUESTIONS = 10_000
"""Different searches at most."""
POPULAR = 40
WARM_UP = 64
"""Updates before anything is timed: modules loaded, connections open, first pages read."""
LONGEST_START = 600.0
"""Seconds the bot may take to answer its first update."""
SAMPLE_EVERY = 2.0

_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One line of the table; waits are in milliseconds."""

    name: str
    answered: int
    lost: int
    doubled: int
    a_second: float
    cpu_ms: float
    p50: float
    p95: float
    memory_mb: float
    rss_mb: float
    flooded: int = 0
    flood_answered: int = 0


class Measured:
    """A bot's process under measurement."""

    def __init__(self, process: psutil.Process) -> None:
        self._process = process

    @property
    def cpu(self) -> float:
        """Seconds of processor time so far, with its children."""
        family = [self._process, *self._process.children(recursive=True)]
        spent = 0.0
        for member in family:
            try:
                times = member.cpu_times()
            except psutil.NoSuchProcess:
                continue
            spent += times.user + times.system
        # of children that have ended
        own = self._process.cpu_times()
        return spent + float(own.children_user + own.children_system)

    @property
    def memory(self) -> tuple[float, float]:
        """Megabytes of the process's own, its children left out, and of all that it has mapped."""
        found = self._process.memory_info()
        # where the system does not tell files from the rest, all that no other process maps
        shared = getattr(found, "shared", None)
        own = self._process.memory_full_info().uss if shared is None else found.rss - shared
        return own / 1e6, found.rss / 1e6


@contextmanager
def running(api: BotApi, command: Sequence[str], environment: dict[str, str]) -> Iterator[Measured]:
    """A bot as a process, warm: it has answered some updates; ended by SIGTERM."""
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(  # noqa: S603 - commands of ours
            [sys.executable, *command], env=environment, stdin=subprocess.DEVNULL,
            stdout=log, stderr=log,
        )  # fmt: skip
        try:
            began = time.perf_counter()
            while True:
                warm = api.run(Crowd(texts=["/search warm"], updates=1, at_once=1))
                if warm.waits:
                    break
                if process.poll() is not None or time.perf_counter() - began > LONGEST_START:
                    log.seek(0)
                    sys.exit(f"the bot does not answer:\n{log.read().decode()[-2000:]}")
            yield Measured(psutil.Process(process.pid))
        finally:
            process.terminate()
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def measure(name: str, api: BotApi, bot: Measured, scenario: Crowd | Stream) -> Figures:
    """What a scenario costs a bot and how long its readers wait."""
    cpu = bot.cpu
    timed = api.run(scenario)
    cpu = bot.cpu - cpu
    handled = len(timed.waits) + timed.flood_answered
    waits = sorted(1000 * wait for wait in timed.waits) or [float("nan")]
    own, mapped = bot.memory
    return Figures(
        name=name,
        answered=len(timed.waits),
        lost=timed.lost,
        doubled=timed.doubled,
        a_second=round(len(timed.waits) / timed.seconds, 1),
        cpu_ms=round(1000 * cpu / max(1, handled), 2),
        p50=round(statistics.median(waits), 1),
        p95=round(waits[min(len(waits) - 1, int(0.95 * len(waits)))], 1),
        memory_mb=round(own, 1),
        rss_mb=round(mapped, 1),
        flooded=timed.flooded,
        flood_answered=timed.flood_answered,
    )


def echoed(kind: str, environment: dict[str, str], updates: int) -> Figures:
    """A crowd before an echo that is started for it."""
    texts = ["an echo of a few words"]
    with (
        bot_api() as api,
        running(api, ["-m", "benchmarks.echo", kind, api.address], environment) as bot,
    ):
        api.run(Crowd(texts=texts, updates=WARM_UP, at_once=AT_ONCE))
        crowd = Crowd(texts=texts, updates=updates, at_once=AT_ONCE)
        return measure(f"{AT_ONCE} at once: {kind} echo", api, bot, crowd)


def memory_over(api: BotApi, bot: Measured, texts: Sequence[str], minutes: float) -> dict[str, Any]:
    """What memory does under 5 updates a second; the first tenth of the time is warming up."""
    seconds = 60 * minutes
    samples: list[tuple[float, float, float]] = []
    began = time.perf_counter()
    api.start(Stream(texts=texts, seconds=seconds, rate=5))
    while (passed := time.perf_counter() - began) < seconds:
        samples.append((passed, *bot.memory))
        time.sleep(SAMPLE_EVERY)
    timed = api.result()
    behind = [sample for sample in samples if sample[0] > seconds / 10] or samples
    hours = [passed / 3600 for passed, _, _ in behind]
    warm = [own for _, own, _ in behind]
    quarter = max(1, len(warm) // 4)
    slope = statistics.linear_regression(hours, warm).slope if len(warm) > 1 else float("nan")
    return {
        "minutes": minutes,
        "answered": len(timed.waits),
        "lost": timed.lost,
        "first_mb": round(samples[0][1], 1),
        "early_mb": round(statistics.median(warm[:quarter]), 1),
        "late_mb": round(statistics.median(warm[-quarter:]), 1),
        "most_mb": round(max(own for _, own, _ in samples), 1),
        "slope_mb_an_hour": round(slope, 1),
        "rss_mb": round(max(mapped for *_, mapped in samples), 1),
    }


async def searches(news: Path | None, data: Path) -> list[str]:
    """Different searches for two words of a headline each, drawn by seed from the archive.

    Without ``news`` it is the one that ``data`` keeps.
    """
    headlines: list[str] = []
    archive = open_store(data) if news is None else archive_of(news, data, people=True)
    async with archive as opened:
        store = opened[0] if isinstance(opened, tuple) else opened
        async for part in store.everything():
            headlines += [parsed.article.headline for parsed in part]
    chance = random.Random(SEED)
    drawn = chance.sample(headlines, min(QUESTIONS, len(headlines)))
    pairs = [chance.sample(words, 2) for one in drawn if len(words := _WORD.findall(one)) >= 2]
    if not pairs:
        sys.exit(f"{data} holds no articles to search")
    return list(dict.fromkeys(f"/search {first} {second}" for first, second in pairs))


def shown(rows: Sequence[Figures]) -> Table:
    """The figures as a table."""
    table = Table()
    titles = "answered", "lost", "twice", "a second", "CPU ms", "p50 ms", "p95 ms", "MB", "RSS MB"
    for title in ("", *titles):
        table.add_column(title, justify="right" if title else "left")
    for row in rows:
        table.add_row(
            row.name, f"{row.answered:,}", str(row.lost), str(row.doubled), f"{row.a_second:,.0f}",
            f"{row.cpu_ms:.2f}", f"{row.p50:.1f}", f"{row.p95:.1f}", f"{row.memory_mb:.0f}",
            f"{row.rss_mb:,.0f}",
        )  # fmt: skip
    return table


def main() -> None:
    """Measure, print the table, perhaps write JSON."""
    parser = argparse.ArgumentParser(description="The bot under load, on loopback")
    parser.add_argument("--news", type=Path, help="a .jsonl or .jsonl.gz of articles")
    parser.add_argument("--data", type=Path, help="keep the archive here, or use the one kept")
    parser.add_argument("--articles", type=int, default=5_000, help="made ones, without --news")
    parser.add_argument("--updates", type=int, default=1_500, help="of each crowd")
    parser.add_argument("--seconds", type=float, default=20, help="of each stream")
    parser.add_argument("--flood", type=float, default=50, help="updates a second of one person")
    parser.add_argument("--memory", type=float, default=0, metavar="MINUTES")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE")
    parser.add_argument("--json", type=Path, help="write the figures here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        found = run(options, Path(passing))
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n")
    wrong = [row["name"] for row in found["rows"] if row["lost"] or row["doubled"]]
    if wrong or found["memory"].get("lost"):
        sys.exit(f"Lost or answered twice: {', '.join(wrong) or 'while memory was looked at'}")


def run(options: argparse.Namespace, passing: Path) -> dict[str, Any]:
    """Everything that was asked for, in one run; the figures for a program."""
    news, data = options.news, options.data or passing / "data"
    if news is None and options.data is None:
        news = passing / "made.jsonl"
        write_made_news(news, options.articles)
    texts = asyncio.run(searches(news, data))
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(PREFIX)}
    environment = inherited | {
        f"{PREFIX}TELEGRAM_TOKEN": TOKEN,
        f"{PREFIX}DATA": str(data),
        f"{PREFIX}SEEDS": str(passing / "none"),
        f"{PREFIX}LOG_LEVEL": "WARNING",
        f"{PREFIX}TELEGRAM_LIMITS": "off",
    }
    unlimited = {f"{PREFIX}PERSON_BUDGET": "0", f"{PREFIX}GROUP_BUDGET": "0"}
    chosen = dict(pair.split("=", 1) for pair in options.set)
    rows = [echoed(kind, environment, options.updates) for kind in KINDS]
    remembered: dict[str, Any] = {}
    command = ["-m", "bot", "run"]
    unasked = cycle(texts)

    def some(count: float) -> list[str]:
        """Searches that nobody has made."""
        return list(islice(unasked, math.ceil(count)))

    def crowd(updates: int, different: int) -> Crowd:
        return Crowd(texts=some(different), updates=updates, at_once=AT_ONCE)

    def stream(rate: float, flood: float = 0.0) -> Stream:
        texts = some(options.seconds * max(rate, flood))
        return Stream(texts=texts, seconds=options.seconds, rate=rate, flood=flood)

    def inline(form: str) -> Stream:
        words = [text.removeprefix("/search ") for text in some(10 * options.seconds)]
        texts = [form.format(each) for each in words]
        return Stream(texts=texts, seconds=options.seconds, rate=10, inline=True)

    with bot_api() as api:
        environment |= {f"{PREFIX}TELEGRAM_API": api.address}
        with running(api, command, environment | unlimited | chosen) as bot:
            api.run(crowd(WARM_UP, WARM_UP))
            different = crowd(options.updates, options.updates)
            rows.append(measure("64 at once: newsdesk /search", api, bot, different))
            same = crowd(options.updates, POPULAR)
            rows.append(measure(f"64 at once: the same {POPULAR} searches", api, bot, same))
            rows.append(measure("20 a second: newsdesk /search", api, bot, stream(20)))
            rows.append(measure("10 a second: inline words", api, bot, inline("{}")))
            questions = inline("What happened to {}?")
            rows.append(measure("10 a second: inline questions", api, bot, questions))
            if options.memory:
                remembered = memory_over(api, bot, texts, options.memory)
        with running(api, command, environment | chosen) as bot:
            api.run(crowd(WARM_UP, WARM_UP))
            rows.append(measure("10 a second: newsdesk /search", api, bot, stream(10)))
            flooded = f"10 a second, one floods with {options.flood:g}"
            rows.append(measure(flooded, api, bot, stream(10, options.flood)))
    CONSOLE.print(shown(rows))
    stock, ours, searching = rows[:2], rows[2], rows[3]
    *_, quiet, noisy = rows
    best = max(row.a_second for row in stock)
    cheapest = min(row.cpu_ms for row in stock)
    ratios = {
        "echo_a_second": round(ours.a_second / best, 2),
        "echo_cpu": round(cheapest / ours.cpu_ms, 2),
        "search_a_second": round(searching.a_second / best, 2),
        "search_cpu": round(cheapest / searching.cpu_ms, 2),
        "p95_under_flood": round(noisy.p95 / quiet.p95, 2),
    }
    CONSOLE.print(
        "Against the better of the stock echoes, as often a second (as little processor time): our "
        f"echo {ratios['echo_a_second']} ({ratios['echo_cpu']}) times, searches "
        f"{ratios['search_a_second']} ({ratios['search_cpu']}) times. Others' p95 under the flood: "
        f"{ratios['p95_under_flood']} times; {noisy.flood_answered} of its {noisy.flooded} "
        "were answered meanwhile."
    )
    if remembered:
        CONSOLE.print(
            "Memory over {minutes:g} minutes of 5 a second: {early_mb} MB early, {late_mb} MB "
            "late, at most {most_mb} MB (with the mapped archive, which the system takes back: "
            "{rss_mb} MB), {slope_mb_an_hour:+} MB an hour by least squares; {answered} answered, "
            "{lost} lost.".format(**remembered)
        )
    return {"rows": [asdict(row) for row in rows], "ratios": ratios, "memory": remembered}


if __name__ == "__main__":
    main()
