"""Rows of the state file that nearly every update asks for, in memory.

Only the one writer of this process changes them, and says so here; what another process wrote
(a terminal's ``newsdesk chat``) it sees at the next write, and every update is written down before
it is handled.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from store.sqlite.connection import Writer

MOST_TOKENS = 4_096
"""Listings of which it is known that they are kept: a small part of those that are."""
_DAY = 86_400


class AtHand:
    """What is known without asking the file."""

    def __init__(self, state: Writer) -> None:
        self._state = state
        self._elsewhere = state.elsewhere
        self._changes = 0
        self._languages: dict[int, str] | None = None
        self._tokens: OrderedDict[str, int] = OrderedDict()

    async def languages(self, read: Callable[[], Awaitable[dict[int, str]]]) -> dict[int, str]:
        """The languages of the chats that have chosen one, read when they may have changed."""
        self._look()
        if (held := self._languages) is None:
            changes = self._changes
            held = await read()
            # What was read while something was written may be older than that.
            if changes == self._changes:
                self._languages = held
        return held

    def changed(self) -> None:
        """Somebody's choice of a language was written."""
        self._changes += 1
        self._languages = None

    def is_kept(self, token: str) -> bool:
        """Whether a listing was kept today, and not long ago."""
        self._look()
        return self._tokens.get(token) == _today()

    def keep(self, token: str) -> None:
        """A listing is kept."""
        self._tokens[token] = _today()
        self._tokens.move_to_end(token)
        if len(self._tokens) > MOST_TOKENS:
            self._tokens.popitem(last=False)

    def _look(self) -> None:
        """Let go of everything when another process has written."""
        if self._elsewhere != self._state.elsewhere:
            self._elsewhere = self._state.elsewhere
            self.changed()
            self._tokens.clear()


def _today() -> int:
    return int(time.time()) // _DAY
