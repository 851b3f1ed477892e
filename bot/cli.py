"""``newsdesk``: the bot, its archive and its answers, from the shell.

What only a terminal needs is imported where it is used: rich alone would take 4 MB of the bot.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from telegram.error import InvalidToken

from bot import alias_shell, keeping, model_shell, shapes, shell, source_shell
from bot.command_line import read_options
from bot.exporting import export
from bot.health_client import ask_health
from bot.logs import start_logging
from bot.loops import LoopThread, run
from bot.memory import given_back, share_arena
from bot.monitoring import monitored
from bot.running import alone, run_in_telegram, until_signalled
from bot.settings import PREFIX, Settings, SettingsError, read_settings
from bot.wiring import build_services, first_load, open_archive, today
from handlers.texts import Texts
from store.asked import Order
from store.errors import StoreDamagedError, StoreError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Coroutine, Sequence
    from typing import Any

OK, FAILURE, USAGE, INTERRUPTED = 0, 1, 2, 130

NO_TOKEN = (
    f"No {PREFIX}TELEGRAM_TOKEN, so I answer here. For Telegram send /newbot to @BotFather "
    "and set the token it gives you."
)
BAD_TOKEN = (
    f"Telegram does not accept the token in {PREFIX}TELEGRAM_TOKEN. Copy it again from "
    "@BotFather: /mybots, your bot, API Token."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code: 0 done, 1 failed, 2 not understood, 3 repaired."""
    options = read_options(arguments)
    try:
        code = _run(options)
        sys.stdout.flush()
    except SettingsError as error:
        return _failed(error, USAGE)
    except InvalidToken:  # its message has the token in it
        return _failed(BAD_TOKEN, FAILURE)
    except StoreDamagedError as error:
        return _failed(f"{error}\nTo see what can be done: newsdesk check", FAILURE)
    except StoreError as error:
        return _failed(error, FAILURE)
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:  # of standard output: whoever read us has gone, or the disk is full
        # Python would complain once more when it flushes at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILURE if isinstance(error, BrokenPipeError) else _failed(error, FAILURE)
    return code


def _failed(problem: object, code: int) -> int:
    for line in str(problem).splitlines():
        sys.stderr.write(f"newsdesk: {line}\n")
    return code


def _run(options: argparse.Namespace) -> int:
    settings = read_settings()
    as_json = getattr(options, "json", False) or getattr(options, "jsonl", False)
    if as_json or options.command == "export":
        # JSON is UTF-8 whatever the locale; a lone surrogate becomes its own JSON escape
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    else:
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    _log(settings, serving=options.command == "run")
    if options.command == "run":
        return _serve(settings)
    if options.command == "chat":
        return _chat(settings)
    if options.command in ("load", "reload"):
        return _load(settings, options)
    if options.command in ("undo", "backup", "check"):
        return _keep(settings, options)
    if options.command in ("sources", "fetch"):
        return _sources(settings, options)
    if options.command in ("alias", "unalias"):
        return _aliases(settings, options)
    if options.command == "models":
        return _models(settings, options)
    if options.command == "export":
        return _export(settings, options.file)
    if options.command == "health":
        return _health(settings)
    return _answer(settings, options)


def _log(settings: Settings, *, serving: bool) -> None:
    """What a server writes to its log would only disturb somebody at a terminal."""
    serving = serving and settings.telegram_token is not None
    chosen = "log_level" in settings.model_fields_set
    secrets = (settings.telegram_token, settings.telegram_proxy, settings.webhook_secret)
    start_logging(
        settings.log_level if serving or chosen else "WARNING",
        [secret.get_secret_value() for secret in secrets if secret],
        form=settings.log_format,
    )


# In Telegram and in the terminal


def _serve(settings: Settings) -> int:
    if settings.telegram_token is None:
        from rich.console import Console

        Console().print(NO_TOKEN, markup=False, highlight=False, soft_wrap=True)
        return _chat(settings)
    share_arena()
    with alone(settings.data):
        run(until_signalled(_serve_in_telegram(settings)))
    return OK


async def _serve_in_telegram(settings: Settings) -> None:
    async with given_back(), open_archive(settings) as store, monitored(settings, store):
        await first_load(settings, store)
        await run_in_telegram(settings, store)


def _chat(settings: Settings) -> int:
    from bot.chat import chat
    from bot.printing import Screen

    # As in Telegram, SIGTERM is a clean end; here the main thread is waiting for input
    previous = signal.signal(signal.SIGTERM, lambda *_: sys.exit(OK))
    try:
        with LoopThread() as loop:
            chat(settings, Screen(), loop)
    finally:
        signal.signal(signal.SIGTERM, previous)
    return OK


# Loading


def _load(settings: Settings, options: argparse.Namespace) -> int:
    from bot.loading import load_shown, told

    if options.command == "load":
        report = asyncio.run(load_shown(settings, options.paths))
    else:
        source = options.source
        if source is not None and Path(source).exists():
            source = str(Path(source).resolve())
        report = asyncio.run(load_shown(settings, [], source=source, dry=options.dry))
    if options.json:
        shell.write_json(shapes.report(report))
    else:
        sys.stdout.write(told(report, Texts()) + "\n")
    read = report.added + report.changed + report.unchanged + report.expired
    return OK if read or not report.rejected else FAILURE


# Keeping


def _keep(settings: Settings, options: argparse.Namespace) -> int:
    texts = Texts()
    if options.command == "backup":
        sys.stdout.write(asyncio.run(keeping.backup(settings, options.file, texts)) + "\n")
        return OK
    if options.command == "undo":
        work = keeping.undo(settings, texts, sure=options.yes)
    else:
        work = keeping.check(settings, texts)
    return _tell(work, options)


def _tell(
    work: Coroutine[Any, Any, tuple[int, shapes.JSON, str]], options: argparse.Namespace
) -> int:
    """Do what an operator asked for, and tell how it went in JSON or in words."""
    code, shape, said = asyncio.run(work)
    if options.json:
        shell.write_json(shape)
    else:
        sys.stdout.write(f"{said}\n")
    return code


def _sources(settings: Settings, options: argparse.Namespace) -> int:
    texts = Texts()
    if options.command == "sources":
        work = source_shell.list_sources(settings, texts)
    else:
        work = source_shell.fetch(settings, options.name, texts)
    return _tell(work, options)


def _aliases(settings: Settings, options: argparse.Namespace) -> int:
    words = " ".join(options.words)
    forget = options.command == "unalias"
    return _tell(alias_shell.aliases(settings, words, forget=forget), options)


def _models(settings: Settings, options: argparse.Namespace) -> int:
    texts = Texts()
    if options.action == "pull":
        work = model_shell.pull(settings, texts)
    elif options.action == "import":
        work = model_shell.take(settings, options.paths, texts)
    else:
        work = model_shell.list_files(settings, texts)
    return _tell(work, options)


def _export(settings: Settings, path: Path | None) -> int:
    try:
        written = asyncio.run(export(settings, path))
    except OSError as error:
        if path is None:
            raise
        return _failed(f"{path} could not be written: {error.strerror or error}", FAILURE)
    if path:
        sys.stdout.write(f"{written} articles written to {path}\n")
    return OK


def _health(settings: Settings) -> int:
    if settings.metrics_port is None:
        return _failed(f"Set {PREFIX}METRICS_PORT for the bot and for this command.", USAGE)
    healthy, found = ask_health(settings.metrics_port, settings.metrics_listen)
    shell.write_json(found)
    return OK if healthy else FAILURE


# Answers


def _answer(settings: Settings, options: argparse.Namespace) -> int:
    as_of = options.as_of or today(settings)
    with LoopThread() as loop, loop.entered(open_archive(settings)) as store:
        services = build_services(settings, store)
        request = shell.Request(
            words=" ".join(getattr(options, "words", [])),
            limit=options.limit,
            as_of=as_of,
            order=Order.NEWEST if getattr(options, "newest", False) else Order.BEST,
            exact=getattr(options, "exact", False),
        )
        if getattr(options, "jsonl", False):
            for shape in shell.answer_stream(
                options.command, sys.stdin.buffer, services, loop, usual=request
            ):
                shell.write_json(shape)
            return OK
        if options.json:
            shape = loop.run(shell.shape_of(options.command, services, request))
            shell.write_json({"id": None} | shape)
        else:
            from rich.console import Console

            from bot.printing import print_html

            print_html(Console(), loop.run(shell.html_of(options.command, services, request)))
    return OK
