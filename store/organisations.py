"""What around a capitalised run makes it an organisation's name, and how far the name goes. Pure.

Names that go on with small words ("Ministry of Defence", "Securities and Exchange Commission"),
short forms in brackets ("Korean Central News Agency (KCNA)") and the words that only stand beside
organisations ("shares of …", "… CEO").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.known_names import JOINED, KNOWN
from store.name_words import FUNCTION_WORDS, TIMES
from store.organisation_words import ACRONYMS_OF_OTHERS, GENERIC, HEADS, OF_HEADS
from store.place_names import PEOPLES
from store.proper_names import UPPER, plain
from store.roles import is_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.types import Span

_PART = rf"(?:St\. )?[{UPPER}][\w&-]*(?:['’](?![sS]\b)\w+)?"
_CAPITALS = rf"{_PART}(?: {_PART}){{0,4}}"
_OF = re.compile(
    rf" (?P<small>of|for|on|to|against)(?: the| Our| all)? (?P<of>{_CAPITALS})"
    rf"(?:(?:, {_PART}){{0,3}},? (?:and|&) (?P<last>{_CAPITALS}))?"
    rf"(?P<more> of (?:the )?{_CAPITALS})?"
)
_CAMPUS = re.compile(
    rf" at {_CAPITALS}|(?<=of California), (?:Berkeley|Davis|Irvine|Los Angeles|Merced|Riverside"
    r"|San Diego|San Francisco|Santa Barbara|Santa Cruz)\b"
)
_NO_OTHER = frozenset(("", "The ", "the ", "U.S. ", "US ", "United States "))
"""What may stand before a known name without making another of it."""
_ON_HEADS = frozenset(
    """
    Alliance Campaign Center Centre Coalition Commission Committee Council Fund Institute
    League
    """.split()
)
_AND_HEADS = frozenset(
    """
    Academy Administration Agency Association Board Bureau Center Centers Centre College
    Commission Committee Department Institute Ministry Museum Office School Society
    """.split()
)
"""Heads that go on with "on" or "to", and those that are of two things joined by "and"."""

_OFFICERS = frozenset(
    """
    Administrator Attorney Captain CEO Chair Chairman Chairwoman Chief Commander Commissioner
    Coordinator Dean Deputy Director Executive Inspector Judge Lt. Manager President Professor
    Secretary Senior Sgt. Sheriff Spokesman Spokesperson Spokeswoman Superintendent Treasurer
    Vice
    """.split()
)
"""Words behind a name that begin somebody's title."""

_MORE_HEADS = frozenset(
    """
    Army Collaborative Conference Cooperation Force Forces Front Initiative Movement Nations
    Operations Program Programme Project Protection Registry Service Survey Task Unit
    """.split()
)
"""Words that make a name an organisation's when its acronym stands beside it."""

_MINISTRY = re.compile(
    r" (?:foreign|defen[cs]e|interior|health|finance|justice|economy|energy|transport|education)"
    r" ministry\b"
)
_SHORT = re.compile(r" \((?:the )?([A-Z][A-Za-z&.-]{1,9})\)")
_LONG = re.compile(r" \((?:the )?([A-Z][^()\n]{6,80})\)")
_LONGEST_SHORT = 9
_LEAST_CAPITALS = 2
_SMALL = frozenset("of the and for on in to de la du des et a &".split())
_LONGEST_FORM = 110

_OFFICER = r"(?:CEO|CFO|COO|CTO|chief (?:executive|financial|operating|technology)\b)"
_BEHIND = re.compile(
    rf"(?:['’]s?)? (?:{_OFFICER}|(?:co-)?founder and|shares\b|stock\b|shareholders\b|headquarters\b"
    r"|newsroom\b|subsidiary\b|spokes(?:man|woman|person)s?\b)"
    r"|, which (?:owns|makes|operates|manufactures|runs)\b"
)
_BEFORE = re.compile(
    rf"(?:\b[Ss]hares (?:of|in)|\b{_OFFICER}(?: officer)? (?:of|at)|\bparent company"
    r"|\bsubsidiary of|\b(?:owned|acquired|published|manufactured|employed) by"
    r"|\bspokes(?:man|woman|person) for(?: the)?|\bemployees (?:of|at)) $"
)
_REACH = 34


JOINTS = (" of ", " for ", " and ", " to ", " on ", " against ", " With")
"""What may stand between the first part of a name and the next."""


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
    last = plain(text[max(start, text.rfind(" ", start, end) + 1) : end])
    for before, form in JOINED.get(last, ()):
        begin = end - len(before)
        if begin < start or (begin > start and text[begin - 1] != " "):
            continue
        if (
            text.startswith(form, begin)
            and not text[begin + len(form) : begin + len(form) + 1].isalpha()
        ):
            begin = begin if text[start:begin] in _NO_OTHER else start
            return (begin, end - len(before) + len(form))
    if last not in OF_HEADS or (
        not text.startswith(" of ", end) and plain(text[start:end].removeprefix("The ")) in KNOWN
    ):
        return None
    match = _OF.match(text, end)
    if match is None or (match.group("small") not in ("of", "for") and last not in _ON_HEADS):
        return None
    if match.group("of").split(" ")[0].lower() in TIMES:
        return None
    stop = match.end("of")
    joined = match.group("last")
    if joined and last in _AND_HEADS and not _begins_other(joined):
        stop = match.end("last")
    goes_on = match.group("small") == "for" or is_generic(text[start:stop])
    if match.group("more") and stop == match.start("more") and goes_on:
        stop = match.end("more")
    if last == "University" and (campus := _CAMPUS.match(text, stop)):
        stop = campus.end()
    return (start, _without_title(text, end, stop))


def ministry_end(text: str, run: str, end: int) -> int:
    """Where "Chinese foreign ministry" ends that begins with a run; 0 if nothing of it follows.

    Such names are written small as often as not; they are an organisation's either way.
    """
    if text[end : end + 1] != " " or run.lower() not in PEOPLES:
        return 0
    match = _MINISTRY.match(text, end)
    return match.end() if match else 0


def _without_title(text: str, end: int, stop: int) -> int:
    """Where a name ends that somebody's title follows: "Federation of Labor President"."""
    words = text[end:stop].split(" ")
    for place, word in enumerate(words[3:], 3):
        if word in _OFFICERS:
            return end + len(" ".join(words[:place]))
    return stop


def _begins_other(name: str) -> bool:
    """Whether what "and" joins is another body or somebody, not one more duty of a ministry."""
    words = name.split(" ")
    if any(" ".join(words[:size]) in KNOWN for size in range(1, len(words) + 1)):
        return True
    return len(words) > 3 or is_title(words[0]) or words[-1] in HEADS


def is_generic(name: str) -> bool:
    """Whether many organisations bear a name: "Health Ministry", "Department of Education"."""
    return all(word.lower() in GENERIC for word in plain(name).split(" "))


def acronyms(text: str) -> Iterator[Pair]:
    """Short forms in brackets behind their long forms, and long ones behind short ones."""
    place = text.find(" (")
    while place >= 0:
        if pair := _short_in_brackets(text, place) or _long_in_brackets(text, place):
            yield pair
        place = text.find(" (", place + 1)


def _short_in_brackets(text: str, place: int) -> Pair | None:
    match = _SHORT.match(text, place)
    if match is None:
        return None
    short = match.group(1).replace(".", "")
    letters = short.replace("&", "").replace("-", "")
    if sum(map(str.isupper, letters)) < _LEAST_CAPITALS or letters in ACRONYMS_OF_OTHERS:
        return None
    start = _long_start(text, place, letters)
    if start is None:
        return None
    return Pair(short, match.span(1), text[start:place], (start, place))


def _long_in_brackets(text: str, place: int) -> Pair | None:
    match = _LONG.match(text, place)
    if match is None:
        return None
    begin = text.rfind(" ", max(0, place - _LONGEST_SHORT), place) + 1
    short = text[begin:place]
    if not (short.isalpha() and short.isupper()) or short in ACRONYMS_OF_OTHERS:
        return None
    if _long_start(text, match.end(1), short) != match.start(1):
        return None
    return Pair(short, (begin, place), match.group(1), match.span(1))


def _long_start(text: str, end: int, letters: str) -> int | None:
    """Where the words begin whose first letters are these, when they end at ``end``."""
    low = max(0, end - _LONGEST_FORM)
    first, place, heads = end, end, False
    for letter in reversed(letters.upper()):
        cut, word = _word_up_to(text, low, place)
        while word.lower() in _SMALL and word[0].upper() != letter:
            cut, word = _word_up_to(text, low, cut)
        if not word[:1].isupper() or word[0].upper() != letter or word[-1] in ".!?,;:":
            return None
        heads = heads or word in HEADS or word in OF_HEADS or word in _MORE_HEADS
        first, place = cut + 1, cut
    if first <= low or not heads or text[first:end].count(" ") + text[first:end].count("-") < 1:
        return None
    if text[first:end].split(" ")[0].lower() in FUNCTION_WORDS:
        return None
    return first


def _word_up_to(text: str, low: int, end: int) -> tuple[int, str]:
    """The word that ends there, and the place before it."""
    cut = max(text.rfind(" ", low, end), text.rfind("-", low, end)) if end > low else -1
    return cut, text[max(low, cut + 1) : end] if end > low else ""


def is_business(text: str, start: int, end: int) -> bool:
    """Whether what stands around a name stands around organisations only."""
    return bool(_BEHIND.match(text, end) or _BEFORE.search(text, max(0, start - _REACH), start))
