"""What is said to a question that nothing answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import render_answers
from store.foreign_questions import in_another_language, sought

if TYPE_CHECKING:
    from datetime import date

    from handlers.context import Services
    from store.answered import Answer


async def no_answer(services: Services, given: Answer, *, as_of: date) -> str:
    """An honest no; of a question in another language, that it was not understood."""
    if in_another_language(given.question):
        instead = await _instead(services, sought(given.question), as_of)
        return render_answers.not_understood(given, instead, services.texts)
    status = await services.librarian.status(as_of=as_of)
    return render_answers.no_answer(given, status, services.texts)


async def _instead(services: Services, words: str, as_of: date) -> str:
    """The command that finds some words: of a name the archive knows, who that is."""
    named = await services.librarian.who(words, as_of=as_of)
    return f"/who {words}" if named.person or named.namesakes else f"/search {words}"
