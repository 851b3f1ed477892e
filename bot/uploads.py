"""Files operators send to the bot: kept in the data folder, read like any other."""

from __future__ import annotations

import asyncio
import re
import unicodedata
from contextlib import contextmanager
from typing import TYPE_CHECKING

from store.errors import StoreUnavailableError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

    from store.protocol import Store
    from store.types import LoadReport

FOLDER = "uploads"
"""In the data folder; a root of its own, so that every reload reads it."""
_LONGEST_STEM, _MOST_OF_A_STEM = 80, 200
"""Characters, and the bytes they may take: a file system takes 255, with what is put around it."""


def safe_name(name: str) -> str:
    """A file name made of letters, digits, spaces, ``. _ -``; never hidden, never a path; pure."""
    name = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    name = re.sub(r"[^\w .-]", "_", name).strip(". ")
    stem, dots = name, ""
    # ".jsonl.gz" says what it is with two endings; both survive a name that is cut.
    if ending := re.search(r"(\.[A-Za-z0-9]{1,10}){1,2}$", name):
        stem, dots = name[: ending.start()], ending[0]
    stem = stem[:_LONGEST_STEM].encode()[:_MOST_OF_A_STEM].decode(errors="ignore")
    return (stem.strip(". ") or "upload") + dots


async def load_upload(
    data: Path,
    store: Store,
    name: str,
    content: bytes,
    load: Callable[[Path, Callable[[], Awaitable[None]]], Awaitable[LoadReport]],
) -> LoadReport:
    """Keep a file, in place of one of the same name, and load it.

    A file of which nothing could be read is not kept; the one before it is. ``load`` calls what
    it is given before it looks at any file.

    Raises:
        StoreUnavailableError: it cannot be written.
        LoadInProgressError: another load is running; nothing was kept.
    """
    folder = await asyncio.to_thread(lambda: data.expanduser().resolve()) / FOLDER
    file = folder / safe_name(name)
    # Hidden files are no articles: a reload meanwhile overlooks these two.
    arriving, before = (file.with_name(f".{file.name}.{part}") for part in ("new", "old"))
    placed: list[bool] = []

    async def begin() -> None:
        """Put it in place once no other load can read the folder."""
        with _told(file):
            await store.add_roots([folder])
            placed.append(await asyncio.to_thread(_swap, arriving, file, before))

    with _told(file):
        await asyncio.to_thread(_write, arriving, content)
    kept = False
    try:
        report = await load(file, begin)
        # Also when all of it is too old to be kept: what it replaced is gone from the archive.
        kept = bool(report.added or report.changed or report.unchanged or report.removed)
        return report
    finally:
        if placed:
            await asyncio.to_thread(_settle, file, before, kept=kept, replaced=placed[0])
        else:
            await asyncio.to_thread(arriving.unlink, missing_ok=True)


@contextmanager
def _told(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreUnavailableError(f"{error.filename or file}: {error.strerror}") from error


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _swap(arriving: Path, file: Path, before: Path) -> bool:
    """Put the new file in place; whether there was one before, which is set aside."""
    replaced = file.exists()
    if replaced:
        file.replace(before)
    arriving.replace(file)
    return replaced


def _settle(file: Path, before: Path, *, kept: bool, replaced: bool) -> None:
    if kept:
        before.unlink(missing_ok=True)
    elif replaced:
        before.replace(file)
    else:
        file.unlink(missing_ok=True)
