"""The sentences: none missing, none left over, each whole."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

import handlers
from handlers.texts import FIRST_STRONG_ISOLATE, POP_ISOLATE, TextError, Texts, isolate
from store.types import Reason

ROOM = Path(handlers.__file__).parent
FILES = sorted((ROOM / "texts").glob("*.ftl"))
TEXTS = Texts("en")
QUOTED = re.compile(r"""["']([a-z]+(?:-[a-z]+)*)["']""")


class Parts(Visitor):
    """What a file of texts defines and asks for."""

    def __init__(self) -> None:
        self.arguments: dict[str, set[str]] = {}
        self.reasons: set[str] = set()
        self.referred: set[str] = set()

    def visit_Message(self, node: ast.Message) -> None:  # noqa: N802 - the visitor's names
        self._current = self.arguments.setdefault(node.id.name, set())
        if node.id.name == "reason":
            self.reasons = set(re.findall(r"\[([A-Z_]+)\]", FILES_TEXT))
        self.generic_visit(node)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self._current.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.referred.add(node.id.name)


FILES_TEXT = "".join(path.read_text(encoding="utf-8") for path in FILES)


def parts_of(path: Path) -> Parts:
    parts = Parts()
    parts.visit(parse(path.read_text(encoding="utf-8")))
    return parts


def words_of_the_code() -> set[str]:
    """Every quoted lower-case word of the room: a text's key is one of them."""
    # Some sentences are only for the shell, some for Telegram's own pages about the bot.
    bot = [ROOM.parent / "bot" / name for name in ("source_shell.py", "menus.py")]
    source = "".join(path.read_text(encoding="utf-8") for path in (*ROOM.rglob("*.py"), *bot))
    source = source.replace('f"command-{command}"', '"command-search" "command-who"')
    source = source.replace(
        'f"command-{name}"',
        '"command-reload" "command-undo" "command-stats" "command-sources"'
        '"command-addsource" "command-removesource" "command-pause"'
        '"command-alias" "command-unalias" "command-gaps" "command-ban" "command-unban"'
        ' "command-banned"',
    )
    source = source.replace(
        'f"usage-{command}"', '"usage-addsource" "usage-removesource" "usage-pause"'
    )
    return set(QUOTED.findall(source)) | {
        "command-latest", "command-help", "command-settings", "command-post", "command-language",
        "command-privacy",
    }  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_text_is_used(path: Path) -> None:
    parts = parts_of(path)
    assert parts.arguments.keys() <= words_of_the_code() | parts.referred


def test_every_text_used_exists() -> None:
    """Keys passed to ``texts(…)`` and ``say(texts, …)``, and those named in tables."""
    defined = parts_of(ROOM / "texts" / "en.ftl").arguments.keys()
    used: set[str] = set()
    for path in ROOM.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        used |= set(re.findall(r'\b(?:texts|self)\(\s*"([a-z-]+)"', source))
        used |= set(re.findall(r'\bsay\(\s*[\w.]*texts,\s*"([a-z-]+)"', source))
        used |= set(re.findall(r"\bsay\(\s*[\w.]*texts,\s*'([a-z-]+)'", source))
        used |= set(re.findall(r'"((?:error|usage|argument|button)-[a-z-]+)"', source))
    assert len(used) > 30
    assert used <= defined


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_language_has_the_same_texts_and_arguments(path: Path) -> None:
    assert parts_of(path).arguments == parts_of(ROOM / "texts" / "en.ftl").arguments


def test_every_reason_is_told() -> None:
    told = {TEXTS("reason", reason=reason.name) for reason in Reason}
    assert len(told) == len(Reason)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_texts_are_plain_sentences(path: Path) -> None:
    assert not re.search(r"</?\w+>|&\w+;", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2024, 11, 19), "Tue 19 Nov 2024"),
        (date(2024, 12, 1), "Sun 1 Dec 2024"),
        (date(1900, 1, 1), "Mon 1 Jan 1900"),
    ],
)
def test_days(day: date, said: str) -> None:
    assert TEXTS.day(day) == said


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (timedelta(), "1 min"),
        (timedelta(minutes=119), "119 min"),
        (timedelta(hours=2), "2 h"),
        (timedelta(hours=47), "47 h"),
        (timedelta(days=2), "2 days"),
        (timedelta(days=59), "59 days"),
        (timedelta(days=61), "2 months"),
        (timedelta(days=700), "23 months"),
        (timedelta(days=718), "2 years"),
        (timedelta(days=100 * 365.2425), "100 years"),
    ],
)
def test_spans(span: timedelta, said: str) -> None:
    assert TEXTS.span(span) == said


def test_plurals() -> None:
    assert TEXTS("search-title", total=1, words="x") == "1 article for “x”"
    assert TEXTS("search-title", total=26_256, words="x") == "26,256 articles for “x”"


def test_a_missing_text_or_argument_raises() -> None:
    with pytest.raises(TextError, match="no text 'no-such-text'"):
        TEXTS("no-such-text")
    with pytest.raises(TextError, match="words"):
        TEXTS("latest-words")


def test_a_missing_language_raises() -> None:
    with pytest.raises(TextError, match="tlh"):
        Texts("tlh")


def test_a_broken_file_raises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "en.ftl").write_text("hello = Hello { $name\n")
    monkeypatch.setattr("handlers.texts.resources.files", lambda _: tmp_path)

    with pytest.raises(TextError, match=r"en\.ftl"):
        Texts("en")


def test_a_readers_braces_are_only_text() -> None:
    assert TEXTS("latest-words", words="{ $x } { -y }") == "Newest first for “{ $x } { -y }”"


def test_right_to_left_words_keep_to_themselves() -> None:
    said = TEXTS("search-title", total=3, words="قطار")

    assert said == f"3 articles for “{FIRST_STRONG_ISOLATE}قطار{POP_ISOLATE}”"
    assert isolate("bridge 4.2 €") == "bridge 4.2 €"


def test_what_is_said_again_is_said_the_same_in_each_language() -> None:
    day = date(2024, 11, 19)
    for _ in range(2):
        assert (Texts("en").number(26256), Texts("de").number(26256)) == ("26,256", "26.256")
        assert (TEXTS("story-sources", sources=1), TEXTS("story-sources", sources=4)) == (
            Texts("en")("story-sources", sources=1),
            Texts("en")("story-sources", sources=4),
        )
        assert Texts("en").day(day) != Texts("ru").day(day)
    with pytest.raises(TextError):
        TEXTS("story-sources")
    with pytest.raises(TextError):
        TEXTS("story-sources", articles=4)
