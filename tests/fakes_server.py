"""The Bot API double over HTTP on loopback, for tests that start the bot as a process."""

from __future__ import annotations

import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

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
