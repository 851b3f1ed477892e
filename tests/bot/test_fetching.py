"""Fetching from a small web on loopback, good and bad."""

from __future__ import annotations

import asyncio
import gzip
import logging
import zlib
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from ipaddress import ip_network
from typing import TYPE_CHECKING, Any

import pytest

from bot.fetching import (
    AddressRefusedError,
    Fetcher,
    FetchError,
    GoneError,
    HttpStatusError,
    RobotsRefusedError,
    TooLargeError,
    TooManyRedirectsError,
    TooManyRequestsError,
    TooSlowError,
    UnreachableError,
    user_agent,
)
from bot.robots import LARGEST_ROBOTS
from tests.web_server import BAD, STORIES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.web_server import WebServer

NOW = datetime(2024, 11, 20, 12, 0, tzinfo=UTC)
SECRET = "hunter2"


class Sleeper:
    """Sleeps that end at once, and how long they were meant to be."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0)


def a_fetcher(**options: Any) -> Fetcher:
    """One that may reach the web server of the test, and waits for nobody."""
    near: dict[str, Any] = {
        "allowed_networks": [ip_network("127.0.0.1/32")],
        "pause": 0,
        "now": lambda: NOW,
    }
    return Fetcher(**near | options)


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with a_fetcher() as fetcher:
        yield fetcher


@pytest.fixture
async def hasty() -> AsyncIterator[Fetcher]:
    """One that gives up soon."""
    async with a_fetcher(silence_timeout=0.1, total_timeout=0.3) as fetcher:
        yield fetcher


# What is there


async def test_a_feed_comes_with_what_is_known_of_it(fetcher: Fetcher, web: WebServer) -> None:
    web.put(
        "/feed",
        "<rss/>",
        'Application/RSS+XML; charset="ISO-8859-1"',
        headers={"Cache-Control": "max-age=900"},
    )
    fetched = await fetcher.fetch(web.at("/feed"))

    assert fetched.status == 200
    assert fetched.address == web.at("/feed")
    assert fetched.content == b"<rss/>"
    assert fetched.media_type == "application/rss+xml"
    assert fetched.charset == "ISO-8859-1"
    assert fetched.etag == web.pages["/feed"].etag
    assert fetched.last_modified == "Mon, 18 Nov 2024 09:30:00 GMT"
    assert fetched.moved_to is None
    assert fetched.max_age == timedelta(minutes=15)


async def test_nothing_is_made_up(fetcher: Fetcher, web: WebServer) -> None:
    web.put("/feed", "<rss/>", None, validators=False)
    fetched = await fetcher.fetch(web.at("/feed"))

    assert fetched.media_type == ""
    assert (fetched.charset, fetched.etag, fetched.last_modified, fetched.max_age) == (None,) * 4


async def test_bytes_are_left_as_they_are(fetcher: Fetcher, web: WebServer) -> None:
    fetched = await fetcher.fetch(web.at("/wrong-charset.xml"))

    assert fetched.charset == "utf-8"
    assert "Café" in fetched.content.decode("cp1252")


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)]
)
async def test_packed_content_is_unpacked(
    fetcher: Fetcher, web: WebServer, encoding: str, pack: Any
) -> None:
    web.put("/feed", pack(b"<rss/>"), headers={"Content-Encoding": encoding})
    fetched = await fetcher.fetch(web.at("/feed"))

    assert fetched.content == b"<rss/>"
    assert encoding in web.visits[0].headers["Accept-Encoding"]


@pytest.mark.parametrize("known", [{"etag"}, {"last_modified"}, {"etag", "last_modified"}])
async def test_what_is_unchanged_is_not_sent_again(
    fetcher: Fetcher, web: WebServer, known: set[str]
) -> None:
    first = await fetcher.fetch(web.at("/rss.xml"))
    again = await fetcher.fetch(
        web.at("/rss.xml"),
        etag=first.etag if "etag" in known else None,
        last_modified=first.last_modified if "last_modified" in known else None,
    )
    assert (again.status, again.content) == (304, b"")
    assert again.etag == first.etag

    web.put_stories(STORIES[:1])
    if "etag" in known:
        changed = await fetcher.fetch(web.at("/rss.xml"), etag=first.etag)
        assert changed.status == 200
        assert changed.content != first.content


async def test_we_say_who_we_are(web: WebServer) -> None:
    async with a_fetcher(contact="mailto:desk@norvik.example") as fetcher:
        await fetcher.fetch(web.at("/rss.xml"))

    [visit] = web.visits
    assert visit.headers["User-Agent"] == (
        f"Newsdesk/{version('newsdesk')} (+mailto:desk@norvik.example)"
    )
    assert user_agent() == f"Newsdesk/{version('newsdesk')}"


async def test_no_cookie_is_kept_and_no_password_sent(
    fetcher: Fetcher, web: WebServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text(f"machine 127.0.0.1 login desk password {SECRET}\n")
    monkeypatch.setenv("NETRC", str(netrc))
    web.put("/feed", "<rss/>", headers={"Set-Cookie": "reader=17"})
    for _ in range(2):
        await fetcher.fetch(web.at("/feed"))

    for visit in web.visits:
        assert not {"Cookie", "Authorization", "Referer"} & set(visit.headers)


# Where it is


@pytest.mark.parametrize(
    ("statuses", "moved"),
    [
        ([301], 1),
        ([308], 1),
        ([301, 308, 301], 3),
        ([302], 0),
        ([303], 0),
        ([307], 0),
        ([302, 301], 0),
        ([301, 302], 1),
        ([301, 307, 301], 1),
        ([301] * 5, 5),
    ],
)
async def test_permanent_redirects_say_where_it_is_now(
    fetcher: Fetcher, web: WebServer, statuses: list[int], moved: int
) -> None:
    for place, status in enumerate(statuses):
        web.move(f"/{place}", f"/{place + 1}", status)
    web.put(f"/{len(statuses)}", "here")
    fetched = await fetcher.fetch(web.at("/0"))

    assert fetched.content == b"here"
    assert fetched.address == web.at(f"/{len(statuses)}")
    assert fetched.moved_to == (web.at(f"/{moved}") if moved else None)


async def test_validators_go_all_the_way(fetcher: Fetcher, web: WebServer) -> None:
    web.move("/old", "/rss.xml")
    first = await fetcher.fetch(web.at("/old"))
    again = await fetcher.fetch(web.at("/old"), etag=first.etag)

    assert again.status == 304
    assert again.moved_to == web.at("/rss.xml")


async def test_redirects_end(fetcher: Fetcher, web: WebServer) -> None:
    with pytest.raises(TooManyRedirectsError, match="more than 5 redirects"):
        await fetcher.fetch(web.at("/bad/loop"))

    assert len(web.visits) == 6


async def test_a_page_that_is_gone_is_told_from_one_not_found(
    fetcher: Fetcher, web: WebServer
) -> None:
    web.end("/feed")
    with pytest.raises(GoneError, match=r"is gone for good \(410\)"):
        await fetcher.fetch(web.at("/feed"))
    with pytest.raises(HttpStatusError, match="answers 404") as caught:
        await fetcher.fetch(web.at("/nothing"))
    assert caught.value.status == 404


@pytest.mark.parametrize("status", [204, 206, 300, 301, 400, 401, 403, 451, 500, 502, 503])
async def test_other_answers_are_errors_with_their_number(
    fetcher: Fetcher, web: WebServer, status: int
) -> None:
    web.put("/feed", b"", status=status, validators=False)
    with pytest.raises(HttpStatusError, match=f"answers {status}$") as caught:
        await fetcher.fetch(web.at("/feed"))

    assert caught.value.status == status


@pytest.mark.parametrize(
    ("status", "stated", "wait"),
    [
        (429, "90", timedelta(seconds=90)),
        (429, "Wed, 20 Nov 2024 12:10:00 GMT", None),
        (429, None, None),
        (429, "later", None),
        (503, "90", timedelta(seconds=90)),
    ],
)
async def test_who_wants_fewer_requests_may_say_when(
    fetcher: Fetcher, web: WebServer, status: int, stated: str | None, wait: timedelta | None
) -> None:
    web.throttle("/feed", stated, status)
    if stated and "GMT" in stated:  # a date counts from the Date of the answer
        web.pages["/feed"].headers["Date"] = "Wed, 20 Nov 2024 12:00:00 GMT"  # type: ignore[index]
        wait = timedelta(minutes=10)
    with pytest.raises(TooManyRequestsError, match=rf"wants fewer requests \({status}\)") as caught:
        await fetcher.fetch(web.at("/feed"))

    assert caught.value.retry_after == wait


# Bounds


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("/bad/silent", TooSlowError),
        ("/bad/stalling", TooSlowError),
        ("/bad/trickling", TooSlowError),
        ("/bad/endless", TooLargeError),
        ("/bad/huge", TooLargeError),
        ("/bad/bomb", TooLargeError),
        ("/bad/broken-gzip", UnreachableError),
        ("/bad/unknown-encoding", UnreachableError),
        ("/bad/truncated", UnreachableError),
        ("/bad/garbage", UnreachableError),
        ("/bad/long-header", UnreachableError),
        ("/bad/loop", TooManyRedirectsError),
        ("/bad/to-loopback", AddressRefusedError),
        ("/bad/to-metadata", AddressRefusedError),
        ("/bad/to-file", AddressRefusedError),
        ("/bad/nowhere", HttpStatusError),
    ],
)
async def test_the_bad_web_is_told_apart(
    web: WebServer, hasty: Fetcher, path: str, error: type[FetchError]
) -> None:
    waits = error is TooSlowError
    async with a_fetcher() as patient:
        with pytest.raises(error) as caught:
            await (hasty if waits else patient).fetch(web.at(path), largest=2**20)

        assert type(caught.value) is error
        # and the fetcher goes on as if nothing had been
        assert (await patient.fetch(web.at("/rss.xml"))).status == 200


def test_everything_bad_is_tried() -> None:
    [mark] = test_the_bad_web_is_told_apart.pytestmark  # type: ignore[attr-defined]
    assert {path for path, _ in mark.args[1]} == set(BAD)


@pytest.mark.parametrize(
    ("path", "limit", "why"),
    [
        ("/bad/silent", "silence_timeout", "fell silent"),
        ("/bad/stalling", "silence_timeout", "fell silent"),
        ("/bad/trickling", "total_timeout", "is not done after 0 s"),
    ],
)
@pytest.mark.timeout(15)  # less than the limits that hold when none is given
async def test_silence_and_the_whole_have_a_limit_each(
    web: WebServer, path: str, limit: str, why: str
) -> None:
    async with a_fetcher(**{limit: 0.2}) as fetcher:
        with pytest.raises(TooSlowError, match=why):
            await fetcher.fetch(web.at(path))


async def test_a_connection_that_is_not_taken(
    web: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*_: Any) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(asyncio.get_running_loop(), "sock_connect", never)
    async with a_fetcher(connect_timeout=0.05) as fetcher:
        with pytest.raises(TooSlowError, match="takes no connection"):
            await fetcher.fetch(web.at("/rss.xml"))


async def test_the_limit_is_exact(fetcher: Fetcher, web: WebServer) -> None:
    web.put("/plain", b"x" * 1000)
    web.put("/packed", gzip.compress(b"x" * 1000), headers={"Content-Encoding": "gzip"})
    for path in ("/plain", "/packed"):
        assert len((await fetcher.fetch(web.at(path), largest=1000)).content) == 1000
        with pytest.raises(TooLargeError, match="is larger than 999 bytes"):
            await fetcher.fetch(web.at(path), largest=999)


async def test_the_content_of_errors_and_redirects_is_not_read(web: WebServer) -> None:
    async with a_fetcher(total_timeout=5) as fetcher:
        web.put("/moved", b"x" * 2**22, status=302, headers={"Location": "/rss.xml"})
        web.put("/broken", b"x" * 2**22, status=500)
        assert (await fetcher.fetch(web.at("/moved"), largest=1000)).status == 200
        with pytest.raises(HttpStatusError):
            await fetcher.fetch(web.at("/broken"), largest=1000)


@pytest.mark.parametrize(
    ("head", "etag", "charset"),
    [
        (b'ETag: "\xff"', None, None),
        (b'ETag: "a"\r\nETag: "b"', '"a"', None),
        (b'Content-Type: text/html; charset="a\xff\xfe b"', None, None),
        (b"Content-Type: ;;;=;", None, None),
        (b"Content-Type: text/html; charset*=utf-8''%ff", None, None),
        (b"Content-Type: text/html; charset='UTF-8'", None, None),
        (b"Expires: Thu, 99 Foo 99999 99:99:99 GMT\r\nDate: today", None, None),
        (b"Set-Cookie: \xff=\xfe; Domain=..", None, None),
        (b"Link: <\xff>; rel", None, None),
    ],
)
async def test_odd_headers_are_no_news(
    fetcher: Fetcher, head: bytes, etag: str | None, charset: str | None
) -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\n" + head + b"\r\nContent-Length: 6\r\n\r\n<rss/>")
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        host, port = server.sockets[0].getsockname()
        fetched = await fetcher.fetch(f"http://{host}:{port}/", etag=etag)

    assert fetched.content == b"<rss/>"
    assert (fetched.etag, fetched.charset) == (etag, charset)


async def test_nobody_listens(fetcher: Fetcher) -> None:
    with pytest.raises(UnreachableError, match=r"cannot be reached \(connection refused\)"):
        await fetcher.fetch("http://127.0.0.1:1/")


async def test_https_to_a_server_without(fetcher: Fetcher, web: WebServer) -> None:
    with pytest.raises(UnreachableError, match="cannot be reached by https"):
        await fetcher.fetch(web.at("/").replace("http", "https"))


async def test_a_fetcher_must_be_open() -> None:
    with pytest.raises(RuntimeError, match="not open"):
        await a_fetcher().fetch("http://127.0.0.1:1/")


@pytest.mark.parametrize("path", [*BAD, "/nothing", "/gone", "/busy", "/robots"])
async def test_no_error_tells_the_query(
    hasty: Fetcher, web: WebServer, path: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    web.end("/gone")
    web.throttle("/busy")
    web.put_robots("User-agent: *\nDisallow: /robots")
    with pytest.raises(FetchError) as caught:
        await hasty.fetch(
            web.at(f"{path}?token={SECRET}"), largest=1000, obey_robots=path == "/robots"
        )

    message = str(caught.value)
    assert SECRET not in message
    assert SECRET not in caplog.text
    assert caught.value.__cause__ is None
    assert not message.endswith(".")
    assert "\n" not in message


async def test_what_was_fetched_does_not_show_its_query(fetcher: Fetcher, web: WebServer) -> None:
    web.move("/feed", f"/rss.xml?token={SECRET}")
    fetched = await fetcher.fetch(web.at(f"/feed?token={SECRET}"))

    assert SECRET in fetched.address
    assert SECRET not in repr(fetched)


# Politeness


async def test_one_request_at_a_time_per_host_and_a_pause_between(web: WebServer) -> None:
    sleeper = Sleeper()
    async with a_fetcher(pause=1000, sleep=sleeper) as fetcher:
        await asyncio.gather(*(fetcher.fetch(web.at(f"/rss.xml?{n}")) for n in range(5)))

    assert len(web.visits) == 5
    assert web.most_at_once == 1
    assert len(sleeper.slept) == 4
    assert all(900 < seconds <= 1000 for seconds in sleeper.slept)


async def test_redirects_and_failures_wait_too(web: WebServer) -> None:
    sleeper = Sleeper()
    web.move("/feed", "/nothing")
    async with a_fetcher(pause=1000, sleep=sleeper) as fetcher:
        for _ in range(2):
            with pytest.raises(HttpStatusError):
                await fetcher.fetch(web.at("/feed"))

    assert len(web.visits) == 4
    assert len(sleeper.slept) == 3


async def test_hosts_do_not_wait_for_each_other(
    web: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, port = web.root.rsplit(":", 1)
    loop = asyncio.get_running_loop()
    look_up = loop.getaddrinfo

    async def everything_is_here(host: str, *args: Any, **kwargs: Any) -> Any:
        return await look_up("127.0.0.1", *args, **kwargs)

    monkeypatch.setattr(loop, "getaddrinfo", everything_is_here)
    async with a_fetcher(silence_timeout=5, pause=1000, sleep=Sleeper()) as fetcher:
        stuck = asyncio.create_task(fetcher.fetch(f"http://slow.example:{port}/bad/silent"))
        await web.arrived.wait()
        await fetcher.fetch(f"http://quick.example:{port}/rss.xml")
        assert web.most_at_once == 2

        stuck.cancel()
        with pytest.raises(asyncio.CancelledError):
            await stuck
        # whoever gives up lets the next one in
        await fetcher.fetch(f"http://slow.example:{port}/rss.xml")


async def test_robots_are_obeyed_for_pages(fetcher: Fetcher, web: WebServer) -> None:
    web.put_robots("User-agent: *\nDisallow: /articles/")
    page = web.at(STORIES[0].path)
    with pytest.raises(RobotsRefusedError):
        await fetcher.fetch(page, obey_robots=True)
    assert web.paths() == ["/robots.txt"]

    assert (await fetcher.fetch(page)).status == 200
    assert (await fetcher.fetch(web.at("/rss.xml"), obey_robots=True)).status == 200
    assert web.paths().count("/robots.txt") == 1


async def test_robots_are_obeyed_where_a_redirect_leads(fetcher: Fetcher, web: WebServer) -> None:
    web.put_robots("User-agent: *\nDisallow: /articles/")
    web.move("/short", STORIES[0].path)
    with pytest.raises(RobotsRefusedError):
        await fetcher.fetch(web.at("/short"), obey_robots=True)

    assert web.paths() == ["/robots.txt", "/short"]


async def test_a_crawl_delay_lengthens_the_pause(web: WebServer) -> None:
    sleeper = Sleeper()
    web.put_robots("User-agent: Newsdesk\nCrawl-delay: 29")
    async with a_fetcher(pause=1, sleep=sleeper) as fetcher:
        for _ in range(2):
            await fetcher.fetch(web.at("/rss.xml"), obey_robots=True)

    after_robots, after_page = sleeper.slept
    assert after_robots <= 1
    assert 1 < after_page <= 29


@pytest.mark.parametrize("status", [404, 403])
async def test_no_robots_txt_allows(fetcher: Fetcher, web: WebServer, status: int) -> None:
    web.put_robots("", status=status)

    assert (await fetcher.fetch(web.at("/rss.xml"), obey_robots=True)).status == 200


@pytest.mark.parametrize("status", [500, 429])
async def test_a_failing_robots_txt_refuses(fetcher: Fetcher, web: WebServer, status: int) -> None:
    web.put_robots("", status=status)
    with pytest.raises(RobotsRefusedError, match="cannot be read now"):
        await fetcher.fetch(web.at("/rss.xml"), obey_robots=True)


@pytest.mark.parametrize("packed", [False, True])
async def test_a_long_robots_txt_is_read_to_its_limit(
    fetcher: Fetcher, web: WebServer, *, packed: bool
) -> None:
    rules = b"User-agent: *\nDisallow: /rss\n"
    rules += b"#" * (LARGEST_ROBOTS - len(rules) - 1) + b"\nDisallow: /atom\n"
    if packed:
        headers = {"Content-Encoding": "gzip"}
        web.put("/robots.txt", gzip.compress(rules), "text/plain", headers=headers)
    else:
        web.put_robots(rules)
    with pytest.raises(RobotsRefusedError):
        await fetcher.fetch(web.at("/rss.xml"), obey_robots=True)

    assert (await fetcher.fetch(web.at("/atom.xml"), obey_robots=True)).status == 200


async def test_robots_txt_may_be_elsewhere(fetcher: Fetcher, web: WebServer) -> None:
    web.move("/robots.txt", "/rules.txt")
    web.put("/rules.txt", "User-agent: *\nDisallow: /rss", "text/plain")
    with pytest.raises(RobotsRefusedError):
        await fetcher.fetch(web.at("/rss.xml"), obey_robots=True)
