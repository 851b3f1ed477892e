"""What Telegram shows of the bot: menus of commands and descriptions, in every language.

https://core.telegram.org/bots/api#setmycommands: a reader sees those of the narrowest scope that
has any, in the language of their app, else those set without a language, which are English. What
Telegram was told is noted in the store, so that a start tells it only what has changed.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from telegram import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter

import handlers
from handlers import Audience
from handlers.languages import DEFAULT
from handlers.pseudonyms import pseudonym
from handlers.texts import LANGUAGES, digest_of
from store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from telegram import BotCommandScope

    from bot.wiring import BotApplication
    from handlers.context import Services
    from handlers.texts import Texts

FIRST_WAIT, LONGEST_WAIT = 1.0, 300.0
"""Seconds between attempts when Telegram cannot be told, at first and at most."""

log = logging.getLogger(__name__)


@asynccontextmanager
async def announced(application: BotApplication) -> AsyncIterator[None]:
    """Tell Telegram beside a started application: nobody waits for it, and it goes on trying."""
    telling = asyncio.create_task(_keep_telling(application))
    try:
        yield
    finally:
        telling.cancel()
        with suppress(asyncio.CancelledError):
            await telling


async def _keep_telling(application: BotApplication) -> None:
    wait = FIRST_WAIT
    while True:
        try:
            await announce(application)
        except (NetworkError, RetryAfter, StoreError) as error:
            if isinstance(error, RetryAfter):
                asked = error.retry_after
                wait = max(wait, asked.total_seconds() if isinstance(asked, timedelta) else asked)
            log.warning("The menus could not be set, next try in %.0f s: %s", wait, error)
        else:
            return
        await asyncio.sleep(wait)
        wait = min(2 * wait, LONGEST_WAIT)


async def announce(application: BotApplication) -> None:
    """Tell Telegram whatever of the menus and descriptions it was not told yet.

    Raises:
        telegram.error.NetworkError, telegram.error.RetryAfter, StoreError: try again later; what
            was told until then is noted.
    """
    services: Services = application.bot_data["services"]
    told = await services.announcements.announced()
    refused: set[_Notice] = set()
    for language in (DEFAULT, *(code for code in LANGUAGES if code != DEFAULT)):
        file = await asyncio.to_thread(digest_of, language)
        for notice in _notices(services):
            name = f"{application.bot.id} {notice.name} {language}"
            digest = sha256(f"{file} {notice.commands}".encode()).hexdigest()[:16]
            if told.get(name) == digest or notice in refused:
                continue
            texts = await services.languages.texts(language)
            try:
                await _tell(application, notice, texts, None if language == DEFAULT else language)
            except (BadRequest, Forbidden) as error:
                # An admin who never wrote to the bot has no chat with it: tried at each start.
                log.info("Telegram did not take %s: %s", name, error)
                refused.add(notice)
                continue
            await services.announcements.announce(name, digest)


@dataclass(frozen=True, slots=True)
class _Notice:
    """Something to tell: the commands of a scope, or a text."""

    name: str
    scope: BotCommandScope | None = None
    commands: tuple[str, ...] = ()


def _notices(services: Services) -> Iterator[_Notice]:
    """Everything there is to tell, in whatever language."""
    yield _Notice("default", BotCommandScopeDefault(), handlers.menu_names())
    for admin in sorted(services.admins):
        operator = handlers.menu_names(Audience.OPERATOR)
        yield _Notice(f"chat {pseudonym(admin)}", BotCommandScopeChat(admin), operator)
    yield _Notice("groups", BotCommandScopeAllGroupChats(), handlers.menu_names(Audience.GROUP))
    admins = handlers.menu_names(Audience.GROUP_ADMIN)
    yield _Notice("group admins", BotCommandScopeAllChatAdministrators(), admins)
    yield _Notice("description")
    yield _Notice("short description")


async def _tell(
    application: BotApplication, notice: _Notice, texts: Texts, language: str | None
) -> None:
    bot = application.bot
    if notice.scope is not None:
        menu = [BotCommand(name, texts(f"command-{name}")) for name in notice.commands]
        await bot.set_my_commands(menu, scope=notice.scope, language_code=language)
    elif notice.name == "description":
        await bot.set_my_description(texts("bot-description"), language_code=language)
    else:
        await bot.set_my_short_description(texts("bot-short-description"), language_code=language)
