"""Texts made to keep the bot busy: each must be read in time that grows with its length.

None is timed; each would take minutes or hours if something grew with its square, and the test's
own time limit would end it.
"""

from __future__ import annotations

import pytest

from store import evidence
from store.formats import parse_document
from store.formats.credits import place_of
from store.formats.side_file import SourcesFile, parse_sources
from store.people import find_people
from store.types import Article, Document, Passage, Reason
from tests.store.formats.pages import NOW
from tests.store.papers import Paper


def test_a_caption_of_blanks() -> None:
    caption = "A bridge in Sorenna" + " " * 1_000_000 + "x on Monday"

    assert place_of([caption, caption], ["Text."]) == "Sorenna"


@pytest.mark.parametrize("question", ["Who opened the bridge?", "Which towns did the bridge join?"])
def test_a_sentence_that_is_a_list(question: str) -> None:
    listed = "The bridge was opened by " + ", ".join(["Ana Dusk"] * 60_000)

    assert Paper({"Bridge": [listed]}).told(question)[1:] == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "A, " * 60_000,
        "the war in " * 20_000,
        '"' * 100_000,
        "Ana of the " * 30_000,
        "4,000 more than " * 20_000,
        "on Friday " * 30_000,
        "a" * 200_000,
        "is was will have been " * 20_000,
        "said that, " * 30_000,
        "(" * 100_000,
        "Ana Dusk, the aide who, " * 15_000,
        ". A" * 60_000,
    ],
)
@pytest.mark.parametrize(
    "question",
    [
        "Who opened the bridge?",
        "Which towns did the bridge join?",
        "Where was the bridge opened?",
        "How many people crossed the bridge?",
        "When was the bridge opened?",
        "What did Ana Dusk say of the bridge?",
        "Why was the bridge opened?",
        "What is the bridge?",
        "Was the bridge opened?",
    ],
)
def test_a_passage_of_one_thing_over_and_over(question: str, text: str) -> None:
    # As long as a sentence may be, and then as one that is too long to be read.
    begun = f"The bridge was opened {text}"
    Paper({"Bridge": [begun[: evidence.LONGEST_SENTENCE], begun]}).ask(question)


@pytest.mark.parametrize(
    "text",
    ["which ", "what is the name of the ", "did the ", "of ", "A", "did Ana of ", "?", "how many "],
)
def test_a_question_of_one_word_over_and_over(text: str) -> None:
    Paper({"Bridge": ["The bridge was opened."]}).ask(text * 20_000)


def test_a_register_of_one_family_name() -> None:
    letters = "abcdefghijklmnop"
    names = (f"Mr. {a.upper()}{b}{c}{d} Smith," for a in letters for b in letters
             for c in letters for d in letters)  # fmt: skip
    passage = Passage(position=0, text=" ".join(names))

    find_people(Article(id="a", headline="H"), [passage])


@pytest.mark.parametrize(
    "piece", ["'a ", "'a' ", "‘a ", "a'a", "5'9\"", '"5\'9" ', "“5'9\" ", "''", "Ann said, 'a "]
)
def test_quotations_that_never_close(piece: str) -> None:
    passage = Passage(position=0, text=piece * (400_000 // len(piece)))

    find_people(Article(id="a", headline="H"), [passage])


@pytest.mark.parametrize(
    "content", [b"a = " + b"[" * 5_000, b"a = " + b"9" * 5_000, b"a" + b".a" * 15_000 + b" = 1"]
)
def test_a_side_file_of_brackets_or_digits(content: bytes) -> None:
    said, rejected = parse_sources(content, "sources.toml")

    assert said == SourcesFile()
    assert [rejection.reason for rejection in rejected] == [Reason.BAD_FIELD]


@pytest.mark.parametrize(
    "line",
    [
        "A.B." * 200_000,
        "word " * 200_000,
        "a-" * 500_000,
        "in May 2024 " * 80_000,
        "(a" * 400_000,
        "On Nov. 8, 2024, " * 50_000,
        "\u00ad \t" * 300_000,
        "Photo by " * 100_000,
        "said " * 200_000 + "Monday",
    ],
)
def test_a_scraped_file_of_one_long_line_between_others(line: str) -> None:
    for text in (
        line,
        f"{line}\n{line}",
        f"Storm Closes Port of Hallin\n\n{line}\n{line}\n{line}.",
    ):
        document = Document(
            origin="/a.txt", media_type="text/plain", content=text.encode(), fetched_at=NOW
        )
        assert parse_document(document)


def test_a_scraped_file_of_one_byte_words() -> None:
    content = b"caf\xe9 " + b"a" * 500_000 + b" \xe9" * 200_000
    document = Document(origin="/a.txt", media_type="text/plain", content=content, fetched_at=NOW)
    assert parse_document(document)


def test_a_scraped_file_of_headlines_and_wrapped_lines() -> None:
    line = "the ferry to the island and back again with the mail and the bread"
    for text in (
        "\n".join([line] * 100_000),
        "\n\n\n\n".join(f"Ferry Number {n} to the Outer Islands" for n in range(50_000)),
        "\n".join(["Ferry to the Outer Islands of Castria", "TT"] * 50_000),
        "\n".join(["Castria, November 8, 2024"] * 100_000),
    ):
        document = Document(
            origin="/a.txt", media_type="text/plain", content=text.encode(), fetched_at=NOW
        )
        assert parse_document(document)
