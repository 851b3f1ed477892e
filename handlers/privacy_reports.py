"""What is said about what is kept of a reader. Pure."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from handlers.render import blocks, escape, heading
from store.personal import MOMENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import timedelta

    from handlers.texts import Texts
    from store.personal import Held, Row

MOST_ROWS = 5
"""Rows of a kind that are written out in the message; the file has all."""
LONGEST_ROW = 160
MOST_CHARACTERS = 1_200
"""Of rows in the message: even if each counts twice, as emoji do, there is room for the sentences
around them in Telegram's 4,096."""


def policy(
    held: Sequence[Held], *, listings: timedelta, questions: bool, pseudonym: str, texts: Texts
) -> str:
    """What is kept, how long, where; ``pseudonym`` is what the log calls whoever asks.

    ``questions`` says whether the operator keeps those that had no answer.
    """
    kinds = _bullets(texts("kept-of-you", table=kind.name) for kind in held)
    return blocks(
        heading(texts, "privacy-title"),
        kinds,
        _bullets(
            (
                texts("privacy-listings", days=listings.days),
                *((texts("privacy-questions"),) if questions else ()),
                texts("privacy-held"),
                texts("privacy-groups"),
            )
        ),
        escape(texts("privacy-where", pseudonym=pseudonym)),
        escape(texts("privacy-not-mine")),
        escape(texts("privacy-stays")) if any(kind.stays for kind in held) else "",
        escape(texts("privacy-next", show="/my_data", forget="/forget_me")),
    )


def everything(kept: Mapping[str, Sequence[Row]], texts: Texts) -> str:
    """What there is of somebody, the newest rows of each kind written out."""
    if not kept:
        return blocks(
            escape(texts("my-data-none")),
            escape(texts("my-data-next", show="/privacy")),
        )
    parts = [heading(texts, "my-data-title")]
    room = MOST_CHARACTERS
    for table, rows in kept.items():
        what = texts("kept-of-you", table=table)
        lines = [escape(texts("my-data-kind", count=len(rows), what=what))]
        shown = [_line(row) for row in rows[-MOST_ROWS:]]
        while shown and sum(map(len, shown)) > room:
            shown.pop(0)
        room -= sum(map(len, shown))
        lines += [f"• {escape(line)}" for line in shown]
        if len(shown) < len(rows):
            lines.append(escape(texts("my-data-more", count=len(rows))))
        parts.append("\n".join(lines))
    return blocks(*parts)


def question(kept: Mapping[str, Sequence[Row]], held: Iterable[Held], texts: Texts) -> str:
    """Whether all that is kept of somebody is to be removed, and what of it would stay."""
    stays = [kind.name for kind in held if kind.stays and kind.name in kept]
    return blocks(escape(texts("forget-question")), _staying(stays, texts))


def forgotten(removed: int, left: Mapping[str, Sequence[Row]], texts: Texts) -> str:
    """How much was removed, and what stays nevertheless."""
    if not left:
        return escape(texts("forget-done", count=removed))
    return blocks(escape(texts("forget-done-but", count=removed)), _staying(left, texts))


def _staying(tables: Iterable[str], texts: Texts) -> str:
    kinds = [texts("kept-of-you", table=table) for table in tables]
    return escape(texts("forget-stays", what=" ".join(kinds))) if kinds else ""


def _bullets(sentences: Iterable[str]) -> str:
    return "\n".join(f"• {escape(sentence)}" for sentence in sentences)


def _line(row: Row) -> str:
    there = ((column, value) for column, value in row.items() if value not in (None, ""))
    told = "; ".join(f"{column}: {_value(column, value)}" for column, value in there)
    told = " ".join(told.split())
    return told if len(told) <= LONGEST_ROW else f"{told[: LONGEST_ROW - 1]}…"


def _value(column: str, value: float | str) -> float | str:
    """A value as it stands; a moment as people write it."""
    if column not in MOMENTS or isinstance(value, str):
        return value
    return f"{datetime.fromtimestamp(value // MOMENTS[column], UTC):%Y-%m-%d %H:%M:%S} UTC"
