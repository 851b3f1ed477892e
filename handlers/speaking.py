"""How the bot speaks into a chat."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram import InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, TelegramError

from handlers.keyboards import without_sharing
from handlers.refusals import message_gone, not_modified

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from telegram import Message

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
TYPING_AFTER = 1.0
"""Seconds after which a reader is shown that the bot is at work."""
TYPING_LASTS = 4.5
"""Seconds for which Telegram shows it, less a little."""

log = logging.getLogger(__name__)

_silent: ContextVar[bool] = ContextVar("silent", default=False)


@contextmanager
def silently(silent: bool) -> Iterator[None]:
    """When so, no phone rings for what is sent inside."""
    before = _silent.set(silent)
    try:
        yield
    finally:
        _silent.reset(before)


def in_silence() -> bool | None:
    """What Telegram is told of it."""
    return _silent.get() or None


@dataclass(frozen=True, slots=True)
class Reply:
    """A message to send: Telegram HTML and the buttons under it."""

    html: str
    keyboard: InlineKeyboardMarkup | None = None
    short: str = ""
    """The short answer it gives, or whom it is about: what the next question may lean on."""
    preview: str = ""
    """The address of which a small preview is shown; of none when empty."""
    unanswered: bool = False
    """It says that the archive does not know."""


async def reply(message: Message, said: Reply, *, quoting: bool | None = None) -> Message:
    """Answer a message: in its topic, and quoting it where others write too, or as asked for."""
    return await message.reply_text(
        said.html,
        parse_mode=ParseMode.HTML,
        link_preview_options=preview_of(said),
        reply_markup=_offered(message, said),
        do_quote=quoting,
        disable_notification=in_silence(),
        # the question may be deleted before its answer is there
        allow_sending_without_reply=True,
    )


async def revise(message: Message, said: Reply) -> bool:
    """Change a message of ours, if it does not say so already; False when it is gone."""
    try:
        await message.edit_text(
            said.html,
            parse_mode=ParseMode.HTML,
            link_preview_options=preview_of(said),
            reply_markup=_offered(message, said),
        )
    except BadRequest as error:
        if message_gone(error):
            return False
        if not not_modified(error):
            raise
    return True


async def conclude(question: Message, note: Message, said: Reply) -> None:
    """Turn a note of ours into what came of it; when somebody deleted the note, answer anew."""
    if not await revise(note, said):
        await reply(question, said)


def preview_of(said: Reply) -> LinkPreviewOptions:
    """None in lists; small, of its page, under a single article."""
    if not said.preview:
        return NO_PREVIEW
    return LinkPreviewOptions(url=said.preview, prefer_small_media=True)


def _offered(message: Message, said: Reply) -> InlineKeyboardMarkup | None:
    """Its buttons; those that share only where the operator has turned inline mode on."""
    if said.keyboard is None or message.get_bot().supports_inline_queries:
        return said.keyboard
    return without_sharing(said.keyboard)


@asynccontextmanager
async def typing(
    message: Message, action: ChatAction = ChatAction.TYPING, *, after: float | None = None
) -> AsyncIterator[None]:
    """Show "typing …" or another action in the chat while the work inside is done.

    Nothing is shown of work that takes less than ``after`` seconds, by default one.
    """
    showing: list[asyncio.Task[None]] = []

    def show() -> None:
        showing.append(asyncio.create_task(_keep_showing(message, action)))

    after = TYPING_AFTER if after is None else after
    waiting = asyncio.get_running_loop().call_later(after, show)
    try:
        yield
    finally:
        waiting.cancel()
        for task in showing:
            task.cancel()


async def _keep_showing(message: Message, action: ChatAction) -> None:
    try:
        while True:
            await message.reply_chat_action(action)
            await asyncio.sleep(TYPING_LASTS)
    except TelegramError as error:
        log.debug("could not show %s: %s", action, error)
