"""Loading seen from the shell: a progress bar, then what was done and what was rejected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from bot.wiring import build_keeper, load_articles, open_archive, reload_articles
from handlers import reports

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.settings import Settings
    from handlers.texts import Texts
    from store.types import LoadProgress, LoadReport


async def load_shown(
    settings: Settings, paths: Sequence[Path], *, source: str | None = None, dry: bool = False
) -> LoadReport:
    """Load ``paths``; without any, what was loaded before, or one ``source`` of it.

    The bar is on standard error. With ``dry`` a reload changes nothing.
    """
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("Loading"),
        BarColumn(),
        DownloadColumn(),
        TextColumn("{task.fields[articles]} articles"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    with bar:
        task = bar.add_task("load", total=None, articles=0)

        async def show(far: LoadProgress) -> None:
            bar.update(task, completed=far.done_bytes, total=far.total_bytes, articles=far.articles)

        async with open_archive(settings) as store:
            if paths:
                return await load_articles(settings, store, paths, show)
            async with build_keeper(settings, store) as keeper:
                return await reload_articles(settings, store, keeper, show, source=source, dry=dry)


def told(report: LoadReport, texts: Texts) -> str:
    """What a load did, then every rejected document on a line of its own; plain text."""
    receipt = reports.receipt(replace(report, rejected=(), rejected_beyond=0), texts)
    if not report.rejected_in_all:
        return receipt
    title = texts("reload-rejected", rejected=report.rejected_in_all)
    return f"{receipt}\n\n{title}\n{reports.rejections(report, texts)}".rstrip()
