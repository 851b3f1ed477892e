"""What operators are told about questions without an answer: plain sentences. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.fitting import in_one_line

if TYPE_CHECKING:
    from handlers.texts import Texts
    from store.types import Page
    from store.votes import Gap

PAGE = 10
"""Questions of a message."""
_QUESTION = 200


def listing(page: Page[Gap], offset: int, texts: Texts) -> str:
    """The questions with how often each was not answered or disliked, and when last."""
    if not page.items:
        return texts("gaps-none")
    lines = [texts("gaps-title", count=page.total or 0)]
    for number, gap in enumerate(page.items, offset + 1):
        question = texts.isolate(in_one_line(gap.question, _QUESTION))
        lines += "", f"{texts.numbered(number)}{question}", _told(gap, texts)
    return "\n".join(lines)


def _told(gap: Gap, texts: Texts) -> str:
    counts = [
        texts(key, count=count)
        for key, count in (("gap-unanswered", gap.unanswered), ("gap-disliked", gap.disliked))
        if count
    ]
    return " · ".join((*counts, texts("gap-last", day=texts.plain_day(gap.last))))
