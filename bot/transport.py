"""Telegram's HTTP on aiohttp; benchmarks/load.py measures it beside the stock one.

A Bot API address contains the token, so no address leaves this module: not in an exception, not
as the cause of one.
"""

from __future__ import annotations

import asyncio
import io
import json
from contextvars import ContextVar
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp.payload import BytesPayload, Payload
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot import metrics
from bot.logs import redact
from bot.vitals import VITALS

if TYPE_CHECKING:
    from collections.abc import Callable

    from aiohttp.abc import AbstractStreamWriter

Seconds = float | None
"""None waits for ever."""

KEEP_ALIVE = 30
"""Seconds an idle connection is kept: less than servers usually do, so that a message is not
written to a connection the other side is just closing."""
LONGEST_TOLD = 300
"""Characters of what went wrong with a request."""
JSON_HEADERS = {"Content-Type": "application/json"}

LEAVING: ContextVar[Callable[[], None] | None] = ContextVar("LEAVING", default=None)
"""Called when the request made here has a connection, right before its body is written: until then
it surely did not leave."""


class NotSentError(NetworkError):
    """The request surely did not leave: no connection could be had. It may be made again."""

    __slots__ = ()


class NotSentInTimeError(NotSentError, TimedOut):
    """The same, because a connection took too long to open or none was free."""

    __slots__ = ()


_NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.ClientHttpProxyError)
"""Refused, unknown host, no secure connection; a proxy that did not let us through."""


class AiohttpRequest(BaseRequest):
    """Requests over a pool of kept connections.

    Args:
        connections: how many at once.
        proxy: ``http://user:password@host:port``; the environment's proxies are not used.
        connect_timeout: seconds to open a connection.
        pool_timeout: seconds to wait for a free connection.
        write_timeout: seconds to send a request.
        upload_timeout: the same for one with files.
        read_timeout: seconds of silence while waiting for the answer.
    """

    def __init__(
        self,
        *,
        connections: int = 64,
        proxy: str | None = None,
        connect_timeout: Seconds = 5.0,
        pool_timeout: Seconds = 5.0,
        write_timeout: Seconds = 5.0,
        upload_timeout: Seconds = 60.0,
        read_timeout: Seconds = 10.0,
    ) -> None:
        self._connections = connections
        self._proxy = proxy
        self._connect_timeout = connect_timeout
        self._pool_timeout = pool_timeout
        self._write_timeout = write_timeout
        self._upload_timeout = upload_timeout
        self._read_timeout = read_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> Seconds:
        """Seconds of silence allowed while waiting for an answer."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Make the pool; connections open when needed."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=self._connections, keepalive_timeout=KEEP_ALIVE
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close every connection."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as JSON; one that is none is not logged, because readers' words may be in it.

        Raises:
            NetworkError: it is none of the Bot API's. Hotels, firewalls and gateways answer in the
                name of servers; whether the request went through nobody knows.
        """
        try:
            answer = json.loads(payload.decode(errors="replace"))
        except (ValueError, RecursionError):
            raise NetworkError("the answer is no JSON") from None
        if not isinstance(answer, dict):
            raise NetworkError("the answer is no JSON object")
        if "result" in answer:
            VITALS.contact()
        elif not isinstance(answer.get("error_code"), int):
            raise NetworkError("the answer is none of the Bot API's")
        elif isinstance(answer.get("description"), str):
            answer["description"] = _on_a_line(answer["description"])
        return answer

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Status and body of the answer.

        Raises:
            NotSentError: no connection could be had; as NotSentInTimeError it is a TimedOut too.
            TimedOut: something took longer than it may; the server may have got the request.
            NetworkError: anything else that is not an answer; the server may have got the request.
        """
        if self._session is None:
            raise RuntimeError("the request is not initialized")
        uploads = request_data is not None and request_data.contains_files
        read = _given(read_timeout, self._read_timeout)
        connect = _given(connect_timeout, self._connect_timeout)
        pool = _given(pool_timeout, self._pool_timeout)
        write = _given(write_timeout, self._upload_timeout if uploads else self._write_timeout)
        body = None if request_data is None else _body(request_data)
        try:
            # aiohttp has no timeout for writing: it is part of the bound on getting the headers
            with metrics.requesting(_method(url)) as answered:
                async with asyncio.timeout(_sum(pool, connect, write, read)):
                    response = await self._session.request(
                        method,
                        url,
                        data=body,
                        headers=JSON_HEADERS if isinstance(body, bytes) else None,
                        proxy=self._proxy,
                        allow_redirects=False,  # the token goes nowhere else
                        timeout=_client_timeout(_sum(pool, connect), connect, read),
                    )
                async with response:
                    content = await response.read()
                answered(response.status)
                answer = response.status, content
        except aiohttp.ConnectionTimeoutError as error:
            raise NotSentInTimeError(_told(error, url)) from None
        except TimeoutError as error:
            raise TimedOut(_told(error, url)) from None
        except _NOT_SENT as error:
            raise NotSentError(_told(error, url)) from None
        except Exception as error:
            raise NetworkError(_told(error, url)) from None
        if method == "POST" and not 200 <= answer[0] <= 299:
            # Else a firewall's 403 would be a reader who blocked us, and its 404 a wrong token.
            try:
                self.parse_json_payload(content)
            except NetworkError as error:
                raise NetworkError(f"{error}, with status {answer[0]}") from None
        return answer


class _Watched(BytesPayload):
    """A body that tells somebody right before it is written to its connection."""

    def __init__(self, content: bytes, leaving: Callable[[], None]) -> None:
        super().__init__(content, content_type="application/json")
        self._leaving = leaving

    async def write_with_length(
        self, writer: AbstractStreamWriter, content_length: int | None
    ) -> None:
        """Tell, then write: nothing else runs in between."""
        self._leaving()
        await super().write_with_length(writer, content_length)


class _WatchedForm(aiohttp.FormData):
    """A form that tells somebody right before its first byte is written."""

    def __init__(self, leaving: Callable[[], None]) -> None:
        super().__init__()
        self._leaving = leaving

    def __call__(self) -> Payload:
        """The form as a body."""
        body, leaving = super().__call__(), self._leaving
        write = body.write_with_length

        async def told(writer: AbstractStreamWriter, content_length: int | None) -> None:
            leaving()
            await write(writer, content_length)

        body.write_with_length = told  # type: ignore[method-assign]
        return body


def _method(url: str) -> str:
    """What of the Bot API an address asks for; "file" for the content of one."""
    return "file" if "/file/bot" in url else url.rpartition("/")[2]


def _body(request_data: RequestData) -> bytes | BytesPayload | aiohttp.FormData | None:
    leaving = LEAVING.get()
    if not request_data.contains_files:
        parameters = request_data.parameters
        if not parameters:
            return None
        content = json.dumps(parameters).encode()
        return _Watched(content, leaving) if leaving else content
    form = _WatchedForm(leaving) if leaving else aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (file_name, file, media_type) in request_data.multipart_data.items():
        # as a stream, which is sent in parts: aiohttp warns of large bytes, sent in one go
        stream = io.BytesIO(file) if isinstance(file, bytes) else file
        form.add_field(name, stream, filename=file_name, content_type=media_type)
    return form


def _given(value: object, default: Seconds) -> Seconds:
    return value if value is None or isinstance(value, (int, float)) else default


def _sum(*parts: Seconds) -> Seconds:
    return None if None in parts else sum(part for part in parts if part is not None)


@lru_cache(maxsize=64)
def _client_timeout(acquire: Seconds, connect: Seconds, read: Seconds) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=None, connect=acquire, sock_connect=connect, sock_read=read)


def _told(error: Exception, url: str) -> str:
    """The error on a line, without the address, for the token in it; cut, since some quote."""
    words = str(error)
    if isinstance(error, aiohttp.ClientResponseError):  # its own words name the proxy's address
        words = f"{error.status} {error.message}"
    if isinstance(error, aiohttp.ServerDisconnectedError) and not isinstance(error.message, str):
        words = "in the middle of its answer"  # its own are all that was read, as an object
    # aiohttp draws what it did not understand, over several lines.
    told = _on_a_line(f"{type(error).__name__}: {words}").rstrip(": ")
    return redact(told.replace(url, "the server"))[:LONGEST_TOLD]


def _on_a_line(words: str) -> str:
    """What others wrote so that it is one line of the log, and moves no terminal."""
    return " ".join("".join(one if one.isprintable() else " " for one in words).split())
