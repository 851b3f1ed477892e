"""The languages: every file whole, every reader spoken to in theirs, read in the right order."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from babel import Locale
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

import handlers
from handlers import commands
from handlers.languages import Languages, named, spoken
from handlers.texts import (
    FIRST_STRONG_ISOLATE,
    LANGUAGES,
    POP_ISOLATE,
    RIGHT_TO_LEFT,
    Texts,
    texts_in,
)
from store.errors import StoreUnavailableError
from tests.fakes import Refusal
from tests.telegram_factories import (
    ADMIN,
    ADMIN_CHAT,
    JSON,
    PRIVATE,
    READER,
    READER_ID,
    SUPERGROUP,
    callback_update,
    group_update,
    text_update,
)

if TYPE_CHECKING:
    from bot.wiring import BotApplication
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

FOLDER = Path(handlers.__file__).parent / "texts"
OTHERS = [code for code in LANGUAGES if code != "en"]
CATEGORIES = {"zero", "one", "two", "few", "many", "other"}
UNCHANGED_AFTER_NUMBERS = {"fa", "id", "ko", "tr", "zh"}
"""Languages that say "5 article": there a number need not choose."""

DAYS_BY_CLDR = re.compile(r"(?:plain-)?(?:day|range)(?:-of|-range|-in|$)|month")
SAME_WORDS = {"de": {"argument-name", "source-problem"}}
"""What a language says as English does."""

COUNTS = (*range(201), 1_000_000, 2_000_000)


class Choices(Visitor):
    """By message and argument: the keys of its variants."""

    def __init__(self) -> None:
        self.of: dict[tuple[str, str], list[set[str]]] = {}
        self.words: dict[str, str] = {}

    def visit_Message(self, node: ast.Message) -> None:  # noqa: N802 - the visitor's names
        self._message = node.id.name
        self.words[self._message] = ""
        self.generic_visit(node)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.words[self._message] += node.value

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        assert isinstance(node.selector, ast.VariableReference)
        keys = {
            variant.key.value if isinstance(variant.key, ast.NumberLiteral) else variant.key.name
            for variant in node.variants
        }
        self.of.setdefault((self._message, node.selector.id.name), []).append(keys)
        self.generic_visit(node)


def choices(language: str) -> Choices:
    found = Choices()
    found.visit(parse((FOLDER / f"{language}.ftl").read_text(encoding="utf-8")))
    return found


ENGLISH = choices("en")


# Every file is whole


def test_there_is_a_file_for_each_language_and_no_other() -> None:
    assert {path.stem for path in FOLDER.glob("*.ftl")} == set(LANGUAGES)
    assert len(LANGUAGES) == 12


@pytest.mark.parametrize("language", OTHERS)
def test_words_and_exact_numbers_choose_as_in_english(language: str) -> None:
    found = choices(language)
    for place, variants in ENGLISH.of.items():
        for keys in variants:
            if wanted := keys - CATEGORIES:
                assert any(wanted <= have for have in found.of[place]), place
    for place, variants in found.of.items():
        for keys in variants:
            known = set().union(*ENGLISH.of.get(place, []))
            assert keys - CATEGORIES <= known, place


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_chooses_among_every_plural_of_the_language(language: str) -> None:
    plural = Locale.parse(language).plural_form
    wanted = {plural(count) for count in COUNTS}
    found = choices(language)
    for place, variants in found.of.items():
        for keys in variants:
            if keys & CATEGORIES:
                assert wanted <= keys | {"other"}, place
                assert keys & CATEGORIES <= wanted | {"other"}, place
    if language not in UNCHANGED_AFTER_NUMBERS:
        english = {place for place, each in ENGLISH.of.items() if set().union(*each) & CATEGORIES}
        assert english <= found.of.keys()


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_is_translated(language: str) -> None:
    """What is the same as in English is so on purpose: names, numbers, shells' words."""
    found = choices(language)
    same = {
        key
        for key, words in found.words.items()
        if words == ENGLISH.words[key]
        and re.search(r"[^\W\d_]{3}", words)
        and not DAYS_BY_CLDR.match(key)
    }
    named = {"example-address", "example-source", "example-alias", "day-time"}
    assert same <= named | SAME_WORDS.get(language, set())


@pytest.mark.parametrize("language", OTHERS)
def test_commands_stand_as_in_english_and_can_be_tapped(language: str) -> None:
    """Telegram marks a command that follows no letter and no digit."""
    found = choices(language)
    for key, words in found.words.items():
        if key == "example-address":
            continue
        wanted = set(re.findall(r"/[a-z]{3,}", ENGLISH.words[key]))
        assert set(re.findall(r"/[a-z]{3,}", words)) == wanted, key
        assert not re.search(r"\w/[a-z]{3,}|/[a-z]{3,}(?![a-z])\w", words), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_telegram_shows_of_the_bot_is_short_enough(language: str) -> None:
    texts = texts_in(language)
    assert len(texts("bot-description")) <= 512
    assert len(texts("bot-short-description")) <= 120
    names = [key for key in ENGLISH.words if key.startswith("command-")]
    assert all(len(texts(key)) <= 256 for key in names)


# Days and numbers


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_and_weekday_is_another(language: str) -> None:
    texts = texts_in(language)
    assert len({texts.month_of_year(date(2024, month, 1)) for month in range(1, 13)}) == 12
    assert len({texts.month(date(2024, month, 1)) for month in range(1, 13)}) == 12
    assert len({texts.day(date(2024, 11, day))[:99] for day in range(11, 18)}) == 7


@pytest.mark.parametrize(
    ("language", "day", "week", "number"),
    [
        ("de", "Di., 19. Nov. 2024", "Mo., 11. – So., 17. Nov. 2024", "26.256"),
        ("ru", "вт, 19 нояб. 2024", "пн, 11 – вс, 17 нояб. 2024", "26\xa0256"),
        ("ar", "الثلاثاء 19 نوفمبر 2024", "الاثنين 11 – الأحد 17 نوفمبر 2024", "26,256"),
        ("fa", "سه‌شنبه ۱۹ نوامبر ۲۰۲۴", "دوشنبه ۱۱ تا یکشنبه ۱۷ نوامبر ۲۰۲۴", "۲۶٬۲۵۶"),
        ("zh", "2024年11月19日 周二", "2024年11月11日 周一 至 17日 周日", "26,256"),
        ("ko", "2024년 11월 19일 (화)", "2024년 11월 11일 (월) ~ 17일 (일)", "26,256"),
    ],
)
def test_days_and_numbers_are_written_as_the_language_does(
    language: str, day: str, week: str, number: str
) -> None:
    texts = texts_in(language)
    assert texts.day(date(2024, 11, 19)) == day
    assert texts.days(date(2024, 11, 11), date(2024, 11, 17)) == week
    assert texts.number(26_256) == number


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 статья"), (2, "2 статьи"), (5, "5 статей"), (11, "11 статей"), (21, "21 статья")],
)
def test_russian_counts(count: int, said: str) -> None:
    assert texts_in("ru")("role-articles", articles=count) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "مقال واحد"),
        (2, "مقالان"),
        (3, "3 مقالات"),
        (11, "11 مقالًا"),
        (100, "100 مقال"),
        (103, "103 مقالات"),
    ],
)
def test_arabic_counts(count: int, said: str) -> None:
    assert texts_in("ar")("role-articles", articles=count) == said


def test_words_that_choose_are_not_isolated() -> None:
    assert texts_in("ar")("kind", kind="place") == "مكان"
    assert texts_in("fa")("answer-verdict", verdict="no") == "خیر"


def test_digits_of_others_stay_as_they_are() -> None:
    said = texts_in("fa")("search-title", total=12, words="F-35 and 金 7")
    assert said.startswith("۱۲ ")
    assert "F-35 and 金 7" in said


# Right to left


def outside_isolates(text: str) -> str:
    depth, kept = 0, ""
    for letter in text:
        depth += (letter == FIRST_STRONG_ISOLATE) - (letter == POP_ISOLATE)
        assert depth >= 0, "a mark that ends nothing"
        kept += letter if depth == 0 and letter != POP_ISOLATE else ""
    assert depth == 0, "a mark that nothing ends"
    return kept


def direction(line: str) -> str:
    """Of a paragraph: that of its first strong letter outside isolates (Unicode TR9, P2 and P3)."""
    for letter in outside_isolates(line):
        if (kind := unicodedata.bidirectional(letter)) in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return "none"


@pytest.mark.parametrize("language", sorted(RIGHT_TO_LEFT))
@pytest.mark.parametrize("question", ["/search bridge", "/who Ingrid Solberg", "/latest", "/help"])
async def test_our_lines_read_from_right_to_left(
    telegram: FakeTelegram, deliver: Deliver, language: str, question: str
) -> None:
    await deliver(text_update(question, sender=READER | {"language_code": language}))

    shown = telegram.last["message"]["text"]
    lines = [line for line in shown.splitlines() if line.strip()]
    mine = [line for line in lines if " · " in line or re.match(r"\W*[0-9۰-۹]+\. ", line)]
    assert mine or question == "/help"
    assert all(direction(line) == "rtl" for line in mine)
    for line in mine:
        assert not re.search(r"[A-Za-z]{2}", outside_isolates(line)), "Latin words go astray"


@pytest.mark.parametrize("language", sorted(RIGHT_TO_LEFT))
def test_every_sentence_closes_its_isolates(language: str) -> None:
    for key, words in choices(language).words.items():
        outside_isolates(words)
        if language == "fa":
            assert not re.search(r"[0-9]", outside_isolates(words)), key


def test_nothing_is_marked_in_other_languages() -> None:
    assert Texts("de").mark == ""
    assert Texts("de").isolate("U.S. (2024)") == "U.S. (2024)"


# Which language


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("de", "de"), ("de-AT", "de"), ("zh-hans", "zh"), ("zh-hant-TW", "zh"), ("es_419", "es"),
        ("in", "id"), ("id-ID", "id"), ("fa-AF", "fa"), ("prs", "fa"), ("zh_Hant", "zh"),
        ("uk", "uk"), ("uk-UA", "uk"), ("ua", None), ("DE", "de"), ("pt-BR", None),
        ("", None), (None, None), ("x", None),
    ],
)  # fmt: skip
def test_language_codes(code: str | None, language: str | None) -> None:
    assert spoken(code) == language


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Deutsch", "de"), ("german", "de"), ("de", "de"), (" العربية ", "ar"), ("中文", "zh"),
        ("espanol", "es"), ("TÜRKÇE", "tr"), ("Turkce", "tr"), ("русский", "ru"),
        ("українська", "uk"), ("한국어", "ko"), ("简体中文", "zh"), ("Farsi", "fa"),
        ("Klingon", None), ("", None),
    ],
)  # fmt: skip
def test_languages_by_name(words: str, language: str | None) -> None:
    assert named(words) == language


def said_by(code: str, key: str, /, **arguments: Any) -> str:
    return texts_in(code)(key, **arguments)


@pytest.mark.parametrize(("code", "language"), [("ru", "ru"), ("zh-hans", "zh"), ("pt-br", "en")])
async def test_a_reader_is_spoken_to_in_the_language_of_their_app(
    telegram: FakeTelegram, deliver: Deliver, code: str, language: str
) -> None:
    await deliver(text_update("/nonsense", sender=READER | {"language_code": code}))

    assert telegram.last["text"] == said_by(language, "unknown-command")


async def test_a_reader_chooses_by_name(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/language Türkçe"))
    assert telegram.last["text"] == said_by("tr", "language-chosen", language="Türkçe")

    await deliver(text_update("/nonsense"))
    assert telegram.last["text"] == said_by("tr", "unknown-command")


async def test_a_reader_chooses_with_buttons_and_goes_back(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/language"))
    buttons = {button["text"]: button["callback_data"] for button in telegram.buttons}
    assert set(LANGUAGES.values()) <= set(buttons)
    assert [text for text in buttons if "✓" in text] == ["✓ Automatic"]

    asked = telegram.last_message
    await deliver(callback_update(buttons["Español"], asked))
    assert telegram.last["text"] == said_by("es", "language-chosen", language="Español")

    await deliver(text_update("/language"))
    buttons = {button["text"]: button["callback_data"] for button in telegram.buttons}
    assert [text for text in buttons if "✓" in text] == ["✓ Español"]
    automatic = said_by("es", "button-language-any")
    await deliver(callback_update(buttons[automatic], telegram.last_message))
    assert telegram.last["text"] == said_by("en", "language-of-app")


@pytest.mark.parametrize("typed", ["off", "Automatic", "automatisch"])
async def test_a_reader_goes_back_by_name(
    telegram: FakeTelegram, deliver: Deliver, typed: str
) -> None:
    await deliver(text_update("/language de"))
    await deliver(text_update(f"/language {typed}"))

    assert telegram.last["text"] == said_by("en", "language-of-app")


async def test_a_language_nobody_knows_is_asked_again(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/language Klingon"))

    assert "Klingon" in telegram.last["text"]
    assert len(telegram.buttons) == len(LANGUAGES) + 1


async def test_in_a_group_only_admins_choose(telegram: FakeTelegram, deliver: Deliver) -> None:
    telegram.appoint(SUPERGROUP, ADMIN)
    await deliver(group_update("/language fr"))
    assert telegram.last["text"] == said_by("en", "language-admins-only")

    await deliver(group_update("/language fr", sender=ADMIN))
    assert telegram.last["text"] == said_by("fr", "language-chosen", language="Français")

    await deliver(group_update("/search bridge"))
    assert telegram.last["text"].startswith("1") or "articles pour" in telegram.last["text"]
    assert "pour «" in telegram.last["text"]

    await deliver(text_update("/nonsense"))
    assert telegram.last["text"] == said_by("en", "unknown-command")


async def test_an_anonymous_admin_chooses(telegram: FakeTelegram, deliver: Deliver) -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    await deliver(group_update("/language ko", sender=anonymous, sender_chat=SUPERGROUP))

    assert telegram.last["text"] == said_by("ko", "language-chosen", language="한국어")


async def test_a_press_by_somebody_else_changes_nothing_in_a_group(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication
) -> None:
    telegram.appoint(SUPERGROUP, ADMIN)
    await deliver(group_update("/language", sender=ADMIN))
    await deliver(callback_update("1:l:ko", telegram.last_message))

    assert telegram.answered[-1]["text"] == said_by("en", "settings-not-seen"), (
        "Telegram may not tell that an anonymous admin is one: then they type it"
    )
    assert await _languages(application).chosen(SUPERGROUP["id"]) is None


async def test_when_telegram_does_not_say_who_is_admin_nobody_is(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    telegram.appoint(SUPERGROUP, ADMIN)
    telegram.fail("getChatMember", Refusal(400, "Bad Request: member list is inaccessible"))
    await deliver(group_update("/language fr", sender=ADMIN))

    assert telegram.last["text"] == said_by("en", "admins-unknown")


async def test_a_press_when_telegram_does_not_say_who_is_admin(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication
) -> None:
    telegram.appoint(SUPERGROUP, ADMIN)
    telegram.appoint(SUPERGROUP, READER)
    await deliver(group_update("/language", sender=ADMIN))
    telegram.fail("getChatMember", Refusal(502, "Bad Gateway"))
    await deliver(callback_update("1:l:fr", telegram.last_message, sender=READER))

    assert telegram.answered[-1]["text"] == said_by("en", "admins-unknown")
    assert await _languages(application).chosen(SUPERGROUP["id"]) is None


async def test_an_old_button_speaks_the_language_chosen_since(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/latest"))
    old = telegram.last_message
    first = telegram.buttons[0]["callback_data"]
    await deliver(text_update("/language uk"))

    await deliver(callback_update(first, old))

    assert said_by("uk", "button-back") in [button["text"] for button in telegram.buttons]


async def test_an_apology_is_in_the_readers_language(
    telegram: FakeTelegram, deliver: Deliver, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise StoreUnavailableError("the disk is away")

    monkeypatch.setattr("handlers.pages.open_listing", fail)
    await deliver(text_update("/latest", sender=READER | {"language_code": "id"}))

    assert telegram.last["text"] == said_by("id", "error-unavailable")


async def test_examples_are_in_the_language_of_the_archive(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/help", sender=READER | {"language_code": "ru"}))

    assert "What did " in telegram.last["text"]
    assert "по-английски" in telegram.last["text"]


@pytest.mark.parametrize(
    ("language", "question", "instead"),
    [
        ("ru", "Кто открыл мост?", "/search открыл мост"),
        ("ar", "من افتتح الجسر؟", "/search افتتح الجسر"),
        ("zh", "谁为大桥揭幕？", "/search 为大桥揭幕"),
        ("de", "Wer hat die Brücke gebaut?", "/search Brücke gebaut"),
        ("en", "Кто открыл мост?", "/search открыл мост"),
        ("ru", "Кто такой Сольберг?", "/who Сольберг"),
        ("uk", "Хто така Інгрід Сольберг?", "/who Інгрід Сольберг"),
        ("de", "Wer ist Ingrid Solberg?", "/who Ingrid Solberg"),
        ("ru", "Кто такой Пржевальский?", "/search Пржевальский"),
        ("ru", "Кто это такая?", "/search Кто это такая"),
    ],
)
async def test_a_question_in_another_language_is_not_said_to_have_no_answer(
    telegram: FakeTelegram, deliver: Deliver, language: str, question: str, instead: str
) -> None:
    await deliver(text_update(question, sender=READER | {"language_code": language}))

    shown = telegram.last["text"]
    assert said_by(language, "not-english") in shown
    assert said_by(language, "not-english-hint") in shown
    assert f"<code>{instead}</code>" in shown
    assert said_by(language, "no-answer") not in shown


async def test_a_name_alone_in_another_script_is_looked_up(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("Ингрид Солберг", sender=READER | {"language_code": "ru"}))
    card = telegram.last["text"]
    assert card.startswith("<b>Ingrid Solberg</b>")

    await deliver(text_update("/who Ingrid Solberg", sender=READER | {"language_code": "ru"}))
    assert telegram.last["text"] == card


async def test_hello_and_thanks_are_answered_in_the_readers_language(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("Спасибо!", sender=READER | {"language_code": "ru"}))
    assert telegram.last["text"] == said_by("ru", "talk-thanks")

    await deliver(text_update("سلام", sender=READER | {"language_code": "fa"}))
    assert telegram.last["text"].startswith(said_by("fa", "talk-greeting"))


async def test_an_operator_is_told_in_their_language(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    sender = ADMIN | {"language_code": "de"}
    await deliver(text_update("/stats", chat=ADMIN_CHAT, sender=sender))

    assert telegram.last["text"].startswith("Artikel: ")


class Kept:
    """Choices in memory."""

    def __init__(self, **kept: str) -> None:
        self.kept: dict[int, str | None] = {int(chat[1:]): code for chat, code in kept.items()}
        self.broken = False

    async def language_of(self, chat: int) -> str | None:
        if self.broken:
            raise StoreUnavailableError("the disk is away")
        return self.kept.get(chat)

    async def choose_language(self, chat: int, language: str | None) -> None:
        self.kept[chat] = language


async def test_a_choice_goes_before_the_app_and_may_be_taken_back() -> None:
    spoken_here = Languages(Kept(c7="de"))
    assert (await spoken_here.of(7, "fr"), await spoken_here.of(8, "fr")) == ("de", "fr")

    await spoken_here.choose(8, "ko")
    assert await spoken_here.of(8, "fr") == "ko"
    await spoken_here.choose(7, None)
    assert await spoken_here.of(7, None) == "en"


async def test_without_the_store_a_reader_is_still_spoken_to() -> None:
    kept = Kept(c7="de")
    spoken_here = Languages(kept)
    kept.broken = True
    assert await spoken_here.of(7, "fr") == "fr"
    kept.broken = False
    assert await spoken_here.of(7, "fr") == "de"


async def test_a_language_no_longer_spoken_is_no_choice() -> None:
    assert await Languages(Kept(c7="tlh")).of(7, "fr") == "fr"


def _languages(application: BotApplication) -> Languages:
    found: Languages = application.bot_data["services"].languages
    return found


async def test_a_choice_outlives_a_restart(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication
) -> None:
    await deliver(text_update("/language ar"))
    store = application.bot_data["services"].languages._choices

    assert await Languages(store).of(READER_ID, "en") == "ar"
    assert await store.language_of(PRIVATE["id"]) == "ar"
    await store.choose_language(PRIVATE["id"], None)
    assert await store.language_of(PRIVATE["id"]) is None


def test_groups_see_no_command_that_only_admins_may_use() -> None:
    assert set(commands.GROUP_ADMIN_MENU) - set(commands.GROUP_MENU) == {"language", "settings"}
    assert set(commands.GROUP_ADMIN_MENU) < set(commands.MENU)


def test_a_button_label_names_each_language_in_itself() -> None:
    labels: JSON = LANGUAGES
    assert len(set(labels.values())) == len(labels)
