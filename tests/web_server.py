"""A small web on loopback, good and bad: feeds, pages, and servers as they should not be.

``async with web_server() as web`` serves :data:`STORIES` as RSS, Atom, JSON Feed and article pages,
and under ``/bad/`` whatever goes wrong on the web. A test puts in its own pages, moves, ends or
throttles them, and reads in ``web.visits`` what was asked for.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import zlib
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import cache
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping

    from multidict import CIMultiDictProxy

    Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

NO_TYPE = "none/none"
LAST_MODIFIED = datetime(2024, 11, 18, 9, 30, tzinfo=UTC)
BOMB_SIZE = 64 * 2**20
"""Bytes that ``/bad/bomb`` becomes when it is unpacked; packed it is a thousandth of that."""


# What is published


@dataclass(frozen=True, slots=True)
class Story:
    """An article as its outlet publishes it."""

    slug: str
    headline: str
    summary: str
    paragraphs: tuple[str, ...]
    published: datetime
    byline: str = "Kari Lund"

    @property
    def path(self) -> str:
        return f"/articles/{self.slug}.html"


STORIES = (
    Story(
        slug="tram",
        headline="Norvik’s tram runs again after the flood",
        summary="Line 2 is back, eleven days after the river took its bridge.",
        paragraphs=(
            "NORVIK - Tram line 2 carried passengers again on Monday, eleven days after the river "
            "Elm washed away the bridge at Mill Street.",
            "“We worked three shifts so that pupils reach their schools,” the engineer Ola Brandt "
            "said.",
            "The repair cost 4.5 million crowns, the city council said, half of which the province "
            "will pay.",
        ),
        published=datetime(2024, 11, 18, 8, 0, tzinfo=UTC),
    ),
    Story(
        slug="library",
        headline="Café & library open in the old customs house",
        summary="The reading rooms hold 80,000 books; the café opens at seven.",
        paragraphs=(
            "The old customs house of Norvik opened on Sunday as a library with reading rooms for "
            "four hundred people.",
            "The director, Åse Hovland, expects half a million visitors a year.",
            "The city bought the building in 2019 for one crown and spent five years on it.",
        ),
        published=datetime(2024, 11, 17, 12, 15, tzinfo=UTC),
    ),
)


def rss(root: str, stories: Iterable[Story] = STORIES, *, title: str = "Norvik Herald") -> str:
    """RSS 2.0 with summaries only; the whole text is on the page of each entry."""
    items = "".join(
        f"<item><title>{escape(story.headline)}</title><link>{root}{story.path}</link>"
        f"<guid>{root}{story.path}</guid><description>{escape(story.summary)}</description>"
        f"<pubDate>{format_datetime(story.published)}</pubDate></item>"
        for story in stories
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>'
        f"<title>{escape(title)}</title><link>{root}/</link><description>News of Norvik"
        f"</description><language>en</language>{items}</channel></rss>\n"
    )


def atom(root: str, stories: Iterable[Story] = STORIES, *, title: str = "Norvik Herald") -> str:
    """Atom 1.0 with the whole text of each entry."""
    entries = "".join(
        f"<entry><title>{escape(story.headline)}</title><id>{root}{story.path}</id>"
        f'<link href="{root}{story.path}"/><author><name>{story.byline}</name></author>'
        f"<published>{story.published.isoformat()}</published>"
        f"<updated>{story.published.isoformat()}</updated>"
        f'<content type="html">{escape(_html_paragraphs(story))}</content></entry>'
        for story in stories
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">'
        f"<title>{escape(title)}</title><id>{root}/</id>"
        f"<updated>{LAST_MODIFIED.isoformat()}</updated>{entries}</feed>\n"
    )


def json_feed(
    root: str, stories: Iterable[Story] = STORIES, *, title: str = "Norvik Herald"
) -> str:
    """JSON Feed 1.1 with the whole text of each entry."""
    items = [
        {
            "id": f"{root}{story.path}",
            "url": f"{root}{story.path}",
            "title": story.headline,
            "content_html": _html_paragraphs(story),
            "date_published": story.published.isoformat(),
            "authors": [{"name": story.byline}],
        }
        for story in stories
    ]
    return json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": title,
            "language": "en",
            "items": items,
        }
    )


def article_page(root: str, story: Story) -> str:
    """The page of an article, with what surrounds it on a real one, and the address of the feed."""
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        "datePublished": story.published.isoformat(),
        "author": {"@type": "Person", "name": story.byline},
    }
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(story.headline)} | Norvik Herald</title>"
        f'<link rel="alternate" type="application/rss+xml" href="{root}/rss.xml">'
        f'<link rel="canonical" href="{root}{story.path}">'
        f'<script type="application/ld+json">{json.dumps(facts)}</script></head><body>'
        '<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>'
        f"<article><h1>{escape(story.headline)}</h1>{_html_paragraphs(story)}</article>"
        "<footer>Subscribe to the Norvik Herald</footer></body></html>"
    )


def _html_paragraphs(story: Story) -> str:
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in story.paragraphs)


# The server


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gives; with validators it answers 304 to whoever has it already."""

    content: bytes
    content_type: str | None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    validators: bool = True

    @property
    def etag(self) -> str:
        return f'"{sha256(self.content).hexdigest()[:16]}"'


@dataclass(frozen=True, slots=True)
class Visit:
    """One request as it arrived."""

    path: str
    headers: CIMultiDictProxy[str]


@dataclass(slots=True)
class WebServer:
    """The pages by path, and who asked for what."""

    root: str
    """Its address without the last slash: ``http://127.0.0.1:43210``."""
    pages: dict[str, Page] = field(default_factory=dict)
    visits: list[Visit] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    """Set at the first request."""
    in_hand: int = 0
    most_at_once: int = 0

    def at(self, path: str) -> str:
        """The whole address of a path."""
        return self.root + path

    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [visit.path for visit in self.visits]

    def visits_to(self, path: str) -> list[Visit]:
        return [visit for visit in self.visits if visit.path == path]

    def put(
        self,
        path: str,
        content: str | bytes,
        content_type: str | None = "text/html; charset=utf-8",
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        validators: bool = True,
    ) -> None:
        """Publish a page, in place of what was there."""
        if isinstance(content, str):
            content = content.encode()
        self.pages[path] = Page(content, content_type, status, headers or {}, validators)

    def put_stories(self, stories: Iterable[Story]) -> None:
        """Publish all feeds and the page of each story, in place of those before."""
        stories = tuple(stories)
        self.put("/rss.xml", rss(self.root, stories), "application/rss+xml; charset=utf-8")
        self.put("/atom.xml", atom(self.root, stories), "application/atom+xml")
        self.put("/feed.json", json_feed(self.root, stories), "application/feed+json")
        for story in stories:
            self.put(story.path, article_page(self.root, story))

    def move(self, path: str, to: str, status: int = 301) -> None:
        """Answer with a redirect to ``to``: a path, or any address."""
        self.put(path, b"", status=status, headers={"Location": to}, validators=False)

    def end(self, path: str) -> None:
        """Answer 410 Gone."""
        self.put(path, b"gone", status=410, validators=False)

    def throttle(self, path: str, retry_after: str | None = "120", status: int = 429) -> None:
        """Answer 429 Too Many Requests, or 503."""
        headers = {} if retry_after is None else {"Retry-After": retry_after}
        self.put(path, b"later", status=status, headers=headers, validators=False)

    def put_robots(self, text: str | bytes, *, status: int = 200) -> None:
        self.put("/robots.txt", text, "text/plain", status=status, validators=False)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        self.visits.append(Visit(request.raw_path, request.headers))
        self.arrived.set()
        self.in_hand += 1
        self.most_at_once = max(self.most_at_once, self.in_hand)
        try:
            if misbehave := BAD.get(request.path):
                return await misbehave(request)
            page = self.pages.get(request.path)
            return web.Response(status=404) if page is None else _answer(request, page)
        except ConnectionError:  # whoever asked had enough
            return web.Response()
        finally:
            self.in_hand -= 1


def _answer(request: web.Request, page: Page) -> web.Response:
    headers = dict(page.headers)
    if page.validators:
        headers |= {"ETag": page.etag, "Last-Modified": format_datetime(LAST_MODIFIED, usegmt=True)}
        asked = request.headers
        # RFC 9110, 13.1.3: with If-None-Match the other condition is ignored
        known = (
            asked["If-None-Match"] == page.etag
            if "If-None-Match" in asked
            else asked.get("If-Modified-Since") == headers["Last-Modified"]
        )
        if known:
            return web.Response(status=304, headers=headers)
    response = web.Response(status=page.status, body=page.content, headers=headers)
    response.headers["Content-Type"] = page.content_type or NO_TYPE
    return response


async def _send_no_type(_: web.Request, response: web.StreamResponse) -> None:
    # aiohttp would send one of its own for a page without
    if response.headers.get("Content-Type") == NO_TYPE:
        del response.headers["Content-Type"]


@asynccontextmanager
async def web_server() -> AsyncIterator[WebServer]:
    """A web on a free port of loopback that publishes :data:`STORIES`."""
    served = WebServer(root="")
    app = web.Application()
    app.on_response_prepare.append(_send_no_type)
    app.router.add_route("*", "/{path:.*}", served.serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    served.root = f"http://{host}:{port}"
    served.put_stories(STORIES)
    served.put("/wrong-charset.xml", *_wrong_charset(served.root))
    try:
        yield served
    finally:
        await runner.cleanup()


def _wrong_charset(root: str) -> tuple[bytes, str]:
    """A feed in windows-1252, as its own first line says; the server says UTF-8."""
    text = rss(root).replace('encoding="utf-8"', 'encoding="windows-1252"')
    return text.encode("cp1252"), "application/rss+xml; charset=utf-8"


# The bad web


async def _silent(_: web.Request) -> web.StreamResponse:
    """Says nothing at all."""
    await asyncio.Event().wait()
    raise AssertionError("nobody ends this wait")


async def _trickling(request: web.Request) -> web.StreamResponse:
    """A byte now and then, for ever: never silent for long, never done."""
    response = web.StreamResponse(headers={"Content-Type": "text/html"})
    await response.prepare(request)
    while True:
        await response.write(b" ")
        await asyncio.sleep(0.01)


async def _stalling(request: web.Request) -> web.StreamResponse:
    """A beginning, then silence."""
    response = web.StreamResponse(headers={"Content-Type": "text/html"})
    await response.prepare(request)
    await response.write(b"<html>")
    return await _silent(request)


async def _endless(request: web.Request) -> web.StreamResponse:
    """As much as one wants, as fast as it can, of no told length."""
    response = web.StreamResponse(headers={"Content-Type": "text/html"})
    await response.prepare(request)
    while True:
        await response.write(b"<p>and so on</p>" * 4096)


async def _huge(request: web.Request) -> web.StreamResponse:
    """Says that a gigabyte follows."""
    response = web.StreamResponse(
        headers={"Content-Type": "text/html", "Content-Length": str(2**30)}
    )
    await response.prepare(request)
    return await _silent(request)


@cache
def _bomb() -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    packed = [packer.compress(bytes(2**20)) for _ in range(BOMB_SIZE // 2**20)]
    return b"".join([*packed, packer.flush()])


async def _gzip_bomb(_: web.Request) -> web.StreamResponse:
    return web.Response(
        body=_bomb(), headers={"Content-Type": "text/html", "Content-Encoding": "gzip"}
    )


async def _broken_gzip(_: web.Request) -> web.StreamResponse:
    """Half of a packed page."""
    packed = gzip.compress(b"<p>and so on</p>" * 1000)
    return web.Response(body=packed[: len(packed) // 2], headers={"Content-Encoding": "gzip"})


async def _unknown_encoding(_: web.Request) -> web.StreamResponse:
    return web.Response(body=b"\x28\xb5\x2f\xfd", headers={"Content-Encoding": "zstd"})


async def _truncated(request: web.Request) -> web.StreamResponse:
    """Hangs up in the middle of what it announced."""
    response = web.StreamResponse(headers={"Content-Type": "text/html", "Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b"<html>")
    return _hang_up(request, response)


async def _garbage(request: web.Request) -> web.StreamResponse:
    """Is no web server."""
    return _hang_up(request, web.Response(), b"220 mail.norvik.example ESMTP\r\n")


async def _long_header(request: web.Request) -> web.StreamResponse:
    return _hang_up(
        request, web.Response(), b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 2**20 + b"\r\n\r\n"
    )


def _hang_up(
    request: web.Request, response: web.StreamResponse, last: bytes = b""
) -> web.StreamResponse:
    assert request.transport is not None
    request.transport.write(last)
    request.transport.close()
    return response


def _redirect(to: str, status: int = 302) -> Handler:
    async def redirect(_: web.Request) -> web.StreamResponse:
        return web.Response(status=status, headers={"Location": to})

    return redirect


BAD: dict[str, Handler] = {
    "/bad/silent": _silent,
    "/bad/trickling": _trickling,
    "/bad/stalling": _stalling,
    "/bad/endless": _endless,
    "/bad/huge": _huge,
    "/bad/bomb": _gzip_bomb,
    "/bad/broken-gzip": _broken_gzip,
    "/bad/unknown-encoding": _unknown_encoding,
    "/bad/truncated": _truncated,
    "/bad/garbage": _garbage,
    "/bad/long-header": _long_header,
    "/bad/loop": _redirect("/bad/loop"),
    "/bad/to-loopback": _redirect("http://127.0.0.2:8080/secret"),
    "/bad/to-metadata": _redirect("http://169.254.169.254/latest/meta-data/"),
    "/bad/to-file": _redirect("file:///etc/passwd"),
    "/bad/nowhere": _redirect("", 301),
}
"""What each bad address does; none of them is a page that could be read."""
