"""Pieces of HTML, as feeds carry them, to plain paragraphs. Pure."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from lxml import etree
from lxml.html import HTMLParser

from store.formats.decoding import clean_field
from store.formats.markup_guard import danger_in

if TYPE_CHECKING:
    from collections.abc import Iterator

_SILENT = frozenset(
    "audio button canvas form head iframe map nav noscript object script select style svg"
    " template textarea title video".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt"
    " ruby s samp small span strike strong sub sup time tt u var wbr".split()
)
_LINE_BREAK = "\n"
_PARAGRAPH_BREAK = "\n\n"
_EMPTY_LINE = re.compile(r"\n\s*\n")
_MARKUP = re.compile(r"</?[a-z][a-z0-9]*+[\s/>]|<!--", re.IGNORECASE)


class DangerousMarkupError(ValueError):
    """Markup no parser should be given; the message says what it is."""


def parse_markup(text: str) -> etree._Element | None:
    """The tree of a page or a piece of one; None when there is nothing in it.

    Its depth is bounded by libxml2. The text must have passed the guard.
    """
    parser = HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
    )
    try:
        return etree.fromstring(text.encode(errors="replace"), parser)
    except etree.ParserError:
        return None


def texts_of(markup: str) -> tuple[list[str], list[str]]:
    """Paragraphs and captions of a piece of HTML, in order, as clean text of one line each.

    Raises DangerousMarkupError.
    """
    markup = clean_field(markup)
    if not _MARKUP.search(markup):
        return paragraphs_in(html.unescape(markup)), []
    danger = danger_in(markup, xml=False)
    if danger:
        raise DangerousMarkupError(danger[1])
    root = parse_markup(f"<div>{markup}</div>")
    if root is None:
        return [], []
    captions = [caption for found in root.iter("figcaption") if (caption := line_of(found))]
    pieces = "".join(_pieces(root, skipped=_SILENT | {"figcaption"}))
    return paragraphs_in(pieces), list(dict.fromkeys(captions))


def line_of(element: etree._Element) -> str:
    """The words of an element, as one clean line."""
    return one_line("".join(_pieces(element, skipped=_SILENT)))


def plain_line(text: str) -> str:
    """A title, which may hold entities or a few tags, as one clean line.

    Raises DangerousMarkupError.
    """
    if _MARKUP.search(text):
        return " ".join(texts_of(text)[0])
    return one_line(html.unescape(text))


def one_line(text: str) -> str:
    """Clean text without line ends, its blanks collapsed."""
    return " ".join(clean_field(text).split())


def paragraphs_in(text: str) -> list[str]:
    """Plain text cut at its empty lines."""
    parts = map(one_line, _EMPTY_LINE.split(clean_field(text)))
    return [part for part in parts if part]


def _pieces(root: etree._Element, *, skipped: frozenset[str]) -> Iterator[str]:
    """Text in order, with a paragraph break around every block and behind two line breaks."""
    walk = etree.iterwalk(root, events=("start", "end"))
    breaks = 0
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in skipped and element is not root:
                walk.skip_subtree()
                continue
            if tag == "br":
                breaks += 1
                yield _LINE_BREAK if breaks == 1 else _PARAGRAPH_BREAK
            elif tag not in _INLINE:
                yield _PARAGRAPH_BREAK
            if element.text:
                breaks = 0 if element.text.strip() else breaks
                # The line ends of HTML's source are blanks.
                yield element.text.replace("\n", " ")
        else:
            if tag not in _INLINE and tag not in skipped and tag != "br":
                yield _PARAGRAPH_BREAK
            if element.tail and element is not root:
                breaks = 0 if element.tail.strip() else breaks
                yield element.tail.replace("\n", " ")
