"""What we know: articles, people, answers. No Telegram, no network."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from store.aliases import Aliases
    from store.protocol import Store
    from store.types import CheckReport, Retention


@asynccontextmanager
async def open_store(
    folder: Path,
    *,
    people: bool = True,
    retention: Retention | None = None,
    aliases: Aliases | None = None,
) -> AsyncIterator[Store]:
    """The store in a folder, made when it is not there.

    An archive derived by another version of the analysis is first derived anew, into a new
    generation; while another process does so, or loads, the old one is read. ``people`` says
    whether loads look for them: an archive of the other kind is read as it is until the next load.
    Every load leaves no more than ``retention`` says; ``aliases`` are the operator's.

    Raises:
        StoreUnavailableError: the folder cannot be used.
        StoreDamagedError: a file in it is not what it should be.
        StoreTooNewError: a newer Newsdesk wrote it.
    """
    # Here, so that the pure modules of this package load no database driver.
    from store.aliases import NO_ALIASES
    from store.errors import LoadInProgressError
    from store.indexing import keep_derived
    from store.preparing import VERSIONS
    from store.sqlite.store import SqliteStore

    store = await SqliteStore.open(
        folder, people=people, retention=retention, declared=aliases or NO_ALIASES
    )
    try:
        with suppress(LoadInProgressError):
            await keep_derived(store, accepted=VERSIONS)
        yield store
    finally:
        await store.close()


async def check_store(folder: Path, *, people: bool = True) -> CheckReport:
    """Look whether everything in a folder is whole; a damaged index is made anew.

    Raises:
        StoreUnavailableError: the folder holds no archive, or cannot be used.
        StoreTooNewError: a newer Newsdesk wrote it.
        LoadInProgressError: a load is running.
    """
    from store.indexing import derive_anew
    from store.sqlite.checking import check
    from store.sqlite.store import STATE

    path = await asyncio.to_thread(lambda: folder.expanduser().absolute())
    return await check(path, path / STATE, partial(derive_anew, people=people), people=people)
