"""No secret reaches the log."""

from __future__ import annotations

import logging
import subprocess
import sys

import pytest
from telegram.error import InvalidToken

from bot.logs import Redacting, redact
from tests.fakes import TOKEN

OTHER_TOKEN = "987654321:ZZotherTokenOfNobody-0123456789abcdefg"


@pytest.mark.parametrize(
    "text",
    [
        TOKEN,
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        f"The token `{TOKEN}` was rejected",
        f"GET /bot{OTHER_TOKEN}/getUpdates",
        f"GET /file/bot{OTHER_TOKEN.replace(':', '%3A')}/documents/file_1.json",
    ],
)
def test_what_looks_like_a_token_is_hidden(text: str) -> None:
    hidden = redact(text)

    assert "***" in hidden
    assert TOKEN.split(":")[1] not in hidden
    assert OTHER_TOKEN.split(":")[1] not in hidden


def test_ordinary_text_is_left_alone() -> None:
    for text in ("12:30", "2024-11-19 12:00:00,123 INFO", "articles: 1234567:8"):
        assert redact(text) == text


def test_tracebacks_and_arguments_are_redacted() -> None:
    try:
        raise InvalidToken(f"The token `{TOKEN}` was rejected by the server.")
    except InvalidToken:
        record = logging.LogRecord(
            "telegram", logging.ERROR, __file__, 1, "at %s with %s", (TOKEN, "hunter2"),
            sys.exc_info(),
        )  # fmt: skip
    line = Redacting(["hunter2"]).format(record)

    assert "at *** with ***" in line
    assert "The token `***` was rejected" in line
    assert TOKEN not in line


@pytest.mark.parametrize("level", ["INFO", "DEBUG"])
def test_every_logger_goes_through_it(level: str) -> None:
    code = (
        "import logging; from bot.logs import start_logging; "
        f"start_logging({level!r}, ['hunter2']); "
        f"logging.getLogger('httpx').log(logging.{level}, 'POST /bot{TOKEN}/getMe'); "
        "logging.getLogger('anything').warning('hunter2')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "WARNING anything: ***" in done.stderr
    assert TOKEN not in done.stderr
    assert ("/getMe" in done.stderr) is (level == "DEBUG")
