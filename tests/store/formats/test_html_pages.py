"""A page is one article: its text without the page around it, its facts as stated or unknown."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.formats import FEED, HTML, JSON_FEED, parse_document
from store.formats.identity import is_made
from store.types import Parsed, Precision, Reason, Rejection
from tests.store.formats.markup import (
    FIRST,
    JSON_LD,
    SECOND,
    TEXT,
    THIRD,
    document,
    ld,
    one,
    page,
    read,
    refused,
    texts,
)


def test_everything_a_page_states_is_read() -> None:
    body = (
        "<article><h1>Bridge Opens After Eleven Years</h1>"
        "<figure><img src='b.jpg'><figcaption>The bridge in Norvik, November 18, 2024."
        " (Lena Okt/Reuters)</figcaption></figure>"
        f"<p>{FIRST}</p><p>{SECOND}</p><aside><p>Sign up for our letter!</p></aside><p>{THIRD}</p>"
        "<figure><figcaption>The bridge in Norvik, November 18, 2024. (Lena Okt/Reuters)"
        "</figcaption></figure></article>"
    )
    parsed = one(page(ld(), body=body, attributes='lang="en-GB"'))
    article = parsed.article
    assert texts(parsed) == TEXT
    assert article.headline == "Bridge Opens After Eleven Years"
    assert article.byline == "Ada Moe, Kim Lund"
    assert article.source == "Norvik Herald"
    assert article.published.at == datetime(2024, 11, 18, 8, 30, tzinfo=UTC)
    assert (article.published.precision, article.published.basis) == (Precision.TIME, "stated")
    assert article.language == "en-GB"
    assert article.category == "City"
    assert article.url == "https://norvik.example/news/bridge"
    assert article.captions == ("The bridge in Norvik, November 18, 2024. (Lena Okt/Reuters)",)
    assert article.photo_agency == "Reuters"
    assert article.flags == ()
    assert is_made(article.id)


@pytest.mark.parametrize(
    "content",
    [
        f"[{JSON_LD}]",
        f'{{"@graph": [{{"@type": "WebSite", "name": "x"}}, {JSON_LD}]}}',
        f"<!--{JSON_LD}-->",
        f"//<![CDATA[\n{JSON_LD}\n//]]>",
        JSON_LD + ";",
        JSON_LD.replace('"NewsArticle"', '["Thing", "ReportageNewsArticle"]'),
        JSON_LD.replace("Eleven Years", "Eleven&nbsp;Years"),
        JSON_LD.replace("Eleven Years", "Eleven\nYears"),
    ],
)
def test_json_ld_as_it_is_really_written(content: str) -> None:
    article = one(page(ld(content))).article
    assert article.headline == "Bridge Opens After Eleven Years"
    assert article.byline == "Ada Moe, Kim Lund"
    assert article.published.at == datetime(2024, 11, 18, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ('"Ada Moe"', "Ada Moe"),
        ('{"name": "Ada Moe"}', "Ada Moe"),
        ('["Ada Moe", "Ada Moe", {"name": "Kim"}]', "Ada Moe, Kim"),
        ('{"@id": "#ada"}', "Ada Moe"),
        ('{"name": ["Ada Moe", "Kim"]}', "Ada Moe, Kim"),
        ('"https://social.example/ada"', None),
        ("7", None),
        ("null", None),
    ],
)
def test_authors(author: str, byline: str | None) -> None:
    graph = (
        '{"@graph": [{"@type": "Person", "@id": "#ada", "name": "Ada Moe"},'
        f'{{"@type": "Article", "headline": "H", "author": {author}}}]}}'
    )
    assert one(page(ld(graph))).article.byline == byline


def test_of_several_articles_the_one_of_this_page_is_meant() -> None:
    other = JSON_LD.replace("news/bridge", "news/ferry").replace("Bridge Opens", "Ferry Stops")
    canonical = '<link rel="canonical" href="https://norvik.example/news/bridge">'
    article = one(page(canonical + ld(f"[{other}, {JSON_LD}]"))).article
    assert article.headline == "Bridge Opens After Eleven Years"


def test_open_graph_and_meta_tags() -> None:
    head = """<meta property="og:title" content="Bridge Opens | Norvik Herald">
<meta property="og:site_name" content="Norvik Herald"><meta name="author" content="By Ada Moe">
<meta property="article:published_time" content="2024-11-18">
<meta property="og:url" content="https://norvik.example/b#top">
<meta property="article:section" content="City"><meta property="og:locale" content="pt_BR">"""
    article = one(page(head)).article
    assert article.headline == "Bridge Opens"
    assert article.source == "Norvik Herald"
    assert article.byline == "Ada Moe"
    assert (article.published.day, article.published.precision) == (
        datetime(2024, 11, 18, tzinfo=UTC).date(),
        Precision.DAY,
    )
    assert article.url == "https://norvik.example/b"
    assert article.category == "City"
    assert article.language == "pt-BR"


def test_what_is_stated_nowhere_stays_unknown() -> None:
    article = one(page()).article
    assert article.headline == "Bridge Opens"
    assert (article.source, article.byline, article.url) == (None, None, None)
    assert article.published.at is None
    assert article.flags == ("day unknown",)
    assert article.language == "en"


def test_a_day_found_in_the_page_says_so() -> None:
    body = (
        '<article><h1>Bridge Opens</h1><div class="date">18 Nov 2024</div>'
        + "".join(f"<p>{text}</p>" for text in TEXT)
        + "</article>"
    )
    published = one(page(body=body)).article.published
    assert str(published.day) == "2024-11-18"
    assert (published.precision, published.basis) == (Precision.DAY, "found in the page")


def test_a_day_in_the_future_is_dropped() -> None:
    article = one(page(ld(JSON_LD.replace("2024-11-18", "2091-11-18")))).article
    assert article.published.at is None
    assert article.flags == ("day unknown", "day dropped: 2091-11-18 is in the future")


def test_a_moment_without_a_zone_is_in_the_one_of_the_setting() -> None:
    content = page(ld(JSON_LD.replace("09:30:00+01:00", "09:30:00")))
    published = one(content, time_zone="Europe/Lisbon").article.published
    assert published.at == datetime(2024, 11, 18, 9, 30, tzinfo=UTC)
    assert published.basis == "stated without a zone, read as Europe/Lisbon"


def test_the_outlet_of_a_setting_wins() -> None:
    assert one(page(ld()), outlet="The Example").article.source == "The Example"
    assert one(page(), language="no").article.language == "no"


def test_the_address_is_absolute_and_http() -> None:
    relative = '<link rel="canonical" href="/news/bridge?a=1">'
    fetched = one(page(relative), url="https://norvik.example/x/y?utm=1")
    assert fetched.article.url == "https://norvik.example/news/bridge?a=1"
    assert one(page(relative)).article.url is None
    for hostile in (
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://a@b.example/",
        "http://[",
    ):
        head = f'<link rel="canonical" href="{hostile}"><base href="http://[">'
        article = one(page(head), url="https://norvik.example/z").article
        assert article.url == "https://norvik.example/z"
    saved = page().replace(
        "<!DOCTYPE", "<!-- saved from url=(0024)https://norvik.example/s -->\n<!DOCTYPE"
    )
    assert one(saved).article.url == "https://norvik.example/s"


def test_the_id_outlives_changes_of_the_text_and_the_file() -> None:
    first = one(page(ld()))
    changed = one(page(ld()).replace("eleven years of work", "ten years"), origin="/else/b.html")
    assert first.article.id == changed.article.id
    assert first.article.digest != changed.article.digest
    assert one(page()).article.id == one(page(), origin="/else/page.html").article.id
    assert one(page()).article.id != one(page(), origin="/news/other.html").article.id


@pytest.mark.parametrize(
    ("encoding", "meta", "charset"),
    [
        ("utf-8", "", None),
        ("utf-8-sig", "windows-1252", "iso-8859-1"),
        ("utf-8", "iso-8859-1", "latin1"),
        ("cp1252", "iso-8859-1", None),
        ("cp1252", "", "windows-1252"),
        ("cp1252", "utf-8", None),
        ("utf-16", "", None),
        ("utf-16-le", "", "utf-16le"),
    ],
)
def test_charsets(encoding: str, meta: str, charset: str | None) -> None:
    content = page().replace('<meta charset="utf-8">', f'<meta charset="{meta}">' if meta else "")
    parsed = one(content.replace("opened", "öffnete – café").encode(encoding), charset=charset)
    assert "Orva öffnete – café on Monday" in texts(parsed)[0]
    assert "“It was" in texts(parsed)[1]
    assert parsed.article.flags == ("day unknown",)


@pytest.mark.parametrize("told", ["http", "meta"])
@pytest.mark.parametrize(
    ("encoding", "label", "words"),
    [
        ("cp1251", "windows-1251", "Мост открыли в понедельник после одиннадцати лет работы."),
        ("shift_jis", "x-sjis", "橋は十一年の工事を経て月曜日に開通しました。"),
        ("iso2022_jp", "iso-2022-jp", "橋は十一年の工事を経て月曜日に開通しました。"),
        ("gb18030", "gb2312", "大桥在施工十一年后于星期一通车。"),
        ("cp1256", "windows-1256", "افتتح الجسر يوم الاثنين بعد أحد عشر عاما من العمل."),
    ],
)
def test_other_scripts(told: str, encoding: str, label: str, words: str) -> None:
    content = page().replace("utf-8", label if told == "meta" else "x-nothing")
    content = content.replace("“", "").replace("”", "").replace("©", "").replace(FIRST, words * 5)
    parsed = one(content.encode(encoding), charset=label if told == "http" else "nonsense")
    assert texts(parsed)[0] == words * 5


def test_undeclared_cyrillic_is_recognised() -> None:
    words = "Новый мост через реку открыли в понедельник после одиннадцати лет работы. "
    body = "<article><h1>Открытие моста</h1>" + f"<p>{words * 4}</p>" * 3 + "</article>"
    content = page(body=body).replace('<meta charset="utf-8">', "").replace("©", "")
    assert texts(one(content.encode("cp1251")))[-1] == (words * 4).strip()


def test_damage_is_flagged() -> None:
    content = page().replace("Monday", "M\ufffdnday").encode().replace("\ufffd".encode(), b"\xff")
    assert "1 unreadable characters in the file" in one(content).article.flags


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"  \n ", Reason.EMPTY),
        (b"\x89PNG\r\n\x1a\n" + bytes(90), Reason.BINARY),
        (b"%PDF-1.7 ...", Reason.BINARY),
        (b"Just words, no markup at all.", Reason.NO_STRUCTURE),
        (b'{"headline": "Bridge Opens"}', Reason.NO_STRUCTURE),
        (b"<?xml version='1.0'?><rss><channel></channel></rss>", Reason.UNKNOWN_FORMAT),
        (b"<html></html>", Reason.NO_TEXT),
        (b"<html><body><p>Page not found</p></body></html>", Reason.NO_TEXT),
        (page(body="<ul><li><a href='/1'>One</a></li></ul>").encode(), Reason.NO_TEXT),
    ],
)
def test_what_is_no_article_is_rejected(content: bytes, reason: Reason) -> None:
    assert refused(content).reason is reason


@pytest.mark.parametrize(
    ("bomb", "words", "line"),
    [
        ("<p " + " ".join(f"a{i}=1" for i in range(20_000)) + ">", "kB", 3),
        ("<p " + " ".join(f"a{i}" for i in range(2_000)) + ">", "attributes", 3),
        ("<p title='" + "x" * 70_000 + "'>", "kB", 3),
        ("<div>" * 5_000, "inside", 3),
        ('<!DOCTYPE x [<!ENTITY a "aaaa">]>', "entities", 3),
    ],
)
def test_bombs_are_refused_before_any_parser_sees_them(bomb: str, words: str, line: int) -> None:
    rejection = refused(page(bomb))
    assert (rejection.reason, rejection.line) == (Reason.MARKUP_BOMB, line)
    assert words in rejection.detail


def test_pictures_inside_the_page_are_no_bomb() -> None:
    picture = "<img src='data:image/png;base64," + "iVBORw0KGgo=" * 20_000 + "'>"
    assert texts(one(page(ld()).replace("<h1>", picture + "<h1>"))) == TEXT


@settings(max_examples=60, deadline=None)
@given(
    content=st.one_of(
        st.binary(max_size=300),
        st.lists(
            st.sampled_from(
                [b"<html>", b"<p>", b"</p>", b"<!--", b"-->", b"<script>", b"<![CDATA[", b"<rss>",
                 b"<item>", b"<title>", b"</title>", b"<entry>", b"&#0;", b"&lt;", b"'", b'"', b">",
                 b"<", b"=", b"{", b'"version": "https://jsonfeed.org/version/1",', b'"items": [{',
                 b"}]", b"<a href='http://[", b"\xff", b"<?xml version='1.0' encoding='utf-7'?>",
                 b"<meta charset=utf-16>", b"words of a text ", b"<base href='//'>", b"\0"]
            ),
            max_size=40,
        ).map(b"".join),
    ),
    media_type=st.sampled_from([HTML, FEED, JSON_FEED]),
    charset=st.sampled_from([None, "utf-8", "utf-7", "zip", "hz", "\0"]),
    url=st.sampled_from([None, "https://a.example/b", "http://[", ""]),
)  # fmt: skip
def test_nothing_raises(
    content: bytes, media_type: str, charset: str | None, url: str | None
) -> None:
    found = parse_document(document(content, media_type, charset=charset, url=url))
    assert found
    for each in found:
        assert isinstance(each, Parsed | Rejection)
        if isinstance(each, Rejection):
            # The last resort of the dispatcher is for the libraries, not for our own mistakes.
            assert not each.detail.startswith("its parser failed"), each
        else:
            assert each.passages
            each.article.headline.encode()


def test_a_title_that_repeats_itself_in_the_text_is_left_out() -> None:
    body = (
        "<article>" + f"<p>Bridge Opens</p>{''.join(f'<p>{text}</p>' for text in TEXT)}</article>"
    )
    assert texts(one(page(body=body))) == TEXT


def test_read_gives_one_thing_a_page() -> None:
    assert len(read(page(ld()) + page())) == 1
