"""Names in every script and none: asked of the real application, and in the articles it reads."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from tests.handlers.test_render_limits import check
from tests.telegram_factories import BOT_USERNAME, callback_update, text_update, utf16_length

if TYPE_CHECKING:
    from bot.settings import Settings
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

NAMES = {
    "Latin": "Åsa Đurić-Özgür", "Greek": "Ελένη Δράκου", "Cyrillic": "Ёлка Цветаева",
    "Armenian": "Անահիտ Սարյան", "Georgian": "ნინო ბერიძე", "Hebrew": "רבקה כהן",
    "Arabic": "ليلى النجار", "Syriac": "ܡܪܝܡ ܒܪܨܘܡ", "Devanagari": "मीरा शर्मा",
    "Bengali": "রুমা সেন", "Tamil": "கவிதா ராமன்", "Sinhala": "නිමාලි පෙරේරා", "Thai": "สุดา แก้วใส",
    "Lao": "ຄໍາ ແສງ", "Khmer": "សុខា ចាន់", "Tibetan": "བསྟན་འཛིན", "Burmese": "မေ သူဇာ",
    "Ethiopic": "አበበ ተስፋዬ", "Mongolian": "ᠪᠠᠲᠤ ᠡᠷᠳᠡᠨᠢ", "Cherokee": "ᏌᎶᎵ ᎠᏥᎾ",
    "Tifinagh": "ⵜⵉⵏ ⵀⵉⵏⴰⵏ", "Hangul": "박서연", "Han": "王小明",
    "Kana": "さくら・タナカ", "Yi": "ꆈꌠ ꉙ", "Gothic": "𐍅𐌿𐌻𐍆𐌹𐌻𐌰",
    "Adlam": "𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪", "mathematical": "𝓐𝓷𝓷𝓪 𝔅𝔢𝔯𝔤", "full width": "Ａｎｎａ Ｂｅｒｇ",
}  # fmt: skip
"""Invented people; one of each script, in news that names them as an English paper would."""

FORMS = ("/who {}", f"/who@{BOT_USERNAME} {{}}", "Who is {}?", "{}")
LONGEST_MESSAGE = 4096
"""UTF-16 units: what Telegram lets a reader type."""

ODD = [
    "\u202e",
    "\u2066",
    "\u200d",
    "\ufeff",
    "\u0300" * 40,
    "👩‍👩‍👧‍👦",
    "🇵🇪",
    "\0",
    "\ufdfa",
    "ǆ",
    "ﬃ",
    "İ",
]
LETTERS = st.characters(exclude_categories=["Cs"])
"""All of Unicode but halves of pairs, which no message can hold."""
SCRIPTS = st.sampled_from(sorted("".join(NAMES.values())))
WORDS = st.text(LETTERS, min_size=1, max_size=12) | st.text(SCRIPTS, min_size=1, max_size=12)


def mistyped(name: str, place: int, put: str) -> str:
    """The name with something else in the place of one letter."""
    place %= len(name)
    return name[:place] + put + name[place + 1 :]


TYPED = st.one_of(
    st.text(LETTERS, max_size=60),
    st.lists(WORDS | st.sampled_from(ODD), min_size=1, max_size=6).map(" ".join),
    st.sampled_from(list(NAMES.values())),
    st.builds(mistyped, st.sampled_from(list(NAMES.values())), st.integers(0, 99), WORDS),
    st.builds(lambda word, times: (word + " ") * times, WORDS, st.integers(50, 4000)),
    st.builds(lambda word, times: word * times, WORDS, st.integers(50, 4000)),
)


def cut(text: str) -> str:
    """No more of it than a message holds, whole characters."""
    kept = text.encode("utf-16-le")[: 2 * LONGEST_MESSAGE].decode("utf-16-le", "ignore")
    assert utf16_length(kept) <= LONGEST_MESSAGE
    return kept


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """The archive of all tests, and an article for every name."""
    news = [
        {
            "id": f"mayor-{number}",
            "headline": f"Mayor {name} opens a library",
            "source": "Coast Radio",
            "published": f"2024-10-{1 + number % 28:02}",
            "language": "en",
            "body": f"Mayor {name} opened a library on Monday.\n\n"
            f"“Read it aloud,” {name} said. President {name}, the mayor, left with Ingrid Solberg.",
        }
        for number, name in enumerate(NAMES.values())
    ]
    file = settings.seeds / "scripts.jsonl"
    file.write_text("".join(json.dumps(article) + "\n" for article in news))
    return settings


@examples(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TYPED, st.sampled_from(FORMS), st.integers(0, 20))
async def test_whoever_is_asked_for_there_is_one_reply_that_telegram_takes(
    telegram: FakeTelegram,
    deliver: Deliver,
    caplog: pytest.LogCaptureFixture,
    typed: str,
    form: str,
    pressed: int,
) -> None:
    caplog.clear()
    telegram.sent.clear()

    await deliver(text_update(cut(form.format(typed))))

    assert len(telegram.sent) <= 1
    if form.startswith("/who"):
        assert len(telegram.sent) == 1
    if telegram.sent:
        check(telegram.sent[0]["text"])
        # The others, Copy and Share, are acted on by the reader's app.
        if ours := [one for one in telegram.buttons if "callback_data" in one]:
            answered = len(telegram.answered)
            data = ours[pressed % len(ours)]["callback_data"]
            await deliver(callback_update(data, telegram.last_message))
            assert len(telegram.answered) == answered + 1
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


@pytest.mark.parametrize("name", ["Åsa Đurić-Özgür", "Asa Duric-Ozgur", "ÅSA ĐURIĆ-ÖZGÜR"])
async def test_a_name_with_marks_is_found_with_them_and_without(
    telegram: FakeTelegram, deliver: Deliver, name: str
) -> None:
    await deliver(text_update(f"/who {name}"))

    assert "Åsa Đurić-Özgür" in telegram.last["text"]
