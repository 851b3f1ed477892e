"""Text that was broken into lines of one width, made whole again. Pure.

A wrapper breaks a line where the next word has no room. So a break behind a *full* line (one the
next line's first word would not have fitted on) may be the wrapper's; any other is the author's.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from store.formats.credits import credit_of

if TYPE_CHECKING:
    from collections.abc import Callable

_NARROWEST, _WIDEST = 40, 100

_END = 8
_ABBREVIATED = 12
_CLOSED = re.compile(r"[.?!)…؟۔][\"'”’)\]]*$")
_SENTENCE_END = re.compile(r"[.?!…؟۔][\"'”’)\]]*$")
_INNER_END = re.compile(r"(?:[^\W\d_]{4}|[\d%)])[.?!…؟۔][\"'”’)]*\s[\"'“‘]?[^\W\d_a-z]")
_COMPOUND = re.compile(r"\w-$")
_SUSPENDED = re.compile(r"(?:and|or|to|und|bis|y|et|ou)\b")
ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]\.){2,}|(?<![\w.])[A-Z]\.|\b(?:No|St|Jr|Sr|Inc|Co|Ltd|Corp|vs|Mr|Mrs|Ms|Dr|Prof"
    r"|Gen|Col|Lt|Capt|Sgt|Maj|Sen|Rep|Gov|Rev|Hon|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)$"
)
_CAPTION_END = re.compile(r"[.\"”’\d]\s?\([^()]{2,120}\)$|\b\d{1,2},? (?:19|20)\d\d\.?$")


def unwrapped(
    lines: list[tuple[int, str]], stands_alone: Callable[[str], bool]
) -> list[tuple[int, str]] | None:
    """Numbered lines as paragraphs under the number of their first line; None if none was wrapped.

    Lines are stripped and may be blank; those that stand alone are joined to none.
    """
    width = _width([line for _, line in lines])
    if width is None:
        return None
    blocks = [
        (filled, list(group))
        for filled, group in groupby(
            lines, key=lambda line: bool(line[1]) and not stands_alone(line[1])
        )
    ]
    # A headline is one somewhere: with no blank line around it, it still is.
    alone = {block[0][1] for filled, block in blocks if filled and len(block) == 1}
    whole: list[tuple[int, str]] = []
    for filled, block in blocks:
        whole += _paragraphs(block, width, alone) if filled else block
    return whole


def _width(lines: list[str]) -> int | None:
    """What lines were wrapped at, None when they are paragraphs.

    Whole paragraphs may stand between them, as when captions were not wrapped and texts were.
    """
    lengths = list(map(len, lines))
    short = [length for length in lengths if length <= _WIDEST]
    if sum(short) * 8 < sum(lengths) or max(short, default=0) < _NARROWEST:
        return None
    # Captions are there twice and more: each break counts once.
    breaks = [
        (line, following)
        for line, following in set(pairwise(lines))
        if line and following and not _CLOSED.search(line[-_END:]) and not credit_of(line)
    ]
    low = [len(line) for line, following in breaks if following[0].islower()]
    for width in (max(short), max((length for length in low if length <= _WIDEST), default=0)):
        full = broken = 0
        for line, following in breaks:
            if max(len(line), len(following)) <= width and _is_full(line, following, width):
                full += 1
                broken += following[0].islower()
        # Where no line is longer, two breaks are enough, since short articles have no more, and
        # each counts against the sentences that were broken before, not only the plain ones.
        all_short = max(lengths) <= width
        telling = full if all_short else broken
        if broken and full >= (2 if all_short else 3) and telling >= 3 * (len(low) - broken):
            return width
    return None


def _is_full(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.partition(" ")[0]) > width


def _paragraphs(block: list[tuple[int, str]], width: int, alone: set[str]) -> list[tuple[int, str]]:
    """The paragraphs of lines that follow each other without a blank one."""
    # With a short line inside, it holds several paragraphs. A full line that ends a sentence
    # then ends a paragraph too, unless most sentences end inside of theirs.
    ends = [
        bool(_SENTENCE_END.search(line[-_END:])) and not ABBREVIATION.search(line[-_ABBREVIATED:])
        for _, line in block
    ]
    shorts = sum(not _is_full(one[1], two[1], width) for one, two in pairwise(block))
    inner = sum(len(_INNER_END.findall(line)) for _, line in block)
    dense = shorts > 0 and inner <= shorts
    found: list[tuple[int, str]] = []
    number, text = block[0]
    first = text
    for ended, (_, line), (next_number, following) in zip(ends, block, block[1:], strict=False):
        if (
            max(len(line), len(following)) > width
            or not _is_full(line, following, width)
            or following == first
            or following in alone
            or text in alone
            or (not following[0].islower() and ((dense and ended) or _CAPTION_END.search(line)))
        ):
            found.append((number, text))
            number, text, first = next_number, following, following
        else:
            # Wrappers also break behind the hyphen of a compound, but "two- and threefold" has a
            # blank there.
            tight = _COMPOUND.search(line) and not _SUSPENDED.match(following)
            text += following if tight else f" {following}"
    found.append((number, text))
    return found
