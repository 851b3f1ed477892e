from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.questions import asks_nothing, defined, office_asked, person_asked, understand
from store.sought import Kind

MONDAY = date(2024, 11, 18)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who opened the bridge?", Kind.WHO),
        ("The mayor was dismissed this week. Who replaced him?", Kind.WHO),
        ("Where did Biden meet Ishiba?", Kind.WHERE),
        ("In which city did the attack occur?", Kind.WHERE),
        ("When did Kim deliver the speech?", Kind.WHEN),
        ("What year was the treaty signed?", Kind.WHEN),
        ("How many soldiers are in Russia?", Kind.HOW_MANY),
        ("The storm forced about how many people to leave?", Kind.HOW_MANY),
        ("How much did the bridge cost?", Kind.HOW_MUCH),
        ("What did Lavrov tell Wang Yi?", Kind.SAID),
        ("Why was the bridge closed?", Kind.WHY),
        ("How did the cat get out?", Kind.HOW),
        ("Which river flooded the town?", Kind.WHAT),
        ("Did North Korea send troops?", Kind.YES_NO),
        ("What's new on Ukraine?", Kind.NEWS),
        ("What is APEC?", Kind.DEFINITION),
        ("ferry strike lund", Kind.WHAT),
        ("True or false: the bridge was opened on Friday.", Kind.YES_NO),
        ("The ferry is late for what reason?", Kind.WHY),
        ("In what is said to be a record, how many crews stopped work?", Kind.HOW_MANY),
    ],
)
def test_the_kind_of_a_question(question: str, kind: Kind) -> None:
    assert understand(question, as_of=MONDAY).kind is kind


def test_what_a_question_is_about() -> None:
    question = understand("How many North Korean soldiers are in Russia?", as_of=MONDAY)

    assert question.terms == ("north", "korean", "soldier", "russia")
    assert question.asked == ("north", "korean", "soldier")
    assert question.names == (("north", "korean"), ("russia",))


def test_days_and_months_are_no_names() -> None:
    question = understand("Who met Ana Dusk in Sorenna on Tuesday or in March?", as_of=MONDAY)

    assert question.names == (("ana", "dusk"), ("sorenna",))


def test_a_capital_that_only_opens_a_sentence_is_no_name() -> None:
    assert understand("Protesters blocked what?", as_of=MONDAY).names == ()
    assert understand("Who won the World Cup?", as_of=MONDAY).names == (("world", "cup"),)


def test_what_acts_is_told_from_what_is_acted_upon() -> None:
    assert understand("What caused the delays?", as_of=MONDAY).verb == "caus"
    assert understand("Who was appointed minister?", as_of=MONDAY).verb == "appoint"
    assert understand("What did the storm cause?", as_of=MONDAY).verb is None
    assert understand("Which leaders condemned it?", as_of=MONDAY).plural


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Who is Alexander Kozlov?", "Alexander Kozlov"),
        ("who's kim jong un", "kim jong un"),
        ("Who was Boutros Boutros-Ghali?", "Boutros Boutros-Ghali"),
        ("tell me about Wang Yi", "Wang Yi"),
        ("Who is Xi Jinping?", "Xi Jinping"),
        ("Who is Biden?", "Biden"),
        ("who is biden", "biden"),
        ("Who is Ahmed Kent?", "Ahmed Kent"),
        ("who was taken", None),
        ("Who is wanted?", None),
        ("Who opened the bridge?", None),
        ("Who is the mayor of Sorenna?", None),
        ("Who was Kozlov meeting?", None),
        ("Who is running for president?", None),
        ("Who is behind the strike?", None),
        ("Where is Alexander Kozlov?", None),
        ("Who is \x1c\x1d?", None),
        ("Who is “”?", None),
    ],
)
def test_asking_for_a_person_is_told_from_asking_who_did_it(
    question: str, name: str | None
) -> None:
    assert person_asked(question) == name


@given(st.text(max_size=300))
def test_anything_typed_is_a_question(typed: str) -> None:
    question = understand(typed, as_of=MONDAY)

    assert len(set(question.terms)) == len(question.terms)
    person_asked(typed)


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("Who is the Russian foreign minister?", "Russian foreign minister"),
        ("who's the president of France", "president of France"),
        ("Who is the man who opened the bridge?", None),
        ("Who won the prize?", None),
        ("Who is the", None),
    ],
)
def test_an_office_may_be_asked_for(question: str, office: str | None) -> None:
    assert office_asked(question) == office


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What is KCNA?", "KCNA"),
        ("what's the NTSA", "NTSA"),
        ("What is a ferry?", None),
        ("What is the capital of Norvik?", None),
        ("Who is KCNA?", None),
    ],
)
def test_what_is_to_be_defined(question: str, name: str | None) -> None:
    assert defined(question) == name


@pytest.mark.parametrize(
    "words",
    [
        "Putin",
        "Putin?",
        "Will Smith",
        "Theresa May",
        "bridge tolls",
        "“Long Bridge”",
        "trump tariffs china",
        "2+2",
    ],
)
def test_a_few_words_ask_nothing(words: str) -> None:
    assert asks_nothing(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "who opened it",
        "Is Biden dead",
        "will trump win",
        "any news today",
        "when",
        "tell me about Gaza",
        "the bridge opened on a Monday",
    ],
)
def test_other_words_do(words: str) -> None:
    assert not asks_nothing(words)
