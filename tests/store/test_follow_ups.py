"""Questions that lean on the one before: what is understood, and what is not guessed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.earlier import Earlier, Named
from store.entities import Kind
from store.follow_ups import (
    completed,
    doubtful,
    names_answered,
    names_in,
    needs_subject,
    topic,
)
from store.query import LONGEST_TEXT

KINDS = {
    "Ingrid Solberg": Kind.PERSON,
    "Tomas Berg": Kind.PERSON,
    "Berg": Kind.PERSON,
    "Kari Lund": Kind.PERSON,
    "Norvik": Kind.PLACE,
    "Lysvik": Kind.PLACE,
    "Sweden": Kind.PLACE,
    "Harbour Board": Kind.ORGANISATION,
    "Coast Radio": Kind.ORGANISATION,
}
"""What the archive of these tests knows."""


def named(name: str) -> Named:
    full = name.removeprefix("Mayor ")
    return Named(full, KINDS.get(full), name)


def earlier(question: str, short: str = "") -> Earlier:
    return Earlier(
        question=question,
        short=short,
        asked=tuple(map(named, names_in(question))),
        answered=tuple(map(named, names_answered(short))),
    )


def understood(question: str, before: Earlier) -> str | None:
    other = topic(question)
    return completed(question, before, other=named(other) if other else None)


OPENED = earlier("Who opened the Long Bridge?", "Mayor Ingrid Solberg")
VISITED = earlier("When did Ingrid Solberg visit Sweden?", "Monday 18 November 2024")
DIED = earlier("How many people died in the storm?", "at least 12")
SENT = earlier("Did Sweden send ferries to Norvik?", "Yes")
SAID = earlier("What did Ingrid Solberg say about ferries?", "we need them")
WON = earlier("Which club won the harbour cup?", "Lysvik Rowers")
MET = earlier("Where did Ingrid Solberg meet Tomas Berg?", "Lysvik")
COST = earlier("How much did the ferry cost?", "12 million euros")
ORDERED = earlier("What did Ingrid Solberg order?", "two night ferries")
BOARD = earlier("What did the Harbour Board decide?", "to raise the fares")
CARD = earlier("Who is Tomas Berg?", "Tomas Berg")


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        # a pronoun
        (OPENED, "What did she say?", "What did Ingrid Solberg say?"),
        (OPENED, "and who is she", "Who is Ingrid Solberg?"),
        (OPENED, "Is it true that she left?", "Is it true that Ingrid Solberg left?"),
        (OPENED, "Who met her in Lysvik?", "Who met Ingrid Solberg in Lysvik?"),
        (OPENED, "Who is her deputy?", "Who is Ingrid Solberg’s deputy?"),
        (OPENED, "How long is it?", "How long is Long Bridge?"),
        (CARD, "How old is he, and where does he live?",
         "How old is Tomas Berg, and where does he live?"),
        (VISITED, "what did she see there?", "What did Ingrid Solberg see in Sweden?"),
        (VISITED, "Where was she then?", "Where was Ingrid Solberg on Monday 18 November 2024?"),
        (OPENED, "Where was she then?", "Where was Ingrid Solberg?"),
        (MET, "Who else was there?", "Who else was in Lysvik?"),
        (MET, "What did they discuss?", "What did Ingrid Solberg and Tomas Berg discuss?"),
        (BOARD, "When did they meet?", "When did Harbour Board meet?"),
        (COST, "Why did it take so long?",
         "How much did the ferry cost? Why did it take so long?"),
        # a question word
        (OPENED, "and when?", "When was it that Mayor Ingrid Solberg opened the Long Bridge?"),
        (OPENED, "When did that happen?",
         "When was it that Mayor Ingrid Solberg opened the Long Bridge?"),
        (OPENED, "Who else?", "Who else opened the Long Bridge?"),
        (VISITED, "why?", "Why did Ingrid Solberg visit Sweden?"),
        (VISITED, "But why exactly?", "Why did Ingrid Solberg visit Sweden?"),
        (DIED, "where", "Where was it that people died in the storm?"),
        (SENT, "how many?", "How many ferries did Sweden send to Norvik?"),
        (SENT, "how many boats?", "How many boats did Sweden send to Norvik?"),
        (SENT, "and when", "When did Sweden send ferries to Norvik?"),
        (WON, "When?", "When was it that the club won the harbour cup?"),
        (COST, "why?", "Why did the ferry cost 12 million euros?"),
        (ORDERED, "when?", "When did Ingrid Solberg order two night ferries?"),
        (CARD, "when?", "Who is Tomas Berg? When?"),
        # another name
        (VISITED, "what about Kari Lund?", "When did Kari Lund visit Sweden?"),
        (VISITED, "And Kari Lund?", "When did Kari Lund visit Sweden?"),
        (VISITED, "and in Norvik?", "When did Ingrid Solberg visit Norvik?"),
        (SAID, "what about trams?", "What did Ingrid Solberg say about trams?"),
        (SAID, "How about Tomas Berg?", "What did Tomas Berg say about ferries?"),
        (DIED, "and in Lysvik?", "How many people died in the storm in Lysvik?"),
    ],
)  # fmt: skip
def test_completed(before: Earlier, question: str, whole: str) -> None:
    assert needs_subject(question)
    assert understood(question, before) == whole


@pytest.mark.parametrize(
    ("before", "question", "people"),
    [
        (MET, "What did he say?", ("Ingrid Solberg", "Tomas Berg")),
        (MET, "What is her name?", ("Ingrid Solberg", "Tomas Berg")),
        (earlier("Who dismissed Kari Lund?", "Tomas Berg"), "Why did he do that?",
         ("Kari Lund", "Tomas Berg")),
        (MET, "What about Kari Lund?", ()),
        (SENT, "and in Lysvik?", ()),
        (SENT, "What did he say?", ()),
        (DIED, "who else?", ()),
        (earlier("", "Tomas Berg"), "and when?", ()),
        (earlier("", ""), "what did he say?", ()),
        (earlier("Who is Tomas Berg?", ""), "Did they catch him?", ()),
    ],
)  # fmt: skip
def test_nothing_is_guessed(before: Earlier, question: str, people: tuple[str, ...]) -> None:
    assert needs_subject(question)
    assert understood(question, before) is None
    assert tuple(name for name, _ in doubtful(question, before)) == people


def test_the_question_is_completed_for_each_who_may_be_meant() -> None:
    assert doubtful("What did he say?", MET) == (
        ("Ingrid Solberg", "What did Ingrid Solberg say?"),
        ("Tomas Berg", "What did Tomas Berg say?"),
    )


def test_a_short_name_and_a_full_one_are_one_person() -> None:
    before = earlier("What did Berg promise?", "Tomas Berg")

    assert understood("Why did he leave?", before) == "Why did Tomas Berg leave?"


def test_who_a_message_is_about_is_enough_for_a_pronoun() -> None:
    assert understood("What did he say?", earlier("", "Tomas Berg")) == "What did Tomas Berg say?"


def test_what_somebody_said_names_nobody_the_next_question_means() -> None:
    said = "the quarrel of Tomas Berg with the ferries is over and nobody lost"
    before = earlier("What did Ingrid Solberg say?", said)

    assert understood("When did she say so?", before) == "When did Ingrid Solberg say so?"


def test_a_chain_of_scenes_does_not_grow() -> None:
    first = "How much did the ferry cost?"
    question = first
    for _ in range(4):
        question = understood("Why did it take so long?", earlier(question)) or ""
    assert question == f"{first} Why did it take so long?"
    assert understood("when?", earlier(question)) == f"{first} When?"


@pytest.mark.parametrize(
    "question",
    [
        "Who opened the Long Bridge?",
        "Who said he would resign?",
        "What did Ingrid Solberg say about her deputy?",
        "Which club lost its trainer?",
        "Which company said it would close?",
        "Is it true that the ferry sank?",
        "Are there survivors?",
        "How many ferries are there?",
        "How long did it take to build the Long Bridge?",
        "When did the storm hit, and how many schools did it close in Norvik?",
        "A captain was praised for this. What was he called?",
        "In Norvik?",
        "Norvik",
        "When was the Long Bridge opened?",
        "Why did Norvik close the harbour?",
        "Why did the mayor say he would resign?",
        "",
        "?",
        "And",
    ],
)
def test_whole_questions_are_left_alone(question: str) -> None:
    assert not needs_subject(question)
    assert understood(question, OPENED) is None


texts = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.sampled_from(
            "and who when where why how many what about he she her him his it its they there then "
            "this that did was is said in Norvik Ingrid Solberg Tomas Berg the Long Bridge ? . ' "
            "<b> & \\1 \\g<0> ( [ * ’s else".split()
        ),
        max_size=14,
    ).map(" ".join),
)


@given(texts, texts, texts)
def test_whatever_is_typed_gives_one_line_that_is_no_longer_than_a_question(
    question: str, before: str, short: str
) -> None:
    whole = understood(question, earlier(before, short))

    if whole is not None:
        assert needs_subject(question)
        assert len(whole) <= LONGEST_TEXT
        assert whole == " ".join(whole.split())
        assert whole.endswith("?")
        said = set(re.findall(r"\w+", f"{question} {before} {short}".lower()))
        ours = set("in on and was is it that the about s when where why how many much who".split())
        assert set(re.findall(r"\w+", whole.lower())) <= said | ours, "nothing is made up"


@pytest.mark.parametrize("piece", ["he ", "and ", "A", "A of ", "is ", "? ", " ", "it that ", "’s"])
def test_a_long_text_is_read_no_further_than_a_question(piece: str) -> None:
    """Nothing here is quadratic in what somebody may paste, because the rest is not looked at."""
    long = piece * 200_000
    for question in (long, f"What did he say {long}", f"what about {long}"):
        understood(question, OPENED)
        needs_subject(question)
        assert len(doubtful(question, MET)) <= 2
