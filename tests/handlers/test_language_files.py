"""How each language is written: its own quotes and spaces, no English, no length too long."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

import handlers
from handlers.fitting import units
from handlers.posting import MOST_OF_A_TITLE
from handlers.texts import FIRST_STRONG_ISOLATE, LANGUAGES, POP_ISOLATE, RIGHT_TO_LEFT, texts_in

FOLDER = Path(handlers.__file__).parent / "texts"
OTHERS = [code for code in LANGUAGES if code != "en"]
LEFT_TO_RIGHT_MARK = "\u200e"
HERE = "$"
"""Stands where a file has an argument or a choice."""

QUOTES = {
    **dict.fromkeys(("en", "id", "ko", "tr", "zh"), "“”"),
    **dict.fromkeys(("ar", "es", "fa", "fr", "ru", "uk"), "«»"),
    "de": "„“",
}
OF_ANY_LANGUAGE = "„“”«»\"'‘"

PATTERN = re.compile(r"^(?:plain-)?(?:day|range)(?:-|$)|^month|^days-between$")
"""Days by CLDR's letters, not sentences."""

AS_TYPED = re.compile(
    r"/[a-z_]+(?: (?:quiet 22-7|ask admins|language de))?"
    r"|Kim Jong Un|Supreme Leader Kim"
    r"|(?:newsdesk|pip) [a-z -]+(?:FOLDER|FILE|NAME)?"
    r"|NEWSDESK_[A-Z_]+(?:=on)?|state\.sqlite3|\.[a-z]+\b"
)
"""What is typed or named the same in every language."""
NAMES = {"Newsdesk", "Telegram", "JSON", "UTC", "kB", "MB"}
SETTINGS = {"quiet 22-7", "quiet off", "ask admins", "ask everybody", "language de"} | {
    "language off", "last week", "latest",
}  # fmt: skip
"""What is typed in English, in quotes."""
LITTLE_ENGLISH = re.compile(
    r"\b(?:the|and|of|you|your|is|are|this|that|with|please|not|it)\b", re.IGNORECASE
)

NOTICES = (
    "article-gone", "button-old", "operator-only", "undo-nothing", "language-admins-only",
    "settings-admins-only", "settings-not-seen", "vote-liked", "vote-disliked",
)  # fmt: skip
"""Shown over the chat when a button is pressed: 200 characters at most."""
NOTICES_OF_A_CHANNEL = ("post-not-me", "post-not-you", "post-refused", "post-unsure")
NO_LABELS = {"button-old"}


class Patterns(Visitor):
    """Every text a file may show, by message: choices are one text each."""

    def __init__(self, language: str) -> None:
        self.shown: list[tuple[str, str]] = []
        self.visit(parse((FOLDER / f"{language}.ftl").read_text(encoding="utf-8")))

    def visit_Message(self, node: ast.Message) -> None:  # noqa: N802 - the visitor's names
        self._message = node.id.name
        self.generic_visit(node)

    def visit_Pattern(self, node: ast.Pattern) -> None:  # noqa: N802
        text = "".join(
            element.value if isinstance(element, ast.TextElement) else HERE
            for element in node.elements
        )
        if not PATTERN.search(self._message) and not self._message.startswith("example-"):
            self.shown.append((self._message, text))
        self.generic_visit(node)


def shown(language: str) -> list[tuple[str, str]]:
    found = Patterns(language).shown
    assert len(found) > 300
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotes_are_those_of_the_language(language: str) -> None:
    own = QUOTES[language]
    for key, text in shown(language):
        marks = [letter for letter in text if letter in OF_ANY_LANGUAGE]
        assert set(marks) <= set(own), key
        assert marks == [*own] * (len(marks) // 2), key


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_is_left(language: str) -> None:
    own = QUOTES[language]
    alphabet = "[^\\W\\d_]" if language in {"ar", "fa", "ko", "ru", "uk", "zh"} else None
    for key, text in shown(language):
        text = re.sub(f"[{FIRST_STRONG_ISOLATE}{POP_ISOLATE}{LEFT_TO_RIGHT_MARK}]", "", text)
        for said in SETTINGS:
            text = text.replace(f"{own[0]}{said}{own[1]}", "")
        left = AS_TYPED.sub("", text)
        if alphabet:
            assert set(re.findall(r"[A-Za-z]{2,}", left)) <= NAMES, key
        assert not LITTLE_ENGLISH.search(left), key


@pytest.mark.parametrize("language", sorted(RIGHT_TO_LEFT))
def test_what_is_typed_reads_from_left_to_right(language: str) -> None:
    """A command's stroke would else stand behind it: a mark or an isolate keeps it in front."""
    for key, text in shown(language):
        for found in re.finditer(r"/[a-z]{3,}|\.[a-z]{2,}", text):
            before = text[: found.start()]
            isolated = before.count(FIRST_STRONG_ISOLATE) > before.count(POP_ISOLATE)
            assert isolated or before.endswith(LEFT_TO_RIGHT_MARK), (key, found[0])
            spoken = re.match(r"/(?:quiet|settings \w+|\w+) \$", text[found.start() :])
            assert isolated or not spoken, (key, "its words are foreign too")


def test_french_spaces_keep_signs_on_their_line() -> None:
    for key, text in shown("fr"):
        assert not re.search(r"(?<!\xa0)[;!?»](?!\))|[«](?!\xa0)| [;:!?»]", text), key


def test_chinese_signs_are_wide_and_need_no_spaces() -> None:
    for key, text in shown("zh"):
        assert not re.search(r" [，。；：！？、（）]|[，。；！？、（）] ", text), key
        assert not re.search(r"[\u4e00-\u9fff][,;!?]", text.replace("金正恩, Supreme", "")), key


@pytest.mark.parametrize("language", [code for code in OTHERS if code != "de"])
def test_an_ellipsis_follows_its_word(language: str) -> None:
    for key, text in shown(language):
        assert not re.search(r"(?<=\S) …", text), key


@pytest.mark.parametrize("language", ["ru", "uk"])
def test_dashes_between_words_are_long(language: str) -> None:
    for key, text in shown(language):
        assert not re.search(r"[^\W\d$] – |– [^\W\d$]", text), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_telegram_takes_every_length(language: str) -> None:
    texts = texts_in(language)
    for key, text in shown(language):
        if key.startswith("command-"):
            assert 3 <= units(text) <= 256, key
            assert text[-1] not in ".。", key
        if key.startswith("button-") and key not in NO_LABELS:
            assert units(text) <= 25, key
        if key.startswith("inline-"):
            assert units(text) <= 48, key
    for key in NOTICES:
        assert units(texts(key)) <= 200, key
    for key in NOTICES_OF_A_CHANNEL:
        assert units(texts(key, channel="x" * MOST_OF_A_TITLE)) <= 200, key
    assert units(texts("bot-description")) <= 512
    assert units(texts("bot-short-description")) <= 120
