"""What sites let programs read: robots.txt (RFC 9309), kept for a day."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from protego import Protego

from bot.addresses import shown
from bot.fetching_errors import (
    FetchError,
    GoneError,
    HttpStatusError,
    RobotsRefusedError,
    TooManyRedirectsError,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from yarl import URL

ROBOT = "Newsdesk"
"""The name we obey rules by; the same begins the User-Agent."""

KEPT = timedelta(days=1)
KEPT_FAILURE = timedelta(hours=1)
"""How long a site that could not say what it allows is not asked again."""
LARGEST_ROBOTS = 500 * 1024
"""Bytes that are read of a robots.txt, the least RFC 9309 (2.5) wants; the rest is ignored."""
MOST_KEPT = 2 * 2**20
"""Bytes of robots.txt whose rules are kept; in memory rules take up to 40 times that."""
SITE_SIZE = 1024
"""Bytes that a site counts even when it has no rules, so that their number is bounded too."""
LONGEST_DELAY = 30.0
"""Seconds between two requests that a Crawl-delay may ask for; more is taken for this much."""

_AGENT = re.compile(r"\s*user[-\s]*agent\s*(?::|\s|$)\s*([^#]*)", re.IGNORECASE)


@dataclass(slots=True)
class _Site:
    """What one origin allows, once it has been asked."""

    asking: asyncio.Lock = field(default_factory=asyncio.Lock)
    until: datetime | None = None
    rules: Protego | None = None
    problem: str | None = None
    size: int = SITE_SIZE


class Robots:
    """The rules of the sites we read, each asked for when first needed.

    Args:
        read: gives the beginning of the robots.txt at an address.
        now: the time, in UTC.
    """

    def __init__(
        self, read: Callable[[str], Awaitable[bytes]], now: Callable[[], datetime]
    ) -> None:
        self._read = read
        self._now = now
        self._sites: dict[URL, _Site] = {}

    async def permit(self, url: URL) -> float:
        """Seconds the site wants between requests, 0 when it does not say.

        Raises:
            RobotsRefusedError: the site does not want this page read, or could not be asked (a
                server that fails is taken for one that refuses, RFC 9309, 2.3.1.4).
        """
        site = await self._site(url.origin())
        if site.problem is not None:
            raise RobotsRefusedError(
                f"the robots.txt of {shown(url)} cannot be read now: {site.problem}"
            )
        if site.rules is None:
            return 0.0
        if not site.rules.can_fetch(str(url), ROBOT):
            raise RobotsRefusedError(f"robots.txt does not allow {shown(url)}")
        return min(site.rules.crawl_delay(ROBOT) or 0.0, LONGEST_DELAY)

    async def _site(self, origin: URL) -> _Site:
        site = self._sites.setdefault(origin, _Site())
        async with site.asking:
            if site.until is None or site.until <= self._now():
                await self._ask(origin, site)
                self._keep(origin, site)
        return site

    async def _ask(self, origin: URL, site: _Site) -> None:
        content, rules, problem, kept = b"", None, None, KEPT
        try:
            content = await self._read(str(origin / "robots.txt"))
        except FetchError as error:
            if not _none_there(error):
                problem, kept = str(error), KEPT_FAILURE
        else:
            rules = await asyncio.to_thread(parse_robots, content)
        site.rules, site.problem, site.until = rules, problem, self._now() + kept
        site.size = SITE_SIZE + len(content)

    def _keep(self, origin: URL, site: _Site) -> None:
        """Put the site last, and forget the first while all together are too large."""
        self._sites.pop(origin, None)
        self._sites[origin] = site
        while sum(known.size for known in self._sites.values()) > MOST_KEPT:
            del self._sites[next(iter(self._sites))]


def _none_there(error: FetchError) -> bool:
    """Whether a site has no robots.txt, so that all is allowed (RFC 9309, 2.3.1.2, 2.3.1.3)."""
    if isinstance(error, HttpStatusError):
        return 400 <= error.status < 500
    return isinstance(error, (GoneError, TooManyRedirectsError))


def parse_robots(content: bytes) -> Protego:
    """The rules in a robots.txt, whatever it holds.

    Programs other than us are first given one name between them: a group may name thousands, and
    Protego keeps every rule once for each of them (3,000 names with 3,000 rules took it 15 s).
    """
    lines = content.decode("utf-8-sig", errors="replace").splitlines()
    return Protego.parse("\n".join(map(_with_one_other, lines)))


def _with_one_other(line: str) -> str:
    found = _AGENT.match(line)
    if not found:
        return line
    name = found[1].strip().lower()
    if name.startswith(ROBOT.lower()):
        return f"User-agent: {ROBOT}"
    return "User-agent: *" if name == "*" else "User-agent: another"
