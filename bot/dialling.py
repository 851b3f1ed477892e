"""Connections to checked addresses only.

A name is looked up once, every address it has is checked, and a socket is made only for an address
that passes, by the very value that is then connected to: nothing is looked up again in between. An
address written as a number is never looked up, so the check of the socket is the one that counts.
"""

from __future__ import annotations

import socket
from ipaddress import ip_address
from typing import TYPE_CHECKING

from aiohttp import TCPConnector, ThreadedResolver
from aiohttp.abc import AbstractResolver

from bot.addresses import why_refused
from bot.fetching_errors import AddressRefusedError

if TYPE_CHECKING:
    from collections.abc import Collection

    from aiohappyeyeballs import AddrInfoType
    from aiohttp.abc import ResolveResult

    from bot.addresses import Network

CONNECTIONS = 32


def checking_connector(allowed: Collection[Network]) -> TCPConnector:
    """What opens the connections of a client session; only to public addresses and ``allowed``."""

    def open_socket(addr_info: AddrInfoType) -> socket.socket:
        family, kind, protocol, _, address = addr_info
        if problem := why_refused(ip_address(address[0]), address[1], allowed):
            raise AddressRefusedError(problem)
        return socket.socket(family, kind, protocol)

    return TCPConnector(
        limit=CONNECTIONS,
        resolver=CheckingResolver(allowed),
        use_dns_cache=False,
        socket_factory=open_socket,
    )


class CheckingResolver(AbstractResolver):
    """The system's resolver, refusing a name when any of its addresses is refused.

    A public name with one private address among public ones is either a mistake or an attempt.
    """

    def __init__(self, allowed: Collection[Network]) -> None:
        self._allowed = allowed
        self._system = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """All addresses of a name.

        Raises:
            AddressRefusedError: one of them is refused.
            OSError: the name has none.
        """
        found = await self._system.resolve(host, port, family)
        for result in found:
            if problem := why_refused(ip_address(result["host"]), port, self._allowed):
                raise AddressRefusedError(f"{host} does not lead to the web: {problem}")
        return found

    async def close(self) -> None:
        """Nothing to close."""
