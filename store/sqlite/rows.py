"""Rows to nouns and back."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from store.preparing import PARAGRAPH_BREAK
from store.types import Article, Passage, Precision, Published

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ARTICLE_COLUMNS = """
    a.public_id, a.headline, a.source, a.agency, a.photo_agency, a.byline, a.place, a.url,
    a.language, a.category, a.published, a.precision, a.basis, a.captions, a.flags,
    o.path, a.line, a.digest
"""
"""What :func:`article_of` reads; articles are ``a``, origins ``o``."""

ARTICLE_WIDTH = 18

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def article_of(row: Sequence[Any]) -> Article:
    """The article in the first :data:`ARTICLE_WIDTH` columns of a row."""
    return Article(
        id=row[0],
        headline=row[1],
        source=row[2],
        agency=row[3],
        photo_agency=row[4],
        byline=row[5],
        place=row[6],
        url=row[7],
        language=row[8],
        category=row[9],
        published=Published(at=moment_of(row[10]), precision=Precision(row[11]), basis=row[12]),
        captions=tuple(json.loads(row[13])),
        flags=tuple(json.loads(row[14])),
        origin=row[15],
        line=row[16],
        digest=row[17],
    )


def article_values(article: Article) -> tuple[Any, ...]:
    """The same columns, without the origin, for an INSERT."""
    return (
        article.id, article.headline, article.source, article.agency, article.photo_agency,
        article.byline, article.place, article.url, article.language, article.category,
        seconds_of(article.published.at), article.published.precision.value,
        article.published.basis, _list(article.captions), _list(article.flags),
        article.line, article.digest,
    )  # fmt: skip


def passages_of(body: str) -> tuple[Passage, ...]:
    """The passages of a stored body, by position."""
    texts = body.split(PARAGRAPH_BREAK) if body else []
    return tuple(Passage(position=position, text=text) for position, text in enumerate(texts))


def seconds_of(moment: datetime | None) -> int | None:
    """Whole seconds since 1970, also before."""
    return None if moment is None else (moment - EPOCH) // timedelta(seconds=1)


def moment_of(seconds: int | None) -> datetime | None:
    """The moment that many seconds after 1970."""
    return None if seconds is None else EPOCH + timedelta(seconds=seconds)


def by_first(rows: Iterable[Any]) -> dict[Any, Any]:
    """Rows of two columns as a mapping from the first to the second."""
    return dict(rows)


def many(values: Iterable[Any]) -> str:
    """Values for ``IN (SELECT value FROM json_each(?))``: any number, one parameter."""
    return json.dumps(list(values))


def _list(texts: tuple[str, ...]) -> str:
    return json.dumps(texts, ensure_ascii=False)
