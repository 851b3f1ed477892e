"""``newsdesk run`` as a process, against the double on loopback."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import socket
import subprocess
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.loops import run
from tests.bot_process import environment_in, running
from tests.conftest import ARTICLES
from tests.fakes import TOKEN, FakeTelegram, Refusal
from tests.fakes_server import GARBAGE, garbling, served
from tests.telegram_factories import text_update

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "0123456789abcdef-webhook-secret"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """What the process sees: an archive of its own and the token."""
    return environment_in(tmp_path)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_it_polls_answers_and_ends_cleanly(
    telegram: FakeTelegram, environment: dict[str, str], number: signal.Signals
) -> None:
    question = text_update("/search bridge")
    async with running(environment, telegram) as bot:
        telegram.feed(question)
        await telegram.until(lambda: telegram.sent and telegram.confirmed and telegram.menus)
        code = await bot.stop(number)

    assert code == 0, bot.log
    assert "Mayor opens the longest" in telegram.last_message["text"]
    assert telegram.menus[None]
    assert telegram.confirmed == question["update_id"]
    assert TOKEN not in bot.log
    assert "Traceback" not in bot.log


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    return port


async def test_it_takes_updates_by_webhook_with_the_secret_only(
    telegram: FakeTelegram, environment: dict[str, str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment |= {
        "NEWSDESK_WEBHOOK_URL": "https://bot.example.org/updates",
        "NEWSDESK_WEBHOOK_SECRET": SECRET,
        "NEWSDESK_WEBHOOK_PORT": str(port),
    }
    address = f"http://127.0.0.1:{port}/updates"
    header = "X-Telegram-Bot-Api-Secret-Token"

    async with running(environment, telegram) as bot, aiohttp.ClientSession() as session:
        await bot.says("Listening")
        for headers in ({}, {header: "wrong"}):
            async with session.post(
                address, json=text_update("/latest"), headers=headers
            ) as refused:
                assert refused.status == 403
        async with session.post(
            address, json=text_update("/search storm"), headers={header: SECRET}
        ) as accepted:
            assert accepted.status == 200
        await telegram.until(lambda: telegram.sent)
        code = await bot.stop()

    assert code == 0, bot.log
    assert len(telegram.sent) == 1
    assert "Storm <Rita>" in telegram.last_message["text"]
    assert telegram.webhook["url"] == "https://bot.example.org/updates"
    assert telegram.webhook["secret_token"] == SECRET
    assert telegram.webhook["allowed_updates"] == [
        "message", "callback_query", "inline_query", "guest_message", "my_chat_member",
    ]  # fmt: skip
    assert TOKEN not in bot.log
    assert SECRET not in bot.log


async def test_no_trouble_gives_the_token_away(
    telegram: FakeTelegram, environment: dict[str, str], tmp_path: Path
) -> None:
    """At DEBUG, with the token in the webhook's path, and nothing at either end as it should be."""
    environment |= {
        "NEWSDESK_WEBHOOK_URL": f"https://bot.example.org/{TOKEN}",
        "NEWSDESK_WEBHOOK_SECRET": SECRET,
        "NEWSDESK_WEBHOOK_PORT": str(port := free_port()),
        "NEWSDESK_METRICS_PORT": str(watched := free_port()),
        "NEWSDESK_TELEGRAM_API": f"http://127.0.0.1:{(line := free_port())}",
        "PYTHONASYNCIODEBUG": "1",
    }
    address, header = f"http://127.0.0.1:{port}/{TOKEN}", "X-Telegram-Bot-Api-Secret-Token"
    seen = ""

    async with running(environment, None, "-X", "dev", "-m", "bot", "run") as bot:
        async with garbling(line):
            await bot.says("Telegram cannot be reached")
        async with served(telegram, line), aiohttp.ClientSession() as session:
            await bot.says("Listening")
            for body in (b"{", b'{"update_id":1,"message":7}', b"\xff"):
                async with session.post(address, data=body, headers={header: SECRET}):
                    pass
            async with session.get(address), session.post(f"{address}/{TOKEN}"):
                pass
            for raw in (f"POST /{TOKEN} HTTP/9\r\n\r\n", f"{TOKEN}\r\n\r\n", f"GET /{TOKEN}\0"):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(raw.encode())
                writer.write_eof()
                await reader.read()
                writer.close()
            telegram.fail("sendMessage", Refusal(500, f"no such thing as bot{TOKEN}"))
            for text in ("/search bridge", "/search storm"):
                async with session.post(
                    address, json=text_update(text), headers={header: SECRET}
                ) as taken:
                    assert taken.status == 200
            await telegram.until(lambda: telegram.sent)
            async with session.get(f"http://127.0.0.1:{watched}/metrics") as figures:
                seen += await figures.text()
            async with session.get(f"http://127.0.0.1:{watched}/{TOKEN}"):
                pass
        async with aiohttp.ClientSession() as session, garbling(line, GARBAGE[:1]):
            async with session.post(
                address, json=text_update("/search ferry"), headers={header: SECRET}
            ):
                pass
            await bot.says("Telegram: the answer is no JSON")
        async with served(telegram, line):
            await telegram.until(lambda: "ask again" in telegram.last["text"])
            assert await bot.stop() == 0

    seen += bot.log
    kept = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    for secret in (TOKEN, TOKEN.partition(":")[2], SECRET):
        assert secret not in seen
        assert secret.encode() not in kept


@pytest.mark.parametrize("setting", ["NEWSDESK_METRICS_PORT", "NEWSDESK_WEBHOOK_PORT"])
async def test_a_port_that_is_taken_is_one_line_with_its_setting(
    telegram: FakeTelegram, environment: dict[str, str], setting: str
) -> None:
    environment |= {"NEWSDESK_LOG_LEVEL": "WARNING", "NEWSDESK_WEBHOOK_SECRET": SECRET}
    environment["NEWSDESK_WEBHOOK_URL"] = "https://bot.example.org/updates"
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with running(environment | {setting: str(port)}, telegram) as bot:
            code = await bot.ended()

    assert code == 1
    [line] = bot.log.splitlines()
    assert line.startswith(f"newsdesk: {setting}: nothing can listen on 127.0.0.1:{port}: ")
    assert "in use" in line


@pytest.mark.parametrize("what", ["METRICS", "WEBHOOK"])
async def test_an_address_of_another_machine_is_one_line_with_its_setting(
    telegram: FakeTelegram, environment: dict[str, str], what: str
) -> None:
    environment |= {"NEWSDESK_LOG_LEVEL": "WARNING", "NEWSDESK_WEBHOOK_SECRET": SECRET}
    environment["NEWSDESK_WEBHOOK_URL"] = "https://bot.example.org/updates"
    environment[f"NEWSDESK_{what}_PORT"] = str(port := free_port())
    environment[f"NEWSDESK_{what}_LISTEN"] = "192.0.2.1"  # of documentation, RFC 5737
    async with running(environment, telegram) as bot:
        code = await bot.ended()

    assert code == 1
    [line] = bot.log.splitlines()
    assert line.startswith(f"newsdesk: NEWSDESK_{what}_LISTEN: nothing can listen on 192.0.2.1:")
    assert str(port) in line


async def test_everything_goes_to_telegram_through_the_proxy_that_is_set(
    telegram: FakeTelegram, environment: dict[str, str]
) -> None:
    environment["NEWSDESK_TELEGRAM_API"] = f"http://127.0.0.1:{free_port()}"  # nobody is there
    async with served(telegram) as proxy:
        environment["NEWSDESK_TELEGRAM_PROXY"] = proxy
        telegram.feed(text_update("/search bridge"))
        async with running(environment) as bot:
            await telegram.until(lambda: telegram.sent and telegram.confirmed)
            assert await bot.stop() == 0

    assert "Mayor opens the longest" in telegram.last_message["text"]


async def test_a_wrong_token_is_one_kind_line(environment: dict[str, str]) -> None:
    other = FakeTelegram("1234567:another-token-0123456789-0123456789")
    environment["NEWSDESK_LOG_LEVEL"] = "INFO"
    async with running(environment, other) as bot:
        code = await bot.ended()

    assert code == 1
    last = bot.log.splitlines()[-1]
    assert last.startswith("newsdesk: Telegram does not accept the token")
    assert "@BotFather" in last
    assert "Traceback" not in bot.log
    assert TOKEN not in bot.log


async def shell(environment: dict[str, str], *arguments: str) -> tuple[int | None, str, str]:
    """What a command exits with, gives and says."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments,
        env=environment,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(60):
            out, log = await process.communicate(b"/privacy\n")
    finally:
        if process.returncode is None:
            process.kill()
    return process.returncode, out.decode(), log.decode()


async def test_a_second_one_on_the_folder_is_one_line_and_touches_nothing(
    telegram: FakeTelegram, environment: dict[str, str]
) -> None:
    asked = [text_update("/search bridge"), text_update("/search storm")]
    async with served(telegram) as api:
        environment |= {"NEWSDESK_TELEGRAM_API": api, "NEWSDESK_LOG_LEVEL": "INFO"}
        async with running(environment) as bot:
            await bot.says("Listening")
            telegram.fail("sendMessage", Refusal(429, "Too Many Requests", retry_after=3))
            for update in asked:
                telegram.feed(update)
            await telegram.until(lambda: telegram.confirmed == asked[-1]["update_id"])
            asked_before = [call.method for call in telegram.calls].count("getMe")

            code, _, said = await shell(environment, "run")
            assert code == 1
            [line] = said.splitlines()
            assert line.startswith("newsdesk: ")
            assert environment["NEWSDESK_DATA"] in line
            assert [call.method for call in telegram.calls].count("getMe") == asked_before

            await telegram.until(lambda: len(telegram.sent) == len(asked))
            await bot.kill()
        async with running(environment) as bot:
            await bot.says("Listening")
            assert await bot.stop() == 0

    assert len(telegram.sent) == len(asked)


async def test_the_shell_goes_on_beside_a_running_bot(
    telegram: FakeTelegram, environment: dict[str, str]
) -> None:
    terminal = {key: value for key, value in environment.items() if key != "NEWSDESK_LOG_LEVEL"}
    async with running(environment, telegram) as bot:
        await bot.says("Listening")
        for command in (["chat"], ["load", environment["NEWSDESK_SEEDS"]], ["stats"]):
            code, out, said = await shell(terminal, *command)
            assert (code, said) == (0, ""), command
            assert out
        del terminal["NEWSDESK_TELEGRAM_TOKEN"]
        assert (await shell(terminal, "run"))[0] == 0
        assert await bot.stop() == 0


def pseudonym_in(said: str) -> str:
    """What somebody is called in the log, as ``/privacy`` says."""
    [found] = re.findall(r"#[0-9a-f]{12}", said)
    return str(found)


async def test_the_log_calls_somebody_the_same_after_a_restart(
    telegram: FakeTelegram, environment: dict[str, str]
) -> None:
    called: list[str] = []
    for _ in range(2):
        async with running(environment, telegram) as bot:
            telegram.feed(text_update("/privacy"))
            await telegram.until(lambda: len(telegram.sent) > len(called))
            called.append(pseudonym_in(telegram.last_message["text"]))
            assert await bot.stop() == 0
    assert called[0] == called[1]

    del environment["NEWSDESK_LOG_LEVEL"]
    called = [pseudonym_in((await shell(environment, "chat"))[1]) for _ in range(2)]
    assert called[0] == called[1]


async def test_trouble_at_the_start_passes(
    telegram: FakeTelegram, environment: dict[str, str]
) -> None:
    telegram.fail("getMe", Refusal(502, "Bad Gateway"))
    for status in (401, 409):
        telegram.fail("getUpdates", Refusal(status, "No"))
    telegram.feed(text_update("/help"))
    async with running(environment, telegram) as bot:
        await telegram.until(lambda: telegram.sent)
        code = await bot.stop()

    assert code == 0, bot.log
    assert "Telegram cannot be reached" in bot.log
    assert "Another program is fetching this bot's updates" in bot.log
    assert "Telegram answers again" in bot.log
    assert "Traceback" not in bot.log
    assert TOKEN not in bot.log


async def test_a_token_refused_for_long_is_one_kind_line(
    telegram: FakeTelegram, environment: dict[str, str]
) -> None:
    environment["NEWSDESK_LOG_LEVEL"] = "INFO"
    ending = (
        "import sys; from bot import running, cli;"
        "from datetime import timedelta;"
        "running.timedelta = lambda minutes: timedelta(seconds=-1);"
        "sys.exit(cli.main(['run']))"
    )
    telegram.fail("getUpdates", Refusal(401, "Unauthorized"), times=9)
    async with running(environment, telegram, "-c", ending) as bot:
        code = await bot.ended()

    assert code == 1
    assert bot.log.splitlines()[-1].startswith("newsdesk: Telegram does not accept the token")
    assert "Traceback" not in bot.log
    assert TOKEN not in bot.log


async def test_when_idle_it_ends_at_once(
    telegram: FakeTelegram, environment: dict[str, str]
) -> None:
    async with running(environment, telegram) as bot:
        telegram.feed(text_update("/help"))
        await telegram.until(lambda: telegram.sent)
        await asyncio.sleep(0.2)  # a poll is under way, and Telegram would hold it for long
        async with asyncio.timeout(5):
            assert await bot.stop() == 0

    assert "could not be finished" not in bot.log


async def test_it_ends_at_once_while_answers_wait_for_the_network(
    telegram: FakeTelegram, environment: dict[str, str]
) -> None:
    environment |= {"NEWSDESK_TELEGRAM_API": f"http://127.0.0.1:{(line := free_port())}"}
    environment |= {"NEWSDESK_WEBHOOK_URL": "https://bot.example.org/updates"}
    environment |= {"NEWSDESK_WEBHOOK_SECRET": SECRET}
    environment |= {"NEWSDESK_WEBHOOK_PORT": str(port := free_port())}
    async with running(environment) as bot, aiohttp.ClientSession() as session:
        async with served(telegram, line):
            await bot.says("Listening")
        async with session.post(
            f"http://127.0.0.1:{port}/updates",
            json=text_update("/search bridge"),
            headers={"X-Telegram-Bot-Api-Secret-Token": SECRET},
        ) as taken:
            assert taken.status == 200
        await bot.says("sendMessage waits")
        async with asyncio.timeout(5):
            assert await bot.stop() == 0
    assert telegram.sent == []
    async with running(environment) as bot, served(telegram, line):
        await telegram.until(lambda: telegram.sent)
        assert await bot.stop() == 0

    assert "Mayor opens the longest" in telegram.last_message["text"]


async def test_a_second_signal_cuts_nothing_off(
    telegram: FakeTelegram, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    leaving, let_through = asyncio.Event(), asyncio.Event()
    serve = telegram.serve

    async def held_up(token: str, method: str, *rest: Any) -> Any:
        if method == "sendMessage":
            leaving.set()
            await let_through.wait()
        return await serve(token, method, *rest)

    monkeypatch.setattr(telegram, "serve", held_up)
    async with running(environment, telegram) as bot:
        telegram.feed(text_update("/search bridge"))
        await leaving.wait()
        bot.process.send_signal(signal.SIGINT)
        await bot.says("Stopping")
        await asyncio.sleep(0.2)  # two at the same moment are one
        bot.process.send_signal(signal.SIGTERM)
        await asyncio.sleep(0.2)
        let_through.set()
        assert await bot.ended() == 0, bot.log

    [sent] = telegram.sent
    assert "Mayor opens the longest" in sent["message"]["text"]
    assert "Traceback" not in bot.log


async def test_it_can_be_ended_while_telegram_is_away(environment: dict[str, str]) -> None:
    environment |= {"NEWSDESK_TELEGRAM_API": "http://127.0.0.1:9"}
    async with running(environment) as bot:
        await bot.says("cannot be reached")
        code = await bot.stop()

    assert code == 0
    assert TOKEN not in bot.log


async def test_a_wrong_setting_is_one_line(environment: dict[str, str]) -> None:
    async with running(environment | {"NEWSDESK_ADMINS": "@rana"}) as bot:
        code = await bot.ended()

    assert code == 2
    assert len(bot.log.splitlines()) == 1
    assert bot.log.startswith("newsdesk: NEWSDESK_ADMINS: ")


async def test_without_a_token_it_says_so_and_ends_with_its_input(
    environment: dict[str, str],
) -> None:
    del environment["NEWSDESK_TELEGRAM_TOKEN"], environment["NEWSDESK_LOG_LEVEL"]
    async with running(environment) as bot:
        code = await bot.ended()

    assert code == 0
    [line] = bot.log.splitlines()
    assert "NEWSDESK_TELEGRAM_TOKEN" in line
    assert "@BotFather" in line


def test_what_every_worker_imports_again_brings_nothing_along() -> None:
    found = subprocess.run(
        [sys.executable, "-c", "import sys, bot.__main__; print(*sys.modules)"],
        check=True, capture_output=True, text=True,
    ).stdout.split()  # fmt: skip

    assert "bot.__main__" in found
    assert not {"bot.cli", "telegram", "pydantic", "store", "handlers"}.intersection(found)


async def health(environment: dict[str, str]) -> tuple[int | None, str]:
    """What ``newsdesk health`` exits with and says."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "health",
        env=environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, log = await process.communicate()
    return process.returncode, (out + log).decode()


async def test_a_supervisor_can_ask_how_it_is(
    telegram: FakeTelegram, environment: dict[str, str]
) -> None:
    code, said = await health(environment)
    assert (code, "NEWSDESK_METRICS_PORT" in said) == (2, True)

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment |= {
        "NEWSDESK_METRICS_PORT": str(port),
        # whoever asks is on this machine, whatever proxies the environment names
        "http_proxy": "http://127.0.0.1:1",
        "NEWSDESK_LOG_LEVEL": "INFO",
    }
    assert (await health(environment))[0] == 1
    async with running(environment, telegram) as bot:
        await bot.says("Listening")
        code, said = await health(environment)
        ended = await bot.stop()

    assert code == 0, said
    assert json.loads(said)["archive"]["articles"] == len(ARTICLES)
    assert ended == 0, bot.log


IMPATIENT = (
    "import sys; from bot import cli, monitoring;"
    "monitoring.LONGEST_DEAFNESS = 1.0;"
    "monitoring.LOOKED_EVERY = 0.1;"
    "sys.exit(cli.main(['run']))"
)
"""A bot that is red after a second without hearing, and looks at its webhook all the time."""


async def turns(port: int, status: int) -> dict[str, Any]:
    """Wait for the page to give this status; gives what it says of Telegram."""
    async with asyncio.timeout(60), aiohttp.ClientSession() as session:
        while True:
            async with session.get(f"http://127.0.0.1:{port}/healthz") as found:
                if found.status == status:
                    told: dict[str, Any] = (await found.json())["telegram"]
                    return told
            await asyncio.sleep(0.05)


async def test_a_polling_bot_that_gets_no_updates_is_red_until_it_does(
    telegram: FakeTelegram, environment: dict[str, str]
) -> None:
    environment["NEWSDESK_METRICS_PORT"] = str(watched := free_port())
    telegram.fail("getUpdates", Refusal(502, "Bad Gateway"), times=4)
    async with running(environment, telegram, "-c", IMPATIENT) as bot:
        await bot.says("Fetching updates failed")
        told = await turns(watched, 503)
        telegram.feed(text_update("/help"))
        await telegram.until(lambda: telegram.sent)
        await turns(watched, 200)
        assert await bot.stop() == 0

    assert told["ok"] is False
    assert told["seconds_deaf"] >= 1


async def test_a_webhook_that_telegram_cannot_reach_is_red_until_it_can(
    telegram: FakeTelegram, environment: dict[str, str]
) -> None:
    environment |= {
        "NEWSDESK_WEBHOOK_URL": "https://bot.example.org/updates",
        "NEWSDESK_WEBHOOK_SECRET": SECRET,
        "NEWSDESK_WEBHOOK_PORT": str(free_port()),
        "NEWSDESK_METRICS_PORT": str(watched := free_port()),
    }
    async with running(environment, telegram, "-c", IMPATIENT) as bot:
        await bot.says("Listening")
        await turns(watched, 200)
        telegram.delivery = {
            "pending_update_count": 3,
            "last_error_date": 1_731_000_000,
            "last_error_message": "SSL error: certificate verify failed",
        }
        await bot.says("cannot bring updates")
        told = await turns(watched, 503)
        telegram.delivery["pending_update_count"] = 0
        await turns(watched, 200)
        assert await bot.stop() == 0

    assert told["seconds_deaf"] >= 1
    assert bot.log.count("cannot bring updates: SSL error: certificate verify failed") == 1


def test_the_quicker_loop_is_used_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    async def which() -> str:
        return type(asyncio.get_running_loop()).__module__

    quicker = ModuleType("uvloop")
    made: list[asyncio.AbstractEventLoop] = []

    def new_event_loop() -> asyncio.AbstractEventLoop:
        made.append(asyncio.new_event_loop())
        return made[-1]

    quicker.new_event_loop = new_event_loop  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "uvloop", quicker)
    run(which())
    assert len(made) == 1

    monkeypatch.setitem(sys.modules, "uvloop", None)
    assert run(which()).startswith("asyncio")
    assert len(made) == 1
