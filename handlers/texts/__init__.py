"""What the bot says, one Fluent file a language (https://projectfluent.org).

The files hold plain sentences; ``handlers.render`` escapes them and adds the markup.
"""

from __future__ import annotations

from functools import cache, lru_cache
from hashlib import sha256
from importlib import resources
from re import compile as pattern
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from babel import Locale, localedata
from babel.dates import format_date, split_interval_pattern
from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentInt
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, SelectExpression, VariableReference
from fluent.syntax.visitor import Visitor

if TYPE_CHECKING:
    from datetime import date, timedelta

    from store.answered import Verdict

LANGUAGES = {
    "en": "English",
    "ar": "العربية",
    "de": "Deutsch",
    "es": "Español",
    "fa": "فارسی",
    "fr": "Français",
    "id": "Bahasa Indonesia",
    "ko": "한국어",
    "ru": "Русский",
    "tr": "Türkçe",
    "uk": "Українська",
    "zh": "中文",
}
"""What the bot speaks: codes of ISO 639-1 and each language's name in itself."""

RIGHT_TO_LEFT = frozenset({"ar", "fa"})

_DAYS_A_YEAR = 365.2425
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
RIGHT_TO_LEFT_MARK = "\u200f"
_ISOLATES = pattern(f"([{FIRST_STRONG_ISOLATE}{POP_ISOLATE}])")

_DIGITS = {"fa": str.maketrans("0123456789,", "۰۱۲۳۴۵۶۷۸۹٬")}
"""Of languages whose newspapers write others; those of Arabic write these."""

_KEPT_WRITTEN = 4_096
"""Numbers and days whose written form is kept, of all languages: every list has ten, and writing
one costs as much as fetching it."""
_KEPT_SAID = 1_024
"""Sentences of a language that are kept: those without words of others."""

_PARSER = FluentParser(with_spans=False)
"""Without noting where everything stands in its file, which takes as much memory as the texts."""

_UNUSED = (
    "currency_names", "currency_names_plural", "currency_symbols", "currency_unit_patterns",
    "date_fields", "languages", "meta_zones", "scripts", "territories", "time_zones",
    "unit_display_names", "unit_patterns", "variants", "zone_formats",
)  # fmt: skip
"""What Babel holds of a language besides days, numbers and plurals: most of its memory."""

_RANGES = {
    "day": ("day-range-in-month", "day-range-in-year"),
    "plain-day": ("plain-range-in-month", "plain-range-in-year"),
}


class TextError(Exception):
    """A sentence that does not exist, misses an argument, or cannot be read from its file."""


class Texts:
    """The sentences of one language: ``texts("search-nothing", words="bridge")``.

    Raises:
        TextError: there is no such language, its file has an error, or, when called, there is no
            such sentence or an argument of it is missing.
    """

    def __init__(self, language: str = "en") -> None:
        source = resources.files(__name__) / f"{language}.ftl"
        if not source.is_file():
            raise TextError(f"no texts for language {language!r}")
        resource = _PARSER.parse(source.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, Junk):
                raise TextError(f"{language}.ftl: cannot read {entry.content!r}")
        # Isolation is ours (see `isolate`): Fluent's own puts marks around every argument.
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(resource)
        selectors = _Selectors()
        selectors.visit(resource)
        self._selectors = selectors.of
        for unused in _UNUSED:
            localedata.load(language).pop(unused, None)
        self._digits = _DIGITS.get(language)
        self._patterns: dict[str, str] = {}
        self._kept = lru_cache(_KEPT_SAID)(self._said)
        self.language = language
        self.mark = RIGHT_TO_LEFT_MARK if language in RIGHT_TO_LEFT else ""
        """What begins a line of foreign words in a language written right to left; else nothing."""

    def __call__(self, key: str, /, **arguments: str | int) -> str:
        """The sentence with its arguments in place; plain text, not escaped.

        Arguments are names, days and short echoes: Fluent refuses more than 1000 characters.
        """
        said = tuple(arguments.items())
        # What readers and articles say is kept nowhere; what is counted comes again and again.
        return (self._said if any(type(value) is not int for _, value in said) else self._kept)(
            key, said
        )

    def _said(self, key: str, arguments: tuple[tuple[str, str | int], ...]) -> str:
        if not self._bundle.has_message(key):
            raise TextError(f"no text {key!r}")
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise TextError(f"text {key!r} is empty")
        isolated = {
            name: self.isolate(value)
            if isinstance(value, str) and name not in self._selectors[key]
            else value
            for name, value in arguments
        }
        sentence, errors = self._bundle.format_pattern(pattern, isolated)
        if errors:
            raise TextError(f"text {key!r}: {errors[0]}")
        return self._in_digits(str(sentence))

    def number(self, number: int) -> str:
        """A whole number as this language writes it: "26,256"."""
        return self._in_digits(_number(self.language, number))

    def numbered(self, number: int) -> str:
        """What an entry of a list begins with: "1. "."""
        return f"{self.mark}{self.number(number)}. "

    def isolate(self, text: str) -> str:
        """A text of others in Unicode isolates where it would not keep to itself in this language.

        Written from left to right, that is what :func:`isolate` says; from right to left,
        everything but letters of its own direction, as brackets and numbers go astray too.
        """
        if not self.mark:
            return isolate(text)
        if FIRST_STRONG_ISOLATE in text:
            return text
        if all(bidirectional(letter) in ("R", "AL", "NSM", "WS") for letter in text):
            return text
        return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"

    def clock(self, time: str) -> str:
        """A time of day like 13:45 in this language's digits."""
        return self._in_digits(time)

    def day(self, day: date) -> str:
        """A calendar day as this language writes it: "Tue 19 Nov 2024"."""
        return self._day("day", day)

    def days(self, first: date | None, last: date | None) -> str:
        """The days from one to another: "Mon 11 – Sun 17 Nov 2024"; one may be None."""
        if first is None:
            return self("days-until", last=self.day(last)) if last else ""
        if last is None:
            return self("days-since", first=self.day(first))
        if first == last:
            return self("days-on", day=self.day(first))
        return self._range("day", first, last)

    def plain_days(self, first: date | None, last: date | None, *, today: date | None) -> str:
        """Days without their weekdays: "15 Nov 2024 – today", "yesterday"; "" when both are None.

        One alone is that day; without ``today`` no day is told by it.
        """
        first, last = first or last, last or first
        if first is None or last is None:
            return ""
        said = self._relative(last, today)
        if first == last:
            return said or self._day("plain-day", last)
        if said:
            return self("days-between", first=self._day("plain-day", first), last=said)
        return self._range("plain-day", first, last)

    def plain_day(self, day: date) -> str:
        """A day without its weekday: "19 Nov 2024"."""
        return self._day("plain-day", day)

    def day_of_year(self, day: date) -> str:
        """A day of a year that is known: "19 Nov"."""
        return self._day("plain-day-of-year", day)

    def month(self, day: date) -> str:
        """The month of a day: "Nov 2024"."""
        return self._day("month-of-year", day)

    def month_of_year(self, day: date) -> str:
        """The month of a day in a year that is known: "Nov"."""
        return self._day("month", day)

    def _relative(self, day: date, today: date | None) -> str:
        ago = (today - day).days if today else None
        return self("today") if ago == 0 else self("yesterday") if ago == 1 else ""

    def verdict(self, verdict: Verdict) -> str:
        """Yes or no."""
        return self("answer-verdict", verdict=verdict.value)

    def span(self, span: timedelta) -> str:
        """A time roughly: "12 min", "3 h", "2 days", "5 months"."""
        minutes = max(1, round(span.total_seconds() / 60))
        days = minutes / (24 * 60)
        if minutes < 120:
            return self("span", unit="minutes", count=minutes)
        if days < 2:
            return self("span", unit="hours", count=round(minutes / 60))
        if days < 60:
            return self("span", unit="days", count=round(days))
        if (months := round(days * 12 / _DAYS_A_YEAR)) < 24:
            return self("span", unit="months", count=months)
        return self("span", unit="years", count=round(days / _DAYS_A_YEAR))

    def _range(self, kind: str, first: date, last: date) -> str:
        """The days from one to another, without what both share where the language leaves it out.

        The file's pattern is one of CLDR's for intervals: the last day begins where a field comes
        again (https://unicode.org/reports/tr35/tr35-dates.html#intervalFormats).
        """
        if first.year != last.year:
            return self("days-between", first=self._day(kind, first), last=self._day(kind, last))
        in_month, in_year = _RANGES[kind]
        written = self._pattern(in_month if first.month == last.month else in_year)
        before, after = split_interval_pattern(written)
        return self._formatted(first, before) + self._formatted(last, after)

    def _day(self, key: str, day: date) -> str:
        return self._formatted(day, self._pattern(key))

    def _pattern(self, key: str) -> str:
        if key not in self._patterns:
            self._patterns[key] = self(key)
        return self._patterns[key]

    def _formatted(self, day: date, written: str) -> str:
        return self._in_digits(_date(self.language, day, written))

    def _in_digits(self, text: str) -> str:
        """Our own numbers in the language's digits: what is isolated is of others."""
        if not self._digits:
            return text
        depth, pieces = 0, []
        for piece in _ISOLATES.split(text):
            depth += (piece == FIRST_STRONG_ISOLATE) - (piece == POP_ISOLATE)
            pieces.append(piece if depth else piece.translate(self._digits))
        return "".join(pieces)


@lru_cache(_KEPT_WRITTEN)
def _number(language: str, number: int) -> str:
    return str(FluentInt(number).format(Locale.parse(language)))


@lru_cache(_KEPT_WRITTEN)
def _date(language: str, day: date, pattern: str) -> str:
    return format_date(day, pattern, Locale.parse(language))


class _Selectors(Visitor):
    """The arguments each message chooses by: words like "days", which nobody sees."""

    def __init__(self) -> None:
        self.of: dict[str, set[str]] = {}

    def visit_Message(self, node: Message) -> None:  # noqa: N802 - the visitor's names
        self._current = self.of.setdefault(node.id.name, set())
        self.generic_visit(node)

    def visit_SelectExpression(self, node: SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, VariableReference):
            self._current.add(node.selector.id.name)
        self.generic_visit(node)


def digest_of(language: str) -> str:
    """What tells whether any sentence of a language has changed; reads its file only."""
    return sha256((resources.files(__name__) / f"{language}.ftl").read_bytes()).hexdigest()


@cache
def texts_in(language: str) -> Texts:
    """The sentences of a language, read once: reading takes some 50 ms of work."""
    return Texts(language)


def isolate(text: str) -> str:
    """The text in Unicode isolates when it is written right to left, else as it is.

    Keeps the numbers and dots around an Arabic or Hebrew name where they belong (Unicode TR9,
    section 2.4); text that needs nothing gets nothing, so that copied words are clean. A text that
    is made of isolated pieces already stays as it is.
    """
    if text.isascii() or FIRST_STRONG_ISOLATE in text:
        return text
    if all(bidirectional(letter) not in ("R", "AL") for letter in text):
        return text
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"
