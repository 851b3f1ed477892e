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
    ner: str = "",
    retention: Retention | None = None,
    aliases: Aliases | None = None,
) -> AsyncIterator[Store]:
    """The store in a folder, made when it is not there.

    An archive derived by another version of the analysis is first derived anew, into a new
    generation; while another process does so, or loads, the old one is read. ``people`` says
    whether loads look for them, ``ner`` names a spaCy pipeline (a folder or an installed package)
    that helps to find names: an archive of another kind is read as it is until the next load.
    Every load leaves no more than ``retention`` says; ``aliases`` are the operator's.

    Raises:
        NameModelError: the pipeline cannot be used.
        StoreUnavailableError: the folder cannot be used.
        StoreDamagedError: a file in it is not what it should be.
        StoreTooNewError: a newer Newsdesk wrote it.
    """
    # Here, so that the pure modules of this package load no database driver.
    from store.aliases import NO_ALIASES
    from store.errors import LoadInProgressError
    from store.indexing import keep_derived
    from store.spacy_names import known_model
    from store.sqlite.store import SqliteStore

    model = await asyncio.to_thread(known_model, ner) if ner and people else None
    store = await SqliteStore.open(
        folder, people=people, model=model, retention=retention, declared=aliases or NO_ALIASES
    )
    try:
        with suppress(LoadInProgressError):
            await keep_derived(store, reading=True)
        yield store
    finally:
        await store.close()


async def check_store(folder: Path, *, people: bool = True, ner: str = "") -> CheckReport:
    """Look whether everything in a folder is whole; a damaged index is made anew.

    ``people`` and ``ner`` are as :func:`open_store` has them.

    Raises:
        NameModelError: the pipeline cannot be used.
        StoreUnavailableError: the folder holds no archive, or cannot be used.
        StoreTooNewError: a newer Newsdesk wrote it.
        LoadInProgressError: a load is running.
    """
    from store.indexing import derive_anew
    from store.spacy_names import known_model
    from store.sqlite.checking import check
    from store.sqlite.store import STATE

    path = await asyncio.to_thread(lambda: folder.expanduser().absolute())
    model = await asyncio.to_thread(known_model, ner) if ner and people else None
    derive = partial(derive_anew, people=people, model=model)
    return await check(path, path / STATE, derive, people=people, model=model)
