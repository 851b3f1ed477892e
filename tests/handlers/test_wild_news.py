"""Ten thousand random articles: Telegram's own parser refuses nothing that is made of them."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

from handlers.fitting import MESSAGE_UNITS
from handlers.texts import Texts
from tests.wild_news import (
    KINDS,
    LARGE,
    Message,
    article_messages,
    faults,
    list_messages,
    wild_articles,
)

TEXTS = Texts("en")
PAGE = 5
WAYS = 2
"""How many ways of telling a page are tried with each; ``benchmarks.rendering`` tries all."""


@pytest.mark.parametrize(
    ("seed", "count", "longest"),
    [*((seed, 2_500, 1_000) for seed in range(4)), (4, 300, LARGE)],
)
def test_telegram_takes_whatever_the_archive_holds(seed: int, count: int, longest: int) -> None:
    random = Random(seed)  # noqa: S311 - the same articles every time
    articles = wild_articles(random, count, longest)
    tried = set()
    found: list[str] = []
    for number in range(count // PAGE):
        page = list(islice(articles, PAGE))
        for parsed in page:
            for message in article_messages(parsed, TEXTS):
                found += faults(message)
        ways = [(number * WAYS + way) % KINDS for way in range(WAYS)]
        for message in list_messages(page, random, TEXTS, ways):
            tried.add(message.kind)
            found += faults(message)

    assert found == []
    assert len(tried) == KINDS


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<b>open", "can't parse"),
        ("a < b", "can't parse"),
        (" ", "nothing to read"),
        ("x" * (MESSAGE_UNITS + 1), "4097 units"),
        ("<b>x</b> " * 101, "101 entities"),
    ],
)
def test_the_referee_sees_what_is_wrong(html: str, fault: str) -> None:
    (found,) = faults(Message("message", html))

    assert fault in found


def test_the_articles_are_as_wild_as_they_should_be() -> None:
    articles = list(wild_articles(Random(0), 300, 1_500))  # noqa: S311
    text = "".join(
        f"{one.article.headline}{one.article.url}{''.join(each.text for each in one.passages)}"
        for one in articles
    )

    for piece in (
        "\x00",
        "\ud83d",
        "\u202e",
        "\u200d",
        "🇰🇵",
        "الجسر",
        "<b>",
        "&amp;",
        "javascript:",
    ):
        assert piece in text, piece
    assert any(not one.article.headline for one in articles)
    (large,) = wild_articles(Random(1), 1, LARGE)  # noqa: S311
    assert sum(len(each.text) for each in large.passages) > LARGE // 10
