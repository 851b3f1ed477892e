from __future__ import annotations

import pytest

from tests.store.papers import Paper


def clause(text: str, question: str) -> str | None:
    """The first answer that one passage gives."""
    told = Paper({"News": [text]}).told(question)[2]
    return told[0].text if told else None


def test_a_quotation_answers_for_its_speaker_only() -> None:
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
    text = 'Tomas Reyl told Ana Dusk that ties had reached a "new stage," officials said.'

    assert clause(text, "What did Reyl tell Dusk?") == 'ties had reached a "new stage,"'


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "The port was closed because its cranes had rusted through.",
            "Why was the port closed?",
            "because its cranes had rusted through",
        ),
        (
            "The crew escaped by climbing along the anchor chain, police said.",
            "How did the crew escape?",
            "by climbing along the anchor chain",
        ),
        (
            "The NTSA is a body that inspects ferries.",
            "What is the NTSA?",
            "a body that inspects ferries",
        ),
        (
            "The Northern Tunnel Safety Agency (NTSA) met.",
            "What is NTSA?",
            "The Northern Tunnel Safety Agency",
        ),
        ("The mayor closed the old port.", "Did the mayor close the old port?", "yes"),
        ("The mayor has not closed the old port.", "Did the mayor close the old port?", "no"),
        ("The mayor refused to close the old port.", "Did the mayor close the old port?", "no"),
    ],
)
def test_clauses_of_each_kind(text: str, question: str, answer: str) -> None:
    assert clause(text, question) == answer


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said she would not close the old port.",
        "The mayor vowed to close the old port.",
        "The mayor could close the old port next year.",
    ],
)
def test_what_somebody_would_do_says_not_whether_it_was_done(text: str) -> None:
    assert clause(text, "Did the mayor close the old port?") is None
    assert clause(text, "Would the mayor close the old port?") in ("yes", "no", None)


def test_half_of_what_is_asked_is_neither_yes_nor_no() -> None:
    assert clause("The mayor was in Sorenna.", "Did the mayor close the old port?") is None
