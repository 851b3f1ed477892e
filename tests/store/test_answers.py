from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store import answers, questions
from store.sought import Kind
from tests.factories import parsed
from tests.store.papers import MONDAY, Paper


@pytest.fixture
def paper() -> Paper:
    return Paper(
        articles={
            "Sorenna Opens Its Third Bridge": [
                "Mayor Ana Dusk opened the third bridge in Sorenna on Friday, the city said on "
                "Monday. More than 4,000 people crossed it in the first hour.",
                'Dusk told reporters in Tilhaven that the bridge was "a promise kept after nine '
                'long years." It cost $12.5 million.',
                "The old bridge was closed because its pillars had cracked in the spring flood.",
            ],
            "Ferry Crews Strike in Port Amsel": [
                "Ferry crews in Port Amsel stopped work on Sunday after talks with Tomas Reyl "
                "failed, their union said on Monday.",
            ],
        },
        mentions={
            "Sorenna Opens Its Third Bridge": [
                (0, "Ana Dusk", "Ana Dusk"),
                (1, "Dusk", "Ana Dusk"),
            ],
            "Ferry Crews Strike in Port Amsel": [(0, "Tomas Reyl", "Tomas Reyl")],
        },
    )


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Who opened the third bridge?", "Ana Dusk"),
        ("When was the third bridge opened in Sorenna?", "Friday 8 November 2024"),
        ("How many people crossed the third bridge?", "More than 4,000"),
        ("How much did the third bridge cost?", "$12.5 million"),
        ("Why was the old bridge closed?", "because its pillars had cracked in the spring flood"),
        ("What did Dusk tell reporters?", "a promise kept after nine long years"),
        ("Where did ferry crews stop work?", "Port Amsel"),
    ],
)
def test_the_short_answer_is_of_the_asked_kind(paper: Paper, question: str, short: str) -> None:
    answer = paper.ask(question)

    assert answer.answered
    assert answer.short == short


def test_evidence_is_word_for_word_with_the_answer_in_it(paper: Paper) -> None:
    answer = paper.ask("How many people crossed the third bridge?")

    proof = answer.evidence[0]
    passage = paper.articles[proof.article.headline][proof.position]
    assert passage[slice(*proof.span)] == proof.text
    assert proof.answer is not None
    assert proof.text[slice(*proof.answer)] == "More than 4,000"


def test_a_sentence_is_shown_once_though_two_articles_have_it() -> None:
    told = "Mayor Ana Dusk opened the third bridge in Sorenna on Friday."
    paper = Paper(
        articles={
            "Bridge Opens in Sorenna": [told],
            "Sorenna Has Its Third Bridge": [f"TILHAVEN - {told}"],
            "A Bridge for Sorenna": ["The third bridge in Sorenna was opened by Dusk."],
        }
    )

    shown = [proof.text for proof in paper.ask("Who opened the third bridge in Sorenna?").evidence]

    assert sum(told in text for text in shown) == 1
    assert len(shown) == 2


@pytest.mark.parametrize(
    "question",
    [
        "Who won the World Cup?",
        "Who opened the third bridge in Reylgrad?",
        "What did Ilka Morvane tell reporters?",
        "How many people live on the moon?",
        "How many people crossed the South Sorenna bridge?",
        "When was the Sorenna Tower built?",
        "When will Sorenna elect its council?",
        "near",
        "of the",
        "",
        "😀",
    ],
)
def test_what_the_archive_does_not_say_is_not_answered(paper: Paper, question: str) -> None:
    answer = paper.ask(question)

    assert not answer.answered
    assert answer.short is None
    assert answer.evidence == ()
    assert answer.confidence < answers.ENOUGH


def test_what_will_be_is_not_told_by_what_has_been() -> None:
    paper = Paper(
        articles={
            "Sorenna Rocket Flies": [
                "The rocket Halcyon first flew from Sorenna in April 2023.",
                "Halcyon will carry a crew around the moon in May 2025, its makers said.",
            ]
        }
    )

    assert paper.ask("When will Halcyon carry a crew?").short == "May 2025"
    assert not paper.ask("When will Halcyon dock at the orbiting laboratory?").answered


@pytest.mark.parametrize(
    "question", ["Who opened the third bridge?", "Who opened the third bridge this week?"]
)
def test_confidence_falls_with_age_and_never_leaves_its_bounds(paper: Paper, question: str) -> None:
    sure = [
        paper.ask(question, as_of=MONDAY + timedelta(days=days)).confidence
        for days in (0, 20, 90, 400)
    ]

    assert sure[:3] == sorted(sure[:3], reverse=True)
    assert all(0 <= one <= 1 for one in sure)
    assert sure[0] > sure[-1]


def test_what_is_said_to_be_new_is_doubted_more_when_it_is_old(paper: Paper) -> None:
    later = MONDAY + timedelta(days=400)

    ever = paper.ask("Who opened the third bridge?", as_of=later)
    lately = paper.ask("Who recently opened the third bridge?", as_of=later)

    assert lately.confidence < ever.confidence


def test_a_question_of_few_words_must_be_met(paper: Paper) -> None:
    assert paper.ask("How much did the third bridge cost?").answered
    assert not paper.ask("How much did the third runway weigh?").answered


def test_further_sentences_give_other_answers_before_they_repeat_one() -> None:
    paper = Paper(
        articles={
            "Bridge Opens in Sorenna": [
                "Mayor Ana Dusk opened the third bridge in Sorenna on Friday.",
                "The third bridge in Sorenna was opened by Dusk, the city said.",
                "Ana Dusk spoke as the third bridge in Sorenna opened.",
            ],
            "Sorenna Bridge": ["The third bridge in Sorenna was opened by Tomas Reyl."],
        },
        mentions={
            "Bridge Opens in Sorenna": [
                (0, "Ana Dusk", "Ana Dusk"),
                (1, "Dusk", "Ana Dusk"),
                (2, "Ana Dusk", "Ana Dusk"),
            ],
            "Sorenna Bridge": [(0, "Tomas Reyl", "Tomas Reyl")],
        },
    )

    answer = paper.ask("Who opened the third bridge in Sorenna?")

    assert answer.short == "Ana Dusk"
    assert "Tomas Reyl" in answer.evidence[1].text


def test_no_sentence_is_shown_that_is_about_something_else() -> None:
    paper = Paper(
        articles={
            "Bridge Opens in Sorenna": [
                "Mayor Ana Dusk opened the third bridge in Sorenna on Friday."
            ],
            "Ferries": ["Ferry crews in Port Amsel welcomed Bruno Alder on Friday."],
        }
    )

    shown = paper.ask("Who opened the third bridge in Sorenna?").evidence

    assert [proof.article.headline for proof in shown] == ["Bridge Opens in Sorenna"]


def test_no_name_elsewhere_makes_up_for_a_missing_one(paper: Paper) -> None:
    asked, found, _, told = paper.read("Who opened the third bridge in Sorenna?")
    proof = told[0].proofs[0]
    elsewhere = replace(
        told[0], proofs=(proof._replace(reading=replace(proof.reading, named=False)),)
    )

    assert answers.confidence(asked, found, told, as_of=MONDAY) > answers.ENOUGH
    assert answers.confidence(asked, found, [elsewhere], as_of=MONDAY) == 0
    assert answers.confidence(asked, found, [], as_of=MONDAY) == 0


_WORDS = st.lists(
    st.sampled_from(
        'Ana Dusk opened "the bridge" in Sorenna on Friday because 4,000 people , . ? ( ) the war '
        "Port Amsel said that it was $12 million last year and who when which leaders".split(" ")
    ),
    max_size=40,
).map(" ".join)


@settings(max_examples=80, deadline=None)
@given(
    question=st.text(max_size=80) | _WORDS,
    kind=st.sampled_from(list(Kind)),
    text=st.text(max_size=300) | _WORDS,
    as_of=st.dates(date(2024, 11, 11), date(2026, 1, 1)),
)
def test_any_question_of_any_text_is_answered_from_it_or_not_at_all(
    question: str, kind: Kind, text: str, as_of: date
) -> None:
    paper = Paper(articles={"": [text]})
    asked = f"{kind} {question} {text[:40]}"

    _, readings, told = paper.told(asked, as_of=as_of)
    answer = paper.ask(asked, as_of=as_of)

    assert answer == paper.ask(asked, as_of=as_of)
    for reading in readings:
        assert text[slice(*reading.sentence.span)] == reading.sentence.text
    for one in told:
        assert 0 <= one.votes <= 1 + 1e-9
        for proof in one.proofs:
            assert 0 <= proof.span[0] < proof.span[1] <= len(proof.reading.sentence.text)
    for shown in answer.evidence:
        assert text[slice(*shown.span)] == shown.text
        assert shown.answer is not None
        assert 0 <= shown.answer[0] < shown.answer[1] <= len(shown.text)


@pytest.mark.parametrize(
    ("question", "stands"),
    [
        ('Who called the bridge "a promise kept after nine long years"?', True),
        ("Who called the bridge “A Promise kept”?", True),
        ('Who called the bridge "a promise broken"?', False),
        ('What did Dusk say of "a promise kept" and "a bridge to nowhere"?', False),
        ('Who opened the "bridge"?', True),
        ("Who opened the bridge?", True),
    ],
)
def test_what_a_question_quotes_must_be_written_somewhere(
    paper: Paper, question: str, stands: bool
) -> None:
    asked = questions.understand(question, as_of=MONDAY)
    read = [
        (one.article, one.passages)
        for one in (parsed(head, *texts) for head, texts in paper.articles.items())
    ]

    assert answers.quotes_stand(asked, read) is stands


def test_nobody_is_called_the_doer_by_a_sentence_that_says_to_whom_it_was_done() -> None:
    told = "Mayor Ana Dusk spoke on Monday of Tomas Berg, who was killed in Sorenna."
    paper = Paper({"Mayor speaks of Tomas Berg": [told]}, {})

    assert not paper.ask("Who killed Tomas Berg?").answered
    did = Paper({"Siri Aas killed Tomas Berg": ["Siri Aas killed Tomas Berg in Sorenna."]}, {})
    assert did.ask("Who killed Tomas Berg?").short == "Siri Aas"


def test_further_sentences_of_a_short_question_are_about_most_of_it() -> None:
    paper = Paper(
        {
            "Ana Dusk wins the election": ["Ana Dusk won the election in Sorenna on Sunday."],
            "Siri Aas wins the prize": ["Siri Aas won the prize for her novel on Sunday."],
        },
        {},
    )

    shown = [one.text for one in paper.ask("Who won the election?").evidence]

    assert shown == ["Ana Dusk won the election in Sorenna on Sunday."]
