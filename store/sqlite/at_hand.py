"""What updates ask for again and again, in memory: rows of the state file, and answers.

Of the state file only the one writer of this process changes them, and says so here; what another
process wrote (a terminal's ``newsdesk chat``) it sees at the next write, and every update is
written down before it is handled. Answers hold until the archive or somebody's other names
change, and for a few minutes: when news breaks, many ask the same.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Hashable

    from store.sqlite.connection import Writer
    from store.sqlite.generations import State

MOST_TOKENS = 4_096
"""Listings of which it is known that they are kept: a small part of those that are."""
MOST_ANSWERS = 200
"""Answers that are held: of 5 to 30 kB each, a page typed inline of 70."""
ANSWER_SECONDS = 300.0
"""After the first of them all are let go of."""
_DAY = 86_400


class AtHand:
    """What is known without asking the file."""

    def __init__(self, state: Writer) -> None:
        self._state = state
        self._elsewhere = state.elsewhere
        self._changes = 0
        self._languages: dict[int, str] | None = None
        self._tokens: OrderedDict[str, int] = OrderedDict()
        self._archive: State | None = None
        self._answers: dict[Hashable, Any] = {}
        self._end: asyncio.TimerHandle | None = None

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

    def answers(self, archive: State | None) -> dict[Hashable, Any]:
        """What was answered from an archive in this state, by what was asked.

        Empty, and not looked at again, where the state cannot be told.
        """
        self._look()
        if archive is None:
            return {}
        if archive != self._archive:
            self.let_go()
            self._archive = archive
        return self._answers

    def hold(self, answers: dict[Hashable, Any], asked: Hashable, answer: object) -> None:
        """Hold one more of the ``answers``, unless they were let go of meanwhile."""
        if answers is not self._answers:
            return
        if self._end is None:
            self._end = asyncio.get_running_loop().call_later(ANSWER_SECONDS, self.let_go)
        answers[asked] = answer
        if len(answers) > MOST_ANSWERS:
            del answers[next(iter(answers))]

    def let_go(self) -> None:
        """Let go of all answers: time is up, or others are right now."""
        self._answers = {}
        if self._end:
            self._end.cancel()
            self._end = None

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
            self.let_go()
            self._tokens.clear()


def _today() -> int:
    return int(time.time()) // _DAY
