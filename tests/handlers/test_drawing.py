"""The picture of how much was written."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from matplotlib.image import imread
from matplotlib.text import Text

from handlers.drawing import draw_coverage, figure_of
from handlers.texts import Texts, texts_in
from store.entities import Coverage, Step
from tests.telegram_rules import check_photo

ROOT = Path(__file__).parent.parent.parent
TEXTS = Texts("en")
WEEKS = Coverage(step=Step.WEEK, first=date(2024, 12, 16), counts=(1, 0, 3, 9, 2))
MONTHS = Coverage(step=Step.MONTH, first=date(2022, 12, 1), counts=tuple(range(24)))
DARK = (0x1F, 0x5A, 0x99)
"""The colour of the highest bar."""


def pixels(picture: bytes) -> npt.NDArray[np.uint8]:
    read = np.asarray(imread(BytesIO(picture), format="png"), dtype=np.float64)
    return np.rint(read[:, :, :3] * 255).astype(np.uint8)


def draw(name: str, written: Coverage = WEEKS) -> bytes:
    return draw_coverage(name, written, TEXTS)


@pytest.mark.parametrize("written", [WEEKS, MONTHS], ids=["weeks", "months"])
def test_a_picture_is_one_telegram_takes_and_light(written: Coverage) -> None:
    picture = draw("Ingrid Solberg", written)

    assert check_photo(picture) == (960, 600)
    assert len(picture) <= 200_000


def test_the_highest_bar_stands_out() -> None:
    dark = (pixels(draw("Ingrid Solberg")) == DARK).all(axis=2)
    columns = np.flatnonzero(dark.sum(axis=0) > 200)

    assert columns.size, "a bar over most of the height"
    assert columns[0] > 960 / 2, "the fourth of five"
    assert columns[-1] - columns[0] == columns.size - 1, "one bar"


@pytest.mark.parametrize("name", ["習近平", "محمد", "נתניהו", "김정은", "🫠", "नरेन्द्र मोदी"])
def test_a_name_the_font_cannot_write_is_left_out(name: str) -> None:
    assert draw(name) == draw("") != draw("Ingrid")


@pytest.mark.parametrize(
    "name", ["Владимир Путин", "Κυριάκος Μητσοτάκης", "José Ñandú", "$x_{", "$\\frac{", "a\nb", "%"]
)
def test_other_names_stand_there_and_are_no_formulas(name: str) -> None:
    assert draw(name) != draw("")


@pytest.mark.parametrize("written", [WEEKS, MONTHS], ids=["weeks", "months"])
@pytest.mark.parametrize("language", ["ar", "fa", "ko", "zh"])
def test_where_the_font_lacks_the_letters_there_are_no_words(
    language: str, written: Coverage
) -> None:
    drawn = figure_of("Ingrid", written, texts_in(language)).findobj(Text)
    said = {text.get_text() for text in drawn if isinstance(text, Text)} - {""}

    assert "Ingrid" in said
    assert not [text for text in said - {"Ingrid"} if not re.fullmatch(r"[0-9 \n-]+", text)]


def test_days_and_months_in_figures_have_their_year_below() -> None:
    def labels(written: Coverage) -> list[str]:
        [axes] = figure_of("", written, texts_in("zh")).axes
        return [label.get_text() for label in axes.get_xticklabels()]

    assert labels(WEEKS) == ["12-16\n2024", "12-23", "12-30", "01-06\n2025", "01-13"]
    assert labels(MONTHS) == ["03\n2023", "07", "11", "03\n2024", "07", "11"]


@pytest.mark.parametrize("language", ["de", "ru", "tr"])
def test_where_it_has_them_it_speaks_the_readers_language(language: str) -> None:
    assert draw_coverage("Ingrid", WEEKS, texts_in(language)) != draw("Ingrid")


async def test_several_are_drawn_at_once() -> None:
    names = ["Ingrid Solberg", "Tomas Berg"] * 3
    pictures = await asyncio.gather(*(asyncio.to_thread(draw, name) for name in names))

    assert pictures == [draw(name) for name in names]


def test_the_library_is_not_loaded_before_there_is_something_to_draw() -> None:
    loaded = "import bot.cli, bot.wiring, handlers, sys; print('matplotlib' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", loaded], check=True, capture_output=True, text=True, cwd=ROOT
    )
    assert run.stdout.split() == ["False"]
