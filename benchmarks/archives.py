"""An archive to measure: made from a file, or kept from a run before."""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from benchmarks.resampling import text_bytes
from store import open_store
from store.indexing import load

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from store.protocol import Store
    from store.types import LoadProgress

CONSOLE = Console()
if not CONSOLE.is_terminal:
    # A file or a pipe has no width of its own, and tables are wider than the 80 assumed then.
    CONSOLE.width = 120


@asynccontextmanager
async def archive_of(
    news: Path, data: Path | None, *, people: bool
) -> AsyncIterator[tuple[Store, dict[str, float]]]:
    """The store with the articles of ``news`` alone, and what loading them took.

    An archive that ``data`` keeps of the same path is used as it is (nothing is said of loading
    then: the figures are empty), another one is refused by ending the program; without ``data``
    the archive is gone when the measuring ends.
    """
    with tempfile.TemporaryDirectory() as passing:
        folder = data or Path(passing)
        async with open_store(folder, people=people) as store:
            kept = await store.roots() if await store.size() else ()
            if kept and kept != (news.resolve(),):
                sys.exit(f"{folder} keeps the articles of {kept[0]}; name another folder")
            yield store, {} if kept else await loaded(store, news, folder)


async def loaded(store: Store, news: Path, folder: Path) -> dict[str, float]:
    """Load a file and tell how far it is; seconds, rates, sizes, the most memory it took."""
    text = text_bytes(news)
    began = time.perf_counter()
    own, others = _cpu(resource.RUSAGE_SELF), _cpu(resource.RUSAGE_CHILDREN)
    with progress() as bar:
        task = bar.add_task(f"Loading {news.name}", total=None)

        async def tell(so_far: LoadProgress) -> None:
            bar.update(task, completed=so_far.articles)

        report = await load(store, [news], on_progress=tell)
    seconds = time.perf_counter() - began
    return {
        "articles": report.articles,
        "rejected": report.rejected_in_all,
        "seconds": seconds,
        "articles_per_s": report.added / seconds,
        "mb_per_s": text / 1e6 / seconds,
        "main_cpu_s": _cpu(resource.RUSAGE_SELF) - own,
        "workers_cpu_s": _cpu(resource.RUSAGE_CHILDREN) - others,
        "text_mb": text / 1e6,
        "disk_mb": disk_mb(folder),
        "peak_mb": peak_mb(),
        "peak_worker_mb": worker_peak_mb(),
    }


def progress() -> Progress:
    """A bar on a terminal; nothing where nobody looks."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=CONSOLE,
        transient=True,
        disable=not CONSOLE.is_terminal,
    )


def disk_mb(folder: Path) -> float:
    """Megabytes of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def peak_mb() -> float:
    """The most memory this process has held, mapped files included."""
    with suppress(FileNotFoundError):  # Linux alone has it.
        # The other figure begins, in a new process, with what the one that started it held.
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return int(status.partition("VmHWM:")[2].split()[0]) * 1_024 / 1e6
    return _most_held(resource.RUSAGE_SELF)


def worker_peak_mb() -> float:
    """The most memory one of the processes this one started, and that have ended, has held."""
    return _most_held(resource.RUSAGE_CHILDREN)


def cpu_seconds() -> float:
    """Processor time of this process and of those it started that have ended."""
    return _cpu(resource.RUSAGE_SELF) + _cpu(resource.RUSAGE_CHILDREN)


def _most_held(who: int) -> float:
    unit = 1 if sys.platform == "darwin" else 1_024
    return resource.getrusage(who).ru_maxrss * unit / 1e6


def _cpu(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime
