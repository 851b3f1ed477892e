"""The Bot API double over HTTP on loopback, for tests that start the bot as a process."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager, suppress
from itertools import cycle
from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    from tests.fakes import FakeTelegram
    from tests.telegram_factories import JSON

_TEXT_FIELDS = {
    "text",
    "caption",
    "parse_mode",
    "action",
    "url",
    "secret_token",
    "callback_query_id",
    "language_code",
}
"""What a form holds as it is; everything else in it is JSON."""


@asynccontextmanager
async def served(telegram: FakeTelegram, port: int = 0) -> AsyncIterator[str]:
    """The double on a port of loopback, a free one unless given; gives its root address."""

    async def answer(request: web.Request) -> web.Response:
        parameters, files = await _read(request)
        status, body = await telegram.serve(
            request.match_info["token"], request.match_info["method"], parameters, files
        )
        return web.json_response(body, status=status)

    async def give_file(request: web.Request) -> web.Response:
        status, content = telegram.serve_file(
            request.match_info["token"], request.match_info["path"]
        )
        return web.Response(body=content, status=status)

    app = web.Application(client_max_size=64 * 1024 * 1024)
    app.router.add_get("/file/bot{token}/{path:.+}", give_file)
    app.router.add_route("*", "/bot{token}/{method}", answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port, reuse_address=True)
    await site.start()
    try:
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()


GARBAGE = (
    b"HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n<html><body>Please log in.</body></html>\n",
    b"HTTP/1.1 403 Forbidden\r\nContent-Length: 9\r\n\r\nBlocked.\n",
    b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
    b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 13\r\n\r\n<html></html>",
    b"HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Length: 0\r\n\r\n",
    b'HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"ok":true,"res',
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"",
)
"""What hotels, firewalls, gateways and broken lines answer with in the name of a server."""


@asynccontextmanager
async def garbling(port: int, answers: Iterable[bytes] = GARBAGE) -> AsyncIterator[None]:
    """Anything but a Bot API on a port of loopback: each connection gets the next of these."""
    turns = cycle(answers)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(next(turns))
            await writer.drain()
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", port):
        yield


@asynccontextmanager
async def hanging(port: int) -> AsyncIterator[None]:
    """A port of loopback that takes every connection and all that is written to it, for nothing."""
    taken: set[asyncio.StreamWriter] = set()

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        taken.add(writer)
        with suppress(ConnectionError):
            while await reader.read(1 << 16):
                pass
        writer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", port)
    try:
        yield
    finally:
        server.close()
        for writer in taken:
            writer.transport.abort()


async def _read(request: web.Request) -> tuple[JSON, dict[str, tuple[str, bytes]]]:
    if request.content_type == "application/json":
        return await request.json(), {}
    parameters: JSON = {}
    files: dict[str, tuple[str, bytes]] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = value.filename, value.file.read()
        else:
            text = str(value)
            parameters[name] = text if name in _TEXT_FIELDS else json.loads(text)
    return parameters, files
