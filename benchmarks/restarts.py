"""Questions lost or answered twice when the bot is killed, or the network cut, at random moments.

    python -m benchmarks.restarts --kills 20 [--outages 5 --seconds 20] [--minutes 10] [--json FILE]

``newsdesk run`` in a process of its own polls the Bot API double on loopback, which always has
questions of many chats waiting. It is killed (SIGKILL) some moment after its start, again and
again, or the double closes every connection and its port for some seconds, or once for minutes, in
which connections are first refused, then taken for nothing, then answered with garbage, polls and
messages alike. At the end everything waiting is answered; every question has to have one answer.
Bounded: ten minutes a part beyond the outages. Ends with 1 when anything is lost, doubled or out
of order.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import socket
import sys
import tempfile
import time
from collections import Counter
from contextlib import nullcontext
from functools import partial
from http import HTTPStatus
from itertools import pairwise
from pathlib import Path

import aiohttp

from benchmarks.made_news import SEED
from tests.bot_process import CHATS, answered, environment_in, numbered_questions, running
from tests.fakes import FakeTelegram
from tests.fakes_server import garbling, hanging, served

WAITING = 10
"""Questions of a chat without an answer, at all times: fewer than its share, so none is put off."""
LONGEST_RUN = 600.0
LONGEST_SILENCE = 45.0
LONGEST_CUT = 60.0
"""Minutes."""


class Load:
    """The double, and questions that never run out."""

    def __init__(self) -> None:
        self.telegram = FakeTelegram()
        self.telegram.chats |= {chat["id"]: chat for chat in CHATS}
        self._numbers: dict[int, int] = {}
        self._asked = [0] * len(CHATS)

    async def keep_asking(self) -> None:
        """Have questions of each chat waiting all the time."""
        while True:
            got = Counter(sent["chat_id"] for sent in self.telegram.sent)
            for place, chat in enumerate(CHATS):
                for _ in range(self._asked[place] - got[chat["id"]], WAITING):
                    self._ask(self._asked[place] * len(CHATS) + place)
                    self._asked[place] += 1
            await asyncio.sleep(0.01)

    def _ask(self, number: int) -> None:
        (update,) = numbered_questions(number, 1)
        self._numbers[update["message"]["message_id"]] = number
        self.telegram.feed(update)

    async def some_answered(self, chance: random.Random) -> None:
        """Wait for the next answer, and then up to a second more."""
        before = len(self.telegram.sent)

        def more() -> bool:
            return len(self.telegram.sent) > before

        await self.telegram.until(more)
        await asyncio.sleep(chance.uniform(0, 1))

    async def settled(self) -> None:
        """Wait until every question has an answer, or nothing comes for long."""
        seen, since = -1, time.monotonic()
        while self.verdict()["lost"] and time.monotonic() - since < LONGEST_SILENCE:
            if len(self.telegram.sent) != seen:
                seen, since = len(self.telegram.sent), time.monotonic()
            await asyncio.sleep(0.1)

    def verdict(self) -> dict[str, int]:
        """How many were asked; lost, answered twice, answered out of order.

        Of those in doubt the reader was told that the answer may not have arrived.
        """
        found = answered(self.telegram)
        counts = Counter(found)
        told = {
            self._numbers[reply["message_id"]]
            for sent in self.telegram.sent
            if (reply := sent.get("reply_parameters"))
        }
        disordered = 0
        for chat in range(len(CHATS)):
            of_chat = [number for number in found if number % len(CHATS) == chat]
            disordered += sum(after < before for before, after in pairwise(of_chat))
        return {
            "asked": len(self._numbers),
            "lost": len(set(self._numbers.values()) - counts.keys() - told),
            "doubled": sum(count > 1 for count in counts.values()),
            "out of order": disordered,
            "in doubt": len(told),
            "of them answered": len(told & counts.keys()),
        }


async def killed(folder: Path, kills: int) -> dict[str, int]:
    """The verdict after so many kills under load."""
    load, chance = Load(), random.Random(SEED)
    environment = environment_in(folder) | {"NEWSDESK_LOG_LEVEL": "INFO"}
    async with served(load.telegram) as api:
        environment["NEWSDESK_TELEGRAM_API"] = api
        asking = asyncio.create_task(load.keep_asking())
        for _ in range(kills):
            async with running(environment) as bot:
                await load.some_answered(chance)
                await bot.kill()
        asking.cancel()
        async with running(environment) as bot:
            await bot.says("Listening")
            await load.settled()
            await bot.stop()
    return load.verdict()


async def cut_off(folder: Path, outages: int, seconds: float) -> dict[str, int]:
    """The verdict after so many outages of the network under load, of so many seconds each."""
    load, chance = Load(), random.Random(SEED)
    port = _free_port()
    environment = environment_in(folder) | {"NEWSDESK_LOG_LEVEL": "INFO"}
    environment["NEWSDESK_TELEGRAM_API"] = f"http://127.0.0.1:{port}"
    asking = asyncio.create_task(load.keep_asking())
    longest = 0.0
    async with running(environment) as bot:
        for _ in range(outages):
            async with served(load.telegram, port):
                began = time.monotonic()
                await load.some_answered(chance)
                longest = max(longest, time.monotonic() - began)
            await asyncio.sleep(seconds)
        asking.cancel()
        async with served(load.telegram, port):
            await load.settled()
            await bot.stop()
    return load.verdict() | {"longest s until it was back": round(longest)}


async def cut_for_long(folder: Path, minutes: float) -> dict[str, int]:
    """The verdict after one outage: refused, hanging and garbled for a third of it each."""
    load, chance = Load(), random.Random(SEED)
    port, watched = _free_port(), _free_port()
    environment = environment_in(folder) | {"NEWSDESK_LOG_LEVEL": "INFO"}
    environment["NEWSDESK_TELEGRAM_API"] = f"http://127.0.0.1:{port}"
    environment["NEWSDESK_METRICS_PORT"] = str(watched)
    asking = asyncio.create_task(load.keep_asking())
    async with running(environment) as bot:
        async with served(load.telegram, port):
            await load.some_answered(chance)
        cut_at, before = time.monotonic(), len(load.telegram.sent)
        watching = asyncio.create_task(_red_after(watched))
        for line in (nullcontext, partial(hanging, port), partial(garbling, port)):
            async with line():
                await asyncio.sleep(minutes * 60 / 3)
        assert len(load.telegram.sent) == before, "the network was not cut"
        asking.cancel()
        async with served(load.telegram, port):
            back_at = time.monotonic()
            await load.some_answered(chance)
            resumed = time.monotonic() - back_at
            await load.settled()
            settled = time.monotonic() - back_at
            red = watching.result() - cut_at if watching.done() else 0
            watching.cancel()
            await bot.stop()
    return load.verdict() | {
        "s until its health was red": round(red),
        "s until it was back": round(resumed),
        "s until all had answers": round(settled),
    }


async def _red_after(port: int) -> float:
    """The moment at which the page says that something is wrong."""
    async with aiohttp.ClientSession() as session:
        while True:
            async with session.get(f"http://127.0.0.1:{port}/healthz") as answer:
                if answer.status != HTTPStatus.OK:
                    return time.monotonic()
            await asyncio.sleep(1)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    return port


def main() -> None:
    """Kill, cut, count; print what was lost and doubled."""
    parser = argparse.ArgumentParser(description="questions lost or doubled over restarts")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--outages", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=20, help="of an outage")
    parser.add_argument("--minutes", type=float, default=0, help="of one long outage")
    parser.add_argument("--json", type=Path, help="write the figures here")
    options = parser.parse_args()
    outages, seconds = options.outages, options.seconds
    minutes = min(options.minutes, LONGEST_CUT)
    figures = {}
    for name, much, run, lasts in (
        ("kills", options.kills, partial(killed, kills=options.kills), 0),
        (
            "outages",
            outages,
            partial(cut_off, outages=outages, seconds=seconds),
            outages * seconds,
        ),
        ("long cut", minutes, partial(cut_for_long, minutes=minutes), minutes * 60),
    ):
        if not much:
            continue
        with tempfile.TemporaryDirectory() as folder:
            figures[name] = asyncio.run(asyncio.wait_for(run(Path(folder)), LONGEST_RUN + lasts))
    for name, verdict in figures.items():
        print(f"{name:<8}", ", ".join(f"{count} {what}" for what, count in verdict.items()))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n")
    wrong = ("lost", "doubled", "out of order")
    if any(verdict[what] for verdict in figures.values() for what in wrong):
        sys.exit(1)


if __name__ == "__main__":
    main()
