"""What a person's card says."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import cards
from store.entities import Appearance, KnownName, Mention, Quote, Report, Sighting, Step
from store.types import Article, Passage, Precision, Published

FIRST = date(2024, 11, 1)
DAYS = st.dates(date(2010, 1, 1), date(2026, 12, 31))


def report(role: str, day: int | None, *, articles: int = 1, key: int | None = None) -> Report:
    at = None if day is None else FIRST + timedelta(days=day)
    newest = (day or 0) + 10_000 if key is None else key
    return Report(role=role, articles=articles, first=at, last=at, newest=newest)


def chosen(*reports: Report) -> list[str]:
    return [one.wordings[0] for one in cards.choose_roles(reports)]


def article(name: str, day: int | None = 0) -> Article:
    at = None
    if day is not None:
        at = datetime.combine(FIRST + timedelta(days=day), datetime.min.time(), UTC)
    return Article(
        id=name,
        headline="H",
        published=Published(at=at, precision=Precision.DAY if at else Precision.NONE),
    )


def sighting(role: str, text: str, *, name: str = "Olaf Brandt", source: str = "a") -> Sighting:
    start = text.index(name)
    return Sighting(
        article=article(source),
        passage=Passage(position=3, text=text),
        mention=Mention(name="Olaf Brandt", position=3, span=(start, start + len(name)), role=role),
    )


# Roles


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US President", "President"),
        ("U.S. president", "President"),
        ("Sen.", "senator"),
        ("Ohio Rep.", "congressman"),
        ("former President", "ex-president"),
        ("former US President", "former president"),
        ("Japan’s former prime minister", "former Japanese Prime Minister"),
        ("then-President", "president"),
        ("president of the United States", "President"),
        ("Speaker of the House", "House Speaker"),
        ("late prime minister", "Prime Minister"),
        ("country’s veteran foreign minister", "Foreign Minister"),
    ],
)
def test_wordings_of_one_role(one: str, other: str) -> None:
    assert cards.role_key(one) == cards.role_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("former president", "president"),
        ("vice president", "president"),
        ("prime minister", "foreign minister"),
        ("Secretary of State", "Secretary"),
        ("of Russia", "of Ukraine"),
        ("president of the bank", "president"),
    ],
)
def test_different_roles(one: str, other: str) -> None:
    assert cards.role_key(one) != cards.role_key(other)


def test_a_role_has_its_wordings_days_and_newest_articles() -> None:
    (role,) = cards.choose_roles(
        [
            report("Norwegian President", 9),
            report("President", 7),
            report("Norwegian President", 3),
            report("the President", None, key=5),
        ]
    )
    assert role.wordings == ("Norwegian President", "President", "the President")
    assert (role.first, role.last) == (date(2024, 11, 4), date(2024, 11, 10))
    assert {10_009, 10_007} <= set(role.newest)


def test_roles_are_newest_first() -> None:
    assert chosen(report("mayor", 0), report("minister", 5), report("clerk", 2)) == [
        "minister",
        "clerk",
        "mayor",
    ]


def test_a_slip_among_many_reports_is_left_out() -> None:
    reports = [report("mayor", day, articles=4) for day in range(0, 60, 6)]
    assert chosen(*reports, report("of the River", 61)) == ["mayor"]


def test_what_somebody_was_long_ago_stays_when_it_was_reported_often() -> None:
    reports = [report("mayor", 900, articles=30), report("minister", 0, articles=25)]
    assert chosen(*reports, report("guest", 1)) == ["mayor", "minister"]


def test_what_says_little_by_itself_comes_last() -> None:
    assert chosen(report("of Norway", 9), report("counterpart", 8), report("minister", 1)) == [
        "minister",
        "of Norway",
        "counterpart",
    ]


def test_at_most_so_many_roles() -> None:
    assert len(chosen(*(report(f"job number {i}", i) for i in range(40)))) == cards.MOST_ROLES


@given(
    st.lists(
        st.builds(
            Report,
            role=st.text(min_size=1, max_size=30),
            articles=st.integers(1, 10**6),
            first=st.none() | DAYS,
            last=st.none() | DAYS,
            newest=st.integers(0, 2**50),
        ),
        max_size=30,
    )
)
def test_whatever_is_reported_gives_a_few_roles(reports: list[Report]) -> None:
    found = cards.choose_roles(reports)
    assert len(found) <= cards.MOST_ROLES
    assert bool(found) == bool(reports)
    wordings = [wording for role in found for wording in role.wordings]
    assert len(set(wordings)) == len(wordings)
    assert set(wordings) <= {one.role for one in reports}
    assert found == cards.choose_roles(reports[::-1])


def test_a_role_is_shown_with_the_newest_sentence_that_has_it() -> None:
    role = cards.choose_roles([report("Mayor", 1), report("Mayor", 0)])
    text = "It rained. Mayor Olaf Brandt came. He left."
    older = sighting("Mayor", "Mayor Olaf Brandt went.", source="b")

    (shown,) = cards.roles(role, [7], [sighting("Mayor", text), older], ["Olaf Brandt"])

    assert (shown.role, shown.articles, shown.article.id) == ("Mayor", 7, "a")
    assert shown.proof is not None
    assert shown.proof.text == "Mayor Olaf Brandt came."
    assert shown.proof.answer == (0, 5)
    assert text[slice(*shown.proof.span)] == shown.proof.text


def test_the_usual_wording_is_shown_when_it_is_among_the_newest() -> None:
    role = cards.choose_roles([report("Mayor", 0, articles=9), report("Norwegian Mayor", 1)])
    newest = sighting("Norwegian Mayor", "Norwegian Mayor Olaf Brandt came.")
    usual = sighting("Mayor", "Mayor Olaf Brandt went.", source="b")

    (shown,) = cards.roles(role, [10], [newest, usual], ["Olaf Brandt"])

    assert (shown.role, shown.article.id) == ("Mayor", "b")
    (shown,) = cards.roles(role, [10], [newest], ["Olaf Brandt"])
    assert (shown.role, shown.article.id) == ("Norwegian Mayor", "a")


def test_a_role_that_stands_apart_from_the_mention_is_proved_by_a_sentence_with_the_name() -> None:
    role = cards.choose_roles([report("leader of the Greens", 0)])
    text = "Brandt spoke first. Then Brandt, leader of the Greens, sat down."
    (shown,) = cards.roles(
        role, [1], [sighting("leader of the Greens", text, name="Brandt")], ["Olaf Brandt"]
    )
    assert shown.proof is not None
    assert shown.proof.text == "Then Brandt, leader of the Greens, sat down."


def test_nothing_is_said_without_proof() -> None:
    role = cards.choose_roles([report("king", 0)])
    assert cards.roles(role, [1], [sighting("king", "Olaf Brandt came.")], ["Olaf Brandt"]) == ()
    assert cards.roles(role, [1], [], ["Olaf Brandt"]) == ()


def test_the_commonest_role_is_what_somebody_is_called() -> None:
    roles = ["of Norway", "of Norway", "of Norway", "US Senator", "Sen.", "Sen.", "author"]
    assert cards.usual(roles) == "Sen."
    assert cards.usual(["of Norway"]) == "of Norway"
    assert cards.usual([]) == ""


# Names


def known(*names: str) -> list[KnownName]:
    return [KnownName(name=name, articles=1) for name in names]


def test_other_spellings_are_no_parts_of_the_name() -> None:
    names = known("Kim Jong Un", "Kim Jong-un", "Kim", "kim jong un", "Jong Un", "Kim Jongun")
    assert cards.other_spellings("Kim Jong Un", names) == ("Kim Jong-un", "Kim Jongun")


def test_companions_leave_out_parts_of_other_names() -> None:
    others = known("Maria Lopez", "Lopez", "Brandt", "Beyoncé", "Olaf Brandt")
    assert [one.name for one in cards.company("Olaf Brandt", others)] == ["Maria Lopez", "Beyoncé"]


# Quotations


def quotes(*texts: str) -> tuple[str, ...]:
    said = [Quote(text=text, article=article(str(i))) for i, text in enumerate(texts)]
    return tuple(quote.text for quote in cards.distinct(said))


def test_the_same_words_are_quoted_once_at_their_longest() -> None:
    assert quotes(
        "we will not go back",
        "It is open at last for all.",
        "We will not go back, whatever they say.",
        "it is open at last",
        "will not go back, whatever",
    ) == ("We will not go back, whatever they say.", "It is open at last for all.")


def test_a_few_words_say_nothing() -> None:
    assert quotes("very glad", "so glad to be", "") == ("so glad to be",)


def test_a_card_quotes_several_articles() -> None:
    said = [
        Quote(text=f"this is sentence number {i}", article=article("one")) for i in range(5)
    ] + [Quote(text="and that is another one", article=article("two"))]
    assert [quote.article.id for quote in cards.lately(said, 5)] == ["one", "one", "two"]
    assert len(cards.lately(said, 2)) == 2


@given(st.lists(st.text(alphabet="ab ,", max_size=30), max_size=20))
def test_no_quotation_is_lost_but_in_a_longer_one(texts: list[str]) -> None:
    found = quotes(*texts)
    assert len(set(found)) == len(found)
    for text in texts:
        words = text.replace(",", " ").split()
        if len(words) < 4:
            assert text not in found
        else:
            whole = f" {' '.join(words)} "
            assert any(whole in f" {' '.join(other.replace(',', ' ').split())} " for other in found)


# Coverage and timeline


def test_half_a_year_is_told_by_weeks_from_monday() -> None:
    monday = date(2024, 11, 4)
    shown = cards.coverage(
        {monday: 2, monday + timedelta(days=6): 1, monday + timedelta(days=14): 4}
    )
    assert shown is not None
    assert (shown.step, shown.first, shown.counts) == (Step.WEEK, monday, (3, 0, 4))


def test_longer_times_are_told_by_months() -> None:
    shown = cards.coverage({date(2024, 1, 31): 1, date(2024, 2, 1): 2, date(2024, 9, 9): 5})
    assert shown is not None
    assert (shown.step, shown.first) == (Step.MONTH, date(2024, 1, 1))
    assert shown.counts == (1, 2, 0, 0, 0, 0, 0, 0, 5)


def test_nobody_without_a_day_has_coverage() -> None:
    assert cards.coverage({}) is None


@given(st.dictionaries(DAYS, st.integers(1, 1000), min_size=1, max_size=60))
def test_bars_are_bounded_and_end_with_the_newest(days: dict[date, int]) -> None:
    shown = cards.coverage(days)
    assert shown is not None
    assert 1 <= len(shown.counts) <= cards.MOST_BARS
    assert shown.counts[-1] > 0
    starts = [shown.first]
    for _ in shown.counts:
        starts.append(cards.after_step(starts[-1], shown.step))
    assert starts[-2] <= max(days) < starts[-1]
    assert all(0 < (b - a).days <= 31 for a, b in pairwise(starts))
    within = {day: count for day, count in days.items() if day >= shown.first}
    assert sum(shown.counts) == sum(within.values())
    if len(shown.counts) < cards.MOST_BARS:
        assert within == days


def appearance(key: int, story: int, mentions: int = 1) -> Appearance:
    return Appearance(key=key, story=story, mentions=mentions)


def test_a_turn_is_the_story_most_articles_told_by_the_one_most_about_them() -> None:
    ones = [appearance(1, 7, 9), appearance(2, 8, 2), appearance(3, 8, 3), appearance(4, 9)]
    assert cards.most_told(ones) == 3
    assert cards.most_told(ones[:2]) == 1
    assert cards.most_told([appearance(1, 1), appearance(2, 2)]) == 2
