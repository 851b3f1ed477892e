"""Local ports that are listened on, by the settings that name them."""

from __future__ import annotations

from contextlib import contextmanager
from ipaddress import ip_address
from typing import TYPE_CHECKING

from bot.settings import PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def told_by(setting: str, listen: str, port: int) -> Iterator[None]:
    """A port opened in here that cannot be had is told with the setting that chooses it.

    Raises:
        OSError: it cannot be had.
    """
    try:
        yield
    except OSError as error:
        # asyncio repeats the address in front of the system's words.
        why = (error.strerror or str(error)).rpartition(": ")[2]
        told = f"{PREFIX}{setting}: nothing can listen on {listen}:{port}: {why}"
        raise OSError(told) from error


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
