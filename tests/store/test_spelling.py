"""Which words a reader's misspelt words are taken for, and which are left alone."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store import analysis
from store.entities import KnownName
from store.query import parse
from store.spelling import (
    MOST_COMPARED,
    MOST_MEANT,
    doubtful,
    keys,
    repair,
)
from store.vocabulary import Vocabulary

if TYPE_CHECKING:
    from store.asked import Query

NAMES = (
    KnownName(name="Volodymyr Zelenskiy", articles=3),
    KnownName(name="Volodymyr Zelenskyy", articles=2),
    KnownName(name="James Comer", articles=9),
    KnownName(name="Ilka Morvane", articles=4),
)

ARTICLES = 20_000

WORDS = {
    "government": 5_000, "governor": 900, "missile": 700, "soldiers": 800, "solid": 300,
    "over": 9_000, "cover": 2_000, "president": 6_000, "resident": 700, "north": 2_000,
    "korea": 900, "white": 3_000, "house": 4_000, "ukraine": 1_500, "russia": 2_000, "israel": 900,
    "netanyahu": 200, "pyongyang": 60, "zelenskiy": 90, "zelenskyy": 20, "comey": 150, "comer": 9,
    "hezbollah": 80, "parliament": 600, "immunization": 90, "national": 4_000, "nation": 3_000,
    "miss": 1_900, "ration": 30, "ferry": 50, "harbour": 200, "minister": 2_500, "ministry": 800,
}  # fmt: skip
"""Words of an archive, and in how many of its articles each stands."""


def _archive() -> dict[str, int]:
    articles: dict[str, int] = {}
    for word, count in WORDS.items():
        (term,) = analysis.terms(word)
        articles[term] = max(articles.get(term, 0), count)
    return articles


ARCHIVE = _archive()
VOCABULARY = Vocabulary(ARCHIVE)


def repaired(
    typed: str, *, names: tuple[KnownName, ...] = (), known: dict[str, int] | None = None
) -> Query:
    """What is typed, with the spellings this archive has for it."""
    query = parse(typed)
    frequencies = {t: n for t, n in (ARCHIVE | (known or {})).items() if t in query.terms}
    return repair(
        query, frequencies=frequencies, vocabulary=VOCABULARY, articles=ARTICLES, names=names
    )


def read_as(query: Query) -> dict[str, tuple[str, ...]]:
    return {one.typed: one.read_as for one in query.repairs}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Peyongyang", "pyongyang"),
        ("goverment", "govern"),
        ("goverments", "govern"),
        ("missles", "missil"),
        ("soliders", "soldier"),
        ("Netanyaho", "netanyahu"),
        ("Netenyahu", "netanyahu"),
        ("netanyahuu", "netanyahu"),
        ("ukrane", "ukrain"),
        ("isreal", "israel"),
        ("hezbolah", "hezbollah"),
        ("parliment", "parliament"),
        ("presidnt", "presid"),
        ("immunizaiton", "immun"),
        ("Pyongyan's", "pyongyang"),
        ("northkorea", "north korea"),
        ("whitehouse", "white hous"),
        ("ministery", "ministri"),
    ],
)
def test_a_slip_is_taken_for_the_word_it_slipped_from(typed: str, meant: str) -> None:
    query = repaired(typed)

    (repair,) = query.repairs
    assert (repair.typed, repair.read_as[0]) == (typed, meant)
    assert query.clauses[0].spellings[0] == tuple(meant.split())
    assert query.clauses[0].alternatives == parse(typed).clauses[0].alternatives


@pytest.mark.parametrize(
    "typed",
    [
        "government missile", "national", "nation", "Comer", "Comey", "xi", "ran", "mig", "2O24",
        "f16 su57", '"goverment"', '"netanyaho warns"', "source:goverment", "by:netanyaho",
        "-goverment", "bridge", "地震", "qqqqqqq", "solid",
    ],
)  # fmt: skip
def test_what_is_right_or_short_or_quoted_is_left_alone(typed: str) -> None:
    query = repaired(typed)

    assert not query.repairs
    assert query == parse(typed)


@pytest.mark.parametrize("typed", ["zelensky", "Zelenskiy", "zelenskyy"])
def test_every_romanisation_the_archive_has_is_found_too(typed: str) -> None:
    query = repaired(typed)

    found = {phrase[0] for one in query.clauses for phrase in (*one.alternatives, *one.spellings)}
    assert found >= {"zelenskiy", "zelenskyy"}
    assert [one.known for one in query.repairs] == [typed.lower() in ARCHIVE]


def test_a_known_word_is_repaired_only_for_one_far_commoner() -> None:
    slip = repaired("goverment", known={"gover": 3})
    name = repaired("comer", known={"comer": 9})

    assert [(one.read_as, one.known) for one in slip.repairs] == [(("govern",), True)]
    assert not name.repairs
    assert not repaired("netanyaho", known={"netanyaho": 30}).repairs


def test_a_name_of_one_article_is_not_repaired_away() -> None:
    query = repaired("Kornea", known={"kornea": 1})

    assert query.clauses[0].alternatives == (("kornea",),)
    assert not query.repairs


def test_names_are_taken_for_spellings_that_the_vocabulary_lacks() -> None:
    query = repaired("Morvanne", names=NAMES)

    assert read_as(query) == {"Morvanne": ("morvan",)}


def test_words_of_an_or_are_repaired_each_for_itself() -> None:
    query = repaired("netanyaho OR hezbolah OR ukraine")

    assert read_as(query) == {"netanyaho": ("netanyahu",), "hezbolah": ("hezbollah",)}
    assert query.clauses[0].spellings == (("netanyahu",), ("hezbollah",))


def test_words_of_a_headline_are_repaired_too() -> None:
    assert read_as(repaired("title:netanyaho")) == {"netanyaho": ("netanyahu",)}


def test_words_that_stand_nowhere_together_may_be_slips_though_known() -> None:
    query = parse("white horse")
    given = {"white": 3_000, "hors": 400}
    vocabulary = Vocabulary(ARCHIVE | given)

    def read(*, together: bool) -> dict[str, tuple[str, ...]]:
        return read_as(
            repair(
                query,
                frequencies=given,
                vocabulary=vocabulary,
                articles=ARTICLES,
                together=together,
            )
        )

    assert read(together=False) == {}
    assert read(together=True) == {"horse": ("hous",)}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("comer spoke", True), ("north nothing", True), ("north korea", False), ("", False)],
)
def test_words_of_few_articles_are_doubtful(typed: str, expected: bool) -> None:
    query = parse(typed)
    frequencies = {"comer": 9, "spoke": 300, "speak": 300} | ARCHIVE

    assert doubtful(query, frequencies=frequencies, articles=ARTICLES) is expected


def test_endless_nonsense_is_not_compared_without_end() -> None:
    typed = "".join(f" netanya{a}{b}" for a in "bcdfgjkl" for b in "mnpq")

    assert 0 < len(repaired(typed).repairs) <= MOST_COMPARED


def test_the_keys_are_of_the_words_that_may_be_names() -> None:
    def of(text: str, **frequencies: int) -> frozenset[str]:
        return keys(parse(text), frequencies=frequencies, articles=10_000)

    assert of('zelensky "exact words" source:reuters 2024') == of("zelensky")
    assert of("zelensky")
    assert not of("zelensky", zelenski=2_000)


def test_most_words_of_one_slip_are_found_again() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    draw = random.Random(5)  # noqa: S311
    found = tried = 0
    for word in [word for word in WORDS if len(word) > 5] * 20:
        place = draw.randrange(len(word) - 1)
        slipped = draw.choice(
            (
                word[:place] + word[place + 1 :],
                word[:place] + word[place + 1] + word[place] + word[place + 2 :],
                word[:place] + draw.choice(letters) + word[place + 1 :],
                word[:place] + draw.choice(letters) + word[place:],
            )
        )
        query = repaired(slipped)
        (meant,) = analysis.terms(word)
        alike = {
            phrase[0] for phrase in (*query.clauses[0].alternatives, *query.clauses[0].spellings)
        }
        tried += 1
        found += meant in alike
    assert found / tried > 0.95


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from(sorted(WORDS)) | st.text(max_size=12), max_size=5).map(" ".join),
    st.booleans(),
)
def test_whatever_is_typed_keeps_its_meaning(typed: str, together: bool) -> None:
    query = parse(typed)
    found = repair(
        query,
        frequencies={},
        vocabulary=VOCABULARY,
        articles=ARTICLES,
        names=NAMES,
        together=together,
    )

    assert [one.alternatives for one in found.clauses] == [
        one.alternatives for one in query.clauses
    ]
    for one in found.clauses:
        assert not set(one.spellings) & set(one.alternatives)
    assert all(1 <= len(one.read_as) <= max(MOST_MEANT, len(NAMES)) for one in found.repairs)
    assert {one.typed for one in found.repairs} <= {word for word in typed.split() if word} | {
        one.typed for one in query.clauses
    }
