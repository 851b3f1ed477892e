"""Scraped text: one file, several articles, each as copied from a news page. Pure.

What the file does not say is not invented: the outlet comes from outside, the day of publication
says what it was inferred from, and every doubt is a flag of the article.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from store.formats.credits import (
    byline_in,
    has_photo_credit,
    photo_agency,
    place_of,
    text_agency,
)
from store.formats.decoding import UndecodableError, clean, decode
from store.formats.identity import digested, made_id
from store.formats.languages import language_of
from store.formats.publication_day import published_day, stated_day
from store.formats.scraped_layout import (
    PAGE_FURNITURE,
    TEXT_SIZE_MARKER,
    line_key,
    rows_of,
    sections_of,
    starts_low,
)
from store.types import Article, Reason, Rejection

if TYPE_CHECKING:
    from store.formats.scraped_layout import Section
    from store.types import Document, Parsed

MAX_TEXT_BYTES = 32 * 2**20
"""A scraped file is read whole; this bounds the memory that takes."""
_LONGEST_LINE = 2**20
_HEADLINE_FROM_TEXT = 120
_MOST_FLAGS = 50
_PROSE = 60
_END = 24
"""Characters in which the end of a line shows whether it is the end of a sentence."""

_OTHER_FORMAT = re.compile(
    r"\s*(?:<(?:!doctype|html|\?xml|rss|feed)\b|[{\[]\s*[\"{\[])", re.IGNORECASE
)
_CLOSED = re.compile(r"[.?!…؟。:][\"'”’)\]]*$")
_QUOTED_OR_SHORTENED = re.compile(
    r"[\"”’]$|\b(?:[A-Z]\.|Mr\.|Mrs\.|Ms\.|Dr\.|Gen\.|Col\.|Lt\.|Sen\.|Rep\.|St\.|No\.|vs\.)$"
)
# Nothing ends with these: the rest of the sentence is on the next line, whatever it starts with …
_OPEN_END = re.compile(
    r"\b(?:the|an?|of|(?<!; )(?:and|or)|its|their|his|President|Minister|Mr|Mrs|Ms|Dr|Gen)$"
)
# … nor a line of prose with these; cross-heads and lines of verse may.
_OPEN_END_OF_PROSE = re.compile(
    r"(?:,|\b(?:to|in|on|at|by|for|from|with|that|which|who|as|into|between|against))$"
)
_COMPOUND = re.compile(r"\w-$")
_SENTENCE = re.compile(r"[.?!…؟۔。][\"'”’)\]]*$")


def parse_scraped_text(document: Document) -> list[Parsed | Rejection]:
    """The articles of a scraped file in order, and the parts of it that are none.

    A file that is no text at all, or in which nothing reads like an article, is rejected whole.
    """

    def rejected(reason: Reason, detail: str = "", line: int = document.first_line) -> Rejection:
        return Rejection(origin=document.origin, line=line, reason=reason, detail=detail)

    if len(document.content) > MAX_TEXT_BYTES:
        size = len(document.content) / 2**20
        return [rejected(Reason.TOO_LARGE, f"{size:.0f} MiB, {MAX_TEXT_BYTES >> 20} may be")]
    try:
        raw, unreadable = decode(document.content)
    except UndecodableError as error:
        return [rejected(error.reason, error.detail)]
    if _OTHER_FORMAT.match(raw):
        return [rejected(Reason.UNKNOWN_FORMAT, "not plain text but HTML, XML or JSON")]
    lines = clean(raw).split("\n")
    del raw  # it may be 32 MiB
    if max(map(len, lines)) > _LONGEST_LINE:
        number = next(n for n, line in enumerate(lines, start=1) if len(line) > _LONGEST_LINE)
        detail = f"{len(lines[number - 1])} characters, {_LONGEST_LINE} may be"
        return [rejected(Reason.LINE_TOO_LONG, detail, number)]
    rows, was_wrapped = rows_of(lines)
    if not rows:
        return [rejected(Reason.EMPTY, "nothing but white space" if document.content else "")]

    doubts = ["lines unwrapped"] if was_wrapped else []
    if unreadable:
        doubts.append(f"{unreadable} unreadable characters in the file")
    sections = sections_of(rows)
    found: list[Parsed | Rejection] = []
    ordinals: dict[str, int] = {}
    name = PurePath(document.origin).name
    for section in sections:
        paragraphs, captions, flags = _body_of(section)
        if not _is_article(section, paragraphs):
            detail = "a header without sentences below it"
            found.append(rejected(Reason.NO_TEXT, detail, section.line))
            continue
        headline = section.headline.text if section.headline else _opening_words(paragraphs[0])
        if section.headline is None:
            flags.insert(0, "no headline")
        key = line_key(headline)
        ordinals[key] = ordinals.get(key, 0) + 1
        stated = stated_day(section.day_line.text) if section.day_line else None
        published, day_doubts = published_day(captions, paragraphs, stated)
        article = Article(
            id=made_id("s", name, key, str(ordinals[key])),
            headline=headline,
            source=document.outlet,
            agency=text_agency(paragraphs),
            photo_agency=photo_agency(captions),
            byline=byline_in(section.byline.text) if section.byline else None,
            place=place_of(captions, paragraphs),
            language=(document.language or language_of(f"{headline} {' '.join(paragraphs[:3])}")),
            published=published,
            captions=tuple(captions),
            flags=(*day_doubts, *doubts, *flags[:_MOST_FLAGS]),
            origin=document.origin,
            line=section.line,
        )
        found.append(digested(article, paragraphs))
    if ordinals:
        return found
    if any(section.evidence for section in sections):
        return found[:1]
    return [rejected(Reason.NO_STRUCTURE, "no headline with sentences below it")]


def _body_of(section: Section) -> tuple[list[str], list[str], list[str]]:
    """Paragraphs, captions (once each) and flags of an article."""
    captions = {row.caption_key: row.text for row in section.captions}
    paragraphs: list[str] = []
    pieces: list[str] = []
    flags: list[str] = []
    for row in section.body:
        if row.text == TEXT_SIZE_MARKER or (row.repeated and row.caption_key in captions):
            continue
        if has_photo_credit(row.text):
            captions[row.caption_key] = row.text
        elif PAGE_FURNITURE.fullmatch(row.text):
            flags.append(f"left out line {row.line}")
        elif pieces and _continues(pieces[-1], row.text):
            pieces.append(row.text)
            flags.append(f"joined line {row.line}")
        else:
            paragraphs += [_joined(pieces)] if pieces else []
            pieces = [row.text]
    paragraphs += [_joined(pieces)] if pieces else []
    return paragraphs, list(captions.values()), flags


def _continues(before: str, text: str) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    end = before[-_END:]
    if starts_low(text):
        return not _CLOSED.search(end) or bool(_QUOTED_OR_SHORTENED.search(end))
    if not text[0].isalnum() or not (end[-1].isalpha() or end[-1] == ","):
        return False
    prose = len(before) >= _PROSE and _OPEN_END_OF_PROSE.search(end)
    return bool(prose or _OPEN_END.search(end))


def _joined(pieces: list[str]) -> str:
    if len(pieces) == 1:
        return pieces[0]
    # A compound broken behind its hyphen gets no blank.
    return "".join(piece if _COMPOUND.search(piece) else f"{piece} " for piece in pieces).rstrip()


def _is_article(section: Section, paragraphs: list[str]) -> bool:
    sentences = sum(_is_sentence(paragraph) for paragraph in paragraphs)
    # Without a headline and any other sign of a page it takes more to be one.
    return sentences >= (1 if section.headline or section.evidence else 2)


def _is_sentence(paragraph: str) -> bool:
    words = paragraph.count(" ") + 1
    return bool(_SENTENCE.search(paragraph[-_END:])) and (words >= 5 or len(paragraph) >= 25)


def _opening_words(paragraph: str) -> str:
    if len(paragraph) <= _HEADLINE_FROM_TEXT:
        return paragraph
    return paragraph[: _HEADLINE_FROM_TEXT - 1].rsplit(" ", 1)[0] + "…"
