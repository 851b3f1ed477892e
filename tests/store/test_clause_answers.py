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


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Dusk defeated Berg in the second round.", "Did Dusk defeat Berg?", "yes"),
        ("Parliament in Karsk voted against the pact.", "Did parliament in Karsk approve the pact?",
         "no"),
        ("Berg defeated Dusk in the second round.", "Did Dusk defeat Berg?", None),
        ("Dusk was defeated by Berg.", "Did Dusk defeat Berg?", None),
        ("Dusk hopes to defeat Berg.", "Did Dusk defeat Berg?", None),
        ("Dusk spoke: Berg will defeat nobody.", "Did Dusk defeat Berg?", None),
        ("Dusk defeated Berg.", "Did Dusk not defeat Berg?", None),
        ("Tomas Berg is dead.", "Is Tomas Berg dead?", "yes"),
        ("Tomas Berg is not dead, his doctor said.", "Is Tomas Berg dead?", "no"),
        ("Tomas Berg is in a dead heat with Ana Dusk.", "Is Tomas Berg dead?", None),
        ("Tomas Berg warned of a dead end.", "Is Tomas Berg dead?", None),
        ("Tomas Berg is a convicted thief now.", "Is Tomas Berg a convicted thief?", "yes"),
    ],
)  # fmt: skip
def test_yes_is_said_of_the_one_asked_about(text: str, question: str, answer: str | None) -> None:
    assert clause(text, question) == answer
