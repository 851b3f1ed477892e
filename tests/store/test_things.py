from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.entities import Kind, Mention
from store.excerpts import sentences
from store.sought import Sort
from store.things import Setting, Thing, capitalised, day_name, things
from store.types import Passage

MONDAY = date(2024, 11, 11)


def named(text: str, *sorts: Sort, mentions: tuple[Mention, ...] = ()) -> list[tuple[str, Sort]]:
    """What a passage of one sentence names of some sorts, in the order it stands."""
    (sentence,) = sentences(Passage(position=0, text=text))
    setting = Setting(published=MONDAY, mentions=mentions)
    found = [one for one in things(sentence, setting) if one.sort in sorts]
    return [(one.text, one.sort) for one in sorted(found, key=lambda one: one.span)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("More than 4,000 people crossed.", [("More than 4,000", Sort.COUNT)]),
        ("It cost $12.5 million.", [("$12.5 million", Sort.AMOUNT)]),
        ("It cost some 30 million euros.", [("some 30 million euros", Sort.AMOUNT)]),
        ("Tolls rose by 4.2 percent.", [("4.2 percent", Sort.AMOUNT)]),
        ("A cat, 12 years old, was found.", [("12 years old", Sort.MEASURE)]),
        ("It is 300-metre long.", [("300-metre long", Sort.MEASURE)]),
        ("Twenty-two crews stopped.", [("Twenty-two", Sort.COUNT)]),
        ("It was built in 1987.", []),
        ("Flight A320 landed.", []),
    ],
)
def test_numbers_with_their_units(text: str, numbers: list[tuple[str, Sort]]) -> None:
    assert named(text, Sort.COUNT, Sort.AMOUNT, Sort.MEASURE) == numbers


def test_a_day_is_named_as_the_day_it_was() -> None:
    assert named("It opened on Friday after rain.", Sort.DAY) == [
        ("Friday 8 November 2024", Sort.DAY)
    ]
    assert named("It opened on Nov. 8 at 9.", Sort.COUNT, Sort.DAY)[0] == (
        "Friday 8 November 2024",
        Sort.DAY,
    )


def test_titles_stand_between_quotation_marks() -> None:
    assert named("She wrote “The Last Ferry” there.", Sort.WORK) == [("The Last Ferry", Sort.WORK)]
    assert named(f'He said "{"word " * 12}" there.', Sort.WORK) == []


def test_places_are_told_by_lists_and_by_what_stands_before() -> None:
    text = "It sank near Amsel, in Ohio, on its way from Paris to Canada."

    assert named(text, Sort.CITY, Sort.STATE, Sort.COUNTRY, Sort.PLACE) == [
        ("Amsel", Sort.PLACE),
        ("Ohio", Sort.STATE),
        ("Paris", Sort.CITY),
        ("Canada", Sort.COUNTRY),
    ]


def test_somebody_mentioned_is_given_by_their_whole_name() -> None:
    text = "On Friday Dusk opened the bridge."
    mention = Mention(name="Ana Dusk", position=0, span=(10, 14), kind=Kind.PERSON)

    assert named(text, Sort.PERSON, Sort.THING, mentions=(mention,)) == [("Ana Dusk", Sort.PERSON)]


def test_a_run_of_names_is_given_whole_and_in_its_parts() -> None:
    found = named("They governed with the Greens and the Free Crews.", Sort.THING)

    assert [text for text, _ in found] == ["Greens", "Greens and the Free Crews", "Free Crews"]


def test_no_phrase_holds_what_was_done() -> None:
    found = [text for text, _ in named("he gave suicide drones away", Sort.ANYTHING)]

    assert "suicide drones" in found
    assert not any("gave" in text for text in found)


def test_words_capitalised_inside_sentences_are_names_at_their_beginning_too() -> None:
    passages = [Passage(position=0, text="Crews of Halcyon left. Halcyon stays. Rain fell.")]

    assert capitalised(passages) == {"Halcyon"}
    (sentence,) = sentences(Passage(position=0, text="Halcyon stays."))
    found = things(sentence, Setting(published=MONDAY, names=capitalised(passages)))
    assert Thing("Halcyon", (0, 7), Sort.THING) in found
    assert not [
        one for one in things(sentence, Setting(published=MONDAY)) if one.sort is Sort.THING
    ]


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        (date(2024, 11, 15), date(2024, 11, 15), "Friday 15 November 2024"),
        (date(2024, 11, 1), date(2024, 11, 30), "November 2024"),
        (date(2022, 1, 1), date(2022, 12, 31), "2022"),
        (date(2020, 1, 1), date(2022, 12, 31), "2020–2022"),
        (date(2024, 11, 11), date(2024, 11, 17), "11–17 November 2024"),
        (date(2024, 11, 28), date(2024, 12, 4), "28 November 2024 – 4 December 2024"),
    ],
)
def test_days_in_words(first: date, last: date, name: str) -> None:
    assert day_name(first, last) == name


@given(st.text(max_size=300))
def test_things_of_anything_stand_in_it(text: str) -> None:
    for sentence in sentences(Passage(position=0, text=text)):
        setting = Setting(published=MONDAY)
        found = things(sentence, setting)
        assert found == things(sentence, setting)
        for thing in found:
            start, end = thing.span
            assert 0 <= start <= end <= len(sentence.text)
            assert thing.sort is Sort.DAY or sentence.text[start:end] == thing.text


def test_a_name_ends_where_the_next_sentence_begins_without_a_full_stop() -> None:
    text = "They met in the Harbour Garden Though nobody saw it."

    assert "Harbour Garden" in [name for name, _ in named(text, *Sort)]
    assert not any("Though" in name for name, _ in named(text, *Sort))
