"""The operator's file of aliases: a TOML table of names, each with a list of what else means it.

"Kim Jong Un" = ["金正恩", "Ким Чен Ын", "Supreme Leader Kim"]
"United Nations" = ["ONU"]
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from store.aliases import MOST, Aliases, check, folded, tidy
from store.errors import AliasesFileError, AliasProblem, AliasRefusedError

if TYPE_CHECKING:
    from pathlib import Path

_MOST_BYTES = 2**22

_SAID = {
    AliasProblem.NO_NAME: "the name has no letter",
    AliasProblem.NO_ALIAS: "{said!r} is no other name for it",
    AliasProblem.TOO_LONG: "{said!r} is longer than {most} characters",
    AliasProblem.TOO_MANY: "more than {most} aliases for one name",
}


def read_aliases(path: Path) -> Aliases:
    """The aliases of a file.

    Raises:
        AliasesFileError: it cannot be read or understood; the message has the line.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise AliasesFileError(f"{path}: {error.strerror or error}") from error
    if len(content) > _MOST_BYTES:
        raise AliasesFileError(f"{path}: larger than {_MOST_BYTES >> 20} MB")
    return parse(content, str(path))


def parse(content: bytes, origin: str) -> Aliases:
    """As :func:`read_aliases`; ``origin`` is the file's name in messages."""
    try:
        text = content.decode("utf-8-sig")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise AliasesFileError(f"{origin}:{line}: not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        detail = re.sub(r" \(at .*\)$", "", str(error))
        raise AliasesFileError(f"{origin}:{line}: not TOML: {detail}") from error
    except (ValueError, RecursionError) as error:
        raise AliasesFileError(f"{origin}:1: not TOML: too deep or too long a value") from error
    groups: dict[str, list[str]] = {}
    for name, others in table.items():
        where = f"{origin}:{_line_of(text, name)}: {name[:80]!r}"
        if not isinstance(others, list) or not all(isinstance(one, str) for one in others):
            raise AliasesFileError(f'{where}: write a list like ["other name", "another"]')
        try:
            check(tidy(name), [tidy(one) for one in others], wanted=True)
        except AliasRefusedError as error:
            said = _SAID[error.problem].format(said=error.said[:80], most=error.most)
            raise AliasesFileError(f"{where}: {said}") from error
        groups[tidy(name)] = [tidy(one) for one in others]
    if sum(map(len, groups.values())) > MOST:
        raise AliasesFileError(f"{origin}: more than {MOST} aliases")
    return Aliases(groups)


def _line_of(text: str, name: str) -> int:
    """The line a name stands in as a key; the first one when it is written with escapes."""
    for number, line in enumerate(text.splitlines(), 1):
        if folded(line.partition("=")[0]) == folded(name):
            return number
    return 1
