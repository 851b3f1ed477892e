"""Which chats do not want to be written to, and which have another number now.

Rows of the state file (:mod:`store.chats`), kept in memory too: every message looks here.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram import Chat, ChatMember

from store.chats import Unreachable, Why
from store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from telegram import ChatMemberUpdated, Update
    from telegram.error import Forbidden

    from handlers.context import ChatKeeper, Mover

log = logging.getLogger(__name__)

_REASONS = {
    "blocked": Why.BLOCKED,
    "deactivated": Why.DEACTIVATED,
    "kicked": Why.REMOVED,
    "not a member": Why.REMOVED,
    "deleted": Why.REMOVED,
}
"""What Telegram's words for a 403 hold."""

_OUTSIDE = (ChatMember.LEFT, ChatMember.BANNED)


class AddressBook:
    """What is known of chats as addresses; when it cannot be kept, it is known until a restart."""

    def __init__(self, kept: ChatKeeper, *, move: Mover, now: Callable[[], datetime]) -> None:
        self._kept = kept
        self._move = move
        self._now = now
        self._unreachable: dict[int, Why] = {}
        self._moved: dict[int, int] = {}

    async def open(self) -> None:
        """Read what is kept.

        Raises:
            StoreError: it cannot be read.
        """
        self._unreachable = {one.chat: one.why for one in await self._kept.unreachable()}
        self._moved = await self._kept.moved_chats()

    def current(self, chat: int) -> int:
        """The number a chat has now."""
        return self._moved.get(chat, chat)

    def refused(self, chat: int) -> Why | None:
        """Why a chat is not written to on our own accord; None when it may be."""
        return self._unreachable.get(chat)

    async def note_refusal(self, chat: int, error: Forbidden) -> None:
        """A chat refused a message."""
        words = error.message.lower()
        why = next((why for part, why in _REASONS.items() if part in words), Why.REFUSED)
        await self._note_unreachable(chat, why)

    async def _note_unreachable(self, chat: int, why: Why) -> None:
        if self._unreachable.get(chat) is why:
            return
        self._unreachable[chat] = why
        log.info("A chat cannot be written to any more: %s", why.value)
        try:
            await self._kept.keep_unreachable(Unreachable(chat=chat, since=self._now(), why=why))
        except StoreError:
            log.exception("That a chat cannot be written to is forgotten with a restart")

    async def note_move(self, old: int, new: int) -> None:
        """A group became a supergroup, which is a chat of another number."""
        if old == new or self._moved.get(old) == new:
            return
        self._moved.pop(new, None)
        self._moved = {was: new if now == old else now for was, now in self._moved.items()}
        self._moved[old] = new
        if why := self._unreachable.pop(old, None):
            self._unreachable.setdefault(new, why)
        try:
            await self._move(old, new)
        except StoreError:
            log.exception("What is kept of a group that became a supergroup stays with the old one")

    async def note_update(self, update: Update) -> None:
        """Whoever writes, presses or takes us in wants to hear from us again.

        Who blocks us or takes us out does not; and a group says when it moves.
        """
        message, query, change = update.message, update.callback_query, update.my_chat_member
        if change is not None:
            await self._note_membership(change)
        elif message is not None and message.migrate_to_chat_id is not None:
            await self.note_move(message.chat.id, message.migrate_to_chat_id)
        elif message is not None and message.migrate_from_chat_id is not None:
            await self.note_move(message.migrate_from_chat_id, message.chat.id)
        elif message is not None:
            await self._note_sign_of_life(message.chat.id)
        elif query is not None and query.message is not None:
            await self._note_sign_of_life(query.message.chat.id)

    async def _note_membership(self, change: ChatMemberUpdated) -> None:
        """What became of us in a chat; in a private one, "kicked" is how a block looks."""
        chat = change.chat
        if change.new_chat_member.status not in _OUTSIDE:
            await self._note_sign_of_life(chat.id)
        elif chat.type == Chat.PRIVATE:
            await self._note_unreachable(chat.id, Why.BLOCKED)
        else:
            await self._note_unreachable(chat.id, Why.REMOVED)

    async def _note_sign_of_life(self, chat: int) -> None:
        if self._unreachable.pop(chat, None) is None:
            return
        try:
            await self._kept.forget_unreachable(chat)
        except StoreError:
            log.exception("That a chat can be written to again is forgotten with a restart")
