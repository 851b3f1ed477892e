"""No secret reaches the log."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import re
import socket
import subprocess
import sys
from datetime import datetime
from typing import TYPE_CHECKING

import aiohttp
import pytest
from telegram.error import InvalidToken

from bot.logs import Redacting, RedactingJson, redact
from bot.settings import PREFIX
from handlers.pseudonyms import pseudonym, use_key
from tests.conftest import ARTICLES
from tests.fakes import TOKEN, FakeTelegram, Refusal
from tests.fakes_server import served
from tests.telegram_factories import BOT_USERNAME, JSON, text_update

if TYPE_CHECKING:
    from pathlib import Path

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
@pytest.mark.parametrize("form", ["text", "json"])
def test_every_logger_goes_through_it(level: str, form: str) -> None:
    code = (
        "import logging; from bot.logs import start_logging; "
        f"start_logging({level!r}, ['hunter2'], form={form!r}); "
        f"logging.getLogger('httpx').log(logging.{level}, 'POST /bot{TOKEN}/getMe'); "
        f"logging.getLogger('telegram.ext.Application').log(logging.{level}, '/bot{TOKEN}/getMe'); "
        "logging.getLogger('handlers.errors').debug('ours'); "
        "logging.getLogger('anything').warning('hunter2')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    lines = done.stderr.splitlines()
    if form == "json":
        last = json.loads(lines[-1])
        assert (last["level"], last["logger"], last["message"]) == ("WARNING", "anything", "***")
        assert datetime.fromisoformat(last["at"]).tzinfo is not None
    else:
        assert lines[-1].endswith("WARNING anything: ***")
    assert TOKEN not in done.stderr
    # What libraries say at DEBUG nobody has read through: only ours is heard.
    assert ("ours" in done.stderr) is (level == "DEBUG")
    assert ("/getMe" in done.stderr) is (level == "INFO")


def test_json_has_the_traceback_without_secrets() -> None:
    try:
        raise ValueError('the "key" is pass"word')
    except ValueError:
        record = logging.LogRecord("bot", logging.ERROR, __file__, 1, "x", (), sys.exc_info())
    written = json.loads(RedactingJson(['pass"word']).format(record))

    assert written["exc_info"].endswith('ValueError: the "key" is ***')


@pytest.mark.parametrize("form", [Redacting(), RedactingJson()])
def test_an_update_that_could_not_be_read_is_not_written_down(form: logging.Formatter) -> None:
    said = "Something went wrong. Received data was *not* processed! Received data was: %r"
    for words in (said, "Error while parsing updates! Received data was %r"):
        record = logging.LogRecord(
            "telegram.ext.Updater", logging.CRITICAL, __file__, 1, words, ({"text": "geheim"},),
            None,
        )  # fmt: skip
        line = form.format(record)

        assert "geheim" not in line
        assert "Received data was withheld" in line


def test_groups_have_pseudonyms_wherever_they_are_named() -> None:
    said = redact("Group migrated to supergroup. New chat id: -1001234567890")

    assert said.endswith(f"New chat id: {pseudonym(-1_001_234_567_890)}")
    for text in ("2024-100123456789", "-1001", "x-1001234567890"):
        assert redact(text) == text


def test_pseudonyms_depend_on_the_key() -> None:
    use_key(b"1" * 32)
    first = [pseudonym(identity) for identity in (1, 2, 1)]
    use_key(b"2" * 32)

    assert first[0] == first[2] != first[1]
    assert pseudonym(1) != first[0]
    assert re.fullmatch("#[0-9a-f]{12}", first[0])


async def test_a_whole_conversation_at_debug_gives_nobody_away(tmp_path: Path) -> None:
    """The real process: what was asked, by whom, where, and the token are in none of its lines.

    Nor on the page for whoever watches over it.
    """
    telegram = FakeTelegram()
    reader: JSON = {
        "id": 4_815_162_342,
        "is_bot": False,
        "first_name": "Zebulon",
        "username": "zebu_lon",
    }
    private: JSON = {"id": reader["id"], "type": "private", "first_name": "Zebulon"}
    group: JSON = {"id": -1_002_718_281_828, "type": "supergroup", "title": "Quetzal"}
    admin = 9_753_197_531
    telegram.chats |= {chat["id"]: chat for chat in (private, group)}
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "news.jsonl").write_text("".join(json.dumps(one) + "\n" for one in ARTICLES))
    words = ("bridge", "xylograph", "kumquat", "ferry", "rutabaga", "storm")
    asked = [
        text_update("Who opened the bridge, xylograph?", chat=private, sender=reader),
        text_update("/search kumquat ferry", chat=private, sender=reader),
        text_update(
            f"@{BOT_USERNAME} what did rutabaga say of the storm?", chat=group, sender=reader
        ),
        text_update("/my_data", chat=private, sender=reader),
    ]
    environment = {key: value for key, value in os.environ.items() if not key.startswith(PREFIX)}
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    async with served(telegram) as api, aiohttp.ClientSession(f"http://127.0.0.1:{port}") as page:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-X", "dev", "-m", "bot", "run",
            env=environment | {
                "NEWSDESK_DATA": str(tmp_path / "data"),
                "NEWSDESK_SEEDS": str(seeds),
                "NEWSDESK_ADMINS": str(admin),
                "NEWSDESK_TELEGRAM_TOKEN": TOKEN,
                "NEWSDESK_TELEGRAM_API": api,
                "NEWSDESK_LOG_LEVEL": "DEBUG",
                "NEWSDESK_METRICS_PORT": str(port),
            },
            stdin=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        try:
            telegram.feed(asked[0])
            await telegram.until(lambda: telegram.sent)
            telegram.fail("sendMessage", Refusal(400, "Bad Request: chat not found"))
            for update in asked[1:]:
                telegram.feed(update)
            await telegram.until(lambda: telegram.documents)
            async with page.get("/metrics") as figures, page.get("/healthz") as health:
                shown = await figures.text() + await health.text()
            process.terminate()
            _, log = await process.communicate()
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()

    lines = log.decode()
    assert process.returncode == 0, lines
    assert "Traceback" in lines, "the refusal is told"
    assert re.search("Telegram did not take [0-9#]+ chat #[0-9a-f]{12} en", lines)
    for secret in (TOKEN, TOKEN.partition(":")[2], *words, "zebu", "Zebulon", "Quetzal"):
        assert secret.lower() not in (lines + shown).lower(), secret
    assert 'newsdesk_updates_total{kind="command"} 2.0' in shown
    for identity in (reader["id"], group["id"], abs(group["id"]), admin):
        assert str(identity) not in lines + shown
