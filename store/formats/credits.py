"""What captions and news phrases give away: whose text, whose photo, and where. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from store.formats.photo_days import days_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TEXT_AGENCIES = {
    "Reuters": r"Reuters|رويترز",
    "AFP": r"AFP|Agence France[- ]Presse|فرانس برس|الصحافة الفرنسية",
    "AP": r"AP|Associated Press|أسوشي?يتد برس",
    "dpa": r"dpa|DPA|Deutsche Presse-Agentur|الأنباء الألمانية",
    "UPI": r"UPI|United Press International",
}
_PHOTO_AGENCIES = {
    "Reuters": r"Reuters|REUTERS|رويترز",
    "AFP": r"AFP|Agence France[- ]Presse|أ\.?\s?ف\.?\s?ب\.?|فرانس برس",
    "AP": r"AP|Associated Press|أ\.?\s?ب\.?|أسوشي?يتد برس",
    "EPA": r"EPA|European Pressphoto Agency|EPA-EFE|إ\.?\s?ب\.?\s?أ\.?",
    "Getty Images": r"Getty(?: Images)?|غيتي",
    "dpa": r"dpa|DPA|د\.?\s?ب\.?\s?أ\.?",
    "Anadolu": r"Anadolu(?: Agency)?|AA|الأناضول",
    "Xinhua": r"Xinhua|شينخوا",
    "TASS": r"TASS|تاس",
    "Kyodo": r"Kyodo(?: News)?",
    "Yonhap": r"Yonhap",
    "SPA": r"SPA|واس",
    "WAM": r"WAM|وام",
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
        # "نورفيك - رويترز:": a dateline, so only at the beginning
        rf"^[^.:()]{{1,40}}[-–—:]\s?[«\"(]?(?P<agency>{_any_of(_TEXT_AGENCIES)})[»\")]?\s?[-–—:]",
        # "وكالة رويترز", "لوكالة «رويترز»"
        rf"\b[لب]?وكالة\s+[«\"“]?{_NAMED}",
    )
)
_AGENCY_HINT = re.compile(_any_of(_TEXT_AGENCIES))

# What stands in parentheses at the end of a text without being a credit.
_SIGN_OFF = r"(?!Report|Writ|Edit|Additional|This\b|The\b|\d)"
_IN_PARENTHESES = re.compile(rf"[(\[]{_SIGN_OFF}[^()\[\]]{{2,120}}[)\]]\.?$")
_PHOTO_WORD = re.compile(rf"(?:{_any_of(_PHOTO_AGENCIES)}|[Pp]hotos?|[Hh]andout|[Ff]ile)(?!\w)")
_PHOTO_WORD_FOR_SURE = re.compile(r"/|\bvia\s|\b[Pp]hoto\b|\b[Hh]andout\b|Getty")
# "... October 30, 2024. REUTERS", "... REUTERS/Lena Okt", "... Lena Okt/AFP", "Photo: Lena Okt"
_BARE_CREDIT = re.compile(
    rf"(?<=[.?!\"'”’]\s)(?:[^.!?/]{{2,50}}/\s?)?(?:{_any_of(_PHOTO_AGENCIES)})\.?$"
    r"|\b(?:REUTERS|AP\s+Photo|AFP|EPA|Getty\s+Images)\s?/\s?[^.!?]{2,60}\.?$"
    r"|(?<=[.?!\"'”’)]\s)(?:Photo|Photograph|Image|Picture)s?(?:\s+(?:by|courtesy|credit)\b|:)[^.!?]{2,60}$"
    rf"|©\s?(?:{_any_of(_PHOTO_AGENCIES)}).{{0,40}}$"
)
_BARE_HINTS = ("/", "hoto", "mage", "icture", "©")
_AGENCY_ENDS = tuple(
    name for names in _PHOTO_AGENCIES.values() for name in re.split(r"\||\(.*?\)\??", names) if name
)
_BARE_CREDIT_FOR_SURE = re.compile(r"(?:REUTERS|AP\s+Photo)\s?/")
_PHOTO_AGENCY = re.compile(rf"(?<![\w-])(?:{_any_of(_PHOTO_AGENCIES)})(?![\w-])")
_OPENING = re.compile(
    r"FILE\b|In\s+this\s+(?:\S+\s+){0,4}?"
    r"(?:photo|photograph|picture|image|screengrab|screenshot|frame\s+grab|video\s+grab)(?![\w-])"
)
_LONGEST_BYLINE = 120
_LONGEST_CAPTION = 1_500
_TAIL = 180


_PERSON = r"[A-Z][\w.'’-]+(?:\s(?:(?:de|van|von|bin|al|el|da)\s)?[A-Z][\w.'’-]+){0,3}"
_BYLINE = re.compile(rf"(?:By|BY)\s(?P<names>{_PERSON}(?:(?:,|,?\sand)\s{_PERSON}){{0,4}})")


def byline_in(text: str) -> str | None:
    """The names of a line that is nothing but a byline: "By Lena Holm and Jon Ruiz"."""
    if len(text) > _LONGEST_BYLINE or not text.startswith(("By ", "BY ")):
        return None
    found = _BYLINE.fullmatch(text)
    return found["names"] if found else None


def credit_of(text: str) -> str:
    """The photo credit a line ends in, as it stands there; empty when it ends in none."""
    return _credit_of(text[-_TAIL:].rstrip())


@lru_cache(maxsize=256)  # a caption is looked at as often as it stands there, and again for facts
def _credit_of(tail: str) -> str:
    if tail.endswith((")", ").", "]")):
        opened = max(tail.rfind("("), tail.rfind("["))
        credit = tail[opened:] if opened >= 0 else ""
        if not _IN_PARENTHESES.fullmatch(credit):
            return ""
        # "... 2024. (Korean Central News Agency)", and "... (AP Photo/Mina Vohl)" anywhere
        is_credit = tail[:opened].rstrip()[-1:] in {*".?!\"'”’)"} or _PHOTO_WORD.search(credit)
        return credit if is_credit else ""
    if not tail.rstrip(".").endswith(_AGENCY_ENDS) and not any(
        hint in tail for hint in _BARE_HINTS
    ):
        return ""
    bare = _BARE_CREDIT.search(tail)
    return bare[0] if bare else ""


def is_caption(text: str) -> bool:
    """Whether a line near a headline is a photo caption: by its credit or its opening."""
    return len(text) <= _LONGEST_CAPTION and bool(_OPENING.match(text) or credit_of(text))


def ends_in_date(text: str) -> bool:
    """Whether a line ends in a full date, as captions do and now and then a sentence."""
    if len(text) > _LONGEST_CAPTION or not text.rstrip(" .")[-4:].isdigit():
        return False
    days = days_in(text)
    return bool(days) and not text[days[-1].end :].strip(" .")


def has_photo_credit(text: str) -> bool:
    """Whether a line anywhere in an article is a caption for sure."""
    if len(text) > _LONGEST_CAPTION:
        return False
    if text.endswith((")", ").", "]")):
        credit = credit_of(text)
        return bool(credit) and bool(_PHOTO_WORD_FOR_SURE.search(credit))
    return "/" in text[-_TAIL:] and bool(_BARE_CREDIT_FOR_SURE.match(credit_of(text)))


def text_agency(paragraphs: Iterable[str]) -> str | None:
    """The wire service the text names as its own, the one named most, the first one of equals."""
    named: dict[str, int] = {}
    for paragraph in paragraphs:
        if not _AGENCY_HINT.search(paragraph):
            continue
        for credit in _TEXT_CREDITS:
            for match in credit.finditer(paragraph):
                agency = _canonical(match["agency"], _TEXT_AGENCIES)
                named[agency] = named.get(agency, 0) + 1
    return max(named, key=lambda agency: named[agency], default=None)


def photo_agency(captions: Iterable[str]) -> str | None:
    """The agency credited last in the first caption that credits one."""
    for caption in captions:
        names = _PHOTO_AGENCY.findall(credit_of(caption))
        if names:
            return _canonical(names[-1], _PHOTO_AGENCIES)
    return None


def _canonical(name: str, agencies: dict[str, str]) -> str:
    return next(agency for agency, names in agencies.items() if re.fullmatch(names, name))


_LONGEST_PLACE_CAPTION = 1_000
"""Characters of a caption in which a place is looked for."""
_DATELINE = re.compile(
    r"(?P<city>[A-Z][A-Z'’.-]+(?:\s[A-Z][A-Z'’.-]+){0,3})(?P<country>,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?)?"
    r"(?:,\s[A-Z][a-z]{2,8}\.?\s\d{1,2})?\s*(?P<agency>\([A-Za-z ]{2,30}\)\s*)?[-–—]{1,2}\s"
)
_NAME = r"[A-Z][\w'’-]*(?:\s(?:(?:of|de|do|da|la|el|al|and)\s)?[A-Z][\w'’-]*){0,3}"
_CAPTION_PLACE = re.compile(
    rf"\b(?:in|near|outside|at)\s(?P<place>{_NAME}(?:,\s{_NAME}){{0,2}})(?=,?\s+on\b|,?\s*$)"
)
_DANGLING_ON = re.compile(r" on(?= ?,| ?$)")
_OLD_PHOTO = re.compile(
    r"^(?:FILE\b|أرشيفية)|\b[Ff]ile\s+(?:photo|picture|image)|\([^()]*(?:\b[Ff]ile\b|أرشيفية)[^()]*\)$"
)


def is_old_photo(caption: str) -> bool:
    """Whether a caption says that its photo is from the files."""
    hinted = "ile" in caption or "FILE" in caption or "أرشيفية" in caption
    return hinted and bool(_OLD_PHOTO.search(caption))


def place_of(captions: Iterable[str], paragraphs: Sequence[str]) -> str | None:
    """Where it happened: the dateline, or else where the first news photo was taken."""
    dateline = _DATELINE.match(paragraphs[0]) if paragraphs else None
    # "CNN — ..." is no city.
    if dateline and (dateline["agency"] or dateline["country"] or len(dateline["city"]) > 4):
        return dateline["city"].title() + (dateline["country"] or "")
    photo = next((caption for caption in captions if not is_old_photo(caption)), "")
    # Blanks made one: patterns that end in blanks are slow on long runs of them.
    text = " ".join(photo[:_LONGEST_PLACE_CAPTION].split())
    text = text.removesuffix(credit_of(text)).rstrip(" .")
    # What remains of "in Hallin, Noremark, October 30, 2024" without the date.
    for found in reversed(days_in(text)):
        text = f"{text[: found.start].rstrip(', ')} {text[found.end :]}".rstrip(" ,.")
    place = _CAPTION_PLACE.search(_DANGLING_ON.sub("", text))
    return place["place"] if place else None
