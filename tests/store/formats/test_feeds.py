"""Every kind of feed is articles: what an entry states, nothing made up, nothing lost silently."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from store.formats import FEED, JSON_FEED, feed_readers
from store.types import Parsed, Precision, Reason, Rejection
from tests.store.formats.markup import FIRST, SECOND, TEXT, one, page, read, refused, texts

MARKUP = f"<p>{FIRST}</p><p>{SECOND}</p>"
NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
)
DATE = "<pubDate>Mon, 18 Nov 2024 09:30:00 +0100</pubDate>"


def rss(*items: str, channel: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" {NAMESPACES}><channel>'
        f"<title>Norvik Herald</title><link>https://norvik.example/</link>{channel}\n"
        + "\n".join(f"<item>{item}</item>" for item in items)
        + "</channel></rss>"
    )


def item(
    title: str = "Bridge Opens", *, link: str = "https://norvik.example/b", more: str = DATE
) -> str:
    return f"<title>{title}</title><link>{link}</link>{more}"


def feed_one(content: str | bytes, **facts: Any) -> Parsed:
    return one(content, FEED, **{"origin": "/news/feed.xml"} | facts)


def flags(content: str, **facts: Any) -> tuple[str, ...]:
    return feed_one(content, **facts).article.flags


def test_everything_an_rss_item_states_is_read() -> None:
    parsed = feed_one(
        rss(
            item(
                "Bridge &amp;amp; Ferry",
                more=DATE + "<dc:creator>Ada Moe</dc:creator><category>City</category>"
                "<category>Sea</category>"
                '<guid isPermaLink="false">tag:norvik.example,2024:7</guid>'
                "<description>Short.</description>"
                f"<content:encoded><![CDATA[<figure><figcaption>The bridge. (Lena Okt/Reuters)"
                f"</figcaption></figure>{MARKUP}<p>The post <a href='#'>Bridge</a> appeared first"
                " on Norvik Herald.</p>]]></content:encoded>",
            ),
            channel="<language>en-GB</language>",
        )
    )
    article = parsed.article
    assert texts(parsed) == [FIRST, SECOND]
    assert article.headline == "Bridge & Ferry"
    assert article.byline == "Ada Moe"
    assert article.source == "Norvik Herald"
    assert article.url == "https://norvik.example/b"
    assert article.published.at == datetime(2024, 11, 18, 8, 30, tzinfo=UTC)
    assert (article.published.precision, article.published.basis) == (Precision.TIME, "stated")
    assert (article.language, article.category) == ("en-GB", "City")
    assert article.captions == ("The bridge. (Lena Okt/Reuters)",)
    assert article.photo_agency == "Reuters"
    assert (article.flags, article.line) == ((), 3)


ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="https://norvik.example/">
<title>Norvik Herald</title><link href="/"/><entry xml:base="news/">
<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Bridge <b>Opens</b></div></title>
<link rel="enclosure" href="x.mp3"/><link href="b"/><id>urn:b</id>
<author><name>Ada Moe</name></author>
<published>2024-11-18T09:30:00+01:00</published><updated>2024-11-19T00:00:00Z</updated>
<category term="c" label="City"/><summary>Short.</summary><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml">{MARKUP}</div></content></entry></feed>"""
PLAIN_ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<title>Norvik Herald</title><link href="https://norvik.example/"/><entry><title>Bridge Opens</title>
<link href="https://norvik.example/news/b"/><id>urn:b</id><author><name>Ada Moe</name></author>
<published>2024-11-18T09:30:00+01:00</published><category term="City"/>
<content type="html"><![CDATA[{MARKUP}]]></content></entry></feed>"""
RDF = f"""<rdf:RDF xmlns="http://purl.org/rss/1.0/" {NAMESPACES}
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel rdf:about="https://norvik.example/">
<title>Norvik Herald</title><link>https://norvik.example/</link><dc:language>en-GB</dc:language>
</channel><item rdf:about="urn:b"><title>Bridge Opens</title>
<link>https://norvik.example/news/b</link>
<dc:creator>Ada Moe</dc:creator><dc:subject>City</dc:subject>
<dc:date>2024-11-18T09:30:00+01:00</dc:date>
<content:encoded><![CDATA[{MARKUP}]]></content:encoded></item></rdf:RDF>"""
OLD_RSS = f"""<rss version="0.91"><channel><title>Norvik Herald</title><language>en-GB</language>
<link>https://norvik.example/</link><item><title>Bridge Opens</title><category>City</category>
<link>https://norvik.example/news/b</link><author>ada@norvik.example (Ada Moe)</author>
<pubDate>18 Nov 24 09:30 +0100</pubDate><description>{MARKUP.replace("<", "&lt;") * 5}</description>
</item></channel></rss>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Norvik Herald",
        "home_page_url": "https://norvik.example/",
        "language": "en-GB",
        "items": [
            {
                "id": "urn:b",
                "url": "https://norvik.example/news/b",
                "title": "Bridge Opens",
                "content_html": MARKUP,
                "date_published": "2024-11-18T09:30:00+01:00",
                "authors": [{"name": "Ada Moe"}],
                "tags": ["City"],
            }
        ],
    }
)


@pytest.mark.parametrize("content", [ATOM, PLAIN_ATOM, RDF, OLD_RSS, JSON])
@pytest.mark.parametrize("media_type", [FEED, JSON_FEED])
def test_every_kind_of_feed_says_the_same(content: str, media_type: str) -> None:
    parsed = one(content, media_type)
    article = parsed.article
    assert texts(parsed)[:2] == [FIRST, SECOND]
    assert article.headline == "Bridge Opens"
    assert (article.byline, article.source) == ("Ada Moe", "Norvik Herald")
    assert article.url == "https://norvik.example/news/b"
    assert article.published.at == datetime(2024, 11, 18, 8, 30, tzinfo=UTC)
    assert (article.language, article.category) == ("en-GB", "City")
    assert article.flags == ()


def test_both_libraries_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    content = rss(
        item(more=f"{DATE}<guid>urn:b</guid><description>{SECOND}</description>"),
        item("Ferry", link="/f", more=DATE + "<author>a@b.example (Ada)</author>"
             f"<description>{FIRST}</description>"
             f"<content:encoded><![CDATA[{MARKUP * 3}]]></content:encoded>"),
        channel="<language>en</language>",
    )  # fmt: skip
    quickly = read(content, FEED)
    assert feed_readers._reads_quickly(content)
    monkeypatch.setattr(feed_readers, "_reads_quickly", lambda text: False)
    assert read(content, FEED) == quickly


@pytest.mark.parametrize(
    ("date", "day", "precision", "basis"),
    [
        ("Mon, 18 Nov 2024 09:30:00 GMT", "2024-11-18", Precision.TIME, "stated"),
        ("Mon, 18 Nov 2024 23:30:00 EST", "2024-11-19", Precision.TIME, "stated"),
        ("2024-11-18T23:30:00-08:00", "2024-11-19", Precision.TIME, "stated"),
        ("2024-11-18", "2024-11-18", Precision.DAY, "stated"),
        ("18 Nov 2024", "2024-11-18", Precision.DAY, "stated"),
        ("Monday, 18 November 2024", "2024-11-18", Precision.DAY, "stated"),
        ("2024-11-18 09:30", "2024-11-18", Precision.TIME, "stated without a zone, read as UTC"),
        ("Mon, 18 Nov 2024 09:30:00 XYZ", "2024-11-18", Precision.TIME,
         "stated without a zone, read as UTC"),
        ("10:30", None, Precision.NONE, "unknown"),
        ("yesterday", None, Precision.NONE, "unknown"),
        ("2024", None, Precision.NONE, "unknown"),
        ("2024-11", None, Precision.NONE, "unknown"),
        ("31 Feb 2024", None, Precision.NONE, "unknown"),
        ("Mon, 18 Nov 9999 23:59:59 -2359", None, Precision.NONE, "unknown"),
        ("", None, Precision.NONE, "unknown"),
    ],
)  # fmt: skip
def test_a_day_is_what_is_stated_and_never_today(
    date: str, day: str | None, precision: Precision, basis: str
) -> None:
    more = f"<pubDate>{date}</pubDate><description>{FIRST}</description>"
    article = feed_one(rss(item(more=more))).article
    assert article.published.day == (datetime.fromisoformat(day).date() if day else None)
    assert (article.published.precision, article.published.basis) == (precision, basis)
    assert ("day unknown" in article.flags) == (day is None)


def test_the_future_has_not_been_published() -> None:
    more = "<pubDate>Thu, 02 Jan 2025 09:30:00 GMT</pubDate><description>D.</description>"
    later = feed_one(rss(item(more=more)))
    assert later.article.published.at is None
    assert later.article.flags[:2] == ("day unknown", "day dropped: 2025-01-02 is in the future")
    soon = feed_one(rss(item(more=more.replace("Thu, 02 Jan", "Wed, 01 Jan"))))
    assert str(soon.article.published.day) == "2025-01-01"


def test_a_summary_says_so() -> None:
    short = f"<description>{FIRST}</description>"
    assert flags(rss(item(more=DATE + short))) == ("summary only",)
    both = short + f"<content:encoded><![CDATA[{MARKUP}]]></content:encoded>"
    assert flags(rss(item(more=DATE + both))) == ()
    long = f"<description><![CDATA[{MARKUP * 6}]]></description>"
    assert flags(rss(item(more=DATE + long))) == ()
    bare = feed_one(rss(item()))
    assert (texts(bare), bare.article.flags) == (["Bridge Opens"], ("summary only",))


@pytest.mark.parametrize("kind", ["text", "html"])
def test_a_short_content_of_atom_is_the_whole_text(kind: str) -> None:
    short = "The toll is &lt; 5 crowns, and &gt; 3 for bicycles, the council said."
    written = short.replace("&", "&amp;") if kind == "html" else short
    parsed = feed_one(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><id>urn:h</id><entry>'
        "<title>Toll set</title><id>urn:h:1</id><updated>2024-11-18T06:00:00Z</updated>"
        f'<content type="{kind}">{written}</content></entry></feed>'
    )
    assert texts(parsed) == ["The toll is < 5 crowns, and > 3 for bicycles, the council said."]
    assert parsed.article.flags == ()


def test_without_a_title_the_headline_is_the_first_words() -> None:
    parsed = feed_one(rss(f"{DATE}<guid>7</guid><description>{FIRST}</description>"))
    assert parsed.article.headline.startswith("The new bridge across the Orva")
    assert parsed.article.headline.endswith("…")
    assert texts(parsed) == [FIRST]
    assert parsed.article.flags == ("no headline", "summary only")


def test_the_outlet_of_a_setting_wins_and_the_language_of_the_feed() -> None:
    article = feed_one(rss(item()), outlet="The Example", language="no").article
    assert (article.source, article.language) == ("The Example", "no")
    stated = rss(item(), channel="<language>en</language>")
    assert feed_one(stated, language="no").article.language == "en"


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("/b", "https://norvik.example/b"),
        ("b?c=1#d", "https://norvik.example/b?c=1"),
        ("//other.example/b", "https://other.example/b"),
        (" https://norvik.example/a b\n", "https://norvik.example/a%20b"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://user:word@norvik.example/", None),
        ("", None),
    ],
)
def test_links_are_absolute_and_http(link: str, url: str | None) -> None:
    article = feed_one(rss(item(link=link))).article
    assert article.url == url
    assert ("url dropped: not an http or https address" in article.flags) == (
        link != "" and not url
    )


def test_links_are_relative_to_where_the_feed_came_from() -> None:
    content = rss(item(link="b")).replace("<link>https://norvik.example/</link>", "<link>/</link>")
    url = "https://norvik.example/feeds/all.xml"
    assert feed_one(content, url=url).article.url == "https://norvik.example/b"
    assert feed_one(content).article.url is None


def test_ids_are_those_of_the_feed() -> None:
    def ids(*guids: str, title: str = "T", link: str = "https://norvik.example/b") -> list[str]:
        found = read(
            rss(*(item(f"{title} {i}", link=f"{link}{i}", more=f"<guid>{guid}</guid>")
                  for i, guid in enumerate(guids))), FEED
        )  # fmt: skip
        return [each.article.id for each in found if isinstance(each, Parsed)]

    assert ids("a", "b") == ids("a", "b", title="Changed", link="https://norvik.example/moved")
    assert len(set(ids("a", "b", "a"))) == 3
    assert ids("tag:a") == ids("tag:a")
    permanent = feed_one(rss(item(more="<guid>https://norvik.example/b</guid>")))
    elsewhere = rss(item(more="<guid>https://norvik.example/b</guid>"))
    elsewhere = elsewhere.replace("Norvik Herald", "Norvik Sport")
    assert feed_one(elsewhere).article.id == permanent.article.id
    number = feed_one(rss(item(more="<guid>7</guid>")))
    other = feed_one(
        rss(item(more="<guid>7</guid>")).replace("norvik.example/<", "other.example/<")
    )
    assert number.article.id != other.article.id


def test_lines_and_numbers_of_what_was_rejected() -> None:
    found = read(rss(item(), "<pubDate>x</pubDate>", item("Ferry", link="")), FEED)
    assert [type(each) for each in found] == [Parsed, Rejection, Parsed]
    rejection = found[1]
    assert isinstance(rejection, Rejection)
    assert (rejection.reason, rejection.line) == (Reason.NO_TEXT, 4)
    assert "entry 2" in rejection.detail


def test_one_dangerous_entry_costs_itself_alone() -> None:
    bomb = (
        "<description><![CDATA[<p " + " ".join(f"a{i}" for i in range(900)) + ">]]></description>"
    )
    found = read(rss(item(), item(link="/x", more=bomb), item("Ferry", link="/f")), FEED)
    assert [each.reason for each in found if isinstance(each, Rejection)] == [Reason.MARKUP_BOMB]
    assert len(found) == 3


def test_a_feed_is_read_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed_readers, "MOST_ENTRIES", 3)
    monkeypatch.setattr("store.formats.feeds.MOST_ENTRIES", 3)
    found = read(rss(*(item(f"T {i}", link=f"/{i}") for i in range(9))), FEED)
    assert [isinstance(each, Parsed) for each in found] == [True, True, True, False]
    last = found[-1]
    assert isinstance(last, Rejection)
    assert (last.reason, last.line) == (Reason.TOO_LARGE, 6)


LAUGHS = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
<rss version="2.0"><channel><title>&b;</title></channel></rss>"""
EXTERNAL = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><item><title>&x;</title></item></channel></rss>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("content", [LAUGHS, EXTERNAL, EXTERNAL.replace("[", "[\n<!-- ]> -->")])
def test_entities_are_refused_in_every_encoding(content: str, encoding: str) -> None:
    rejection = refused(content.encode(encoding), FEED)
    assert rejection.reason is Reason.MARKUP_BOMB
    assert "entities" in rejection.detail


def test_a_doctype_without_entities_is_harmless() -> None:
    doctype = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss.dtd">'
    assert feed_one(rss(item()).replace("\n<rss", f"\n{doctype}<rss")).article.headline


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", Reason.EMPTY),
        ("\ufeff \n", Reason.EMPTY),
        (rss(), Reason.EMPTY),
        (page(), Reason.NO_STRUCTURE),
        ("<?xml version='1.0'?><urlset><url><loc>x</loc></url></urlset>", Reason.NO_STRUCTURE),
        ("Just words.", Reason.NO_STRUCTURE),
        ("{", Reason.NOT_JSON),
        ("[" * 100_000, Reason.NOT_JSON),
        ('{"items": []}', Reason.NO_STRUCTURE),
        ('{"version": "https://jsonfeed.org/version/1", "items": 7}', Reason.EMPTY),
        ('{"version": "https://jsonfeed.org/version/1", "items": [7]}', Reason.NO_TEXT),
        ("\x89PNG\r\n\x1a\n\0\0", Reason.BINARY),
    ],
)
def test_what_is_no_feed_is_rejected(content: str, reason: Reason) -> None:
    assert (
        refused(content.encode("latin-1" if "PNG" in content else "utf-8"), FEED).reason is reason
    )


@pytest.mark.parametrize(
    ("encoding", "declared", "charset"),
    [
        ("utf-8", "utf-8", "iso-8859-1"),
        ("iso-8859-1", "iso-8859-1", None),
        ("cp1252", "utf-8", "windows-1252"),
        ("utf-16", "utf-16", None),
        ("cp1251", "windows-1251", None),
        ("koi8-r", "koi8-r", "text/xml"),
    ],
)
def test_charsets(encoding: str, declared: str, charset: str | None) -> None:
    title = "Мост открыт" if encoding in ("cp1251", "koi8-r") else "Café à Orvale"
    content = rss(item(title)).replace('"utf-8"', f'"{declared}"').encode(encoding)
    assert feed_one(content, charset=charset).article.headline == title


def test_broken_xml_gives_what_can_be_read() -> None:
    content = rss(item("A & B <b", more=DATE), item("Ferry", link="/f"))[:-25]
    headlines = [each.article.headline for each in read(content, FEED) if isinstance(each, Parsed)]
    assert headlines[0].startswith("A & B")


def test_json_feeds_in_plain_text() -> None:
    content = json.loads(JSON)
    content["items"][0] = {
        "id": 7, "content_text": "\n\n".join(TEXT), "summary": "S", "author": {"name": "Ada"},
        "external_url": "https://norvik.example/x", "tags": "City", "title": "\ud800",
    }  # fmt: skip
    parsed = one(json.dumps(content), JSON_FEED)
    assert texts(parsed) == TEXT
    assert parsed.article.byline == "Ada"
    assert parsed.article.url == "https://norvik.example/x"
    assert parsed.article.flags[0] == "day unknown"
