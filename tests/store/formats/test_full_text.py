"""A feed's entry completed with its page: the feed's word on what it is, the page's text."""

from __future__ import annotations

from datetime import UTC, datetime

from store.formats import FEED, complete
from tests.store.formats.markup import JSON_LD, TEXT, ld, one, page, texts

RSS = """<rss version="2.0"><channel><title>Norvik Feed</title><item><title>A Bridge Opens</title>
<link>https://norvik.example/b?from=feed</link><guid>tag:b</guid>{}<description>Short.</description>
</item></channel></rss>"""
DATE = "<pubDate>Mon, 18 Nov 2024 06:00:00 GMT</pubDate>"
BODY = "<article><figure><figcaption>The bridge. (Lena Okt/Reuters)</figcaption></figure>" + (
    "".join(f"<p>{text}</p>" for text in TEXT) + "</article>"
)


def test_the_text_is_the_pages_and_the_rest_the_feeds() -> None:
    entry = one(RSS.format(DATE), FEED, origin="https://norvik.example/rss")
    whole = complete(entry, one(page(ld(), body=BODY), outlet="Page"))
    assert entry.article.flags == ("summary only",)
    assert texts(whole) == TEXT
    article = whole.article
    assert (article.id, article.origin) == (entry.article.id, entry.article.origin)
    assert article.headline == "A Bridge Opens"
    assert article.url == "https://norvik.example/b?from=feed"
    assert article.source == "Norvik Feed"
    assert article.published.at == datetime(2024, 11, 18, 6, tzinfo=UTC)
    assert article.byline == "Ada Moe, Kim Lund"
    assert article.captions == ("The bridge. (Lena Okt/Reuters)",)
    assert article.photo_agency == "Reuters"
    assert article.category == "City"
    assert article.flags == ()
    assert article.digest not in ("", entry.article.digest)


def test_what_the_feed_leaves_open_is_taken_from_the_page() -> None:
    rss = RSS.format("<dc:creator xmlns:dc='http://purl.org/dc/elements/1.1/'>Eva</dc:creator>")
    entry = one(rss.replace("<title>A Bridge Opens</title>", ""), FEED)
    assert entry.article.flags == ("day unknown", "no headline", "summary only")
    article = complete(entry, one(page(ld()))).article
    assert article.headline == "Bridge Opens After Eleven Years"
    assert article.published.at == datetime(2024, 11, 18, 8, 30, tzinfo=UTC)
    assert article.byline == "Eva"
    assert article.flags == ()


def test_doubts_that_remain_are_kept() -> None:
    entry = one(RSS.format(""), FEED)
    assert complete(entry, one(page())).article.flags == ("day unknown",)
    dated = one(RSS.format(DATE), FEED)
    future = one(page(ld(JSON_LD.replace("2024-", "2094-"))))
    assert complete(dated, future).article.flags == ()
    assert complete(entry, future).article.flags == (
        "day unknown",
        "day dropped: 2094-11-18 is in the future",
    )


def test_completing_twice_changes_nothing() -> None:
    entry, shown = one(RSS.format(DATE), FEED), one(page(ld(), body=BODY))
    whole = complete(entry, shown)
    assert complete(whole, shown) == whole
