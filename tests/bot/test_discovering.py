"""Feeds told from pages, and feeds that pages name."""

from __future__ import annotations

import pytest

from bot.discovering import feeds_named, media_type_of
from bot.fetching import Fetched
from store.formats import FEED, HTML, JSON_FEED


def fetched(content: str | bytes, media_type: str = "text/html") -> Fetched:
    return Fetched(
        address="https://herald.example/world/index.html",
        status=200,
        content=content.encode() if isinstance(content, str) else content,
        media_type=media_type,
        charset=None,
        etag=None,
        last_modified=None,
        moved_to=None,
        max_age=None,
    )


@pytest.mark.parametrize(
    ("content", "told", "media_type"),
    [
        ('<?xml version="1.0"?><rss version="2.0">', "text/html", FEED),
        ('<!-- by <html> tools --><feed xmlns="x">', "text/plain", HTML),
        ('<feed xmlns="http://www.w3.org/2005/Atom">', "", FEED),
        ("<rdf:RDF>", "text/xml", FEED),
        ("<?xml version='1.0'?>\n<rss>".encode("utf-16"), "text/xml", FEED),
        (b"\xef\xbb\xbf<rss>", "text/html", FEED),
        ('{"version": "https://jsonfeed.org/version/1.1"}', "text/plain", JSON_FEED),
        (b'\xef\xbb\xbf \n{"version": ""}', "application/json", JSON_FEED),
        ("<!DOCTYPE  html><title>rss</title><rss>", "application/xml", HTML),
        ("<p>No head at all</p>", "text/html", HTML),
        ("<channel>", "application/xml", FEED),
        ("<channel>", "application/xhtml+xml", HTML),
        ("", "", HTML),
    ],
)
def test_what_was_fetched_is_told_by_its_beginning(
    content: str | bytes, told: str, media_type: str
) -> None:
    assert media_type_of(fetched(content, told)) == media_type


def test_a_page_names_its_feeds() -> None:
    page = """
        <link rel=stylesheet href=a.css type="text/css">
        <LINK REL='Alternate' TYPE='application/rss+xml; charset=utf-8'
              HREF='/world.rss?a=1&amp;b=2'>
        <link rel="alternate home" type="application/atom+xml" href=" atom.xml ">
        <link rel="alternate" type="application/feed+json" href="//feeds.example/f.json">
        <link rel="alternate" type="application/rss+xml" href="/world.rss?a=1&b=2">
        <link rel="alternate" type="text/html" hreflang="de" href="/de">
        <link rel="alternate" type="application/rss+xml">
        <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
        <link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">
        <link rel="alternate" type="application/rss+xml" href="http://[bad">
    """

    assert feeds_named(fetched(page)) == [
        "https://herald.example/world.rss?a=1&b=2",
        "https://herald.example/world/atom.xml",
        "https://feeds.example/f.json",
    ]


@pytest.mark.parametrize(
    "page", ["<link " * 200_000, "<link a" + "'" * 1_000_000, "<link " + "a='" * 300_000 + ">"]
)
def test_hostile_pages_name_none(page: str) -> None:
    """In time: what takes the square of its length would run into the limit of every test."""
    assert feeds_named(fetched(page)) == []
