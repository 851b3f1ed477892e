"""The operator's commands; others are refused kindly."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from telegram import InputFile, Message
from telegram.error import TelegramError

from handlers import render, reports, source_reports
from handlers.addressing import after_command, heard
from handlers.buttons import answer, pressed
from handlers.errors import log_traceback, sentence_for
from handlers.keyboards import undo_keyboard
from handlers.presses import parse_take_back
from handlers.speaking import Reply, conclude, reply, revise, typing
from handlers.urgency import Urgency, sending
from store.errors import SourceFailedError, StoreError, UnknownSourceError

if TYPE_CHECKING:
    from telegram import Update

    from handlers.context import BotContext, Services
    from handlers.texts import Texts
    from store.types import LoadProgress, LoadReport

MENU = ("reload", "undo", "stats")
"""The commands Telegram shows operators besides the readers'."""
DRY = {"dry", "--dry"}
"""What is written behind /reload to see what it would do."""
PROGRESS_EVERY = 1.0
"""Seconds between two edits of the progress message: Telegram's own limit for a chat."""

log = logging.getLogger(__name__)


async def reload(update: Update, context: BotContext) -> None:
    """Read the sources again, or one; one message shows how far it is, then the receipt."""
    message, services = heard(update), context.services
    if not await permitted(update, context):
        return
    texts = services.texts
    source, dry = _wanted(after_command(message))
    note = await reply(message, Reply(render.say(texts, "reload-started")))
    try:
        report = await services.reload(_Progress(note, context), source=source or None, dry=dry)
    except (UnknownSourceError, SourceFailedError) as error:
        await conclude(message, note, Reply(render.escape(source_reports.refusal(error, texts))))
        return
    except StoreError as error:
        log_traceback(error, update, context.bot.token)
        await conclude(message, note, Reply(render.say(texts, sentence_for(error))))
        return
    await give_receipt(message, note, report, texts)


async def give_receipt(message: Message, note: Message, report: LoadReport, texts: Texts) -> None:
    """Turn the note of a load into its receipt; what was rejected comes as a file when long."""
    receipt = Reply(render.escape(reports.receipt(report, texts)))
    try:
        revised = await revise(note, receipt)
    except TelegramError as error:  # it was edited too often just now
        log.info("could not edit the note of the load: %s", error.message)
        revised = False
    if not revised:
        await reply(message, receipt)
    if reports.is_too_long(report):
        await message.reply_document(
            InputFile(reports.rejections(report, texts).encode(), filename="rejected.txt"),
            caption=texts("reload-file-beyond" if report.rejected_beyond else "reload-file"),
            allow_sending_without_reply=True,
        )


def _wanted(words: str) -> tuple[str, bool]:
    """The source in "/reload SOURCE dry" and whether it is a dry run; both may be left out."""
    before, _, last = words.strip().rpartition(" ")
    dry = last.casefold() in DRY
    return (before if dry else words).strip(), dry


async def undo(update: Update, context: BotContext) -> None:
    """Take back the last reload; ask first when more than that would be lost."""
    if not await permitted(update, context):
        return
    message = heard(update)
    async with typing(message):
        said = await _undo(context.services, confirmed=None)
    await reply(message, said or Reply(render.say(context.services.texts, "undo-nothing")))


async def undo_confirmed(update: Update, context: BotContext) -> None:
    """The button under the question of :func:`undo`: for operators only."""
    query, services = pressed(update), context.services
    asked = parse_take_back(query.data)
    if query.from_user.id not in services.admins:
        await answer(query, services.texts("operator-only"))
        return
    if asked is None or not isinstance(query.message, Message):
        await answer(query, services.texts("button-old"))
        return
    said = await _undo(services, confirmed=asked.arrived)
    if said is None:
        await answer(query, services.texts("undo-nothing"))
        return
    await revise(query.message, said)
    await answer(query)


async def _undo(services: Services, *, confirmed: int | None) -> Reply | None:
    """Take back, or ask; None when there is nothing to take back.

    ``confirmed`` is the newest load the operator was asked about.
    """
    texts = services.texts
    last = await services.undoer.undoable()
    if last is None:
        return None
    if last.loads_since and last.arrived != confirmed:
        question = render.escape(reports.undo_question(last, texts))
        return Reply(question, undo_keyboard(last.arrived, texts))
    await services.undoer.undo(last)
    return Reply(render.escape(reports.undone(last, texts)))


async def stats(update: Update, context: BotContext) -> None:
    """What the archive holds."""
    message, services = heard(update), context.services
    if not await permitted(update, context):
        return
    async with typing(message):
        status = await services.librarian.status()
    await reply(message, Reply(render.escape(reports.archive(status, services.texts))))


async def permitted(update: Update, context: BotContext) -> bool:
    """Whether the sender is an operator; if not, they are told."""
    user = update.effective_user
    if user is not None and user.id in context.services.admins:
        return True
    await reply(heard(update), Reply(render.say(context.services.texts, "operator-only")))
    return False


class _Progress:
    """Shows how far a load is by editing one message, at most once a second."""

    def __init__(self, note: Message, context: BotContext) -> None:
        self._note = note
        self._texts = context.services.texts
        self._clock = asyncio.get_running_loop().time
        self._next = self._clock() + PROGRESS_EVERY

    async def __call__(self, far: LoadProgress) -> None:
        """Told by the load; a message that cannot be edited does not stop it."""
        if self._clock() < self._next:
            return
        self._next = self._clock() + PROGRESS_EVERY
        try:
            with sending(Urgency.PASSING):
                await revise(self._note, Reply(render.escape(reports.progress(far, self._texts))))
        except TelegramError as error:
            log.info("could not show the progress of the load: %s", error.message)
