"""Other names for those the archive has: in another script, an acronym, a byname. Pure.

An alias only ties what is typed to names of the archive; it is met exactly, but for case, accents
and punctuation (:func:`folded`).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from store.errors import AliasProblem, AliasRefusedError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

LONGEST = 80
"""Characters of a name or an alias."""
MOST_OF_A_NAME = 40
"""Aliases of one name."""
MOST = 5_000
"""Aliases operators may add altogether."""

_EQUALS = re.compile("[＝﹦]")
_COMMAS = re.compile("[,;،؛、，；]")
_NOT_LETTERS = re.compile(r"[\W_]+")
_SAME_LETTERS = str.maketrans({"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": None, "ё": "е"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """That something typed means a name."""

    name: str
    """As the archive may have it."""
    alias: str
    declared: bool = False
    """Whether it stands in the operator's file, and can only be taken out there."""


@lru_cache(maxsize=1 << 12)
def folded(name: str) -> str:
    """What is the same in all ways to type a name: "U.N." and "un", "Ёлкин" and "елкин".

    "" when there is no letter or digit in it.
    """
    plain = unicodedata.normalize("NFKD", name[: 2 * LONGEST].translate(_SAME_LETTERS))
    marked = "".join(letter for letter in plain if unicodedata.category(letter) != "Mn")
    letters = marked.casefold().translate(_SAME_LETTERS).replace(".", "").replace("'", "")
    return _NOT_LETTERS.sub(" ", letters).strip()


def tidy(name: str) -> str:
    """A name as it is kept: blanks made one, without those around it and without quotes."""
    return " ".join(name.strip(' \t\n"“”„«»').split())


def parse_aliases(said: str) -> tuple[str, tuple[str, ...]]:
    """The name and its aliases in "Kim Jong Un = 金正恩, Supreme Leader Kim".

    Without an equals sign there are none. The sign and the commas may be those of any script.

    Raises:
        AliasRefusedError: there is no name, nothing behind the sign, or something too long.
    """
    before, sign, behind = _EQUALS.sub("=", said).partition("=")
    name, *others = map(tidy, (before, *_COMMAS.split(behind)))
    others = [other for other in others if other]
    if not sign and not others:
        check(name, ())
        return name, ()
    check(name, others, wanted=True)
    return name, tuple(others)


def check(name: str, others: Collection[str], *, wanted: bool = False) -> None:
    """Look whether a name and its aliases can be kept; with ``wanted`` there must be one.

    Raises:
        AliasRefusedError: they cannot.
    """
    if not folded(name):
        raise AliasRefusedError(AliasProblem.NO_NAME, name)
    for one in (name, *others):
        if len(one) > LONGEST:
            raise AliasRefusedError(AliasProblem.TOO_LONG, one, LONGEST)
    if len(others) > MOST_OF_A_NAME:
        raise AliasRefusedError(AliasProblem.TOO_MANY, name, MOST_OF_A_NAME)
    if wanted and not others:
        raise AliasRefusedError(AliasProblem.NO_ALIAS, name)
    for one in others:
        if folded(one) in ("", folded(name)):
            raise AliasRefusedError(AliasProblem.NO_ALIAS, one)


class Aliases:
    """Groups of names that mean the same."""

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        """Each name with its aliases; a name and an alias may be in several groups."""
        self._groups = {name: (name, *dict.fromkeys(others)) for name, others in groups.items()}

    @cached_property
    def _names(self) -> dict[str, dict[str, None]]:
        """By what may be typed, the groups that hold it; made when first needed."""
        found: dict[str, dict[str, None]] = {}
        for name, group in self._groups.items():
            for one in group:
                found.setdefault(folded(one), {})[name] = None
        return found

    def spellings(self, name: str) -> tuple[tuple[str, ...], ...]:
        """The groups a name is in, each with its first name in front."""
        return tuple(self._groups[one] for one in self._names.get(folded(name), ()))

    def __iter__(self) -> Iterator[Alias]:
        """Every alias, by name."""
        for name, (_, *others) in sorted(self._groups.items()):
            for other in others:
                yield Alias(name=name, alias=other, declared=True)


NO_ALIASES = Aliases({})
