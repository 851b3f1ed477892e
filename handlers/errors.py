"""The last resort: log first, then speak."""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from handlers import buttons, render
from handlers.refusals import harmless, not_allowed
from handlers.speaking import Reply, reply
from store.errors import (
    ArchiveChangedError,
    LoadInProgressError,
    NameModelError,
    SourceMissingError,
    SourcesFileError,
    StoreDamagedError,
    StoreTooNewError,
    StoreUnavailableError,
)

if TYPE_CHECKING:
    from handlers.context import BotContext

log = logging.getLogger(__name__)

_SENTENCES: dict[type[Exception], str] = {
    StoreUnavailableError: "error-unavailable",
    StoreDamagedError: "error-damaged",
    StoreTooNewError: "error-too-new",
    LoadInProgressError: "error-loading",
    NameModelError: "error-name-model",
    SourceMissingError: "error-source-missing",
    SourcesFileError: "error-sources-file",
    ArchiveChangedError: "error-changed",
}


def sentence_for(error: BaseException | None) -> str:
    """The key of the text that tells a person about an error."""
    if not_allowed(error):
        return "error-not-allowed"
    for kind, key in _SENTENCES.items():
        if isinstance(error, kind):
            return key
    return "error"


async def report(update: object, context: BotContext) -> None:
    """Log what went wrong, then tell the person in one sentence what to do.

    1. Telegram could not be reached, or wants us to wait: logged; a message would fare no better.
    2. The chat does not want us (blocked, removed): logged.
    3. Telegram says no although nothing is wrong (a message somebody deleted): logged.
    4. We may not write there, or not that: logged; who pressed a button is told.
    5. Somebody else loads, or has loaded meanwhile: a line to the log, a sentence to the chat.
    6. Anything else is our mistake or the archive's: traceback to the log, a sentence to the chat.
    """
    error = context.error
    if isinstance(error, Forbidden | RetryAfter) or (
        isinstance(error, NetworkError) and not isinstance(error, BadRequest)
    ):
        log.warning("Telegram: %s", without_token(str(error), context.bot.token))
        return
    if harmless(error):
        log.info("Telegram: %s", without_token(str(error), context.bot.token))
        return
    if not_allowed(error):
        log.warning("Telegram: %s", without_token(str(error), context.bot.token))
        if isinstance(update, Update) and update.callback_query:
            await _apologise(update, context)
        return
    if isinstance(error, LoadInProgressError | ArchiveChangedError):
        log.info("%s", error)
    else:
        log_traceback(error, update, context.bot.token)
        context.services.observer.failed(type(error).__name__)
    if isinstance(update, Update):
        await _apologise(update, context)


def log_traceback(error: BaseException | None, update: object, token: str) -> None:
    """Write a traceback to the log: which update it was, but nothing that was said in it."""
    which = update.update_id if isinstance(update, Update) else "none"
    told = "".join(traceback.format_exception(error)) if error else "no error given"
    log.error("update %s failed\n%s", which, without_token(told, token))


def without_token(text: str, token: str) -> str:
    """The text with the bot's token taken out."""
    return text.replace(token, "<token>") if token else text


async def _apologise(update: Update, context: BotContext) -> None:
    await context.refresh_data()
    texts, key = context.texts, sentence_for(context.error)
    try:
        if update.callback_query:
            await buttons.answer(update.callback_query, texts(key))
        elif update.message:
            await reply(update.message, Reply(render.say(texts, key)))
    except TelegramError as error:
        log.warning("could not apologise: %s", without_token(str(error), context.bot.token))
