"""Texts made to keep the bot busy: each must be read in time that grows with its length.

None is timed; each would take minutes or hours if something grew with its square, and the test's
own time limit would end it.
"""

from __future__ import annotations

from datetime import date

import pytest

from store import evidence, questions, ranking
from store.formats.credits import place_of
from store.formats.side_file import SourcesFile, parse_sources
from store.people import find_people
from store.types import Article, Candidate, Passage, Reason

MONDAY = date(2024, 11, 18)


def test_a_caption_of_blanks() -> None:
    caption = "A bridge in Sorenna" + " " * 1_000_000 + "x on Monday"

    assert place_of([caption, caption], ["Text."]) == "Sorenna"


@pytest.mark.parametrize("question", ["Who opened the bridge?", "Which towns did the bridge join?"])
def test_a_sentence_that_is_a_list(question: str) -> None:
    listed = "The bridge was opened by " + ", ".join(["Ana Dusk"] * 60_000)
    candidate = Candidate(article=Article(id="a", headline="Bridge"), score=1.0)
    asked = questions.understand(question, as_of=MONDAY)
    weights = ranking.rarity(dict.fromkeys(asked.terms, 1), 10)

    assert (
        evidence.read(
            asked,
            ranking.rank([candidate], weights, as_of=MONDAY),
            texts={candidate.article.handle: (Passage(position=0, text=listed),)},
            weights=weights,
            spellings={},
            mentions={},
        )
        == []
    )


def test_a_register_of_one_family_name() -> None:
    letters = "abcdefghijklmnop"
    names = (f"Mr. {a.upper()}{b}{c}{d} Smith," for a in letters for b in letters
             for c in letters for d in letters)  # fmt: skip
    passage = Passage(position=0, text=" ".join(names))

    find_people(Article(id="a", headline="H"), [passage])


@pytest.mark.parametrize(
    "content", [b"a = " + b"[" * 5_000, b"a = " + b"9" * 5_000, b"a" + b".a" * 15_000 + b" = 1"]
)
def test_a_side_file_of_brackets_or_digits(content: bytes) -> None:
    said, rejected = parse_sources(content, "sources.toml")

    assert said == SourcesFile()
    assert [rejection.reason for rejection in rejected] == [Reason.BAD_FIELD]
