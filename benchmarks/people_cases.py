"""What a benchmark of people asks, as JSON Lines in one folder; no file of it need be there.

``who.jsonl``
    ``name``, ``as_of``, ``expect_any``: on that day one of these words stands in one of the first
    three roles.
``names.jsonl``
    ``name`` as somebody types it, ``accept``: spellings of the one meant, ``kind``: which figures
    are told together.
``twins.jsonl``
    ``names``: two different people of near names.
``same.jsonl``
    ``names``: two spellings of one person.
``found.jsonl``
    ``article``: id or headline of an article, ``people``: everybody it names, by the fullest form
    it uses.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class ExpectedRole:
    """Somebody, and words of which one must stand in a role of that day."""

    name: str
    as_of: date
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TypedName:
    """A name as it is typed, and the spellings that are right."""

    typed: str
    accept: frozenset[str]
    kind: str


@dataclass(frozen=True, slots=True)
class Cases:
    """Everything one folder asks."""

    roles: tuple[ExpectedRole, ...] = ()
    names: tuple[TypedName, ...] = ()
    twins: tuple[tuple[str, str], ...] = ()
    same: tuple[tuple[str, str], ...] = ()
    found: tuple[tuple[str, frozenset[str]], ...] = ()
    """Id or headline of an article, and who is named in it."""


def read_cases(folder: Path, pairs: Iterable[Path] = ()) -> Cases:
    """The cases of a folder; ``pairs`` are more files of the format of ``twins.jsonl``.

    Raises:
        SystemExit: a line is not what its file should hold; the message names both.
    """
    return Cases(
        roles=tuple(
            ExpectedRole(row["name"], date.fromisoformat(row["as_of"]), tuple(row["expect_any"]))
            for row in _rows(folder / "who.jsonl", name=str, as_of=str, expect_any=list)
        ),
        names=tuple(
            TypedName(row["name"], frozenset(row["accept"]), row["kind"])
            for row in _rows(folder / "names.jsonl", name=str, accept=list, kind=str)
        ),
        twins=_pairs(folder / "twins.jsonl", *pairs),
        same=_pairs(folder / "same.jsonl"),
        found=tuple(
            (row["article"], frozenset(row["people"]))
            for row in _rows(folder / "found.jsonl", article=str, people=list)
        ),
    )


def _rows(path: Path, **wanted: type) -> Iterator[dict[str, Any]]:
    if not path.exists():
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            wrong = [key for key, kind in wanted.items() if not isinstance(row[key], kind)]
        except (ValueError, KeyError, TypeError) as error:
            raise SystemExit(f"{path}, line {number}: not a case ({error!r})") from error
        if wrong:
            raise SystemExit(f"{path}, line {number}: {', '.join(wrong)} is of the wrong kind")
        yield row


def _pairs(*paths: Path) -> tuple[tuple[str, str], ...]:
    found = []
    for path in paths:
        for row in _rows(path, names=list):
            if len(row["names"]) != 2:
                raise SystemExit(f"{path}: {row['names']} are not two names")
            one, other = row["names"]
            found.append((one, other))
    return tuple(found)
