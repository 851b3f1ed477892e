"""What is no question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.small_talk import LONGEST, Talk, small_talk


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("thanks", Talk.THANKS),
        ("Thank you very much!", Talk.THANKS),
        ("ok, thanks 👍", Talk.THANKS),
        ("Hi", Talk.GREETING),
        ("Hello bot!", Talk.GREETING),
        ("What’s up?", Talk.GREETING),
        ("hi, thanks", Talk.THANKS),
        ("ok", Talk.ASSENT),
        ("Good night", Talk.ASSENT),
        ("lol", Talk.ASSENT),
        ("Interesting!", Talk.ASSENT),
        ("lol no way", Talk.ASSENT),
        ("I knew it", Talk.ASSENT),
        ("That’s so wrong", Talk.ASSENT),
        ("that is not true", Talk.ASSENT),
        ("Really?", Talk.ASSENT),
        ("oh my god, this is crazy!!", Talk.ASSENT),
        ("I don't know", Talk.ASSENT),
        ("You idiot", Talk.INSULT),
        ("stupid bot, thanks", Talk.INSULT),
        ("https://herald.example/bridge?x=1#y", Talk.LINK),
        (" <http://herald.example> ", Talk.LINK),
        ("www.herald.example", Talk.LINK),
        ("👍", Talk.WORDLESS),
        ("?!", Talk.WORDLESS),
        ("\ud800", Talk.WORDLESS),
    ],
)
def test_small_talk(text: str, talk: Talk) -> None:
    assert small_talk(text) is talk


@pytest.mark.parametrize(
    ("hello", "thanks"),
    [
        ("مرحبًا", "شكرًا"), ("Guten Tag!", "Vielen Dank"), ("Buenos dias", "¡Muchas gracias!"),
        ("سلام", "متشکرم"), ("Bonjour", "Merci beaucoup !"), ("Halo", "Terima kasih"),
        ("안녕하세요", "감사합니다"), ("Привет, бот", "Спасибо"), ("MERHABA", "teşekkürler"),
        ("Вітаю", "Дякую"), ("你好！", "谢谢"),
    ],
)  # fmt: skip
def test_hello_and_thanks_in_every_language(hello: str, thanks: str) -> None:
    assert small_talk(hello) is Talk.GREETING
    assert small_talk(thanks) is Talk.THANKS


@pytest.mark.parametrize(
    "text",
    [
        "Спасибо, кто следующий?",
        "Bonjour Paris",
        "Thanks, who is next?",
        "Hi, who opened the bridge?",
        "Who said hello?",
        "Nice",
        "Norvik",
        "Is that true?",
        "Who is really in charge?",
        "That is wrong, who opened it?",
        "Crazy Horse",
        "please",
        "4",
        "Is the mayor an idiot?",
        "What is in https://herald.example/bridge ?",
        "why",
        "привет мир",
        "thanks " * LONGEST,
    ],
)
def test_questions_and_words_are_none(text: str) -> None:
    assert small_talk(text) is None


@given(st.text(max_size=2 * LONGEST))
def test_words_that_are_known_to_nobody_are_no_small_talk(text: str) -> None:
    if any(letter.isalnum() for letter in text):
        assert small_talk(f"{text} zxqv {text}") is None
