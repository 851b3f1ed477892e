"""The operator's commands about other names; others are refused kindly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import alias_reports, render
from handlers.addressing import after_command, heard
from handlers.admin import permitted
from handlers.speaking import Reply, reply, typing
from store.aliases import parse_aliases
from store.errors import AliasRefusedError

if TYPE_CHECKING:
    from telegram import Update

    from handlers.context import BotContext, Services

MENU = ("alias", "unalias")
"""The commands Telegram shows operators besides those of :mod:`handlers.sources`."""


async def alias(update: Update, context: BotContext) -> None:
    """Tie other names to one; without any, tell those there are."""
    if not await permitted(update, context):
        return
    message, services = heard(update), context.services
    async with typing(message):
        said = await tie(services, after_command(message))
    await reply(message, Reply(render.escape(said)))


async def unalias(update: Update, context: BotContext) -> None:
    """Forget all other names of one, or some."""
    if not await permitted(update, context):
        return
    message, services = heard(update), context.services
    words = after_command(message)
    if not words:
        typed = f"/unalias {services.texts('example-alias')}"
        await reply(message, Reply(render.usage(services.texts, "usage-unalias", typed)))
        return
    await reply(message, Reply(render.escape(await untie(services, words))))


async def tie(
    services: Services, words: str, *, longest: int | None = alias_reports.LONGEST_LISTING
) -> str:
    """What ``/alias`` answers, once it is done."""
    texts = services.texts
    if not words:
        return alias_reports.listing(await services.aliases.aliases(), texts, longest=longest)
    try:
        name, others = parse_aliases(words)
        if not others:
            return alias_reports.of_name(name, await services.aliases.aliases(), texts)
        await services.aliases.add_aliases(name, others)
    except AliasRefusedError as error:
        return alias_reports.refusal(error, texts)
    lookup = await services.librarian.who(name, as_of=services.today())
    known = lookup.person is not None or bool(lookup.namesakes)
    return alias_reports.added(name, others, texts, known=known)


async def untie(services: Services, words: str) -> str:
    """What ``/unalias`` answers, once it is done."""
    texts = services.texts
    try:
        name, others = parse_aliases(words)
    except AliasRefusedError as error:
        return alias_reports.refusal(error, texts)
    count = await services.aliases.remove_aliases(name, others)
    return alias_reports.removed(name, count, texts)
