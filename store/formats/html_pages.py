"""A page of HTML, saved or fetched, to the one article on it. Pure.

The text is found by trafilatura (its ``favor_precision``: F1 .964 on a public benchmark, the best
of those measured), the facts by :mod:`store.formats.page_facts`; a day that is stated nowhere is
looked for by htmldate and says so. What the page does not state stays unknown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from htmldate import find_date
from trafilatura import bare_extraction

from store.formats.charsets import decode_markup, without_declaration
from store.formats.credits import photo_agency, place_of, text_agency
from store.formats.decoding import UndecodableError
from store.formats.identity import digested, file_name, made_id
from store.formats.languages import language_of
from store.formats.markup_guard import danger_in
from store.formats.markup_text import line_of, paragraphs_in, parse_markup
from store.formats.page_facts import facts_of
from store.formats.records import rejected
from store.formats.scraped_layout import line_key
from store.formats.stated_days import first_stated
from store.types import Article, Published, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from store.formats.page_facts import PageFacts
    from store.types import Document, Parsed, Rejection

_PAGE = re.compile(
    r"<\s*(?:!doctype\s+html|html|head|body|title|article|main|div|p|h1)\b", re.IGNORECASE
)
_FEED = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL
)
# Pictures written into the page itself: megabytes that say nothing.
_INLINE_DATA = re.compile(r"\bdata:[\w/+.-]*[;,][^\s\"'<>()]{200,}+")
_MOST_CAPTIONS = 30
_LONGEST_CAPTION = 1_500
_LONGEST_HEADLINE = 500
_HEADLINE_FROM_TEXT = 120
_NEXT_TO_NOTHING = 300
"""Characters of a text short enough to look for more."""
_FEWEST_CHARACTERS = 100
"""What has less text is a teaser, a video or an error page."""
_SITE_SUFFIX = re.compile(r"\s*(?:[-–—|·•»]|::)\s+(?=\S)")


def parse_html(document: Document) -> list[Parsed | Rejection]:
    """The article of a page, or why there is none.

    Its id is made from its address where one is known, which outlives changes of the text.
    """
    line = document.first_line
    try:
        text, unreadable = decode_markup(document.content, document.charset)
    except UndecodableError as error:
        return [rejected(document, line, error.reason, error.detail)]
    if not text.strip():
        return [rejected(document, line, Reason.EMPTY)]
    if _FEED.match(text):
        return [rejected(document, line, Reason.UNKNOWN_FORMAT, "a feed, not a page")]
    if not _PAGE.search(text):
        return [rejected(document, line, Reason.NO_STRUCTURE, "not HTML")]
    text = _INLINE_DATA.sub("data:", without_declaration(text)).replace("\0", "")
    danger = danger_in(text, xml=False)
    if danger:
        return [rejected(document, line + danger[0] - 1, Reason.MARKUP_BOMB, danger[1])]
    root = parse_markup(text)
    if root is None:
        return [rejected(document, line, Reason.NO_TEXT, "an empty page")]
    return [_article(document, root, text, unreadable)]


def _article(
    document: Document, root: etree._Element, text: str, unreadable: int
) -> Parsed | Rejection:
    facts = facts_of(root, text, document.url)
    captions = _captions(root)
    found = _paragraphs(text)
    headings = [line_of(heading) for heading in root.iter("h1")]
    headline = _headline(facts, [*headings, *found[:2]])
    told = {line_key(one) for one in (headline, *facts.headlines, *headings, *captions)}
    paragraphs = [paragraph for paragraph in found if line_key(paragraph) not in told]
    if sum(map(len, paragraphs)) < _FEWEST_CHARACTERS:
        return rejected(
            document, document.first_line, Reason.NO_TEXT, "no article text on the page"
        )
    flags = [f"{unreadable} unreadable characters in the file"] if unreadable else []
    if not headline:
        headline = _opening_words(paragraphs[0])
        flags.insert(0, "no headline")
    published, doubts = _published(document, facts, text)
    url = facts.addresses[0] if facts.addresses else None
    article = Article(
        id=_id(document, url, headline),
        headline=headline,
        source=document.outlet or next(iter(facts.outlets), None),
        agency=text_agency(paragraphs),
        photo_agency=photo_agency(captions),
        byline=next(iter(facts.bylines), None),
        place=place_of(captions, paragraphs),
        url=url,
        language=_language(document, facts, f"{headline} {' '.join(paragraphs[:3])}"),
        category=next(iter(facts.categories), None),
        published=published,
        captions=tuple(captions),
        flags=(*doubts, *flags),
        origin=document.origin,
        line=document.first_line,
    )
    return digested(article, paragraphs)


def _id(document: Document, url: str | None, headline: str) -> str:
    if url:
        return made_id("p", url)
    return made_id("p", file_name(document.origin), line_key(headline))


def _paragraphs(text: str) -> list[str]:
    """The article's text, a paragraph, heading, list item or table row each."""
    precise = _extracted(text, favor_precision=True)
    if sum(map(len, precise)) >= _NEXT_TO_NOTHING:
        return precise
    # A page where precision finds no more than a teaser: more is found with less of it.
    return max(
        precise, _extracted(text, favor_precision=False), key=lambda found: len("".join(found))
    )


def _extracted(text: str, *, favor_precision: bool) -> list[str]:
    found = bare_extraction(text, favor_precision=favor_precision, include_comments=False)
    body = getattr(found, "body", None)
    return list(_blocks(body)) if body is not None else []


def _blocks(body: etree._Element) -> Iterator[str]:
    """The blocks of trafilatura's XML: p, head, item, quote, row … and text between them."""
    pieces: list[str] = []

    def taken() -> Iterator[str]:
        yield from paragraphs_in("".join(pieces))
        pieces.clear()

    def walk(element: etree._Element, *, inside: bool) -> Iterator[str]:
        block = element.tag not in _INLINE_BLOCKS and not inside
        if block:
            yield from taken()
        elif element.tag in ("cell", "code"):
            pieces.append(" ")
        elif element.tag == "lb":
            # Two of them are what old pages have for paragraphs.
            pieces.append("\n")
        pieces.append(_unbroken(element.text))
        for child in element:
            yield from walk(child, inside=inside)
            pieces.append(_unbroken(child.tail))
        if block:
            yield from taken()

    yield from walk(body, inside=False)


def _unbroken(text: str | None) -> str:
    return (text or "").replace("\n", " ")


_INLINE_BLOCKS = frozenset(("hi", "ref", "lb", "del", "cell", "code", "span", "graphic"))


def _captions(root: etree._Element) -> list[str]:
    """The captions of the article's pictures, each once."""
    articles = [
        one
        for one in root.iter("article", "main")
        if next(one.iter("figcaption"), None) is not None
    ]
    whole = articles[0] if articles else root
    lines = (line_of(caption) for caption in whole.iter("figcaption"))
    found = {line_key(line): line for line in lines if 0 < len(line) <= _LONGEST_CAPTION}
    return list(found.values())[:_MOST_CAPTIONS]


def _headline(facts: PageFacts, repeated: list[str]) -> str:
    """The stated headline, without the name of the site behind it.

    Where the page repeats it (``repeated``: its headings, its first lines), the name is missing.
    """
    if not facts.headlines:
        return ""
    headline = facts.headlines[0]
    for shorter in (*facts.headlines[1:], *repeated):
        rest = headline.removeprefix(shorter)
        # One word may be the kicker of "Opinion | Ferries Are Worth It".
        is_whole = " " in shorter or not shorter.isascii()
        if shorter and is_whole and rest != headline and _SITE_SUFFIX.match(rest):
            headline = shorter
    for outlet in facts.outlets:
        cut = headline.removesuffix(outlet)
        if cut != headline and (stripped := re.sub(r"\s*[-–—|:·•»]+\s*$", "", cut)) != cut:
            headline = stripped or headline
    return headline if len(headline) <= _LONGEST_HEADLINE else _opening_words(headline)


def _published(
    document: Document, facts: PageFacts, text: str
) -> tuple[Published, tuple[str, ...]]:
    published, doubts = first_stated(facts.days, document)
    if published.at is not None or len(doubts) > 1:
        # What states an impossible day is not asked for another one.
        return published, doubts
    day = find_date(
        text,
        # The extensive search would take the year of a copyright line for a day of publication.
        extensive_search=False,
        original_date=True,
        url=facts.addresses[0] if facts.addresses else None,
        max_date=document.fetched_at.strftime("%Y-%m-%d"),
    )
    return first_stated([day] if day else [], document, basis="found in the page")


def _language(document: Document, facts: PageFacts, sample: str) -> str:
    stated = next(iter(facts.languages), None)
    return stated or document.language or language_of(sample)


def _opening_words(text: str) -> str:
    if len(text) <= _HEADLINE_FROM_TEXT:
        return text
    return text[: _HEADLINE_FROM_TEXT - 1].rsplit(" ", 1)[0] + "…"
