"""The golden cases, asked of the whole store loaded with seeds/."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from store import open_store
from store.indexing import load
from store.librarian import Librarian
from tests.golden_cases import GoldenCase, golden_cases

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

SEEDS = Path(__file__).parent.parent / "seeds"
CASES = golden_cases()

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def librarian(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Librarian]:
    async with open_store(tmp_path_factory.mktemp("data")) as store:
        report = await load(store, [SEEDS])
        assert report.added
        assert not report.rejected
        yield Librarian(store)


@pytest.mark.parametrize("case", [case for case in CASES if case.answered], ids=lambda c: c.name)
async def test_what_the_seeds_say_is_answered_with_its_proof(
    librarian: Librarian, case: GoldenCase
) -> None:
    answer = await librarian.ask(case.question, as_of=case.as_of)

    assert answer.answered
    assert case.evidence
    assert any(case.evidence in proof.text for proof in answer.evidence)
    assert case.accepts(answer.short or answer.evidence[0].text), answer.short


@pytest.mark.parametrize("case", [c for c in CASES if not c.answered], ids=lambda c: c.name)
async def test_what_the_seeds_do_not_say_is_not_answered(
    librarian: Librarian, case: GoldenCase
) -> None:
    answer = await librarian.ask(case.question, as_of=case.as_of)

    assert not answer.answered, (answer.short, [proof.text for proof in answer.evidence])
    assert answer.evidence == ()


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
async def test_every_sentence_shown_stands_in_its_article(
    librarian: Librarian, case: GoldenCase
) -> None:
    answer = await librarian.ask(case.question, as_of=case.as_of)

    for proof in answer.evidence:
        parsed = await librarian.article(proof.article.handle)
        assert parsed is not None
        # A caption is text of the article, too: -1 is the first.
        captions = [*reversed(parsed.article.captions)]
        texts = [*(passage.text for passage in parsed.passages), *captions]
        assert texts[proof.position][slice(*proof.span)] == proof.text
        assert proof.article.published.day is None or proof.article.published.day <= case.as_of
