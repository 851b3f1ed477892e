"""Feeds (RSS 0.9x to 2.0, Atom, RDF, JSON Feed) to an article an entry. Pure."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from store.formats.charsets import decode_markup, without_declaration
from store.formats.credits import photo_agency, place_of, text_agency
from store.formats.decoding import UndecodableError
from store.formats.feed_readers import MOST_ENTRIES, Feed, read_json_feed, read_xml
from store.formats.full_text import SUMMARY_ONLY
from store.formats.identity import digested, file_name, made_id
from store.formats.languages import language_of
from store.formats.markup_guard import danger_in
from store.formats.markup_text import (
    DangerousMarkupError,
    one_line,
    paragraphs_in,
    plain_line,
    texts_of,
)
from store.formats.page_facts import link_of
from store.formats.records import rejected
from store.formats.scraped_layout import line_key
from store.formats.stated_days import first_stated
from store.types import Article, Reason

if TYPE_CHECKING:
    from store.formats.feed_readers import Entry
    from store.types import Document, Parsed, Rejection

_LONGEST_NAME = 200
_LONGEST_HEADLINE = 1_000
_HEADLINE_FROM_TEXT = 120
_LIKE_A_TEXT = 1_200
"""Letters from which a description is the text itself: RSS lets it be either."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_MAILBOX = re.compile(r"[^\s@()<>]+@[^\s@()<>]+")
_ABSOLUTE = re.compile(r"(?:https?://|tag:|urn:|[a-z][a-z0-9+.-]{2,20}://)\S+", re.IGNORECASE)
_HTML = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
# What publishing systems put below every entry.
_BELOW = re.compile(
    r"The post .{1,300} (?:first )?appeared (?:first )?on .{1,100}"
    r"|(?:Continue reading|Read more|Read the full (?:story|article)|Keep reading)\b.{0,200}"
    r"|\[?(?:…|\.\.\.)\]?",
    re.IGNORECASE,
)


def parse_feed(document: Document) -> list[Parsed | Rejection]:
    """The articles of a feed in its order; entries that are none are rejected by themselves.

    Whatever it is called, a document that starts like JSON is read as a JSON Feed.
    """
    line = document.first_line
    try:
        text, unreadable = decode_markup(document.content, document.charset)
    except UndecodableError as error:
        return [rejected(document, line, error.reason, error.detail)]
    text = without_declaration(text.replace("\0", "")).lstrip("\ufeff")
    if not text.strip():
        return [rejected(document, line, Reason.EMPTY)]
    feed = _read(document, text)
    if not isinstance(feed, Feed):
        return [feed]
    if not feed.entries:
        return [rejected(document, line, Reason.EMPTY, "no entries in it")]
    doubts = [f"{unreadable} unreadable characters in the file"] if unreadable else []
    found: list[Parsed | Rejection] = []
    keys = _keys(feed)
    for number, (entry, key) in enumerate(zip(feed.entries, keys, strict=True), start=1):
        if number > MOST_ENTRIES:
            detail = f"more than {MOST_ENTRIES} entries, the rest was not read"
            found.append(rejected(document, entry.line, Reason.TOO_LARGE, detail))
            break
        at = line + entry.line - 1
        try:
            article = _article(entry, key, feed, document, at, doubts)
        except DangerousMarkupError as error:
            found.append(rejected(document, at, Reason.MARKUP_BOMB, f"entry {number}: {error}"))
            continue
        no_text = f"entry {number} has neither a headline nor a text"
        found.append(article or rejected(document, at, Reason.NO_TEXT, no_text))
    return found


def _read(document: Document, text: str) -> Feed | Rejection:
    line = document.first_line
    if text.lstrip()[:1] in ("{", "["):
        try:
            feed = read_json_feed(text)
        except (ValueError, RecursionError):
            return rejected(document, line, Reason.NOT_JSON, "broken JSON")
        return feed or rejected(document, line, Reason.NO_STRUCTURE, "JSON, but no JSON Feed 1.x")
    if _HTML.match(text):
        return rejected(document, line, Reason.NO_STRUCTURE, "a page, not a feed")
    danger = danger_in(text, xml=True)
    if danger:
        return rejected(document, line + danger[0] - 1, Reason.MARKUP_BOMB, danger[1])
    return read_xml(text, document.url) or rejected(
        document, line, Reason.NO_STRUCTURE, "not a feed"
    )


def _keys(feed: Feed) -> list[str]:
    """What each entry is known by: its id, or its link where ids are missing or repeated."""
    guids = Counter(entry.guid for entry in feed.entries)
    links = Counter(entry.link for entry in feed.entries)
    return [
        entry.guid
        if entry.guid and guids[entry.guid] == 1
        else entry.link
        if entry.link and links[entry.link] == 1
        else " ".join(filter(None, (entry.guid or entry.link, line_key(entry.title))))
        for entry in feed.entries
    ]


def _article(
    entry: Entry, key: str, feed: Feed, document: Document, line: int, doubts: list[str]
) -> Parsed | None:
    """The article of an entry; None when there is nothing to read. Raises DangerousMarkupError."""
    headline = (one_line if entry.title_is_plain else plain_line)(entry.title)
    paragraphs, captions, is_summary = _texts(entry)
    if not headline and not paragraphs:
        return None
    flags: list[str] = []
    if not headline:
        headline = _opening_words(paragraphs[0], _HEADLINE_FROM_TEXT)
        flags.append("no headline")
    headline = _opening_words(headline, _LONGEST_HEADLINE)
    told = {line_key(headline), *map(line_key, captions)}
    # An article has a text: without one, all there is is its headline.
    paragraphs = [one for one in paragraphs if line_key(one) not in told] or [headline]
    if is_summary:
        flags.append(SUMMARY_ONLY)
    base = link_of(feed.link, document.url or "") or document.url or ""
    link = entry.link or (entry.guid if link_of(entry.guid, "") else "")
    url = link_of(link, base) if link else None
    if link and not url:
        flags.append("url dropped: not an http or https address")
    published, day_doubts = first_stated(entry.published, document)
    article = Article(
        id="",
        headline=headline,
        source=document.outlet or one_line(plain_line(feed.title))[:_LONGEST_NAME] or None,
        agency=text_agency(paragraphs),
        photo_agency=photo_agency(captions),
        byline=_byline(entry.byline) or None,
        place=place_of(captions, paragraphs),
        url=url,
        language=_language(entry, feed, document, f"{headline} {' '.join(paragraphs[:3])}"),
        category=plain_line(entry.category)[:_LONGEST_NAME] or None,
        published=published,
        captions=tuple(captions),
        flags=(*day_doubts, *doubts, *flags),
        origin=document.origin,
        line=line,
    )
    parsed = digested(article, paragraphs)
    made = _id(key or parsed.article.digest, feed, document)
    return replace(parsed, article=replace(parsed.article, id=made))


def _id(key: str, feed: Feed, document: Document) -> str:
    """Made from what the feed calls the entry; a number is one of that feed only."""
    if _ABSOLUTE.fullmatch(key):
        return made_id("f", key)
    return made_id("f", feed.link or feed.title or file_name(document.origin), key)


def _texts(entry: Entry) -> tuple[list[str], list[str], bool]:
    """Paragraphs, captions, and whether they are only a summary."""
    captions: list[str] = []
    if entry.content_is_plain:
        full = paragraphs_in(entry.content)
    else:
        full, captions = texts_of(entry.content)
    short, its_captions = texts_of(entry.summary)
    told, summed_up = _letters(full), _letters(short)
    # One library makes a summary of the content where there is none.
    if len(summed_up) > len(told):
        full, captions = short, captions or its_captions
        is_summary = len(summed_up) < _LIKE_A_TEXT
    else:
        is_summary = not told
    while len(full) > 1 and _BELOW.fullmatch(full[-1]):
        full.pop()
    return full, captions, is_summary


def _letters(paragraphs: list[str]) -> str:
    return "".join("".join(paragraphs).split())


def _byline(stated: str) -> str:
    """A name; RSS asks for ``ada@island.example (Ada Moe)``."""
    if "@" in stated:
        stated = _MAILBOX.sub("", stated).strip(" ()<>\"',")
    return one_line(plain_line(stated))[:_LONGEST_NAME]


def _language(entry: Entry, feed: Feed, document: Document, sample: str) -> str:
    for stated in (entry.language, feed.language):
        tag = stated.strip().replace("_", "-")
        if _LANGUAGE.fullmatch(tag):
            return tag
    return document.language or language_of(sample)


def _opening_words(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0] + "…"
