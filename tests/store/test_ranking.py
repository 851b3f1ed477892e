from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from store import ranking
from store.types import Article, Candidate, Precision, Published

TODAY = date(2024, 11, 20)


def candidate(name: str, *, score: float, age: int | None = 0, headline: str = "") -> Candidate:
    at = None if age is None else datetime(2024, 11, 20, tzinfo=UTC) - timedelta(days=age)
    precision = Precision.NONE if at is None else Precision.DAY
    return Candidate(
        article=Article(
            id=name, headline=headline, published=Published(at=at, precision=precision)
        ),
        score=score,
    )


def order(*candidates: Candidate, weights: dict[str, float] | None = None) -> list[str]:
    return [r.candidate.article.id for r in ranking.rank(candidates, weights or {}, as_of=TODAY)]


def test_of_equal_texts_the_newer_one_is_first() -> None:
    assert order(candidate("old", score=5, age=300), candidate("new", score=5, age=1)) == [
        "new",
        "old",
    ]


def test_freshness_does_not_beat_a_much_better_text() -> None:
    assert order(candidate("new", score=2, age=0), candidate("old", score=10, age=900)) == [
        "old",
        "new",
    ]


def test_a_headline_that_says_it_wins() -> None:
    said = candidate("said", score=5, headline="Sorenna Opens Third Bridge")
    silent = candidate("silent", score=5, headline="Mayor Speaks")

    assert order(silent, said, weights={"bridg": 1.0, "open": 1.0}) == ["said", "silent"]


def test_an_unknown_day_is_never_fresh_and_the_score_is_explained() -> None:
    (ranked,) = ranking.rank([candidate("x", score=3, age=None)], {}, as_of=TODAY)

    assert ranked.why == {"text": 1.0, "fresh": 0.0, "headline": 0.0}
    assert ranked.score == sum(ranked.why.values())


def test_rare_terms_are_worth_more_and_none_is_negative() -> None:
    worth = ranking.rarity({"everywhere": 100, "rare": 2, "unknown": 0}, 100)

    assert 0 <= worth["everywhere"] < worth["rare"] < worth["unknown"]
