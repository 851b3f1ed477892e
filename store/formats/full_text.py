"""A feed's entry with the text of the page it links to. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.formats.credits import place_of
from store.formats.identity import digested

if TYPE_CHECKING:
    from store.types import Parsed

SUMMARY_ONLY = "summary only"
"""The flag of an entry whose feed gave no more than a summary of the text."""
_OF_THE_TEXT = (SUMMARY_ONLY, "no headline", "day unknown")


def complete(entry: Parsed, page: Parsed) -> Parsed:
    """The entry, with the text and captions of its page.

    Id, address, origin, headline and category are the entry's, and so is the day when the feed
    states one; what the feed leaves open is taken from the page: byline, agencies, day, and the
    headline of an entry that had none.
    """
    told, shown = entry.article, page.article
    paragraphs = [passage.text for passage in page.passages]
    dated = told.published.at is not None
    headed = "no headline" not in told.flags
    doubts = [flag for flag in told.flags if flag not in _OF_THE_TEXT]
    doubts += [
        flag
        for flag in shown.flags
        if flag not in doubts
        and not (headed and flag == "no headline")
        and not (dated and flag.startswith("day "))
    ]
    article = replace(
        told,
        headline=told.headline if headed else shown.headline,
        source=told.source or shown.source,
        agency=told.agency or shown.agency,
        photo_agency=shown.photo_agency or told.photo_agency,
        byline=told.byline or shown.byline,
        place=place_of(shown.captions, paragraphs) or told.place,
        url=told.url or shown.url,
        category=told.category or shown.category,
        published=told.published if dated else shown.published,
        captions=shown.captions or told.captions,
        flags=tuple(doubts),
    )
    return digested(article, paragraphs)
