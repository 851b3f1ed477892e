"""``/post``: somebody who may post in a channel lets the bot post there.

Who may is asked of Telegram each time, before the preview and again before the post, and never
remembered. What is posted is the preview itself, as it was seen.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from telegram import ChatMemberAdministrator, ChatMemberOwner, Message
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden, TelegramError

from handlers import pages, render
from handlers.addressing import after_command, heard
from handlers.buttons import answer, pressed
from handlers.chat_keyboards import parse_post, post_keyboard
from handlers.errors import without_token
from handlers.fitting import in_one_line
from handlers.speaking import NO_PREVIEW, Reply, reply, typing

if TYPE_CHECKING:
    from telegram import Bot, ChatFullInfo, Update

    from handlers.context import BotContext

_CHANNEL = re.compile(
    r"(?P<number>-100[0-9]{1,13})|(?:@|(?:https?://)?t\.me/)(?P<name>[A-Za-z]\w{3,31})", re.ASCII
)

MOST_OF_A_TITLE = 40
"""UTF-16 units of a channel's title that are said: what is shown over a chat has 200 in all."""

log = logging.getLogger(__name__)


class _RefusedError(Exception):
    """It may not be posted there; the text that says why, and what the chat is called."""

    def __init__(self, key: str, channel: ChatFullInfo | None = None) -> None:
        super().__init__(key)
        self.key, self.channel = key, channel


async def post(update: Update, context: BotContext) -> None:
    """Show what would be posted, with a button that posts it."""
    message, services = heard(update), context.services
    texts = services.texts
    if message.chat.type != ChatType.PRIVATE:
        await reply(message, Reply(render.say(texts, "post-private-only")))
        return
    where, _, words = after_command(message).partition(" ")
    words = words.strip()
    named = _CHANNEL.fullmatch(where)
    if named is None or not words:
        await reply(message, Reply(render.usage(texts, "usage-post", "/post @channel latest")))
        return
    # A private chat has the number of its person.
    wanted = int(named["number"]) if named["number"] else f"@{named['name']}"
    async with typing(message):
        try:
            channel = await _channel(context.bot, wanted, message.chat.id)
        except _RefusedError as refused:
            said = Reply(render.say(texts, refused.key, channel=where))
        else:
            kind, text = pages.SEARCH, words
            first, _, rest = words.partition(" ")
            if first.lower() == "latest":
                kind, text = pages.LATEST, rest.strip()
            found = await pages.open_sheet(services, kind, text)
            title = _title(channel, where)
            keyboard = post_keyboard(channel.id, title, texts) if found.articles else None
            said = Reply(found.html, keyboard)
    await reply(message, said)


async def confirmed(update: Update, context: BotContext) -> None:
    """Post what stands above the button, once."""
    query, bot, texts = pressed(update), context.bot, context.services.texts
    number, shown = parse_post(query.data), query.message
    if (
        number is None
        or not isinstance(shown, Message)
        or shown.text is None
        or shown.chat.id != query.from_user.id  # previews are shown in private only
    ):
        await answer(query, texts("button-old"))
        return
    try:
        channel = await _channel(bot, number, query.from_user.id)
    except _RefusedError as refused:
        await answer(query, texts(refused.key, channel=_title(refused.channel, str(number))))
        return
    title = _title(channel, str(number))
    if not await _without_button(shown):
        await answer(query)
        return
    try:
        await bot.send_message(
            number, shown.text, entities=shown.entities, link_preview_options=NO_PREVIEW
        )
    except (BadRequest, Forbidden) as error:
        log.info("could not post: %s", without_token(str(error), bot.token))
        await shown.edit_reply_markup(shown.reply_markup)
        await answer(query, texts("post-refused", channel=title))
    except TelegramError as error:
        # The post may be there all the same: the button stays away.
        log.warning("a post may be lost: %s", without_token(str(error), bot.token))
        await answer(query, texts("post-unsure", channel=title))
    else:
        await answer(query, texts("post-done", channel=title), alert=False)


def _title(channel: ChatFullInfo | None, otherwise: str) -> str:
    """What a channel is called, in few words; how it was named where we know no title."""
    return in_one_line((channel and channel.title) or otherwise, MOST_OF_A_TITLE)


async def _without_button(shown: Message) -> bool:
    """Take the button away; False when an earlier press has done so, and so has posted."""
    try:
        await shown.edit_reply_markup(None)
    except BadRequest as error:
        if "message is not modified" in error.message.lower():
            return False
        raise
    return True


async def _channel(bot: Bot, wanted: str | int, person: int) -> ChatFullInfo:
    """The channel, when both the person and the bot may post in it.

    Raises:
        _RefusedError: it is none, or one of them may not.
    """
    try:
        channel = await bot.get_chat(wanted)
    except (BadRequest, Forbidden):
        raise _RefusedError("post-unknown") from None
    if channel.type != ChatType.CHANNEL:
        raise _RefusedError("post-no-channel", channel)
    # A bot that is no admin of a channel is not told who is.
    if not await _may_post(bot, channel.id, bot.id):
        raise _RefusedError("post-not-me", channel)
    if not await _may_post(bot, channel.id, person):
        raise _RefusedError("post-not-you", channel)
    return channel


async def _may_post(bot: Bot, channel: int, person: int) -> bool:
    try:
        member = await bot.get_chat_member(channel, person)
    except (BadRequest, Forbidden) as error:
        log.info("could not see who may post: %s", without_token(str(error), bot.token))
        return False
    if isinstance(member, ChatMemberAdministrator):
        return bool(member.can_post_messages)
    return isinstance(member, ChatMemberOwner)
