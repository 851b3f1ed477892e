"""Which questions are not in English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.foreign_questions import in_another_language, sought


@pytest.mark.parametrize(
    "question",
    [
        "من فاز بالجائزة؟",
        "Wer gewann den Preis?",
        "Was sagte Solberg?",
        "¿Qué dijo Solberg?",
        "Quién ganó el premio",
        "چه کسی جایزه را برد؟",
        "Qui a gagné le prix ?",
        "Siapa pemenang hadiah itu?",
        "Apa kata Solberg?",
        "누가 상을 받았나요?",
        "Кто получил премию?",
        "Трамп",
        "Ödülü kim kazandı?",
        "Solberg ne dedi?",
        "Хто отримав премію?",
        "谁获得了诺贝尔奖？",
        "Wang Yi 说了什么？",
    ],
)
def test_questions_in_other_languages(question: str) -> None:
    assert in_another_language(question)


@pytest.mark.parametrize(
    "question",
    [
        "Who won the prize?",
        "Was it Solberg?",
        "Who is Кари Лунд?",
        "What did Recep Tayyip Erdoğan say?",
        "Does Wen Jiabao say wie?",
        "Solberg",
        "Zoë Müller",
        "Recep Tayyip Erdoğan",
        "La Liga winner",
        "El Niño fires",
        "APA guidelines",
        "Die Hard sequel",
        "bridge opening Norvik",
        "café owner",
        "42",
        "?",
        "",
    ],
)
def test_questions_in_english_and_names(question: str) -> None:
    assert not in_another_language(question)


@given(st.text(max_size=40))
def test_a_question_with_the_little_words_of_english_is_english(text: str) -> None:
    ascii_only = "".join(letter for letter in text if letter.isascii())
    assert not in_another_language(f"who is {ascii_only} of the")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Кто такой Трамп?", "Трамп"),
        ("Что такое «Северный поток»?", "Северный поток"),
        ("Хто така Єллен?", "Єллен"),
        ("من هو ترامب؟", "ترامب"),
        ("ترامپ کیست؟", "ترامپ"),
        ("¿Quién es Donald Trump?", "Donald Trump"),
        ("Qui est Emmanuel Macron ?", "Emmanuel Macron"),
        ("Wer ist Angela Merkel?", "Angela Merkel"),
        ("Siapa itu Joko Widodo?", "Joko Widodo"),
        ("Recep Tayyip Erdoğan kimdir?", "Recep Tayyip Erdoğan"),
        ("트럼프 누구야?", "트럼프"),
        ("谁是特朗普？", "特朗普"),
        ("特朗普是谁？", "特朗普"),
        ("¿Quién?", "Quién"),
        ("?!", ""),
    ],
)
def test_what_a_question_is_about_is_its_other_words(question: str, words: str) -> None:
    assert sought(question) == words


@given(st.text(max_size=60))
def test_what_a_question_is_about_is_in_it(question: str) -> None:
    words = sought(question)
    assert all(word in question for word in words.split(" "))
    assert words or not any(letter.isalpha() for letter in question)
