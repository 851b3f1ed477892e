"""What around a capitalised run makes it an organisation's name, and how far the name goes. Pure.

Names that go on with small words ("Ministry of Defence", "Securities and Exchange Commission"),
short forms in brackets ("Korean Central News Agency (KCNA)") and the words that only stand beside
organisations ("shares of …", "… CEO").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.known_names import JOINED, KNOWN
from store.name_words import DEPARTMENTS, FUNCTION_WORDS
from store.organisation_words import ACRONYMS_OF_OTHERS, GENERIC, HEADS, OF_HEADS
from store.proper_names import UPPER, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.types import Span

_CAPITALS = rf"[{UPPER}][\w&’'-]*(?: [{UPPER}][\w&-]*){{0,4}}"
_OF = re.compile(
    rf" (?:of|for)(?: the| Our| all)? (?P<of>{_CAPITALS})"
    rf"(?:(?P<list>(?:, [{UPPER}]\w+){{0,3}},? (?:and|&) )(?P<last>{_CAPITALS}))?"
)
_AT = re.compile(rf" at (?:{_CAPITALS})")
_IN_BRACKETS = re.compile(r" \((?:the )?([A-Z][A-Za-z&.-]{1,9})\)")
_LONG_IN_BRACKETS = re.compile(r"\b([A-Z]{3,8}) \((?:the )?([A-Z][^()\n]{6,80})\)")
_SMALL = frozenset("of the and for on in to de la du des et a &".split())
_LONGEST_FORM = 110

_OFFICER = r"(?:CEO|CFO|COO|CTO|chief (?:executive|financial|operating|technology)\b)"
_BEHIND = re.compile(
    rf"(?:['’]s?)? (?:{_OFFICER}|(?:co-)?founder and|shares\b|stock\b|shareholders\b|headquarters\b"
    r"|newsroom\b|subsidiary\b|spokes(?:man|woman|person)s?\b|employees\b|warehouse)"
    r"|, which (?:owns|makes|operates|manufactures|runs)\b"
)
_BEFORE = re.compile(
    rf"(?:\b[Ss]hares (?:of|in)|\b{_OFFICER}(?: officer)? (?:of|at)|\bparent company|\bsubsidiary of"
    r"|\b(?:owned|acquired|published|manufactured|employed) by|\bspokes(?:man|woman|person) for(?: the)?|\bemployees (?:of|at)) $"
)
_ABOUT_PEOPLE = re.compile(r"(?:['’]s?)? (?:spokes|founder|employees|headquarters)")
_REACH = 34


class Pair(NamedTuple):
    """A short form and the long form it stands beside."""

    short: str
    short_span: Span
    long: str
    long_span: Span


def whole_name(text: str, start: int, end: int) -> Span | None:
    """Where the whole name stands of which ``text[start:end]`` is the first part, if there is more.

    Known names with small words inside, and what goes on with "of" or "for" behind a word like
    "Ministry"; "and" joins only what ministries are for.
    """
    if not text.startswith((" of ", " for ", " and ", " to ", " With"), end):
        return None
    last = plain(text[text.rfind(" ", start, end) + 1 : end])
    for before, form in JOINED.get(last, ()):
        begin = end - len(before)
        if begin < start or (begin > start and text[begin - 1] != " "):
            continue
        if text.startswith(form, begin) and not text[begin + len(form) : begin + len(form) + 1].isalpha():
            return (begin, begin + len(form))
    if last not in OF_HEADS:
        return None
    match = _OF.match(text, end)
    if match is None:
        return None
    stop = match.end("of")
    joined = match.group("last")
    if joined:
        right = joined.split(" ")[0].lower()
        left = match.group("of").split(" ")[-1].lower()
        if right in DEPARTMENTS and left in DEPARTMENTS | {"human", "natural"}:
            stop = match.end("last")
    if last == "University" and (campus := _AT.match(text, stop)):
        stop = campus.end()
    return (start, _without_tail(text, start, stop))


def _without_tail(text: str, start: int, end: int) -> int:
    """The end without a possessive or a day at it."""
    name = text[start:end]
    for tail in ("'s", "’s", "'", "’"):
        if name.endswith(tail):
            return end - len(tail)
    return end


def is_generic(name: str) -> bool:
    """Whether many organisations bear a name: "Health Ministry", "Department of Education"."""
    return all(word.lower() in GENERIC for word in plain(name).split(" "))


def acronyms(text: str) -> Iterator[Pair]:
    """Short forms in brackets behind their long forms, and long ones behind short ones."""
    if "(" not in text:
        return
    for match in _IN_BRACKETS.finditer(text):
        letters = match.group(1).replace(".", "").replace("&", "")
        if sum(map(str.isupper, letters)) < 2 or letters in ACRONYMS_OF_OTHERS:
            continue
        start = _long_start(text, match.start(), letters)
        if start is not None:
            yield Pair(
                match.group(1).replace(".", ""), match.span(1), text[start : match.start()], (start, match.start())
            )
    for match in _LONG_IN_BRACKETS.finditer(text):
        letters, form = match.groups()
        start = _long_start(text, match.end(2), letters)
        if start == match.start(2) and letters not in ACRONYMS_OF_OTHERS:
            yield Pair(letters, match.span(1), form, match.span(2))


def _long_start(text: str, end: int, letters: str) -> int | None:
    """Where the words begin whose first letters are these, when they end at ``end``."""
    low = max(0, end - _LONGEST_FORM)
    wanted = [letter for letter in reversed(letters.upper())]
    place, heads = end, False
    for letter in wanted:
        while True:
            cut = max(text.rfind(" ", low, place), text.rfind("-", low, place))
            word = text[cut + 1 : place]
            if word.lower() in _SMALL and word[:1].upper() != letter and cut > low:
                place = cut
                continue
            break
        if not word[:1].isupper() or word[0].upper() != letter or word[-1] in ".!?,;:":
            return None
        heads = heads or word in HEADS or word in OF_HEADS or word in _MORE_HEADS
        first, place = cut + 1, cut
    if first <= low or not heads or text[first : end].count(" ") + text[first:end].count("-") < 1:
        return None
    if text[first:end].split(" ")[0].lower() in FUNCTION_WORDS:
        return None
    return first


_MORE_HEADS = frozenset(
    "Cooperation Forces Force Front Army Program Programme Project Initiative Service Operations"
    " Survey Conference Movement Treaty Nations States Unit Collaborative Task Registry Protection".split()
) - {"Treaty"}
"""Words of long forms that do not make a name alone."""


def is_business(text: str, start: int, end: int) -> bool:
    """Whether what stands around a name stands around organisations only."""
    return bool(_BEHIND.match(text, end) or _BEFORE.search(text, max(0, start - _REACH), start))


def is_known(name: str) -> bool:
    """Whether a name needs nothing beside it to be known."""
    return plain(name) in KNOWN
