"""Questions with the articles that answer them, as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

MOST_ASKED = 200
LONG_AFTER = date(2100, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What somebody asks, when, and what would be right."""

    text: str
    as_of: date | None
    """The day it is asked; None when the day is not part of it."""
    relevant: frozenset[str]
    """Public ids of the articles that answer it."""
    group: str
    """Questions whose figures are told together."""
    answers: tuple[str, ...] = ()
    """Each of them is right; none when no answer is expected, or none is known."""
    choices: tuple[str, ...] = ()
    """What may be chosen from, when there is a choice."""
    correct: frozenset[int] = frozenset()
    """Which choices are right, counted from 0."""


def read_questions(path: Path) -> list[Question]:
    """The questions of a file, a line each.

    ``question``, ``as_of``, ``relevant``, ``answers``, ``choices`` and ``correct`` as in
    :class:`Question`, where all but the first may be left out; grouped by ``kind``, if any.

    Raises:
        SystemExit: a line is not such a question.
    """
    questions = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                questions.append(
                    Question(
                        text=row["question"],
                        as_of=date.fromisoformat(row["as_of"]) if row.get("as_of") else None,
                        relevant=frozenset(row.get("relevant", ())),
                        group=row.get("kind", path.stem),
                        answers=_strings(row.get("answers", [])),
                        choices=(choices := _strings(row.get("choices", []))),
                        correct=_places(row.get("correct", []), choices),
                    )
                )
            except (ValueError, KeyError, TypeError) as error:
                raise SystemExit(f"{path}, line {number}: not a question ({error!r})") from error
    return questions


def _strings(given: object) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise TypeError(f"{given!r} is no list of texts")
    return tuple(given)


def _places(given: object, choices: Sequence[str]) -> frozenset[int]:
    """Which choices are right; a question with choices has at least one."""
    if not isinstance(given, list) or not all(one in range(len(choices)) for one in given):
        raise ValueError(f"{given!r} are not the places of choices")
    if choices and not given:
        raise ValueError("none of the choices is correct")
    return frozenset(given)


def asked(path: Path | None) -> list[tuple[str, date]]:
    """Questions with the day each is asked; without a path those the tests ask of ``seeds/``."""
    if path is None:
        from tests.golden_cases import golden_cases

        return [(case.question, case.as_of) for case in golden_cases()]
    return [
        (question.text, question.as_of or LONG_AFTER)
        for question in read_questions(path)[:MOST_ASKED]
    ]
