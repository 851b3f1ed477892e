"""How the time an answer takes is measured."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from benchmarks import asking
from benchmarks.questions import Question

if TYPE_CHECKING:
    from pathlib import Path


async def test_every_size_is_measured_on_articles_made_once(tmp_path: Path) -> None:
    news, folder = tmp_path / "news.jsonl", tmp_path / "kept"
    rows = [
        {
            "id": f"n{number}",
            "title": f"Ferry {number} sails",
            "published": "2024-11-18",
            "body": f"Ana Dusk opened ferry {number} in Sorenna.\n\nNobody minded the wind.",
        }
        for number in range(3)
    ]
    news.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    question = Question(text="Who opened ferry 2?", as_of=None, relevant=frozenset(), group="ferry")

    figures = await asking.measured(news, 7, folder, [question], people=False)
    again = await asking.measured(news, 7, folder, [question], people=False)

    made = (folder / "news.jsonl").read_text(encoding="utf-8").splitlines()
    assert len({json.loads(line)["id"] for line in made}) == 7
    for told in (figures, again):
        assert set(told) == {"wall", "cpu"}
        assert 0 < told["cpu"]["p50_ms"] <= told["cpu"]["p95_ms"]
    table = asking.shown({"7": figures})
    assert table.row_count == 1


async def test_a_question_is_asked_as_of_its_day(tmp_path: Path) -> None:
    days: list[date] = []

    class Asked:
        async def ask(self, question: str, *, as_of: date) -> None:
            days.append(as_of)

    questions = [
        Question(text="Who?", as_of=day, relevant=frozenset(), group="x")
        for day in (date(2024, 1, 2), None)
    ]
    told = await asking.timed(Asked(), questions, after=date(2025, 1, 1), rounds=2)  # type: ignore[arg-type]

    assert days == [date(2024, 1, 2), date(2025, 1, 1)] * 3
    assert told["wall"]["max_ms"] < float("inf")
