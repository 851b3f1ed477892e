"""Telegram's HTTP, against the double on loopback and against servers that misbehave."""

from __future__ import annotations

import asyncio
import base64
import io
import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import (
    BadRequest,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.transport import LEAVING, AiohttpRequest, NotSentError, NotSentInTimeError
from bot.vitals import VITALS
from tests.fakes import TOKEN, FakeTelegram, Refusal
from tests.fakes_server import GARBAGE, garbling, served
from tests.telegram_factories import READER_ID, text_update

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def bot_at(api: str) -> AsyncIterator[Bot]:
    bot = Bot(
        TOKEN,
        base_url=f"{api}/bot",
        base_file_url=f"{api}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )
    async with bot:
        yield bot


@asynccontextmanager
async def misbehaving(serve: Serve) -> AsyncIterator[str]:
    """A server that does ``serve`` to every connection."""
    async with asyncio.TaskGroup() as connections:

        def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            connections.create_task(serve_and_close(reader, writer))

        async def serve_and_close(
            reader: asyncio.StreamReader, writer: asyncio.StreamWriter
        ) -> None:
            await serve(reader, writer)
            writer.close()
            await writer.wait_closed()

        server = await asyncio.start_server(connected, "127.0.0.1", 0)
        host, port = server.sockets[0].getsockname()
        yield f"http://{host}:{port}/bot{TOKEN}/sendMessage"
        server.close()


async def test_files_that_were_sent_can_be_fetched(telegram: FakeTelegram) -> None:
    content = bytes(range(256)) * 4_000
    sent = telegram.upload("news.jsonl.gz", content)
    async with served(telegram) as api, bot_at(api) as bot:
        file = await bot.get_file(sent["file_id"])
        assert bytes(await file.download_as_bytearray()) == content

        telegram.files.clear()
        with pytest.raises(InvalidToken):  # python-telegram-bot's word for 404
            await file.download_as_bytearray()


async def test_messages_and_keyboards_arrive_as_they_are(telegram: FakeTelegram) -> None:
    async with served(telegram) as api, bot_at(api) as bot:
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Next", callback_data="1:p:x:5")]])
        message = await bot.send_message(
            READER_ID, "<b>Ω</b> 😀 &amp; more", parse_mode="HTML", reply_markup=keyboard
        )

    assert message.text == "Ω 😀 & more"
    assert telegram.last["text"] == "<b>Ω</b> 😀 &amp; more"
    assert telegram.buttons == [{"text": "Next", "callback_data": "1:p:x:5"}]


async def test_files_are_uploaded(telegram: FakeTelegram) -> None:
    async with served(telegram) as api, bot_at(api) as bot:
        await bot.send_document(
            READER_ID, InputFile("ümlaut\n".encode(), filename="rejected.txt"), caption="All of it"
        )

    [document] = telegram.documents
    assert document["content"].decode() == "ümlaut\n"
    assert document["message"]["document"]["file_name"] == "rejected.txt"
    assert document["message"]["caption"] == "All of it"


async def test_updates_come_by_long_poll(telegram: FakeTelegram) -> None:
    async with served(telegram) as api, bot_at(api) as bot:
        poll = asyncio.create_task(bot.get_updates(timeout=5))
        await asyncio.sleep(0)
        telegram.feed(text_update("hello"))
        [update] = await poll

    assert update.message is not None
    assert update.message.text == "hello"


@pytest.mark.parametrize(
    ("refusal", "error"),
    [
        (Refusal(400, "Bad Request: chat not found"), BadRequest),
        (Refusal(429, "Too Many Requests: retry after 3", retry_after=3), RetryAfter),
        (Refusal(502, "Bad Gateway"), NetworkError),
        (Refusal(401, "Unauthorized"), InvalidToken),
    ],
)
async def test_refusals_are_told_apart(
    telegram: FakeTelegram, refusal: Refusal, error: type[Exception]
) -> None:
    async with served(telegram) as api, bot_at(api) as bot:
        telegram.fail("sendMessage", refusal)
        with pytest.raises(error) as caught:
            await bot.send_message(READER_ID, "hello")

    assert type(caught.value) is error


async def never_answer(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    await reader.read()


async def hang_up(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")


async def answer_nonsense(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b"BONJOUR /bot%b 1\r\n\r\n" % TOKEN.encode())


async def redirect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    writer.write(
        b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n"
        b"Connection: close\r\n\r\n"
    )


async def test_silence_times_out() -> None:
    request = AiohttpRequest(read_timeout=0.05)
    async with misbehaving(never_answer) as url, request:
        with pytest.raises(TimedOut) as caught:
            await request.do_request(url, "POST")
        assert not isinstance(caught.value, NotSentError), "the server has the request"
        with pytest.raises(TimedOut):
            await request.do_request(url, "POST", read_timeout=0.01)


async def test_a_full_pool_times_out() -> None:
    request = AiohttpRequest(connections=1, read_timeout=None, pool_timeout=0.05)
    async with misbehaving(never_answer) as url, request:
        first = asyncio.create_task(request.do_request(url, "POST"))
        await asyncio.sleep(0.01)
        with pytest.raises(NotSentInTimeError) as caught:
            await request.do_request(url, "POST", connect_timeout=0.05)
        assert isinstance(caught.value, TimedOut)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first


@pytest.mark.parametrize("serve", [hang_up, answer_nonsense])
async def test_a_broken_wire_is_a_network_error_without_the_token(
    serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    request = AiohttpRequest()
    async with misbehaving(serve) as url, request:
        with pytest.raises(NetworkError) as caught:
            await request.post(url)

    assert type(caught.value) is NetworkError
    assert TOKEN not in str(caught.value)
    assert caught.value.__cause__ is None
    assert TOKEN not in caplog.text


@pytest.mark.parametrize(
    ("api", "proxy"),
    [("http://127.0.0.1:1", None), ("http://127.0.0.1", "http://127.0.0.1:1")],
)
async def test_a_refused_connection_surely_sent_nothing(api: str, proxy: str | None) -> None:
    async with AiohttpRequest(proxy=proxy) as request:
        with pytest.raises(NotSentError):
            await request.post(f"{api}/bot{TOKEN}/sendMessage")


async def test_an_unknown_host_surely_got_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async def unknown(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", unknown)
    async with AiohttpRequest() as request:
        with pytest.raises(NotSentError):
            await request.post(f"http://nowhere.invalid/bot{TOKEN}/sendMessage")


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1", "http://no host", "ftp://127.0.0.1", "http://[::"]
)
async def test_an_address_that_leads_nowhere_does_not_give_the_token_away(address: str) -> None:
    async with AiohttpRequest() as request:
        with pytest.raises(NetworkError) as caught:
            await request.post(f"{address}/bot{TOKEN}/getMe")

    assert TOKEN not in str(caught.value)


async def test_the_token_follows_no_redirect() -> None:
    async with misbehaving(redirect) as url, AiohttpRequest() as request:
        with pytest.raises(NetworkError, match="302"):
            await request.do_request(url, "POST")


async def test_connections_are_kept() -> None:
    connections: set[object] = set()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections.add(writer)
        for _ in range(3):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")

    async with misbehaving(answer) as url, AiohttpRequest() as request:
        for _ in range(3):
            assert await request.do_request(url, "POST") == (200, b"{}")

    assert len(connections) == 1


async def test_everything_goes_through_the_proxy_that_is_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("all_proxy", "http://127.0.0.1:1")
    heads: list[str] = []

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heads.append((await reader.readuntil(b"\r\n\r\n")).decode())
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")

    async with misbehaving(proxy) as url:
        address = url.removeprefix("http://").partition("/")[0]
        request = AiohttpRequest(proxy=f"http://rana:hunter2@{address}")
        async with request:
            # nobody has that name: who asked for it directly would fail
            there = f"http://telegram.invalid/bot{TOKEN}/getMe"
            assert await request.do_request(there, "POST") == (200, b"{}")

    [head] = heads
    assert head.startswith(f"POST {there} HTTP/1.1")
    credentials = base64.b64encode(b"rana:hunter2").decode()
    assert f"Proxy-Authorization: Basic {credentials}" in head


async def test_a_proxy_that_refuses_is_told_without_its_password() -> None:
    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(
            b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n"
            b"Connection: close\r\n\r\n"
        )

    async with misbehaving(proxy) as url:
        address = url.removeprefix("http://").partition("/")[0]
        async with AiohttpRequest(proxy=f"http://rana:hunter2@{address}") as request:
            with pytest.raises(NetworkError) as caught:
                # https goes through CONNECT, which the proxy refuses itself
                await request.do_request(f"https://telegram.invalid/bot{TOKEN}/getMe", "POST")

    assert "407" in str(caught.value)
    assert "hunter2" not in str(caught.value)
    assert TOKEN not in str(caught.value)


async def test_a_large_file_arrives_whole(telegram: FakeTelegram) -> None:
    content = bytes(range(256)) * 8_000
    async with served(telegram) as api, bot_at(api) as bot:
        await bot.send_document(READER_ID, InputFile(io.BytesIO(content), filename="news.gz"))

    [document] = telegram.documents
    assert document["content"] == content


@pytest.mark.parametrize("upload", [False, True])
async def test_it_tells_right_before_a_request_leaves(telegram: FakeTelegram, upload: bool) -> None:
    told: list[int] = []

    def leaving() -> None:
        assert LEAVING.get() is leaving
        told.append(len(telegram.calls))

    async with served(telegram) as api, bot_at(api) as bot:
        LEAVING.set(leaving)
        if upload:
            await bot.send_document(READER_ID, InputFile(b"content" * 100_000, "a.txt"))
        else:
            await bot.send_message(READER_ID, "Hello")
        before = [call.method for call in telegram.calls].index(
            "sendDocument" if upload else "sendMessage"
        )
        assert told[-1] == before

        LEAVING.set(None)
        await bot.send_message(READER_ID, "Hello again")
    assert telegram.last["text"] == "Hello again"
    assert len(telegram.documents) == int(upload)


@pytest.mark.parametrize("upload", [False, True])
async def test_nothing_has_left_when_it_tells(telegram: FakeTelegram, upload: bool) -> None:
    """What is killed then, as by a power cut, sends nothing on."""

    class KilledError(Exception):
        pass

    def killed() -> None:
        raise KilledError

    async with served(telegram) as api, bot_at(api) as bot:
        LEAVING.set(killed)
        sending = (
            bot.send_document(READER_ID, InputFile(b"content", "a.txt"))
            if upload
            else bot.send_message(READER_ID, "Hello")
        )
        with pytest.raises(NetworkError):
            await sending
        LEAVING.set(None)
        await bot.send_message(READER_ID, "Hello again")

    assert telegram.documents == []
    assert [sent["text"] for sent in telegram.sent] == ["Hello again"]


async def test_what_finds_no_server_did_not_leave() -> None:
    told: list[str] = []
    request = AiohttpRequest()
    await request.initialize()
    LEAVING.set(lambda: told.append("left"))
    try:
        with pytest.raises(NetworkError):
            await request.post(
                "http://127.0.0.1:9/bot/sendMessage",
                RequestData([RequestParameter.from_input("text", "x")]),
            )
    finally:
        LEAVING.set(None)
        await request.shutdown()

    assert told == []


@pytest.mark.parametrize("answer", GARBAGE)
async def test_what_is_no_answer_of_telegrams_leaves_it_open_whether_it_arrived(
    answer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And it is no sign of life, of a wrong token, or of somebody who does not want us."""
    monkeypatch.setattr(VITALS, "clock", lambda: 100.0)
    monkeypatch.setattr(VITALS, "_answered_at", 50.0)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    async with garbling(port, [answer]), AiohttpRequest() as request:
        with pytest.raises(NetworkError) as caught:
            await request.post(
                f"http://127.0.0.1:{port}/bot{TOKEN}/sendMessage",
                RequestData([RequestParameter.from_input("text", "x")]),
            )

    assert type(caught.value) is NetworkError
    assert TOKEN not in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1
    assert VITALS.silence == 50


async def test_an_answer_cut_in_its_headers_is_told_in_words() -> None:
    async def cut(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nX-Secret: 7")

    async with misbehaving(cut) as url, AiohttpRequest() as request:
        with pytest.raises(NetworkError) as caught:
            await request.post(url)

    assert str(caught.value) == "ServerDisconnectedError: in the middle of its answer"


async def test_a_refusal_is_one_line_of_the_log_whatever_it_says(telegram: FakeTelegram) -> None:
    telegram.fail("getMe", Refusal(502, "Bad\r\nERROR root: forged \x1b[31m line\u2028end"))
    async with served(telegram) as api, AiohttpRequest() as request:
        with pytest.raises(NetworkError) as caught:
            await request.post(f"{api}/bot{TOKEN}/getMe")

    assert str(caught.value) == "Bad ERROR root: forged [31m line end"


@pytest.mark.parametrize(
    "body",
    [b'{"ok":true,"result":[{"text":"a secret', b'["a secret"]', b"[" * 100_000 + b"a secret"],
)
async def test_an_answer_that_is_broken_is_not_logged(
    body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(NetworkError, match="no JSON"):
        AiohttpRequest.parse_json_payload(body)

    assert "secret" not in caplog.text
