"""Keyboards: how buttons are laid out; what each of them asks for is in :mod:`handlers.presses`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import KeyboardButtonStyle

from handlers.presses import (
    ChooseLanguage,
    ForgetMe,
    OpenArticle,
    OpenStory,
    RemoveSource,
    TakeBack,
    TurnPage,
)
from handlers.texts import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.presses import Button, TurnGaps
    from handlers.texts import Texts

T = TypeVar("T")
JSON = dict[str, Any]

LONGEST_COPY = 256
"""Characters a button may put on the clipboard."""
_LONGEST_LABEL = 60

LANGUAGES_A_ROW = 3
STORIES_A_ROW = 3
"""Buttons like "2: 4 sources" that fit beside each other on a phone."""


class Keyboard(InlineKeyboardMarkup):
    """Buttons under a message, put into JSON without looking for what most of them do not have."""

    __slots__ = ()

    def to_dict(self, recursive: bool = True) -> JSON:
        """What Telegram is sent."""
        return {"inline_keyboard": [list(map(_sent, row)) for row in self.inline_keyboard]}


def _sent(one: InlineKeyboardButton) -> JSON:
    # A button does one thing; only its looks may come beside what it carries.
    if one.callback_data is None or one.style or one.icon_custom_emoji_id:
        return one.to_dict()
    return {"text": one.text, "callback_data": one.callback_data}


def button(
    label: str, press: Button, *, style: KeyboardButtonStyle | None = None
) -> InlineKeyboardButton:
    """A button that asks for something."""
    return InlineKeyboardButton(label[:_LONGEST_LABEL], callback_data=str(press), style=style)


def link(label: str, url: str, *, style: KeyboardButtonStyle | None = None) -> InlineKeyboardButton:
    """A button that opens a page, or the bot by a deep link."""
    return InlineKeyboardButton(label[:_LONGEST_LABEL], url=url, style=style)


def share(typed: str, texts: Texts) -> InlineKeyboardButton:
    """A button that offers, in a chat the reader chooses, what the bot gives inline for this."""
    return InlineKeyboardButton(texts("button-share"), switch_inline_query=typed)


def copy(text: str, label: str) -> InlineKeyboardButton:
    """A button that puts a text of at most :data:`LONGEST_COPY` on the reader's clipboard."""
    return InlineKeyboardButton(label, copy_text=CopyTextButton(text))


def page_keyboard(
    page: TurnPage,
    handles: Sequence[str],
    *,
    previous: int | None,
    following: int | None,
    stories: Sequence[tuple[str, str]] = (),
    others: Sequence[Sequence[tuple[str, Button]]] = (),
    below: Sequence[InlineKeyboardButton] = (),
    next_label: str = "button-next",
    texts: Texts,
) -> InlineKeyboardMarkup:
    """The articles of a page by number in one row, their stories, and the pages beside it below.

    ``stories`` are labels with the handle of the article that stands for the story, ``others``
    rows of whatever else can be done from here, ``below`` the last row, ``next_label`` the text of
    the button that turns to the page behind.
    """
    turns = [
        button(texts(label), TurnPage(page.token, offset))
        for label, offset in (("button-previous", previous), (next_label, following))
        if offset is not None
    ]
    told = [button(label, OpenStory(page, handle)) for label, handle in stories]
    rest = [[button(label, press) for label, press in row] for row in others]
    numbers, stories_told = _numbers(page, handles, texts), in_rows(told, STORIES_A_ROW)
    rows = [numbers, *map(list, stories_told), turns, *rest, list(below)]
    return Keyboard([row for row in rows if row])


def story_keyboard(
    opened: OpenStory,
    handles: Sequence[str],
    *,
    previous: int | None,
    following: int | None,
    texts: Texts,
) -> InlineKeyboardMarkup:
    """The articles of a story by number, its other articles, and the way back to the list."""
    turns = [
        button(texts(label), OpenStory(opened.page, opened.handle, first))
        for label, first in (("button-previous", previous), ("button-next", following))
        if first is not None
    ]
    back = [button(texts("button-back"), opened.page)]
    numbers = _numbers(opened, handles, texts)
    return Keyboard([row for row in (numbers, turns, back) if row])


def _numbers(
    origin: TurnPage | OpenStory, handles: Sequence[str], texts: Texts
) -> list[InlineKeyboardButton]:
    return [
        button(texts.number(number), OpenArticle(origin, handle))
        for number, handle in enumerate(handles, 1)
    ]


def in_rows(items: Sequence[T], width: int) -> list[tuple[T, ...]]:
    """The items, so many a row."""
    return [tuple(items[start : start + width]) for start in range(0, len(items), width)]


def article_keyboard(
    opened: OpenArticle,
    parts: int,
    texts: Texts,
    *,
    below: Sequence[Sequence[InlineKeyboardButton]] = (),
) -> InlineKeyboardMarkup:
    """The parts beside this one, rows of what else can be done with it, the way back if any."""
    turns = [
        button(texts(label, part=part + 1), OpenArticle(opened.origin, opened.handle, part))
        for label, part in (
            ("button-part-before", opened.part - 1),
            ("button-part-after", opened.part + 1),
        )
        if 0 <= part < parts
    ]
    back = [button(texts("button-back"), opened.origin)] if opened.origin else []
    return Keyboard([row for row in (turns, *map(list, below), back) if row])


def undo_keyboard(arrived: int, texts: Texts) -> InlineKeyboardMarkup:
    """The one button that takes back a reload with what came since."""
    return Keyboard(
        [[button(texts("button-undo"), TakeBack(arrived), style=KeyboardButtonStyle.DANGER)]]
    )


def gaps_keyboard(turns: Sequence[tuple[str, TurnGaps]], texts: Texts) -> InlineKeyboardMarkup:
    """The pages beside one of the questions that were not answered."""
    return Keyboard([[button(texts(label), turn) for label, turn in turns]])


def remove_keyboard(handle: str, texts: Texts) -> InlineKeyboardMarkup:
    """The one button that forgets a source."""
    return Keyboard(
        [[button(texts("button-remove"), RemoveSource(handle), style=KeyboardButtonStyle.DANGER)]]
    )


def without_sharing(markup: InlineKeyboardMarkup) -> InlineKeyboardMarkup:
    """The keyboard without the buttons that work in inline mode only."""
    kept = [
        [one for one in row if one.switch_inline_query is None] for row in markup.inline_keyboard
    ]
    return Keyboard([row for row in kept if row])


def language_labels(chosen: str | None, texts: Texts) -> list[tuple[str, str | None]]:
    """Every language by its own name and None for going by the readers; what holds is marked."""
    named = [(name, code) for code, name in LANGUAGES.items()]
    choices = [*named, (texts("button-language-any"), None)]
    return [(f"✓ {name}" if code == chosen else name, code) for name, code in choices]


def language_keyboard(chosen: str | None, texts: Texts) -> InlineKeyboardMarkup:
    """The languages there are, and going by the readers."""
    labels = language_labels(chosen, texts)
    *named, automatic = [button(label, ChooseLanguage(code)) for label, code in labels]
    return Keyboard([*in_rows(named, LANGUAGES_A_ROW), (automatic,)])


def forget_keyboard(texts: Texts) -> InlineKeyboardMarkup:
    """The one button that removes what is kept of a reader."""
    return Keyboard(
        [[button(texts("button-forget-me"), ForgetMe(), style=KeyboardButtonStyle.DANGER)]]
    )


def without(markup: InlineKeyboardMarkup | None, press: Button) -> InlineKeyboardMarkup:
    """The keyboard without a button."""
    rows = markup.inline_keyboard if markup else ()
    kept = [[one for one in row if one.callback_data != str(press)] for row in rows]
    return Keyboard([row for row in kept if row])
