"""What operators are told about aliases: plain sentences. Pure."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from handlers.fitting import in_one_line, units
from store.aliases import folded
from store.errors import AliasProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handlers.texts import Texts
    from store.aliases import Alias
    from store.errors import AliasRefusedError

_REFUSALS = {
    AliasProblem.NO_NAME: "alias-no-name",
    AliasProblem.NO_ALIAS: "alias-no-alias",
    AliasProblem.TOO_LONG: "alias-too-long",
    AliasProblem.TOO_MANY: "alias-too-many",
}

LONGEST_LISTING = 3_500
"""UTF-16 units of a list in a chat."""
_ECHO = 80


def listing(
    aliases: Sequence[Alias], texts: Texts, *, longest: int | None = LONGEST_LISTING
) -> str:
    """All aliases, a line for each name; cut with a count when long."""
    if not aliases:
        return texts("alias-none")
    lines = [texts("alias-title", count=len(aliases)), ""]
    ordered = sorted(aliases, key=lambda one: (folded(one.name), one.declared))
    room = longest
    told = 0
    for (_, declared), of_name in groupby(ordered, key=lambda one: (one.name, one.declared)):
        group = list(of_name)
        line = _line(group, texts)
        if declared:
            line = texts("alias-declared", line=line)
        if room is not None and (room := room - units(line) - 1) < 0:
            break
        lines.append(line)
        told += len(group)
    if told < len(aliases):
        lines += "", texts("alias-more", count=len(aliases) - told)
    return "\n".join(lines)


def of_name(name: str, aliases: Iterable[Alias], texts: Texts) -> str:
    """The aliases of one name."""
    own = [one for one in aliases if folded(one.name) == folded(name)]
    return listing(own, texts) if own else texts("alias-none-of", name=in_one_line(name, _ECHO))


def added(name: str, others: Sequence[str], texts: Texts, *, known: bool) -> str:
    """What was tied to a name, and whether the archive has it."""
    shown = _listed(others, texts)
    said = texts("alias-added", name=in_one_line(name, _ECHO), others=shown)
    return said if known else f"{said}\n{texts('alias-unknown', name=in_one_line(name, _ECHO))}"


def removed(name: str, count: int, texts: Texts) -> str:
    """How many aliases a name has lost."""
    return texts("alias-removed", name=in_one_line(name, _ECHO), count=count)


def refusal(error: AliasRefusedError, texts: Texts) -> str:
    """Why aliases cannot be kept, and what to write."""
    return texts(_REFUSALS[error.problem], said=in_one_line(error.said, _ECHO), most=error.most)


def _line(group: Sequence[Alias], texts: Texts) -> str:
    return f"{group[0].name} = {_listed([one.alias for one in group], texts)}"


def _listed(others: Iterable[str], texts: Texts) -> str:
    return texts("list-separator").join(in_one_line(one, _ECHO) for one in others)
