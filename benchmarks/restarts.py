"""Questions lost or answered twice when the bot is killed, or the network cut, at random moments.

    python -m benchmarks.restarts --kills 20 [--outages 5] [--json FILE]

``newsdesk run`` in a process of its own polls the Bot API double on loopback, which always has
questions of many chats waiting. It is killed (SIGKILL) some moment after its start, again and
again, or the double closes every connection and its port for some seconds. At the end everything
waiting is answered; every question has to have one answer. Bounded: ten minutes at most. Ends with
1 when anything is lost or doubled.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from benchmarks.made_news import SEED
from tests.bot_process import CHATS, answered, environment_in, numbered_questions, running
from tests.fakes import FakeTelegram
from tests.fakes_server import served

AT_A_TIME = 60
LONGEST_RUN = 600.0


class Load:
    """The double, and questions that never run out."""

    def __init__(self) -> None:
        self.telegram = FakeTelegram()
        self.telegram.chats |= {chat["id"]: chat for chat in CHATS}
        self.asked = 0

    async def keep_asking(self) -> None:
        """Have questions waiting all the time."""
        while True:
            if self.asked - len(self.telegram.sent) < AT_A_TIME:
                for update in numbered_questions(self.asked, AT_A_TIME):
                    self.telegram.feed(update)
                self.asked += AT_A_TIME
            await asyncio.sleep(0.01)

    async def all_answered(self) -> None:
        """Wait until every question has an answer, or nothing comes for ten seconds."""
        seen, since = -1, time.monotonic()
        while len(set(answered(self.telegram))) < self.asked and time.monotonic() - since < 45:
            if len(self.telegram.sent) != seen:
                seen, since = len(self.telegram.sent), time.monotonic()
            await asyncio.sleep(0.1)

    def verdict(self) -> dict[str, int]:
        """How many were asked, lost, answered twice, and answered out of order."""
        found = answered(self.telegram)
        counts = Counter(found)
        disordered = 0
        for chat in range(len(CHATS)):
            of_chat = [number for number in found if number % len(CHATS) == chat]
            disordered += sum(after < before for before, after in zip(of_chat, of_chat[1:], strict=False))
        return {
            "asked": self.asked,
            "lost": self.asked - len(counts),
            "doubled": sum(count > 1 for count in counts.values()),
            "out of order": disordered,
        }


async def killed(folder: Path, kills: int) -> dict[str, int]:
    """The verdict after so many kills under load."""
    load, chance = Load(), random.Random(SEED)
    environment = environment_in(folder) | {"NEWSDESK_LOG_LEVEL": "INFO"}
    async with served(load.telegram) as api:
        environment["NEWSDESK_TELEGRAM_API"] = api
        asking = asyncio.create_task(load.keep_asking())
        for _ in range(kills):
            before = len(load.telegram.sent)
            async with running(environment) as bot:
                await load.telegram.until(lambda before=before: len(load.telegram.sent) > before)
                await asyncio.sleep(chance.uniform(0, 1))
                await bot.kill()
        asking.cancel()
        async with running(environment) as bot:
            await bot.says("Listening")
            await load.all_answered()
            await bot.stop()
    return load.verdict()


async def cut(folder: Path, outages: int, seconds: float) -> dict[str, int]:
    """The verdict after so many outages of the network under load."""
    load, chance = Load(), random.Random(SEED)
    environment = environment_in(folder) | {"NEWSDESK_LOG_LEVEL": "INFO"}
    port = 0
    asking = asyncio.create_task(load.keep_asking())
    async with running(environment) as bot:
        for _ in range(outages):
            async with served(load.telegram, port=port) as api:
                before = len(load.telegram.sent)
                await load.telegram.until(lambda before=before: len(load.telegram.sent) > before)
                await asyncio.sleep(chance.uniform(0, 1))
        await bot.stop()
    asking.cancel()
    return load.verdict()


def main() -> None:
    """Kill, cut, count; print what was lost and doubled."""
    parser = argparse.ArgumentParser(description="questions lost or doubled over restarts")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--json", type=Path, help="write the figures here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = {
            "kills": asyncio.run(asyncio.wait_for(killed(Path(folder), options.kills), LONGEST_RUN))
        }
    for name, verdict in figures.items():
        print(f"{name:<8}", ", ".join(f"{count} {what}" for what, count in verdict.items()))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n")
    if any(verdict["lost"] or verdict["doubled"] for verdict in figures.values()):
        sys.exit(1)


if __name__ == "__main__":
    main()
