"""What captions and news phrases give away: whose text, whose photo, where, and when. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.dates import find_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

_TEXT_AGENCIES = {
    "Reuters": r"Reuters",
    "AFP": r"AFP|Agence France[- ]Presse",
    "AP": r"AP|Associated Press",
    "dpa": r"dpa|DPA|Deutsche Presse-Agentur",
    "UPI": r"UPI|United Press International",
}
_PHOTO_AGENCIES = {
    "Reuters": r"Reuters|REUTERS",
    "AFP": r"AFP|Agence France[- ]Presse",
    "AP": r"AP|Associated Press",
    "EPA": r"EPA|European Pressphoto Agency|EPA-EFE",
    "Getty Images": r"Getty(?: Images)?",
    "dpa": r"dpa|DPA",
    "Anadolu": r"Anadolu(?: Agency)?|AA",
    "Xinhua": r"Xinhua",
    "TASS": r"TASS",
    "Kyodo": r"Kyodo(?: News)?",
    "Yonhap": r"Yonhap",
    "SPA": r"SPA",
    "WAM": r"WAM",
}


def _any_of(agencies: dict[str, str]) -> str:
    return "|".join(agencies.values())


_NAMED = rf"(?:the\s+)?(?P<agency>{_any_of(_TEXT_AGENCIES)})\b"
# How a report says which wire service it comes from. State agencies it merely cites ("KCNA said")
# are not in the table.
_TEXT_CREDITS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:reported|told|informed|according\s+to|reported\s+by)\s+{_NAMED}",
        rf"\b(?:The\s+)?{_NAMED}(?:\s+news\s+agency)?\s+(?:has\s+)?(?:reported|reports)\b",
        rf"\b(?:[Aa]n?|[Tt]wo|[Ss]everal)\s+{_NAMED}\s+"
        r"(?:reporters?|journalists?|correspondents?|witness(?:es)?|photographers?|tally|poll)\b",
        rf"\({_NAMED}\)\s*[-–—]",
        rf"\((?:Reporting\s+by\s+)?{_NAMED}\)\s*$",
    )
)

_ENDING_CREDIT = re.compile(
    # "... 2024. (Korean Central News Agency/Korea News Service via AP)"
    r"[.?!\"'”’)]\s*\((?!\d)[^()]{2,120}\)\.?$"
    # "... (AP Photo/Mina Vohl)" wherever the sentence stands
    rf"|\((?=[^()]{{0,100}}(?:{_any_of(_PHOTO_AGENCIES)}|[Pp]hoto|[Hh]andout|[Ff]ile)\b)"
    r"[^()]{2,120}\)\.?$"
    # "... October 30, 2024. REUTERS" and "... REUTERS/Lena Okt"
    rf"|[.?!\"'”’]\s(?:{_any_of(_PHOTO_AGENCIES)})\.?$"
    r"|\b(?:REUTERS|AP\s+Photo|AFP|EPA|Getty\s+Images)\s?/\s?[^.!?]{2,60}\.?$"
    r"|\b(?:Photo|Photograph|Image|Picture)(?:\s+by)?:?\s[^.!?]{2,60}$"
)
_PHOTO_CREDIT = re.compile(
    r"\((?=[^()]{0,100}(?:/|\bvia\s|\b[Pp]hoto\b|\b[Hh]andout\b|Getty))[^()]{2,120}\)\.?$"
    r"|\b(?:REUTERS|AP\s+Photo)\s?/\s?[^.!?]{2,60}\.?$"
)
_PHOTO_AGENCY = re.compile(rf"(?<![\w-])(?:{_any_of(_PHOTO_AGENCIES)})(?![\w-])")
_OPENING = re.compile(
    r"FILE\b|(?:In\s+this|This|A|An)\s+(?:\S+\s+){0,4}?"
    r"(?:photo|photograph|picture|image|screengrab|screenshot|frame\s+grab|video\s+grab)\b"
)
_ENDS_IN_A_YEAR = re.compile(r"\d{4}[ .]*$")
_OLD_PHOTO = re.compile(r"^FILE\b|\b[Ff]ile\s+(?:photo|picture|image)|\([^()]*\b[Ff]ile\b[^()]*\)$")
_LONGEST_CAPTION = 1_500
_TAIL = 180


def looks_like_caption(text: str) -> bool:
    """Whether a line near a headline reads as a photo caption: a credit, its opening, a date."""
    if len(text) > _LONGEST_CAPTION:
        return False
    tail = text[-_TAIL:]
    if _ENDING_CREDIT.search(tail) or _OPENING.match(text):
        return True
    if not _ENDS_IN_A_YEAR.search(tail):
        return False
    dated = find_days(tail, None)
    return bool(dated) and dated[-1].is_one_day and not tail[dated[-1].span[1] :].strip(" .")


def has_photo_credit(text: str) -> bool:
    """Whether a line anywhere in an article is a caption for sure."""
    return len(text) <= _LONGEST_CAPTION and bool(_PHOTO_CREDIT.search(text[-_TAIL:]))


def newest_photo_day(captions: Iterable[str]) -> date | None:
    """The newest full date in the captions of photos that are not from the files."""
    days = [
        mention.first
        for caption in captions
        if not _OLD_PHOTO.search(caption)
        for mention in find_days(caption, None)
        if mention.is_one_day
    ]
    return max(days, default=None)


def text_agency(paragraphs: Iterable[str]) -> str | None:
    """The wire service the text names as its own, the one named most, the first one of equals."""
    named: dict[str, int] = {}
    for paragraph in paragraphs:
        for credit in _TEXT_CREDITS:
            for match in credit.finditer(paragraph):
                agency = _canonical(match["agency"], _TEXT_AGENCIES)
                named[agency] = named.get(agency, 0) + 1
    return max(named, key=lambda agency: named[agency], default=None)


def photo_agency(captions: Iterable[str]) -> str | None:
    """The agency credited last in the first caption that credits one."""
    for caption in captions:
        credit = _ENDING_CREDIT.search(caption[-_TAIL:])
        names = _PHOTO_AGENCY.findall(credit[0]) if credit else []
        if names:
            return _canonical(names[-1], _PHOTO_AGENCIES)
    return None


def _canonical(name: str, agencies: dict[str, str]) -> str:
    return next(agency for agency, names in agencies.items() if re.fullmatch(names, name))


_LONGEST_CAPTION = 1_000
"""Characters of a caption in which a place is looked for."""
_DATELINE = re.compile(
    r"(?P<city>[A-Z][A-Z'’.-]+(?:\s[A-Z][A-Z'’.-]+){0,3})(?P<country>,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?)?"
    r"(?:,\s[A-Z][a-z]{2,8}\.?\s\d{1,2})?\s*(?P<agency>\([A-Za-z ]{2,30}\)\s*)?[-–—]{1,2}\s"
)
_NAME = r"[A-Z][\w'’-]*(?:\s(?:(?:of|de|do|da|la|el|al|and)\s)?[A-Z][\w'’-]*){0,3}"
_CAPTION_PLACE = re.compile(
    rf"\b(?:in|near|outside|at)\s(?P<place>{_NAME}(?:,\s{_NAME}){{0,2}})(?=,?\s+on\b|,?\s*$)"
)


def place_of(captions: Iterable[str], paragraphs: Sequence[str]) -> str | None:
    """Where it happened: the dateline, or else where the first news photo was taken."""
    dateline = _DATELINE.match(paragraphs[0]) if paragraphs else None
    # "CNN — ..." is no city.
    if dateline and (dateline["agency"] or dateline["country"] or len(dateline["city"]) > 4):
        return dateline["city"].title() + (dateline["country"] or "")
    photo = next((caption for caption in captions if not _OLD_PHOTO.search(caption)), "")
    # Blanks made one: patterns that end in blanks are slow on long runs of them.
    text = _ENDING_CREDIT.sub("", " ".join(photo[:_LONGEST_CAPTION].split())).rstrip(" .")
    # What remains of "in Hallin, Noremark, October 30, 2024" without the date.
    for mention in reversed(find_days(text, None)):
        start, end = mention.span
        text = f"{text[:start].rstrip(', ')} {text[end:]}".rstrip(" ,.")
    found = _CAPTION_PLACE.search(re.sub(r" on(?= ?,| ?$)", "", text))
    return found["place"] if found else None
