"""Sheets: what a page of a listing says, before its buttons are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from handlers.presses import Button

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.types import Article, Story

SEARCH, LATEST = "search", "latest"
"""Kinds of listings; those about somebody are in :mod:`handlers.people_pages`."""

Choice = tuple[str, Callable[[str], Button]]
"""The label of a button, and what it asks for given the token of the listing."""


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody who can be met by a button."""

    label: str
    asked_as: str
    """What to ask to get their card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page before its buttons."""

    html: str
    articles: tuple[Article, ...] = ()
    """Those the page numbers, from 1."""
    stories: Mapping[str, Story] = field(default_factory=dict)
    """Those of them that stand for a story others tell too, by the article's id."""
    following: int | None = None
    """The offset of the next page."""
    next_label: str = "button-next"
    """The text of the button that opens it."""
    choices: tuple[tuple[Choice, ...], ...] = ()
    """Rows of what else can be done from here."""
    names: tuple[tuple[Name, ...], ...] = ()
    """Rows of whom to meet from here."""
    short: str = ""
    """The short answer, or whom it is about."""
    judged: bool = False
    """It answers a question, so readers may say whether it was of help."""
    unanswered: bool = False
    """It says that the archive does not know."""
    understood: bool = True
    """The question was in English; of another nobody can judge the answer, nor is it a gap."""
    copied: str = ""
    """A quotation with its source, for a button that copies it."""
