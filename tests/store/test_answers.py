from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store import answer_spans, answers, evidence, questions, ranking
from store.entities import Mention
from tests.factories import parsed, ranked

if TYPE_CHECKING:
    from store.types import Answer

MONDAY = date(2024, 11, 11)


@dataclass
class Paper:
    """A tiny archive: articles as headline and passages, all published on one Monday."""

    articles: dict[str, list[str]]
    mentions: dict[str, list[tuple[int, str, str]]]
    roles: dict[str, str] = field(default_factory=dict)

    def ask(self, question: str) -> Answer:
        """Everything in the archive is a candidate; rarity as if of a thousand articles."""
        ones = [
            parsed(headline, *passages, headline=headline, when=date(2024, 11, 11))
            for headline, passages in self.articles.items()
        ]
        texts = {one.article.handle: one.passages for one in ones}
        asked = questions.understand(question, as_of=MONDAY)
        weights = ranking.rarity(dict.fromkeys(asked.terms, 3), 1_000)
        readings = evidence.read(
            asked,
            ranked(ones, weights, as_of=MONDAY),
            texts=texts,
            weights=weights,
            spellings={},
            mentions={
                one.article.handle: [
                    Mention(
                        name=name,
                        position=position,
                        role=self.roles.get(name),
                        span=(
                            start := texts[one.article.handle][position].text.index(surface),
                            start + len(surface),
                        ),
                    )
                    for position, surface, name in self.mentions.get(one.article.headline, [])
                ]
                for one in ones
            },
        )
        return answers.answer(asked, readings)


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


def test_an_office_is_answered_by_who_is_called_so() -> None:
    paper = Paper(
        articles={
            "Presidents Meet": [
                "Karskian President Ilka Morvane met Ombrian President Ivo Lund on Monday."
            ]
        },
        mentions={
            "Presidents Meet": [(0, "Ilka Morvane", "Ilka Morvane"), (0, "Ivo Lund", "Ivo Lund")]
        },
        roles={"Ilka Morvane": "Karskian President", "Ivo Lund": "Ombrian President"},
    )

    assert paper.ask("Who is the Ombrian president?").short == "Ivo Lund"
    assert paper.ask("Who is the Karskian president?").short == "Ilka Morvane"


def test_a_quotation_answers_for_its_speaker_only(paper: Paper) -> None:
    said = {
        "Ministers Talk": [
            '"We are nearer to a signature than ever before," Tomas Reyl told Ana Dusk on Monday.',
            "Dusk said that Ombria was willing to lower its tolls by half.",
        ]
    }
    talk = Paper(articles=said, mentions={})

    assert talk.ask("What did Reyl say?").short == "We are nearer to a signature than ever before"
    assert talk.ask("What did Dusk say?").short == "Ombria was willing to lower its tolls by half"


def test_a_quotation_is_shown_closed() -> None:
    talk = Paper(
        articles={
            "Ministers Talk": [
                'Tomas Reyl told Ana Dusk that ties had reached a "new stage," officials said.'
            ]
        },
        mentions={},
    )

    assert talk.ask("What did Reyl tell Dusk?").short == 'ties had reached a "new stage,"'


def test_evidence_is_word_for_word_with_the_answer_in_it(paper: Paper) -> None:
    answer = paper.ask("How many people crossed the third bridge?")

    proof = answer.evidence[0]
    passage = paper.articles[proof.article.headline][proof.position]
    assert passage[slice(*proof.span)] == proof.text
    assert proof.answer is not None
    assert proof.text[slice(*proof.answer)] == "More than 4,000"


@pytest.mark.parametrize(
    "question",
    [
        "Who won the World Cup?",
        "Who opened the third bridge in Reylgrad?",
        "What did Ilka Morvane tell reporters?",
        "How many people live on the moon?",
        "How many people crossed the South Sorenna bridge?",
        "When was the Sorenna Tower built?",
        "What did Tomas Reyl tell reporters?",
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
    assert answer.confidence < 0.5


@settings(max_examples=60)
@given(
    question=st.text(max_size=80),
    kind=st.sampled_from(list(questions.Kind)),
    text=st.text(max_size=300)
    | st.sampled_from(['On Friday 3,000 of 10% in Rome said "no, he', "— , ;"]),
)
def test_evidence_of_anything_is_a_substring(
    question: str, kind: questions.Kind, text: str
) -> None:
    asked = questions.understand(f"{kind} {question} {text[:40]}", as_of=MONDAY)
    weights = ranking.rarity(dict.fromkeys(asked.terms, 1), 10)
    one = parsed("a", text, headline="")

    readings = evidence.read(
        asked,
        ranked([one], weights, as_of=MONDAY),
        texts={one.article.handle: one.passages},
        weights=weights,
        spellings={},
        mentions={},
    )
    answer = answers.answer(asked, readings)

    for proof in answer.evidence:
        assert text[slice(*proof.span)] == proof.text
        if proof.answer is not None:
            assert 0 <= proof.answer[0] < proof.answer[1] <= len(proof.text)


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        (date(2024, 11, 15), date(2024, 11, 15), "Friday 15 November 2024"),
        (date(2024, 11, 1), date(2024, 11, 30), "November 2024"),
        (date(2022, 1, 1), date(2022, 12, 31), "2022"),
        (date(2024, 11, 11), date(2024, 11, 17), "11–17 November 2024"),
        (date(2024, 11, 28), date(2024, 12, 4), "28 November 2024 – 4 December 2024"),
    ],
)
def test_days_in_words(first: date, last: date, name: str) -> None:
    assert answer_spans.day_name(first, last) == name
