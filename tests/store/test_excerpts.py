from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store import analysis, excerpts
from store.types import Passage

BRIDGE = (
    "The mayor spoke for an hour. Sorenna opened its third bridge on Monday, Mr. Reyl said. "
    "Ferries keep running until spring."
)


def passage(text: str, position: int = 0) -> Passage:
    return Passage(position=position, text=text)


def test_sentences_survive_abbreviations_and_stand_where_they_say() -> None:
    found = excerpts.sentences(passage(BRIDGE))

    assert [s.text for s in found] == [
        "The mayor spoke for an hour.",
        "Sorenna opened its third bridge on Monday, Mr. Reyl said.",
        "Ferries keep running until spring.",
    ]
    assert all(BRIDGE[slice(*s.span)] == s.text for s in found)


def test_the_excerpt_starts_at_the_sentence_that_says_it() -> None:
    excerpt = excerpts.best_excerpt(
        [passage("Nothing of interest happened."), passage(BRIDGE, 1)],
        {"bridg": 2.0, "open": 1.0},
        best=1,
    )

    assert excerpt.text.startswith("Sorenna opened its third bridge")
    assert [excerpt.text[slice(*span)] for span in excerpt.spans] == ["opened", "bridge"]


def test_words_side_by_side_are_marked_as_one() -> None:
    marked = excerpts.mark("The third bridge of Sorenna", frozenset({"third", "bridg"}))

    assert [marked.text[slice(*span)] for span in marked.spans] == ["third bridge"]


def test_without_a_match_it_is_the_opening() -> None:
    assert excerpts.best_excerpt([passage(BRIDGE)], {"zebra": 1.0}).text.startswith("The mayor")
    assert excerpts.best_excerpt([], {"zebra": 1.0}).text == ""


@given(st.text(max_size=500), st.text(max_size=40))
def test_excerpts_are_word_for_word(text: str, wanted: str) -> None:
    weights = dict.fromkeys(analysis.terms(wanted), 1.0)

    excerpt = excerpts.best_excerpt([passage(text)], weights)

    assert excerpt.text in text
    ends = [0, *(edge for span in excerpt.spans for edge in span), len(excerpt.text)]
    assert ends == sorted(ends)


def test_a_term_is_told_as_the_texts_spell_it_most_like_what_was_typed() -> None:
    texts = [("The government governed. Governing governments govern.", "en")]

    assert excerpts.words_for(["govern"], texts, like="goverment") == ("government",)
    assert excerpts.words_for(["absent", "govern"], texts, like="Governd") == ("governed",)
