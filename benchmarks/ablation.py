"""What each weight of the answers is worth: the figures without it, one after the other.

    python -m benchmarks.ablation news.jsonl.gz --questions asked.jsonl --unanswerable not.jsonl

Every question is searched for once; what was found is then answered anew with one weight at 0.
The weights of reading and of short answers are told by what is right when nothing is refused, those
of the confidence by what is answered though it should not be, where as many questions that have
an answer are answered as with all of them.
"""

from __future__ import annotations

import argparse
import asyncio
import math
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.table import Table

from benchmarks import answering
from benchmarks.archives import CONSOLE, archive_of
from benchmarks.questions import read_questions
from store import answers, asking, evidence, librarian, short_answers, worth
from store.answered import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from benchmarks.questions import Question

READING = ("ARTICLE", "FRESH", "LAST", "NEAR", "ABOUT", "ANYWHERE", "LEAD", "BESIDE")
SHORT = (
    "SORT", "HEADLINE", "RARE", "SALIENT", "CLOSE", "NOUN", "BESIDE", "MEMBER", "COUNTED", "OBJECT",
    "KNOWN", "DONE_TO", "SUBJECT", "DIRECTLY", "VOTES", "KIN",
)  # fmt: skip
WITHOUT: tuple[tuple[ModuleType | None, str], ...] = (
    (None, ""),
    *((evidence, name) for name in READING),
    *((worth if hasattr(worth, name) else short_answers, name) for name in SHORT),
)
"""Nothing first, then each weight by its module."""


@dataclass(slots=True)
class Asked:
    """A question with all that its answer is made from."""

    question: Question
    given: tuple[Any, ...]
    named: dict[str, Any]


_asked: list[Asked] = []
"""Inherited by the processes that answer."""


async def gather(news: Path, data: Path | None, questions: Sequence[Question]) -> list[Asked]:
    """Search for every question and keep what its answer would be made from."""
    kept: list[Asked] = []
    made = asking._answered
    asked: list[Question] = []

    def keep(*given: Any, **named: Any) -> Answer:
        kept.append(Asked(asked[-1], given, named))
        return made(*given, **named)

    asking._answered = keep
    try:
        async with archive_of(news, data, people=True) as (store, _):
            ask = librarian.Librarian(store).ask
            for question in questions:
                if question.as_of is not None:
                    asked.append(question)
                    await ask(question.text, as_of=question.as_of)
    finally:
        asking._answered = made
    return kept


def right_without(place: int) -> tuple[str, dict[str, float]]:
    """Shares of what is right, nothing refused, without the weight at a place of WITHOUT."""
    module, name = WITHOUT[place]
    if module is not None:
        setattr(module, name, 0.0)
    answers.confidence = lambda *_, **__: 1.0
    answers.ENOUGH = 0.5
    told = answering.Answering()
    for one in _asked:
        if one.question.answers:
            try:
                given = asking._answered(*one.given, **one.named)
            except IndexError:  # nothing of the kind stands in what was found
                given = Answer(question=one.question.text, answered=False, confidence=0.0)
            answering.judge(told, one.question, given, ())
    label = f"{module.__name__.removeprefix('store.')}.{name}" if module else "all weights"
    return label, {name: share.share for name, share in told.shares.items()}


def confidence_table() -> Table:
    """What is answered though it should not be, without each signal."""
    seen: list[tuple[bool, dict[str, float] | None]] = []
    sure = answers.confidence

    def keep(*given: Any, as_of: Any) -> float:
        found = sure(*given, as_of=as_of)
        proof = given[2][0].proofs[0] if given[2] else None
        said = answers.signals(given[0], given[1], proof, as_of=as_of) if found and proof else None
        seen.append((bool(asked.question.answers), said))
        return found

    answers.confidence = keep  # type: ignore[assignment]
    for asked in _asked:
        asking._answered(*asked.given, **asked.named)
    answers.confidence = sure
    table = Table("without", "answered though it should not be", "where a tenth is refused")

    def score(said: dict[str, float] | None, without: str) -> float:
        if said is None:
            return -math.inf
        return sum(w * said[name] for name, w in answers.WEIGHTS.items() if name != without)

    answered = sum(score(s, "") >= answers.DOUBT for known, s in seen if known)
    everybody = sum(known for known, _ in seen)
    for without in ("", *answers.WEIGHTS):
        known = sorted((score(s, without) for k, s in seen if k), reverse=True)
        unknown = [score(s, without) for k, s in seen if not k]
        shares = [
            sum(one >= known[most - 1] for one in unknown) / len(unknown)
            for most in (answered, round(0.9 * everybody))
        ]
        table.add_row(without or "all signals", *(f"{share:.3f}" for share in shares))
    return table


def main() -> None:
    """Search once, answer with one weight less at a time, print two tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("news", type=Path, help="a .jsonl or .jsonl.gz of articles")
    parser.add_argument("--questions", type=Path, action="append", default=[])
    parser.add_argument("--unanswerable", type=Path, action="append", default=[])
    parser.add_argument("--data", type=Path, help="keep the archive here, use the one kept here")
    options = parser.parse_args()
    paths = (*options.questions, *options.unanswerable)
    questions = [one for path in paths for one in read_questions(path)]
    _asked.extend(asyncio.run(gather(options.news, options.data, questions)))
    CONSOLE.print(confidence_table())
    table = Table("without", answering.EVIDENCE, answering.SHORT, answering.CHOICE)
    # A fresh process each, so that no weight stays away.
    with get_context("fork").Pool(2, maxtasksperchild=1) as processes:
        for name, shares in processes.imap(right_without, range(len(WITHOUT)), chunksize=1):
            measures = (answering.EVIDENCE, answering.SHORT, answering.CHOICE)
            table.add_row(name, *(f"{shares[measure]:.3f}" for measure in measures))
    CONSOLE.print(table)


if __name__ == "__main__":
    main()
