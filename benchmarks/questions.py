"""Questions with the articles that answer them, as JSON Lines."""

from __future__ import annotations

import json
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


def read_questions(path: Path) -> list[Question]:
    """The questions of a file: ``question``, ``as_of``, ``relevant``; grouped by ``kind``, if any.

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
                    )
                )
            except (ValueError, KeyError, TypeError) as error:
                raise SystemExit(f"{path}, line {number}: not a question ({error!r})") from error
    return questions


def asked(path: Path | None) -> list[tuple[str, date]]:
    """Questions with the day each is asked; without a path those the tests ask of ``seeds/``."""
    if path is None:
        from tests.golden_cases import golden_cases

        return [(case.question, case.as_of) for case in golden_cases()]
    return [
        (question.text, question.as_of or LONG_AFTER)
        for question in read_questions(path)[:MOST_ASKED]
    ]
