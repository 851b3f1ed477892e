"""Messages of a few words that ask nothing: a name is met, other words are searched for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.pages import ASK, SEARCH, WHO
from store.entities import Kind
from store.foreign_questions import in_another_language

if TYPE_CHECKING:
    from handlers.context import Services
    from store.entities import Lookup

MOST_AMONG = 4
"""Of so many articles with a name's words somebody must be in one to be meant by these alone."""


async def kind_of(services: Services, question: str) -> str:
    """How a message is looked up: a few words that ask nothing as ``/search`` does.

    When they are somebody's name, in whatever script, as ``/who`` does; with a question mark other
    words do ask something.
    """
    foreign = in_another_language(question)
    bare = not foreign and services.librarian.asks_nothing(question)
    if not (foreign or bare):
        return ASK
    lookup = await services.librarian.who(question, as_of=services.today())
    if foreign:
        return WHO if lookup.person else ASK
    if await _is_name(services, question, lookup):
        return WHO
    return ASK if question.rstrip().endswith("?") else SEARCH


async def _is_name(services: Services, words: str, lookup: Lookup) -> bool:
    """Whether words mean somebody, and not what stands in many more articles: "jobs"."""
    person = lookup.person
    if person is None or person.kind is not Kind.PERSON:
        return bool(lookup.namesakes)
    page = (await services.librarian.search(words, as_of=services.today(), limit=1)).page
    return page.total is not None and page.total <= person.articles * MOST_AMONG
