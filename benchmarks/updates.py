"""CPU a Telegram update costs: an echo bot over the Bot API double on loopback.

``python -m benchmarks.updates [--updates 2000] [--json FILE]`` runs the same echo with our
transport, polling, order and journal, and with what python-telegram-bot brings. The server is
another process, so the figure is the bot's own: polling, dispatch and one sendMessage an update.
Bounded: a minute at most.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import tempfile
import time
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack, suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from telegram.ext import Application, ContextTypes, MessageHandler, filters
from telegram.request import HTTPXRequest

from bot.arrivals import Arrivals
from bot.journal import Journal
from bot.polling import Polling
from bot.sent_once import RecordedSends
from bot.transport import AiohttpRequest
from bot.updates import Edge, InOrderPerChat
from bot.visiting import utc_now
from store import open_store
from tests.fakes import TOKEN, FakeTelegram
from tests.fakes_server import served
from tests.telegram_factories import PRIVATE, text_update

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from telegram import Update

Answer = Callable[["Update", Any], Coroutine[Any, Any, None]]
Bring = Callable[[], Coroutine[Any, Any, None]]

CHATS = 64
LONGEST_RUN = 60.0
"""Seconds after which a run is given up."""


def serve(updates: int, pipe: Connection) -> None:
    """The double with ``updates`` waiting; sends its address, ends when told anything."""

    async def run() -> None:
        telegram = FakeTelegram()
        chats = [PRIVATE | {"id": number} for number in range(1, CHATS + 1)]
        telegram.chats = {chat["id"]: chat for chat in chats}
        for number in range(updates):
            telegram.feed(text_update(f"Question {number}?", chat=chats[number % CHATS]))
        async with served(telegram) as api:
            pipe.send(api)
            await asyncio.to_thread(pipe.recv)

    asyncio.run(run())


async def echo(api: str, updates: int, *, stock: bool) -> dict[str, float]:
    """Echo every waiting update; CPU and wall milliseconds an update."""
    done = asyncio.Event()
    answered = 0

    async def answer(update: Update, _: object) -> None:
        nonlocal answered
        if (message := update.effective_message) and message.text:
            await message.reply_text(message.text)
        answered += 1
        if answered == updates:
            done.set()

    async with AsyncExitStack() as stack:
        bring = await (_stock if stock else _ours)(api, answer, stack)
        cpu, wall = time.process_time(), time.perf_counter()
        bringing = asyncio.create_task(bring())
        async with asyncio.timeout(LONGEST_RUN):
            await done.wait()
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        bringing.cancel()
        with suppress(asyncio.CancelledError):
            await bringing
    return {
        "cpu_ms": round(cpu * 1000 / updates, 3),
        "wall_ms": round(wall * 1000 / updates, 3),
    }


async def _ours(api: str, answer: Answer, stack: AsyncExitStack) -> Bring:
    """Our transport, polling, order and journal, whose files are real."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    store = await stack.enter_async_context(open_store(folder))
    journal = Journal(store, folder, utc_now)
    request, polling = AiohttpRequest(), AiohttpRequest()
    order = InOrderPerChat(journal=journal)
    application = (
        _builder(api)
        .request(request)
        .get_updates_request(polling)
        .concurrent_updates(order)
        .rate_limiter(RecordedSends[None]())
        .updater(None)
        .build()
    )
    order.edge = Edge(
        handle=application.process_update,
        is_question=lambda update: True,
        put_off=lambda update, count: application.process_update(update),
        give_up=application.process_update,
        doubt=application.process_update,
    )
    application.add_handler(MessageHandler(filters.TEXT, answer))
    await stack.enter_async_context(application)
    stack.push_async_callback(journal.close)
    await application.start()
    stack.push_async_callback(application.stop)
    arrivals = Arrivals(application, journal)
    await arrivals.resume()
    return Polling(
        application.bot, polling, arrivals, allowed=["message"], patience=timedelta(minutes=10)
    ).run


async def _stock(api: str, answer: Answer, stack: AsyncExitStack) -> Bring:
    """python-telegram-bot as it comes."""
    application = _builder(api).request(HTTPXRequest()).get_updates_request(HTTPXRequest()).build()
    application.add_handler(MessageHandler(filters.TEXT, answer))
    await stack.enter_async_context(application)
    await application.start()
    stack.push_async_callback(application.stop)
    updater = application.updater
    assert updater is not None
    stack.push_async_callback(updater.stop)

    async def bring() -> None:
        await updater.start_polling()

    return bring


def _builder(api: str) -> Any:
    return (
        Application.builder()
        .token(TOKEN)
        .base_url(f"{api}/bot")
        .context_types(ContextTypes())
        .job_queue(None)
    )


def measure(updates: int, name: str) -> dict[str, float]:
    """One run of one transport against a fresh server."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    server = context.Process(target=serve, args=(updates, theirs), daemon=True)
    server.start()
    api = ours.recv()
    try:
        return asyncio.run(echo(api, updates, stock=name == "stock"))
    finally:
        ours.send("end")
        server.join(timeout=10)


def main() -> None:
    """Measure both, print the table, perhaps write JSON."""
    parser = argparse.ArgumentParser(description="CPU a Telegram update costs")
    parser.add_argument("--updates", type=int, default=2000)
    parser.add_argument("--json", type=Path, help="write the figures here")
    options = parser.parse_args()
    figures: dict[str, Any] = {
        name: measure(options.updates, name) for name in ("newsdesk", "stock")
    }
    print(f"{'transport':<10} {'CPU ms/update':>14} {'wall ms/update':>15}")
    for name, figure in figures.items():
        print(f"{name:<10} {figure['cpu_ms']:>14.2f} {figure['wall_ms']:>15.2f}")
    print(f"ratio {figures['stock']['cpu_ms'] / figures['newsdesk']['cpu_ms']:.1f}x")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
