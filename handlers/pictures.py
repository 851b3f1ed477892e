"""The picture under a card: how much was written of somebody, as a photo in reply."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from telegram import InputFile, Message, Update
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest

from handlers import people_pages, render_people
from handlers.buttons import answer, pressed
from handlers.drawing import draw_coverage
from handlers.keyboards import without
from handlers.presses import DrawPicture, parse_picture
from handlers.refusals import message_gone, not_modified
from handlers.speaking import in_silence, typing

if TYPE_CHECKING:
    from datetime import date

    from handlers.context import BotContext, Services
    from store.entities import Coverage, Person


async def send(update: Update, context: BotContext) -> None:
    """Send the picture a button asks for, once: the button goes when it is pressed.

    It is back whenever the card is shown anew, and at once when the picture could not be sent.
    """
    query, services = pressed(update), context.services
    asked, message = parse_picture(query.data), query.message
    found = await _coverage(services, asked) if asked else None
    if asked is None or found is None or not isinstance(message, Message):
        await answer(query, services.texts("button-old"))
        return
    if await _take_button(message, asked):
        try:
            async with typing(message, ChatAction.UPLOAD_PHOTO, after=0):  # its button is gone
                await _reply(message, *found, services)
        except Exception:
            await message.edit_reply_markup(message.reply_markup)
            raise
    await answer(query)


async def _coverage(services: Services, asked: DrawPicture) -> tuple[Person, Coverage, date] | None:
    """Whose picture it is, what to draw and the day that was asked.

    None when the listing is gone, or by now there is nothing to draw.
    """
    listing = await services.librarian.recall(asked.token)
    lookup = await people_pages.known(services, listing) if listing else None
    person = lookup.person if lookup else None
    if listing is None or person is None or person.coverage is None:
        return None
    if not render_people.worth_drawing(person.coverage):
        return None
    return person, person.coverage, people_pages.day_of(services, listing)


async def _take_button(message: Message, asked: DrawPicture) -> bool:
    """Take the button away; False when it was gone already, so that two presses draw once.

    It may have gone with the whole message.
    """
    try:
        await message.edit_reply_markup(without(message.reply_markup, asked))
    except BadRequest as error:
        if not (not_modified(error) or message_gone(error)):
            raise
        return False
    return True


async def _reply(
    message: Message, person: Person, written: Coverage, day: date, services: Services
) -> None:
    texts = services.texts
    picture = await asyncio.to_thread(draw_coverage, person.name, written, texts)
    await message.reply_photo(
        InputFile(picture, filename="coverage.png"),
        caption=render_people.picture_caption(person, written, texts, today=day),
        parse_mode=ParseMode.HTML,
        disable_notification=in_silence(),
        allow_sending_without_reply=True,
        do_quote=True,
    )
