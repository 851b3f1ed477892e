"""The sources from the shell: what there is, and visits now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import shapes
from bot.wiring import build_keeper, open_archive
from handlers import source_reports
from store.sources import Source

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.visiting import Visit
    from handlers.texts import Texts

OK, FAILURE = 0, 1

JSON = shapes.JSON


async def list_sources(settings: Settings, texts: Texts) -> tuple[int, JSON, str]:
    """All sources and how they fare: exit code, for a program, for a person."""
    async with open_archive(settings) as store:
        overview = await build_keeper(settings, store).overview()
    code = FAILURE if overview.problem else OK
    return code, shapes.sources(overview), source_reports.listing(overview, texts, longest=None)


async def fetch(settings: Settings, name: str | None, texts: Texts) -> tuple[int, JSON, str]:
    """Visit what is due, or one source whether due or not; as :func:`list_sources` gives.

    Raises:
        UnknownSourceError: no one source is called so.
        LoadInProgressError: another load is running, and one source was asked for.
    """
    async with open_archive(settings) as store, build_keeper(settings, store) as keeper:
        if name is None:
            visited: list[Visit] = await keeper.visit_due()
        else:
            source = await keeper.find(name)
            assert isinstance(source, Source)  # noqa: S101 - nothing else was offered
            visited = [await keeper.visit(source)]
    lines = [
        source_reports.fetched(one.source, one.report, one.standing.problem, texts)
        for one in visited
    ]
    failed = any(one.report is None for one in visited)
    shape: JSON = {"visits": [shapes.visit(one) for one in visited]}
    return FAILURE if failed else OK, shape, "\n".join(lines) or texts("fetch-nothing")
