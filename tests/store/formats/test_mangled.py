"""Every way a scraped file is mangled, and every two ways together, are read as they were meant."""

from __future__ import annotations

import pytest

from tests.store.formats.invented import EVERY
from tests.store.formats.mangling import MANGLINGS, PAIRS, mangled, misread, scrape


@pytest.mark.parametrize("mangling", MANGLINGS)
def test_each_article_alone(mangling: str) -> None:
    for story in EVERY:
        assert misread(mangled(scrape(story), [mangling])) == []


@pytest.mark.parametrize("first", MANGLINGS)
def test_many_articles_and_two_manglings(first: str) -> None:
    turn = list(MANGLINGS).index(first)
    for pair in PAIRS:
        if pair[0] == first:
            for count in (1, 2, 10):
                stories = (EVERY * 2)[turn % len(EVERY) :][:count]
                assert (pair, misread(mangled(scrape(*stories), pair))) == (pair, [])
                turn += count


def test_what_was_misread_is_told() -> None:
    first, second = EVERY[:2]
    assert misread(scrape(first, second)) == []
    for other in (scrape(first), scrape(second, first), scrape(first, second, second)):
        found = mangled(scrape(first, second), [])
        wrong = type(found)(meant=other.meant, written=found.written)
        assert misread(wrong) != []
