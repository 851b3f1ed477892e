"""The readers' commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.constants import ChatType

from handlers import admin, aliases, bans, conversing, opening, pages, render, sources, votes
from handlers.addressing import after_command, heard, words_after_command
from handlers.examples import WHO, Examples, find_examples
from handlers.speaking import Reply, reply, typing

if TYPE_CHECKING:
    from telegram import Message, Update

    from handlers.context import BotContext, Services

GROUP_MENU = ("search", "who", "latest", "help")
"""The commands Telegram shows in groups, in this order."""
GROUP_ADMIN_MENU = ("search", "who", "latest", "settings", "language", "help")
"""The same for a group's admins, who decide for it."""
MENU = ("search", "who", "latest", "post", "settings", "language", "privacy", "help")
"""The same in private chats."""
OPERATOR_MENU = admin.MENU + sources.MENU + aliases.MENU + votes.MENU + bans.MENU
"""What operators have besides."""
_ARGUMENTS = {
    "search": "argument-words",
    "who": "argument-name",
    "latest": "argument-optional-words",
    "post": "argument-post",
}


async def start(update: Update, context: BotContext) -> None:
    """Say hello and what can be done; from a deep link, open what it leads to."""
    message, services = heard(update), context.services
    payload = after_command(message)
    if not payload:
        await _explain(update, context, greeting="welcome")
        return
    async with typing(message):
        said = await opening.follow(services, payload)
    await reply(message, said or Reply(render.say(services.texts, "link-old")))


async def help_(update: Update, context: BotContext) -> None:
    """Say what can be done, with examples that work on what is loaded."""
    await _explain(update, context, greeting="help-what")


async def _explain(update: Update, context: BotContext, *, greeting: str) -> None:
    message, services = heard(update), context.services
    private = message.chat.type == ChatType.PRIVATE
    operator = private and message.chat.id in services.admins
    async with typing(message):
        examples = await _examples(services)
        status = await services.librarian.status(as_of=services.today())
    html = render.help_page(
        services.texts,
        greeting=greeting,
        examples=[
            example
            for example in (
                examples.question,
                f"/who {examples.name}" if examples.name else None,
                f"/search {examples.words}" if examples.words else None,
            )
            if example
        ],
        commands=[_how(services, command) for command in (MENU if private else GROUP_MENU)],
        also=[f"/{command}" for command in OPERATOR_MENU] if operator else (),
        bot=f"@{context.bot.username}",
        inline=context.bot.supports_inline_queries,
        status=status,
    )
    await reply(message, Reply(html))


def _how(services: Services, command: str) -> tuple[str, str]:
    """How a command is typed and what it gives."""
    typed = f"/{command}"
    if argument := _ARGUMENTS.get(command):
        typed += f" {services.texts(argument)}"
    return typed, services.texts(f"command-{command}")


async def search(update: Update, context: BotContext) -> None:
    """Articles for some words."""
    if words_after_command(heard(update)):
        await _open(update, context, pages.SEARCH)
        return
    words = (await _examples(context.services)).words or context.services.texts("argument-words")
    await _tell_usage(update, context, "usage-search", f"/search {words}")


async def who(update: Update, context: BotContext) -> None:
    """Who somebody is in the news."""
    if words_after_command(heard(update)):
        sent, said = await _open(update, context, pages.WHO)
        if said.short:
            services = context.services
            question = WHO.format(said.short)
            await conversing.keep(services, sent, question, said.short)
        return
    name = (await _examples(context.services)).name or context.services.texts("argument-name")
    await _tell_usage(update, context, "usage-who", f"/who {name}")


async def latest(update: Update, context: BotContext) -> None:
    """The newest articles, of everything or of some words."""
    await _open(update, context, pages.LATEST)


async def unknown(update: Update, context: BotContext) -> None:
    """A command nobody knows, in a private chat."""
    await reply(heard(update), Reply(render.say(context.services.texts, "unknown-command")))


async def _open(update: Update, context: BotContext, kind: str) -> tuple[Message, Reply]:
    """Answer with the first page of something new; gives what was sent, and what it said."""
    message = heard(update)
    async with typing(message):
        said = await pages.open_listing(context.services, kind, words_after_command(message))
    return await reply(message, said), said


async def _tell_usage(update: Update, context: BotContext, key: str, example: str) -> None:
    await reply(heard(update), Reply(render.usage(context.services.texts, key, example)))


async def _examples(services: Services) -> Examples:
    return await find_examples(services.librarian, as_of=services.today())
