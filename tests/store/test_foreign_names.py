"""People in texts that are not English: few, and the sure ones."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.people import find_people
from store.types import Article, Passage


def names(language: str, text: str) -> list[str]:
    article = Article(id="a", headline="H", language=language)
    found = find_people(article, [Passage(position=0, text=text)])
    assert all(one.role is None and one.quote is None and one.sure for one in found)
    assert all(text[slice(*one.span)] == one.name for one in found)
    return [one.name for one in found]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Die Kanzlerin Angela Merz traf am Montag Präsident Olaf Brandt.", 2),
        ("de", "Der Tag der Deutschen Einheit ist ein Feiertag. Die Straße ist nass.", 0),
        ("de", "Die Konrad Adenauer Stiftung und das Max Planck Institut schwiegen.", 0),
        ("fr", "Le président Marcel Dupont a rencontré Camille Martin à Paris.", 2),
        ("fr", "La rue Jean Moulin et le stade Marcel Michelin. Les Bleus gagnent.", 0),
        ("es", "El presidente Pedro Molina habló. El Santiago Bernabéu calló.", 1),
        ("tr", "Başbakan Mehmet Yıldız konuştu. Deniz Kuvvetleri geldi.", 1),
        ("ru", "Сергей Иванов сказал. Новая Земля далеко.", 1),
        ("zh", "金正恩在平壤说。", 0),
        ("ar", "قال سيرغي لافروف اليوم", 0),
    ],
)
def test_only_sure_names_are_given(language: str, text: str, found: int) -> None:
    assert len(names(language, text)) == found


def test_a_turkish_ending_is_no_part_of_the_name() -> None:
    assert names("tr", "Mehmet Yıldız'ın sözleri.") == ["Mehmet Yıldız"]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["de", "fr", "tr", "ru", "zh", "x"]))
def test_any_text_is_read(text: str, language: str) -> None:
    article = Article(id="a", headline="H", language=language)
    for one in find_people(article, [Passage(position=0, text=text)]):
        assert 0 <= one.span[0] < one.span[1] <= len(text)
