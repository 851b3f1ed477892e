"""Keeping the archive from the shell: undo, backup, check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import shapes
from bot.wiring import open_archive
from handlers import reports
from store import check_store

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings
    from handlers.texts import Texts

OK, FAILURE, REPAIRED = 0, 1, 3

JSON = shapes.JSON


async def undo(settings: Settings, texts: Texts, *, sure: bool) -> tuple[int, JSON, str]:
    """Take back the last reload; when more would be lost, only if ``sure``.

    Gives the exit code, the result for a program and for a person.
    """
    async with open_archive(settings) as store:
        last = await store.undoable()
        if last is None:
            return FAILURE, shapes.undo(None, done=False), reports.nothing_to_undo(texts)
        if last.loads_since and not sure:
            return FAILURE, shapes.undo(last, done=False), reports.undo_refused(last, texts)
        await store.undo(last)
    return OK, shapes.undo(last, done=True), reports.undone(last, texts)


async def backup(settings: Settings, file: Path, texts: Texts) -> str:
    """Copy state and archive into a new file; says how large it is."""
    async with open_archive(settings) as store:
        octets = await store.backup(file)
    return reports.backed_up(str(file), octets, texts)


async def check(settings: Settings, texts: Texts) -> tuple[int, JSON, str]:
    """Look whether state and archive are whole, and repair the index; as :func:`undo` gives."""
    found = await check_store(settings.data, people=settings.people, ner=settings.ner)
    code = FAILURE if not found.whole else REPAIRED if found.repaired else OK
    return code, shapes.check(found), reports.checked(found, texts)
