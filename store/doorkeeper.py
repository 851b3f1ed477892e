"""Who is let in: the rules of groups and who is banned, at hand without a query."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.house_rules import Ban, HouseRules
    from store.protocol import Store

MOST_GROUPS = 10_000
"""Groups whose rules are at hand; of others a row is read when they ask."""
MOST_MET = 2_000
"""People whose @names are known since the start, the last to have asked."""


class Doorkeeper:
    """Rules of groups and bans over a store.

    Everything is read once and then held; what is written here is held as written, and when
    another process has written, all is read again.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._rules: OrderedDict[int, HouseRules] = OrderedDict()
        self._writes = 0
        self._elsewhere = store.written_elsewhere
        self._bans: dict[int, Ban] | None = None
        self._banning = asyncio.Lock()
        self._met: OrderedDict[str, int] = OrderedDict()

    async def rules(self, chat: int) -> HouseRules:
        """What the admins of a group decided."""
        self._look()
        while (held := self._rules.get(chat)) is None:
            writes = self._writes
            read = await self._store.house_rules(chat)
            # What was read while something was written may be older than that.
            if writes == self._writes:
                self._rules[chat] = read
        self._rules.move_to_end(chat)
        while len(self._rules) > MOST_GROUPS:
            self._rules.popitem(last=False)
        return held

    def _look(self) -> None:
        """Let go of what may have been written by another process."""
        if self._elsewhere != (elsewhere := self._store.written_elsewhere):
            self._elsewhere = elsewhere
            self._writes += 1
            self._rules.clear()
            self._bans = None

    async def keep(self, rules: HouseRules) -> None:
        """Keep what the admins of a group decided."""
        await self._store.keep_house_rules(rules)
        self._writes += 1
        self._rules[rules.chat] = rules

    async def move(self, old: int, new: int) -> None:
        """A group became a supergroup, which has another number: what was decided goes along."""
        await self._store.move_chat(old, new)
        self._writes += 1
        self._rules.pop(old, None)
        self._rules.pop(new, None)
        async with self._banning:
            self._bans = None

    async def banned(self) -> dict[int, Ban]:
        """All bans by whom they are on, the newest first; not to be changed."""
        self._look()
        while (held := self._bans) is None:
            async with self._banning:
                writes = self._writes
                read = {one.chat: one for one in await self._store.bans()}
                # What was read while something was written may be older than that.
                if writes == self._writes:
                    self._bans = read
        return held

    async def ban(self, one: Ban) -> None:
        """Let somebody in no more."""
        async with self._banning:
            await self._store.ban(one)
            self._bans = None

    async def unban(self, chat: int) -> Ban | None:
        """Let somebody in again; the ban that was, or None."""
        was = (await self.banned()).get(chat)
        async with self._banning:
            await self._store.unban(chat)
            self._bans = None
        return was

    def meet(self, name: str, number: int) -> None:
        """Somebody of an @name has asked; in memory only, Telegram tells no bot who bears one."""
        name = name.lower()
        self._met[name] = number
        self._met.move_to_end(name)
        while len(self._met) > MOST_MET:
            self._met.popitem(last=False)

    def names_of(self, number: int) -> list[str]:
        """The @names under which somebody asked since the start, without the @."""
        return [name for name, met in self._met.items() if met == number]

    def forget(self, number: int) -> int:
        """Somebody wants to be forgotten: under which @names they asked; gives how many."""
        names = self.names_of(number)
        for name in names:
            del self._met[name]
        return len(names)

    def known(self, name: str) -> int | None:
        """The number of who asked under an @name since the start."""
        return self._met.get(name.lower())
