"""What happens to text on its way from a news page into a file, one way each; they combine.

A :class:`Scrape` carries what must be understood (``meant``) beside what will be written
(``lines``), so that each mangling changes both by construction.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TYPE_CHECKING

from store.types import Parsed
from tests.store.formats.pages import page, parse, story_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.store.formats.pages import Story

_CREDIT = re.compile(r"(?<=\d{4})\.? (?:\([^()]*\)|REUTERS.*)$|(?<=\.) \([^()]*\)$")


@dataclass(frozen=True)
class Scrape:
    meant: tuple[Story, ...]
    written: tuple[Story, ...]
    """As ``meant``, with the lines that are no part of a story."""
    copies: int = 2
    marker: bool = True
    again: bool = True
    between: str | None = None
    """What stands between paragraphs; None alternates from story to story."""
    gap: str = "\n\n\n\n"
    tail: str = ""
    rejected: int = 0
    edits: tuple[Callable[[str], str], ...] = field(default=())
    encoding: str = "utf-8"

    def text(self) -> str:
        pages = [
            page(
                story,
                copies=self.copies,
                marker=self.marker,
                again=self.again,
                between=self.between or ("\n", "\n\n")[number % 2],
            )
            for number, story in enumerate(self.written)
        ]
        text = self.gap.join(pages) + self.tail
        for edit in self.edits:
            text = edit(text)
        return text

    def content(self) -> bytes:
        return self.text().encode(self.encoding)


def scrape(*stories: Story) -> Scrape:
    return Scrape(meant=stories, written=stories)


def misread(scraped: Scrape) -> list[str]:
    """What the reader understood otherwise than it was meant; empty when all is well."""
    found = parse(scraped.content())
    stories = [story_of(item) for item in found if isinstance(item, Parsed)]
    wrong = []
    if len(found) - len(stories) != scraped.rejected:
        wrong.append(f"{len(found) - len(stories)} rejected, {scraped.rejected} meant")
    if len(stories) != len(scraped.meant):
        headlines = [story.headline for story in stories]
        return [*wrong, f"{len(stories)} articles, {len(scraped.meant)} meant: {headlines}"]
    for story, meant in zip(stories, scraped.meant, strict=True):
        for fact in ("headline", "captions", "body", "day", "agency"):
            one, other = getattr(story, fact), getattr(meant, fact)
            if one != other:
                wrong.append(f"{meant.headline[:30]!r} {fact}: {_difference(one, other)}")
    return wrong


def _difference(one: object, other: object) -> str:
    if isinstance(one, tuple) and isinstance(other, tuple):
        one, other = set(one) - set(other) or one, set(other) - set(one) or other
    return f"{one!r} for {other!r}"


def _each(
    scraped: Scrape,
    meant: Callable[[Story], Story],
    written: Callable[[Story], Story] | None = None,
) -> Scrape:
    return replace(
        scraped,
        meant=tuple(map(meant, scraped.meant)),
        written=tuple(map(written or meant, scraped.written)),
    )


def _edited(edit: Callable[[str], str]) -> Callable[[Scrape], Scrape]:
    return lambda scraped: replace(scraped, edits=(*scraped.edits, edit))


def _laid_out(**options: object) -> Callable[[Scrape], Scrape]:
    return lambda scraped: replace(scraped, **options)  # type: ignore[arg-type]


def _without_captions(scraped: Scrape) -> Scrape:
    return _each(scraped, lambda story: replace(story, captions=(), day=None))


def _without_credits(scraped: Scrape) -> Scrape:
    return _each(
        scraped,
        lambda story: replace(story, captions=tuple(_CREDIT.sub("", c) for c in story.captions)),
    )


def _plain_captions(scraped: Scrape) -> Scrape:
    plain = ("People stand beside the water and look at something we cannot see.",)
    return _each(scraped, lambda story: replace(story, captions=plain, day=None))


def _marker_in_body(scraped: Scrape) -> Scrape:
    return _each(
        scraped,
        lambda story: story,
        lambda story: replace(story, body=(story.body[0], "TT", *story.body[1:])),
    )


def _headline_in_body(scraped: Scrape) -> Scrape:
    return _each(
        scraped,
        lambda story: replace(story, body=(*story.body[:2], story.headline, *story.body[2:])),
    )


def _headline_as_sentence(scraped: Scrape) -> Scrape:
    return _each(
        scraped,
        lambda story: replace(story, body=(*story.body, f"{story.headline}.", story.body[0])),
    )


def _one_headline(scraped: Scrape) -> Scrape:
    headline = scraped.meant[0].headline
    return _each(scraped, lambda story: replace(story, headline=headline))


def _subheads(scraped: Scrape) -> Scrape:
    def headed(story: Story) -> Story:
        return replace(
            story,
            body=(story.body[0], "What Comes Next for the Islands", *story.body[1:], "Background",
                  "Castria and Noremark share one sea, two ferries and a long argument."),
        )  # fmt: skip

    return _each(scraped, headed)


def _furniture(scraped: Scrape) -> Scrape:
    def furnished(story: Story) -> Story:
        first, *rest = story.body
        return replace(
            story,
            body=(first, "Related", *rest[:1], "Subscribe", *rest[1:], "Read more: The Long Winter",
                  "Subscribe to our newsletter"),
        )  # fmt: skip

    return _each(scraped, lambda story: story, furnished)


def _cut_header(scraped: Scrape) -> Scrape:
    return replace(
        scraped,
        tail="\n\n\n\nHallin Library Buys Back Its Own Books at Auction\n\nBooks are carried past "
        "the harbor in Hallin, Noremark, on Nov. 2",
        rejected=1,
    )


def _cut_headline(scraped: Scrape) -> Scrape:
    return replace(scraped, tail="\n\n\n\nHallin Library Buys Back Its Own B", rejected=1)


_LONG_PARAGRAPH = re.compile(r"(?m)^(?=[^(\n]+$)(.{60,}?\w) (and|of|for|which|from) (?=.{20})")


def _broken(text: str) -> str:
    """A line of each long paragraph broken before a small word, as "policy reversal / and a"."""
    return _LONG_PARAGRAPH.sub(r"\1\n\2 ", text)


def _wrapped(width: int) -> Callable[[str], str]:
    def wrap(text: str) -> str:
        return "\n".join(textwrap.fill(line, width) if line else "" for line in text.split("\n"))

    return wrap


def _invisible(text: str) -> str:
    text = text.replace("TT", "\u200eT\u200bT\u200f").replace(" a ", "\u00a0a\u2009")
    text = re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad", text, count=400)
    return text.replace(". ", ".\u200b ").replace("\n\n", "\n\ufeff\n").replace(", ", ",\u202f")


def _mixed_ends(text: str) -> str:
    ends = ("\r\n", "\n", "\r")
    return "".join(
        line + ends[number % 3] for number, line in enumerate(text.replace("\n", " \n").split("\n"))
    )


MANGLINGS: dict[str, Callable[[Scrape], Scrape]] = {
    # what the page said
    "captions missing": _without_captions,
    "captions without credit": _without_credits,
    "captions of plain words": _plain_captions,
    "one headline for all": _one_headline,
    "headline in the body": _headline_in_body,
    "headline as a sentence": _headline_as_sentence,
    "subheads": _subheads,
    "furniture": _furniture,
    "TT in the body": _marker_in_body,
    # how it was laid out
    "captions once": _laid_out(copies=1),
    "captions thrice": _laid_out(copies=3),
    "headline not repeated": _laid_out(again=False),
    "TT missing": _laid_out(marker=False),
    "no gap": _laid_out(gap="\n"),
    "one blank line": _laid_out(gap="\n\n"),
    "a rule": _laid_out(gap="\n\n-----\n\n"),
    "second header cut": _cut_header,
    "second headline cut": _cut_headline,
    "paragraphs as lines": _laid_out(between="\n"),
    "paragraphs apart": _laid_out(between="\n\n"),
    # what happened to its lines
    "sentences broken": _edited(_broken),
    "wrapped at 72": _edited(_wrapped(72)),
    "wrapped at 60": _edited(_wrapped(60)),
    "a final line end": _edited(lambda text: f"\n\n{text}\n"),
    "invisible characters": _edited(_invisible),
    "blanks at both ends": _edited(lambda text: re.sub(r"(?m)^(.*)$", r" \1\t ", text)),
    "line ends doubled": _edited(lambda text: text.replace("\n", "\n\n")),
    "CRLF": _edited(lambda text: text.replace("\n", "\r\n")),
    "old Mac": _edited(lambda text: text.replace("\n", "\r")),
    "mixed line ends": _edited(_mixed_ends),
    # what happened to its bytes
    "BOM": _laid_out(encoding="utf-8-sig"),
    "UTF-16": _laid_out(encoding="utf-16"),
    "UTF-16 without BOM": _laid_out(encoding="utf-16-le"),
    "UTF-16 big-endian": _laid_out(encoding="utf-16-be"),
    "windows-1252": _laid_out(encoding="cp1252"),
}
"""In the order in which they happen."""
_ALTERNATIVES = (
    {"captions missing", "captions without credit", "captions of plain words"},
    {"captions once", "captions thrice"},
    {"no gap", "one blank line", "a rule"},
    {"second header cut", "second headline cut"},
    {"paragraphs as lines", "paragraphs apart"},
    {"wrapped at 72", "wrapped at 60"},
    # Wrapped after that, their short lines end as those of verse do.
    {"sentences broken", "wrapped at 72"},
    {"sentences broken", "wrapped at 60"},
    {"CRLF", "old Mac", "mixed line ends", "line ends doubled"},
    {"BOM", "UTF-16", "UTF-16 without BOM", "UTF-16 big-endian", "windows-1252"},
    # windows-1252 has no invisible characters
    {"windows-1252", "invisible characters"},
)
PAIRS = tuple(
    pair
    for pair in combinations(MANGLINGS, 2)
    if not any(alternatives.issuperset(pair) for alternatives in _ALTERNATIVES)
)


def mangled(scraped: Scrape, names: Iterable[str]) -> Scrape:
    """A scrape after these manglings, in the order in which they happen."""
    for name in sorted(names, key=list(MANGLINGS).index):
        scraped = MANGLINGS[name](scraped)
    return scraped
