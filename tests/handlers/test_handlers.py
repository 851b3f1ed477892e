"""The list of everything we listen to."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from telegram.ext import CommandHandler

import handlers
from handlers import render
from handlers.texts import Texts
from store.asked import Field

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


def test_the_menu_names_every_command_but_some() -> None:
    everyone = [command.command for command in handlers.menu(TEXTS)]
    operator = [command.command for command in handlers.menu(TEXTS, handlers.Audience.OPERATOR)]

    assert operator[: len(everyone)] == everyone
    # what /privacy names needs no place of its own
    assert sorted([*operator, "start", "my_data", "forget_me"]) == sorted(COMMANDS)
    assert not {"reload", "undo", "stats"} & set(everyone)


def test_every_command_is_documented() -> None:
    page = DOCS.read_text(encoding="utf-8")
    assert all(f"`/{command}" in page for command in COMMANDS)


OPERATORS = (
    *(f"{field}:" for field in Field if field is not Field.ANYWHERE),
    "headline:", "after:", "since:", "before:", "until:", "on:",
    "`-word`", '`"exact phrase"`', " OR ",
)  # fmt: skip
"""What a reader may type to narrow a search."""


@pytest.mark.parametrize("operator", OPERATORS)
def test_the_documents_teach_every_operator_in_one_screen(operator: str) -> None:
    taught = DOCS.read_text(encoding="utf-8").partition("## How to search")[2].partition("\n## ")[0]

    assert operator in taught
    assert len(taught.splitlines()) <= 36


def test_help_mentions_what_the_documents_teach() -> None:
    taught = DOCS.read_text(encoding="utf-8")

    forms = re.findall(r'"[^"]+"|[\w-]+:?', render.SEARCH_FORMS)
    assert len(forms) == 9
    assert all(form in taught for form in forms)
