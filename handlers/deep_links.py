"""Deep links: what ``https://t.me/BOT?start=PAYLOAD`` opens, and what a share button hands over.

A payload is at most 64 characters of ``A-Z a-z 0-9 _ -``
(https://core.telegram.org/bots/features#deep-linking). Whoever follows one may have changed it, so
:func:`parse` gives None for what is not ours or from another version.

    1a-HANDLE   an article
    1w-NAME     who somebody is
    1s-WORDS    a search
    1q-QUESTION the answer to a question
    1n-WORDS    the newest articles, of everything when nothing follows
    1l-TOKEN    a listing kept under a token: what is too long for a link

Words are URL-safe base64 of their UTF-8 without padding, so that a short link needs no row.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass

from handlers.people_pages import ASK, FOLLOW_UP
from handlers.presses import View
from handlers.sheets import LATEST, SEARCH

VERSION = 1
LONGEST = 64
"""Characters of a payload Telegram takes."""

_KINDS = {"w": View.CARD.value, "s": SEARCH, "q": ASK, "n": LATEST}
_LETTERS = {kind: letter for letter, kind in _KINDS.items()} | {FOLLOW_UP: "q"}
_ARTICLE = re.compile(rf"{VERSION}a-([A-Za-z0-9_-]{{12}})")
_KEPT = re.compile(rf"{VERSION}l-([A-Za-z0-9_-]{{1,12}})")
_TYPED = re.compile(rf"{VERSION}([wsqn])-([A-Za-z0-9_-]{{0,61}})")


@dataclass(frozen=True, slots=True)
class ToArticle:
    """Opens an article."""

    handle: str

    def __str__(self) -> str:
        return f"{VERSION}a-{self.handle}"


@dataclass(frozen=True, slots=True)
class ToKept:
    """Opens a listing that is kept."""

    token: str

    def __str__(self) -> str:
        return f"{VERSION}l-{self.token}"


@dataclass(frozen=True, slots=True)
class ToTyped:
    """Opens what typing these words would: a kind of listing and its text."""

    kind: str
    text: str

    def __str__(self) -> str:
        encoded = urlsafe_b64encode(self.text.encode(errors="replace")).decode().rstrip("=")
        return f"{VERSION}{_LETTERS[self.kind]}-{encoded}"


Link = ToArticle | ToKept | ToTyped


def parse(payload: str) -> Link | None:
    """What a payload opens, or None when it is not one of ours. Never raises."""
    if len(payload) > LONGEST:
        return None
    if match := _ARTICLE.fullmatch(payload):
        return ToArticle(match[1])
    if match := _KEPT.fullmatch(payload):
        return ToKept(match[1])
    if match := _TYPED.fullmatch(payload):
        try:
            text = urlsafe_b64decode(match[2] + "=" * (-len(match[2]) % 4)).decode()
        except ValueError:  # no base64, no UTF-8
            return None
        link = ToTyped(_KINDS[match[1]], text)
        # of the ways to write the same text only ours is one
        return link if str(link) == payload and (text.strip() or match[1] == "n") else None
    return None


def address(bot: str, payload: str) -> str:
    """The link that opens a bot with a payload."""
    return f"https://t.me/{bot}?start={payload}"
