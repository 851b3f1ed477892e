"""Which addresses of the web we go to: public ones, written plainly.

People, feeds and redirects name addresses; some of them would make the bot ask its operator's own
router, database or cloud for pages. What stands here judges the text of an address, and an IP
address about to be connected to; ``bot/dialling.py`` asks it at the moment of connecting.
"""

from __future__ import annotations

import re
from ipaddress import (
    AddressValueError,
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_network,
)
from typing import TYPE_CHECKING

from yarl import URL

from bot.fetching_errors import AddressRefusedError

if TYPE_CHECKING:
    from collections.abc import Collection

IP = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

PORTS = frozenset({80, 443, 8080, 8443})
"""Where public web servers listen. On others there are mail, databases and printers, which do not
become pages by being asked for one."""

LONGEST_ADDRESS = 4096
LONGEST_SHOWN = 200

IPV6_PUBLIC = IPv6Network("2000::/3")
"""All that was ever given to the public; what lies outside (mapped IPv4, NAT64, unique local, link
local, site local, multicast …) is not.
https://www.iana.org/assignments/ipv6-address-space/ipv6-address-space.xhtml"""

NOT_PUBLIC = tuple(
    ip_network(network)
    for network in (
        # https://www.iana.org/assignments/iana-ipv4-special-registry/
        "0.0.0.0/8",  # this network; Linux takes 0.0.0.0 for loopback
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # behind the NAT of a provider; some clouds' metadata
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # Azure's services for its own machines, though the number is public
        "169.254.0.0/16",  # link local; most clouds' metadata
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # relays of 6to4, no longer used
        "192.168.0.0/16",  # private
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
        # https://www.iana.org/assignments/iana-ipv6-special-registry/
        "2001::/23",  # protocol assignments; Teredo, which carries an IPv4 address
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4, which carries an IPv4 address
        "3fff::/20",  # documentation
    )
)

LOCAL_NAMES = ("localhost", "local", "internal", "intranet", "private", "lan", "home", "corp")
"""Last parts of names that mean something else in every network (RFC 6761, RFC 6762, ICANN's list
of names in private use)."""
LOCAL_NAME = re.compile(rf"(?:.*\.)?(?:{'|'.join(LOCAL_NAMES)}|home\.arpa)")

_AUTHORITY = re.compile(r"https?://([^/?#]+)", re.IGNORECASE)
_NAME = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_NUMBER = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)\.?")
"""A host that some programs read as a number; https://url.spec.whatwg.org/#ends-in-a-number-checker"""
_NEVER = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\\]")
"""Characters on which programs disagree: some drop them, some end the host there."""
_SHOWN = re.compile(
    r"(https?)://(?:[^/?#]*@)?([^/?#:\[\]]+|\[[^\]]*\])(:[0-9]*)?((?:/[^?#]*)?)(\?[^#]*)?(?:#.*)?",
    re.IGNORECASE | re.DOTALL,
)


def is_public(ip: IP) -> bool:
    """Whether everybody reaches the same machine at this address."""
    if isinstance(ip, IPv6Address) and (ip not in IPV6_PUBLIC or ip.scope_id is not None):
        return False
    return not _within(ip, NOT_PUBLIC)


def why_refused(ip: IP, port: int, allowed: Collection[Network] = ()) -> str | None:
    """Why there must be no connection to this address and port, as a clause; None when there may.

    Args:
        ip: the very address that would be connected to.
        port: the same for the port.
        allowed: networks the operator opened; in them every port is good.
    """
    if _within(ip, allowed):
        return None
    if not is_public(ip):
        return f"{ip} is not a public address"
    if port not in PORTS:
        return f"port {port} is none where web pages are ({_listed(PORTS)})"
    return None


def check_address(address: str, allowed: Collection[Network] = ()) -> URL:
    """The address as it will be asked for: without its fragment, its host in ASCII.

    This judges what can be judged without looking a name up. Where networks are allowed, their
    machines may have any name, so that the names themselves are not judged.

    Raises:
        AddressRefusedError: it is not http or https, holds a user name, names no public host or
            one that programs read differently, or asks for a port where no web pages are.
    """
    if len(address) > LONGEST_ADDRESS:
        raise AddressRefusedError(f"the address is longer than {LONGEST_ADDRESS} characters")
    if _NEVER.search(address):
        raise AddressRefusedError("the address has a backslash or an invisible character in it")
    found = _AUTHORITY.match(address)
    if not found:
        raise AddressRefusedError("only addresses that start with http:// or https:// are fetched")
    authority = found[1]
    if "@" in authority:
        raise AddressRefusedError(f"{shown(address)} has a user name before its host")
    if "%" in authority or " " in authority or not authority.isprintable():
        raise AddressRefusedError("the host of the address cannot be read")
    try:
        url = URL(address).with_fragment(None)
    except ValueError:
        raise AddressRefusedError("the host of the address cannot be read") from None
    host, port = url.raw_host, url.port
    if not host or port is None:
        raise AddressRefusedError("the address names no host")
    ip = _literal(host, in_brackets="[" in authority)
    if ip is not None:
        if problem := why_refused(ip, port, allowed):
            raise AddressRefusedError(problem)
    elif len(host) > 253 or not _NAME.fullmatch(host):
        raise AddressRefusedError("the host of the address cannot be read")
    elif not allowed:
        if "." not in host and host != "localhost":
            raise AddressRefusedError(
                f"{host} is no address of the public web; one looks like https://example.org/feed"
            )
        if LOCAL_NAME.fullmatch(host):
            raise AddressRefusedError(f"{host} is a name of a local network")
        if port not in PORTS:
            raise AddressRefusedError(f"port {port} is none where web pages are ({_listed(PORTS)})")
    return url


def redirected(current: URL, location: str, allowed: Collection[Network] = ()) -> URL:
    """Where a redirect leads; from https it never leads to http.

    Servers behind something that ends TLS for them redirect from https to http by mistake, every
    day: the same host and path by https is then what they mean, and what is asked for instead.

    Raises:
        AddressRefusedError: as :func:`check_address`, or http at an odd port after https.
    """
    if len(location) > LONGEST_ADDRESS or _NEVER.search(location):
        raise AddressRefusedError(f"{shown(current)} redirects to what is no address")
    try:
        joined = str(current.join(URL(location)))
    except ValueError:
        raise AddressRefusedError(f"{shown(current)} redirects to what is no address") from None
    url = check_address(joined, allowed)
    if current.scheme == "https" and url.scheme == "http":
        if url.explicit_port is not None:
            raise AddressRefusedError(f"{shown(current)} redirects from https to http")
        url = url.with_scheme("https")
    return url


def shown(address: str | URL) -> str:
    """The address for people and logs: no user name, no query, where secrets may stand; short."""
    found = _SHOWN.fullmatch(str(address))
    if not found:
        return "that address"
    scheme, host, port, path, query = found.groups(default="")
    text = f"{scheme.lower()}://{host}{port}{path}"
    text = "".join(letter if letter.isprintable() else "�" for letter in text)
    if len(text) > LONGEST_SHOWN:
        return f"{text[:LONGEST_SHOWN]}…"
    return f"{text}?…" if query else text


def _literal(host: str, *, in_brackets: bool) -> IP | None:
    """The IP address a host is, when it is one.

    Only the one plain form of IPv4 is taken: 127.1, 0x7f.0.0.1, 0177.0.0.1 and 2130706433 are all
    loopback to the C library.
    """
    try:
        if in_brackets:
            return IPv6Address(host)
        return IPv4Address(host) if _NUMBER.fullmatch(host) else None
    except AddressValueError:
        raise AddressRefusedError("the host of the address is a number in an odd form") from None


def _within(ip: IP, networks: Collection[Network]) -> bool:
    return any(ip.version == network.version and ip in network for network in networks)


def _listed(ports: Collection[int]) -> str:
    return ", ".join(map(str, sorted(ports)))
