"""Opening deep links, and making them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import pages
from handlers.deep_links import LONGEST, ToArticle, ToKept, ToTyped, parse
from handlers.presses import OpenArticle, TurnPage

if TYPE_CHECKING:
    from handlers.context import Services
    from handlers.speaking import Reply


async def payload_for(services: Services, kind: str, text: str) -> str:
    """A payload that opens what was typed; what is too long for one is kept under a token.

    Raises:
        StoreUnavailableError: it cannot be kept.
    """
    typed = str(ToTyped(kind, text))
    if len(typed) <= LONGEST:
        return typed
    return str(ToKept(await pages.keep_listing(services, kind, text)))


async def follow(services: Services, payload: str) -> Reply | None:
    """What a payload opens, as a message; None when it is not ours or what it opened is gone."""
    link = parse(payload)
    if isinstance(link, ToArticle):
        return await pages.follow(services, OpenArticle(None, link.handle))
    if isinstance(link, ToKept):
        return await pages.follow(services, TurnPage(link.token, 0))
    if isinstance(link, ToTyped):
        return await pages.open_listing(services, link.kind, link.text)
    return None
