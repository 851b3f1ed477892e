"""Local ports that are listened on, by the settings that name them."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from ipaddress import ip_address
from typing import TYPE_CHECKING

from bot.settings import PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def told_by(what: str, listen: str, port: int) -> Iterator[None]:
    """A port opened in here that cannot be had is told with the setting that chooses it.

    ``what`` is what the names of its settings begin with, as ``METRICS``.

    Raises:
        OSError: it cannot be had.
    """
    try:
        yield
    except OSError as error:
        setting = f"{what}_{'PORT' if error.errno in _OF_PORTS else 'LISTEN'}"
        # asyncio repeats the address in front of the system's words.
        why = (error.strerror or str(error)).rpartition(": ")[2]
        told = f"{PREFIX}{setting}: nothing can listen on {listen}:{port}: {why}"
        raise OSError(told) from error


_OF_PORTS = frozenset({errno.EADDRINUSE, errno.EACCES})
"""It is taken, or for the administrator alone; all else is wrong with the address."""


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach what listens there."""
    return host == "localhost" or (is_address(host) and ip_address(host).is_loopback)


def is_address(host: str) -> bool:
    """Whether it is a number of a machine, IPv4 or IPv6, and no name."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
