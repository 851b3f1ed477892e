"""Buttons of ``/settings`` and ``/post``; :mod:`handlers.presses` says how data is written.

1:c:m            the settings of this chat
1:c:l            which language; 1:c:l:CODE takes one, 1:c:l:- that of whoever asks
1:c:q            when quiet hours begin; 1:c:q:22 when they end, 1:c:q:22:7 takes both,
1:c:q:- none
1:c:w:ASKING     who may ask
1:o:CHAT         post this message in a channel
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import KeyboardButtonStyle

from handlers.keyboards import LANGUAGES_A_ROW, in_rows, language_labels
from handlers.presses import VERSION
from handlers.texts import LANGUAGES
from store.house_rules import HOURS_A_DAY, Asking, QuietHours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from handlers.texts import Texts
    from store.house_rules import HouseRules

_HOURS_A_ROW = 6
_LONGEST_LABEL = 60

CHOICE = re.compile(
    rf"{VERSION}:c:(?:m|l(?::(?:-|[a-z]{{2}}))?|q(?::-|(?::[0-9]{{1,2}}){{1,2}})?|w:[a-z]+)"
)
POST = re.compile(rf"{VERSION}:o:(-[0-9]{{1,19}})")


@dataclass(frozen=True, slots=True)
class ShowSettings:
    """The settings of this chat."""


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """The languages there are."""


@dataclass(frozen=True, slots=True)
class ChooseHour:
    """The hours of a day: when quiet hours begin or, once that is known, end."""

    first: int | None = None


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """This language; None: that of whoever asks."""

    language: str | None


@dataclass(frozen=True, slots=True)
class SetQuiet:
    """These quiet hours, or none."""

    quiet: QuietHours | None


@dataclass(frozen=True, slots=True)
class SetAsking:
    """Who may ask."""

    asking: Asking


Choice = ShowSettings | ChooseLanguage | ChooseHour | SetLanguage | SetQuiet | SetAsking


def parse_choice(data: object) -> Choice | None:
    """What a button of the settings asks for, or None when it is none of ours. Never raises."""
    if not isinstance(data, str) or not CHOICE.fullmatch(data):
        return None
    _, _, verb, *values = data.split(":")
    try:
        return _READ[verb](*values)
    except (KeyError, ValueError):  # a language or an hour that is none
        return None


def _language(code: str | None = None) -> Choice:
    if code is None:
        return ChooseLanguage()
    if code != "-" and code not in LANGUAGES:
        raise ValueError(code)
    return SetLanguage(None if code == "-" else code)


def _quiet(first: str | None = None, until: str | None = None) -> Choice:
    if first == "-":
        return SetQuiet(None)
    if first is None or until is None:
        if first is not None and int(first) >= HOURS_A_DAY:
            raise ValueError(first)
        return ChooseHour(None if first is None else int(first))
    return SetQuiet(QuietHours(int(first), int(until)))


_READ: dict[str, Callable[..., Choice]] = {
    "m": ShowSettings,
    "l": _language,
    "q": _quiet,
    "w": lambda asking: SetAsking(Asking(asking)),
}


def _button(
    label: str, *data: object, style: KeyboardButtonStyle | None = None
) -> InlineKeyboardButton:
    told = ":".join(map(str, (VERSION, *data)))
    return InlineKeyboardButton(label[:_LONGEST_LABEL], callback_data=told, style=style)


def _markup(rows: Iterable[Iterable[InlineKeyboardButton]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([list(row) for row in rows])


def settings_keyboard(rules: HouseRules | None, texts: Texts) -> InlineKeyboardMarkup:
    """What can be decided: the language, and in a group when and for whom it speaks.

    ``rules`` are the group's; a private chat has none.
    """
    rows = [[_button(texts("button-language"), "c", "l")]]
    if rules:
        everybody = rules.asking is Asking.EVERYBODY
        other = Asking.ADMINS if everybody else Asking.EVERYBODY
        label = texts("button-ask-admins" if everybody else "button-ask-everybody")
        asking = _button(label, "c", "w", other)
        rows = [[_button(texts("button-quiet"), "c", "q")], [asking], *rows]
    return _markup(rows)


def language_keyboard(chosen: str | None, texts: Texts) -> InlineKeyboardMarkup:
    """The languages, going by the readers, and the way back."""
    labels = language_labels(chosen, texts)
    *named, automatic = [_button(label, "c", "l", code or "-") for label, code in labels]
    back = [_button(texts("button-back"), "c", "m")]
    return _markup([*in_rows(named, LANGUAGES_A_ROW), [automatic], back])


def hour_keyboard(first: int | None, texts: Texts) -> InlineKeyboardMarkup:
    """The hours of a day, no quiet hours, and the way back."""
    chosen = () if first is None else (first,)
    hours = [
        _button(texts.clock(f"{hour:02}:00"), "c", "q", *chosen, hour)
        for hour in range(HOURS_A_DAY)
        if hour != first
    ]
    none = [_button(texts("button-quiet-none"), "c", "q", "-")]
    back = [_button(texts("button-back"), "c", "m")]
    return _markup([*in_rows(hours, _HOURS_A_ROW), none, back])


def post_keyboard(channel: int, title: str, texts: Texts) -> InlineKeyboardMarkup:
    """The one button that posts what stands above it."""
    label, style = texts("button-post", channel=title), KeyboardButtonStyle.PRIMARY
    return _markup([[_button(label, "o", channel, style=style)]])


def parse_post(data: object) -> int | None:
    """The channel a button posts in, or None when it is none of ours."""
    match = POST.fullmatch(data) if isinstance(data, str) else None
    return int(match[1]) if match else None
