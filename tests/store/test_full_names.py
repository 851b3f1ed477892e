"""Which names of an archive a reader's words are, as spelled and with slips."""

from __future__ import annotations

import random
import string
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store import analysis, full_names
from store.entities import KnownName
from store.names import name_keys
from store.query import parse
from store.vocabulary import Vocabulary

if TYPE_CHECKING:
    from store.asked import Query

NAMES = (
    KnownName(name="Jory Ganim", articles=6),
    KnownName(name="Jory Granim", articles=90),
    KnownName(name="Mariano Rivera", articles=30),
    KnownName(name="Anna Kelly", articles=20),
    KnownName(name="Volodymyr Zelenskyy", articles=50),
    KnownName(name="Ilse O'Rourke", articles=9),
    KnownName(name="Ford", articles=900),
    KnownName(name="Tom Ford", articles=12),
    KnownName(name="Thomas Lane", articles=12),
)

KNOWN = {
    term: 500
    for word in (
        "jory rivera anna ana kelly budget volodymyr ilse tom tim ford thomas strike".split()
    )
    for term in analysis.terms(word)
}
VOCABULARY = Vocabulary(KNOWN | {"mariano": 30, "marian": 60, "marriag": 800})


def repaired(typed: str) -> Query:
    return full_names.repair(parse(typed), NAMES, frequencies=KNOWN)


def read_as(typed: str) -> dict[str, tuple[str, ...]]:
    return {one.typed: one.read_as for one in repaired(typed).repairs}


@pytest.mark.parametrize(
    ("typed", "slip", "meant"),
    [
        ("Jory Gnim", "Gnim", "ganim"),
        ("marriane rivera", "marriane", "mariano"),
        ("Thomas Lne", "Lne", "lane"),
        ("Ilse O'Rourkw", "O'Rourkw", "orourk"),
        ("Volodymyr Zelensxy", "Zelensxy", "zelenskyy"),
    ],
)
def test_the_word_beside_it_tells_what_was_meant(typed: str, slip: str, meant: str) -> None:
    assert read_as(typed) == {slip: (meant,)}
    assert not repaired(typed).repairs[0].known


def test_of_equally_near_names_the_best_known_is_first() -> None:
    assert read_as("Jory Gnim") == {"Gnim": ("ganim",)}
    assert read_as("Jory Grnim") == {"Grnim": ("granim", "ganim")}


def test_a_name_that_is_all_of_a_query_is_looked_for_in_full() -> None:
    assert repaired("Jory Gnim").names == (("jori", "gnim"), ("jori", "ganim"))
    assert repaired("Jory Gnim strike").names == ()
    assert repaired("Jory Gnim strike").clauses[1].spellings == (("ganim",),)


def test_known_words_may_be_a_name_only_when_there_are_no_others() -> None:
    query = repaired("Ana Kelly")

    assert query.clauses[0].spellings == (("anna",),)
    assert query.repairs[0].known
    assert repaired("Ana Kelly budget") == parse("Ana Kelly budget")


@pytest.mark.parametrize(
    "typed",
    [
        "Gnim",
        "Jorx Gnim",
        "budget strike",
        "Tim Ford",
        "Jory xanim",
        '"Jory Gnim"',
        "source:Jory Gnim",
        "Jory Gnim on the budget strike of Ford",
        "Jory Gnim2",
    ],
)
def test_what_may_be_something_else_is_left_alone(typed: str) -> None:
    names = tuple(name for name in NAMES if name.name != "Tom Ford")
    query = parse(typed)

    assert full_names.repair(query, names, frequencies=KNOWN) is query


def test_a_printed_slip_is_taken_for_a_far_better_known_name_too() -> None:
    printed = KnownName(name="Jory Gnim", articles=1)
    known = KnownName(name="Jory Ganim", articles=full_names.FAR_BETTER_KNOWN)
    typed = parse("Jory Gnim")

    query = full_names.repair(typed, (printed, known), frequencies=KNOWN | {"gnim": 1})

    assert query.names == (("jori", "gnim"), ("jori", "ganim"))
    assert query.repairs[0].known
    less = KnownName(name="Jory Ganim", articles=full_names.FAR_BETTER_KNOWN - 1)
    assert full_names.repair(typed, (printed, less), frequencies=KNOWN | {"gnim": 1}) is typed


def test_readings_of_single_words_give_way_to_those_of_the_name() -> None:
    typed = parse("Jory Gnim")
    alone = full_names.repair(typed, NAMES, frequencies=KNOWN)

    again = full_names.repair(alone, NAMES, frequencies=KNOWN)

    assert [one.typed for one in again.repairs] == ["Gnim"]


@pytest.mark.parametrize("typed", ["anna kelly", "Anna KELLY", "source:Reuters anna kelly"])
def test_a_name_is_recognised_by_its_terms(typed: str) -> None:
    assert full_names.recognise(parse(typed), NAMES).names == (("anna", "kelli"),)


def test_a_whole_name_has_a_key_of_its_own() -> None:
    assert full_names.keys(parse("anna kelly")) <= name_keys("Anna Kelly")
    assert len(full_names.keys(parse("anna kelly"))) == 1
    assert not full_names.keys(parse("anna"))
    assert not full_names.keys(parse('"anna" kelly'))


def test_nothing_else_is_recognised() -> None:
    for typed in ("kelly anna", "anna kelly budget", "ana kelly", "ford"):
        assert full_names.recognise(parse(typed), NAMES).names == ()


def test_nearly_every_slip_shares_a_key_with_its_name() -> None:
    chance = random.Random(3)  # noqa: S311
    found = tried = 0
    for name in ("Jory Ganim", "Mariano Rivera", "Thomas Lane", "Ilse Harrow", "Petra Vosk"):
        own = name_keys(name)
        first, last = name.lower().split()
        for _ in range(60):
            mistyped = list(last)
            at = chance.randrange(1, len(last))
            mistyped[at : at + chance.randrange(2)] = chance.choice(string.ascii_lowercase)
            query = parse(f"{first} {''.join(mistyped)}")
            if len(query.clauses) < 2 or "".join(mistyped) == last:
                continue
            known = dict.fromkeys(analysis.terms(first), 5)
            shared = full_names.keys_of_slips(query, frequencies=known, vocabulary=VOCABULARY)
            tried += 1
            found += bool(own & shared)
    assert tried > 200
    assert found / tried > 0.97


def test_two_slips_share_a_key_by_a_word_the_archive_knows() -> None:
    query = parse("marriane rivera")

    shared = full_names.keys_of_slips(query, frequencies=KNOWN, vocabulary=VOCABULARY)

    assert shared & name_keys("Mariano Rivera")
    assert "mr" not in shared


@settings(max_examples=150)
@given(st.text(max_size=60) | st.lists(st.sampled_from(sorted(KNOWN)), max_size=6).map(" ".join))
def test_whatever_is_typed_is_kept(typed: str) -> None:
    query = parse(typed)
    full_names.keys_of_slips(query, frequencies=KNOWN, vocabulary=VOCABULARY)
    full_names.keys(query)

    found = full_names.repair(full_names.recognise(query, NAMES), NAMES, frequencies=KNOWN)

    assert [one.alternatives for one in found.clauses] == [
        one.alternatives for one in query.clauses
    ]
