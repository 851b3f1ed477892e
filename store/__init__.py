"""What we know: articles, people, answers. No Telegram, no network."""

from __future__ import annotations

from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from store.protocol import Store


@asynccontextmanager
async def open_store(folder: Path) -> AsyncIterator[Store]:
    """The store in a folder, made when it is not there.

    An archive derived by another version of the analysis is first derived anew, into a new
    generation; while another process does so, or loads, the old one is read.

    Raises:
        StoreUnavailableError: the folder cannot be used.
        StoreDamagedError: a file in it is not what it should be.
        StoreTooNewError: a newer Newsdesk wrote it.
    """
    # Here, so that the pure modules of this package load no database driver.
    from store.errors import LoadInProgressError
    from store.indexing import keep_derived
    from store.sqlite.store import SqliteStore

    store = await SqliteStore.open(folder)
    try:
        with suppress(LoadInProgressError):
            await keep_derived(store)
        yield store
    finally:
        await store.close()
