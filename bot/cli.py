"""``newsdesk``: the bot, its archive and its answers, from the shell.

What only a terminal needs is imported where it is used: rich alone would take 4 MB of the bot.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from telegram.error import InvalidToken

from bot import alias_shell, keeping, model_shell, shapes, shell, source_shell
from bot.exporting import export
from bot.health_client import ask_health
from bot.logs import start_logging
from bot.loops import LoopThread, run
from bot.memory import given_back, share_arena
from bot.monitoring import monitored
from bot.running import run_in_telegram, until_signalled
from bot.settings import PREFIX, Settings, SettingsError, read_settings
from bot.wiring import (
    build_services,
    first_load,
    open_archive,
    today,
)
from handlers.texts import Texts
from store.asked import Order
from store.errors import StoreDamagedError, StoreError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

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
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command in shell.WORDS_KEY and not options.jsonl and not options.words:
        parser.error(f"{options.command} needs words, or --jsonl")
    if getattr(options, "jsonl", False) and options.words:
        parser.error("--jsonl takes its words from standard input")
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
    code, shape, said = asyncio.run(work)
    if options.json:
        shell.write_json(shape)
    else:
        sys.stdout.write(f"{said}\n")
    return code


def _aliases(settings: Settings, options: argparse.Namespace) -> int:
    words = " ".join(options.words)
    forget = options.command == "unalias"
    code, shape, said = asyncio.run(alias_shell.aliases(settings, words, forget=forget))
    if options.json:
        shell.write_json(shape)
    else:
        sys.stdout.write(f"{said}\n")
    return code


def _models(settings: Settings, options: argparse.Namespace) -> int:
    texts = Texts()
    if options.action == "pull":
        work = model_shell.pull(settings, texts)
    elif options.action == "import":
        work = model_shell.take(settings, options.paths, texts)
    else:
        work = model_shell.list_files(settings, texts)
    code, shape, said = asyncio.run(work)
    if options.json:
        shell.write_json(shape)
    else:
        sys.stdout.write(f"{said}\n")
    return code


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


# What may be typed


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsdesk",
        description="Answers news questions from your own archive, with the sentence and the "
        f"source that prove each answer. Settings are {PREFIX}… in the environment: see "
        "docs/settings.md.",
    )
    parser.add_argument("--version", action="version", version=f"newsdesk {version('newsdesk')}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, summary: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=summary, description=summary)

    command("run", "answer in Telegram, or in this terminal when there is no token")
    command("chat", "talk to the bot in this terminal")
    load = command("load", "read articles from files and folders: text, records, pages, feeds")
    load.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    reload = command("reload", "read again everything that was loaded, or one source of it")
    reload.add_argument(
        "source", nargs="?", metavar="SOURCE", help="its name or path, or the end of one"
    )
    reload.add_argument("--dry", action="store_true", help="only say what would be done")
    undo = command("undo", "take back the last reload")
    undo.add_argument("--yes", action="store_true", help="even when smaller loads since are lost")
    backup = command("backup", "copy state and archive into one file, also while the bot runs")
    backup.add_argument("file", type=Path, metavar="FILE", help="a new .tar or .tar.gz")
    check = command("check", "look whether state, archive and index are whole; repair the index")
    command("health", "ask the running bot how it is; 0 when all is well (for supervisors)")
    listing = command("sources", "feeds, pages and folders that are kept fresh, and how they fare")
    fetch = command("fetch", "read the sources that are due, or one of them, now")
    fetch.add_argument(
        "name", nargs="?", metavar="NAME", help="its name or address, or the end of its name"
    )
    tie = command("alias", "other names for somebody, or which there are")
    tie.add_argument("words", nargs="*", metavar="NAME", help="a name, or NAME = OTHER, OTHER")
    untie = command("unalias", "forget other names of somebody")
    untie.add_argument("words", nargs="+", metavar="NAME", help="a name, or NAME = OTHER")
    models = command("models", "the model that compares texts by meaning: whether it is there")
    for keeper in (load, reload, undo, check, listing, fetch, tie, untie, models):
        keeper.add_argument("--json", action="store_true", help="what was done, as JSON")
    _add_model_actions(models)
    writer = command("export", "write every article, a line of JSON each, for load to read")
    into = "packed if it ends in .gz (default: standard output)"
    writer.add_argument("file", nargs="?", type=Path, metavar="FILE", help=into)
    for name, summary, words in (
        ("search", "articles for words", "WORDS"),
        ("ask", "the answer to a question, with its proof", "QUESTION"),
        ("who", "a person, an organisation or a place in the news", "NAME"),
        ("latest", "the newest articles, of everything or of words", "WORDS"),
        ("stats", "what the archive holds", ""),
    ):
        _add_answer_options(command(name, summary), name, words)
    return parser


def _add_model_actions(models: argparse.ArgumentParser) -> None:
    actions = models.add_subparsers(dest="action", metavar="ACTION")
    for name, summary in (
        ("pull", "fetch the files that are missing from where their author keeps them"),
        ("import", "take the files from here: wheels, ZIP archives, folders or the files"),
    ):
        action = actions.add_parser(name, help=summary, description=summary)
        action.add_argument(
            "--json",
            action="store_true",
            default=argparse.SUPPRESS,
            help="what was done, as JSON",
        )
        if name == "import":
            action.add_argument("paths", nargs="+", type=Path, metavar="PATH")


def _add_answer_options(parser: argparse.ArgumentParser, name: str, words: str) -> None:
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="the answer as a line of JSON")
    if name in shell.WORDS_KEY:
        form.add_argument(
            "--jsonl",
            action="store_true",
            help=f'read lines like {{"id": 1, "{shell.WORDS_KEY[name]}": "…"}} from standard '
            "input, write one line of JSON for each",
        )
    parser.add_argument(
        "--as-of",
        type=_day,
        metavar="YYYY-MM-DD",
        help="answer as on that day: later articles do not exist (default: today)",
    )
    if name == "search":
        parser.add_argument("--newest", action="store_true", help="newest first, not best first")
        parser.add_argument("--exact", action="store_true", help="look for no other spellings")
    parser.add_argument(
        "--limit",
        type=_limit,
        default=shell.DEFAULT_LIMIT,
        metavar="N",
        help=f"how many results, 1 to {shell.HIGHEST_LIMIT} (default: {shell.DEFAULT_LIMIT})",
    )
    if words:
        parser.add_argument("words", nargs="*", metavar=words)


def _day(text: str) -> date:
    try:
        return shell.known_day(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day like 2024-11-19") from None


def _limit(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= shell.HIGHEST_LIMIT:
        raise argparse.ArgumentTypeError(f"{text!r} is not 1 to {shell.HIGHEST_LIMIT}")
    return int(text)
