"""The files and folders a load was asked for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from store.errors import SourceMissingError
from store.formats import find_files
from store.types import Reason, Rejection

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from store.protocol import Store


async def known_roots(store: Store, paths: Iterable[Path]) -> tuple[list[Path], list[Rejection]]:
    """The paths resolved; one that was loaded before and is gone is rejected."""
    wanted = [path.expanduser().resolve() for path in paths]
    before = set(await store.roots())
    roots: list[Path] = []
    missing: list[Rejection] = []
    for path in wanted:
        if not is_unicode(str(path)):
            raise SourceMissingError(f"{printable(str(path))}: its name is not valid Unicode")
        if path.exists() or path not in before:
            roots.append(path)
        else:
            missing.append(
                Rejection(
                    origin=str(path),
                    line=1,
                    reason=Reason.UNREADABLE,
                    detail="it was loaded before and is gone; its articles stay",
                )
            )
    return roots, missing


def size_of(paths: Iterable[Path]) -> int:
    """Bytes to read."""
    total = 0
    for path, _ in find_files(paths):
        try:
            total += path.stat().st_size
        except OSError:
            continue  # Gone since; reading it will say so.
    return total


def is_unicode(origin: str) -> bool:
    """Whether a path is text: file names may be any bytes."""
    return printable(origin) == origin


def printable(origin: str) -> str:
    """A path as text, with a mark for each byte that is none."""
    return os.fsencode(origin).decode(errors="replace")


def unnameable(origin: str) -> Rejection:
    """That a path is no text."""
    return Rejection(
        origin=origin, line=1, reason=Reason.UNREADABLE, detail="its name is not valid Unicode"
    )
