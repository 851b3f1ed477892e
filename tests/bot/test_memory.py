"""What the process holds does not grow with how many people ask; what it frees it gives back."""

from __future__ import annotations

import asyncio
import gc
import platform
import sqlite3
import subprocess
import sys
from collections import deque
from contextlib import asynccontextmanager
from dataclasses import replace
from types import FrameType, FunctionType, ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from bot import memory
from bot.arrivals import Arrivals
from bot.journal import Journal
from bot.running import started
from bot.wiring import BotApplication, build_application, build_services, load_articles
from handlers import budgets, membership
from handlers.budgets import Budget, Budgets
from handlers.membership import Membership
from store import doorkeeper, open_store
from store.sqlite import archive as sqlite_archive
from store.sqlite import at_hand, generations
from tests.bot.source_world import Clock, SharedSandbox, keeper_of
from tests.conftest import TODAY
from tests.fakes import TOKEN, FakeTelegram
from tests.telegram_factories import JSON, inline_update, text_update

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Iterator

    from bot.settings import Settings

ROUND = 25
"""Of each kind of update, each in a chat of its own, from somebody of their own."""
KEPT = 10
"""What is remembered of each kind here."""

GLIBC = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has arenas")

_CONTAINERS = (dict, list, set, deque)
# A connection lists its cursors, weakly, and looks through the list every two hundred; an event
# loop lists its timers, and takes out those that were cancelled when they are half of a hundred.
_ELSEWHERE = (
    ModuleType, type, FrameType, type(sys.intern), sqlite3.Connection, asyncio.AbstractEventLoop
)  # fmt: skip


def bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everything remember little, so that it is full soon."""
    monkeypatch.setattr(at_hand, "MOST_TOKENS", KEPT)
    monkeypatch.setattr(at_hand, "MOST_ANSWERS", KEPT)
    monkeypatch.setattr(generations, "_SETTLED", 0)
    monkeypatch.setattr(membership, "MOST_REMEMBERED", KEPT)
    monkeypatch.setattr(budgets, "MOST_PAID", KEPT)
    monkeypatch.setattr(Budget.__init__, "__kwdefaults__", {"kept": KEPT})
    monkeypatch.setattr(doorkeeper, "MOST_GROUPS", KEPT)
    monkeypatch.setattr(doorkeeper, "MOST_MET", KEPT)
    monkeypatch.setattr(sqlite_archive, "MOST_COUNTED_TERMS", KEPT)


@asynccontextmanager
async def working(
    telegram: FakeTelegram, settings: Settings, sandbox: SharedSandbox, clock: Clock
) -> AsyncIterator[tuple[BotApplication, Arrivals]]:
    """The whole bot with its journal and with budgets that let much through."""
    async with open_store(settings.data) as store:
        await load_articles(settings, store, [settings.seeds], None)
        keeper = keeper_of(settings, store, sandbox, clock)
        services = replace(
            build_services(settings, store, keeper, holding=True),
            today=lambda: TODAY,
            now=clock,
            membership=Membership(now=clock),
            budgets=Budgets(person=1_000, group=1_000),
        )
        journal = Journal(store, settings.data, clock)
        application = build_application(services, telegram, token=TOKEN, journal=journal)
        try:
            async with started(application):
                arrivals = Arrivals(application, journal)
                await arrivals.resume()
                yield application, arrivals
        finally:
            await journal.close()


def updates(number: int) -> Iterator[JSON]:
    """A round of them."""
    for one in range(number * ROUND, (number + 1) * ROUND):
        person = {
            "id": 10_000 + one,
            "is_bot": False,
            "first_name": "Sam",
            "username": f"sam_of_{one}",
        }
        private = {"id": person["id"], "type": "private", "first_name": "Sam"}
        group = {"id": -1_002_000_000_000 - one, "type": "supergroup", "title": "Talk"}
        # letters only: numbers are not looked up
        word = "".join(chr(ord("a") + int(digit)) for digit in f"{one:05}")
        yield text_update(f"/search bridge {word}", chat=private, sender=person)
        yield text_update("/latest@newsdesk_test_bot", chat=group, sender=person)
        yield text_update("/settings@newsdesk_test_bot", chat=group, sender=person)
        yield text_update("nothing for a bot", chat=group, sender=person)
        yield inline_update("ferry", sender=person)


def held(application: BotApplication, besides: object) -> dict[int, Collection[Any]]:
    """All containers that our modules or the application lead to, but for what one object holds.

    Remembered results of functions are left out: their number is part of what declares them.
    """
    ours = [
        vars(module)
        for name, module in sys.modules.items()
        if name.split(".")[0] in ("bot", "handlers", "store")
    ]
    waiting: list[object] = [application, *ours]
    seen = {id(besides), *map(id, ours)}
    found: dict[int, Collection[Any]] = {}
    while waiting:
        one = waiting.pop()
        if isinstance(one, FunctionType):
            waiting += one.__closure__ or ()  # and not its module
            continue
        if isinstance(one, _CONTAINERS):
            found[id(one)] = one
        for other in gc.get_referents(one):
            if id(other) not in seen and not isinstance(other, _ELSEWHERE):
                if hasattr(other, "cache_parameters"):
                    continue
                seen.add(id(other))
                waiting.append(other)
    return found


async def grown(
    telegram: FakeTelegram, application: BotApplication, arrivals: Arrivals
) -> list[str]:
    """The containers that grew with the number of updates, when all caches had been full."""

    async def come(first: int, last: int) -> None:
        for number in range(first, last):
            for update in updates(number):
                if chat := update.get("message", {}).get("chat"):
                    telegram.chats[chat["id"]] = chat
                await arrivals.take([update])
            await application.update_queue.join()

    await come(0, 2)
    early = {id_: (len(one), one) for id_, one in held(application, telegram).items()}
    await come(2, 4)
    late = held(application, telegram)
    return [
        f"{type(one).__name__} from {early[id_][0]} to {len(one)}: {repr(one)[:200]}"
        for id_, one in late.items()
        if id_ in early and len(one) - early[id_][0] >= ROUND
    ]


async def test_nothing_is_remembered_of_everybody_who_ever_asked(
    telegram: FakeTelegram,
    settings: Settings,
    sandbox: SharedSandbox,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bounds(monkeypatch)
    async with working(telegram, settings, sandbox, clock) as (application, arrivals):
        assert await grown(telegram, application, arrivals) == []
        assert len(telegram.sent) >= 4 * 2 * ROUND


async def test_a_memory_without_bounds_is_seen(
    telegram: FakeTelegram,
    settings: Settings,
    sandbox: SharedSandbox,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bounds(monkeypatch)
    monkeypatch.setattr(membership, "MOST_REMEMBERED", 10_000)
    async with working(telegram, settings, sandbox, clock) as (application, arrivals):
        (one,) = await grown(telegram, application, arrivals)
    assert one.startswith("OrderedDict")


@GLIBC
async def test_what_is_freed_goes_back_to_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[int] = []
    twice = asyncio.Event()
    loop = asyncio.get_running_loop()

    class Watched:
        def malloc_trim(self, kept: int) -> int:
            given.append(kept)
            if len(given) == 2:
                loop.call_soon_threadsafe(twice.set)
            return 1

    monkeypatch.setattr(memory, "_glibc", Watched)
    async with memory.given_back(every=0):
        await twice.wait()
    assert given[:2] == [0, 0]


_IN_THREADS = """
import ctypes, sys, threading
from bot.memory import share_arena
if sys.argv[1] == "shared":
    assert share_arena()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
found, gate = [], threading.Barrier(5)
def take():
    gate.wait()
    found.append(libc.malloc(1000) >> 26)  # an arena lies within 64 MB of its own
    gate.wait()
threads = [threading.Thread(target=take) for _ in range(4)]
for one in threads: one.start()
gate.wait(); gate.wait()
print(len({*found, libc.malloc(1000) >> 26}))
"""


@GLIBC
@pytest.mark.parametrize("shared", [True, False])
def test_threads_take_memory_from_one_place(shared: bool) -> None:
    arguments = ["shared" if shared else "apart"]
    told = subprocess.run(
        [sys.executable, "-c", _IN_THREADS, *arguments], capture_output=True, text=True, check=True
    )
    assert (int(told.stdout) == 1) is shared


def test_a_server_loads_nothing_of_the_terminal() -> None:
    code = "import sys, bot.cli; print({'rich', 'click', 'bot.terminal'} & sys.modules.keys())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "set()"
