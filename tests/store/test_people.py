"""Who is named in a text, as what, and who is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.people import find_people
from store.types import Article, Passage

if TYPE_CHECKING:
    from store.entities import Mention


def read(*paragraphs: str, captions: tuple[str, ...] = ()) -> tuple[Mention, ...]:
    passages = [Passage(position=i, text=text) for i, text in enumerate(paragraphs)]
    return find_people(Article(id="a", headline="H", captions=captions), passages)


def names(*paragraphs: str) -> list[str]:
    return list(dict.fromkeys(mention.name for mention in read(*paragraphs)))


def roles(*paragraphs: str) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for mention in read(*paragraphs):
        found[mention.name] = found.get(mention.name) or mention.role
    return found


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "South Korean President Yoon Suk Yeol flew home.",
            "Yoon Suk Yeol",
            "South Korean President",
        ),
        ("US President Joe Biden flew home.", "Joe Biden", "US President"),
        ("U.S. Rep. Dana Whitfield voted no.", "Dana Whitfield", "U.S. Rep."),
        (
            "The guests were led by National Resources and Ecology Minister Alexander Kozlov.",
            "Alexander Kozlov",
            "National Resources and Ecology Minister",
        ),
        ("North Korean leader Kim Jong Un watched.", "Kim Jong Un", "North Korean leader"),
        ("Then former Florida Gov. Jeb Marsh rose.", "Jeb Marsh", "former Florida Gov."),
        ("Secretary of State Antony Blinken left.", "Antony Blinken", "Secretary of State"),
        ("Speaker of the House Nancy Varga left.", "Nancy Varga", "Speaker of the House"),
        ("He told his Chinese counterpart, Wang Yi, so.", "Wang Yi", "Chinese counterpart"),
        ("Russia's Sergei Lavrov agreed.", "Sergei Lavrov", "of Russia"),
        (
            "The deputy head of the Harbour Office, Kyrylo Tymosh, disagreed.",
            "Kyrylo Tymosh",
            "deputy head of the Harbour Office",
        ),
        (
            "It works, said Rohit Prasad, an Acme senior vice president, on Monday.",
            "Rohit Prasad",
            "Acme senior vice president",
        ),
        ("Ann Lee, 45, a nurse from Ohio, disagreed.", "Ann Lee", "nurse from Ohio"),
        (
            "White House press secretary Karine Jean-Pierre spoke.",
            "Karine Jean-Pierre",
            "White House press secretary",
        ),
        ("Eagles QB Marcus Reed threw it.", "Marcus Reed", "Eagles QB"),
        ("NATO Secretary-General Jens Holm spoke.", "Jens Holm", "NATO Secretary-General"),
        ("Psychology professor Inna Kanev replied.", "Inna Kanev", "Psychology professor"),
        ("German Chancellor Otto Scheel spoke.", "Otto Scheel", "German Chancellor"),
        (
            "Alexander Kozlov, Russia's natural resources and ecology minister, landed.",
            "Alexander Kozlov",
            "Russia's natural resources and ecology minister",
        ),
        ("Chandni Rao, a delegate from India, disagreed.", "Chandni Rao", "delegate from India"),
    ],
)
def test_the_words_beside_a_name_are_its_role(text: str, name: str, role: str) -> None:
    assert roles(text) == {name: role}


def test_parties_are_no_people() -> None:
    assert names("His conservative Christian Democrats lead the polls.") == []


@pytest.mark.parametrize(
    "name",
    [
        "Mohammed bin Salman",
        "Ursula von der Leyen",
        "Bashar al-Assad",
        "Guillermo del Toro",
        "Conan O'Brien",
        "Marie-Claude Dupont",
        "George H.W. Bush",
        "J.K. Rowling",
        "Martin Luther King Jr.",
        "Zoë Saldaña",
        "Xi Jinping",
        "Recep Tayyip Erdoğan",
    ],
)
def test_names_of_many_shapes_are_whole(name: str) -> None:
    text = f"On Friday {name} said the bridge was safe."
    (mention,) = read(text)
    assert mention.name == name
    assert text[slice(*mention.span)] == name


def test_short_forms_go_to_the_full_name_of_the_article() -> None:
    found = read(
        "Chancellor Olaf Brandt opened the bridge with Xi Jinping on Monday.",
        "Brandt praised the builders, and Xi's delegation applauded.",
    )
    assert [(m.position, m.name) for m in found] == [
        (0, "Olaf Brandt"),
        (0, "Xi Jinping"),
        (1, "Olaf Brandt"),
        (1, "Xi Jinping"),
    ]


def test_a_short_form_two_people_share_goes_to_nobody() -> None:
    found = read("Laura Brandt and Olaf Brandt arrived.", "Brandt waved.")
    assert [m.position for m in found] == [0, 0]


def test_a_shared_short_form_stays_with_whom_it_was_used_for() -> None:
    found = read(
        "President Olaf Brandt arrived.",
        "Brandt waved.",
        "His sister Laura Brandt came later.",
        "Brandt left first.",
    )
    assert [m.name for m in found if m.position == 3] == ["Olaf Brandt"]


def test_a_title_tells_two_people_of_a_name_apart() -> None:
    found = read("Laura Brandt met President Olaf Brandt.", "President Brandt left first.")
    assert found[-1].name == "Olaf Brandt"
    assert found[-1].role == "President"


def test_father_and_son_are_two() -> None:
    assert names("Robert Dale Jr. thanked Robert Dale for the boat.") == [
        "Robert Dale Jr.",
        "Robert Dale",
    ]


def test_forms_of_one_name_are_one_person_under_the_commonest() -> None:
    assert names(
        "Joseph R. Marlow was sworn in.",
        "Joe Marlow thanked the crowd. Later Joe Marlow flew home.",
    ) == ["Joe Marlow"]


@pytest.mark.parametrize(
    "text",
    [
        "KCNA said the troops were in Kursk, near Pyongyang.",
        "They met at the Asia-Pacific Economic Cooperation Summit in Peru.",
        "Wells Fargo said profits rose. Morgan Stanley said so, too.",
        "She studied at Johns Hopkins University and lives in Virginia Beach.",
        "The Houston Texans beat the Dallas Cowboys. The Texans led early.",
        "World War Two began. The Supreme Court met on Monday.",
        "Emergency Preparedness spokesman declined to comment.",
        "Rescuers searched. Omar Torres/AFP/Getty Images",
        "It rained. (Photo by Brendan Marsh / AFP) Editing by Peter Henders.",
        "St. Louis is near St. Charles.",
        "Gen Z voters stayed home.",
        "They rode Artemis II and the USS Gerald R. Ford.",
        "It rained in Beverly Hills, in Mary Vessels Park and in the San Diego Chargers' stadium.",
        "Carolina Panthers fans sang. The Panthers said so.",
        "Will Florida schools open?",
    ],
)
def test_what_is_not_a_person_is_left_out(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "Doyle Marsh",
        "Kim Urges Improved Military Capabilities for War",
        "Contributing: Jane Hill, Mark Stone",
        "CNN's Ivan Weber and Anna Kostova contributed to this report.",
        "Natalie Alund is a senior reporter for the Daily. Reach her at nalund@example.com.",
    ],
)
def test_headings_and_bylines_name_nobody(line: str) -> None:
    assert names("The bridge opened on Monday.", line) == []


def test_a_role_only_a_caption_gives_is_a_mention_in_that_caption() -> None:
    caption = "Russian Foreign Minister Sergei Lavrov in Rio. (AFP)"
    shown, said = read("Russia's Sergei Lavrov arrived.", captions=("Rio by night.", caption))
    assert (shown.name, shown.position, shown.role) == (
        "Sergei Lavrov",
        -2,
        "Russian Foreign Minister",
    )
    assert caption[slice(*shown.span)] == "Sergei Lavrov"
    assert (said.position, said.role) == (0, "of Russia")


def test_a_role_the_text_gives_too_is_no_mention_of_the_caption() -> None:
    (mention,) = read(
        "Russian Foreign Minister Sergei Lavrov arrived.",
        captions=("Russian Foreign Minister Sergei Lavrov in Rio. (AFP)",) * 2,
    )
    assert mention.position == 0


def test_nobody_is_named_by_a_caption_alone() -> None:
    assert read("It rained.", captions=("President Olaf Brandt in the rain.",)) == ()


def test_one_word_is_enough_behind_a_title_or_on_stage() -> None:
    assert roles(
        "President Brandt spoke.",
        "Pope Francis listened.",
        "Singer Solara wept. Later Solara sang.",
    ) == {"Brandt": "President", "Pope Francis": "Pope", "Solara": "Singer"}


def test_the_first_word_of_a_sentence_is_no_name() -> None:
    assert names("Meanwhile Olaf Brandt slept. According to Maria Lopez, Monday was wet.") == [
        "Olaf Brandt",
        "Maria Lopez",
    ]


def test_a_word_that_only_begins_the_sentence_is_no_name() -> None:
    found = read("Olaf Brandt left.", "Echoing Brandt, Will Marsh left. Will Brandt come back?")
    assert [(m.position, m.name) for m in found] == [
        (0, "Olaf Brandt"),
        (1, "Olaf Brandt"),
        (1, "Will Marsh"),
        (1, "Olaf Brandt"),
    ]


def test_what_may_be_a_name_is_given_once_and_as_unsure() -> None:
    found = read("It pleased Maverick Qorvel and Maverick Qorvel, and it pleased Wolf Zirbel.")
    assert [(m.name, m.sure, m.role, m.quote) for m in found] == [
        ("Maverick Qorvel", False, None, None),
        ("Wolf Zirbel", False, None, None),
    ]


def test_a_title_does_not_reach_over_the_end_of_a_sentence() -> None:
    assert roles("He is a prince. Janet Marlow left.") == {"Janet Marlow": None}


def test_positions_are_the_passages_own() -> None:
    passages = [
        Passage(position=3, text="Doyle Marsh"),
        Passage(position=7, text="Olaf Brandt said no."),
    ]
    (mention,) = find_people(Article(id="a", headline="H"), passages)
    assert (mention.position, mention.span) == (7, (0, 11))


_WORDS = st.sampled_from(
    'President Kim Jong Un said told “No,” "Yes," the of and Minister\'s Olaf al-Assad Jr. , . / & '
    "who he Xi Лавров 金正恩 لافروف É ß ﬁ \u0301 \u200b 😀 St. A. B.C. quoted as saying".split()
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.one_of(st.lists(_WORDS, max_size=40).map(" ".join), st.text(max_size=80)), max_size=4
    )
)
def test_any_text_is_read_and_every_span_lies_in_its_passage(texts: list[str]) -> None:
    passages = [Passage(position=i, text=text) for i, text in enumerate(texts)]
    for mention in find_people(Article(id="a", headline="H", captions=tuple(texts)), passages):
        place = mention.position
        text = texts[place] if place >= 0 else texts[-1 - place]
        start, end = mention.span
        assert 0 <= start < end <= len(text)
        assert mention.name.strip()
        if mention.quote:
            first, last = mention.quote
            assert 0 <= first < last <= len(text)


@pytest.mark.parametrize(
    "unit",
    [
        "A",
        "Kim ",
        "“",
        '"Kim said ',
        "Mr. ",
        "A. ",
        "al-",
        "Olaf Brandt, ",
        '"A b c d," he said. Olaf Brandt said. ',
    ],
)
def test_long_runs_of_anything_are_read(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    assert isinstance(read(text), tuple)
