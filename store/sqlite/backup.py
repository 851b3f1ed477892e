"""A copy of files in use, in one file.

It is a tar (gzipped when its name ends in ``gz``) of what a data folder holds: unpacked into an
empty folder, it is one.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import aiosqlite

from store.errors import StoreUnavailableError
from store.sqlite.connection import quick_check, undisturbed, wrap_errors

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractAsyncContextManager


async def back_up(
    databases: Mapping[str, AbstractAsyncContextManager[aiosqlite.Connection]],
    notes: Mapping[str, str],
    target: Path,
) -> int:
    """Copy databases, in order and each as it is at one moment, and short texts into a new file.

    It appears under its name when it is whole; gives its bytes.

    Raises:
        StoreUnavailableError: it cannot be written, or is there already.
        StoreDamagedError: a copy came out damaged, because its original is.
    """
    with wrap_errors(target):
        if await asyncio.to_thread(target.exists):
            raise StoreUnavailableError(f"{target} is there already: choose another name")
        # Beside the target: there has to be room for it, and putting it in place is a rename.
        folder = Path(await asyncio.to_thread(tempfile.mkdtemp, "", ".backup-", target.parent))
        try:
            for name, database in databases.items():
                async with database as db:
                    await _copy(db, folder / name)
            for name, text in notes.items():
                await asyncio.to_thread((folder / name).write_text, text, encoding="utf-8")
            names = (*notes, *databases)
            return await undisturbed(asyncio.to_thread(_pack, folder, names, target))
        finally:
            await undisturbed(asyncio.to_thread(shutil.rmtree, folder))


async def _copy(db: aiosqlite.Connection, path: Path) -> None:
    with wrap_errors(path):
        copy = await aiosqlite.connect(path, isolation_level=None)
        try:
            await undisturbed(db.backup(copy))
            # The mode of the original came along; without a log beside it the copy is one file.
            await copy.execute_fetchall("PRAGMA journal_mode = DELETE")
            await quick_check(copy, path)
        finally:
            await undisturbed(copy.close())


def _pack(folder: Path, names: tuple[str, ...], target: Path) -> int:
    """Make the tar, put it in place and give its size; blocks."""
    packed = folder / "packed"
    with packed.open("xb") as out:
        with (
            tarfile.open(fileobj=out, mode="w:gz", compresslevel=6)
            if target.name.endswith("gz")
            else tarfile.open(fileobj=out, mode="w")
        ) as tar:
            for name in names:
                tar.add(folder / name, arcname=name)
        out.flush()
        os.fsync(out.fileno())
    packed.replace(target)
    return target.stat().st_size
