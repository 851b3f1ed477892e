"""Where each article of a scraped text begins, and which of its lines are header or body. Pure.

The layout: headline, captions (each often twice), ``TT`` (the page's text-size buttons), headline
again, captions again, body; several blank lines or a rule before the next article. Every part but
the body may be missing, so each line is scored for how much of a header follows it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from statistics import median_low

from store.formats.credits import byline_in, credit_of, ends_in_date, is_caption
from store.formats.publication_day import stated_day
from store.formats.unwrapping import unwrapped

TEXT_SIZE_MARKER = "TT"
_ENOUGH = 4
_SURE = 5
_WIDE_GAP = 3
_LONG_RULE = 5
_LONGEST_HEADLINE = 250
_LONGEST_BARE_HEADLINE = 150
_LONGEST_HEADER = 64
_MOST_PLAIN_CAPTIONS = 3
_REMEMBERED = 2_000

_FOLDED = (
    ("‘", "'"), ("’", "'"), ("´", "'"), ("“", '"'), ("”", '"'), ("„", '"'), ("–", "-"), ("—", "-"),
)  # fmt: skip
_LOW_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W_]+)*(?![\w@/]|\.\w)")
_RULE = re.compile(r"[-=*_#~•·—–\s]{3,}")
_RULE_STARTS = frozenset("-=*_#~•·—–")
_LONE_CREDIT = re.compile(
    r"\((?!Report|Writ|Edit|Additional|This\b)(?=[^()]{0,100}(?:/|\bvia\b|[Pp]hoto|[Hh]andout"
    r"|\b[A-Z]{2,5}\)|Reuters|Getty))[^()]{2,120}\)\.?"
    r"|(?:REUTERS|AP Photo|AFP|EPA|Getty Images)(?:\s?/\s?[^.!?]{2,60})?\.?"
)
_LONE_CREDIT_STARTS = frozenset("(RAEG")
_CLOSING_MARKS = "\"'”’)"
_STOPS = frozenset(".,;:،؛。…")
_LONGEST_ABBREVIATION = 12
_ABBREVIATION = re.compile(r"(?:\b(?:[A-Z]\.){2,}|\b(?:No|St|Jr|Sr|Inc|Co|Ltd)\.)$")
PAGE_FURNITURE = re.compile(
    r"(?i)(?:related(?:\s+(?:stories|articles|news|topics|coverage|content|posts))?"
    r"|(?:also|must)\s+read|read\s+(?:more|also|next)|see\s+also|more\s+on\s+this(?:\s+story)?"
    r"|subscribe(?:\s+(?:now|today|here|to|for)\b.{0,80})?|sign\s+up\s+(?:for|to)\b.{0,80}"
    r"|newsletter|advertisement|sponsored|recommended(?:\s+for\s+you)?|most\s+(?:read|viewed)"
    r"|share(?:\s+(?:this|on|via)\b.{0,40})?|follow\s+us\b.{0,60}|print|copy\s+link|comments?)"
    r"(?:\s*[:|–-].{0,200})?[.!]?"
)


@dataclass(slots=True)
class Row:
    """A line that is not blank."""

    text: str
    line: int
    blanks: int
    """Blank lines before it; a rule counts as many."""
    repeated: bool = False
    """Whether the file has the same line elsewhere."""

    @property
    def key(self) -> str:
        """Equal for lines that differ in quotes, dashes, case or blanks only."""
        return line_key(self.text)

    @property
    def caption_key(self) -> str:
        """Equal for a caption with its credit and without."""
        return _caption_key(self.text) if len(self.text) <= _REMEMBERED else self.key


@dataclass(slots=True)
class Section:
    """The rows of one article."""

    headline: Row | None
    captions: list[Row]
    body: list[Row]
    line: int
    byline: Row | None
    day_line: Row | None
    """A line that says when the article was published, or that and when it was updated."""
    evidence: int
    """How surely a header was seen: 0 for a bare first line."""


@dataclass(slots=True)
class _Header:
    end: int = 0
    """The first row of the body."""
    captions: dict[str, Row] = field(default_factory=dict)
    """By their caption keys."""
    headline_again: bool = False
    marker: bool = False
    caption_again: bool = False
    byline: Row | None = None
    day_line: Row | None = None

    @property
    def score(self) -> int:
        captions = bool(self.captions)
        # The marker alone may stand behind a cross-head in the middle of a body.
        marker = (3 if captions or self.headline_again else 1) * self.marker
        return 4 * self.headline_again + marker + captions + 2 * self.caption_again


def line_key(text: str) -> str:
    """What two printings of one line have in common."""
    return _remembered_key(text) if len(text) <= _REMEMBERED else _key(text)


@lru_cache(maxsize=256)  # each line of a header stands there several times
def _caption_key(text: str) -> str:
    return line_key(text.rstrip().removesuffix(credit_of(text)).rstrip(" ."))


def _key(text: str) -> str:
    if not text.isascii():
        for mark, plain in _FOLDED:
            text = text.replace(mark, plain)
    return " ".join(text.replace("`", "'").casefold().split())


_remembered_key = lru_cache(maxsize=256)(_key)


def starts_low(text: str) -> bool:
    """Whether a line starts as the middle of a sentence does; "eBay" and addresses do not."""
    word = _LOW_WORD.match(text) if text[0].islower() else None
    return word is not None and word[0].islower()


def rows_of(lines: list[str]) -> tuple[list[Row], bool]:
    """The rows of a clean text's lines, and whether they had been hard-wrapped and are whole again.

    A row knows the number of its line, counted from 1.
    """
    numbered = [(number, line.strip()) for number, line in enumerate(lines, start=1)]
    whole = unwrapped(numbered, _stands_alone)
    if whole is None and not any(line for _, line in numbered[1::2]):
        whole = unwrapped(numbered[::2], _stands_alone)
    rows: list[Row] = []
    blanks = 0
    for number, line in whole or numbered:
        if not line:
            blanks += 1
        elif line[0] in _RULE_STARTS and _RULE.fullmatch(line):
            # Short ones also stand between the parts of one article.
            blanks = blanks + _WIDE_GAP if len(line) >= _LONG_RULE else min(blanks, 1)
        else:
            rows.append(Row(line, number, blanks))
            blanks = 0
    _narrow_usual_gaps(rows)
    rows = _with_credits_joined(rows)
    _mark_repeated(rows)
    return rows, whole is not None


def _stands_alone(line: str) -> bool:
    return line == TEXT_SIZE_MARKER or bool(_RULE.fullmatch(line))


def _with_credits_joined(rows: list[Row]) -> list[Row]:
    """The rows with each photo credit that has a line of its own in the line above."""
    joined: list[Row] = []
    for row in rows:
        if (
            row.text[0] in _LONE_CREDIT_STARTS
            and not row.blanks
            and joined
            and not joined[-1].text.endswith(")")
            and _LONE_CREDIT.fullmatch(row.text)
        ):
            joined[-1].text += f" {row.text}"
        else:
            joined.append(row)
    return joined


def _mark_repeated(rows: list[Row]) -> None:
    times = Counter([row.text for row in rows])
    if len(times) < len(rows):
        for row in rows:
            row.repeated = times[row.text] > 1


def _narrow_usual_gaps(rows: list[Row]) -> None:
    """Where line ends were doubled, paragraphs stand as far apart as articles elsewhere."""
    if not rows:
        return
    rows[0].blanks = 0
    before = [row.blanks for row in rows[1:]] or [0]
    wide = sum(count >= _WIDE_GAP for count in before)
    doubled = all(count % 2 for count in before)
    if doubled and (wide * 4 >= len(before) or max(before) > 2 * _WIDE_GAP):
        for row in rows:
            row.blanks //= 2
    elif (usual := median_low(before)) > 1:
        for row in rows:
            row.blanks = max(0, row.blanks - usual + 1)


def sections_of(rows: list[Row]) -> list[Section]:
    """The articles of a file in order; every row belongs to exactly one."""
    sections: list[Section] = []
    start = 0
    headline = rows[0] if rows and _may_head_a_file(rows) else None
    header: _Header | None = _read_header(rows, 0, headline)
    while header and start < len(rows):
        end, following = header.end, None
        while end < len(rows) and not (following := _next_header(rows, end, header.captions)):
            end += 1
        sections.append(
            Section(
                headline=headline,
                captions=list(header.captions.values()),
                body=rows[header.end : end],
                line=rows[start].line,
                byline=header.byline,
                day_line=header.day_line,
                evidence=header.score,
            )
        )
        start, header = end, following
        headline = rows[end] if following else None
    return sections


def _may_head_a_file(rows: list[Row]) -> bool:
    first = rows[0]
    if ends_in_date(first.text):
        # A caption, unless it stands where only a headline does.
        return (
            rows[1:2] != []
            and rows[1].key != first.key
            and _read_header(rows, 0, first).headline_again
        )
    # Where nothing stands before it, a headline may end in a full stop.
    return bool(_headline_form(first.text)) or (
        len(first.text) <= _LONGEST_BARE_HEADLINE and not is_caption(first.text)
    )


def _next_header(rows: list[Row], at: int, known: dict[str, Row]) -> _Header | None:
    """The header that begins at a row of a body; None when the row is no headline.

    ``known`` are the captions of the article before: met again, they announce no other.
    """
    header, score = _weighed(rows, at)
    if score < _ENOUGH:
        return None
    if header.captions and header.captions.keys() <= known.keys():
        other = header.headline_again or header.marker or rows[at].blanks >= _WIDE_GAP
        return header if other else None
    # An unfinished last paragraph looks like a headline too: the real one below scores higher.
    beaten = any(score < _weighed(rows, later)[1] for later in (at + 1, at + 2))
    return None if beaten else header


_NO_HEADER = _Header()


def _weighed(rows: list[Row], at: int) -> tuple[_Header, int]:
    """What of a header a row begins, and how much speaks for its being a headline."""
    if at >= len(rows):
        return _NO_HEADER, 0
    row = rows[at]
    wide = row.blanks >= _WIDE_GAP
    doubtful = _ends_as_sentence(row.text)
    if doubtful and not (wide or row.repeated):
        return _NO_HEADER, 0
    if ends_in_date(row.text):
        if not wide:
            return _NO_HEADER, 0
        doubtful = True
    form = _headline_form(row.text)
    if not form or (at + 1 < len(rows) and starts_low(rows[at + 1].text)):
        return _NO_HEADER, 0
    header = _read_header(rows, at, row)
    evidence = header.score
    if doubtful and not (header.headline_again or (wide and evidence >= _SURE)):
        return _NO_HEADER, 0
    gap = 1 if row.blanks == _WIDE_GAP - 1 else 0
    if wide:
        gap = 3 if row.text.count(" ") >= 3 else 2
    if not wide and _is_cut_off(rows, header.end):
        gap = 1
    # A cross-head may stand behind a gap, or above a photo in the middle of a body.
    if not wide and evidence < (1 if gap else 2):
        return header, 0
    return header, form + gap + evidence


def _is_cut_off(rows: list[Row], end: int) -> bool:
    """Whether the file ends in a header: nothing follows it, or the beginning of one line."""
    return end >= len(rows) - 1 and not any(_ends_as_sentence(row.text) for row in rows[end:])


def _ends_as_sentence(text: str) -> bool:
    if text[-1] not in _STOPS and text[-1] not in _CLOSING_MARKS:
        return False
    end = text.rstrip(_CLOSING_MARKS)[-_LONGEST_ABBREVIATION:]
    return end[-1:] in _STOPS and not _ABBREVIATION.search(end)


def _headline_form(text: str) -> int:
    """0: no headline. 1: may be one. 2: has its words in Title Case. 3: five words or more."""
    if (
        len(text) > _LONGEST_HEADLINE
        or text == TEXT_SIZE_MARKER
        or starts_low(text)
        or PAGE_FURNITURE.fullmatch(text)
        or is_caption(text)
        or byline_in(text)
        or stated_day(text)
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
        elif headline and row.key == headline.key:
            if header.headline_again:
                break
            header.headline_again = True
        elif header.captions and row.caption_key in header.captions:
            header.caption_again = True
            if len(row.text) > len(header.captions[row.caption_key].text):
                header.captions[row.caption_key] = row
        elif byline_in(row.text):
            header.byline = header.byline or row
        elif stated_day(row.text):
            header.day_line = header.day_line or row
        elif (
            is_caption(row.text)
            or (at + 1 < last and rows[at + 1].key == row.key)
            or (ends_in_date(row.text) and row.text[-1] != ".")
        ):
            header.captions[row.caption_key] = row
        else:
            taken = _plain_captions(rows, at, headline)
            if not taken or header.headline_again:
                break
            header.captions |= {plain.caption_key: plain for plain in rows[at : at + taken]}
        at += taken
    header.end = at
    return header


def _plain_captions(rows: list[Row], at: int, headline: Row | None) -> int:
    """How many rows without credit are captions because of what stands below them.

    That is the marker and the headline again, or the headline and the same rows again; the
    headline alone may be met again as a sentence of the body.
    """
    if headline is None:
        return 0
    for count in range(1, _MOST_PLAIN_CAPTIONS + 1):
        below = rows[at + count : at + count + 1]
        if not below:
            return 0
        if below[0].text == TEXT_SIZE_MARKER:
            following = rows[at + count + 1 : at + count + 2]
            if ends_in_date(rows[at].text) or (following and following[0].key == headline.key):
                return count
        elif below[0].key == headline.key:
            plain = {row.key for row in rows[at : at + count]}
            again = {row.key for row in rows[at + count + 1 : at + 3 * count + 2]}
            return count if plain <= again else 0
    return 0
