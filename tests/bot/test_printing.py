"""Telegram HTML on a terminal and in a pipe."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from bot.printing import print_buttons, print_html


def printed(html: str, *, terminal: bool = False, width: int = 80) -> str:
    out = StringIO()
    console = Console(
        file=out, force_terminal=terminal, color_system="standard" if terminal else None,
        width=width, _environ={},
    )  # fmt: skip
    print_html(console, html)
    return out.getvalue()


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("two\nlines", "two\nlines\n"),
        ("<b>bold</b> &lt;not a tag&gt; &amp; [not markup]", "bold <not a tag> & [not markup]\n"),
        ('<a href="https://a.example/?x=1&amp;y=2">text</a>.',
         "text (https://a.example/?x=1&y=2).\n"),
        ('<a href="https://a.example/"><b>Headline</b></a>\nOutlet',
         "Headline (https://a.example/)\nOutlet\n"),
        ("head\n<blockquote expandable>one\n\ntwo</blockquote>\ntail",
         "head\n│ one\n│ \n│ two\ntail\n"),
        ("head\n\n<blockquote>one</blockquote>\n\ntail\n\n<blockquote>two</blockquote>\nend\n\n",
         "head\n\n│ one\n\ntail\n\n│ two\nend\n"),
        ("\n\n\none\n\n<b>two</b>", "one\n\ntwo\n"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_pipe_gets_plain_words(html: str, plain: str) -> None:
    assert printed(html) == plain


def test_a_pipe_gets_long_lines_whole() -> None:
    assert printed("word " * 100, width=40).count("\n") == 1


def test_a_terminal_gets_bold_and_wrapped_quotes() -> None:
    shown = printed("<b>bold</b>", terminal=True)
    assert "\x1b[1mbold\x1b[0m" in shown

    lines = printed(f"<blockquote>{'word ' * 20}</blockquote>", terminal=True, width=40)
    assert lines.count("│") == len(lines.splitlines()) > 1


@pytest.mark.parametrize("terminal", [False, True])
def test_an_article_cannot_drive_the_terminal(terminal: bool) -> None:
    shown = printed(
        "a\x1b]0;title\x07b\x9b31mc\r\x08"
        '<a href="https://a.example/\x1b]8;;">x</a><code>\x1b[2J</code>',
        terminal=terminal,
    )

    assert "\x1b]" not in shown
    assert not set(shown) & {"\x07", "\x08", "\r", "\x9b"}
    assert "\x1b[2J" not in shown


def test_buttons_are_listed_by_row() -> None:
    out = StringIO()
    print_buttons(Console(file=out), [["[1] One\x1b", "[2] Two"], ["[3] Three"]])

    assert out.getvalue() == "[1] One  [2] Two\n[3] Three\n"
