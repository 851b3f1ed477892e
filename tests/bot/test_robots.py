"""robots.txt: what sites allow, when they are asked, and what it costs to ask them."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from bot.fetching import (
    AddressRefusedError,
    FetchError,
    GoneError,
    HttpStatusError,
    RobotsRefusedError,
    TooManyRedirectsError,
    TooManyRequestsError,
    TooSlowError,
    UnreachableError,
)
from bot.robots import (
    KEPT,
    KEPT_FAILURE,
    LARGEST_ROBOTS,
    LONGEST_DELAY,
    MOST_KEPT,
    ROBOT,
    SITE_SIZE,
    Robots,
    parse_robots,
)

PAGE = URL("https://norvik.example/news/tram?id=7")


class Site:
    """Sites that answer what the test says, and a clock it moves."""

    def __init__(self, answer: str | bytes | FetchError = "") -> None:
        self.answer = answer
        self.asked: list[str] = []
        self.now = datetime(2024, 11, 20, tzinfo=UTC)
        self.robots = Robots(self.read, lambda: self.now)

    async def read(self, address: str) -> bytes:
        self.asked.append(address)
        await asyncio.sleep(0)
        if isinstance(self.answer, FetchError):
            raise self.answer
        return self.answer.encode() if isinstance(self.answer, str) else self.answer


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("", True),
        ("User-agent: *\nDisallow: /news/", False),
        ("User-agent: *\nDisallow: /sport/", True),
        ("User-agent: *\nDisallow: /\nAllow: /news/", True),
        ("User-agent: *\nDisallow: /*?id=", False),
        ("User-agent: GPTBot\nDisallow: /", True),
        ("User-agent: GPTBot\nUser-agent: newsdesk\nDisallow: /", False),
        ("user agent: NEWSDESK/0.1 # us\nDisallow: /", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Newsdesk\nDisallow:", True),
        ("User-agent: *\nDisallow: /sport\n\nUser-agent: GPTBot\nDisallow: /", True),
        ("\ufeffUser-agent: *\r\nDisallow: /\r\n", False),
        ("<!doctype html><title>Not found</title>", True),
    ],
)
async def test_rules_are_obeyed(text: str, *, allowed: bool) -> None:
    site = Site(text)
    if allowed:
        assert await site.robots.permit(PAGE) == 0
    else:
        with pytest.raises(RobotsRefusedError, match=r"robots\.txt does not allow") as caught:
            await site.robots.permit(PAGE)
        assert "id=7" not in str(caught.value)
    assert site.asked == ["https://norvik.example/robots.txt"]


@pytest.mark.parametrize(
    "error",
    [
        HttpStatusError("404", 404),
        HttpStatusError("403", 403),
        GoneError("gone"),
        TooManyRedirectsError("to and fro"),
    ],
)
async def test_a_site_without_rules_allows_everything(error: FetchError) -> None:
    site = Site(error)

    assert await site.robots.permit(PAGE) == 0
    assert await site.robots.permit(PAGE) == 0
    assert len(site.asked) == 1


@pytest.mark.parametrize(
    "error",
    [
        HttpStatusError("it answers 500", 500),
        TooManyRequestsError("it wants fewer requests", None),
        UnreachableError("it cannot be reached"),
        TooSlowError("it takes too long"),
        AddressRefusedError("it is not public"),
    ],
)
async def test_a_site_that_fails_refuses_for_now(error: FetchError) -> None:
    site = Site(error)
    for _ in range(2):
        with pytest.raises(RobotsRefusedError, match=str(error)):
            await site.robots.permit(PAGE)
    assert len(site.asked) == 1

    site.answer = ""
    site.now += KEPT_FAILURE
    assert await site.robots.permit(PAGE) == 0


async def test_a_site_is_asked_once_a_day() -> None:
    site = Site("User-agent: *\nDisallow: /sport/")
    await asyncio.gather(*(site.robots.permit(PAGE) for _ in range(10)))
    site.now += KEPT - timedelta(seconds=1)
    await site.robots.permit(PAGE)
    assert len(site.asked) == 1

    site.answer = "User-agent: *\nDisallow: /"
    site.now += timedelta(seconds=1)
    with pytest.raises(RobotsRefusedError):
        await site.robots.permit(PAGE)
    assert len(site.asked) == 2


async def test_every_origin_has_its_own() -> None:
    site = Site()
    for origin in ("http://norvik.example", "https://norvik.example", "http://norvik.example:8080"):
        await site.robots.permit(URL(origin) / "news")

    assert len(site.asked) == 3


@pytest.mark.parametrize(
    ("text", "delay"),
    [
        ("User-agent: *\nCrawl-delay: 7", 7.0),
        ("User-agent: *\nCrawl-delay: 86400", LONGEST_DELAY),
        ("User-agent: *\nCrawl-delay: soon", 0.0),
        ("User-agent: *\nCrawl-delay: -3", 0.0),
        ("User-agent: GPTBot\nCrawl-delay: 7", 0.0),
    ],
)
async def test_the_pause_a_site_wants_is_kept_within_bounds(text: str, delay: float) -> None:
    assert await Site(text).robots.permit(PAGE) == delay


async def test_what_is_remembered_is_bounded() -> None:
    site = Site(b"#" * LARGEST_ROBOTS)
    sites = 2 * MOST_KEPT // LARGEST_ROBOTS
    for number in range(sites):
        await site.robots.permit(URL(f"https://norvik{number}.example/"))
    assert len(site.asked) == sites

    await site.robots.permit(URL(f"https://norvik{sites - 1}.example/"))
    assert len(site.asked) == sites, "the last is still known"
    await site.robots.permit(URL("https://norvik0.example/"))
    assert len(site.asked) == sites + 1, "the first is not"


async def test_who_was_asked_again_is_forgotten_last() -> None:
    site = Site(b"#" * LARGEST_ROBOTS)
    room = MOST_KEPT // (LARGEST_ROBOTS + SITE_SIZE)
    first, *others, last = (URL(f"https://norvik{number}.example/") for number in range(room + 1))
    for url in (first, *others):
        await site.robots.permit(url)
    site.now += KEPT
    await site.robots.permit(first)
    await site.robots.permit(last)
    asked = len(site.asked)

    await site.robots.permit(first)
    assert len(site.asked) == asked


def test_thousands_of_other_robots_cost_no_more_than_one() -> None:
    """Protego's time and memory grow with names times rules: here with 3 times rules."""
    names = "".join(f"User-agent: robot{number}\n" for number in range(10_000))
    rules = "".join(f"Disallow: /{number}\n" for number in range(10_000))

    parsed = parse_robots(f"{names}User-agent: {ROBOT}\n{rules}".encode())

    assert not parsed.can_fetch("https://norvik.example/77", ROBOT)
    assert parsed.can_fetch("https://norvik.example/news", ROBOT)


@given(st.binary(max_size=300), st.text(max_size=30))
def test_any_bytes_are_rules(content: bytes, name: str) -> None:
    rules = parse_robots(f"User-agent: {name}\nDisallow: /{name}\n".encode() + content)

    assert rules.can_fetch(str(PAGE), ROBOT) in (True, False)
