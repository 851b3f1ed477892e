"""Pages and feeds from the public web, politely and within bounds.

One request at a time per host and a pause between two; every address checked at the moment of
connecting (``bot/dialling.py``); time, bytes, headers and redirects bounded; no cookies, no proxies
of the environment, no credentials. docs/fetching.md says what an operator must know.
"""

from __future__ import annotations

import asyncio
import os
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from typing import TYPE_CHECKING, Self

import aiohttp

from bot.addresses import check_address, redirected, shown
from bot.dialling import checking_connector
from bot.fetching_errors import (
    AddressRefusedError,
    FetchError,
    GoneError,
    HttpStatusError,
    RobotsRefusedError,
    TooLargeError,
    TooManyRedirectsError,
    TooManyRequestsError,
    TooSlowError,
    UnreachableError,
)
from bot.responses import (
    ENCODINGS,
    UnpackingError,
    charset_name,
    freshness,
    media_type,
    retry_after,
    unpacked,
    validator,
)
from bot.robots import LARGEST_ROBOTS, ROBOT, Robots

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
    from types import TracebackType

    from yarl import URL

    from bot.addresses import Network

__all__ = [
    "AddressRefusedError",
    "FetchError",
    "Fetched",
    "Fetcher",
    "GoneError",
    "HttpStatusError",
    "RobotsRefusedError",
    "TooLargeError",
    "TooManyRedirectsError",
    "TooManyRequestsError",
    "TooSlowError",
    "UnreachableError",
]

ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
    "text/xml;q=0.9, text/html;q=0.8, */*;q=0.1"
)
LARGEST = 10 * 2**20
MOST_REDIRECTS = 5
PERMANENT = frozenset({301, 308})
REDIRECTS = PERMANENT | {302, 303, 307}
MOST_HOSTS = 1024
"""Hosts whose last request is remembered before those that may be asked again are forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address gave."""

    address: str = field(repr=False)
    """Where it was in the end, after redirects; its query may hold secrets: see ``shown``."""
    status: int
    """200, or 304 when it is still what the validators sent along stand for."""
    content: bytes = field(repr=False)
    """Unpacked; empty for 304."""
    media_type: str
    """``text/html``: lower-case, without parameters; empty when unknown."""
    charset: str | None
    """What the server said, which is often wrong."""
    etag: str | None
    last_modified: str | None
    moved_to: str | None = field(repr=False)
    """Where permanent redirects alone (301, 308) led from the address asked for."""
    max_age: timedelta | None
    """How long it stays fresh, by the server's word; at most seven days."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """One response, read; a redirect has a location and no content."""

    status: int
    headers: Mapping[str, str]
    charset: str | None
    content: bytes = b""

    @property
    def location(self) -> str | None:
        return self.headers.get("Location") or None if self.status in REDIRECTS else None


class Fetcher:
    """Fetches, one session for all; an async context manager.

    Args:
        allowed_networks: networks that may be reached although they are not public, such as the
            operator's own; machines in them may have any name and port.
        pause: seconds between the end of a request and the next to the same host.
        contact: an address of the operator for those whose servers are asked, in the User-Agent.
        connect_timeout: seconds to open a connection.
        silence_timeout: seconds between two readings of an answer.
        total_timeout: seconds for one request with its whole answer, waiting for its turn aside.
        sleep: waits that many seconds.
        now: the time, in UTC.
    """

    def __init__(
        self,
        *,
        allowed_networks: Collection[Network] = (),
        pause: float = 2.0,
        contact: str | None = None,
        connect_timeout: float = 10.0,
        silence_timeout: float = 20.0,
        total_timeout: float = 60.0,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._allowed = tuple(allowed_networks)
        self._agent = user_agent(contact)
        self._total = total_timeout
        self._timeout = aiohttp.ClientTimeout(
            total=None, sock_connect=connect_timeout, sock_read=silence_timeout
        )
        self._now = now
        self._turns = _Turns(pause, sleep)
        self._robots = Robots(self._read_robots, now)
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(
            connector=checking_connector(self._allowed),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": self._agent, "Accept-Encoding": ENCODINGS},
            timeout=self._timeout,
            auto_decompress=False,  # unpacked() stops at a limit
            trust_env=False,
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def fetch(
        self,
        address: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        obey_robots: bool = False,
        accept: str = ACCEPT,
        largest: int = LARGEST,
    ) -> Fetched:
        """What is at an address now, after at most five redirects.

        Args:
            address: http or https, in whatever state people wrote it.
            etag: as :class:`Fetched` gave it last time; with it, what is unchanged is not sent.
            last_modified: the same.
            obey_robots: ask robots.txt first, at every host on the way; for pages, while feeds
                are there for programs.
            accept: the media types wanted.
            largest: bytes of content, packed and unpacked.

        Raises:
            FetchError: one of the types of ``bot/fetching_errors.py``, which say why.
        """
        headers = {"Accept": accept}
        if etag is not None:
            headers["If-None-Match"] = etag
        if last_modified is not None:
            headers["If-Modified-Since"] = last_modified
        return await self._follow(address, headers, largest, obey_robots=obey_robots, cut=False)

    async def _read_robots(self, address: str) -> bytes:
        """The beginning of a robots.txt; where it leads to is not asked for its own."""
        fetched = await self._follow(
            address,
            {"Accept": "text/plain, */*;q=0.1"},
            LARGEST_ROBOTS,
            obey_robots=False,
            cut=True,
        )
        return fetched.content

    async def _follow(
        self,
        address: str,
        headers: Mapping[str, str],
        largest: int,
        *,
        obey_robots: bool,
        cut: bool,
    ) -> Fetched:
        url = check_address(address, self._allowed)
        moved_to: URL | None = None
        for_good = True
        for _ in range(MOST_REDIRECTS + 1):
            delay = await self._robots.permit(url) if obey_robots else 0.0
            async with self._turns.turn(url.host or "", delay):
                answer = await self._request(url, headers, largest, cut=cut)
            if answer.location is None:
                return await self._fetched(url, answer, largest, moved_to, cut=cut)
            url = redirected(url, answer.location, self._allowed)
            for_good = for_good and answer.status in PERMANENT
            if for_good:
                moved_to = url
        raise TooManyRedirectsError(
            f"{shown(address)} leads through more than {MOST_REDIRECTS} redirects"
        )

    async def _request(
        self, url: URL, headers: Mapping[str, str], largest: int, *, cut: bool
    ) -> _Answer:
        """One request and its answer, still packed.

        aiohttp's errors hold the whole address, so none of them is the cause of ours.
        """
        if self._session is None:
            raise RuntimeError("the fetcher is not open")
        where = shown(url)
        try:
            async with (
                asyncio.timeout(self._total),
                self._session.get(url, headers=headers, allow_redirects=False) as response,
            ):
                content = b""
                if response.status == 200:
                    content = await _body(response, where, largest, cut=cut)
                return _Answer(response.status, response.headers, response.charset, content)
        except aiohttp.ConnectionTimeoutError:
            raise TooSlowError(f"{where} takes no connection") from None
        except aiohttp.SocketTimeoutError:
            raise TooSlowError(f"{where} fell silent") from None
        except TimeoutError:
            raise TooSlowError(f"{where} is not done after {self._total:.0f} s") from None
        except aiohttp.ClientConnectorError as error:
            if isinstance(error.os_error, AddressRefusedError):
                raise AddressRefusedError(str(error.os_error)) from None
            raise UnreachableError(_unreachable(error, where)) from None
        except (aiohttp.ClientPayloadError, aiohttp.ServerDisconnectedError, aiohttp.ClientOSError):
            raise UnreachableError(f"{where} hung up in the middle of its answer") from None
        except aiohttp.ClientError:
            raise UnreachableError(f"{where} does not answer as a web server does") from None

    async def _fetched(
        self, url: URL, answer: _Answer, largest: int, moved_to: URL | None, *, cut: bool
    ) -> Fetched:
        """The answer unpacked, or the error it stands for."""
        status, headers, where = answer.status, answer.headers, shown(url)
        if status == 410:
            raise GoneError(f"{where} is gone for good (410)")
        wait = retry_after(headers, self._now())
        if status == 429 or (status == 503 and wait is not None):
            raise TooManyRequestsError(f"{where} wants fewer requests ({status})", wait)
        if status not in (200, 304):
            raise HttpStatusError(f"{where} answers {status}", status)
        content = answer.content
        try:
            encoding = headers.get("Content-Encoding", "")
            content = await asyncio.to_thread(unpacked, content, encoding, largest)
        except UnpackingError as error:
            raise UnreachableError(f"{where} cannot be read: {error}") from None
        if len(content) > largest:
            if not cut:
                raise _too_large(where, largest)
            content = content[:largest]
        return Fetched(
            address=str(url),
            status=status,
            content=content,
            media_type=media_type(headers),
            charset=charset_name(answer.charset),
            etag=validator(headers, "ETag"),
            last_modified=validator(headers, "Last-Modified"),
            moved_to=None if moved_to is None else str(moved_to),
            max_age=freshness(headers, self._now()),
        )


def user_agent(contact: str | None = None) -> str:
    """How we introduce ourselves: name and version, and how to reach the operator when known."""
    name = f"{ROBOT}/{version('newsdesk')}"
    return f"{name} (+{contact})" if contact else name


async def _body(response: aiohttp.ClientResponse, where: str, largest: int, *, cut: bool) -> bytes:
    """The content as it came over the wire; at most ``largest`` bytes and a piece."""
    if not cut and (response.content_length or 0) > largest:
        raise _too_large(where, largest)
    pieces = []
    size = 0
    async for piece in response.content.iter_any():
        pieces.append(piece)
        size += len(piece)
        if size > largest:
            if not cut:
                raise _too_large(where, largest)
            break
    return b"".join(pieces)


def _too_large(where: str, largest: int) -> TooLargeError:
    size = f"{largest / 2**20:.0f} MiB" if largest >= 2**20 else f"{largest} bytes"
    return TooLargeError(f"{where} is larger than {size}")


def _unreachable(error: aiohttp.ClientConnectorError, where: str) -> str:
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return f"no host is known by the name in {where}"
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return f"{where} has no valid certificate"
    if isinstance(error, aiohttp.ClientSSLError):
        return f"{where} cannot be reached by https"
    number = error.os_error.errno  # its own words repeat the IP address
    return f"{where} cannot be reached ({os.strerror(number).lower() if number else 'no answer'})"


# One request at a time per host


@dataclass(slots=True)
class _Host:
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0
    free_at: float = 0.0
    """Seconds on the loop's clock before which it is not asked again."""


class _Turns:
    """Who may ask a host when."""

    def __init__(self, pause: float, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._pause = pause
        self._sleep = sleep
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def turn(self, name: str, delay: float) -> AsyncIterator[None]:
        """The host to oneself, when it has rested; afterwards it rests ``delay`` or the pause."""
        clock = asyncio.get_running_loop().time
        if name not in self._hosts and len(self._hosts) >= MOST_HOSTS:
            self._forget(clock())
        host = self._hosts.setdefault(name, _Host())
        host.waiting += 1
        try:
            async with host.turn:
                if (wait := host.free_at - clock()) > 0:
                    await self._sleep(wait)
                try:
                    yield
                finally:
                    host.free_at = clock() + max(self._pause, delay)
        finally:
            host.waiting -= 1

    def _forget(self, now: float) -> None:
        """Drop the hosts nobody waits for and that may be asked again anyway."""
        self._hosts = {
            name: host for name, host in self._hosts.items() if host.waiting or host.free_at > now
        }
