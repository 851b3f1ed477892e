from __future__ import annotations

import pytest

from store.answered import Evidence
from store.entities import Mention
from store.referents import meant, misread, people_of
from tests.factories import mention, parsed

PASSAGES = (
    "President Ilka Morvane of Karsk flew to Oslo on Monday.",
    "She signed the treaty. Morvane’s aides and Tomas Berg stayed behind.",
    'Berg met Siri Aas on Tuesday. "He knows," she said of the pilot.',
)
STORY = parsed("treaty", *PASSAGES)
MENTIONS = (
    mention(STORY, "Ilka Morvane", 0),
    Mention(name="Ilka Morvane", position=1, span=(23, 30)),
    mention(STORY, "Tomas Berg", 1),
    Mention(name="Tomas Berg", position=2, span=(0, 4)),
    mention(STORY, "Siri Aas", 2),
)


def evidence(text: str, answer: str = "") -> Evidence:
    position = next(i for i, passage in enumerate(PASSAGES) if text in passage)
    start = PASSAGES[position].index(text)
    place = text.index(answer) if answer else 0
    return Evidence(
        article=STORY.article,
        position=position,
        span=(start, start + len(text)),
        text=text,
        answer=(place, place + len(answer)) if answer else None,
    )


def cleared(text: str, answer: str = "", **context: object) -> str:
    """The sentence with its brackets."""
    shown, added = text, 0
    for one in meant(evidence(text, answer), PASSAGES, MENTIONS, **context):  # type: ignore[arg-type]
        bracket = f" [{one.name}]"
        shown = shown[: one.end + added] + bracket + shown[one.end + added :]
        added += len(bracket)
    return shown


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She signed the treaty.", "She [Ilka Morvane] signed the treaty."),
        (
            "Morvane’s aides and Tomas Berg stayed behind.",
            "Morvane’s [Ilka Morvane] aides and Tomas Berg stayed behind.",
        ),
        ("Berg met Siri Aas on Tuesday.", "Berg [Tomas Berg] met Siri Aas on Tuesday."),
        (PASSAGES[0], PASSAGES[0]),
    ],
)
def test_short_names_and_plain_pronouns_are_made_clear(sentence: str, expected: str) -> None:
    assert cleared(sentence) == expected


def test_a_pronoun_that_may_mean_two_people_is_left_alone() -> None:
    assert cleared('"He knows," she said of the pilot.') == '"He knows," she said of the pilot.'


def test_what_is_quoted_is_not_ours_to_explain() -> None:
    text = '"She signed it."'
    quoted = Evidence(article=STORY.article, position=1, span=(0, len(text)), text=text)

    assert meant(quoted, (PASSAGES[0], text), MENTIONS[:1]) == ()


def test_nothing_is_explained_inside_the_answer_but_behind_it() -> None:
    inside = cleared("Morvane’s aides and Tomas Berg stayed behind.", "Morvane’s aides")
    assert "[" not in inside
    assert cleared("Berg met Siri Aas on Tuesday.", "Berg").startswith("Berg [Tomas Berg] met")


def test_what_a_reader_knows_is_not_explained() -> None:
    assert "[" not in cleared("She signed the treaty.", known={"Ilka Morvane"})
    assert "[" not in cleared("Berg met Siri Aas on Tuesday.", asked="Whom did Berg meet?")


def test_at_most_two_are_explained() -> None:
    text = "Aa, Bb and Cc met."
    mentions = [
        Mention(name=f"Full {word}", position=0, span=(text.index(word), text.index(word) + 2))
        for word in ("Aa", "Bb", "Cc")
    ]
    one = Evidence(article=STORY.article, position=0, span=(0, len(text)), text=text)

    assert [each.name for each in meant(one, (text,), mentions)] == ["Full Aa", "Full Bb"]


def test_people_of_sentences_are_named_in_full_and_once() -> None:
    first, second = evidence(PASSAGES[0]), evidence("Berg met Siri Aas on Tuesday.")

    assert people_of([first, second, first], [MENTIONS] * 3) == [
        "Ilka Morvane",
        "Tomas Berg",
        "Siri Aas",
    ]


def test_a_name_with_words_too_many_is_a_misreading_of_the_one_named_more_often() -> None:
    def wrong(*names: str) -> frozenset[str]:
        return misread([Mention(name=name, position=0, span=(0, 1)) for name in names])

    berg = ["Tomas Berg", "Tomas Berg"]
    assert wrong(*berg, "Tomas Berg Wedding") == {"Tomas Berg Wedding"}
    assert wrong(*berg, "Tomas Berg-Siri Aas", "Siri Aas") == {"Tomas Berg-Siri Aas"}
    assert wrong(*berg, "Siri Berg", "Tomas Aas") == frozenset()
    assert wrong("Tomas Berg", "Tomas Berg Wedding") == frozenset()
