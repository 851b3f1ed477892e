"""The list of everything we listen to."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from telegram.ext import CommandHandler

import handlers
from handlers.texts import Texts

COMMANDS = [
    command
    for group in handlers.HANDLERS.values()
    for handler in group
    if isinstance(handler, CommandHandler)
    for command in handler.commands
]
TEXTS = Texts("en")
DOCS = Path(handlers.__file__).parents[1] / "docs" / "commands.md"


def test_each_command_stands_once() -> None:
    assert max(Counter(COMMANDS).values()) == 1


def test_the_menu_names_every_command_but_start() -> None:
    everyone = [command.command for command in handlers.menu(TEXTS)]
    operator = [command.command for command in handlers.menu(TEXTS, operator=True)]

    assert operator[: len(everyone)] == everyone
    assert sorted([*operator, "start"]) == sorted(COMMANDS)
    assert not {"reload", "undo", "stats"} & set(everyone)


def test_every_command_is_documented() -> None:
    page = DOCS.read_text(encoding="utf-8")
    assert all(f"`/{command}" in page for command in COMMANDS)
