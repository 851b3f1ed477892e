"""What buttons carry: what pressing one asks for, as it is written and read.

Callback data is ``version:verb:…`` in at most 64 bytes
(https://core.telegram.org/bots/api#inlinekeyboardbutton). It comes back from a reader's client, so
it may be anything: :func:`parse` gives None for what is not ours or from another version.

    1:p:TOKEN:OFFSET               a page of a listing (also the way back to it)
    1:a:TOKEN:OFFSET:HANDLE:PART   a part of an article, opened from that page
    1:g:TOKEN:OFFSET:HANDLE:FIRST  the articles of a story from one on, opened from that page
    1:b:TOKEN:OFFSET:HANDLE:FIRST:HANDLE:PART   a part of an article, opened from that story
    1:h:HANDLE:PART                a part of an article, opened by a link
    1:s:TOKEN:ORDER:EXACT          the same search in another order, or exactly as typed (1) or not
    1:n:NAME                       a person by name, when the name is short enough
    1:v:TOKEN:VIEW                 another view of the person a listing is about, from its start
    1:i:TOKEN                      a picture of how much was written of that person
    1:u:ARRIVED                    undo, when the newest load is still that one
    1:r:HANDLE                     forget a source
    1:l:LANGUAGE                   speak a language in this chat; "-" goes by its readers
    1:j:TOKEN:LIKED                an answer was of help (1) or not (0)
    1:q:OFFSET                     a page of the questions that were not answered
    1:f                            forget whoever presses it, in their private chat
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from handlers.texts import LANGUAGES
from store.asked import Order

VERSION = 1
LONGEST_DATA = 64
"""Bytes of callback data Telegram takes."""


class View(StrEnum):
    """What there is to see of a person, as the kind of a listing."""

    CARD = "who"
    ARTICLES = "articles"
    QUOTES = "quotes"
    TIMELINE = "timeline"


_TOKEN, _OFFSET, _HANDLE = r"([A-Za-z0-9_-]{1,12})", r"([0-9]{1,6})", r"([A-Za-z0-9_-]{12})"
_PAGE = re.compile(rf"{VERSION}:p:{_TOKEN}:{_OFFSET}")
_SEARCH = re.compile(rf"{VERSION}:s:{_TOKEN}:({'|'.join(Order)}):([01])")
_PART, _FIRST = "([0-9]{1,4})", "([0-9]{1,3})"
_ARTICLE = re.compile(rf"{VERSION}:a:{_TOKEN}:{_OFFSET}:{_HANDLE}:{_PART}")
_STORY = re.compile(rf"{VERSION}:g:{_TOKEN}:{_OFFSET}:{_HANDLE}:{_FIRST}")
_ARTICLE_OF_STORY = re.compile(
    rf"{VERSION}:b:{_TOKEN}:{_OFFSET}:{_HANDLE}:{_FIRST}:{_HANDLE}:{_PART}"
)
_ARTICLE_BY_LINK = re.compile(rf"{VERSION}:h:{_HANDLE}:{_PART}")
_NAME = re.compile(rf"{VERSION}:n:(.+)", re.DOTALL)
_VIEW = re.compile(rf"{VERSION}:v:{_TOKEN}:({'|'.join(View)})")
UNDO = re.compile(rf"{VERSION}:u:([0-9]{{1,18}})")
REMOVE = re.compile(rf"{VERSION}:r:{_HANDLE}")
"""Operators' buttons, apart from the readers'."""
LANGUAGE = re.compile(rf"{VERSION}:l:({'|'.join(LANGUAGES)}|-)")
FORGET = re.compile(rf"{VERSION}:f")
PICTURE = re.compile(rf"{VERSION}:i:{_TOKEN}")
"""The button that sends something new instead of changing its message."""
VOTE = re.compile(rf"{VERSION}:j:{_TOKEN}:([01])")
"""The buttons that change no message."""
GAPS = re.compile(rf"{VERSION}:q:{_OFFSET}")


@dataclass(frozen=True, slots=True)
class TurnPage:
    """Show a listing from an offset on."""

    token: str
    offset: int

    def __str__(self) -> str:
        return f"{VERSION}:p:{self.token}:{self.offset}"


@dataclass(frozen=True, slots=True)
class OpenStory:
    """Show the articles that tell a story, with the way back to the page it was on."""

    page: TurnPage
    handle: str
    """Of the article that stands for the story on that page."""
    first: int = 0
    """How many of the story's articles are left out: those before this one."""

    def __str__(self) -> str:
        page = self.page
        return f"{VERSION}:g:{page.token}:{page.offset}:{self.handle}:{self.first}"


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """Show a part of an article (counted from 0), with the way back to where it was opened."""

    origin: TurnPage | OpenStory | None
    """None when a link opened it."""
    handle: str
    part: int = 0

    def __str__(self) -> str:
        if self.origin is None:
            return f"{VERSION}:h:{self.handle}:{self.part}"
        verb = "b" if isinstance(self.origin, OpenStory) else "a"
        way_back = str(self.origin).split(":", 2)[2]
        return f"{VERSION}:{verb}:{way_back}:{self.handle}:{self.part}"


@dataclass(frozen=True, slots=True)
class SearchAgain:
    """Show the first page of the same search, made in another way."""

    token: str
    order: Order
    exact: bool

    def __str__(self) -> str:
        return f"{VERSION}:s:{self.token}:{self.order}:{self.exact:d}"


@dataclass(frozen=True, slots=True)
class MeetPerson:
    """Show who somebody is."""

    name: str

    def __str__(self) -> str:
        return f"{VERSION}:n:{self.name}"


@dataclass(frozen=True, slots=True)
class OpenView:
    """Show something else of the person a listing is about."""

    token: str
    view: View

    def __str__(self) -> str:
        return f"{VERSION}:v:{self.token}:{self.view}"


@dataclass(frozen=True, slots=True)
class DrawPicture:
    """Send a picture of how much was written of the person a listing is about."""

    token: str

    def __str__(self) -> str:
        return f"{VERSION}:i:{self.token}"


@dataclass(frozen=True, slots=True)
class Judge:
    """Say whether the answer a listing gives was of help."""

    token: str
    liked: bool

    def __str__(self) -> str:
        return f"{VERSION}:j:{self.token}:{self.liked:d}"


@dataclass(frozen=True, slots=True)
class TurnGaps:
    """Show the questions that were not answered from an offset on."""

    offset: int

    def __str__(self) -> str:
        return f"{VERSION}:q:{self.offset}"


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Take back the last reload, if the newest load is still the one of this number."""

    arrived: int

    def __str__(self) -> str:
        return f"{VERSION}:u:{self.arrived}"


@dataclass(frozen=True, slots=True)
class RemoveSource:
    """Forget the source of this handle."""

    handle: str

    def __str__(self) -> str:
        return f"{VERSION}:r:{self.handle}"


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """Speak a language in this chat; None goes by its readers."""

    language: str | None

    def __str__(self) -> str:
        return f"{VERSION}:l:{self.language or '-'}"


@dataclass(frozen=True, slots=True)
class ForgetMe:
    """Remove what is kept of the reader who presses it."""

    def __str__(self) -> str:
        return f"{VERSION}:f"


Press = TurnPage | OpenStory | OpenArticle | SearchAgain | MeetPerson | OpenView
"""What readers' buttons ask for that change their message."""

Button = (
    Press | DrawPicture | Judge | TurnGaps | TakeBack | RemoveSource | ChooseLanguage | ForgetMe
)


def parse(data: object) -> Press | None:
    """What a button asks for, or None when it is not one of ours. Never raises."""
    if not isinstance(data, str) or len(data) > LONGEST_DATA:
        return None
    if match := _PAGE.fullmatch(data):
        return TurnPage(match[1], int(match[2]))
    if match := _ARTICLE.fullmatch(data):
        return OpenArticle(TurnPage(match[1], int(match[2])), match[3], int(match[4]))
    if match := _STORY.fullmatch(data):
        return OpenStory(TurnPage(match[1], int(match[2])), match[3], int(match[4]))
    if match := _ARTICLE_OF_STORY.fullmatch(data):
        story = OpenStory(TurnPage(match[1], int(match[2])), match[3], int(match[4]))
        return OpenArticle(story, match[5], int(match[6]))
    if match := _ARTICLE_BY_LINK.fullmatch(data):
        return OpenArticle(None, match[1], int(match[2]))
    if match := _SEARCH.fullmatch(data):
        return SearchAgain(match[1], Order(match[2]), match[3] == "1")
    if match := _VIEW.fullmatch(data):
        return OpenView(match[1], View(match[2]))
    if (match := _NAME.fullmatch(data)) and match[1].strip():
        return MeetPerson(match[1])
    return None


def _whole(pattern: re.Pattern[str], data: object) -> re.Match[str] | None:
    return pattern.fullmatch(data) if isinstance(data, str) else None


def parse_take_back(data: object) -> TakeBack | None:
    """What an operator's button asks for, or None when it is not one."""
    match = _whole(UNDO, data)
    return TakeBack(int(match[1])) if match else None


def parse_remove(data: object) -> RemoveSource | None:
    """The same for the button that forgets a source."""
    match = _whole(REMOVE, data)
    return RemoveSource(match[1]) if match else None


def parse_picture(data: object) -> DrawPicture | None:
    """The same for the button that draws."""
    match = _whole(PICTURE, data)
    return DrawPicture(match[1]) if match else None


def parse_language(data: object) -> ChooseLanguage | None:
    """The same for the buttons that choose a language."""
    match = _whole(LANGUAGE, data)
    return ChooseLanguage(None if match[1] == "-" else match[1]) if match else None


def parse_vote(data: object) -> Judge | None:
    """The same for the buttons that judge an answer."""
    match = _whole(VOTE, data)
    return Judge(match[1], match[2] == "1") if match else None


def parse_gaps(data: object) -> TurnGaps | None:
    """The same for an operator's buttons that turn the pages of what was not answered."""
    match = _whole(GAPS, data)
    return TurnGaps(int(match[1])) if match else None


def fits(press: Press) -> bool:
    """Whether a button can carry it and give it back as it is."""
    return parse(str(press)) == press and len(str(press).encode(errors="replace")) <= LONGEST_DATA
