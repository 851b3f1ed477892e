from __future__ import annotations

import pytest

from tests.store.papers import Paper


def short(text: str, question: str, *named: str, headline: str = "News") -> str | None:
    """The first answer that one passage gives, whether or not it would be shown."""
    paper = Paper({headline: [text]}, {headline: [(0, name, name) for name in named]})
    told = paper.told(question)[2]
    return told[0].text if told else None


def test_a_name_of_an_aside_is_not_the_one_appointed() -> None:
    text = "Ana Dusk, an aide to Tomas Reyl who once led Port Amsel, was appointed mayor on Friday."

    assert short(text, "Who was appointed mayor?", "Ana Dusk", "Tomas Reyl") == "Ana Dusk"


def test_the_actor_stands_before_the_verb() -> None:
    text = "On Friday Tomas Reyl defeated Ana Dusk in Sorenna."

    assert short(text, "Who defeated the mayor?", "Tomas Reyl", "Ana Dusk") == "Tomas Reyl"


def test_where_is_neither_a_government_nor_a_war() -> None:
    text = (
        "Dusk met Reyl at a summit in Lima, Peru, where they talked about the war in Sudan and "
        "ties between Paris and Berlin."
    )

    assert short(text, "Where did Dusk meet Reyl?") == "Lima, Peru"


def test_a_pronoun_means_what_was_named_before() -> None:
    text = "Dusk saw a trial of snow ploughs and gave the order to build them in large numbers."

    answer = short(text, "What did Dusk order to be built in large numbers?")

    assert answer is not None
    assert "snow ploughs" in answer


def test_a_list_is_given_whole_in_its_order() -> None:
    text = "France, Germany and Canada condemned the attack in Sorenna, diplomats said."

    assert short(text, "Which countries condemned the attack?") == "France, Germany, Canada"


def test_one_of_a_list_is_enough_where_one_is_asked_for() -> None:
    text = "France, Germany and Canada condemned the attack in Sorenna, diplomats said."

    assert short(text, "Which country condemned the attack?") in {"France", "Germany", "Canada"}


def test_what_is_counted_stands_behind_its_number() -> None:
    text = "The 12 crews carried 4,000 passengers in 30 ferries."

    assert short(text, "How many passengers did the crews carry?") == "4,000"
    assert short(text, "How many crews carried passengers?") == "12"


def test_a_measure_is_in_the_unit_asked_for() -> None:
    text = "The bridge took nine years to build, is 300 metres long and was late by 40 days."

    assert short(text, "How many years did the bridge take?") == "nine years"
    assert short(text, "How many days was the bridge late?") == "40 days"


def test_the_question_itself_is_no_answer() -> None:
    assert short("Ana Dusk met Ana Dusk.", "Who met Ana Dusk?", "Ana Dusk") is None


def test_votes_of_several_sentences_go_to_one_answer() -> None:
    paper = Paper(
        {
            "One": ["The storm closed the port of Amsel on Friday."],
            "Two": ["In Amsel, the storm closed the harbour."],
            "Three": ["The storm closed roads in Paris."],
        }
    )

    told = paper.told("Which city did the storm close?")[2]
    votes = {one.text: one for one in told}

    assert sum(one.votes for one in told) == pytest.approx(1)
    assert len(votes["Amsel"].proofs) == 2
    assert len(votes["Paris"].proofs) == 1


def test_a_time_gone_by_is_told_by_the_sentence_that_names_it() -> None:
    paper = Paper(
        {
            "Lund Wins Harbour Prize": [
                "Ivo Lund won the harbour prize on Friday.",
                "Last year it went to Ana Dusk.",
            ]
        },
        {"Lund Wins Harbour Prize": [(0, "Ivo Lund", "Ivo Lund"), (1, "Ana Dusk", "Ana Dusk")]},
    )

    assert paper.ask("Who won the harbour prize?").short == "Ivo Lund"
    assert paper.ask("Who won the harbour prize last year?").short == "Ana Dusk"


def test_an_answer_is_told_in_its_fullest_wording() -> None:
    paper = Paper(
        {
            "Rovers Win": ["The Rovers won the Coast Cup in Sorenna on Friday."],
            "Coast Cup": ["On Friday the Brennick Rovers won the Coast Cup in Sorenna."],
        }
    )

    told = paper.told("Which team won the Coast Cup?")[2]

    assert told[0].text == "Brennick Rovers"


def test_and_as_a_sign_stands_inside_a_name() -> None:
    text = "Ana Dusk hired Alder & Sons to build the bridge in Sorenna."

    assert short(text, "Which company did Dusk hire to build the bridge?") == "Alder & Sons"


def test_a_common_thing_is_known_by_the_noun_that_asks_for_it() -> None:
    text = "Keepers in Sorenna said heavy rain helped an otter slip out of the old harbour garden."

    assert short(text, "Which animal slipped out of the garden in Sorenna?") == "otter"


def test_true_or_false_is_answered_by_yes_or_no() -> None:
    text = "Mayor Ana Dusk opened the third bridge in Sorenna on Friday."

    assert short(text, "True or false: Ana Dusk opened the third bridge in Sorenna.") == "yes"


def test_what_ends_as_a_thing_of_the_question_is_no_answer_to_it() -> None:
    text = "Sorenna and Tilhaven want the Winter Games of 2032, the Harbour Club said."

    assert short(text, "Who won the Games of 2032?") != "Winter Games"


def test_who_acts_together_is_given_together() -> None:
    text = (
        "Karsk President Ana Dusk, Ombrian Premier Tomas Reyl and Mayor Siri Aas signed the treaty."
    )
    named = ("Ana Dusk", "Tomas Reyl", "Siri Aas")

    assert short(text, "Who signed the treaty?", *named) == "Ana Dusk, Tomas Reyl, Siri Aas"
    aside = "Ana Dusk signed the treaty, and on Monday Tomas Reyl spoke."
    assert short(aside, "Who signed the treaty?", "Ana Dusk", "Tomas Reyl") == "Ana Dusk"


def test_where_is_not_whose() -> None:
    text = "Ombria's Tomas Reyl met Ana Dusk on the sidelines of talks in Tilhaven."

    assert short(text, "Where did Reyl and Dusk meet?", "Tomas Reyl", "Ana Dusk") == "Tilhaven"
