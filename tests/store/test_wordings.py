from __future__ import annotations

from store.wordings import fuller, kin


def test_wordings_that_hold_each_other_are_kin() -> None:
    assert kin(["rovers", "brennick rovers", "overs", "brennick"]) == [[1], [0, 3], [], [1]]


def test_a_fuller_wording_holds_all_words_in_a_row_and_few_more() -> None:
    assert fuller("rovers", ["overs", "brennick rovers", "rovers of brennick"]) == 1
    assert fuller("coast cup", ["cup of coast", "coast harbour cup"]) is None
    assert fuller("rovers", ["the rovers who won again last year"]) is None
