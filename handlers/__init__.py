"""The Telegram edge: everything the bot listens to, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram import BotCommand, Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, MessageHandler

from handlers import (
    addressing,
    admin,
    aliases,
    buttons,
    commands,
    errors,
    keyboards,
    pictures,
    privacy,
    questions,
    sources,
    uploads,
)
from handlers.context import BotContext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram.ext import Application

    from handlers.context import Services
    from handlers.texts import Texts

Handler = BaseHandler[Update, BotContext, Any]

ALLOWED_UPDATES = (Update.MESSAGE, Update.CALLBACK_QUERY)
"""What Telegram is asked to send."""

HANDLERS: dict[int, Sequence[Handler]] = {
    # One group: the first that fits an update handles it, alone.
    0: (
        # Readers' commands, in any chat.
        CommandHandler("start", commands.start, addressing.PERSON),
        CommandHandler("help", commands.help_, addressing.PERSON),
        CommandHandler("search", commands.search, addressing.PERSON),
        CommandHandler("who", commands.who, addressing.PERSON),
        CommandHandler("latest", commands.latest, addressing.PERSON),
        CommandHandler("privacy", privacy.privacy, addressing.PERSON),
        CommandHandler("my_data", privacy.my_data, addressing.PERSON),
        CommandHandler("forget_me", privacy.forget_me, addressing.PERSON),
        # The operator's commands; others are refused.
        CommandHandler("reload", admin.reload, addressing.PERSON),
        CommandHandler("undo", admin.undo, addressing.PERSON),
        CommandHandler("stats", admin.stats, addressing.PERSON),
        CommandHandler("sources", sources.list_sources, addressing.PERSON),
        CommandHandler("addsource", sources.add, addressing.PERSON),
        CommandHandler("removesource", sources.remove, addressing.PERSON),
        CommandHandler("pause", sources.pause, addressing.PERSON),
        CommandHandler("alias", aliases.alias, addressing.PERSON),
        CommandHandler("unalias", aliases.unalias, addressing.PERSON),
        # Questions: in private plain text, in groups what mentions the bot or replies to it.
        MessageHandler(addressing.ADDRESSED, questions.ask),
        # Files: an operator's are loaded.
        MessageHandler(addressing.FILE, uploads.receive),
        # What we cannot do, said in private only.
        MessageHandler(addressing.UNKNOWN_COMMAND, commands.unknown),
        MessageHandler(addressing.NOT_TEXT, questions.decline_media),
        MessageHandler(addressing.FORWARDED, questions.decline_forward),
        # Buttons under our messages.
        CallbackQueryHandler(admin.undo_confirmed, keyboards.UNDO),
        CallbackQueryHandler(sources.remove_confirmed, keyboards.REMOVE),
        CallbackQueryHandler(pictures.send, keyboards.PICTURE),
        CallbackQueryHandler(privacy.forget_confirmed, keyboards.FORGET),
        CallbackQueryHandler(buttons.press),
    ),
}


def install(
    application: Application[Any, BotContext, Any, Any, Any, Any], services: Services
) -> None:
    """Make an application listen to everything in ``HANDLERS``, with these services."""
    application.bot_data["services"] = services
    application.add_handlers(HANDLERS)
    application.add_error_handler(errors.report)


def menu(texts: Texts, *, operator: bool = False) -> list[BotCommand]:
    """The commands for Telegram's menu: the readers', and for operators theirs too."""
    names = (
        commands.MENU
        + privacy.MENU
        + (admin.MENU + sources.MENU + aliases.MENU if operator else ())
    )
    return [BotCommand(name, texts(f"command-{name}")) for name in names]
