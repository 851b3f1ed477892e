from __future__ import annotations

import pytest

from store import analysis
from store.common_things import members


@pytest.mark.parametrize(
    ("noun", "thing"),
    [("animal", "lions"), ("bird", "owl"), ("sport", "rowing"), ("disease", "measles"),
     ("ingredient", "flour"), ("planet", "Saturn"), ("colour", "purple")],
)  # fmt: skip
def test_a_noun_means_its_things_in_any_form(noun: str, thing: str) -> None:
    assert members(noun).issuperset(analysis.terms(thing))


def test_other_nouns_mean_none_that_are_listed() -> None:
    assert members("reason") == members("") == frozenset()
    assert "lion" not in members("sport")
