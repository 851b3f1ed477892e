"""The Telegram edge: everything the bot listens to, in order."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from telegram import BotCommand, Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
)

from handlers import (
    addressing,
    admin,
    admission,
    aliases,
    bans,
    buttons,
    chat_keyboards,
    chat_settings,
    commands,
    errors,
    guest,
    inline,
    languages,
    pictures,
    posting,
    presses,
    privacy,
    questions,
    sources,
    uploads,
    votes,
)
from handlers.context import BotContext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram.ext import Application

    from handlers.context import Services
    from handlers.texts import Texts

Handler = BaseHandler[Update, BotContext, Any]

ALLOWED_UPDATES = (
    Update.MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
    Update.MY_CHAT_MEMBER,  # who blocks us or wants us back; nothing is said to it
)
"""What Telegram is asked to send."""

HANDLERS: dict[int, Sequence[Handler]] = {
    # What is asked of us: the first that fits an update handles it, alone, and only for whom
    # handlers.admission lets in.
    0: (
        # Readers' commands, in any chat.
        CommandHandler("start", commands.start, addressing.PERSON),
        CommandHandler("help", commands.help_, addressing.PERSON),
        CommandHandler("search", commands.search, addressing.PERSON),
        CommandHandler("who", commands.who, addressing.PERSON),
        CommandHandler("latest", commands.latest, addressing.PERSON),
        CommandHandler("settings", chat_settings.settings, addressing.PERSON),
        CommandHandler("post", posting.post, addressing.PERSON),
        CommandHandler("language", languages.choose, addressing.PERSON),
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
        CommandHandler("ban", bans.ban, addressing.PERSON),
        CommandHandler("unban", bans.unban, addressing.PERSON),
        CommandHandler("banned", bans.banned, addressing.PERSON),
        CommandHandler("gaps", votes.gaps, addressing.PERSON),
        # Questions: in private plain text, in groups what mentions the bot or replies to it.
        MessageHandler(addressing.ADDRESSED, questions.ask),
        # Files: an operator's are loaded.
        MessageHandler(addressing.FILE, uploads.receive),
        # What we cannot do, said in private only.
        MessageHandler(addressing.UNKNOWN_COMMAND, commands.unknown),
        MessageHandler(addressing.NOT_TEXT, questions.decline_media),
        MessageHandler(addressing.FORWARDED, questions.decline_forward),
        # Other chats: what is typed behind our name, and what mentions us where we are no member.
        InlineQueryHandler(inline.answer_query),
        MessageHandler(guest.QUERY, guest.answer_query),
        # Buttons under our messages.
        CallbackQueryHandler(admin.undo_confirmed, presses.UNDO),
        CallbackQueryHandler(sources.remove_confirmed, presses.REMOVE),
        CallbackQueryHandler(votes.turn, presses.GAPS),
        CallbackQueryHandler(votes.cast, presses.VOTE),
        CallbackQueryHandler(pictures.send, presses.PICTURE),
        CallbackQueryHandler(chat_settings.chosen, chat_keyboards.CHOICE),
        CallbackQueryHandler(posting.confirmed, chat_keyboards.POST),
        CallbackQueryHandler(languages.chosen, presses.LANGUAGE),
        CallbackQueryHandler(privacy.forget_confirmed, presses.FORGET),
        CallbackQueryHandler(buttons.press),
    ),
}


def install(
    application: Application[Any, BotContext, Any, Any, Any, Any], services: Services
) -> None:
    """Make an application listen to everything in ``HANDLERS``, with these services."""
    application.bot_data["services"] = services
    application.add_handlers(
        {**HANDLERS, 0: [admission.guarded(handler) for handler in HANDLERS[0]]}
    )
    application.add_error_handler(errors.report)


def concerns(update: Update) -> bool:
    """Whether anything in group 0 of ``HANDLERS`` takes an update."""
    checks = (handler.check_update(update) for handler in HANDLERS[0])
    return any(check is not None and check is not False for check in checks)


class Audience(Enum):
    """Whom Telegram shows a menu."""

    READER = auto()
    """In private chats."""
    GROUP = auto()
    GROUP_ADMIN = auto()
    OPERATOR = auto()
    """In their private chats with the bot."""


def menu(texts: Texts, audience: Audience = Audience.READER) -> list[BotCommand]:
    """The commands for Telegram's menu."""
    return [BotCommand(name, texts(f"command-{name}")) for name in menu_names(audience)]


def menu_names(audience: Audience = Audience.READER) -> tuple[str, ...]:
    """What stands in that menu, in any language."""
    if audience is Audience.GROUP:
        return commands.GROUP_MENU
    if audience is Audience.GROUP_ADMIN:
        return commands.GROUP_ADMIN_MENU
    if audience is Audience.OPERATOR:
        return commands.MENU + commands.OPERATOR_MENU
    return commands.MENU
