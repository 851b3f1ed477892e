from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import ranking
from store.asked import Clause, Field, words
from tests.factories import candidate, parsed, ranked

if TYPE_CHECKING:
    from store.types import Candidate, Parsed

TODAY = date(2024, 11, 20)
BRIDGE = {"bridg": 2.0, "open": 1.0}


def article(name: str, *texts: str, age: int | None = 0, headline: str = "News") -> Parsed:
    when = None if age is None else TODAY - timedelta(days=age)
    return parsed(name, *texts, headline=headline, when=when)


def order(*ones: Parsed, weights: dict[str, float] | None = None) -> list[str]:
    return [one.article.id for one in ranked(ones, weights or BRIDGE, as_of=TODAY)]


def test_of_equal_texts_the_newer_one_is_first() -> None:
    text = "The bridge opened."

    assert order(article("old", text, age=300), article("new", text, age=1)) == ["new", "old"]


def test_freshness_does_not_beat_a_much_better_text() -> None:
    said = article("old", "The bridge opened. Who opened the bridge?", age=900, headline="Bridge")
    silent = article("new", *["Nothing."] * 40, "It is open.", age=5)

    assert order(silent, said) == ["old", "new"]


def test_a_headline_that_says_it_wins() -> None:
    said = article("said", "It is third.", headline="Sorenna Opens Third Bridge")
    silent = article("silent", "It opened the bridge.", headline="Mayor Speaks Of It")

    assert order(silent, said) == ["said", "silent"]


def test_one_passage_that_holds_everything_beats_words_pages_apart() -> None:
    filler = ["Nothing happened on that day in the town."] * 12
    apart = article("apart", *filler, "A bridge stood.", *filler, "The shop opened.")
    together = article("together", *filler, "A bridge opened.", *filler, "The shop stood.")

    assert order(apart, together) == ["together", "apart"]


def test_neighbours_of_the_query_are_neighbours_in_the_article() -> None:
    weights = {"kim": 1.0, "jong": 1.0}
    far = article("far", "Jong met nobody on the whole of that long day but Kim.")
    near = article("near", "Nobody met on the whole of that long day but Kim Jong.")

    assert order(far, near, weights=weights) == ["near", "far"]


def test_a_name_in_full_comes_before_its_words_apart() -> None:
    apart = article("apart", "Kelly, Anna.", "Kelly met Anna.", headline="Anna and Kelly")
    named = article("named", *["Nothing."] * 30, "So Anna Kelly says.", age=2_000)
    broken = article("broken", "It was Anna.", "Kelly left.")
    clauses = words("anna", "kelli")
    everything = [candidate(one, key) for key, one in enumerate((apart, named, broken), 1)]

    def found(*names: tuple[str, ...]) -> list[int]:
        worth = ranking.words_of(clauses, {"anna": 2.0, "kelli": 2.0})
        ranked = ranking.rank(everything, worth, around=(TODAY, TODAY), names=names)
        return [one.candidate.key for one in ranked]

    assert found()[0] == 1
    assert found(("anna", "kelli"))[0] == 2
    assert found(("tom", "lane"), ("anna", "kelli"))[0] == 2
    assert found(("kelli", "anna")) == found()


def test_what_was_typed_comes_before_other_spellings_of_it() -> None:
    repaired = article("repaired", "Zelenskyy, Zelenskyy.", headline="Zelenskyy")
    typed = article("typed", *["Nothing."] * 30, "Zelensky spoke.", age=2_000)
    clause = Clause(alternatives=(("zelenski",),), spellings=(("zelenskyy",),))
    weights = {"zelenski": 3.0, "zelenskyy": 1.0}

    found = ranking.rank(
        [candidate(repaired, 1), candidate(typed, 2)],
        ranking.words_of([clause], weights),
        around=(TODAY, TODAY),
    )

    assert [one.candidate.key for one in found] == [2, 1]


def test_the_best_passage_is_known_and_of_equals_the_first() -> None:
    one = article("a", "Nothing.", "A bridge.", "It opened a bridge.", "A bridge opened.")

    (found,) = ranked([one], BRIDGE, as_of=TODAY)

    assert found.ranked.passage == 2


def test_an_unknown_day_is_never_fresh_and_the_score_is_explained() -> None:
    (found,) = ranked([article("x", "A bridge.", age=None)], BRIDGE, as_of=TODAY)

    assert found.ranked.why["fresh"] == 0.0
    assert set(found.ranked.why) == {"text", "passage", "opening", "headline", "close", "fresh"}
    assert found.score == pytest.approx(sum(found.ranked.why.values()))


def test_a_source_is_no_word_of_the_text() -> None:
    clauses = (*words("bridg"), Clause(alternatives=(("herald",),), field=Field.SOURCE))

    assert len(ranking.words_of(clauses, {"bridg": 1.0})) == 1


def test_rare_terms_are_worth_more_and_none_is_negative() -> None:
    worth = ranking.rarity({"everywhere": 100, "rare": 2, "unknown": 0}, 100)

    assert 0 <= worth["everywhere"] < worth["rare"] < worth["unknown"]


TERMS = st.sampled_from(["bridg", "open", "kim", "rain"])


@given(
    texts=st.lists(st.lists(st.lists(TERMS, max_size=6), max_size=4), min_size=1, max_size=6),
    asked=st.dictionaries(TERMS, st.floats(0, 9), min_size=1),
)
def test_every_candidate_is_ranked_once_and_within_bounds(
    texts: list[list[list[str]]], asked: dict[str, float]
) -> None:
    ones = [article(f"a{n}", *map(" ".join, t)) for n, t in enumerate(texts)]

    found = ranked(ones, asked, as_of=TODAY)

    assert sorted(one.article.id for one in found) == sorted(one.article.id for one in ones)
    for one in found:
        assert 0 <= one.score <= 1 + ranking.FRESH + 1e-6
        assert 0 <= one.ranked.passage <= max(0, len(texts[int(one.article.id[1:])]))


def test_nothing_to_rank_is_no_error() -> None:
    empty: list[Candidate] = []

    assert (
        ranking.rank(empty, ranking.words_of(words("a"), {"a": 1.0}), around=(TODAY, TODAY)) == []
    )
    assert ranking.rank([candidate(article("a", "x"))], [], around=(TODAY, TODAY)) == []
