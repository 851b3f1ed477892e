"""Telegram HTML on a terminal: what a reader sees there, an operator sees here.

Bold is bold where the output is a terminal and plain words where it is piped; a link is its text
and its address; a quote has a bar before every line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strike",
    "del": "strike",
    "code": "cyan",
    "pre": "cyan",
}
BAR = "│ "
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Control characters: an article must not be able to drive the operator's terminal."""


class Screen(Console):
    """A console that goes quiet when whoever reads it has gone.

    rich would end the thread that prints, which here is the event loop's.
    """

    def on_broken_pipe(self) -> None:
        """Print nothing more; ``quiet`` tells."""
        self.quiet = True


@dataclass(slots=True)
class Block:
    """Lines that are printed alike."""

    text: Text = field(default_factory=Text)
    quoted: bool = False


class _Reader(HTMLParser):
    """Telegram HTML -> blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks = [Block()]
        self._styles: list[str] = []
        self._links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "blockquote":
            self.blocks.append(Block(quoted=True))
        elif tag == "a":
            self._links.append(UNPRINTABLE.sub("", dict(attrs).get("href") or ""))
            self._styles.append("underline")
        else:
            self._styles.append(STYLES.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "blockquote":
            self.blocks.append(Block())
            return
        if self._styles:
            self._styles.pop()
        if tag == "a" and self._links and (address := self._links.pop()):
            self.blocks[-1].text.append(f" ({address})", "dim")

    def handle_data(self, data: str) -> None:
        style = " ".join(filter(None, self._styles))
        self.blocks[-1].text.append(UNPRINTABLE.sub("", data), style)


def read_html(html: str) -> list[Block]:
    """The blocks of a message in Telegram HTML, without empty ones."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [block for block in reader.blocks if block.text.plain.strip()]


def print_html(console: Console, html: str) -> None:
    """Print a message; a quote stands apart from what an empty line parts it from."""
    blocks = read_html(html)
    for place, block in enumerate(blocks):
        lines = block.text.split("\n", allow_blank=True)
        first = next(number for number, line in enumerate(lines) if line.plain.strip())
        last = max(number for number, line in enumerate(lines) if line.plain.strip())
        if first > 1 and place:
            console.print()
        for line in lines[first : last + 1]:
            _print_line(console, line, BAR if block.quoted else "")
        if len(lines) - last > 2 and place + 1 < len(blocks):
            console.print()


def print_buttons(console: Console, rows: Sequence[Sequence[str]]) -> None:
    """Print the labels of buttons, row by row."""
    for row in rows:
        console.print(Text("  ".join(UNPRINTABLE.sub("", label) for label in row), "bold cyan"))


def _print_line(console: Console, line: Text, bar: str) -> None:
    if not console.is_terminal:
        console.print(bar + line.plain, soft_wrap=True, markup=False, highlight=False)
        return
    for wrapped in line.wrap(console, console.width - len(bar)) if line else [line]:
        console.print(Text.assemble((bar, "dim"), wrapped), highlight=False)
