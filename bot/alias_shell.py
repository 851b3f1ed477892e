"""Other names from the shell: what there is, more of them, fewer of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import shapes
from bot.wiring import build_services, open_archive
from handlers.aliases import tie, untie

if TYPE_CHECKING:
    from bot.settings import Settings

OK, FAILURE = 0, 1

JSON = shapes.JSON


async def aliases(settings: Settings, words: str, *, forget: bool) -> tuple[int, JSON, str]:
    """Tie or forget other names, or list them: exit code, for a program, for a person."""
    async with open_archive(settings) as store:
        services = build_services(settings, store)
        told = await (untie(services, words) if forget else tie(services, words, longest=None))
        return OK if told.done else FAILURE, shapes.aliases(await store.aliases()), told.said
