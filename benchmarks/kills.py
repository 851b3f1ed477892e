"""What is left of an archive when a reload is killed at a random moment, again and again.

    python -m benchmarks.kills --kills 50 --articles 2000

Every time a reload (``newsdesk reload`` in a process of its own) that changes every article is
ended with SIGKILL at a moment drawn from the time an undisturbed one takes. Then the archive has
to pass ``newsdesk check`` without a repair and hold all of the old articles or all of the new
ones, and the next reload has to end well. Ends with 1 at the first archive that is not whole.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from rich.console import Console

from benchmarks.made_news import SEED, write_made_news
from store import check_store, open_store

ROOT = Path(__file__).parent.parent
MARK = "generationmark"


def mark(original: Path, news: Path, version: int) -> None:
    """Write the articles so that every one of them is new and says which version it is of."""
    with original.open(encoding="utf-8") as lines, news.open("w", encoding="utf-8") as out:
        for line in lines:
            row = json.loads(line)
            row["body"] += f"\n\n{MARK}{version}."
            out.write(json.dumps(row) + "\n")


def start(command: str, *arguments: str, data: Path) -> subprocess.Popen[bytes]:
    """A ``newsdesk`` command in its own process."""
    return subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "bot", command, *arguments],
        cwd=ROOT,
        env=os.environ | {"NEWSDESK_DATA": str(data), "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
    )


def finished(command: str, *arguments: str, data: Path) -> float:
    """Run a command to its end; seconds it took.

    Raises:
        AssertionError: it failed.
    """
    began = time.perf_counter()
    assert start(command, *arguments, data=data).wait() == 0, f"{command} failed"
    return time.perf_counter() - began


async def counted(data: Path, versions: tuple[int, int]) -> dict[int, int]:
    """In how many articles each version stands.

    Raises:
        AssertionError: a file is not whole.
    """
    report = await check_store(data)
    assert not report.state + report.archive, report
    async with open_store(data) as store:
        found = await store.frequencies([f"{MARK}{version}" for version in versions])
    return {int(term.removeprefix(MARK)): count for term, count in found.items()}


def main() -> None:
    """Kill, look, repeat; print how many archives were old and how many new."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--articles", type=int, default=2_000)
    options = parser.parse_args()
    console = Console()
    chance = random.Random(SEED)
    left: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        original, news, data = (Path(folder, name) for name in ("made.jsonl", "news.jsonl", "data"))
        write_made_news(original, options.articles)
        mark(original, news, 0)
        finished("load", str(news), data=data)
        mark(original, news, 1)
        whole = finished("reload", data=data)
        console.print(f"{options.articles} articles, an undisturbed reload takes {whole:.1f} s")
        for version in range(2, options.kills + 2):
            mark(original, news, version)
            reload = start("reload", data=data)
            time.sleep(chance.uniform(0, whole))
            reload.kill()
            reload.wait()
            found = asyncio.run(counted(data, (version - 1, version)))
            if found not in ({version - 1: options.articles}, {version: options.articles}):
                sys.exit(f"not whole after kill {version - 1}: {found}")
            left["new" if version in found else "old"] += 1
            finished("reload", data=data)
            found = asyncio.run(counted(data, (version - 1, version)))
            if found != {version: options.articles}:
                sys.exit(f"the reload after kill {version - 1} is not whole: {found}")
    console.print(f"{options.kills} kills: {dict(left)}, whole every time, reloaded every time")


if __name__ == "__main__":
    main()
