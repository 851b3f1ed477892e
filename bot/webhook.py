"""Updates brought by Telegram's own requests: https://core.telegram.org/bots/api#setwebhook.

A request is answered with 200 only when its update is in the journal; until then Telegram keeps
it and comes again.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from aiohttp import web
from telegram.error import InvalidToken, TelegramError

from bot.arrivals import GarbledError
from bot.listening import told_by
from bot.vitals import VITALS
from store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
    from datetime import datetime, timedelta

    from aiohttp.typedefs import Handler
    from aiohttp.web_protocol import RequestHandler
    from telegram import Bot

    from bot.arrivals import Arrivals
    from bot.vitals import Vitals

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
LARGEST = 1 << 20
"""Bytes of a request. An update with a long message and its entities has some 50 kB."""
LONGEST_READING = 15.0
"""Seconds the head of a first request may take to come in, and any body."""
KEPT = 75.0
"""Seconds a connection is kept for the next request; Telegram and proxies open a new one."""
LONGEST_HOLDING = 20.0
"""Seconds the answer is held back while too many updates wait, which keeps Telegram from sending
more: it has a limited number of connections."""
RENEWED_EVERY = 600.0
"""Seconds between telling Telegram the address again: another program may have taken it away."""
LONGEST_WAIT = 30.0

log = logging.getLogger(__name__)


class Webhook:
    """A server for Telegram's requests, behind a reverse proxy with a certificate.

    Args:
        bot: whose updates.
        arrivals: what takes them in.
        url: the public address, whose path is served.
        secret: what Telegram repeats with every request.
        listen: the local address.
        port: its port; 0 takes a free one.
        allowed: the kinds of update Telegram is to send.
        patience: how long Telegram may say that it does not know the token.
        wait: passes so many seconds.
        vitals: are told whenever updates come, or would.
    """

    def __init__(
        self,
        bot: Bot,
        arrivals: Arrivals,
        *,
        url: str,
        secret: str,
        listen: str,
        port: int,
        allowed: Sequence[str],
        patience: timedelta,
        wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
        vitals: Vitals = VITALS,
    ) -> None:
        self._bot = bot
        self._arrivals = arrivals
        self._url = url
        self._secret = secret
        self._listen = listen
        self._port = port
        self._allowed = list(allowed)
        self._patience = patience.total_seconds()
        self._wait = wait
        self._vitals = vitals
        self._failed_at: datetime | None = None
        self._failing = self._came = False

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[int]:
        """The server at work; gives its port.

        Raises:
            OSError: the address cannot be listened on.
        """
        first_heads: dict[object, asyncio.TimerHandle] = {}

        @web.middleware
        async def in_time(request: web.Request, handler: Handler) -> web.StreamResponse:
            if waiting := first_heads.pop(request.protocol, None):
                waiting.cancel()
            return await handler(request)

        def connected() -> asyncio.Protocol:
            # aiohttp waits for the first head of a connection for ever.
            assert runner.server is not None  # noqa: S101 - it is set up
            connection = runner.server()
            first_heads[connection] = loop.call_later(LONGEST_READING, end, connection)
            return connection

        def end(connection: RequestHandler) -> None:
            del first_heads[connection]
            connection.force_close()

        loop = asyncio.get_running_loop()
        app = web.Application(client_max_size=LARGEST, middlewares=[in_time])
        app.router.add_post(urlsplit(self._url).path or "/", self._receive)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=2.0, keepalive_timeout=KEPT)
        await runner.setup()
        try:
            with told_by("WEBHOOK", self._listen, self._port):
                server = await loop.create_server(connected, self._listen, self._port)
            try:
                yield server.sockets[0].getsockname()[1]
            finally:
                server.close()  # its connections are the runner's
        finally:
            await runner.cleanup()

    async def announce(self) -> None:
        """Tell Telegram the address, now and then again, for ever.

        Raises:
            InvalidToken: Telegram has refused the token for longer than ``patience``.
        """
        wait = 1.0
        clock = asyncio.get_running_loop().time
        accepted = clock()
        while True:
            try:
                await self._bot.set_webhook(
                    self._url,
                    secret_token=self._secret,
                    allowed_updates=self._allowed,
                    drop_pending_updates=False,
                )
            except TelegramError as error:
                if not isinstance(error, InvalidToken):
                    accepted = clock()
                elif clock() - accepted > self._patience:
                    raise
                log.warning("Telegram does not take the webhook, trying again: %s", error)
                await self._wait(wait)
                wait = min(2 * wait, LONGEST_WAIT)
            else:
                wait = 1.0
                await self._wait(RENEWED_EVERY)
                accepted = clock()

    async def look(self) -> None:
        """Ask Telegram how it fares with the webhook; tell the vitals when updates would come.

        An error it tells of is past when nothing waits there or something came since the last look.

        Raises:
            TelegramError: it does not say.
        """
        found = await self._bot.get_webhook_info()
        if self._came or not found.pending_update_count:
            self._failing = False
        elif found.last_error_date != self._failed_at:
            self._failing = True
            log.warning("Telegram cannot bring updates: %s", found.last_error_message)
        self._failed_at, self._came = found.last_error_date, False
        if found.url == self._url and not self._failing:
            self._vitals.hearing()

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(errors="replace"), self._secret.encode()):
            return _answer(HTTPStatus.FORBIDDEN)
        try:
            async with asyncio.timeout(LONGEST_READING):
                body = await request.read()
        except TimeoutError:
            return _answer(HTTPStatus.REQUEST_TIMEOUT)
        try:
            await self._arrivals.take([json.loads(body)])
        except (GarbledError, ValueError, RecursionError):
            return _answer(HTTPStatus.BAD_REQUEST)
        except StoreError as error:
            log.warning("An update cannot be written down, Telegram keeps it: %s", error)
            return _answer(HTTPStatus.SERVICE_UNAVAILABLE)
        self._came = True
        self._vitals.hearing()
        try:
            async with asyncio.timeout(LONGEST_HOLDING):
                await self._arrivals.room()
        except TimeoutError:
            log.info("Too many updates are waiting")
        return _answer(HTTPStatus.OK)


def _answer(status: HTTPStatus) -> web.Response:
    return web.Response(status=status)
