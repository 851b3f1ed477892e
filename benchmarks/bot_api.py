"""A Bot API in a process of its own, for measuring: it asks as told, and times the answers.

It refuses nothing (``tests.fakes`` does that) and keeps nothing, so that it costs little beside the
bot. Loopback only. What is timed is from the moment an update could be fetched to the moment the
first message to its chat, or the answer to its inline query, came in.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import random
import time
from collections import deque
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.telegram_factories import BOT, SENT_AT, inline_update, text_update

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection

GIVEN_UP = 30.0
"""Seconds an answer may take; one that takes longer counts as lost."""
_FIRST_READER = 100_000
FLOODER = 99_999
"""The chat of whoever floods."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """So many people at once, each asking one thing: when one is answered, the next one asks."""

    texts: Sequence[str]
    updates: int
    at_once: int
    given_up: float = GIVEN_UP


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """So many updates a second, each from somebody else; beside them one person's flood."""

    texts: Sequence[str]
    seconds: float
    rate: float
    flood: float = 0.0
    """Updates a second from one person, whose answers are not waited for."""
    inline: bool = False
    """Whether they are typed behind the bot's name in other chats."""
    given_up: float = GIVEN_UP


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """What came of it."""

    waits: tuple[float, ...]
    """Seconds to each answer, in the order of the answers."""
    lost: int
    doubled: int
    """Answers beyond one an update."""
    seconds: float
    flooded: int = 0
    """Updates of the flood."""
    flood_answered: int = 0


@dataclass
class _Server:
    waiting: deque[dict[str, Any]] = field(default_factory=deque)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    asked_at: dict[int, float] = field(default_factory=dict)
    waits: list[float] = field(default_factory=list)
    doubled: int = 0
    flood_answered: int = 0
    readers: Iterator[int] = field(default_factory=lambda: count(_FIRST_READER))
    # Above all of an earlier run, which a journal that was kept holds for handled.
    update_ids: Iterator[int] = field(default_factory=lambda: count(time.time_ns() // 1_000_000))
    message_ids: Iterator[int] = field(default_factory=lambda: count(1))
    on_answer: Callable[[], None] = lambda: None

    def ask(self, text: str, reader: int | None = None, *, inline: bool = False) -> None:
        """Let the bot fetch a message or an inline query of somebody new, or of this reader."""
        flooding = reader is not None
        reader = next(self.readers) if reader is None else reader
        person = {"id": reader, "is_bot": False, "first_name": "Reader"}
        chat = {"id": reader, "type": "private", "first_name": "Reader"}
        if inline:
            update = inline_update(text, sender=person)
            update["inline_query"]["id"] = str(reader)
        else:
            update = text_update(text, chat=chat, sender=person)
        self.waiting.append(update | {"update_id": next(self.update_ids)})
        if not flooding:
            self.asked_at[reader] = time.perf_counter()
        self.arrived.set()

    async def answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        if request.content_type == "application/json":
            parameters = await request.json()
        else:
            parameters = dict(await request.post())
        return web.json_response({"ok": True, "result": await self._result(method, parameters)})

    async def _result(self, method: str, parameters: dict[str, Any]) -> Any:
        if method == "getUpdates":
            return await self._updates(parameters)
        if method == "getMe":
            return BOT | {
                "can_join_groups": True,
                "can_read_all_group_messages": False,
                "supports_inline_queries": True,
            }
        if method == "answerInlineQuery":
            self._answered(int(parameters["inline_query_id"]))
        if method in ("sendMessage", "sendDocument", "sendPhoto"):
            chat = int(parameters["chat_id"])
            self._answered(chat)
            return {
                "message_id": next(self.message_ids),
                "date": SENT_AT,
                "chat": {"id": chat, "type": "private", "first_name": "Reader"},
                "from": BOT,
                "text": parameters.get("text", ""),
            }
        return True

    def _answered(self, chat: int) -> None:
        if chat == FLOODER:
            self.flood_answered += 1
        elif (asked := self.asked_at.pop(chat, None)) is None:
            self.doubled += 1
        else:
            self.waits.append(time.perf_counter() - asked)
            self.on_answer()

    async def _updates(self, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        offset = int(parameters.get("offset", 0))
        while self.waiting and self.waiting[0]["update_id"] < offset:
            self.waiting.popleft()
        if not self.waiting:
            self.arrived.clear()
            try:
                async with asyncio.timeout(float(parameters.get("timeout", 0))):
                    await self.arrived.wait()
            except TimeoutError:
                return []
        limit = min(100, int(parameters.get("limit", 100)))
        return [self.waiting[place] for place in range(min(limit, len(self.waiting)))]

    async def run(self, scenario: Crowd | Stream) -> Timed:
        self.asked_at.clear()
        self.waits, self.doubled, self.flood_answered = [], 0, 0
        began = time.perf_counter()
        if isinstance(scenario, Crowd):
            await self._crowd(scenario)
            flooded = 0
        else:
            flooded = await self._stream(scenario)
        seconds = time.perf_counter() - began
        self.on_answer = lambda: None
        return Timed(
            waits=tuple(self.waits),
            lost=len(self.asked_at),
            doubled=self.doubled,
            seconds=seconds,
            flooded=flooded,
            flood_answered=self.flood_answered,
        )

    async def _crowd(self, crowd: Crowd) -> None:
        done = asyncio.Event()
        asked = 0

        def ask_next() -> None:
            nonlocal asked
            if asked < crowd.updates:
                self.ask(crowd.texts[asked % len(crowd.texts)])
                asked += 1
            elif len(self.waits) >= crowd.updates:
                done.set()

        self.on_answer = ask_next
        for _ in range(min(crowd.at_once, crowd.updates)):
            ask_next()
        with suppress(TimeoutError):
            async with asyncio.timeout(crowd.given_up + crowd.updates / 10):
                await done.wait()

    async def _stream(self, stream: Stream) -> int:
        flooding = asyncio.create_task(self._flood(stream)) if stream.flood else None
        clock, chance = asyncio.get_running_loop().time, random.Random(7)
        now = begin = clock()
        number = 0
        while now < begin + stream.seconds:
            self.ask(stream.texts[number % len(stream.texts)], inline=stream.inline)
            number += 1
            # as people come: a Poisson process, the same one every time
            now += chance.expovariate(stream.rate)
            await asyncio.sleep(max(0, now - clock()))
        flooded = await flooding if flooding else 0
        answered = asyncio.Event()
        self.on_answer = answered.set
        with suppress(TimeoutError):
            async with asyncio.timeout(stream.given_up):
                while self.asked_at:
                    answered.clear()
                    await answered.wait()
        return flooded

    async def _flood(self, stream: Stream) -> int:
        clock = asyncio.get_running_loop().time
        end, number = clock() + stream.seconds, 0
        while clock() < end:
            self.ask(stream.texts[number % len(stream.texts)], FLOODER)
            number += 1
            await asyncio.sleep(1 / stream.flood)
        # what of it is not fetched yet is nobody's business afterwards
        left = [each for each in self.waiting if each["message"]["chat"]["id"] != FLOODER]
        self.waiting = deque(left)
        return number


def _serve(pipe: Connection) -> None:
    async def run() -> None:
        server = _Server()
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", server.answer)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        pipe.send(f"http://{host}:{port}")
        while (scenario := await asyncio.to_thread(pipe.recv)) is not None:
            pipe.send(await server.run(scenario))
        await runner.cleanup()

    asyncio.run(run())


class BotApi:
    """The server, from the process that measures."""

    def __init__(self, pipe: Connection, address: str) -> None:
        self._pipe = pipe
        self.address = address

    def run(self, scenario: Crowd | Stream) -> Timed:
        """Ask as told; gives what came of it when all are answered or given up."""
        self._pipe.send(scenario)
        return self.result()

    def start(self, scenario: Crowd | Stream) -> None:
        """As :meth:`run`, without waiting: :meth:`result` gives what came of it."""
        self._pipe.send(scenario)

    def result(self) -> Timed:
        """What came of what was started."""
        found: Timed = self._pipe.recv()
        return found


@contextmanager
def bot_api() -> Iterator[BotApi]:
    """A fresh server on a free port of loopback."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs,), daemon=True)
    process.start()
    try:
        yield BotApi(ours, ours.recv())
        ours.send(None)
        process.join(timeout=10)
    finally:
        process.kill()
