"""What may be typed after ``newsdesk``."""

from __future__ import annotations

import argparse
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from bot import shell
from bot.settings import PREFIX

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What was typed (None: on this process's command line), understood.

    What is not, ends the process with its code 2 and how it is typed.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command in shell.WORDS_KEY and not options.jsonl and not options.words:
        parser.error(f"{options.command} needs words, or --jsonl")
    if getattr(options, "jsonl", False) and options.words:
        parser.error("--jsonl takes its words from standard input")
    return options


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
