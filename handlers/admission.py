"""Whose wish is looked at: before any handler of group 0 runs, once it is known which one would.

1. The banned get silence; where Telegram waits for an answer, as little as it takes.
2. A group's own rules (quiet hours, who may ask) hold for all but its admins: silence for what is
   written, a notice only the presser sees for a button. In quiet hours no phone rings for what
   admins are answered.
3. Who asks too much is told once when to go on; then there is silence until they may.

So what nobody would have answered costs nothing here, and no rule that is not set costs a query.
"""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from telegram.constants import ChatType

from handlers import buttons, guest, inline, privacy, render
from handlers.addressing import in_bulk
from handlers.membership import GROUPS, chat_of, who
from handlers.presses import VOTE
from handlers.render_settings import clock
from handlers.speaking import Reply, reply, silently
from store.house_rules import Asking

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from telegram import Update
    from telegram.ext import BaseHandler

    from handlers.budgets import Overdrawn
    from handlers.context import BotContext, Services
    from handlers.texts import Texts

    Callback = Callable[[Update, BotContext], Coroutine[Any, Any, None]]

OF_THEIRS = (privacy.privacy, privacy.my_data, privacy.forget_me, privacy.forget_confirmed)

H = TypeVar("H", bound="BaseHandler[Any, Any, Any]")


def guarded(handler: H) -> H:
    """A copy of a handler that runs only for whom we admit.

    What is kept of somebody they may see and have removed, also when they are banned: where nobody
    else reads along.
    """
    copied = copy(handler)
    copied.callback = _admitting(handler.callback, banned_too=handler.callback in OF_THEIRS)
    return copied


def _admitting(callback: Callback, *, banned_too: bool) -> Callback:
    async def admitting(update: Update, context: BotContext) -> None:
        if await admitted(update, context, banned_too=banned_too and _in_private(update)):
            with silently(await _quiet_now(update, context.services)):
                await callback(update, context)

    return admitting


async def admitted(update: Update, context: BotContext, *, banned_too: bool = False) -> bool:
    """Whether we do what an update asks for; if not, whoever should know why is told."""
    services = context.services
    person, user = who(update), update.effective_user
    if not banned_too and await _banned(update, services):
        if update.inline_query:
            await inline.decline(update)
        elif update.guest_message:
            await guest.decline(update, services.texts, services.texts("guest-declined"))
        return False
    if user and user.username:
        services.doorkeeper.meet(user.username, user.id)
    if rule := await _broken_rule(update, context):
        if update.callback_query:
            await buttons.answer(update.callback_query, rule)
        return False
    if person is None or (user and user.id in services.admins):
        return True
    if (spent := _spend(update, context, person)) is None:
        return True
    overdrawn, key = spent
    seconds = int(overdrawn.wait.total_seconds())
    if update.inline_query:
        await inline.decline(update)
    elif update.guest_message:
        texts = services.texts
        await guest.decline(update, texts, texts("budget-person", seconds=seconds))
    elif not overdrawn.told:
        await _tell(update, services.texts, key, seconds)
    return False


def _in_private(update: Update) -> bool:
    chat = chat_of(update)
    return chat is not None and chat.type == ChatType.PRIVATE


async def hushed(update: Update, services: Services) -> bool:
    """Whether we are silent to whoever is behind an update, asking nobody: in doubt, we are."""
    if await _banned(update, services):
        return True
    chat = chat_of(update)
    if chat is None or chat.type not in GROUPS:
        return False
    decided = await services.doorkeeper.rules(chat.id)
    return decided.asking is not Asking.EVERYBODY or await _quiet_now(update, services)


async def _quiet_now(update: Update, services: Services) -> bool:
    """Whether an update comes from a group in its quiet hours."""
    chat = chat_of(update)
    if chat is None or chat.type not in GROUPS:
        return False
    quiet = (await services.doorkeeper.rules(chat.id)).quiet
    return quiet is not None and _hour(services) in quiet


async def _banned(update: Update, services: Services) -> bool:
    bans = await services.doorkeeper.banned()
    chat, user = update.effective_chat, update.effective_user
    behind = (who(update), chat.id if chat else None, user.id if user else None)
    return any(one in bans for one in behind if one is not None)


async def _broken_rule(update: Update, context: BotContext) -> str | None:
    """The rule of its group that an update breaks, as a notice."""
    services, chat = context.services, chat_of(update)
    if chat is None or chat.type not in GROUPS:
        return None
    decided = await services.doorkeeper.rules(chat.id)
    quiet = decided.quiet if decided.quiet and _hour(services) in decided.quiet else None
    if not quiet and decided.asking is Asking.EVERYBODY:
        return None
    if await services.membership.leads(update, context.bot):
        return None
    if quiet:
        return services.texts("quiet-now", until=clock(quiet.until, services.texts))
    return services.texts("only-admins-ask")


def _hour(services: Services) -> int:
    return services.now().astimezone(services.zone).hour


def _spend(update: Update, context: BotContext, person: int) -> tuple[Overdrawn, str] | None:
    services, chat = context.services, chat_of(update)
    message = update.message or update.guest_message
    budgets, number, now = services.budgets, update.update_id, services.now()
    if update.message and in_bulk(update.message):
        return None
    written = message.date if message else None
    key = "budget-person" if message else "budget-presses"
    if chat is None or chat.type not in GROUPS or _votes(update):
        pressed = budgets.presses if update.callback_query else budgets.typed
        own = budgets.questions if message else pressed
        spent = own.spend(person, now, written=written, update=number)
        return (spent, key) if spent else None
    # Telegram counts what is shown in a group, changed messages too. What one person asks too much
    # is not taken from the others there.
    if spent := budgets.in_groups.spend(person, now, written=written, update=number):
        return spent, key
    if spent := budgets.groups.spend(chat.id, now, written=written, update=number):
        # Another may have been told; only who presses sees why nothing happens.
        return replace(spent, told=spent.told and message is not None), "budget-group"
    return None


def told_too_much(update: Update, services: Services) -> None:
    """Who was told that too much came is not told to wait as well."""
    person, chat, budgets = who(update), chat_of(update), services.budgets
    if person is None or chat is None:
        return
    if chat.type in GROUPS:
        budgets.in_groups.tell(person)
        budgets.groups.tell(chat.id)
    else:
        budgets.questions.tell(person)


def _votes(update: Update) -> bool:
    """Whether it is a press that shows nothing in the chat."""
    query = update.callback_query
    return query is not None and bool(VOTE.fullmatch(query.data or ""))


async def _tell(update: Update, texts: Texts, key: str, seconds: int) -> None:
    if update.callback_query:
        await buttons.answer(update.callback_query, texts(key, seconds=seconds))
    elif update.message:
        await reply(update.message, Reply(render.say(texts, key, seconds=seconds)))
