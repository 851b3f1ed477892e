"""Which sentences agree with an answer, which contradict it, and when all of them are old."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from store import agreement, evidence, passages, questions, ranking, recency, short_answers
from tests.factories import parsed, ranked

if TYPE_CHECKING:
    from store.questions import Question
    from store.short_answers import Told
    from store.types import Parsed

TODAY = date(2024, 11, 20)


def told(question: str, *articles: Parsed, as_of: date = TODAY) -> tuple[Question, list[Told]]:
    """What articles tell to a question, rarity as if of a thousand articles."""
    asked = questions.understand(question, as_of=as_of)
    weights = ranking.rarity(dict.fromkeys(asked.terms, 3), 1_000)
    found = ranked(articles, weights, as_of=as_of)
    worthy = passages.worth_reading(found, {t: {t} for t in asked.terms}, weights, most=40)
    readings = evidence.read(
        asked,
        found,
        worthy,
        as_of=as_of,
        texts={one.article.handle: one.passages for one in articles},
        weights=weights,
        spellings={},
        mentions={},
    )
    return asked, short_answers.told(asked, readings, weights, lambda _: 1.0)


def report(name: str, text: str, day: int = 19) -> Parsed:
    return parsed(
        name,
        text,
        source=f"{name.title()} Post",
        when=date(2024, 11, day),
        headline="Flood in Elmdal",
    )


def others(question: str, *articles: Parsed, as_of: date = TODAY) -> list[str]:
    asked, answers = told(question, *articles, as_of=as_of)
    return [text for text, _ in agreement.contrary(asked, answers)]


TOLL = "How many people did the flood in Elmdal kill?"
FIRST = report("first", "The flood in Elmdal killed 19 people, the governor said.")


def test_outlets_agree_when_their_sentence_says_what_is_asked() -> None:
    same = report("second", "The flood in Elmdal killed 19 people, says the rescue service.", 18)
    aside = report("third", "In Elmdal 19 people came to the flood museum on its first day.", 18)
    _, answers = told(TOLL, FIRST, same, aside)

    agreeing = agreement.agreeing(answers[0])

    assert answers[0].text == "19"
    assert "Second Post" in agreement.sources(agreeing)
    assert len(agreement.sources(agreeing)) == len(set(agreement.sources(agreeing)))
    nameless = parsed("bare", "The flood in Elmdal killed 19 people.", source=None)
    assert agreement.sources(agreement.agreeing(told(TOLL, nameless)[1][0])) == ()


def test_another_number_of_the_same_contradicts_newest_first() -> None:
    older = report("older", "The flood in Elmdal killed 12 people, the rescue service said.", 17)
    oldest = report("oldest", "The flood in Elmdal killed 7 people, the rescue service said.", 16)

    assert others(TOLL, FIRST, oldest, older) == ["12", "7"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The flood in Elmdal killed nineteen (19) people and 400 cows, the farmers said.",
        "The flood in Elmdal killed 19 people, not 12 people as feared, the mayor said.",
        "The flood in Elmdal drove 3,000 cows from the fields of its people.",
        "In 1962 a flood in Karsk killed 80 people.",
        "The flood in Elmdal killed dozens of people.",
    ],
)
def test_what_does_not_say_otherwise_is_no_contradiction(sentence: str) -> None:
    assert others(TOLL, FIRST, report("second", sentence, 18)) == []


def test_what_was_written_months_apart_is_of_another_flood() -> None:
    def long_before(days: int) -> Parsed:
        when = date(2024, 11, 19) - timedelta(days=days)
        text = "The flood in Elmdal killed 12 people, the rescue service said."
        return parsed("before", text, headline="Flood in Elmdal", when=when)

    years_later = date(2028, 1, 1)
    assert others(TOLL, FIRST, long_before(30), as_of=years_later) == ["12"]
    assert others(TOLL, FIRST, long_before(90), as_of=years_later) == []


def test_numbers_are_compared_as_numbers_in_their_unit() -> None:
    question = "How much did the bridge of Elmdal cost?"
    first = report("first", "The bridge of Elmdal cost $2.5 million.")

    same = report("same", "The bridge of Elmdal cost $2,500,000.", 18)
    share = report("share", "The bridge of Elmdal cost 30% of the budget.", 18)
    other = report("other", "The bridge of Elmdal cost $4 million.", 18)

    assert others(question, first, same) == []
    assert others(question, first, share) == []
    assert others(question, first, other) == ["$4 million"]


def test_names_never_contradict() -> None:
    one = report("one", "Mayor Ana Dusk opened the bridge in Elmdal.")
    other = report("other", "Governor Ivo Lund opened the bridge in Elmdal.", 18)

    assert others("Who opened the bridge in Elmdal?", one, other) == []


def test_yes_and_no_contradict_when_said_in_few_words() -> None:
    question = "Has the council of Sund approved the harbour gate?"
    yes = report("yes", "The council of Sund approved the harbour gate on Tuesday.")
    no = report("no", "The council of Sund has not approved the harbour gate.", 18)
    wide = report(
        "wide",
        "The council of Sund, which meets in a hall that was never meant for it and whose members "
        "come by boat from all of the seven islands, talked of what was approved at the harbour "
        "gate.",
        18,
    )

    assert len(others(question, yes, no)) == 1
    assert others(question, yes, wide) == []


# When all are old


@pytest.mark.parametrize(
    ("question", "age", "old"),
    [
        ("Who signed the treaty?", 30, False),
        ("Who signed the treaty?", 31, True),
        ("Who is the mayor now?", 7, False),
        ("Who is the mayor now?", 8, True),
        ("What is the latest toll of the treaty?", 9, True),
        ("Who signed the treaty this week?", 12, True),
        ("Who signed the treaty in 2023?", 400, False),
        ("Who signed the 2024 treaty?", 100, False),
    ],
)
def test_how_old_proof_may_be_depends_on_the_question(question: str, age: int, old: bool) -> None:
    day = TODAY - timedelta(days=age)
    one = parsed("treaty", "Mayor Ana Dusk signed the treaty.", when=day)
    asked, answers = told(question, one)

    newest = recency.outdated(asked, [answers[0].proofs[0].reading], as_of=TODAY)

    assert newest == (day if old else None)


def test_what_something_is_does_not_grow_old() -> None:
    old = parsed("treaty", "The NTSA is a body that inspects ferries.", when=date(2020, 1, 1))
    asked, answers = told("What is the NTSA?", old)

    assert recency.outdated(asked, [answers[0].proofs[0].reading], as_of=TODAY) is None


def test_proof_without_a_day_is_not_called_old() -> None:
    one = parsed("treaty", "Mayor Ana Dusk signed the treaty.", when=None)
    asked, answers = told("Who signed the treaty?", one)

    assert recency.outdated(asked, [answers[0].proofs[0].reading], as_of=TODAY) is None
