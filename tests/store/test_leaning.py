"""What the archive knows of the names a question leans on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from store import open_store
from store.earlier import Exchange
from store.entities import Kind
from store.librarian import Librarian
from tests.factories import mention, parsed, save

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from store.protocol import Store

TODAY = date(2024, 11, 20)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(tmp_path / "data") as opened:
        yield opened


def asked(question: str, short: str = "") -> Exchange:
    at = datetime(2024, 11, 20, 12, tzinfo=UTC)
    return Exchange(chat=1, message=1, question=question, short=short, at=at)


async def test_a_name_means_what_nearly_all_articles_mean_by_it(store: Store) -> None:
    """One article takes "Berg" for a firm; nine know two people of that name."""
    for number in range(9):
        name = "Tomas Berg" if number % 2 else "Kari Berg"
        one = parsed(f"n{number}", f"{name} came.")
        await save(store, replace(one, mentions=(mention(one, name),)))
    firm = parsed("firm", "Berg came.")
    named = replace(mention(firm, "Berg"), kind=Kind.ORGANISATION)
    await save(store, replace(firm, mentions=(named,)))
    librarian = Librarian(store)

    followed = await librarian.follow_up(
        "What did he say?", asked("Who opened the bridge?", "Berg"), as_of=TODAY
    )
    assert (followed.question, followed.completed) == ("What did Berg say?", True)


async def test_a_whole_question_is_left_as_it_is(store: Store) -> None:
    followed = await Librarian(store).follow_up(
        "Who opened the bridge?", asked("Who came?", "Berg"), as_of=TODAY
    )
    assert followed.question == "Who opened the bridge?"
    assert not followed.completed
    assert not followed.unclear


async def test_without_an_earlier_question_it_is_unclear(store: Store) -> None:
    followed = await Librarian(store).follow_up("What did he say?", None, as_of=TODAY)

    assert followed.unclear
    assert followed.question == "What did he say?"
