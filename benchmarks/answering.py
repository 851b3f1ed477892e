"""Whether questions are answered, with proof and in short, and refused where the archive is silent.

Measured by :mod:`benchmarks.quality`, as of each question's day; :mod:`benchmarks.scoring` says
what counts as right. A question that is refused is wrong in everything that is asked of an answer.
"""

from __future__ import annotations

import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.table import Table

from benchmarks import scoring
from benchmarks.archives import progress
from benchmarks.shares import Share
from benchmarks.timing import percentiles
from store import questions
from store.sought import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from benchmarks.questions import Question
    from store.answered import Answer, Evidence
    from store.librarian import Librarian
    from store.protocol import Store

MOST_EVIDENCE = 3
"""Sentences of an answer that are looked at."""

EVIDENCE = "the answer is in the evidence"
SHORT = "the short answer is right"
HALF = "the short answer is half right at least"
CHOICE = "the right choice"
ANSWERED = "answered where it should be"
REFUSED = "refused where it should be"
VERBATIM = "shown word for word"

MEASURES = (EVIDENCE, SHORT, HALF, CHOICE, ANSWERED, REFUSED, VERBATIM)

GOALS = {
    EVIDENCE: 0.75,
    SHORT: 0.55,
    CHOICE: 0.88,
    ANSWERED: 0.85,
    REFUSED: 0.85,
    VERBATIM: 1.0,
}
"""What each share should be at least."""

THOSE_ANSWERED = "those answered"
"""The part of the questions that were not refused."""


@dataclass(slots=True)
class Answering:
    """What asking some questions gave."""

    shares: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    """By measure, and by measure, comma, part: the file's or the question's kind."""
    wall: list[float] = field(default_factory=list)
    """Seconds that each took."""
    cpu: list[float] = field(default_factory=list)
    """Processor seconds of this process that each took."""

    def count(self, measure: str, parts: Sequence[str], right: bool, otherwise: str) -> None:
        """One more case, in all and of its parts."""
        for name in (measure, *(f"{measure}, {part}" for part in parts)):
            self.shares[name].count(right, otherwise)

    def times(self) -> dict[str, dict[str, float]]:
        """How long an answer took."""
        return {"wall": percentiles(self.wall), "cpu": percentiles(self.cpu)} if self.wall else {}


async def measured(
    store: Store,
    librarian: Librarian,
    answerable: Sequence[Question],
    unanswerable: Sequence[Question],
    *,
    after: date,
) -> Answering:
    """Ask every question whose answer is known, and those that have none, as of their days.

    Those without a day are asked as of ``after``.
    """
    told = Answering()
    known = [question for question in answerable if question.answers]
    with progress() as bar:
        for question in bar.track([*known, *unanswerable], description="Asking questions"):
            day = question.as_of or after
            began, worked = time.perf_counter(), time.process_time()
            answer = await librarian.ask(question.text, as_of=day)
            told.wall.append(time.perf_counter() - began)
            told.cpu.append(time.process_time() - worked)
            shown = answer.evidence[:MOST_EVIDENCE]
            if question.answers:
                parts = (question.group, kind_of(question.text, day))
                answered = (THOSE_ANSWERED,) if answer.answered else ()
                judge(told, question, answer, (*parts, *answered))
            else:
                said = f"{question.text} ({day}): {answer.short}"
                told.count(REFUSED, (question.group,), not answer.answered, said)
            for evidence in shown:
                verbatim = await stands(store, evidence)
                told.count(VERBATIM, (), verbatim, f"{evidence.article.id}: {evidence.text}")
    order = sorted(told.shares, key=lambda name: MEASURES.index(name.partition(", ")[0]))
    told.shares = {name: told.shares[name] for name in order}
    return told


def judge(told: Answering, question: Question, answer: Answer, parts: Sequence[str]) -> None:
    """Count whether a question that has an answer got it; refused, it got none."""
    short = (answer.short or "") if answer.answered else ""
    texts = [one.text for one in answer.evidence[:MOST_EVIDENCE]] if answer.answered else []
    got = f"{short or '(no short answer)'} | {' / '.join(texts)}" if texts else "refused"
    said = f"{question.text} ({question.as_of}): {got}; not {', '.join(question.answers)}"
    told.count(ANSWERED, parts, answer.answered, said)
    worded = not any(map(scoring.is_all, question.answers))
    if worded and not all(map(scoring.is_verdict, question.answers)):
        proved = any(scoring.holds(text, one) for text in texts for one in question.answers)
        told.count(EVIDENCE, parts, proved, said)
    if worded:
        told.count(SHORT, parts, scoring.short_right(short, question.answers), said)
        told.count(HALF, parts, scoring.half_right(short, question.answers), said)
    if question.choices:
        choice = scoring.chosen(question.choices, short, texts)
        told.count(CHOICE, parts, choice in question.correct, said)


def kind_of(text: str, as_of: date) -> str:
    """What a question asks for, as the bot understands it: "who", "what country"."""
    asked = questions.understand(text, as_of=as_of)
    return f"what {asked.sought.sort}" if asked.kind is Kind.WHAT else str(asked.kind)


async def stands(store: Store, evidence: Evidence) -> bool:
    """Whether a shown sentence stands in the cited article, letter for letter, where it says."""
    read = await store.article(evidence.article.handle)
    first, last = evidence.span
    return read is not None and any(
        passage.position == evidence.position and passage.text[first:last] == evidence.text
        for passage in read.passages
    )


def by_part(told: Answering) -> Table:
    """The shares of each file and of each kind of question, a line each, the largest first."""
    parts: dict[str, int] = {}
    for name, share in told.shares.items():
        _, _, part = name.partition(", ")
        if part:
            parts[part] = max(parts.get(part, 0), share.of)
    measures = [measure for measure in MEASURES if measure != VERBATIM]
    table = Table("of", "number", *measures)
    for part, number in sorted(parts.items(), key=lambda item: -item[1]):
        kept = [told.shares.get(f"{measure}, {part}") for measure in measures]
        table.add_row(part, str(number), *(f"{one.share:.3f}" if one else "" for one in kept))
    return table
