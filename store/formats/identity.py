"""What makes an article the same article: its digest and, when its file gives none, its id."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from store.types import Parsed, Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.types import Article

# Not found in cleaned text, so that no two lists of parts read the same.
_BETWEEN_PARTS = "\x1f"
_BETWEEN_LISTS = "\x1e"


_MADE = re.compile(r"[a-z][0-9a-f]{16}")


def made_id(prefix: str, *parts: str) -> str:
    """A stable id of 17 characters: the prefix and half a SHA-256 of the parts' digest."""
    return prefix + sha256(_BETWEEN_PARTS.join(parts).encode()).hexdigest()[:16]


def file_name(origin: str) -> str:
    """The last part of a path or an address: what stays when a folder moves."""
    return re.split(r"[/\\]", origin)[-1]


def is_made(article_id: str) -> bool:
    """Whether an id looks like one :func:`made_id` made, and none an operator gave."""
    return bool(_MADE.fullmatch(article_id))


def digested(article: Article, paragraphs: Sequence[str]) -> Parsed:
    """The article with its passages and the digest of all it says.

    Where it was found (id, origin, line), doubts about it (flags) and what it is filed under
    (place, category) are no part of the digest, which an exported article keeps.
    """
    published = article.published
    facts = (
        article.headline,
        article.source,
        article.agency,
        article.photo_agency,
        article.byline,
        article.url,
        article.language,
        # To the second, as the archive keeps it.
        published.at.replace(microsecond=0).isoformat() if published.at else None,
        published.precision,
    )
    lists = (
        _BETWEEN_PARTS.join(fact or "" for fact in facts),
        _BETWEEN_PARTS.join(article.captions),
        _BETWEEN_PARTS.join(paragraphs),
    )
    digest = sha256(_BETWEEN_LISTS.join(lists).encode()).hexdigest()
    passages = tuple(
        Passage(position=position, text=text) for position, text in enumerate(paragraphs)
    )
    return Parsed(article=replace(article, digest=digest), passages=passages)
