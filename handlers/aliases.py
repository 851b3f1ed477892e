"""The operator's commands about other names; others are refused kindly."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from handlers import alias_reports, render
from handlers.addressing import after_command, heard
from handlers.admin import permitted
from handlers.speaking import Reply, reply, typing
from store.aliases import check, folded, parse_aliases
from store.errors import AliasRefusedError

if TYPE_CHECKING:
    from telegram import Update

    from handlers.context import BotContext, Services

MENU = ("alias", "unalias")
"""The commands Telegram shows operators besides those of :mod:`handlers.sources`."""


class Told(NamedTuple):
    """What is answered."""

    said: str
    done: bool = True
    """Whether what was asked for could be done."""


async def alias(update: Update, context: BotContext) -> None:
    """Tie other names to one; without any, tell those there are."""
    if not await permitted(update, context):
        return
    message, services = heard(update), context.services
    async with typing(message):
        told = await tie(services, after_command(message))
    await reply(message, Reply(render.escape(told.said)))


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
    told = await untie(services, words)
    await reply(message, Reply(render.escape(told.said)))


async def tie(
    services: Services, words: str, *, longest: int | None = alias_reports.LONGEST_LISTING
) -> Told:
    """What ``/alias`` answers, once it is done; the names are tied to the one the archive has."""
    texts = services.texts
    if not words:
        known = await services.aliases.aliases()
        return Told(alias_reports.listing(known, texts, longest=longest))
    try:
        typed, others = parse_aliases(words)
        held = await _held(services, typed)
        name = next(iter(held), typed)
        if not others:
            return Told(alias_reports.of_name(name, await services.aliases.aliases(), texts))
        others = tuple(other for other in others if folded(other) != folded(name))
        check(name, others, wanted=True)
        await services.aliases.add_aliases(name, others)
    except AliasRefusedError as error:
        return Told(alias_reports.refusal(error, texts), done=False)
    if not held:
        return Told(alias_reports.kept(name, others, texts))
    found = [other for other in others if name in await _held(services, other)]
    return Told(alias_reports.added(name, others, texts, found=found))


async def untie(services: Services, words: str) -> Told:
    """What ``/unalias`` answers, once it is done."""
    texts = services.texts
    try:
        name, others = parse_aliases(words)
    except AliasRefusedError as error:
        return Told(alias_reports.refusal(error, texts), done=False)
    count = await services.aliases.remove_aliases(name, others)
    if not count and (held := await _held(services, name)):
        (name,) = held
        count = await services.aliases.remove_aliases(name, others)
    return Told(alias_reports.removed(name, count, texts), done=count > 0)


async def _held(services: Services, typed: str) -> tuple[str, ...]:
    """The name the archive has for what was typed; nothing when it is not plain which."""
    lookup = await services.librarian.who(typed, as_of=services.today())
    person = lookup.person or next(iter(lookup.namesakes), None)
    return (person.name,) if person else ()
