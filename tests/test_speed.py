"""What speed is measured on: made news, queries drawn from it, engines that find what is asked."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from benchmarks import engines, speed
from benchmarks.engines import ENGINES, NotOfferedError, structured, typed
from benchmarks.made_news import DAYS, FIRST_DAY, write_made_news
from benchmarks.query_mix import Asked, Wanted, drawn_queries
from store.asked import Order

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = 300
QUESTION = Asked(words=("lavrov", "election"), wanted=Wanted.ANY)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("corpus") / "corpus.jsonl"
    write_made_news(path, ARTICLES)
    return path


def rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_made_news_is_the_same_every_time_and_no_article_twice(
    corpus: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again.jsonl"
    write_made_news(again, ARTICLES)

    assert again.read_bytes() == corpus.read_bytes()
    assert len({row["body"] for row in rows(corpus)}) == ARTICLES
    days = [date.fromisoformat(row["published"]) for row in rows(corpus)]
    assert all(0 <= (day - FIRST_DAY).days < DAYS for day in days)
    assert max(days) < engines.AS_OF


def test_made_news_takes_its_sentences_from_any_news(tmp_path: Path) -> None:
    news, made = tmp_path / "news.jsonl", tmp_path / "made.jsonl"
    row = {"title": "Ferry sails again", "body": "The ferry sails. It is “blue.”\n\nNobody minds."}
    news.write_text(json.dumps(row) + "\n", encoding="utf-8")
    write_made_news(made, 2, news)

    first, second = rows(made)
    assert first["headline"] == "Ferry sails again"
    *paragraphs, last = first["body"].split("\n\n")
    assert set(" ".join(paragraphs).replace(". ", ".|").replace("” ", "”|").split("|")) == {
        "The ferry sails.", "It is “blue.”", "Nobody minds.",
    }  # fmt: skip
    assert last != second["body"].split("\n\n")[-1]


def test_queries_are_drawn_from_the_articles_the_same_every_time(corpus: Path) -> None:
    drawn = drawn_queries(corpus, 5)

    assert drawn == drawn_queries(corpus, 5)
    assert {len(asked) for asked in drawn.values()} == {5}
    text = corpus.read_text(encoding="utf-8").lower()
    for kind, queries in drawn.items():
        for asked in queries:
            assert (kind == "a misspelled word") == (asked.wanted is Wanted.LIKE)
            assert asked.wanted is Wanted.LIKE or all(word in text for word in asked.words), asked
            assert asked.newest == kind.endswith("newest first")
    assert all(len(asked.words) >= 7 for asked in drawn["a question of eight words"])


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine_finds_what_is_asked(name: str, corpus: Path, tmp_path: Path) -> None:
    engine = ENGINES[name]
    if engine.package:
        pytest.importorskip(engine.package)
    engine.build(corpus, tmp_path / name)
    holding = sum("Lavrov" in row["body"] for row in rows(corpus))
    asked = {
        "a word": Asked(words=("lavrov",)),
        "any word": QUESTION,
        "all words": Asked(words=("lavrov", "qqqq")),
        "a phrase": Asked(words=("sergei", "lavrov", "told"), wanted=Wanted.PHRASE),
        "never": replace(QUESTION, after=date(2014, 1, 1), before=date(2014, 2, 1)),
        "newest": Asked(words=("lavrov",), newest=True),
    }

    async def run() -> dict[str, dict[str, int]]:
        found: dict[str, dict[str, int]] = {}
        async with engine.searching(corpus, tmp_path / name) as searches:
            for measure, search in searches.items():
                found[measure] = {}
                for kind, one in asked.items():
                    try:
                        found[measure][kind] = await search(one)
                    except NotOfferedError:
                        assert name == "bm25s"
        return found

    assert holding > 10
    for measure, hits in asyncio.run(run()).items():
        assert hits["a word"] > 0, measure
        assert hits["any word"] >= hits["a word"], measure
        if measure != "whole":  # A whole search takes some words when no article has all.
            assert hits.get("all words", 0) == 0, measure
            assert hits.get("never", 0) == 0, measure
        if name != "bm25s":
            assert hits["newest"] > 0, measure
            assert hits["a phrase"] > 0, measure


def test_a_query_is_typed_as_a_reader_would() -> None:
    window = replace(QUESTION, after=date(2024, 5, 1), before=date(2024, 5, 31))

    assert typed(QUESTION) == "lavrov election"
    assert typed(replace(QUESTION, newest=True)) == "lavrov OR election"
    assert typed(replace(QUESTION, wanted=Wanted.PHRASE)) == '"lavrov election"'
    assert typed(window) == "lavrov election after:2024-05-01 before:2024-05-31"


def test_a_query_has_its_words_days_and_order_as_structure() -> None:
    query = structured(replace(QUESTION, newest=True, after=date(2024, 5, 1)))

    assert query.order is Order.NEWEST
    assert query.after == date(2024, 5, 1)
    assert not query.match_all
    assert len(query.terms) == 2
    assert structured(Asked(words=("lavrov", "wang"))).match_all


def test_sizes_are_read_as_people_write_them() -> None:
    assert [speed.number_of(text) for text in ("10k", "1M", "2500")] == [10_000, 1_000_000, 2_500]


def test_a_kept_corpus_of_other_news_is_refused(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "made-of.txt").write_text("seeds", encoding="utf-8")

    assert speed.made_corpus(1, tmp_path, None) == tmp_path / "corpus.jsonl"
    with pytest.raises(SystemExit, match="made of seeds"):
        speed.made_corpus(1, tmp_path, corpus)


def test_an_engine_that_is_not_installed_has_no_version() -> None:
    missing = replace(ENGINES["tantivy"], package="no-such-package-at-all")

    assert missing.version is None
    assert ENGINES["newsdesk"].version
