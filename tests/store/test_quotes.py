"""Whose words a quotation is."""

from __future__ import annotations

import pytest

from store.people import find_people
from store.types import Article, Passage


def said(text: str) -> dict[str, str]:
    passage = Passage(position=0, text=text)
    return {
        mention.name: text[slice(*mention.quote)]
        for mention in find_people(Article(id="a", headline="H"), [passage])
        if mention.quote
    }


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We will build the bridge," Olaf Brandt said.', "Olaf Brandt"),
        ("“We will build the bridge,” said Olaf Brandt.", "Olaf Brandt"),
        ("“We will build the bridge,” said the Norwegian leader Olaf Brandt.", "Olaf Brandt"),
        ("“We will build the bridge,” Mayor Olaf Brandt later told reporters.", "Olaf Brandt"),
        ("“We will build the bridge,” Olaf Brandt, the mayor of Bergen, said.", "Olaf Brandt"),
        ("“We will build the bridge,” Russia's Olaf Brandt told Wang Yi.", "Olaf Brandt"),
        ("Olaf Brandt said: “We will build the bridge.”", "Olaf Brandt"),
        ("Olaf Brandt told Wang Yi that “we will build the bridge.”", "Olaf Brandt"),
        ("“We will build the bridge,” KCNA quoted Olaf Brandt as saying.", "Olaf Brandt"),
        ("KCNA quoted Olaf Brandt as saying, “We will build the bridge.”", "Olaf Brandt"),
        ("“We will build the bridge,” according to Olaf Brandt.", "Olaf Brandt"),
        ("“We will build the bridge,’’ Olaf Brandt said, and “more’’ of it.", "Olaf Brandt"),
        ("Olaf Brandt smiled. “We will build the bridge,” he said.", "Olaf Brandt"),
        ("“We will build the bridge,” Olaf Brandt was quoted as saying.", "Olaf Brandt"),
        ("‘We will build the bridge,’ said Olaf Brandt.", "Olaf Brandt"),
        ("'We will build the bridge,' said Olaf Brandt of the workers' union.", "Olaf Brandt"),
        ('"We will build the bridge,” Olaf Brandt said.', "Olaf Brandt"),
    ],
)
def test_the_subject_of_the_verb_of_saying_speaks(text: str, speaker: str) -> None:
    assert {name: words.lower().rstrip(".") for name, words in said(text).items()} == {
        speaker: "we will build the bridge"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Olaf Brandt came. “We will build the bridge,” the ministry said.",
        "Olaf Brandt said it was late. “We will build the bridge,” the ministry added.",
        "Olaf Brandt came. “We will build the bridge,” it added.",
        "“We will build the bridge,” Olaf Brandt's spokesman said.",
        "“We will build the bridge,” the ministry told Olaf Brandt.",
        "“We will build the bridge,” he told Olaf Brandt and Wang Yi.",
        "A fee of “no less than a million euros,” said Olaf Brandt and his firm, was due.",
        "Olaf Brandt said the plan was “great.”",
        "Olaf Brandt's lawyer waited. “We will build the bridge,” he said.",
        "Olaf Brandt never said “we will build the bridge.”",
        "Olaf Brandt did not say “we will build the bridge.”",
        "If Olaf Brandt said “we will build the bridge,” nobody heard.",
        "Nobody recalls a rally where Olaf Brandt said “we will build the bridge.”",
        "Asked “will you build the bridge?” Olaf Brandt said no.",
        "“We will build the bridge,” Olaf Brandt said, quoting Maria Lopez.",
        "Olaf Brandt said the ministry had called it “a bridge for us all.”",
        "Police arrested Olaf Brandt. “We will build the bridge,” he said.",
        "Maria Lopez and Olaf Brandt met. “We will build the bridge,” he said.",
        "Olaf Brandt said yes, the “we will build the bridge,” a paper, the ministry said.",
    ],
)
def test_words_that_may_be_anothers_are_given_to_nobody(text: str) -> None:
    assert said(text) == {}


def test_the_longest_part_of_a_quotation_is_kept() -> None:
    assert said("“It is late,” Olaf Brandt said. “We will build the bridge before winter.”") == {
        "Olaf Brandt": "We will build the bridge before winter."
    }


def test_each_speaker_has_their_own_words() -> None:
    assert said(
        "“We will build the bridge,” said Olaf Brandt. “Nobody asked for any bridge,” "
        "Maria Lopez replied."
    ) == {
        "Olaf Brandt": "We will build the bridge",
        "Maria Lopez": "Nobody asked for any bridge",
    }


def spoken(*paragraphs: str) -> list[tuple[int, str, str]]:
    passages = [Passage(position=i, text=text) for i, text in enumerate(paragraphs)]
    return [
        (one.position, one.name, paragraphs[one.position][slice(*one.span)])
        for one in find_people(Article(id="a", headline="H"), passages)
        if one.quote
    ]


def test_a_pronoun_is_who_spoke_last_while_nobody_else_is_named() -> None:
    assert spoken(
        "“We will build the bridge,” Olaf Brandt said.",
        "“It will be long and beautiful,” he added.",
        "“And nobody will regret it,” he said.",
    ) == [(0, "Olaf Brandt", "Olaf Brandt"), (1, "Olaf Brandt", "he"), (2, "Olaf Brandt", "he")]


def test_a_pronoun_behind_two_people_is_nobody() -> None:
    assert spoken("Olaf Brandt met Maria Lopez.", "“We will build the bridge,” he said.") == []


def test_a_pronoun_does_not_reach_over_a_paragraph() -> None:
    assert (
        spoken(
            "Olaf Brandt said it was late.", "Rain fell.", "“We will build the bridge,” he said."
        )
        == []
    )


def test_an_epithet_speaks() -> None:
    assert spoken(
        "North Korean leader Kim Jong Un came.",
        "“We will build the bridge,” the North Korean leader said.",
    ) == [(1, "Kim Jong Un", "the North Korean leader")]


def test_a_name_that_nothing_proves_speaks_not_and_hides_who_he_is() -> None:
    found = spoken(
        "“We will build the bridge,” Olaf Brandt said.",
        "Wolf Zirbel frowned at that. “Nobody asked for any bridge,” he said.",
    )
    assert [position for position, _, _ in found] == [0]
