"""Which articles tell one story: invented news of an invented town."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from store import stories
from store.analysis import terms
from store.signatures import sign
from store.stories import SPAN, Arrival, Grouping

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

DAY = 24 * 60

FIRE = (
    (
        "Fire destroys the old harbour warehouse of Norvik",
        "A fire destroyed the old harbour warehouse of Norvik on Monday night, and firefighters "
        "needed nine hours to put out the flames. Nobody was hurt. The warehouse, built of timber "
        "in 1887, held paint and fishing nets, fire chief Tora Lind said.",
    ),
    (
        "Norvik warehouse burns down, nobody hurt",
        "Flames rose above Norvik harbour when the timber warehouse caught fire on Monday night. "
        "Fire chief Tora Lind said that paint stored in the old warehouse fed the fire and that "
        "no one was hurt.",
    ),
    (
        "Police look for cause of harbour fire",
        "Police in Norvik are looking for the cause of the fire that destroyed the harbour "
        "warehouse. Fire chief Tora Lind said firefighters had found paint cans near the door of "
        "the timber warehouse.",
    ),
)
ELECTION = (
    "Council election goes to a second round",
    "No candidate won the council election in Norvik on Sunday outright, so the two strongest, "
    "teacher Ada Moen and shipowner Per Dahl, meet again in two weeks. Turnout was the highest "
    "since the town began to count.",
)


def signed(headline: str, body: str) -> bytes:
    before, colon, _ = headline.partition(":")
    return sign(terms(headline), terms(body), opening=len(terms(before)) if colon else None)


def group(
    articles: Sequence[tuple[int | None, tuple[str, str]]], *, known: dict[int, int] | None = None
) -> list[int]:
    """The stories of articles (minute, headline and body); some may have theirs already."""
    grouping = Grouping(100)
    arrivals = [
        Arrival(number, minute, (known or {}).get(number), signed(*text))
        for number, (minute, text) in enumerate(articles)
    ]
    placed = [*grouping.add(arrivals), *grouping.finish()]
    found = {one.article: one.story for one in placed} | (known or {})
    assert len(placed) + len(known or {}) == len(articles)
    return [found[number] for number in range(len(articles))]


def news(seed: int, length: int = 400) -> str:
    """A text of invented words, another one for every seed."""
    chance = random.Random(seed)  # noqa: S311
    return " ".join(f"w{chance.randrange(9_000)}" for _ in range(length))


def reworded(text: str, share: float, seed: int = 1) -> str:
    chance = random.Random(seed)  # noqa: S311
    return " ".join(
        f"new{chance.randrange(9_000)}" if chance.random() < share else word
        for word in text.split()
    )


# Events


def test_reports_of_one_event_are_one_story() -> None:
    fire, election = [(DAY * day, text) for day, text in enumerate(FIRE)], (DAY, ELECTION)

    first, second, other, third = group([fire[0], fire[1], election, fire[2]])

    assert first == second == third != other


def test_a_story_is_three_days_long_at_most() -> None:
    days = [0, 1, 2, 3, 4, 5, 6]
    found = group([(DAY * day, FIRE[day % 3]) for day in days])

    assert found == [100] * 4 + [101] * 3, "else one leads to the next for months"
    assert len(set(group([(0, FIRE[0]), (SPAN, FIRE[1])]))) == 1
    assert len(set(group([(0, FIRE[0]), (SPAN + 1, FIRE[1])]))) == 2


def test_an_article_with_little_text_tells_its_own_story() -> None:
    assert len(set(group([(0, ("Harbour fire", "Norvik burns."))] * 2))) == 2


def test_what_differs_by_its_number_alone_is_a_series() -> None:
    lines = [
        (
            f"Tram line {line} opens in Norvik",
            f"The new tram of line {line} ran through Norvik for the first time, the city works "
            "said, and passengers rode free of charge for a whole day between harbour and forest.",
        )
        for line in (4, 5)
    ]
    assert len(set(group([(0, lines[0]), (DAY, lines[1])]))) == 2
    assert len(set(group([(0, lines[0]), (DAY, lines[0])]))) == 1


def test_headlines_that_open_alike_for_weeks_are_a_series() -> None:
    """However alike two briefings are; what they brief about is a story all the same."""
    text = "The briefing of the morning tells readers of harbour, council, weather, ferry, school."
    weeks = [(DAY * 4 * n, (f"Morning briefing: {news(n, 3)}", text)) for n in range(5)]
    pair = [(DAY * 17, ("Morning briefing: harbour", text)), (DAY * 17, FIRE[0])]

    *before, briefing, fire = group([*weeks, *pair])
    assert len({*before, briefing, fire}) == 7


def test_what_everybody_reports_stays_telling() -> None:
    """Rarity is counted in stories: thirty reports of one event do not make its words common."""
    crowd = [(n, (FIRE[n % 3][0], reworded(FIRE[n % 3][1], 0.3, seed=n))) for n in range(30)]

    assert len(set(group([*crowd, (40, FIRE[1])]))) == 1


# Near copies


@pytest.mark.parametrize(
    "copy",
    [
        lambda text: text,
        lambda text: reworded(text, 0.05),
        lambda text: text[: len(text) * 7 // 10],
        lambda text: reworded(text, 0.05)[len(text) * 3 // 10 :],
        lambda text: text + " " + news(99, 100),
    ],
    ids=["whole", "reworded", "cut at the end", "reworded, cut at the front", "longer"],
)
def test_a_copy_under_another_headline_is_the_same_story(copy: Callable[[str], str]) -> None:
    text = news(5, 500)

    # Without a day nothing but the copy makes them one.
    assert len(set(group([(None, ("Alpha beta", text)), (None, (news(97, 6), copy(text)))]))) == 1


def test_texts_that_share_half_are_two_stories() -> None:
    shared = news(6, 200)
    one, other = (news(seed, 200) + " " + shared for seed in (7, 8))

    assert len(set(group([(0, ("Alpha", one)), (0, ("Beta", other))]))) == 2


def test_a_round_up_is_no_copy_of_what_it_holds() -> None:
    report = news(9, 300)
    assert len(set(group([(0, ("Alpha", report)), (0, ("Beta", news(1, 400) + report))]))) == 2


def test_boilerplate_makes_no_copies() -> None:
    """A page that shows nothing but its notice about cookies comes in under many headlines."""
    notice = news(10, 170)
    pages = [(DAY * n, (news(20 + n, 6), notice)) for n in range(12)]

    assert len(set(group(pages))) == 12


def test_a_notice_that_many_texts_carry_is_not_counted() -> None:
    notice = news(11, 400)
    pages = [
        (n, (news(200 + n, 6), f"{news(300 + n, 300)} {notice}")) for n in range(stories.STOCK + 3)
    ]
    *_, before_last, last = group([*pages, (90, (news(400, 6), f"{news(401, 100)} {notice}"))])

    assert last != before_last


def test_articles_without_a_day_are_grouped_with_copies_only() -> None:
    text = news(12, 300)
    found = group(
        [(None, FIRE[0]), (None, FIRE[1]), (None, ("Alpha", text)), (None, ("Beta", text))]
    )
    assert found[0] != found[1]
    assert found[2] == found[3]


# What is here already


def test_a_late_article_joins_the_story_told_after_it() -> None:
    articles = [(0, FIRE[0]), (DAY, ELECTION), (2 * DAY, FIRE[1]), (3 * DAY, FIRE[2])]

    assert group(articles, known={1: 7, 2: 8, 3: 8}) == [8, 7, 8, 8]


def test_what_has_a_story_keeps_it() -> None:
    articles = [(0, FIRE[0]), (0, FIRE[1]), (0, FIRE[2])]

    found = group(articles, known={0: 3, 1: 4})
    assert found[:2] == [3, 4]
    assert found[2] in (3, 4)


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stories, "MOST_LIVE", 50)
    grouping = Grouping(1)
    crowd = [Arrival(n, 0, None, signed(news(n, 6), news(n, 120))) for n in range(300)]

    placed = [*grouping.add(crowd), *grouping.finish()]

    assert len({one.story for one in placed}) == 300
    assert len(grouping._live) <= 50
    assert len(grouping._stories) <= 50
    assert len(grouping._by_shingle) <= 50 * 16
    assert len(grouping._by_term) <= 50 * 12
