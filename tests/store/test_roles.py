"""What somebody is called beside their name, and what is no role."""

from __future__ import annotations

import pytest

from store.people import find_people
from store.roles import beside
from store.types import Article, Passage


def role(text: str, name: str = "Ann Lee") -> str | None:
    start = text.index(name)
    found = beside(text, start, start + len(name))
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The mayor praised President and CEO Ann Lee.", "President and CEO"),
        ("It pleased chairman and chief executive Ann Lee.", "chairman and chief executive"),
        ("It pleased pediatrician Dr. Ann Lee.", "pediatrician"),
        ("It pleased FDA Commissioner Dr. Ann Lee.", "FDA Commissioner"),
        ("It pleased first lady Ann Lee.", "first lady"),
        ("It pleased former First Lady Ann Lee.", "former First Lady"),
        ("It pleased tight end Ann Lee.", "tight end"),
        ("It pleased Republican state Sen. Ann Lee.", "Republican state Sen."),
        ("It pleased Actor-turned-politician Ann Lee.", "Actor-turned-politician"),
        ("It pleased pro-harbour advocate Ann Lee.", "pro-harbour advocate"),
        ("A teacher named Ann Lee spoke.", "teacher"),
        ("Ann Lee is the foreign minister of Norway.", "foreign minister of Norway"),
        ("Ann Lee, who is a doctor and a friend, spoke.", "doctor"),
        ("Ann Lee serves as director of the harbour.", "director of the harbour"),
        ("Ann Lee — the mayor of Bergen — spoke.", "mayor of Bergen"),
        ("Ann Lee of Ohio said no.", "of Ohio"),
        ("Rep. Ann Lee, D-Calif., voted no.", "Rep."),
        ("The company's chief executive, Ann Lee, left.", "company's chief executive"),
        ("Olaf Brandt's lawyer, Ann Lee, left.", "Olaf Brandt's lawyer"),
        ("Ann Lee, owner of Savannah, Georgia-based Acme, left.", "owner"),
        ("Ann Lee, author of the book “Tides,” left.", "author"),
    ],
)
def test_the_whole_role_is_read(text: str, said: str) -> None:
    assert role(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee is a real fighter.",
        "Ann Lee is not a doctor.",
        "Whether Ann Lee is a doctor is open.",
        "Ann Lee is the greatest quarterback of all time.",
        "The minister called Ann Lee late.",
        "The minister named Ann Lee his heir.",
        "Police accused Ann Lee of Russian lies.",
        "He wrote to Ann Lee, questioning whether the commander thought of it.",
        "She worked for Ann Lee, was appointed finance minister and left.",
        "We saw Jodie Foster's Ann Lee.",
    ],
)
def test_what_is_no_role_is_not_read(text: str) -> None:
    assert role(text) is None


def test_a_byline_before_a_title_is_no_part_of_it() -> None:
    assert role("… Freedom' Maria Mayes-Osterman Gen. Ann Lee spoke.") == "Gen."
    assert role("… US and Iran Christopher Cann French President Ann Lee spoke.") == (
        "French President"
    )
    assert role("… says Maria Jansen Secretary of State Ann Lee spoke.") == "Secretary of State"


@pytest.mark.parametrize(
    "title",
    [
        "Morgan Stanley CEO", "Bill Marsh adviser", "Bill Marsh's Chief of Staff",
        "Virginia State Senator", "Charlotte Mayor", "Martin Marsh School Principal",
        "Clark County Sheriff", "San Francisco Police Chief",
        "St. Louis County Executive", "Anne Arundel County Executive",
        "Howard University President", "Charlotte Financial Manager",
    ],
)  # fmt: skip
def test_a_name_in_a_title_is_part_of_it(title: str) -> None:
    assert role(f"On Monday {title} Ann Lee spoke.") == title


def test_a_party_is_no_part_of_an_office_of_all() -> None:
    assert role("On Monday Democratic Vice President Ann Lee spoke.") == "Vice President"
    assert role("On Monday Democratic Sen. Ann Lee spoke.") == "Democratic Sen."


@pytest.mark.parametrize(
    "text",
    [
        "He pardoned Dr. Tom Berg, former Rep. Ann Marsh and Gen. Mark Holt on Monday.",
        "The pardons are for Tom Berg, Rep. Ann Marsh and Gen. Mark Holt.",
    ],
)
def test_others_behind_a_comma_are_nobodys_role(text: str) -> None:
    article = Article(id="a", headline="H")
    found = {one.name: one.role for one in find_people(article, [Passage(position=0, text=text)])}

    assert found["Tom Berg"] is None
    assert found["Mark Holt"] == "Gen."
