"""``newsdesk run`` as a process of its own, against the Bot API double on loopback."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.settings import PREFIX
from tests.conftest import ARTICLES
from tests.fakes import TOKEN, FakeTelegram
from tests.fakes_server import served
from tests.telegram_factories import JSON, PRIVATE, text_update

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


CHATS = [PRIVATE | {"id": number} for number in range(601, 607)]
"""Several people in private chats; a double has to be told of them."""


def numbered_questions(first: int, count: int) -> list[JSON]:
    """Questions in these chats in turn; what is searched for is a number in each."""
    return [
        text_update(f"/search nothing{number}x", chat=CHATS[number % len(CHATS)])
        for number in range(first, first + count)
    ]


def answered(telegram: FakeTelegram) -> list[int]:
    """The numbers of the questions answered, in the order of the answers."""
    texts = [sent["message"]["text"] for sent in telegram.sent]
    return [int(found[1]) for text in texts if (found := re.search(r"nothing(\d+)x", text))]


def environment_in(folder: Path) -> dict[str, str]:
    """What the process sees: an archive of its own in a folder, and the token."""
    seeds = folder / "seeds"
    seeds.mkdir()
    (seeds / "news.jsonl").write_text(
        "".join(json.dumps(article) + "\n" for article in ARTICLES), encoding="utf-8"
    )
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(PREFIX)}
    return inherited | {
        "NEWSDESK_DATA": str(folder / "data"),
        "NEWSDESK_SEEDS": str(seeds),
        "NEWSDESK_TELEGRAM_TOKEN": TOKEN,
        "NEWSDESK_LOG_LEVEL": "DEBUG",
        # A crowd is asking from here, as no Telegram would let it.
        "NEWSDESK_TELEGRAM_LIMITS": "off",
        "NEWSDESK_PERSON_BUDGET": "0",
        "NEWSDESK_GROUP_BUDGET": "0",
    }


class Bot:
    """A running process and what it wrote so far."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.log = ""
        self._reading = asyncio.create_task(self._read())
        self._news = asyncio.Event()

    async def says(self, words: str) -> None:
        """Wait for words in its log."""
        async with asyncio.timeout(60):
            while words not in self.log:
                assert not self._reading.done(), f"it ended without saying {words!r}: {self.log}"
                self._news.clear()
                await self._news.wait()

    async def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """End it as a supervisor would; gives the exit code."""
        self.process.send_signal(number)
        return await self.ended()

    async def kill(self) -> None:
        """End it as a power cut would, kill -9."""
        self.process.kill()
        await self.ended()

    async def ended(self) -> int:
        """Wait for its end; gives the exit code."""
        await self._reading
        assert self.process.stdout is not None
        self.log += (await self.process.stdout.read()).decode()
        return await self.process.wait()

    async def _read(self) -> None:
        # All the time: a full pipe would hold it up.
        assert self.process.stderr is not None
        async for line in self.process.stderr:
            self.log += line.decode()
            self._news.set()
        self._news.set()


@asynccontextmanager
async def running(
    environment: dict[str, str],
    telegram: FakeTelegram | None = None,
    *arguments: str,
) -> AsyncIterator[Bot]:
    """``newsdesk run`` against the double, killed at the end if it is still there."""
    if telegram is not None:
        async with (
            served(telegram) as api,
            running(environment | {"NEWSDESK_TELEGRAM_API": api}, None, *arguments) as bot,
        ):
            yield bot
        return
    process = await asyncio.create_subprocess_exec(
        sys.executable, *(arguments or ("-m", "bot", "run")),
        env=environment,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    bot = Bot(process)
    try:
        yield bot
    finally:
        if process.returncode is None:
            await bot.kill()
