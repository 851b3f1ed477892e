"""Of which country or region an article says a body or a place is: "Cuba's Supreme Court". Pure."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Protocol, TypeVar

from store.countries import COUNTRIES, in_one_word
from store.epithets import places_in
from store.namesakes import SLIP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.types import Article


class _Stated(Protocol):
    @property
    def article(self) -> Article: ...
    @property
    def whose(self) -> frozenset[str]: ...


Told = TypeVar("Told", bound=_Stated)

_REACH = 40
"""Characters beside a name that are looked at."""
_CAPITALISED = r"(?:[A-Z][\w.-]* ){0,2}[A-Z][\w.-]*"
_BEFORE = re.compile(rf"\b({_CAPITALISED})(?:['’]s? (?:[a-z]+ ){{0,2}}| )$")
_BEHIND = re.compile(rf"(?:,| of) (?:the )?({_CAPITALISED})")


def whose(text: str, names: Iterable[str]) -> frozenset[str]:
    """The countries and regions that stand with these names in a text."""
    found: set[str] = set()
    for name in names:
        if not COUNTRIES.isdisjoint(in_one_word(name.casefold().split())):
            continue  # What stands beside it is another: "Georgia, Ukraine".
        for match in re.finditer(rf"\b{re.escape(name)}\b", text):
            before = _BEFORE.search(text[max(0, match.start() - _REACH) : match.start()])
            behind = _BEHIND.match(text[match.end() : match.end() + _REACH])
            for beside in filter(None, (before, behind)):
                found |= places_in(beside[1])
    return frozenset(found)


def of_one(told: Sequence[Told], articles: int) -> tuple[Told, ...]:
    """What is told of the body that a name mostly means, in their order.

    ``articles`` have the name. Left out is what an article tells of one elsewhere: that of the
    place most of these articles state stays, unless others state another as often or it is one in
    so many articles that it is hardly what they all mean (:data:`store.namesakes.SLIP`).
    """
    stated = {one.article.id: one.whose for one in told}
    times = Counter(place for places in stated.values() for place in places)
    most = max(times.values(), default=0)
    usual = {place for place, number in times.items() if number == most}
    alone = any(usual <= places for places in stated.values())
    meant = usual if alone and most * SLIP >= articles else set[str]()
    return tuple(one for one in told if not one.whose or one.whose & meant)
