"""Hostile addresses: whatever people write, resolve or redirect to, no private machine is dialled.

The operating system's ``connect`` and name look-up are replaced: the first records and connects
nowhere but to the web server of the test, the second answers as the C library would.
"""

from __future__ import annotations

import socket
from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network
from itertools import repeat
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.addresses import is_public
from bot.dialling import checking_connector
from bot.fetching import (
    AddressRefusedError,
    Fetcher,
    FetchError,
    UnreachableError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.web_server import WebServer

PUBLIC = "93.184.215.14"
LOOPBACK = (ip_network("127.0.0.1/32"), ip_network("::1/128"))

NAMES: dict[str, list[str]] = {
    "public.example": [PUBLIC],
    "public6.example": ["2606:2800:21f:cb07:6820:80da:af6b:8b2c"],
    "loopback.example": ["127.0.0.1"],
    "loopback6.example": ["::1"],
    "private.example": ["192.168.1.1"],
    "metadata.example": ["169.254.169.254"],
    "provider.example": ["100.64.0.1"],
    "unique-local.example": ["fd00:ec2::254"],
    "link-local.example": ["fe80::1%1"],
    "mapped.example": ["::ffff:10.0.0.1"],
    "nat64.example": ["64:ff9b::a00:1"],
    "six-to-four.example": ["2002:a00:1::1"],
    "teredo.example": ["2001:0:4136:e378:8000:63bf:3fff:fdd2"],
    "nowhere.example": ["0.0.0.0"],  # noqa: S104
    "mixed.example": [PUBLIC, "10.0.0.1"],
    "mixed6.example": [PUBLIC, "::1"],
    "localhost": ["127.0.0.1", "::1"],
    "api.localhost": ["127.0.0.1"],
    "printer.local": ["192.168.1.9"],
    "metadata.google.internal": ["169.254.169.254"],
    "router": ["192.168.1.1"],
    "box.home.arpa": ["192.168.1.1"],
    "db.lan": ["192.168.1.2"],
}
"""What names resolve to in these tests."""

HOSTILE = {
    # IPv4 as it is
    "loopback": "http://127.0.0.1/",
    "all of loopback": "http://127.8.9.10/",
    "this network": "http://0.0.0.0/",
    "private 10": "http://10.0.0.1/",
    "private 172": "http://172.16.0.1/",
    "private 192": "http://192.168.1.1/",
    "link local": "http://169.254.169.254/latest/meta-data/",
    "behind a provider's NAT": "http://100.64.0.1/",
    "protocol assignments": "http://192.0.0.192/",
    "benchmarks": "http://198.18.0.1/",
    "documentation": "http://203.0.113.1/",
    "multicast": "http://224.0.0.1/",
    "reserved": "http://240.0.0.1/",
    "broadcast": "http://255.255.255.255/",
    "a cloud's public number": "http://168.63.129.16/",
    # IPv4 in disguise
    "decimal": "http://2130706433/",
    "hexadecimal": "http://0x7f000001/",
    "hexadecimal, short": "http://0x7f.1/",
    "octal": "http://0177.0.0.1/",
    "short": "http://127.1/",
    "zero": "http://0/",
    "trailing dot": "http://127.0.0.1./",
    "full-width digits": "http://１２７.０.０.１/",
    "circled digits": "http://①②⑦.⓪.⓪.①/",
    "ideographic full stops": "http://127。0。0。1/",
    "percent-encoded": "http://%31%32%37.0.0.1/",
    # IPv6
    "IPv6 loopback": "http://[::1]/",
    "IPv6 unspecified": "http://[::]/",
    "mapped": "http://[::ffff:127.0.0.1]/",
    "mapped, in hexadecimal": "http://[::ffff:7f00:1]/",
    "compatible": "http://[::127.0.0.1]/",
    "unique local": "http://[fd00:ec2::254]/",
    "IPv6 link local": "http://[fe80::1]/",
    "zone": "http://[fe80::1%25eth0]/",
    "site local": "http://[fec0::1]/",
    "IPv6 multicast": "http://[ff02::1]/",
    "NAT64": "http://[64:ff9b::7f00:1]/",
    "6to4": "http://[2002:7f00:1::]/",
    "Teredo": "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
    # names
    "localhost": "http://localhost/",
    "localhost with a port": "http://localhost:8080/",
    "localhost, shouted": "http://LOCALHOST/",
    "localhost, with a dot": "http://localhost./",
    "localhost in other letters": "http://ⓛocalhost/",
    "below localhost": "http://api.localhost/",
    "mDNS": "http://printer.local/",
    "metadata by name": "http://metadata.google.internal/",
    "no dot": "http://router/",
    "home network": "http://box.home.arpa/",
    "lan": "http://db.lan/",
    "name of loopback": "http://loopback.example/",
    "name of IPv6 loopback": "http://loopback6.example/",
    "name of a private machine": "http://private.example/",
    "name of metadata": "https://metadata.example/",
    "name behind a provider's NAT": "http://provider.example/",
    "name of unique local": "http://unique-local.example/",
    "name of link local": "http://link-local.example/",
    "name of mapped": "http://mapped.example/",
    "name of NAT64": "http://nat64.example/",
    "name of 6to4": "http://six-to-four.example/",
    "name of Teredo": "http://teredo.example/",
    "name of nothing": "http://nowhere.example/",
    "name of public and private": "http://mixed.example/",
    "name of public and loopback": "http://mixed6.example/",
    # whose host is it?
    "user name": "http://public.example@127.0.0.1/",
    "user name and port": "http://public.example:80@127.0.0.1/",
    "empty user name": "http://@127.0.0.1/",
    "backslash": "http://127.0.0.1\\@public.example/",
    "backslashes": "http:\\\\127.0.0.1/",
    "tab": "http://127.0.\t0.1/",
    "newline": "http://127.0.0.1\n.public.example/",
    "leading newline": "\nhttp://127.0.0.1/",
    "fragment": "http://127.0.0.1#@public.example/",
    "no slashes": "http:127.0.0.1/",
    "three slashes": "http:///127.0.0.1/",
    "brackets and more": "http://[::1]public.example/",
    "more and brackets": "http://public.example[::1]/",
    # other schemes, other services
    "no scheme": "//127.0.0.1/",
    "file": "file:///etc/passwd",
    "file with a host": "file://127.0.0.1/etc/passwd",
    "ftp": "ftp://127.0.0.1/",
    "gopher": "gopher://127.0.0.1:6379/_FLUSHALL",
    "data": "data:text/html,<p>news",
    "javascript": "javascript:alert(1)",
    "websocket": "ws://127.0.0.1/",
    "unix socket": "http+unix://%2Fvar%2Frun%2Fdocker.sock/info",
    "ssh of a public machine": f"http://{PUBLIC}:22/",
    "mail of a public machine": "http://public.example:25/",
    "database of a public machine": "http://public.example:6379/",
}


@dataclass
class Wire:
    """What was looked up and connected to."""

    let_through: tuple[str, int] | None = None
    """The one machine that is really connected to: the web server of the test."""
    dialled: list[str] = field(default_factory=list)
    looked_up: list[str] = field(default_factory=list)
    answers: dict[str, Iterator[list[str]]] = field(default_factory=dict)

    def resolve(self, name: str, *answers: list[str]) -> None:
        """Answer look-ups of a name with each of these in turn."""
        self.answers[name] = iter(answers)

    @property
    def not_public(self) -> list[str]:
        return [ip for ip in self.dialled if not is_public(ip_address(ip))]


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch) -> Wire:
    wire = Wire(answers={name: repeat(ips) for name, ips in NAMES.items()})
    connect = socket.socket.connect

    def record(self: socket.socket, address: Any) -> None:
        if address[:2] == wire.let_through:
            connect(self, address)
            return
        wire.dialled.append(address[0])
        raise ConnectionRefusedError(111, "nobody is called in tests")

    def look_up(
        host: str,
        port: int,
        family: int = 0,
        type: int = 0,  # noqa: A002
        proto: int = 0,
        flags: int = 0,
    ) -> list[Any]:
        wire.looked_up.append(host)
        ips = next(wire.answers.get(host.rstrip("."), iter(())), None) or _as_the_c_library(host)
        if not ips:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return [
            (socket.AF_INET6, type, 6, "", (ip.partition("%")[0], port, 0, 1 if "%" in ip else 0))
            if ":" in ip
            else (socket.AF_INET, type, 6, "", (ip, port))
            for ip in ips
        ]

    monkeypatch.setattr(socket.socket, "connect", record)
    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return wire


def _as_the_c_library(host: str) -> list[str]:
    """127.1, 0x7f.1, 2130706433: what inet_aton(3) makes of a number in an odd form."""
    try:
        return [socket.inet_ntoa(socket.inet_aton(host.rstrip(".")))]
    except (OSError, UnicodeError):
        return []


def test_there_are_enough_kinds() -> None:
    assert len(HOSTILE) >= 44
    assert len(set(HOSTILE.values())) == len(HOSTILE)


@pytest.mark.parametrize("kind", HOSTILE)
async def test_no_hostile_address_is_dialled(wire: Wire, kind: str) -> None:
    async with Fetcher(pause=0) as fetcher:
        with pytest.raises(AddressRefusedError):
            await fetcher.fetch(HOSTILE[kind])

    assert wire.dialled == []


async def test_without_the_check_most_would_be(wire: Wire) -> None:
    """The control: aiohttp alone dials these, so the recorder sees what it should."""
    dangerous = 0
    for address in (address for address in HOSTILE.values() if address.startswith("http://")):
        wire.dialled.clear()
        async with aiohttp.ClientSession() as session:
            try:
                await session.get(address)
            except (aiohttp.ClientError, OSError, ValueError):
                dangerous += bool(wire.not_public)
    assert dangerous >= 44


@pytest.mark.parametrize(
    ("address", "ip"),
    [
        ("http://public.example/feed", PUBLIC),
        ("https://public.example:8443/feed", PUBLIC),
        ("http://public6.example/", NAMES["public6.example"][0]),
        (f"http://{PUBLIC}/", PUBLIC),
    ],
)
async def test_public_addresses_are(wire: Wire, address: str, ip: str) -> None:
    async with Fetcher(pause=0) as fetcher:
        with pytest.raises(UnreachableError, match="refused"):
            await fetcher.fetch(address)

    assert wire.dialled == [ip]


@pytest.mark.parametrize(
    "address", ["http://localhost:43210/", "http://127.0.0.1:43210/", "http://loopback.example/"]
)
async def test_so_are_allowed_networks(wire: Wire, address: str) -> None:
    async with Fetcher(allowed_networks=LOOPBACK, pause=0) as fetcher:
        with pytest.raises(UnreachableError):
            await fetcher.fetch(address)

    assert set(wire.dialled) <= {"127.0.0.1", "::1"}
    assert wire.dialled


@pytest.mark.parametrize(
    "kind",
    [kind for kind in HOSTILE if "loopback" not in kind and "localhost" not in kind],
)
async def test_allowed_networks_open_no_others(wire: Wire, kind: str) -> None:
    allowed = [ip_network("192.168.77.0/24")]
    async with Fetcher(allowed_networks=allowed, pause=0) as fetcher:
        with pytest.raises(AddressRefusedError):
            await fetcher.fetch(HOSTILE[kind])

    assert wire.dialled == []


async def test_a_name_nobody_has_is_said_so(wire: Wire) -> None:
    async with Fetcher(pause=0) as fetcher:
        with pytest.raises(UnreachableError, match=r"no host is known by the name in http://nowh"):
            await fetcher.fetch("http://nowhere.norvik.example/feed")

    assert wire.looked_up == ["nowhere.norvik.example"]


async def test_what_was_checked_is_what_is_dialled(wire: Wire) -> None:
    """DNS that changes its mind: there is no second look-up in which it could."""
    wire.resolve("rebinding.example", [PUBLIC], ["127.0.0.1"])
    async with Fetcher(pause=0) as fetcher:
        with pytest.raises(UnreachableError):
            await fetcher.fetch("http://rebinding.example/")
        assert wire.looked_up == ["rebinding.example"]
        assert wire.dialled == [PUBLIC]

        with pytest.raises(AddressRefusedError):
            await fetcher.fetch("http://rebinding.example/")
        assert wire.dialled == [PUBLIC]


@pytest.mark.parametrize("kind", [kind for kind, address in HOSTILE.items() if "\n" not in address])
async def test_no_redirect_leads_there(wire: Wire, web: WebServer, kind: str) -> None:
    # the web server is allowed by its own address alone
    wire.let_through = _host_and_port(web)
    web.move("/feed", HOSTILE[kind], 302)
    async with Fetcher(allowed_networks=[ip_network("127.0.0.1/32")], pause=0) as fetcher:
        with pytest.raises(FetchError):
            await fetcher.fetch(web.at("/feed"))

    assert set(wire.not_public) <= {"127.0.0.1"}
    assert web.paths()[0] == "/feed"


def _host_and_port(web: WebServer) -> tuple[str, int]:
    host, _, port = web.root.removeprefix("http://").partition(":")
    return host, int(port)


@pytest.mark.parametrize(
    "address",
    [
        address
        for address in HOSTILE.values()
        if address.startswith("http://") and "\\" not in address
    ],
)
async def test_the_connector_alone_dials_none(wire: Wire, address: str) -> None:
    """The last check stands by itself: no address needs to have been judged before."""
    async with aiohttp.ClientSession(connector=checking_connector(())) as session:
        with pytest.raises((aiohttp.ClientError, ValueError)):
            await session.get(address)

    assert wire.dialled == []


async def test_no_proxy_of_the_environment_is_used(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:3128")
    async with Fetcher(pause=0) as fetcher:
        with pytest.raises(UnreachableError):
            await fetcher.fetch("http://public.example/")

    assert wire.dialled == [PUBLIC]
