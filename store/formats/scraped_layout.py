"""Where each article of a scraped text begins, and which of its lines are header or body. Pure.

The layout: headline, captions (each often twice), ``TT`` (the page's text-size buttons), headline
again, captions again, body; several blank lines or a rule before the next article. Every part but
the body may be missing, so each line is scored for how much of a header follows it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from store.formats.credits import looks_like_caption
from store.formats.unwrapping import unwrapped

TEXT_SIZE_MARKER = "TT"
_ENOUGH = 4
_WIDE_GAP = 3
_LONGEST_HEADLINE = 250
_LONGEST_BARE_HEADLINE = 150
_LONGEST_HEADER = 64
_MOST_PLAIN_CAPTIONS = 3

_FOLDED = str.maketrans(
    {"‘": "'", "’": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-"}
)
_LONE_CREDIT = re.compile(
    r"\([^()]{2,120}\)\.?|(?:REUTERS|AP Photo|AFP|EPA|Getty Images)(?:\s?/\s?[^.!?]{2,60})?\.?"
)
_RULE = re.compile(r"[-=*_#~•·—–\s]{3,}")
_ABBREVIATION = re.compile(r"(?:\b(?:[A-Z]\.){2,}|\b(?:No|St|Jr|Sr|Inc|Co|Ltd)\.)$")
PAGE_FURNITURE = re.compile(
    r"(?i)(?:related(?:\s+(?:stories|articles|news|topics|coverage|content|posts))?"
    r"|(?:also|must)\s+read|read\s+(?:more|also|next)|see\s+also|more\s+on\s+this(?:\s+story)?"
    r"|subscribe(?:\s+(?:now|today|here|to|for)\b.{0,80})?|sign\s+up\s+(?:for|to)\b.{0,80}"
    r"|newsletter|advertisement|sponsored|recommended(?:\s+for\s+you)?|most\s+(?:read|viewed)"
    r"|share(?:\s+(?:this|on|via)\b.{0,40})?|follow\s+us\b.{0,60}|print|copy\s+link|comments?)"
    r"(?:\s*[:|–-].{0,200})?[.!]?"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line that is not blank."""

    text: str
    line: int
    blanks: int
    """Blank lines before it; a rule counts as many."""
    key: str
    """Equal for lines that differ in quotes, dashes, case or blanks only."""


@dataclass(slots=True)
class Section:
    """The rows of one article."""

    headline: Row | None
    captions: list[Row]
    body: list[Row]
    line: int
    evidence: int
    """How surely a header was seen: 0 for a bare first line."""


@dataclass(slots=True)
class _Header:
    end: int = 0
    """The first row of the body."""
    captions: dict[str, Row] = field(default_factory=dict)
    headline_again: bool = False
    marker: bool = False
    caption_again: bool = False

    @property
    def score(self) -> int:
        captions = bool(self.captions)
        # The marker alone may stand behind a cross-head in the middle of a body.
        marker = (3 if captions or self.headline_again else 1) * self.marker
        return 4 * self.headline_again + marker + captions + 2 * self.caption_again


def line_key(text: str) -> str:
    """What two printings of one line have in common."""
    return " ".join(text.translate(_FOLDED).casefold().split())


def starts_low(text: str) -> bool:
    """Whether a line starts as the middle of a sentence does; "eBay" and "iPhone" do not."""
    return text.partition(" ")[0].islower()


def rows_of(text: str) -> tuple[list[Row], bool]:
    """The rows of a clean text, and whether it had been hard-wrapped and is whole again."""
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"), start=1)]
    whole = unwrapped(lines, _stands_alone)
    if whole is None and not any(line for _, line in lines[1::2]):
        whole = unwrapped(lines[::2], _stands_alone)
    rows: list[Row] = []
    blanks = 0
    for number, line in whole or lines:
        if not line:
            blanks += 1
        elif _RULE.fullmatch(line):
            blanks += _WIDE_GAP
        elif (
            rows and not blanks and not rows[-1].text.endswith(")") and _LONE_CREDIT.fullmatch(line)
        ):
            whole = f"{rows[-1].text} {line}"
            rows[-1] = replace(rows[-1], text=whole, key=line_key(whole))
        else:
            rows.append(Row(line, number, blanks, line_key(line)))
            blanks = 0
    if _were_doubled([row.blanks for row in rows[1:]]):
        rows = [replace(row, blanks=row.blanks // 2) for row in rows]
    return rows, whole is not None


def _were_doubled(blanks: list[int]) -> bool:
    """Whether every line end is there twice: paragraphs stand as far apart as articles elsewhere.

    Where all lines have blank ones between them anyway, gaps of three are rare.
    """
    wide = sum(count >= _WIDE_GAP for count in blanks)
    return all(count % 2 for count in blanks) and wide * 4 >= len(blanks) > 0


def _stands_alone(line: str) -> bool:
    return line == TEXT_SIZE_MARKER or bool(_RULE.fullmatch(line))


def sections_of(rows: list[Row]) -> list[Section]:
    """The articles of a file in order; every row belongs to exactly one."""
    sections: list[Section] = []
    start = 0
    while start < len(rows):
        headline = rows[start] if start or _may_head_a_file(rows[0]) else None
        header = _read_header(rows, start, headline)
        end = header.end
        while end < len(rows) and not _begins_article(rows, end, header.captions):
            end += 1
        sections.append(
            Section(
                headline=headline,
                captions=list(header.captions.values()),
                body=rows[header.end : end],
                line=rows[start].line,
                evidence=header.score,
            )
        )
        start = end
    return sections


def _may_head_a_file(row: Row) -> bool:
    # Where nothing stands before it, a headline may end in a full stop.
    return bool(_headline_form(row)) or (
        len(row.text) <= _LONGEST_BARE_HEADLINE and not looks_like_caption(row.text)
    )


def _begins_article(rows: list[Row], at: int, known: dict[str, Row]) -> bool:
    """Whether a row of a body is the headline of the next article.

    ``known`` are the captions of the article before: met again, they announce no other.
    """
    header, score = _weighed(rows, at)
    if score < _ENOUGH:
        return False
    if header.captions.keys() <= known.keys() and header.captions:
        return header.headline_again or header.marker
    # An unfinished last paragraph looks like a headline too: the real one below scores higher.
    return all(score >= _weighed(rows, later)[1] for later in (at + 1, at + 2))


def _weighed(rows: list[Row], at: int) -> tuple[_Header, int]:
    form = _headline_form(rows[at]) if at < len(rows) else 0
    goes_on = at + 1 < len(rows) and starts_low(rows[at + 1].text)
    if not form or goes_on:
        return _Header(), 0
    header = _read_header(rows, at, rows[at])
    return header, form + _gap_score(rows[at]) + header.score


def _gap_score(row: Row) -> int:
    if row.blanks >= _WIDE_GAP:
        return 3 if row.text.count(" ") >= 3 else 2
    return 1 if row.blanks == 2 else 0


def _headline_form(row: Row) -> int:
    """0: no headline. 1: may be one. 2: has its words in Title Case. 3: five words or more."""
    text = row.text
    if (
        len(text) > _LONGEST_HEADLINE
        or text == TEXT_SIZE_MARKER
        or starts_low(text)
        or (text.rstrip("\"'”’)")[-1:] in ".,;:،؛。…" and not _ABBREVIATION.search(text))
        or PAGE_FURNITURE.fullmatch(text)
        or looks_like_caption(text)
    ):
        return 0
    long_words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    raised = sum(word[0].isupper() for word in long_words)
    if raised < 3 or raised < 0.7 * len(long_words):
        return 1
    return 3 if text.count(" ") >= 4 else 2


def _read_header(rows: list[Row], start: int, headline: Row | None) -> _Header:
    """What of a header follows a headline, up to the first row that must be body."""
    header = _Header()
    at = start + (headline is not None)
    last = min(len(rows), start + _LONGEST_HEADER)
    while at < last:
        row = rows[at]
        taken = 1
        if row.text == TEXT_SIZE_MARKER:
            header.marker = True
        elif headline and row.key == headline.key and not header.headline_again:
            header.headline_again = True
        elif row.key in header.captions:
            header.caption_again = True
        elif headline and row.key == headline.key:
            break
        elif looks_like_caption(row.text) or (at + 1 < last and rows[at + 1].key == row.key):
            header.captions[row.key] = row
        else:
            taken = _plain_captions(rows, at, headline)
            if not taken or header.headline_again:
                break
            header.captions |= {plain.key: plain for plain in rows[at : at + taken]}
        at += taken
    header.end = at
    return header


def _plain_captions(rows: list[Row], at: int, headline: Row | None) -> int:
    """How many rows without credit or date are captions because of what stands below them.

    That is the marker and the headline again, or the headline and the same rows again; the
    headline alone may be met again as a sentence of the body.
    """
    if headline is None:
        return 0
    for count in range(1, _MOST_PLAIN_CAPTIONS + 1):
        below = [row.key for row in rows[at + count : at + 3 * count + 2]]
        if below[:2] == [line_key(TEXT_SIZE_MARKER), headline.key]:
            return count
        if below[:1] == [headline.key]:
            plain = {row.key for row in rows[at : at + count]}
            return count if plain <= set(below[1:]) else 0
    return 0
