"""CPU a Telegram update costs: an echo bot over the Bot API double on loopback.

``python -m benchmarks.updates [--updates 2000] [--json FILE]`` runs the same echo over our
transport and over python-telegram-bot's stock one. The server is another process, so the figure is
the bot's own: polling, dispatch and one sendMessage an update. Bounded: a minute at most.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from telegram.ext import Application, ContextTypes, MessageHandler, filters
from telegram.request import HTTPXRequest

from bot.transport import AiohttpRequest
from bot.updates import InOrderPerChat
from tests.fakes import TOKEN, FakeTelegram
from tests.fakes_server import served
from tests.telegram_factories import PRIVATE, text_update

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from telegram import Update
    from telegram.request import BaseRequest

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


async def echo(
    api: str, updates: int, request: BaseRequest, polling: BaseRequest, *, in_order: bool
) -> dict[str, float]:
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

    application = (
        Application.builder()
        .token(TOKEN)
        .base_url(f"{api}/bot")
        .request(request)
        .get_updates_request(polling)
        .context_types(ContextTypes())
        .concurrent_updates(InOrderPerChat() if in_order else False)
        .build()
    )
    application.add_handler(MessageHandler(filters.TEXT, answer))
    async with application:
        updater = application.updater
        if updater is None:
            raise RuntimeError("an application is built with an updater")
        await application.start()
        cpu, wall = time.process_time(), time.perf_counter()
        await updater.start_polling()
        async with asyncio.timeout(LONGEST_RUN):
            await done.wait()
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        await updater.stop()
        await application.stop()
    return {
        "cpu_ms": round(cpu * 1000 / updates, 3),
        "wall_ms": round(wall * 1000 / updates, 3),
    }


def measure(updates: int, name: str) -> dict[str, float]:
    """One run of one transport against a fresh server."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    server = context.Process(target=serve, args=(updates, theirs), daemon=True)
    server.start()
    api = ours.recv()
    try:
        if name == "stock":
            return asyncio.run(echo(api, updates, HTTPXRequest(), HTTPXRequest(), in_order=False))
        return asyncio.run(echo(api, updates, AiohttpRequest(), AiohttpRequest(), in_order=True))
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
