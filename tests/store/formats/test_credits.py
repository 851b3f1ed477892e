"""Whose text, whose photo, and where."""

from __future__ import annotations

import pytest

from store.formats.credits import (
    byline_in,
    ends_in_date,
    is_caption,
    photo_agency,
    place_of,
    text_agency,
)


@pytest.mark.parametrize(
    ("paragraph", "agency"),
    [
        ("The bridge is open, reported Reuters.", "Reuters"),
        ("The lane is next, sources told Reuters, without a date.", "Reuters"),
        ("The truce holds, The Associated Press reported.", "AP"),
        ("The envoy told Agence France-Presse he would stay.", "AFP"),
        ("A dpa reporter saw three boats.", "dpa"),
        ("HALLIN (Reuters) - The port is closed.", "Reuters"),
        ("ذكرت وكالة «رويترز» أن الميناء مغلق.", "Reuters"),
        ("نورفيك - رويترز: افتتح الرئيس الجسر.", "Reuters"),
        ("HALLIN – AFP – The port is closed.", "AFP"),
        ("قالت وكالة الأناضول إن الميناء مغلق.", None),
        ("KCNA said the port is closed.", None),
        ("The ministry told reporters the port is closed.", None),
        ("He bought Reuters shares.", None),
        ("Photo: Reuters", None),
    ],
)
def test_text_agency(paragraph: str, agency: str | None) -> None:
    assert text_agency([paragraph]) == agency


def test_the_agency_named_most_wins() -> None:
    paragraphs = ["He told AFP so.", "She told Reuters no.", "Both agreed, reported Reuters."]
    assert text_agency(paragraphs) == "Reuters"


@pytest.mark.parametrize(
    ("caption", "agency"),
    [
        ("The port on Oct. 4, 2024. (Port Office/Valley Post via AP)", "AP"),
        ("The port on Oct. 4, 2024. (Noremark Transport Ministry/AFP)", "AFP"),
        ("The port, October 4, 2024. REUTERS/Lena Holm", "Reuters"),
        ("The port, October 4, 2024. REUTERS", "Reuters"),
        ("The port. (AP Photo/Jon Ruiz)", "AP"),
        ("The port. (Getty Images/AFP)", "AFP"),
        ("The port, October 4, 2024. REUTERS/Lena Holm/File Photo", "Reuters"),
        ("The port, October 4, 2024. Lena Holm/AFP", "AFP"),
        ("The port. [AFP]", "AFP"),
        ("The port. Photo by Lena Holm/Getty Images", "Getty Images"),
        ("The port. © AFP", "AFP"),
        ("الميناء في هالين (رويترز)", "Reuters"),
        ("الميناء في هالين. (أ.ف.ب)", "AFP"),
        ("الميناء في هالين. (د ب أ)", "dpa"),
        ("The port. (Port Office)", None),
        ("Reuters staff at the port.", None),
    ],
)
def test_photo_agency(caption: str, agency: str | None) -> None:
    assert photo_agency([caption]) == agency


@pytest.mark.parametrize(
    ("caption", "place"),
    [
        ("A boat in Hallin, Noremark, on Oct. 4, 2024. (AFP)", "Hallin, Noremark"),
        (
            "A boat near Port Sile, Castria, October 4, 2024. REUTERS/Lena Holm",
            "Port Sile, Castria",
        ),
        ("On October 8, 2024, ministers meet in Rio de Oro, Castria. (AFP)", "Rio de Oro, Castria"),
        ("FILE - A boat in Hallin, Noremark, on Oct. 4, 2014. (AFP)", None),
        ("A boat in fog. (AFP)", None),
    ],
)
def test_the_place_of_a_photo(caption: str, place: str | None) -> None:
    assert place_of([caption], ["The port is closed."]) == place


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("HALLIN, Noremark (AP) — The port is closed.", "Hallin, Noremark"),
        ("PORT SILE — The port is closed.", "Port Sile"),
        ("CNN — The port is closed.", None),
    ],
)
def test_a_dateline(opening: str, place: str | None) -> None:
    assert place_of([], [opening]) == place


@pytest.mark.parametrize(
    "text",
    [
        "A boat in Hallin. (AFP)",
        "A boat in Hallin, October 4, 2024",
        "In this photo provided by the port, a boat lies in Hallin",
        "FILE - A boat in Hallin",
    ],
)
def test_lines_that_read_as_captions(text: str) -> None:
    assert is_caption(text) or ends_in_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "The port joined the Island Shipping Council (ISC).",
        "The port closed on Friday, the council said.",
        "Port of Hallin Closes After Storm",
        "Photos: A Storm in Hallin",
        "A Picture of Health by the Numbers",
        "The port is open again, the council said. (This story has been updated with a photo.)",
        "The port is open again, the council said. (Reporting by Lena Holm)",
    ],
)
def test_lines_that_do_not(text: str) -> None:
    assert not is_caption(text)
    assert not ends_in_date(text)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Lena Holm", "Lena Holm"),
        ("By Lena Holm, Jon Ruiz and Ada van Moe", "Lena Holm, Jon Ruiz and Ada van Moe"),
        ("BY LENA HOLM", "LENA HOLM"),
        ("By Monday it was over.", None),
        ("By the River", None),
        ("Lena Holm", None),
    ],
)
def test_a_byline(line: str, names: str | None) -> None:
    assert byline_in(line) == names
