"""How the bot speaks into a chat."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram import InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, TelegramError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from telegram import Message

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
TYPING_AFTER = 1.0
"""Seconds after which a reader is shown that the bot is at work."""
TYPING_LASTS = 4.5
"""Seconds for which Telegram shows it, less a little."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reply:
    """A message to send: Telegram HTML and the buttons under it."""

    html: str
    keyboard: InlineKeyboardMarkup | None = None
    short: str = ""
    """The short answer it gives, or whom it is about: what the next question may lean on."""


async def reply(message: Message, said: Reply, *, quoting: bool | None = None) -> Message:
    """Answer a message: in its topic, and quoting it where others write too, or as asked for."""
    return await message.reply_text(
        said.html,
        parse_mode=ParseMode.HTML,
        link_preview_options=NO_PREVIEW,
        reply_markup=said.keyboard,
        do_quote=quoting,
        # the question may be deleted before its answer is there
        allow_sending_without_reply=True,
    )


async def revise(message: Message, said: Reply) -> None:
    """Change a message of ours; that it says so already is no error."""
    try:
        await message.edit_text(
            said.html,
            parse_mode=ParseMode.HTML,
            link_preview_options=NO_PREVIEW,
            reply_markup=said.keyboard,
        )
    except BadRequest as error:
        if "message is not modified" not in error.message.lower():
            raise


@asynccontextmanager
async def typing(message: Message) -> AsyncIterator[None]:
    """Show "typing …" in the chat while the work inside takes longer than a second."""
    showing = asyncio.create_task(_keep_typing(message))
    try:
        yield
    finally:
        showing.cancel()


async def _keep_typing(message: Message) -> None:
    await asyncio.sleep(TYPING_AFTER)
    try:
        while True:
            await message.reply_chat_action(ChatAction.TYPING)
            await asyncio.sleep(TYPING_LASTS)
    except TelegramError as error:
        log.debug("could not show that we are typing: %s", error)
