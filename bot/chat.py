"""The bot in this terminal: lines in, the real Application's replies out."""

from __future__ import annotations

import asyncio
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from telegram import Update

from bot import terminal
from bot.running import scheduled, started
from bot.terminal import Terminal
from bot.wiring import (
    build_application,
    build_keeper,
    build_services,
    first_load,
    open_archive,
)
from handlers.pseudonyms import use_key

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from rich.console import Console

    from bot.loops import LoopThread
    from bot.settings import Settings
    from bot.wiring import BotApplication

PROMPT = "> "
LEAVE = {"/quit", "/exit"}
HOW = (
    "Type a question or /help; a number presses a button; /upload PATH sends a file; /quit or "
    "Ctrl-D leaves."
)


def chat(settings: Settings, console: Console, loop: LoopThread) -> None:
    """Answer until the input ends.

    With a terminal on standard input there is a prompt with history; otherwise every line is
    answered in order and shown before its reply.

    Raises:
        BrokenPipeError: nobody reads the answers any more.
    """
    interactive = sys.stdin.isatty()
    wire = Terminal(console)
    with loop.entered(_conversation(settings, wire)) as application:
        if interactive:
            console.print(HOW, style="dim")
        for line in _typed() if interactive else _piped(console):
            loop.run(_say(application, wire, line))
            console.print()
            if console.quiet:
                raise BrokenPipeError


@asynccontextmanager
async def _conversation(settings: Settings, wire: Terminal) -> AsyncIterator[BotApplication]:
    async with open_archive(settings) as store:
        use_key(await store.log_key())
        await first_load(settings, store)
        keeper = build_keeper(settings, store)
        services = build_services(settings, store, keeper, also_admins=[terminal.OPERATOR_ID])
        application = build_application(services, wire, token=terminal.TOKEN)
        async with started(application), scheduled(application, keeper):
            yield application


async def _say(application: BotApplication, wire: Terminal, line: str) -> None:
    """Hand over a line and wait until it is answered."""
    made = await asyncio.to_thread(wire.update, line)
    if made is None:  # and it was said why
        return
    update = Update.de_json(made, application.bot)
    await application.update_queue.put(update)
    await application.update_queue.join()


def _typed() -> Iterator[str]:
    import readline  # noqa: F401 - gives input() editing and history; not on Windows

    while True:
        try:
            line = input(PROMPT).strip()
        except (EOFError, KeyboardInterrupt):
            sys.stdout.write("\n")
            return
        if line in LEAVE:
            return
        if line:
            yield line


def _piped(console: Console) -> Iterator[str]:
    for raw in sys.stdin.buffer:
        line = raw.decode(errors="replace").strip()
        if line in LEAVE:
            return
        if line:
            console.print(PROMPT + line, markup=False, highlight=False, soft_wrap=True)
            yield line
